"""The entry point: what can be answered at once is; then the command line, and out without a clean-up."""

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Runs the command line and exits with its code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed before we began
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - to the end
    if sys.argv[1:] in (["--version"], ["-V"]):
        _leave(_tell_version())
    gc.disable()  # a portfolio is many small objects that all live to the end: looking for garbage costs half the time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from treespor.cli.app import run

    _leave(run(sys.argv[1:]))


def _tell_version() -> int:
    from treespor import __version__

    try:
        sys.stdout.write(f"treespor {__version__}\n")
    except OSError as error:
        return _not_written(error)
    return 0


def _not_written(error: OSError) -> int:
    """A reader that went away has what it wanted; a full disk has not."""
    if isinstance(error, BrokenPipeError):
        return 0
    sys.stderr.write(f"treespor: {error.strerror}.\n")
    return 2


def _leave(code: int) -> None:
    """Exits at once: taking a hundred thousand objects apart takes longer than a small command."""
    try:
        sys.stdout.flush()
    except OSError as error:
        code = _not_written(error) or code
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
