"""Small pieces of memo text: goals, figures with their day, owners, names in a row."""

from collections.abc import Sequence
from datetime import date

from treespor.model.dates import Period
from treespor.model.initiative import Result
from treespor.model.party import Party
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Text
from treespor.portfolio.figures import Progress
from treespor.portfolio.report import Report
from treespor.rendering.language import counted, filled, listed, long_date, number, period, short_date
from treespor.rendering.memo import sentences
from treespor.rendering.text import labels as terms
from treespor.rendering.text.markdown_escaping import md

MOST_NAMED = 3


def say(text: Text, language: Language, **values: object) -> str:
    """A memo sentence with its values."""
    return filled(text, language, values)


def goal(result: Result, language: Language, *, short: bool) -> str:
    """400 besøg om ugen senest 31.3.2027."""
    if result.target is None:
        return sentences.NO_GOAL.within(language)
    target, unit = number(result.target, language), result.unit or ""
    if result.by is None:
        return say(sentences.GOAL_NO_DATE, language, target=target, unit=unit).strip()
    by = period(result.by, language, short=short)
    return " ".join(say(sentences.GOAL, language, target=target, unit=unit, by=by).split())


def target(result: Result, language: Language) -> str:
    """400 besøg om ugen."""
    if result.target is None:
        return sentences.NO_GOAL.within(language)
    return f"{number(result.target, language)} {result.unit or ''}".strip()


def now(progress: Progress, language: Language, *, short: bool) -> str:
    """61 besøg om ugen (18.10.2026)."""
    if progress.actual is None:
        return sentences.NOT_MEASURED.within(language)
    actual, unit, day = (
        number(progress.actual, language),
        progress.result.unit or "",
        progress.result.measured_on,
    )
    if day is None:
        return say(sentences.NOW_NO_DAY, language, actual=actual, unit=unit).strip()
    written = short_date(day, language) if short else long_date(day, language)
    return " ".join(say(sentences.NOW, language, actual=actual, unit=unit, day=written).split())


def owners(parties: Sequence[Party], language: Language) -> str:
    """The owners by name, else by role; empty where there is none."""
    return listed([who(party, language) for party in parties], language)


def who(party: Party, language: Language) -> str:
    """A party's name, else the role in words."""
    return party.name or (terms.ROLE[party.role].within(language) if party.role else "")


def owner_and(entry: PlacedInitiative, language: Language, when: str = "") -> str:
    """(Sundhedschefen, senest 1. december 2026) behind a title; what is not known is left out."""
    parts = [
        md(part)
        for part in (owners(entry.initiative.owner, language) or sentences.NO_OWNER.within(language), when)
        if part
    ]
    return f"{md(entry.initiative.title)} ({', '.join(parts)})"


def in_a_row(names: Sequence[str], language: Language) -> str:
    """The first names, and how many others."""
    if len(names) <= MOST_NAMED:
        return listed(names, language)
    others = len(names) - MOST_NAMED
    more = sentences.AND_ANOTHER if others == 1 else sentences.AND_OTHERS
    return listed([*names[:MOST_NAMED], say(more, language, count=counted(others, language))], language)


def day_or(when: Period | None, language: Language, otherwise: Text) -> str:
    """A period in a table, or what to say where there is none."""
    return period(when, language, short=True) if when else otherwise.within(language)


def until_or_passed(when: Period | None, today: date, language: Language) -> str:
    """A coming date, or one that has passed, or none."""
    if when is None:
        return sentences.NO_DATE.within(language)
    written = period(when, language, short=True)
    return say(sentences.PASSED, language, day=written) if when.last < today else written


def challenge_titles(report: Report) -> dict[str, str]:
    """The declared challenges' titles by id."""
    return {read.item.id: read.item.title for read in report.challenges}
