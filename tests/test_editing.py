"""Edits of a portfolio's text: what was meant is what is read afterwards, and no other byte is touched.

A pair of files in tests/editing, `NAME.before.yaml` and `NAME.after.yaml`, is a test: the first line of `before` says
which edit, as `# set ID KEY VALUE` or `# append LIST {…}`, with the value as JSON.
"""

import json
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from treespor.editing.edits import Append, Edit, EditError, SetKeys, edited
from treespor.editing.scalars import is_plain, written
from treespor.reading.data import top_level_values
from treespor.reading.document import Document

PAIRS = sorted(Path(__file__).parent.joinpath("editing").glob("*.before.yaml"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WORDS = st.sampled_from(
    ["Skærmbesøg", "Aula – ny kontrakt", "it's", "a: b", "# nej", "yes", "12:30", "-", "{x}", "æ ø å"]
)


def plain(text: str) -> Any:
    return YAML(typ="safe").load(text)


def node_of(document: Document, key: str) -> int:
    held = top_level_values(document)["initiatives"]
    return next(node for node, item in zip(held.items, held.data, strict=True) if item.get("id") == key)


def set_keys(text: str, key: str, values: dict[str, Any]) -> str:
    document = Document("f.yaml", text)
    return edited(document, [SetKeys(node_of(document, key), values)])


def append(text: str, list_key: str, values: dict[str, Any]) -> str:
    return edited(Document("f.yaml", text), [Append(list_key, values)])


def removed_lines(before: str, after: str) -> list[str]:
    """Lines of the one that are not in the other."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [line for tag, start, end, _, _ in matcher.get_opcodes() if tag != "equal" for line in old[start:end]]


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.name.removesuffix(".before.yaml"))
def test_a_pair_of_files(path: Path) -> None:
    before = path.read_bytes().decode()
    after = path.with_name(path.name.replace(".before.", ".after.")).read_bytes().decode()
    verb, first, rest = re.match(r"# (set|append) (\S+) (.*)", before).groups()  # type: ignore[union-attr]
    if verb == "append":
        made = append(before, first, json.loads(rest))
    else:
        key, _, value = rest.strip().partition(" ")
        made = set_keys(before, first, {key: json.loads(value)})
    assert made == after


STYLES = ("block", "flow", "json", "one line flow", "indented", "compact")


def rendered(items: list[dict[str, str]], style: str, line_break: str, comment: str, quote: str) -> str:
    """A portfolio in one of many hands."""

    def scalar(text: str) -> str:
        return json.dumps(text, ensure_ascii=False) if quote == '"' or not is_plain(text, in_flow=True) else text

    lines = [f"# {comment}", "portfolio:", "  name: Fjordkøbing", "", f"initiatives:{' # liste' if comment else ''}"]
    if style == "json":
        return json.dumps({"portfolio": {"name": "F"}, "initiatives": items}, ensure_ascii=False, indent=2)
    if style == "one line flow":
        inside = ", ".join(
            "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in item.items()) + "}" for item in items
        )
        return f"initiatives: [{inside}]{line_break}"
    for item in items:
        indent = {"block": "  ", "flow": "  ", "indented": "      ", "compact": ""}[style]
        if style == "flow":
            inside = ", ".join(f"{key}: {scalar(value)}" for key, value in item.items())
            lines.append(f"{indent}- {{{inside}}}  # {comment}")
            continue
        for number, (key, value) in enumerate(item.items()):
            begin = f"{indent}- " if number == 0 else f"{indent}  "
            lines.append(f"{begin}{key}: {scalar(value)}{f'   # {comment}' if comment else ''}")
        lines.append(f"{indent}  # efter" if comment else "")
    return line_break.join(lines)


ITEMS = st.lists(
    st.fixed_dictionaries(
        {"title": WORDS}, optional={"kind": st.just("solution"), "origin": WORDS, "owner": WORDS, "x-egen": WORDS}
    ),
    min_size=1,
    max_size=4,
).map(lambda items: [{"id": f"i{number}", **item} for number, item in enumerate(items)])
VALUES = st.sampled_from(
    ["none", ["arbejdskraft"], ["a", "b"], "solution", "a: b # c", 'he "said"', "to\nlinjer", 40, 1.5]
)


@given(
    ITEMS,
    st.sampled_from(STYLES),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "en bemærkning", "æ: # ø"]),
    st.sampled_from(["", '"']),
    st.sampled_from(["addresses", "kind", "mandate", "owner", "x-egen"]),
    VALUES,
    st.data(),
)
def test_in_every_hand_only_what_was_answered_changes(
    items: list[dict[str, str]], style: str, line_break: str, comment: str, quote: str, key: str, value: Any, data: Any
) -> None:
    before = rendered(items, style, line_break, comment, quote)
    chosen = data.draw(st.integers(0, len(items) - 1))
    after = set_keys(before, f"i{chosen}", {key: value})
    meant = plain(before)
    meant["initiatives"][chosen][key] = value
    assert plain(after) == meant
    changed = removed_lines(before, after)
    own_line = style == "one line flow" or any(key in line or f"i{chosen}" in line for line in changed)
    assert len(changed) <= 1 or (style == "json" and len(changed) <= 2), changed
    assert not changed or own_line or style in ("flow", "json") or not before.endswith(line_break)
    assert ("\r\n" in after) == ("\r\n" in before)
    assert set_keys(after, f"i{chosen}", {key: value}) == after


@given(ITEMS, st.sampled_from(STYLES), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "c"]), VALUES)
def test_an_item_is_put_last_and_nothing_else_changes(
    items: list[dict[str, str]], style: str, line_break: str, comment: str, value: Any
) -> None:
    before = rendered(items, style, line_break, comment, "")
    for list_key in ("initiatives", "challenges"):
        after = append(before, list_key, {"id": "ny", "title": "Ny: en", "x-v": value})
        meant = plain(before)
        meant.setdefault(list_key, []).append({"id": "ny", "title": "Ny: en", "x-v": value})
        assert plain(after) == meant
        assert len(removed_lines(before, after)) <= (2 if style == "json" else 1)


@given(TEXTS)
def test_a_text_reads_the_same_by_every_reader_however_it_is_written(text: str) -> None:
    import yaml

    for quote in (None, "'", '"'):
        line = f"a: {written(text, quote=quote)}"
        assert plain(line)["a"] == text or re.fullmatch(r"\d{4}-\d\d-\d\d", text)
        assert yaml.safe_load(line)["a"] == text or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text)
        assert plain(f"a: {written([text], quote=quote)}")["a"] == [text]


def test_several_edits_at_once_all_hold() -> None:
    text = "initiatives:\n  - id: a\n    title: A\n  - {id: b, title: B}\n"
    document = Document("f.yaml", text)
    edits: list[Edit] = [
        SetKeys(node_of(document, "a"), {"kind": "solution", "addresses": "none"}),
        SetKeys(node_of(document, "b"), {"mandate": "none", "title": "C"}),
        Append("challenges", {"id": "x", "title": "X"}),
    ]
    assert plain(edited(document, edits)) == {
        "challenges": [{"id": "x", "title": "X"}],
        "initiatives": [
            {"id": "a", "title": "A", "kind": "solution", "addresses": "none"},
            {"id": "b", "title": "C", "mandate": "none"},
        ],
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("initiatives:\n  - &a {id: a, title: A}\n  - *a\n", "addresses"),
        ("x-n: &n x\ninitiatives:\n  - id: a\n    title: A\n    addresses: *n\n", "addresses"),
        ("initiatives:\n  - id: a\n    title: A\n    addresses: &n x\n    x-a: *n\n", "addresses"),
        ("initiatives:\n  - id: a\n    title: A\n    addresses:\n      - b  # hvorfor\n      - c\n", "addresses"),
    ],
)
def test_what_would_change_or_lose_something_else_is_refused_with_its_place(text: str, key: str) -> None:
    with pytest.raises(EditError) as refused:
        set_keys(text, "a", {key: "none"})
    assert refused.value.at.line > 1


def test_an_item_made_by_a_merge_takes_a_key_of_its_own() -> None:
    text = "x-base: &base {kind: solution, mandate: none}\ninitiatives:\n  - <<: *base\n    id: a\n    title: A\n"
    after = set_keys(text, "a", {"mandate": "solution"})
    assert after == text.replace("    title: A\n", "    title: A\n    mandate: solution\n")
