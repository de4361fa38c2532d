"""Where the initiatives come from: a small table by source."""

from typing import NamedTuple

from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Text
from treespor.portfolio.report import Report
from treespor.rendering.language import capitalised, danish_order

NOT_SAID = Text("ikke oplyst", "not stated")


class OriginRow(NamedTuple):
    """A source and how many initiatives come from it."""

    name: str
    initiatives: int
    common: bool


def origin_rows(report: Report, language: Language) -> tuple[OriginRow, ...]:
    """The sources by the number of initiatives, those without a stated source last; frames are not counted."""
    groups: dict[str, list[PlacedInitiative]] = {}
    for entry in report.entries:
        if not entry.classification.is_frame:
            origin = entry.initiative.origin
            groups.setdefault(origin.source if origin else "", []).append(entry)
    rows = [_row(report, name, len(entries), language) for name, entries in groups.items()]
    return tuple(
        sorted(rows, key=lambda row: (row.name == _not_said(language), -row.initiatives, danish_order(row.name)))
    )


def source_name(report: Report, source_id: str, language: Language) -> str:
    """What a source is called; the text itself where it is no source."""
    source = report.sources.get(source_id)
    return source_id if source is None else source.named(language)


def _row(report: Report, source_id: str, count: int, language: Language) -> OriginRow:
    if not source_id:
        return OriginRow(_not_said(language), count, common=False)
    source = report.sources.get(source_id)
    return OriginRow(capitalised(source_name(report, source_id, language)), count, bool(source and source.common))


def _not_said(language: Language) -> str:
    return capitalised(NOT_SAID.within(language))
