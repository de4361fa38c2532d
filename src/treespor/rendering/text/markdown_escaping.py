"""Values inside Markdown: nothing that somebody wrote in a portfolio may change the document around it."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&$])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_BREAKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")


def md(value: object) -> str:
    """The value as plain text inside a line or a table cell: on one line, its signs escaped."""
    text = _closed(_BREAKS.sub(" ", str(value)).strip())
    return _SIGNS.sub(r"\\\1", text)


def md_line(value: object) -> str:
    """The same at the beginning of a line or a list item, where a number or a hyphen would begin a list."""
    return _LINE_START.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", md(value))


def _closed(text: str) -> str:
    """With every turn of the writing direction turned back, so that it ends where the value does."""
    if text.isascii():
        return text
    overrides = sum(text.count(sign) for sign in "\u202a\u202b\u202d\u202e") - text.count("\u202c")
    isolates = sum(text.count(sign) for sign in "\u2066\u2067\u2068") - text.count("\u2069")
    return text + "\u202c" * max(overrides, 0) + "\u2069" * max(isolates, 0)
