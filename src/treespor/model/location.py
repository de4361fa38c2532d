"""Where something stands in a file."""

from typing import Generic, NamedTuple, Protocol

from typing_extensions import TypeVar

KeyPath = tuple[str | int, ...]
"""Keys and indices from a thing down to one of its parts, such as ("owner", "role")."""


class Span(NamedTuple):
    """A stretch of one file. Lines and columns count characters from one; the end is the first column after it."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """As editors and terminals write a place."""
        return f"{self.file}:{self.line}:{self.column}"


class Locator(Protocol):
    """Knows where every part of one thing stands."""

    def value_span(self, path: KeyPath = ()) -> Span:
        """Where the value at the end of the path stands; its nearest parent's where the path leads nowhere."""

    def key_span(self, path: KeyPath = ()) -> Span:
        """Where its key stands; for the empty path, the thing's first key."""

    def text_span(self, path: KeyPath, words: str) -> Span:
        """Where these words stand inside a text; the text's own place where they do not stand as they are."""

    def start(self) -> tuple[str, int]:
        """The file and the line in which the thing begins."""


Item_co = TypeVar("Item_co", covariant=True)


class Located(NamedTuple, Generic[Item_co]):
    """Something that was read, and where its parts stand."""

    item: Item_co
    locator: Locator
