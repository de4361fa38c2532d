"""A declared must-solve challenge (§1)."""

from treespor.model.base import Many, Model
from treespor.model.enums import Theme
from treespor.model.initiative import Ignore, OwnId, Result
from treespor.model.party import Owners


class Programme(Model):
    """The programme under which a challenge is worked on (§1 p3)."""

    owner: Owners = ()
    """Who owns the programme."""
    lead: str | None = None
    """Who leads it."""


class Challenge(Model):
    """A problem that the municipality has decided it must solve, by whatever solution (§1)."""

    id: OwnId
    """A short unique name, which `addresses` refers to."""
    title: str
    """The challenge as the council would say it."""
    description: str | None = None
    """What it is about."""
    theme: Theme | None = None
    """The theme it belongs to."""
    owner: Owners = ()
    """Who owns it: council and executive board (§1 p3)."""
    programme: Programme | None = None
    """The programme under it."""
    results: Many[Result] = ()
    """What is to be achieved (§1 p4)."""
    ignore: Many[Ignore] = ()
    """Findings that somebody has decided to live with."""
