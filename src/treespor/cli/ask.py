"""`treespor ask`: the interview, whose answers are written into the portfolio."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.options import AsOf, Color, Lang, NoInfer, Output, Quiet, Where

if TYPE_CHECKING:
    from treespor.cli.open_report import Source
    from treespor.model.text import Language
    from treespor.portfolio.report import Report

FORMATS = ("terminal", "markdown", "json")
SUFFIXES = {".md": "markdown", ".json": "json"}

Answers = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="ID.FACT=VALUE", help="Write an answer without asking. May be repeated."),
]
Declared = Annotated[
    list[str] | None,
    typer.Option("--challenge", metavar="ID=TITLE", help="Declare a must-solve challenge. May be repeated."),
]
As = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", metavar="NAME[=FILE]", help="The questions as a sheet (markdown) or for machines."),
]
By = Annotated[str, typer.Option("--by", metavar="effect|who", help="The order of a sheet: by effect or by who knows.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is stated.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")]


def ask(
    path: Where = ".",
    answer: Answers = None,
    challenge: Declared = None,
    format_: As = None,
    output: Output = None,
    by: By = "effect",
    force: Force = False,
    dry_run: DryRun = False,
    no_infer: NoInfer = False,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Ask the questions whose answers can move something, and write the answers into the portfolio."""
    from treespor.cli import console
    from treespor.cli.errors import DONE, NO_CHOICE, NO_STREAM, CommandError
    from treespor.cli.open_report import STANDARD_INPUT, language, load, report_of, status_day

    if by not in ("effect", "who"):
        raise CommandError(NO_CHOICE.about(name=by, allowed="effect, who"))
    if path == STANDARD_INPUT and not (format_ or output):
        raise CommandError(NO_STREAM.about())
    source = load(path)
    report = report_of(source, status_day(source, as_of), infer=not no_infer)
    spoken = language(lang, report)
    if answer or challenge:
        _write(source, report, answer or [], challenge or [], spoken, force=force, dry_run=dry_run, quiet=quiet)
    elif format_ or output:
        _list(report, format_ or [], output, spoken, by_who=by == "who")
    else:
        from treespor.cli.interview_session import Interview

        Interview(path, as_of, spoken, console.screen(color, source.shown), infer=not no_infer).run()
    raise typer.Exit(DONE)


def _list(report: "Report", asked: list[str], output: str | None, spoken: "Language", *, by_who: bool) -> None:
    from treespor.cli.formats import deliver, targets
    from treespor.portfolio.interview import questions
    from treespor.rendering.interview.sheet import interview_json, interview_sheet

    for target in targets(asked, output, FORMATS[1:], SUFFIXES):
        every = questions(report)
        text = (
            interview_json(every, report, spoken)
            if target.format == "json"
            else interview_sheet(every, report, spoken, by_who=by_who)
        )
        deliver(target, text)


def _write(
    source: "Source",
    report: "Report",
    answers: list[str],
    challenges: list[str],
    spoken: "Language",
    *,
    force: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    from treespor.cli import console
    from treespor.cli.changes import changes, difference
    from treespor.cli.errors import CommandError
    from treespor.portfolio.answers import InvalidAnswerError, file_edits, parsed_answer, parsed_challenge
    from treespor.rendering.language import say

    try:
        declared = [parsed_challenge(text) for text in challenges]
        edits = file_edits(report, [parsed_answer(text) for text in answers], declared, force=force)
    except InvalidAnswerError as wrong:
        raise CommandError(wrong.message) from wrong
    for change in (made := changes(source, edits)):
        name = source.shown(change.path.relative_to(source.folder or ".").as_posix())
        if dry_run:
            console.show(difference(change, name))
            continue
        change.write()
    if made and not dry_run and not quiet:
        from treespor.cli.interview_session import WRITTEN, WRITTEN_ONE
        from treespor.rendering.language import plural

        files = ", ".join(source.shown(change.path.relative_to(source.folder or ".").as_posix()) for change in made)
        console.tell(say(plural(len(edits), WRITTEN_ONE, WRITTEN).about(count=len(edits), files=files), spoken) + "\n")
