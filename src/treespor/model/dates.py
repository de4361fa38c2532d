"""Calendar days and periods as a portfolio writes them."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_PERIOD = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?")


class Period(NamedTuple):
    """A day, month, quarter or year: its first and last day, and the words it was written in."""

    written: str
    first: date
    last: date

    def __str__(self) -> str:
        """As it was written."""
        return self.written


@lru_cache(maxsize=4096)
def parse_period(written: str) -> Period | None:
    """The period that `2026-09-01`, `2026-09`, `2026-Q3` or `2026` names; None for anything else."""
    match = _PERIOD.fullmatch(written)
    if not match:
        return None
    year, quarter, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day is not None and month is not None:
            the_day = date(year or 0, month, day)
            return Period(written, the_day, the_day)
        first_month, last_month = (month, month) if month else (1, 12)
        if quarter:
            first_month, last_month = 3 * quarter - 2, 3 * quarter
        return Period(written, date(year or 0, first_month, 1), _last_day(year or 0, last_month))
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _read_period(value: object) -> Period:
    written = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    period = parse_period(written) if isinstance(written, str) else None
    if period is None:
        raise PydanticCustomError("period", "a day, month, quarter or year")
    return period


def _read_day(value: object) -> date:
    period = parse_period(value) if isinstance(value, str) else None
    if period is None or period.first != period.last:
        raise PydanticCustomError("day", "a day")
    return period.first


When = Annotated[
    Period,
    PlainValidator(_read_period),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "examples": ["2026-09-01", "2026-09", "2026-Q3", "2026"],
        }
    ),
]
Day = Annotated[
    date,
    PlainValidator(_read_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-11-01"]}),
]
