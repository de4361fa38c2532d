"""The example portfolios: what they announce is what is found, and they show what there is to learn."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from treespor.cli.open_report import load, report_of
from treespor.model.finding import Finding
from treespor.portfolio.checking import check
from treespor.portfolio.report import Report, counts
from treespor.portfolio.selection import selection
from treespor.reading.folders import yaml_files

ROOT = Path(__file__).resolve().parent.parent
PORTFOLIOS = ROOT / "portfolios"
FJORDKOEBING = PORTFOLIOS / "fjordkoebing"
FILES = tuple(listed.name for listed in yaml_files(PORTFOLIOS))
DAY = date(2026, 11, 1)

EXPECT = re.compile(r"#\s*expect:((?:\s+TS\d{3})+)\s*$")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
CPR = re.compile(r"(?<!\d)[0-3]\d[01]\d{3}[- ]?\d{4}(?!\d)")


@cache
def report(portfolio: Path) -> Report:
    return report_of(load(str(portfolio)), DAY, infer=True)


@cache
def findings(portfolio: Path) -> tuple[Finding, ...]:
    read = report(portfolio)
    configured = read.portfolio.item.checks if read.portfolio else None
    return check(read, selection((), (), configured), DAY).findings


def portfolio_of(file: str) -> Path:
    """A folder below portfolios/ is one portfolio, and so is a file beside it."""
    return PORTFOLIOS / file.split("/", maxsplit=1)[0]


ALL = sorted({portfolio_of(file) for file in FILES})


def name_in_portfolio(file: str) -> str:
    return file.partition("/")[2] or file


def text(file: str) -> str:
    return (PORTFOLIOS / file).read_text(encoding="utf-8")


def announced(file: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text(file).splitlines(), start=1):
        if match := EXPECT.search(line):
            yield from ((number, code) for code in match[1].split())


def test_there_are_portfolios() -> None:
    assert {portfolio.name for portfolio in ALL} >= {"fjordkoebing", "eksempel.yaml"}


@pytest.mark.parametrize("file", FILES)
def test_finds_what_the_comments_announce(file: str) -> None:
    here = [found for found in findings(portfolio_of(file)) if found.at.file == name_in_portfolio(file)]
    assert sorted((found.at.line, found.code) for found in here) == sorted(announced(file))


@pytest.mark.parametrize("file", FILES)
def test_every_announcement_is_understood(file: str) -> None:
    assert text(file).count("expect:") == sum(bool(EXPECT.search(line)) for line in text(file).splitlines())


@pytest.mark.parametrize("portfolio", sorted({portfolio_of(file) for file in FILES}), ids=lambda path: path.name)
def test_is_read_whole_and_passes_the_check(portfolio: Path) -> None:
    read = report(portfolio)
    names = {name_in_portfolio(file) for file in FILES if portfolio_of(file) == portfolio}
    assert set(read.documents) == names
    assert {found.at.file for found in findings(portfolio)} <= names
    assert not [found for found in findings(portfolio) if found.severity == "error"]
    assert (read.rejected, read.unreadable, read.other_files) == ((), (), ())


def test_fjordkoebing_covers_the_article() -> None:
    read, account = report(FJORDKOEBING), counts(report(FJORDKOEBING))
    assert 30 <= account.read <= 40
    assert min(*account.by_track.values(), account.undecided, account.frames, account.provisional) > 0
    assert {entry.classification.takeover for entry in read.entries} == {None, "proposed", "decided"}
    assert {entry.initiative.status for entry in read.entries} == {
        *("idea", "planned", "active", "paused", "live", "done", "stopped")
    }
    answered = {challenge for entry in read.entries for challenge in entry.initiative.addresses or ()}
    assert answered < set(read.challenge_ids)


def test_the_small_one_shows_everything_at_once() -> None:
    account = counts(report(PORTFOLIOS / "eksempel.yaml"))
    assert 8 <= account.read <= 10
    assert min(*account.by_track.values(), account.undecided, account.provisional) > 0


@pytest.mark.parametrize("file", FILES)
def test_names_its_schema(file: str) -> None:
    named = text(file).splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert ((PORTFOLIOS / file).parent / named).resolve() == ROOT / "docs" / "portfolio.schema.json"


@pytest.mark.parametrize("file", FILES)
def test_has_a_name_that_every_system_can_write(file: str) -> None:
    assert file.isascii()
    assert f"`{file}`" in (PORTFOLIOS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES)
def test_holds_nobodys_address_or_number(file: str) -> None:
    assert not EMAIL.search(text(file))
    assert not CPR.search(text(file))
