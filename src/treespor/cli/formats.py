"""Which formats were asked for, and where each goes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from treespor.cli.stopping import NO_FORMAT, ONE_WAY_OUT, CannotRun
from treespor.cli.streams import hand_over, show, write_file


class Target(NamedTuple):
    """A format and its file; no file is standard output."""

    format: str
    file: str | None


def targets(
    asked: Sequence[str], output: str | None, formats: Sequence[str], suffixes: Mapping[str, str]
) -> list[Target]:
    """Every format with its file. The first of `formats` is the default; a file's ending may name another.

    Raises CannotRun for a format that is not there, and where two would both be written to the screen.
    """
    named = [Target(name, file or None) for name, _, file in (word.partition("=") for word in asked)]
    if not named:
        named = [Target(suffixes.get(Path(output).suffix.lower(), formats[0]) if output else formats[0], None)]
    for target in named:
        if target.format not in formats:
            raise CannotRun(NO_FORMAT.about(name=target.format, allowed=", ".join(formats)))
    loose = [target for target in named if target.file is None]
    if len(loose) > 1:
        raise CannotRun(ONE_WAY_OUT.about(name=loose[1].format))
    return [Target(target.format, target.file or output) for target in named]


FOR_PEOPLE = ("terminal", "full", "concise")
"""Formats that a terminal shows in its own encoding; all others are UTF-8."""


def deliver(target: Target, text: str) -> None:
    """Writes a format where it is to go."""
    if target.file is not None:
        write_file(target.file, text)
    elif target.format in FOR_PEOPLE:
        show(text)
    else:
        hand_over(text)
