"""From the command line's words to a report."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from treespor.cli.errors import (
    A_LIST,
    CANNOT_READ,
    NEAR_FILE,
    NO_CHOICE,
    NO_DAY,
    NO_FILE,
    NO_PORTFOLIO,
    NOT_YAML,
    CommandError,
)
from treespor.model.dates import parse_period
from treespor.model.initiative import Initiative
from treespor.model.location import KeyPath, Located, Span
from treespor.model.nearest import nearest
from treespor.model.text import Language, Message
from treespor.portfolio.report import Report, analyse
from treespor.reading.files import read_files
from treespor.reading.folders import ENDINGS, Listed, yaml_files
from treespor.reading.resolve import Loaded, resolve
from treespor.tracks.facts import Readings, reads_nothing

if TYPE_CHECKING:
    from treespor.importing.import_report import ImportOptions, ImportReport
    from treespor.model.challenge import Challenge

STANDARD_INPUT = "-"
_KEPT: list[object] = []
"""What is read lives to the end of the process: taking it apart would cost as much as classifying it."""


class Source(NamedTuple):
    """A portfolio as it was read, the folder it lies in, and what to call it where it does not name itself."""

    loaded: Loaded
    folder: Path | None
    name: str
    account: "ImportReport | None" = None
    """What became of every row and column, where it was read from a client's list."""
    file: str | None = None
    """The one file of a portfolio that is no folder."""

    @property
    def shown_folder(self) -> str:
        """The portfolio's folder as seen from the current one; empty where they are the same."""
        if self.folder is None or self.folder.resolve() == Path.cwd():
            return ""
        return Path(os.path.relpath(self.folder)).as_posix()

    def shown(self, file: str) -> str:
        """A file of the portfolio as seen from the current folder."""
        if self.folder is None:
            return file
        return Path(os.path.relpath(self.folder / file)).as_posix()

    def from_git_root(self, file: str) -> str:
        """A file of the portfolio as seen from the repository's root; without one, from the current folder."""
        if self.folder is None:
            return file
        folder = self.folder.resolve()
        root = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), Path.cwd())
        return Path(os.path.relpath(folder / file, root)).as_posix()

    def declaring(self, challenges: "tuple[Challenge, ...]") -> "Source":
        """The same, with challenges that the command line declares for a list that has none of them."""
        known = {read.item.id for read in self.loaded.challenges}
        added = tuple(Located(each, OnCommandLine()) for each in challenges if each.id not in known)
        return self._replace(loaded=self.loaded._replace(challenges=(*self.loaded.challenges, *added)))


class OnCommandLine(NamedTuple):
    """The place of what stands in no file."""

    option: str = "--challenge"

    def value_span(self, path: KeyPath = ()) -> Span:  # noqa: ARG002 - it has no parts
        """The option."""
        return Span(self.option, 1, 1, 1, 1)

    def key_span(self, path: KeyPath = ()) -> Span:
        """The option."""
        return self.value_span(path)

    def text_span(self, path: KeyPath, words: str) -> Span:  # noqa: ARG002 - nor words
        """The option."""
        return self.value_span(path)

    def start(self) -> tuple[str, int]:
        """The option."""
        return self.option, 1


def load(path: str, wanted: "ImportOptions | None" = None) -> Source:
    """Reads the portfolio at a path; a client's list too, where it says what is `wanted`.

    Raises CommandError where there is none.
    """
    if path == STANDARD_INPUT:
        files: tuple[Listed, ...] = (Listed(None, STANDARD_INPUT),)
        return Source(resolve(read_files(files, only_portfolios=False)), None, STANDARD_INPUT)
    where = Path(path)
    try:
        where.stat()
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(CANNOT_READ.about(path=path, reason=reason)) from error
    if where.is_dir():
        loaded = resolve(read_files(yaml_files(where), only_portfolios=True))
        if not loaded.documents:
            raise CommandError(NO_PORTFOLIO.about(path=path))
        return Source(loaded, where, where.resolve().name)
    if not where.exists():
        raise CommandError(_missing(where))
    if where.suffix.lower() not in ENDINGS:
        return _load_list(where, wanted)
    loaded = resolve(read_files((Listed(where, where.name),), only_portfolios=False))
    return Source(loaded, where.parent, where.stem, file=where.name)


def _load_list(where: Path, wanted: "ImportOptions | None") -> Source:
    from treespor.cli.list_options import is_list, read

    if not is_list(where):
        raise CommandError(NOT_YAML.about(path=where))
    if wanted is None:
        raise CommandError(A_LIST.about(path=where))
    from treespor.importing.as_portfolio import loaded_from

    account = read(where, wanted)
    return Source(loaded_from(account, account.name or where.stem), where.parent, where.stem, account)


def report_of(source: Source, as_of: date, *, infer: bool) -> Report:
    """The report of a portfolio on a day. With `infer`, free text is read where a field is missing."""
    report = analyse(source.loaded, as_of, _reads_text if infer else reads_nothing, source.name)
    _KEPT[:] = [source, report]
    return report


def _reads_text(initiative: Initiative) -> Readings:
    """Reads free text; the lexicon is loaded when the first initiative needs it."""
    from treespor.tracks.lexicon import read_text

    return read_text(initiative)


def status_day(source: Source, asked: str | None) -> date:
    """The status date: what was asked for, else the portfolio's own, else today."""
    portfolio = source.loaded.portfolio
    own = portfolio.item.as_of if portfolio else None
    return day(asked) or own or date.today()


def today(asked: str | None) -> date:
    """The day of a check: what was asked for, else today."""
    return day(asked) or date.today()


def day(asked: str | None) -> date | None:
    """A day from the command line. Raises CommandError."""
    if asked is None:
        return None
    period = parse_period(asked)
    if period is None or period.first != period.last:
        raise CommandError(NO_DAY.about(value=asked))
    return period.first


def language(asked: str | None, report: Report | None = None) -> Language:
    """The language of what people read. Raises CommandError."""
    if asked is None:
        return report.language if report else "da"
    if asked not in ("da", "en"):
        raise CommandError(NO_CHOICE.about(name=asked, allowed="da, en"))
    return "da" if asked == "da" else "en"


def _missing(where: Path) -> Message:
    siblings = [path.name for path in where.parent.iterdir()] if where.parent.is_dir() else []
    near = nearest(where.name, siblings)
    return NEAR_FILE.about(path=where, near=(where.parent / near)) if near else NO_FILE.about(path=where)
