"""What a check is, and what it may look at."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from treespor.model.challenge import Challenge
from treespor.model.enums import OPEN, Severity
from treespor.model.finding import RelatedPlace
from treespor.model.location import KeyPath, Located, Span
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.portfolio import Limits, Portfolio
from treespor.model.source import Source
from treespor.model.text import Message, Text


class CheckContext(NamedTuple):
    """The portfolio around the thing that a check looks at, on the day it is looked at."""

    as_of: date
    portfolio: Located[Portfolio] | None
    limits: Limits
    challenges: tuple[Located[Challenge], ...]
    sources: Mapping[str, Source]
    entries: tuple[PlacedInitiative, ...]
    complete: bool
    """Whether every file could be read."""
    challenges_declared: bool
    """Whether a must-solve challenge has been named, be it a faulty one."""
    served_by_rejected: frozenset[str] = frozenset()
    """The challenges that initiatives name which cannot be placed themselves."""
    by_id: Mapping[str, PlacedInitiative] = {}
    """The initiatives by their ids."""
    over: Mapping[int, float] = {}
    """The coming quarters that take more of digitalisation's days than there are."""

    @property
    def living(self) -> tuple[PlacedInitiative, ...]:
        """The initiatives that are planned, active, paused or live."""
        return tuple(entry for entry in self.entries if entry.living)

    @property
    def capacity(self) -> float | None:
        """Digitalisation's days in a quarter, where they are told."""
        held = self.portfolio.item.capacity if self.portfolio else None
        return held.person_days_per_quarter if held else None


class CheckResult(NamedTuple):
    """What a check found: where, by path, and what is to be filled into its texts."""

    values: Mapping[str, object]
    path: KeyPath = ()
    of_key: bool = False
    key: str | None = None
    severity: Severity | None = None
    related: tuple[RelatedPlace, ...] = ()
    text: Text | None = None
    hint: Message | None = None
    at: Span | None = None


class Check:
    """A check: its class is its catalogue entry, and its texts are what `explain` and the docs show."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    section: ClassVar[str]
    finds: ClassVar[Text]
    """The message, with {names} for what a hit fills in."""
    what: ClassVar[Text]
    """When it speaks."""
    why: ClassVar[Text]
    """Why it matters."""
    fix: ClassVar[Text]
    """What to write."""
    bad: ClassVar[str]
    """A portfolio in which it speaks."""
    good: ClassVar[str]
    """The same mended, in which it does not."""
    can_be_ignored: ClassVar[bool] = True
    needs_every_file: ClassVar[bool] = False
    """Whether it is held back while a file of the portfolio cannot be read."""


class FileCheck(Check):
    """A check that reading itself makes."""


class InitiativeCheck(Check):
    """A check of one initiative at a time."""

    statuses: ClassVar[frozenset[str]] = OPEN
    """The statuses of the initiatives it looks at."""

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """What it finds in this initiative."""
        raise NotImplementedError


class ChallengeCheck(Check):
    """A check of one declared challenge at a time."""

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """What it finds in this challenge."""
        raise NotImplementedError


class PortfolioCheck(Check):
    """A check of the portfolio as a whole."""

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """What it finds in the portfolio."""
        raise NotImplementedError
