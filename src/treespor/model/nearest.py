"""The nearest right thing to what was written."""

from collections.abc import Iterable
from functools import lru_cache

_FOLDED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "_": "-", " ": "-"})


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The text without what writers vary: case, and æ/ae, ø/oe, å/aa."""
    return text.casefold().translate(_FOLDED)


def distance(one: str, other: str, limit: int) -> int:
    """Letters inserted, left out, changed or swapped with their neighbour; `limit` + 1 where it takes more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, opposite in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if last and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def nearest(written: str, right: Iterable[str]) -> str | None:
    """The right word at most two letters and a third of the length away; the first of the nearest, else None."""
    folded = fold(written)
    letters = set(folded)
    best: tuple[int, str] | None = None
    for word in right:
        target = fold(word)
        limit = min(2, max(len(folded), len(target)) // 3)
        if best is not None:
            limit = min(limit, best[0] - 1)
        if abs(len(folded) - len(target)) > limit or len(letters.difference(target)) > limit:
            continue
        away = distance(folded, target, limit)
        if away <= limit:
            best = (away, word)
            if away == 0:
                break
    return best[1] if best else None
