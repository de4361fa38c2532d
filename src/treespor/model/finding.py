"""A finding: one thing to tell the reader, and where."""

from typing import NamedTuple

from treespor.model.enums import Severity
from treespor.model.location import Span
from treespor.model.text import Message


class RelatedPlace(NamedTuple):
    """The second place of a finding, where two disagree."""

    message: Message
    at: Span


class Finding(NamedTuple):
    """What was found, about whom, and where it stands. `key` tells findings of one place apart."""

    code: str
    severity: Severity
    message: Message
    at: Span
    hint: Message | None = None
    initiative: str | None = None
    challenge: str | None = None
    path: str | None = None
    key: str | None = None
    related: tuple[RelatedPlace, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are told in the order of the files, and by code where they share a place."""
        return self.at.file, self.at.line, self.at.column, self.code, self.key or ""
