"""Days and periods as Danes write them in a list."""

import re
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Literal, NamedTuple

from treespor.importing import import_messages
from treespor.importing.sheet import EMPTY, Cell, CellReading
from treespor.model.dates import parse_period
from treespor.model.months import MONTHS

Edge = Literal["first", "last"]
EARLIEST, LATEST = 1990, 2099
"""The years that a list of initiatives can mean."""

_EXCEL_ORIGIN = date(1899, 12, 30)
_SERIALS = range((date(2000, 1, 1) - _EXCEL_ORIGIN).days, (date(2100, 1, 1) - _EXCEL_ORIGIN).days)
_MONTH_NAMES = {
    **{
        name[:length]: number for names in MONTHS.values() for number, name in enumerate(names, 1) for length in (3, 99)
    },
    "sept": 9,
    "juni": 6,
    "juli": 7,
    "june": 6,
    "july": 7,
}
_MONTH = "|".join(sorted((re.escape(name.lower()) for name in _MONTH_NAMES), key=len, reverse=True))
_MONTHS = {name.lower(): number for name, number in _MONTH_NAMES.items()}
_YEAR = r"(?:20)?\d\d"
_SEASONS = {
    "forår": (3, 5),
    "sommer": (6, 8),
    "efterår": (9, 11),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
}
_BEFORE = re.compile(
    r"^(?:(?:d\.|den|senest|inden|til og med|t\.o\.m\.|fra|pr\.|start|slut|deadline|frist|forventet|forv\.|ca\.)\s+)+"
)


class Stretch(NamedTuple):
    """The first and the last of the days that some words mean, each as a portfolio writes it."""

    first: str
    last: str


def read_when(cell: Cell, edge: Edge) -> CellReading:
    """A day or period: of several days those that `edge` asks for, so that a start begins and a deadline ends there."""
    stretch, exact = _stretch_in(cell)
    if stretch is None:
        return EMPTY if not cell.text else CellReading(note=import_messages.NO_DATE.about(value=cell.text))
    value = stretch.first if edge == "first" else stretch.last
    return CellReading(
        int(value) if value.isdigit() else value, import_messages.BY_DATE, kept=None if exact else cell.text
    )


def read_day(cell: Cell) -> CellReading:
    """One calendar day; a longer period is none."""
    read = read_when(cell, "last")
    period = parse_period(str(read.value)) if read.value else None
    if period and period.first != period.last:
        return CellReading(note=import_messages.NO_DAY.about(value=cell.text))
    return read


def read_span(cell: Cell) -> CellReading:
    """A period with two ends, as a start and a deadline."""
    stretch, _ = _stretch_in(cell)
    if stretch is None:
        return read_when(cell, "first")
    return CellReading({"start": stretch.first, "deadline": stretch.last}, import_messages.BY_DATE, kept=cell.text)


def _stretch_in(cell: Cell) -> tuple[Stretch | None, bool]:
    """What the cell means, and whether the value says as much as the cell."""
    value = cell.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _one(value.isoformat()), True
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value), isinstance(value, int)
    text = cell.text
    return stretch_in(text), bool(parse_period(text)) or bool(re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", text))


def _number(value: float) -> Stretch | None:
    if not isfinite(value) or value != int(value):
        return None
    if EARLIEST <= value <= LATEST:
        return _one(str(int(value)))
    return _one((_EXCEL_ORIGIN + timedelta(days=int(value))).isoformat()) if int(value) in _SERIALS else None


def stretch_in(text: str) -> Stretch | None:
    """The days that words mean; None where they mean none that a calendar has."""
    lowered = _BEFORE.sub("", " ".join(text.lower().replace("–", "-").split())).strip(" .,;")
    found = _single(lowered)
    if found:
        return found
    both = re.split(r"\s*-\s*|\s+(?:til|to)\s+|(?<=^20\d\d)/", lowered)
    if len(both) == 2:
        return _range(both[0], both[1])
    return None


def _range(one: str, other: str) -> Stretch | None:
    last = _single(other)
    if last is None and re.fullmatch(_YEAR, one):
        last = _single(f"20{other}") if re.fullmatch(r"\d\d", other) else None
    if last is None:
        return None
    first = (
        _single(one)
        or _single(f"{one} {last.last[:4]}")
        or _single(f"{one.rstrip('.')}.{last.last[5:7]}.{last.last[:4]}")
    )
    return Stretch(first.first, last.last) if first and first.first[:4] <= last.last[:4] else None


def _single(text: str) -> Stretch | None:
    for pattern, make in _SHAPES:
        if match := pattern.fullmatch(text):
            return make(*match.groups())
    return None


def _one(written: str) -> Stretch | None:
    period = parse_period(written)
    return Stretch(written, written) if period and EARLIEST <= period.first.year <= LATEST else None


def _year(written: str) -> str:
    return written if len(written) == 4 else f"20{written}"


def _day(day: str, month: str, year: str) -> Stretch | None:
    return _one(f"{_year(year)}-{int(month):02}-{int(day):02}")


def _month(name: str, year: str) -> Stretch | None:
    return _one(f"{_year(year)}-{_MONTHS[name]:02}")


def _part_of_year(part: str, year: str) -> Stretch | None:
    return _one(f"{_year(year)}-{ {'primo': 1, 'medio': 6, 'ultimo': 12}[part]:02}")


def _half(half: str, year: str) -> Stretch:
    first = 1 if half == "1" else 7
    return Stretch(f"{_year(year)}-{first:02}", f"{_year(year)}-{first + 5:02}")


def _season(season: str, year: str) -> Stretch:
    first, last = _SEASONS[season.removesuffix("et").removesuffix("en")]
    return Stretch(f"{_year(year)}-{first:02}", f"{_year(year)}-{last:02}")


def _week(week: str, year: str) -> Stretch | None:
    try:
        monday = date.fromisocalendar(int(_year(year)), int(week), 1)
    except ValueError:
        return None
    return Stretch(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


_SHAPES = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"(\d{4}(?:-q[1-4]|-\d\d(?:-\d\d)?)?)", lambda written: _one(written.upper())),
        (r"(\d{4})[./](\d{1,2})[./](\d{1,2})", lambda year, month, day: _day(day, month, year)),
        (rf"(\d{{1,2}})[./-]\s?(\d{{1,2}})[./ -]\s?({_YEAR})", _day),
        (
            rf"(\d{{1,2}})\.?\s?({_MONTH})\.?,? ({_YEAR})",
            lambda day, month, year: _day(day, str(_MONTHS[month]), year),
        ),
        (rf"({_MONTH})\.?[ -]'?({_YEAR})", _month),
        (r"(\d{1,2})[./-](20\d\d)", lambda month, year: _one(f"{year}-{int(month):02}")),
        (rf"(?:q|k|kv\.?|kvt\.?|kvartal) ?([1-4])\.?[ /-]?({_YEAR})", lambda q, year: _one(f"{_year(year)}-Q{q}")),
        (rf"([1-4])\.? ?(?:kvartal|kvt|kv|q)\.?,? ?(?:i )?({_YEAR})", lambda q, year: _one(f"{_year(year)}-Q{q}")),
        (r"(20\d\d)[ /]?(?:q|k|kv\.?|kvartal) ?([1-4])", lambda year, q: _one(f"{year}-Q{q}")),
        (rf"(primo|medio|ultimo) ({_YEAR})", _part_of_year),
        (rf"(?:primo|medio|ultimo|start|slut|midt) ({_MONTH})\.? ({_YEAR})", _month),
        (rf"([12])\. ?(?:halvår|halvdel af|halvår af),? ({_YEAR})", _half),
        (rf"({'|'.join(_SEASONS)}|foråret|sommeren|efteråret) (?:i )?({_YEAR})", _season),
        (rf"uge (\d{{1,2}})[, /-]*(?:i )?({_YEAR})", _week),
        (r"(?:i |hele |år )?(20\d\d)", _one),
    )
)
