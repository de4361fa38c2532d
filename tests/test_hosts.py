"""Where checks must speak: each host's format read back by a reader that is not ours, and each host's files."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from helpers import run
from test_since import commit, git
from treespor.checks.registry import CHECKS
from treespor.cli.init import HOSTS

ROOT = Path(__file__).parent.parent
FJORDKOEBING = ROOT / "portfolios" / "fjordkoebing"
DAY = ("--as-of", "2026-11-01")
AWKWARD = """\
portfolio: {name: "Å & <b> ]]> \\n::error::x"}
challenges: [{id: hænder, title: H, owner: council, results: [{indicator: i, target: 1, by: 2027}]}]
initiatives:
  - {id: ab, title: "100 % ; ]\\n::warning::x", addresses: hænder, kind: trial, review: 2027, health: "rød,:%"}
  - {id: ok, title: Fin, addresses: hænder, kind: trial, review: 2027}
"""


def check(format_: str, portfolio: Path | str = FJORDKOEBING, *arguments: str, cwd: Path = ROOT) -> str:
    result = run("check", portfolio, "-f", format_, *DAY, *arguments, cwd=cwd)
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


def findings(portfolio: Path | str = FJORDKOEBING, cwd: Path = ROOT) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(check("json", portfolio, cwd=cwd))["findings"]
    return told


@pytest.fixture
def awkward(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "æ mappe").mkdir()
    (tmp_path / "æ mappe" / "p,1.yaml").write_text(AWKWARD, encoding="utf-8")
    return tmp_path


def test_sarif_is_read_back_and_lists_every_rule() -> None:
    text = check("sarif")
    log = Sarif.model_validate_json(text)
    (made,) = log.runs
    rules = made.tool.driver.rules or []
    assert [rule.id for rule in rules] == [check.code for check in CHECKS]
    results = json.loads(text)["runs"][0]["results"]
    known = findings()
    assert [result["ruleId"] for result in results] == [finding["code"] for finding in known]
    for result, finding in zip(results, known, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == f"portfolios/fjordkoebing/{finding['file']}"
        assert place["region"] == {
            "startLine": finding["line"],
            "startColumn": finding["column"],
            "endLine": finding["end_line"],
            "endColumn": finding["end_column"],
        }
        assert rules[result["ruleIndex"]].id == result["ruleId"]
    assert any("relatedLocations" in result for result in results)
    fingerprints = [result["partialFingerprints"]["treespor/1"] for result in results]
    assert len(set(fingerprints)) == len(fingerprints)


def test_gitlab_fingerprints_stay_when_lines_and_files_move(awkward: Path) -> None:
    file = awkward / "æ mappe" / "p,1.yaml"
    before = json.loads(check("gitlab", "æ mappe", cwd=awkward))
    assert {entry["location"]["path"] for entry in before} == {"æ mappe/p,1.yaml"}
    assert {entry["severity"] for entry in before} <= {"info", "minor", "major", "critical", "blocker"}
    file.write_text(f"# en linje til\n{AWKWARD}", encoding="utf-8")
    after = json.loads(check("gitlab", "æ mappe", cwd=awkward))
    assert [entry["fingerprint"] for entry in before] == [entry["fingerprint"] for entry in after]
    assert before[0]["location"]["lines"]["begin"] + 1 == after[0]["location"]["lines"]["begin"]
    assert len({entry["fingerprint"] for entry in before}) == len(before) > 0


def test_junit_has_a_case_for_every_initiative(awkward: Path) -> None:
    suites = JUnitXml.fromstring(check("junit", "æ mappe", cwd=awkward).encode())
    (suite,) = list(suites)
    cases = {case.name: case for case in suite}
    assert {"ab", "ok"} <= set(cases)
    assert cases["ok"].is_passed
    assert not cases["ab"].is_passed
    assert suites.failures == 1
    assert suites.tests == len(cases)
    stricter = JUnitXml.fromstring(check("junit", "æ mappe", "--fail-on", "info", cwd=awkward).encode())
    assert stricter.failures >= suites.failures


def test_github_commands_come_worst_first_and_cannot_be_forged(awkward: Path) -> None:
    lines = check("github", "æ mappe", cwd=awkward).splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    levels = [line[2:].partition(" ")[0] for line in lines]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert "file=æ mappe/p%2C1.yaml,line=4," in lines[0]
    assert len(lines) == len(findings("æ mappe", cwd=awkward))


def test_github_is_told_no_more_than_it_shows(tmp_path: Path) -> None:
    titles = "".join(f"  - {{title: T{number}}}\n" for number in range(25))
    (tmp_path / "p.yaml").write_text(f"portfolio: {{name: F}}\ninitiatives:\n{titles}", encoding="utf-8")
    warnings = [line for line in check("github", "p.yaml", cwd=tmp_path).splitlines() if line.startswith("::warning")]
    assert len(warnings) == 10
    assert "17" in warnings[-1]


def test_azure_commands_are_escaped_and_infos_are_plain_lines(awkward: Path) -> None:
    lines = check("azure", "æ mappe", cwd=awkward).splitlines()
    assert lines[0].startswith("##vso[task.logissue type=error;sourcepath=æ mappe/p,1.yaml;linenumber=4;")
    commands = [line for line in lines if line.startswith("##vso[")]
    assert all(line.count("##vso[") == 1 for line in commands)
    assert "type=info" not in "".join(lines)


def test_markdown_is_a_table_whatever_stands_in_it(awkward: Path) -> None:
    text = check("markdown", "æ mappe", cwd=awkward)
    rows = [line for line in text.splitlines() if line.startswith("| TS")]
    assert len(rows) == len(findings("æ mappe", cwd=awkward))
    assert "<b>" not in text


def test_several_formats_in_one_run(awkward: Path) -> None:
    result = run("check", "æ mappe", "-f", "github", "-f", "sarif=ud.sarif", "-f", "junit=ud.xml", *DAY, cwd=awkward)
    assert result.stdout.startswith("::")
    assert json.loads((awkward / "ud.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (awkward / "ud.xml").stat().st_size


# The files that hosts read, judged by their own schemas


def judged(schema: str, *files: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, "--regex-variant", "python"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_one_by_githubs_schema_and_runs_no_input() -> None:
    judged("vendor.github-actions", ROOT / "action.yml")
    scripts = (ROOT / "action.yml").read_text(encoding="utf-8").split("run: |")[1]
    assert "${{" not in scripts


def test_the_gitlab_include_and_the_azure_template_are_valid() -> None:
    judged("vendor.gitlab-ci", ROOT / "ci" / "gitlab.yml")
    text = (ROOT / "ci" / "azure.yml").read_text(encoding="utf-8")
    judged("vendor.azure-pipelines", ROOT / "ci" / "azure.yml")
    assert "templates/" not in text


SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci", "azure": "vendor.azure-pipelines"}
FILES = {"github": ".github/workflows/treespor.yml", "gitlab": ".gitlab-ci.yml", "azure": "azure-pipelines.yml"}


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_new_repository_is_in_order_and_its_files_valid(tmp_path: Path, host: str, language: str) -> None:
    done = run("init", "ny", "--ci", host, "--name", "Fjordkøbing: Kommune", "--lang", language, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "ny"
    assert run("check", "--fail-on", "info", *DAY, cwd=folder).returncode == 0
    if host in SCHEMAS:
        judged(SCHEMAS[host], folder / FILES[host])
    assert [path for path in FILES.values() if (folder / path).exists()] == ([FILES[host]] if host in FILES else [])
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    (schema,) = settings["yaml.schemas"]
    assert json.loads((folder / schema).read_text(encoding="utf-8"))["$schema"]
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(folder / ".pre-commit-config.yaml")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_init_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("mine: 1\n", encoding="utf-8")
    run("init", ".", "--ci", "gitlab", cwd=tmp_path)
    first = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert first[tmp_path / ".gitlab-ci.yml"] == b"mine: 1\n"
    again = run("init", ".", "--ci", "gitlab", "--name", "En anden", cwd=tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == first
    assert "urørt" in again.stderr
    assert run("init", ".", "--ci", "jenkins", cwd=tmp_path).returncode == 2


def test_the_hook_is_valid_and_runs_in_a_scratch_repository(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pre_commit"]
    manifest = [*command, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(manifest, capture_output=True, check=False).returncode == 0
    git(tmp_path, "init", "-q")
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    local = hook.replace("language: python", "language: system").replace(
        "entry: treespor check", f"entry: {sys.executable} -m treespor check"
    )
    config = "repos:\n  - repo: local\n    hooks:\n" + "".join(f"      {line}\n" for line in local.splitlines())
    commit(tmp_path, {".pre-commit-config.yaml": config, "p.yaml": "portfolio: {name: F}\n"})
    assert pre_commit(tmp_path).returncode == 0
    (tmp_path / "p.yaml").write_text("portfolio: {name: F, owner: digitalisation}\n", encoding="utf-8")
    failed = pre_commit(tmp_path)
    assert failed.returncode == 1
    assert "TS212" in failed.stdout


def pre_commit(folder: Path) -> "subprocess.CompletedProcess[str]":
    import os

    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit"),
    }
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
