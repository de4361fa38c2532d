"""`treespor import`: a client's Excel or CSV list becomes a portfolio."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.list_options import Declared, Encoding, HeaderRow, Mapping, MapTo, SheetName, Themes
from treespor.cli.options import Color, Lang, Quiet

if TYPE_CHECKING:
    from treespor.importing.import_report import ImportReport
    from treespor.model.text import Language

FORMATS = ("yaml", "json")

ListFile = Annotated[str, typer.Argument(metavar="LIST", help="An Excel or CSV list (.xlsx, .csv, .tsv).")]
To = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the portfolio to a file.")]
Told = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", metavar="NAME[=FILE]", help="yaml is the portfolio, json the account."),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
Into = Annotated[
    str | None, typer.Option("--into", metavar="PATH", help="Bring this portfolio up to date from the list.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="With --into: show what would change, and write nothing.")]
SaveMapping = Annotated[
    str | None, typer.Option("--save-mapping", metavar="FILE", help="Write down which column fills which field.")
]


def import_list(
    list_file: ListFile,
    output: To = None,
    format_: Told = None,
    into: Into = None,
    dry_run: DryRun = False,
    force: Force = False,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    map_: MapTo = None,
    mapping: Mapping = None,
    save_mapping: SaveMapping = None,
    challenge: Declared = None,
    theme: Themes = None,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> None:
    """Turn a client's Excel or CSV list into a portfolio, with an account of every row and column."""
    from pathlib import Path

    from treespor.cli import console
    from treespor.cli.formats import deliver, targets
    from treespor.cli.list_options import declared, read, wanted
    from treespor.cli.open_report import language

    spoken = language(lang)
    asked = wanted(sheet, header_row, encoding, map_, mapping, declared(challenge, theme, lang))
    if into is not None:
        raise typer.Exit(
            _into(into, read(Path(list_file), asked), spoken, color, force=force, dry_run=dry_run, quiet=quiet)
        )
    to = targets(format_ or (), output, FORMATS, {".yaml": "yaml", ".yml": "yaml", ".json": "json"})
    for target in to:
        _spare(target.file, force=force)
    account = read(Path(list_file), asked)
    for target in to:
        deliver(target, _rendered(target.format, account, spoken))
    if save_mapping:
        from treespor.importing.column_mapping import mapping_text

        _spare(save_mapping, force=force)
        console.write_file(save_mapping, mapping_text(account))
    if not quiet:
        from treespor.rendering.import_report.summary import import_summary

        console.tell(import_summary(account, spoken, console.error_screen(color)))


def _into(
    into: str, account: "ImportReport", spoken: "Language", color: str, *, force: bool, dry_run: bool, quiet: bool
) -> int:
    """Brings a portfolio up to date; where it has faults of its own nothing is written."""
    from treespor.cli import console
    from treespor.cli.changes import changes, difference
    from treespor.cli.errors import DONE, INCOMPLETE, CommandError
    from treespor.cli.open_report import load
    from treespor.importing.update import update
    from treespor.portfolio.answers import FileEdit
    from treespor.rendering.import_report.update_summary import update_summary

    source = load(into)
    if source.loaded.unreadable:
        raise CommandError(INCOMPLETE.about())
    found = update(account, source.loaded, force=force)
    edits = (FileEdit(file, edit) for file, own in found.edits.items() for edit in own)
    for change in changes(source, edits):
        if dry_run:
            name = source.shown(change.path.relative_to(source.folder or ".").as_posix())
            console.show(difference(change, name))
        else:
            change.write()
    if not quiet:
        console.tell(update_summary(found, spoken, console.error_screen(color)))
    return DONE


def _rendered(format_: str, account: "ImportReport", spoken: "Language") -> str:
    from treespor.importing.render_yaml import portfolio_text
    from treespor.rendering.import_report.summary import import_json
    from treespor.rendering.language import say

    if format_ == "json":
        return import_json(account, spoken)
    name = account.name or account.file.rpartition(".")[0]
    return portfolio_text(account, name, spoken, lambda message: say(message, spoken))


def _spare(path: str | None, *, force: bool) -> None:
    """Refuses to write over a file that is there."""
    from pathlib import Path

    from treespor.cli.errors import EXISTS, CommandError

    if path and Path(path).is_file() and not force:
        raise CommandError(EXISTS.about(path=path))
