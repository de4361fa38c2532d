"""`classify --format csv`: a line an initiative, the way a spreadsheet in the reader's language opens it."""

import csv
import io
import re

from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Text
from treespor.portfolio.report import Report
from treespor.rendering.interview.question_text import question_text
from treespor.rendering.text import labels
from treespor.rendering.text.origins import source_name
from treespor.rendering.text.reasons import reasons

COLUMNS: tuple[Text, ...] = (
    Text("Id", "Id"),
    Text("Titel", "Title"),
    Text("Spor", "Track"),
    Text("Foreløbigt", "Provisional"),
    Text("Overtaget fra", "Taken over from"),
    Text("Regel", "Rule"),
    Text("Udfordring", "Challenge"),
    Text("Kilde", "Source"),
    Text("Begrundelse", "Reason"),
    Text("Spørgsmål", "Question"),
    Text("Sted", "Place"),
)
YES = Text("ja", "yes")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What a terminal would obey when the file is shown in one."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def classification_csv(report: Report, language: Language) -> str:
    """All initiatives in the order of the files: semicolons and a byte order mark in Danish, commas in English."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";" if language == "da" else ",", lineterminator="\r\n")
    writer.writerow([column.within(language) for column in COLUMNS])
    for entry in report.entries:
        writer.writerow([_as_text(cell) for cell in _cells(entry, report, language)])
    return "\ufeff" + stream.getvalue()


def _cells(entry: PlacedInitiative, report: Report, language: Language) -> list[str]:
    classification, initiative = entry.classification, entry.initiative
    titles = {read.item.id: read.item.title for read in report.challenges}
    taken_over_from = classification.taken_over_from
    provisional = classification.track is not None and not classification.confirmed
    return [
        initiative.key,
        initiative.title,
        track_name(entry, language),
        YES.within(language) if provisional else "",
        labels.TRACK[taken_over_from].within(language) if taken_over_from else "",
        classification.placement.rule or "",
        ", ".join(titles.get(name, name) for name in initiative.addresses or ()),
        source_name(report, initiative.origin.source, language) if initiative.origin else "",
        " ".join(reasons(entry, report.sources, language)),
        " ".join(question_text(fact, entry, report, language) for fact in classification.questions),
        str(entry.locator.key_span()),
    ]


def track_name(entry: PlacedInitiative, language: Language) -> str:
    """The track's name, or what stands in its place."""
    if entry.classification.is_frame:
        return labels.FRAMES.within(language)
    track = entry.classification.track
    return (labels.TRACK[track] if track else labels.UNDECIDED).within(language)


def _as_text(cell: str) -> str:
    """A spreadsheet takes a cell that begins with a sign for a formula; an apostrophe keeps it text."""
    cell = f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
    return _CONTROLS.sub("?", cell)
