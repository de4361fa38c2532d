"""The entry point: what can be answered at once is; then the command line, and out without a clean-up."""

import gc
import os
import sys


def main() -> None:
    """Runs the command line and exits with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from treespor import __version__

        sys.stdout.write(f"treespor {__version__}\n")
        return
    gc.disable()  # a portfolio is many small objects that all live to the end: looking for garbage costs half the time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from treespor.cli.app import run

    code = run(sys.argv[1:])
    _leave(code)


def _leave(code: int) -> None:
    """Exits at once: taking a hundred thousand objects apart takes longer than a small command."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
