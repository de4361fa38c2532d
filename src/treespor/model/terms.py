"""The article's own terms, which every room may say."""

from treespor.model.text import Message, Text

TRACK: dict[str, Text] = {
    "must-solve": Text("Skal-udfordringer", "Must-solve challenges"),
    "must-do": Text("Skal-løsninger", "Must-do solutions"),
    "prerequisite": Text("Forudsætninger", "Prerequisites"),
    "outside": Text("Uden for sporene", "Outside the tracks"),
}
_DAY = Text("1 dag", "1 day")
_DAYS = Text("{count} dage", "{count} days")


def days(count: int) -> Message:
    """A number of days in words: 1 dag, 12 dage."""
    return (_DAY if count == 1 else _DAYS).about(count=count)
