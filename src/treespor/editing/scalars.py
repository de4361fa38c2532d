"""How a value is written in YAML, so that every reader, old or new, reads the same value back."""

import json
import re
from collections.abc import Mapping, Sequence

from treespor.reading.core_schema import read_otherwise, resolve

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]
"""Plain data, as a portfolio holds it; dates and periods are text."""

MOST_EXACT = 1e15
"""Whole numbers up to here are exact as floats."""

_DATE_OR_PERIOD = re.compile(r"[0-9]{4}-(?:Q[1-4]|[0-9]{2}(?:-[0-9]{2})?)")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=]")
_PLAIN_STOPS = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]|\s$")
_FLOW_STOPS = re.compile(r"[,\[\]{}:?]")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_OTHER_READERS = re.compile(
    r"[-+]?[0-9][0-9_,.:eE+-]*|[-+]?0[xob][0-9a-fA-F_]+|~|<<|=|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)


def written(value: Value, *, in_flow: bool = False, quote: str | None = None) -> str:
    """A value on one line: text plain where that is safe, else quoted; lists and mappings in brackets.

    `quote` is the mark that the neighbours have; text that needs none is then quoted all the same.
    """
    if isinstance(value, str):
        return _text(value, in_flow=in_flow, quote=quote)
    if isinstance(value, Mapping):
        pairs = (f"{_key(key)}: {written(each, in_flow=True)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Sequence):
        return f"[{', '.join(written(each, in_flow=True, quote=quote) for each in value)}]"
    return _number(value)


def _key(key: str) -> str:
    """The format's own keys stand as they are, `on` too."""
    return (
        key if re.fullmatch(r"[a-z_]+", key) and isinstance(resolve(key), str) else _text(key, in_flow=True, quote=None)
    )


def _number(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    whole = isinstance(value, float) and value.is_integer() and abs(value) < MOST_EXACT
    return f"{value:.0f}" if whole else repr(value)


def _text(text: str, *, in_flow: bool, quote: str | None) -> str:
    if quote is None and is_plain(text, in_flow=in_flow):
        return text
    if quote == "'" and not re.search(r"[\x00-\x1f]", text) and not _UNPRINTABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """The text in double quotes, with every sign escaped that YAML will not have as it is."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", quoted)


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether the text may stand without quotes: read as this very text by YAML 1.2, by YAML 1.1 and by people."""
    if _DATE_OR_PERIOD.fullmatch(text):
        return True
    if not _PLAIN_START.match(text) or _PLAIN_STOPS.search(text) or (in_flow and _FLOW_STOPS.search(text)):
        return False
    return isinstance(resolve(text), str) and not read_otherwise(text) and not _OTHER_READERS.fullmatch(text)
