"""A portfolio as it stood at a git revision, straight out of the object store: nothing is checked out."""

import subprocess
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from treespor.reading.folders import ENDINGS, Listed

_FILE_MODES = (b"100644", b"100755")


class RevisionError(Exception):
    """The revision cannot be read: no git, no repository, no such revision, or a shallow clone."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(why)
        self.why, self.detail = why, detail


class Revision(NamedTuple):
    """A revision of a repository."""

    root: Path
    commit: str
    day: date
    """The day it was committed, in the committer's own time."""


def revision(where: Path, name: str) -> Revision:
    """The revision of that name in the repository around a folder. Raises RevisionError."""
    try:
        root = _git(where, "rev-parse", "--show-toplevel")
    except subprocess.CalledProcessError as error:
        raise RevisionError("repository") from error
    except OSError as error:
        raise RevisionError("git", error.strerror or "?") from error
    try:
        found = _git(where, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        commit = found.decode()
        day = _git(where, "show", "--no-patch", "--format=%cI", commit)
    except subprocess.CalledProcessError as error:
        shallow = _git(where, "rev-parse", "--is-shallow-repository") == b"true"
        raise RevisionError("shallow" if shallow else "revision", name) from error
    committed = datetime.fromisoformat(day.decode())
    return Revision(Path(root.decode("utf-8", "surrogateescape")), commit, committed.date())


def files_at(at: Revision, portfolio: Path) -> tuple[Listed, ...]:
    """The portfolio's YAML files as they stood then, by the names they have now where they have been renamed."""
    inside = portfolio.resolve().relative_to(at.root.resolve())
    renamed = _renamed(at)
    is_folder = portfolio.is_dir()
    folder = inside if is_folder else inside.parent
    wanted: dict[str, str] = {}
    for name in _names(at):
        now = renamed.get(name, name)
        path = Path(now)
        if is_folder and not (_is_below(Path(name), folder) or _is_below(path, folder)):
            continue
        if not is_folder and now != inside.as_posix():
            continue
        shown = path.relative_to(folder) if _is_below(path, folder) else Path(name).relative_to(folder)
        hidden = any(part.startswith(".") for part in shown.parts)
        if not is_folder or (path.suffix.lower() in ENDINGS and not hidden):
            wanted[name] = shown.as_posix()
    contents = _contents(at, list(wanted))
    listed = (Listed(None, shown, contents[name]) for name, shown in wanted.items())
    return tuple(sorted(listed, key=lambda each: each.name.split("/")))


def _is_below(path: Path, folder: Path) -> bool:
    return folder == Path() or path.is_relative_to(folder)


def _names(at: Revision) -> list[str]:
    """Every regular file of the revision, as seen from the root; links are left out."""
    listing = _git(at.root, "ls-tree", "-r", "-z", "--full-tree", at.commit, strip=False)
    entries = (entry.partition(b"\t") for entry in listing.split(b"\0") if entry)
    return [name.decode("utf-8", "surrogateescape") for mode, _, name in entries if mode.startswith(_FILE_MODES)]


def _renamed(at: Revision) -> Mapping[str, str]:
    """Files that have another name now, by the name they had."""
    told = _git(at.root, "diff", "--find-renames", "--diff-filter=R", "--name-status", "-z", at.commit, strip=False)
    parts = [part.decode("utf-8", "surrogateescape") for part in told.split(b"\0") if part]
    return dict(zip(parts[1::3], parts[2::3], strict=False))


def _contents(at: Revision, names: list[str]) -> dict[str, bytes]:
    """What each file held, all asked for at once."""
    if not names:
        return {}
    asked = "".join(f"{at.commit}:{name}\n" for name in names).encode("utf-8", "surrogateescape")
    told = _git(at.root, "cat-file", "--batch", given=asked, strip=False)
    held: dict[str, bytes] = {}
    for name in names:
        head, _, told = told.partition(b"\n")
        size = int(head.rsplit(b" ", 1)[1])
        held[name], told = told[:size], told[size + 1 :]
    return held


def _git(where: Path, *arguments: str, given: bytes = b"", strip: bool = True) -> bytes:
    """What git says. Raises CalledProcessError where it refuses, OSError where there is no git."""
    done = subprocess.run(  # noqa: S603 - its own words, and no shell
        ["git", "-c", "core.quotePath=false", *arguments],  # noqa: S607 - whichever git the user has
        cwd=where,
        input=given,
        capture_output=True,
        check=True,
    )
    return done.stdout.strip() if strip else done.stdout
