"""What comes of reading one thing."""

from typing import Any, Generic, NamedTuple, TypeVar

from treespor.model.base import Model
from treespor.model.finding import Finding

Shape = TypeVar("Shape", bound=Model)


class Recovered(NamedTuple, Generic[Shape]):
    """The thing without its faulty parts, or None where nothing is left; what was found; whether it is rejected;
    and the plain data that the thing was made of.
    """

    item: Shape | None
    findings: tuple[Finding, ...]
    rejected: bool
    data: Any
