"""The rules a second time: the eighteen ways an initiative can be, and what is true in each of them.

Stated from the design's rules alone, to test the implementation against. The nine rules are a grid to look up
in, and what is known of an initiative is the set of worlds that it leaves open.
"""

from functools import cache
from itertools import combinations, product
from typing import NamedTuple

World = tuple[str, str, str]
"""One way an initiative can be: its nature, whether it serves, its mandate."""

VALUES = {
    "nature": ("challenge", "solution", "prerequisite"),
    "serves": ("yes", "no"),
    "mandate": ("solution", "requirement", "none"),
}
FACTS = tuple(VALUES)
ORDER_OF_QUESTIONS = ("serves", "nature", "mandate")

_GRID = {
    #                serves        serves not
    #                sol req none  sol req none
    "challenge": ("  U3  U1  U1", "L1  O1  O1"),
    "solution": ("   U3  U3  U2", "L1  L2  O2"),
    "prerequisite": ("U3 U4  U4", "L1  F1  F1"),
}
WORLDS: dict[World, str] = {
    (nature, serves, mandate): rule
    for nature, halves in _GRID.items()
    for serves, half in zip(VALUES["serves"], halves, strict=True)
    for mandate, rule in zip(VALUES["mandate"], half.split(), strict=True)
}
TRACK_OF = {
    "U1": "must-solve",
    "U2": "must-solve",
    "U3": "must-solve",
    "U4": "must-solve",
    "L1": "must-do",
    "L2": "must-do",
    "F1": "prerequisite",
    "O1": "outside",
    "O2": "outside",
}
TRACKS = tuple(dict.fromkeys(TRACK_OF.values()))
TAKEN_OVER_FROM = {"U3": "must-do", "U4": "prerequisite"}
NUMBER_OF_QUESTION = {"must-solve": 1, "must-do": 2, "prerequisite": 3, "outside": 4}

NATURE_OF = {
    **dict.fromkeys(("challenge", "trial", "non-digital"), "challenge"),
    "solution": "solution",
    "prerequisite": "prerequisite",
    **dict.fromkeys(("competence", "organisation"), "prerequisite"),
    **dict.fromkeys(("security", "standards", "contracts", "infrastructure", "architecture"), "prerequisite"),
    "friction": "prerequisite",
    "frame": "frame",
}
"""A frame's nature is none of the three: no world is left, and so no track."""


class CataloguedSource(NamedTuple):
    """What the contract says of a built-in source."""

    kind: str
    lays: str
    always: bool


_CATALOGUE = """
    fods-2016 fods-2022 fods-2026 economy-agreement digital-sundhed-2018 | joint-public    | solution    | no
    kommunal-2016 kommunal-2021 kombit                                   | joint-municipal | solution    | no
    gentaenk-velfaerden                                                  | joint-municipal | nothing     | yes
    ministry                                                             | state           | solution    | no
    state-2022 state-2024 ai-taskforce                                   | state           | nothing     | no
    cyber-2022                                                           | state           | requirement | no
    law nis2                                                             | law             | requirement | no
    eu gdpr                                                              | eu              | requirement | no
    region                                                               | region          | solution    | no
    digit os2                                                            | community       | nothing     | yes
    pool pilot                                                           | state           | nothing     | yes
    council-decision budget-agreement                                    | council         | requirement | yes
    local                                                                | local           | nothing     | yes
"""
SOURCES = {
    name: CataloguedSource(kind, lays, always == "yes")
    for ids, kind, lays, always in (
        [cell.strip() for cell in row.split("|")] for row in _CATALOGUE.strip().splitlines()
    )
    for name in ids.split()
}

STATED = frozenset({"stated"})
UNKNOWN = frozenset({"unknown"})
UNKNOWN_ASSUMED_INFERRED = frozenset({"unknown", "assumed", "inferred"})


class Known(NamedTuple):
    """One fact as it is known; no value where it is unknown."""

    value: str | None
    basis: str


class State(NamedTuple):
    """All that is known of one initiative."""

    nature: Known
    serves: Known
    mandate: Known


def worlds(state: State, free: frozenset[str]) -> set[World]:
    """The worlds that are left when every fact with one of these bases may be anything."""
    return {
        world
        for world in WORLDS
        if all(known.basis in free or known.value == value for known, value in zip(state, world, strict=True))
    }


def rules_in(left: set[World]) -> tuple[str, ...]:
    """The rules that these worlds meet, in the table's order."""
    met = {WORLDS[world] for world in left}
    return tuple(rule for rule in TRACK_OF if rule in met)


def tracks_in(left: set[World]) -> tuple[str, ...]:
    """The tracks that these worlds give, in the table's order."""
    return tuple(dict.fromkeys(TRACK_OF[rule] for rule in rules_in(left)))


@cache
def track(state: State) -> str | None:
    """The track; none while it is undecided."""
    if tracks_in(worlds(state, UNKNOWN_ASSUMED_INFERRED)) == ("outside",):
        return "outside"
    as_it_stands = tracks_in(worlds(state, UNKNOWN))
    return as_it_stands[0] if len(as_it_stands) == 1 and as_it_stands != ("outside",) else None


def left_open(state: State) -> set[World]:
    """The worlds to show: what is unknown where it is placed, and all that is not stated where it is not."""
    return worlds(state, UNKNOWN_ASSUMED_INFERRED if track(state) is None else UNKNOWN)


def rule(state: State) -> str | None:
    """The one rule; none while the track is undecided or several rules are left."""
    rules = rules_in(left_open(state))
    return rules[0] if track(state) and len(rules) == 1 else None


def confirmed(state: State) -> bool:
    """Whether it is placed, whatever the facts that nobody has stated turn out to be."""
    placed = track(state)
    return placed is not None and tracks_in(worlds(state, UNKNOWN_ASSUMED_INFERRED)) == (placed,)


def told(state: State, fact: str, value: str) -> State:
    """The same initiative after somebody has stated this fact."""
    return state._replace(**{fact: Known(value, "stated")})


@cache
def questions(state: State) -> tuple[str, ...]:
    """The facts to ask for where a challenge is declared, in their order."""
    known = state._asdict()
    return tuple(
        fact
        for fact in ORDER_OF_QUESTIONS
        if known[fact].basis != "stated"
        and any(track(told(state, fact, value)) != track(state) for value in VALUES[fact] if value != known[fact].value)
    )


def taken_over_from(state: State) -> str | None:
    """Where a must-solve initiative would else be; none where no one rule tells it."""
    one = rule(state)
    return TAKEN_OVER_FROM.get(one) if one else None


class Written(NamedTuple):
    """What a portfolio holds of an initiative that tells a fact, and what a reader reads out of its text."""

    kind: str | None = None
    origin: str | None = None
    mandate: str | None = None
    addresses: str | None = None
    read_kind: str | None = None
    read_mandate: str | None = None


def state_of(written: Written) -> State:
    """What is known of an initiative in which this is written."""
    nature = _nature(written)
    return State(nature, _serves(written), _mandate(written, nature))


def _nature(written: Written) -> Known:
    if written.kind:
        return Known(NATURE_OF[written.kind], "stated")
    if written.read_kind:
        return Known(NATURE_OF[written.read_kind], "inferred")
    return Known(None, "unknown")


def _serves(written: Written) -> Known:
    if written.addresses is None:
        return Known("no", "assumed")
    return Known("no" if written.addresses == "none" else "yes", "stated")


def _mandate(written: Written, nature: Known) -> Known:
    if written.mandate:
        return Known(written.mandate, "stated")
    if written.origin in SOURCES:
        return laid_by(SOURCES[written.origin].lays, always=SOURCES[written.origin].always)
    if written.read_mandate:
        return Known(written.read_mandate, "inferred")
    if nature.value in ("challenge", "prerequisite"):
        return Known("none", nature.basis)
    return Known("none", "assumed")


def laid_by(lays: str, *, always: bool) -> Known:
    """The mandate of what comes from a source."""
    return Known(lays.replace("nothing", "none"), "stated" if always else "assumed")


CHALLENGE = "arbejdskraft"
_WRITING = {
    "nature": ("kind", {nature: nature for nature in VALUES["nature"]}),
    "serves": ("addresses", {"yes": CHALLENGE, "no": "none"}),
    "mandate": ("mandate", {mandate: mandate for mandate in VALUES["mandate"]}),
}


def write(written: Written, new: dict[str, str]) -> Written:
    """The same initiative after these facts have been written; a nature by the kind of the same name."""
    return written._replace(**{_WRITING[fact][0]: _WRITING[fact][1][value] for fact, value in new.items()})


def smallest_writings(written: Written, target: str) -> set[frozenset[tuple[str, str]]]:
    """Every smallest set of facts that puts it in this track once written; an empty one where it is there."""
    for size in range(len(FACTS) + 1):
        found = {
            frozenset(zip(facts, values, strict=True))
            for facts in combinations(FACTS, size)
            for values in product(*(VALUES[fact] for fact in facts))
            if track(state_of(write(written, dict(zip(facts, values, strict=True))))) == target
        }
        if found:
            return found
    return set()


def steps_between(world: World, wanted_rule: str) -> set[frozenset[str]]:
    """Every smallest set of facts that sets this world apart from a world that meets the rule."""
    apart = {
        frozenset(fact for fact, here, there in zip(FACTS, world, other, strict=True) if here != there)
        for other, rule_there in WORLDS.items()
        if rule_there == wanted_rule
    }
    return {facts for facts in apart if len(facts) == min(map(len, apart))}
