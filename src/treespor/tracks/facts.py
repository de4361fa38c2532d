"""The three facts of an initiative, and what each rests on: stated, inferred, assumed or unknown."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from treespor.model.enums import Kind, Mandate, nature_of
from treespor.model.fact import Bases, Basis, Evidence, Facts, Values
from treespor.model.initiative import Initiative
from treespor.model.source import Source


class Readings(NamedTuple):
    """What free text tells of an initiative's kind and mandate; None for what it does not tell."""

    kind: tuple[Kind, Evidence] | None = None
    mandate: tuple[Mandate, Evidence] | None = None


Reader = Callable[[Initiative], Readings]
NOTHING_READ = Readings()
Told = tuple[Mandate, Basis, Evidence | None]


def reads_nothing(_: Initiative) -> Readings:
    """The reader that reads no free text (`--no-infer`)."""
    return NOTHING_READ


class FactFinder:
    """Finds facts by what the fields state, else what the text tells, else what a closed world assumes."""

    def __init__(self, sources: Mapping[str, Source], read: Reader) -> None:
        self._sources = sources
        self._read = read
        self._found: dict[object, Facts] = {}

    def facts(self, initiative: Initiative) -> Facts:
        """The initiative's facts."""
        origin = initiative.origin.source if initiative.origin else None
        source = self._sources.get(origin) if origin else None
        if not (initiative.kind and (initiative.mandate or source)):
            return self._facts(initiative, source, self._read(initiative))
        key = (initiative.kind, initiative.addresses, initiative.mandate, origin)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._facts(initiative, source, NOTHING_READ)
        return found

    def _facts(self, initiative: Initiative, source: Source | None, readings: Readings) -> Facts:
        kind, nature_basis, nature_evidence = _kind(initiative, readings)
        nature = nature_of(kind) if kind else None
        serves_basis, serves_evidence = _serves(initiative)
        told = _mandate_told(initiative, source, readings)
        if told is None and nature not in (None, "solution"):
            told = (
                "none",
                nature_basis,
                nature_evidence,
            )  # the kind already says that no given solution is meant
        mandate, mandate_basis, mandate_evidence = told or ("none", "assumed", None)
        return Facts(
            Values(nature, bool(initiative.addresses), mandate),
            Bases(nature_basis, serves_basis, mandate_basis),
            kind,
            nature_evidence,
            serves_evidence,
            mandate_evidence,
            source.id if source and not initiative.mandate else None,
        )


def _kind(initiative: Initiative, readings: Readings) -> tuple[Kind | None, Basis, Evidence | None]:
    if initiative.kind:
        return initiative.kind, "stated", Evidence(("kind",), initiative.kind)
    if readings.kind:
        return readings.kind[0], "inferred", readings.kind[1]
    return None, "unknown", None


def _serves(initiative: Initiative) -> tuple[Basis, Evidence | None]:
    if initiative.addresses is None:
        return "assumed", None
    return "stated", Evidence(("addresses",), ", ".join(initiative.addresses) or "none")


def _mandate_told(initiative: Initiative, source: Source | None, readings: Readings) -> Told | None:
    """What the field, else the source, else the text tells; None where the mandate is told nowhere."""
    if initiative.mandate:
        return initiative.mandate, "stated", Evidence(("mandate",), initiative.mandate)
    if source:
        return source.mandate, "stated" if source.always else "assumed", Evidence(("origin", "source"), source.id)
    if readings.mandate:
        return readings.mandate[0], "inferred", readings.mandate[1]
    return None
