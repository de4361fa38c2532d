"""The answers to the questions, in the words that people choose between: on a screen, on paper and in a workbook."""

from treespor.model.terms import KIND
from treespor.model.text import Text
from treespor.model.words import Kind

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
