"""Rows as drafts of initiatives: each field with the cell it came from, and nothing of a cell lost."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from treespor.editing.scalars import Value
from treespor.importing import import_messages
from treespor.importing.cell_readers import read_cell, shown
from treespor.importing.headers import Column, folded, letters
from treespor.importing.sheet import Cell, CellReading
from treespor.importing.vocabulary import read_status
from treespor.model.challenge import Challenge
from treespor.model.initiative import Initiative
from treespor.model.slug import slug
from treespor.model.text import Message


class FieldValue(NamedTuple):
    """A field's value and the cell it was read from; `kept` are the cell's words where they say more."""

    value: Value
    cell: Cell
    kept: str | None = None


class Note(NamedTuple):
    """Something about a cell that could not be read, or not as it was meant."""

    cell: Cell
    header: str
    field: str
    message: Message


class Draft(NamedTuple):
    """An initiative as a row has it. Fields are named with dots where they are parts of others."""

    row: int
    id: str
    fields: dict[str, FieldValue]
    notes: tuple[Note, ...]

    @property
    def title(self) -> str:
        """The title, as the row has it."""
        return str(self.fields["title"].value)


class _Row:
    """A row while it is being read."""

    def __init__(self, columns: tuple[Column, ...], challenges: Mapping[str, str]) -> None:
        self.columns, self.challenges = columns, challenges
        self.fields: dict[str, FieldValue] = {}
        self.notes: list[Note] = []

    def take(self, column: Column, cell: Cell) -> None:
        """Reads a cell into its field; what cannot be read is kept as the user's own."""
        read = read_cell(column.field, cell, column.unit)
        if read.is_empty:
            return
        if column.field == "addresses" and read.value is not None:
            read = self._addressed(read, cell)
        field = read.field or column.field
        if read.note or read.value is None:
            self._keep(column, cell, read.note)
        elif isinstance(read.value, dict) and column.field == "period":
            for name, value in read.value.items():
                self._fill(column, name, CellReading(value, read.rule, kept=read.kept), cell)
        else:
            self._fill(column, field, read, cell)

    def _fill(self, column: Column, field: str, read: CellReading, cell: Cell) -> None:
        if field in self.fields:
            taken = import_messages.TAKEN.about(column=letters(self.fields[field].cell.column))
            self._keep(column, cell, None if field == column.field else taken)
        elif not column.is_own and not accepts(field, read.value):
            self._keep(column, cell, import_messages.NOT_ACCEPTED.about(value=cell.text))
        else:
            self.fields[field] = FieldValue(read.value, cell, read.kept)

    def _keep(self, column: Column, cell: Cell, note: Message | None) -> None:
        name = column.field if column.is_own else f"x-{slug(column.header or column.field).removeprefix('i-')}"
        while name in self.fields:
            name += f"-{letters(cell.column).lower()}"
        if cell.text:
            self.fields[name] = FieldValue(shown(cell), cell)
        if note:
            self.notes.append(Note(cell, column.header, column.field, note))

    def _addressed(self, read: CellReading, cell: Cell) -> CellReading:
        named = read.value if isinstance(read.value, list) else [read.value]
        if len(named) == 1 and folded(str(named[0])) in ("ingen", "nej", "none", "no"):
            return read._replace(value="none")
        known = [self.challenges.get(folded(str(name))) for name in named]
        unknown = next((name for name, found in zip(named, known, strict=True) if found is None), None)
        if unknown is not None:
            return CellReading(note=import_messages.NO_CHALLENGE.about(value=unknown))
        return read._replace(value=known, kept=cell.text)


def draft_of(
    row: tuple[Cell, ...], columns: tuple[Column, ...], challenges: Mapping[str, str], heading: Cell | None
) -> tuple[dict[str, FieldValue], tuple[Note, ...]]:
    """The fields of a row, and what could not be read of it. A heading above tells the status of rows without one."""
    reading = _Row(columns, challenges)
    cells = {cell.column: cell for cell in row}
    for column in columns:
        if cell := cells.get(column.column):
            reading.take(column, cell)
    if heading and "status" not in reading.fields:
        status = read_status(heading)
        if status.value and not status.field:
            reading.fields["status"] = FieldValue(status.value, heading, heading.text)
    _settle_parts(reading)
    return reading.fields, tuple(reading.notes)


def _settle_parts(reading: _Row) -> None:
    """Parts that cannot stand without their whole are kept as the user's own."""
    fields = reading.fields
    health = fields.get("health")
    if "health.note" in fields and not (health and isinstance(health.value, str)):
        note = fields.pop("health.note")
        fields["x-bemærkning"] = note
    parts = [name for name in fields if name.startswith("results.")]
    if parts and "results" not in fields:
        for name in parts:
            fields[f"x-{name.removeprefix('results.').replace('_', '-')}"] = fields.pop(name)


def accepts(field: str, value: Value) -> bool:
    """Whether the format takes this value for this field."""
    whole: dict[str, Value] = {"health": "green"} if field == "health.note" else {}
    try:
        Initiative.model_validate({"title": "-"} | nested(whole | {field: value}))
    except ValidationError:
        return False
    return True


def nested(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Fields named with dots as mappings in each other, the way a portfolio has them."""
    made: dict[str, Value] = {}
    for field, value in fields.items():
        whole, _, part = field.partition(".")
        if not part:
            made[whole] = value
        elif whole == "results":
            made["results"] = _with_result(made.get("results"), part, value)
        else:
            made[whole] = _with_part(whole, made.get(whole), part, value)
    return made


_SHORTHAND = {"health": "colour", "effort": "digitalisation"}


def _with_part(whole: str, held: Value, part: str, value: Value) -> Value:
    if held is None:
        return {part: value}
    own = dict(held) if isinstance(held, Mapping) else {_SHORTHAND[whole]: held}
    return own | {part: value}


def _with_result(held: Value, part: str, value: Value) -> Value:
    first = held[0] if isinstance(held, list) and isinstance(held[0], Mapping) else {"indicator": "-"}
    return [dict(first) | {part: value}]


def challenge_names(challenges: Iterable[Challenge]) -> dict[str, str]:
    """Ids and titles of the declared challenges, folded, and the id each stands for."""
    named: dict[str, str] = {}
    for challenge in challenges:
        named[folded(challenge.title)] = named[folded(challenge.id)] = challenge.id
    return named
