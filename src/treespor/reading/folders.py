"""Which files a portfolio is made of."""

import os
from pathlib import Path
from typing import NamedTuple

ENDINGS = (".yaml", ".yml")


def _readable(name: str) -> str:
    """A file's name without the bytes that are no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class Listed(NamedTuple):
    """A file to read: where it is (None: standard input), and its name as seen from the portfolio's folder."""

    path: Path | None
    name: str
    data: bytes | None = None
    """What it holds, where it does not lie on the disk."""


def yaml_files(folder: Path) -> tuple[Listed, ...]:
    """Every YAML file below a folder, in the order of its names; hidden ones and links out of it are left out."""
    root = folder.resolve()
    found: dict[Path, Listed] = {}
    closed: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(where, name)
            if name.startswith(".") or path.suffix.lower() not in ENDINGS or not path.is_file():
                continue
            real = path.resolve()
            if real.is_relative_to(root) and (real not in found or not path.is_symlink()):
                found[real] = Listed(path, _readable(path.relative_to(folder).as_posix()))
    for error in closed:  # reading it will tell why it cannot be opened
        path = Path(error.filename)
        found[path] = Listed(path, _readable(path.relative_to(folder).as_posix()))
    return tuple(sorted(found.values(), key=lambda listed: listed.name.split("/")))
