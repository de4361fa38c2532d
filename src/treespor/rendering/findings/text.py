"""Findings for people and editors: a line each, or each with its line of the file and a caret."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from treespor.model.enums import SEVERITIES, Severity
from treespor.model.finding import Finding
from treespor.model.location import Span
from treespor.model.text import Language, Message, Text
from treespor.portfolio.checking import CheckOutcome
from treespor.rendering.language import plural, say
from treespor.rendering.screen import Screen, shown, shown_in_place
from treespor.rendering.text import labels

Line = Callable[[str, int], str]
MOST_UNGROUPED = 20
COLOURS: dict[str, str] = {"error": "red", "warning": "yellow", "info": "blue"}

NOTHING = Text("Ingen fund.", "No findings.")
COUNTED: dict[Severity, tuple[Text, Text]] = {
    "error": (Text("1 fejl", "1 error"), Text("{count} fejl", "{count} errors")),
    "warning": (Text("1 advarsel", "1 warning"), Text("{count} advarsler", "{count} warnings")),
    "info": (Text("1 oplysning", "1 info"), Text("{count} oplysninger", "{count} infos")),
}
ACCEPTED_ONE = Text("1 undtaget", "1 accepted")
ACCEPTED = Text("{count} undtaget", "{count} accepted")
SHOW_INFOS = Text("Oplysningerne: --min-severity info", "The infos: --min-severity info")
SHOW_ALL = Text("Hvert fund for sig: --all", "Every finding by itself: --all")
EXPLAIN = Text("Hvorfor? treespor explain {code}", "Why? treespor explain {code}")
MORE_PLACES = Text("og {count} steder til", "and {count} more places")
BY_CALENDAR = Text("Ikke ændringens skyld, kun kalenderens:", "Not caused by the change, but by the calendar alone:")
PLACES_SHOWN = 3


def concise(findings: Sequence[Finding], language: Language, screen: Screen) -> str:
    """`FILE:LINE:COLUMN: CODE message`, a line each."""
    return "".join(
        f"{screen.place(finding.at)}: {finding.code} {shown(say(finding.message, language))}\n" for finding in findings
    )


def by_calendar(findings: Sequence[Finding], language: Language, screen: Screen) -> str:
    """What the change did not cause: a line each, below a heading; nothing where there is none."""
    if not findings:
        return ""
    return f"\n{BY_CALENDAR.within(language)}\n{concise(findings, language, screen)}"


def full(checked: CheckOutcome, language: Language, screen: Screen, line: Line, options: "Shown") -> str:
    """The findings of the severities asked for, with their places in the file, and a summary of all."""
    return "\n".join(_Full(checked, language, screen, line, options).lines()) + "\n"


def summary(checked: CheckOutcome, language: Language) -> str:
    """How many of each severity, and how many somebody has accepted; or that there is nothing."""
    tally = Counter(finding.severity for finding in checked.findings)
    if not tally and not checked.ignored:
        return NOTHING.within(language)
    counts = [(*COUNTED[severity], tally[severity]) for severity in SEVERITIES]
    if checked.ignored:
        counts.append((ACCEPTED_ONE, ACCEPTED, checked.ignored))
    parts = (say(plural(count, one, many).about(count=count), language) for one, many, count in counts)
    return ", ".join(parts) + "."


class Shown:
    """How much to show: the least severity, and whether findings are grouped by code."""

    def __init__(self, least: Severity = "info", *, grouped: bool | None = None) -> None:
        self.least, self.grouped = least, grouped

    def has(self, finding: Finding) -> bool:
        """Whether a finding is severe enough."""
        return SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.least)


class _Full:
    def __init__(self, checked: CheckOutcome, language: Language, screen: Screen, line: Line, options: Shown) -> None:
        self.checked, self.language, self.screen, self.line, self.options = (
            checked,
            language,
            screen,
            line,
            options,
        )
        self.findings = [finding for finding in checked.findings if options.has(finding)]

    def lines(self) -> Iterator[str]:
        grouped = self.options.grouped
        if grouped if grouped is not None else len(self.findings) > MOST_UNGROUPED:
            yield from self._groups()
        else:
            for finding in self.findings:
                yield from self._finding(finding)
                yield ""
        yield from self._summary()

    def _finding(self, finding: Finding) -> Iterator[str]:
        severity = labels.SEVERITY[finding.severity].within(self.language)
        head = self.screen.paint(f"{severity}[{finding.code}]", "bold", COLOURS[finding.severity])
        said = list(
            self.screen.wrapped(f"{severity}[{finding.code}]: {shown(self._say(finding.message))}", 0, hanging=2)
        )
        yield said[0].replace(f"{severity}[{finding.code}]", head, 1)
        yield from said[1:]
        yield f"  --> {self.screen.place(finding.at)}"
        yield from self._excerpt(finding.at, "^")
        for second in finding.related:
            yield f"  ::: {self.screen.place(second.at)} {self._say(second.message)}"
            yield from self._excerpt(second.at, "-")
        if finding.hint:
            yield from self.screen.wrapped(f"= {shown(self._say(finding.hint))}", 2, hanging=2)

    def _excerpt(self, at: Span, mark: str) -> Iterator[str]:
        text = shown_in_place(self.line(at.file, at.line))
        number = str(at.line)
        length = (at.end_column if at.end_line == at.line else len(text) + 1) - at.column
        room = self.screen.width - len(number) - 5
        start = max(0, min(at.column - 1 - room // 3, len(text) - room)) if len(text) > room else 0
        visible = text[start : start + room]
        caret = " " * (at.column - 1 - start) + mark * max(1, min(length, room - (at.column - 1 - start)))
        yield f"  {number} | {visible}"
        yield f"  {' ' * len(number)} | {self.screen.paint(caret, 'bold')}"

    def _groups(self) -> Iterator[str]:
        by_code: dict[str, list[Finding]] = {}
        for finding in sorted(self.findings, key=lambda found: SEVERITIES.index(found.severity)):
            by_code.setdefault(finding.code, []).append(finding)
        for code, group in by_code.items():
            yield from self._group(code, group)
        if self.options.grouped is None:
            yield SHOW_ALL.within(self.language)

    def _group(self, code: str, group: list[Finding]) -> Iterator[str]:
        severity = labels.SEVERITY[group[0].severity].within(self.language)
        head = (
            f"{len(group):>4} × {severity}[{code}]" if self.screen.unicode else f"{len(group):>4} x {severity}[{code}]"
        )
        yield self.screen.paint(head, "bold", COLOURS[group[0].severity])
        for finding in group[:PLACES_SHOWN]:
            at = self.screen.place(finding.at)
            yield from self.screen.wrapped(f"{at} {shown(self._say(finding.message))}", 7, hanging=2)
        if len(group) > PLACES_SHOWN:
            yield "       " + self._say(MORE_PLACES.about(count=len(group) - PLACES_SHOWN))
        yield "       " + self._say(EXPLAIN.about(code=code))
        yield ""

    def _summary(self) -> Iterator[str]:
        yield summary(self.checked, self.language)
        if len(self.findings) < len(self.checked.findings) and self.options.least == "warning":
            yield SHOW_INFOS.within(self.language)

    def _say(self, message: Message) -> str:
        return say(message, self.language)
