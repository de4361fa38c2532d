"""Where an initiative stands, and why."""

from typing import Literal, NamedTuple

from treespor.model.enums import RuleId, Track
from treespor.model.fact import FactName, Facts


class Placement(NamedTuple):
    """Where the rules place an initiative, and what could still move it.

    `possible` and `rules` are over the unknown facts where it is placed, and over the assumed and inferred ones too
    where it is not.
    """

    track: Track | None
    rule: RuleId | None
    possible: tuple[Track, ...]
    rules: tuple[RuleId, ...]
    confirmed: bool
    questions: tuple[FactName, ...]


class Classification(NamedTuple):
    """An initiative's track, the facts and the rule behind it, and the decision above it where there is one."""

    track: Track | None
    facts: Facts
    placement: Placement
    taken_over_from: Track | None
    takeover: Literal["proposed", "decided"] | None
    decided_by: Literal["rules", "record"]
    confirmed: bool
    questions: tuple[FactName, ...]

    @property
    def rules_track(self) -> Track | None:
        """What the rules say, whatever is recorded; None where they leave it undecided."""
        return self.placement.track

    @property
    def is_frame(self) -> bool:
        """Whether it is a heading over several things: set aside, and in no track."""
        return self.facts.kind == "frame"

    @property
    def mandated(self) -> bool:
        """Whether a solution or a requirement has been laid on the municipality."""
        return self.facts.values.mandate != "none"
