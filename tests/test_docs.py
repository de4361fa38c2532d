"""The documentation: generated pages are current, examples hold, commands run, links lead somewhere."""

import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from ruamel.yaml import YAML

from helpers import read, read_path
from treespor import __version__
from treespor.checks.registry import CHECKS
from treespor.cli.app import COMMANDS
from treespor.cli.open_report import load, report_of
from treespor.rendering.interview.question_text import asked
from treespor.rendering.schema import json_schema

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = (
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "portfolios/README.md",
)
PORTFOLIO_FILES = sorted((ROOT / "portfolios").rglob("*.yaml"))
DAY = date(2026, 11, 1)


def build_pages() -> dict[str, Callable[[], str]]:
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, Callable[[], str]] = module.PAGES
    return pages


GENERATED = build_pages()


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_current(name: str) -> None:
    made = GENERATED[name]()
    assert (ROOT / name).read_bytes().decode() == made, "python docs/build.py"
    assert made == GENERATED[name]()


def test_the_picture_shows_nothing_from_elsewhere() -> None:
    picture = (ROOT / "docs" / "classify.svg").read_text(encoding="utf-8")
    links = set(re.findall(r"https?://[^\"' )]+", picture))
    assert links <= {"http://www.w3.org/2000/svg"}
    assert 'aria-label="' in picture
    assert "<script" not in picture


# The schema


def validator() -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "portfolio.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALIDATOR = validator()


def data(text: str) -> Any:
    """A YAML text as JSON has it: dates are text."""
    return dates_as_text(YAML(typ="safe", pure=True).load(text))


def dates_as_text(value: Any) -> Any:
    if isinstance(value, list):
        return [dates_as_text(part) for part in value]
    if isinstance(value, dict):
        return {key: dates_as_text(part) for key, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def refusals(text: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data(text))]


def initiative(line: str) -> str:
    return f"initiatives:\n  - title: Aula\n    {line}\n"


def yaml_blocks(page: Path) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("file", PORTFOLIO_FILES, ids=lambda file: file.name)
def test_the_portfolios_validate(file: Path) -> None:
    assert refusals(file.read_text(encoding="utf-8")) == []


def test_the_readmes_example_validates() -> None:
    blocks = yaml_blocks(ROOT / "README.md")
    assert blocks
    assert [refusals(block) for block in blocks] == [[] for _ in blocks]


@pytest.mark.parametrize("code", [check.code for check in CHECKS])
def test_an_example_in_which_a_check_is_silent_validates(code: str) -> None:
    example = next(check.good for check in CHECKS if check.code == code)
    assert refusals(example) == []


def test_the_schema_is_what_the_command_writes() -> None:
    assert (ROOT / "docs" / "portfolio.schema.json").read_bytes().decode() == json_schema()


REFUSED = {
    "an unknown key": initiative("eier: Skolechefen"),
    "an unknown key of an owner": initiative("owner: {role: head, navn: Mette}"),
    "an unknown top key": "initiativer: []",
    "an unknown kind": initiative("kind: løsning"),
    "an unknown mandate": initiative("mandate: law"),
    "an unknown status": initiative("status: aktiv"),
    "an unknown colour": initiative("health: grøn"),
    "an unknown ambition": initiative("ambition: lav"),
    "an unknown role": initiative("owner: {role: boss}"),
    "no title": "initiatives: [{kind: solution}]",
    "no title of a challenge": "challenges: [{id: fravær}]",
    "no id of a challenge": "challenges: [{title: Fravær}]",
    "no indicator": initiative("results: [{target: 4}]"),
    "an id with a space": initiative("id: aula to"),
    "an id with a capital": initiative("id: Aula"),
    "an id that begins with a figure": initiative("id: 2aula"),
    "a list for a title": "initiatives: [{title: [Aula]}]",
    "a text for a list": "initiatives: Aula",
    "a list of texts": "initiatives: [Aula]",
    "a word for effort": initiative("effort: mange"),
    "a word for a date": initiative("deadline: i morgen"),
    "a quarter that is none": initiative("deadline: 2026-Q5"),
    "a month that is none": initiative("deadline: 2026-13"),
    "a month for a day": initiative("review: 2026-Q1-01"),
    "one head that is no list": initiative("heads: Skolechefen"),
    "one need that is no list": initiative("needs: login"),
    "one tag that is no list": initiative("tags: skole"),
    "one link that is no list": initiative("links: https://aula.dk"),
    "half a decision": initiative("track: {is: must-do}"),
    "a track that is none": initiative("track: {is: must, because: x, decided_by: y}"),
    "an exception without a reason": initiative("ignore: [{check: TS501}]"),
    "another version of the format": "treespor: 2",
    "a portfolio without a name": "portfolio: {as_of: 2026-11-01}",
    "an unknown language": "portfolio: {name: x, language: sv}",
    "an unknown limit": "portfolio: {name: x, limits: {dage: 3}}",
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_schema_refuses_what_treespor_refuses(name: str) -> None:
    assert refusals(REFUSED[name])
    assert {"TS002", "TS003", "TS004"} & set(read(REFUSED[name]).codes)


SHORTHANDS = {
    "a role": initiative("owner: head"),
    "a name": initiative("owner: Skolechefen"),
    "a list of owners": initiative("owner: [council, Skolechefen, {role: head, name: Mette}]"),
    "an owner with a name alone": initiative("owner: {name: Mette}"),
    "effort": initiative("effort: 40"),
    "effort with parts": initiative("effort: {digitalisation: 40, departments: 90, per: quarter}"),
    "ambition": initiative("ambition: minimum"),
    "health": initiative("health: yellow"),
    "heads": initiative("heads: [Skolechefen]"),
    "advisors": initiative("advisors: executive-board"),
    "an origin": initiative("origin: kombit"),
    "an origin in words": initiative("origin: Ønske fra Borgerservice"),
    "an origin with a reference": initiative('origin: {source: fods-2026, ref: "2"}'),
    "one challenge": initiative("addresses: arbejdskraft"),
    "no challenge": initiative("addresses: none"),
    "challenges": initiative("addresses: [a, b]"),
    "no challenges yet": initiative("addresses: []"),
    "periods": initiative(
        "{start: 2026, deadline: 2026-Q3, ended: 2026-09, review: 2026-11-01}".strip("{}").replace(", ", "\n    ")
    ),
    "a number for a title": "initiatives: [{title: 2026}]",
    "a truth for a title": "initiatives: [{title: true}]",
    "a word of old for a lead": initiative("lead: no"),
    "a number for a lead": initiative("lead: 4"),
    "empty values": initiative(
        "kind:\n    owner:\n    addresses:\n    effort:\n    results:\n    deadline:\n    health:"
    ),
    "empty lists": "portfolio:\nchallenges:\nsources:\ninitiatives:\n",
    "own keys": "x-top: 1\ninitiatives: [{title: Aula, x-sag: [1, {y: 2}], owner: {role: head, x-tlf: 2}}]",
    "the version": "treespor: 1\ninitiatives: [{title: Aula}]",
    "an id of Danish letters": initiative("id: ærø-2-å"),
    "figures with decimals": initiative(
        "results: [{indicator: Timer, baseline: 6.5, target: 4, by: 2027, actual: 6.1}]"
    ),
    "a link in a list": initiative("links: [https://aula.dk]"),
    "an exception": initiative("ignore: [{check: TS205, because: x, by: y, until: 2027-01-01}]"),
    "a decision": initiative("track: {is: outside, because: x, decided_by: y, decided_on: 2026-10-01}"),
}


@pytest.mark.parametrize("name", SHORTHANDS)
def test_the_schema_accepts_every_shorthand(name: str) -> None:
    errors = [finding for finding in read(SHORTHANDS[name]).findings if finding.severity == "error"]
    assert [finding.code for finding in errors if finding.code != "TS007"] == []
    assert refusals(SHORTHANDS[name]) == []


CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))
ABOUT_SHAPE = {"TS002", "TS003", "TS004", "TS005"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_schema_refuses_no_file_in_which_treespor_finds_nothing(case: Path) -> None:
    reading = read_path(case)
    if reading.report.unreadable or ABOUT_SHAPE & set(reading.codes):
        return
    if case.stem in MORE_THAN_AN_EDITOR_TAKES:
        return
    assert refusals(case.read_text(encoding="utf-8")) == []


MORE_THAN_AN_EDITOR_TAKES = {"merge-keys", "merge-overrides", "empty-values"}
"""Merge keys, which YAML 1.2 has not, and empty texts and items where a word belongs: forgiven, and yet underlined."""


# What the README says


def sh_lines() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


COMMAND_LINES = [line for line in sh_lines() if line.startswith("treespor ")]


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clone holds, to run in."""
    target = tmp_path_factory.mktemp("clone") / "treespor"
    skipped = shutil.ignore_patterns(
        ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "build", "dist", "*.egg-info"
    )
    shutil.copytree(ROOT, target, ignore=skipped)
    return target


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_a_command_of_the_readme_runs(line: str, clone: Path) -> None:
    words = shlex.split(line)[1:]
    if words[0] == "add" and not (clone / words[2]).exists():
        init = next(each for each in COMMAND_LINES if each.startswith("treespor init"))
        test_a_command_of_the_readme_runs(init, clone)
    done = subprocess.run(
        [sys.executable, "-m", "treespor", *words],
        cwd=clone,
        env={**os.environ, "PYTHONPATH": str(clone / "src")},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == b"" or "klientliste" in line or words[0] == "export", (
        "nothing but what could not be read or kept"
    )
    if "-o" in words:
        assert (clone / words[words.index("-o") + 1]).stat().st_size
    else:
        assert done.stdout


def test_the_readme_shows_every_command() -> None:
    assert {line.split()[1] for line in COMMAND_LINES} <= set(COMMANDS)
    assert all(f"treespor {name}" in README for name in COMMANDS)


FIRST_LOOK = ".venv/bin/treespor classify portfolios/eksempel.yaml"


def test_the_two_commands_are_what_they_are_said_to_be() -> None:
    assert [line for line in sh_lines() if not line.startswith("treespor ")] == [
        f'python3 -m venv .venv && .venv/bin/python -m pip install -q ".[excel]" && {FIRST_LOOK}',
        '.venv/bin/python -m pip install -q ".[test]" && .venv/bin/python -m pytest -q',
    ]
    project = pyproject()["project"]
    assert project["scripts"] == {"treespor": "treespor.__main__:main"}
    assert any(name.startswith("pytest") for name in project["optional-dependencies"]["test"])
    assert project["requires-python"] == ">=3.11"


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("sed")), reason="no bash, or no sed")
def test_ci_takes_the_test_command_out_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    line = next(line for line in script.splitlines() if line.startswith("test_command="))
    taken = subprocess.run(
        ["bash", "-c", f'{line}\nprintf %s "$test_command"'], cwd=ROOT, capture_output=True, check=True
    )
    assert taken.stdout.decode() == '"$python" -m pytest -q'
    assert 'eval "$test_command"' in script
    assert '".[test]"' in script


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_readmes_example_classifies_as_the_readme_says() -> None:
    report = read(yaml_blocks(ROOT / "README.md")[0]).report
    standing = {
        entry.initiative.title: (entry.classification.track, entry.classification.confirmed) for entry in report.entries
    }
    assert standing == {
        "Skærmbesøg i hjemmeplejen": ("must-solve", True),
        "Digital fuldmagt på selvbetjeningen": ("must-do", False),
        "Balder fase 2": (None, False),
    }
    assert report.findings == ()


def test_the_readmes_picture_shows_what_its_text_says() -> None:
    report = report_of(load(str(ROOT / "portfolios" / "eksempel.yaml")), DAY, infer=True)
    alternative = re.findall(r"!\[(.*?)\]", README)[0]
    assert len(report.entries) == 9
    assert "nine initiatives" in alternative
    assert len(asked(report, "da")) == 3
    assert "three questions" in alternative


# Links and names


def links(page: Path) -> Iterator[str]:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"\]\(([^)\s]+)\)", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if link.startswith(("http://", "https://")):
            continue
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        assert target.exists(), link
        assert target.resolve().is_relative_to(ROOT)
        assert not anchor or anchor in anchors(target), link


@cache
def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def committed() -> list[Path]:
    """The files under version control; all files of the tree where there is none."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        found = (path for path in ROOT.rglob("*") if not any(part.startswith(".") for part in path.parts))
        return [path for path in found if path.is_file() and "__pycache__" not in path.parts]
    paths = (ROOT / os.fsdecode(name) for name in listed.split(b"\0") if name)
    return [path for path in paths if path.is_file()]


HOSTS = ("pypi", "pythonhosted", "npmjs", "crates", "rubygems", "golang", "anaconda", "artifactory", "nexus")
NOT_FOR_OTHERS = re.compile(
    r"(?<![\w.])(?:/(?:home|root|Users|work|tmp|private|opt|mnt)/\w|[A-Z]:\\{1,2}Users)"
    rf"|\b(?:[\w-]+\.)*(?:{'|'.join(HOSTS)})\.(?:org|com|io|net|dev)\b"
)


def test_no_committed_file_names_a_machines_path_or_a_package_registry() -> None:
    found = []
    for path in committed():
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in NOT_FOR_OTHERS.finditer(text)]
    assert found == []


def test_what_is_not_for_others_is_recognised() -> None:
    for text in (
        "/" + "home/mette/x",
        "C:" + "\\Users\\mette",
        "https://" + "py" + "pi.org/simple",
        "files.python" + "hosted.org",
    ):
        assert NOT_FOR_OTHERS.search(text), text
    for text in ("docs/tmp/x", "a/home/b", "https://kombit.dk", "../ro" + "ot/x"):
        assert not NOT_FOR_OTHERS.search(text), text


# The package's papers


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_papers_are_there() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
    assert (ROOT / "src" / "treespor" / "py.typed").exists()
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_version_is_told_in_one_place() -> None:
    project = pyproject()
    assert project["project"]["dynamic"] == ["version"]
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/treespor/__init__.py"
    assert re.search(rf'^__version__ = "{re.escape(__version__)}"$', init_file(), re.MULTILINE)


def init_file() -> str:
    return (ROOT / "src" / "treespor" / "__init__.py").read_text(encoding="utf-8")
