"""Where the list stands in its file: the sheet, the row of headers, and what the rows below are."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from treespor.importing import import_messages
from treespor.importing.headers import Header, folded, is_title, known_as
from treespor.importing.sheet import Cell, ListError, Sheet

DEEPEST_HEADER = 30
"""In so many rows the headers are looked for."""
LONGEST_HEADER = 60

_SUM = re.compile(
    r"(?:i ?alt|ialt|sum|total|samlet|subtotal|hovedtotal|gennemsnit|total(?:t|sum)?|sum i alt)\b.{0,20}", re.I
)
_NOTE = re.compile(
    r"(?:\*|kilde:|note:|noter:|bemærk|opdateret|udtræk|senest opdateret|source:|updated)", re.IGNORECASE
)


class Table(NamedTuple):
    """The list in its sheet."""

    sheet: Sheet
    header_row: int
    headers: tuple[Header, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """All rows below the headers."""


def find_table(sheets: Sequence[Sheet], file: str, sheet: str | None, header_row: int | None) -> Table:
    """The sheet and row of headers that were asked for, else those that fit best. Raises Refused."""
    chosen = [each for each in sheets if sheet is None or each.name == sheet]
    if not chosen:
        names = ", ".join(each.name for each in sheets)
        raise ListError(import_messages.NO_SHEET.about(file=file, sheet=sheet, sheets=names))
    if header_row is not None:
        return max((_table(each, header_row, file) for each in chosen), key=lambda table: _fit(table.sheet, header_row))
    fits = [(_fit(each, row), -order, -row) for order, each in enumerate(chosen) for row in _candidates(each)]
    if not fits:
        raise ListError(import_messages.NO_TABLE.about(file=file))
    _, order, row = max(fits)
    return _table(chosen[-order], -row, file)


def _candidates(sheet: Sheet) -> Iterable[int]:
    return (
        number
        for number, row in enumerate(sheet.rows[:DEEPEST_HEADER], start=1)
        if len({cell.text for cell in row if cell.text}) > 0 and any(_filled(below) for below in sheet.rows[number:])
    )


def _filled(row: tuple[Cell, ...]) -> bool:
    return any(cell.text for cell in row)


def _fit(sheet: Sheet, number: int) -> tuple[bool, float]:
    """How much a row looks like headers: a title among them, names that are known, and a list below."""
    row = sheet.rows[number - 1] if number <= len(sheet.rows) else ()
    texts = list(dict.fromkeys(cell.text for cell in row if isinstance(cell.value, str) and cell.text))
    short = [text for text in texts if len(text) <= LONGEST_HEADER]
    known = sum(known_as(text) for text in short)
    below = sum(_filled(each) for each in sheet.rows[number : number + DEEPEST_HEADER])
    titled = any(is_title(text) for text in short) and (len(short) > 1 or known_as(short[0]) == 3)
    return titled and not sheet.hidden, known + len(short) / 10 + min(below, 10) / 10 - 5 * sheet.hidden


def _table(sheet: Sheet, number: int, file: str) -> Table:
    if not 1 <= number <= len(sheet.rows) or not _filled(sheet.rows[number - 1]):
        raise ListError(
            import_messages.NO_HEADER_ROW.about(
                row=sheet.rows[0][0].row + number - 1 if sheet.rows else number, file=file
            )
        )
    rows = sheet.rows[number:]
    return Table(sheet, sheet.rows[number - 1][0].row, _headers(sheet, number, rows), rows)


def _headers(sheet: Sheet, number: int, rows: Sequence[tuple[Cell, ...]]) -> tuple[Header, ...]:
    """The name of every column that has one or holds anything; names that occur twice with the heading above them."""
    own, above = sheet.rows[number - 1], sheet.rows[number - 2] if number > 1 else ()
    width = max((len(row) for row in (own, *rows)), default=0)
    names = [own[index].text if index < len(own) else "" for index in range(width)]
    groups = [above[index].text if index < len(above) else "" for index in range(width)]
    several = len({group for group in groups if group}) > 1
    if several:
        twice = {name for name in names if names.count(name) > 1 or not name}
        pairs = zip(groups, names, strict=True)
        names = [" ".join(filter(None, (group, name))) if name in twice else name for group, name in pairs]
    used = (any(index < len(row) and row[index].text for row in rows) for index in range(width))
    return tuple(
        Header(index + 1, name) for index, (name, holds) in enumerate(zip(names, used, strict=True)) if name or holds
    )


RowSort = Literal["initiative", "empty", "sum", "headers", "heading", "note", "no-title"]


def sort_of(row: tuple[Cell, ...], table: Table, title: int) -> RowSort:
    """What a row below the headers is. `title` is the column of titles."""
    filled = [cell for cell in row if cell.text]
    if not filled:
        return "empty"
    texts = {folded(cell.text) for cell in filled}
    named = {folded(header.text) for header in table.headers if header.text}
    if len(filled) > 1 and len(texts & named) >= max(2, len(texts) - 1):
        return "headers"
    own_title = next((cell for cell in filled if cell.column == title), None)
    first = filled[0].text
    if any(_SUM.fullmatch(cell.text) for cell in filled[:2]) and _is_sum(filled, own_title):
        return "sum"
    if len({cell.text for cell in filled}) == 1 and len(table.headers) > 2:
        if first.endswith(":") or len(filled) > 1:
            return "heading"
        if _NOTE.match(first) or own_title is None:
            return "note"
    return "initiative" if own_title is not None else "no-title"


def _is_sum(filled: Sequence[Cell], title: Cell | None) -> bool:
    """Whether beside the word for a sum only figures stand."""
    others = [cell for cell in filled if not _SUM.fullmatch(cell.text)]
    figures = all(not isinstance(cell.value, str) or re.fullmatch(r"[\d.,\s%kr-]+", cell.text) for cell in others)
    return figures or title is None
