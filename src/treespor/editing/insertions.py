"""Where in a text a key or an item belongs, and how it is written there: in the style of its neighbours."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from treespor.editing import edit_messages
from treespor.editing.blocks import item_lines
from treespor.editing.scalars import Value, is_plain, written
from treespor.model.text import Message
from treespor.reading.data import TopLevelValue
from treespor.reading.document import ALIAS, COLLECTIONS, MAPPING, SCALAR, Document

AFTER = ("kind", "origin", "title", "id")
"""A new key goes after the first of these that stands there."""

_EMPTY_BEFORE = re.compile(r":[ \t]*$")
_PROPERTY = re.compile(r"(?:^|\s)[&!]\S")


class CannotInsertError(Exception):
    """There is no place for it: why, and between which characters of the text."""

    def __init__(self, message: Message, bounds: tuple[int, int]) -> None:
        super().__init__(message)
        self.message, self.bounds = message, bounds


class Insertion(NamedTuple):
    """New text in place of what stands between two characters."""

    start: int
    end: int
    text: str


def set_key(document: Document, mapping: int, key: str, value: Value) -> Iterator[Insertion]:
    """Every way to set a key of this mapping, the best first. Raises CannotInsertError where no way fits."""
    entries = {document.key_text(each): (each, held) for each, held in document.entries(mapping)}
    if key in entries:
        yield _replaced(document, *entries[key], value, in_flow=_in_flow(document, mapping))
        return
    anchors = [name for name in AFTER if name in entries] + [name for name in reversed(entries) if name not in AFTER]
    for name in anchors:
        if _in_flow(document, mapping):
            yield _in_brackets(document, mapping, entries[name], key, value)
        else:
            yield _on_a_line(document, mapping, entries[name], key, value)


def _in_flow(document: Document, node: int) -> bool:
    start, _ = document.bounds(node)
    return document.text[start : start + 1] in ("{", "[")


def _replaced(document: Document, key: int, held: int, value: Value, *, in_flow: bool) -> Insertion:
    """A new value in the place of the old one; a comment behind the key stays behind it."""
    text, (start, end), after_key = document.text, document.bounds(held), document.bounds(key)[1]
    between = text[after_key:start]
    if document.sort(held) == ALIAS or _PROPERTY.search(between.split("#")[0]):
        raise CannotInsertError(edit_messages.SHARED.about(), (after_key, max(end, after_key)))
    key_mark = document.source(key)[:1]
    mark = key_mark if key_mark in ("'", '"') else _quote(text[start:end])
    new = written(value, in_flow=in_flow, quote=mark)
    if start == end:
        return Insertion(
            start, end, f" {new}" if _EMPTY_BEFORE.search(text[:start]) and text[start - 1] == ":" else new
        )
    if "\n" not in between and not text[start:end].startswith(("|", ">")):
        return Insertion(start, end, new)
    return _from_below(document, key, (start, end), new)


def _from_below(document: Document, key: int, bounds: tuple[int, int], new: str) -> Insertion:
    """A value that stood on lines of its own is written on the line of its key."""
    text, (start, end), after_key = document.text, bounds, document.bounds(key)[1]
    below = text[start:end] if not text[start:end].startswith(("|", ">")) else ""
    colon = text.index(":", after_key) + 1
    beside, _, between = text[colon:start].partition("\n")
    if "#" in between or re.search(r"(?m)(?:^|\s)#", below):
        raise CannotInsertError(edit_messages.COMMENTED.about(key=document.key_text(key)), bounds)
    comment = beside.rstrip("\r") if beside.strip().startswith("#") else ""
    return Insertion(colon, end, f" {new}{comment}")


def _quote(old: str) -> str | None:
    """The mark that a text stood in, where it needed none."""
    mark = old[:1]
    return mark if mark in ("'", '"') and is_plain(old[1:-1]) else None


def _mark_of_neighbours(document: Document, mapping: int) -> str | None:
    """The quotation mark of the texts around, where none of them needed any."""
    texts = [document.source(held) for _, held in document.entries(mapping) if document.sort(held) == SCALAR]
    free = [text for text in texts if is_plain(text.strip("'\""))]
    marks = {text[:1] for text in free}
    return marks.pop() if len(marks) == 1 and marks <= {"'", '"'} else None


def _as_key(document: Document, neighbour: int, key: str) -> str:
    mark = document.source(neighbour)[:1]
    return f"{mark}{key}{mark}" if mark in ("'", '"') else key


def _entry(document: Document, mapping: int, neighbour: int, key: str, value: Value, *, in_flow: bool) -> str:
    name = _as_key(document, neighbour, key)
    quoted_key = name != key
    mark = _mark_of_neighbours(document, mapping)
    plain = value == "none" or (isinstance(value, list | tuple) and not quoted_key)
    return f"{name}: {written(value, in_flow=in_flow, quote=mark if quoted_key or not plain else None)}".rstrip()


def _in_brackets(document: Document, mapping: int, after: tuple[int, int], key: str, value: Value) -> Insertion:
    end = _end_of(document, after[1])
    entry = _entry(document, mapping, after[0], key, value, in_flow=True)
    return Insertion(end, end, f", {entry}")


def _on_a_line(document: Document, mapping: int, after: tuple[int, int], key: str, value: Value) -> Insertion:
    column = document.position(document.bounds(after[0])[0])[1]
    entry = _entry(document, mapping, after[0], key, value, in_flow=False)
    end = _end_of_line(document, _end_of(document, after[1]))
    return Insertion(end, end, f"{_break(document)}{' ' * (column - 1)}{entry}")


def _end_of(document: Document, node: int) -> int:
    """Where a value ends; an empty one behind its colon."""
    return document.bounds(node)[1]


def _end_of_line(document: Document, offset: int) -> int:
    """Where the line ends that a character stands in, before its break."""
    end = document.text.find("\n", offset)
    end = len(document.text) if end < 0 else end
    return end - 1 if end > offset and document.text[end - 1] == "\r" else end


def _break(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"


def appended(
    document: Document,
    held: Mapping[str, TopLevelValue],
    list_key: str,
    values: Mapping[str, Value],
    comments: Mapping[str, str],
) -> Iterator[Insertion]:
    """Every way to put an item at the end of a list, the best first."""
    own = held.get(list_key)
    if own is None:
        yield from _new_list(document, held, list_key, values, comments)
    elif not own.items:
        yield _first_item(document, own, held, values, comments)
    elif _in_flow(document, own.node):
        last = document.bounds(own.items[-1])[1]
        yield Insertion(last, last, f", {written(dict(values), in_flow=True)}")
    else:
        yield _last_item(document, own.items[-1], values, comments)


def _last_item(document: Document, last: int, values: Mapping[str, Value], comments: Mapping[str, str]) -> Insertion:
    """Below the last item; after an empty line where one stands between the items before."""
    text = document.text
    start, end = document.bounds(last)
    dash = text.rfind("-", 0, start)
    line_start = text.rfind("\n", 0, dash) + 1
    stop = _end_of_line(document, end)
    line_break = _break(document)
    gap = line_break if re.search(r"\n[ \t]*\r?\n[ \t]*(?:#[^\n]*\n[ \t]*)*$", text[:dash]) else ""
    lines = line_break.join(item_lines(values, " " * (dash - line_start), comments))
    return Insertion(stop, stop, f"{gap}{line_break}{lines}")


def _first_item(
    document: Document,
    own: TopLevelValue,
    held: Mapping[str, TopLevelValue],
    values: Mapping[str, Value],
    comments: Mapping[str, str],
) -> Insertion:
    """Into a list that is empty, or not even one yet."""
    text = document.text
    after_key = document.bounds(own.key_node)[1]
    colon = text.index(":", after_key) + 1
    end = document.bounds(own.node)[1] if document.sort(own.node) in COLLECTIONS else colon
    rest = text[end : (stop := _end_of_line(document, end))]
    indent = document.position(document.bounds(own.key_node)[0])[1] - 1 + _indent_of_items(document, held)
    line_break = _break(document)
    lines = line_break.join(item_lines(values, " " * indent, comments))
    return Insertion(colon, stop, f"{rest.rstrip()}{line_break}{lines}")


def _indent_of_items(document: Document, held: Mapping[str, TopLevelValue]) -> int:
    """How far the items of the other lists stand in from their keys; two where there are none."""
    for own in held.values():
        if own.items and not _in_flow(document, own.node):
            dash = document.text.rfind("-", 0, document.bounds(own.items[0])[0])
            key = document.position(document.bounds(own.key_node)[0])[1]
            return document.position(dash)[1] - key
    return 2


def _new_list(
    document: Document,
    held: Mapping[str, TopLevelValue],
    list_key: str,
    values: Mapping[str, Value],
    comments: Mapping[str, str],
) -> Iterator[Insertion]:
    """A list that is not there goes above the initiatives, else to the end of the file."""
    line_break, text = _break(document), document.text
    if document.nodes and document.sort(0) == MAPPING and _in_flow(document, 0):
        keys = list(document.entries(0))
        end = document.bounds(keys[-1][1])[1] if keys else document.bounds(0)[0] + 1
        name = _as_key(document, keys[-1][0], list_key) if keys else list_key
        yield Insertion(end, end, f"{', ' if keys else ''}{name}: [{written(dict(values), in_flow=True)}]")
        return
    initiatives = held.get("initiatives") if list_key != "initiatives" else None
    indent = " " * (document.position(document.bounds(next(iter(held.values())).key_node)[0])[1] - 1) if held else ""
    item = line_break.join(item_lines(values, indent + " " * _indent_of_items(document, held), comments))
    block = f"{indent}{list_key}:{line_break}{item}{line_break}"
    if initiatives:
        start = _above(text, document.bounds(initiatives.key_node)[0])
        yield Insertion(start, start, f"{block}{line_break}")
    end = len(text.rstrip()) if text.rstrip().endswith("...") else len(text)
    gap = "" if not text or text.endswith("\n") else line_break
    yield Insertion(end, end, f"{gap}{line_break}{block}")


def _above(text: str, offset: int) -> int:
    """Where the line begins that a key stands in, above the comments that belong to it."""
    start = text.rfind("\n", 0, offset) + 1
    while start > 0:
        previous = text.rfind("\n", 0, start - 1) + 1
        if not text[previous:start].lstrip().startswith("#"):
            break
        start = previous
    return start
