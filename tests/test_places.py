"""A place is exact: file, line, column and end, in characters, whatever the style, the letters and the line ends."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import FILE, SOURCE_FOLDER, lines_of, read, text_at
from test_cases import CASES
from treespor.model.location import KeyPath, Locator, Span

PathOf = tuple[str | int, ...]


def marked(example: str) -> tuple[str, Span]:
    """The text without its marks, and the stretch that they stood around."""
    before, inside, after = example.replace("⟧", "⟦").split("⟦")
    return before + inside + after, Span(FILE, *_position(before), *_position(before + inside))


def _position(text: str) -> tuple[int, int]:
    lines = lines_of(text.removeprefix("\ufeff"))
    return len(lines), len(lines[-1]) + 1


def places_in(text: str) -> Locator:
    """Where the parts of the portfolio's last initiative stand, placed or not."""
    report = read(text).report
    assert report.complete, report.findings
    every = [entry.locator for entry in report.entries] + [rejected.locator for rejected in report.rejected]
    return max(every, key=lambda locator: locator.start())


VALUES: dict[str, tuple[str, PathOf]] = {
    "plain in a block": ("initiatives:\n  - title: ⟦Digital fuldmagt⟧\n", ("title",)),
    "plain before a comment": ("initiatives:\n  - title: ⟦Digital#1⟧   # et\n", ("title",)),
    "plain before spaces": ("initiatives:\n  - title: ⟦Digital⟧   \n    lead: a\n", ("title",)),
    "plain over lines": ("initiatives:\n  - title: ⟦Digital\n      fuldmagt\n\n      igen⟧\n    lead: a\n", ("title",)),
    "single quotes": ("initiatives:\n  - title: ⟦'Det''s'⟧ # nr. 1\n", ("title",)),
    "double quotes": ('initiatives:\n  - title: ⟦"a \\"b\\" \\u00e6"⟧\n', ("title",)),
    "quotes over lines": ('initiatives:\n  - title: ⟦"a\n      b\n\n      c"⟧\n    lead: a\n', ("title",)),
    "a literal block": ("initiatives:\n  - title: ⟦|\n      a\n        b⟧\n\n\n    lead: a\n", ("title",)),
    "a folded block": ("initiatives:\n  - title: ⟦>-\n      a\n      b⟧\n    lead: a\n", ("title",)),
    "a block at the end": ("initiatives:\n  - title: ⟦|+\n      a⟧\n\n\n", ("title",)),
    "a block at the end of a file without a break": ("initiatives:\n  - title: ⟦|\n      a⟧", ("title",)),
    "in braces": ("initiatives:\n  - {title: ⟦Digital fuldmagt⟧, lead: a}\n", ("title",)),
    "in braces before the last": ("initiatives:\n  - {lead: a, title: ⟦Digital⟧ }\n", ("title",)),
    "in brackets": ("initiatives:\n  - {title: a, tags: [b, ⟦c d⟧ , e]}\n", ("tags", 1)),
    "braces": ("initiatives:\n  - title: a\n    owner: ⟦{role: head, name: b}⟧ # c\n", ("owner",)),
    "brackets over lines": ("initiatives:\n  - title: a\n    tags: ⟦[b,\n      c,\n    ]⟧\n    lead: d\n", ("tags",)),
    "a mapping in a block": (
        "initiatives:\n  - title: a\n    owner:\n      ⟦role: head\n      name: b⟧\n\n    lead: d\n",
        ("owner",),
    ),
    "a list in a block": (
        "initiatives:\n  - title: a\n    tags:\n      ⟦- b\n      - c⟧ # d\n    lead: e\n",
        ("tags",),
    ),
    "a list that is not indented": ("initiatives:\n- title: a\n  tags:\n  ⟦- b\n  - c⟧\n  lead: e\n", ("tags",)),
    "an item of a list": ("initiatives:\n  - title: a\n    tags:\n      - b\n      - ⟦c⟧\n", ("tags", 1)),
    "deep down": (
        "initiatives:\n  - title: a\n    results:\n      - indicator: b\n      - {indicator: c, by: ⟦2027-Q3⟧}\n",
        ("results", 1, "by"),
    ),
    "the role of one owner": ("initiatives:\n  - {title: a, owner: {role: ⟦head⟧, name: b}}\n", ("owner", "role")),
    "the role of the second": ("initiatives:\n  - {title: a, owner: [head, {role: ⟦head⟧}]}\n", ("owner", 1, "role")),
    "the whole initiative": ("initiatives:\n  - ⟦title: a\n    lead: b⟧\n", ()),
    "the whole one in braces": ("initiatives:\n  - ⟦{title: a, lead: b}⟧\n", ()),
    "under a quoted key": ("initiatives:\n  - {'title': a, \"lead\": ⟦b⟧}\n", ("lead",)),
    "under a question mark": ("initiatives:\n  - title: a\n    ? lead\n    : ⟦b⟧\n", ("lead",)),
    "under an escaped key": ('initiatives:\n  - {title: a, "l\\u0065ad": ⟦b⟧}\n', ("lead",)),
    "under a key with a quotation mark": ("initiatives:\n  - {title: a, 'x-''b': ⟦b⟧}\n", ("x-'b",)),
    "under a key behind an anchor": ("initiatives:\n  - title: a\n    &k lead: ⟦b⟧\n", ("lead",)),
    "an alias": ("x-a: &a b\ninitiatives:\n  - {title: a, lead: ⟦*a⟧}\n", ("lead",)),
    "inside an alias": ("x-a: &a {role: head}\ninitiatives:\n  - {title: a, owner: ⟦*a⟧}\n", ("owner", "role")),
    "an item that is an alias": ("x-a: &a b\ninitiatives:\n  - {title: a, tags: [c, ⟦*a⟧]}\n", ("tags", 1)),
    "merged": ("x-a: &a {lead: b}\ninitiatives:\n  - title: a\n    <<: ⟦*a⟧\n", ("lead",)),
    "merged from a list": ("x-a: &a {lead: b}\ninitiatives:\n  - {title: a, <<: ⟦[*a]⟧}\n", ("lead",)),
    "merged and written": ("x-a: &a {lead: b}\ninitiatives:\n  - {<<: *a, title: a, lead: ⟦c⟧}\n", ("lead",)),
    "after danish letters": ("initiatives:\n  - {title: Æblegrød på Ærø, lead: ⟦Åse⟧}\n", ("lead",)),
    "after emoji": ("initiatives:\n  - {title: 😀🧑‍🦽 é, lead: ⟦😀⟧}\n", ("lead",)),
    "after lines of emoji": ("# 😀😀\n'x-😀': |\n  😀\ninitiatives:\n  - {title: a, lead: ⟦b⟧}\n", ("lead",)),
    "with a byte order mark": ("\ufeffinitiatives:\n  - {title: a, lead: ⟦b⟧}\n", ("lead",)),
    "on the first line": ("initiatives: [{title: a, lead: ⟦b⟧}]\n", ("lead",)),
    "on the first line after a mark": ("\ufeffinitiatives: [{title: a, lead: ⟦b⟧}]\n", ("lead",)),
    "with carriage returns": ("# a\r\ninitiatives:\r\n\r\n  - title: a\r\n    lead: ⟦b⟧\r\n", ("lead",)),
    "over carriage returns": ("initiatives:\r\n  - title: ⟦a\r\n      b⟧\r\n    lead: b\r\n", ("title",)),
    "a block with carriage returns": ("initiatives:\r\n  - title: ⟦|\r\n      a⟧\r\n\r\n    lead: b\r\n", ("title",)),
    "with carriage returns alone": ("# a\rinitiatives:\r\r  - title: a\r    lead: ⟦b⟧\r", ("lead",)),
    "with all line ends at once": ("# a\r# b\r\n# c\ninitiatives:\r  - title: a\r\n    lead: ⟦b⟧\n", ("lead",)),
    "after tabs": ("initiatives:\n  - title: a\n    lead:\t ⟦b⟧\t# c\n", ("lead",)),
    "before a tab and a break": ("initiatives:\n  - title: a\n    lead: ⟦b⟧\t\n    next: c\n", ("lead",)),
    "after a line separator": ('initiatives:\n  - {title: "a\u2028b", lead: ⟦c⟧}\n', ("lead",)),
    "after a next line": ("# a\u0085b\ninitiatives:\n  - {title: a, lead: ⟦c⟧}\n", ("lead",)),
    "after a form feed in an escape": ('initiatives:\n  - {title: "a\\f", lead: ⟦c⟧}\n', ("lead",)),
    "behind an anchor": ("initiatives:\n  - {title: a, lead: &b ⟦c⟧}\n", ("lead",)),
    "a number behind an anchor": ("initiatives:\n  - {title: a, cost: &b ⟦12⟧}\n", ("cost",)),
    "braces behind an anchor": ("initiatives:\n  - {title: a, owner: &b ⟦{role: head}⟧}\n", ("owner",)),
    "a block behind an anchor": ("initiatives:\n  - title: a\n    owner: &b\n      ⟦role: head⟧\n", ("owner",)),
    "behind an anchor and a comment": (
        "initiatives:\n  - title: a\n    tags: &b # c: d\n      # e\n\n      ⟦- f⟧\n",
        ("tags",),
    ),
    "where the path leads nowhere": ("initiatives:\n  - {title: a, owner: ⟦{role: head}⟧}\n", ("owner", "name")),
    "where nothing of the path is": ("initiatives:\n  - ⟦{title: a}⟧\n", ("owner", "name")),
    "in a later file's style": ("--- # a\ninitiatives:\n  - title: a\n    lead: ⟦b⟧\n...\n", ("lead",)),
}

KEYS: dict[str, tuple[str, PathOf]] = {
    "plain": ("initiatives:\n  - title: a\n    ⟦lead⟧: b\n", ("lead",)),
    "with spaces before the colon": ("initiatives:\n  - title: a\n    ⟦lead⟧  : b\n", ("lead",)),
    "quoted": ('initiatives:\n  - {title: a, ⟦"lead"⟧: b}\n', ("lead",)),
    "quoted once": ("initiatives:\n  - {title: a, ⟦'lead'⟧: b}\n", ("lead",)),
    "escaped": ('initiatives:\n  - {title: a, ⟦"l\\u0065ad"⟧: b}\n', ("lead",)),
    "explicit": ("initiatives:\n  - title: a\n    ? ⟦lead⟧\n    : b\n", ("lead",)),
    "in a part": ("initiatives:\n  - {title: a, owner: {⟦role⟧: head}}\n", ("owner", "role")),
    "in an item": ("initiatives:\n  - {title: a, results: [{}, {indicator: b, ⟦by⟧: 2027}]}\n", ("results", 1, "by")),
    "after emoji": ("initiatives:\n  - {title: 😀, x-😀: 😀, ⟦lead⟧: b}\n", ("lead",)),
    "of a block": ("initiatives:\r\n  - title: a\r\n    ⟦owner⟧:\r\n      role: head\r\n", ("owner",)),
    "of an empty value": ("initiatives:\n  - title: a\n    ⟦lead⟧:\n    next: b\n", ("lead",)),
    "of an alias": ("x-a: &a b\ninitiatives:\n  - {title: a, ⟦lead⟧: *a}\n", ("lead",)),
    "of the whole": ("initiatives:\n  - ⟦title⟧: a\n    lead: b\n", ()),
    "of the whole, a comment first": ("initiatives:\n  -\n    # a\n\n    ⟦title⟧: a\n", ()),
    "that is missing": ("initiatives:\n  - {⟦title⟧: a, lead: b}\n", ("deadline",)),
    "that is missing in a part": (
        "initiatives:\n  - {title: a, results: [{⟦unit⟧: b}]}\n",
        ("results", 0, "indicator"),
    ),
}


@pytest.mark.parametrize(("example", "path"), VALUES.values(), ids=VALUES)
def test_a_value_stands_where_it_stands(example: str, path: KeyPath) -> None:
    text, expected = marked(example)
    found = places_in(text).value_span(path)
    assert (found, text_at(found, text.removeprefix("\ufeff"))) == (
        expected,
        text_at(expected, text.removeprefix("\ufeff")),
    )


@pytest.mark.parametrize(("example", "path"), KEYS.values(), ids=KEYS)
def test_a_key_stands_where_it_stands(example: str, path: KeyPath) -> None:
    text, expected = marked(example)
    assert places_in(text).key_span(path) == expected


def test_an_empty_value_stands_after_its_key() -> None:
    text, expected = marked("initiatives:\n  - title: a\n    lead:⟦⟧\n    next: b\n")
    at = places_in(text).value_span(("lead",))
    assert (at.line, at.end_line) == (expected.line, expected.end_line)
    assert text_at(at, text) == ""


def test_an_empty_value_behind_an_anchor_stands_on_its_line() -> None:
    for text in (
        "initiatives:\n  - title: a\n    lead: &a\n    next: b\n",
        "initiatives:\n  - {title: a, lead: &a }\n",
    ):
        at = places_in(text).value_span(("lead",))
        assert (at.line, at.column) <= (at.end_line, at.end_column)
        assert text_at(at, text).strip() in ("", "&a")


def test_words_stand_inside_their_text() -> None:
    text, expected = marked("initiatives:\n  - title: Æblegrød med ⟦fløde⟧ 😀\n")
    assert places_in(text).text_span(("title",), "fløde") == expected


def test_words_over_lines_stand_inside_their_text() -> None:
    text, expected = marked("initiatives:\n  - title: >-\n      Æblegrød\n      med ⟦fløde⟧\n    lead: fløde\n")
    assert places_in(text).text_span(("title",), "fløde") == expected


def test_words_that_do_not_stand_as_they_are_stand_where_their_text_does() -> None:
    text, expected = marked('initiatives:\n  - title: ⟦"fl\\u00f8de"⟧\n    lead: fløde\n')
    assert places_in(text).text_span(("title",), "fløde") == expected


def test_a_thing_begins_at_its_first_key() -> None:
    assert places_in("# a\r\ninitiatives:\r\n  -\r\n    title: a\r\n").start() == (FILE, 4)


FINDINGS: dict[str, tuple[str, str]] = {
    "a value of a closed list": ("TS002", "initiatives:\n  - {title: a, status: ⟦igang⟧}\n"),
    "an escaped value": ("TS002", 'initiatives:\n  - {title: a, status: ⟦"i\\u0067ang"⟧}\n'),
    "a value over lines": ("TS002", "initiatives:\n  - title: a\n    status: ⟦i\n      gang⟧\n    lead: b\n"),
    "a role of a single owner": ("TS002", "initiatives:\n  - {title: a, owner: {name: b, role: ⟦hed⟧}}\n"),
    "a role of one of several": ("TS002", "initiatives:\n  - {title: a, owner: [head, {role: ⟦hed⟧}]}\n"),
    "a name of a single owner": ("TS002", "initiatives:\n  - {title: a, owner: {role: head, name: ⟦[b]⟧}}\n"),
    "a key of a single owner": ("TS003", "initiatives:\n  - {title: a, owner: {role: head, ⟦nme⟧: b}}\n"),
    "a key of an escaped name": ("TS003", 'initiatives:\n  - {title: a, ⟦"l\\u0061d"⟧: b}\n'),
    "a key with an anchor": ("TS003", "initiatives:\n  - title: a\n    &k ⟦lad⟧: b\n"),
    "a key at the top": ("TS003", "initiatives: []\n⟦portefølje⟧: {}\n"),
    "a key that is a list": ("TS003", "initiatives:\n  - title: a\n    ⟦[a, b]⟧: b\n"),
    "a date in a result": ("TS002", "initiatives:\n  - title: a\n    results: [{indicator: b, by: ⟦2027-13⟧}]\n"),
    "a shorthand": ("TS002", "initiatives:\n  - {title: a, health: ⟦grå⟧}\n"),
    "an item of a shorthand": ("TS002", "initiatives:\n  - {title: a, heads: [b, ⟦[c]⟧]}\n"),
    "what is no mapping": ("TS002", "initiatives:\n  - title: a\n  - ⟦bare tekst⟧\n"),
    "what is missing": ("TS004", "initiatives:\n  - ⟦id⟧: a\n    kind: solution\n"),
    "what is missing from nothing": ("TS004", "initiatives:\n  - ⟦{}⟧\n"),
    "the second of two keys": ("TS005", "initiatives:\n  - {title: a, lead: b, ⟦lead⟧: c}\n"),
    "a second id": ("TS006", "initiatives:\n  - {id: a, title: a}\n  - {title: b, id: ⟦a⟧}\n"),
    "a second id without quotes": ("TS006", "initiatives:\n  - {id: 'a', title: a}\n  - {title: b, id: ⟦'a'⟧}\n"),
    "an unknown challenge": ("TS007", "initiatives:\n  - {title: a, addresses: ⟦b⟧}\n"),
    "an unknown challenge in a list": ("TS007", "initiatives:\n  - {title: a, addresses: [⟦b⟧]}\n"),
    "an alias of an unknown one": ("TS007", "x-a: &a b\ninitiatives:\n  - {title: a, addresses: ⟦*a⟧}\n"),
    "a plain word": ("TS008", "initiatives:\n  - {title: a, lead: ⟦no⟧}\n"),
    "empty brackets": ("TS008", "initiatives:\n  - {title: a, addresses: ⟦[ ]⟧}\n"),
    "an impossible date": ("TS009", "initiatives:\n  - {title: a, start: 2027, deadline: ⟦2026-Q4⟧}\n"),
    "an origin": ("TS012", "initiatives:\n  - {title: a, origin: ⟦et notat⟧}\n"),
    "an origin's source": ("TS012", "initiatives:\n  - {title: a, origin: {ref: 1, source: ⟦et notat⟧}}\n"),
    "a tag": ("TS002", "initiatives:\n  - {title: a, lead: ⟦!b⟧ c}\n"),
    "an undefined alias": ("TS001", "initiatives:\n  - {title: æ😀, lead: ⟦*b⟧}\n"),
    "a control character": ("TS001", "initiatives:\n  - {title: æ😀, lead: a⟦\x07⟧}\n"),
    "a colon too many": ("TS001", "initiatives:\r\n  - title: æ😀\r\n    lead: a⟦:⟧ b\r\n"),
    "a second document": ("TS001", "initiatives: []\n⟦---⟧\ninitiatives: []\n"),
    "a level too many": ("TS001", f"x-a: {'[' * 63}⟦[⟧{']' * 64}\n"),
    "a byte order mark in the middle": ("TS001", "initiatives: []\n⟦\ufeff⟧portfolio: {name: a}\n"),
    "after a good and a bad item": (
        "TS002",
        "initiatives:\n  - title: a\n    ignore:\n      - TS009\n      - {check: ⟦TS9⟧, because: b}\n",
    ),
}


@pytest.mark.parametrize(("code", "example"), FINDINGS.values(), ids=FINDINGS)
def test_a_finding_stands_where_its_fault_is(code: str, example: str) -> None:
    text, expected = marked(example)
    found = [finding.at for finding in read(text).findings if finding.code == code]
    assert found[-1:] == [expected], text_at(found[-1], text.removeprefix("\ufeff")) if found else "not found"


RELATED: dict[str, str] = {
    "a key": "initiatives:\n  - {title: a, ⟦lead⟧: b, lead: c}\n",
    "a key in quotes": "initiatives:\n  - {title: a, ⟦'lead'⟧: b, \"lead\": c}\n",
    "a key that was escaped": 'initiatives:\n  - {title: a, ⟦"l\\u0065ad"⟧: b, lead: c}\n',
    "a key that is now escaped": 'initiatives:\n  - {title: a, ⟦lead⟧: b, "l\\u0065ad": c}\n',
    "a key at the top": "⟦initiatives⟧:\n  - {title: a}\ninitiatives:\n  - {title: b}\n",
    "a key at the top in quotes": "⟦\"x-a\"⟧: 1\n'x-a': 2\n",
    "an id": "initiatives:\n  - {title: a, id: ⟦a⟧}\n  - {title: b, id: a}\n",
    "an id of one that is rejected": "initiatives:\n  - {title: a, id: ⟦a⟧, kind: b}\n  - {title: b, id: a}\n",
    "an id of a challenge": "challenges:\n  - {title: a, id: ⟦a⟧}\n  - {title: b, id: a}\n",
    "a start": "initiatives:\n  - {title: a, start: ⟦2027⟧, deadline: 2026}\n",
}


@pytest.mark.parametrize("example", RELATED.values(), ids=RELATED)
def test_the_second_place_is_that_of_the_first_one(example: str) -> None:
    text, expected = marked(example)
    assert [second.at for finding in read(text).findings for second in finding.related] == [expected]


# Nested data in any style: every value stands where it stands.

INSIDE = st.one_of(st.text("abcæøå😀é:/@&*!%|#", max_size=6), st.text("abæ?=", max_size=6))
WORDS = INSIDE.map(lambda inside: f"q{inside}z")
TEXTS = st.one_of(WORDS, st.text("ab æå😀:#,[]{}'\"\\!&*-?|>%@\n\t0", max_size=8))
KEY_TEXTS = st.one_of(WORDS, st.text("ab æå😀:#,[]{}!&*-?", min_size=1, max_size=5).filter(str.strip))
DATA = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEY_TEXTS, inner, max_size=4)),
    max_leaves=12,
)


class Writer:
    """Writes data as YAML in styles that it draws by lot."""

    def __init__(self, lot: random.Random) -> None:
        self.lot = lot

    def entry(self, key: str, value: Any, column: int) -> str:
        """A key and its value, the key standing at this column."""
        return f"{self.key(key)}{self.lot.choice(['', ' '])}:{self.after_key(value, column)}"

    def after_key(self, value: Any, column: int) -> str:
        if not value or not isinstance(value, dict | list) or self.lot.random() < 0.3:
            return self.inline(value, column)
        inner = column + self.lot.choice([0, 1, 2, 4] if isinstance(value, list) else [1, 2, 3])
        return f"{self.end()}{self.block(value, inner)}"

    def block(self, value: Any, column: int) -> str:
        room = " " * column
        if isinstance(value, dict):
            return "".join(f"{room}{self.entry(key, inner, column)}" for key, inner in value.items())
        return "".join(f"{room}-{self.item(inner, column)}" for inner in value)

    def item(self, value: Any, column: int) -> str:
        if isinstance(value, dict) and value and self.lot.random() < 0.5:
            gap = self.lot.choice([1, 2, 3])
            return " " * gap + self.block(value, column + 1 + gap)[column + 1 + gap :]
        if isinstance(value, dict | list) and value and self.lot.random() < 0.5:
            return f"{self.end()}{self.block(value, column + 2)}"
        return self.inline(value, column)

    def inline(self, value: Any, column: int) -> str:
        if isinstance(value, str) and self._fits_block(value) and self.lot.random() < 0.4:
            room = "\n" + " " * (column + self.lot.choice([1, 2, 3]))
            return f" |-{room}{value.replace(chr(10), room)}" + self.lot.choice(["\n", "\n\n"])
        return f" {self.flow(value, column)}{self.end()}"

    def flow(self, value: Any, column: int) -> str:
        if isinstance(value, dict):
            parts = [f"{self.key(key)}: {self.flow(inner, column)}" for key, inner in value.items()]
            return self._between("{", parts, "}", column)
        if isinstance(value, list):
            return self._between("[", [self.flow(inner, column) for inner in value], "]", column)
        return self.scalar(value)

    def _between(self, start: str, parts: list[str], end: str, column: int) -> str:
        gap = self.lot.choice(["", " ", "\n" + " " * (column + 1)])
        comma = self.lot.choice([", ", ",  ", ",\n" + " " * (column + 2)])
        return start + gap + comma.join(parts) + gap + end

    def key(self, text: str) -> str:
        if text.startswith("q"):
            return self.lot.choice([text, f'"{text}"', f"'{text}'"])
        return self.lot.choice([f'"{text}"', f"'{text}'"]) if "'" not in text and '"' not in text else json.dumps(text)

    def scalar(self, text: str) -> str:
        double = json.dumps(text, ensure_ascii=self.lot.random() < 0.2 and max(text, default="") < "\uffff")
        styles = [double]
        if text.startswith("q"):
            styles.append(text)
        if "\n" not in text and "\t" not in text:
            styles.append("'" + text.replace("'", "''") + "'")
        return self.lot.choice(styles)

    def end(self) -> str:
        return self.lot.choice(["", "", " ", " # en note: [😀"]) + self.lot.choice(["\n", "\n", "\n\n", "\n # ø\n"])

    @staticmethod
    def _fits_block(text: str) -> bool:
        lines = text.split("\n")
        return all(line == line.strip() and line for line in lines) and not text.startswith(("\t", "#"))


def paths_of(data: Any, path: PathOf = ()) -> Iterator[tuple[PathOf, Any]]:
    yield path, data
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in inside:
        yield from paths_of(value, (*path, part))


def without_blanks(data: Any) -> Any:
    """What the format makes of the data: text that is empty is absent."""
    if isinstance(data, dict):
        return {key: without_blanks(value) for key, value in data.items()}
    if isinstance(data, list):
        return [without_blanks(value) for value in data]
    return data if data.strip() else None


@settings(max_examples=300, deadline=None)
@given(data=DATA, seed=st.integers(0, 2**32), line_end=st.sampled_from(["\n", "\r\n", "\r"]), mark=st.booleans())
def test_nested_data_stands_where_it_stands(data: Any, seed: int, line_end: str, mark: bool) -> None:
    writer = Writer(random.Random(seed))
    text = "initiatives:\n- title: a\n  " + writer.entry("x-data", data, 2)
    assert yaml.load(text, yaml.CBaseLoader)["initiatives"][0]["x-data"] == data, "the writer itself is wrong"
    written = text.replace("\n", line_end)
    reading = read(("\ufeff" if mark else "") + written)
    assert reading.findings == ()
    assert reading.first.extra_keys["x-data"] == without_blanks(data)
    locator = reading.report.entries[0].locator
    for path, value in paths_of(data, ("x-data",)):
        at = locator.value_span(path)
        stretch = text_at(at, written)
        assert yaml.load(" " * (at.column - 1) + stretch, yaml.CBaseLoader) == value, (path, at, stretch)
        assert stretch == stretch.strip(" \n"), (path, at, stretch)


# Two parsers, one reading.

_BOTH = """
import json, sys
import ruamel.yaml
from treespor.reading import parser
from treespor.reading import files
from treespor.reading.folders import Listed
from treespor.reading.resolve import resolve
from pathlib import Path

def told(name, opener):
    parser._fastest = lambda text: used.append(opener) or opener(text)
    try:
        loaded = resolve(files.read_files((Listed(Path(name), "p.yaml"),), only_portfolios=False))
    except Exception as error:
        return {"fault": repr(error)}
    document = loaded.documents["p.yaml"]
    return {
        "data": repr((loaded.portfolio and loaded.portfolio.item, [read.item for read in loaded.challenges],
                      [read.item for read in loaded.initiatives], [other[:3] for other in loaded.rejected])),
        "nodes": [] if loaded.unreadable else list(document.nodes),
        "findings": [repr(finding) for finding in loaded.findings],
    }

used, fast = [], parser._fastest
assert fast is not parser.PureParser
twice = {name: [told(name, fast), told(name, parser.PureParser)] for name in sys.argv[1:]}
assert used.count(fast) >= len(twice) <= used.count(parser.PureParser)
print(json.dumps(twice))
"""


def in_a_process_of_its_own(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(SOURCE_FOLDER), "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def read_twice() -> dict[str, list[dict[str, Any]]]:
    """Every example as libyaml and as the parser in Python read it."""
    told: dict[str, list[dict[str, Any]]] = json.loads(in_a_process_of_its_own(_BOTH, *map(str, CASES)))
    return told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("part", ["data", "nodes", "findings", "fault"])
def test_both_parsers_read_the_same(case: Any, part: str, read_twice: dict[str, list[dict[str, Any]]]) -> None:
    fast, pure = read_twice[str(case)]
    assert pure.get(part) == fast.get(part)


def test_the_parser_in_python_works_beside_the_other() -> None:
    program = (
        "from treespor.reading.parser import open_parser, PureParser\n"
        "for parser in (open_parser('a: b'), PureParser('a: b')):\n"
        "    print(type(parser.get_event()).__name__)\n"
    )
    assert in_a_process_of_its_own(program) == "StreamStartEvent\n" * 2


def test_ruamel_yaml_works_after_treespor_was_imported() -> None:
    program = (
        "import sys, treespor.reading.parser\n"
        "from ruamel.yaml import YAML\n"
        "yaml = YAML()\n"
        "yaml.dump(yaml.load('a: [b] # c'), sys.stdout)\n"
    )
    assert in_a_process_of_its_own(program) == "a: [b] # c\n"
