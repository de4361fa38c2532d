"""What the memo's template is given: sentences as Markdown, cells as plain text for the template to escape."""

from typing import NamedTuple


class GlanceRow(NamedTuple):
    """A track in the table at a glance."""

    name: str
    initiatives: str
    days: str
    held: str
    free: str


class MustSolveRow(NamedTuple):
    """An initiative under a must-solve challenge: does it deliver?"""

    title: str
    goal: str
    now: str
    review: str


class ChallengeSection(NamedTuple):
    """A must-solve challenge, who owns it, its own goals, and the initiatives under it."""

    title: str
    owner: str
    goals: tuple[str, ...]
    rows: tuple[MustSolveRow, ...]
    note: str


class MustDoRow(NamedTuple):
    """A must-do solution: who laid it on us, how far we go, by when, and who has been brought in."""

    title: str
    source: str
    ambition: str
    deadline: str
    managers: str


class PrerequisiteRow(NamedTuple):
    """A prerequisite: where it hurts and since when, the contract, the owner, the next step."""

    title: str
    where: str
    contract: str
    owner: str
    next: str


class OutsideRow(NamedTuple):
    """An initiative that no track has room for."""

    title: str
    days: str
    owner: str


class UndecidedRow(NamedTuple):
    """An initiative that cannot be placed, its question, and who can answer."""

    title: str
    question: str
    owner: str


class OriginRow(NamedTuple):
    """A source and how many initiatives come from it."""

    name: str
    initiatives: int


class Reasoned(NamedTuple):
    """An initiative of the appendix."""

    title: str
    standing: str
    reason: str


class MemoView(NamedTuple):
    """The whole memo."""

    title: str
    name: str
    to: str
    sender: str
    as_of: str
    case: str
    missing: str
    summary: str
    bullets: tuple[str, ...]
    decider: str
    recommendations: tuple[str, ...]
    glance: tuple[GlanceRow, ...]
    total: GlanceRow
    coverage: str
    challenges: tuple[ChallengeSection, ...]
    must_do: tuple[MustDoRow, ...]
    prerequisites: tuple[PrerequisiteRow, ...]
    outside: tuple[OutsideRow, ...]
    undecided: tuple[UndecidedRow, ...]
    origins: tuple[OriginRow, ...]
    origins_note: str
    appendix: tuple[Reasoned, ...]
