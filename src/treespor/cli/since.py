"""`check --since`: today's findings against those of an earlier revision."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from treespor.cli.loading import Source, report_of
from treespor.cli.stopping import NO_GIT, NO_REPOSITORY, NO_REVISION, SHALLOW, CannotRun
from treespor.portfolio.checking import Checked, check
from treespor.portfolio.comparing import since
from treespor.reading.loading import read_files
from treespor.reading.references import settled
from treespor.reading.revisions import NoRevision, Revision, files_at, revision

if TYPE_CHECKING:
    from treespor.model.finding import Finding
    from treespor.portfolio.selection import Selection


def since_revision(
    name: str, source: Source, now: Checked, chosen: "Selection", today: date, *, infer: bool
) -> "tuple[Checked, tuple[Finding, ...]]":
    """What the change since a revision caused, and what only the calendar did. Raises CannotRun."""
    at, where = _at(name, source)
    listed = files_at(at, where)
    if not listed:
        return now, ()
    loaded = settled(read_files(listed, only_portfolios=where.is_dir()))
    old = report_of(source._replace(loaded=loaded), today, infer=infer)
    found = since(now, check(old, chosen, today), check(old, chosen, at.day))
    return found.caused, found.calendar


def _at(name: str, source: Source) -> tuple[Revision, Path]:
    if source.folder is None:
        raise CannotRun(NO_REPOSITORY.about(path=source.name))
    where = source.folder if source.file is None else source.folder / source.file
    try:
        return revision(source.folder, name), where
    except NoRevision as none:
        shown = source.shown(".")
        message = {
            "git": NO_GIT.about(reason=none.detail),
            "repository": NO_REPOSITORY.about(path=shown),
            "shallow": SHALLOW.about(revision=name),
        }.get(none.why, NO_REVISION.about(revision=name, path=shown))
        raise CannotRun(message) from none
