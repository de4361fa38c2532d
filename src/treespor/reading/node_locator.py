"""Where the parts of one thing stand: a path, looked up in the document it was read from."""

from typing import NamedTuple

from treespor.model.location import KeyPath, Span
from treespor.reading.document import MAPPING, Document


class NodeLocator(NamedTuple):
    """The places of the parts of one node of a document."""

    document: Document
    node: int

    def value_span(self, path: KeyPath = ()) -> Span:
        """Where the value at the end of the path stands; its nearest parent's where the path leads nowhere."""
        node, _ = self.document.find(self.node, path)
        return self._span(node)

    def key_span(self, path: KeyPath = ()) -> Span:
        """Where its key stands; for a path that leads nowhere the nearest thing's first key."""
        node, key = self.document.find(self.node, path)
        if path and key is not None and self.document.key_text(key) == path[-1]:
            return self._span(key)
        if self.document.sort(node) == MAPPING and (first := next(self.document.entries(node), None)):
            return self._span(first[0])
        return self._span(node)

    def text_span(self, path: KeyPath, words: str) -> Span:
        """Where these words stand inside a text; the text's own place where they do not stand as they are."""
        node, _ = self.document.find(self.node, path)
        start, end = self.document.bounds(node)
        found = self.document.text.find(words, start, end)
        return self._span(node) if found < 0 else self.document.span(found, found + len(words))

    def start(self) -> tuple[str, int]:
        """The file and the line in which the thing begins."""
        return self.document.file, self.document.position(self.document.bounds(self.node)[0])[0]

    def written(self, path: KeyPath) -> str | None:
        """The plain scalar at the end of the path as it is written; None where there is none of its own."""
        return self.document.written(self.node, path)

    def written_anyhow(self, path: KeyPath) -> str:
        """What stands at the end of the path, whatever it is; empty where nothing does."""
        node, _ = self.document.find(self.node, path)
        return self.document.source(node) if node != self.node else ""

    def _span(self, node: int) -> Span:
        return self.document.span(*self.document.bounds(node))
