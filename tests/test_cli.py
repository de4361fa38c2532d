"""The command line as a user drives it: in processes of their own, with files, streams, terminals and pipes."""

import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from treespor import __version__
from treespor.catalogue.sources import built_in_sources
from treespor.checks.registry import CHECKS
from treespor.cli.app import COMMANDS, run
from treespor.cli.console import write_file
from treespor.model.enums import RULE_IDS, TRACKS

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "portfolios" / "eksempel.yaml"
FOLDER = ROOT / "portfolios" / "fjordkoebing"
DAY = ("--as-of", "2026-11-01")
FILE = "portfolio.yaml"
COLOUR = "\x1b["

CLEAN = """\
portfolio: {name: Nørreby Kommune, as_of: 2026-11-01}
challenges: [{id: fravær, title: Fraværet skal ned, owner: council, results: [{indicator: i, target: 5, by: 2027}]}]
initiatives:
  - title: Ét login – til alle
    kind: infrastructure
    addresses: none
"""
INFORMED = CLEAN + "  - {title: Aula, kind: solution, origin: kombit, addresses: none, owner: head, deadline: 2027}\n"
WARNED = CLEAN + "  - {title: Balder fase 2}\n"
INVALID = CLEAN + "  - {title: Aula, kind: infrastructure, addresses: none, deadline: i morgen}\n"
AT_FAULT = "7:68"
REJECTED = CLEAN + "  - {title: Smålån, kind: løsning}\n"
BY_SEVERITY = {"clean": CLEAN, "info": INFORMED, "warning": WARNED, "error": INVALID}
AT_REJECTED = "7:27"
UNREADABLE = "initiatives: [\n"

READING = {
    "classify": ("classify",),
    "check": ("check",),
    "memo": ("memo",),
    "explain": ("explain", "U1"),
}
"""The commands that read a portfolio, each without its path."""


class Ran(NamedTuple):
    """How a process ended, and what it wrote."""

    code: int
    out: str
    err: str


def treespor(
    *arguments: str | Path,
    cwd: Path = ROOT,
    stdin: str = "",
    encoding: str = "utf-8",
    environment: Mapping[str, str] | None = None,
) -> Ran:
    """Runs the command line. Whatever happens, no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "treespor", *map(str, arguments)],
        cwd=cwd,
        input=stdin.encode(),
        capture_output=True,
        env=surroundings(environment or {}),
        timeout=60,
        check=False,
    )
    return ran(done.returncode, done.stdout, done.stderr, encoding)


def inside(*arguments: str | Path) -> Ran:
    """Runs the command line in this process, where many runs are to be cheap."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = run([str(argument) for argument in arguments])
    for stream in streams:
        stream.flush()
        stream.seek(0)
    out, err = (stream.buffer.read() for stream in streams)
    return ran(code, out, err)


@cache
def plain(*arguments: str | Path) -> str:
    """What a command prints on a stream of UTF-8."""
    return treespor(*arguments).out


def surroundings(special: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", **special}


def ran(code: int, out: bytes, err: bytes, encoding: str = "utf-8") -> Ran:
    assert b"Traceback" not in out + err, err.decode(errors="replace")
    return Ran(code, out.decode(encoding), err.decode(encoding))


def is_one_sentence(err: str) -> bool:
    """One line on standard error, and no fault of treespor's own."""
    own_fault = "fejl i treespor" in err or "treespor itself" in err
    return bool(re.fullmatch(r"treespor: [^\n]+[.?]\n", err)) and not own_fault


def write(folder: Path, content: str, name: str = FILE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())
    return path


# Exit codes


@pytest.mark.parametrize("command", READING)
def test_a_sound_portfolio_is_exit_0(command: str, tmp_path: Path) -> None:
    done = treespor(*READING[command], write(tmp_path, CLEAN), *DAY)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n")


@pytest.mark.parametrize("command", ["classify", "check"])
@pytest.mark.parametrize("content", [INVALID, REJECTED, UNREADABLE, "", "hej\n", "[1, 2]\n"])
def test_a_faulty_file_is_exit_1(command: str, content: str, tmp_path: Path) -> None:
    done = treespor(*READING[command], write(tmp_path, content), *DAY)
    assert done.code == 1
    assert "TS0" in (done.out if command == "check" else done.err)
    assert done.out


def test_what_the_triage_finds_fails_nothing_by_default(tmp_path: Path) -> None:
    content = WARNED + "  - {title: Turistapp, kind: solution, origin: local, addresses: none}\n"
    done = treespor("check", write(tmp_path, content), *DAY, "--select", "TS5")
    assert done.code == 0
    assert {"TS501", "TS502"} <= set(re.findall(r"TS\d{3}", done.out))


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
@pytest.mark.parametrize("worst", BY_SEVERITY)
def test_fail_on_is_the_least_severity_that_makes_exit_1(fail_on: str, worst: str, tmp_path: Path) -> None:
    order = ["clean", "info", "warning", "error", "never"]
    path = write(tmp_path, BY_SEVERITY[worst])
    done = treespor("check", path, *DAY, "--fail-on", fail_on, "-f", "json", "--select", "TS0", "--select", "TS5")
    found = {finding["severity"] for finding in json.loads(done.out)["findings"]}
    assert max([*found, "clean"], key=order.index) == worst
    assert done.code == (worst != "clean" and order.index(worst) >= order.index(fail_on))


def test_the_exit_code_is_the_same_for_every_format(tmp_path: Path) -> None:
    path = write(tmp_path, INVALID)
    assert {inside("check", path, "-f", name).code for name in ("full", "concise", "json")} == {1}
    assert {inside("classify", path, "-f", name).code for name in ("terminal", "markdown", "json", "csv")} == {1}


@pytest.mark.parametrize("command", READING)
def test_no_such_file_is_exit_2_with_the_nearest_name(command: str, tmp_path: Path) -> None:
    write(tmp_path, CLEAN, "portefoelje.yaml")
    near = treespor(*READING[command], "portefolje.yaml", cwd=tmp_path)
    far = treespor(*READING[command], "helt-andet.yaml", cwd=tmp_path)
    assert (near.code, near.out, far.code, far.out) == (2, "", 2, "")
    assert is_one_sentence(near.err)
    assert is_one_sentence(far.err)
    assert "Mente du portefoelje.yaml?" in near.err
    assert "Mente du" not in far.err


@pytest.mark.parametrize("command", READING)
def test_a_folder_without_any_portfolio_is_never_a_success(command: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "others", "version: 2\n", "docker-compose.yml")
    write(tmp_path / "others", "treespor\n", "readme.txt")
    write(tmp_path / "hidden", CLEAN, ".portfolio.yaml")
    for folder in ("empty", "others", "hidden"):
        done = treespor(*READING[command], folder, cwd=tmp_path)
        assert (done.code, done.out) == (2, ""), folder
        assert is_one_sentence(done.err), done.err
        assert folder in done.err


@pytest.mark.parametrize("command", ["classify", "check", "memo"])
def test_the_current_folder_without_any_portfolio_is_exit_2(command: str, tmp_path: Path) -> None:
    done = treespor(*READING[command], cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert is_one_sentence(done.err)


CANNOT_RUN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a file that is not YAML": (("classify", "liste.txt"), ("liste.txt", ".yaml")),
    "an unknown option": (("classify", FILE, "--colour"), ("--colour",)),
    "an unknown short option": (("check", FILE, "-x"), ("-x",)),
    "an unknown command": (("clasify", FILE), ("clasify", "classify")),
    "an option without its value": (("classify", FILE, "--as-of"), ("--as-of",)),
    "an argument too many": (("classify", FILE, FILE), (FILE,)),
    "nothing to explain": (("explain",), ("WHAT",)),
    "a date that does not exist": (("classify", FILE, "--as-of", "2026-02-30"), ("2026-02-30", "2026-11-01")),
    "a month for a day": (("check", FILE, "--as-of", "2026-11"), ("2026-11",)),
    "a date of another kind": (("memo", FILE, "--as-of", "1/11-2026"), ("1/11-2026",)),
    "an empty date": (("explain", "login", FILE, "--as-of", ""), ()),
    "an unknown language": (("classify", FILE, "--lang", "sv"), ("sv", "da", "en")),
    "an unknown language for memo": (("memo", FILE, "--lang", "dansk"), ("dansk", "da", "en")),
    "an unknown format": (("classify", FILE, "-f", "xml"), ("xml", "markdown", "json", "csv")),
    "an unknown format for check": (("check", FILE, "-f", "csv"), ("csv", "full", "concise", "json")),
    "an unknown format with a file": (("classify", FILE, "-f", "xml=out.xml"), ("xml",)),
    "a memo of an unknown ending": (("memo", FILE, "-o", "notat.xyz"), (".xyz", ".md")),
    "two formats to the screen": (("classify", FILE, "-f", "json", "-f", "csv"), ("csv=FIL",)),
    "one format twice to the screen": (("check", FILE, "-f", "json", "-f", "json"), ("json=FIL",)),
    "an unknown prefix to select": (("check", FILE, "--select", "TS9"), ("TS9",)),
    "an unknown prefix to ignore": (("check", FILE, "--ignore", "E501"), ("E501",)),
    "an unknown severity to fail on": (("check", FILE, "--fail-on", "fatal"), ("fatal", "warning", "never")),
    "an unknown least severity": (("check", FILE, "--min-severity", "all"), ("all", "warning")),
    "an unknown word for colours": (("classify", FILE, "--color", "ja"), ("ja", "auto", "always", "never")),
    "an unknown thing to explain": (("explain", "snurretop", FILE), ("snurretop",)),
    "an unknown thing near an initiative": (("explain", "balder-fase", FILE), ("balder-fase-2?",)),
    "an unknown thing near a code": (("explain", "TS5055", FILE), ("Mente du TS505?",)),
    "an unknown thing near a track": (("explain", "must-solv", FILE), ("must-solve?",)),
    "an unknown thing near a source": (("explain", "kombitt", FILE), ("kombit?",)),
    "a track that is none": (("explain", "balder-fase-2", FILE, "--why-not", "outsite"), ("outsite", "outside")),
    "an output in no folder": (("classify", FILE, "-o", "nosuch/out.json"), ("nosuch/out.json",)),
    "an output that is a folder": (("classify", FILE, "-o", "folder"), ("folder",)),
    "a format's output that is a folder": (("classify", FILE, "-f", "csv=folder"), ("folder",)),
    "an output below a file": (("check", FILE, "-o", "liste.txt/out.txt"), ("liste.txt/out.txt",)),
    "a memo in no folder": (("memo", FILE, "-o", "nosuch/notat.md"), ("nosuch/notat.md",)),
    "an explanation in no folder": (("explain", "U1", FILE, "-o", "nosuch/x"), ("nosuch/x",)),
    "a schema in no folder": (("schema", "-o", "nosuch/x.json"), ("nosuch/x.json",)),
    "an output without a name": (("classify", FILE, "-o", ""), ()),
    "a name that is too long": (("classify", "x" * 300 + ".yaml"), ("xxx",)),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a portfolio, a list that is none, and a folder."""
    write(tmp_path, WARNED)
    write(tmp_path, "et\nto\n", "liste.txt")
    (tmp_path / "folder").mkdir()
    return tmp_path


@pytest.mark.parametrize("case", CANNOT_RUN)
def test_what_cannot_be_carried_out_is_exit_2_and_says_why(case: str, place: Path) -> None:
    arguments, said = CANNOT_RUN[case]
    before = snapshot(place)
    done = treespor(*arguments, cwd=place)
    assert (done.code, done.out) == (2, "")
    assert all(words in done.err for words in said), done.err
    assert "fejl i treespor" not in done.err
    assert snapshot(place) == before


@pytest.mark.parametrize(
    "case", ["an unknown language", "an unknown severity to fail on", "an unknown word for colours"]
)
def test_a_value_that_is_no_format_is_not_called_one(case: str, place: Path) -> None:
    assert "format" not in treespor(*CANNOT_RUN[case][0], cwd=place).err


@pytest.mark.parametrize(
    "arguments",
    [
        ("classify", "nosuch.yaml"),
        ("classify", FILE, "-f", "xml"),
        ("check", FILE, "--select", "X"),
        ("explain", "zzz", FILE),
    ],
)
def test_what_stops_a_command_is_said_in_the_language_asked_for(arguments: tuple[str, ...], place: Path) -> None:
    danish, english, same = (
        treespor(*arguments, *option, cwd=place).err for option in (("--lang=da",), ("--lang", "en"), ("--lang=en",))
    )
    assert english == same != danish
    assert re.search(r" (is|has|does) |there ", english, re.IGNORECASE)


def test_what_stops_a_command_is_said_in_the_portfolios_language(tmp_path: Path) -> None:
    path = write(tmp_path, WARNED.replace("{name", "{language: en, name"))
    assert "nothing called" in treespor("explain", "zzz", path).err


def test_no_arguments_show_the_help_and_are_exit_2() -> None:
    done = treespor()
    assert done.code == 2
    assert "classify" in done.out + done.err


# Version and help


def test_the_version_is_the_packages() -> None:
    assert {treespor(name) for name in ("--version", "-V")} == {Ran(0, f"treespor {__version__}\n", "")}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_there_in_both_spellings(command: str) -> None:
    arguments = (command,) if command else ()
    long, short = (treespor(*arguments, name) for name in ("--help", "-h"))
    assert long == short
    assert (long.code, long.err) == (0, "")
    assert COLOUR not in long.out
    assert all(len(line) <= 80 for line in long.out.splitlines())
    assert "[[" not in long.out
    own = ("--lang",) if command in ("add", "init") else ("--output",)
    names = own if command else COMMANDS
    assert all(name in long.out for name in names)


@pytest.mark.parametrize("command", READING)
def test_every_reading_command_takes_the_common_options(command: str, place: Path) -> None:
    common = ("--lang", "da", *DAY, "-q", "--quiet", "--color", "never", "--output", "out.txt")
    done = treespor(*READING[command], FILE, *common, cwd=place)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (place / "out.txt").stat().st_size


# Streams


def test_results_go_to_standard_output_and_diagnostics_to_standard_error(tmp_path: Path) -> None:
    write(tmp_path, REJECTED)
    write(tmp_path, "huskeliste: [kaffe]\n", "noter.yaml")
    classified, checked = treespor("classify", ".", cwd=tmp_path), treespor("check", ".", cwd=tmp_path)
    assert "Ét login" in classified.out
    assert "TS002" not in classified.out
    assert f"{FILE}:{AT_REJECTED}: TS002 " in classified.err
    assert "TS002" in checked.out
    assert "TS002" not in checked.err
    assert "noter.yaml" in classified.err
    assert "noter.yaml" in checked.err


def test_quiet_silences_standard_error_and_changes_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, REJECTED)
    write(tmp_path, "huskeliste: [kaffe]\n", "noter.yaml")
    for command in (("classify",), ("check",), ("memo", "--partial")):
        loud, good = treespor(*command, ".", cwd=tmp_path), treespor(*command, ".", "-q", cwd=tmp_path)
        assert loud.err
        assert good == loud._replace(err="")


def test_quiet_leaves_only_what_stops_the_command(tmp_path: Path) -> None:
    path = write(tmp_path, REJECTED)
    assert treespor("classify", path, "-q", "-f", "xml").err
    refused = treespor("memo", path, "-q")
    assert (refused.code, refused.out) == (1, "")
    assert is_one_sentence(refused.err), refused.err


@pytest.mark.parametrize("command", ["classify", "check", "memo"])
def test_a_dash_is_standard_input(command: str, tmp_path: Path) -> None:
    from_file = treespor(*READING[command], write(tmp_path, WARNED), *DAY)
    from_stream = treespor(*READING[command], "-", *DAY, stdin=WARNED, cwd=tmp_path)
    assert from_stream.code == from_file.code == 0
    assert from_stream.out.replace("--> -:", "--> X:") == re.sub(r"--> \S+?:", "--> X:", from_file.out)


def test_places_in_standard_input_are_those_of_a_dash() -> None:
    assert treespor("check", "-", "-f", "concise", "--select", "TS0", stdin=INVALID).out.startswith(
        f"-:{AT_FAULT}: TS002 "
    )
    told = json.loads(treespor("check", "-", "-f", "json", stdin=INVALID).out)
    assert {finding["file"] for finding in told["findings"]} == {"-"}
    assert treespor("classify", "-", stdin=INVALID).err.startswith(f"-:{AT_FAULT}: TS002 ")


def test_empty_standard_input_is_something_to_mend() -> None:
    assert [treespor(command, "-").code for command in ("classify", "check", "memo")] == [1, 1, 1]


# Files


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.json", b'{\n  "format": "treespor/classification/1"'),
        ("OUT.JSON", b'{\n  "format": "treespor/classification/1"'),
        ("out.md", "# Nørreby Kommune".encode()),
        ("out.csv", b"\xef\xbb\xbfId;Titel;"),
        ("out.txt", "Nørreby Kommune: ".encode()),
    ],
)
def test_the_ending_of_the_output_names_the_format(name: str, begins: bytes, place: Path) -> None:
    assert treespor("classify", FILE, "-o", name, cwd=place) == Ran(0, "", "")
    assert (place / name).read_bytes().startswith(begins)


def test_a_format_asked_for_stands_above_the_ending(place: Path) -> None:
    assert treespor("classify", FILE, "-f", "csv", "-o", "out.json", cwd=place).code == 0
    assert (place / "out.json").read_bytes().startswith(b"\xef\xbb\xbfId;")


def test_an_ending_that_no_format_has_is_not_filled_with_another(place: Path) -> None:
    for name in ("out.yaml", "out.docx", "out.pdf"):
        assert treespor("classify", FILE, "-o", name, cwd=place).code == 2
        assert not (place / name).exists()


def test_several_formats_are_written_at_once(place: Path) -> None:
    formats = ("-f", "json=a.json", "-f", "csv=b.csv", "--format", "markdown=c.md", "--format=terminal")
    done = treespor("classify", FILE, *formats, *DAY, cwd=place)
    assert done == treespor("classify", FILE, *DAY, cwd=place)
    for name, file in (("json", "a.json"), ("csv", "b.csv"), ("markdown", "c.md")):
        alone = treespor("classify", FILE, "-f", name, *DAY, cwd=place).out
        assert (place / file).read_bytes().decode() == alone


def test_check_writes_several_formats_at_once(place: Path) -> None:
    done = treespor("check", FILE, "-f", "json=a.json", "-f", "concise", *DAY, cwd=place)
    assert done.out.startswith(f"{FILE}:")
    assert json.loads((place / "a.json").read_bytes())["format"] == "treespor/findings/1"


def test_two_formats_never_go_to_one_file(place: Path) -> None:
    assert treespor("classify", FILE, "-f", "json=a", "-f", "csv=a", cwd=place).code == 2
    assert not (place / "a").exists()


def test_an_output_that_nothing_would_be_written_to_is_told(place: Path) -> None:
    done = treespor("classify", FILE, "-f", "json=a.json", "-o", "b.json", cwd=place)
    assert done.code == 2 or (place / "b.json").exists()


@pytest.mark.parametrize("command", [*READING, "schema"])
def test_every_command_writes_what_it_prints(command: str, place: Path) -> None:
    arguments = (*READING[command], FILE, *DAY) if command in READING else (command,)
    printed = treespor(*arguments, cwd=place)
    assert treespor(*arguments, "-o", "out.txt", cwd=place).out == ""
    written = (place / "out.txt").read_bytes()
    assert written.decode() == printed.out
    assert b"\r" not in written


@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_files_are_utf_8_with_line_feeds_whatever_the_streams_are(encoding: str, place: Path) -> None:
    strange = {"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for arguments in (("classify", FILE, *DAY), ("check", FILE, *DAY), ("memo", FILE), ("explain", "U1", FILE)):
        assert treespor(*arguments, "-o", "strange.txt", cwd=place, environment=strange, encoding=encoding).code == 0
        assert treespor(*arguments, "-o", "plain.txt", cwd=place).code == 0
        assert (place / "strange.txt").read_bytes() == (place / "plain.txt").read_bytes()
        assert b"\r" not in (place / "plain.txt").read_bytes()


def test_files_have_no_colours_though_the_screen_has(place: Path) -> None:
    treespor("classify", FILE, "-o", "a.txt", "--color", "always", cwd=place, environment={"FORCE_COLOR": "1"})
    treespor("check", FILE, "-f", "full=b.txt", "--color", "always", cwd=place, environment={"FORCE_COLOR": "1"})
    assert COLOUR not in (place / "a.txt").read_text("utf-8") + (place / "b.txt").read_text("utf-8")


def test_a_file_is_replaced_whole_and_keeps_its_permissions(place: Path) -> None:
    target = write(place, "gammelt\n" * 9999, "out.json")
    target.chmod(0o640)
    treespor("classify", FILE, "-o", "out.json", cwd=place)
    assert json.loads(target.read_bytes())["counts"]["read"] == 2
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in place.iterdir()) == ["folder", "liste.txt", "out.json", FILE]


def test_a_file_that_cannot_be_replaced_is_left_as_it_is(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = write(place, "gammelt\n", "out.json")
    before = snapshot(place)
    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.chdir(place)
    assert run(["classify", FILE, "-o", target.name]) == 2
    assert snapshot(place) == before


def test_half_a_character_makes_no_half_file(tmp_path: Path) -> None:
    with suppress(UnicodeEncodeError):
        write_file(str(tmp_path / "out"), "før\ud800efter")
    left = [path.read_bytes().decode() for path in tmp_path.iterdir()]
    assert left in ([], ["før?efter"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_to_write_is_exit_2(place: Path) -> None:
    (place / "folder").chmod(0o500)
    try:
        done = treespor("classify", FILE, "-o", "folder/out.json", cwd=place)
    finally:
        (place / "folder").chmod(0o700)
    assert (done.code, done.out) == (2, "")
    assert is_one_sentence(done.err)


def test_a_link_keeps_leading_where_it_led(place: Path) -> None:
    target = write(place, "gammelt\n", "folder/target.json")
    (place / "link.json").symlink_to(target)
    assert treespor("classify", FILE, "-o", "link.json", cwd=place).code == 0
    assert (place / "link.json").is_symlink()
    assert target.read_bytes().startswith(b"{")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of other systems")
def test_a_named_pipe_or_a_device_is_written_to_and_not_replaced(place: Path) -> None:
    pipe = place / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    listening = threading.Thread(target=lambda: heard.append(pipe.read_bytes()), daemon=True)
    listening.start()
    done = treespor("classify", FILE, "-f", "json=pipe", cwd=place)
    listening.join(timeout=1)
    assert done.code == 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert heard
    assert heard[0].startswith(b"{")


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Everything below a folder: names, and the times and contents of files."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) if path.is_file() else (0, b"")
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("command", READING)
def test_reading_commands_write_nothing_to_the_portfolio(command: str, tmp_path: Path) -> None:
    folder = tmp_path / "portfolio"
    shutil.copytree(FOLDER, folder)
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        before = snapshot(folder)
        assert treespor(*READING[command], ".", cwd=folder).code == 0
        assert treespor(*READING[command], folder, "--lang", "en", *DAY, cwd=tmp_path).code == 0
        assert snapshot(folder) == before
    finally:
        for path in paths:
            path.chmod(0o700)


# Day, language, places


def test_the_day_is_what_was_asked_for_else_the_portfolios(tmp_path: Path) -> None:
    path = write(tmp_path, CLEAN)
    assert "1. november 2026" in treespor("classify", path).out
    assert "3. marts 2027" in treespor("classify", path, "--as-of", "2027-03-03").out
    assert "3. marts 2027" in treespor("memo", path, "--as-of=2027-03-03").out


def test_check_looks_at_today_unless_asked(tmp_path: Path) -> None:
    content = CLEAN.replace("2026-11-01", "2020-01-01") + "    deadline: 2020-06-01\n"
    path = write(tmp_path, content)
    assert "TS506" not in treespor("check", path, "--as-of", "2020-06-01").out
    assert "TS506" in treespor("check", path, "--as-of", "2020-06-02").out
    assert "TS506" in treespor("check", path).out


@pytest.mark.parametrize("command", READING)
def test_the_language_is_what_was_asked_for_else_the_portfolios(command: str, tmp_path: Path) -> None:
    danish = write(tmp_path, CLEAN, "da/portfolio.yaml")
    english = write(tmp_path, CLEAN.replace("{name", "{language: en, name"), "en/portfolio.yaml")
    in_danish, in_english = (inside(*READING[command], path, *DAY).out for path in (danish, english))
    in_danish, in_english = in_danish.replace("/da/", "/en/"), in_english.replace("/da/", "/en/")
    assert in_danish != in_english
    assert inside(*READING[command], danish, *DAY, "--lang", "en").out.replace("/da/", "/en/") == in_english
    assert inside(*READING[command], english, *DAY, "--lang", "da").out.replace("/da/", "/en/") == in_danish


def test_codes_and_names_are_the_same_in_every_language(tmp_path: Path) -> None:
    path = write(tmp_path, INVALID + "  - {title: Balder}\n")
    danish, english = (
        json.loads(treespor("check", path, "-f", "json", "--lang", language).out)["findings"]
        for language in ("da", "en")
    )
    for one, other in zip(danish, english, strict=True):
        assert one.pop("message") != other.pop("message")
        assert (one.pop("hint") is None) == (other.pop("hint") is None)
        assert one == other


def test_places_in_text_are_seen_from_the_current_folder_and_in_json_from_the_portfolios(tmp_path: Path) -> None:
    write(tmp_path, INVALID, "by/portefølje/a/x.yaml")
    (tmp_path / "by" / "andet").mkdir()
    for cwd, path, shown in (
        (".", "by/portefølje", "by/portefølje/a/x.yaml"),
        ("by/andet", "../portefølje", "../portefølje/a/x.yaml"),
        ("by/portefølje", ".", "a/x.yaml"),
        ("by/portefølje/a", "..", "x.yaml"),
        ("by", tmp_path / "by" / "portefølje", "portefølje/a/x.yaml"),
        ("by", "./andet/../portefølje/", "portefølje/a/x.yaml"),
    ):
        concise = treespor("check", path, "-f", "concise", "--select", "TS0", cwd=tmp_path / cwd).out
        assert concise.startswith(f"{shown}:{AT_FAULT}: TS002 "), concise
        assert treespor("classify", path, cwd=tmp_path / cwd).err.startswith(f"{shown}:{AT_FAULT}: TS002 ")
        told = json.loads(treespor("check", path, "-f", "json", "--select", "TS0", cwd=tmp_path / cwd).out)
        assert [finding["file"] for finding in told["findings"]] == ["a/x.yaml"]


def test_a_place_names_its_file_where_the_portfolio_has_several(tmp_path: Path) -> None:
    header, _, initiatives = WARNED.partition("initiatives:")
    write(tmp_path, header, "hoved.yaml")
    write(tmp_path, f"initiatives:{initiatives}", "it.yaml")
    assert "it.yaml:2" in treespor("classify", ".", cwd=tmp_path).out


# Which findings, and how many


def many(count: int) -> str:
    return CLEAN + "".join(f"  - {{title: Forsøg {number}}}\n" for number in range(count))


def test_over_twenty_findings_are_grouped_by_code_unless_asked(tmp_path: Path) -> None:
    few, lots = write(tmp_path, many(20), "few.yaml"), write(tmp_path, many(21), "lots.yaml")
    options = (*DAY, "--select", "TS501")
    assert inside("check", few, *options).out.count("[TS501]:") == 20
    grouped = inside("check", lots, *options).out
    assert "21 × advarsel[TS501]" in grouped
    assert grouped.count("lots.yaml:") < 6
    assert "--all" in grouped
    assert inside("check", lots, *options, "--all").out.count("[TS501]:") == 21
    assert "20 × advarsel[TS501]" in inside("check", few, *options, "--statistics").out
    assert "21 advarsler" in grouped


def test_machine_formats_hold_every_finding(tmp_path: Path) -> None:
    path = write(tmp_path, many(21))
    for options in ((), ("--min-severity", "error"), ("--statistics",)):
        told = json.loads(inside("check", path, *DAY, "-f", "json", *options).out)
        assert sum(finding["code"] == "TS501" for finding in told["findings"]) == 21
    assert inside("check", path, *DAY, "-f", "concise").out.count(" TS501 ") == 21


def codes(*arguments: str | Path) -> set[str]:
    told = json.loads(inside("check", *arguments, *DAY, "-f", "json").out)
    return {finding["code"] for finding in told["findings"]}


def test_checks_are_selected_and_left_out_by_prefix(tmp_path: Path) -> None:
    path = write(tmp_path, INVALID + "  - {title: Balder, lead: no}\n")
    assert {"TS002", "TS008", "TS501"} <= codes(path)
    assert codes(path, "--select", "TS5") == {"TS501"}
    assert codes(path, "--select", "TS002", "--select", "TS501") == {"TS002", "TS501"}
    assert codes(path, "--select", "TS0", "--ignore", "TS008") == {"TS002"}
    assert codes(path, "--select", "TS0", "--ignore", "TS0") == {"TS002"}, "what is wrong with a file is never left out"
    broken = write(tmp_path, UNREADABLE, "broken.yaml")
    assert codes(broken, "--select", "TS5") == {"TS001"}


def test_free_text_is_read_unless_asked_not_to(tmp_path: Path) -> None:
    path = write(tmp_path, CLEAN + "  - {title: Kursus i informationssikkerhed, addresses: none}\n")
    read, unread = (
        json.loads(inside("classify", path, "-f", "json", *option).out)["initiatives"][1]["facts"]["nature"]
        for option in ((), ("--no-infer",))
    )
    assert (read["value"], read["basis"]) == ("prerequisite", "inferred")
    assert (unread["value"], unread["basis"]) == (None, "unknown")


# Colours and terminals


@pytest.mark.parametrize(
    ("color", "environment", "coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": ""}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_pipe(color: str, environment: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    path = write(tmp_path, WARNED)
    done = treespor("classify", path, "--color", color, environment=environment)
    assert (COLOUR in done.out) == coloured


def on_terminal(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Ran:
    """Runs the command line on a pseudo-terminal of eighty columns."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "treespor", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=subprocess.PIPE,
        env=surroundings({"TERM": "xterm-256color", "COLUMNS": "80", **(environment or {})}),
    )
    os.close(slave)
    out = b"".join(iter(lambda: read_some(master), b""))
    os.close(master)
    assert process.stderr
    err = process.stderr.read()
    process.stderr.close()
    return ran(process.wait(timeout=60), out.replace(b"\r\n", b"\n"), err)


def read_some(master: int) -> bytes:
    """The next bytes of a pseudo-terminal; none when its other side is closed, which some systems call an error."""
    try:
        return os.read(master, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize(
    ("color", "environment", "coloured"),
    [
        ("auto", {}, True),
        ("auto", {"NO_COLOR": ""}, True),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_on_a_terminal(color: str, environment: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    path = write(tmp_path, WARNED)
    done = on_terminal("classify", path, "--color", color, environment=environment)
    assert (COLOUR in done.out) == coloured


@pytest.mark.parametrize("command", ["check", "explain"])
def test_every_text_for_people_has_colours_where_they_are_wanted(command: str, tmp_path: Path) -> None:
    path = write(tmp_path, WARNED)
    assert COLOUR in on_terminal(*READING[command], path).out
    assert COLOUR not in on_terminal(*READING[command], path, environment={"NO_COLOR": "1"}).out
    assert COLOUR in treespor(*READING[command], path, "--color", "always").out
    assert COLOUR not in treespor(*READING[command], path).out


def test_a_memo_and_machine_formats_have_no_colours_on_a_terminal(tmp_path: Path) -> None:
    path = write(tmp_path, WARNED)
    for arguments in (("memo", path), ("classify", path, "-f", "json"), ("check", path, "-f", "json"), ("schema",)):
        assert COLOUR not in on_terminal(*arguments, environment={"FORCE_COLOR": "1"}).out


def test_a_terminal_shows_what_a_pipe_does(tmp_path: Path) -> None:
    path = write(tmp_path, WARNED)
    assert on_terminal("classify", path, "--color", "never") == treespor("classify", path)


def test_a_narrow_terminal_is_kept_to() -> None:
    out = on_terminal("classify", EXAMPLE, "--color", "never", environment={"COLUMNS": "60"}).out
    assert max(map(len, out.splitlines())) <= 60


def test_check_on_a_terminal_shows_no_infos_but_tells_of_them(tmp_path: Path) -> None:
    path = write(tmp_path, INFORMED + "  - {title: Balder fase 2}\n")
    shown, every = on_terminal("check", path, *DAY), on_terminal("check", path, *DAY, "--min-severity", "info")
    piped = treespor("check", path, *DAY)
    assert "TS503" not in shown.out
    assert "TS501" in shown.out
    assert "--min-severity info" in shown.out
    assert "TS503" in every.out
    assert "TS503" in piped.out


# Encodings

ENCODINGS = ("ascii", "cp1252", "cp850", "latin-1", "cp437")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_streams_that_are_not_utf_8_get_what_they_can_show(encoding: str) -> None:
    strange = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    out = treespor("classify", EXAMPLE, environment=strange, encoding=encoding).out
    assert len(out.splitlines()) == len(plain("classify", EXAMPLE).splitlines())
    assert re.search(r"^ {1,2}<- Telemedicin til borgere", out, re.MULTILINE)
    assert "<- overtaget" in out
    if encoding == "ascii":
        assert "NIS 2 - h" in out
    else:
        assert all(word in out for word in ("Åkjær", "hændelser", "på"))


@pytest.mark.parametrize("encoding", ["ascii", "cp850"])
@pytest.mark.parametrize("arguments", ["check", "check -f concise", "explain digital-fuldmagt", "explain TS505"])
def test_no_command_stumbles_over_a_stream_that_is_not_utf_8(arguments: str, encoding: str) -> None:
    strange = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = treespor(*arguments.split(), EXAMPLE, environment=strange, encoding=encoding)
    assert (done.code, done.err) == (0, "")
    assert done.out


def test_help_does_not_stumble_either() -> None:
    for encoding in ("ascii", "cp1252"):
        done = treespor("check", "--help", environment={"PYTHONIOENCODING": encoding}, encoding=encoding)
        assert (done.code, done.err) == (0, "")
        assert "--fail-on" in done.out


def test_diagnostics_reach_a_stream_that_is_not_utf_8(tmp_path: Path) -> None:
    path = write(tmp_path, REJECTED)
    done = treespor("classify", path, environment={"PYTHONIOENCODING": "cp1252"}, encoding="cp1252")
    assert done.code == 1
    assert "løsning" in done.err
    done = treespor("classify", path, environment={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert done.code == 1
    assert "TS002" in done.err


@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_documents_and_machine_formats_are_utf_8_whatever_the_stream_is(encoding: str) -> None:
    strange = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (
        ("classify", EXAMPLE, "-f", "json"),
        ("classify", EXAMPLE, "-f", "csv"),
        ("classify", EXAMPLE, "-f", "markdown"),
        ("check", EXAMPLE, *DAY, "-f", "json"),
        ("memo", EXAMPLE),
        ("schema",),
    ):
        assert treespor(*arguments, environment=strange).out == plain(*arguments)


# Pipes that are closed


ALL_COMMANDS: tuple[tuple[str | Path, ...], ...] = (
    ("classify", EXAMPLE),
    ("classify", FOLDER, "-f", "json"),
    ("check", FOLDER, *DAY),
    ("memo", FOLDER),
    ("explain", "U1", EXAMPLE),
    ("schema",),
    ("--help",),
    ("--version",),
)


@pytest.mark.parametrize("arguments", ALL_COMMANDS, ids=lambda arguments: str(arguments[0]))
def test_a_reader_that_goes_away_is_no_fault(arguments: tuple[str | Path, ...]) -> None:
    done = with_output(closed_pipe(), arguments)
    assert (done.code, done.err) == (0, "")


def closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def with_output(descriptor: int, arguments: Sequence[str | Path]) -> Ran:
    """Runs the command line with this for standard output."""
    done = subprocess.run(
        [sys.executable, "-m", "treespor", *map(str, arguments)],
        stdout=descriptor,
        stderr=subprocess.PIPE,
        env=surroundings({}),
        timeout=60,
        check=False,
    )
    os.close(descriptor)
    return ran(done.returncode, b"", done.stderr)


def test_head_takes_the_first_line_and_no_more() -> None:
    command = f'"{sys.executable}" -m treespor classify "{FOLDER}" -f json | head -n 1'
    done = subprocess.run(command, shell=True, capture_output=True, env=surroundings({}), timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
@pytest.mark.parametrize("arguments", ALL_COMMANDS, ids=lambda arguments: str(arguments[0]))
def test_a_full_disk_is_exit_2_and_a_sentence(arguments: tuple[str | Path, ...]) -> None:
    done = with_output(os.open("/dev/full", os.O_WRONLY), arguments)
    assert done.code == 2
    assert is_one_sentence(done.err), done.err


@pytest.mark.skipif(os.name != "posix", reason="streams are closed by a POSIX shell")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("classify portfolios/eksempel.yaml >&-", (0, 2)),
        ("classify portfolios/eksempel.yaml -f json >&-", (0, 2)),
        ("classify portfolios/eksempel.yaml -f json=/dev/null/x >&-", (2,)),
        ("classify portfolios/eksempel.yaml 2>&-", (0,)),
        ("classify nosuch.yaml 2>&-", (2,)),
        ("classify --nosuch 2>&-", (2,)),
        ("check - <&-", (1, 2)),
        ("--version >&-", (0, 2)),
    ],
)
def test_a_stream_that_is_closed_from_the_start_is_no_traceback(arguments: str, code: tuple[int, ...]) -> None:
    command = f'"{sys.executable}" -m treespor {arguments}'
    environment = surroundings({})
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, env=environment, timeout=60, check=False)
    told = ran(done.returncode, done.stdout, done.stderr)
    assert told.code in code, told
    assert "AttributeError" not in told.err


# Faults


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("error", [RuntimeError("Bum"), KeyError("Bum"), RecursionError("Bum"), ValueError("Bum\nbum")])
def test_a_fault_of_its_own_is_exit_2_and_one_sentence(
    command: str, error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("treespor.cli.open_report.analyse", broken)
    assert run([*READING[command], str(EXAMPLE)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert re.fullmatch(r"treespor: [^\n]*Bum[^\n]*\n", told.err)


def test_an_interruption_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("treespor.cli.open_report.analyse", interrupted)
    assert run(["classify", str(EXAMPLE)]) in (1, 130)
    assert "Traceback" not in capsys.readouterr().err


HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "zeros": bytes(64),
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "no UTF-8": "initiatives: [{title: Bøvl}]".encode("latin-1"),
    "UTF-16": "initiatives: [{title: Bøvl}]".encode("utf-16"),
    "deep nesting": b"initiatives: " + b"[" * 5000,
    "an alias bomb": b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ninitiatives: [*d, *d]\n",
    "a lone surrogate": b'initiatives: [{title: "\\ud800"}]',
    "escape codes": b'initiatives: [{title: "\\e[2J\\a"}]',
    "a tag": b"initiatives: !!python/object/apply:os.system [exit]",
    "tabs": b"initiatives:\n\t- title: x",
    "a long line": b"initiatives: [{title: " + b"x" * 200_000 + b"}]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_makes_a_traceback_or_a_fault_of_its_own(name: str, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(HOSTILE[name])
    for arguments in (
        ("classify",),
        ("classify", "-f", "csv"),
        ("classify", "-f", "markdown"),
        ("check",),
        ("check", "-f", "json"),
        ("memo", "--partial"),
    ):
        done = inside(arguments[0], path, *arguments[1:])
        assert done.code in (0, 1), done.err
        assert done.out
        assert "\x1b" not in done.out + done.err
        assert "\x07" not in done.out + done.err


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are of Linux")
def test_names_that_are_no_text_are_no_fault(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/by\xf8d"
    write(Path(os.fsdecode(folder)), INVALID.replace("name: Nørreby Kommune, ", ""))
    for command in (("classify",), ("check",), ("memo",), ("classify", "-f", "json")):
        done = treespor(*command, os.fsdecode(folder))
        assert done.code == 1, done.err
        assert done.out
    assert is_one_sentence(treespor("classify", os.fsdecode(folder + b"x")).err)


def test_a_folder_that_is_called_like_a_file_and_a_file_that_cannot_be_found_again(tmp_path: Path) -> None:
    write(tmp_path, CLEAN, "folder.yaml/portfolio.yaml")
    assert treespor("classify", tmp_path / "folder.yaml").code == 0
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert is_one_sentence(treespor("classify", tmp_path / "loop.yaml").err)
    assert treespor("classify", tmp_path).code == 0


# The memo


@pytest.mark.parametrize("content", [REJECTED, UNREADABLE])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_memo_is_refused_where_something_would_be_missing(content: str, language: str, tmp_path: Path) -> None:
    write(tmp_path, CLEAN, "a.yaml")
    write(tmp_path, content.partition("initiatives")[2].join(("initiatives", "")), "b.yaml")
    target = write(tmp_path, "sidste måneds notat\n", "notat.md")
    before = snapshot(tmp_path)
    for output in ((), ("-o", target.name), ("-o", "nyt.md")):
        done = treespor("memo", ".", "--lang", language, *output, cwd=tmp_path)
        assert (done.code, done.out) == (1, "")
        assert "b.yaml:" in done.err
        assert "--partial" in done.err.splitlines()[-1]
        assert snapshot(tmp_path) == before


def test_a_partial_memo_says_in_its_head_what_is_missing(tmp_path: Path) -> None:
    write(tmp_path, REJECTED, "a.yaml")
    write(tmp_path, UNREADABLE, "b.yaml")
    for language, missing, rejected in (("da", "b.yaml kunne ikke læses", "afvist"), ("en", "b.yaml", "rejected")):
        done = treespor("memo", ".", "--partial", "--lang", language, cwd=tmp_path)
        head = done.out.partition("\n## ")[0]
        assert done.code == 1
        assert missing in head
        assert rejected in head
    assert treespor("memo", ".", "--partial", "-o", "notat.md", cwd=tmp_path).out == ""
    assert "b.yaml" in (tmp_path / "notat.md").read_text("utf-8")


def test_a_memo_of_a_whole_portfolio_says_nothing_of_missing() -> None:
    whole, partial = (inside("memo", EXAMPLE, *option).out for option in ((), ("--partial",)))
    assert whole == partial
    assert "Ufuldstændigt" not in whole


# Explanations


def test_codes_rules_tracks_and_sources_are_explained_without_any_portfolio(tmp_path: Path) -> None:
    for what in ("TS505", "ts001", "U3", "o1", "must-do", "Skal-udfordringer", "forudsætninger", "kombit", "nis2"):
        done = treespor("explain", what, cwd=tmp_path)
        assert (done.code, done.err) == (0, ""), what
        assert done.out.count("\n") > 3


VERBATIM = {f"  {line}" for check in CHECKS for example in (check.bad, check.good) for line in example.splitlines()}


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_that_has_a_name_is_explained(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names = [*(check.code for check in CHECKS), *RULE_IDS, *TRACKS, *built_in_sources()]
    for name in names:
        assert run(["explain", name, "--lang", language]) == 0, name
        told = capsys.readouterr()
        assert told.err == ""
        assert name.lower() in told.out.lower() or name in TRACKS
        lines = set(told.out.splitlines()) - VERBATIM
        assert all(len(line) <= 80 or "http" in line for line in lines), name


def test_an_initiative_comes_before_a_check_a_rule_a_track_and_a_source(tmp_path: Path) -> None:
    lines = "".join(f"  - {{id: {name}, title: Mit {name}}}\n" for name in ("ts505", "u1", "outside", "kombit"))
    path = write(tmp_path, CLEAN + lines)
    for name in ("ts505", "u1", "outside", "kombit"):
        assert treespor("explain", name, path).out.startswith(f"Mit {name}\n")
    assert treespor("explain", "TS505", path).out.startswith("TS505 watermelon")


def test_a_portfolio_that_was_named_must_be_there_to_explain_from(tmp_path: Path) -> None:
    assert treespor("explain", "TS505", tmp_path / "nosuch.yaml").code == 2


def test_an_own_source_is_explained_before_the_built_in_one(tmp_path: Path) -> None:
    path = write(tmp_path, CLEAN + "sources: [{id: kombit, title: Vores KOMBIT, kind: local, lays: nothing}]\n")
    assert "Vores KOMBIT" in treespor("explain", "kombit", path).out


def test_an_explanation_from_a_faulty_portfolio_is_exit_1_and_tells_what_is_wrong(tmp_path: Path) -> None:
    path = write(tmp_path, INVALID)
    done = treespor("explain", "aula", path)
    assert done.out.startswith("Aula\n")
    assert done.code == 1
    assert "TS002" in done.err


def test_a_rejected_initiative_is_not_said_to_be_missing(tmp_path: Path) -> None:
    path = write(tmp_path, REJECTED.replace("{title", "{id: lån, title"))
    done = treespor("explain", "lån", path)
    assert done.code in (1, 2)
    assert "intet, der hedder" not in done.err
    assert "TS002" in done.out + done.err or "treespor check" in done.err


def test_the_explanation_of_what_is_undecided_leads_to_no_track(tmp_path: Path) -> None:
    """An assumption never puts an initiative outside, so the four questions do not end there either."""
    path = write(tmp_path, CLEAN + "  - {title: Talebot, kind: solution}\n")
    for language, outside in (("da", "→ Uden for sporene"), ("en", "→ Outside the tracks")):
        told = inside("explain", "talebot", path, "--lang", language).out
        assert "\n\n  " in told
        assert outside not in told
