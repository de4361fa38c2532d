"""What the JSON Schema must say beyond the types: the shorthands that are read before a model is."""

from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

DEFINED = "x-defined"
"""Stands for a reference to a definition until all definitions are known."""


class _OrShorthand:
    """Lets editors accept the short form of a part beside its long one."""

    __slots__ = ("short",)

    def __init__(self, *short: dict[str, Any]) -> None:
        self.short = short

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [*self.short, handler(core)]}


def or_shorthand(kind: str) -> _OrShorthand:
    """A note that the part may also be written as one plain value of this JSON type."""
    return _OrShorthand({"type": kind})


def or_word(name: str) -> _OrShorthand:
    """A note that the part may also be written as one word of this closed list."""
    return _OrShorthand({DEFINED: name})


def or_word_or_text(name: str) -> _OrShorthand:
    """A note that the part may also be written as a word of this closed list, or as text."""
    return _OrShorthand({DEFINED: name}, {"type": "string"})


def or_one(name: str) -> _OrShorthand:
    """A note that the list may also be written as one such part, a word of its closed list, or text."""
    return _OrShorthand({DEFINED: "Role"}, {"type": "string"}, {DEFINED: name})
