"""The article's own terms, which every room may say."""

from treespor.model.text import Message, Text

TRACK: dict[str, Text] = {
    "must-solve": Text("Skal-udfordringer", "Must-solve challenges"),
    "must-do": Text("Skal-løsninger", "Must-do solutions"),
    "prerequisite": Text("Forudsætninger", "Prerequisites"),
    "outside": Text("Uden for sporene", "Outside the tracks"),
}
KIND: dict[str, Text] = {
    "challenge": Text("et problem, der endnu mangler et svar", "a problem still without an answer"),
    "trial": Text("en afprøvning, der leder efter et svar", "a trial that looks for an answer"),
    "non-digital": Text("en del af et svar, som ikke er digital", "a part of an answer that is not digital"),
    "solution": Text("en digital løsning", "a digital solution"),
    "prerequisite": Text("en forudsætning", "a prerequisite"),
    "competence": Text("kompetencer", "competence"),
    "organisation": Text("organisering", "organisation"),
    "security": Text("sikkerhed", "security"),
    "standards": Text("standarder", "standards"),
    "contracts": Text("kontrakter", "contracts"),
    "infrastructure": Text("infrastruktur", "infrastructure"),
    "architecture": Text("arkitektur", "architecture"),
    "friction": Text("bøvl", "friction"),
    "frame": Text("en ramme om flere ting", "a heading over several things"),
}
"""What an initiative of each kind is."""

THEME: dict[str, Text] = {
    "workforce": Text("Mangel på arbejdskraft", "Shortage of labour"),
    "wellbeing": Text("Trivsel", "Wellbeing"),
    "economy": Text("Kommunens økonomi", "The municipality's economy"),
    "schools": Text("Folkeskolen", "The schools"),
    "climate": Text("Klimaet", "The climate"),
    "inclusion": Text("Lige adgang for alle", "Inclusion"),
    "employment": Text("Flere i job", "More people in work"),
    "learning": Text("Læring", "Learning"),
    "other": Text("En anden udfordring", "Another challenge"),
}
"""What a challenge is called that is declared by its theme alone."""
_DAY = Text("1 dag", "1 day")
_DAYS = Text("{count} dage", "{count} days")


def days(count: int) -> Message:
    """A number of days in words: 1 dag, 12 dage."""
    return (_DAY if count == 1 else _DAYS).about(count=count)
