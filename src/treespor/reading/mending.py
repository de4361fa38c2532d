"""Plain data in, a typed thing out, with every fault told once, at its place, and only the faulty part lost."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from treespor.model.finding import Finding
from treespor.reading.node_locator import NodeLocator
from treespor.reading.recovered import Recovered, Shape

NOTHING: frozenset[str] = frozenset()


def validate_leniently(
    shape: type[Shape],
    raw: Any,
    locator: NodeLocator,
    *,
    decisive: frozenset[str] = NOTHING,
    fallback: Mapping[str, Any] | None = None,
    issues: Iterable[Finding] = (),
) -> Recovered[Shape]:
    """Reads `raw` as a `shape`. A fault under a key of `decisive` rejects the thing; `fallback` stands in for
    required keys that are missing, so that the rest can be kept.
    """
    try:
        return Recovered(shape.model_validate(raw), tuple(issues), rejected=False, data=raw)
    except ValidationError as error:
        from treespor.reading.recovery import Recovery  # noqa: PLC0415 - most files are without fault

        return Recovery(shape, raw, locator, decisive, fallback or {}, list(issues)).run(error)
