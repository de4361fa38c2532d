"""`treespor classify`: places every initiative and says why."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.list_options import Declared, Encoding, HeaderRow, Mapping, MapTo, SheetName, Themes
from treespor.cli.options import AsOf, Color, Format, Lang, NoInfer, Output, Quiet, Where

if TYPE_CHECKING:
    from treespor.model.text import Language
    from treespor.portfolio.report import Report
    from treespor.rendering.classification.terminal import ViewOptions
    from treespor.rendering.screen import Screen

FORMATS = ("terminal", "markdown", "json", "csv", "xlsx")
SUFFIXES = {".md": "markdown", ".json": "json", ".csv": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx"}


def classify(
    path: Where = ".",
    format_: Format = None,
    output: Output = None,
    reasons: Annotated[bool, typer.Option("--reasons", help="Show every reason, in long tracks too.")] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Show where the initiatives come from.")] = False,
    challenge: Declared = None,
    theme: Themes = None,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    map_: MapTo = None,
    mapping: Mapping = None,
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Place every initiative in one of the three tracks, and say why."""
    from pathlib import Path

    from treespor.cli import console
    from treespor.cli.diagnostics import code_for, print_diagnostics
    from treespor.cli.formats import deliver, targets
    from treespor.cli.list_options import declared, is_list
    from treespor.cli.list_options import wanted as wanted_of
    from treespor.cli.open_report import language, load, report_of, status_day
    from treespor.portfolio.runner import diagnostics
    from treespor.rendering.classification.terminal import ViewOptions

    to = targets(format_ or (), output, FORMATS, SUFFIXES)
    challenges = declared(challenge, theme, lang)
    listed = is_list(Path(path))
    wanted = wanted_of(sheet, header_row, encoding, map_, mapping, challenges) if listed else None
    source = load(path, wanted)
    if challenges and source.account is None:
        source = source.declaring(challenges)
    report = report_of(source, status_day(source, as_of), infer=not no_infer)
    report = report._replace(findings=diagnostics(report))
    spoken = language(lang, report)
    if any(target.format == "xlsx" for target in to):
        from treespor.cli.workbook_output import refuse_input, workbook

        refuse_input(path, to)
    for target in to:
        titles = tuple(each.title for each in challenges)
        choices = ViewOptions(reasons=reasons, sources=sources, folder=source.shown_folder, declared=titles)
        screen = console.screen(color, source.shown, on_paper=bool(target.file))
        if target.format == "xlsx":
            deliver(target, workbook(path, source, report, spoken, target.file, quiet=quiet))
        else:
            deliver(target, _rendered(target.format, report, spoken, screen, choices))
    if not quiet:
        print_diagnostics(report, source, spoken)
    raise typer.Exit(code_for(report))


def _rendered(format_: str, report: "Report", spoken: "Language", screen: "Screen", choices: "ViewOptions") -> str:
    """The report in a format; only that format's renderer is imported."""
    match format_:
        case "json":
            from treespor.rendering.classification.json import classification_json

            return classification_json(report, spoken)
        case "csv":
            from treespor.rendering.classification.csv import classification_csv

            return classification_csv(report, spoken)
        case "markdown":
            from treespor.rendering.classification.markdown import classification_markdown

            return classification_markdown(report, spoken)
        case _:
            from treespor.rendering.classification.terminal import overview

            return overview(report, spoken, screen, choices)
