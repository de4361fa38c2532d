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
    from treespor.cli import streams
    from treespor.cli.data import data_folder
    from treespor.cli.loading import language, load, report_of, status_day
    from treespor.cli.stopping import INCOMPLETE, NO_ENDING, CannotRun
    from treespor.cli.telling import code_for, tell_diagnostics
    from treespor.portfolio.looking import diagnostics
    from treespor.rendering.language import say
    from treespor.rendering.memo.render import memo as written

    if output and Path(output).suffix.lower() not in ENDINGS:
        raise CannotRun(NO_ENDING.about(ending=Path(output).suffix, allowed=", ".join(ENDINGS)))
    streams.screen(color)  # a memo has no colours, and the word must be one all the same
    source = load(path)
    report = report_of(source, status_day(source, as_of), infer=not no_infer)
    report = report._replace(findings=diagnostics(report))
    spoken = language(lang, report)
    incomplete = bool(report.unreadable or report.rejected)
    if incomplete and not partial:
        if not quiet:
            tell_diagnostics(report, source, spoken)
        streams.tell(f"treespor: {say(INCOMPLETE.about(), spoken)}\n")
        raise typer.Exit(code_for(report))
    text = written(report, spoken, data_folder("templates"))
    if output:
        streams.write_file(output, text)
    else:
        streams.hand_over(text)
    if not quiet:
        tell_diagnostics(report, source, spoken)
    raise typer.Exit(code_for(report))
