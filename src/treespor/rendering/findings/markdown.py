"""Findings as Markdown: a job's summary, or a page to read."""

from collections.abc import Iterator, Sequence

from treespor.model.enums import SEVERITIES
from treespor.model.finding import Finding
from treespor.model.text import Language, Text
from treespor.portfolio.checking import CheckOutcome
from treespor.rendering.findings.text import summary
from treespor.rendering.language import capitalised, say
from treespor.rendering.screen import Screen
from treespor.rendering.text import labels
from treespor.rendering.text.markdown_escaping import md

TITLE = Text("Kontrol af {name}", "Check of {name}")
HEADERS = (
    Text("Kode", "Code"),
    Text("Fund", "Finding"),
    Text("Hvad der skal til", "What to do"),
    Text("Sted", "Place"),
)
MORE = Text("og {count} til, som der ikke er plads til her", "and {count} more, for which there is no room here")
MOST_BYTES = 900_000
"""A job's summary may hold 1 MiB."""


def findings_markdown(checked: CheckOutcome, name: str, language: Language, screen: Screen) -> str:
    """A heading, the counts, and a table for each severity, the worst first."""
    return "\n".join(_lines(checked, name, language, screen)) + "\n"


def _lines(checked: CheckOutcome, name: str, language: Language, screen: Screen) -> Iterator[str]:
    yield f"# {say(TITLE.about(name=md(name)), language)}"
    yield ""
    yield summary(checked, language)
    room = MOST_BYTES
    for severity in SEVERITIES:
        own = [finding for finding in checked.findings if finding.severity == severity]
        if own:
            yield ""
            yield f"## {capitalised(labels.SEVERITY[severity].within(language))}"
            yield ""
            yield f"| {' | '.join(header.within(language) for header in HEADERS)} |"
            yield "|:--|:--|:--|:--|"
            for line in _rows(own, language, screen, room):
                room -= len(line.encode("utf-8", "replace"))
                yield line


def _rows(findings: Sequence[Finding], language: Language, screen: Screen, room: int) -> Iterator[str]:
    for number, finding in enumerate(findings):
        hint = say(finding.hint, language) if finding.hint else ""
        place = md(f"{screen.file_name(finding.at.file)}:{finding.at.line}")
        about = finding.initiative or finding.challenge
        subject = f"**{md(about)}**: " if about else ""
        line = f"| {finding.code} | {subject}{md(say(finding.message, language))} | {md(hint)} | {place} |"
        room -= len(line.encode("utf-8", "replace"))
        if room < 0:
            yield f"| | {say(MORE.about(count=len(findings) - number), language)} | | |"
            return
        yield line
