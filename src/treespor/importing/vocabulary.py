"""Words of a list that stand for one of the format's: statuses, colours, kinds, mandates, levels."""

import re

from treespor.importing import import_messages
from treespor.importing.sheet import Cell, CellReading
from treespor.model.enums import COLOURS, KINDS, MANDATES, STATUSES
from treespor.model.nearest import fold

_EMPTY_WORDS = frozenset(
    {
        *("-", "--", "–", "—", "?", "??", ".", "n/a", "na", "n.a.", "tbd", "tba", "ikke angivet", "ikke oplyst"),
        *("ingen beskrivelse", "ukendt", "afklares", "mangler", "ikke udfyldt", "(tom)", "[tom]", "(blank)", "unknown"),
    }
)
_YES = frozenset({"ja", "j", "x", "✓", "✔", "☑", "1", "yes", "y", "true", "sand"})
_NO = frozenset({"nej", "n", "0", "no", "false", "falsk", "☐", "✗", "✘"})

_STATUSES: tuple[tuple[str, str], ...] = (
    (r"opgive|afvist|stoppe|lukke[td]|aflys|annuller|droppe|skrinlagt|cancel|stopped|rejected", "stopped"),
    (r"på pause|pause|på hold|\bhold\b|sat i bero|bero\b|afventer|udsat|parkeret|paused|on hold", "paused"),
    (r"ikke (?:på|be)?(?:gyndt|startet|påbegyndt|igangsat|begyndt|afsluttet)|påtænkt|not started", "planned"),
    (r"\bid[eé]", "idea"),
    (r"idriftsat|i drift|\bdrift\b|implementeret|i brug|ibrugtaget|\blive\b|in operation", "live"),
    (r"afsluttet|afsluttede|færdig|gennemført|udført|\bdone\b|completed|closed|100 ?%|100 pct", "done"),
    (r"afklaring|opstart|igang|i gang|igangværende|gennemførsel|gennemførelse|gennemføring|overlevering", "active"),
    (r"realisering|under (?:udvikling|udrulning|implementering)|implementering|udrulning|løbende", "active"),
    (r"aktiv|pilotdrift|in progress|ongoing|active|pågår|kører", "active"),
    (r"foranalyse|analyse|planlagt|planlægning|planlægges|forberedelse|kommende|planned|backlog|godkendt", "planned"),
)
_COLOURS: tuple[tuple[str, str], ...] = (
    (r"\brød|🔴|\bred\b|\br\b", "red"),
    (r"\bgul|🟡|\byellow\b|\bamber\b", "yellow"),
    (r"\bgrøn|🟢|\bgreen\b|\bg\b", "green"),
)
_NO_COLOUR = re.compile(r"\bhvid|⚪|\bgrå\b")
_KINDS: dict[str, str] = {
    **{fold(kind): kind for kind in KINDS},
    **{
        fold(word): kind
        for kind, words in {
            "challenge": ("udfordring", "problem"),
            "trial": ("afprøvning", "forsøg", "pilot", "pilotprojekt", "prøvehandling", "poc", "eksperiment"),
            "non-digital": ("ikke digital", "ikke-digital", "ikke et digitalt initiativ"),
            "solution": ("løsning", "digital løsning", "ny løsning"),
            "prerequisite": ("forudsætning",),
            "competence": ("kompetence", "kompetencer", "kompetenceudvikling"),
            "organisation": ("organisering",),
            "security": ("sikkerhed", "it-sikkerhed", "informationssikkerhed"),
            "standards": ("standard", "standarder"),
            "contracts": ("kontrakt", "kontrakter", "genudbud", "udbud", "systemfornyelse"),
            "infrastructure": ("infrastruktur", "it-infrastruktur"),
            "architecture": ("arkitektur", "it-arkitektur"),
            "friction": ("bøvl", "it-bøvl"),
            "frame": ("ramme", "strategi", "pulje", "program"),
        }.items()
        for word in words
    },
}
_MANDATES: tuple[tuple[str, str], ...] = (
    (r"lov|krav|forpligt|requirement|\beu\b|direktiv|forordning", "requirement"),
    (r"bestemt løsning|given løsning|pålagt løsning|fælles løsning|\bsolution\b|skal-løsning", "solution"),
    (r"frivillig|ingen|intet|valgfri|ikke pålagt|\bnone\b", "none"),
)
_LEVELS: tuple[tuple[str, str], ...] = (
    (r"\blav|minim|mindst|basis|low", "minimum"),
    (r"middel|mellem|standard|almindelig|normal|medium", "standard"),
    (r"\bhøj|fuld|maks|full|high", "full"),
)


def says_nothing(text: str) -> bool:
    """Whether a cell is filled in with words for nothing."""
    return not text or text.lower() in _EMPTY_WORDS


def read_status(cell: Cell) -> CellReading:
    """How far it has come. A colour in a column of statuses is the health, which is another thing."""
    lowered = cell.text.lower()
    status = lowered if lowered in STATUSES else _found(_STATUSES, lowered)
    if status:
        return CellReading(status, import_messages.BY_WORD, kept=None if status == lowered else cell.text)
    if _found(_COLOURS, lowered):
        return read_health(cell)._replace(field="health")
    return CellReading(note=import_messages.NO_STATUS.about(value=cell.text))


def read_health(cell: Cell) -> CellReading:
    """The colour it reports of itself, and what is said beside the colour."""
    lowered = cell.text.lower()
    if _NO_COLOUR.search(lowered):
        return CellReading(cell.text, import_messages.AS_WRITTEN, field="x-trafiklys")
    colour = lowered if lowered in COLOURS else _found(_COLOURS, lowered)
    if colour is None:
        status = _found(_STATUSES, lowered)
        if status:
            return CellReading(status, import_messages.BY_WORD, kept=cell.text, field="status")
        return CellReading(note=import_messages.NO_COLOUR.about(value=cell.text))
    remark = re.sub(r"^\W*(?:[🔴🟡🟢]|\w+)\W*", "", cell.text).strip()
    if remark:
        return CellReading({"colour": colour, "note": remark.rstrip(")")}, import_messages.BY_WORD)
    return CellReading(colour, import_messages.BY_WORD)


def read_kind(cell: Cell) -> CellReading:
    """What it is, where the cell says it in one of the format's own words."""
    kind = _KINDS.get(fold(cell.text))
    return (
        CellReading(kind, import_messages.BY_WORD)
        if kind
        else CellReading(note=import_messages.NO_KIND.about(value=cell.text))
    )


def read_mandate(cell: Cell) -> CellReading:
    """What is laid on the municipality: `nej` tells it, `ja` does not."""
    lowered = cell.text.lower()
    if lowered in MANDATES:
        return CellReading(lowered, import_messages.BY_WORD)
    if lowered in _NO:
        return CellReading("none", import_messages.BY_WORD)
    if lowered in _YES:
        return CellReading(note=import_messages.WHICH_MANDATE.about(value=cell.text))
    mandate = _found(_MANDATES, lowered)
    if mandate:
        return CellReading(mandate, import_messages.BY_WORD, kept=cell.text)
    return CellReading(note=import_messages.NO_MANDATE.about(value=cell.text))


def read_legal(cell: Cell) -> CellReading:
    """Whether a law requires it. That no law does says nothing of what others have laid on us."""
    lowered = cell.text.lower()
    if lowered in _YES or _found(_MANDATES[:1], lowered):
        return CellReading("requirement", import_messages.BY_WORD, kept=cell.text, field="mandate")
    if lowered in _NO:
        return CellReading(lowered, import_messages.NO_LAW, field="x-lovkrav")  # others may have laid it on us
    return CellReading(note=import_messages.NO_MANDATE.about(value=cell.text))


def read_level(cell: Cell) -> CellReading:
    """The level of ambition."""
    level = _found(_LEVELS, cell.text.lower())
    return (
        CellReading(level, import_messages.BY_WORD)
        if level
        else CellReading(note=import_messages.NO_LEVEL.about(value=cell.text))
    )


def _found(words: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((means for pattern, means in words if re.search(pattern, text)), None)
