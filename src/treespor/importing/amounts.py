"""Amounts of money and of work as Danes write them in a list."""

import re
from math import isfinite
from typing import NamedTuple

from treespor.importing import import_messages
from treespor.importing.sheet import EMPTY, Cell, CellReading
from treespor.model.text import Message

HOURS_A_DAY = 7.4
"""A Danish working day."""
DAYS_A_WEEK = 5


class Unit(NamedTuple):
    """What a figure counts: its name as a list writes it, and by what it is multiplied."""

    name: str
    factor: float
    sort: str
    """`money` or `work`."""
    per: str | None = None
    """`year` or `quarter` where the figure is spent again and again."""


_HOURS = Unit("timer", 1 / HOURS_A_DAY, "work")
_SCALES: tuple[tuple[str, float], ...] = (
    (r"mia\.?|milliard(?:er)?", 1e9),
    (r"mio\.?|mill\.?|million(?:er)?", 1e6),
    (r"t\.|tusind(?:e)?|1\.?000", 1e3),
)
_CURRENCY = r"(?:kr\.?|kroner|dkk)"
_SCALED = re.compile(
    rf"(?:(?P<mia>{_SCALES[0][0]})|(?P<mio>{_SCALES[1][0]})|(?P<thousand>{_SCALES[2][0]}))\s*{_CURRENCY}?|tkr\.?|tdkk|mkr\.?"
    rf"|{_CURRENCY}"
)
_WORK = re.compile(
    r"(?P<hours>timer?|t\b|hours?)|(?P<weeks>uger?|weeks?)|(?P<days>person-?dage?|arbejdsdage?|dage?|d\b|days?)"
)
_PER_YEAR = re.compile(r"(?:pr\.?|per|/|om)\s*(?:år(?:et)?|year)|årlig\w*|p\.\s?a\.|annual\w*|yearly")
_PER_QUARTER = re.compile(r"(?:pr\.?|per|/|i)\s*(?:kvartal(?:et)?|kvt\.?|quarter)|kvartalsvis")
_PRICE_LEVEL = re.compile(r"\(?\b(?:20)?\d\d[ -]?(?:p/l|pl)\b\)?|\(?\b(?:p/l|pl)[ -]?(?:20)?\d\d\b\)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_NAMES_HOURS = re.compile(r"timer\b|timeforbrug|timetal|\bhours\b", re.IGNORECASE)
_NUMBER = r"-?\d[\d.,' \u202f]*\d|-?\d"
_DANISH_THOUSANDS = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_ENGLISH_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")


def unit_in(header: str) -> tuple[str, Unit | None]:
    """A header without its unit, and the unit: of `Budget (t.kr.)` it is `Budget` and a thousand kroner."""
    for match in _IN_BRACKETS.finditer(header):
        if unit := _whole_unit(match[1]):
            return " ".join((header[: match.start()] + header[match.end() :]).split()), unit
    for divider in (" i ", ", ", " - ", " "):
        before, found, after = header.rpartition(divider)
        if found and (unit := _whole_unit(after)):
            return before, unit
    return header, _HOURS if _NAMES_HOURS.search(header) else None


def _whole_unit(words: str) -> Unit | None:
    lowered = _PRICE_LEVEL.sub("", words.lower()).strip(" ,;")
    per = "year" if _PER_YEAR.search(lowered) else "quarter" if _PER_QUARTER.search(lowered) else None
    rest = _PER_QUARTER.sub("", _PER_YEAR.sub("", lowered)).strip(" ,;")
    if match := _SCALED.fullmatch(rest):
        return Unit(words.strip(), _scale(match), "money", per)
    if match := _WORK.fullmatch(rest):
        return Unit(words.strip(), _days(match), "work", per)
    return Unit(words.strip(), 1, "money", per) if per == "year" and not rest else None


def _scale(match: "re.Match[str]") -> float:
    if match["mia"]:
        return 1e9
    if match["mio"] or match[0].startswith("mkr"):
        return 1e6
    return 1e3 if match["thousand"] or match[0].startswith("t") else 1


def _days(match: "re.Match[str]") -> float:
    return 1 / HOURS_A_DAY if match["hours"] else DAYS_A_WEEK if match["weeks"] else 1


class Figure(NamedTuple):
    """A number in a cell, the unit that stands beside it, and whether anything else stands there."""

    number: float
    unit: Unit | None
    bare: bool


def read_money(cell: Cell, field: str, unit: Unit | None) -> CellReading:
    """An amount in kroner. The cell's own unit goes before the header's; what is spent yearly is `cost_per_year`."""
    figure = _figure(cell, "money")
    if isinstance(figure, Message):
        return CellReading(note=figure)
    if figure is None:
        return EMPTY
    used = figure.unit or unit
    if figure.number < 0:
        return CellReading(note=import_messages.NEGATIVE.about(value=cell.text))
    amount = round(figure.number * (used.factor if used else 1), 2)
    per_year = used is not None and used.per == "year" and field == "cost"
    rule = (
        import_messages.BY_CELL_UNIT
        if figure.unit
        else import_messages.BY_HEADER_UNIT
        if unit
        else import_messages.BY_NUMBER
    )
    return CellReading(
        _plain(amount), rule, kept=None if figure.bare else cell.text, field="cost_per_year" if per_year else None
    )


def read_work(cell: Cell, unit: Unit | None) -> CellReading:
    """Person-days: a number, or with `per: quarter` where they are spent every quarter."""
    figure = _figure(cell, "work")
    if isinstance(figure, Message):
        return CellReading(note=figure)
    if figure is None:
        return EMPTY
    used = figure.unit or unit
    if figure.number < 0 or (used and used.per == "year"):
        return CellReading(note=import_messages.NO_WORK.about(value=cell.text))
    days = _plain(round(figure.number * (used.factor if used else 1), 1))
    in_days = used is None or used.factor == 1
    kept = None if figure.bare and in_days else cell.text
    rule = import_messages.BY_NUMBER if in_days else import_messages.BY_WORKING_DAY
    if used and used.per == "quarter":
        return CellReading({"digitalisation": days, "per": "quarter"}, rule, kept=kept)
    return CellReading(days, rule, kept=kept)


def read_number(cell: Cell) -> CellReading:
    """A plain figure, such as a target; what stands behind it is kept."""
    figure = cell.value
    if isinstance(figure, int | float) and not isinstance(figure, bool) and isfinite(figure):
        return CellReading(_plain(figure), import_messages.BY_NUMBER)
    match = re.match(_NUMBER, cell.text) if isinstance(figure, str) else None
    number = danish_number(match[0]) if match else None
    if match is None or number is None:
        return CellReading(note=import_messages.NO_NUMBER.about(value=cell.text)) if cell.text else EMPTY
    return CellReading(_plain(number), import_messages.BY_NUMBER, kept=None if match[0] == cell.text else cell.text)


def _figure(cell: Cell, sort: str) -> Figure | Message | None:
    """The figure in a cell; a message where there is none to be had, and None where the cell is empty."""
    figure = cell.value
    if isinstance(figure, int | float) and not isinstance(figure, bool) and isfinite(figure):
        return Figure(figure, _whole_unit(_literal(cell.number_format)), bare=True)
    if not cell.text:
        return None
    return _figure_in(cell.text, sort)


def _figure_in(words: str, sort: str) -> Figure | Message:
    text = _PRICE_LEVEL.sub("", words.lower()).strip()
    text = re.sub(r"(?<=\d )1\.?000(?= ?kr)", "t.", text)
    numbers = re.findall(_NUMBER, text)
    if len(numbers) != 1:
        return (import_messages.SEVERAL_NUMBERS if numbers else import_messages.NO_NUMBER).about(value=words)
    number = danish_number(numbers[0])
    if number is None:
        return import_messages.AMBIGUOUS_NUMBER.about(value=words)
    rest = " ".join(text.replace(numbers[0], " ", 1).replace(",-", " ").split()).strip(" .,;:")
    rest = re.sub(r"^(?:ca\.?|cirka|omkring|i alt|op til|maks\.?|max\.?)\s*", "", rest).strip()
    unit = _whole_unit(rest) or _whole_unit(f"{rest}.") if rest else None
    if rest and (unit is None or unit.sort != sort):
        return (import_messages.NO_MONEY if sort == "money" else import_messages.NO_WORK).about(value=words)
    return Figure(number, unit, bare=text == numbers[0])


def _literal(number_format: str) -> str:
    """The words that a number format puts beside its figure."""
    return " ".join(re.findall(r'"([^"]*)"', number_format)).strip()


def danish_number(written: str) -> float | None:
    """1.250.000,5 as a number; None where Danes and others would read it differently."""
    text = re.sub(r"[ '\u202f]", "", written)
    if _ENGLISH_THOUSANDS.fullmatch(text):
        return None
    if "," in text:
        whole, _, decimals = text.partition(",")
        if "," in decimals or "." in decimals or ("." in whole and not _DANISH_THOUSANDS.fullmatch(whole)):
            return None
        return float(f"{whole.replace('.', '')}.{decimals}")
    if _DANISH_THOUSANDS.fullmatch(text):
        return float(text.replace(".", ""))
    return float(text) if text.count(".") <= 1 else None


def _plain(number: float) -> float:
    return int(number) if float(number).is_integer() else number
