"""Standard output and files: written once, whole, and never half."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from treespor.cli.errors import CANNOT_READ, CANNOT_WRITE, CHANGED_MEANWHILE, NO_CHOICE, CommandError
from treespor.rendering.screen import Screen

WIDEST = 100
COLOURS = ("auto", "always", "never")
_PLAIN_SIGNS = {
    "–": "-",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "…": "...",
    "·": "-",
    "×": "x",
    "←": "<-",
    "→": "->",
}


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def screen(colour: str, file_name: Callable[[str], str] = str, *, on_paper: bool = False) -> Screen:
    """What standard output can show, or a file. `--color` counts before NO_COLOR, FORCE_COLOR and the terminal."""
    width = min(shutil.get_terminal_size().columns, WIDEST) if is_terminal() else 80
    if colour not in COLOURS:
        raise CommandError(NO_CHOICE.about(name=colour, allowed=", ".join(COLOURS)))
    if on_paper:
        return Screen(file_name=file_name)
    if colour == "auto":
        wanted = is_terminal() or os.environ.get("FORCE_COLOR", "0") not in ("", "0")
        colours = wanted and not os.environ.get("NO_COLOR")
    else:
        colours = colour == "always"
    return Screen(width, colours, _speaks_utf8(sys.stdout), file_name)


def error_screen(colour: str) -> Screen:
    """What standard error can show."""
    if colour not in COLOURS:
        raise CommandError(NO_CHOICE.about(name=colour, allowed=", ".join(COLOURS)))
    wanted = colour == "always" or (colour == "auto" and sys.stderr.isatty() and not os.environ.get("NO_COLOR"))
    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stderr.isatty() else 80
    return Screen(width, wanted, _speaks_utf8(sys.stderr))


def show(text: str) -> None:
    """Text for people, in the stream's own encoding; signs it has not are put plainly."""
    _put(text, sys.stdout)


def tell(text: str) -> None:
    """Notes and diagnostics, on standard error."""
    _put(text, sys.stderr)


def write_machine_output(text: str) -> None:
    """Text for machines and documents: always UTF-8, with line feeds."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))


def write_file(path: str, text: str) -> None:
    """Writes a whole file, or leaves what was there as it is. Raises CommandError."""
    write_bytes(path, _encodable(text).encode("utf-8"))


def write_bytes(path: str, data: bytes) -> None:
    """Writes a whole file, or leaves what was there as it is. Raises CommandError."""
    target = Path(path)
    try:
        if target.is_symlink():
            target = target.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)  # a pipe or a device
        else:
            _put_in_place(target, data)
    except OSError as error:
        raise CommandError(CANNOT_WRITE.about(path=path, reason=error.strerror or "?")) from error


def replace_file(path: Path, expected: bytes, new: bytes) -> None:
    """Writes a file anew that still holds what is expected. Raises CommandError where somebody else has changed it."""
    try:
        if path.read_bytes() != expected:
            raise CommandError(CHANGED_MEANWHILE.about(path=path))
    except OSError as error:
        raise CommandError(CANNOT_READ.about(path=path, reason=error.strerror or "?")) from error
    write_bytes(str(path), new)


def _put_in_place(target: Path, data: bytes) -> None:
    import tempfile

    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _put(text: str, stream: TextIO) -> None:
    stream.write(_encodable(text) if _speaks_utf8(stream) else _plainly(text, stream.encoding or "ascii"))


def _encodable(text: str) -> str:
    """Without the halves of characters that names of files may hold."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _plainly(text: str, encoding: str) -> str:
    for sign, plain in _PLAIN_SIGNS.items():
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            text = text.replace(sign, plain)
    return text.encode(encoding, errors="replace").decode(encoding)


def _speaks_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").replace("_", "") == "utf8"
