"""Small YAML files beside the portfolio, as plain data without places."""

from typing import Any

from treespor.reading.builder import FAULTY
from treespor.reading.document import Document
from treespor.reading.parser import YAMLError, open_parser
from treespor.reading.pieces import DocumentBuilder
from treespor.reading.texts import Unreadable, decoded


def plain_data(data: bytes) -> dict[str, Any] | None:
    """The top mapping of a file; None where it is no YAML, or has none."""
    text, fault = decoded(data)
    if fault:
        return None
    try:
        pieces = list(DocumentBuilder(Document("", text), open_parser(text)).pieces())
    except (YAMLError, Unreadable):
        return None
    made = {piece.key: piece.raw for piece in pieces if piece.key is not None and not piece.is_item}
    return None if any(value is FAULTY for value in made.values()) else made
