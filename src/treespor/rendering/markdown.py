"""Values inside Markdown: nothing that somebody wrote in a portfolio may change the document around it."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&$])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_BREAKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")


def md(value: object) -> str:
    """The value as plain text inside a line or a table cell: on one line, its signs escaped."""
    text = _BREAKS.sub(" ", str(value)).strip()
    return _SIGNS.sub(r"\\\1", text)


def md_line(value: object) -> str:
    """The same at the beginning of a line or a list item, where a number or a hyphen would begin a list."""
    return _LINE_START.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", md(value))
