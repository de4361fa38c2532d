"""The open questions as sentences, those that move most first, and those that share an answer once."""

from typing import NamedTuple

from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.question_texts import ASK_FROM_SOURCE, ASK_MANDATE, ASK_NATURE, ASK_SERVES
from treespor.model.text import Language, Text
from treespor.portfolio.figures import ENDED
from treespor.portfolio.questions import PortfolioQuestion, portfolio_questions
from treespor.portfolio.report import Report
from treespor.rendering.language import say
from treespor.rendering.text.origins import source_name
from treespor.rendering.text.reasons import TO_THE_READER, Voice

CHALLENGES = Text(
    "Hvilke udfordringer skal I løse, koste hvad det vil? Skriv dem under challenges:.",
    "Which challenges must you solve, whatever it takes? Write them under challenges:.",
)
SERVES_MANY = Text(
    "Hvilke af dem, der mangler addresses:, svarer på en skal-udfordring?",
    "Which of those without addresses: answer a must-solve challenge?",
)
MOST_SERVES_ALONE = 3


class Asked(NamedTuple):
    """A question, and how many initiatives its answer can move."""

    text: str
    initiatives: int


def question_text(
    fact: FactName, entry: PlacedInitiative, report: Report, language: Language, voice: Voice = TO_THE_READER
) -> str:
    """The question about one fact of one initiative."""
    facts = entry.classification.facts
    if fact == "mandate" and facts.source:
        return say(ASK_FROM_SOURCE.about(source=source_name(report, facts.source, language), us=voice.us), language)
    text = {"serves": ASK_SERVES, "nature": ASK_NATURE, "mandate": ASK_MANDATE}[fact]
    return say(text.about(title=entry.initiative.title, us=voice.us, our=voice.our), language)


def portfolio_question_text(question: PortfolioQuestion, report: Report, language: Language) -> str:
    """A question of the whole portfolio."""
    if question.source is None:
        return CHALLENGES.within(language)
    source = source_name(report, question.source, language)
    return say(ASK_FROM_SOURCE.about(source=source, us=TO_THE_READER.us), language)


def asked(report: Report, language: Language) -> tuple[Asked, ...]:
    """Every question to ask now: the portfolio's own first, then by how many initiatives the answer can move.

    Nobody is asked about what is done or stopped.
    """
    going_on = tuple(entry for entry in report.entries if entry.initiative.status not in ENDED)
    report = report._replace(entries=going_on)
    shared = portfolio_questions(report)
    own = [question for question in shared if question.source is None]
    rest = [
        Asked(portfolio_question_text(question, report, language), len(question.entries))
        for question in shared
        if question.source
    ]
    for entry in report.entries:
        fact = _next_alone(entry)
        if fact:
            rest.append(Asked(question_text(fact, entry, report, language), 1))
    rest += _serves(report, language)
    first = [Asked(portfolio_question_text(question, report, language), len(question.entries)) for question in own]
    return (*first, *sorted(rest, key=lambda question: -question.initiatives))


def _next_alone(entry: PlacedInitiative) -> FactName | None:
    """What only this initiative is asked: what it is, and when that is known, what is laid on us."""
    questions, facts = entry.classification.questions, entry.classification.facts
    if "nature" in questions:
        return "nature"
    return "mandate" if "mandate" in questions and not facts.source else None


def _serves(report: Report, language: Language) -> list[Asked]:
    open_ones = [entry for entry in report.entries if "serves" in entry.classification.questions]
    if len(open_ones) > MOST_SERVES_ALONE:
        return [Asked(SERVES_MANY.within(language), len(open_ones))]
    return [Asked(question_text("serves", entry, report, language), 1) for entry in open_ones]
