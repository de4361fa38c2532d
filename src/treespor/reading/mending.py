"""Plain data in, a typed thing out, with every fault told once, at its place, and only the faulty part lost."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from treespor.model.finding import Finding
from treespor.reading.mended import Mended, Shape
from treespor.reading.places import NodePlaces

NOTHING: frozenset[str] = frozenset()


def mend(
    shape: type[Shape],
    raw: Any,
    places: NodePlaces,
    *,
    decisive: frozenset[str] = NOTHING,
    fallback: Mapping[str, Any] | None = None,
    slips: Iterable[Finding] = (),
) -> Mended[Shape]:
    """Reads `raw` as a `shape`. A fault under a key of `decisive` rejects the thing; `fallback` stands in for
    required keys that are missing, so that the rest can be kept.
    """
    try:
        return Mended(shape.model_validate(raw), tuple(slips), rejected=False, data=raw)
    except ValidationError as error:
        from treespor.reading.faults import Mending  # noqa: PLC0415 - most files are without fault

        return Mending(shape, raw, places, decisive, fallback or {}, list(slips)).run(error)
