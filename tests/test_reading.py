"""Files into a portfolio: which files, whose text, and what each plain scalar is."""

import errno
import os
from pathlib import Path

import pytest

from helpers import assert_sound, read, read_folder, read_path, run, write
from treespor.cli.errors import CommandError
from treespor.cli.open_report import load
from treespor.model.dates import parse_period
from treespor.reading.core_schema import resolve

HEAD = "portfolio: {name: Eksempelby Kommune}\n"
AULA = "initiatives: [{title: Aula}]\n"
FULDMAGT = "initiatives: [{title: Fuldmagt}]\n"


# Which files.


def test_a_folder_is_every_yaml_file_below_it() -> None:
    files = {"portfolio.yaml": HEAD, "b/aula.yml": AULA, "b/c/d.YAML": FULDMAGT, "x.yaml.txt": "a: [", "læs.md": "# a"}
    reading = read_folder(files)
    assert reading.titles == ["Aula", "Fuldmagt"]
    assert reading.report.name == "Eksempelby Kommune"
    assert reading.report.other_files == ()
    assert set(reading.report.documents) == {"portfolio.yaml", "b/aula.yml", "b/c/d.YAML"}


def test_initiatives_stand_in_the_order_of_files_and_lines() -> None:
    items = "initiatives: [{title: Nr. %d}, {title: Nr. %d}]\n"
    reading = read_folder({"b.yaml": items % (5, 6), "a/z.yaml": items % (1, 2), "a-b.yaml": items % (3, 4)})
    assert reading.titles == [f"Nr. {number}" for number in (1, 2, 3, 4, 5, 6)]


@pytest.mark.parametrize("name", [".skjult.yaml", ".git/a.yaml", "a/.b/c.yaml", "a/.yaml"])
def test_hidden_files_are_left_out(name: str) -> None:
    reading = read_folder({"portfolio.yaml": HEAD + AULA, name: FULDMAGT})
    assert reading.titles == ["Aula"]
    assert reading.report.other_files == ()


def test_a_folder_that_is_itself_hidden_is_read(tmp_path: Path) -> None:
    write(tmp_path / ".skjult" / "a.yaml", HEAD + AULA)
    assert read_path(tmp_path / ".skjult").titles == ["Aula"]


def test_links_out_of_the_folder_are_left_out(tmp_path: Path) -> None:
    write(tmp_path / "ude" / "a.yaml", FULDMAGT)
    write(tmp_path / "inde" / "portfolio.yaml", HEAD + AULA)
    (tmp_path / "inde" / "fil.yaml").symlink_to(tmp_path / "ude" / "a.yaml")
    (tmp_path / "inde" / "mappe").symlink_to(tmp_path / "ude")
    (tmp_path / "inde" / "ingen.yaml").symlink_to(tmp_path / "ude" / "ingen.yaml")
    (tmp_path / "inde" / "ring.yaml").symlink_to(tmp_path / "inde" / "ring.yaml")
    reading = read_path(tmp_path / "inde")
    assert reading.titles == ["Aula"]
    assert reading.findings == ()


def test_a_link_inside_the_folder_is_no_second_file(tmp_path: Path) -> None:
    write(tmp_path / "z.yaml", HEAD + AULA)
    (tmp_path / "a.yaml").symlink_to(tmp_path / "z.yaml")
    reading = read_path(tmp_path)
    assert reading.titles == ["Aula"]
    assert set(reading.report.documents) == {"z.yaml"}


def test_a_link_to_the_folder_is_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "inde" / "a.yaml", HEAD + AULA)
    (tmp_path / "henvisning").symlink_to(tmp_path / "inde")
    assert read_path(tmp_path / "henvisning").titles == ["Aula"]


def test_a_folder_that_is_named_like_a_file_is_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "x.yaml" / "y.yaml", HEAD + AULA)
    (tmp_path / "tom.yaml").mkdir()
    assert read_path(tmp_path).titles == ["Aula"]
    assert read_path(tmp_path / "x.yaml").titles == ["Aula"]


def test_yaml_of_something_else_is_named_and_not_judged() -> None:
    others = {
        ".github.yaml": "on: [push]\n",
        "action.yml": "name: a\non: push\njobs: {a: {b: c}}\n",
        "liste.yaml": "- a\n- b\n",
        "flere.yaml": "a: 1\n---\nb: 2\n",
        "maerker.yaml": "a: !Ref b\n",
        "skabelon.yaml": "a: {{ b }}\n",
        "kommentar.yaml": "# initiatives\n",
        "to.yaml": "a: 1\na: 2\n",
    }
    reading = read_folder({"portfolio.yaml": HEAD + AULA, **others})
    assert reading.findings == ()
    assert set(reading.report.other_files) == set(others) - {".github.yaml"}


def test_an_empty_file_is_something_else() -> None:
    reading = read_folder({"portfolio.yaml": HEAD + AULA, "tom.yaml": "", "blank.yaml": "\n"})
    assert reading.findings == ()
    assert set(reading.report.other_files) == {"tom.yaml", "blank.yaml"}


def test_other_yaml_is_named_in_one_note(tmp_path: Path) -> None:
    write(tmp_path / "portfolio.yaml", HEAD)
    write(tmp_path / "a.yaml", "a: 1\n")
    write(tmp_path / "b" / "c.yml", "- 1\n")
    done = run("check", tmp_path, "--lang", "en")
    assert done.returncode == 0, done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "a.yaml" in done.stderr
    assert "b/c.yml" in done.stderr
    assert run("check", tmp_path, "--quiet").stderr == ""


def test_a_file_that_breaks_and_looks_like_a_portfolio_is_never_passed_over() -> None:
    for broken in ("initiatives:\n  - title: a: b\n", '{"portfolio": {', "# a\n\nsources: [\n", "'challenges' : ]\n"):
        reading = read_folder({"portfolio.yaml": HEAD + AULA, "z.yaml": broken})
        assert reading.codes == ["TS001"]
        assert reading.report.unreadable == ("z.yaml",)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"a.txt": HEAD},
        {".a.yaml": HEAD},
        {"a.yaml": "a: b\n"},
        {"a.yaml": "# portfolio\n"},
        {"a/b.yml": "- title: a\n"},
    ],
    ids=["empty", "other endings", "hidden", "other yaml", "a comment", "a list"],
)
def test_a_folder_without_any_portfolio_is_no_success(files: dict[str, str], tmp_path: Path) -> None:
    for name, content in files.items():
        write(tmp_path / name, content)
    with pytest.raises(CommandError):
        load(str(tmp_path))


@pytest.mark.parametrize("command", ["check", "classify"])
def test_what_is_not_there_is_exit_code_two(command: str, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", HEAD)
    (tmp_path / "tom").mkdir()
    for path in (tmp_path / "tom", tmp_path / "ingen.yaml", tmp_path / "a.txt", tmp_path / ("x" * 300 + ".yaml")):
        done = run(command, path)
        assert done.returncode == 2
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert "Traceback" not in done.stderr


def test_a_name_that_is_nearly_right_is_proposed(tmp_path: Path) -> None:
    write(tmp_path / "portefoelje.yaml", HEAD)
    assert "portefoelje.yaml" in run("check", tmp_path / "portefølje.yaml").stderr


def test_a_file_with_an_odd_name_is_read(tmp_path: Path) -> None:
    write(tmp_path / "æøå 😀: [a].yaml", HEAD + "initiatives: [{titel: a}]\n")
    done = run("check", tmp_path, "--select", "TS0", "--format", "concise")
    assert done.returncode == 1
    assert "æøå 😀: [a].yaml:2:16: TS003 " in done.stdout


@pytest.mark.parametrize("form", ["concise", "full", "json"])
def test_a_name_that_is_no_utf8_breaks_nothing(form: str, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/f\xf8rste.yaml"
    try:
        Path(os.fsdecode(path)).write_bytes(b"initiatives: [{titel: a}]\n")
    except OSError as error:
        pytest.skip(f"this file system has only Unicode names: {error}")
    done = run("check", tmp_path, "--select", "TS0", "--format", form)
    assert done.returncode == 1, done.stderr
    assert "TS003" in done.stdout


# Files that cannot be opened.


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files called `laast.yaml` may not be opened, whoever runs the test."""
    really = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "laast.yaml":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return really(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)


@pytest.mark.usefixtures("locked")
def test_a_file_that_may_not_be_opened_is_a_finding() -> None:
    reading = read_folder({"a.yaml": HEAD + AULA, "laast.yaml": FULDMAGT})
    assert [(finding.at.file, *place) for finding, place in zip(reading.findings, reading.locator, strict=True)] == [
        ("laast.yaml", "TS001", 1, 1)
    ]
    assert reading.titles == ["Aula"]
    assert reading.report.unreadable == ("laast.yaml",)
    assert_sound(reading)


@pytest.mark.usefixtures("locked")
def test_a_file_alone_that_may_not_be_opened_is_a_finding_too(tmp_path: Path) -> None:
    write(tmp_path / "laast.yaml", FULDMAGT)
    assert read_path(tmp_path / "laast.yaml").codes == ["TS001"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_file_without_permissions_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", HEAD + AULA)
    write(tmp_path / "b.yaml", FULDMAGT)
    (tmp_path / "b.yaml").chmod(0)
    done = run("check", tmp_path, "--format", "concise")
    assert done.returncode == 1
    assert "b.yaml:1:1: TS001 " in done.stdout


# Standard input.


@pytest.mark.parametrize("command", ["check", "classify"])
def test_standard_input_is_a_file(command: str) -> None:
    done = run(command, "-", "--format", "json", "--as-of", "2026-11-01", "--no-infer", stdin=(HEAD + AULA).encode())
    assert done.returncode == 0, done.stderr
    assert '"aula"' in done.stdout


def test_a_fault_in_standard_input_stands_in_it() -> None:
    stdin = "\ufeffinitiatives:\r\n  - {titel: Æble}\r\n".encode()
    done = run("check", "-", "--select", "TS0", "--format", "concise", stdin=stdin)
    assert (done.returncode, done.stdout.startswith("-:2:6: TS003 ")) == (1, True), done.stdout


def test_standard_input_may_be_empty() -> None:
    done = run("check", "-", "--format", "concise")
    assert (done.returncode, done.stdout.startswith("-:1:1: TS001 ")) == (1, True), done.stdout


# Several files together.


def test_two_portfolios_are_one_finding_that_names_both_places() -> None:
    reading = read_folder({"a.yaml": HEAD + AULA, "b.yaml": "# b\n" + HEAD + FULDMAGT})
    (finding,) = reading.findings
    assert (finding.code, finding.at.file, finding.at.line) == ("TS006", "b.yaml", 2)
    assert [(second.at.file, second.at.line) for second in finding.related] == [("a.yaml", 1)]
    assert reading.titles == ["Aula", "Fuldmagt"]


def test_ids_and_references_reach_across_files() -> None:
    files = {
        "a.yaml": "initiatives: [{title: Aula, addresses: trivsel, origin: aftalen, needs: [fuldmagt]}]\n",
        "b.yaml": FULDMAGT + "sources: [{id: aftalen, title: Aftalen, kind: local}]\n",
        "c.yaml": "challenges: [{id: trivsel, title: Trivsel}]\n",
    }
    assert read_folder(files).findings == ()


def test_twins_in_two_files_are_told_in_the_second_and_both_rejected() -> None:
    files = {"a.yaml": "initiatives: [{id: a, title: A}]\n", "b.yaml": "\ninitiatives: [{id: a, title: B}]\n"}
    reading = read_folder(files)
    (finding,) = reading.findings
    assert (finding.code, finding.at.file, finding.related[0].at.file) == ("TS006", "b.yaml", "a.yaml")
    assert reading.rejected == ["A", "B"]


def test_ids_from_titles_are_unique_across_files() -> None:
    reading = read_folder({"a.yaml": AULA, "b.yaml": AULA, "c.yaml": "initiatives: [{id: aula-2, title: C}]\n"})
    assert [entry.initiative.key for entry in reading.report.entries] == ["aula", "aula-3", "aula-2"]
    assert [(finding.code, finding.severity, finding.at.file) for finding in reading.findings] == [
        ("TS006", "warning", "b.yaml")
    ]


def test_references_are_not_judged_while_a_file_cannot_be_read() -> None:
    good = "initiatives: [{title: Aula, addresses: trivsel, needs: [fuldmagt]}, {title: Andet, addresses: none}]\n"
    assert read_folder({"a.yaml": good}).codes == ["TS007"]
    reading = read_folder({"a.yaml": good, "b.yaml": "challenges: [\n"})
    assert reading.codes == ["TS001"]
    assert reading.titles == ["Aula", "Andet"]
    assert [entry.classification.facts.values.serves for entry in reading.report.entries] == [True, False]
    assert reading.report.entries[0].initiative.needs == ("fuldmagt",)


def test_other_checks_of_the_files_go_on_while_a_file_cannot_be_read() -> None:
    twins = "{id: a, title: A}, {id: a, title: B}"
    good = f"initiatives: [{{title: no, start: 2027, deadline: 2026, origin: et notat}}, {twins}]\n"
    reading = read_folder({"a.yaml": good, "b.yaml": "portfolio: {\n"})
    assert sorted(reading.codes) == ["TS001", "TS006", "TS008", "TS009", "TS012"]


def test_what_the_portfolio_is_called_where_it_does_not_say(tmp_path: Path) -> None:
    write(tmp_path / "eksempelby" / "plan.yaml", AULA)
    assert read_path(tmp_path / "eksempelby").report.name == "eksempelby"
    assert read_path(tmp_path / "eksempelby" / "plan.yaml").report.name == "plan"


def test_the_order_of_reading_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    names = [f"{letter}.yaml" for letter in "qwertyuiopasdf"]
    for name in names:
        write(tmp_path / name, f"initiatives: [{{title: {name}, kind: x}}, {{title: God {name}}}]\n")
    reading = read_path(tmp_path)
    assert reading.titles == [f"God {name}" for name in sorted(names)]
    assert [finding.at.file for finding in reading.findings] == sorted(names)


# Text as it is written.

AS_WRITTEN: dict[str, str] = {
    "2026": "2026",
    "007": "007",
    "0": "0",
    "-5": "-5",
    "+5": "+5",
    "0x1F": "0x1F",
    "0o17": "0o17",
    "1.10": "1.10",
    "1.": "1.",
    ".5": ".5",
    "1e3": "1e3",
    "1E+400": "1E+400",
    ".inf": ".inf",
    ".NaN": ".NaN",
    "9" * 50: "9" * 50,
    "9" * 5000: "9" * 5000,
    "true": "true",
    "False": "False",
    "TRUE": "TRUE",
    "no": "no",
    "Yes": "Yes",
    "y": "y",
    "2026-11-01": "2026-11-01",
    "2026-11-01T12:00:00Z": "2026-11-01T12:00:00Z",
    "1_000": "1_000",
    "26/1234": "26/1234",
    "=": "=",
    "&t 2026": "2026",
    "&t 1.10": "1.10",
    "&t true": "true",
    "&t   007  # nr.": "007",
    "'2026'": "2026",
    '"1.10"': "1.10",
    "'it''s'": "it's",
    '"a\\tb"': "a\tb",
    "a  # en kommentar": "a",
    "a#b": "a#b",
    "a\n      b\n\n      c": "a b\nc",
    "|\n      a\n       b\n": "a\n b\n",
    ">-\n      a\n      b\n": "a b",
}


@pytest.mark.parametrize(("written", "expected"), AS_WRITTEN.items(), ids=[text[:12] for text in AS_WRITTEN])
def test_a_text_is_as_it_is_written(written: str, expected: str) -> None:
    text = f"initiatives:\n  - title: {written}\n    lead: {written.replace('&t', '&u')}\n    kind: solution\n"
    reading = read(text)
    assert (reading.first.title, reading.first.lead) == (expected, expected)
    assert set(reading.codes) <= {"TS008"}


IN_FIELDS: dict[str, str] = {
    "a list": "tags: [%s]",
    "a part": "contract: {supplier: %s}",
    "an item": "results: [{indicator: %s}]",
    "a manager": "heads: [%s]",
    "a manager by name": "heads: [{name: %s}]",
    "an owner": "owner: %s",
    "one of the owners": "owner: [head, %s]",
    "an owner by name": "owner: {name: %s}",
    "one of the owners by name": "owner: [head, {name: %s}]",
    "whoever set the ambition": "ambition: {set_by: %s}",
    "an origin": "origin: %s",
    "a source": "origin: {source: %s}",
    "a number in a source": "origin: {source: kombit, ref: %s}",
    "a record": "track: {is: outside, because: %s, decided_by: %s}",
    "an exception": "ignore: [{check: TS012, because: %s}]",
}


@pytest.mark.parametrize("field", IN_FIELDS.values(), ids=IN_FIELDS)
@pytest.mark.parametrize("written", ["2026", "1.10", "true", "no"])
def test_a_text_is_as_it_is_written_in_every_part(field: str, written: str) -> None:
    plain = read(f"initiatives: [{{title: A, {field.replace('%s', written)}}}]\n")
    quoted = read(f"initiatives: [{{title: A, {field.replace('%s', repr(written))}}}]\n")
    assert plain.first == quoted.first
    assert [code for code in plain.codes if code != "TS008"] == [code for code in quoted.codes if code != "TS008"]


@pytest.mark.parametrize("written", ["2026", "1.10", "true", "0x1F", "1e3"])
@pytest.mark.parametrize("how", ["lead: *a", "<<: *b", "<<: [*b]"])
def test_a_text_is_as_it_is_written_where_the_alias_leads(written: str, how: str) -> None:
    reading = read(f"x-a: &a {written}\nx-b: &b {{lead: {written}}}\ninitiatives:\n  - title: A\n    {how}\n")
    assert reading.first.lead == written


@pytest.mark.parametrize("written", ["2026", "true", "no"])
@pytest.mark.parametrize("field", ["addresses: %s", "addresses: [%s]"])
def test_an_id_is_as_it_is_written(written: str, field: str) -> None:
    reading = read(f"initiatives: [{{title: A, {field % written}}}]\n")
    (finding,) = [finding for finding in reading.findings if finding.severity == "error"]
    assert finding.code == "TS007"
    assert finding.message.values["id"] == written


def test_a_key_is_as_it_is_written_however_often_it_was_met() -> None:
    quoted_first = 'initiatives:\n  - title: A\n    x-a: {"1": a, "null": b}\n  - title: B\n    1: a\n    null: b\n'
    assert read(quoted_first).told == [(5, "TS003"), (6, "TS003")]


def test_an_anchor_on_a_key_is_one_however_often_the_key_was_met() -> None:
    reading = read("initiatives:\n  - title: A\n  - &k title: B\n    lead: *k\n")
    assert reading.findings == ()
    assert reading.report.entries[1].initiative.lead == "title"


def test_a_tag_on_a_key_is_told_however_often_the_key_was_met() -> None:
    reading = read("initiatives:\n  - {title: A, !!str lead: a}\n  - {title: B, !!str lead: a}\n")
    assert reading.told == [(2, "TS002"), (3, "TS002")]


# Plain scalars by the core schema of YAML 1.2.

CORE: dict[str, object] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "nULL": "nULL",
    "true": True,
    "True": True,
    "TRUE": True,
    "tRUE": "tRUE",
    "false": False,
    "False": False,
    "FALSE": False,
    "yes": "yes",
    "no": "no",
    "on": "on",
    "off": "off",
    "y": "y",
    "n": "n",
    "0": 0,
    "-0": 0,
    "42": 42,
    "+42": 42,
    "-42": -42,
    "0042": 42,
    "09": 9,
    "0o17": 15,
    "0o18": "0o18",
    "-0o17": "-0o17",
    "0xfF": 255,
    "0xg": "0xg",
    "-0xFF": "-0xFF",
    "0b11": "0b11",
    "1_000": "1_000",
    "1 000": "1 000",
    "190:20:30": "190:20:30",
    "12:30": "12:30",
    "1.5": 1.5,
    "-1.5": -1.5,
    "+1.5": 1.5,
    ".5": 0.5,
    "-.5": -0.5,
    "5.": 5.0,
    ".": ".",
    "-": "-",
    "+": "+",
    "1e3": 1000.0,
    "1E-3": 0.001,
    "1e+3": 1000.0,
    "1.e3": 1000.0,
    "e3": "e3",
    "1e": "1e",
    "1.2.3": "1.2.3",
    "1.250.000": "1.250.000",
    "1,5": "1,5",
    ".inf": float("inf"),
    "-.INF": float("-inf"),
    "+.Inf": float("inf"),
    "inf": "inf",
    "nan": "nan",
    ".iNF": ".iNF",
    "2026-11-01": "2026-11-01",
    "2026-11-01 12:00:00": "2026-11-01 12:00:00",
    "=": "=",
    "<<": "<<",
    "٣": "٣",
    "½": "½",
    "１２": "１２",
}


@pytest.mark.parametrize(("plain", "expected"), CORE.items(), ids=[repr(text) for text in CORE])
def test_a_plain_scalar_is_what_the_core_schema_makes_it(plain: str, expected: object) -> None:
    value = resolve(plain)
    assert (type(value), value) == (type(expected), expected)


@pytest.mark.parametrize("plain", [".nan", ".NaN", ".NAN"])
def test_no_number_is_no_number(plain: str) -> None:
    value = resolve(plain)
    assert isinstance(value, float)
    assert value != value  # noqa: PLR0124 - what sets it apart


@pytest.mark.parametrize("plain", [text for text in CORE if text not in ("", "-", "<<")])
def test_the_file_makes_of_it_what_the_schema_makes(plain: str) -> None:
    own = read(f"initiatives:\n  - title: A\n    x-a: {plain}\n    x-b:\n      - {plain}\n").first.extra_keys
    assert (own["x-a"], own["x-b"]) == (CORE[plain], [CORE[plain]])


@pytest.mark.parametrize("plain", CORE)
def test_in_quotes_it_is_text(plain: str) -> None:
    own = read(f"initiatives:\n  - {{title: A, x-a: '{plain}', x-b: \"{plain}\"}}\n").first.extra_keys
    assert own == {"x-a": plain or None, "x-b": plain or None}


# Dates that do not exist, at every field that holds one.

DATES: dict[str, str] = {
    "start": "initiatives: [{title: A, start: %s}]\n",
    "deadline": "initiatives: [{title: A, deadline: %s}]\n",
    "review": "initiatives: [{title: A, review: %s}]\n",
    "ended": "initiatives: [{title: A, ended: %s}]\n",
    "ambition.set_on": "initiatives: [{title: A, ambition: {level: full, set_on: %s}}]\n",
    "heads.1.involved_on": "initiatives: [{title: A, heads: [B, {name: C, involved_on: %s}]}]\n",
    "health.on": "initiatives: [{title: A, health: {colour: red, on: %s}}]\n",
    "results.0.by": "initiatives: [{title: A, results: [{indicator: B, by: %s}]}]\n",
    "results.0.measured_on": "initiatives: [{title: A, results: [{indicator: B, measured_on: %s}]}]\n",
    "friction.reported_on": "initiatives: [{title: A, friction: {where: B, reported_on: %s}}]\n",
    "contract.expires": "initiatives: [{title: A, contract: {supplier: B, expires: %s}}]\n",
    "track.decided_on": "initiatives: [{title: A, track: {is: outside, because: B, decided_by: C, decided_on: %s}}]\n",
    "ignore.0.until": "initiatives: [{title: A, ignore: [{check: TS502, because: B, until: %s}]}]\n",
    "as_of": "portfolio: {name: A, as_of: %s}\n",
    "memo.meeting": "portfolio: {name: A, memo: {to: B, meeting: %s}}\n",
    "decisions.0.due": "portfolio: {name: A, decisions: [{what: B, due: %s}]}\n",
    "ignore.0.until (portfolio)": "portfolio: {name: A, ignore: [{check: TS404, because: B, until: %s}]}\n",
    "results.0.by (challenge)": "challenges: [{id: a, title: A, results: [{indicator: B, by: %s}]}]\n",
    "ignore.0.until (challenge)": "challenges: [{id: a, title: A, ignore: [{check: TS107, because: B, until: %s}]}]\n",
}


NO_DATES = (
    "2026-13-01",
    "2026-02-30",
    "2026-00-10",
    "0000-01-01",
    "2026-1-1",
    "20261101",
    "26-11-01",
    "2026-11-01T00:00",
    "²026-11-01",
)


@pytest.mark.parametrize(("path", "text"), DATES.items(), ids=DATES)
@pytest.mark.parametrize("written", NO_DATES)
def test_a_date_that_does_not_exist_is_told_at_its_place(path: str, text: str, written: str) -> None:
    reading = read(text % written)
    (finding,) = [finding for finding in reading.findings if finding.code != "TS010"]
    start = text.index("%s") + 1
    assert (finding.code, finding.severity, finding.path) == ("TS002", "error", path.partition(" ")[0])
    assert (finding.at.line, finding.at.column, finding.at.end_column) == (1, start, start + len(written))


@pytest.mark.parametrize(("path", "text"), DATES.items(), ids=DATES)
@pytest.mark.parametrize(
    "written", ["2026-11-01", '"2026-11-01"', "'2024-02-29'", "0001-01-01", "9999-12-31", "~", '""']
)
def test_a_day_is_taken_everywhere(path: str, text: str, written: str) -> None:
    reading = read(text % written)
    assert {finding.code for finding in reading.findings} <= {"TS010", "TS011"}, path


PERIODS = ("start", "deadline", "review", "ended", "results.0.by", "contract.expires", "results.0.by (challenge)")


@pytest.mark.parametrize(("path", "text"), DATES.items(), ids=DATES)
@pytest.mark.parametrize("written", ["2026", '"2026"', "2026-11", "2026-Q4"])
def test_a_period_is_taken_where_the_format_has_one(path: str, text: str, written: str) -> None:
    codes = {finding.code for finding in read(text % written).findings} - {"TS010"}
    assert codes == (set() if path in PERIODS else {"TS002"})


@pytest.mark.parametrize("written", ["0001", "0001-01", "0001-Q1", "9999", "9999-12", "9999-Q4", "9999-12-31"])
def test_the_first_and_the_last_year_are_years(written: str) -> None:
    period = parse_period(written)
    assert period is not None
    assert period.first.year == period.last.year == int(written[:4])


@pytest.mark.parametrize(
    "written", ["٢٠٢٦-١١-٠١", "２０２６", "2026-Ｑ4", "2026-11-01\n", " 2026", "2026-q4", "2026-Q0"]
)
def test_a_date_is_of_plain_digits_and_nothing_else(written: str) -> None:
    assert parse_period(written) is None
