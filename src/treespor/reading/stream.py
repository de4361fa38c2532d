"""A document as a stream: every entry of its top mapping, every item of its lists, one after another."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from treespor.reading import messages
from treespor.reading.builder import (
    AliasEvent,
    Anchored,
    Builder,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    SyntaxIssue,
    bounds_of,
)
from treespor.reading.document import MAPPING, SEQUENCE, Document
from treespor.reading.encoding import BREAKS, BREAKS_AND_SIGNS, UnreadableFileError, is_anchor, mask_breaks
from treespor.reading.parser import PureParser, YAMLError, events, open_parser

LISTS = frozenset({"challenges", "sources", "initiatives"})
StreamEndEvent: Any = events.StreamEndEvent


class TopLevelEntry(NamedTuple):
    """An entry of the file's top mapping, or an item of one of its lists, as plain data."""

    key: str | None
    key_node: int
    node: int
    raw: Any
    is_item: bool
    issues: tuple[SyntaxIssue, ...]
    ambiguous: tuple[int, ...]


class DocumentBuilder(Builder):
    """Yields the entries of one document as they are built, and keeps none."""

    def entries(self) -> Iterator[TopLevelEntry]:
        """Every entry of the top mapping, and every item of the lists among them. Raises Unreadable."""
        self._next()  # the stream begins
        event = self._next()
        if isinstance(event, StreamEndEvent):
            raise UnreadableFileError(messages.EMPTY_FILE.about(), 0, 0)
        event = self._next()
        if not isinstance(event, MappingStartEvent):
            raise UnreadableFileError(messages.NO_MAPPING.about(), *bounds_of(event))
        self._open(MAPPING, event)
        yield from self._top_entries()
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            raise UnreadableFileError(messages.SECOND_DOCUMENT.about(), *bounds_of(event))

    def _top_entries(self) -> Iterator[TopLevelEntry]:
        seen: dict[str, int] = {}
        node = 0
        while not isinstance(event := self._next(), MappingEndEvent):
            key_node = len(self._nodes)
            key = self._key(event, 1)
            if key in seen:
                self._issues.append(SyntaxIssue("TS005", messages.TWICE.about(key=key), key_node, first=seen[key]))
            elif key is not None:
                seen[key] = key_node
            event, node = self._next(), len(self._nodes)
            if key in LISTS and isinstance(event, SequenceStartEvent):
                yield from self._items(key, key_node, event)
            elif key in LISTS and isinstance(event, AliasEvent):
                yield from self._items_elsewhere(key, key_node, node, self._build(event, 1))
            else:
                yield self._entry(key, key_node, node, self._build(event, 1))
        self._close(0, event, node)

    def _items(self, key: str | None, key_node: int, start: Any) -> Iterator[TopLevelEntry]:
        node = item = self._open(SEQUENCE, start)
        if not start.implicit:
            self._tagged(start, node)
        yield self._entry(key, key_node, node, [])
        for_aliases: list[Any] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            item = len(self._nodes)
            raw = self._build(event, 2)
            if start.anchor:
                for_aliases.append(raw)
            yield self._entry(key, key_node, item, raw, is_item=True)
        self._close(node, event, item)
        if start.anchor:
            self._anchors[start.anchor] = Anchored(for_aliases, node, len(self._nodes) - node, self._deepest)

    def _items_elsewhere(self, key: str | None, key_node: int, alias: int, raw: Any) -> Iterator[TopLevelEntry]:
        """The items of a list that stands under another key; they stand where the alias stands."""
        if not isinstance(raw, list):
            yield self._entry(key, key_node, alias, raw)
            return
        for item in raw:
            yield self._entry(key, key_node, alias, item, is_item=True)

    def _entry(self, key: str | None, key_node: int, node: int, raw: Any, *, is_item: bool = False) -> TopLevelEntry:
        piece = TopLevelEntry(key, key_node, node, raw, is_item, tuple(self._issues), tuple(self._ambiguous))
        if self._issues or self._ambiguous:
            self._issues, self._ambiguous = [], []
        return piece


Made = TypeVar("Made")
Consume = Callable[[Iterator[TopLevelEntry]], Made]


def read_top_level(document: Document, consume: Consume[Made]) -> Made:
    """What `consume` makes of the document's entries; on a second attempt it is called again.

    The fast parser reads first; what it refuses and YAML 1.2 allows is read by others. Raises UnreadableFileError and
    YAMLError.
    """
    try:
        text, unmask = mask_breaks(document.text, BREAKS)
        return consume(DocumentBuilder(document, open_parser(text), unmask).entries())
    except YAMLError as error:
        return _parse_with_fallback(document, consume, error)


def _parse_with_fallback(document: Document, consume: Consume[Made], refused: YAMLError) -> Made:
    text, unmask = mask_breaks(document.text, BREAKS_AND_SIGNS)
    error: Any = refused
    for parser in (open_parser, PureParser):
        if parser is PureParser and not is_anchor(error):
            break
        document.forget()
        try:
            return consume(DocumentBuilder(document, parser(text), unmask).entries())
        except YAMLError as again:
            error = again
    raise refused
