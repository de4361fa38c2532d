"""The questions of the whole portfolio: those that share an answer are asked once."""

from typing import Literal, NamedTuple

from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.portfolio.report import Report


class PortfolioQuestion(NamedTuple):
    """A question whose answer can move these initiatives. `source` is the one that a mandate question asks about."""

    fact: FactName | Literal["challenges"]
    source: str | None
    entries: tuple[PlacedInitiative, ...]


def portfolio_questions(report: Report) -> tuple[PortfolioQuestion, ...]:
    """First which challenges are must-solve, where none is declared; then what comes from which source is laid on us.

    Most initiatives first. A source that one initiative alone comes from is asked about too.
    """
    first = (PortfolioQuestion("challenges", None, report.entries),) if asks_for_challenges(report) else ()
    by_source: dict[str, list[PlacedInitiative]] = {}
    for entry in report.entries:
        facts, questions = entry.classification.facts, entry.classification.questions
        if facts.source and "mandate" in questions:
            by_source.setdefault(facts.source, []).append(entry)
    ranked = sorted(by_source.items(), key=lambda named: -len(named[1]))
    return first + tuple(PortfolioQuestion("mandate", source, tuple(entries)) for source, entries in ranked)


def asks_for_challenges(report: Report) -> bool:
    """Whether the one question before all others is open: no challenge is declared, and all files were read."""
    return not report.challenges_declared and report.complete and bool(report.entries)
