"""`treespor explain`: an initiative's reasoning, a check, a rule, a track, a source."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.options import AsOf, Color, Lang, NoInfer, Output, Quiet, Where

if TYPE_CHECKING:
    from treespor.cli.open_report import Source
    from treespor.model.enums import Track
    from treespor.model.placed_initiative import PlacedInitiative
    from treespor.model.text import Language
    from treespor.portfolio.report import Report
    from treespor.rendering.screen import Screen

What = Annotated[
    str,
    typer.Argument(metavar="WHAT", help="An initiative's id, a check's code, a rule, a track or a source."),
]
WhyNot = Annotated[
    str | None,
    typer.Option("--why-not", metavar="TRACK", help="What it would take for the initiative to be in this track."),
]
DANISH_TRACKS = {
    "skal-udfordringer": "must-solve",
    "skal-udfordring": "must-solve",
    "skal-løsninger": "must-do",
    "skal-løsning": "must-do",
    "forudsætninger": "prerequisite",
    "forudsætning": "prerequisite",
    "uden-for": "outside",
}


def explain(
    what: What,
    path: Where = ".",
    why_not: WhyNot = None,
    output: Output = None,
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Explain an initiative's place, a check's code, a rule, a track or a source."""
    from treespor.cli import console
    from treespor.cli.diagnostics import code_for, print_diagnostics
    from treespor.cli.open_report import language, report_of, status_day
    from treespor.portfolio.runner import diagnostics

    source = _source(path)
    report = report_of(source, status_day(source, as_of), infer=not no_infer) if source else None
    if report:
        report = report._replace(findings=diagnostics(report))
    screen = console.screen(color, source.shown if source else str, on_paper=bool(output))
    spoken = language(lang, report)
    text = _explained(what, report, spoken, screen, why_not)
    if output:
        console.write_file(output, text)
    else:
        console.show(text)
    if report and source and _entry(what, report):
        if not quiet:
            print_diagnostics(report, source, spoken)
        raise typer.Exit(code_for(report))


def _source(path: str) -> "Source | None":
    """The portfolio, where there is one: a rule can be explained without."""
    from treespor.cli.errors import CommandError
    from treespor.cli.open_report import load

    try:
        return load(path)
    except CommandError:
        if path != ".":
            raise
        return None


def _explained(what: str, report: "Report | None", spoken: "Language", screen: "Screen", why_not: str | None) -> str:
    """The first thing of this name, in the order initiative, check, rule, track, source."""
    from treespor.catalogue.sources import built_in_sources
    from treespor.checks.registry import BY_CODE
    from treespor.rendering.explain import reference
    from treespor.tracks.rules import BY_ID

    entry = _entry(what, report)
    if report and entry:
        from treespor.rendering.explain.initiative import explanation

        return explanation(entry, report, spoken, screen, _track(why_not) if why_not else None)
    name = what.upper()
    if name in BY_CODE:
        return reference.check_explained(BY_CODE[name], spoken, screen)
    rule = next((rule for rule_id, rule in BY_ID.items() if rule_id == name), None)
    if rule:
        return reference.rule_explained(rule, spoken, screen)
    track = _named_track(what)
    if track:
        return reference.track_explained(track, spoken, screen)
    sources = report.sources if report else built_in_sources()
    if what in sources:
        return reference.source_explained(sources[what], spoken, screen)
    raise _nothing_called(what, report, spoken)


def _entry(what: str, report: "Report | None") -> "PlacedInitiative | None":
    entries = report.entries if report else ()
    return next((entry for entry in entries if entry.initiative.key == what), None)


def _named_track(what: str) -> "Track | None":
    from treespor.model.enums import TRACKS

    name = DANISH_TRACKS.get(what.lower(), what.lower())
    return next((track for track in TRACKS if track == name), None)


def _track(name: str) -> "Track":
    from treespor.cli.errors import NO_CHOICE, CommandError
    from treespor.model.enums import TRACKS

    track = _named_track(name)
    if track is None:
        raise CommandError(NO_CHOICE.about(name=name, allowed=", ".join(TRACKS)))
    return track


def _nothing_called(what: str, report: "Report | None", spoken: "Language") -> Exception:
    from treespor.catalogue.sources import built_in_sources
    from treespor.checks.registry import BY_CODE
    from treespor.cli.errors import NEAR_THING, NOTHING_CALLED, REJECTED, CommandError
    from treespor.model.enums import RULE_IDS, TRACKS
    from treespor.model.nearest import nearest

    if report and any(rejected.id == what for rejected in report.rejected):
        return CommandError(REJECTED.about(what=what), spoken)
    ids = [entry.initiative.key for entry in report.entries] if report else []
    sources = report.sources if report else built_in_sources()
    near = nearest(what, [*ids, *BY_CODE, *RULE_IDS, *TRACKS, *sources])
    return CommandError(NEAR_THING.about(what=what, near=near) if near else NOTHING_CALLED.about(what=what), spoken)
