"""What is known and how well: placed, undecided or outside, confirmed or provisional, and what to ask.

An assumption may place an initiative in a track; it never puts it outside. All of this is a statement over a small
table, so it is worked out once for every combination of facts and bases that occurs.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from treespor.model.classification import Placement
from treespor.model.enums import MANDATES, NATURES, TRACKS, Mandate, Nature, Track
from treespor.model.fact import FACTS, Bases, Basis, FactName, Values
from treespor.tracks.rules import RULES, SERVES, SERVES_NOT, Rule, rule_for

UNKNOWN: frozenset[Basis] = frozenset({"unknown"})
NOT_STATED: frozenset[Basis] = frozenset({"inferred", "assumed", "unknown"})


@cache
def place(values: Values, bases: Bases) -> Placement:
    """Where these facts, resting on these bases, place an initiative. `questions` are in the order to ask them."""
    track = track_of(values, bases)
    everything = tuple(_completions(values, bases, NOT_STATED))
    left_open = everything if track is None else tuple(_completions(values, bases, UNKNOWN))
    rules = {rule.id for rule in left_open}
    tracks = {rule.track for rule in left_open}
    return Placement(
        track,
        next(iter(rules)) if track is not None and len(rules) == 1 else None,
        tuple(name for name in TRACKS if name in tracks),
        tuple(rule.id for rule in RULES if rule.id in rules),
        track is not None and all(rule.track == track for rule in everything),
        tuple(fact for fact in FACTS if _can_move(fact, values, bases, track)),
    )


@cache
def track_of(values: Values, bases: Bases) -> Track | None:
    """The track alone; None where it is undecided."""
    as_it_stands = {rule.track for rule in _completions(values, bases, UNKNOWN)}
    if len(as_it_stands) == 1 and "outside" not in as_it_stands:
        return next(iter(as_it_stands))
    whatever_comes = {rule.track for rule in _completions(values, bases, NOT_STATED)}
    return "outside" if whatever_comes == {"outside"} else None


def _completions(values: Values, bases: Bases, free: frozenset[Basis]) -> Iterator[Rule]:
    """The rules that apply when every fact with one of these bases takes every value it can."""
    natures: tuple[Nature | None, ...] = NATURES if bases.nature in free else (values.nature,)
    serves: tuple[bool, ...] = (SERVES, SERVES_NOT) if bases.serves in free else (values.serves,)
    mandates: tuple[Mandate, ...] = MANDATES if bases.mandate in free else (values.mandate,)
    for nature, serving, mandate in product(natures, serves, mandates):
        if nature is not None:
            yield rule_for(nature, serving, mandate)


def _can_move(fact: FactName, values: Values, bases: Bases, track: Track | None) -> bool:
    """Whether another value of this fact, all else as it stands, would change the track."""
    return any(moved != track for moved in _answers(fact, values, bases))


def _answers(fact: FactName, values: Values, bases: Bases) -> Iterator[Track | None]:
    """The tracks to which the other values of a fact would lead, were they stated; none where one is stated already."""
    if fact == "nature" and bases.nature != "stated":
        for nature in NATURES:
            if nature != values.nature:
                yield track_of(values._replace(nature=nature), bases._replace(nature="stated"))
    elif fact == "serves" and bases.serves != "stated":
        yield track_of(values._replace(serves=not values.serves), bases._replace(serves="stated"))
    elif fact == "mandate" and bases.mandate != "stated":
        for mandate in MANDATES:
            if mandate != values.mandate:
                yield track_of(values._replace(mandate=mandate), bases._replace(mandate="stated"))
