"""`treespor check`: lints the portfolio against the article's governance."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.options import AsOf, Color, Format, Lang, NoInfer, Output, Quiet, Where

if TYPE_CHECKING:
    from treespor.model.enums import Severity
    from treespor.model.finding import Finding
    from treespor.model.text import Language
    from treespor.portfolio.checking import CheckOutcome
    from treespor.portfolio.report import Report
    from treespor.portfolio.selection import Selection
    from treespor.rendering.findings.text import Shown
    from treespor.rendering.screen import Screen

FORMATS = ("full", "concise", "json", "markdown", "github", "gitlab", "azure", "sarif", "junit")
SUFFIXES = {".json": "json", ".md": "markdown", ".sarif": "sarif", ".xml": "junit"}
FROM_THE_ROOT = frozenset({"markdown", "github", "gitlab", "azure", "sarif", "junit"})
"""Formats that a host of repositories reads, which knows files from the root alone."""

Codes = Annotated[list[str] | None, typer.Option("--select", metavar="PREFIX", help="Report only codes that begin so.")]
NotCodes = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="PREFIX", help="Do not report codes that begin so.")
]
FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="error|warning|info|never", help="The least severity that makes exit code 1."),
]
Least = Annotated[
    str | None,
    typer.Option("--min-severity", metavar="error|warning|info", help="The least severity to show."),
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Group the findings by code, with counts.")]
SinceRevision = Annotated[
    str | None,
    typer.Option("--since", metavar="REV", help="Report only what was not there at this git revision."),
]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show limits, selection and exceptions, and where each is written.")
]
Every = Annotated[bool, typer.Option("--all", help="Show every finding by itself, however many.")]


def check(
    path: Where = ".",
    format_: Format = None,
    output: Output = None,
    select: Codes = None,
    ignore: NotCodes = None,
    since: SinceRevision = None,
    fail_on: FailOn = "error",
    min_severity: Least = None,
    statistics: Statistics = False,
    every: Every = False,
    show_settings: ShowSettings = False,
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Check the portfolio against the article's governance; for CI."""
    from treespor.cli import console
    from treespor.cli.diagnostics import print_other_files
    from treespor.cli.formats import deliver, targets
    from treespor.cli.open_report import language, load, report_of, today
    from treespor.portfolio.checking import check as checked_report
    from treespor.rendering.findings.text import Shown

    wanted = targets(format_ or (), output, FORMATS, SUFFIXES)
    failing = None if fail_on == "never" else _severity(fail_on, "never")
    least = _severity(min_severity or ("warning" if console.is_terminal() else "info"))
    source = load(path)
    day = today(as_of)
    report = report_of(source, day, infer=not no_infer)
    chosen = _selection(select, ignore, report)
    if show_settings:
        for target in wanted:
            screen = console.screen(color, source.shown, on_paper=bool(target.file))
            deliver(target, _settings(target.format, report, chosen, language(lang, report), screen))
        raise typer.Exit
    checked = checked_report(report, chosen, day)
    calendar: tuple[Finding, ...] = ()
    if since is not None:
        from treespor.cli.since import findings_since

        checked, calendar = findings_since(since, source, checked, chosen, day, infer=not no_infer)
    spoken = language(lang, report)
    shown = Shown(least, grouped=True if statistics else False if every else None)
    for target in wanted:
        named = source.from_git_root if target.format in FROM_THE_ROOT else source.shown
        screen = console.screen(color, named, on_paper=bool(target.file) or target.format in FROM_THE_ROOT)
        deliver(target, _rendered(target.format, checked, report, spoken, screen, shown, failing, calendar))
    if not quiet:
        print_other_files(report, source, spoken)
    raise typer.Exit(_code(checked, failing))


def _rendered(
    format_: str,
    checked: "CheckOutcome",
    report: "Report",
    spoken: "Language",
    screen: "Screen",
    shown: "Shown",
    failing: "Severity | None",
    calendar: "tuple[Finding, ...]",
) -> str:
    """The findings in a format; only that format's renderer is imported."""
    if format_ in ("full", "concise"):
        from treespor.rendering.findings.text import by_calendar, concise, full

        if format_ == "concise":
            return concise([finding for finding in checked.findings if shown.has(finding)], spoken, screen)
        return full(checked, spoken, screen, report.line, shown) + by_calendar(calendar, spoken, screen)
    if format_ == "junit":
        from treespor.rendering.findings.junit import findings_junit

        return findings_junit(checked.findings, report, spoken, screen, failing or "error")
    if format_ == "markdown":
        from treespor.rendering.findings.markdown import findings_markdown

        return findings_markdown(checked, report.name, spoken, screen)
    if format_ == "json":
        from treespor.rendering.findings.json import findings_json

        return findings_json(checked, spoken, calendar)
    return _for_hosts(format_, checked, spoken, screen)


def _settings(format_: str, report: "Report", chosen: "Selection", spoken: "Language", screen: "Screen") -> str:
    from treespor.rendering.findings.settings import settings_json, settings_text

    return settings_json(report, chosen) if format_ == "json" else settings_text(report, chosen, spoken, screen)


def _for_hosts(format_: str, checked: "CheckOutcome", spoken: "Language", screen: "Screen") -> str:
    import importlib

    renderer = importlib.import_module(f"treespor.rendering.findings.{format_}")
    text: str = getattr(renderer, f"findings_{format_}")(checked.findings, spoken, screen)
    return text


def _selection(select: list[str] | None, ignore: list[str] | None, report: "Report") -> "Selection":
    from treespor.cli.errors import NO_CHECKS, CommandError
    from treespor.portfolio.selection import matching, selection

    for prefix in (*(select or ()), *(ignore or ())):
        if not matching(prefix):
            raise CommandError(NO_CHECKS.about(prefix=prefix))
    configured = report.portfolio.item.checks if report.portfolio else None
    return selection(tuple(select or ()), tuple(ignore or ()), configured)


def _severity(word: str, *more: str) -> "Severity":
    from treespor.cli.errors import NO_CHOICE, CommandError
    from treespor.model.enums import SEVERITIES

    for severity in SEVERITIES:
        if word == severity:
            return severity
    raise CommandError(NO_CHOICE.about(name=word, allowed=", ".join((*SEVERITIES, *more))))


def _code(checked: "CheckOutcome", failing: "Severity | None") -> int:
    from treespor.cli.errors import DONE, FINDINGS
    from treespor.model.enums import SEVERITIES

    if failing is None:
        return DONE
    severe = SEVERITIES[: SEVERITIES.index(failing) + 1]
    return FINDINGS if any(finding.severity in severe for finding in checked.findings) else DONE
