"""Which formats were asked for, and where each goes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from treespor.cli.console import show, write_bytes, write_file, write_machine_output
from treespor.cli.errors import (
    NEEDS_FILE,
    NO_ENDING,
    NO_FORMAT,
    NOTHING_FOR_OUTPUT,
    ONE_WAY_OUT,
    SAME_FILE,
    CommandError,
)


class Target(NamedTuple):
    """A format and its file; no file is standard output."""

    format: str
    file: str | None


def targets(
    asked: Sequence[str], output: str | None, formats: Sequence[str], suffixes: Mapping[str, str]
) -> list[Target]:
    """Every format with its file. The first of `formats` is the default; a file's ending may name another.

    Raises CommandError for a format that is not there, and where two would both be written to the screen.
    """
    named = [Target(name, file or None) for name, _, file in (word.partition("=") for word in asked)]
    if not named:
        named = [Target(_by_ending(output, formats, suffixes) if output else formats[0], None)]
    for target in named:
        if target.format not in formats:
            raise CommandError(NO_FORMAT.about(name=target.format, allowed=", ".join(formats)))
    loose = [target for target in named if target.file is None]
    if len(loose) > 1:
        raise CommandError(ONE_WAY_OUT.about(name=loose[1].format))
    if output and not loose:
        raise CommandError(NOTHING_FOR_OUTPUT.about(path=output))
    placed = [Target(target.format, target.file or output) for target in named]
    files = [target.file for target in placed if target.file]
    twice = next((file for file in files if files.count(file) > 1), None)
    if twice:
        raise CommandError(SAME_FILE.about(path=twice))
    return placed


def _by_ending(output: str, formats: Sequence[str], suffixes: Mapping[str, str]) -> str:
    """The format that a file's ending names; text where the ending names nothing. Raises CommandError."""
    ending = Path(output).suffix.lower()
    if ending in suffixes:
        return suffixes[ending]
    if ending in OTHER_THINGS:
        raise CommandError(NO_ENDING.about(ending=ending, allowed=", ".join(suffixes)))
    return formats[0]


OTHER_THINGS = frozenset({".xlsx", ".xls", ".docx", ".html", ".htm", ".pdf", ".yaml", ".yml", ".json", ".csv", ".md"})
"""Endings that promise something which a format of another command, or none, would have to keep."""

FOR_PEOPLE = ("terminal", "full", "concise")
"""Formats that a terminal shows in its own encoding; all others are UTF-8."""


def deliver(target: Target, text: str | bytes) -> None:
    """Writes a format where it is to go."""
    if isinstance(text, bytes):
        if target.file is None:
            raise CommandError(NEEDS_FILE.about(name=target.format))
        write_bytes(target.file, text)
    elif target.file is not None:
        write_file(target.file, text)
    elif target.format in FOR_PEOPLE:
        show(text)
    else:
        write_machine_output(text)
