"""`treespor add`: a new initiative at the end of the portfolio."""

from typing import Annotated

import typer

from treespor.cli.options import Lang, Quiet, Where

Title = Annotated[str, typer.Argument(metavar="TITLE", help="The initiative's title.")]
KindOption = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="What it is; decides which keys follow.")
]
OriginOption = Annotated[str | None, typer.Option("--origin", metavar="SOURCE", help="Where it comes from.")]
Addresses = Annotated[
    str | None, typer.Option("--addresses", metavar="CHALLENGE", help="The must-solve challenge it answers, or none.")
]
MandateOption = Annotated[
    str | None, typer.Option("--mandate", metavar="solution|requirement|none", help="What is laid on the municipality.")
]
OwnerOption = Annotated[str | None, typer.Option("--owner", metavar="WHO", help="Who owns it.")]
FileOption = Annotated[str | None, typer.Option("--file", metavar="FILE", help="Which of the portfolio's files.")]


def add(
    title: Title,
    path: Where = ".",
    kind: KindOption = None,
    origin: OriginOption = None,
    addresses: Addresses = None,
    mandate: MandateOption = None,
    owner: OwnerOption = None,
    file: FileOption = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> None:
    """Append a new initiative, with an id and the keys that its kind will be asked for."""
    from datetime import date

    from treespor.cli import console
    from treespor.cli.changes import changes
    from treespor.cli.errors import ADDED, DONE, NO_STREAM, CommandError
    from treespor.cli.open_report import STANDARD_INPUT, language, load, report_of
    from treespor.portfolio.new_initiative import new_initiative
    from treespor.rendering.language import say

    if path == STANDARD_INPUT:
        raise CommandError(NO_STREAM.about())
    source = load(path)
    report = report_of(source, date.today(), infer=False)
    spoken = language(lang, report)
    given = {"kind": kind, "origin": origin, "addresses": addresses, "mandate": mandate, "owner": owner}
    told = {key: value for key, value in given.items() if value is not None}
    _judge(told, title, report.challenge_ids, file, tuple(report.documents))
    name, edit = new_initiative(report, title.strip(), told, file, spoken)
    (change,) = changes(source, [edit])
    change.write()
    if not quiet:
        added = next(
            entry for entry in report_of(load(path), date.today(), infer=False).entries if entry.initiative.key == name
        )
        at = added.locator.key_span()
        place = f"{source.shown(at.file)}:{at.line}"
        console.show(say(ADDED.about(id=name, place=place), spoken) + "\n")
    raise typer.Exit(DONE)


def _judge(
    given: dict[str, str], title: str, challenges: tuple[str, ...], file: str | None, files: tuple[str, ...]
) -> None:
    """Refuses what the format would refuse, with what is right."""
    from treespor.cli.errors import NO_CHOICE, NO_TITLE, CommandError
    from treespor.model.enums import KINDS, MANDATES
    from treespor.model.nearest import nearest

    if not title.strip():
        raise CommandError(NO_TITLE.about())
    allowed: dict[str, tuple[str, ...]] = {"kind": KINDS, "mandate": MANDATES, "addresses": (*challenges, "none")}
    asked = {key: value.split(",") if key == "addresses" else [value] for key, value in given.items() if key in allowed}
    if file is not None:
        asked, allowed = {**asked, "file": [file]}, {**allowed, "file": files}
    for key, values in asked.items():
        for value in values:
            if value.strip() not in allowed[key]:
                near = nearest(value, allowed[key])
                listed = ", ".join(([near] if near else []) + [each for each in allowed[key] if each != near])
                raise CommandError(NO_CHOICE.about(name=value, allowed=listed))
