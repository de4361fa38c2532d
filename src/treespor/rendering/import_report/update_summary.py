"""What a newer list does to a portfolio: changed, new, disagreed on, and missing from the list."""

from collections.abc import Iterable, Iterator

from treespor.editing.scalars import Value, written
from treespor.importing.update import Changed, Update
from treespor.model.text import Language, Text
from treespor.rendering.language import plural, say
from treespor.rendering.screen import Screen, shown

CHANGED = Text("ÆNDRET", "CHANGED")
NEW = Text("NYE INITIATIVER", "NEW INITIATIVES")
CONFLICTS = Text(
    "UENIGHED: porteføljens værdi er beholdt (--force tager listens)",
    "CONFLICTS: the portfolio's value was kept (--force takes the list's)",
)
MISSING = Text("IKKE I LISTEN: står urørt", "NOT IN THE LIST: left as they are")
NOTHING = Text("Listen ændrer intet.", "The list changes nothing.")
ROW = Text("række {row}", "row {row}")
SUM = Text(
    "{changed}, {added}, {conflicts}, {missing} ikke i listen",
    "{changed}, {added}, {conflicts}, {missing} not in the list",
)
FIELD, FIELDS = Text("1 felt ændret", "1 field changed"), Text("{count} felter ændret", "{count} fields changed")
ONE_NEW, MANY_NEW = (
    Text("1 nyt initiativ", "1 new initiative"),
    Text("{count} nye initiativer", "{count} new initiatives"),
)
CONFLICT, MORE_CONFLICTS = Text("1 uenighed", "1 conflict"), Text("{count} uenigheder", "{count} conflicts")
LONGEST = 40


def update_summary(update: Update, language: Language, screen: Screen) -> str:
    """The whole account, with a sum last."""
    return "\n".join(_lines(update, language, screen)) + "\n"


def _lines(update: Update, language: Language, screen: Screen) -> Iterator[str]:
    for title, changes in ((CHANGED, update.changed), (CONFLICTS, update.conflicts)):
        yield from _part(title, (_change(each, screen) for each in changes), language, screen)
    rows = (f"{draft.title} ({say(ROW.about(row=str(draft.row)), language)})" for draft in update.added)
    yield from _part(NEW, rows, language, screen)
    yield from _part(MISSING, update.missing, language, screen)
    if not (update.changed or update.conflicts or update.added):
        yield NOTHING.within(language)
        return
    counts = {
        "changed": plural(len(update.changed), FIELD, FIELDS).about(count=len(update.changed)),
        "added": plural(len(update.added), ONE_NEW, MANY_NEW).about(count=len(update.added)),
        "conflicts": plural(len(update.conflicts), CONFLICT, MORE_CONFLICTS).about(count=len(update.conflicts)),
        "missing": len(update.missing),
    }
    yield say(SUM.about(**counts), language)


def _part(title: Text, parts: Iterable[str], language: Language, screen: Screen) -> Iterator[str]:
    listed = list(parts)
    if listed:
        yield screen.paint(title.within(language), "bold")
        for part in listed:
            yield from screen.wrapped(shown(part), 2, hanging=2)
        yield ""


def _change(change: Changed, screen: Screen) -> str:
    arrow = "→" if screen.unicode else "->"
    before = "" if change.before is None else f"{_short(change.before)} "
    return f"{change.initiative}.{change.key}: {before}{arrow} {_short(change.after)} ({change.cell})"


def _short(value: Value) -> str:
    text = " ".join(written(value).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
