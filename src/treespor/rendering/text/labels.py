"""What the article's and the format's terms are called, in Danish and English side by side."""

from treespor.model import terms
from treespor.model.text import Text

TRACK = terms.TRACK

UNDECIDED = Text("Mangler et svar", "Waiting for an answer")
FRAMES = Text("Sat til side", "Set aside")
REJECTED = Text("Afvist", "Rejected")

OWNED: dict[str, Text] = {
    "must-solve": Text("ejes af byråd og direktion", "owned by council and executive board"),
    "must-do": Text(
        "ejes af direktion og chefer, digitalisering er sekretariat",
        "owned by executive board and managers, digitalisation is the secretariat",
    ),
    "prerequisite": Text(
        "ejes af digitalisering, direktion og chefer rådgiver",
        "owned by digitalisation, executive board and managers advise",
    ),
    "outside": Text("", ""),
}
HELD: dict[str, Text] = {
    "must-solve": Text("resultater og gevinster", "results and benefits"),
    "must-do": Text("løsningen", "the solution"),
    "prerequisite": Text("at have styr på det", "being on top of it"),
}
FREE: dict[str, Text] = {
    "must-solve": Text("løsningen", "the solution"),
    "must-do": Text("ambition, ressourcer og resultater", "ambition, resources and results"),
    "prerequisite": Text("", ""),
}
DRIVEN: dict[str, Text] = {
    "must-solve": Text(
        "programmer, prøvehandlinger og korte forløb; det, der ikke leverer, stoppes",
        "programmes, trials and sprints; what does not deliver is stopped",
    ),
    "must-do": Text(
        "en projektportefølje: timing, ambition og ressourcer, med cheferne inddraget tidligt",
        "a project portfolio: timing, ambition and resources, with managers brought in early",
    ),
    "prerequisite": Text(
        "lette processer, klare roller og en ydmyg, opsøgende indsats mod bøvl",
        "easy processes, clear roles and humble outreach on friction",
    ),
}
MOTTO: dict[str, Text] = {
    "must-solve": Text(
        "Hold fast i resultatet, vær fri i valget af løsning.",
        "Hold on to the result, be free in the choice of solution.",
    ),
    "must-do": Text(
        "Hold fast i løsningen, vær fri i ambition og ressourcer.",
        "Hold on to the solution, be free in ambition and resources.",
    ),
    "prerequisite": Text(
        "Hav styr på det, og gør det nemt for lederne.", "Be on top of it, and make it easy for the managers."
    ),
    "outside": Text(
        "Artiklen har intet rum til dem. Giv dem ét, eller stop dem.",
        "The article has no room for them. Give them one, or stop them.",
    ),
}
SECTION: dict[str, str] = {
    "must-solve": "§1, §5",
    "must-do": "§2, §5",
    "prerequisite": "§3, §5",
    "outside": "§1 p1, §2 p1",
}

KIND = terms.KIND
NATURE: dict[str, Text] = {
    "challenge": Text("en udfordring uden kendt løsning", "a challenge without a known solution"),
    "solution": Text("en digital løsning", "a digital solution"),
    "prerequisite": Text("en forudsætning", "a prerequisite"),
    "frame": Text("en ramme om flere ting", "a heading over several things"),
}
MANDATE: dict[str, Text] = {
    "solution": Text("en bestemt løsning er pålagt", "a given solution is laid on the municipality"),
    "requirement": Text("et krav, men løsningen er fri", "a requirement, and the solution is free"),
    "none": Text("intet er pålagt", "nothing is laid on the municipality"),
}
SERVES: dict[str, Text] = {
    "yes": Text("ja", "yes"),
    "no": Text("nej", "no"),
}
FACT: dict[str, Text] = {
    "serves": Text("Svarer på en skal-udfordring", "Serves a must-solve challenge"),
    "nature": Text("Hvad det er", "What it is"),
    "mandate": Text("Hvad der er pålagt", "What is laid on the municipality"),
}
BASIS: dict[str, Text] = {
    "stated": Text("oplyst", "stated"),
    "inferred": Text("udledt af teksten", "inferred from the text"),
    "assumed": Text("antaget", "assumed"),
    "unknown": Text("uoplyst", "unknown"),
}
STATUS: dict[str, Text] = {
    "idea": Text("idé", "idea"),
    "planned": Text("planlagt", "planned"),
    "active": Text("i gang", "active"),
    "paused": Text("på pause", "paused"),
    "live": Text("i drift", "live"),
    "done": Text("afsluttet", "done"),
    "stopped": Text("stoppet", "stopped"),
}
ROLE: dict[str, Text] = {
    "council": Text("byrådet", "the council"),
    "committee": Text("udvalget", "the committee"),
    "executive-board": Text("direktionen", "the executive board"),
    "management-group": Text("chefgruppen", "the management group"),
    "head": Text("fagchefen", "the head of department"),
    "digitalisation": Text("digitalisering", "digitalisation"),
    "other": Text("en anden", "somebody else"),
}
AMBITION: dict[str, Text] = {
    "minimum": Text("lavest muligt", "minimum"),
    "standard": Text("almindeligt", "standard"),
    "full": Text("højt", "full"),
}
COLOUR: dict[str, Text] = {
    "green": Text("grøn", "green"),
    "yellow": Text("gul", "yellow"),
    "red": Text("rød", "red"),
}
SEVERITY: dict[str, Text] = {
    "error": Text("fejl", "error"),
    "warning": Text("advarsel", "warning"),
    "info": Text("oplysning", "info"),
}
