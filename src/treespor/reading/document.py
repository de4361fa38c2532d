"""One file's text, and the way back from any path to its place in it."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from treespor.model.location import KeyPath, Span

SCALAR, MAPPING, SEQUENCE, ALIAS = range(4)
WORTH_KEEPING = 100
"""From so many words on, looking a part up is not done by counting."""

COLLECTIONS = (MAPPING, SEQUENCE)
NO_PLACE = (1 << 31) - 1
"""Words up to here hold no place: they number the node that follows a collection. Also the mask of an end."""


class Document:
    """A file's text and its nodes, packed in 64-bit words in the order of the text, keys before their values.

    A node's word holds its sort and where it begins and ends, in characters. A collection has a second word, the
    number of the node that follows it, so the words are the whole tree.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.nodes = array("Q")
        self._children: dict[int, dict[str | int, int]] = {}
        self.targets: dict[int, int] = {}
        """What each alias stands for, as nodes."""
        self.key_texts: dict[int, str] = {}
        """Keys that do not stand in the text as they read: escaped ones, and aliases."""

    def forget(self) -> None:
        """Forgets the nodes, so that the text can be read anew."""
        self.nodes = array("Q")
        for kept in (self._children, self.targets, self.key_texts):
            kept.clear()

    @cached_property
    def _line_starts(self) -> "array[int]":
        break_ = r"\n|\r(?!\n)" if "\r" in self.text else r"\n"
        return array("Q", chain((0,), (match.end() for match in re.finditer(break_, self.text))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from one, of a character."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of one line, without its break."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """The stretch between two characters."""
        return Span(self.file, *self.position(start), *self.position(end))

    def bounds(self, node: int) -> tuple[int, int]:
        """Where a node begins and ends, without the space that follows a block of text."""
        word = self.nodes[node]
        start, end = word >> 31 & NO_PLACE, word & NO_PLACE
        while end > start and self.text[end - 1] in " \r\n":
            end -= 1
        return start, end

    def after(self, node: int) -> int:
        """The node that follows a node and all that lies inside it."""
        return self.nodes[node + 1] if self.nodes[node] >> 62 in COLLECTIONS else node + 1

    def entries(self, node: int) -> Iterator[tuple[int, int]]:
        """Key and value of every entry of a mapping, as nodes."""
        after, key = self.after(node), node + 2
        while key < after:
            value = self.after(key)
            yield key, value
            key = self.after(value)

    def items(self, node: int) -> Iterator[int]:
        """Every item of a sequence, as nodes."""
        after, item = self.after(node), node + 2
        while item < after:
            yield item
            item = self.after(item)

    def source(self, node: int) -> str:
        """A node's text as it stands in the file."""
        start, end = self.bounds(node)
        return self.text[start:end]

    def first_key(self, mapping: int, key: str) -> int:
        """The node of a mapping's first key of this name."""
        value = self.child(mapping, key)
        return mapping if value is None else self._key_before(mapping, value)

    def written(self, node: int, path: KeyPath) -> str | None:
        """The plain scalar at the end of a path as it is written, where aliases and merges lead to; else None."""
        node = self.targets.get(node, node)
        if not path:
            return self.source(node) if self.sort(node) == SCALAR else None
        child = self.child(node, path[0])
        if child is not None:
            return self.written(child, path[1:])
        merged = self.child(node, "<<")
        if merged is None:
            return None
        merged = self.targets.get(merged, merged)
        parts = self.items(merged) if self.sort(merged) == SEQUENCE else iter((merged,))
        return next((text for part in parts if (text := self.written(part, path)) is not None), None)

    def key_text(self, node: int) -> str:
        """A key as it reads."""
        if node in self.key_texts:
            return self.key_texts[node]
        raw = self.source(node)
        return raw[1:-1] if raw[:1] in ("'", '"') else raw

    def sort(self, node: int) -> int:
        """Whether a node is a scalar, a mapping, a sequence or an alias."""
        return self.nodes[node] >> 62

    def child(self, node: int, part: str | int) -> int | None:
        """The value under a key or index that stands in this very collection."""
        held = self._children.get(node)
        if held is not None:
            return held.get(part)
        sort = self.sort(node)
        if sort not in COLLECTIONS:
            return None
        pairs = enumerate(self.items(node)) if sort == SEQUENCE else self._keyed(node)
        if self.nodes[node + 1] - node > WORTH_KEEPING:
            children = self._children[node] = dict(reversed(list(pairs)))  # of two keys alike the first
            return children.get(part)
        return next((value for name, value in pairs if name == part), None)

    def _keyed(self, node: int) -> Iterator[tuple[str | int, int]]:
        return ((self.key_text(key), value) for key, value in self.entries(node))

    def find(self, node: int, path: KeyPath) -> tuple[int, int | None]:
        """The node at the end of a path and its key's node; the nearest known parent where the path leads nowhere.

        What came in by a merge key (<<) stands where the merge key stands.
        """
        key: int | None = None
        for part in path:
            value = self.child(node, part)
            if value is None:
                value = self.child(node, "<<")
            if value is None:
                break
            key, node = (None if self.sort(node) == SEQUENCE else self._key_before(node, value)), value
        return node, key

    def _key_before(self, mapping: int, value: int) -> int:
        """The key of a value; nearly always a scalar, which takes one word."""
        if self.nodes[value - 1] > NO_PLACE:
            return value - 1
        return next(key for key, found in self.entries(mapping) if found == value)

    def walk(self, node: int) -> Iterator[tuple[KeyPath, int]]:
        """Every scalar inside a node, with the path that leads there."""
        if self.sort(node) == MAPPING:
            for key, value in self.entries(node):
                yield from (((self.key_text(key), *path), leaf) for path, leaf in self.walk(value))
        elif self.sort(node) == SEQUENCE:
            for index, item in enumerate(self.items(node)):
                yield from (((index, *path), leaf) for path, leaf in self.walk(item))
        else:
            yield (), node
