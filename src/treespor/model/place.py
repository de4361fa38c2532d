"""Where something stands in a file."""

from typing import Generic, NamedTuple, Protocol

from typing_extensions import TypeVar

Path = tuple[str | int, ...]
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


class Places(Protocol):
    """Knows where every part of one thing stands."""

    def value(self, path: Path = ()) -> Span:
        """Where the value at the end of the path stands; its nearest parent's where the path leads nowhere."""

    def key(self, path: Path = ()) -> Span:
        """Where its key stands; for the empty path, the thing's first key."""

    def words(self, path: Path, words: str) -> Span:
        """Where these words stand inside a text; the text's own place where they do not stand as they are."""

    def start(self) -> tuple[str, int]:
        """The file and the line in which the thing begins."""


Thing_co = TypeVar("Thing_co", covariant=True)


class Read(NamedTuple, Generic[Thing_co]):
    """Something that was read, and where its parts stand."""

    thing: Thing_co
    places: Places
