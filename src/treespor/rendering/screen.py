"""What a terminal can show: its width, its colours, its signs."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from treespor.model.location import Span

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


class Screen(NamedTuple):
    """How to draw. Without colour nothing but text is written; without Unicode the arrows are ASCII."""

    width: int = 80
    colour: bool = False
    unicode: bool = True
    file_name: Callable[[str], str] = str
    """A file of the portfolio as seen from where the reader stands."""

    def paint(self, text: str, *styles: str) -> str:
        """The text in these styles, where the terminal has colours."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"

    @property
    def taken_over(self) -> str:
        """The sign of an initiative that another track would else have."""
        return "←" if self.unicode else "<-"

    @property
    def dot(self) -> str:
        """The sign between figures."""
        return "·" if self.unicode else "-"

    def wrapped(self, text: str, indent: int, *, hanging: int = 0, room: int = 0) -> Iterator[str]:
        """The text in lines that fit, indented; `room` is kept free at the right. Long words are never cut."""
        width = max(self.width - room, indent + 20)
        text = " ".join(text.split())
        if indent + len(text) <= width:
            if text:
                yield " " * indent + text
            return
        import textwrap  # noqa: PLC0415 - most lines are short enough

        yield from textwrap.wrap(
            text,
            width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def named(self, file: str) -> str:
        """A file of the portfolio as seen from where the reader stands, on one line."""
        return shown(self.file_name(file))

    def place(self, at: Span) -> str:
        """A place as terminals and editors take it."""
        return f"{self.named(at.file)}:{at.line}:{at.column}"

    def opposite(self, left: str, right: str) -> str:
        """Two texts on one line, the second at the right edge."""
        return f"{left}{' ' * max(self.width - len(left) - len(right), 1)}{right}"


def shown(text: str) -> str:
    """Text from a file without what would move the cursor, turn the line round or colour the screen."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else _instead_of(letter) for letter in text)


def shown_in_place(text: str) -> str:
    """The same with one letter for every letter, so that columns still count."""
    return "".join(letter if letter.isprintable() else _instead_of(letter) or " " for letter in text)


def _instead_of(letter: str) -> str:
    """A space for what is a space, nothing for what nobody sees, and a question mark for the rest."""
    import unicodedata  # noqa: PLC0415 - nearly all text is plain

    category = unicodedata.category(letter)
    if category in ("Zs", "Zl", "Zp") or letter in "\n\t\r":
        return " "
    return "" if category == "Cf" else "?"
