"""Edits on their way to the disk: all of them judged first, and each file written whole or not at all."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from treespor.cli.console import replace_file
from treespor.cli.errors import CANNOT_EDIT, CommandError
from treespor.cli.open_report import Source
from treespor.editing.edits import Edit, EditError, edited
from treespor.portfolio.answers import FileEdit

_MARK = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """A file as it is, and as it is to be."""

    path: Path
    before: bytes
    after: bytes

    def write(self) -> None:
        """Writes the file. Raises CommandError where somebody has changed it meanwhile."""
        replace_file(self.path, self.before, self.after)

    def undo(self) -> None:
        """Writes it as it was, where it still is as we left it. Raises CommandError."""
        replace_file(self.path, self.after, self.before)


def changes(source: Source, edits: Iterable[FileEdit]) -> tuple[Change, ...]:
    """What the edits make of each file; nothing is written yet. Raises CommandError for what cannot be edited."""
    by_file: dict[str, list[Edit]] = {}
    for each in edits:
        by_file.setdefault(each.file, []).append(each.edit)
    return tuple(_change(source, file, own) for file, own in by_file.items())


def _change(source: Source, file: str, edits: Sequence[Edit]) -> Change:
    document = source.loaded.documents[file]
    try:
        text = edited(document, edits)
    except EditError as refused:
        place = f"{source.shown(refused.at.file)}:{refused.at.line}:{refused.at.column}"
        raise CommandError(CANNOT_EDIT.about(place=place, message=refused.message)) from refused
    path = (source.folder or Path()) / file
    mark = _MARK if path.read_bytes().startswith(_MARK) else b""
    return Change(path, mark + document.text.encode(), mark + text.encode())


def difference(change: Change, name: str) -> str:
    """The lines that change, the way version control shows them."""
    from difflib import unified_diff

    before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (change.before, change.after))
    lines = unified_diff(before, after, f"a/{name}", f"b/{name}", n=2)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
