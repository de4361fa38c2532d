"""A document as plain data: for small files beside the portfolio, and to see what an edit has made of one."""

from typing import Any, NamedTuple

from treespor.reading.builder import INVALID
from treespor.reading.document import Document
from treespor.reading.encoding import UnreadableFileError, decoded
from treespor.reading.parser import YAMLError
from treespor.reading.stream import LISTS, read_top_level


class TopLevelValue(NamedTuple):
    """What stands under a top key: the nodes of the key and of its value, and the data; of a list item by item."""

    key_node: int
    node: int
    data: Any
    items: tuple[int, ...] = ()


def top_level_values(document: Document) -> dict[str, TopLevelValue]:
    """Everything that a document holds, by top key. Raises Unreadable and YAMLError."""
    document.forget()
    held: dict[str, TopLevelValue] = {}
    for entry in read_top_level(document, list):
        if entry.key is None:
            continue
        if entry.is_item:
            own = held[entry.key]
            held[entry.key] = own._replace(data=[*own.data, entry.raw], items=(*own.items, entry.node))
        else:
            empty = entry.key in LISTS and entry.raw == []
            held.setdefault(entry.key, TopLevelValue(entry.key_node, entry.node, [] if empty else entry.raw))
    return held


def plain_data(data: bytes) -> dict[str, Any] | None:
    """The top mapping of a file; None where it is no YAML, or has none."""
    text, fault = decoded(data)
    if fault:
        return None
    try:
        made = {key: held.data for key, held in top_level_values(Document("", text)).items()}
    except (YAMLError, UnreadableFileError):
        return None
    return None if any(value is INVALID for value in made.values()) else made
