"""A portfolio brought up to date from a newer list: what changes, what is new, and what the two disagree on."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from treespor.editing.edits import Append, Edit, SetKeys
from treespor.editing.scalars import Value
from treespor.importing.drafts import Draft, nested
from treespor.importing.headers import folded
from treespor.importing.import_report import ImportReport, place_of
from treespor.model.initiative import Initiative
from treespor.model.location import Located
from treespor.model.slug import free_name
from treespor.reading.data import top_level_values
from treespor.reading.document import Document
from treespor.reading.node_locator import NodeLocator
from treespor.reading.resolve import Loaded

DECISIVE = frozenset({"kind", "mandate", "addresses", "results", "title"})
"""What somebody has decided in the portfolio, or worked out there, is not overwritten by a list without being asked."""
_SHORTHAND = {"health": "colour", "effort": "digitalisation", "ambition": "level", "origin": "source"}


Held = Mapping[tuple[str, int], Mapping[str, Any]]


class Changed(NamedTuple):
    """A field of an initiative whose value the list has otherwise."""

    initiative: str
    key: str
    before: Value
    after: Value
    cell: str


class Update(NamedTuple):
    """What a newer list does to a portfolio. What is missing from the list stays as it is."""

    changed: tuple[Changed, ...]
    conflicts: tuple[Changed, ...]
    added: tuple[Draft, ...]
    missing: tuple[str, ...]
    edits: Mapping[str, tuple[Edit, ...]]
    """By file."""


def update(account: ImportReport, loaded: Loaded, *, force: bool) -> Update:
    """Compares the list with the portfolio. With `force` the list wins where they disagree."""
    by_id = {read.item.key: read for read in loaded.initiatives}
    by_title = {folded(read.item.title): read for read in loaded.initiatives}
    changed: list[Changed] = []
    conflicts: list[Changed] = []
    added: list[Draft] = []
    met: set[str] = set()
    edits: dict[str, list[Edit]] = {}
    held = _held(loaded)
    for draft in account.drafts:
        read = by_id.get(draft.id) or by_title.get(folded(draft.title))
        if read is None or read.item.key in met:
            added.append(draft)
            continue
        met.add(read.item.key)
        differing = list(_differences(draft, read, held))
        decided = [each for each in differing if each.key in DECISIVE and each.before is not None and not force]
        conflicts += decided
        taken = [each for each in differing if each not in decided]
        changed += taken
        if taken and isinstance(read.locator, NodeLocator):
            edit = SetKeys(read.locator.node, {each.key: each.after for each in taken})
            edits.setdefault(read.locator.document.file, []).append(edit)
    _append(account, loaded, added, edits)
    missing = tuple(name for name in by_id if name not in met)
    listed = {file: tuple(own) for file, own in edits.items()}
    return Update(tuple(changed), tuple(conflicts), tuple(added), missing, listed)


def _append(account: ImportReport, loaded: Loaded, added: list[Draft], edits: dict[str, list[Edit]]) -> None:
    """New rows and newly declared challenges, each in the file where its like stand."""
    known = {read.item.id for read in loaded.challenges}
    first = next(iter(loaded.documents))
    for challenge in account.challenges:
        if challenge.id not in known:
            at = loaded.challenges[0].locator.start()[0] if loaded.challenges else _file_of(loaded, first)
            edits.setdefault(at, []).append(Append("challenges", {"id": challenge.id, "title": challenge.title}))
    taken = {read.item.key for read in loaded.initiatives} | {read.id for read in loaded.rejected if read.id}
    for draft in added:
        name = free_name(draft.id, taken)
        taken.add(name)
        at = loaded.initiatives[-1].locator.start()[0] if loaded.initiatives else first
        values = {"id": name, **nested({field: filled.value for field, filled in draft.fields.items()})}
        comments = {"id": f"{account.sheet} {draft.row}"} | {
            field.partition(".")[0]: f"«{filled.kept}», {place_of(filled.cell)}"
            for field, filled in draft.fields.items()
            if filled.kept
        }
        edits.setdefault(at, []).append(Append("initiatives", values, comments))


def _file_of(loaded: Loaded, otherwise: str) -> str:
    return loaded.portfolio.locator.start()[0] if loaded.portfolio else otherwise


def _differences(draft: Draft, read: Located[Initiative], every: Held) -> Iterator[Changed]:
    locator = read.locator
    held = every[locator.document.file, locator.node] if isinstance(locator, NodeLocator) else {}
    values = nested({field: filled.value for field, filled in draft.fields.items()})
    for key, value in values.items():
        before = held.get(key)
        after = _together(key, before, value)
        if _means(key, after) != _means(key, before):
            cell = next(filled.cell for field, filled in draft.fields.items() if field.partition(".")[0] == key)
            yield Changed(read.item.key, key, before, after, place_of(cell))


def _held(loaded: Loaded) -> Held:
    """Every initiative as its file has it, by file and node."""
    documents = {
        read.locator.document.file: read.locator.document
        for read in loaded.initiatives
        if isinstance(read.locator, NodeLocator)
    }
    made: dict[tuple[str, int], Mapping[str, Any]] = {}
    for file, document in documents.items():
        own = top_level_values(Document(file, document.text))["initiatives"]
        made |= {(file, node): data for node, data in zip(own.items, own.data, strict=True)}
    return made


def _together(key: str, before: Value, after: Value) -> Value:
    """Parts that only the portfolio has stay beside those that the list has."""
    if not isinstance(before, Mapping):
        return after
    return {**before, **(after if isinstance(after, Mapping) else {_SHORTHAND.get(key, key): after})}


def _means(key: str, value: Value) -> object:
    """What a value means, however it is written."""
    if key.startswith("x-") or value is None:
        return value
    read = Initiative.model_validate({"title": "-"} | {key: value})
    return getattr(read, "is_" if key == "is" else key)
