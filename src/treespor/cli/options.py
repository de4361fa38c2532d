"""The options that commands share, each described once."""

from typing import Annotated

import typer

Where = Annotated[
    str,
    typer.Argument(metavar="PATH", help="A portfolio file or folder; - is standard input.", show_default=True),
]
Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[=FILE]",
        help="The format; with =FILE it is written there. May be repeated.",
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen.")
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="da|en", help="The language of what people read; else the portfolio's."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to look at it from, such as 2026-11-01."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error but what stops the command.")]
Color = Annotated[str, typer.Option("--color", metavar="auto|always|never", help="Colours; NO_COLOR is heard.")]
NoInfer = Annotated[bool, typer.Option("--no-infer", help="Read nothing out of free text.")]
Partial = Annotated[
    bool, typer.Option("--partial", help="Write the report though part of the portfolio cannot be read.")
]
