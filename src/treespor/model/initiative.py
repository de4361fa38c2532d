"""An initiative and its parts, as the portfolio format has them."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from treespor.model.base import Amount, Code, Id, Many, Measure, Model
from treespor.model.dates import Day, When
from treespor.model.enums import LIVING, AmbitionLevel, Colour, Kind, Mandate, Status, Track
from treespor.model.party import Owners, Somebody
from treespor.model.schema_notes import or_shorthand, or_word

ID_RESERVED = "none"
QUARTERS_IN_TOTALS = 4


def _not_reserved(value: str) -> str:
    if value == ID_RESERVED:
        raise PydanticCustomError("reserved", "reserved")
    return value


OwnId = Annotated[Id, AfterValidator(_not_reserved)]


def _in_brackets(key: str) -> BeforeValidator:
    """Reads a plain value as the part whose `key` it is."""
    return BeforeValidator(lambda value: value if isinstance(value, dict) or value is None else {key: value})


def _addresses(value: object) -> object:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple) or not value:
        return None if value in ((), []) else value
    if ID_RESERVED in value:
        if len(value) > 1:
            raise PydanticCustomError("none_and_more", "none beside others")
        return ()
    return value


class Ignore(Model):
    """One finding that somebody has decided to live with."""

    check: Code
    """The check's code."""
    because: str
    """Why it is accepted."""
    by: str | None = None
    """Who accepted it."""
    until: Day | None = None
    """The last day on which it is accepted."""


class Origin(Model):
    """Where an initiative comes from."""

    source: str
    """A source's id, or text."""
    ref: str | None = None
    """The initiative's number or section in that source."""


class Ambition(Model):
    """How far the municipality wants to go with a solution (§2 p2)."""

    level: AmbitionLevel | None = None
    """The level of ambition."""
    set_by: Somebody | None = None
    """Who set it."""
    set_on: Day | None = None
    """When it was set."""


class Head(Model):
    """A manager who has been brought in (§5)."""

    name: str
    """The manager's title."""
    involved_on: Day | None = None
    """When the manager was brought in."""


class Effort(Model):
    """Work in person-days: in all, or each quarter for ongoing work."""

    digitalisation: Amount | None = None
    """Person-days of the department for digitalisation."""
    departments: Amount | None = None
    """Person-days of the other departments."""
    per: Annotated[str, StringConstraints(pattern="^quarter$")] | None = None
    """`quarter` where the days are spent every quarter."""

    @property
    def in_all(self) -> float | None:
        """Digitalisation's days in all; ongoing work counts with four quarters."""
        if self.digitalisation is None:
            return None
        return self.digitalisation * (QUARTERS_IN_TOTALS if self.per else 1)


class Health(Model):
    """The colour that the initiative reports of itself."""

    colour: Colour
    """Green, yellow or red."""
    on: Day | None = None
    """The day of the report."""
    note: str | None = None
    """What is the matter."""


class Result(Model):
    """A result that is to be reached, and how far it has come (§1 p4)."""

    indicator: str
    """What is measured."""
    unit: str | None = None
    """The unit of the figures."""
    baseline: Measure | None = None
    """The figure before."""
    target: Measure | None = None
    """The figure to reach."""
    by: When | None = None
    """The last day to reach it."""
    actual: Measure | None = None
    """The latest figure."""
    measured_on: Day | None = None
    """The day of the latest figure."""
    benefit_owner: str | None = None
    """Who is to bring the benefit home."""

    @property
    def is_goal(self) -> bool:
        """Whether it says what to reach and by when."""
        return self.target is not None and self.by is not None

    def seen_on(self, day: date) -> float | None:
        """The latest figure, unless it was measured after that day."""
        return None if self.measured_on is not None and self.measured_on > day else self.actual

    def reached_by(self, actual: float) -> bool:
        """Whether this figure meets the target; baseline and target tell whether more or less is better."""
        if self.target is None:
            return False
        if self.baseline is None or self.baseline == self.target:
            return actual == self.target
        return actual >= self.target if self.target > self.baseline else actual <= self.target

    def worsened_by(self, actual: float) -> bool:
        """Whether this figure is on the wrong side of the baseline, as seen from the target."""
        if self.baseline is None or self.target is None or self.baseline == self.target:
            return False
        return actual < self.baseline if self.target > self.baseline else actual > self.baseline


class Friction(Model):
    """Where something in daily use does not work (§3 p4)."""

    where: str | None = None
    """Where it hurts."""
    reported_by: str | None = None
    """Who reported it."""
    reported_on: Day | None = None
    """When it was reported."""


class Contract(Model):
    """The contract behind a system."""

    supplier: str | None = None
    """The supplier."""
    expires: When | None = None
    """When it expires."""


class TrackRecord(Model):
    """A decision that stands above the rules."""

    is_: Track = Field(alias="is")
    """The track that was decided, or `outside`."""
    because: str
    """Why."""
    decided_by: str
    """Who decided it."""
    decided_on: Day | None = None
    """When it was decided."""


class Initiative(Model):
    """Something the municipality does or is asked to do, to be placed in one of the three tracks."""

    id: OwnId | None = None
    """A short unique name; made from the title where it is left out. `none` is reserved."""
    title: str
    """The title as the municipality writes it."""
    description: str | None = None
    """What it is about, in a few sentences."""
    kind: Kind | None = None
    """What it is; decides the initiative's nature."""
    origin: Annotated[Origin, _in_brackets("source"), or_shorthand("string")] | None = None
    """Where it comes from: a source's id, or text."""
    mandate: Mandate | None = None
    """What has been laid on the municipality; overrules what the source usually lays."""
    addresses: Annotated[
        Annotated[tuple[str, ...], Field(strict=False)] | None,
        BeforeValidator(_addresses),
        or_shorthand("string"),
    ] = None
    """The must-solve challenges it answers, by id, or `none`. Left out: nobody has said."""
    needs: Many[str] = ()
    """Ids of initiatives that must be in place first (§3 p1)."""
    owner: Owners = ()
    """Who owns it: a role, a name, or a list."""
    lead: str | None = None
    """Who leads the work."""
    advisors: Owners = ()
    """Who advises (§5)."""
    ambition: Annotated[Ambition, _in_brackets("level"), or_word("AmbitionLevel")] | None = None
    """How far to go with it, and who decided that (§2 p2-p3)."""
    heads: Many[Annotated[Head, _in_brackets("name"), or_shorthand("string")]] = ()
    """The managers who have been brought in (§5)."""
    effort: Annotated[Effort, _in_brackets("digitalisation"), or_shorthand("number")] | None = None
    """Person-days; a plain number is digitalisation's."""
    cost: Amount | None = None
    """What it costs once, in DKK."""
    cost_per_year: Amount | None = None
    """What it costs every year, in DKK."""
    start: When | None = None
    """When work begins: a day, month, quarter or year, of which the first day counts."""
    deadline: When | None = None
    """When it must be done: a day, month, quarter or year, of which the last day counts."""
    review: When | None = None
    """The next day on which somebody judges whether to go on (§1 p4)."""
    next: str | None = None
    """The next step, in words."""
    status: Status = "active"
    """Where it has come to; active where left out."""
    ended: When | None = None
    """When it was done or stopped."""
    health: Annotated[Health, _in_brackets("colour"), or_word("Colour")] | None = None
    """The colour it reports of itself."""
    results: Many[Result] = ()
    """What it is to achieve (§1 p4)."""
    friction: Friction | None = None
    """Where something does not work (§3 p4)."""
    audience: str | None = None
    """Whom a competence effort is for (§5)."""
    meaning: str | None = None
    """Why it makes sense to the employees (§5)."""
    contract: Contract | None = None
    """The contract behind it (§3 p3)."""
    track: TrackRecord | None = None
    """A decision that stands above the rules."""
    ignore: Many[Ignore] = ()
    """Findings that somebody has decided to live with."""
    tags: Many[str] = ()
    """Words of your own."""
    links: Many[str] = ()
    """Where to read more."""

    @property
    def key(self) -> str:
        """The id; every initiative that has been read has one."""
        return self.id or ""

    @property
    def living(self) -> bool:
        """Whether it is planned, active, paused or live, and no frame."""
        return self.status in LIVING and self.kind != "frame"

    def renamed(self, new_id: str) -> "Initiative":
        """The same initiative under the id that was made for it."""
        fields: dict[str, Any] = {"id": new_id}
        return self.model_copy(update=fields)
