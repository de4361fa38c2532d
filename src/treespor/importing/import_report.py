"""A list as it was read, and what became of every row and every column of it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from treespor.importing import import_messages
from treespor.importing.delimited import read_delimited
from treespor.importing.drafts import Draft, FieldValue, Note, challenge_names, draft_of
from treespor.importing.headers import FIELDS, Column, columns_of, folded, letters
from treespor.importing.returned_workbook import ReturnedWorkbook, read_returned
from treespor.importing.sheet import WORKBOOK_ENDINGS, Cell, ListError, Sheet
from treespor.importing.table import RowSort, Table, find_table, sort_of
from treespor.importing.xlsx import read_workbook
from treespor.model.base import ID
from treespor.model.challenge import Challenge
from treespor.model.nearest import nearest
from treespor.model.slug import free_name, slug
from treespor.model.text import Message

LONGEST_SHOWN = 60


class ImportOptions(NamedTuple):
    """What was asked for beside the list itself."""

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    asked: Mapping[str, str] = {}
    """Fields by the name of their column, from the command line."""
    saved: Mapping[str, str] = {}
    """The same, from a file."""
    mapping_file: str = ""
    challenges: tuple[Challenge, ...] = ()
    """Declared must-solve challenges."""


class SkippedRow(NamedTuple):
    """A row that is no initiative, and why."""

    row: int
    reason: Message


class ImportReport(NamedTuple):
    """What became of a list. Every row below the headers is a draft or left out."""

    file: str
    sheet: str
    header_row: int
    encoding: str | None
    separator: str | None
    name: str | None
    """What stands above the headers, if anything does."""
    columns: tuple[Column, ...]
    drafts: tuple[Draft, ...]
    skipped: tuple[SkippedRow, ...]
    challenges: tuple[Challenge, ...]
    cells: Sheet
    """The sheet as it was read."""
    other_sheets: tuple[str, ...] = ()
    """The workbook's other sheets that hold anything."""
    annotate: ReturnedWorkbook | None = None
    """What treespor itself has put into the workbook, where it has been through its hands."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as text, for showing what stands at a place."""
        return tuple(" | ".join(cell.text for cell in row) for row in self.cells.rows)

    @property
    def rows_read(self) -> int:
        """How many rows below the headers were read."""
        return len(self.drafts) + len(self.skipped)


def read_list(data: bytes, file: str, wanted: ImportOptions) -> ImportReport:
    """Reads a client's list. Raises Refused where there is none to read."""
    encoding = separator = None
    if file.lower().endswith(WORKBOOK_ENDINGS):
        sheets: tuple[Sheet, ...] = read_workbook(data, file)
    else:
        sheet, encoding, separator = read_delimited(data, file, wanted.encoding)
        sheets = (sheet,)
    annotate, sheets = read_returned(sheets)
    table = find_table(sheets, file, wanted.sheet, wanted.header_row)
    if annotate:
        wanted = wanted._replace(challenges=_together(wanted.challenges, annotate.challenges))
    columns = _columns(table, file, wanted, annotate)
    account = _account(table, columns, file, wanted, annotate)
    others = tuple(each.name for each in sheets if each is not table.sheet and each.rows)
    return account._replace(encoding=encoding, separator=separator, other_sheets=others)


def _together(asked: tuple[Challenge, ...], listed: tuple[Challenge, ...]) -> tuple[Challenge, ...]:
    """The challenges of the command line and of the workbook, each once."""
    return (*asked, *(each for each in listed if each.id not in {challenge.id for challenge in asked}))


def _columns(table: Table, file: str, wanted: ImportOptions, annotate: ReturnedWorkbook | None) -> tuple[Column, ...]:
    names = [header.text for header in table.headers if header.text]
    for name in wanted.asked:
        if name not in names:
            near = nearest(name, names)
            shown = ", ".join(([near] if near else []) + [each for each in names if each != near])
            raise ListError(import_messages.NO_COLUMN.about(file=file, column=name, columns=shown))
    for field in (*wanted.asked.values(), *wanted.saved.values()):
        if field not in FIELDS and not field.startswith("x-"):
            raise ListError(import_messages.NO_FIELD.about(field=field, fields=", ".join(FIELDS)))
    ours = tuple(annotate.column(header) for header in table.headers) if annotate else ()
    theirs = [header for header in table.headers if not any(own and own.column == header.column for own in ours)]
    columns = columns_of(theirs, wanted.asked, wanted.saved, wanted.mapping_file)
    if not any(column.field == "title" for column in columns):
        shown = ", ".join(f"«{name}»" for name in names)
        raise ListError(
            import_messages.NO_TITLE_COLUMN.about(file=file, columns=shown, example=names[0] if names else "")
        )
    return (*columns, *(own for own in ours if own))


def _account(
    table: Table, columns: tuple[Column, ...], file: str, wanted: ImportOptions, annotate: ReturnedWorkbook | None
) -> ImportReport:
    title = next(column.column for column in columns if column.field == "title")
    names = challenge_names(wanted.challenges)
    drafts: list[Draft] = []
    skipped: list[SkippedRow] = []
    heading: Cell | None = None
    ids: set[str] = set()
    for row in table.rows:
        sort = sort_of(row, table, title)
        if sort == "heading":
            heading = next(cell for cell in row if cell.text)
        if sort != "initiative":
            skipped.append(SkippedRow(_number(row, table, len(drafts) + len(skipped)), _reason(sort, row)))
            continue
        fields, notes = draft_of(row, tuple(column for column in columns if column.field), names, heading)
        if annotate:
            notes += annotate.answer(row, fields, wanted.challenges)
        if "title" not in fields:
            skipped.append(SkippedRow(row[0].row, _reason("no-title", row)))
            continue
        drafts.append(Draft(row[0].row, _id(fields, ids), fields, notes))
    drafts = [_with_known_needs(draft, drafts) for draft in drafts]
    return ImportReport(
        file,
        table.sheet.name,
        table.header_row,
        None,
        None,
        _name_above(table),
        columns,
        tuple(drafts),
        tuple(skipped),
        wanted.challenges,
        table.sheet,
        annotate=annotate,
    )


def _with_known_needs(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """What it needs by id, where the list names initiatives of its own; else the words are kept as they are."""
    needs = draft.fields.get("needs")
    if needs is None:
        return draft
    ids = {folded(name): each.id for each in drafts for name in (each.title, each.id)}
    named = needs.value if isinstance(needs.value, list) else [needs.value]
    known = [ids[folded(str(name))] for name in named if folded(str(name)) in ids]
    fields = {name: filled for name, filled in draft.fields.items() if name != "needs"}
    if len(known) == len(named):
        return draft._replace(fields=fields | {"needs": needs._replace(value=known)})
    note = Note(needs.cell, "", "needs", import_messages.NO_SUCH_INITIATIVE.about(value=needs.cell.text))
    return draft._replace(fields=fields | {"x-forudsætter": needs}, notes=(*draft.notes, note))


def _number(row: Sequence[Cell], table: Table, read: int) -> int:
    return row[0].row if row else table.header_row + 1 + read


def _id(fields: dict[str, FieldValue], taken: set[str]) -> str:
    """The list's own id where it is one, else one made from the title; of equal ones the later get a number."""
    own = fields.pop("id", None)
    if own and re.fullmatch(ID, str(own.value)) and own.value not in taken and own.value != "none":
        made = str(own.value)
    else:
        if own:
            fields["x-id"] = own
        made = free_name(slug(str(fields["title"].value)), taken)
    taken.add(made)
    return made


def _reason(sort: RowSort, row: Sequence[Cell]) -> Message:
    words = " · ".join(dict.fromkeys(cell.text for cell in row if cell.text))
    value = words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1]}…"
    text = {
        "empty": import_messages.EMPTY_ROW,
        "sum": import_messages.SUM_ROW,
        "headers": import_messages.HEADER_AGAIN,
        "heading": import_messages.HEADING_ROW,
        "note": import_messages.NOTE_ROW,
        "no-title": import_messages.NO_TITLE_ROW,
    }[sort]
    return text.about(value=value.rstrip(":"))


def _name_above(table: Table) -> str | None:
    """The first text above the headers: what the list calls itself."""
    above = (row for row in table.sheet.rows if row and row[0].row < table.header_row)
    return next((cell.text for row in above for cell in row if isinstance(cell.value, str) and cell.text), None)


def place_of(cell: Cell) -> str:
    """A cell as Excel names it."""
    return f"{letters(cell.column)}{cell.row}"
