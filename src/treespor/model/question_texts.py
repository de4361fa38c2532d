"""The questions about one initiative and their answers, as people read and choose them: on screen, paper and sheet."""

from treespor.model.enums import Kind
from treespor.model.fact import FactName
from treespor.model.terms import KIND
from treespor.model.text import Text

ASK_FROM_SOURCE = Text("Er det, der kommer fra {source}, pålagt {us}?", "Is what comes from {source} laid on {us}?")
ASK_SERVES = Text(
    "Svarer «{title}» på en af {our} skal-udfordringer?",
    "Does “{title}” answer one of {our} must-solve challenges?",
)
ASK_NATURE = Text("Hvad går «{title}» ud på?", "What is “{title}” about?")
ASK_MANDATE = Text("Hvad er pålagt {us} i «{title}»?", "What is laid on {us} in “{title}”?")

MANDATE: dict[str, Text] = {
    "solution": Text("ja, en bestemt løsning", "yes, a given solution"),
    "requirement": Text("et krav, men vi vælger selv løsningen", "a requirement, but the solution is our own choice"),
    "none": Text("nej", "no"),
}
SERVES_NONE = Text("nej, ingen af dem", "no, none of them")
KINDS: tuple[Kind, ...] = (
    *("solution", "challenge", "trial", "non-digital", "security", "contracts", "infrastructure", "architecture"),
    *("standards", "competence", "organisation", "friction", "frame"),
)
"""The kinds that can be chosen, those that are met most first."""
KIND_ANSWER: dict[str, Text] = {kind: KIND[kind] for kind in KINDS}


def fact_asked(question: str) -> FactName | None:
    """The fact that a question asks about, in either language; None for what is none of these questions."""
    asks: tuple[tuple[FactName, Text], ...] = (
        ("serves", ASK_SERVES),
        ("nature", ASK_NATURE),
        ("mandate", ASK_MANDATE),
        ("mandate", ASK_FROM_SOURCE),
    )
    beginnings = ((fact, words.partition("{")[0]) for fact, text in asks for words in text)
    return next((fact for fact, beginning in beginnings if question.startswith(beginning)), None)
