"""What a track prescribes: who owns it, what is held firm, what is left free, how it is driven (§4, §5)."""

from collections.abc import Iterator

from treespor.model.enums import Track
from treespor.model.text import Language, Text
from treespor.rendering.language import capitalised
from treespor.rendering.screen import Screen
from treespor.rendering.text import labels

HELD = Text("Vi holder fast i: {what}", "Held firm: {what}")
FREE = Text("Vi er fri i: {what}", "Left free: {what}")
DRIVEN = Text("Drives som: {what}", "Driven by: {what}")
SOURCE = Text("Artiklen: {section}", "The article: {section}")
OUTSIDE = Text(
    "Intet afsnit i artiklen har plads. Det er et svar, ikke en fejl: knyt initiativet til en skal-udfordring, "
    "vis, hvem der kræver det, anerkend det som arbejde med forudsætninger, eller stop det.",
    "No section of the article has room. It is an answer, not a failure: tie the initiative to a must-solve challenge, "
    "show who requires it, recognise it as prerequisite work, or stop it.",
)


def governance_lines(track: Track, language: Language, screen: Screen) -> Iterator[str]:
    """The track's governance, a line each."""
    if track == "outside":
        yield from screen.wrapped(OUTSIDE.within(language), 2)
    else:
        yield from screen.wrapped(capitalised(labels.OWNED[track].within(language)), 2, hanging=2)
        for text, what in ((HELD, labels.HELD), (FREE, labels.FREE), (DRIVEN, labels.DRIVEN)):
            if said := what[track].within(language):
                yield from screen.wrapped(text.within(language).format(what=said), 2, hanging=2)
    yield from screen.wrapped(SOURCE.within(language).format(section=labels.SECTION[track]), 2)
