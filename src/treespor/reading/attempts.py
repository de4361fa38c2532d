"""One document, read by whichever parser can: the fast one first, and others for what it refuses and YAML allows."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from treespor.reading.document import Document
from treespor.reading.encoding import BREAKS, BREAKS_AND_SIGNS, is_anchor, mask_breaks
from treespor.reading.parser import PureParser, YAMLError, open_parser
from treespor.reading.stream import DocumentBuilder, TopLevelEntry

Made = TypeVar("Made")
Consume = Callable[[Iterator[TopLevelEntry]], Made]


def read_pieces(document: Document, consume: Consume[Made]) -> Made:
    """What `consume` makes of the document's pieces; it may be called again. Raises Unreadable and YAMLError."""
    try:
        text, unmask = mask_breaks(document.text, BREAKS)
        return consume(DocumentBuilder(document, open_parser(text), unmask).entries_of_top())
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
            return consume(DocumentBuilder(document, parser(text), unmask).entries_of_top())
        except YAMLError as again:
            error = again
    raise refused
