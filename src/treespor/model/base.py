"""The base of everything that is read from a portfolio."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from typing_extensions import TypeVar

OWN_KEY = "^x-"
"""Keys that begin so are the user's own: anywhere, and kept."""

ID = "^[a-zæøå][a-z0-9æøå-]*$"
"""What the id of an initiative, a challenge or a source looks like."""

CODE = r"^TS\d{3}$"
"""A check's code."""

_NOT_TOLD: set[str] = set()


class Model(BaseModel):
    """A frozen part of a portfolio, which keeps the user's own `x-` keys and refuses any other key it does not know."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
    __pydantic_extra__: dict[Annotated[str, StringConstraints(pattern=OWN_KEY)], Any]

    def model_post_init(self, _context: Any, /) -> None:
        """Forgets which fields were written: nothing asks, and it is a third of a large portfolio's memory."""
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_TOLD)
        if not self.__pydantic_extra__:
            object.__setattr__(self, "__pydantic_extra__", None)

    @property
    def extra_keys(self) -> dict[str, Any]:
        """The user's own `x-` keys and what they hold."""
        return self.__pydantic_extra__ or {}


Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list in the file; strictness is for what stands in it, not for the brackets."""

Id = Annotated[str, StringConstraints(pattern=ID)]
Code = Annotated[str, StringConstraints(pattern=CODE)]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Measure = Annotated[float, Field(allow_inf_nan=False)]
