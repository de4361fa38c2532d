"""Questions turned round: what an answer would lead to, and what it would take to be in another track."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from treespor.model.classification import Classification
from treespor.model.enums import MANDATES, NATURES, Kind, Track
from treespor.model.fact import FACTS, FactName, Facts
from treespor.model.initiative import Initiative
from treespor.tracks.classifier import classify
from treespor.tracks.decide import track_of
from treespor.tracks.facts import FactFinder

KINDS_ASKED: tuple[Kind, ...] = ("challenge", "trial", "solution", "prerequisite", "frame")
"""One kind for each nature an answer can give, and the two that a writer would look for beside them."""


def answers(
    initiative: Initiative, fact: FactName, finder: FactFinder, challenges: tuple[str, ...]
) -> Mapping[str, Track | None]:
    """Every answer to a question, and the track that it leads to once it is written; None: still undecided."""
    return {answer: after.track for answer, after in outcomes(initiative, fact, finder, challenges).items()}


def outcomes(
    initiative: Initiative,
    fact: FactName,
    finder: FactFinder,
    challenges: tuple[str, ...],
    kinds: tuple[Kind, ...] = KINDS_ASKED,
) -> Mapping[str, Classification]:
    """Every answer to a question, and where the initiative stands once it is written."""
    changes: dict[FactName, Mapping[str, Mapping[str, object]]] = {
        "serves": {name: {"addresses": (name,)} for name in challenges} | {"none": {"addresses": ()}},
        "nature": {kind: {"kind": kind} for kind in kinds},
        "mandate": {mandate: {"mandate": mandate} for mandate in MANDATES},
    }
    return {
        answer: classify(initiative.model_copy(update=change), finder, challenges_declared=bool(challenges))
        for answer, change in changes[fact].items()
    }


_EVERY: dict[FactName, tuple[str, ...]] = {"serves": ("yes", "no"), "nature": NATURES, "mandate": MANDATES}


class Change(NamedTuple):
    """One fact that would have to be another, and what it would have to be."""

    fact: FactName
    value: str


def smallest_changes(classification: Classification, target: Track) -> tuple[tuple[Change, ...], ...]:
    """The fewest facts that would have to be otherwise for the rules to give this track; every way of that size.

    Empty where the rules give it already.
    """
    facts = classification.facts
    if classification.rules_track == target:
        return ()
    for size in range(1, len(FACTS) + 1):
        ways = tuple(_candidates(facts, target, size))
        if ways:
            return ways
    return ()


def _candidates(facts: Facts, target: Track, size: int) -> Iterator[tuple[Change, ...]]:
    for chosen in combinations(FACTS, size):
        for values in product(*(_EVERY[fact] for fact in chosen)):
            changes = dict(zip(chosen, values, strict=True))
            if any(_already(facts, fact, value) for fact, value in changes.items()):
                continue
            if _track_after(facts, changes) == target:
                yield tuple(Change(fact, value) for fact, value in changes.items())


def _track_after(facts: Facts, changes: Mapping[FactName, str]) -> Track | None:
    """The track once these facts are stated; a mandate that only followed from the kind follows the new one."""
    values, bases = facts.values, facts.bases
    if "serves" in changes:
        values, bases = values._replace(serves=changes["serves"] == "yes"), bases._replace(serves="stated")
    if "nature" in changes:
        nature = next(nature for nature in NATURES if nature == changes["nature"])
        values, bases = values._replace(nature=nature), bases._replace(nature="stated")
        if facts.mandate is None or facts.mandate == facts.nature:
            bases = bases._replace(mandate="assumed" if nature == "solution" else "stated")
    if "mandate" in changes:
        mandate = next(mandate for mandate in MANDATES if mandate == changes["mandate"])
        values, bases = values._replace(mandate=mandate), bases._replace(mandate="stated")
    return track_of(values, bases)


def _already(facts: Facts, fact: FactName, value: str) -> bool:
    stands = {
        "serves": "yes" if facts.values.serves else "no",
        "nature": facts.values.nature,
        "mandate": facts.values.mandate,
    }
    return facts.basis(fact) == "stated" and stands[fact] == value
