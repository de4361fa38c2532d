"""The nearest right thing: how a date or a number that people write is written in a portfolio."""

import re
from datetime import date

from treespor.model.months import MONTHS

_NUMERIC_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_WORDED_DATE = re.compile(r"(?:den |d\. )?(\d{1,2})\.? ([a-z]+)\.? (\d{4})", re.IGNORECASE)
_QUARTER = re.compile(r"(?:Q|K)([1-4])[ -](\d{4})|([1-4])\. kvartal (\d{4})|(\d{4})-?[qQkK]([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"([a-z]+) (\d{4})", re.IGNORECASE)
_NUMBER = re.compile(
    r"(-?\d{1,3}(?:[. ]\d{3})+|-?\d+)(?:,(\d+))?(?: ?(?:kr|dage|dag|timer|pct|%|dkk)\.?)?", re.IGNORECASE
)


def proposed_date(written: str) -> str | None:
    """A date that people write, as a portfolio writes it; None where it is none."""
    written = written.strip()
    if match := _NUMERIC_DATE.fullmatch(written):
        return _day(match[3], match[2], match[1])
    if match := _YEAR_FIRST.fullmatch(written):
        return _day(match[1], match[2], match[3])
    if match := _WORDED_DATE.fullmatch(written):
        month = _month(match[2])
        return _day(match[3], month, match[1]) if month else None
    if match := _QUARTER.fullmatch(written):
        year, quarter = match[2] or match[4] or match[5], match[1] or match[3] or match[6]
        return f"{year}-Q{quarter}"
    if (match := _MONTH.fullmatch(written)) and (month := _month(match[1])):
        return f"{match[2]}-{month:0>2}"
    return None


def proposed_number(written: str) -> str | None:
    """A number that people write, as a portfolio writes it; None where it is none."""
    match = _NUMBER.fullmatch(written.strip())
    if not match:
        return None
    whole = match[1].replace(".", "").replace(" ", "")
    return f"{whole}.{match[2]}" if match[2] else whole


def _month(name: str) -> str | None:
    lowered = name.lower()
    if len(lowered) < 3:
        return None
    return next((str(i) for i, month in enumerate(MONTHS["da"], start=1) if month.startswith(lowered)), None)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
