"""What a portfolio says of itself, beside its initiatives."""

from typing import Annotated

from pydantic import Field, StringConstraints

from treespor.model.base import Amount, Many, Model
from treespor.model.dates import Day
from treespor.model.enums import Severity
from treespor.model.initiative import Ignore
from treespor.model.party import Somebody
from treespor.model.text import Language

Prefix = Annotated[str, StringConstraints(pattern=r"^TS\d{0,3}$")]
Days = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class Capacity(Model):
    """What the department for digitalisation can do."""

    person_days_per_quarter: Amount | None = None
    """Person-days each quarter."""


class Limits(Model):
    """Where the checks draw their lines."""

    status_days: Days = 100
    """How many days old the status may be (TS011)."""
    measure_days: Days = 365
    """Within how many days a result must be measured (TS104)."""
    involve_days: Days = 90
    """How many days before the start managers must be brought in (TS205)."""
    friction_days: Days = 90
    """How many days friction may stay open (TS304)."""
    contract_days: Days = 545
    """How many days before a contract expires something must be planned (TS306)."""
    must_do_share: Share = 0.8
    """How much of digitalisation's effort must-do solutions may take (TS401)."""
    common_share: Share = 0.8
    """How much of the portfolio may come from common strategies (TS402)."""
    challenges: Days = 5
    """How many must-solve challenges may be declared (TS405)."""
    takeover_share: Share = 0.5
    """How much of the portfolio may be takeovers (TS406)."""


class Checks(Model):
    """Which checks run, and how severe they are here."""

    select: Many[Prefix] = ("TS",)
    """Codes, or their beginnings, that are reported."""
    ignore: Many[Prefix] = ()
    """Codes, or their beginnings, that are not."""
    severity: dict[Annotated[str, StringConstraints(pattern=r"^TS\d{3}$")], Severity] = Field(default_factory=dict)
    """Another severity for a check."""


class Memo(Model):
    """For whom the memo is written."""

    to: str | None = None
    """The recipient."""
    meeting: Day | None = None
    """The day of the meeting."""
    case: str | None = None
    """The case number."""


class Request(Model):
    """A decision that the memo asks for beyond what the portfolio shows by itself."""

    what: str
    """What is to be decided."""
    by: Somebody | None = None
    """Who is to decide."""
    due: Day | None = None
    """By when."""


def _no_limits() -> Limits:
    return Limits.model_validate({})


def _no_checks() -> Checks:
    return Checks.model_validate({})


class Portfolio(Model):
    """What a portfolio says of itself."""

    name: str
    """The municipality, or whoever the portfolio belongs to."""
    as_of: Day | None = None
    """When the status was last brought up to date."""
    language: Language = "da"
    """The language of what people read."""
    owner: Somebody | None = None
    """Who owns the must-do solutions as a portfolio (§2 p3, §5)."""
    secretariat: Somebody | None = None
    """Who keeps the overview (§2 p3)."""
    capacity: Capacity | None = None
    """What the department for digitalisation can do."""
    limits: Limits = Field(default_factory=_no_limits)
    """Where the checks draw their lines."""
    checks: Checks = Field(default_factory=_no_checks)
    """Which checks run."""
    ignore: Many[Ignore] = ()
    """Findings about the whole portfolio that somebody has decided to live with."""
    memo: Memo | None = None
    """For whom the memo is written."""
    decisions: Many[Request] = ()
    """What the memo asks for beyond the findings."""
