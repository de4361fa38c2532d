"""A client's list as a portfolio that was read: by way of the very text that an import writes, so that both agree."""

from typing import NamedTuple

from treespor.importing import import_messages
from treespor.importing.drafts import Draft
from treespor.importing.import_report import ImportReport
from treespor.importing.render_yaml import portfolio_text
from treespor.model.finding import Finding
from treespor.model.location import KeyPath, Located, Span
from treespor.reading.document import Document
from treespor.reading.files import read_text
from treespor.reading.resolve import Loaded, resolve


class CellLocator(NamedTuple):
    """Where the parts of an initiative stand in the list: the row is the line, and the column the column."""

    file: str
    draft: Draft

    def value_span(self, path: KeyPath = ()) -> Span:
        """The cell that a field was read from; the title's where there is none."""
        dotted = ".".join(str(part) for part in path if not isinstance(part, int))
        whole = str(path[0]) if path else "title"
        filled = self.draft.fields.get(dotted) or self.draft.fields.get(whole) or self.draft.fields["title"]
        return cell_span(self.file, filled.cell.row, filled.cell.column)

    def key_span(self, path: KeyPath = ()) -> Span:
        """The same: a list has its keys in its headers."""
        return self.value_span(path)

    def text_span(self, path: KeyPath, words: str) -> Span:  # noqa: ARG002 - a cell is small enough
        """The cell that the words stand in."""
        return self.value_span(path)

    def start(self) -> tuple[str, int]:
        """The file and the row."""
        return self.file, self.draft.row


def cell_span(file: str, row: int, column: int) -> Span:
    """The place of a cell."""
    return Span(file, row, column, row, column + 1)


def loaded_from(account: ImportReport, name: str) -> Loaded:
    """The list as a portfolio, every place a cell of the list, and what could not be read among the findings."""
    text = portfolio_text(account, name, "da", lambda message: message.text.da)
    loaded = resolve(read_text(account.file, text))
    drafts = {draft.id: draft for draft in account.drafts}
    initiatives = tuple(
        Located(read.item, CellLocator(account.file, drafts[read.item.key])) for read in loaded.initiatives
    )
    findings = (*(_placed(finding, account, drafts) for finding in loaded.findings), *_unread(account))
    return loaded._replace(
        initiatives=initiatives,
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        documents={account.file: Document(account.file, "\n".join(account.lines))},
    )


def _placed(finding: Finding, account: ImportReport, drafts: dict[str, Draft]) -> Finding:
    draft = drafts.get(finding.initiative or "")
    if draft is None:
        return finding._replace(at=cell_span(account.file, account.header_row, 1), related=())
    path = tuple((finding.path or "title").split("."))
    return finding._replace(at=CellLocator(account.file, draft).value_span(path), related=())


def _unread(account: ImportReport) -> list[Finding]:
    """What could not be read of the cells; it is kept, so it is no error."""
    return [
        Finding(
            "TS002",
            "warning",
            import_messages.NOT_READ.about(place=note.header or note.field, message=note.message),
            cell_span(account.file, note.cell.row, note.cell.column),
            initiative=draft.id,
            path=note.field,
        )
        for draft in account.drafts
        for note in draft.notes
    ]
