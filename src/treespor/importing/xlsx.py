"""Excel workbooks as sheets of cells: values as Excel last calculated them, and the formulas behind them."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from treespor.importing import import_messages
from treespor.importing.sheet import Cell, ListError, Sheet
from treespor.model.text import Text

LARGEST = 200_000_000
"""More bytes than a list of initiatives unpacks to."""
MOST_ROWS, MOST_COLUMNS = 50_000, 500
_OLD = b"\xd0\xcf\x11\xe0"
_WEB = (b"<html", b"<!doc", b"<?xml", b"<meta", b"<tabl")


def read_workbook(data: bytes, file: str) -> tuple[Sheet, ...]:
    """Every sheet of a workbook. Raises Refused for what is none, is locked, or is far too large."""
    _judge(data, file)
    values, formulas = open_workbook(data, file, values=True), open_workbook(data, file, values=False)
    return tuple(
        Sheet(sheet.title, _rows(sheet, formulas[sheet.title]), hidden=sheet.sheet_state != "visible")
        for sheet in values.worksheets
    )


def open_workbook(data: bytes, file: str, *, values: bool, keep_macros: bool = False) -> Any:
    """The workbook as the Excel library has it, with calculated values or with formulas. Raises Refused."""
    try:
        import openpyxl  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise ListError(import_messages.NO_EXCEL.about()) from error
    import warnings  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that it does not know
        try:
            return openpyxl.load_workbook(io.BytesIO(data), data_only=values, keep_vba=keep_macros)
        except Exception as error:  # whatever a damaged file makes the library raise
            raise _refused(file, import_messages.HINT_DAMAGED) from error


def _judge(data: bytes, file: str) -> None:
    """Refuses what the library would choke on or be tricked by."""
    if data.startswith(_OLD):
        raise _refused(file, import_messages.HINT_OLD)
    if data.lstrip()[:5].lower() in _WEB:
        raise _refused(file, import_messages.HINT_HTML)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _refused(file, import_messages.HINT_DAMAGED) from error
    if unpacked > LARGEST:
        raise _refused(file, import_messages.HINT_LARGE)


def _refused(file: str, hint: Text) -> ListError:
    return ListError(import_messages.NO_WORKBOOK.about(file=file, hint=hint))


def _rows(sheet: Any, formulas: Any) -> tuple[tuple[Cell, ...], ...]:
    """The rows down to the last that holds anything; cells merged downwards all hold what the first one does."""
    merged = dict(_merged(sheet))
    deepest, widest = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    rows = [
        tuple(_cell(sheet, formulas, merged.get(place := (cell.row, cell.column), place), place) for cell in row)
        for row in sheet.iter_rows(max_row=deepest, max_col=widest)
    ]
    while rows and all(not cell.text for cell in rows[-1]):
        rows.pop()
    return tuple(rows)


def _cell(sheet: Any, formulas: Any, holder: tuple[int, int], place: tuple[int, int]) -> Cell:
    """A cell, with the value of the one that holds it where it is merged into another."""
    value, formula = sheet.cell(*holder).value, formulas.cell(*holder).value
    behind = str(formula) if isinstance(formula, str) and formula.startswith("=") else None
    if not isinstance(formula, str | int | float | bool | type(None)) and hasattr(formula, "text"):
        behind = str(formula.text)
    return Cell(*place, _plain(value), sheet.cell(*holder).number_format or "", behind)


def _plain(value: object) -> object:
    """A value without what only the library knows of: rich text as its letters."""
    known = (str, int, float, bool, type(None))
    return value if isinstance(value, known) or hasattr(value, "isoformat") else str(value)


def _merged(sheet: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for area in sheet.merged_cells.ranges:
        if area.size["rows"] > MOST_ROWS or area.size["columns"] > MOST_COLUMNS:
            continue
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                yield (row, column), (area.min_row, area.min_col)
