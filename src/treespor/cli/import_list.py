"""`treespor import`: a client's Excel or CSV list becomes a portfolio."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.lists import Declared, Encoding, HeaderRow, Mapping, MapTo, SheetName, Themes
from treespor.cli.options import Color, Lang, Quiet

if TYPE_CHECKING:
    from treespor.importing.account import Account
    from treespor.model.text import Language

FORMATS = ("yaml", "json")

ListFile = Annotated[str, typer.Argument(metavar="LIST", help="An Excel or CSV list (.xlsx, .csv, .tsv).")]
To = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the portfolio to a file.")]
Told = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", metavar="NAME[=FILE]", help="yaml is the portfolio, json the account."),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
SaveMapping = Annotated[
    str | None, typer.Option("--save-mapping", metavar="FILE", help="Write down which column fills which field.")
]


def import_list(
    list_file: ListFile,
    output: To = None,
    format_: Told = None,
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

    from treespor.cli import streams
    from treespor.cli.formats import deliver, targets
    from treespor.cli.lists import declared, read, wanted
    from treespor.cli.loading import language

    spoken = language(lang)
    asked = wanted(sheet, header_row, encoding, map_, mapping, declared(challenge, theme, lang))
    to = targets(format_ or (), output, FORMATS, {".yaml": "yaml", ".yml": "yaml", ".json": "json"})
    for target in to:
        _spare(target.file, force=force)
    account = read(Path(list_file), asked)
    for target in to:
        deliver(target, _rendered(target.format, account, spoken))
    if save_mapping:
        from treespor.importing.mapping import mapping_text

        _spare(save_mapping, force=force)
        streams.write_file(save_mapping, mapping_text(account))
    if not quiet:
        from treespor.rendering.import_account import import_account

        streams.tell(import_account(account, spoken, streams.error_screen(color)))


def _rendered(format_: str, account: "Account", spoken: "Language") -> str:
    from treespor.importing.writing import portfolio_text
    from treespor.rendering.import_account import import_json
    from treespor.rendering.language import say

    if format_ == "json":
        return import_json(account, spoken)
    name = account.name or account.file.rpartition(".")[0]
    return portfolio_text(account, name, spoken, lambda message: say(message, spoken))


def _spare(path: str | None, *, force: bool) -> None:
    """Refuses to write over a file that is there."""
    from pathlib import Path

    from treespor.cli.stopping import EXISTS, CannotRun

    if path and Path(path).is_file() and not force:
        raise CannotRun(EXISTS.about(path=path))
