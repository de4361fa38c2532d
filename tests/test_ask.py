"""The interview: at a terminal, through a pipe, as answers on the command line, and on paper."""

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import SOURCE_FOLDER, run
from treespor.cli.open_report import load, report_of, status_day
from treespor.portfolio.interview import leads_to, questions
from treespor.portfolio.report import Report

LIST = """\
# Vores portefølje
portfolio: {name: Fjordkøbing, as_of: 2026-11-01}

initiatives:
  - id: skærmbesøg
    title: Skærmbesøg i hjemmeplejen   # vigtig
    kind: 'solution'

  - {id: aula, title: Aula, kind: solution, origin: kombit}  # fra KOMBIT
  - id: ksd
    title: KSD
    kind: solution
    origin: kombit
  - id: fravær
    title: Skolefravær
    kind: challenge
"""
DECLARED = LIST.replace("\ninitiatives:", "\nchallenges:\n  - {id: hænder, title: For få hænder}\n\ninitiatives:", 1)


@pytest.fixture
def portfolio(tmp_path: Path) -> Path:
    path = tmp_path / "liste.yaml"
    path.write_text(DECLARED, encoding="utf-8")
    return path


def report(path: Path) -> Report:
    source = load(str(path))
    return report_of(source, status_day(source, None), infer=True)


class Terminal:
    """A person at a terminal: reads until the prompt, types a line, and sees what comes back."""

    def __init__(self, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        environment = {
            **os.environ,
            "PYTHONPATH": str(SOURCE_FOLDER),
            "PYTHONUTF8": "1",
            "TERM": "dumb",
            "NO_COLOR": "1",
        }
        command = [sys.executable, "-m", "treespor", *arguments]
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True
        )
        os.close(slave)

    def sees(self, awaited: str = "> ") -> str:
        """Everything up to the prompt, or to the end of the process."""
        seen = b""
        while not seen.endswith(awaited.encode()):
            ready, _, _ = select.select([self.master], [], [], 60)
            assert ready, f"nothing more came after: {seen.decode(errors='replace')}"
            try:
                more = os.read(self.master, 4096)
            except OSError:  # the other end has closed
                break
            if not more:
                break
            seen += more
        return seen.decode().replace("\r\n", "\n")

    def types(self, line: str) -> str:
        os.write(self.master, f"{line}\n".encode())
        return self.sees()

    def leaves(self) -> int:
        code = self.process.wait(60)
        os.close(self.master)
        return code


def test_an_interview_at_a_real_terminal(tmp_path: Path) -> None:
    path = tmp_path / "liste.yaml"
    path.write_text(LIST, encoding="utf-8")
    terminal = Terminal("ask", str(path))
    assert "Skolefravær" in terminal.sees()
    terminal.types("1")
    first = terminal.types("")
    assert "Svaret gælder: Aula, KSD." in first
    assert "Er det, der kommer fra KOMBIT, pålagt jer?" in first
    after_mandate = terminal.types("1")
    assert "mandate: solution" in path.read_text(encoding="utf-8")
    assert "skærmbesøg" in after_mandate.lower()
    assert "intet svar" not in terminal.types("t")
    assert "mandate" not in path.read_text(encoding="utf-8")
    terminal.types("1")
    terminal.types("v")
    assert "er ikke et af svarene" in terminal.types("noget helt andet")
    closing = terminal.types("q")
    assert "Placeret:" in closing
    assert terminal.leaves() == 0
    assert path.read_text(encoding="utf-8") == LIST.replace(
        "\ninitiatives:", "\nchallenges:\n  - id: skolefravær\n    title: Skolefravær\n\ninitiatives:", 1
    ).replace("kind: solution, origin: kombit}", "kind: solution, mandate: solution, origin: kombit}").replace(
        "    kind: solution\n    origin: kombit\n", "    kind: solution\n    mandate: solution\n    origin: kombit\n"
    )


def test_lines_out_of_a_pipe_answer_too_and_the_end_of_them_stops(portfolio: Path) -> None:
    result = run("ask", portfolio, stdin=b"2\n")
    assert result.returncode == 0
    assert "1 svar skrevet" in result.stdout
    assert "Traceback" not in result.stderr


def test_answering_everything_leaves_no_question(portfolio: Path) -> None:
    result = run("ask", portfolio, stdin=b"2\n" * 30)
    assert "Ingen spørgsmål tilbage." in result.stdout
    assert questions(report(portfolio)) == ()
    assert all(entry.classification.confirmed for entry in report(portfolio).entries)


def test_every_answer_leads_where_it_says(portfolio: Path) -> None:
    for question in questions(report(portfolio)):
        entry = question.entries[0]
        key = {"serves": "serves", "nature": "kind", "mandate": "mandate"}[question.fact]
        for value, after in leads_to(question.fact, entry, report(portfolio)).items():
            portfolio.write_text(DECLARED, encoding="utf-8")
            name = entry.initiative.key
            done = run("ask", portfolio, "--answer", f"{name}.{key}={value}", "--force")
            assert done.returncode == 0, done.stderr
            now = next(each for each in report(portfolio).entries if each.initiative.key == name)
            assert now.classification.track == after.track


def test_questions_that_settle_most_come_first_and_shared_ones_once(portfolio: Path) -> None:
    made = questions(report(portfolio))
    assert [question.helps for question in made] == sorted((question.helps for question in made), reverse=True)
    shared = [question for question in made if question.is_shared]
    assert [(question.source, len(question.entries)) for question in shared] == [("kombit", 2)]
    alone = questions(report(portfolio), frozenset({("mandate", "kombit")}))
    assert ("mandate", "aula") in {question.asked for question in alone}


def test_answers_on_the_command_line_change_only_their_lines(portfolio: Path) -> None:
    result = run(
        "ask", portfolio, "--challenge", "klima=Klimaet", "--answer", "skærmbesøg.serves=hænder,klima",
        "--answer", "aula.mandate=solution", "--answer", "ksd.serves=none",
    )  # fmt: skip
    assert (result.returncode, result.stdout) == (0, "")
    assert "4 svar skrevet i" in result.stderr
    assert portfolio.read_text(encoding="utf-8") == DECLARED.replace(
        "title: For få hænder}\n", "title: For få hænder}\n  - id: klima\n    title: Klimaet\n"
    ).replace("    kind: 'solution'\n", "    kind: 'solution'\n    addresses: [hænder, klima]\n").replace(
        "kind: solution, origin: kombit}", "kind: solution, mandate: solution, origin: kombit}"
    ).replace(
        "    kind: solution\n    origin: kombit\n", "    kind: solution\n    addresses: none\n    origin: kombit\n"
    )


def test_a_dry_run_shows_the_difference_and_writes_nothing(portfolio: Path) -> None:
    result = run("ask", portfolio, "--answer", "ksd.mandate=none", "--dry-run")
    assert "+    mandate: none\n" in result.stdout
    assert portfolio.read_text(encoding="utf-8") == DECLARED


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("ksd", "ID.felt=værdi"),
        ("kds.mandate=none", "Mente du ksd?"),
        ("ukendt.mandate=none", "Intet initiativ"),
        ("ksd.farve=blå", "Vælg mellem kind, serves, mandate"),
        ("ksd.mandate=måske", "Vælg mellem solution"),
        ("ksd.mandate=solution,none", "intet svar"),
        ("ksd.serves=hænde", "Vælg mellem hænder"),
        ("ksd.serves=none,hænder", "intet svar"),
        ("ksd.kind=trial", "--force"),
    ],
)
def test_what_is_no_answer_is_said_and_nothing_is_written(portfolio: Path, answer: str, says: str) -> None:
    result = run("ask", portfolio, "--answer", "aula.mandate=none", "--answer", answer)
    assert result.returncode == 2
    assert says in result.stderr
    assert portfolio.read_text(encoding="utf-8") == DECLARED


def test_the_same_fact_twice_is_refused_and_force_overwrites(portfolio: Path) -> None:
    assert run("ask", portfolio, "--answer", "ksd.kind=trial", "--answer", "ksd.kind=frame", "--force").returncode == 2
    assert run("ask", portfolio, "--answer", "ksd.kind=trial", "--force").returncode == 0
    assert "    kind: trial\n" in portfolio.read_text(encoding="utf-8")


def test_a_rejected_initiative_is_not_edited(portfolio: Path) -> None:
    portfolio.write_text(DECLARED + "  - {id: fejl, title: Fejl, kind: ukendt}\n", encoding="utf-8")
    result = run("ask", portfolio, "--answer", "fejl.kind=trial")
    assert result.returncode == 2
    assert "treespor check" in result.stderr
    assert run("ask", portfolio, "--answer", "ksd.mandate=none").returncode == 0


def test_an_alias_is_refused_with_its_place(portfolio: Path) -> None:
    text = DECLARED.replace("kind: 'solution'", "kind: solution\n    addresses: &n none").replace(
        "    kind: challenge\n", "    kind: challenge\n    addresses: *n\n"
    )
    portfolio.write_text(text, encoding="utf-8")
    result = run("ask", portfolio, "--answer", "fravær.serves=hænder", "--force")
    assert result.returncode == 2
    assert "liste.yaml:2" in result.stderr
    assert portfolio.read_text(encoding="utf-8") == text


def test_answers_go_to_the_file_where_the_initiative_stands(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("portfolio: {name: F}\nchallenges:\n  - {id: x, title: X}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbfinitiatives:\r\n  - title: B\r\n    kind: solution\r\n")
    result = run("ask", tmp_path, "--answer", "b.serves=x", "--challenge", "klima=Klimaet")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "b.yaml").read_bytes() == (
        b"\xef\xbb\xbfinitiatives:\r\n  - title: B\r\n    kind: solution\r\n    addresses: [x]\r\n"
    )
    assert "id: klima" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_the_questions_as_json_and_as_a_sheet(portfolio: Path) -> None:
    told = json.loads(run("ask", portfolio, "-f", "json").stdout)
    assert told["format"] == "treespor/questions/1"
    shared = next(question for question in told["questions"] if question["source"])
    assert shared["initiatives"] == ["aula", "ksd"]
    assert shared["answers"][0]["answers"] == ["aula.mandate=solution", "ksd.mandate=solution"]
    sheet = run("ask", portfolio, "-f", "markdown", "--by", "who").stdout
    assert sheet.startswith("# Spørgsmål til Fjordkøbing\n")
    assert "## Direktionen\n" in sheet
    assert "- ☐ ja, en bestemt løsning *(Skal-løsninger)*" in sheet
    assert run("ask", portfolio, "-o", "ark.md", cwd=portfolio.parent).returncode == 0
    assert (portfolio.parent / "ark.md").read_text(encoding="utf-8").count("☐") > 5


def test_where_no_challenge_is_declared_that_is_the_first_question(tmp_path: Path) -> None:
    path = tmp_path / "liste.yaml"
    path.write_text(LIST, encoding="utf-8")
    told = json.loads(run("ask", path, "-f", "json").stdout)
    assert told["questions"][0]["fact"] == "challenges"
    assert all(question["fact"] != "serves" for question in told["questions"])
    assert run("ask", path, "-f", "markdown").stdout.count("1. ") >= 1


@pytest.mark.parametrize(("path", "says"), [("-", "standard input"), ("liste.csv", "treespor import")])
def test_what_cannot_be_interviewed(tmp_path: Path, path: str, says: str) -> None:
    (tmp_path / "liste.csv").write_text("Projekt;Ejer\nA;B\n", encoding="utf-8")
    result = run("ask", path, cwd=tmp_path, stdin=LIST.encode())
    assert result.returncode == 2
    assert says in result.stderr


def test_a_file_that_somebody_else_has_changed_is_not_overwritten(portfolio: Path) -> None:
    from treespor.cli.changes import changes
    from treespor.cli.errors import CommandError
    from treespor.portfolio.answers import file_edits, parsed_answer

    source = load(str(portfolio))
    (change,) = changes(source, file_edits(report(portfolio), [parsed_answer("ksd.mandate=none")]))
    portfolio.write_text(DECLARED + "# ny linje\n", encoding="utf-8")
    with pytest.raises(CommandError):
        change.write()
    assert portfolio.read_text(encoding="utf-8") == DECLARED + "# ny linje\n"
    assert [path.name for path in portfolio.parent.iterdir()] == ["liste.yaml"]
