"""Measures what the lexicon reads out of free text: `python benchmarks/free_text.py LABELS.yaml… [--page FILE]`.

A labels file is a list of initiatives with `title`, and where known `description` and `origin_text`, and
`labels: {nature, mandated}`. A label of `unclear` or `disputed` says that readers did not find it clear or did not
agree; there the lexicon should be silent. Each file is a table of its own: one that the lexicon was made on tells
how well it fits, and one that it has never met tells what to expect.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from treespor.model.enums import NATURES, nature_of
from treespor.model.initiative import Initiative
from treespor.tracks import lexicon, lexicon_entries
from treespor.tracks.lexicon import read_text

NOT_CLEAR = frozenset({"unclear", "disputed"})
CONFIDENCE = 1.96
GOAL_PRECISION, GOAL_COVERAGE = 0.95, 0.75
SILENT = "silent"
INTRODUCTION = """# What is read out of free text

Made by `benchmarks/free_text.py`. Where `kind` or `mandate` is missing, a lexicon of Danish and English stems reads
title, description and origin. It must be right rather than plenty: a wrong track costs a meeting, an undecided one a
question. What it reads is always *inferred*, with the words quoted, and never *stated*.

The goal on lists it has never met: a precision of at least {precision} at a coverage of at least {coverage} of what
readers find clear, and silence on most of what they do not. In brackets stands the 95 % interval. `mandated: yes` is
a solution or a requirement laid on the municipality, measured where a list says where an initiative comes from.

A linear classifier over words, trained on the first of these files, reaches a precision of 0.65 at a coverage of 0.75.

Lexicon {fingerprint}: {kinds} entries of kinds, {outright} of mandates said outright, {origins} of origins.
"""


class Case(NamedTuple):
    """One initiative: what readers said of a fact, and what the lexicon reads (None: nothing)."""

    title: str
    label: str
    read: str | None
    words: str | None


class Share(NamedTuple):
    """A part of a whole, with the interval in which the true share lies with 95 % confidence (Wilson)."""

    part: int
    whole: int

    @property
    def interval(self) -> tuple[float, float]:
        """The lower and the upper bound."""
        if not self.whole:
            return 0.0, 1.0
        share, square = self.part / self.whole, CONFIDENCE**2
        middle = share + square / (2 * self.whole)
        reach = CONFIDENCE * sqrt(share * (1 - share) / self.whole + square / (4 * self.whole**2))
        scale = 1 + square / self.whole
        return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)

    def __str__(self) -> str:
        """43 of 63 = 0.68 (0.56–0.78)."""
        if not self.whole:
            return "none to measure"
        low, high = self.interval
        return f"{self.part} of {self.whole} = {self.part / self.whole:.2f} ({low:.2f}–{high:.2f})"


class Measured(NamedTuple):
    """How one fact was read in one file."""

    fact: str
    values: Sequence[str]
    cases: Sequence[Case]

    @property
    def clear(self) -> list[Case]:
        """Those that the readers agree on."""
        return [case for case in self.cases if case.label not in NOT_CLEAR]

    @property
    def answered(self) -> list[Case]:
        """The clear ones of which the lexicon says something."""
        return [case for case in self.clear if case.read]

    @property
    def wrong(self) -> list[Case]:
        """The clear ones of which it says something else than the readers."""
        return [case for case in self.answered if case.read != case.label]

    @property
    def precision(self) -> Share:
        """How many of its answers are right."""
        return Share(len(self.answered) - len(self.wrong), len(self.answered))

    @property
    def coverage(self) -> Share:
        """How many of the clear ones it answers."""
        return Share(len(self.answered), len(self.clear))

    def silence(self, label: str) -> Share:
        """How many of those that are not clear it says nothing of."""
        those = [case for case in self.cases if case.label == label]
        return Share(sum(not case.read for case in those), len(those))


def measured(rows: Iterable[dict[str, Any]]) -> tuple[Measured, Measured]:
    """Nature and mandate of every row, as labelled and as read."""
    natures, mandates = [], []
    for row in rows:
        readings = read_text(
            Initiative.model_validate(
                {"title": row["title"], "description": row.get("description"), "origin": row.get("origin_text")}
            )
        )
        labels = row["labels"]
        kind, mandate = readings.kind, readings.mandate
        nature = nature_of(kind[0]) if kind else None
        natures.append(Case(row["title"], labels["nature"], nature, kind[1].words if kind else None))
        if not mandate and not row.get("origin_text"):
            continue  # nobody has said where it comes from, so there is nothing to read
        laid = ("no" if mandate[0] == "none" else "yes") if mandate else None
        mandates.append(Case(row["title"], labels["mandated"], laid, mandate[1].words if mandate else None))
    return Measured("nature", NATURES, natures), Measured("mandated", ("yes", "no"), mandates)


def fingerprint() -> str:
    """What the figures were measured with: changes with every entry and with the way entries are weighed."""
    sources = (Path(module.__file__ or "").read_bytes() for module in (lexicon, lexicon_entries))
    return hashlib.sha256(b"".join(sources)).hexdigest()[:12]


def _section(name: str, both: tuple[Measured, Measured]) -> list[str]:
    parts = [f"## {name}", "", "| | nature | mandated |", "|:--|:--|:--|"]
    rows: list[tuple[str, Callable[[Measured], object]]] = [
        ("precision", lambda fact: fact.precision),
        ("coverage of the clear ones", lambda fact: fact.coverage),
        ("silence on the unclear ones", lambda fact: fact.silence("unclear")),
        ("silence on the disputed ones", lambda fact: fact.silence("disputed")),
    ]
    parts += [f"| {title} | {figure(both[0])} | {figure(both[1])} |" for title, figure in rows]
    for fact in both:
        parts += ["", *_confusion(fact), "", *_wrong(fact)]
    return parts


def _confusion(fact: Measured) -> list[str]:
    counted = Counter((case.label, case.read or SILENT) for case in fact.cases)
    columns = (*fact.values, SILENT)
    lines = [f"| {fact.fact}: readers say ↓, read → | {' | '.join(columns)} |", f"|:--|{'--:|' * len(columns)}"]
    return lines + [
        f"| {label} | {' | '.join(str(counted[label, column]) for column in columns)} |"
        for label in (*fact.values, "unclear", "disputed")
    ]


def _wrong(fact: Measured) -> list[str]:
    lines = [f"Wrong of {fact.fact}: {len(fact.wrong)}.", ""]
    lines += [f"- {case.title}: {case.read} by «{case.words}», readers say {case.label}." for case in fact.wrong]
    return lines if fact.wrong else lines[:1]


def page(files: Sequence[tuple[str, tuple[Measured, Measured]]]) -> str:
    """The figures of every file as Markdown."""
    parts = INTRODUCTION.format(
        precision=GOAL_PRECISION,
        coverage=GOAL_COVERAGE,
        fingerprint=fingerprint(),
        kinds=len(lexicon_entries.KIND_ENTRIES),
        outright=len(lexicon_entries.OUTRIGHT_ENTRIES),
        origins=len(lexicon_entries.ORIGIN_ENTRIES),
    ).splitlines()
    for name, both in files:
        parts += ["", *_section(name, both)]
    return "\n".join(parts) + "\n"


def main() -> None:
    """Measures every file, and writes the page or shows it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("labels", nargs="+", metavar="[NAME=]LABELS.yaml")
    parser.add_argument("--page", type=Path, help="Write the page there.")
    asked = parser.parse_args()
    files = []
    for argument in asked.labels:
        name, _, path = argument.rpartition("=")
        rows = YAML(typ="safe").load(Path(path))
        files.append((f"{name or Path(path).stem}: {len(rows)} initiatives", measured(rows)))
    text = page(files)
    if asked.page:
        asked.page.write_text(text, encoding="utf-8", newline="\n")
    else:
        print(text)


if __name__ == "__main__":
    main()
