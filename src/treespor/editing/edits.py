"""Answers into a portfolio's text: each spliced in at its place, and every other byte left as it was.

What has been spliced is read again and compared with what was meant, before anybody may write it.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import isnan
from typing import Any, NamedTuple

from treespor.editing import edit_messages
from treespor.editing.insertions import CannotInsertError, Insertion, appended, set_key
from treespor.editing.scalars import Value
from treespor.model.location import Span
from treespor.model.text import Message
from treespor.reading.data import TopLevelValue, top_level_values
from treespor.reading.document import ALIAS, MAPPING, Document
from treespor.reading.encoding import UnreadableFileError
from treespor.reading.parser import YAMLError


class SetKeys(NamedTuple):
    """Keys of one mapping and their values: of an item of a list, by its node, or of the portfolio."""

    node: int
    values: Mapping[str, Value]


class Append(NamedTuple):
    """An item to put at the end of a list, which is made where it is missing; a comment may stand behind a key."""

    list_key: str
    values: Mapping[str, Value]
    comments: Mapping[str, str] = {}


Edit = SetKeys | Append


class EditError(Exception):
    """The edit cannot be made without changing more than it should: why, and where."""

    def __init__(self, message: Message, at: Span) -> None:
        super().__init__(message)
        self.message, self.at = message, at


class _Set(NamedTuple):
    list_key: str
    item: int | None
    key: str
    value: Value


_Step = _Set | Append
_ABSENT = object()


def edited(document: Document, edits: Sequence[Edit]) -> str:
    """The document's text with the edits made. Raises EditError, and then nothing is to be written."""
    fresh = Document(document.file, document.text)
    steps = list(_steps(fresh, top_level_values(fresh), edits))
    text = _together(fresh, steps)
    if text is None:
        text = document.text
        for step in steps:
            text = _alone(Document(document.file, text), step)
    return text


def _steps(document: Document, held: Mapping[str, TopLevelValue], edits: Sequence[Edit]) -> Iterator[_Step]:
    locator = {node: (key, index) for key, each in held.items() for index, node in enumerate(each.items)}
    for edit in edits:
        if isinstance(edit, Append):
            yield edit
            continue
        portfolio = held.get("portfolio")
        in_portfolio = portfolio is not None and portfolio.node == edit.node
        list_key, item = ("portfolio", None) if in_portfolio else locator.get(edit.node, ("", None))
        if not list_key or document.sort(edit.node) == ALIAS:
            raise _cannot(document, edit.node)
        yield from (_Set(list_key, item, key, value) for key, value in edit.values.items())


def _cannot(document: Document, node: int) -> EditError:
    at = document.span(*document.bounds(node)) if node < len(document.nodes) else Span(document.file, 1, 1, 1, 1)
    return EditError(edit_messages.SHARED.about(), at)


def _together(document: Document, steps: Sequence[_Step]) -> str | None:
    """All steps in one go, each at the place that suits it best; None where that does not read as it was meant."""
    held = top_level_values(document)
    try:
        splices = [next(_candidates(document, held, step)) for step in steps]
    except (CannotInsertError, StopIteration):
        return None
    text = _spliced(document.text, splices)
    return text if _reads_as(text, _expected(held, steps)) else None


def _alone(document: Document, step: _Step) -> str:
    """One step, at the first place where it reads as it was meant."""
    held = top_level_values(document)
    meant = _expected(held, [step])
    try:
        for splice in _candidates(document, held, step):
            text = _spliced(document.text, [splice])
            if _reads_as(text, meant):
                return text
    except CannotInsertError as none:
        raise EditError(none.message, document.span(*none.bounds)) from none
    node = _node(held, step) if isinstance(step, _Set) else 0
    raise EditError(edit_messages.NOT_SAFE.about(key=_name(step)), document.span(*document.bounds(node)))


def _candidates(document: Document, held: Mapping[str, TopLevelValue], step: _Step) -> Iterator[Insertion]:
    if isinstance(step, Append):
        return appended(document, held, step.list_key, step.values, step.comments)
    node = _node(held, step)
    data = held[step.list_key].data
    if _same((data if step.item is None else data[step.item]).get(step.key, _ABSENT), step.value):
        return iter((Insertion(0, 0, ""),))
    if document.sort(node) != MAPPING:
        raise CannotInsertError(edit_messages.SHARED.about(), document.bounds(node))
    return set_key(document, node, step.key, step.value)


def _node(held: Mapping[str, TopLevelValue], step: _Set) -> int:
    own = held[step.list_key]
    return own.node if step.item is None else own.items[step.item]


def _name(step: _Step) -> str:
    return step.list_key if isinstance(step, Append) else step.key


def _spliced(text: str, splices: Sequence[Insertion]) -> str:
    """The text with every splice made; of two at one place the first stands first."""
    ordered = sorted(enumerate(splices), key=lambda each: (each[1].start, each[0]))
    for _, splice in reversed(ordered):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return text


def _expected(held: Mapping[str, TopLevelValue], steps: Sequence[_Step]) -> dict[str, Any]:
    """What the file is to hold afterwards."""
    data: dict[str, Any] = {
        key: list(each.data) if isinstance(each.data, list) else each.data for key, each in held.items()
    }
    for step in steps:
        if isinstance(step, Append):
            data[step.list_key] = [*(data.get(step.list_key) or []), dict(step.values)]
        elif step.item is None:
            data[step.list_key] = {**data[step.list_key], step.key: step.value}
        else:
            data[step.list_key][step.item] = {**data[step.list_key][step.item], step.key: step.value}
    return data


def _reads_as(text: str, meant: Mapping[str, Any]) -> bool:
    try:
        held = top_level_values(Document("", text))
    except (YAMLError, UnreadableFileError):
        return False
    return _same({key: each.data for key, each in held.items()}, meant)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, float) and isnan(one):
        return isnan(other)
    return (type(one) is type(other) and bool(one == other)) or _number(one, other)


def _number(one: Any, other: Any) -> bool:
    """3.0 is written as 3."""
    figures = isinstance(one, int | float) and isinstance(other, int | float)
    return figures and not isinstance(one, bool) and not isinstance(other, bool) and one == other
