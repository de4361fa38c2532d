"""Hostile input: whatever stands in a file, it is findings in that file, never a fault of treespor's own."""

import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from helpers import Reading, assert_sound, indented, read, read_folder, run
from treespor.model.challenge import Challenge
from treespor.model.initiative import Initiative
from treespor.model.portfolio import Portfolio
from treespor.model.source import Source
from treespor.reading import parser

FEW_FINDINGS = 40
RICH = """\
# Æblegrød 😀
portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01, limits: {friction_days: 60}}
x-fælles: &ejer {role: head, name: "Borgerservice\\u00ADchefen"}
challenges:
  - id: arbejdskraft
    title: 'Mangel på ''arbejdskraft'''   # nr. 1
    owner: council
    results: [{indicator: Ubesatte stillinger, baseline: 20, target: 10, by: 2028-Q2}]
initiatives:
  - id: digital-fuldmagt
    title: Digital fuldmagt 😀
    kind: solution
    addresses: [arbejdskraft]
    owner: *ejer
    description: |
      Borgere kan give
        hinanden fuldmagt.

    meaning: >-
      Nemmere for
      alle.
    effort: {digitalisation: 40, departments: 90.5}
    start: 2026-09-01
    deadline: 2027-Q3
  - <<: {kind: friction, status: planned}
    title: "Skærme, der \\"fryser\\""
    needs:
    - digital-fuldmagt
    friction:
      where: Hjemmeplejen Nord
      reported_on: 2026-08-14
    ? lead
    : Mette
sources:
  - {id: aftalen, title: Aftalen, kind: local, always: true}
"""
BYTES = RICH.encode()


def assert_holds(content: str | bytes) -> Reading:
    """It is read without a fault of our own, and a file that breaks is one finding and nothing else."""
    reading = read(content)
    assert_sound(reading)
    if reading.report.unreadable:
        assert reading.codes == ["TS001"]
        assert reading.read == 0
    return reading


def beside(fault: str) -> str:
    """A portfolio in which this item stands between two good ones."""
    return f"initiatives:\n  - {{title: Før}}\n{fault.rstrip()}\n  - title: Efter\n    kind: solution\n"


def assert_kept_beside(fault: str, *, items: int = 1) -> Reading:
    reading = assert_holds(beside(fault))
    assert reading.report.complete, reading.findings
    assert reading.titles[:1] + reading.titles[-1:] == ["Før", "Efter"]
    assert reading.read == 2 + items
    return reading


def test_the_rich_file_has_no_fault() -> None:
    reading = assert_holds(RICH)
    assert reading.findings == ()
    assert reading.read == 2


# Files that are cut, bent and broken.


@pytest.mark.parametrize("tenth", range(10))
def test_a_file_that_is_cut_anywhere(tenth: int) -> None:
    length = len(BYTES)
    for end in range(tenth * length // 10, (tenth + 1) * length // 10, 3):
        assert_holds(BYTES[:end])


@pytest.mark.parametrize("tenth", range(10))
def test_a_file_without_its_beginning(tenth: int) -> None:
    length = len(BYTES)
    for start in range(tenth * length // 10, (tenth + 1) * length // 10, 7):
        assert_holds(BYTES[start:])


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_flipped_bytes(seed: int) -> None:
    lot = random.Random(seed)
    for _ in range(20):
        bent = bytearray(BYTES)
        for _ in range(lot.choice([1, 1, 2, 5])):
            bent[lot.randrange(len(bent))] ^= 1 << lot.randrange(8)
        assert_holds(bytes(bent))


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_other_signs_in_it(seed: int) -> None:
    lot = random.Random(seed)
    signs = ["\t", "\n", ": ", "- ", "? ", "&a ", "*a ", "!b ", '"', "'", "{", "}", "[", "]", ",", "# ", "|\n", ">2\n"]
    signs += [
        "%",
        "@",
        "`",
        "\u2028",
        "\x85",
        "\ufeff",
        "\r",
        "---\n",
        "...\n",
        "<<: ",
        "~",
        "\\",
        "😀",
        "\x00",
        "\xa0",
    ]
    for _ in range(20):
        bent = RICH
        for _ in range(lot.choice([1, 1, 2, 5])):
            at = lot.randrange(len(bent))
            bent = bent[:at] + lot.choice(signs) + bent[at + lot.choice([0, 0, 1, 3, 30]) :]
        assert_holds(bent)


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_lines_in_another_order(seed: int) -> None:
    lot = random.Random(seed)
    for _ in range(10):
        lines = RICH.splitlines(keepends=True)
        for _ in range(lot.choice([1, 2, 5])):
            line = lines.pop(lot.randrange(len(lines)))
            lines[lot.randrange(len(lines)) : 0] = [line] * lot.choice([0, 1, 1, 2])
        assert_holds("".join(lines))


@pytest.mark.parametrize("seed", range(10))
def test_a_file_of_random_bytes(seed: int) -> None:
    lot = random.Random(seed)
    for _ in range(20):
        assert_holds(lot.randbytes(lot.choice([1, 2, 5, 50, 500])))


@pytest.mark.parametrize("seed", range(10))
def test_a_file_of_random_signs(seed: int) -> None:
    lot = random.Random(seed)
    signs = [
        *":-?,#&*!|>'\"{}[]%~",
        " ",
        "  ",
        "\n",
        "\n  ",
        ": ",
        "- ",
        "<<",
        "a",
        "1",
        "title",
        "kind",
        "initiatives",
    ]
    for _ in range(30):
        assert_holds("".join(lot.choices(signs, k=lot.choice([3, 10, 40]))))


PRIVATE_LETTERS = "".join(map(chr, range(0xE000, 0xF900)))
WHOLE_FILES: dict[str, bytes] = {
    "nothing": b"",
    "a byte order mark": b"\xef\xbb\xbf",
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbf" + BYTES,
    "spaces": b"   \n\n  ",
    "a line end": b"\n",
    "carriage returns": b"\r\r\r",
    "a comment": b"# intet",
    "a comment without an end": "# 😀".encode(),
    "null": b"null",
    "a text": b"bare en tekst",
    "a number": b"42",
    "a list": b"- a\n- b\n",
    "an empty mapping": b"{}",
    "an alias": b"*a",
    "an anchor": b"&a",
    "a tag": b"!a",
    "a directive": b"%YAML 1.2\n",
    "a directive of an older YAML": b"%YAML 1.1\n---\ninitiatives: []\n",
    "a directive of a newer YAML": b"%YAML 9.9\n---\ninitiatives: []\n",
    "a directive twice": b"%YAML 1.2\n%YAML 1.2\n---\ninitiatives: []\n",
    "a directive of tags": b"%TAG ! tag:x,2000:\n---\ninitiatives: []\n",
    "an unknown directive": b"%HEST a b\n---\ninitiatives: []\n",
    "marks of a document": b"---\n...\n",
    "two empty documents": b"---\n---\n",
    "the end of a document": b"...\n",
    "UTF-16 with a mark": RICH.encode("utf-16"),
    "UTF-16 without a mark": RICH.encode("utf-16-le"),
    "UTF-16 the other way": RICH.encode("utf-16-be"),
    "UTF-32": RICH.encode("utf-32"),
    "Latin-1": RICH.replace("😀", "").encode("latin-1"),
    "Windows-1252": "# – Æ\n".encode("cp1252") + BYTES,
    "Latin-1 at the end": BYTES + b"# \xe6",
    "half a letter at the end": BYTES + b"# \xc3",
    "an overlong letter": b"initiatives: [{title: \xc0\xaf}]",
    "a lone surrogate": b"initiatives: [{title: \xed\xa0\x80}]",
    "an escaped surrogate": b'initiatives: [{title: "\\ud800"}]',
    "an escaped pair": b'initiatives: [{title: "\\ud83d\\ude00"}]',
    "an escape beyond Unicode": b'initiatives: [{title: "\\U00110000"}]',
    "an unknown escape": b'initiatives: [{title: "\\q"}]',
    "an escaped zero": b'initiatives: [{title: "a\\0b", kind: "\\0"}]',
    "a zero": b"initiatives: [{title: a\x00b}]",
    "zeros": b"\x00" * 1000,
    "a control character": b"initiatives: [{title: a\x1bb}]",
    "a control character in a comment": b"# \x07\ninitiatives: []\n",
    "delete": b"initiatives: [{title: a\x7fb}]",
    "a C1 control character": "initiatives: [{title: a\x9bb}]".encode(),
    "what is no character": "initiatives: [{title: a\uffffb}]".encode(),
    "beyond the basic plane": "initiatives: [{title: a\U0010ffffb}]".encode(),
    "a private letter": "initiatives: [{title: \ue000\ue001, links: [https://\ue000]}]".encode(),
    "every private letter": f"initiatives: [{{title: {PRIVATE_LETTERS}, links: [a:b]}}]".encode(),
    "letters from right to left": "initiatives: [{title: \u202e\u2066عربي, kind: \u202eabc}]".encode(),
    "a file of something else": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "a workbook": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(255, -1, -1)),
    "a page": b"<!DOCTYPE html>\n<html>\n<title>a: b</title>\n</html>\n",
    "a list from Excel": "id;title;kind\r\n1;Æble;solution\r\n".encode(),
    "a conflict": b"initiatives:\n<<<<<<< HEAD\n  - {title: a}\n=======\n  - {title: b}\n>>>>>>> gren\n",
    "JSON with line ends of Windows": b'{"initiatives": [\r\n  {"title": "a",\r\n   "kind": "b"}]}\r\n',
    "tabs": b"initiatives:\n\t- title: a\n",
}


@pytest.mark.parametrize("content", WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_a_file_of_the_wrong_sort(content: bytes) -> None:
    assert_holds(content)


@pytest.mark.parametrize("content", WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_the_parser_in_python_takes_it_too(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "_fastest", parser.PureParser)
    assert_holds(content)


@pytest.mark.parametrize("tenth", range(10))
def test_the_parser_in_python_takes_a_file_that_is_cut(tenth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "_fastest", parser.PureParser)
    length = len(BYTES)
    for end in range(tenth * length // 10, (tenth + 1) * length // 10, 11):
        assert_holds(BYTES[:end])


@pytest.mark.parametrize(
    "name",
    [
        "nothing",
        "a comment",
        "spaces",
        "null",
        "a text",
        "a list",
        "UTF-16 with a mark",
        "UTF-16 without a mark",
        "UTF-32",
        "Latin-1",
        "Windows-1252",
        "half a letter at the end",
        "a lone surrogate",
        "an escaped surrogate",
        "a zero",
        "a control character",
        "a control character in a comment",
        "a conflict",
        "two empty documents",
        "a workbook",
    ],
)
def test_such_a_file_is_one_finding(name: str) -> None:
    assert read(WHOLE_FILES[name]).codes == ["TS001"]


# Bombs.

DEEP_BY_ALIASES = "x-0: &a0 [a]\n" + "".join(f"x-{i}: &a{i} {'[' * 50}*a{i - 1}{']' * 50}\n" for i in range(1, 40))
LAUGHS = "x-a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"x-{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdefghi", "bcdefghij", strict=True)
)
BOMBS: dict[str, str] = {
    "open brackets": "[" * 100_000,
    "open brackets in a list": "initiatives: " + "[" * 100_000,
    "open braces": "x-a: " + "{a: " * 100_000,
    "braces in an initiative": "initiatives:\n  - title: a\n    owner: " + "{name: " * 100_000,
    "hyphens": "initiatives:\n" + "- " * 100_000,
    "question marks": "? " * 100_000,
    "question marks in a part": "x-a:\n  " + "? " * 100_000,
    "question marks in braces": "x-a: " + "{? " * 100_000,
    "brackets as keys": "x-a: " + "{[" * 100_000,
    "seventy levels": "x-a: " + "[" * 70 + "]" * 70,
    "seventy levels of blocks": "x-a:\n" + "".join(f"{' ' * i}a:\n" for i in range(1, 71)),
    "seventy levels in an initiative": "initiatives:\n  - x-a: " + "{a: " * 70 + "b" + "}" * 70,
    "colons": "a" + ": a" * 10_000,
    "quotes": '"' * 100_001,
    "anchors": "x-a: " + "&a " * 10_000,
    "tags": "x-a: " + "!a " * 10_000,
    "percents": "%" * 10_000,
    "laughs": LAUGHS,
    "laughs by merge keys": "x-a: &a {a: 1, b: 2}\n"
    + "".join(
        f"x-{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 30)}]}}\n"
        for old, new in zip("abcdef", "bcdefg", strict=True)
    ),
    "an alias of itself": "x-a: &a [*a]\n",
    "an alias of itself in a merge key": "x-a: &a {<<: *a}\n",
    "an alias of the whole": "&a\nx-a: *a\n",
    "two aliases of each other": "x-a: &a [*b]\nx-b: &b [*a]\n",
    "an alias of nothing": "x-a: *nothing\n",
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_one_finding(text: str) -> None:
    reading = assert_holds(text + "\ninitiatives: [{title: a}]\n")
    assert reading.codes == ["TS001"]


@pytest.mark.parametrize(
    "field", ["x-a: *a39", "title: *a39", "lead: *a39", "kind: *a39", "tags: *a39", "owner: *a39", "addresses: *a39"]
)
def test_what_aliases_fold_into_is_deep_and_breaks_nothing(field: str) -> None:
    assert_holds(f"{DEEP_BY_ALIASES}initiatives:\n  - {{title: a}}\n  - {{id: b, x-b: 1, b: 2, {field}}}\n")


def test_an_alias_may_be_used_often() -> None:
    items = "".join(f"  - {{title: Nr. {i}, owner: *a}}\n" for i in range(2000))
    reading = assert_holds(f"x-a: &a {{role: head, name: Mette}}\ninitiatives:\n{items}")
    assert reading.read == 2000
    assert reading.findings == ()


def test_ten_thousand_keys_of_ones_own() -> None:
    keys = "".join(f"    x-{i}: {i}\n" for i in range(10_000))
    assert assert_kept_beside(f"  - title: a\n{keys}").findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"    k{i}: {i}\n" for i in range(10_000)),
        "".join(f"    x-{i}: {i}\n" for i in range(10_000)) * 2,
        f"    tags: [{'no, ' * 10_000}]\n",
        f"    tags: [{'[], ' * 10_000}]\n",
        f"    results: [{'{by: x}, ' * 10_000}]\n",
        f"    needs: [{', '.join(f'n{i}' for i in range(10_000))}]\n",
        f"    owner: [{'heads, ' * 10_000}]\n",
    ],
    ids=["unknown keys", "keys twice", "words", "lists for text", "bad results", "unknown references", "near roles"],
)
def test_ten_thousand_faults_take_seconds(text: str, tmp_path: Path) -> None:
    path = tmp_path / "many.yaml"
    path.write_text(beside(f"  - title: a\n{text}"), "utf-8")
    done = run("check", path, "--select", "TS0", "--as-of", "2026-11-01", "--format", "json", timeout=10)
    assert done.returncode in (0, 1), done.stderr
    assert len(json.loads(done.stdout)["findings"]) >= 10_000


def test_a_thousand_initiatives_that_need_what_is_nearly_there(tmp_path: Path) -> None:
    items = "".join(f"  - {{title: Nummer a{i}b, needs: [nummer-a{i}c]}}\n" for i in range(1000))
    path = tmp_path / "many.yaml"
    path.write_text(f"initiatives:\n{items}", "utf-8")
    done = run("check", path, "--select", "TS007", "--format", "json", timeout=30)
    assert len(json.loads(done.stdout)["findings"]) == 1000


def test_three_thousand_of_one_title() -> None:
    reading = assert_holds("initiatives:\n" + "  - {title: Digitalisering}\n" * 3000)
    assert reading.read == 3000
    assert len({entry.initiative.key for entry in reading.report.entries}) == 3000


@pytest.mark.parametrize(
    "field", ["title", "lead", "owner", "origin", "kind", "addresses", "start", "cost", "id", "x-a"]
)
def test_a_very_long_line(field: str) -> None:
    for text in ("a" * 1_000_000, "a " * 300_000, "1" * 1_000_000, "1." * 300_000, f'"{" " * 1_000_000}x"'):
        assert_kept_beside(f"  - {{x-before: 1, {field}: {text}, x-after: 2}}")


def test_a_very_long_key() -> None:
    assert_kept_beside(f"  - title: a\n    {'k' * 1000}: b\n    ? {'k' * 1_000_000}\n    : c\n")


# Every field holds anything.

SCALARS: dict[str, str] = {
    "an int": "5",
    "a negative int": "-5",
    "zero": "0",
    "a year": "2026",
    "a huge int": "9" * 400,
    "a huger int": "9" * 5000,
    "a hexadecimal": "0xFF",
    "a float": "5.5",
    "a negative float": "-0.5",
    "a float beyond floats": "1e999",
    "infinity": "-.inf",
    "no number": ".nan",
    "true": "true",
    "no": "no",
    "null": "null",
    "nothing": "",
    "an empty text": '""',
    "a text": "en tekst",
    "a text over lines": '"en\\ntekst\\e[31m"',
    "none": "none",
    "a date": "2026-11-01",
    "a date that does not exist": "2026-02-30",
    "a time": "12:30",
    "a list": "[]",
    "a list of texts": "[en, to]",
    "a list of null": "[null]",
    "a list of anything": "[1, 1.5, true, null, [], {}, none, [[a]], {a: b}]",
    "a mapping": "{}",
    "a mapping of a text": "{a: b}",
    "a mapping of anything": "{1: 2, a: [b], x-c: d, '': e, title: f, name: [], role: 7, is: {}, check: 1}",
    "a tag": "!!str a",
    "a key twice": "{name: a, name: b, a: 1, a: 2}",
    "an anchor": "&a b",
    "an anchor on a number": "&a 1.10",
    "an anchor on nothing": "&a",
    "emoji": "😀",
    "a link": '"https://kl.dk"',
}


def shapes_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from shapes_in(inner)


def fields_of(shape: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Every field, and every field of its parts, with a text in which {} is its value."""
    for name, field in shape.model_fields.items():
        key = field.alias or name
        yield key, f"{key}: {{}}"
        for part in dict.fromkeys(shapes_in(field.annotation)):
            for inner, text in fields_of(part):
                yield f"{key}.{inner}", f"{key}: {{{{{text}}}}}"
                if "tuple" in str(field.annotation):
                    yield f"{key}.0.{inner}", f"{key}: [{{{{{text}}}}}]"


def filled(field: str, value: str) -> str:
    return field.replace("{}", "\x00").replace("{{", "{").replace("}}", "}").replace("\x00", value)


INITIATIVE_FIELDS = dict(fields_of(Initiative))
CHALLENGE_FIELDS = dict(fields_of(Challenge))
SOURCE_FIELDS = dict(fields_of(Source))
PORTFOLIO_FIELDS = dict(fields_of(Portfolio))


def test_the_fields_are_all_there() -> None:
    assert {"title", "track.is", "owner.role", "owner.0.role", "results.0.by", "ambition.set_by.name"} <= set(
        INITIATIVE_FIELDS
    )
    assert filled(INITIATIVE_FIELDS["ambition.set_by.name"], "[a]") == "ambition: {set_by: {name: [a]}}"
    assert "programme.owner.0.role" in CHALLENGE_FIELDS
    assert {"limits.status_days", "ignore.0.until", "checks.severity"} <= set(PORTFOLIO_FIELDS)


@pytest.mark.parametrize("field", INITIATIVE_FIELDS.values(), ids=INITIATIVE_FIELDS)
def test_an_initiative_holds_anything_anywhere(field: str) -> None:
    for value in SCALARS.values():
        rest = "" if field.startswith(("title:", "id:")) else "id: selv, title: Selv, "
        reading = assert_kept_beside(f"  - {{{rest}{filled(field, value)}}}")
        assert len(reading.findings) < FEW_FINDINGS


@pytest.mark.parametrize("field", INITIATIVE_FIELDS.values(), ids=INITIATIVE_FIELDS)
def test_an_initiative_holds_anything_anywhere_by_an_alias(field: str) -> None:
    for value in SCALARS.values():
        if not value.startswith(("&", "!")):
            item = f"  - {{id: selv, <<: *b}}\n  - {{id: også, {filled(field, '*a')}}}"
            anchors = f"x-a: &a {value}\nx-b: &b {{{filled(field, value)}}}\n"
            reading = assert_holds(anchors + beside(item))
            assert reading.report.complete, reading.findings
            assert reading.titles[:1] + reading.titles[-1:] == ["Før", "Efter"]
            assert reading.read == 4


@pytest.mark.parametrize("field", CHALLENGE_FIELDS.values(), ids=CHALLENGE_FIELDS)
def test_a_challenge_holds_anything_anywhere(field: str) -> None:
    for value in SCALARS.values():
        challenge = f"{{id: selv, title: Selv, {filled(field, value)}}}"
        if field.startswith(("title:", "id:")):
            challenge = f"{{id: selv, {filled(field, value)}}}" if field[0] == "t" else f"{{{filled(field, value)}}}"
        good = "{id: før, title: Før}"
        item = "  - {title: Midt, addresses: [før, efter]}"
        after = "{id: efter, title: Efter}"
        text = f"challenges:\n  - {good}\n  - {challenge}\n  - {after}\n{beside(item)}"
        reading = assert_holds(text)
        assert reading.titles == ["Før", "Midt", "Efter"], reading.findings
        assert {"før", "efter"} <= set(reading.report.challenge_ids)


@pytest.mark.parametrize("field", SOURCE_FIELDS.values(), ids=SOURCE_FIELDS)
def test_a_source_holds_anything_anywhere(field: str) -> None:
    for value in SCALARS.values():
        rest = {"id": "id: selv", "title": "title: Selv", "kind": "kind: local"}
        rest.pop(field.partition(":")[0], None)
        source = ", ".join([*rest.values(), filled(field, value)])
        reading = assert_holds(f"sources:\n  - {{{source}}}\n{beside('  - {title: Midt, origin: selv}')}")
        assert reading.titles == ["Før", "Midt", "Efter"], reading.findings


@pytest.mark.parametrize("field", PORTFOLIO_FIELDS.values(), ids=PORTFOLIO_FIELDS)
def test_the_portfolio_holds_anything_anywhere(field: str) -> None:
    for value in SCALARS.values():
        rest = "" if field.startswith("name:") else "name: Eksempelby, "
        reading = assert_holds(f"portfolio: {{{rest}{filled(field, value)}}}\n{beside('  - {title: Midt}')}")
        assert reading.titles == ["Før", "Midt", "Efter"], reading.findings


@pytest.mark.parametrize(
    "key", ["treespor", "portfolio", "challenges", "sources", "initiatives", "x-a", "a", '""', "<<"]
)
def test_the_top_holds_anything(key: str) -> None:
    for value in SCALARS.values():
        assert_holds(f"{key}: {value}\n")
        assert_holds(f"{key}: {value}\n" + beside("  - {title: Midt}"))
        assert_holds(beside("  - {title: Midt}") + f"{key}: {value}\n")


@pytest.mark.parametrize("key", ["challenges", "sources", "initiatives"])
def test_the_lists_hold_anything(key: str) -> None:
    for value in SCALARS.values():
        reading = assert_holds(f"{key}:\n- {value}\n- {{id: a, title: A}}\n- {value}\n")
        if key == "initiatives":
            assert "A" in reading.titles
            assert reading.read == 3


@pytest.mark.parametrize(
    "value", ["[a]", "{a: b}", "[a, b]", "{}", "[]", "1", "1.5", "true", "null", "~", "''", "!a b", "&a b"]
)
def test_a_key_may_be_anything(value: str) -> None:
    explicit = f"? {value}\n: c\n"
    assert_holds(explicit)
    assert_holds(explicit + beside("  - {title: Midt}"))
    assert_kept_beside(indented(f"- title: a\n  ? {value}\n  : c\n  owner:\n    ? {value}\n    : c\n", 2))


# A good initiative beside a bad one is kept.

BAD_ITEMS: dict[str, str] = {
    "no mapping": "  - bare tekst",
    "a list": "  - [a, b]",
    "a list of mappings": "  - - {title: a}",
    "nothing": "  -",
    "a number": "  - 5",
    "a tag": "  - !a {title: b}",
    "an empty mapping": "  - {}",
    "no title": "  - {kind: solution}",
    "a misspelt title": "  - {titel: a}",
    "an empty title": "  - title:",
    "a title twice": "  - {title: a, title: a}",
    "an unknown kind": "  - {title: a, kind: b}",
    "a bad id": "  - {title: a, id: B}",
    "the id none": "  - {title: a, id: none}",
    "an unknown challenge": "  - {title: a, addresses: b}",
    "an unknown need": "  - {title: a, needs: [b]}",
    "a track of nothing": "  - {title: a, track: {}}",
    "a key that is a list": "  - title: a\n    [b]: c",
    "a key that is the whole": "  - ? title: a\n    : b",
    "only keys that are no text": "  - {1: 2, 3: 4}",
    "only unknown keys": "  - {a: b, c: d}",
    "only keys of its own": "  - {x-a: b}",
    "every key twice": "  - {" + ", ".join(f"{key}: a, {key}: b" for key in Initiative.model_fields) + "}",
    "every key with a list": "  - {" + ", ".join(f"{key}: [[a]]" for key in Initiative.model_fields) + "}",
    "every key with a mapping": "  - {" + ", ".join(f"{key}: {{a: b}}" for key in Initiative.model_fields) + "}",
    "every key misspelt": "  - {" + ", ".join(f"{key}x: a" for key in Initiative.model_fields) + "}",
    "a merge of a text": "  - {title: a, <<: b}",
    "a merge of nothing": "  - {title: a, <<: }",
    "merges of merges": "  - {title: a, <<: [{<<: {<<: {kind: b}}}]}",
    "merges alone": "  - {<<: {<<: {<<: {}}}}",
    "a key twice by escapes": '  - {title: a, "\\x74itle": b, lead: c, "l\\u0065ad": d}',
    "an anchor on nothing": "  - &a",
    "an anchor on a key": "  - &k title: a\n    &l kind: b\n    lead: *k",
    "an alias as a key": "  - &t title: a\n    *t : b",
}


@pytest.mark.parametrize("item", BAD_ITEMS.values(), ids=BAD_ITEMS)
def test_a_good_one_beside_a_bad_one_is_kept(item: str) -> None:
    reading = assert_kept_beside(item)
    assert len(reading.report.entries) + len(reading.report.rejected) == 3


def test_good_ones_among_all_the_bad_ones_are_kept() -> None:
    good = [f"  - {{title: God {number}}}" for number in range(len(BAD_ITEMS))]
    items = [line for pair in zip(BAD_ITEMS.values(), good, strict=True) for line in pair]
    reading = assert_holds(beside("\n".join(items).replace("&", "&x").replace("*", "*x")))
    kept = [title for title in reading.titles if title.startswith("God ")]
    assert kept == [f"God {number}" for number in range(len(BAD_ITEMS))]
    assert reading.read == 2 + 2 * len(BAD_ITEMS)


def test_the_account_holds_on_the_command_line_too(tmp_path: Path) -> None:
    items = "\n".join(BAD_ITEMS.values()).replace("&", "&x").replace("*", "*x")
    path = tmp_path / "bad.yaml"
    path.write_text(beside(items), "utf-8")
    done = run("classify", path, "--format", "json", "--no-infer", "--as-of", "2026-11-01")
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    account = dict(told["counts"])
    assert account.pop("read") == len(BAD_ITEMS) + 2
    assert account.pop("unreadable_files") == 0
    assert sum(account.values()) == len(BAD_ITEMS) + 2
    assert len(told["initiatives"]) == len(BAD_ITEMS) + 2 - account["rejected"]


def test_twins_are_both_set_aside_and_their_neighbours_are_not() -> None:
    reading = assert_kept_beside("  - {id: a, title: A}\n  - {id: a, title: B}\n  - {id: a, title: C}", items=3)
    assert reading.rejected == ["A", "B", "C"]


# Other files of the folder are read all the same.


@pytest.mark.parametrize("content", WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_the_other_files_of_the_folder_are_read(content: bytes) -> None:
    good = "initiatives: [{title: God, addresses: ukendt, needs: [ukendt]}]\n"
    reading = read_folder({"a.yaml": good, "m/ukendt.yaml": content, "ø.yaml": "portfolio: {name: Eksempelby}\n"})
    assert_sound(reading)
    assert "God" in (reading.titles if reading.report.unreadable else reading.rejected)
    assert reading.report.name.startswith("Eksempelby")
    assert len(reading.report.unreadable) <= 1


@pytest.mark.parametrize(
    "content", [b"\n" * 20_000 + b"a: [", b" " * 200_000 + b"[", b"- \n" * 20_000 + b"{", b"\0" * 200_000]
)
def test_a_broken_file_of_something_else_is_soon_set_aside(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(BYTES)
    (tmp_path / "b.yaml").write_bytes(content)
    done = run("check", tmp_path, "--select", "TS0", "--as-of", "2026-11-01", timeout=5)
    assert done.returncode in (0, 1), done.stderr


@pytest.mark.parametrize("name", ["UTF-16 with a mark", "UTF-16 without a mark", "UTF-32", "Latin-1", "Windows-1252"])
def test_a_portfolio_in_another_encoding_is_never_passed_over(name: str) -> None:
    reading = read_folder({"a.yaml": "initiatives: [{title: God}]\n", "b.yaml": WHOLE_FILES[name]})
    assert reading.report.unreadable == ("b.yaml",)
    assert reading.codes == ["TS001"]


# Through the command line.

ESCAPES = rb"""
initiatives:
  - {title: "a\e[31m\nb", kind: "\e[31m", "\e[31m\n": a, addresses: "\e[2J"}
"""
HUGE = f"""
portfolio:
  name: a
  limits:
    status_days: 0{"9" * 400}
    measure_days: {"9" * 400}
    contract_days: {"9" * 400}
    involve_days: {"9" * 400}
    friction_days: {"9" * 400}
initiatives:
  - {{title: a, kind: friction, friction: {{where: b, reported_by: c, reported_on: 2026-01-01}}, start: 2027}}
  - {{title: b, contract: {{expires: 9999-12-31}}, cost: 1e308, effort: 1e308, start: 2026, deadline: 2030}}
  - {{title: c, cost: 1e308, effort: 1e308, start: 2026, deadline: 2030}}
"""
ENDS_OF_TIME = b"""
portfolio: {name: a, as_of: 0001-01-01}
initiatives:
  - {title: a, start: 0001-01-01, deadline: 9999-12-31, effort: 5, kind: solution}
  - {title: b, start: 9999-12-31, review: 0001-01, effort: {digitalisation: 5, per: quarter}}
"""
COMMAND_LINE: dict[str, tuple[bytes, int]] = {
    "a good file": (BYTES, 0),
    "a cut file": (BYTES[: BYTES.index(b"nr. 1") - 8], 1),
    "nothing": (b"", 1),
    "random bytes": (random.Random(1).randbytes(500), 1),
    "UTF-16": (RICH.encode("utf-16"), 1),
    "a control character": (b"initiatives: [{title: a\x1b[31mb}]", 1),
    "escape sequences": (ESCAPES, 1),
    "open brackets": (b"x-a: " + b"[" * 100_000, 1),
    "question marks": (b"? " * 5000, 1),
    "deep aliases": (f"{DEEP_BY_ALIASES}initiatives: [{{title: a, lead: *a39}}]".encode(), 1),
    "laughs": (LAUGHS.encode(), 1),
    "huge numbers": (HUGE.encode(), 0),
    "the ends of time": (ENDS_OF_TIME, 0),
    "a key twice at the top": (b"initiatives: []\ninitiatives: [{title: a}]\n", 1),
    "no key of the format": (b"initiativer: [{titel: a}]\n", 1),
    "an unknown key of an owner": (b"initiatives: [{title: a, owner: {telefon: 12345678}}]\n", 1),
    "a lone surrogate in the name of a role": (b'initiatives: [{title: "\\ud800"}]', 1),
}


@pytest.mark.parametrize("command", [["check", "--select", "TS"], ["classify"]], ids=["check", "classify"])
@pytest.mark.parametrize(("content", "code"), COMMAND_LINE.values(), ids=COMMAND_LINE)
def test_the_command_line_tells_it_in_lines(command: list[str], content: bytes, code: int, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_bytes(content)
    form = ["--format", "concise", "--fail-on", "error"] if command[0] == "check" else ["--format", "json"]
    done = run(*command, path, *form, "--no-infer", "--as-of", "2026-11-01")
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    told = done.stdout if command[0] == "check" else done.stderr
    for line in told.splitlines():
        assert re.fullmatch(r"\S*hostile\.yaml:\d+:\d+: TS\d{3} .+", line), told
    assert "\x1b" not in told


@pytest.mark.parametrize("name", ["a good file", "escape sequences", "UTF-16", "random bytes", "no key of the format"])
def test_the_full_format_and_standard_input_take_it_too(name: str) -> None:
    content, code = COMMAND_LINE[name]
    done = run("check", "-", "--select", "TS0", "--as-of", "2026-11-01", stdin=content)
    assert done.returncode == code, done.stdout + done.stderr
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert ("--> -:" in done.stdout) == bool(code)


def test_a_day_far_away_breaks_nothing(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_bytes(BYTES)
    for day in (date.min, date.max):
        done = run("check", path, "--fail-on", "never", "--as-of", day.isoformat())
        assert done.returncode == 0, done.stderr
