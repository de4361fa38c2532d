"""`check --since` in a scratch repository: only what the change caused, wherever lines and files have moved."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from helpers import run

HEAD = "portfolio: {name: Fjordkøbing}\nchallenges: [{id: hænder, title: For få hænder}]\n"
ONE = "initiatives:\n  - {id: fuldmagt, title: Digital fuldmagt, kind: solution, mandate: solution, addresses: none}\n"
TWO = "initiatives:\n  - id: modul\n    title: Nyt modul\n"
WITH_DEADLINE = ONE.replace("addresses: none}", "addresses: none, deadline: 2026-10-15}")
COMMITTED = "2026-10-01T12:00:00+02:00"


def git(folder: Path, *arguments: str) -> str:
    environment = {
        **os.environ,
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": COMMITTED,
        "GIT_COMMITTER_DATE": COMMITTED,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, check=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, files: dict[str, str], message: str = "m") -> str:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    commit(folder, {"liste/a.yaml": HEAD, "liste/b.yaml": ONE, "liste/c.yaml": TWO})
    return folder


def findings(folder: Path, *arguments: str, path: str = "liste", as_of: str = "2026-10-05") -> dict[str, Any]:
    result = run("check", path, "-f", "json", "--as-of", as_of, *arguments, cwd=folder)
    assert result.returncode in (0, 1), result.stderr
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def codes(told: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(finding["code"], finding["initiative"]) for finding in told["findings"]]


def test_nothing_is_new_where_nothing_has_changed(repository: Path) -> None:
    assert codes(findings(repository)) != []
    assert codes(findings(repository, "--since", "HEAD")) == []


def test_only_the_new_finding_is_reported(repository: Path) -> None:
    commit(repository, {"liste/c.yaml": TWO + "  - {id: ny, title: Ny sag}\n"})
    assert codes(findings(repository, "--since", "HEAD~1")) == [("TS501", "ny")]


def test_moved_lines_renamed_files_and_one_more_commit_make_nothing_new(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    commit(repository, {"liste/c.yaml": "# ny bemærkning\n\n" + TWO + "\n  - {id: ny, title: Ny sag}\n"})
    git(repository, "mv", "liste/c.yaml", "liste/æ.yaml")
    commit(repository, {"andet.txt": "x"})
    assert codes(findings(repository, "--since", first)) == [("TS501", "ny")]
    commit(repository, {"andet.txt": "y"})
    assert codes(findings(repository, "--since", first)) == [("TS501", "ny")]


def test_a_portfolio_of_one_file_is_followed_by_its_new_name(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    first = commit(tmp_path, {"liste.yaml": HEAD + TWO})
    git(tmp_path, "mv", "liste.yaml", "portefølje.yaml")
    commit(tmp_path, {})
    assert codes(findings(tmp_path, "--since", first, path="portefølje.yaml")) == []


def test_what_is_not_committed_yet_counts_as_the_change(repository: Path) -> None:
    (repository / "liste" / "d.yaml").write_text("initiatives:\n  - {id: uden, title: Uden}\n", encoding="utf-8")
    assert codes(findings(repository, "--since", "HEAD")) == [("TS501", "uden")]


def test_what_only_the_calendar_caused_is_told_apart_and_fails_nothing(repository: Path) -> None:
    commit(repository, {"liste/b.yaml": WITH_DEADLINE})
    told = findings(repository, "--since", "HEAD", as_of="2026-11-01")
    assert codes(told) == []
    assert [finding["code"] for finding in told["calendar"]] == ["TS208"]
    assert run("check", "liste", "--since", "HEAD", "--as-of", "2026-11-01", cwd=repository).returncode == 0
    text = run("check", "liste", "--since", "HEAD", "--as-of", "2026-11-01", cwd=repository).stdout
    assert "kun kalenderens" in text
    assert "TS208" in text


def test_a_change_that_brings_an_error_fails(repository: Path) -> None:
    (repository / "liste" / "b.yaml").write_text(WITH_DEADLINE, encoding="utf-8")
    assert run("check", "liste", "--since", "HEAD", "--as-of", "2026-11-01", cwd=repository).returncode == 1


def test_nothing_is_checked_out_and_nothing_is_left_behind(repository: Path) -> None:
    before = sorted(path.as_posix() for path in repository.rglob("*") if ".git" not in path.parts)
    findings(repository, "--since", "HEAD")
    assert sorted(path.as_posix() for path in repository.rglob("*") if ".git" not in path.parts) == before
    assert git(repository, "status", "--porcelain") == ""


def test_a_portfolio_that_was_not_there_is_all_new(repository: Path) -> None:
    commit(repository, {"ny/p.yaml": HEAD + TWO})
    told = findings(repository, "--since", "HEAD~1", path="ny")
    assert ("TS501", "modul") in codes(told)


def test_a_link_in_the_revision_is_left_out(repository: Path) -> None:
    (repository / "liste" / "link.yaml").symlink_to("c.yaml")
    commit(repository, {})
    assert codes(findings(repository, "--since", "HEAD")) == []


def test_a_revision_that_is_not_there_is_said(repository: Path) -> None:
    result = run("check", "liste", "--since", "findes-ikke", cwd=repository)
    assert result.returncode == 2
    assert "findes-ikke" in result.stderr
    assert run("check", "liste", "--since", "--all", cwd=repository).returncode == 2


def test_a_shallow_clone_names_the_remedy(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    commit(repository, {"x.txt": "x"})
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "klon")
    result = run("check", "liste", "--since", first, cwd=tmp_path / "klon")
    assert result.returncode == 2
    assert "fetch-depth: 0" in result.stderr


def test_outside_a_repository_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(HEAD, encoding="utf-8")
    result = run("check", "p.yaml", "--since", "HEAD", cwd=tmp_path)
    assert result.returncode == 2
    assert "git-repository" in result.stderr
    assert run("check", "-", "--since", "HEAD", stdin=HEAD.encode(), cwd=tmp_path).returncode == 2
