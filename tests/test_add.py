"""`treespor add`: a new initiative at the end, with an id and the keys that its kind will be asked for."""

from pathlib import Path

import pytest

from helpers import run
from treespor.model.enums import KINDS
from treespor.portfolio.new_initiative import KEYS, WHAT

BEFORE = """\
portfolio: {name: F}
challenges: [{id: hænder, title: H}]
initiatives:
  - id: aula
    title: Aula   # først

  - id: ny-sag
    title: Ny sag
"""


@pytest.fixture
def portfolio(tmp_path: Path) -> Path:
    path = tmp_path / "p.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def test_it_is_put_last_and_every_other_byte_stays(portfolio: Path) -> None:
    done = run("add", "Langsomt login", portfolio, "--kind", "friction", "--addresses", "hænder", "--owner", "head")
    assert done.returncode == 0, done.stderr
    assert "p.yaml:10" in done.stdout
    text = portfolio.read_text(encoding="utf-8")
    assert text.startswith(BEFORE)
    assert "    kind: friction\n" in text
    assert "    addresses: [hænder]\n" in text
    assert "      reported_by:\n" in text


@pytest.mark.parametrize("kind", [None, *KINDS])
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_kind_has_its_keys_and_is_no_fault(portfolio: Path, kind: str | None, language: str) -> None:
    asked = ("--kind", kind) if kind else ()
    assert run("add", "Nyt", portfolio, *asked, "--lang", language).returncode == 0
    text = portfolio.read_text(encoding="utf-8")[len(BEFORE) :]
    keys = next(own for name, own in KEYS.items() if name == kind)
    assert all(f"    {key}:" in text for key in keys)
    assert all((f"# {WHAT[key].within('da' if language == 'da' else 'en')}" in text) for key in keys if key != "kind")
    checked = run("check", portfolio, "--select", "TS00", "-f", "concise")
    assert (checked.returncode, checked.stdout) == (0, "")


def test_ids_are_unique_in_the_whole_portfolio(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("initiatives:\n  - {id: ny-sag-2, title: X}\n", encoding="utf-8")
    run("add", "Ny sag", tmp_path)
    assert "- id: ny-sag-3\n" in (tmp_path / "a.yaml").read_text(encoding="utf-8")
    run("add", "I b", tmp_path, "--file", "b.yaml")
    assert "- id: i-b\n" in (tmp_path / "b.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("Ny", "p.yaml", "--kind", "solutoin"), "Vælg mellem solution"),
        (("Ny", "p.yaml", "--addresses", "hænde"), "hænder"),
        (("Ny", "p.yaml", "--mandate", "ja"), "requirement"),
        (("Ny", "p.yaml", "--file", "q.yaml"), "p.yaml"),
        (("  ", "p.yaml"), "titel"),
        (("Ny", "-"), "standard input"),
        (("Ny", "findes-ikke.yaml"), "findes ikke"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(
    portfolio: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = run("add", *arguments, cwd=portfolio.parent)
    assert done.returncode == 2
    assert says in done.stderr
    assert portfolio.read_text(encoding="utf-8") == BEFORE
