"""What free text tells of kind and mandate: right rather than plenty, and silent where it is torn."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from treespor.catalogue.sources import built_in_sources
from treespor.model.enums import Kind, Mandate, Nature, nature_of
from treespor.model.fact import Evidence
from treespor.model.initiative import Initiative
from treespor.tracks.facts import NOTHING_READ, Readings
from treespor.tracks.lexicon_entries import KIND_ENTRIES, NAMES, ORIGIN_ENTRIES, OUTRIGHT_ENTRIES, SAYS, LexiconEntry

T = TypeVar("T")

OPENING = 40
"""So many characters of a description say what it is about."""
_WORDS_BEFORE = 3
_NEGATIONS = frozenset({"ingen", "intet", "ikke", "uden", "hverken", "no", "not", "without"})
_SENTENCE_ENDS = (".", "!", "?", ";", ":")
_AROUND_WORDS = "\"'«»“”()[],–-"
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéäöüABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉÄÖÜ0123456789-"


class WordMatch(NamedTuple, Generic[T]):
    """An entry that was found, and the whole words it was found in."""

    entry: LexiconEntry[T]
    evidence: Evidence
    start: int

    @property
    def counts(self) -> bool:
        """Whether it stands where its entry tells something."""
        in_title, priority = self.evidence.path == ("title",), self.entry.priority
        return in_title or priority == SAYS or (priority == NAMES and self.start < OPENING)


class Lexicon(Generic[T]):
    """Entries that are searched for all at once."""

    def __init__(self, entries: Iterable[LexiconEntry[T]]) -> None:
        stems = [(stem, entry) for entry in entries for stem in entry.stems.split(" | ")]
        stems.sort(key=lambda each: _letter(each[0]))
        self._entries = [entry for _, entry in stems]
        self._pattern = re.compile("|".join(_alternatives([stem for stem, _ in stems])))

    def hits(self, field: str, text: str | None) -> list[WordMatch[T]]:
        """What the field says and does not deny."""
        if not text:
            return []
        lowered = text.replace("İ", "I").lower()  # the one letter that grows, and places have to stay
        hits: list[WordMatch[T]] = []
        for match in self._pattern.finditer(lowered):
            start, end = _whole_words(text, *match.span())
            if not _denied(lowered[:start]):
                entry = self._entries[(match.lastindex or 0) - 1]
                hits.append(WordMatch(entry, Evidence((field,), text, text[start:end]), start))
        return hits


def _letter(stem: str) -> str:
    return stem.removeprefix(r"\b")[0]


def _alternatives(stems: Iterable[str]) -> Iterable[str]:
    """A branch a letter, so that the engine can skip; the empty group at a stem's end tells which it was."""
    for letter, group in groupby(stems, key=_letter):
        rests = (rf"(?<=\b{letter}){stem[3:]}()" if stem[0] == "\\" else f"{stem[1:]}()" for stem in group)
        yield f"{letter}(?:{'|'.join(rests)})"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    return len(text[:start].rstrip(_LETTERS)), len(text) - len(text[end:].lstrip(_LETTERS))


def _denied(before: str) -> bool:
    """Whether one of the three words before, in the same sentence, says no."""
    for word in reversed(before.split()[-_WORDS_BEFORE:]):
        if word.endswith(_SENTENCE_ENDS):
            return False
        if word.strip(_AROUND_WORDS) in _NEGATIONS:
            return True
    return False


# Made when the first text is read: a pattern takes longer to make than the whole module to import.
_kinds = cache(lambda: Lexicon(KIND_ENTRIES))
_outright = cache(lambda: Lexicon(OUTRIGHT_ENTRIES))
_origins = cache(lambda: Lexicon(ORIGIN_ENTRIES))


def read_text(initiative: Initiative) -> Readings:
    """What title, description and origin tell; of a heading over several things, nothing."""
    if initiative.kind:
        mandate = _mandate(initiative)
        return Readings(None, (mandate.entry.tells, mandate.evidence)) if mandate else NOTHING_READ
    title = _kinds().hits("title", initiative.title)
    below = [hit for hit in _kinds().hits("description", initiative.description) if hit.counts]
    answer = _agreed(title or below, _nature)
    if answer and answer.entry.tells == "frame":
        return NOTHING_READ
    if answer and title and _outweighed(answer, below):
        answer = None
    mandate = _mandate(initiative)
    return Readings(
        (answer.entry.tells, answer.evidence) if answer and answer.entry.tells else None,
        (mandate.entry.tells, mandate.evidence) if mandate else None,
    )


def _agreed(hits: Sequence[WordMatch[T]], meaning: Callable[[T], object]) -> WordMatch[T] | None:
    """The first of the weightiest hits, where all of these mean the same."""
    top = max((hit.entry.priority for hit in hits), default=0)
    weightiest = [hit for hit in hits if hit.entry.priority == top]
    return weightiest[0] if len({meaning(hit.entry.tells) for hit in weightiest}) == 1 else None


def _outweighed(answer: WordMatch[Kind | None], below: Iterable[WordMatch[Kind | None]]) -> bool:
    """Whether the description says something else with more weight than the title."""
    if answer.entry.priority == SAYS:
        return False
    said = (hit.entry.tells for hit in below if hit.entry.priority == SAYS and hit.entry.tells)
    return any(_nature(kind) != _nature(answer.entry.tells) for kind in said)


def _nature(kind: Kind | None) -> Nature | None:
    return nature_of(kind) if kind else None


def _mandate(initiative: Initiative) -> WordMatch[Mandate] | None:
    """What is said outright of this one initiative, else what a source of its origin's sort lays."""
    outright = [
        *_outright().hits("title", initiative.title),
        *_outright().hits("description", initiative.description),
    ]
    if outright:
        return _agreed(outright, str)
    origin = initiative.origin.source if initiative.origin else ""
    return None if origin in built_in_sources() else _agreed(_origins().hits("origin", origin), str)
