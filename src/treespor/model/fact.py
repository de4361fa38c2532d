"""The three facts that place an initiative, and what each of them rests on."""

from typing import Literal, NamedTuple

from treespor.model.enums import Kind, Mandate, Nature
from treespor.model.location import KeyPath

Basis = Literal["stated", "inferred", "assumed", "unknown"]
FactName = Literal["serves", "nature", "mandate"]
FACTS: tuple[FactName, ...] = ("serves", "nature", "mandate")
"""In the order of the questions."""


class Values(NamedTuple):
    """One value of each fact: what the rules look at. `nature` is None where nobody knows."""

    nature: Nature | None
    serves: bool
    mandate: Mandate


class Bases(NamedTuple):
    """What each value rests on."""

    nature: Basis
    serves: Basis
    mandate: Basis


class Evidence(NamedTuple):
    """What a fact was read from: the field, and for free text the words in it."""

    path: KeyPath
    written: str
    words: str | None = None

    def __str__(self) -> str:
        """The words that were read, else the field as a portfolio writes it."""
        return f"«{self.words}»" if self.words else f"{self.path[0]}: {self.written}"


class Facts(NamedTuple):
    """The three facts of one initiative, with the evidence for each where there is any."""

    values: Values
    bases: Bases
    kind: Kind | None
    nature: Evidence | None
    serves: Evidence | None
    mandate: Evidence | None
    source: str | None
    """The id of the source that the mandate rests on."""

    def basis(self, fact: FactName) -> Basis:
        """What this fact rests on."""
        return {"nature": self.bases.nature, "serves": self.bases.serves, "mandate": self.bases.mandate}[fact]
