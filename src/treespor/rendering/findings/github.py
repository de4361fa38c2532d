"""Findings as GitHub's workflow commands: marks in a pull request, the worst first."""

from collections.abc import Iterable, Iterator

from treespor.model.enums import SEVERITIES, Severity
from treespor.model.finding import Finding
from treespor.model.text import Language, Text
from treespor.rendering.findings.log_commands import escaped
from treespor.rendering.language import say
from treespor.rendering.screen import Screen

MOST_SHOWN = 10
"""GitHub shows so many of each level in a step, and drops the others without a word."""
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
MORE = Text(
    "og {count} fund til af samme slags, som GitHub ikke viser her: se resumeet af kørslen",
    "and {count} more of this level, which GitHub does not show here: see the job summary",
)
_IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def findings_github(findings: Iterable[Finding], language: Language, screen: Screen) -> str:
    """One command a finding; the last that GitHub would show of a level says how many more there are."""
    every = list(findings)
    lines: list[str] = []
    for severity in SEVERITIES:
        own = [finding for finding in every if finding.severity == severity]
        lines += _level(own, LEVELS[severity], language, screen)
    return "".join(f"{line}\n" for line in lines)


def _level(findings: list[Finding], level: str, language: Language, screen: Screen) -> Iterator[str]:
    shown = findings if len(findings) <= MOST_SHOWN else findings[: MOST_SHOWN - 1]
    for finding in shown:
        message = say(finding.message, language)
        if finding.hint:
            message += f"\n{say(finding.hint, language)}"
        yield f"::{level} {_place(finding, screen)}::{escaped(message, _IN_MESSAGE)}"
    if len(findings) > len(shown):
        more = say(MORE.about(count=len(findings) - len(shown)), language)
        yield f"::{level} title=treespor::{escaped(more, _IN_MESSAGE)}"


def _place(finding: Finding, screen: Screen) -> str:
    at = finding.at
    properties = {
        "file": screen.file_name(at.file),
        "line": at.line,
        "endLine": at.end_line,
        "col": at.column,
        "endColumn": at.end_column,
        "title": f"treespor {finding.code}",
    }
    return ",".join(f"{name}={escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
