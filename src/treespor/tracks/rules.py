"""The nine rules, of which every combination of the three facts meets exactly one."""

from collections.abc import Iterator
from typing import NamedTuple

from treespor.model.enums import MANDATES, NATURES, Mandate, Nature, RuleId, Track
from treespor.model.fact import FactName

ANY = frozenset(NATURES)
SERVES, SERVES_NOT = True, False
NOT_A_GIVEN_SOLUTION: frozenset[Mandate] = frozenset({"requirement", "none"})


class Case(NamedTuple):
    """Facts under which a rule applies."""

    natures: frozenset[Nature]
    serves: bool
    mandates: frozenset[Mandate]

    def conflicts(self, nature: Nature, serves: bool, mandate: Mandate) -> Iterator[FactName]:  # noqa: FBT001
        """The facts that keep this case from applying."""
        if serves != self.serves:
            yield "serves"
        if nature not in self.natures:
            yield "nature"
        if mandate not in self.mandates:
            yield "mandate"


class Rule(NamedTuple):
    """One line of the table: the cases in which it applies, and the track it gives."""

    id: RuleId
    track: Track
    taken_over_from: Track | None
    section: str
    cases: tuple[Case, ...]

    def stopped_by(self, nature: Nature, serves: bool, mandate: Mandate) -> tuple[FactName, ...]:  # noqa: FBT001
        """The fewest facts that keep the rule from applying; none where it applies."""
        return min((tuple(case.conflicts(nature, serves, mandate)) for case in self.cases), key=len)


def _when(serves: bool, natures: frozenset[Nature], mandates: frozenset[Mandate]) -> Case:  # noqa: FBT001
    return Case(natures, serves, mandates)


CHALLENGE: frozenset[Nature] = frozenset({"challenge"})
SOLUTION: frozenset[Nature] = frozenset({"solution"})
PREREQUISITE: frozenset[Nature] = frozenset({"prerequisite"})
LAID_ON_US: frozenset[Mandate] = frozenset({"solution"})
REQUIRED: frozenset[Mandate] = frozenset({"requirement"})
NOT_REQUIRED: frozenset[Mandate] = frozenset({"none"})

RULES: tuple[Rule, ...] = (
    Rule("U1", "must-solve", None, "§1", (_when(SERVES, CHALLENGE, NOT_A_GIVEN_SOLUTION),)),
    Rule("U2", "must-solve", None, "§1 p2", (_when(SERVES, SOLUTION, NOT_REQUIRED),)),
    Rule(
        "U3",
        "must-solve",
        "must-do",
        "§2 p2, §5",
        (_when(SERVES, ANY, LAID_ON_US), _when(SERVES, SOLUTION, REQUIRED)),
    ),
    Rule("U4", "must-solve", "prerequisite", "§3 p4, §5", (_when(SERVES, PREREQUISITE, NOT_A_GIVEN_SOLUTION),)),
    Rule("L1", "must-do", None, "§2 p1", (_when(SERVES_NOT, ANY, LAID_ON_US),)),
    Rule("L2", "must-do", None, "§2 p1", (_when(SERVES_NOT, SOLUTION, REQUIRED),)),
    Rule("F1", "prerequisite", None, "§3", (_when(SERVES_NOT, PREREQUISITE, NOT_A_GIVEN_SOLUTION),)),
    Rule("O1", "outside", None, "§1 p1", (_when(SERVES_NOT, CHALLENGE, NOT_A_GIVEN_SOLUTION),)),
    Rule("O2", "outside", None, "§1 p1, §2 p1", (_when(SERVES_NOT, SOLUTION, NOT_REQUIRED),)),
)
BY_ID: dict[RuleId, Rule] = {rule.id: rule for rule in RULES}
_TABLE: dict[tuple[Nature, bool, Mandate], Rule] = {
    (nature, serves, mandate): rule
    for rule in RULES
    for serves in (SERVES, SERVES_NOT)
    for nature in NATURES
    for mandate in MANDATES
    if not rule.stopped_by(nature, serves, mandate)
}


def rule_for(nature: Nature, serves: bool, mandate: Mandate) -> Rule:  # noqa: FBT001
    """The one rule that these facts meet."""
    return _TABLE[nature, serves, mandate]


def four_questions(nature: Nature, serves: bool, mandate: Mandate) -> tuple[Track, int]:  # noqa: FBT001
    """The track by the article's questions in order, and the number of the question that decided."""
    if serves:  # 1. Does it serve a must-solve challenge? (§1, §2 p2, §3 p4)
        return "must-solve", 1
    if mandate == "solution" or (nature == "solution" and mandate == "requirement"):
        return (
            "must-do",
            2,
        )  # 2. Is a given solution laid on us, or a solution that a requirement forces? (§2 p1)
    if nature == "prerequisite":  # 3. Is it prerequisite work? (§3)
        return "prerequisite", 3
    return "outside", 4  # 4. Otherwise no section of the article has room for it.
