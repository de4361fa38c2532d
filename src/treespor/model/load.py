"""Digitalisation's person-days, quarter by quarter: one reckoning for the checks and the memo."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from treespor.model.dates import Period, parse_period
from treespor.model.enums import OPEN
from treespor.model.initiative import Initiative

HORIZON = 40
"""So many quarters ahead are looked at."""


class Load(NamedTuple):
    """The days of every coming quarter, the present one first, and how many of the living initiatives they cover."""

    days: Mapping[int, float]
    covered: int
    living: int

    def over(self, capacity: float) -> dict[int, float]:
        """The quarters that take more than this many days."""
        return {quarter: days for quarter, days in self.days.items() if days > capacity + TOO_LITTLE_TO_COUNT}


TOO_LITTLE_TO_COUNT = 1e-6


def quarter_of(day: date) -> int:
    """A quarter as a number: the next one is one more."""
    return day.year * 4 + (day.month - 1) // 3


def named_quarter(quarter: int) -> Period:
    """The quarter of this number, as a portfolio writes it."""
    period = parse_period(f"{quarter // 4:04}-Q{quarter % 4 + 1}")
    if period is None:
        raise ValueError(quarter)
    return period


def load_of(initiative: Initiative, day: date) -> dict[int, float]:
    """The days that a living initiative takes of every coming quarter within the horizon."""
    effort = initiative.effort
    if not initiative.living or effort is None or effort.digitalisation is None:
        return {}
    amount, present = effort.digitalisation, quarter_of(day)
    end = _end(initiative)
    if end and end < day and initiative.status in OPEN:
        return _overdue(initiative, amount, end, present)
    if effort.per:
        first = quarter_of(initiative.start.first) if initiative.start else present
        last = quarter_of(initiative.deadline.last) if initiative.deadline else present + HORIZON
        return dict.fromkeys(range(max(first, present), min(last, present + HORIZON) + 1), amount)
    if initiative.start is None or end is None or end < initiative.start.first:
        return {}
    return _spread(amount, initiative.start.first, end, present)


def _end(initiative: Initiative) -> date | None:
    """Its deadline, else the last day of its last result."""
    if initiative.deadline:
        return initiative.deadline.last
    return max((result.by.last for result in initiative.results if result.by), default=None)


def _overdue(initiative: Initiative, amount: float, end: date, present: int) -> dict[int, float]:
    """What is over its end takes its average of the present quarter."""
    if initiative.effort and initiative.effort.per:
        return {present: amount}
    if initiative.start is None or end < initiative.start.first:
        return {}
    touched = quarter_of(end) - quarter_of(initiative.start.first) + 1
    return {present: amount / touched}


def _spread(amount: float, start: date, end: date, present: int) -> dict[int, float]:
    """Evenly over the days from start to end; only the coming quarters are told."""
    whole = (end - start).days + 1
    made = {}
    for quarter in range(max(quarter_of(start), present), min(quarter_of(end), present + HORIZON) + 1):
        period = named_quarter(quarter)
        days = (min(end, period.last) - max(start, period.first)).days + 1
        made[quarter] = amount * days / whole
    return made


def load_by_quarter(initiatives: Iterable[Initiative], day: date) -> Load:
    """The days of every coming quarter that anything weighs on; ongoing work weighs as far as anything else reaches."""
    living = [initiative for initiative in initiatives if initiative.living]
    loads = [load for load in (load_of(initiative, day) for initiative in living) if load]
    ends = [max(load) for load in loads if max(load) < quarter_of(day) + HORIZON]
    last = max(ends, default=quarter_of(day))
    total: dict[int, float] = {}
    for load in loads:
        for quarter, days in load.items():
            if quarter <= last:
                total[quarter] = total.get(quarter, 0.0) + days
    return Load(dict(sorted(total.items())), len(loads), len(living))
