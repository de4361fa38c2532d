"""What a cell was understood to say."""

from typing import NamedTuple

from treespor.editing.scalars import Value
from treespor.model.text import Message, Text


class CellReading(NamedTuple):
    """A cell's value as a portfolio holds it, and how it was read.

    `value` is None where nothing can be had; `note` then says why, and without a note the cell is empty. `kept` are
    the cell's own words where they say more than the value. `field` is another field than the one asked for, where
    the cell turns out to tell that one.
    """

    value: Value = None
    rule: Text | None = None
    note: Message | None = None
    kept: str | None = None
    field: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the cell says nothing."""
        return self.value is None and self.note is None


EMPTY = CellReading()
