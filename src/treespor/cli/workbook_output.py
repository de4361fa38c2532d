"""Workbooks on their way back to the client."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from treespor.cli.console import tell
from treespor.cli.errors import NOT_KEPT, SAME_AS_INPUT, CommandError
from treespor.cli.formats import Target
from treespor.cli.open_report import Source
from treespor.model.text import Language

if TYPE_CHECKING:
    from treespor.portfolio.report import Report
    from treespor.rendering.workbook.annotate import AnnotatedWorkbook


def refuse_input(path: str, targets: Sequence[Target]) -> None:
    """The client's own file is never written over. Raises CommandError."""
    for target in targets:
        if target.file and Path(target.file).exists() and Path(path).exists() and Path(target.file).samefile(path):
            raise CommandError(SAME_AS_INPUT.about(path=path))


def workbook(
    path: str, source: Source, report: "Report", language: Language, file: str | None, *, quiet: bool
) -> bytes:
    """The client's workbook with treespor's columns; of a portfolio in YAML one with all its fields."""
    from treespor.importing.sheet import ListError

    try:
        handed = _handed(path, source, report, language)
    except ListError as refused:
        raise CommandError(refused.message) from refused
    if handed.lost and not quiet:
        from treespor.rendering.language import say

        tell(say(NOT_KEPT.about(path=file or path, parts=handed.lost), language) + "\n")
    return handed.data


def _handed(path: str, source: Source, report: "Report", language: Language) -> "AnnotatedWorkbook":
    from treespor.rendering.workbook.annotate import annotate

    if source.account is not None:
        return annotate(Path(path).read_bytes(), source.account, report, language)
    from treespor.rendering.workbook.export import exported

    return exported(report, language)
