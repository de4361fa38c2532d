"""Findings as Azure Pipelines' logging commands."""

from collections.abc import Iterable

from treespor.model.enums import SEVERITIES
from treespor.model.finding import Finding
from treespor.model.text import Language
from treespor.rendering.findings.log_commands import escaped
from treespor.rendering.language import say
from treespor.rendering.screen import Screen, shown

_SIGNS = (("%", "%AZP25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_SIGNS, (";", "%3B"), ("]", "%5D"))


def findings_azure(findings: Iterable[Finding], language: Language, screen: Screen) -> str:
    """One command a finding, the worst first. Azure knows errors and warnings alone: an info is a plain line."""
    ordered = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return "".join(f"{_line(finding, language, screen)}\n" for finding in ordered)


def _line(finding: Finding, language: Language, screen: Screen) -> str:
    message = say(finding.message, language)
    if finding.severity == "info":
        return f"{screen.place(finding.at)}: {finding.code} {shown(message)}"
    properties = {
        "type": finding.severity,
        "sourcepath": screen.file_name(finding.at.file),
        "linenumber": str(finding.at.line),
        "columnnumber": str(finding.at.column),
        "code": finding.code,
    }
    written = "".join(f"{name}={escaped(value, _IN_PROPERTY)};" for name, value in properties.items())
    return f"##vso[task.logissue {written}]{escaped(message, _SIGNS)}"
