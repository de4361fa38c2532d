"""Who: roles, and the names that roles are read out of."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from treespor.model.base import Model
from treespor.model.enums import ROLES, Role
from treespor.model.nearest import nearest
from treespor.model.schema_notes import or_one, or_word_or_text

_TITLES: tuple[tuple[str, Role | None], ...] = (
    (r"byråd(?:et)?\b|kommunalbestyrelse(?:n)?\b|borgerrepræsentation(?:en)?\b|\bcouncil\b", "council"),
    (r"udvalg(?:et|ene)?\b|\bcommittee\b", "committee"),
    (r"direktion(?:en)?\b|direktør(?:en|er|erne)?\b|\bdirector|\bexecutive board\b", "executive-board"),
    (r"(?:projekt|program)leder(?:en)?\b|\b(?:project|programme) manager\b", "other"),
    (r"styregruppe(?:n)?\b|råd(?:et)?\b", None),
    (r"digitalisering|digitalisation", "digitalisation"),
    (r"chef(?:gruppe|forum)(?:n|et)?\b|\bmanagement group\b", "management-group"),
    (r"chef(?:en|er|erne)?\b|leder(?:en|e|ne)?\b|\bhead of\b|\bmanager\b", "head"),
)
"""Titles in order of precedence: a digitalisation chief is digitalisation before a chief, and its board is neither."""


@lru_cache(maxsize=4096)
def role_in(name: str) -> Role | None:
    """The role that a title tells; None where it tells nothing."""
    lowered = name.lower()
    return next((role for pattern, role in _TITLES if re.search(pattern, lowered)), None)


class Party(Model):
    """Somebody: a role, a name, or both."""

    role: Role | None = None
    """The role. Read out of the name where it is left out and the name is a Danish title that tells."""
    name: str | None = None
    """The name or title as the municipality writes it."""

    def __str__(self) -> str:
        """The name, else the role."""
        return self.name or self.role or ""


def _party(value: object) -> object:
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, dict) and not value.get("role") and isinstance(value.get("name"), str):
        return {**value, "role": role_in(value["name"])}
    return value


def _from_text(text: str) -> dict[str, str | None]:
    if text in ROLES:
        return {"role": text}
    role = role_in(text)
    if role is None and (near := nearest(text, ROLES)):
        raise PydanticCustomError("near_role", "near {near}", {"near": near})
    return {"role": role, "name": text}


def _parties(value: object) -> object:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


Somebody = Annotated[Party, BeforeValidator(_party), or_word_or_text("Role")]
Owners = Annotated[Annotated[tuple[Somebody, ...], Field(strict=False)], BeforeValidator(_parties), or_one("Party")]
