"""The checks: what their catalogue holds, and where each begins to speak and where it is silent."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory

import pytest

import treespor.checks
from helpers import AS_OF, FILE, text_at, write
from treespor.checks import check as check_module
from treespor.checks.check import Check, FileCheck
from treespor.checks.portfolio_files import ABOUT_FILES
from treespor.checks.registry import BY_CODE, CHECKS
from treespor.cli.open_report import load, report_of
from treespor.model.enums import SEVERITIES
from treespor.model.finding import Finding
from treespor.model.location import Span
from treespor.model.text import Language, Message, Text
from treespor.portfolio.checking import check
from treespor.portfolio.report import Report
from treespor.portfolio.runner import diagnostics
from treespor.portfolio.selection import selection
from treespor.rendering.language import say

HEAD = "portfolio: {name: Eksempelby Kommune}\n"
CHALLENGE = "challenges: [{id: arbejdskraft, title: Mangel på arbejdskraft}]\n"
LANGUAGES: tuple[Language, ...] = ("da", "en")
OPEN = ("planned", "active", "paused")
NOT_LOOKED_AT = ("idea", "live", "done", "stopped")
OVERDUE = "deadline: 2026-10-01"
CONTRACT: dict[str, tuple[str, str, str | None]] = {
    "TS001": ("unreadable-file", "error", None),
    "TS002": ("invalid-value", "error", None),
    "TS003": ("unknown-key", "error", None),
    "TS004": ("missing-key", "error", None),
    "TS005": ("duplicate-key", "error", None),
    "TS006": ("duplicate-id", "error", None),
    "TS007": ("unknown-reference", "error", None),
    "TS008": ("ambiguous-scalar", "warning", None),
    "TS009": ("impossible-dates", "error", None),
    "TS010": ("stale-ignore", "warning", None),
    "TS011": ("stale-status", "warning", None),
    "TS012": ("unknown-source", "info", None),
    "TS101": ("not-owned-at-the-top", "error", "§1 p3, §5"),
    "TS102": ("no-result-goal", "error", "§1 p4"),
    "TS103": ("not-delivering", "warning", "§1 p4"),
    "TS104": ("never-measured", "warning", "§1 p4"),
    "TS105": ("no-next-review", "warning", "§1 p4, §5"),
    "TS106": ("digital-only", "info", "§1 p2"),
    "TS107": ("challenge-without-initiative", "warning", "§1"),
    "TS108": ("takeover-undecided", "info", "§2 p2, §3 p4"),
    "TS109": ("solution-in-disguise", "info", "§1 p1"),
    "TS110": ("no-declared-challenge", "warning", "§1 p1"),
    "TS201": ("owned-by-digitalisation", "warning", "§2 p5"),
    "TS202": ("no-owner-among-managers", "warning", "§2 p3, §5"),
    "TS203": ("no-ambition", "warning", "§2 p2"),
    "TS204": ("ambition-set-elsewhere", "warning", "§2 p3"),
    "TS205": ("managers-not-involved", "warning", "§5"),
    "TS206": ("no-deadline", "warning", "§2 p3"),
    "TS207": ("no-resources", "warning", "§2 p3, §5"),
    "TS208": ("deadline-passed", "error", "§2"),
    "TS209": ("ambition-above-need", "info", "§2 p2"),
    "TS210": ("mandate-dropped", "error", "§2 p4"),
    "TS211": ("no-meaning", "info", "§5"),
    "TS212": ("portfolio-owned-by-digitalisation", "error", "§2 p5"),
    "TS301": ("unowned-prerequisite", "warning", "§3 p5, §5"),
    "TS302": ("no-advisor", "info", "§5"),
    "TS303": ("friction-without-place", "warning", "§5"),
    "TS304": ("stale-friction", "warning", "§3 p4"),
    "TS305": ("competence-without-audience", "info", "§5"),
    "TS306": ("contract-expiring", "warning", "§3 p3"),
    "TS307": ("needed-too-late", "warning", "§3 p1"),
    "TS401": ("solutions-crowd-out", "warning", "§2 p5"),
    "TS402": ("mostly-from-outside", "info", "§0"),
    "TS403": ("prerequisites-left-behind", "warning", "§3 p1"),
    "TS404": ("quarter-over-capacity", "warning", "§2 p2"),
    "TS405": ("too-many-must-wins", "warning", "§1 p1"),
    "TS406": ("everything-taken-over", "warning", "§2 p2"),
    "TS407": ("no-low-ambition", "info", "§2 p2"),
    "TS501": ("undecided", "warning", None),
    "TS502": ("outside", "warning", None),
    "TS503": ("provisional", "info", None),
    "TS504": ("record-against-rules", "info", None),
    "TS505": ("watermelon", "warning", None),
    "TS506": ("overdue", "warning", None),
}
"""Name and severity of every code, and the section of the article where checks.md fixes it."""


class Looked:
    """A portfolio that every check has looked at, on a day."""

    def __init__(self, text: str, day: date = AS_OF, *, infer: bool = False, beside: str | None = None) -> None:
        self.text = text
        self.report = _report(text, day, infer=infer, beside=beside)
        self.findings = check(self.report, selection((), (), None), day).findings

    def of(self, code: str) -> list[Finding]:
        return [finding for finding in self.findings if finding.code == code]

    def only(self, code: str) -> Finding:
        (finding,) = self.of(code)
        return finding

    @property
    def codes(self) -> set[str]:
        return {finding.code for finding in self.findings}

    def at(self, span: Span) -> str:
        """The characters of the file that a place spans."""
        return text_at(span, self.text)


def _report(text: str, day: date, *, infer: bool, beside: str | None = None) -> Report:
    with TemporaryDirectory() as folder:
        write(Path(folder, FILE), text)
        if beside is not None:
            write(Path(folder, "z.yaml"), beside)
        path = folder if beside is not None else f"{folder}/{FILE}"
        return report_of(load(path), day, infer=infer)


def one(fields: str, day: date = AS_OF, *, head: str = HEAD + CHALLENGE) -> Looked:
    """A portfolio of one initiative with these fields, and of one challenge."""
    return Looked(f"{head}initiatives:\n  - {{title: Aula, {fields}}}\n", day)


def said(message: Message | None, language: Language = "da") -> str:
    return say(message, language) if message else ""


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


# The catalogue.


def concrete_checks() -> list[type[Check]]:
    """Every class of the package that is a check and no mere base of checks."""
    for module in pkgutil.walk_packages(treespor.checks.__path__, "treespor.checks."):
        importlib.import_module(module.name)
    return [kind for kind in dict.fromkeys(_below(Check)) if kind.__module__ != check_module.__name__]


def _below(kind: type[Check]) -> Iterator[type[Check]]:
    for lower in kind.__subclasses__():
        if lower.__module__.startswith("treespor."):
            yield lower
            yield from _below(lower)


def test_the_catalogue_lists_every_check_once_in_the_order_of_its_code() -> None:
    every = sorted(concrete_checks(), key=lambda kind: kind.code)
    assert [type(check) for check in CHECKS] == every
    assert [check.code for check in CHECKS] == sorted({check.code for check in CHECKS})
    assert list(BY_CODE.items()) == [(check.code, check) for check in CHECKS]


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert all(re.fullmatch(r"TS\d{3}", check.code) for check in CHECKS)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name) for check in CHECKS)
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_what_the_contract_says(check: Check) -> None:
    name, severity, section = CONTRACT[check.code]
    assert (check.name, check.severity) == (name, severity)
    assert section is None or check.section == section
    assert check.section == "–" or re.fullmatch(r"§\d( p\d)?(, §\d( p\d)?)*|§\d-§\d", check.section)


def test_what_keeps_a_file_from_being_read_cannot_be_ignored() -> None:
    never = {check.code for check in CHECKS if not check.can_be_ignored}
    assert never == {f"TS00{digit}" for digit in range(1, 8)} | {"TS010"}


def test_the_checks_of_the_files_are_those_that_every_command_makes() -> None:
    assert tuple(check for check in CHECKS if check.code < "TS1") == ABOUT_FILES
    assert all(check.code < "TS1" for check in CHECKS if isinstance(check, FileCheck))


def test_only_what_speaks_of_absence_waits_for_every_file() -> None:
    waiting = {check.code for check in CHECKS if check.needs_every_file}
    assert waiting == {"TS107", "TS110"} & BY_CODE.keys()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_text_of_a_check_is_there_in_both_languages(check: Check) -> None:
    for text in (check.finds, check.what, check.why, check.fix):
        assert isinstance(text, Text)
        assert text.da != text.en
        for language in LANGUAGES:
            sentence = text.within(language)
            assert sentence == " ".join(sentence.split())
            assert sentence.endswith(".")
    assert placeholders(check.finds.da) == placeholders(check.finds.en)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_what_explain_shows_as_it_stands_has_nothing_to_fill_in(check: Check) -> None:
    for text in (check.what, check.why, check.fix):
        assert not placeholders(text.da) | placeholders(text.en)


# The examples.


@pytest.mark.parametrize("infer", [True, False])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_speaks_in_its_own_example(check: Check, infer: bool) -> None:
    found = Looked(check.bad, infer=infer).of(check.code)
    assert len(found) == 1, "an example shows one finding"
    assert found[0].severity == check.severity
    for language in LANGUAGES:
        message, hint = said(found[0].message, language), said(found[0].hint, language)
        assert message
        assert not {"{", "}"} & {*message, *hint}
        assert " None" not in message + hint
        assert message == " ".join(message.split())
    assert said(found[0].message, "da") != said(found[0].message, "en")


@pytest.mark.parametrize("infer", [True, False])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_silent_in_its_mended_example(check: Check, infer: bool) -> None:
    assert check.code not in Looked(check.good, infer=infer).codes


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_mended_example_has_no_fault_of_another_sort(check: Check) -> None:
    assert not [finding for finding in Looked(check.good).report.findings if finding.severity == "error"]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_an_example_changes_only_what_mends_it(check: Check) -> None:
    bad, good = check.bad.splitlines(), check.good.splitlines()
    assert bad != good
    assert set(bad) & set(good), "both are the same portfolio"


# The severity of what reading itself finds.

FAULTS = """\
portfolio: {name: Eksempelby Kommune, language: dk, nam: x}
challenges:
  - {title: Uden id}
  - {id: arbejdskraft, title: En, title: To}
  - {id: arbejdskraft, title: Tre, theme: 7}
sources: [{id: KOMBIT, title: no, kind: local}]
initiatives:
  - {titel: Aula}
  - {title: Aula, kind: solutoin, cost: 1.250.000, deadline: 2026-02-30}
  - {id: tvilling, title: Et}
  - {id: tvilling, title: To}
  - {title: Ukendt, addresses: findes-ikke, needs: [heller-ikke]}
  - {title: Mangler, results: [{unit: timer}], health: {on: 2026-01-01}}
  - {title: Tag, lead: !secret x, lead: Mette}
  - {title: Nej, lead: no}
"""


def test_reading_gives_its_findings_the_severity_of_the_catalogue() -> None:
    found = Looked(FAULTS).report.findings
    assert {finding.code for finding in found} == {f"TS00{digit}" for digit in range(2, 9)}
    assert {(f.code, f.severity) for f in found} == {(f.code, BY_CODE[f.code].severity) for f in found}


def test_an_unreadable_file_is_an_error() -> None:
    assert Looked("initiatives: [").only("TS001").severity == BY_CODE["TS001"].severity


def test_two_ids_made_from_titles_are_a_warning() -> None:
    found = Looked(f"{HEAD}initiatives: [{{title: Aula}}, {{title: Aula}}]\n")
    assert found.only("TS006").severity == "warning"
    assert [entry.initiative.key for entry in found.report.entries] == ["aula", "aula-2"]


@pytest.mark.parametrize("empty", ["[]", '""'])
def test_empty_addresses_are_only_told(empty: str) -> None:
    found = one(f"addresses: {empty}").only("TS008")
    assert found.severity == "info"


# TS009: impossible dates.


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ("start: 2026-09-01, deadline: 2026-08-31", ["deadline"]),
        ("start: 2026-09-01, deadline: 2026-09-01", []),
        ("start: 2026-09-30, deadline: 2026-09", []),
        ("start: 2026-09-30, deadline: 2026-Q3", []),
        ("start: 2026-12-31, deadline: 2026", []),
        ("start: 2026-10-01, deadline: 2026-Q3", ["deadline"]),
        ("start: 2026-Q3, deadline: 2026-07-01", []),
        ("start: 2026-Q3, deadline: 2026-06-30", ["deadline"]),
        ("start: 2026, deadline: 2026", []),
        ("start: 2027, deadline: 2026", ["deadline"]),
        ("start: 2026-09-01, ended: 2026-08-31", ["ended"]),
        ("start: 2026-09-01, ended: 2026-09-01", []),
        ("start: 2026-09-01, results: [{indicator: Timer, by: 2026-08-31}]", ["results.0.by"]),
        ("start: 2026-09-01, results: [{indicator: Timer, by: 2026-09-01}]", []),
        ("start: 2026-09-01, results: [{indicator: A}, {indicator: B, by: 2026}, {indicator: C, by: 2025}]", ["2"]),
        ("start: 2027, deadline: 2026, ended: 2026-Q4", ["deadline", "ended"]),
        ("deadline: 2026-08-31, ended: 2026-01-01", []),
        ("start: 2026-09-01", []),
        ("start: 2026-09-01, review: 2026-08-31", []),
    ],
)
def test_an_end_before_the_start_is_impossible(fields: str, paths: list[str]) -> None:
    paths = ["results.2.by" if path == "2" else path for path in paths]
    assert [finding.path for finding in one(fields).of("TS009")] == paths


@pytest.mark.parametrize("status", [*OPEN, *NOT_LOOKED_AT])
def test_dates_are_impossible_whatever_the_status(status: str) -> None:
    assert one(f"status: {status}, start: 2027, deadline: 2026").of("TS009")


def test_impossible_dates_stand_at_the_end_and_point_at_the_start() -> None:
    found = one("start: 2026-Q4, deadline: 2026-09-30")
    finding = found.only("TS009")
    assert found.at(finding.at) == "2026-09-30"
    assert [found.at(second.at) for second in finding.related] == ["2026-Q4"]
    assert said(finding.message) == "30. september 2026 ligger før starten 4. kvartal 2026."
    assert said(finding.message, "en") == "30 September 2026 lies before the start Q4 2026."


def test_impossible_dates_of_a_result_stand_at_that_result() -> None:
    found = one("start: 2027, results: [{indicator: A, by: 2028}, {indicator: B, by: 2026-Q1}]")
    assert found.at(found.only("TS009").at) == "2026-Q1"


# TS011: a status that is too old.


@pytest.mark.parametrize(("age", "speaks"), [(0, False), (100, False), (101, True), (-1, False), (-500, False)])
def test_a_status_may_be_a_hundred_days_old(age: int, speaks: bool) -> None:
    as_of = AS_OF - timedelta(days=age)
    assert bool(Looked(f"portfolio: {{name: Eksempelby, as_of: {as_of}}}\n").of("TS011")) is speaks


@pytest.mark.parametrize(("age", "speaks"), [(10, False), (11, True)])
def test_the_portfolio_says_how_old_a_status_may_be(age: int, speaks: bool) -> None:
    as_of = AS_OF - timedelta(days=age)
    head = f"portfolio: {{name: Eksempelby, as_of: {as_of}, limits: {{status_days: 10}}}}\n"
    assert bool(Looked(head).of("TS011")) is speaks


def test_without_a_status_date_nothing_is_stale() -> None:
    assert not one("kind: solution").of("TS011")


def test_a_stale_status_stands_at_its_date() -> None:
    found = Looked("portfolio:\n  name: Eksempelby\n  as_of: 2026-01-01\n")
    finding = found.only("TS011")
    assert (found.at(finding.at), finding.path, finding.initiative) == ("2026-01-01", "as_of", None)
    assert said(finding.message) == "Status er fra 1. januar 2026, 304 dage før 1. november 2026."


# TS012: a source that nobody knows.


@pytest.mark.parametrize(
    ("origin", "speaks"),
    [
        ("kombit", False),
        ("eget", False),
        ("kombitt", True),
        ("KOMBIT", True),
        ("et notat fra 2019", True),
        ("{source: kombit, ref: A1}", False),
        ("{source: et notat, ref: A1}", True),
    ],
)
def test_an_origin_that_is_no_source_is_told(origin: str, speaks: bool) -> None:
    sources = "sources: [{id: eget, title: Eget, kind: local}]\n"
    assert bool(one(f"origin: {origin}", head=HEAD + sources).of("TS012")) is speaks


def test_without_an_origin_no_source_is_unknown() -> None:
    assert not one("kind: solution").of("TS012")


@pytest.mark.parametrize("status", [*OPEN, *NOT_LOOKED_AT])
def test_a_source_is_unknown_whatever_the_status(status: str) -> None:
    assert one(f"status: {status}, origin: et notat").of("TS012")


@pytest.mark.parametrize("origin", ["et notat", "{source: et notat}", "{ref: A1, source: et notat}"])
def test_an_unknown_source_stands_at_its_name(origin: str) -> None:
    found = one(f"origin: {origin}")
    assert found.at(found.only("TS012").at) == "et notat"


def test_the_nearest_source_is_proposed_and_no_other() -> None:
    assert said(one("origin: kombitt").only("TS012").hint) == "Mente du «kombit»?"
    assert said(one("origin: kombitt").only("TS012").hint, "en") == "Did you mean “kombit”?"
    assert said(one("origin: et notat fra 2019").only("TS012").hint) == BY_CODE["TS012"].fix.da


# TS110: no declared challenge.


def test_three_initiatives_without_a_challenge_are_too_many() -> None:
    assert not Looked(f"{HEAD}initiatives: [{{title: A}}, {{title: B}}]\n").of("TS110")
    three = "initiatives: [{title: A}, {title: B}, {title: C}]\n"
    assert Looked(HEAD + three).of("TS110")
    assert not Looked(HEAD + CHALLENGE + three).of("TS110")
    assert Looked(f"{HEAD}challenges: []\n{three}").of("TS110")


def test_a_frame_is_no_initiative_that_lacks_a_challenge() -> None:
    assert not Looked(f"{HEAD}initiatives: [{{title: A}}, {{title: B}}, {{title: C, kind: frame}}]\n").of("TS110")


@pytest.mark.parametrize("fault", ["{title: Uden id}", "{id: ALFA, title: Alfa}", "{id: alfa, title: A, title: B}"])
def test_a_challenge_with_a_fault_in_it_is_a_challenge_all_the_same(fault: str) -> None:
    three = "initiatives: [{title: A}, {title: B}, {title: C}]\n"
    assert not Looked(f"{HEAD}challenges: [{fault}]\n{three}").of("TS110")


def test_that_no_challenge_is_declared_is_not_said_while_a_file_cannot_be_read() -> None:
    three = f"{HEAD}initiatives: [{{title: A}}, {{title: B}}, {{title: C}}]\n"
    assert Looked(three, beside="sources: []\n").of("TS110")
    assert not Looked(three, beside="challenges: [\n").of("TS110")


def test_that_no_challenge_is_declared_stands_at_the_first_key_of_the_portfolio() -> None:
    three = "initiatives:\n  - id: a\n    title: A\n  - title: B\n  - title: C\n"
    found = Looked(f"portfolio:\n  as_of: 2026-11-01\n  name: Eksempelby\n{three}")
    assert found.at(found.only("TS110").at) == "as_of"
    alone = Looked(three)
    assert (alone.at(alone.only("TS110").at), alone.only("TS110").initiative) == ("id", None)


# TS208 and TS506: a deadline that has passed.


@pytest.mark.parametrize(
    ("deadline", "days"),
    [
        ("2026-11-01", 0),
        ("2026-10-31", 1),
        ("2026-10-30", 2),
        ("2026-11-02", 0),
        ("2026-10", 1),
        ("2026-11", 0),
        ("2026-Q3", 32),
        ("2026-Q4", 0),
        ("2026", 0),
        ("2025", 305),
    ],
)
@pytest.mark.parametrize(("mandate", "code"), [("solution", "TS208"), ("none", "TS506")])
def test_the_day_of_the_deadline_itself_is_in_time(deadline: str, days: int, mandate: str, code: str) -> None:
    found = one(f"kind: solution, mandate: {mandate}, addresses: none, deadline: {deadline}").of(code)
    assert [finding.message.values["days"] for finding in found] == ([days] if days else [])


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ("mandate: solution", "error"),
        ("mandate: requirement", "error"),
        ("origin: council-decision", "error"),
        ("origin: kombit", "warning"),
        ("origin: law", "warning"),
        ("origin: kombit, mandate: solution", "error"),
        ("origin: kombit, mandate: none", None),
        ("origin: os2", None),
        ("origin: et notat", None),
        ("mandate: none", None),
        ("tags: [a]", None),
    ],
)
def test_a_mandate_that_is_only_assumed_makes_a_warning(fields: str, severity: str | None) -> None:
    found = one(f"kind: solution, {OVERDUE}, {fields}")
    assert [finding.severity for finding in found.of("TS208")] == ([severity] if severity else [])
    assert bool(found.of("TS506")) is (severity is None)


def test_a_mandate_that_is_read_out_of_text_makes_a_warning() -> None:
    text = f"{HEAD}initiatives: [{{title: Ny løsning, kind: solution, origin: Lovkrav, {OVERDUE}}}]\n"
    found = Looked(text, infer=True)
    assert found.report.entries[0].classification.facts.bases.mandate == "inferred"
    assert found.only("TS208").severity == "warning"


KINDS = ("", "kind: trial", "kind: solution", "kind: contracts")
MANDATES = ("", "mandate: none", "mandate: requirement", "mandate: solution", "origin: kombit", "origin: local")
ADDRESSES = ("", "addresses: none", "addresses: arbejdskraft")
RECORDS = ("", *(f"track: {{is: {t}, because: x, decided_by: Mette}}" for t in ("must-do", "must-solve", "outside")))


def test_what_is_overdue_is_told_once_wherever_it_stands() -> None:
    tracks = set()
    for fields in product(KINDS, MANDATES, ADDRESSES, RECORDS):
        found = one(", ".join(filter(None, (OVERDUE, *fields))))
        classification = found.report.entries[0].classification
        tracks.add((classification.track, classification.decided_by))
        code = "TS208" if classification.mandated else "TS506"
        assert {"TS208", "TS506"} & found.codes == {code}, fields
    assert {track for track, _ in tracks} == {"must-solve", "must-do", "prerequisite", "outside", None}


@pytest.mark.parametrize("code", ["TS208", "TS506"])
def test_a_passed_deadline_stands_at_the_deadline(code: str) -> None:
    found = one(f"kind: solution, mandate: {'solution' if code == 'TS208' else 'none'}, deadline: 2026-Q3")
    finding = found.only(code)
    assert (found.at(finding.at), finding.path, finding.initiative) == ("2026-Q3", "deadline", "aula")
    assert "3. kvartal 2026" in said(finding.message)
    assert "32 dage" in said(finding.message)


@pytest.mark.parametrize("mandate", ["solution", "none"])
def test_one_day_is_not_said_in_the_plural(mandate: str) -> None:
    found = one(f"kind: solution, mandate: {mandate}, deadline: 2026-10-31")
    finding = found.only("TS208" if mandate == "solution" else "TS506")
    assert "1 dag " in said(finding.message)
    assert "1 day " in said(finding.message, "en")


# TS501, TS502, TS503: undecided, outside, provisional.


def test_what_has_no_track_is_told_at_its_first_key_with_what_decides_it() -> None:
    found = Looked(f"{HEAD}{CHALLENGE}initiatives:\n  - lead: Mette\n    title: Nyt modul\n")
    finding = found.only("TS501")
    assert found.at(finding.at) == "lead"
    assert "hvad det er (kind)" in said(finding.message)
    assert "what it is (kind)" in said(finding.message, "en")


def test_what_could_be_a_solution_of_our_own_is_undecided_by_challenge_and_mandate() -> None:
    message = said(one("kind: solution").only("TS501").message)
    assert message.endswith("(addresses), og hvad der er pålagt (mandate).")


def test_where_no_challenge_is_declared_the_challenge_is_what_is_missing() -> None:
    assert "(addresses)" in said(one("kind: solution, mandate: none", head=HEAD).only("TS501").message)


def test_a_recorded_outside_is_a_decision() -> None:
    outside = "kind: solution, mandate: none, addresses: none"
    assert one(outside).of("TS502")
    for track in ("outside", "must-do", "prerequisite"):
        assert not one(f"{outside}, track: {{is: {track}, because: x, decided_by: Mette}}").of("TS502")


def test_what_an_assumption_would_put_outside_is_undecided_and_not_outside() -> None:
    found = one("kind: solution, addresses: none")
    assert {"TS501", "TS502"} & found.codes == {"TS501"}


def test_outside_stands_at_the_first_key() -> None:
    found = one("kind: solution, mandate: none, addresses: none")
    assert found.at(found.only("TS502").at) == "title"


@pytest.mark.parametrize(
    ("fields", "speaks"),
    [
        ("kind: solution, mandate: solution", True),
        ("kind: solution, mandate: solution, addresses: none", False),
        ("kind: solution, mandate: solution, addresses: arbejdskraft", False),
        ("kind: solution, origin: kombit, addresses: none", True),
        ("kind: solution, origin: council-decision, addresses: none", False),
        ("kind: contracts", True),
        ("kind: contracts, addresses: none", False),
        ("kind: contracts, track: {is: prerequisite, because: x, decided_by: Mette}", False),
        ("kind: solution", False),
        ("kind: solution, mandate: none, addresses: none", False),
    ],
)
def test_a_track_that_rests_on_an_assumption_is_provisional(fields: str, speaks: bool) -> None:
    found = one(fields)
    assert bool(found.of("TS503")) is speaks
    confirmed = found.report.entries[0].classification.confirmed
    assert bool({"TS501", "TS503"} & found.codes) is not confirmed


def test_a_provisional_track_is_named_with_what_could_move_it() -> None:
    finding = one("kind: solution, origin: kombit").only("TS503")
    assert said(finding.message).startswith("Sporet (Skal-løsninger) er foreløbigt.")
    assert "(addresses), og hvad der er pålagt (mandate)" in said(finding.message)
    assert said(finding.message, "en").startswith("The track (Must-do solutions) is provisional.")


def test_an_inferred_kind_is_provisional() -> None:
    text = f"{HEAD}{CHALLENGE}initiatives: [{{title: Bookingportalen virker ikke, addresses: none}}]\n"
    found = Looked(text, infer=True)
    assert found.report.entries[0].classification.facts.bases.nature == "inferred"
    assert "(kind)" in said(found.only("TS503").message)


# TS504: a record that differs from the rules.


@pytest.mark.parametrize(
    ("fields", "record", "speaks"),
    [
        ("kind: solution, mandate: solution, addresses: none", "must-do", False),
        ("kind: solution, mandate: solution, addresses: none", "prerequisite", True),
        ("kind: solution, mandate: solution, addresses: none", "outside", True),
        ("kind: solution, mandate: solution, addresses: none", "must-solve", True),
        ("kind: contracts, addresses: none", "must-solve", True),
        ("kind: solution, mandate: none, addresses: none", "must-do", True),
        ("kind: solution, mandate: none, addresses: none", "outside", False),
        ("kind: solution, mandate: solution", "prerequisite", True),
        ("kind: solution", "must-do", False),
        ("tags: [a]", "must-do", False),
    ],
)
def test_a_record_is_held_against_the_rules_where_they_say_anything(fields: str, record: str, speaks: bool) -> None:
    found = one(f"{fields}, track: {{is: {record}, because: x, decided_by: Mette}}")
    assert bool(found.of("TS504")) is speaks
    if speaks:
        assert found.at(found.only("TS504").at) == record


def test_a_record_against_the_rules_names_both_tracks() -> None:
    track = "track: {because: x, is: prerequisite, decided_by: Mette}"
    finding = one(f"kind: solution, mandate: solution, addresses: none, {track}").only("TS504")
    assert said(finding.message) == "Besluttet: Forudsætninger. Reglerne siger: Skal-løsninger."
    assert said(finding.message, "en") == "Decided: Prerequisites. The rules say: Must-do solutions."


def test_without_a_record_nothing_is_held_against_the_rules() -> None:
    assert not one("kind: solution, mandate: solution").of("TS504")


# TS505: green though something has passed unmet.

RESULT = "indicator: Timer, baseline: 10, target: 4"


@pytest.mark.parametrize(
    ("promise", "speaks"),
    [
        ("deadline: 2026-10-31", True),
        ("deadline: 2026-11-01", False),
        ("deadline: 2026-Q3", True),
        ("review: 2026-10-31", True),
        ("review: 2026-11-01", False),
        ("review: 2026-10", True),
        ("review: 2026-11", False),
        ("results: [{indicator: Timer, target: 4, by: 2026-10-31}]", True),
        ("results: [{indicator: Timer, target: 4, by: 2026-11-01}]", False),
        ("results: [{indicator: Timer, by: 2026-10-31, actual: 4}]", True),
        ("results: [{indicator: Timer, target: 4, actual: 9}]", False),
        (f"results: [{{{RESULT}, by: 2026-10-31, actual: 4}}]", False),
        (f"results: [{{{RESULT}, by: 2026-10-31, actual: 3}}]", False),
        (f"results: [{{{RESULT}, by: 2026-10-31, actual: 4.01}}]", True),
        (f"results: [{{{RESULT}, by: 2026-10-31, actual: 4, measured_on: 2026-11-01}}]", False),
        (f"results: [{{{RESULT}, by: 2026-10-31, actual: 4, measured_on: 2026-11-02}}]", True),
        (f"results: [{{{RESULT}, by: 2026-11-01, actual: 12}}]", False),
        ("results: [{indicator: Besøg, baseline: 0, target: 4, by: 2026-10-31, actual: 5}]", False),
        ("results: [{indicator: Besøg, baseline: 0, target: 4, by: 2026-10-31, actual: 3}]", True),
        ("results: [{indicator: Besøg, target: 4, by: 2026-10-31, actual: 4}]", False),
        ("results: [{indicator: Besøg, target: 4, by: 2026-10-31, actual: 5}]", True),
        ("results: [{indicator: Besøg, baseline: 4, target: 4, by: 2026-10-31, actual: 5}]", True),
        ("start: 2026-01-01", False),
    ],
)
def test_green_is_no_colour_for_what_has_passed_unmet(promise: str, speaks: bool) -> None:
    assert bool(one(f"kind: trial, {promise}, health: green").of("TS505")) is speaks


@pytest.mark.parametrize(
    ("health", "speaks"),
    [
        ("green", True),
        ("yellow", False),
        ("red", False),
        ("{colour: green, on: 2026-11-01}", True),
        ("{colour: green, on: 2026-11-02}", False),
        ("{colour: green, on: 2020-01-01}", True),
        ("{colour: red, on: 2026-10-01}", False),
    ],
)
def test_only_a_green_that_is_seen_is_too_green(health: str, speaks: bool) -> None:
    assert bool(one(f"kind: trial, {OVERDUE}, health: {health}").of("TS505")) is speaks


@pytest.mark.parametrize("health", ["green", "{colour: green}", "{on: 2026-10-01, colour: green}"])
def test_a_watermelon_stands_at_its_colour_and_points_at_the_promise(health: str) -> None:
    found = one(f"kind: trial, health: {health}, deadline: 2026-09-30")
    finding = found.only("TS505")
    assert found.at(finding.at) == "green"
    assert [found.at(second.at) for second in finding.related] == ["2026-09-30"]
    assert said(finding.message) == "Meldt grøn, selv om fristen er passeret (30. september 2026)."


def test_of_several_missed_promises_the_earliest_is_told() -> None:
    results = "results: [{indicator: A, by: 2026-Q3}, {indicator: B, by: 2026-Q1}, {indicator: C, by: 2026-Q2}]"
    found = one(f"kind: trial, health: green, deadline: 2026-10-01, review: 2026-06-01, {results}")
    assert [found.at(second.at) for second in found.only("TS505").related] == ["2026-Q1"]
    assert said(found.only("TS505").message, "en").endswith("a result's date has passed (Q1 2026).")


# What is looked at, and when.

EVERYTHING: dict[str, str] = {
    "TS208": f"kind: solution, mandate: solution, {OVERDUE}",
    "TS501": "tags: [a]",
    "TS502": "kind: solution, mandate: none, addresses: none",
    "TS503": "kind: solution, mandate: solution",
    "TS504": "kind: contracts, addresses: none, track: {is: must-do, because: x, decided_by: Mette}",
    "TS505": f"kind: trial, {OVERDUE}, health: green",
    "TS506": f"kind: trial, {OVERDUE}",
}


@pytest.mark.parametrize(("code", "fields"), EVERYTHING.items())
def test_checks_look_at_what_is_planned_active_or_paused(code: str, fields: str) -> None:
    assert one(fields).of(code), "active where it is left out"
    for status in OPEN:
        assert one(f"{fields}, status: {status}").of(code), status
    for status in NOT_LOOKED_AT:
        assert not one(f"{fields}, status: {status}").of(code), status


@pytest.mark.parametrize(("code", "fields"), EVERYTHING.items())
def test_a_frame_is_looked_at_by_the_checks_of_the_files_alone(code: str, fields: str) -> None:
    frame = ", ".join(part for part in fields.split(", ") if not part.startswith("kind:"))
    found = one(f"{frame}, kind: frame, origin: et notat, start: 2027, ended: 2026", head=HEAD)
    assert found.report.entries[0].classification.is_frame
    assert code not in found.codes
    assert {"TS009", "TS012"} <= found.codes
    assert all(seen < "TS1" for seen in found.codes)


def test_a_frame_stays_a_frame_whatever_is_recorded() -> None:
    record = "track: {is: must-do, because: x, decided_by: Mette}"
    found = one(f"kind: frame, {OVERDUE}, health: green, {record}", head=HEAD)
    assert found.codes == set()


def test_the_day_of_the_check_counts_and_not_that_of_the_report() -> None:
    report = one(f"kind: trial, addresses: arbejdskraft, {OVERDUE}, health: green", date(2026, 9, 1)).report
    triage = selection(("TS5",), (), None)
    assert [f.code for f in check(report, triage, date(2026, 10, 1)).findings] == []
    assert [f.code for f in check(report, triage, date(2026, 10, 2)).findings] == ["TS506", "TS505"]


def test_findings_stand_in_the_order_of_the_file_and_name_their_initiative() -> None:
    text = f"{HEAD}initiatives:\n" + "".join(
        f"  - {{id: {name}, title: X, kind: trial, health: green, {OVERDUE}, addresses: none}}\n" for name in "ba"
    )
    found = Looked(text).findings
    assert [(f.initiative, f.code) for f in found] == [
        (name, code) for name in "ba" for code in ("TS502", "TS505", "TS506")
    ]
    assert [(f.at.line, f.at.column) for f in found] == sorted((f.at.line, f.at.column) for f in found)
    assert {finding.severity for finding in found} <= {*SEVERITIES}


def test_every_command_tells_what_is_wrong_with_the_files() -> None:
    told = diagnostics(one(f"start: 2027, {OVERDUE}, origin: et notat, cost: x").report)
    assert sorted(finding.code for finding in told) == ["TS002", "TS009", "TS012"]
