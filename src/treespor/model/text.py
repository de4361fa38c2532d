"""Texts that people read, in Danish and English side by side."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["da", "en"]


class Message(NamedTuple):
    """A text and what is to be filled into its {names}; a renderer turns it into a sentence."""

    text: "Text"
    values: Mapping[str, object]


class Text(NamedTuple):
    """One text in both languages. {names} are filled in when a renderer knows the language."""

    da: str
    en: str

    def about(self, **values: object) -> Message:
        """The text as a message about these values; dates and numbers are written out later."""
        return Message(self, values)

    def within(self, language: Language) -> str:
        """The text as it stands in one language."""
        return self.da if language == "da" else self.en
