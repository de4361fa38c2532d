"""`check --since`: today's findings against those of an earlier revision."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from treespor.cli.errors import NO_GIT, NO_REPOSITORY, NO_REVISION, SHALLOW, CommandError
from treespor.cli.open_report import Source, report_of
from treespor.portfolio.checking import CheckOutcome, check
from treespor.portfolio.diff import since
from treespor.reading.files import read_files
from treespor.reading.git import Revision, RevisionError, files_at, revision
from treespor.reading.resolve import resolve

if TYPE_CHECKING:
    from treespor.model.finding import Finding
    from treespor.portfolio.selection import Selection


def findings_since(
    name: str, source: Source, now: CheckOutcome, chosen: "Selection", today: date, *, infer: bool
) -> "tuple[CheckOutcome, tuple[Finding, ...]]":
    """What the change since a revision caused, and what only the calendar did. Raises CommandError."""
    at, where = _at(name, source)
    listed = files_at(at, where)
    if not listed:
        return now, ()
    loaded = resolve(read_files(listed, only_portfolios=where.is_dir()))
    old = report_of(source._replace(loaded=loaded), today, infer=infer)
    found = since(now, check(old, chosen, today), check(old, chosen, at.day))
    return found.caused, found.calendar


def _at(name: str, source: Source) -> tuple[Revision, Path]:
    if source.folder is None:
        raise CommandError(NO_REPOSITORY.about(path=source.name))
    where = source.folder if source.file is None else source.folder / source.file
    try:
        return revision(source.folder, name), where
    except RevisionError as none:
        shown = source.shown(".")
        message = {
            "git": NO_GIT.about(reason=none.detail),
            "repository": NO_REPOSITORY.about(path=shown),
            "shallow": SHALLOW.about(revision=name),
        }.get(none.why, NO_REVISION.about(revision=name, path=shown))
        raise CommandError(message) from none
