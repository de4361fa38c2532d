"""Hostile values: whatever stands in a portfolio's texts, nothing around it changes in any form it is shown in."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

import pytest
from jinja2 import Environment
from markdown_it import MarkdownIt
from pydantic import BaseModel

from helpers import AS_OF, read, read_path, write
from treespor.cli.app import run as command
from treespor.cli.data import data_folder
from treespor.model.enums import TRACKS
from treespor.model.file import PortfolioFile
from treespor.model.text import Language
from treespor.portfolio.checking import CheckOutcome, check
from treespor.portfolio.report import Report
from treespor.portfolio.selection import selection
from treespor.rendering.classification.csv import classification_csv
from treespor.rendering.classification.json import classification_json
from treespor.rendering.classification.markdown import classification_markdown
from treespor.rendering.classification.terminal import ViewOptions, overview
from treespor.rendering.explain.initiative import explanation
from treespor.rendering.explain.reference import source_explained
from treespor.rendering.findings.json import findings_json
from treespor.rendering.findings.text import Shown, concise, full
from treespor.rendering.memo.markdown import memo
from treespor.rendering.screen import Screen
from treespor.rendering.text.markdown_escaping import md, md_line

LANGUAGES: tuple[Language, ...] = ("da", "en")
MARK = "7ZQ7"
"""Stands around a hostile value in a document, so that it can be found again; no sentence changes its letters."""

HOSTILE: dict[str, str] = {
    "a pipe": "a | b",
    "pipes": "||a|b||",
    "an escaped pipe": r"a \| b \\| c \\\| d",
    "a backslash at the end": "sti\\",
    "backslashes": r"\\server\share\*",
    "emphasis": "*a* **b** _c_ __d__ ***e***",
    "half an emphasis": "**a",
    "struck out": "~~a~~",
    "code": "`a` ``b`` `",
    "a fence": "```html\n<b>\n```",
    "a link": "[x](javascript:1)",
    "a reference": "[x][y] [z]: javascript:1 [z]",
    "a definition": "\n\n[x]: javascript:1\n\n[x]",
    "a picture": "![x](https://eksempel.dk/p.png)",
    "a footnote": "a[^1]\n\n[^1]: b",
    "an autolink": "<https://eksempel.dk> <a@eksempel.dk>",
    "a script": "<script>alert(1)</script>",
    "a tag with a handler": "<img src=x onerror=alert(1)>",
    "an open comment": "<!-- a",
    "a closed comment": "--> a <!--",
    "entities": "&lt;b&gt; &amp; &#60; &copy; &#x202e;",
    "a heading": "# a\n## b\na\n===\nb\n---",
    "a rule": "---\n***\n___",
    "a bullet": "- a\n- b",
    "a plus": "+ a",
    "a number with a point": "1. a",
    "a number with a bracket": "1) a",
    "a quotation": "> a",
    "a table": "a\n\n| a | b |\n|---|---|\n| c | d |\n",
    "an indented block": "    a\n\tb",
    "line breaks": "a\nb\r\nc\rd\n\ne",
    "other line breaks": "a\x0bb\x0cc\x85d\u2028e\u2029f",
    "two spaces at the end": "a  \nb",
    "control characters": "a\x00b\x07c\x08d\x1be\x7ff\x9bg",
    "a colour": "\x1b[31mrød\x1b[0m",
    "a title of the window": "\x1b]0;ejet\x07",
    "a cleared screen": "\x1b[2J\x1b[1;1H",
    "a colour in one sign": "\x9b31mrød",
    "from right to left": "a \u202egnirts\u202c \u2066b\u2069 \u200f",
    "nothing to see": "a\u200bb\u2060c\ufeffd",
    "combined": "e\u0301 Z\u0351\u036b\u0343",
    "emoji": "😀 👩\u200d💻 🇩🇰 ❤\ufe0f",
    "a very long word": "æ" * 300,
    "many words": "ord " * 60,
    "rich markup": "[bold red]a[/] [link=https://eksempel.dk]b[/link]",
    "jinja": "{{ 7*7 }}",
    "jinja that ends": "}} {% endfor %} {# a #}",
    "raw jinja": "{% raw %} {{ memo.title }} {% endraw %}",
    "names to fill in": "{title} {count} {0} {} {{x}}",
    "percent signs": "%s %(a)s %d 100 %",
    "a formula": '=HYPERLINK("http://eksempel.dk"; "a")',
    "a formula with a plus": "+1+1",
    "a formula with a minus": "-1+1",
    "a formula with an at sign": "@SUM(A1)",
    "a formula after a tab": "\t=1+1",
    "a formula after a break": "\r=1+1",
    "commas and semicolons": 'a,b;c;"d"',
    "quotation marks": "\"a\" 'b' «c» “d”",
    "mathematics": "$a_1$ $$b$$ \\(c\\)",
    "a mention": "@alle #12 !vigtigt",
    "spaces at both ends": "  a  ",
    "a no-break space": "a\xa0b",
    "a soft hyphen": "borger\xadservice",
}
VALUES = [pytest.param(value, id=name.replace(" ", "-")) for name, value in HOSTILE.items()]

ALL = """\
portfolio:
  name: @
  as_of: 2026-11-01
  owner: {role: executive-board, name: @}
  secretariat: {role: digitalisation, name: @}
  ignore: [{check: TS011, because: @, by: @}]
  memo: {to: @, meeting: 2026-11-10, case: @}
  decisions: [{what: @, by: {role: head, name: @}, due: 2026-11-10}]
challenges:
  - id: alfa
    title: @
    description: @
    owner: {role: council, name: @}
    programme: {owner: {role: executive-board, name: @}, lead: @}
    results:
      - {indicator: @, unit: @, baseline: 10, target: 4, by: 2026-06-30, actual: 9, measured_on: 2026-06-01,
         benefit_owner: @}
      - {indicator: @, unit: @, baseline: 10, target: 4, by: 2027}
  - {id: beta, title: @}
sources:
  - {id: egen, title: @, title_en: @, kind: joint-municipal, lays: solution, owner: @, period: @, link: @}
initiatives:
  - id: a
    title: @
    description: @
    kind: solution
    origin: {source: @, ref: @}
    addresses: [alfa, beta]
    owner: [{role: head, name: @}, {role: council, name: @}]
    lead: @
    advisors: [{role: head, name: @}]
    ambition: {level: full, set_by: {role: head, name: @}}
    heads: [{name: @}]
    deadline: 2026-06-30
    review: 2026-12-01
    next: @
    health: {colour: green, note: @}
    results: [{indicator: @, unit: @, baseline: 0, target: 5, by: 2027, actual: 1, benefit_owner: @}]
    audience: @
    meaning: @
    ignore: [{check: TS506, because: @, by: @}]
    tags: [@]
    links: [@]
    x-egen: @
  - {id: b, title: @, kind: contracts, addresses: alfa, owner: {role: head, name: @}}
  - {id: c, title: @, kind: solution, origin: egen, owner: {role: head, name: @}, heads: [{name: @}], deadline: 2026-05}
  - {id: d, title: @, kind: friction, friction: {where: @, reported_by: @, reported_on: 2026-01-01}, next: @,
     contract: {supplier: @, expires: 2028}, owner: {role: head, name: @}, health: {colour: red, note: @}}
  - {id: e, title: @, kind: solution, mandate: none, addresses: none, owner: {role: head, name: @}, effort: 9}
  - {id: f, title: @, owner: {role: head, name: @}, origin: @}
  - {id: g, title: @, kind: trial, mandate: none, addresses: none,
     track: {is: must-solve, because: @, decided_by: @, decided_on: 2026-02-02}}
  - {id: h, title: @, kind: frame}
  - {id: i, title: @, kind: solution, origin: @, status: done}
  - {id: j, title: @, kind: solution, mandate: requirement, origin: @, status: paused}
"""
FEW = """\
portfolio: {name: @, as_of: 2026-11-01, memo: {to: @}}
challenges:
  - id: alfa
    title: @
    results:
      - {indicator: @, unit: @, baseline: 10, target: 4, actual: 12}
      - {indicator: @, unit: @, baseline: 10, target: 4, actual: 4, measured_on: 2026-06-01}
initiatives:
  - {id: a, title: @, kind: trial, addresses: alfa, owner: {role: head, name: @}, deadline: 2026-05-01, health: green,
     results: [{indicator: @, unit: @, baseline: 0, target: 5, actual: 1}]}
  - {id: b, title: @, kind: trial, addresses: alfa, owner: {role: head, name: @}, health: red}
  - {id: c, title: @, kind: trial, addresses: alfa, owner: {role: head, name: @}, health: red}
"""
LONELY = """\
portfolio: {name: @}
initiatives:
  - {id: a, title: @, kind: solution, mandate: none, addresses: none, owner: {role: head, name: @}, effort: 3}
  - {id: b, title: @, kind: friction, addresses: none, friction: {where: @}, health: {colour: red, note: @}}
"""
TEMPLATES = {"all": ALL, "few": FEW, "lonely": LONELY}
INVALID = """\
portfolio: {name: [@], as_of: @, owner: {role: @}, limits: {status_days: @}, checks: {select: [@]}, ? @ : 1}
challenges: [{id: @, title: @}, {title: @}, {id: alfa, title: @, theme: @}, {id: alfa, title: @}]
sources: [{id: @, title: @, kind: @}]
initiatives:
  - {id: @, title: @}
  - {title: @, kind: @}
  - {title: @, addresses: [@, @]}
  - {title: @, needs: [@], ? @ : @, deadline: @, status: @, health: @, effort: @, cost: @, results: [{unit: @}]}
  - {title: @, origin: @, ignore: [{check: @, because: @}], x-a: @}
  - {title: @, ? @ : 1, ? @ : 2}
? @
: 1
"""


def in_quotes(value: str) -> str:
    """The value in double quotes, as YAML 1.2 has it, with no more escapes than it must have."""
    return f'"{"".join(map(_in_quotes, value))}"'


def _in_quotes(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    kept = unicodedata.category(letter) != "Cc" and letter not in "\u2028\u2029\ufeff"
    return letter if kept else f"\\u{ord(letter):04x}"


class Shape(NamedTuple):
    """A portfolio with one value in all its texts."""

    report: Report
    checked: CheckOutcome


@cache
def shape(template: str, value: str) -> Shape:
    report = read(template.replace("@", in_quotes(value))).report
    return Shape(report, check(report, selection((), (), None), AS_OF))


def whole(template: str, value: str) -> Shape:
    """The same, and nothing in it was refused."""
    made = shape(template, value)
    assert [finding for finding in made.report.findings if finding.severity == "error"] == []
    assert made.report.rejected == ()
    return made


def flat(value: str) -> str:
    """What is left of a value on one line: control characters, breaks and runs of spaces are one space."""
    spaced = "".join(" " if unicodedata.category(letter) in ("Cc", "Zs", "Zl", "Zp") else letter for letter in value)
    return re.sub(" +", " ", spaced)


@pytest.fixture(scope="module", autouse=True)
def templates_are_compiled_once() -> Iterator[None]:
    """The same code, but not made anew for each of a thousand memos."""
    made: dict[object, object] = {}
    really: Any = Environment.compile

    def compile_once(environment: Environment, source: str, *more: object, **named: object) -> object:
        if source not in made:
            made[source] = really(environment, source, *more, **named)
        return made[source]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", compile_once)
        yield


# The portfolio that is put to the test.


def text_fields(part: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[str]:
    """The keys under which the format has free text."""
    if part in seen:
        return
    for name, field in part.model_fields.items():
        for kind in _kinds(field.annotation):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from text_fields(kind, seen | {part})
            elif kind is str and not field.metadata and not name.endswith("_"):
                yield name


def _kinds(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Union, UnionType, tuple):
        for part in get_args(annotation):
            yield from _kinds(part)
    elif hasattr(annotation, "__metadata__"):
        if not any("pattern" in str(note) for note in annotation.__metadata__):
            yield from _kinds(annotation.__origin__)
    else:
        yield annotation


def test_every_text_of_the_format_is_put_to_the_test() -> None:
    fields = set(text_fields(PortfolioFile)) - {"id", "addresses", "needs", "check", "select", "ignore", "per"}
    assert len(fields) > 20
    assert {field for field in fields if not re.search(rf"\b{field}: (\[?@)", ALL)} == set()


def test_the_portfolio_has_something_in_every_part_of_the_memo() -> None:
    report = whole(ALL, MARK).report
    assert {entry.classification.track for entry in report.entries} == {*TRACKS, None}
    assert report.frames
    assert {entry.classification.takeover for entry in report.entries} >= {"proposed"}


@pytest.mark.parametrize("value", VALUES)
def test_a_hostile_value_is_read_as_it_is(value: str) -> None:
    for template in TEMPLATES.values():
        report = whole(template, value).report
        assert {entry.initiative.title for entry in report.entries} == {value}
        assert report.name == value


# Markdown: the memo and the classification.

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Form(NamedTuple):
    """A way in which a portfolio becomes Markdown."""

    name: str
    language: Language

    def of(self, report: Report) -> str:
        if self.name == "memo":
            return memo(report, self.language, data_folder("templates"))
        return classification_markdown(report, self.language)


FORMS = [Form(name, language) for name in ("memo", "classification") for language in LANGUAGES]
FORM_IDS = [f"{form.name}-{form.language}" for form in FORMS]


class Parsed(NamedTuple):
    """A document without its words, and the words of every heading, paragraph and cell as a reader sees them."""

    structure: list[str]
    lines: list[str]


def parsed(markdown: str) -> Parsed:
    structure, lines = [], []
    for token in PARSER.parse(markdown):
        inside = token.children or ()
        structure += [f"{part.type} {part.tag}" for part in (token, *inside) if part.type != "text"]
        if token.type == "inline":
            lines.append("".join(part.content for part in inside))
    return Parsed(structure, lines)


def columns(row: str) -> int:
    """The unescaped pipes of a table's row."""
    return re.sub(r"\\.", "", row).count("|")


@cache
def written(template: str, value: str, form: Form) -> str:
    return form.of(whole(template, value).report)


@cache
def plain(template: str, form: Form) -> Parsed:
    return parsed(written(template, MARK, form))


@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_plain_documents_have_nothing_but_what_the_templates_have(template: str, form: Form) -> None:
    allowed = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td", "strong", "inline"}
    allowed |= {"bullet_list", "ordered_list", "list_item"}
    types = {part.split()[0] for part in plain(TEMPLATES[template], form).structure}
    assert {name.removesuffix("_open").removesuffix("_close") for name in types} <= allowed


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
def test_a_value_changes_nothing_around_it(form: Form, value: str) -> None:
    """Every heading, paragraph and cell is there, in its order, and holds the value where a plain one stood."""
    for template in TEMPLATES.values():
        expected, seen = plain(template, form), parsed(written(template, f"{MARK}{value}{MARK}", form))
        assert seen.structure == expected.structure
        assert seen.lines == [line.replace(MARK, flat(f"{MARK}{value}{MARK}")) for line in expected.lines]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
def test_a_value_alone_changes_nothing_around_it(form: Form, value: str) -> None:
    """Nor where its first and last signs stand at the beginning and the end."""
    assert parsed(written(ALL, value, form)).structure == plain(ALL, form).structure


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
def test_every_row_of_a_table_keeps_its_columns(form: Form, value: str) -> None:
    rows, expected = (
        [columns(line) for line in written(ALL, text, form).split("\n") if line.startswith("|")]
        for text in (value, MARK)
    )
    assert rows == expected


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
def test_no_control_character_stands_in_markdown(form: Form, value: str) -> None:
    markdown = written(ALL, value, form)
    assert {letter for letter in markdown if unicodedata.category(letter) == "Cc"} <= {"\n"}


@pytest.mark.parametrize("form", FORMS, ids=FORM_IDS)
def test_no_value_turns_the_text_after_it_around(form: Form) -> None:
    """An override that is not closed lets `31 dage` read as `egad 13`."""
    markdown = written(ALL, "Aula \u202e", form)
    for line in markdown.split("\n"):
        opened = sum(letter in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" for letter in line)
        closed = sum(letter in "\u202c\u2069" for letter in line)
        assert opened == closed, line


@pytest.mark.parametrize("value", ["{{ 7*7 }}", "{% raw %}", "{{ memo.title }}", "{% include 'memo.da.md.j2' %}"])
def test_jinja_in_a_value_is_text(value: str) -> None:
    for language in LANGUAGES:
        text = "\n".join(parsed(written(ALL, value, Form("memo", language))).lines)
        assert value in text
        assert "49" not in text


def test_what_a_file_is_called_changes_nothing_in_the_memo(tmp_path: Path) -> None:
    """A partial memo names the files that could not be read."""
    write(tmp_path / "a.yaml", "portfolio: {name: Eksempelby}\ninitiatives: [{title: Aula}]\n")
    plainly, hostile = tmp_path / "b.yaml", tmp_path / "[x](y) <b> | *a*\n# c.yaml"
    write(plainly, "initiatives: [\n")
    expected = parsed(memo(read_path(tmp_path).report, "da", data_folder("templates")))
    plainly.unlink()
    try:
        write(hostile, "initiatives: [\n")
    except OSError as error:
        pytest.skip(f"this file system has no such names: {error}")
    seen = parsed(memo(read_path(tmp_path).report, "da", data_folder("templates")))
    assert seen.structure == expected.structure
    assert seen.lines == [line.replace("b.yaml", "[x](y) <b> | *a* # c.yaml") for line in expected.lines]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_alone_is_a_paragraph_of_its_own_words(value: str) -> None:
    """As the beginning of a line, of an item and of a cell."""
    expected = flat(value).strip()
    assert parsed(md_line(value)) == (parsed("a").structure, [expected])
    assert parsed(f"- {md_line(value)}") == (parsed("- a").structure, [expected])
    table = "| b |\n|---|\n| {} |"
    assert parsed(table.format(md(value))) == (parsed(table.format("a")).structure, ["b", expected])


# The terminal.

MOVING = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
PALETTE = re.compile(r"\x1b\[(?:[1-9]|3[1-6]|1;3[1-6]|0)m")


def screens(made: Shape, language: Language, screen: Screen) -> Iterator[tuple[str, str]]:
    """Everything that a terminal shows of a portfolio."""
    report, checked = made
    choices = ViewOptions(reasons=True, sources=True)
    yield "overview", overview(report, language, screen, choices)
    yield "full", full(checked, language, screen, report.line, Shown(grouped=False))
    yield "grouped", full(checked, language, screen, report.line, Shown(grouped=True))
    yield "concise", concise(checked.findings, language, screen)
    for source in ("egen", "kombit"):
        if source in report.sources:
            yield f"source {source}", source_explained(report.sources[source], language, screen)
    for entry in report.entries:
        yield f"explain {entry.initiative.key}", explanation(entry, report, language, screen, "outside")


SCREENS: dict[str, tuple[Language, Screen]] = {
    "plain": ("da", Screen()),
    "coloured": ("en", Screen(width=40, colour=True, unicode=False)),
}


def beyond_text(shown: str, screen: Screen) -> set[str]:
    """What moves the cursor, colours the screen or turns the text around, beside line feeds and colours of our own."""
    return set(MOVING.findall(PALETTE.sub("", shown) if screen.colour else shown))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_terminal_is_given_nothing_but_text(screen: str, value: str) -> None:
    language, drawn = SCREENS[screen]
    moved = {
        name: sorted(map(repr, beyond_text(shown, drawn)))
        for template in (ALL, LONELY, INVALID)
        for name, shown in screens(shape(template, value), language, drawn)
        if beyond_text(shown, drawn)
    }
    assert moved == {}


@pytest.mark.parametrize("value", VALUES)
def test_a_value_adds_no_lines_to_what_stands_one_a_line(value: str) -> None:
    for template in (ALL, INVALID):
        made = shape(template, value)
        told = concise(made.checked.findings, "da", Screen())
        assert told.count("\n") == len(made.checked.findings)
        assert all(re.match(r"portfolio\.yaml:\d+:\d+: TS\d{3} \S", line) for line in told.splitlines())


@pytest.mark.parametrize("value", ["[bold red]a[/]", "[link=https://eksempel.dk]b[/link]", "{title} {0}", "%s :smile:"])
def test_markup_is_shown_as_it_is_written(value: str) -> None:
    made = whole(ALL, value)
    shown = dict(screens(made, "da", Screen()))
    assert all(value in shown[name] for name in ("overview", "full", "concise", "explain a"))


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "--format", "concise"],
        ["check", "--statistics"],
        ["classify"],
        ["explain", "aula"],
        ["memo"],
        ["memo", "--partial"],
    ],
    ids="-".join,
)
def test_what_a_file_is_called_moves_nothing_on_a_terminal(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = "lead: no, kind: solution, mandate: none, addresses: none"
    try:
        write(tmp_path / "a\x1b[31m\nb\u202e.yaml", f"initiatives: [{{title: Aula, {fields}}}]\n")
        write(tmp_path / "c.yaml", f"initiatives: [{{title: Borger, {fields}}}]\n")
        write(tmp_path / "d\x1b[32m.yaml", "initiatives: [\n")
        write(tmp_path / "e\x1b[33m.yaml", "andet: 1\n")
    except OSError as error:
        pytest.skip(f"this file system has no such names: {error}")
    monkeypatch.chdir(tmp_path)
    command([*words, "--as-of", "2026-11-01"])
    told = capsys.readouterr()
    assert beyond_text(told.out, Screen()) | beyond_text(told.err, Screen()) == set()
    assert len(told.out + told.err) > 80


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Aula\xa0– ny\u202fkontrakt", "Aula – ny kontrakt"),
        ("Borger\xadservice", "Borgerservice"),
        ("Chef\u200b\ufeff", "Chef"),
        ("Hjerte ❤\ufe0f", "Hjerte ❤\ufe0f"),
        ("Kode 👩\u200d💻", "Kode 👩💻"),
    ],
)
def test_what_word_processors_leave_behind_is_no_question_mark(title: str, shown: str) -> None:
    text = overview(whole(LONELY, title).report, "da", Screen(), ViewOptions())
    visible = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    assert re.search(rf"^    {re.escape(shown)} +O2", visible, re.MULTILINE)


def test_a_caret_stands_under_the_value_whatever_stands_before_it() -> None:
    text = 'initiatives: [{title: "\\e[31m\ta\u202eb", x-a: "\u200f", start: 2027, deadline: 2026}]\n'
    report = read(text).report
    shown = full(check(report, selection(("TS009",), (), None), AS_OF), "da", Screen(), report.line, Shown())
    excerpt = shown.splitlines()
    above = next(index for index, line in enumerate(excerpt) if "^" in line)
    start, end = excerpt[above].index("^"), excerpt[above].rindex("^") + 1
    assert excerpt[above - 1][start:end] == "2026"


# JSON.


@pytest.mark.parametrize("value", VALUES)
def test_json_holds_the_values_as_they_are(value: str) -> None:
    report, checked = whole(ALL, value)
    told = json.loads(classification_json(report, "da"))
    assert told["portfolio"]["name"] == value
    assert {initiative["title"] for initiative in told["initiatives"]} == {value}
    assert any(value in reason for initiative in told["initiatives"] for reason in initiative["reasons"])
    assert any(value in question["text"] for initiative in told["initiatives"] for question in initiative["questions"])
    found = json.loads(findings_json(checked, "da"))["findings"]
    unknown = [finding for finding in found if finding["code"] == "TS012"]
    assert unknown
    assert {finding["message"] for finding in unknown} == {f"«{value}» er ikke en kendt kilde."}


@pytest.mark.parametrize("value", VALUES)
def test_json_of_a_faulty_portfolio_can_be_read_back(value: str) -> None:
    report, checked = shape(INVALID, value)
    found = json.loads(findings_json(checked, "da"))["findings"]
    assert len(found) == len(checked.findings) >= 5
    assert json.loads(classification_json(report, "en"))["format"] == "treespor/classification/1"
    assert all(isinstance(finding["message"], str) for finding in found)


# CSV.

FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_is_given_text_and_no_formulas(language: Language, value: str) -> None:
    report = whole(ALL, value).report
    written = classification_csv(report, language)
    assert written.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(written[1:], newline=""), delimiter=";" if language == "da" else ","))
    assert len(rows) == 1 + len(report.entries)
    assert {len(row) for row in rows} == {11}
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    as_text = f"'{value}" if value.startswith(FORMULA) else value
    as_text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "?", as_text)
    assert {row[1] for row in rows[1:]} == {as_text}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_begins_like_a_formula_is_kept_as_text_in_every_column(sign: str) -> None:
    report = whole(ALL, f"{sign}1").report
    rows = list(csv.reader(io.StringIO(classification_csv(report, "da")[1:], newline=""), delimiter=";"))
    guarded = {index for row in rows[1:] for index, cell in enumerate(row) if cell.startswith(f"'{sign}1")}
    assert {1, 6, 7} <= guarded
    assert not [cell for row in rows for cell in row if cell.startswith(sign)]


# The command line, from end to end.


def test_the_command_line_writes_hostile_values_in_every_form(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    together = ("a colour", "a pipe", "a script", "jinja", "from right to left", "emoji")
    value = "".join(HOSTILE[name] for name in together)
    path = tmp_path / "portfolio.yaml"
    write(path, ALL.replace("@", in_quotes(value)))
    report = whole(ALL, value).report
    for words, expected in (
        (["classify", "-f", "csv"], classification_csv(report, "da")),
        (["classify", "-f", "markdown"], classification_markdown(report, "da")),
        (["memo"], memo(report, "da", data_folder("templates"))),
    ):
        assert command([*words, str(path), "--no-infer", "--quiet", "--as-of", "2026-11-01"]) == 0
        assert capfdbinary.readouterr().out.decode() == expected
