"""Workbooks: the client's own handed back with tracks, reasons, questions and a column for the answers."""

import io
import re
from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any, NamedTuple

from treespor.importing.import_report import ImportReport
from treespor.importing.returned_workbook import BETWEEN, FIRST_CHALLENGE, MARK, MARK_SHEET
from treespor.importing.xlsx import open_workbook
from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Text
from treespor.portfolio.figures import ENDED
from treespor.portfolio.interview import leads_to
from treespor.portfolio.report import Report
from treespor.rendering.classification.csv import track_name
from treespor.rendering.interview.question_text import CHALLENGES, question_text
from treespor.rendering.interview.sheet import answer_text
from treespor.rendering.text.reasons import reasons

ROLES: dict[str, tuple[Text, int]] = {
    "track": (Text("Spor", "Track"), 22),
    "reason": (Text("Begrundelse", "Reason"), 60),
    "question": (Text("Spørgsmål", "Question"), 44),
    "answer": (Text("Svar", "Answer"), 38),
}
"""The columns that are added, and how wide they are."""
OWN_NAME = Text("{name} (treespor)", "{name} (treespor)")
CHALLENGES_SHEET = Text("Udfordringer", "Challenges")
CHALLENGE = Text("Skal-udfordring", "Must-solve challenge")
ID = Text("Id", "Id")
FILL_IN = Text(
    "Skriv én udfordring i hver række. De kan derefter vælges i kolonnen {answer}.",
    "Write one challenge in each row. They can then be chosen in the column {answer}.",
)
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@")
_LOST: tuple[tuple[str, Text], ...] = (
    ("xl/pivot", Text("pivottabeller", "pivot tables")),
    ("xl/slicer", Text("udsnitsværktøjer", "slicers")),
    ("xl/media/", Text("billeder", "pictures")),
    ("xl/threadedComments", Text("kommentartråde", "comment threads")),
    ("xl/ctrlProps", Text("knapper", "buttons")),
    ("xl/activeX", Text("knapper", "buttons")),
)


class AnnotatedWorkbook(NamedTuple):
    """A workbook's bytes, and what of the client's could not be kept."""

    data: bytes
    lost: tuple[Text, ...]


def annotate(data: bytes, account: ImportReport, report: Report, language: Language) -> AnnotatedWorkbook:
    """The client's workbook with treespor's columns to the right of the list; of a text file a new workbook."""
    in_excel = account.encoding is None
    if in_excel:
        book = open_workbook(data, account.file, values=False, keep_macros=account.file.lower().endswith(".xlsm"))
        sheet = book[account.sheet]
    else:
        book, sheet = _from_text(account)
    _Writer(book, sheet, account, report, language).write()
    return AnnotatedWorkbook(_saved(book), lost_parts(data) if in_excel else ())


def lost_parts(data: bytes) -> tuple[Text, ...]:
    """What the Excel library is known not to write back, of what this workbook has."""
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
    return tuple(dict.fromkeys(text for part, text in _LOST if any(name.startswith(part) for name in names)))


def _from_text(account: ImportReport) -> tuple[Any, Any]:
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Liste"
    for row in account.cells.rows:
        for cell in row:
            if cell.text:
                put(sheet.cell(cell.row, cell.column), str(cell.value))
    return book, sheet


def _saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def put(cell: Any, text: str) -> None:
    """Writes a text as a text, whatever it begins with."""
    cell.value = _ILLEGAL.sub("\ufffd", text)
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True


class _Writer:
    def __init__(self, book: Any, sheet: Any, account: ImportReport, report: Report, language: Language) -> None:
        self.book, self.sheet, self.account, self.report, self.language = book, sheet, account, report, language
        self.lists: dict[tuple[str, ...], str] = {}
        self.entries = {entry.initiative.key: entry for entry in report.entries}
        self.columns, self.headers = self._columns()
        self.challenges = self._challenges_sheet()
        self.mark = self._marked()

    def write(self) -> None:
        """Writes headers, rows, filter, the sheet of challenges and the mark."""
        for role, column in self.columns.items():
            self._header(role, column)
        for draft in self.account.drafts:
            if entry := self.entries.get(draft.id):
                self._row(draft.row, entry)
        self._widen_filter()

    def _columns(self) -> tuple[dict[str, int], dict[str, str]]:
        """Where each column goes: where it stood before, else right of everything."""
        earlier = self.account.annotate
        taken = {column.header for column in self.account.columns if column.field}
        free = _last_column(self.sheet) + 1
        columns: dict[str, int] = {}
        headers: dict[str, str] = {}
        for role, (name, _) in ROLES.items():
            own = name.within(self.language)
            if earlier and role in earlier.columns:
                columns[role], headers[role] = earlier.columns[role], earlier.headers[role]
                continue
            headers[role] = own if own not in taken else OWN_NAME.within(self.language).format(name=own)
            columns[role], free = free, free + 1
        return columns, headers

    def _header(self, role: str, column: int) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        cell = self.sheet.cell(self.account.header_row, column)
        last = max((own.column for own in self.account.columns if own.header), default=1)
        copy_style(self.sheet.cell(self.account.header_row, last), cell)
        put(cell, self.headers[role])
        self.sheet.column_dimensions[get_column_letter(column)].width = ROLES[role][1]

    def _row(self, row: int, entry: PlacedInitiative) -> None:
        from openpyxl.styles import Alignment  # noqa: PLC0415

        fact = _next_question(entry)
        question = question_text(fact, entry, self.report, self.language) if fact else ""
        texts = {
            "track": track_name(entry, self.language),
            "reason": " ".join(reasons(entry, self.report.sources, self.language)),
            "question": question,
        }
        for role, text in texts.items():
            put(self.sheet.cell(row, self.columns[role]), text)
        answer = self.sheet.cell(row, self.columns["answer"])
        if fact:
            self._offer(answer, fact, entry)
        for column in self.columns.values():
            self.sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")

    def _offer(self, cell: Any, fact: FactName, entry: PlacedInitiative) -> None:
        """A drop-down of the answers; behind those that the cell already holds."""
        titles = {read.item.id: read.item.title for read in self.report.challenges}
        earlier = f"{cell.value}{BETWEEN} " if isinstance(cell.value, str) and cell.value.strip() else ""
        choices = tuple(
            earlier + answer_text(fact, value, titles, self.language) for value in leads_to(fact, entry, self.report)
        )
        self._validation(choices).add(cell.coordinate)

    def _validation(self, choices: tuple[str, ...]) -> Any:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        formula = self.lists.get(choices)
        if formula is None:
            column = len(self.lists) + 4
            for number, choice in enumerate(choices, start=1):
                put(self.mark.cell(number, column), choice)
            letter = get_column_letter(column)
            formula = self.lists[choices] = f"{MARK_SHEET}!${letter}$1:${letter}${len(choices)}"
        for validation in self.sheet.data_validations.dataValidation:
            if validation.formula1 == formula:
                return validation
        made = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=False)
        self.sheet.add_data_validation(made)
        return made

    def _marked(self) -> Any:
        """The hidden sheet that tells what is treespor's."""
        if MARK_SHEET in self.book.sheetnames and self.account.annotate:
            old = self.book[MARK_SHEET]
            self.book.remove(old)
            own = self.sheet.data_validations.dataValidation
            own[:] = [each for each in own if not str(each.formula1).startswith(f"{MARK_SHEET}!")]
        mark = self.book.create_sheet(MARK_SHEET)
        mark.sheet_state = "hidden"
        put(mark.cell(1, 1), MARK)
        for row, (role, name) in enumerate((*self.headers.items(), ("challenges", self.challenges)), start=2):
            put(mark.cell(row, 1), role)
            put(mark.cell(row, 2), name)
        return mark

    def _challenges_sheet(self) -> str:
        """The sheet of declared challenges, with the question above it and room below."""
        name = CHALLENGES_SHEET.within(self.language)
        if self.account.annotate is None and name in self.book.sheetnames:
            name = OWN_NAME.within(self.language).format(name=name)
        sheet = self.book[name] if name in self.book.sheetnames else self.book.create_sheet(name)
        fill_challenges(sheet, self.report, self.headers["answer"], self.language)
        return name

    def _widen_filter(self) -> None:
        from openpyxl.utils import get_column_letter, range_boundaries  # noqa: PLC0415

        if self.sheet.auto_filter.ref:
            left, top, right, bottom = range_boundaries(self.sheet.auto_filter.ref)
            right = max(right, *self.columns.values())
            self.sheet.auto_filter.ref = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"


def fill_challenges(sheet: Any, report: Report, answer: str, language: Language) -> None:
    """Question, headers and the declared challenges."""
    from openpyxl.styles import Font  # noqa: PLC0415

    bold = Font(bold=True)
    put(sheet.cell(1, 1), CHALLENGES.within(language).partition("?")[0] + "?")
    put(sheet.cell(2, 1), FILL_IN.within(language).format(answer=answer))
    for column, name in enumerate((CHALLENGE, ID), start=1):
        put(sheet.cell(FIRST_CHALLENGE - 1, column), name.within(language))
        sheet.cell(FIRST_CHALLENGE - 1, column).font = bold
    sheet.cell(1, 1).font = bold
    for row, read in enumerate(report.challenges, start=FIRST_CHALLENGE):
        put(sheet.cell(row, 1), read.item.title)
        put(sheet.cell(row, 2), read.item.id)
    sheet.column_dimensions["A"].width = 70
    sheet.column_dimensions["B"].width = 28


def copy_style(source: Any, target: Any) -> None:
    """The look of one cell on another."""
    if source.has_style:
        for part in ("font", "fill", "border", "alignment", "protection"):
            setattr(target, part, copy(getattr(source, part)))


def _next_question(entry: PlacedInitiative) -> FactName | None:
    if entry.initiative.status in ENDED:
        return None
    return next(iter(entry.classification.questions), None)


def _last_column(sheet: Any) -> int:
    return max(_filled_columns(sheet.iter_rows(max_col=min(sheet.max_column, 500))), default=0)


def _filled_columns(rows: Iterator[Sequence[Any]]) -> Iterator[int]:
    for row in rows:
        yield from (cell.column for cell in row if cell.value is not None)
