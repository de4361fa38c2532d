"""`treespor export`: the portfolio as a workbook."""

from typing import Annotated

import typer

from treespor.cli.options import AsOf, Lang, NoInfer, Quiet, Where

To = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The workbook to write (.xlsx).")]


def export(
    output: To,
    path: Where = ".",
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> None:
    """Write the portfolio as a workbook for those without git, with a column for their answers."""
    from treespor.cli.diagnostics import code_for, print_diagnostics
    from treespor.cli.formats import deliver, targets
    from treespor.cli.open_report import language, load, report_of, status_day
    from treespor.cli.workbook_output import workbook
    from treespor.portfolio.runner import diagnostics

    (target,) = targets((), output, ("xlsx",), {".xlsx": "xlsx"})
    source = load(path)
    report = report_of(source, status_day(source, as_of), infer=not no_infer)
    report = report._replace(findings=diagnostics(report))
    spoken = language(lang, report)
    deliver(target, workbook(path, source, report, spoken, target.file, quiet=quiet))
    if not quiet:
        print_diagnostics(report, source, spoken)
    raise typer.Exit(code_for(report))
