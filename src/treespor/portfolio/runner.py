"""Checks put to a report: their hits become findings, each at its place."""

from collections.abc import Iterator
from datetime import date

from treespor.checks.check import ChallengeCheck, Check, CheckContext, CheckResult, InitiativeCheck, PortfolioCheck
from treespor.checks.portfolio_files import ABOUT_FILES
from treespor.model.enums import Severity
from treespor.model.finding import Finding
from treespor.model.load import load_by_quarter
from treespor.model.location import Locator, Span
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.portfolio import Limits
from treespor.model.text import Message
from treespor.portfolio.report import Report


def diagnostics(report: Report) -> tuple[Finding, ...]:
    """What is wrong with the files themselves, which every command tells."""
    found = [*report.findings, *run_checks(report, ABOUT_FILES, report.as_of)]
    if any(finding.code > "TS007" for finding in found) and any(entry.initiative.ignore for entry in report.entries):
        from treespor.portfolio.suppressions import not_suppressed  # noqa: PLC0415 - most portfolios need it in `check` alone

        found = not_suppressed(found, report, report.as_of)
    return tuple(sorted(found, key=lambda finding: finding.order))


def run_checks(report: Report, chosen: tuple[Check, ...], today: date) -> Iterator[Finding]:
    """What these checks find in the report as it looks `today`, whatever somebody has accepted."""
    context = _setting(report, today)
    if any(check.code > "TS1" for check in chosen):
        context = _with_the_whole(context, report, today)
    of_initiatives = [check for check in chosen if isinstance(check, InitiativeCheck)]
    for entry in report.entries:
        yield from _of_initiative(entry, of_initiatives, context)
    for check in chosen:
        if check.needs_every_file and not report.complete:
            continue
        if isinstance(check, ChallengeCheck):
            for read in report.challenges:
                for hit in check.run_on_challenge(read, context):
                    yield _finding(check, hit, read.locator)._replace(challenge=read.item.id)
        if isinstance(check, PortfolioCheck):
            for hit in check.run(context):
                yield _finding(check, hit, _portfolio_places(report))


def _of_initiative(entry: PlacedInitiative, checks: list[InitiativeCheck], context: CheckContext) -> Iterator[Finding]:
    status, is_frame = entry.initiative.status, entry.classification.is_frame
    for check in checks:
        if status in check.statuses and not (is_frame and check.code > "TS1"):
            for hit in check.run(entry, context):
                yield _finding(check, hit, entry.locator)._replace(initiative=entry.initiative.key)


def _setting(report: Report, today: date) -> CheckContext:
    limits = report.portfolio.item.limits if report.portfolio else Limits.model_validate({})
    return CheckContext(
        today,
        report.portfolio,
        limits,
        report.challenges,
        report.sources,
        report.entries,
        report.complete,
        report.challenges_declared,
    )


def _with_the_whole(context: CheckContext, report: Report, today: date) -> CheckContext:
    """The setting with what only checks of governance look at: other initiatives, and the quarters ahead."""
    context = context._replace(
        served_by_rejected=frozenset(name for rejected in report.rejected for name in rejected.addresses),
        by_id={entry.initiative.key: entry for entry in report.entries},
    )
    if context.capacity is None:
        return context
    load = load_by_quarter((entry.initiative for entry in context.living), today)
    return context._replace(over=load.over(context.capacity))


def _finding(check: Check, hit: CheckResult, locator: Locator | None) -> Finding:
    at = hit.at or _place(hit, locator)
    severity: Severity = hit.severity or check.severity
    message = Message(hit.text or check.finds, hit.values)
    hint = hit.hint or Message(check.fix, hit.values)
    path = ".".join(map(str, hit.path)) or None
    return Finding(check.code, severity, message, at, hint, path=path, key=hit.key, related=hit.related)


def _place(hit: CheckResult, locator: Locator | None) -> Span:
    if locator is None:
        return Span("-", 1, 1, 1, 1)
    return locator.value_span(hit.path) if hit.path and not hit.of_key else locator.key_span(hit.path)


def _portfolio_places(report: Report) -> Locator | None:
    """Findings about the whole point at `portfolio:`, else at the first thing there is."""
    if report.portfolio:
        return report.portfolio.locator
    return next((entry.locator for entry in report.entries), None)
