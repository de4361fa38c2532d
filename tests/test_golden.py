"""What the commands print, byte for byte, as files to read: `tests/golden/PORTFOLIO/NAME.LANGUAGE.SUFFIX`.

`pytest tests/test_golden.py --update-golden` writes them anew. Read the diff: it is what users will see.
What a command says on standard error has files of its own, and elsewhere standard error is empty.
"""

import hashlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from treespor.cli.app import run

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).resolve().parent / "golden"
PORTFOLIOS = {
    "eksempel": "portfolios/eksempel.yaml",
    "fjordkoebing": "portfolios/fjordkoebing",
    "broken": "tests/golden/broken",
}
INPUTS = frozenset((GOLDEN / "broken").glob("*.yaml"))
LANGUAGES = ("da", "en")
TRACKS = ("must-solve", "must-do", "prerequisite", "outside")
DAY = ("--as-of", "2026-11-01")

CLASSIFY = {
    "classify.txt": (),
    "classify-colour.txt": ("--color", "always"),
    "classify-reasons-sources.txt": ("--reasons", "--sources"),
    "classify-ascii.txt": ("--reasons", "--sources"),
    "classify.md": ("-f", "markdown"),
    "classify.json": ("-f", "json"),
    "classify.csv": ("-f", "csv"),
}
CHECK = {
    "check.txt": (),
    "check-all.txt": ("--all",),
    "check-colour.txt": ("--statistics", "--min-severity", "warning", "--color", "always"),
    "check-concise.txt": ("-f", "concise"),
    "check.json": ("-f", "json"),
}
BROKEN = {
    "classify.txt": ("classify",),
    "classify.md": ("classify", "-f", "markdown"),
    "classify.json": ("classify", "-f", "json"),
    "classify.csv": ("classify", "-f", "csv"),
    "check.txt": ("check",),
    "check-concise.txt": ("check", "-f", "concise"),
    "check.json": ("check", "-f", "json"),
    "memo-partial.md": ("memo", "--partial"),
    "classify-stderr.txt": ("classify",),
    "check-stderr.txt": ("check",),
    "memo-stderr.txt": ("memo",),
    "memo-partial-stderr.txt": ("memo", "--partial"),
}
EXPLAINED = {
    "placed": "skærmbesøg",
    "provisional": "digital-fuldmagt",
    "undecided": "balder-fase-2",
    "undecided-inferred": "talebot",
    "taken-over": "tablets-uden-net",
    "recorded-takeover": "telemedicin-hjertesvigt",
    "recorded-otherwise": "støttesystemer",
    "outside": "digital-hjælp",
    "frame": "velfærdsteknologipulje",
    "check": "TS505",
    "rule": "U3",
    "track": "must-do",
    "track-outside": "outside",
    "source": "kombit",
    "own-source": "sundhedsaftalen",
}
INITIATIVES = tuple(list(EXPLAINED)[:9])


class Golden(NamedTuple):
    """A command line and the name of the file that holds what it prints on one of its streams."""

    name: str
    arguments: tuple[str, ...]
    code: int = 0
    encoding: str = "utf-8"


class Printed(NamedTuple):
    """What a command printed, and its exit code."""

    out: bytes
    err: bytes
    code: int


def cases() -> Iterator[Golden]:
    for language in LANGUAGES:
        for portfolio in ("eksempel", "fjordkoebing"):
            where, common = PORTFOLIOS[portfolio], (*DAY, "--lang", language)
            for name, options in CLASSIFY.items():
                encoding = "ascii" if "ascii" in name else "utf-8"
                yield Golden(named(portfolio, name, language), ("classify", where, *options, *common), 0, encoding)
            for name, options in CHECK.items():
                yield Golden(named(portfolio, name, language), ("check", where, *options, *common))
            yield Golden(named(portfolio, "memo.md", language), ("memo", where, *common))
        for name, words in BROKEN.items():
            arguments = (words[0], PORTFOLIOS["broken"], *words[1:], *DAY, "--lang", language)
            yield Golden(named("broken", name, language), arguments, 1)
        for name, what in EXPLAINED.items():
            yield Golden(named("fjordkoebing", f"explain-{name}.txt", language), explain(what, language))


def named(portfolio: str, name: str, language: str) -> str:
    stem, dot, suffix = name.partition(".")
    return f"{portfolio}/{stem}.{language}{dot}{suffix}"


def explain(what: str, language: str) -> tuple[str, ...]:
    return ("explain", what, PORTFOLIOS["fjordkoebing"], *DAY, "--lang", language)


CASES = {case.name: case for case in cases()}
FOR_PEOPLE = [name for name in CASES if name.endswith(".txt") and "concise" not in name and "stderr" not in name]
WHY_NOT = {named("fjordkoebing", "why-not.txt", language): language for language in LANGUAGES}


@cache
def printed(case: Golden) -> Printed:
    """Runs a command line as the process would, in this one."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding=case.encoding, newline="\n") for _ in range(2)]
    with chdir(ROOT), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = run(case.arguments)
        out, err = (written(stream) for stream in streams)
    return Printed(out, err, code)


def written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


def why_not(language: str) -> bytes:
    """For each initiative and each track, what `--why-not` adds to the explanation."""
    parts = []
    for name in INITIATIVES:
        command = explain(EXPLAINED[name], language)
        plain = printed(Golden(name, command)).out.decode().splitlines()
        parts.append(f"{name}: {plain[0]}: {plain[1]}")
        for track in TRACKS:
            whole = printed(Golden(name, (*command, "--why-not", track))).out.decode().splitlines()
            parts += [f"  {line}" for line in added(plain, whole) if line]
        parts.append("")
    return "\n".join(parts).encode()


def added(plain: list[str], whole: list[str]) -> list[str]:
    """The lines by which the whole is longer, which must stand together."""
    count = len(whole) - len(plain)
    same = 0
    while same < len(plain) and plain[same] == whole[same]:
        same += 1
    assert plain[same:] == whole[same + count :], "more than one stretch differs"
    return whole[same : same + count]


def content(name: str) -> bytes:
    """What a golden file is to hold."""
    if name in WHY_NOT:
        return why_not(WHY_NOT[name])
    case = CASES[name]
    done = printed(case)
    assert done.code == case.code, done.err.decode()
    assert not done.err or name.startswith("broken"), done.err.decode()
    return done.err if "stderr" in name else done.out


@pytest.mark.parametrize("name", [*CASES, *WHY_NOT])
def test_prints_what_the_golden_file_holds(name: str, pytestconfig: pytest.Config) -> None:
    golden, made = GOLDEN / name, content(name)
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(made)
    assert made.decode() == golden.read_bytes().decode(), "if that is meant: --update-golden"


def test_every_golden_file_belongs_to_a_case() -> None:
    there = {path for path in GOLDEN.rglob("*") if path.is_file() and not path.name.startswith(".")}
    assert there == {GOLDEN / name for name in (*CASES, *WHY_NOT)} | INPUTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_memo_that_is_refused_prints_nothing(language: str) -> None:
    assert printed(CASES[f"broken/memo-stderr.{language}.txt"]).out == b""


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_text_for_people_keeps_to_eighty_columns(name: str) -> None:
    lines = without_colours(printed(CASES[name]).out.decode()).splitlines()
    assert not [line for line in lines if len(line) > 80]


@pytest.mark.parametrize("name", [name for name in CASES if "colour" in name])
def test_colours_add_nothing_but_colours(name: str) -> None:
    case = CASES[name]
    options = tuple(word for word in case.arguments if word not in ("--color", "always"))
    assert without_colours(printed(case).out.decode()) == printed(case._replace(arguments=options)).out.decode()


@pytest.mark.parametrize("name", [name for name in CASES if "ascii" in name])
def test_without_unicode_only_signs_differ(name: str) -> None:
    case = CASES[name]
    with_unicode = printed(case._replace(encoding="utf-8")).out.decode().splitlines()
    without = printed(case).out.decode("ascii").splitlines()
    assert len(without) == len(with_unicode)
    assert any(line.startswith("  <-") for line in without)


def without_colours(text: str) -> str:
    parts = text.split("\x1b[")
    return parts[0] + "".join(part.partition("m")[2] for part in parts[1:])


@pytest.mark.parametrize("portfolio", ["eksempel", "fjordkoebing"])
def test_both_languages_say_as_much(portfolio: str) -> None:
    """A text that was forgotten in one of them is empty, or the same in both."""
    danish, english = (
        [case for name, case in CASES.items() if name.startswith(portfolio) and f".{language}." in name]
        for language in LANGUAGES
    )
    for one, other in zip(danish, english, strict=True):
        da, en = printed(one).out.decode(), printed(other).out.decode()
        assert da != en, one.name
        assert 0.5 < len(da) / len(en) < 2, one.name


def digests() -> str:
    """All that all commands print, as digests."""
    return json.dumps({name: hashlib.sha256(content(name)).hexdigest() for name in (*CASES, *WHY_NOT)})


def test_hash_seed_locale_and_time_zone_change_nothing() -> None:
    surroundings: tuple[dict[str, str], ...] = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "COLUMNS": "43"},
        {"PYTHONHASHSEED": "4711", "LC_ALL": "C.UTF-8", "TZ": "America/Adak", "LANG": "da_DK.UTF-8"},
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", "import test_golden; print(test_golden.digests())"],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}", **surrounding},
        )
        for surrounding in surroundings
    ]
    told = {process.communicate(timeout=120)[0] for process in running}
    assert [process.returncode for process in running] == [0, 0]
    assert told == {f"{digests()}\n".encode()}
