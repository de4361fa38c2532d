"""`treespor init`: a new portfolio repository."""

from typing import TYPE_CHECKING, Annotated

import typer

from treespor.cli.options import Lang, Quiet

if TYPE_CHECKING:
    from pathlib import Path

HOSTS = ("github", "gitlab", "azure", "none")

Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder to lay out; it is made where it is missing.")]
Host = Annotated[str, typer.Option("--ci", metavar="github|gitlab|azure|none", help="The host whose CI file to write.")]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help="The municipality.")]


def init(folder: Folder = ".", ci: Host = "github", name: Name = None, lang: Lang = None, quiet: Quiet = False) -> None:
    """Lay out a new portfolio repository; nothing that is there is written over."""
    from pathlib import Path

    from treespor.cli import console
    from treespor.cli.data import data_folder
    from treespor.cli.errors import CANNOT_WRITE, DONE, KEPT, MADE, NO_CHOICE, CommandError
    from treespor.cli.open_report import language
    from treespor.cli.scaffold import files_for
    from treespor.rendering.language import say

    if ci not in HOSTS:
        raise CommandError(NO_CHOICE.about(name=ci, allowed=", ".join(HOSTS)))
    spoken, root = language(lang), Path(folder)
    files = files_for(ci, name or "Eksempelby Kommune", spoken, data_folder("templates"))
    made, kept = _split(root, list(files))
    for path in made:
        try:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(CANNOT_WRITE.about(path=root / path, reason=error.strerror or "?")) from error
        console.write_file(str(root / path), files[path])
    if not quiet:
        if made:
            console.show(say(MADE.about(files=", ".join(made)), spoken) + "\n")
        if kept:
            console.tell(say(KEPT.about(files=", ".join(kept)), spoken) + "\n")
    raise typer.Exit(DONE)


def _split(root: "Path", paths: list[str]) -> tuple[list[str], list[str]]:
    """Those that are to be made, and those that are there already."""
    kept = [path for path in paths if (root / path).exists() or (root / path).is_symlink()]
    return [path for path in paths if path not in kept], kept
