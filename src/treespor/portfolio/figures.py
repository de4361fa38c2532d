"""The figures of a portfolio: who is late, what has been reached, and where digitalisation's days go."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from treespor.model.dates import Period
from treespor.model.enums import OPEN
from treespor.model.initiative import Result
from treespor.model.placed_initiative import PlacedInitiative
from treespor.portfolio.report import Report

ENDED = frozenset({"done", "stopped"})


class Days(NamedTuple):
    """Digitalisation's person-days in all, and how many of the living initiatives the figure covers."""

    days: float
    covered: int
    living: int


def current(report: Report) -> tuple[PlacedInitiative, ...]:
    """What the portfolio is about today: no frames, and nothing that is done or stopped."""
    return tuple(
        entry for entry in report.entries if not entry.classification.is_frame and entry.initiative.status not in ENDED
    )


def digitalisation_days(entries: Iterable[PlacedInitiative]) -> Days:
    """The days that the living initiatives take from digitalisation; ongoing work counts with four quarters."""
    living = [entry for entry in entries if entry.living]
    efforts = (entry.initiative.effort for entry in living)
    told = [effort.in_all for effort in efforts if effort and effort.in_all is not None]
    return Days(sum(told), len(told), len(living))


def overdue_by(entry: PlacedInitiative, day: date) -> int:
    """How many days an unfinished initiative is over its deadline; none where it is not."""
    deadline = entry.initiative.deadline
    if deadline is None or entry.initiative.status not in OPEN:
        return 0
    return max((day - deadline.last).days, 0)


def is_watermelon(entry: PlacedInitiative, day: date) -> bool:
    """Whether it reports green though its deadline has passed."""
    health = entry.initiative.health
    seen = health is not None and not (health.on and health.on > day)
    return bool(seen and health and health.colour == "green" and overdue_by(entry, day))


class Progress(NamedTuple):
    """A result on a day: the latest figure that is seen, and how it stands to its target."""

    result: Result
    actual: float | None
    reached: bool
    missed: bool
    backwards: bool


def progress(result: Result, day: date) -> Progress:
    """How far a result has come. Missed: its date has passed unreached. Backwards: worse than where it began."""
    actual = result.seen_on(day)
    reached = actual is not None and result.reached_by(actual)
    missed = result.by is not None and result.by.last < day and not reached
    return Progress(result, actual, reached, missed, actual is not None and result.worsened_by(actual))


def results_of(entry: PlacedInitiative, day: date) -> Iterator[Progress]:
    """Every result of an initiative on a day."""
    return (progress(result, day) for result in entry.initiative.results)


def is_up_for_review(entry: PlacedInitiative, day: date, until: date) -> bool:
    """Whether somebody is to judge an unfinished initiative by then, or should have: a review, or a result missed."""
    if entry.initiative.status not in OPEN:
        return False
    review: Period | None = entry.initiative.review
    if review is not None and review.first <= until:
        return True
    return any(result.missed or result.backwards for result in results_of(entry, day))
