"""Events into plain data, and the place of every key and value, in one pass."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from treespor.model.text import Message
from treespor.reading import messages
from treespor.reading.core_schema import CORE_WORDS, MAY_BE_NO_TEXT, read_otherwise, resolve
from treespor.reading.document import ALIAS, MAPPING, NO_PLACE, SEQUENCE, Document
from treespor.reading.encoding import UnreadableFileError
from treespor.reading.parser import Parser, events

DEEPEST = 64
MOST_ALIASED_NODES = 100_000
MOST_REMEMBERED = 20_000
MERGE = "<<"
_TAG = r"![^\s,\]}]*"
_PROPERTIES = r"(?:[&!][^\s,\[\]{}]*(?:\s+(?:#[^\n]*\s+)*|(?=[,\]}]|$)))*"

ScalarEvent: Any = events.ScalarEvent
AliasEvent: Any = events.AliasEvent
MappingStartEvent: Any = events.MappingStartEvent
MappingEndEvent: Any = events.MappingEndEvent
SequenceStartEvent: Any = events.SequenceStartEvent
SequenceEndEvent: Any = events.SequenceEndEvent


class Invalid:
    """Stands in plain data where a value was that has been reported already."""

    def __repr__(self) -> str:
        return "INVALID"


INVALID = Invalid()


class SyntaxIssue(NamedTuple):
    """A fault that the parser lets through; for a key met twice also its first node, or the mapping that holds it."""

    code: str
    message: Message
    node: int
    mapping: int | None = None
    first: int | None = None
    bounds: tuple[int, int] | None = None


class Anchored(NamedTuple):
    """What an alias stands for: the value, its node, and how many nodes and levels it is, aliases unfolded."""

    value: Any
    node: int
    nodes: int
    levels: int


class Builder:
    """Builds the values of one document out of its events, and writes down where each of their parts stands."""

    def __init__(self, document: Document, parser: Parser, unmask: Mapping[int, str] | None = None) -> None:
        """`undisguise` translates back what the parser was given for other characters."""
        self._unmask = unmask
        self._document = document
        self._nodes = document.nodes
        self._text = document.text
        self._next = parser.get_event
        self._values: dict[str, Any] = {word: value for word, value in CORE_WORDS.items() if not read_otherwise(word)}
        self._keys: set[str] = set()
        self._anchors: dict[str, Anchored] = {}
        self._deepest = 0
        self._aliased = 0
        self._most_aliased = MOST_ALIASED_NODES + len(document.text)
        self._issues: list[SyntaxIssue] = []
        self._ambiguous: list[int] = []

    def _build(self, event: Any, depth: int) -> Any:
        """The value that this event begins, with words for all its nodes."""
        cls = event.__class__
        if cls is ScalarEvent:
            return self._scalar(event)
        if cls is AliasEvent:
            return self._alias(event, depth)
        if depth >= DEEPEST:
            raise UnreadableFileError(messages.TOO_DEEP.about(most=DEEPEST), *bounds_of(event))
        if event.anchor:
            return self._anchored(event, depth)
        return self._collection(event, depth)

    def _collection(self, event: Any, depth: int) -> Any:
        node = len(self._nodes)
        self._deepest = max(self._deepest, depth)
        value: Any = (
            self._mapping(event, depth) if event.__class__ is MappingStartEvent else self._sequence(event, depth)
        )
        return value if event.implicit else self._tagged(event, node)

    def _anchored(self, event: Any, depth: int) -> Any:
        """A collection that aliases may stand for: what it holds, how many nodes and how deep, aliases unfolded."""
        node, aliased, deepest = len(self._nodes), self._aliased, self._deepest
        self._deepest = depth
        value = self._collection(event, depth)
        nodes = len(self._nodes) - node + self._aliased - aliased
        self._anchors[event.anchor] = Anchored(value, node, nodes, self._deepest - depth + 1)
        self._deepest = max(deepest, self._deepest)
        return value

    def _scalar(self, event: Any) -> Any:
        nodes, value = self._nodes, event.value
        nodes.append(event.start_mark.index << 31 | event.end_mark.index)
        if self._unmask and not value.isprintable():
            value = value.translate(self._unmask)
        if event.style:
            untagged = event.implicit[1]
            if not value or value.isspace():
                value = None
        else:
            untagged = event.implicit[0]
            if not value:
                value = None
                self._place_empty(event.start_mark.index)
            elif value[:1] in MAY_BE_NO_TEXT:
                value = self._plain(value)
        if event.anchor or not untagged:
            value = self._with_properties(event, value, tagged=not untagged)
        return value

    def _plain(self, text: str) -> Any:
        try:
            return self._values[text]
        except KeyError:
            value = resolve(text)
        if read_otherwise(text):
            self._ambiguous.append(len(self._nodes) - 1)
        elif len(self._values) < MOST_REMEMBERED:
            self._values[text] = value
        return value

    def _place_empty(self, start: int) -> None:
        """An empty value stands behind its key's colon; where the parsers say it stands differs."""
        nodes = self._nodes
        colon = re.compile(r"\s*:").match(self._text, nodes[-2] & NO_PLACE) if len(nodes) > 1 else None
        if colon and re.fullmatch(r"(?:\s|#[^\n]*)*", self._text[colon.end() : start]):
            nodes[-1] = colon.end() << 31 | colon.end()

    def _with_properties(self, event: Any, value: Any, *, tagged: bool) -> Any:
        """A scalar behind an anchor or a tag: it stands behind them, and a tag makes it faulty."""
        node = len(self._nodes) - 1
        end = event.end_mark.index
        self._nodes[node] = min(self._after_properties(event.start_mark.index), end) << 31 | end
        if tagged:
            value = self._tagged(event, node)
        if event.anchor:
            self._anchors[event.anchor] = Anchored(value, node, 1, 0)
        return value

    def _tagged(self, event: Any, node: int) -> Invalid:
        start = event.start_mark.index
        tag = re.compile(_TAG).search(self._text, start)
        bounds = tag.span() if tag else bounds_of(event)
        self._issues.append(
            SyntaxIssue("TS002", messages.TAG.about(tag=tag.group() if tag else "!"), node, bounds=bounds)
        )
        return INVALID

    def _alias(self, event: Any, depth: int) -> Any:
        start, end = bounds_of(event)
        self._nodes.append(ALIAS << 62 | start << 31 | end)
        if event.anchor not in self._anchors:
            raise UnreadableFileError(messages.UNDEFINED_ALIAS.about(alias=event.anchor), start, end)
        value, target, nodes, levels = self._anchors[event.anchor]
        self._document.targets[len(self._nodes) - 1] = target
        if depth + levels > DEEPEST:
            raise UnreadableFileError(messages.TOO_DEEP.about(most=DEEPEST), start, end)
        self._deepest = max(self._deepest, depth + levels - 1)
        self._aliased += nodes
        if self._aliased > self._most_aliased:
            raise UnreadableFileError(messages.ALIAS_EXPANSION.about(), start, end)
        return value

    def _sequence(self, start: Any, depth: int) -> list[Any]:
        items: list[Any] = []
        node, following, build, nodes = self._open(SEQUENCE, start), self._next, self._build, self._nodes
        last = node
        while (event := following()).__class__ is not SequenceEndEvent:
            last = len(nodes)
            items.append(build(event, depth + 1))
        self._close(node, event, last)
        return items

    def _mapping(self, start: Any, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        merged: list[Any] = []
        node, following, build, nodes = self._open(MAPPING, start), self._next, self._build, self._nodes
        known, scalar = self._keys, self._scalar
        last = node
        while (event := following()).__class__ is not MappingEndEvent:
            key_node = len(nodes)
            if event.__class__ is ScalarEvent and event.value in known and not (event.anchor or event.style):
                nodes.append(event.start_mark.index << 31 | event.end_mark.index)
                key = event.value
            else:
                key = self._key(event, depth + 1)
            last = len(nodes)
            event = following()
            value = scalar(event) if event.__class__ is ScalarEvent else build(event, depth + 1)
            if key is None:
                continue
            if key == MERGE:
                merged.append((value, key_node))
            elif key in entries:
                self._duplicate_key(entries, key, node, key_node)
            else:
                entries[key] = value
        self._close(node, event, last)
        for value, key_node in merged:
            self._merge(entries, value, key_node)
        return entries

    def _key(self, event: Any, depth: int) -> str | None:
        """The key that this event is; None, reported and read past, where it is no text."""
        node = len(self._nodes)
        value: Any = None
        if event.__class__ is ScalarEvent and event.style:
            value = event.value.translate(self._unmask) if self._unmask else event.value
        built = self._build(event, depth)
        if self._ambiguous and self._ambiguous[-1] == node:
            self._ambiguous.pop()
        value = built if value is None or built is INVALID else value
        if isinstance(value, str):
            self._keys.add(value)
            if event.__class__ is not ScalarEvent or self._document.key_text(node) != value:
                self._document.key_texts[node] = value
            return value
        if value is not INVALID:
            self._issues.append(SyntaxIssue("TS003", messages.KEY_NO_TEXT.about(), node))
        return None

    def _duplicate_key(self, entries: dict[str, Any], key: str, mapping: int, key_node: int) -> None:
        self._issues.append(SyntaxIssue("TS005", messages.TWICE.about(key=key), key_node, mapping))
        if not key.startswith("x-"):
            entries[key] = INVALID

    def _merge(self, entries: dict[str, Any], value: Any, key_node: int) -> None:
        for mapping in value if isinstance(value, list) else [value]:
            if not isinstance(mapping, dict):
                self._issues.append(SyntaxIssue("TS002", messages.MERGE_NO_MAPPING.about(), key_node + 1))
                return
            for key, inherited in mapping.items():
                entries.setdefault(key, inherited)

    def _open(self, sort: int, event: Any) -> int:
        node = len(self._nodes)
        start, end = bounds_of(event)
        if event.anchor or not event.implicit:
            start = self._after_properties(start)
        self._nodes.append(sort << 62 | start << 31 | end)
        self._nodes.append(0)
        return node

    def _after_properties(self, start: int) -> int:
        """Where a value begins behind its anchor and its tag."""
        match = re.compile(_PROPERTIES).match(self._text, start)
        return match.end() if match else start

    def _close(self, node: int, event: Any, last: int) -> None:
        """Writes down where a collection ends: a block ends with its last part, not where the next thing begins."""
        nodes = self._nodes
        start, end = bounds_of(event)
        if start == end:
            end = nodes[last] & NO_PLACE
        nodes[node + 1] = len(nodes)
        nodes[node] = (nodes[node] >> 31) << 31 | end


def bounds_of(event: Any) -> tuple[int, int]:
    """Where an event begins and ends, in characters."""
    return event.start_mark.index, event.end_mark.index
