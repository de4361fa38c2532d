"""Plain scalars by the core schema of YAML 1.2, and those that others read otherwise."""

import re

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_OTHERWISE = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false)"
    r"|[0-9]{1,2}(?::[0-5][0-9])+"  # YAML 1.1 counts in sixties, Excel makes it a time
    r"|[1-9][0-9]{0,2}(?:\.[0-9]{3})+"  # thousands to a Dane, decimals or text to a machine
    r"|[-+]?0[0-9]+"  # octal in YAML 1.1, without its zeros in Excel
)
CORE_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
MAY_BE_NO_TEXT = frozenset("0123456789+-.~nNtTfFyYoO")
"""The first characters of all plain scalars that somebody reads as something else than text."""


MOST_DIGITS = 4000
"""A longer number is no number to reckon with."""


def resolve(text: str) -> object:
    """What a plain scalar is: None, bool, int, float, or its text. Dates are left as text."""
    if text in CORE_WORDS:
        return CORE_WORDS[text]
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _integer(text: str) -> object:
    if len(text) > MOST_DIGITS:
        return float("-inf") if text.startswith("-") else float("inf")
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


def read_otherwise(text: str) -> bool:
    """Whether YAML 1.1 or Excel makes something else of this plain scalar (TS008)."""
    return _OTHERWISE.fullmatch(text) is not None
