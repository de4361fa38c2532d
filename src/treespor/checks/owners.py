"""Who owns: what the checks of owners have in common."""

from collections.abc import Iterable

from treespor.model.party import Party

TOP = frozenset({"council", "committee", "executive-board"})
MANAGERS = frozenset({"executive-board", "management-group", "head", "committee"})
ADVISORS = frozenset({"executive-board", "management-group", "head"})


def any_of(parties: Iterable[Party], roles: frozenset[str]) -> bool:
    """Whether one of them has one of these roles, or a name whose role nobody can tell."""
    return any(party.role is None or party.role in roles for party in parties)


def all_digitalisation(parties: tuple[Party, ...]) -> bool:
    """Whether there are any, and every one is digitalisation."""
    return bool(parties) and all(party.role == "digitalisation" for party in parties)
