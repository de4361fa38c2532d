"""Checks put to a report: their hits become findings, each at its place."""

from collections.abc import Iterator
from datetime import date

from treespor.checks.base import ChallengeCheck, Check, Hit, InitiativeCheck, PortfolioCheck, Setting
from treespor.checks.files import ABOUT_FILES
from treespor.model.entry import Entry
from treespor.model.finding import Finding
from treespor.model.load import load_by_quarter
from treespor.model.place import Places, Span
from treespor.model.portfolio import Limits
from treespor.model.text import Message
from treespor.model.words import Severity
from treespor.portfolio.report import Report


def diagnostics(report: Report) -> tuple[Finding, ...]:
    """What is wrong with the files themselves, which every command tells."""
    found = [*report.findings, *look(report, ABOUT_FILES, report.as_of)]
    if any(finding.code > "TS007" for finding in found) and any(entry.initiative.ignore for entry in report.entries):
        from treespor.portfolio.ignoring import not_accepted  # noqa: PLC0415 - most portfolios need it in `check` alone

        found = not_accepted(found, report, report.as_of)
    return tuple(sorted(found, key=lambda finding: finding.order))


def look(report: Report, chosen: tuple[Check, ...], today: date) -> Iterator[Finding]:
    """What these checks find in the report as it looks `today`, whatever somebody has accepted."""
    setting = _setting(report, today)
    if any(check.code > "TS1" for check in chosen):
        setting = _with_the_whole(setting, report, today)
    of_initiatives = [check for check in chosen if isinstance(check, InitiativeCheck)]
    for entry in report.entries:
        yield from _of_initiative(entry, of_initiatives, setting)
    for check in chosen:
        if check.needs_every_file and not report.complete:
            continue
        if isinstance(check, ChallengeCheck):
            for read in report.challenges:
                for hit in check.look_at_challenge(read, setting):
                    yield _finding(check, hit, read.places)._replace(challenge=read.thing.id)
        if isinstance(check, PortfolioCheck):
            for hit in check.look(setting):
                yield _finding(check, hit, _portfolio_places(report))


def _of_initiative(entry: Entry, checks: list[InitiativeCheck], setting: Setting) -> Iterator[Finding]:
    status, is_frame = entry.initiative.status, entry.classification.is_frame
    for check in checks:
        if status in check.statuses and not (is_frame and check.code > "TS1"):
            for hit in check.look(entry, setting):
                yield _finding(check, hit, entry.places)._replace(initiative=entry.initiative.key)


def _setting(report: Report, today: date) -> Setting:
    limits = report.portfolio.thing.limits if report.portfolio else Limits.model_validate({})
    return Setting(
        today,
        report.portfolio,
        limits,
        report.challenges,
        report.sources,
        report.entries,
        report.complete,
        report.challenges_declared,
    )


def _with_the_whole(setting: Setting, report: Report, today: date) -> Setting:
    """The setting with what only checks of governance look at: other initiatives, and the quarters ahead."""
    setting = setting._replace(
        served_by_rejected=frozenset(name for rejected in report.rejected for name in rejected.addresses),
        by_id={entry.initiative.key: entry for entry in report.entries},
    )
    if setting.capacity is None:
        return setting
    load = load_by_quarter((entry.initiative for entry in setting.living), today)
    return setting._replace(over=load.over(setting.capacity))


def _finding(check: Check, hit: Hit, places: Places | None) -> Finding:
    at = hit.at or _place(hit, places)
    severity: Severity = hit.severity or check.severity
    message = Message(hit.text or check.finds, hit.values)
    hint = hit.hint or Message(check.mend, hit.values)
    path = ".".join(map(str, hit.path)) or None
    return Finding(check.code, severity, message, at, hint, path=path, key=hit.key, related=hit.related)


def _place(hit: Hit, places: Places | None) -> Span:
    if places is None:
        return Span("-", 1, 1, 1, 1)
    return places.value(hit.path) if hit.path and not hit.of_key else places.key(hit.path)


def _portfolio_places(report: Report) -> Places | None:
    """Findings about the whole point at `portfolio:`, else at the first thing there is."""
    if report.portfolio:
        return report.portfolio.places
    return next((entry.places for entry in report.entries), None)
