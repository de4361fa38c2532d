"""A portfolio as a workbook, in columns that an import reads back into the same fields."""

import io
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from treespor.catalogue.sources import built_in_sources
from treespor.importing.import_report import ImportOptions, read_list
from treespor.model.dates import Period
from treespor.model.initiative import Initiative
from treespor.model.party import Party
from treespor.model.text import Language, Text
from treespor.portfolio.report import Report
from treespor.rendering.text import labels
from treespor.rendering.workbook.annotate import AnnotatedWorkbook, annotate, put

SHEET = Text("Portefølje", "Portfolio")
FILE = "liste.xlsx"
DATE_FORMAT, MONEY_FORMAT = "dd-mm-yyyy", "#,##0"
BETWEEN = "; "
Content = str | float | date | None
Getter = Callable[[Initiative], Content]


class Column(NamedTuple):
    """A column: its header, what it holds, and how wide it is."""

    header: Text
    get: Getter
    width: int = 18


def exported(report: Report, language: Language) -> AnnotatedWorkbook:
    """The whole portfolio, with tracks, reasons, questions and answers to the right."""
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET.within(language)
    _fill(sheet, report, language)
    stream = io.BytesIO()
    book.save(stream)
    challenges = tuple(read.item for read in report.challenges)
    account = read_list(stream.getvalue(), FILE, ImportOptions(challenges=challenges))
    handed = annotate(stream.getvalue(), account, report, language)
    return handed._replace(lost=tuple(_lost(report)))


def _fill(sheet: Any, report: Report, language: Language) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    own = list(dict.fromkeys(key for entry in report.entries for key in entry.initiative.extra_keys))
    columns = [
        column
        for column in _columns(language)
        if column.header.en in ("Id", "Title") or any(column.get(entry.initiative) for entry in report.entries)
    ]
    columns += [Column(Text(key, key), _own(key)) for key in own]
    for number, column in enumerate(columns, start=1):
        head = sheet.cell(1, number)
        put(head, column.header.within(language))
        head.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        for row, entry in enumerate(report.entries, start=2):
            _write(sheet.cell(row, number), column.get(entry.initiative))
            sheet.cell(row, number).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(columns), 1))}{len(report.entries) + 1}"


def _write(cell: Any, content: Content) -> None:
    if isinstance(content, str):
        if content:
            put(cell, content)
    elif content is not None:
        cell.value = content
        cell.number_format = (
            DATE_FORMAT if isinstance(content, date) else MONEY_FORMAT if content >= 1000 else "General"
        )


def _own(key: str) -> Getter:
    def content(initiative: Initiative) -> Content:
        value = initiative.extra_keys.get(key)
        if isinstance(value, bool) or value is None:
            return None if value is None else str(value).lower()
        return value if isinstance(value, int | float | str) else BETWEEN.join(map(str, _each(value)))

    return content


def _each(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _when(period: Period | None) -> Content:
    """A day as a day; a longer period in words, for Excel has none."""
    if period is None:
        return None
    return period.first if period.first == period.last else period.written


def _parties(parties: Iterable[Party]) -> str:
    return BETWEEN.join(map(str, parties))


def _result(name: str) -> Getter:
    def content(initiative: Initiative) -> Content:
        value = getattr(initiative.results[0], name) if initiative.results else None
        return _when(value) if isinstance(value, Period) else value

    return content


def _effort(initiative: Initiative) -> Content:
    effort = initiative.effort
    if effort is None or effort.digitalisation is None:
        return None
    return f"{effort.digitalisation:g} dage pr. kvartal" if effort.per else effort.digitalisation


def _columns(language: Language) -> tuple[Column, ...]:
    def status(initiative: Initiative) -> Content:
        return labels.STATUS[initiative.status].within(language)

    def colour(initiative: Initiative) -> Content:
        return labels.COLOUR[initiative.health.colour].within(language) if initiative.health else None

    return (
        Column(Text("Id", "Id"), lambda it: it.key, 24),
        Column(Text("Titel", "Title"), lambda it: it.title, 44),
        Column(Text("Beskrivelse", "Description"), lambda it: it.description, 50),
        Column(Text("Art", "Kind"), lambda it: it.kind),
        Column(Text("Ophav", "Origin"), lambda it: it.origin.source if it.origin else None),
        Column(Text("Pålagt", "Mandate"), lambda it: it.mandate),
        Column(Text("Skal-udfordring", "Addresses"), _addresses, 28),
        Column(Text("Forudsætter", "Needs"), lambda it: BETWEEN.join(it.needs)),
        Column(Text("Ejer", "Owner"), lambda it: _parties(it.owner), 26),
        Column(Text("Projektleder", "Lead"), lambda it: it.lead),
        Column(Text("Rådgivere", "Advisors"), lambda it: _parties(it.advisors)),
        Column(Text("Ambition", "Ambition"), lambda it: it.ambition.level if it.ambition else None),
        Column(Text("Inddragede chefer", "Heads"), lambda it: BETWEEN.join(head.name for head in it.heads)),
        Column(Text("Dage", "Effort"), _effort),
        Column(Text("Fagområdets dage", "Departments effort"), lambda it: it.effort.departments if it.effort else None),
        Column(Text("Budget", "Cost"), lambda it: it.cost),
        Column(Text("Årlig udgift", "Cost per year"), lambda it: it.cost_per_year),
        Column(Text("Start", "Start"), lambda it: _when(it.start)),
        Column(Text("Frist", "Deadline"), lambda it: _when(it.deadline)),
        Column(Text("Næste vurdering", "Review"), lambda it: _when(it.review)),
        Column(Text("Næste skridt", "Next"), lambda it: it.next, 34),
        Column(Text("Status", "Status"), status),
        Column(Text("Afsluttet", "Ended"), lambda it: _when(it.ended)),
        Column(Text("Trafiklys", "Health"), colour),
        Column(Text("Bemærkning", "Remarks"), lambda it: it.health.note if it.health else None, 34),
        Column(Text("Mål", "Results"), _result("indicator"), 34),
        Column(Text("Måleenhed", "Unit"), _result("unit")),
        Column(Text("Baseline", "Baseline"), _result("baseline")),
        Column(Text("Måltal", "Target"), _result("target")),
        Column(Text("Aktuel værdi", "Actual"), _result("actual")),
        Column(Text("Mål nået senest", "Results by"), _result("by")),
        Column(Text("Målt den", "Measured on"), _result("measured_on")),
        Column(Text("Gevinstejer", "Benefit owner"), _result("benefit_owner")),
        Column(Text("Bøvl hvor", "Friction where"), lambda it: it.friction.where if it.friction else None),
        Column(Text("Meldt af", "Reported by"), lambda it: it.friction.reported_by if it.friction else None),
        Column(Text("Meldt den", "Reported on"), lambda it: it.friction.reported_on if it.friction else None),
        Column(Text("Målgruppe", "Audience"), lambda it: it.audience),
        Column(Text("Mening", "Meaning"), lambda it: it.meaning, 34),
        Column(Text("Leverandør", "Supplier"), lambda it: it.contract.supplier if it.contract else None),
        Column(
            Text("Kontraktudløb", "Contract expires"), lambda it: _when(it.contract.expires) if it.contract else None
        ),
        Column(Text("Tags", "Tags"), lambda it: BETWEEN.join(it.tags)),
        Column(Text("Links", "Links"), lambda it: BETWEEN.join(it.links)),
    )


def _addresses(initiative: Initiative) -> Content:
    if initiative.addresses is None:
        return None
    return BETWEEN.join(initiative.addresses) or "ingen"


RECORDS = Text("noterede beslutninger (track)", "recorded decisions (track)")
ACCEPTED = Text("undtagelser (ignore)", "accepted findings (ignore)")
MORE_RESULTS = Text("mål efter det første", "results after the first")
REJECTED = Text("afviste initiativer", "rejected initiatives")
OWN_SOURCES = Text("egne kilder (sources)", "sources of your own (sources)")
WHOLE = Text("porteføljens egne indstillinger", "the portfolio's own settings")


def _lost(report: Report) -> Iterable[Text]:
    """What a row has no room for, of what this portfolio has."""
    initiatives = [entry.initiative for entry in report.entries]
    if any(initiative.track for initiative in initiatives):
        yield RECORDS
    if any(initiative.ignore for initiative in initiatives):
        yield ACCEPTED
    if any(len(initiative.results) > 1 for initiative in initiatives):
        yield MORE_RESULTS
    if report.rejected:
        yield REJECTED
    if report.sources != built_in_sources():
        yield OWN_SOURCES
    if report.portfolio:
        yield WHOLE
