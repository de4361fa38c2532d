"""What the tests share: a portfolio out of text or bytes, its findings, and what must hold of every reading."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from treespor.cli.open_report import load, report_of
from treespor.model.finding import Finding
from treespor.model.initiative import Initiative
from treespor.model.location import Span
from treespor.portfolio.checking import CheckOutcome, check
from treespor.portfolio.report import Report, counts
from treespor.portfolio.selection import selection
from treespor.rendering.findings.json import findings_json
from treespor.rendering.findings.text import Shown, concise, full
from treespor.rendering.screen import Screen

AS_OF = date(2026, 11, 1)
FILE = "portfolio.yaml"
SOURCE_FOLDER = Path(__file__).parent.parent / "src"
Content = str | bytes


class Reading(NamedTuple):
    """A portfolio that was read, and what the checks of the files found in it."""

    report: Report
    checked: CheckOutcome

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.checked.findings

    @property
    def told(self) -> list[tuple[int, str]]:
        """Line and code of every finding, in order."""
        return [(finding.at.line, finding.code) for finding in self.findings]

    @property
    def locator(self) -> list[tuple[str, int, int]]:
        """Code, line and column of every finding, in order."""
        return [(finding.code, finding.at.line, finding.at.column) for finding in self.findings]

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    @property
    def titles(self) -> list[str]:
        """The titles of the initiatives that were placed."""
        return [entry.initiative.title for entry in self.report.entries]

    @property
    def rejected(self) -> list[str | None]:
        """The titles of those that were not."""
        return [rejected.title for rejected in self.report.rejected]

    @property
    def read(self) -> int:
        """How many initiatives are accounted for."""
        return counts(self.report).read

    @property
    def first(self) -> Initiative:
        return self.report.entries[0].initiative


def read_path(path: Path, as_of: date = AS_OF) -> Reading:
    """The portfolio at a path."""
    report = report_of(load(str(path)), as_of, infer=False)
    return Reading(report, check(report, selection(("TS0",), (), None), as_of))


def read(content: Content, as_of: date = AS_OF) -> Reading:
    """A portfolio of this one file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, FILE)
        write(path, content)
        return read_path(path, as_of)


def read_folder(files: Mapping[str, Content]) -> Reading:
    """A portfolio of these files in one folder."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            write(Path(folder, name), content)
        return read_path(Path(folder))


def write(path: Path, content: Content) -> None:
    """Writes a file, byte for byte, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def run(
    *arguments: str | Path, stdin: bytes = b"", timeout: float = 30, cwd: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    """The command line in a process of its own, with streams that take what is UTF-8 and nothing else."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCE_FOLDER),
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": "utf-8:strict",
    }
    for name in ("TREESPOR_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "treespor", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=timeout,
        env=environment,
        cwd=cwd,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def assert_sound(reading: Reading) -> None:
    """What holds whatever stood in the files: places inside them, one finding a fault, and a text for each."""
    report = reading.report
    for finding in reading.findings:
        for at in (finding.at, *(second.at for second in finding.related)):
            assert_inside(at, report)
    errors = [
        (finding.at, finding.path, finding.initiative) for finding in reading.findings if finding.severity == "error"
    ]
    assert len(errors) == len(set(errors)), f"a fault told twice: {reading.locator}"
    told = [(finding.at, finding.code, finding.path, finding.key, finding.initiative) for finding in reading.findings]
    assert len(told) == len(set(told)), f"a finding told twice: {reading.locator}"
    if report.unreadable:
        unreadable = [finding.at.file for finding in reading.findings if finding.code == "TS001"]
        assert sorted(unreadable) == sorted(report.unreadable)
        others = {finding.at.file for finding in reading.findings if finding.code != "TS001"}
        assert not others.intersection(report.unreadable), "a file that cannot be read has findings beside TS001"
    _assert_can_be_told(reading)


def assert_inside(at: Span, report: Report) -> None:
    """The stretch begins and ends in its file, in this order."""
    text = report.documents[at.file].text
    lines = lines_of(text)
    assert (1, 1) <= (at.line, at.column) <= (at.end_line, at.end_column), at
    for line, column in ((at.line, at.column), (at.end_line, at.end_column)):
        assert line <= len(lines), (at, len(lines))
        assert column <= len(lines[line - 1]) + 1, (at, lines[line - 1])


def _assert_can_be_told(reading: Reading) -> None:
    report, checked = reading
    for language in ("da", "en"):
        told = concise(checked.findings, language, Screen())
        assert told.count("\n") == len(checked.findings), "a finding takes more than one line"
        assert full(checked, language, Screen(), report.line, Shown(grouped=False))
        assert findings_json(checked, language).encode()


def lines_of(text: str) -> list[str]:
    """The lines of a text: \\n, \\r\\n and a lone \\r end them, and nothing else does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def text_at(at: Span, text: str) -> str:
    """The characters of a stretch, found by lines and columns alone."""
    lines = lines_of(text)
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1]
    between = lines[at.line : at.end_line - 1]
    first, last = lines[at.line - 1][at.column - 1 :], lines[at.end_line - 1][: at.end_column - 1]
    return "\n".join([first, *between, last])


def indented(text: str, columns: int) -> str:
    """The text with every line that holds anything moved to the right."""
    return "".join(" " * columns + line if line.strip() else line for line in text.splitlines(keepends=True))
