"""One document, read by whichever parser can: the fast one first, and others for what it refuses and YAML allows."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from treespor.reading.document import Document
from treespor.reading.parser import PureParser, YAMLError, open_parser
from treespor.reading.pieces import DocumentBuilder, Piece
from treespor.reading.texts import BREAKS, BREAKS_AND_SIGNS, disguised, is_anchor

Made = TypeVar("Made")
Consume = Callable[[Iterator[Piece]], Made]


def read_pieces(document: Document, consume: Consume[Made]) -> Made:
    """What `consume` makes of the document's pieces; it may be called again. Raises Unreadable and YAMLError."""
    try:
        text, undisguise = disguised(document.text, BREAKS)
        return consume(DocumentBuilder(document, open_parser(text), undisguise).pieces())
    except YAMLError as error:
        return _otherwise(document, consume, error)


def _otherwise(document: Document, consume: Consume[Made], refused: YAMLError) -> Made:
    text, undisguise = disguised(document.text, BREAKS_AND_SIGNS)
    error: Any = refused
    for parser in (open_parser, PureParser):
        if parser is PureParser and not is_anchor(error):
            break
        document.forget()
        try:
            return consume(DocumentBuilder(document, parser(text), undisguise).pieces())
        except YAMLError as again:
            error = again
    raise refused
