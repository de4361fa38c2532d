"""What a cell says for a field: one reader a field, and never a guess that is not told."""

import re
from collections.abc import Callable

from treespor.catalogue.sources import built_in_sources
from treespor.importing import import_messages, vocabulary
from treespor.importing.amounts import Unit, read_money, read_number, read_work
from treespor.importing.date_cells import read_day, read_span, read_when
from treespor.importing.sheet import EMPTY, Cell, CellReading
from treespor.model.nearest import fold

Reader = Callable[[Cell], CellReading]

_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|I/T|REFERENCE!|VÆRDI!|DIVISION/0!|NAVN\?)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:;|\||\n|•)\s*")


def read_cell(field: str, cell: Cell, unit: Unit | None = None) -> CellReading:
    """What the cell says for this field. An empty cell, and words for nothing, are empty; what is unread has a note."""
    if cell.value is None and cell.formula:
        return CellReading(note=import_messages.NEVER_CALCULATED.about(formula=cell.formula))
    if isinstance(cell.value, str) and _ERROR.fullmatch(cell.text):
        return CellReading(note=import_messages.FORMULA_ERROR.about(value=cell.text))
    if not field.startswith("x-") and vocabulary.says_nothing(cell.text):
        return EMPTY
    if field in ("cost", "cost_per_year"):
        return read_money(cell, field, unit)
    if field in ("effort", "effort.departments"):
        return read_work(cell, unit)
    return (_own if field.startswith("x-") else _READERS.get(field, _text))(cell)


def _text(cell: Cell) -> CellReading:
    written = cell.value if isinstance(cell.value, str) else shown(cell)
    text = "\n".join(" ".join(line.split()) for line in written.replace("\xa0", " ").splitlines()).strip()
    return CellReading(text, import_messages.AS_WRITTEN) if text else EMPTY


def shown(cell: Cell) -> str:
    """A cell's value as text: days and whole numbers as people write them."""
    value = cell.value
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return cell.text.removesuffix(" 00:00:00")


def _own(cell: Cell) -> CellReading:
    """A value that the format has no field for: numbers and words as they are."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return CellReading(cell.value, import_messages.AS_WRITTEN)
    return _text(cell)


def _many(cell: Cell) -> CellReading:
    """Several values in a cell. A comma parts none: «Børn, Unge og Læring» is one department."""
    read = _text(cell)
    parts = [part for part in _BETWEEN.split(read.value) if part] if isinstance(read.value, str) else []
    return read._replace(value=parts[0] if len(parts) == 1 else parts) if parts else EMPTY


def _tags(cell: Cell) -> CellReading:
    read = _text(cell)
    parts = re.split(r"\s*[;,|\n]\s*", read.value) if isinstance(read.value, str) else []
    return CellReading([part for part in parts if part], import_messages.AS_WRITTEN) if parts else EMPTY


def _origin(cell: Cell) -> CellReading:
    read = _text(cell)
    known = _sources().get(fold(read.value)) if isinstance(read.value, str) else None
    return CellReading(known, import_messages.BY_SOURCE, kept=cell.text) if known and known != read.value else read


def _sources() -> dict[str, str]:
    named = {fold(source.title): source.id for source in built_in_sources().values()}
    return named | {fold(name): name for name in built_in_sources()}


def _result(cell: Cell) -> CellReading:
    read = _text(cell)
    return CellReading([{"indicator": read.value}], import_messages.AS_WRITTEN) if read.value else EMPTY


_READERS: dict[str, Reader] = {
    "status": vocabulary.read_status,
    "health": vocabulary.read_health,
    "kind": vocabulary.read_kind,
    "mandate": vocabulary.read_mandate,
    "mandate.law": vocabulary.read_legal,
    "ambition": vocabulary.read_level,
    "start": lambda cell: read_when(cell, "first"),
    "deadline": lambda cell: read_when(cell, "last"),
    "review": lambda cell: read_when(cell, "last"),
    "ended": lambda cell: read_when(cell, "last"),
    "period": read_span,
    "contract.expires": lambda cell: read_when(cell, "last"),
    "results.by": lambda cell: read_when(cell, "last"),
    "friction.reported_on": read_day,
    "results.measured_on": read_day,
    "results.target": read_number,
    "results.baseline": read_number,
    "results.actual": read_number,
    "results": _result,
    "origin": _origin,
    "owner": _many,
    "advisors": _many,
    "heads": _many,
    "addresses": _many,
    "needs": _many,
    "tags": _tags,
    "links": _tags,
}
