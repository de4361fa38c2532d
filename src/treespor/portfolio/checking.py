"""The checks put to a report: hits become findings, at their place, with what has been accepted taken out."""

from datetime import date
from typing import NamedTuple

from treespor.checks.catalogue import BY_CODE, CHECKS
from treespor.model.finding import Finding
from treespor.portfolio.ignoring import without_ignored
from treespor.portfolio.looking import look
from treespor.portfolio.report import Report
from treespor.portfolio.selection import Selection


class Checked(NamedTuple):
    """What was found, in the order of the files, and how many findings somebody has accepted."""

    findings: tuple[Finding, ...]
    ignored: int


def check(report: Report, selection: Selection, today: date) -> Checked:
    """All selected checks on the report as it looks `today`."""
    chosen = tuple(check for check in CHECKS if selection.has(check))
    read = (found for found in report.findings if selection.has(BY_CODE[found.code]))
    found = [*read, *look(report, chosen, today)]
    severe = (finding._replace(severity=selection.severity_of(finding.code, finding.severity)) for finding in found)
    kept, ignored = without_ignored(tuple(severe), report, selection, today)
    return Checked(tuple(sorted(kept, key=lambda finding: finding.order)), ignored)
