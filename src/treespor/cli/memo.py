"""`treespor memo`: the status memo."""

from pathlib import Path

import typer

from treespor.cli.options import AsOf, Color, Lang, NoInfer, Output, Partial, Quiet, Where

ENDINGS = (".md", ".markdown", ".txt")


def memo(
    path: Where = ".",
    output: Output = None,
    partial: Partial = False,
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Write the status memo: what the directors must know, and what they are to decide."""
    from treespor.cli import console
    from treespor.cli.data import data_folder
    from treespor.cli.diagnostics import code_for, print_diagnostics
    from treespor.cli.errors import INCOMPLETE, NO_ENDING, CommandError
    from treespor.cli.open_report import language, load, report_of, status_day
    from treespor.portfolio.runner import diagnostics
    from treespor.rendering.language import say
    from treespor.rendering.memo.markdown import memo as written

    if output and Path(output).suffix.lower() not in ENDINGS:
        raise CommandError(NO_ENDING.about(ending=Path(output).suffix, allowed=", ".join(ENDINGS)))
    console.screen(color)  # a memo has no colours, and the word must be one all the same
    source = load(path)
    report = report_of(source, status_day(source, as_of), infer=not no_infer)
    report = report._replace(findings=diagnostics(report))
    spoken = language(lang, report)
    incomplete = bool(report.unreadable or report.rejected)
    if incomplete and not partial:
        if not quiet:
            print_diagnostics(report, source, spoken)
        console.tell(f"treespor: {say(INCOMPLETE.about(), spoken)}\n")
        raise typer.Exit(code_for(report))
    text = written(report, spoken, data_folder("templates"))
    if output:
        console.write_file(output, text)
    else:
        console.write_machine_output(text)
    if not quiet:
        print_diagnostics(report, source, spoken)
    raise typer.Exit(code_for(report))
