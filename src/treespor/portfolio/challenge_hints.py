"""Words that point at a declared challenge. They are shown with the question, and decide nothing."""

import re
from typing import NamedTuple

from treespor.model.challenge import Challenge
from treespor.model.location import KeyPath, Located
from treespor.model.placed_initiative import PlacedInitiative
from treespor.portfolio.report import Report

THEME_WORDS: dict[str, tuple[str, ...]] = {
    "workforce": ("arbejdskraft", "rekrutter", "fastholdelse", "vikar", "workforce", "recruit"),
    "wellbeing": ("trivsel", "sygefravær", "mistrivsel", "arbejdsmiljø", "wellbeing"),
    "economy": ("besparelse", "effektivisering", "økonomi", "budget", "savings"),
    "schools": ("skole", "elev", "undervisning", "lærer", "school", "pupil"),
    "climate": ("klima", "energi", "co2", "climate"),
    "inclusion": ("inklusion", "udsatte", "handicap", "inclusion"),
    "employment": ("beskæftigelse", "ledig", "jobcenter", "employment"),
    "learning": ("læring", "ordblind", "læse", "learning"),
    "other": (),
}
_COMMON = frozenset(
    {
        *("andre", "antal", "bedre", "borger", "borgere", "digital", "digitale", "digitalt", "fremover", "færre"),
        *("flere", "fælles", "hurtigere", "hænder", "kommune", "kommunen", "kommunens", "mangel", "mindre", "mellem"),
        *("skal", "større", "under", "uden", "with", "people", "fewer", "more", "their"),
    }
)
_ENDINGS = re.compile(r"(?:ernes|enes|erne|ens|ets|ene|er|en|et|es|e|s)$")
_WORD = re.compile(r"[a-zæøå]{4,}")
SHORTEST_STEM = 5


class ChallengeHint(NamedTuple):
    """Words of an initiative that point at a challenge, and the field they stand in."""

    challenge: str
    words: str
    path: KeyPath


def pointers(entry: PlacedInitiative, report: Report) -> tuple[ChallengeHint, ...]:
    """Every declared challenge that the initiative's text points at, with the first words that do."""
    if entry.initiative.addresses is not None:
        return ()
    texts: tuple[tuple[KeyPath, str | None], ...] = (
        (("title",), entry.initiative.title),
        (("description",), entry.initiative.description),
    )
    found = (_pointer(challenge, texts) for challenge in report.challenges)
    return tuple(pointer for pointer in found if pointer)


def _pointer(challenge: Located[Challenge], texts: tuple[tuple[KeyPath, str | None], ...]) -> ChallengeHint | None:
    stems = _stems(challenge.item)
    for path, text in texts:
        for match in re.finditer(r"\w+", text or ""):
            if any(stem in match.group().lower() for stem in stems):
                return ChallengeHint(challenge.item.id, match.group(), path)
    return None


def _stems(challenge: Challenge) -> tuple[str, ...]:
    words = (word for word in _WORD.findall(challenge.title.lower()) if word not in _COMMON)
    stems = (_ENDINGS.sub("", word) for word in words)
    own = tuple(stem for stem in stems if len(stem) >= SHORTEST_STEM)
    return own + THEME_WORDS.get(challenge.theme or "other", ())
