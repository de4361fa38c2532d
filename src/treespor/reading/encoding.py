"""Files as text: from the disk or a stream, as UTF-8, and what is wrong where they are not."""

import re
import sys
from itertools import chain
from pathlib import Path
from typing import Any

from treespor.model.text import Message
from treespor.reading import messages

_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]"


class UnreadableFileError(Exception):
    """The file cannot be read as a portfolio at all: why, between which characters, and what mends it."""

    def __init__(self, message: Message, start: int = 0, end: int = 0, hint: Message | None = None) -> None:
        super().__init__(message)
        self.message, self.start, self.end, self.hint = message, start, end, hint


def read_bytes(path: Path | None) -> bytes:
    """The bytes of a file, or of standard input. Raises Unreadable where the file cannot be opened."""
    try:
        if path is not None:
            return path.read_bytes()
        return sys.stdin.buffer.read() if sys.stdin else b""
    except OSError as error:
        raise UnreadableFileError(messages.CANNOT_OPEN.about(reason=error.strerror or "?")) from error


def decoded(data: bytes) -> tuple[str, UnreadableFileError | None]:
    """The text without a byte order mark; where it is no UTF-8, the text up to there and the fault."""
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        readable = error.object[: error.start].decode("utf-8") + "\ufffd"
        end = len(readable)
        return readable, UnreadableFileError(messages.NOT_UTF8.about(), end - 1, end, messages.SAVE_AS_UTF8.about())


_PRIVATE_USE = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))
BREAKS = "[\x85\u2028\u2029]"
"""Breaks a line to libyaml, and to no editor and no YAML 1.2."""

BREAKS_AND_SIGNS = BREAKS + r"|(?<=[^\s\"'\]}]):(?=[^\s,\[\]{}])|(?<=[^\s,\[{])\?|(?<=[^\s,:\[\]{}?][ \t])\?"
"""Also colons and question marks inside a word, which older libyaml refuses between brackets."""


def is_anchor(error: Any) -> bool:
    """Whether the parser stopped at the name of an anchor: libyaml takes ASCII names alone."""
    return str(getattr(error, "context", "")).startswith(("while scanning an anchor", "while scanning an alias"))


def mask_breaks(text: str, characters: str) -> tuple[str, dict[int, str] | None]:
    """The text with characters used nowhere else in place of these; and the table that translates values back."""
    if characters is BREAKS and not any(letter in text for letter in "\x85\u2028\u2029"):
        return text, None
    unused = (chr(code) for code in chain(*_PRIVATE_USE) if chr(code) not in text)
    disguise = {sign: next(unused) for sign in "\x85\u2028\u2029:?"}
    back = {ord(to): sign for sign, to in disguise.items()}
    return re.sub(characters, lambda sign: disguise[sign.group()], text), back


def syntax_error(error: Any, text: str) -> UnreadableFileError:
    """The parser's error in our own words, at its place."""
    if found := re.search(_FORBIDDEN, text):
        code = f"U+{ord(found.group()):04X}"
        return UnreadableFileError(messages.CONTROL_CHARACTER.about(code=code), found.start(), found.end())
    problem = str(getattr(error, "problem", ""))
    said = next((saying for beginnings, saying in messages.SYNTAX if problem.startswith(beginnings)), messages.NOT_YAML)
    marks = ["problem_mark", "context_mark"]
    if "quoted scalar" in str(getattr(error, "context", "")):
        marks.reverse()  # where the quotation begins says more than where the file ends
    mark = next((found for name in marks if (found := getattr(error, name, None)) is not None), None)
    start = min(mark.index, len(text)) if mark is not None else 0
    if text[start - 1 : start] == "\ufeff":
        start -= 1  # a byte order mark inside the text, which the parser has passed
    return UnreadableFileError(said.about(), start, min(start + 1, len(text)))
