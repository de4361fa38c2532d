"""A client's list as it lies in its file: sheets of cells, before anybody has judged what they mean."""

from typing import NamedTuple

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
