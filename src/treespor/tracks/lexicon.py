"""What free text tells of an initiative."""

from treespor.model.initiative import Initiative
from treespor.tracks.facts import NOTHING_READ, Readings


def read_text(initiative: Initiative) -> Readings:
    """Nothing yet."""
    return NOTHING_READ
