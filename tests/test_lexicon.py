"""What free text tells: every entry on its own examples, and silence wherever two readings pull apart."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from treespor.catalogue.sources import built_in_sources
from treespor.model.enums import Kind, Mandate, nature_of
from treespor.model.initiative import Initiative
from treespor.tracks import lexicon
from treespor.tracks.lexicon import OPENING, Lexicon, read_text
from treespor.tracks.lexicon_entries import KIND_ENTRIES, ORIGIN_ENTRIES, OUTRIGHT_ENTRIES, LexiconEntry

Entries = tuple[LexiconEntry[Any], ...]
LISTS: tuple[Entries, ...] = (KIND_ENTRIES, OUTRIGHT_ENTRIES, ORIGIN_ENTRIES)
EVERY = [pytest.param(entries, entry, id=entry.id) for entries in LISTS for entry in entries]


def initiative(title: str, description: str | None = None, origin: str | None = None) -> Initiative:
    return Initiative.model_validate({"title": title, "description": description, "origin": origin})


def kind_of(title: str, description: str | None = None) -> Kind | None:
    read = read_text(initiative(title, description)).kind
    return read[0] if read else None


def mandate_of(origin: str | None, title: str = "Initiativ", description: str | None = None) -> Mandate | None:
    read = read_text(initiative(title, description, origin)).mandate
    return read[0] if read else None


@pytest.mark.parametrize(("entries", "entry"), EVERY)
def test_an_entry_hits_its_example_among_all_the_others(entries: Entries, entry: LexiconEntry[Any]) -> None:
    assert entry in [hit.entry for hit in Lexicon[Any](entries).hits("title", entry.hit)]


@pytest.mark.parametrize(("entries", "entry"), EVERY)
def test_an_entry_does_not_hit_its_counterexample(entries: Entries, entry: LexiconEntry[Any]) -> None:
    assert entry not in [hit.entry for hit in Lexicon[Any](entries).hits("title", entry.miss)]


@pytest.mark.parametrize("entry", KIND_ENTRIES, ids=lambda entry: entry.id)
def test_the_example_of_a_kind_is_read_as_that_nature_and_no_other(entry: LexiconEntry[Kind | None]) -> None:
    kind = kind_of(entry.hit)
    told = entry.tells and nature_of(entry.tells)
    assert (kind and nature_of(kind)) == told


@pytest.mark.parametrize("entry", ORIGIN_ENTRIES, ids=lambda entry: entry.id)
def test_the_example_of_an_origin_is_read_as_what_its_sort_lays(entry: LexiconEntry[Mandate]) -> None:
    assert mandate_of(entry.hit) == entry.tells


@pytest.mark.parametrize("entry", OUTRIGHT_ENTRIES, ids=lambda entry: entry.id)
def test_what_is_said_outright_is_read_from_title_and_description(entry: LexiconEntry[Mandate]) -> None:
    assert mandate_of(None, title=entry.hit) == entry.tells
    assert mandate_of(None, description=f"Et initiativ blandt flere og i øvrigt dette. {entry.hit}") == entry.tells


@pytest.mark.parametrize("entries", LISTS)
def test_ids_are_unique_in_a_list(entries: Entries) -> None:
    assert len({entry.id for entry in entries}) == len(entries)


@pytest.mark.parametrize(("entries", "entry"), EVERY)
def test_a_stem_begins_with_a_letter_and_captures_nothing(entries: Entries, entry: LexiconEntry[Any]) -> None:
    assert entry in entries
    for stem in entry.stems.split(" | "):
        assert re.match(r"(\\b)?[a-zæøå]", stem), stem
        assert not re.compile(stem).groups
        assert stem == stem.strip()


@pytest.mark.parametrize(
    "title",
    [
        "Borgmesterens nytårstale",
        "Borgermøde om klimatilpasning",
        "Velfærdsteknologi i hjemmeplejen",
        "AI-løsninger skal styrke velfærden",
        "KOMBIT",
        "Integrationsindsats for flygtninge",
        "Utilsigtede hændelser på plejecentre",
        "Ungdomsuddannelse i nærområdet",
        "Netværk for unge mødre",
        "Trafikinfrastruktur",
        "Copilot til medarbejdere",
    ],
)
def test_words_that_lie_tell_nothing(title: str) -> None:
    assert read_text(initiative(title)) == (None, None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Genudbud af bookingsystem", "contracts"),
        ("Udskiftning af det gamle omsorgssystem", "contracts"),
        ("Afprøvning af chatbot i borgerservice", "trial"),
        ("Signaturprojekt om selvbetjening", "trial"),
        ("Bookingportalen virker ikke", "friction"),
        ("Manglende integration i jobcentret", "friction"),
        ("Ledelsesudvikling og efteruddannelse", "competence"),
        ("Uddannelse af nye medarbejdere i ESDH", "competence"),
        ("Multifaktor på alle konti", "security"),
        ("NIS2-parathed", "security"),
        ("It-standarder", "standards"),
        ("Snitflader til fagsystemerne", "architecture"),
        ("Wi-Fi på plejecentre", "infrastructure"),
        ("Retningslinjer for brug af AI", "organisation"),
        ("Skærmbesøg", "solution"),
        ("Self-service for building permits", "solution"),
    ],
)
def test_the_work_decides_over_the_thing_it_is_done_to(title: str, kind: Kind) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    "title",
    [
        "Udbud af bookingsystem",
        "Nyt omsorgssystem",
        "Ny hjemmeside med selvbetjening",
        "Chatbot med sikker omgang med persondata",
        "Automatisering på it-sikkerhedsområdet",
        "Afprøvning, efter at kontrakten udløber",
        "Robotter mod arbejdskraftmangel",
        "Foranalyse af selvbetjening",
        "Udrulning af app efter pilotprojekt",
        "Kompetenceudvikling af ledige",
    ],
)
def test_two_readings_that_pull_apart_are_silence(title: str) -> None:
    assert kind_of(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "Digitaliseringsstrategi 2026-2029",
        "Informationssikkerhedsstrategi",
        "Puljen til afprøvning af velfærdsteknologi",
        "Program for selvbetjening",
        "Ramme til genudbud",
        "40 signaturprojekter",
    ],
)
def test_a_heading_over_several_things_is_silence_in_both_facts(title: str) -> None:
    assert read_text(initiative(title, "Lovkrav.", "KOMBIT-projekt")) == (None, None)


@pytest.mark.parametrize("word", ["Ingen", "Ikke", "Uden", "Hverken", "No", "Not", "Without"])
def test_a_denial_within_three_words_before_silences(word: str) -> None:
    assert kind_of(f"{word} selvbetjening") is None
    assert kind_of(f"{word} helt almindelig selvbetjening") is None
    assert kind_of(f"{word} det er nu selvbetjening") == "solution"


def test_a_denial_reaches_neither_into_the_next_sentence_nor_back() -> None:
    assert kind_of("Ansøgning på papir duer ikke. Selvbetjening.") == "solution"
    assert kind_of("Selvbetjening, ikke papir") == "solution"


def test_a_denied_duty_is_no_duty() -> None:
    assert mandate_of("Det er ikke et lovkrav") is None
    assert mandate_of(None, description="Der er ingen lovkrav.") is None


def test_a_title_counts_before_its_description() -> None:
    assert kind_of("Selvbetjening til haller", "Informationssikkerhed tænkes med.") == "solution"


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Selvbetjening til haller", "Genudbud, for kontrakten udløber i år."),
        ("Sengesensorer", "Afprøves på to plejehjem."),
        ("Bookingportal", "Den går for langsomt, og login virker ikke."),
    ],
)
def test_a_description_that_says_other_work_than_its_title_names_is_silence(title: str, description: str) -> None:
    assert kind_of(title, description) is None


def test_a_description_is_read_where_the_title_tells_nothing() -> None:
    assert kind_of("Haller og lokaler", "Selvbetjening, så foreninger kan booke.") == "solution"
    assert (
        kind_of("Haller og lokaler", f"{'Foreningerne ' * 6} bruger et system, hvor kontrakten udløber.") == "contracts"
    )


def test_what_a_description_names_in_passing_tells_nothing() -> None:
    passing = f"{'x' * OPENING} og derfor også informationssikkerhed."
    assert kind_of("Haller og lokaler", passing) is None
    assert kind_of("Haller og lokaler", passing.removeprefix("x" * OPENING)) == "security"


@pytest.mark.parametrize(
    ("title", "description", "words"),
    [
        ("IT- og Informationssikkerhedsindsatsen 2026", None, "Informationssikkerhedsindsatsen"),
        ("Plan: (it-genudbuddet)", None, "it-genudbuddet"),
        ("Huset", "Uddannelse af vores ledere.\nOg mere.", "Uddannelse af vores ledere"),
        ("İZMİR selvbetjening", None, "selvbetjening"),
    ],
)
def test_the_evidence_is_the_whole_words_as_they_stand_in_the_field(
    title: str, description: str | None, words: str
) -> None:
    read = read_text(initiative(title, description)).kind
    assert read
    evidence = read[1]
    assert evidence.words == words
    assert evidence.written == (description or title)
    assert evidence.path == (("description",) if description else ("title",))
    assert words in evidence.written


def test_the_evidence_of_a_mandate_is_the_origin() -> None:
    read = read_text(initiative("Initiativ", None, "Følger af NIS 2-loven (§ 6)")).mandate
    assert read
    assert read[1] == (("origin",), "Følger af NIS 2-loven (§ 6)", "NIS 2-loven")


@pytest.mark.parametrize(
    ("origin", "mandate"),
    [
        ("Den fællesoffentlige digitaliseringsstrategi 2022-2025", "solution"),
        ("FODS, initiativ 3.2", "solution"),
        ("Økonomiaftalen for 2026", "solution"),
        ("Digitaliseringspagten", "solution"),
        ("KOMBITs udrulningsplan", "solution"),
        ("Fælleskommunal handlingsplan: Lokal og digital", "solution"),
        ("Lov nr. 434 af 6. maj 2025", "requirement"),
        ("Serviceloven", "requirement"),
        ("EU's databeskyttelsesforordning", "requirement"),
        ("Besluttet af byrådet i juni", "requirement"),
        ("Budgetforlig 2027-2030", "requirement"),
        ("Innovationspuljen", "none"),
        ("Signaturprojekt (pulje på finansloven)", "none"),
        ("Regeringens digitaliseringsstrategi", "none"),
        ("Kommunens egen it-strategi", "none"),
        ("Ønske fra plejecentrene", "none"),
        ("Pulje i KOMBIT", None),
        ("Møde i styregruppen", None),
        ("Digitaliseringsstrategien", None),
        ("", None),
        (None, None),
    ],
)
def test_an_origin_text_lays_what_a_source_of_its_sort_lays(origin: str | None, mandate: Mandate | None) -> None:
    assert mandate_of(origin) == mandate


def test_what_is_said_of_the_initiative_itself_goes_before_its_origin() -> None:
    assert mandate_of("KOMBIT", description="77 kommuner har meldt sig.") == "none"
    assert mandate_of("KOMBIT-projekt", description="77 kommuner har meldt sig.") == "none"


def test_an_origin_that_is_a_built_in_source_is_not_read_as_text() -> None:
    assert {mandate_of(source) for source in built_in_sources()} == {None}


def test_a_frame_and_serving_are_never_read() -> None:
    assert all(kind_of(entry.hit) != "frame" for entry in KIND_ENTRIES)


def test_importing_the_lexicon_makes_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "compile", None)
    runpy.run_path(lexicon.__file__)


def test_the_published_figures_were_measured_with_this_lexicon() -> None:
    root = Path(__file__).parent.parent
    fingerprint = runpy.run_path(str(root / "benchmarks" / "free_text.py"))["fingerprint"]()
    assert f"Lexicon {fingerprint}:" in (root / "docs" / "free-text.md").read_text(encoding="utf-8")
