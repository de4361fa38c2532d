"""Findings against those of an earlier revision: what the change caused, and what only the calendar did."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from treespor.model.finding import Finding
from treespor.portfolio.checking import CheckOutcome

Identity = tuple[str, str, str, str]
PORTFOLIO = "portfolio"


def subject(finding: Finding) -> str:
    """The initiative or challenge that it is about; else the portfolio, or the file where it is one of TS0xx."""
    if finding.initiative:
        return f"initiative {finding.initiative}"
    if finding.challenge:
        return f"challenge {finding.challenge}"
    return f"file {finding.at.file}" if finding.code < "TS1" else PORTFOLIO


def finding_identity(finding: Finding) -> Identity:
    """Code, subject, field and key: never the line."""
    return finding.code, subject(finding), finding.path or "", finding.key or ""


class Since(NamedTuple):
    """The findings of today that were not there at a revision."""

    caused: CheckOutcome
    """By the change."""
    calendar: tuple[Finding, ...]
    """By the days that have passed alone."""


def since(now: CheckOutcome, old_today: CheckOutcome, old_then: CheckOutcome) -> Since:
    """Compares today's findings with those of the old content, as it looks today and as it looked then."""
    new = _beyond(now.findings, old_today.findings)
    kept = _without(now.findings, new)
    return Since(now._replace(findings=tuple(new)), tuple(_beyond(kept, old_then.findings)))


def _beyond(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """The findings of which there were fewer before."""
    left = Counter(finding_identity(finding) for finding in known)
    new = []
    for finding in findings:
        if left[finding_identity(finding)] > 0:
            left[finding_identity(finding)] -= 1
        else:
            new.append(finding)
    return new


def _without(findings: Iterable[Finding], those: Iterable[Finding]) -> list[Finding]:
    out = {id(finding) for finding in those}
    return [finding for finding in findings if id(finding) not in out]
