"""The JSON formats: their keys and types, their sums, and places that hold what they claim."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from ruamel.yaml import YAML

from helpers import AS_OF, lines_of
from treespor.checks.registry import CHECKS
from treespor.cli.open_report import load, report_of
from treespor.model.enums import NATURES, RULE_IDS, TRACKS
from treespor.model.text import Language
from treespor.portfolio.checking import check
from treespor.portfolio.report import Report
from treespor.portfolio.runner import diagnostics
from treespor.portfolio.selection import selection
from treespor.rendering.classification.json import classification_json
from treespor.rendering.classification.markdown import classification_markdown
from treespor.rendering.classification.terminal import ViewOptions, overview
from treespor.rendering.findings.json import findings_json
from treespor.rendering.screen import Screen

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE, FOLDER = ROOT / "portfolios" / "eksempel.yaml", ROOT / "portfolios" / "fjordkoebing"
BROKEN = ROOT / "tests" / "golden" / "broken"
FREE_TEXT = """\
challenges:
  - {id: fravær, title: Elevfraværet skal ned, theme: schools}
  - {id: vand, title: Højvande i havnen}
initiatives:
  - title: Nyt elevsystem – udbud af kontrakten
  - title: 'Vi afprøver ''robotter'' i skolen'
    description: >-
      Et forsøg, som skal vise, om elever
      læser mere.
  - title: "Implementering af \\u00c5ben Skole"
    origin: "KOMBIT's fælles løsning"
  - {title: Kursus i informationssikkerhed for ledere, origin: Lovkrav}
  - {title: Strategi for data, "id": 'data'}
  - title: Bøvl med login
    kind: &art friction
    origin: {ref: "4", source: nis2}
    addresses: [fravær, vand]
  - {title: Aula, kind: *art, addresses: none, mandate: "requirement"}
  - title: Uden noget
"""
UNDECLARED = "initiatives:\n  - {title: Aula, origin: kombit}\n  - {title: Nexus}\n  - {title: MitID, origin: kombit}\n"

TEXT: dict[str, Any] = {"type": "string"}
TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
LINE: dict[str, Any] = {"type": "integer", "minimum": 1}
PLACE: dict[str, Any] = {"type": "string", "pattern": r"^[^:]+:[1-9]\d*:[1-9]\d*$"}
TRACK: dict[str, Any] = {"enum": [*TRACKS]}
TRACK_OR_NULL: dict[str, Any] = {"enum": [*TRACKS, None]}
SPAN: dict[str, Any] = {"file": TEXT, "line": LINE, "column": LINE, "end_line": LINE, "end_column": LINE}


def exactly(**properties: Any) -> dict[str, Any]:
    """An object with these keys, all of them and no other."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def list_of(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def fact(*values: str | None, basis: tuple[str, ...], **more: Any) -> dict[str, Any]:
    return exactly(
        value={"enum": [*values]},
        basis={"enum": [*basis]},
        evidence=TEXT_OR_NULL,
        at={"anyOf": [PLACE, {"type": "null"}]},
        **more,
    )


FINDING = exactly(
    code={"enum": [check.code for check in CHECKS]},
    name={"enum": [check.name for check in CHECKS]},
    severity={"enum": ["error", "warning", "info"]},
    section={"type": "string"},
    message={"type": "string", "minLength": 1},
    hint=TEXT_OR_NULL,
    initiative=TEXT_OR_NULL,
    challenge=TEXT_OR_NULL,
    path=TEXT_OR_NULL,
    key=TEXT_OR_NULL,
    **SPAN,
    related=list_of(exactly(message=TEXT, **SPAN)),
)
QUESTION = exactly(
    fact={"enum": ["serves", "nature", "mandate"]},
    text=TEXT,
    answer={"type": "string", "pattern": r"^[a-zæøå][a-z0-9æøå-]*\.(serves|kind|mandate)=$"},
    values={"type": "object", "additionalProperties": TRACK_OR_NULL, "minProperties": 1},
)
INITIATIVE = exactly(
    id={"type": "string", "pattern": "^[a-zæøå][a-z0-9æøå-]*$"},
    title=TEXT,
    track=TRACK_OR_NULL,
    possible={**list_of(TRACK), "uniqueItems": True},
    rule={"enum": [*RULE_IDS, None]},
    rules={**list_of({"enum": [*RULE_IDS]}), "uniqueItems": True},
    taken_over_from={"enum": ["must-do", "prerequisite", None]},
    takeover={"enum": ["proposed", "decided", None]},
    decided_by={"enum": ["rules", "record"]},
    rules_track=TRACK_OR_NULL,
    confirmed={"type": "boolean"},
    facts=exactly(
        nature=fact(*NATURES, "frame", None, basis=("stated", "inferred", "unknown")),
        serves=fact(
            "yes",
            "no",
            basis=("stated", "assumed"),
            pointers=list_of(exactly(challenge=TEXT, words=TEXT, at=PLACE)),
        ),
        mandate=fact("solution", "requirement", "none", basis=("stated", "inferred", "assumed")),
    ),
    reasons={"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
    questions=list_of(QUESTION),
    at=PLACE,
)
SHARED_QUESTION: dict[str, Any] = {
    "oneOf": [
        exactly(fact={"const": "challenges"}, text=TEXT),
        exactly(fact={"const": "mandate"}, text=TEXT, source=TEXT, initiatives={**list_of(TEXT), "minItems": 2}),
    ]
}
COUNTS = ("read", *TRACKS, "undecided", "frame", "rejected", "unreadable_files")
CLASSIFICATION = exactly(
    format={"const": "treespor/classification/1"},
    portfolio=exactly(name=TEXT, as_of={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}),
    counts=exactly(**dict.fromkeys(COUNTS, COUNT)),
    questions=list_of(SHARED_QUESTION),
    initiatives=list_of(INITIATIVE),
    diagnostics=list_of(FINDING),
)
FINDINGS = exactly(
    format={"const": "treespor/findings/1"},
    findings=list_of(FINDING),
    counts=exactly(error=COUNT, warning=COUNT, info=COUNT, ignored=COUNT),
)

Told = dict[str, Any]


def texts() -> Iterator[tuple[str, str]]:
    """Portfolios of one file: those of the tests, and both examples of every check."""
    yield "free-text", FREE_TEXT
    yield "undeclared", UNDECLARED
    for case in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        try:
            yield case.stem, case.read_bytes().decode()
        except UnicodeDecodeError:
            continue
    for one in CHECKS:
        yield f"{one.code}-fires", one.bad
        yield f"{one.code}-silent", one.good


@pytest.fixture(scope="session")
def portfolios(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("portfolios")
    paths = {"eksempel": EXAMPLE, "fjordkoebing": FOLDER, "broken": BROKEN}
    for name, text in texts():
        paths[name] = folder / f"{name}.yaml"
        paths[name].write_bytes(text.encode())
    return paths


WHOLE = ("eksempel", "fjordkoebing", "broken", "free-text", "undeclared")
NAMES = (*WHOLE, *(name for name, _ in texts() if name not in WHOLE))
every = pytest.mark.parametrize("name", NAMES)
example = pytest.mark.parametrize("name", WHOLE)


@pytest.fixture
def path(name: str, portfolios: dict[str, Path]) -> Path:
    return portfolios[name]


@cache
def report(path: Path) -> Report:
    made = report_of(load(str(path)), AS_OF, infer=True)
    return made._replace(findings=diagnostics(made))


@cache
def classified(path: Path, language: Language = "da") -> Told:
    told: Told = json.loads(classification_json(report(path), language))
    return told


@cache
def checked(path: Path, language: Language = "da") -> Told:
    read = report_of(load(str(path)), AS_OF, infer=True)
    configured = read.portfolio.item.checks if read.portfolio else None
    told: Told = json.loads(findings_json(check(read, selection((), (), configured), AS_OF), language))
    return told


def faults(schema: Mapping[str, Any], told: Told) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(told)]


# Keys, types and counts


@every
def test_classify_json_has_the_keys_and_types_of_the_contract(path: Path) -> None:
    assert faults(CLASSIFICATION, classified(path)) == []


@every
def test_check_json_has_the_keys_and_types_of_the_contract(path: Path) -> None:
    assert faults(FINDINGS, checked(path)) == []


@example
def test_keys_stand_in_the_order_of_the_contract(path: Path) -> None:
    told = classified(path)
    assert [*told] == [*CLASSIFICATION["properties"]]
    assert [*told["counts"]] == [*COUNTS]
    for initiative in told["initiatives"]:
        assert [*initiative] == [*INITIATIVE["properties"]]
    for finding in checked(path)["findings"]:
        assert [*finding] == [*FINDING["properties"]]


@every
def test_the_counts_add_up(path: Path) -> None:
    told = classified(path)
    account, initiatives = told["counts"], told["initiatives"]
    parts = (*TRACKS, "undecided", "frame", "rejected")
    assert account["read"] == sum(account[part] for part in parts)
    standing = Counter(stands(initiative) for initiative in initiatives)
    assert {part: account[part] for part in parts if part != "rejected"} == {
        part: standing[part] for part in parts if part != "rejected"
    }
    assert account["rejected"] == len(report(path).rejected)


def stands(initiative: Told) -> str:
    if initiative["facts"]["nature"]["value"] == "frame":
        assert initiative["track"] is None
        return "frame"
    return initiative["track"] or "undecided"


@every
def test_the_counts_of_findings_add_up(path: Path) -> None:
    told = checked(path)
    severities = Counter(finding["severity"] for finding in told["findings"])
    assert {name: told["counts"][name] for name in ("error", "warning", "info")} == {
        name: severities[name] for name in ("error", "warning", "info")
    }


@every
def test_diagnostics_of_classify_are_findings_of_check(path: Path) -> None:
    """What somebody has accepted is no longer found by check, and a stale exception is found by it alone."""
    of_files = [finding for finding in checked(path)["findings"] if finding["code"] < "TS1"]
    for finding in classified(path)["diagnostics"]:
        assert finding["code"] < "TS1"
        assert finding in of_files or checked(path)["counts"]["ignored"] or finding["code"] == "TS010"


@every
def test_initiatives_and_findings_stand_in_file_and_line_order(path: Path) -> None:
    locator = [place(initiative["at"]) for initiative in classified(path)["initiatives"]]
    assert locator == sorted(locator)
    found = [(finding["file"], finding["line"], finding["column"]) for finding in checked(path)["findings"]]
    assert found == sorted(found)


@every
def test_ids_are_unique(path: Path) -> None:
    ids = [initiative["id"] for initiative in classified(path)["initiatives"]]
    assert len(ids) == len(set(ids))


@every
def test_only_texts_differ_between_the_languages(path: Path) -> None:
    danish, english = (without_texts(classified(path, language)) for language in ("da", "en"))
    assert danish == english
    danish, english = (without_texts(checked(path, language)) for language in ("da", "en"))
    assert danish == english


def without_texts(told: Any) -> Any:
    if isinstance(told, list):
        return [without_texts(part) for part in told]
    if isinstance(told, dict):
        return {key: without_texts(part) for key, part in told.items() if key not in TEXTS}
    return told


TEXTS = ("text", "reasons", "message", "hint")


# What belongs together


@every
def test_track_rule_and_confirmation_agree(path: Path) -> None:
    challenges = report(path).challenge_ids
    for initiative in classified(path)["initiatives"]:
        track, possible = initiative["track"], initiative["possible"]
        by_record, frame = initiative["decided_by"] == "record", stands(initiative) == "frame"
        if frame:
            continue
        assert (initiative["rule"] is None) == (initiative["rules_track"] is None or len(initiative["rules"]) > 1)
        assert initiative["rule"] in (None, *initiative["rules"])
        assert initiative["rules_track"] in (None, *possible)
        assert by_record or track == initiative["rules_track"]
        assert (initiative["takeover"] is None) == (initiative["taken_over_from"] is None)
        assert initiative["takeover"] is None or track == "must-solve"
        assert not (by_record and (initiative["questions"] or not initiative["confirmed"]))
        assert not initiative["confirmed"] or track
        assert by_record or track != "outside" or initiative["confirmed"], "an assumption never puts it outside"
        if challenges and not by_record:
            assert initiative["confirmed"] == (not initiative["questions"])


@every
def test_a_fact_has_evidence_exactly_where_it_was_written(path: Path) -> None:
    for initiative in classified(path)["initiatives"]:
        for name, told in initiative["facts"].items():
            assert (told["evidence"] is None) == (told["at"] is None)
            assert (told["value"] is None) == (told["basis"] == "unknown")
            if told["basis"] in ("stated", "inferred"):
                assert told["evidence"], (initiative["id"], name)
            assert name != "serves" or (told["evidence"] is None) == (told["basis"] == "assumed")


# Places


def place(at: str) -> tuple[str, int, int]:
    file, line, column = at.rsplit(":", 2)
    return file, int(line), int(column)


def text_from(at: str, read: Report) -> str:
    """The text from a place to the end of its file; fails where there is no such place."""
    file, line, column = place(at)
    lines = lines_of(read.documents[file].text)
    assert line <= len(lines), at
    assert column <= len(lines[line - 1]) + 1, at
    return "\n".join([lines[line - 1][column - 1 :], *lines[line:]])


def all_places(told: Any) -> Iterator[str]:
    if isinstance(told, list):
        for part in told:
            yield from all_places(part)
    elif isinstance(told, dict):
        for key, part in told.items():
            if key == "at" and part is not None:
                yield part
            yield from all_places(part)


@every
def test_every_place_is_inside_its_file(path: Path) -> None:
    for at in all_places(classified(path)):
        text_from(at, report(path))
    for finding in (*checked(path)["findings"], *classified(path)["diagnostics"]):
        for span in (finding, *finding["related"]):
            text_from(f"{span['file']}:{span['line']}:{span['column']}", report(path))
            text_from(f"{span['file']}:{span['end_line']}:{span['end_column']}", report(path))
            assert (span["line"], span["column"]) <= (span["end_line"], span["end_column"])


@example
def test_an_initiative_stands_at_its_first_key(path: Path) -> None:
    for initiative in classified(path)["initiatives"]:
        assert re.match(r"[\"']?(id|title|description|kind)\b", text_from(initiative["at"], report(path)))


@example
def test_evidence_stands_where_it_is_said_to(path: Path) -> None:
    seen = Counter[str]()
    for initiative in classified(path)["initiatives"]:
        for told in initiative["facts"].values():
            if told["evidence"] is None:
                continue
            there = text_from(told["at"], report(path))
            if words := re.fullmatch(r"«(.*)»", told["evidence"]):
                assert stands_there(words[1], there), told
                seen["words"] += 1
            else:
                field, value = told["evidence"].split(": ", 1)
                assert field in ("kind", "origin", "addresses", "mandate", "title", "description"), told
                assert stands_there(value, there), told
                seen[field] += 1
    if path == FOLDER:
        assert {"words", "kind", "origin", "addresses", "mandate"} <= seen.keys()


def stands_there(value: str, text: str) -> bool:
    """Whether a text begins with these words, be they in quotes, in a list, behind an anchor or an alias."""
    bare = re.sub(r"^(&\S+ |- )", "", re.sub(r"[\[\]\"',]+", " ", text).lstrip())
    return text.startswith("*") or " ".join(bare.split()).startswith(" ".join(value.replace(",", " ").split()))


@example
def test_pointers_stand_where_their_words_do(path: Path) -> None:
    for initiative in classified(path)["initiatives"]:
        for pointer in initiative["facts"]["serves"]["pointers"]:
            assert text_from(pointer["at"], report(path)).startswith(pointer["words"]), pointer
            assert pointer["challenge"] in report(path).challenge_ids
            assert initiative["facts"]["serves"]["basis"] == "assumed"


def test_pointers_are_found_in_titles_and_descriptions(portfolios: dict[str, Path]) -> None:
    told = classified(portfolios["free-text"])["initiatives"]
    assert [pointer["words"] for initiative in told for pointer in initiative["facts"]["serves"]["pointers"]]


@every
def test_the_file_and_the_line_of_a_finding_are_those_of_its_text(path: Path) -> None:
    """A finding about a key or a value of an initiative stands inside that initiative."""
    starts = {initiative["id"]: place(initiative["at"]) for initiative in classified(path)["initiatives"]}
    order = sorted(starts.values())
    for finding in checked(path)["findings"]:
        if finding["initiative"] not in starts or finding["code"] == "TS005":
            continue
        file, line, _ = starts[finding["initiative"]]
        following = [start for start in order if start > starts[finding["initiative"]] and start[0] == file]
        assert finding["file"] == file
        assert finding["line"] >= line or finding["code"] == "TS006"
        assert not following or finding["line"] <= following[0][1]


# Questions


@every
def test_the_answers_of_a_question_are_those_of_the_contract(path: Path) -> None:
    read = report(path)
    for initiative in classified(path)["initiatives"]:
        asked = [question["fact"] for question in initiative["questions"]]
        assert asked == [name for name in ("serves", "nature", "mandate") if name in asked]
        for question in initiative["questions"]:
            key = {"serves": "serves", "nature": "kind", "mandate": "mandate"}[question["fact"]]
            assert question["answer"] == f"{initiative['id']}.{key}="
            assert [*question["values"]] == {
                "serves": [*read.challenge_ids, "none"],
                "nature": ["challenge", "trial", "solution", "prerequisite", "frame"],
                "mandate": ["solution", "requirement", "none"],
            }[question["fact"]]
            assert initiative["facts"][question["fact"]]["basis"] != "stated"
            assert any(track != initiative["track"] for track in question["values"].values())


@every
def test_questions_that_share_an_answer_are_told_once(path: Path) -> None:
    told = classified(path)
    ids = [initiative["id"] for initiative in told["initiatives"]]
    asked = {
        initiative["id"]: {question["fact"]: question["text"] for question in initiative["questions"]}
        for initiative in told["initiatives"]
    }
    for question in told["questions"]:
        if question["fact"] == "challenges":
            assert question is told["questions"][0]
            assert not report(path).challenge_ids
            assert not any("serves" in questions for questions in asked.values())
            continue
        assert question["initiatives"] == [name for name in ids if name in question["initiatives"]]
        assert {asked[name]["mandate"] for name in question["initiatives"]} == {question["text"]}
    sources = [question.get("source") for question in told["questions"]]
    assert len(sources) == len(set(sources))


def test_the_one_question_before_all_others_is_which_challenges_are_must_solve(portfolios: dict[str, Path]) -> None:
    told = classified(portfolios["undeclared"])["questions"]
    assert [question["fact"] for question in told] == ["challenges", "mandate"]
    assert told[1]["source"] == "kombit"
    assert told[1]["initiatives"] == ["aula", "mitid"]


@pytest.mark.parametrize("name", ["eksempel", "fjordkoebing", "free-text"])
def test_an_answer_leads_to_the_track_that_is_promised(path: Path, tmp_path: Path) -> None:
    data = loaded(path)
    by_id = dict(zip([one["id"] for one in classified(path)["initiatives"]], data["initiatives"], strict=True))
    files = count()
    for initiative in classified(path)["initiatives"]:
        for question in initiative["questions"]:
            key = {"serves": "addresses", "nature": "kind", "mandate": "mandate"}[question["fact"]]
            for answer, track in question["values"].items():
                changed = by_id[initiative["id"]] | {key: answer}
                written = data | {"initiatives": [changed]}
                target = tmp_path / f"{next(files)}.yaml"
                target.write_text(json.dumps(written, default=date.isoformat), "utf-8")
                assert classified(target)["initiatives"][0]["track"] == track, (question, answer)
    assert next(files) > 10


def loaded(path: Path) -> Told:
    """A portfolio's data, its files put together."""
    yaml = YAML(typ="safe", pure=True)
    whole: Told = {}
    for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
        for key, value in (yaml.load(file.read_text("utf-8")) or {}).items():
            whole[key] = whole[key] + value if isinstance(value, list) and key in whole else value
    return whole


# The closing line


ACCOUNT: dict[Language, str] = {
    "da": r"(\d+) læst = (\d+) placeret \((\d+) foreløbig\w*\) \+ (\d+) uden for \+ (\d+) mangler et svar"
    r" \+ (\d+) sat til side \+ (\d+) afvist",
    "en": r"(\d+) read = (\d+) placed \((\d+) provisional\) \+ (\d+) outside \+ (\d+) waiting for an answer"
    r" \+ (\d+) set aside \+ (\d+) rejected",
}


@every
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_closing_line_accounts_for_every_initiative(path: Path, language: Language) -> None:
    account = classified(path)["counts"]
    for text in (
        overview(report(path), language, Screen(), ViewOptions()),
        classification_markdown(report(path), language),
    ):
        found = re.search(ACCOUNT[language], " ".join(text.split()))
        assert found, text[-400:]
        read, placed, provisional, outside, undecided, aside, rejected = map(int, found.groups())
        assert read == placed + outside + undecided + aside + rejected == account["read"]
        assert placed == sum(account[track] for track in TRACKS if track != "outside")
        assert (outside, undecided, aside, rejected) == tuple(
            account[part] for part in ("outside", "undecided", "frame", "rejected")
        )
        unconfirmed = [one for one in classified(path)["initiatives"] if one["track"] and not one["confirmed"]]
        assert provisional == len(unconfirmed)


@example
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_missing_is_named_beside_the_account(path: Path, language: Language) -> None:
    read = report(path)
    shown, table = overview(read, language, Screen(), ViewOptions()), classification_markdown(read, language)
    assert all(file in shown and file in table for file in read.unreadable)
    assert all((one.title or one.id or "") in shown for one in read.rejected)
    assert all(challenge.item.title in shown for challenge in read.challenges)


@every
def test_every_title_is_shown(path: Path) -> None:
    shown = " ".join(overview(report(path), "da", Screen(width=4000), ViewOptions()).split())
    for initiative in classified(path)["initiatives"]:
        title = "".join(letter if letter.isprintable() else " " for letter in initiative["title"])
        assert " ".join(title.split()) in shown
