"""The commands, and the one place where what stops them becomes a sentence and an exit code."""

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Annotated, Any

import typer

from treespor import __version__
from treespor.cli.errors import CANNOT_RUN, CANNOT_SHOW, DONE, INTERNAL_ERROR, CommandError

COMMANDS = ("classify", "ask", "import", "add", "export", "explain", "check", "memo", "schema", "init")
_MODULES = {"import": "import_list"}
"""Commands whose name is a word of the language."""
ABOUT = "Sorts a municipality's digital initiatives into three tracks, says why, and says what it does not know."


def app(commands: Sequence[str] = COMMANDS) -> typer.Typer:
    """The command line with these commands; each is imported when it is added, for start-up is measured."""
    made = typer.Typer(
        name="treespor",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=ABOUT,
    )
    made.callback()(_root)
    for name in commands:
        function = _MODULES.get(name, name)
        module = importlib.import_module(f"treespor.cli.{function}")
        made.command(name)(getattr(module, function))
    return made


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"treespor {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_version, help="The version.")
    ] = False,
) -> None:
    """Set up what all commands share."""


def run(arguments: Sequence[str]) -> int:
    """Carries out a command line and gives its exit code. Never raises, and never shows a traceback."""
    try:
        asked = tuple(name for name in COMMANDS if name in arguments[:1])
        code: Any = app(asked or COMMANDS)(args=list(arguments), standalone_mode=True)
    except SystemExit as leaving:
        code = leaving.code
        if isinstance(leaving.__context__, BrokenPipeError):  # a reader that went away while it was told help
            _forget_output()
            return DONE
    except BrokenPipeError:
        _forget_output()
        return DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("TREESPOR_DEBUG"):
            raise
        _complain(_stopped_by(error), arguments)
        return CANNOT_RUN
    return code if isinstance(code, int) else DONE


def _stopped_by(error: Exception) -> CommandError:
    """Why a command was not carried out: its own reason, an output that takes nothing, or a fault of ours."""
    if isinstance(error, CommandError):
        return error
    if isinstance(error, OSError):
        _forget_output()
        return CommandError(CANNOT_SHOW.about(reason=error.strerror or type(error).__name__))
    return CommandError(INTERNAL_ERROR.about(error=f"{type(error).__name__}: {error}"))


def _forget_output() -> None:
    """Nobody reads on: what is left must not be tried again at exit."""
    with suppress(OSError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives as long as the process


def _complain(stopped: CommandError, arguments: Sequence[str]) -> None:
    from treespor.cli.console import tell
    from treespor.rendering.language import say
    from treespor.rendering.screen import shown

    english = ("--lang", "en") in pairwise(arguments) or "--lang=en" in arguments
    language = "en" if english else stopped.language or "da"
    sentence = " ".join(shown(say(stopped.message, language)).split())
    with suppress(OSError):
        tell(f"treespor: {sentence}\n")
