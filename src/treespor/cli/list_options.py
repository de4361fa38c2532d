"""A client's list on the command line: its options, and from file to account."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.errors import CANNOT_READ, NO_CHALLENGE, NO_CHOICE, NO_LIST, NO_MAP, CommandError

if TYPE_CHECKING:
    from treespor.importing.import_report import ImportOptions, ImportReport
    from treespor.model.challenge import Challenge

SheetName = Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")]
HeaderRow = Annotated[int | None, typer.Option("--header-row", metavar="N", min=1, help="The row of headers.")]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="The encoding of a text file.")]
MapTo = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="Which field a column fills. May be repeated."),
]
Mapping = Annotated[
    str | None, typer.Option("--mapping", metavar="FILE", help="A file of columns and their fields, as YAML.")
]
Declared = Annotated[
    list[str] | None,
    typer.Option("--challenge", metavar="ID=TITLE", help="Declare a must-solve challenge. May be repeated."),
]
Themes = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="THEME", help="Declare a must-solve challenge by its theme. May be repeated."),
]


def is_list(path: Path) -> bool:
    """Whether the file's ending is that of a client's list."""
    from treespor.importing.sheet import LIST_ENDINGS

    return path.suffix.lower() in LIST_ENDINGS


def read(path: Path, wanted: "ImportOptions") -> "ImportReport":
    """Reads a list. Raises CommandError where it cannot be read."""
    from treespor.importing.import_report import read_list
    from treespor.importing.sheet import LIST_ENDINGS, ListError

    if not is_list(path):
        raise CommandError(NO_LIST.about(path=path, endings=", ".join(LIST_ENDINGS)))
    try:
        return read_list(path.read_bytes(), path.name, wanted)
    except OSError as error:
        raise CommandError(CANNOT_READ.about(path=path, reason=error.strerror or "?")) from error
    except ListError as refused:
        raise CommandError(refused.message) from refused


def wanted(
    sheet: str | None,
    header_row: int | None,
    encoding: str | None,
    maps: list[str] | None,
    mapping: str | None,
    challenges: "tuple[Challenge, ...]" = (),
) -> "ImportOptions":
    """What the options ask for. Raises CommandError for what cannot be asked for."""
    from treespor.importing.import_report import ImportOptions

    asked = dict(_pair(value, NO_MAP) for value in maps or ())
    saved = _saved(mapping) if mapping else {}
    return ImportOptions(sheet, header_row, encoding, asked, saved, mapping or "", challenges)


def _pair(value: str, otherwise: "object") -> tuple[str, str]:
    name, sign, rest = value.rpartition("=")
    if not sign or not name.strip() or not rest.strip():
        raise CommandError(otherwise.about(value=value))  # type: ignore[attr-defined]
    return name.strip(), rest.strip()


def _saved(path: str) -> dict[str, str]:
    from treespor.importing.column_mapping import read_mapping
    from treespor.importing.sheet import ListError

    try:
        return read_mapping(Path(path).read_bytes(), path)
    except OSError as error:
        raise CommandError(CANNOT_READ.about(path=path, reason=error.strerror or "?")) from error
    except ListError as refused:
        raise CommandError(refused.message) from refused


def declared(challenges: list[str] | None, themes: list[str] | None, language: str | None) -> "tuple[Challenge, ...]":
    """The challenges that the command line declares. Raises CommandError."""
    if not challenges and not themes:
        return ()
    import re

    from treespor.model.base import ID
    from treespor.model.challenge import Challenge
    from treespor.model.enums import THEMES
    from treespor.model.terms import THEME

    made = []
    for value in challenges or ():
        name, sign, title = value.partition("=")
        if not sign or not title.strip() or not re.fullmatch(ID, name.strip()) or name.strip() == "none":
            raise CommandError(NO_CHALLENGE.about(value=value))
        made.append(Challenge.model_validate({"id": name.strip(), "title": title.strip()}))
    for theme in themes or ():
        if theme not in THEMES:
            raise CommandError(NO_CHOICE.about(name=theme, allowed=", ".join(THEMES)))
        title = THEME[theme].within("en" if language == "en" else "da")
        made.append(Challenge.model_validate({"id": theme, "title": title, "theme": theme}))
    return tuple(made)
