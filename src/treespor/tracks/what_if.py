"""Questions turned round: what an answer would lead to, and what it would take to be in another track."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from treespor.model.classification import Classification
from treespor.model.fact import FACTS, Basis, FactName, Facts
from treespor.model.initiative import Initiative
from treespor.model.words import MANDATES, NATURES, Kind, Track
from treespor.tracks.classifying import classify
from treespor.tracks.facts import FactFinder
from treespor.tracks.placing import track_of

KINDS_ASKED: tuple[Kind, ...] = ("challenge", "trial", "solution", "prerequisite", "frame")
"""One kind for each nature an answer can give, and the two that a writer would look for beside them."""


def answers(
    initiative: Initiative, fact: FactName, finder: FactFinder, challenges: tuple[str, ...]
) -> Mapping[str, Track | None]:
    """Every answer to a question, and the track that it leads to once it is written; None: still undecided."""
    changes: dict[str, dict[str, object]] = {
        "serves": {name: {"addresses": (name,)} for name in challenges} | {"none": {"addresses": ()}},
        "nature": {kind: {"kind": kind} for kind in KINDS_ASKED},
        "mandate": {mandate: {"mandate": mandate} for mandate in MANDATES},
    }[fact]
    return {
        answer: classify(initiative.model_copy(update=change), finder, challenges_declared=bool(challenges)).track
        for answer, change in changes.items()
    }


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
        ways = tuple(_ways(facts, target, size))
        if ways:
            return ways
    return ()


def _ways(facts: Facts, target: Track, size: int) -> Iterator[tuple[Change, ...]]:
    every: dict[FactName, tuple[object, ...]] = {"serves": (True, False), "nature": NATURES, "mandate": MANDATES}
    for chosen in combinations(FACTS, size):
        stated: Basis = "stated"
        bases = facts.bases._replace(**dict.fromkeys(chosen, stated))
        for values in product(*(every[fact] for fact in chosen)):
            new = dict(zip(chosen, values, strict=True))
            if all(_already(facts, fact, value) for fact, value in new.items()):
                continue
            if track_of(facts.values._replace(**new), bases) == target:
                yield tuple(Change(fact, _named(value)) for fact, value in new.items())


def _already(facts: Facts, fact: FactName, value: object) -> bool:
    return facts.basis(fact) == "stated" and getattr(facts.values, fact) == value


def _named(value: object) -> str:
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else str(value)
