"""What somebody has decided to live with, which checks are asked for, and how severe they are."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from helpers import AS_OF, read, read_folder, text_at, write
from treespor.checks.registry import BY_CODE, CHECKS
from treespor.cli.app import run as command
from treespor.model.finding import Finding
from treespor.model.location import Locator
from treespor.model.portfolio import Checks
from treespor.portfolio.checking import CheckOutcome, check
from treespor.portfolio.report import Report
from treespor.portfolio.selection import Selection, matching, selection
from treespor.portfolio.suppressions import CANNOT, LAPSED, NO_SUCH_CHECK, UNUSED
from treespor.rendering.findings.json import findings_json
from treespor.rendering.findings.text import Shown, full
from treespor.rendering.language import say
from treespor.rendering.screen import Screen

HEAD = "portfolio: {name: Eksempelby Kommune}\n"
OUTSIDE = "kind: solution, mandate: none, addresses: none"
NEVER = ("TS001", "TS002", "TS003", "TS004", "TS005", "TS006", "TS007", "TS010")
MAY_BE = tuple(check.code for check in CHECKS if check.code not in NEVER)


class Result(NamedTuple):
    """What a check of a text gave."""

    text: str
    report: Report
    checked: CheckOutcome

    @property
    def told(self) -> list[tuple[str | None, str]]:
        """Subject and code of every finding: an initiative's or a challenge's id, else None."""
        return [(finding.initiative or finding.challenge, finding.code) for finding in self.checked.findings]

    @property
    def codes(self) -> list[str]:
        return sorted(finding.code for finding in self.checked.findings)

    @property
    def ignored(self) -> int:
        return self.checked.ignored

    def of(self, code: str) -> list[Finding]:
        return [finding for finding in self.checked.findings if finding.code == code]

    def only(self, code: str) -> Finding:
        (finding,) = self.of(code)
        return finding


def checked(text: str, day: date = AS_OF, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Result:
    """A portfolio checked as the command line checks it."""
    report = read(text, day).report
    configured = report.portfolio.item.checks if report.portfolio else None
    return Result(text, report, check(report, selection(tuple(select), tuple(ignore), configured), day))


def outside(*ids: str, ignore: str = "") -> str:
    """Initiatives outside the tracks, the last of which ignores this."""
    *others, last = ids
    lines = [f"  - {{id: {name}, title: {name.upper()}, {OUTSIDE}}}\n" for name in others]
    lines.append(f"  - {{id: {last}, title: {last.upper()}, {OUTSIDE}, ignore: [{ignore}]}}\n")
    return f"{HEAD}initiatives:\n{''.join(lines)}"


def entry(code: str, **more: object) -> str:
    """An entry of an `ignore` in braces."""
    return f"{{check: {code}, because: Aftalt{''.join(f', {key}: {value}' for key, value in more.items())}}}"


def reason(finding: Finding) -> object:
    """Which of its texts a TS010 says."""
    return finding.message.text


# Whom an entry covers.


def test_an_initiative_ignores_a_finding_of_its_own_and_of_nobody_else() -> None:
    result = checked(outside("a", "b", ignore=entry("TS502")))
    assert result.told == [("a", "TS502")]
    assert result.ignored == 1


def test_an_entry_covers_its_check_and_no_other() -> None:
    fields = f"{OUTSIDE}, deadline: 2026-01-01, origin: et notat"
    text = f"{HEAD}initiatives: [{{id: a, title: A, {fields}, ignore: [{entry('TS502')}]}}]\n"
    assert checked(text).codes == ["TS012", "TS506"]


def test_an_entry_covers_every_finding_of_its_check_about_its_subject() -> None:
    dates = "start: 2027, deadline: 2026, ended: 2026, results: [{indicator: Timer, by: 2026}]"
    initiative = f"{{id: a, title: A, kind: contracts, status: idea, {dates}, ignore: [{entry('TS009')}]}}"
    result = checked(f"{HEAD}initiatives: [{initiative}]\n")
    assert (result.codes, result.ignored) == ([], 3)


def test_several_entries_each_cover_their_check() -> None:
    entries = f"{entry('TS502')}, {entry('TS506')}"
    fields = f"{OUTSIDE}, deadline: 2026-01-01, ignore: [{entries}]"
    result = checked(f"{HEAD}initiatives: [{{id: a, title: A, {fields}}}]\n")
    assert (result.codes, result.ignored) == ([], 2)


def test_two_entries_for_one_finding_are_both_needed() -> None:
    result = checked(outside("a", ignore=f"{entry('TS502')}, {entry('TS502')}"))
    assert (result.codes, result.ignored) == ([], 1)


def test_a_challenge_ignores_a_finding_of_its_own_and_of_nobody_else() -> None:
    text = (
        f"{HEAD}challenges:\n"
        f"  - {{id: a, title: no, ignore: [{entry('TS008')}]}}\n"
        "  - {id: b, title: no}\n"
        "initiatives: [{id: a, title: no, status: idea}]\n"
    )
    result = checked(text, select=["TS0"])
    assert result.told == [("b", "TS008"), ("a", "TS008")]
    assert [finding.initiative for finding in result.checked.findings] == [None, "a"]
    assert result.ignored == 1


def test_an_initiative_of_the_same_id_ignores_nothing_of_the_challenge() -> None:
    text = (
        f"{HEAD}challenges: [{{id: a, title: no}}]\n"
        f"initiatives: [{{id: a, title: no, kind: contracts, status: idea, ignore: [{entry('TS008')}]}}]\n"
    )
    result = checked(text, select=["TS0"])
    assert [(finding.challenge, finding.code) for finding in result.checked.findings] == [("a", "TS008")]


def test_the_portfolio_ignores_what_is_said_of_the_whole() -> None:
    text = (
        f"portfolio: {{name: Eksempelby, as_of: 2026-01-01, ignore: [{entry('TS110')}, {entry('TS011')}]}}\n"
        "initiatives: [{title: A, status: idea}, {title: B, status: idea}, {title: C, status: idea}]\n"
    )
    result = checked(text)
    assert (result.codes, result.ignored) == ([], 2)


def test_the_portfolio_ignores_nothing_of_an_initiative_or_a_challenge() -> None:
    text = (
        f"portfolio: {{name: Eksempelby, ignore: [{entry('TS502')}, {entry('TS008')}]}}\n"
        f"challenges: [{{id: b, title: no}}]\ninitiatives: [{{id: a, title: A, {OUTSIDE}}}]\n"
    )
    result = checked(text, select=["TS0", "TS5"])
    assert result.told == [(None, "TS010"), (None, "TS010"), ("b", "TS008"), ("a", "TS502")]
    assert result.ignored == 0


def test_an_initiative_ignores_nothing_of_the_portfolio() -> None:
    text = (
        "portfolio: {name: Eksempelby, as_of: 2026-01-01}\n"
        f"initiatives: [{{id: a, title: A, kind: contracts, status: idea, ignore: [{entry('TS011')}]}}]\n"
    )
    assert checked(text).told == [(None, "TS011"), ("a", "TS010")]


def test_an_initiative_whose_id_is_made_from_its_title_ignores_its_own() -> None:
    text = (
        f"{HEAD}initiatives:\n"
        f"  - {{title: Aula, lead: no, {OUTSIDE}, ignore: [{entry('TS502')}, {entry('TS008')}]}}\n"
        f"  - {{title: Aula, lead: no, {OUTSIDE}}}\n"
    )
    result = checked(text)
    assert sorted(result.told) == [("aula-2", "TS006"), ("aula-2", "TS008"), ("aula-2", "TS502")]
    assert result.ignored == 2


def test_an_entry_with_a_fault_in_it_ignores_nothing() -> None:
    result = checked(outside("a", ignore="{check: TS502}"))
    assert (result.codes, result.ignored) == (["TS004", "TS502"], 0)


def test_reasons_are_what_is_never_left_out_and_who_and_until_may_be() -> None:
    assert checked(outside("a", ignore=entry("TS502", by="Direktionen", until="2027-01-01"))).codes == []


# How long it holds.


@pytest.mark.parametrize(("days", "holds"), [(-400, True), (-1, True), (0, True), (1, False), (400, False)])
def test_the_last_day_counts(days: int, holds: bool) -> None:
    text = outside("a", ignore=entry("TS502", until="2026-12-31"))
    result = checked(text, date(2026, 12, 31) + timedelta(days=days))
    assert result.codes == ([] if holds else ["TS010", "TS502"])
    assert result.ignored == int(holds)


def test_an_entry_holds_on_the_day_of_the_check_and_not_on_the_day_of_the_status() -> None:
    text = outside("a", ignore=entry("TS502", until="2026-10-31")).replace("Kommune}", "Kommune, as_of: 2026-10-01}")
    assert checked(text, date(2026, 11, 1)).codes == ["TS010", "TS502"]
    assert checked(text, date(2026, 10, 31)).codes == []


def test_a_lapsed_entry_is_told_at_its_place_with_the_day() -> None:
    lapsed = entry("TS502", until="2026-10-31")
    result = checked(outside("a", ignore=lapsed))
    finding = result.only("TS010")
    assert text_at(finding.at, result.text) == lapsed
    assert (finding.initiative, finding.path, finding.key) == ("a", "ignore.0", "TS502")
    assert reason(finding) is LAPSED
    assert say(finding.message, "da") == "Undtagelsen fra TS502 gjaldt til og med 31. oktober 2026."


def test_a_lapsed_entry_that_nothing_needs_is_told_too() -> None:
    text = outside("a", ignore=entry("TS506", until="2026-10-31"))
    assert reason(checked(text).only("TS010")) is LAPSED


def test_beside_a_lapsed_entry_a_new_one_holds() -> None:
    text = outside("a", ignore=f"{entry('TS502', until='2026-10-31')}, {entry('TS502', until='2027-01-01')}")
    result = checked(text)
    assert (result.codes, result.ignored) == (["TS010"], 1)
    assert result.only("TS010").path == "ignore.0"


# What nobody needs any more.


def test_an_entry_that_nothing_needs_is_told() -> None:
    result = checked(outside("a", ignore=f"{entry('TS502')}, {entry('TS506')}"))
    finding = result.only("TS010")
    assert result.codes == ["TS010"]
    assert (reason(finding), finding.path, finding.key) == (UNUSED, "ignore.1", "TS506")
    assert (finding.severity, result.ignored) == ("warning", 1)


def test_a_challenges_entry_that_nothing_needs_names_the_challenge() -> None:
    text = f"{HEAD}challenges: [{{id: a, title: A, ignore: [{entry('TS008')}]}}]\n"
    finding = checked(text, select=["TS0"]).only("TS010")
    assert (finding.challenge, finding.initiative, finding.path) == ("a", None, "ignore.0")


def test_the_portfolios_entry_that_nothing_needs_names_nobody() -> None:
    finding = checked(f"portfolio: {{name: Eksempelby, ignore: [{entry('TS110')}]}}\n").only("TS010")
    assert (finding.challenge, finding.initiative, finding.path) == (None, None, "ignore.0")


@pytest.mark.parametrize(("select", "ignore"), [(["TS0"], []), (["TS010"], []), ([], ["TS5"]), ([], ["TS506"])])
def test_an_entry_of_a_check_that_did_not_run_may_be_needed(select: list[str], ignore: list[str]) -> None:
    text = outside("a", ignore=entry("TS506"))
    assert checked(text).codes == ["TS010", "TS502"]
    assert "TS010" not in checked(text, select=select, ignore=ignore).codes


@pytest.mark.parametrize(("select", "ignore"), [(["TS0"], []), ([], ["TS5"])])
def test_a_lapsed_entry_is_told_though_its_check_did_not_run(select: list[str], ignore: list[str]) -> None:
    text = outside("a", ignore=entry("TS506", until="2026-10-31"))
    assert checked(text, select=select, ignore=ignore).codes == ["TS010"]


def test_stale_entries_are_not_told_where_that_check_is_not_asked_for() -> None:
    text = outside("a", ignore=f"{entry('TS506')}, {entry('TS999')}")
    assert checked(text, select=["TS5"]).codes == ["TS502"]


def test_an_entry_of_a_check_that_is_held_back_may_be_needed() -> None:
    """While a file cannot be read TS110 does not run, so nobody can say that its exception is not needed."""
    head = f"portfolio: {{name: Eksempelby, ignore: [{entry('TS110')}]}}\ninitiatives:\n"
    initiatives = "".join(f"  - {{title: {name}, kind: contracts, status: idea}}\n" for name in "ABC")
    report = read_folder({"a.yaml": head + initiatives, "b.yaml": "challenges: [\n"}).report
    found = check(report, selection((), (), None), AS_OF).findings
    assert [finding.code for finding in found] == ["TS001"]


@pytest.mark.parametrize("status", ["done", "stopped", "idea", "live"])
def test_an_entry_of_what_is_not_looked_at_is_not_needed(status: str) -> None:
    text = outside("a", ignore=entry("TS502")).replace("title: A", f"title: A, status: {status}")
    assert reason(checked(text).only("TS010")) is UNUSED


# What cannot be ignored.

FAULTS: dict[str, str] = {
    "TS001": "initiatives: [\n",
    "TS002": "initiatives: [{id: a, title: A, cost: meget, ignore: [%s]}]\n",
    "TS003": "initiatives: [{id: a, title: A, farve: rød, ignore: [%s]}]\n",
    "TS004": "initiatives: [{id: a, title: A, results: [{unit: timer}], ignore: [%s]}]\n",
    "TS005": "initiatives: [{id: a, title: A, lead: Mette, lead: Per, ignore: [%s]}]\n",
    "TS006": "initiatives: [{title: A}, {title: A, ignore: [%s]}]\n",
    "TS007": "initiatives: [{id: a, title: A, needs: [b], ignore: [%s]}]\n",
}


@pytest.mark.parametrize("code", [code for code in FAULTS if code != "TS001"])
def test_a_fault_of_the_file_cannot_be_ignored(code: str) -> None:
    result = checked(FAULTS[code] % entry(code), select=["TS0"])
    assert result.codes == sorted([code, "TS010"])
    assert reason(result.only("TS010")) is CANNOT
    assert result.ignored == 0


@pytest.mark.parametrize("code", [code for code in FAULTS if code != "TS001"])
def test_a_fault_of_the_file_cannot_be_ignored_by_the_portfolio(code: str) -> None:
    head = f"portfolio: {{name: Eksempelby, ignore: [{entry(code)}]}}\n"
    assert code in checked(head + (FAULTS[code] % "")).codes


def test_an_unreadable_file_cannot_be_ignored() -> None:
    head = f"portfolio: {{name: Eksempelby, ignore: [{entry('TS001')}]}}\n"
    report = read_folder({"a.yaml": head, "b.yaml": FAULTS["TS001"]}).report
    assert sorted(finding.code for finding in check(report, selection((), (), None), AS_OF).findings) == [
        "TS001",
        "TS010",
    ]


def test_a_stale_entry_cannot_be_ignored() -> None:
    result = checked(outside("a", ignore=f"{entry('TS506')}, {entry('TS010')}"))
    assert [(finding.key, reason(finding)) for finding in result.of("TS010")] == [("TS506", UNUSED), ("TS010", CANNOT)]


@pytest.mark.parametrize("until", [{}, {"until": "2026-01-01"}, {"until": "2027-01-01"}])
def test_a_code_that_is_no_checks_is_told(until: dict[str, str]) -> None:
    result = checked(outside("a", ignore=entry("TS999", **until)))
    finding = result.only("TS010")
    assert (reason(finding), finding.key) == (NO_SUCH_CHECK, "TS999")
    assert result.codes == ["TS010", "TS502"]


@pytest.mark.parametrize("code", ["TS5", "ts502", "502", "TS5021", "outside"])
def test_what_is_no_code_is_an_invalid_value(code: str) -> None:
    result = checked(outside("a", ignore=entry(code)))
    assert result.codes == ["TS002", "TS502"]


# What is told of what was accepted.


def test_the_accepted_are_counted_and_not_told() -> None:
    accepted = checked(outside("a", "b", ignore=entry("TS502"))).checked
    counts = json.loads(findings_json(accepted, "da"))["counts"]
    assert counts == {"error": 0, "warning": 1, "info": 0, "ignored": 1}


@pytest.mark.parametrize(("ids", "danish", "english"), [("a", "1 undtaget", "1 accepted"), ("ab", "2 und", "2 acc")])
def test_the_summary_tells_how_many_were_accepted(ids: str, danish: str, english: str) -> None:
    ignoring = "".join(
        f"  - {{id: {name}, title: {name.upper()}, {OUTSIDE}, ignore: [{entry('TS502')}]}}\n" for name in ids
    )
    result = checked(f"{HEAD}initiatives:\n{ignoring}")
    assert result.codes == []
    assert danish in full(result.checked, "da", Screen(), result.report.line, Shown())
    assert english in full(result.checked, "en", Screen(), result.report.line, Shown())


def test_without_entries_nothing_is_accepted() -> None:
    assert checked(f"{HEAD}initiatives: [{{title: A, {OUTSIDE}}}]\n").ignored == 0


# Which checks are asked for.


def every(chosen: Selection) -> set[str]:
    return {check.code for check in CHECKS if chosen.has(check)}


def configured(**checks: object) -> Checks:
    return Checks.model_validate(checks)


def test_all_checks_are_asked_for_where_nobody_says() -> None:
    assert every(selection((), (), None)) == set(BY_CODE)
    assert every(selection((), (), configured())) == set(BY_CODE)
    assert every(selection((), (), configured(select=[]))) == set(BY_CODE)


@pytest.mark.parametrize("prefixes", [("TS",), ("TS5",), ("TS50",), ("TS502",), ("TS0", "TS5"), ("TS502", "TS110")])
def test_codes_are_selected_by_their_beginnings(prefixes: tuple[str, ...]) -> None:
    expected = {code for code in BY_CODE if code.startswith(prefixes)} | {"TS001"}
    assert every(selection(prefixes, (), None)) == expected
    assert every(selection((), (), configured(select=list(prefixes)))) == expected


@pytest.mark.parametrize("prefixes", [("TS",), ("TS0",), ("TS5",), ("TS502",), ("TS010",), ("TS001", "TS5")])
def test_codes_are_left_out_by_their_beginnings_but_not_those_that_cannot_be(prefixes: tuple[str, ...]) -> None:
    expected = {code for code in BY_CODE if code in NEVER or not code.startswith(prefixes)}
    assert every(selection((), prefixes, None)) == expected
    assert every(selection((), (), configured(ignore=list(prefixes)))) == expected


def test_what_is_left_out_goes_before_what_is_selected() -> None:
    assert every(selection(("TS5",), ("TS502",), None)) & {"TS501", "TS502"} == {"TS501"}


def test_the_command_line_selects_instead_of_the_portfolio_and_leaves_out_beside_it() -> None:
    here = configured(select=["TS1"], ignore=["TS501"])
    assert every(selection(("TS5",), ("TS506",), here)) == {"TS001", "TS502", "TS503", "TS504", "TS505"} & set(BY_CODE)
    assert every(selection((), (), here)) == {"TS001", *(code for code in BY_CODE if code.startswith("TS1"))}


def test_a_file_that_cannot_be_read_is_always_told() -> None:
    assert checked("initiatives: [\n", select=["TS5"], ignore=["TS0"]).codes == ["TS001"]


@pytest.mark.parametrize("prefix", ["TS", "TS5", "TS502", "TS9", "TS0"])
def test_the_checks_of_a_prefix_are_those_whose_codes_begin_so(prefix: str) -> None:
    assert {check.code for check in matching(prefix)} == {code for code in BY_CODE if code.startswith(prefix)}


MIXED = f"initiatives: [{{id: a, title: A, {OUTSIDE}, deadline: 2026-01-01, origin: et notat, lead: no}}]\n"


@pytest.mark.parametrize(
    ("checks", "codes"),
    [
        ("", ["TS008", "TS012", "TS502", "TS506"]),
        ("select: [TS5]", ["TS502", "TS506"]),
        ("select: [TS0, TS502]", ["TS008", "TS012", "TS502"]),
        ("ignore: [TS5]", ["TS008", "TS012"]),
        ("ignore: [TS0]", ["TS502", "TS506"]),
        ("select: [TS5], ignore: [TS506]", ["TS502"]),
        ("ignore: [TS]", []),
    ],
)
def test_the_portfolio_says_which_checks_it_wants(checks: str, codes: list[str]) -> None:
    result = checked(f"portfolio: {{name: Eksempelby, checks: {{{checks}}}}}\n{MIXED}")
    assert result.codes == codes
    assert result.ignored == 0


def test_the_command_line_stands_above_the_portfolio() -> None:
    head = "portfolio: {name: Eksempelby, checks: {select: [TS5], ignore: [TS506]}}\n"
    assert checked(head + MIXED, select=["TS0"]).codes == ["TS008", "TS012"]
    assert checked(head + MIXED, select=["TS"], ignore=["TS012"]).codes == ["TS008", "TS502"]


@pytest.mark.parametrize("prefix", ["ts5", "TS50X", "5", "TS5021", "outside"])
def test_a_prefix_that_is_none_is_an_invalid_value(prefix: str) -> None:
    result = checked(f"portfolio: {{name: Eksempelby, checks: {{ignore: ['{prefix}']}}}}\n{MIXED}")
    assert result.codes == ["TS002", "TS008", "TS012", "TS502", "TS506"]


# How severe they are.


def severities(checks: str, body: str = MIXED) -> dict[str, str]:
    result = checked(f"portfolio: {{name: Eksempelby, checks: {{severity: {{{checks}}}}}}}\n{body}")
    return {finding.code: finding.severity for finding in result.checked.findings}


def test_checks_have_a_severity_of_their_own() -> None:
    assert severities("") == {"TS008": "warning", "TS012": "info", "TS502": "warning", "TS506": "warning"}


def test_the_portfolio_gives_a_check_another_severity() -> None:
    told = severities("TS502: error, TS008: info")
    assert told == {"TS008": "info", "TS012": "info", "TS502": "error", "TS506": "warning"}


@pytest.mark.parametrize("mandate", ["mandate: solution", "origin: kombit"])
def test_the_portfolios_severity_stands_above_that_of_a_single_finding(mandate: str) -> None:
    body = f"initiatives: [{{title: A, kind: solution, {mandate}, deadline: 2026-01-01}}]\n"
    assert severities("TS208: info", body)["TS208"] == "info"


def test_a_stale_entry_has_the_portfolios_severity_too() -> None:
    body = f"initiatives: [{{title: A, {OUTSIDE}, ignore: [{entry('TS506')}]}}]\n"
    assert severities("TS010: error", body)["TS010"] == "error"


def test_a_severity_that_is_none_is_an_invalid_value_and_the_others_hold() -> None:
    told = severities("TS502: fatal, TS506: error")
    assert (told["TS002"], told["TS502"], told["TS506"]) == ("error", "warning", "error")


@pytest.mark.parametrize("code", MAY_BE)
def test_every_other_check_can_be_ignored_in_its_own_example(code: str) -> None:
    """The finding goes, whoever its subject is, and the entry counts as used."""
    example = checked(BY_CODE[code].bad)
    first_key = subject(example.only(code), example.report).key_span()
    lines = example.text.splitlines(keepends=True)
    line, column = lines[first_key.line - 1], first_key.column - 1
    between = ", " if line[:column].rstrip().endswith("{") else "\n" + " " * column
    here = f"ignore: [{entry(code, until='2026-12-31')}]{between}"
    lines[first_key.line - 1] = line[:column] + here + line[column:]
    result = checked("".join(lines))
    assert code not in result.codes
    assert result.ignored == 1


def subject(finding: Finding, report: Report) -> Locator:
    """The places of the thing that a finding is about."""
    for listed in report.entries:
        if finding.initiative == listed.initiative.key:
            return listed.locator
    for declared in report.challenges:
        if finding.challenge == declared.item.id:
            return declared.locator
    assert report.portfolio is not None
    return report.portfolio.locator


# The command line.


def test_the_command_line_ends_as_severe_as_the_portfolio_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ends(checks: str, *options: str) -> int:
        write(tmp_path / "p.yaml", f"portfolio: {{name: Eksempelby, checks: {{{checks}}}}}\n{MIXED}")
        code = command(["check", str(tmp_path), "--as-of", "2026-11-01", "--format", "concise", *options])
        capsys.readouterr()
        return code

    assert ends("") == 0
    assert ends("severity: {TS502: error}") == 1
    assert ends("severity: {TS502: error}", "--ignore", "TS502") == 0
    assert ends("severity: {TS502: error}", "--select", "TS0") == 0
    assert ends("", "--fail-on", "warning") == 1
    assert ends("ignore: [TS5, TS008]", "--fail-on", "warning") == 0
    assert ends("ignore: [TS5, TS008]", "--fail-on", "info") == 1
    assert ends("severity: {TS502: error}", "--fail-on", "never") == 0


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_prefix_without_any_check_stops_the_command(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "p.yaml", HEAD + MIXED)
    assert command(["check", str(tmp_path), option, "TS9"]) == 2
    told = capsys.readouterr()
    assert "TS9" in told.err
    assert told.out == ""
