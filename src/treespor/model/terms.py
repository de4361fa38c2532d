"""The article's own terms, which every room may say."""

from treespor.model.text import Text

TRACK: dict[str, Text] = {
    "must-solve": Text("Skal-udfordringer", "Must-solve challenges"),
    "must-do": Text("Skal-løsninger", "Must-do solutions"),
    "prerequisite": Text("Forudsætninger", "Prerequisites"),
    "outside": Text("Uden for sporene", "Outside the tracks"),
}
