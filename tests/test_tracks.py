"""The rules over their whole space, against a second and independent statement of them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

import pytest
from pydantic import ValidationError

from oracle import (
    CHALLENGE,
    NATURE_OF,
    NUMBER_OF_QUESTION,
    ORDER_OF_QUESTIONS,
    SOURCES,
    TAKEN_OVER_FROM,
    TRACK_OF,
    UNKNOWN_ASSUMED_INFERRED,
    VALUES,
    WORLDS,
    Known,
    State,
    Written,
    confirmed,
    laid_by,
    left_open,
    questions,
    rule,
    rules_in,
    smallest_writings,
    state_of,
    steps_between,
    taken_over_from,
    track,
    tracks_in,
    worlds,
)
from treespor.catalogue.sources import built_in_sources
from treespor.model.classification import Classification
from treespor.model.enums import KINDS, MANDATES, NATURES, RULE_IDS, TRACKS, Mandate, Nature, Track, nature_of
from treespor.model.fact import FACTS, Bases, Basis, Evidence, FactName, Facts, Values
from treespor.model.initiative import Initiative, TrackRecord
from treespor.model.source import Source
from treespor.tracks.classifier import classify
from treespor.tracks.decide import place
from treespor.tracks.facts import FactFinder, Readings, reads_nothing
from treespor.tracks.rules import RULES, four_questions, rule_for
from treespor.tracks.what_if import answers, smallest_changes

NO_SOURCE = "Et notat fra teamet"
ADDRESSES = (None, "none", CHALLENGE)
EVERY_WRITTEN = tuple(
    Written(kind, origin, mandate, addresses)
    for kind, origin, mandate, addresses in product(
        (None, *KINDS), (None, *SOURCES, NO_SOURCE), (None, *MANDATES), ADDRESSES
    )
)
WRITES: dict[FactName, tuple[str, tuple[str, ...]]] = {
    "serves": ("addresses", (CHALLENGE, "none")),
    "nature": ("kind", KINDS),
    "mandate": ("mandate", MANDATES),
}
"""The field that answers a question, and every answer that may be written in it."""


def none_of(disagreements: Iterable[str]) -> None:
    found = list(disagreements)
    shown = "\n".join(found[:15])
    assert not found, f"{len(found)} disagreements, of which the first are\n{shown}"


def disagreement(case: object, got: object, expected: object) -> Iterator[str]:
    if got != expected:
        yield f"{case}\n    is     {got}\n    not as {expected}"


def told_by_the_text(initiative: Initiative) -> Readings:
    """A reader of titles that are a kind and descriptions that are a mandate."""
    kind = next((kind for kind in KINDS if kind == initiative.title), None)
    mandate = next((mandate for mandate in MANDATES if mandate == initiative.description), None)
    return Readings(
        (kind, Evidence(("title",), initiative.title, kind)) if kind else None,
        (mandate, Evidence(("description",), mandate, mandate)) if mandate else None,
    )


FINDER = FactFinder(built_in_sources(), reads_nothing)
READING_FINDER = FactFinder(built_in_sources(), told_by_the_text)


def initiative_of(written: Written, record: dict[str, str] | None = None) -> Initiative:
    fields = {
        "id": "nyt-modul",
        "title": written.read_kind or "Nyt modul",
        "description": written.read_mandate,
        "kind": written.kind,
        "origin": written.origin,
        "mandate": written.mandate,
        "addresses": written.addresses,
        "track": record,
    }
    return Initiative.model_validate({key: value for key, value in fields.items() if value is not None})


@cache
def classified(written: Written, declared: bool = True) -> Classification:
    reads = written.read_kind or written.read_mandate
    finder = READING_FINDER if reads else FINDER
    return classify(initiative_of(written), finder, challenges_declared=declared)


def state_from(values: Values, bases: Bases) -> State:
    return State(
        Known(values.nature, bases.nature),
        Known("yes" if values.serves else "no", bases.serves),
        Known(values.mandate, bases.mandate),
    )


def state_found(facts: Facts) -> State:
    state = state_from(facts.values, facts.bases)
    return state._replace(nature=Known("frame", facts.bases.nature)) if facts.kind == "frame" else state


def every_combination() -> Iterator[tuple[Nature, bool, Mandate]]:
    return product(NATURES, (True, False), MANDATES)


def world_of(nature: Nature, serves: bool, mandate: Mandate) -> tuple[str, str, str]:
    return nature, "yes" if serves else "no", mandate


def every_state() -> Iterator[tuple[Values, Bases]]:
    """Every value of each fact on every basis that the fact can have."""
    known: tuple[Basis, ...] = ("stated", "inferred")
    natures: list[tuple[Nature | None, Basis]] = [*product(NATURES, known), (None, "unknown")]
    serves_bases: tuple[Basis, ...] = ("stated", "assumed")
    mandate_bases: tuple[Basis, ...] = ("stated", "inferred", "assumed")
    for (nature, basis), serves, serves_basis, mandate, mandate_basis in product(
        natures, (True, False), serves_bases, MANDATES, mandate_bases
    ):
        yield Values(nature, serves, mandate), Bases(basis, serves_basis, mandate_basis)


# The nine rules


def test_the_words_of_the_rules_are_those_of_the_contract() -> None:
    assert {kind: nature_of(kind) or "frame" for kind in KINDS} == NATURE_OF
    assert set(NATURES) == set(VALUES["nature"])
    assert set(MANDATES) == set(VALUES["mandate"])
    assert FACTS == ORDER_OF_QUESTIONS
    assert tuple(TRACK_OF) == RULE_IDS == tuple(each.id for each in RULES)


def test_the_facts_combine_in_eighteen_ways() -> None:
    assert {world_of(*facts) for facts in every_combination()} == set(WORLDS)
    assert len(WORLDS) == 18


def test_every_combination_meets_exactly_one_rule() -> None:
    for facts in every_combination():
        assert [each.id for each in RULES if not each.stopped_by(*facts)] == [WORLDS[world_of(*facts)]], facts


def test_every_combination_is_given_the_rule_of_the_table() -> None:
    for facts in every_combination():
        assert rule_for(*facts).id == WORLDS[world_of(*facts)], facts


def test_every_rule_gives_the_track_of_the_table() -> None:
    assert {each.id: each.track for each in RULES} == TRACK_OF


def test_only_the_takeovers_take_over_and_from_the_track_of_the_table() -> None:
    assert {each.id: each.taken_over_from for each in RULES if each.taken_over_from} == TAKEN_OVER_FROM


def test_what_is_taken_over_is_taken_from_the_track_it_would_have_without_the_challenge() -> None:
    for nature, _, mandate in every_combination():
        met = rule_for(nature, True, mandate)
        without, _ = four_questions(nature, False, mandate)
        assert met.taken_over_from == (None if without == "outside" else without), (nature, mandate)


def test_the_four_questions_give_the_track_of_the_table() -> None:
    for facts in every_combination():
        expected = TRACK_OF[WORLDS[world_of(*facts)]]
        assert four_questions(*facts) == (expected, NUMBER_OF_QUESTION[expected]), facts


def test_a_rule_is_stopped_by_the_fewest_facts_that_keep_it_from_applying() -> None:
    for facts, each in product(every_combination(), RULES):
        stopping = each.stopped_by(*facts)
        assert len(stopping) == len(set(stopping))
        assert frozenset(stopping) in steps_between(world_of(*facts), each.id), (facts, each.id)


# Placed, undecided, confirmed


def test_every_state_of_the_facts_is_placed_as_the_rules_say() -> None:
    def disagreements() -> Iterator[str]:
        for values, bases in every_state():
            state = state_from(values, bases)
            open_ = left_open(state)
            yield from disagreement(
                state,
                place(values, bases),
                (
                    track(state),
                    rule(state),
                    tracks_in(open_),
                    rules_in(open_),
                    confirmed(state),
                    questions(state),
                ),
            )

    none_of(disagreements())


def test_what_is_confirmed_is_placed() -> None:
    for values, bases in every_state():
        placement = place(values, bases)
        assert placement.track or not placement.confirmed, (values, bases)


def test_nothing_is_asked_exactly_when_it_is_confirmed() -> None:
    for values, bases in every_state():
        placement = place(values, bases)
        assert placement.confirmed == (not placement.questions), (values, bases)


def test_nothing_is_outside_on_an_assumption() -> None:
    for values, bases in every_state():
        placement = place(values, bases)
        if placement.track == "outside":
            everything = worlds(state_from(values, bases), UNKNOWN_ASSUMED_INFERRED)
            assert tracks_in(everything) == ("outside",), (values, bases)
            assert placement.confirmed, (values, bases)


def test_a_rule_is_named_only_where_a_track_is() -> None:
    for values, bases in every_state():
        placement = place(values, bases)
        assert placement.track or placement.rule is None, (values, bases)
        assert placement.rule is None or placement.rules == (placement.rule,), (values, bases)


def test_what_is_stated_is_never_asked() -> None:
    for values, bases in every_state():
        stated = {fact for fact, basis in bases._asdict().items() if basis == "stated"}
        assert not stated & set(place(values, bases).questions), (values, bases)


# What is written, and what it tells


def test_the_built_in_sources_lay_what_the_contract_says() -> None:
    built_in = built_in_sources()
    assert {name: (built_in[name].kind, built_in[name].lays, built_in[name].always) for name in SOURCES} == SOURCES


def test_a_source_of_ones_own_lays_nothing_and_not_always_unless_it_says_so() -> None:
    plain = {"id": "egen", "title": "Egen", "kind": "region"}
    for said in ({}, *({"lays": lays} for lays in ("solution", "requirement", "nothing"))):
        for always in (None, True, False):
            fields = plain | said | ({} if always is None else {"always": always})
            finder = FactFinder({"egen": Source.model_validate(fields)}, reads_nothing)
            facts = finder.facts(initiative_of(Written(kind="solution", origin="egen")))
            expected = laid_by(said.get("lays", "nothing"), always=bool(always))
            assert state_found(facts).mandate == expected, fields


def test_every_fact_has_the_value_and_the_basis_of_the_table() -> None:
    def disagreements() -> Iterator[str]:
        for written in EVERY_WRITTEN:
            yield from facts_disagree(written)

    none_of(disagreements())


def facts_disagree(written: Written) -> Iterator[str]:
    found, expected = state_found(classified(written).facts), state_of(written)
    if written.kind == "frame":  # the rules leave open what may be laid on a heading
        found = found._replace(mandate=expected.mandate)
    yield from disagreement(written, found, expected)


def test_an_empty_key_is_an_absent_one() -> None:
    left_out = Initiative.model_validate({"id": "nyt", "title": "Nyt"})
    empty = dict.fromkeys(("kind", "origin", "mandate", "addresses", "track", "description"))
    written_empty = Initiative.model_validate({"id": "nyt", "title": "Nyt", **empty})
    assert FINDER.facts(written_empty) == FINDER.facts(left_out)


def test_what_is_stated_or_inferred_shows_what_it_was_read_from() -> None:
    read = tuple(Written(read_kind=kind, read_mandate=mandate) for kind, mandate in product(KINDS, MANDATES))
    for written in (*EVERY_WRITTEN, *read):
        facts = classified(written).facts
        for fact, evidence in (
            ("nature", facts.nature),
            ("serves", facts.serves),
            ("mandate", facts.mandate),
        ):
            basis = facts.bases._asdict()[fact]
            assert evidence or basis in ("assumed", "unknown"), (written, fact)
            assert basis != "inferred" or (evidence and evidence.words), (written, fact)


# What a reader infers

INFERABLE = tuple(kind for kind in KINDS if kind != "frame")
SOME_ORIGINS = (None, NO_SOURCE, "kombit", "law", "state-2022", "council-decision", "local")


def reads_a_mandate_in_an_origin_text(written: Written) -> bool:
    return bool(written.read_mandate) and written.origin is not None and written.origin not in SOURCES


def kind_rules_out_a_given_solution(written: Written) -> bool:
    return state_of(written).nature.value in ("challenge", "prerequisite")


def test_what_is_read_is_inferred_and_yields_to_what_is_stated_and_to_a_source() -> None:
    def disagreements() -> Iterator[str]:
        for kind, origin, mandate, addresses, read_kind, read_mandate in product(
            (None, *KINDS),
            SOME_ORIGINS,
            (None, *MANDATES),
            (None, CHALLENGE),
            (None, *INFERABLE),
            (None, *MANDATES),
        ):
            written = Written(kind, origin, mandate, addresses, read_kind, read_mandate)
            if origin is not None or not kind_rules_out_a_given_solution(written):
                yield from facts_disagree(written)

    none_of(disagreements())


def test_a_kind_without_origin_says_as_much_of_the_mandate_inferred_as_stated() -> None:
    """Whether a mandate read in the title counts has one answer: the rules name both in one sentence."""

    def disagreements() -> Iterator[str]:
        for kind, read_mandate in product(INFERABLE, MANDATES):
            if nature_of(kind) != "solution":
                stated = classified(Written(kind=kind, read_mandate=read_mandate)).facts
                inferred = classified(Written(read_kind=kind, read_mandate=read_mandate)).facts
                yield from disagreement(
                    f"{kind} inferred, the title tells {read_mandate}", inferred.values, stated.values
                )

    none_of(disagreements())


def test_an_origin_text_out_of_which_nothing_is_read_counts_as_absent() -> None:
    """A mandate may stand in the title all the same; the empty origin makes no difference to it."""

    def disagreements() -> Iterator[str]:
        for kind, read_kind, read_mandate in product((None, *KINDS), (None, *INFERABLE), (None, *MANDATES)):
            absent = Written(kind=kind, read_kind=read_kind, read_mandate=read_mandate)
            without, with_text = classified(absent).facts, classified(absent._replace(origin=NO_SOURCE)).facts
            yield from disagreement(
                f"{absent} with an origin that tells nothing", state_found(with_text), state_found(without)
            )

    none_of(disagreements())


# Classifying and asking


def test_every_initiative_is_classified_as_the_rules_say() -> None:
    def disagreements() -> Iterator[str]:
        for written, declared in product(EVERY_WRITTEN, (True, False)):
            found, state = classified(written, declared), state_of(written)
            over = taken_over_from(state)
            asked = tuple(fact for fact in questions(state) if declared or fact != "serves")
            yield from disagreement(
                (written, declared),
                (
                    (found.track, found.rules_track, found.decided_by, found.confirmed, found.is_frame),
                    (found.taken_over_from, found.takeover),
                    found.questions,
                ),
                (
                    (track(state), track(state), "rules", confirmed(state), written.kind == "frame"),
                    (over, "proposed" if over else None),
                    asked if written.kind != "frame" else (),
                ),
            )

    none_of(disagreements())


def answered(written: Written, fact: FactName, answer: str) -> Written:
    return written._replace(**{WRITES[fact][0]: answer})


def moved_by_what_was_not_asked(starts: Iterable[Written], declared: bool) -> Iterator[str]:
    """Every answer, `frame` aside, that moves an initiative of which it was not asked."""
    for written in starts:
        before = classified(written, declared)
        unasked = [
            fact
            for fact in FACTS
            if fact not in before.questions and before.facts.basis(fact) != "stated"
            if declared or fact != "serves"
        ]
        for fact in unasked:
            for answer in WRITES[fact][1]:
                if answer != "frame" and not before.is_frame:
                    after = classified(answered(written, fact, answer), declared)
                    yield from disagreement(f"{written} after {fact} = {answer}", after.track, before.track)


def asked_in_vain(starts: Iterable[Written], declared: bool) -> Iterator[str]:
    """Every question of which no answer, `frame` aside, moves the initiative."""
    for written in starts:
        before = classified(written, declared)
        for fact in before.questions:
            after = {
                classified(answered(written, fact, answer), declared).track
                for answer in WRITES[fact][1]
                if answer != "frame"
            }
            if after == {before.track}:
                yield f"{written} is asked for {fact}, and stays in {before.track} whatever is answered"


def not_settled_by_asking(written: Written, declared: bool, answers_left: int) -> Iterator[str]:
    """Where the questions, asked in their order and given every answer, do not end as they should."""
    found = classified(written, declared)
    if not found.questions:
        waits = not declared and found.placement.questions == ("serves",)
        if not (found.confirmed or found.is_frame or waits):
            yield f"{written} is asked nothing more, and is not confirmed"
    elif not answers_left:
        yield f"{written} is still asked for {found.questions}"
    elif not declared and "serves" in found.questions:
        yield f"{written} is asked whether it serves, though no challenge is declared"
    else:
        fact = found.questions[0]
        for answer in WRITES[fact][1]:
            yield from not_settled_by_asking(answered(written, fact, answer), declared, answers_left - 1)


def read_in(where: str) -> tuple[Written, ...]:
    """Initiatives of which something is read: a nature, a mandate, or both."""
    origin = NO_SOURCE if where == "the origin" else None
    return tuple(
        Written(None, origin, mandate, addresses, read_kind, read_mandate)
        for mandate, addresses, read_kind, read_mandate in product(
            (None, *MANDATES), ADDRESSES, (None, *INFERABLE), (None, *MANDATES)
        )
    )


DECLARED = pytest.mark.parametrize(
    "declared", [pytest.param(True, id="challenges-declared"), pytest.param(False, id="none-declared")]
)


@DECLARED
def test_no_track_changes_by_answering_what_was_not_asked(declared: bool) -> None:
    none_of(moved_by_what_was_not_asked(EVERY_WRITTEN, declared))


@DECLARED
@pytest.mark.parametrize("where", ["the origin", "the title"])
def test_no_inferred_track_changes_by_answering_what_was_not_asked(where: str, declared: bool) -> None:
    none_of(moved_by_what_was_not_asked(read_in(where), declared))


@DECLARED
def test_no_question_is_asked_in_vain(declared: bool) -> None:
    none_of(asked_in_vain(EVERY_WRITTEN, declared))
    none_of(asked_in_vain(read_in("the origin"), declared))
    none_of(asked_in_vain(read_in("the title"), declared))


@DECLARED
def test_asking_to_the_end_settles_every_initiative(declared: bool) -> None:
    most = 3 if declared else 2
    none_of(line for written in EVERY_WRITTEN for line in not_settled_by_asking(written, declared, most))


@DECLARED
@pytest.mark.parametrize("where", ["the origin", "the title"])
def test_asking_to_the_end_settles_what_is_inferred(where: str, declared: bool) -> None:
    most = 3 if declared else 2
    none_of(line for written in read_in(where) for line in not_settled_by_asking(written, declared, most))


# Recorded decisions


def record_of(decided: Track) -> dict[str, str]:
    return {"is": decided, "because": "Vi svarer for resultatet", "decided_by": "Direktionen"}


def recorded(written: Written, decided: Track) -> Classification:
    return classify(initiative_of(written, record_of(decided)), FINDER, challenges_declared=True)


def takeover_by_record(state: State, decided: Track) -> tuple[str | None, str | None]:
    if decided != "must-solve":
        return None, None
    from_rules = track(state)
    over = from_rules if from_rules in ("must-do", "prerequisite") else taken_over_from(state)
    return over, "decided" if over else None


@pytest.mark.parametrize("decided", TRACKS)
def test_a_recorded_decision_stands_above_the_rules(decided: Track) -> None:
    def disagreements() -> Iterator[str]:
        for written in EVERY_WRITTEN:
            if written.kind != "frame":
                found, state = recorded(written, decided), state_of(written)
                yield from disagreement(
                    (written, decided),
                    (
                        (found.track, found.decided_by, found.confirmed, found.questions),
                        found.rules_track,
                        (found.taken_over_from, found.takeover),
                    ),
                    ((decided, "record", True, ()), track(state), takeover_by_record(state, decided)),
                )

    none_of(disagreements())


@pytest.mark.parametrize("decided", TRACKS)
def test_a_frame_stays_a_frame_whatever_is_recorded(decided: Track) -> None:
    for written in EVERY_WRITTEN:
        if written.kind == "frame":
            found = recorded(written, decided)
            assert found == classified(written), written
            assert found.is_frame
            assert (found.track, found.rules_track, found.takeover, found.questions) == (None, None, None, ())


@pytest.mark.parametrize("missing", ["is", "because", "decided_by"])
def test_half_a_decision_is_none(missing: str) -> None:
    record = record_of("outside")
    assert TrackRecord.model_validate(record).is_ == "outside"
    with pytest.raises(ValidationError):
        TrackRecord.model_validate({key: value for key, value in record.items() if key != missing})


# What if


def test_the_example_of_the_contract_is_asked_and_answered_as_it_stands_there() -> None:
    written = Written(kind="solution", origin="fods-2026")
    found = classified(written)
    assert found.placement == ("must-do", "L1", ("must-do",), ("L1",), False, ("serves", "mandate"))
    initiative = initiative_of(written)
    assert answers(initiative, "serves", FINDER, (CHALLENGE,)) == {CHALLENGE: "must-solve", "none": "must-do"}
    assert answers(initiative, "mandate", FINDER, (CHALLENGE,)) == {
        "solution": "must-do",
        "requirement": "must-do",
        "none": None,
    }


@DECLARED
def test_an_answer_leads_where_writing_it_leads(declared: bool) -> None:
    challenges = (CHALLENGE, "fravaer") if declared else ()
    offered: dict[FactName, tuple[str, ...]] = {
        "serves": (*challenges, "none"),
        "nature": ("challenge", "trial", "solution", "prerequisite", "frame"),
        "mandate": MANDATES,
    }

    def disagreements() -> Iterator[str]:
        for written, fact in product(EVERY_WRITTEN, FACTS):
            led = answers(initiative_of(written), fact, FINDER, challenges)
            really = {answer: classified(answered(written, fact, answer), declared).track for answer in offered[fact]}
            yield from disagreement((written, fact), dict(led), really)

    none_of(disagreements())


@pytest.mark.parametrize("target", TRACKS)
def test_the_smallest_changes_are_all_that_lead_to_the_track_once_written_and_none_is_smaller(
    target: Track,
) -> None:
    def disagreements() -> Iterator[str]:
        for written in EVERY_WRITTEN:
            found = smallest_changes(classified(written), target)
            smallest = smallest_writings(written, target)
            ways = {frozenset((change.fact, change.value) for change in way) for way in found}
            assert len(ways) == len(found)
            yield from disagreement((written, target), readable(ways or {frozenset()}), readable(smallest))

    none_of(disagreements())


def readable(ways: Iterable[Iterable[tuple[str, str]]]) -> list[list[str]]:
    return sorted(sorted(f"{fact} = {value}" for fact, value in way) for way in ways)


@pytest.mark.parametrize("target", TRACKS)
def test_nothing_needs_to_change_exactly_where_the_rules_give_the_track_already(target: Track) -> None:
    for written in EVERY_WRITTEN:
        found = classified(written)
        assert (smallest_changes(found, target) == ()) == (found.rules_track == target), written


@pytest.mark.parametrize("target", TRACKS)
def test_the_smallest_changes_are_to_what_the_rules_say_whatever_is_recorded(target: Track) -> None:
    for written in EVERY_WRITTEN:
        if written.kind != "frame":
            changes = smallest_changes(recorded(written, "outside"), target)
            assert changes == smallest_changes(classified(written), target), written


def test_an_answer_moves_nothing_that_a_record_decides() -> None:
    for written, fact in product(EVERY_WRITTEN, FACTS):
        if written.kind != "frame":
            led = answers(initiative_of(written, record_of("outside")), fact, FINDER, (CHALLENGE,))
            moved = {answer: to for answer, to in led.items() if to != "outside"}
            assert moved == ({"frame": None} if fact == "nature" else {}), (written, fact)
