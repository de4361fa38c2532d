"""Which column fills which field, and by which rule."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from treespor.importing import import_messages
from treespor.importing.aliases import ALIASES, NEVER_WITHIN, OWN_CLASSIFICATION
from treespor.importing.amounts import Unit, unit_in
from treespor.model.slug import free_name, slug
from treespor.model.text import Message

LIKE_ENOUGH = 0.8
SHORTEST_WITHIN = 4
_FOLDED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e"})
FIELDS = tuple(ALIASES)


class Header(NamedTuple):
    """A column's name in the list, and where it stands."""

    column: int
    text: str


class Column(NamedTuple):
    """A column of the list: the field that it fills, and why that one."""

    column: int
    header: str
    field: str
    rule: Message
    unit: Unit | None = None

    @property
    def is_own(self) -> bool:
        """Whether it fills a key of the user's own."""
        return self.field.startswith("x-")


class _Guess(NamedTuple):
    field: str | None
    rule: Message
    strength: int


def columns_of(
    headers: Iterable[Header], asked: Mapping[str, str], saved: Mapping[str, str], mapping_file: str
) -> tuple[Column, ...]:
    """Every column with its field. Of two for one field, the one that was asked for or is better known fills it."""
    headers = tuple(headers)
    guesses = {header: _guess(header.text, asked, saved, mapping_file) for header in headers}
    taken: dict[str, Header] = {}
    for header, guess in sorted(guesses.items(), key=lambda each: (-each[1].strength, each[0].column)):
        if guess.field:
            taken.setdefault(guess.field, header)
    names: set[str] = set()
    return tuple(_column(header, guesses[header], taken, names) for header in headers)


def _column(header: Header, guess: _Guess, taken: Mapping[str, Header], names: set[str]) -> Column:
    if guess.field and taken[guess.field] is header:
        return Column(header.column, header.text, guess.field, guess.rule, unit_in(header.text)[1])
    rule = guess.rule
    if rule.text is import_messages.COLUMN_LIKE and rule.values["field"] in taken:
        rule = import_messages.COLUMN_OWN.about()
    if guess.field:
        rule = import_messages.COLUMN_SECOND.about(field=guess.field, column=letters(taken[guess.field].column))
    return Column(header.column, header.text, _own_key(header, names), rule)


def _own_key(header: Header, names: set[str]) -> str:
    base = f"x-{slug(header.text).removeprefix('i-')}" if header.text else f"x-{letters(header.column).lower()}"
    made = free_name(base, names)
    names.add(made)
    return made


def _guess(text: str, asked: Mapping[str, str], saved: Mapping[str, str], mapping_file: str) -> _Guess:
    if text in asked:
        return _Guess(asked[text], import_messages.COLUMN_ASKED.about(), 4)
    if text in saved:
        return _Guess(saved[text], import_messages.COLUMN_MAPPED.about(file=mapping_file), 4)
    name = folded(unit_in(text)[0])
    if name in OWN_CLASSIFICATION:
        return _Guess(None, import_messages.COLUMN_SPOR.about(), 0)
    if field := _known().get(name) or _known().get(folded(text)):
        return _Guess(field, import_messages.COLUMN_ALIAS.about(), 3)
    if alias := _alias_within(name):
        return _Guess(_known()[alias], import_messages.COLUMN_WITHIN.about(alias=_spelt()[alias]), 2)
    return _Guess(None, _resembling(text, name), 0)


def _resembling(text: str, name: str) -> Message:
    """That a column is the user's own, with the known name that it nearly has."""
    likeness = {alias: SequenceMatcher(None, alias, name).ratio() for alias in _known()} if name else {"": 0.0}
    like = max(likeness, key=lambda alias: likeness[alias])
    if likeness[like] < LIKE_ENOUGH:
        return import_messages.COLUMN_OWN.about()
    return import_messages.COLUMN_LIKE.about(alias=_spelt()[like], header=text, field=_known()[like])


def known_as(text: str) -> int:
    """How well a text is known as a column's name: 3 by name, 2 by a part of it, 0 not at all."""
    name = folded(unit_in(text)[0])
    if name in _known() or name in OWN_CLASSIFICATION:
        return 3
    return 2 if _alias_within(name) else 0


def is_title(text: str) -> bool:
    """Whether the column of this name holds titles."""
    return _known().get(folded(text)) == "title"


def _alias_within(name: str) -> str | None:
    """The longest name that is known at the beginning or end of this one, unless a word beside it says otherwise."""
    words = name.split()
    if not words or words[0] == "status" or not NEVER_WITHIN.isdisjoint(words):
        return None  # a status of time or of quality is neither the time nor the quality
    parts = [" ".join(words[:n]) for n in range(len(words) - 1, 0, -1)]
    parts += [" ".join(words[n:]) for n in range(1, len(words))]
    found = [part for part in parts if len(part) >= SHORTEST_WITHIN and part in _known()]
    return max(found, key=len, default=None)


def folded(text: str) -> str:
    """A name without what writers vary: case, æ/ae, hyphens, slashes and brackets."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.lower().translate(_FOLDED)).split())


@cache
def _known() -> dict[str, str]:
    return {folded(alias): field for field, aliases in reversed(ALIASES.items()) for alias in (field, *aliases)}


@cache
def _spelt() -> dict[str, str]:
    return {folded(alias): alias for aliases in ALIASES.values() for alias in aliases} | {folded(f): f for f in ALIASES}


def letters(column: int) -> str:
    """A column as Excel names it: 1 is A, 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
