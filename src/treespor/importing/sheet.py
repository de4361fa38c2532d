"""A client's list as its file has it: sheets of cells, and what reading one cell gives."""

from typing import NamedTuple

from treespor.editing.scalars import Value
from treespor.model.text import Message, Text

WORKBOOK_ENDINGS = (".xlsx", ".xlsm")
TEXT_ENDINGS = (".csv", ".tsv")
LIST_ENDINGS = (*WORKBOOK_ENDINGS, *TEXT_ENDINGS)


class Cell(NamedTuple):
    """One cell. Rows and columns count from one, as the file has them."""

    row: int
    column: int
    value: object
    """None, str, bool, int, float, date, datetime or time; a formula's cached value; a text file's cells are str."""
    number_format: str = ""
    """The workbook's own, such as `0%`, `mmm-yy` or `#,##0 "t.kr."`; empty in a text file."""
    formula: str | None = None
    """The formula behind the value, where there is one."""

    @property
    def text(self) -> str:
        """What a reader sees in it, without the space around it; empty where there is nothing."""
        return "" if self.value is None else " ".join(str(self.value).replace("\xa0", " ").split())


class Sheet(NamedTuple):
    """One sheet of a workbook, or a whole text file. Rows may differ in length; empty ones are kept."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False


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


class ListError(Exception):
    """The list cannot be read: one sentence that says why, and what would help."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
