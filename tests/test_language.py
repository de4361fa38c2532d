"""What people read: dates, numbers, order and lists the way Danish and English have them, and every text in both."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import treespor
from helpers import AS_OF, read
from treespor.checks.portfolio_files import UnknownSource
from treespor.cli import errors
from treespor.cli.data import data_folder
from treespor.importing import import_messages as list_wording
from treespor.model.dates import Period, parse_period
from treespor.model.text import Language, Text
from treespor.portfolio.checking import check
from treespor.portfolio.selection import selection
from treespor.reading import messages
from treespor.rendering.classification.csv import classification_csv
from treespor.rendering.classification.markdown import classification_markdown
from treespor.rendering.classification.terminal import ViewOptions, overview
from treespor.rendering.explain import reference
from treespor.rendering.explain.initiative import explanation
from treespor.rendering.findings.text import Shown, full
from treespor.rendering.language import (
    capitalised,
    counted,
    danish_order,
    filled,
    listed,
    long_date,
    number,
    percent,
    period,
    plural,
    quoted,
    say,
    short_date,
    whole_percents,
    worded,
)
from treespor.rendering.memo.markdown import memo
from treespor.rendering.screen import Screen
from treespor.rendering.text import labels
from treespor.rendering.text.reasons import OF_OURSELVES, Voice

LANGUAGES: tuple[Language, ...] = ("da", "en")
STEADY = settings(deadline=None, derandomize=True, database=None, max_examples=300)

# Dates.

LONG_DATES = {
    date(2026, 11, 1): ("1. november 2026", "1 November 2026"),
    date(2026, 1, 31): ("31. januar 2026", "31 January 2026"),
    date(2028, 2, 29): ("29. februar 2028", "29 February 2028"),
    date(2026, 3, 9): ("9. marts 2026", "9 March 2026"),
    date(2026, 4, 10): ("10. april 2026", "10 April 2026"),
    date(2026, 5, 5): ("5. maj 2026", "5 May 2026"),
    date(2026, 6, 6): ("6. juni 2026", "6 June 2026"),
    date(2026, 7, 7): ("7. juli 2026", "7 July 2026"),
    date(2026, 8, 8): ("8. august 2026", "8 August 2026"),
    date(2026, 9, 30): ("30. september 2026", "30 September 2026"),
    date(2026, 10, 20): ("20. oktober 2026", "20 October 2026"),
    date(2026, 12, 24): ("24. december 2026", "24 December 2026"),
}


@pytest.mark.parametrize(("day", "written"), LONG_DATES.items())
def test_a_date_in_words(day: date, written: tuple[str, str]) -> None:
    assert (long_date(day, "da"), long_date(day, "en")) == written


@pytest.mark.parametrize(
    ("day", "danish", "english"),
    [
        (date(2026, 11, 1), "1.11.2026", "1 Nov 2026"),
        (date(2026, 5, 31), "31.5.2026", "31 May 2026"),
        (date(2026, 9, 9), "9.9.2026", "9 Sep 2026"),
    ],
)
def test_a_date_in_a_table(day: date, danish: str, english: str) -> None:
    assert (short_date(day, "da"), short_date(day, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        ("2026-11-01", "1. november 2026", "1 November 2026"),
        ("2026-11", "november 2026", "November 2026"),
        ("2026-03", "marts 2026", "March 2026"),
        ("2026-Q1", "1. kvartal 2026", "Q1 2026"),
        ("2026-Q4", "4. kvartal 2026", "Q4 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_a_period_in_words(written: str, danish: str, english: str) -> None:
    when = parsed(written)
    assert (period(when, "da"), period(when, "en")) == (danish, english)
    assert (worded(when, "da"), worded(when, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        ("2026-11-01", "1.11.2026", "1 Nov 2026"),
        ("2026-11", "november 2026", "November 2026"),
        ("2026-Q3", "3. kvartal 2026", "Q3 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_a_period_in_a_table(written: str, danish: str, english: str) -> None:
    when = parsed(written)
    assert (period(when, "da", short=True), period(when, "en", short=True)) == (danish, english)


def parsed(written: str) -> Period:
    when = parse_period(written)
    assert when is not None
    return when


# Numbers.


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (1_250_000.5, "1.250.000,5", "1,250,000.5"),
        (6.5, "6,5", "6.5"),
        (6.25, "6,25", "6.25"),
        (6.255001, "6,26", "6.26"),
        (40, "40", "40"),
        (40.0, "40", "40"),
        (1000, "1.000", "1,000"),
        (999, "999", "999"),
        (0, "0", "0"),
        (100.0, "100", "100"),
        (0.5, "0,5", "0.5"),
        (-6.5, "-6,5", "-6.5"),
        (-1250, "-1.250", "-1,250"),
        (0.1 + 0.2, "0,3", "0.3"),
        (2.999, "3", "3"),
        (0.004, "0", "0"),
        (10.10, "10,1", "10.1"),
        (350_000_000, "350.000.000", "350,000,000"),
    ],
)
def test_a_number_has_its_languages_points_and_no_needless_decimals(value: float, danish: str, english: str) -> None:
    assert (number(value, "da"), number(value, "en")) == (danish, english)
    assert (worded(value, "da"), worded(value, "en")) == (danish, english)


@pytest.mark.parametrize("value", [-0.001, -0.0])
def test_nothing_is_less_than_nothing(value: float) -> None:
    assert [number(value, language) for language in LANGUAGES] == ["0", "0"]


@STEADY
@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda value: round(value, 2)))
def test_a_number_can_be_read_back(value: float) -> None:
    assert float(number(value, "en").replace(",", "")) == value
    assert float(number(value, "da").replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("share", "danish", "english"),
    [(0.37, "37 pct.", "37 %"), (0, "0 pct.", "0 %"), (1, "100 pct.", "100 %"), (0.2201, "22 pct.", "22 %")],
)
def test_a_share_is_in_whole_per_cents(share: float, danish: str, english: str) -> None:
    assert (percent(share, "da"), percent(share, "en")) == (danish, english)


PARTS = st.lists(st.floats(min_value=0, max_value=1e9), min_size=1, max_size=12)


@STEADY
@given(PARTS)
def test_per_cents_add_up_to_a_hundred(parts: list[float]) -> None:
    shares, whole = whole_percents(parts), sum(parts)
    assert len(shares) == len(parts)
    assert sum(shares) == (100 if whole else 0)
    for part, share in zip(parts, shares, strict=True):
        exact = 100 * part / whole if whole else 0
        assert exact - 1 < share < exact + 1
        assert share == 0 or part > 0


@STEADY
@given(PARTS)
def test_a_larger_part_never_has_the_smaller_share(parts: list[float]) -> None:
    by_size = sorted(zip(parts, whole_percents(parts), strict=True))
    for (part, share), (larger, its_share) in pairwise(by_size):
        assert share <= its_share or part == larger


@STEADY
@given(st.lists(st.integers(min_value=0, max_value=400), min_size=1, max_size=6))
def test_per_cents_of_whole_days_add_up_too(days: list[int]) -> None:
    assert sum(whole_percents(days)) == (100 if any(days) else 0)


@pytest.mark.parametrize(
    ("parts", "shares"),
    [
        ([1, 1, 1], [34, 33, 33]),
        ([117, 40, 90, 70], [37, 13, 28, 22]),
        ([0, 0], [0, 0]),
        ([], []),
        ([5], [100]),
        ([0, 7, 0], [0, 100, 0]),
        ([1, 999], [0, 100]),
    ],
)
def test_the_largest_remainders_are_rounded_up(parts: list[float], shares: list[int]) -> None:
    assert whole_percents(parts) == shares


@pytest.mark.parametrize("parts", [[1e308, 1.0], [1e308, 1e308], [5e-324, 5e-324, 5e-324]])
def test_per_cents_of_whatever_a_portfolio_may_hold(parts: list[float]) -> None:
    """`effort: 1e308` is a number that the format allows."""
    assert sum(whole_percents(parts)) in (0, 100)


# Words.


@pytest.mark.parametrize(
    ("count", "danish", "english"),
    [
        (1, "ét", "one"),
        (2, "to", "two"),
        (8, "otte", "eight"),
        (12, "tolv", "twelve"),
        (13, "13", "13"),
        (1250, "1.250", "1,250"),
    ],
)
def test_small_numbers_are_words(count: int, danish: str, english: str) -> None:
    assert (counted(count, "da"), counted(count, "en")) == (danish, english)


def test_the_words_of_small_numbers_are_different_words() -> None:
    for language in LANGUAGES:
        assert len({counted(count, language) for count in range(40)}) == 40


@pytest.mark.parametrize(
    ("parts", "danish", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a og b", "a and b"),
        (["a", "b", "c"], "a, b og c", "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c og d", "a, b, c and d"),
    ],
)
def test_a_list_is_a_phrase(parts: list[str], danish: str, english: str) -> None:
    assert (listed(parts, "da"), listed(parts, "en")) == (danish, english)
    assert (worded(tuple(parts), "da"), worded(parts, "en")) == (danish, english)
    assert listed(iter(parts), "da") == danish


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ét", "Ét"), ("ældre", "Ældre"), ("NemID", "NemID"), ("", ""), ("«a»", "«a»"), ("iPad", "IPad")],
)
def test_only_the_first_letter_is_made_a_capital(text: str, expected: str) -> None:
    assert capitalised(text) == expected


def test_quotation_marks_are_the_languages_own() -> None:
    assert (quoted("Aula", "da"), quoted("Aula", "en")) == ("«Aula»", "“Aula”")


def test_one_and_many_have_each_their_text() -> None:
    one, many = Text("1 dag", "1 day"), Text("{count} dage", "{count} days")
    assert [plural(count, one, many) for count in (0, 1, 2)] == [many, one, many]


def test_values_in_a_sentence_are_in_its_language() -> None:
    text = Text("{day}: {amount} {names}, {inner}", "{day}: {amount} {names}, {inner}")
    inner = Text("pr. {day}", "as of {day}").about(day=parsed("2026-Q4"))
    values = {"day": AS_OF, "amount": 1250.5, "names": ("a", "b"), "inner": inner}
    assert filled(text, "da", values) == "1. november 2026: 1.250,5 a og b, pr. 4. kvartal 2026"
    assert filled(text, "en", values) == "1 November 2026: 1,250.5 a and b, as of Q4 2026"
    assert worded(Text("ja", "yes"), "en") == "yes"


def test_braces_in_a_value_are_no_names() -> None:
    assert say(Text("«{title}»", "“{title}”").about(title="{x} {{y}} {0}"), "da") == "«{x} {{y}} {0}»"


# The order of the alphabet.


def in_order(*texts: str) -> list[str]:
    return sorted(texts, key=danish_order)


def test_the_danish_letters_stand_last_and_in_their_order() -> None:
    assert in_order("å", "ø", "æ", "z", "a", "y") == ["a", "y", "z", "æ", "ø", "å"]
    assert in_order("Århus", "Zoo", "Ørsted", "Ærø", "Albertslund") == ["Albertslund", "Zoo", "Ærø", "Ørsted", "Århus"]


def test_the_order_is_the_same_whatever_the_case() -> None:
    assert in_order("b", "A", "a", "Å", "å", "B", "Ø", "æ") == ["A", "a", "B", "b", "æ", "Ø", "Å", "å"]
    assert in_order("OS2", "os", "Kombit", "fods", "ÅKJÆR", "Åben") == ["fods", "Kombit", "os", "OS2", "Åben", "ÅKJÆR"]


def test_danish_letters_inside_words_count_too() -> None:
    assert in_order("læge", "lade", "løn", "låne", "lys", "lzz") == ["lade", "lys", "lzz", "læge", "løn", "låne"]


def test_foreign_twins_of_danish_letters_stand_beside_them() -> None:
    assert in_order("zoo", "ärlig", "öre", "åre", "ære", "øre")[0] == "zoo"
    assert in_order("å", "ö", "ä") == ["ä", "ö", "å"]


@STEADY
@given(st.lists(st.text(alphabet="abzæøåABZÆØÅ -1", max_size=6), max_size=8))
def test_the_order_does_not_depend_on_where_the_texts_stood(texts: list[str]) -> None:
    assert in_order(*texts) == in_order(*reversed(texts))


# Every text of the package.

TO_BE_TYPED = (
    messages.QUOTE_IT,
    errors.NO_MAP,
    errors.NO_CHALLENGE,
    list_wording.COLUMN_LIKE,
    list_wording.NO_TITLE_COLUMN,
    list_wording.NO_EXCEL,
)
"""What a file or a command line must say, quotation marks and all."""
SPACED = (reference.OR_,)
"""What is put between words."""
SILENT = (labels.OWNED["outside"], labels.FREE["prerequisite"])
"""Where the article says nothing, in neither language."""


def every_text() -> dict[str, Text]:
    """All texts of all modules, by where they stand; one that several modules share stands once."""
    found: dict[int, tuple[str, Text]] = {}
    for module in pkgutil.walk_packages(treespor.__path__, "treespor."):
        if module.name.endswith("__main__"):
            continue
        held = vars(importlib.import_module(module.name))
        for name, value in held.items():
            if name.startswith("__"):
                continue
            for where, text in _texts(value, f"{module.name.removeprefix('treespor.')}.{name}", module.name):
                found.setdefault(id(text), (where, text))
    return dict(found.values())


def _texts(value: object, where: str, module: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, f"{where}[{key}]", module)
    elif isinstance(value, tuple | list | set | frozenset):
        for index, part in enumerate(value):
            yield from _texts(part, f"{where}[{index}]", module)
    elif isinstance(value, type) and value.__module__ == module:
        for name, part in vars(value).items():
            if not name.startswith("__"):
                yield from _texts(part, f"{where}.{name}", module)


TEXTS = every_text()
SPOKEN = {where: text for where, text in TEXTS.items() if text not in SILENT}


def names(text: str) -> Counter[str]:
    """The {names} to be filled in."""
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def names_told(text: str) -> set[str]:
    """The same without the pronouns, which every sentence that has one is given all of."""
    return set(names(text)) - {*Voice._fields}


def all_that(holds: Any) -> list[str]:
    """Where the texts stand of which this holds."""
    return sorted(where for where, text in SPOKEN.items() if holds(text))


def test_texts_are_found_in_modules_classes_and_tables() -> None:
    assert len(TEXTS) > 300
    assert {labels.KIND["frame"], OF_OURSELVES.we, UnknownSource.why, messages.SYNTAX[0][1]} <= {*TEXTS.values()}
    rooms = {where.partition(".")[0] for where in TEXTS}
    assert rooms == {"checks", "cli", "editing", "importing", "model", "portfolio", "reading", "rendering"}


def test_every_text_is_there_in_both_languages() -> None:
    assert all_that(lambda text: not text.da.strip() or not text.en.strip()) == []
    assert all(text == ("", "") for text in SILENT)


def test_every_text_has_the_same_names_in_both_languages() -> None:
    assert all_that(lambda text: names_told(text.da) != names_told(text.en)) == []


def test_every_name_is_a_plain_word() -> None:
    assert all_that(lambda text: any(not re.fullmatch("[a-z_]+", name) for name in names(text.da + text.en))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_filled_in(language: Language) -> None:
    for where, text in TEXTS.items():
        sentence = filled(text, language, dict.fromkeys(names(text.within(language)), "\ue000"))
        assert sentence.count("\ue000") == names(text.within(language)).total(), where
        assert not re.search(r"\{[a-z_]+\}", sentence), where


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_begins_or_ends_with_a_space_or_holds_two(language: Language) -> None:
    crooked = all_that(
        lambda text: text not in SPACED and text.within(language) != " ".join(text.within(language).split())
    )
    assert crooked == []


def test_danish_quotation_marks_are_danish() -> None:
    english_marks = re.compile(r"[\"“”‘’„]|(?<![a-zæøå])'|'(?![a-zæøå])", re.IGNORECASE)
    assert all_that(lambda text: text not in TO_BE_TYPED and english_marks.search(text.da)) == []
    assert all_that(lambda text: text.da.count("«") != text.da.count("»")) == []


def test_english_quotation_marks_are_english() -> None:
    assert all_that(lambda text: text not in TO_BE_TYPED and re.search('["«»]', text.en)) == []
    assert all_that(lambda text: text.en.count("“") != text.en.count("”")) == []


def test_english_texts_hold_no_danish_letters() -> None:
    assert all_that(lambda text: re.search("[æøåÆØÅ]", text.en)) == []


def test_both_languages_end_a_sentence_alike() -> None:
    ends = ".?:!;"
    assert all_that(lambda text: (text.da[-1] in ends) != (text.en[-1] in ends)) == []


def test_both_languages_have_the_same_codes_and_keys_in_them() -> None:
    technical = re.compile(r"TS\d{3}|--[a-z-]+|\b(?:challenges|initiatives|addresses|sources):")
    assert all_that(lambda text: sorted(technical.findall(text.da)) != sorted(technical.findall(text.en))) == []


# Whole documents: nothing of the other language in them.

PORTFOLIO = """\
portfolio: {name: Eksempelby, as_of: 2026-11-01, memo: {to: KL}}
challenges:
  - id: alfa
    title: Alfa
    owner: executive-board
    results:
      - {indicator: Beta, baseline: 10, target: 4, by: 2026-06-30, actual: 12, measured_on: 2026-05-01}
      - {indicator: Gamma, baseline: 10, target: 4, by: 2027, actual: 4}
  - {id: delta, title: Delta}
initiatives:
  - {title: Epsilon, kind: solution, origin: local, addresses: [alfa], deadline: 2026-06-30, health: green}
  - {title: Zeta, kind: contracts, origin: digit, addresses: [delta, alfa], review: 2026-12-01}
  - {title: Eta, kind: solution, origin: kombit, deadline: 2026-10-31, effort: 1250.5}
  - {title: Theta, kind: solution, origin: nis2, addresses: none, heads: [Iota]}
  - {title: Kappa, kind: friction, friction: {where: Lambda, reported_on: 2026-05-01}, health: red}
  - {title: My, kind: solution, mandate: none, addresses: none, effort: {digitalisation: 10, per: quarter}}
  - {title: Ny}
  - {title: Xi, kind: frame}
  - {title: Omikron, kind: trial, addresses: none, track: {is: must-do, because: Pi, decided_by: Rho}}
  - {title: Sigma, status: done, kind: trial, mandate: none, origin: Et notat}
"""


KINDS = ("memo", "overview", "markdown", "csv", "findings", "explain")


def documents(language: Language, kind: str, text: str = PORTFOLIO) -> str:
    """What people read of a portfolio in one form."""
    report = read(text).report
    match kind:
        case "memo":
            return memo(report, language, data_folder("templates"))
        case "overview":
            return overview(report, language, Screen(), ViewOptions(reasons=True, sources=True))
        case "markdown":
            return classification_markdown(report, language)
        case "csv":
            return classification_csv(report, language)
        case "findings":
            checked = check(report, selection((), (), None), AS_OF)
            return full(checked, language, Screen(), report.line, Shown(grouped=False))
        case _:
            screen = Screen()
            return "".join(explanation(entry, report, language, screen, "prerequisite") for entry in report.entries)


def lines_with(pattern: str, text: str) -> list[str]:
    return [line for line in text.splitlines() if re.search(pattern, line)]


@pytest.mark.parametrize(("language", "foreign"), [("en", "[«»æøåÆØÅ]"), ("da", "[“”]")])
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_holds_nothing_of_the_other_language(kind: str, language: Language, foreign: str) -> None:
    assert lines_with(foreign, documents(language, kind)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_leaves_nothing_open(kind: str, language: Language) -> None:
    text = documents(language, kind)
    assert lines_with(r"\{[a-z_]*\}(?!,)|\bNone\b|Period\(|datetime|Text\(", text.replace(PORTFOLIO, "")) == []
    if kind in ("memo", "markdown"):
        assert lines_with(r"(?i)[a-zæøå,.] {2,}[a-zæøå]| [.,;:](\s|$)|\.\.", text) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_one_is_not_said_in_the_plural(kind: str, language: Language) -> None:
    many = r"(?<![\w.,])1 (dage|days|advarsler|warnings|oplysninger|infos|errors|initiativer|initiatives)\b"
    assert lines_with(many, documents(language, kind)) == []


@pytest.mark.parametrize("note", ["KMD leverer ikke", "IT-chefen er stoppet", "§ 12 er ændret"])
def test_what_begins_with_an_abbreviation_keeps_its_capitals(note: str) -> None:
    text = f"""\
portfolio: {{name: Eksempelby, memo: {{to: KL}}, decisions: [{{what: {note}}}]}}
initiatives: [{{title: Aula, kind: contracts, health: {{colour: red, note: {note}}}}}]
"""
    told = documents("da", "memo", text)
    assert f"er meldt rød:** {note}" in told
    assert f"tager stilling til {note}" in told
    assert " til KL\n" in told


@pytest.mark.parametrize(
    ("to", "inside"),
    [("Direktionen", "direktionen"), ("Byrådet", "byrådet"), ("KL", "KL"), ("Mette Hansen", "Mette Hansen")],
)
def test_a_name_keeps_its_capital_inside_a_sentence_and_a_title_does_not(to: str, inside: str) -> None:
    told = documents("da", "memo", f"portfolio: {{name: Eksempelby, memo: {{to: {to}}}}}\n")
    assert f"Digital portefølje: status til {inside}\n" in told
    assert f"Det indstilles, at {inside} tager status til efterretning." in told


def test_none_of_them_is_not_no_of_them() -> None:
    text = documents("en", "memo", "initiatives: [{title: Aula}, {title: Alfa}]\n")
    assert lines_with(r"\b[Nn]o of\b", text) == []


def test_a_share_in_a_sentence_is_the_share_in_the_table() -> None:
    """Per cents that add up are rounded otherwise than each by itself."""
    efforts = {
        "kind: solution, addresses: none, mandate: none": 6754,
        "kind: solution, addresses: none, mandate: solution": 1090,
        "kind: contracts, addresses: none": 1090,
        "kind: trial, addresses: a": 1066,
    }
    initiatives = "".join(f"  - {{title: X{days}, {what}, effort: {days}}}\n" for what, days in efforts.items())
    text = documents("da", "memo", f"challenges: [{{id: a, title: A}}]\ninitiatives:\n{initiatives}")
    shares = re.findall(r"(\d+) pct\.", "\n".join(lines_with("Uden for sporene|uden for sporene", text)))
    assert len(shares) == 2
    assert len(set(shares)) == 1
