"""What comes of reading one thing."""

from typing import Any, Generic, NamedTuple, TypeVar

from treespor.model.finding import Finding
from treespor.model.part import Part

Shape = TypeVar("Shape", bound=Part)


class Mended(NamedTuple, Generic[Shape]):
    """The thing without its faulty parts, or None where nothing is left; what was found; whether it is rejected;
    and the plain data that the thing was made of.
    """

    thing: Shape | None
    findings: tuple[Finding, ...]
    rejected: bool
    data: Any
