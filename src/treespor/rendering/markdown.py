"""Values inside Markdown: nothing that somebody wrote in a portfolio may change the document around it."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&$])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_BREAKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")


def md(value: object) -> str:
    """The value as plain text in running text or a table cell: on one line, its signs escaped."""
    text = _BREAKS.sub(" ", str(value)).strip()
    escaped = _SIGNS.sub(r"\\\1", text)
    return _LINE_START.sub(lambda match: f"{match[1]}{_escaped_start(match[2])}", escaped)


def _escaped_start(start: str) -> str:
    """A hyphen or a number that would begin a list."""
    return f"{start[:-1]}\\{start[-1]}"
