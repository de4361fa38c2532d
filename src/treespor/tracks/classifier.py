"""An initiative's classification: the rules, and the recorded decision that stands above them."""

from treespor.model.classification import Classification, Placement
from treespor.model.enums import Track
from treespor.model.fact import FactName, Facts
from treespor.model.initiative import Initiative, TrackRecord
from treespor.tracks.decide import place
from treespor.tracks.facts import FactFinder
from treespor.tracks.rules import BY_ID

FRAME = Placement(None, None, (), (), confirmed=False, questions=())


def classify(initiative: Initiative, finder: FactFinder, *, challenges_declared: bool) -> Classification:
    """Where the initiative stands. Where no challenge is declared, nobody is asked whether it serves one."""
    facts = finder.facts(initiative)
    if facts.kind == "frame":
        return Classification(None, facts, FRAME, None, None, "rules", confirmed=False, questions=())
    placement = place(facts.values, facts.bases)
    if initiative.track:
        return _recorded(facts, placement, initiative.track)
    taken_over_from = _taken_over_from(placement)
    questions: tuple[FactName, ...] = placement.questions
    if not challenges_declared and "serves" in questions:
        questions = tuple(fact for fact in questions if fact != "serves")
    return Classification(
        placement.track,
        facts,
        placement,
        taken_over_from,
        "proposed" if taken_over_from else None,
        "rules",
        placement.confirmed,
        questions,
    )


def _taken_over_from(placement: Placement) -> Track | None:
    """The track that a must-solve initiative would else be in; None unless all rules left open agree."""
    sources = {BY_ID[rule].taken_over_from for rule in placement.rules}
    return next(iter(sources)) if placement.track == "must-solve" and len(sources) == 1 else None


def _recorded(facts: Facts, placement: Placement, record: TrackRecord) -> Classification:
    """A recorded decision is confirmed and asks nothing; must-solve over another track is a takeover, decided."""
    taken_over_from: Track | None = None
    if record.is_ == "must-solve":
        taken_over_from = _taken_over_from(placement)
        if placement.track in ("must-do", "prerequisite"):
            taken_over_from = placement.track
    return Classification(
        record.is_,
        facts,
        placement,
        taken_over_from,
        "decided" if taken_over_from else None,
        "record",
        confirmed=True,
        questions=(),
    )
