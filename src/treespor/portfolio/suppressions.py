"""What somebody has decided to live with: taken out of the findings, and told when nobody needs it any more."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from treespor.checks.registry import BY_CODE
from treespor.model.finding import Finding
from treespor.model.initiative import Ignore
from treespor.model.location import KeyPath, Locator
from treespor.model.text import Text
from treespor.portfolio.report import Report
from treespor.portfolio.selection import Selection

Subject = tuple[str, str | None]
LAPSED = Text(
    "Undtagelsen fra {check} gjaldt til og med {until}.",
    "The exception from {check} held until {until}, that day included.",
)
UNUSED = Text(
    "Undtagelsen fra {check} er der ikke længere brug for.",
    "Nothing needs the exception from {check} any more.",
)
NO_SUCH_CHECK = Text("Der er ingen kontrol med koden {check}.", "There is no check with the code {check}.")
CANNOT = Text("{check} kan ikke undtages.", "{check} cannot be ignored.")
RENEW = Text("Giv den en ny dato, eller fjern den.", "Give it a new date, or remove it.")
REMOVE = Text("Fjern den.", "Remove it.")


class Suppression(NamedTuple):
    """An entry of somebody's `ignore`, and where it stands."""

    subject: Subject
    entry: Ignore
    path: KeyPath
    locator: Locator


def without_suppressed(
    findings: tuple[Finding, ...], report: Report, selection: Selection, today: date
) -> tuple[list[Finding], int]:
    """The findings without the accepted ones, with one more for every exception that lapsed or went unused."""
    every = tuple(suppressions(report))
    if not every:
        return list(findings), 0
    holding: dict[tuple[Subject, str], list[Suppression]] = {}
    for exception in every:
        if _holds(exception, today):
            holding.setdefault((exception.subject, exception.entry.check), []).append(exception)
    used: set[int] = set()
    kept: list[Finding] = []
    for finding in findings:
        covering = holding.get((_subject(finding), finding.code), [])
        used.update(id(exception) for exception in covering)
        if not covering:
            kept.append(finding)
    ignored = len(findings) - len(kept)
    if selection.has(BY_CODE["TS010"]):
        unused = (exception for exception in every if id(exception) not in used)
        stale = (_stale(exception, selection, report, today) for exception in unused)
        kept += (finding for finding in stale if finding)
    return kept, ignored


def not_suppressed(findings: Sequence[Finding], report: Report, today: date) -> list[Finding]:
    """The findings that nobody has accepted."""
    holding = {(found.subject, found.entry.check) for found in suppressions(report) if _holds(found, today)}
    return [finding for finding in findings if (_subject(finding), finding.code) not in holding]


def suppressions(report: Report) -> Iterator[Suppression]:
    """Everything that somebody has decided to live with: of the portfolio, its challenges and its initiatives."""
    if report.portfolio:
        for index, entry in enumerate(report.portfolio.item.ignore):
            yield Suppression(("portfolio", None), entry, ("ignore", index), report.portfolio.locator)
    for read in report.challenges:
        for index, entry in enumerate(read.item.ignore):
            yield Suppression(("challenge", read.item.id), entry, ("ignore", index), read.locator)
    for listed in report.entries:
        for index, entry in enumerate(listed.initiative.ignore):
            yield Suppression(("initiative", listed.initiative.key), entry, ("ignore", index), listed.locator)


def _holds(exception: Suppression, today: date) -> bool:
    check = BY_CODE.get(exception.entry.check)
    in_time = exception.entry.until is None or today <= exception.entry.until
    return in_time and check is not None and check.can_be_ignored


def _subject(finding: Finding) -> Subject:
    if finding.initiative is not None:
        return "initiative", finding.initiative
    if finding.challenge is not None:
        return "challenge", finding.challenge
    return "portfolio", None


def _stale(exception: Suppression, selection: Selection, report: Report, today: date) -> Finding | None:
    """What is wrong with an exception that took nothing out; nothing where its check did not run."""
    entry, code = exception.entry, exception.entry.check
    check = BY_CODE.get(code)
    if check is None:
        text, hint = NO_SUCH_CHECK, REMOVE
    elif not check.can_be_ignored:
        text, hint = CANNOT, REMOVE
    elif entry.until is not None and today > entry.until:
        text, hint = LAPSED, RENEW
    elif selection.has(check) and (report.complete or not check.needs_every_file):
        text, hint = UNUSED, REMOVE
    else:
        return None
    sort, name = exception.subject
    severity = selection.severity_of("TS010", "warning")
    return Finding(
        "TS010",
        severity,
        text.about(check=code, until=entry.until),
        exception.locator.value_span(exception.path),
        hint.about(),
        initiative=name if sort == "initiative" else None,
        challenge=name if sort == "challenge" else None,
        path=".".join(map(str, exception.path)),
        key=code,
    )
