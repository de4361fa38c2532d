"""The interview: which question comes next, what each answer leads to, and who can give it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from treespor.model.classification import Classification
from treespor.model.fact import FACTS, FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.question_texts import KINDS
from treespor.portfolio.figures import ENDED
from treespor.portfolio.questions import asks_for_challenges
from treespor.portfolio.report import Report
from treespor.tracks.what_if import outcomes

Asked = tuple[str, str]
"""What a question is known by: its fact, and the initiative or the source that it is about."""


class Question(NamedTuple):
    """One question, the initiatives that its answer is for, and how many of them it can place or confirm."""

    fact: FactName
    source: str | None
    entries: tuple[PlacedInitiative, ...]
    moves: int
    helps: int
    """How many of them it places, confirms or leaves fewer questions about."""

    @property
    def asked(self) -> Asked:
        """What it is known by."""
        return self.fact, self.source or self.entries[0].initiative.key

    @property
    def is_shared(self) -> bool:
        """Whether one answer is for all that comes from a source."""
        return self.source is not None


def questions(report: Report, passed: frozenset[Asked] = frozenset()) -> tuple[Question, ...]:
    """Every open question but those that were passed: those that bring most initiatives on first, then as they stand.

    Nobody is asked about what is done or stopped. Of what two or more initiatives have from one source the mandate is
    asked once, until that question is passed.
    """
    open_ones = [entry for entry in report.entries if entry.initiative.status not in ENDED]
    made = [question for question in _all(open_ones, report, passed) if question.asked not in passed]
    return tuple(sorted(made, key=lambda question: (-question.helps, -question.moves, FACTS.index(question.fact))))


def _all(entries: list[PlacedInitiative], report: Report, passed: frozenset[Asked]) -> Iterator[Question]:
    by_source: dict[str, list[PlacedInitiative]] = {}
    for entry in entries:
        classification = entry.classification
        if "mandate" in classification.questions and classification.facts.source:
            by_source.setdefault(classification.facts.source, []).append(entry)
    shared = {source for source, named in by_source.items() if len(named) > 1 and ("mandate", source) not in passed}
    for entry in entries:
        for fact in entry.classification.questions:
            source = entry.classification.facts.source
            if fact == "mandate" and source in shared:
                if by_source[source][0] is entry:
                    named = tuple(by_source[source])
                    yield Question(fact, source, named, *_effect(fact, named, report))
            else:
                yield Question(fact, None, (entry,), *_effect(fact, (entry,), report))


def _effect(fact: FactName, entries: tuple[PlacedInitiative, ...], report: Report) -> tuple[int, int]:
    """The most initiatives that one answer places or confirms, and the most that it brings on at all."""
    moves: Counter[str] = Counter()
    helps: Counter[str] = Counter()
    for entry in entries:
        rank, open_ones = _rank(entry.classification), len(entry.classification.questions)
        for value, after in leads_to(fact, entry, report).items():
            moves[value] += _rank(after) > rank
            helps[value] += _rank(after) > rank or len(after.questions) < open_ones
    return max(moves.values(), default=0), max(helps.values(), default=0)


def _rank(classification: Classification) -> int:
    """Undecided, placed, confirmed."""
    if classification.is_frame:
        return 2
    return (classification.track is not None) + classification.confirmed


def leads_to(fact: FactName, entry: PlacedInitiative, report: Report) -> Mapping[str, Classification]:
    """Every answer, and where the initiative stands once it is written."""
    return outcomes(entry.initiative, fact, report.finder, report.challenge_ids, KINDS)


def proposed_challenges(report: Report) -> tuple[PlacedInitiative, ...]:
    """Initiatives that are themselves a problem without an answer: they may be the must-solve challenges."""
    if not asks_for_challenges(report):
        return ()
    return tuple(entry for entry in report.entries if entry.classification.facts.kind == "challenge")


Who = Literal["directors", "digitalisation", "owner"]


def who_can_answer(question: Question) -> tuple[Who, str | None]:
    """Who knows: the directors which challenge it serves, digitalisation what is laid on us, its people what it is."""
    if question.fact == "serves":
        return "directors", None
    if question.fact == "mandate":
        return "digitalisation", None
    initiative = question.entries[0].initiative
    named = initiative.lead or next((str(owner) for owner in initiative.owner if owner.name), None)
    return ("owner", named) if named else ("digitalisation", None)
