"""One report gathers a portfolio: what was read, where each initiative stands, and what was found."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from treespor.model.challenge import Challenge
from treespor.model.enums import TRACKS, Track
from treespor.model.finding import Finding
from treespor.model.location import Located
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.portfolio import Portfolio
from treespor.model.source import Source
from treespor.model.text import Language
from treespor.reading.document import Document
from treespor.reading.files import Rejected
from treespor.reading.resolve import Loaded
from treespor.tracks.classifier import classify
from treespor.tracks.facts import FactFinder, Reader


class Report(NamedTuple):
    """A portfolio on one day. Everything a renderer shows is in it; it knows no clock and no absolute path."""

    name: str
    as_of: date
    language: Language
    portfolio: Located[Portfolio] | None
    challenges: tuple[Located[Challenge], ...]
    sources: Mapping[str, Source]
    entries: tuple[PlacedInitiative, ...]
    rejected: tuple[Rejected, ...]
    findings: tuple[Finding, ...]
    unreadable: tuple[str, ...]
    other_files: tuple[str, ...]
    documents: Mapping[str, Document]
    finder: FactFinder
    challenges_declared: bool
    """Whether the municipality has named a must-solve challenge, be it one that cannot be referred to."""

    @property
    def complete(self) -> bool:
        """Whether every file could be read."""
        return not self.unreadable

    @property
    def challenge_ids(self) -> tuple[str, ...]:
        """The declared challenges, in the order of the files."""
        return tuple(read.item.id for read in self.challenges)

    def in_track(self, track: Track | None) -> tuple[PlacedInitiative, ...]:
        """The entries of one track; of None those that are undecided."""
        return tuple(
            entry for entry in self.entries if entry.classification.track == track and not entry.classification.is_frame
        )

    @property
    def frames(self) -> tuple[PlacedInitiative, ...]:
        """The entries that are set aside because they are no initiatives."""
        return tuple(entry for entry in self.entries if entry.classification.is_frame)

    def line(self, file: str, number: int) -> str:
        """One line of a file's text."""
        return self.documents[file].line(number)


class Counts(NamedTuple):
    """An account of every initiative that was read."""

    by_track: Mapping[Track, int]
    provisional: int
    undecided: int
    frames: int
    rejected: int
    unreadable_files: int

    @property
    def placed(self) -> int:
        """Those in one of the three tracks."""
        return sum(count for track, count in self.by_track.items() if track != "outside")

    @property
    def read(self) -> int:
        """All that were read."""
        return sum(self.by_track.values()) + self.undecided + self.frames + self.rejected

    @property
    def account(self) -> dict[str, int]:
        """The parts of the line that accounts for every initiative, by name."""
        return {
            "read": self.read,
            "placed": self.placed,
            "provisional": self.provisional,
            "outside": self.by_track["outside"],
            "undecided": self.undecided,
            "frames": self.frames,
            "rejected": self.rejected,
        }


def analyse(loaded: Loaded, as_of: date, read_text: Reader, name: str) -> Report:
    """Places every initiative of a portfolio. `name` stands in where the portfolio does not name itself."""
    header = loaded.portfolio.item if loaded.portfolio else None
    finder = FactFinder(loaded.sources, read_text)
    named = bool(loaded.challenges) or loaded.lost_challenges > 0
    declared = named or bool(loaded.unreadable)
    entries = tuple(
        PlacedInitiative(read.item, read.locator, classify(read.item, finder, challenges_declared=declared))
        for read in loaded.initiatives
    )
    return Report(
        (header and header.name) or name,
        as_of,
        header.language if header else "da",
        loaded.portfolio,
        loaded.challenges,
        loaded.sources,
        entries,
        loaded.rejected,
        loaded.findings,
        loaded.unreadable,
        loaded.other_files,
        loaded.documents,
        finder,
        named,
    )


def counts(report: Report) -> Counts:
    """How many initiatives stand where."""
    by_track: dict[Track, int] = dict.fromkeys(TRACKS, 0)
    provisional = undecided = frames = 0
    for entry in report.entries:
        classification = entry.classification
        if classification.is_frame:
            frames += 1
        elif classification.track is None:
            undecided += 1
        else:
            by_track[classification.track] += 1
            provisional += not classification.confirmed
    return Counts(by_track, provisional, undecided, frames, len(report.rejected), len(report.unreadable))
