"""The checks put to a report: hits become findings, at their place, with what has been accepted taken out."""

from datetime import date
from typing import NamedTuple

from treespor.checks.registry import BY_CODE, CHECKS
from treespor.model.finding import Finding
from treespor.portfolio.report import Report
from treespor.portfolio.runner import run_checks
from treespor.portfolio.selection import Selection
from treespor.portfolio.suppressions import without_suppressed


class CheckOutcome(NamedTuple):
    """What was found, in the order of the files, and how many findings somebody has accepted."""

    findings: tuple[Finding, ...]
    ignored: int


def check(report: Report, selection: Selection, today: date) -> CheckOutcome:
    """All selected checks on the report as it looks `today`."""
    chosen = tuple(check for check in CHECKS if selection.has(check))
    read = (found for found in report.findings if selection.has(BY_CODE[found.code]))
    found = [*read, *run_checks(report, chosen, today)]
    severe = (finding._replace(severity=selection.severity_of(finding.code, finding.severity)) for finding in found)
    kept, ignored = without_suppressed(tuple(severe), report, selection, today)
    return CheckOutcome(tuple(sorted(kept, key=lambda finding: finding.order)), ignored)
