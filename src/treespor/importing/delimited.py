"""Text files with a cell between separators: which encoding, which separator, and the cells."""

import csv
import io
import re
from typing import NamedTuple

from treespor.importing import import_messages
from treespor.importing.sheet import Cell, ListError, Sheet

SEPARATORS = ";\t,|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_ENCODINGS = ("cp1252", "cp850", "mac_roman")
_DANISH = re.compile("[æøåÆØÅéÉüöä§«»–’“”€]")
_ODD = re.compile("[^\x09\x0a\x0d\x20-\x7eæøåÆØÅéÉüÜöÖäÄ§«»–—’‘“”€½·•…]")
_SAID = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
SAMPLE = 20


class Delimited(NamedTuple):
    """A text file as a sheet, and how it was read."""

    sheet: Sheet
    encoding: str
    separator: str


def read_delimited(data: bytes, file: str, encoding: str | None) -> Delimited:
    """The cells of a text file. Raises Refused for what is no text, or not in the encoding that was asked for."""
    used, text = _decoded(data, file, encoding)
    if "\0" in text:
        raise ListError(import_messages.NOT_TEXT.about(file=file))
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    rows = _rows(text[said.end() :] if said else text, separator, first_row=2 if said else 1)
    return Delimited(Sheet(file, rows), used, separator)


def _decoded(data: bytes, file: str, encoding: str | None) -> tuple[str, str]:
    try:
        if encoding:
            return encoding, data.decode(encoding)
        marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
        if marked:
            return marked, data.decode(marked)
    except LookupError as error:
        raise ListError(import_messages.NO_ENCODING.about(encoding=encoding)) from error
    except UnicodeDecodeError as error:
        raise ListError(import_messages.WRONG_ENCODING.about(file=file, encoding=encoding or marked)) from error
    try:
        return "utf-8", data.decode("utf-8")
    except UnicodeDecodeError:
        return max(((name, data.decode(name, "replace")) for name in _OLD_ENCODINGS), key=lambda each: _likely(each[1]))


def _likely(text: str) -> int:
    """How much like Danish a decoding reads."""
    return len(_DANISH.findall(text)) - 3 * len(_ODD.findall(text))


def _separator(text: str) -> str:
    """The sign that parts most rows into equally many cells."""
    lines = [line for line in text.splitlines() if line.strip()][:SAMPLE]
    return max(SEPARATORS, key=lambda sign: (_regular(lines, sign), -SEPARATORS.index(sign)))


def _regular(lines: list[str], sign: str) -> int:
    counts = [len(re.sub(r'"[^"]*"', "", line).split(sign)) - 1 for line in lines]
    most = max(set(counts), key=lambda count: (counts.count(count) * count, count), default=0)
    return counts.count(most) * most


def _rows(text: str, separator: str, first_row: int) -> tuple[tuple[Cell, ...], ...]:
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    return tuple(
        tuple(Cell(number, column, value or None) for column, value in enumerate(row, start=1))
        for number, row in enumerate(reader, start=first_row)
    )
