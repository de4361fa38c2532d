"""The closed lists of the format and of the article: every value a portfolio may hold where only some are allowed."""

from typing import Literal, get_args

from typing_extensions import TypeAliasType

Track = TypeAliasType("Track", Literal["must-solve", "must-do", "prerequisite", "outside"])
TRACKS: tuple[Track, ...] = get_args(Track.__value__)

Nature = Literal["challenge", "solution", "prerequisite"]
NATURES: tuple[Nature, ...] = get_args(Nature)

Kind = TypeAliasType(
    "Kind",
    Literal[
        "challenge",
        "trial",
        "non-digital",
        "solution",
        "prerequisite",
        "competence",
        "organisation",
        "security",
        "standards",
        "contracts",
        "infrastructure",
        "architecture",
        "friction",
        "frame",
    ],
)
KINDS: tuple[Kind, ...] = get_args(Kind.__value__)

Mandate = TypeAliasType("Mandate", Literal["solution", "requirement", "none"])
MANDATES: tuple[Mandate, ...] = get_args(Mandate.__value__)

Role = TypeAliasType(
    "Role",
    Literal["council", "committee", "executive-board", "management-group", "head", "digitalisation", "other"],
)
ROLES: tuple[Role, ...] = get_args(Role.__value__)

Theme = TypeAliasType(
    "Theme",
    Literal[
        "workforce",
        "wellbeing",
        "economy",
        "schools",
        "climate",
        "inclusion",
        "employment",
        "learning",
        "other",
    ],
)
THEMES: tuple[Theme, ...] = get_args(Theme.__value__)
Status = TypeAliasType("Status", Literal["idea", "planned", "active", "paused", "live", "done", "stopped"])
STATUSES: tuple[Status, ...] = get_args(Status.__value__)
LIVING: frozenset[str] = frozenset({"planned", "active", "paused", "live"})
OPEN: frozenset[str] = frozenset({"planned", "active", "paused"})

Colour = TypeAliasType("Colour", Literal["green", "yellow", "red"])
COLOURS: tuple[Colour, ...] = get_args(Colour.__value__)
AmbitionLevel = TypeAliasType("AmbitionLevel", Literal["minimum", "standard", "full"])
SourceKind = TypeAliasType(
    "SourceKind",
    Literal["joint-public", "joint-municipal", "state", "law", "eu", "region", "community", "council", "local"],
)
Severity = TypeAliasType("Severity", Literal["error", "warning", "info"])
SEVERITIES: tuple[Severity, ...] = get_args(Severity.__value__)


def nature_of(kind: Kind) -> Nature | None:
    """What an initiative of this kind is (§1 p1-p3, §2 p1, §3 p2-p4); None for a frame, which is no initiative."""
    if kind in {"challenge", "trial", "non-digital"}:
        return "challenge"
    if kind == "solution":
        return "solution"
    return None if kind == "frame" else "prerequisite"


RuleId = Literal["U1", "U2", "U3", "U4", "L1", "L2", "F1", "O1", "O2"]
RULE_IDS: tuple[RuleId, ...] = get_args(RuleId)
