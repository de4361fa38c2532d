"""TS0xx: the files."""

from collections.abc import Iterator
from functools import lru_cache

from treespor.checks.check import Check, CheckContext, CheckResult, FileCheck, InitiativeCheck, PortfolioCheck
from treespor.model.dates import Period
from treespor.model.finding import RelatedPlace
from treespor.model.location import KeyPath
from treespor.model.nearest import nearest
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import days
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune}\n"
_ALL = frozenset({"idea", "planned", "active", "paused", "live", "done", "stopped"})
_NOT_PLACED = Text(
    "Det, der ikke kan læses, kan ikke sorteres; resten læses alligevel.",
    "What cannot be read cannot be sorted; the rest is read all the same.",
)


class UnreadableFile(FileCheck):
    """A file that cannot be read at all."""

    code, name, severity, section = "TS001", "unreadable-file", "error", "–"
    can_be_ignored = False
    finds = what = Text("Filen kan ikke læses som en portefølje.", "The file cannot be read as a portfolio.")
    why = Text(
        "Alt i filen mangler i overblikket, og henvisninger til den kan ikke bedømmes.",
        "Everything in it is missing from the overview, and references to it cannot be judged.",
    )
    fix = Text(
        "Ret stedet, som meldingen peger på, og gem filen som UTF-8.",
        "Mend the place that the message points at, and save the file as UTF-8.",
    )
    bad = f"{_HEAD}initiatives:\n  - title: Ny borgerportal: første fase\n"
    good = f'{_HEAD}initiatives:\n  - title: "Ny borgerportal: første fase"\n'


class InvalidValue(FileCheck):
    """A value of the wrong type, outside its list, or a date that does not exist."""

    code, name, severity, section = "TS002", "invalid-value", "error", "–"
    can_be_ignored = False
    finds = what = Text(
        "Værdien har forkert type, står ikke på listen eller er en dato, der ikke findes.",
        "The value has the wrong type, is not on the list, or is a date that does not exist.",
    )
    why = _NOT_PLACED
    fix = Text("Skriv en af de tilladte værdier.", "Write one of the allowed values.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, kind: solutoin}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, kind: solution}}\n"


class UnknownKey(FileCheck):
    """A key that the format has not."""

    code, name, severity, section = "TS003", "unknown-key", "error", "–"
    can_be_ignored = False
    finds = what = Text("Formatet kender ikke nøglen.", "The format has no such key.")
    why = Text(
        "En fejlstavet nøgle bliver ellers overset, og feltet ser tomt ud.",
        "A misspelt key would be overlooked, and the field would look empty.",
    )
    fix = Text(
        "Ret stavemåden, eller begynd jeres egne nøgler med x-.",
        "Mend the spelling, or begin keys of your own with x-.",
    )
    bad = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, kind: solution, deadlin: 2027}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, kind: solution, x-note: 2027}}\n"


class MissingKey(FileCheck):
    """A required key that is not there."""

    code, name, severity, section = "TS004", "missing-key", "error", "–"
    can_be_ignored = False
    finds = what = Text("En påkrævet nøgle mangler.", "A required key is missing.")
    why = _NOT_PLACED
    fix = Text("Skriv nøglen og dens værdi.", "Write the key and its value.")
    bad = f"{_HEAD}initiatives:\n  - {{id: digital-fuldmagt, kind: solution}}\n"
    good = f"{_HEAD}initiatives:\n  - {{id: digital-fuldmagt, title: Digital fuldmagt, kind: solution}}\n"


class DuplicateKey(FileCheck):
    """The same key twice in a mapping."""

    code, name, severity, section = "TS005", "duplicate-key", "error", "–"
    can_be_ignored = False
    finds = what = Text("Den samme nøgle står to gange.", "The same key stands twice.")
    why = Text("Ingen kan se, hvilken af de to der gælder.", "Nobody can tell which of the two counts.")
    fix = Text("Behold den ene.", "Keep one of them.")
    bad = f"{_HEAD}initiatives:\n  - title: Digital fuldmagt\n    lead: Projektleder\n    lead: Programleder\n"
    good = f"{_HEAD}initiatives:\n  - title: Digital fuldmagt\n    lead: Projektleder\n"


class DuplicateId(FileCheck):
    """Two things with one id."""

    code, name, severity, section = "TS006", "duplicate-id", "error", "–"
    can_be_ignored = False
    finds = what = Text("To har samme id.", "Two have the same id.")
    why = Text(
        "Henvisninger kan ikke følges, når to hedder det samme; ingen af dem kan sorteres.",
        "References cannot be followed when two share a name; neither can be sorted.",
    )
    fix = Text("Giv den ene et andet id.", "Give one of them another id.")
    bad = f"{_HEAD}initiatives:\n  - {{id: aula, title: Aula}}\n  - {{id: aula, title: Aula igen}}\n"
    good = f"{_HEAD}initiatives:\n  - {{id: aula, title: Aula}}\n  - {{id: aula-igen, title: Aula igen}}\n"


class UnknownReference(FileCheck):
    """A reference to what does not exist."""

    code, name, severity, section = "TS007", "unknown-reference", "error", "–"
    can_be_ignored = False
    finds = what = Text("Henvisningen fører ingen steder hen.", "The reference leads nowhere.")
    why = Text(
        "Et initiativ, der svarer på en ukendt udfordring, kan ikke sorteres.",
        "An initiative that answers an unknown challenge cannot be sorted.",
    )
    fix = Text("Ret id'et, eller opret det, der henvises til.", "Mend the id, or declare what it refers to.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Skærmbesøg, addresses: arbejdskraft}}\n"
    good = (
        f"{_HEAD}challenges: [{{id: arbejdskraft, title: Mangel på arbejdskraft}}]\n"
        "initiatives:\n  - {title: Skærmbesøg, addresses: arbejdskraft}\n"
    )


class AmbiguousScalar(FileCheck):
    """Plain text that others read otherwise."""

    code, name, severity, section = "TS008", "ambiguous-scalar", "warning", "–"
    finds = what = Text(
        "Uden anførselstegn læses værdien anderledes af Excel eller ældre YAML.",
        "Without quotes the value is read differently by Excel or older YAML.",
    )
    why = Text(
        "Den samme fil skal betyde det samme i alle værktøjer.",
        "One file should mean the same in every tool.",
    )
    fix = Text("Sæt værdien i anførselstegn.", "Put the value in quotes.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, lead: no}}\n"
    good = f'{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, lead: "no"}}\n'


class ImpossibleDates(InitiativeCheck):
    """An end before the start."""

    code, name, severity, section = "TS009", "impossible-dates", "error", "–"
    statuses = _ALL
    finds = Text("{end} ligger før starten {start}.", "{end} lies before the start {start}.")
    what = Text(
        "Frist, afslutning eller et resultats dato ligger før starten.",
        "The deadline, the end or a result's date lies before the start.",
    )
    why = Text("Tid og belastning kan ikke regnes ud.", "Time and load cannot be worked out.")
    fix = Text("Ret den dato, der er forkert.", "Mend the date that is wrong.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, start: 2026-09-01, deadline: 2026-08-31}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Digital fuldmagt, start: 2026-09-01, deadline: 2026-Q3}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """An end before the start, at the end, with the start as the second place."""
        initiative = entry.initiative
        start = initiative.start
        if start is None:
            return
        ends: list[tuple[KeyPath, Period | None]] = [
            (("deadline",), initiative.deadline),
            (("ended",), initiative.ended),
        ]
        ends += [(("results", index, "by"), result.by) for index, result in enumerate(initiative.results)]
        for path, end in ends:
            if end is not None and end.last < start.first:
                began = RelatedPlace(STARTS_HERE.about(), entry.locator.value_span(("start",)))
                yield CheckResult({"end": end, "start": start}, path, related=(began,))


class StaleIgnore(FileCheck):
    """An ignore entry that has lapsed or that nothing needs."""

    code, name, severity, section = "TS010", "stale-ignore", "warning", "–"
    can_be_ignored = False
    finds = what = Text(
        "En undtagelse er udløbet, eller intet har brug for den.",
        "An exception has lapsed, or nothing needs it.",
    )
    why = Text(
        "En undtagelse, ingen rydder op i, skjuler det næste fund.",
        "An exception nobody clears away hides the next finding.",
    )
    fix = Text("Fjern undtagelsen, eller giv den en ny dato.", "Remove the exception, or give it a new date.")
    bad = (
        f"{_HEAD}initiatives:\n  - title: Digital fuldmagt\n    kind: solution\n    mandate: solution\n"
        "    addresses: none\n    ignore: [{check: TS502, because: Aftalt med direktionen}]\n"
    )
    good = (
        f"{_HEAD}initiatives:\n  - title: Ny hjemmeside\n    kind: solution\n    mandate: none\n"
        "    addresses: none\n    ignore: [{check: TS502, because: Aftalt med direktionen}]\n"
    )


class StaleStatus(PortfolioCheck):
    """A status that is too old."""

    code, name, severity, section = "TS011", "stale-status", "warning", "–"
    finds = Text(
        "Status er fra {as_of}, {ago} før {today}.",
        "The status is of {as_of}, {ago} before {today}.",
    )
    what = Text(
        "Status er ældre end grænsen i limits.status_days (100 dage).",
        "The status is older than limits.status_days (100 days).",
    )
    why = Text(
        "Direktionen skal kunne stole på, at billedet er nyt.",
        "Directors must be able to trust that the picture is new.",
    )
    fix = Text(
        "Gennemgå porteføljen, og skriv dagen i as_of.",
        "Go through the portfolio and write the day in as_of.",
    )
    bad = "portfolio: {name: Eksempelby Kommune, as_of: 2026-01-01}\ninitiatives: []\n"
    good = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\ninitiatives: []\n"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """The status date, where it is too far behind."""
        header = context.portfolio
        as_of = header.item.as_of if header else None
        if as_of and (context.as_of - as_of).days > context.limits.status_days:
            old = (context.as_of - as_of).days
            values = {"as_of": as_of, "days": old, "ago": days(old), "today": context.as_of}
            yield CheckResult(values, ("as_of",))


class UnknownSource(InitiativeCheck):
    """An origin that is text and no source."""

    code, name, severity, section = "TS012", "unknown-source", "info", "§2 p1"
    statuses = _ALL
    finds = Text("«{origin}» er ikke en kendt kilde.", "“{origin}” is no known source.")
    what = Text("origin er fri tekst og ikke en kildes id.", "origin is free text and not a source's id.")
    why = Text(
        "Kun en kendt kilde siger sikkert, hvad den lægger på kommunen.",
        "Only a known source tells for certain what it lays on the municipality.",
    )
    fix = Text(
        "Skriv kildens id, eller opret kilden under sources:.",
        "Write the source's id, or declare it under sources:.",
    )
    bad = f"{_HEAD}initiatives:\n  - {{title: Sygedagpenge, kind: solution, origin: kombitt}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Sygedagpenge, kind: solution, origin: kombit}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The origin that is text, and the nearest source."""
        origin = entry.initiative.origin
        if origin is None or origin.source in context.sources:
            return
        near = _nearest_source(origin.source, tuple(context.sources))
        hint = DID_YOU_MEAN.about(near=near) if near else None
        yield CheckResult({"origin": origin.source}, ("origin", "source"), hint=hint)


@lru_cache(maxsize=4096)
def _nearest_source(origin: str, ids: tuple[str, ...]) -> str | None:
    """The same few origins stand at many initiatives."""
    return nearest(origin, ids)


STARTS_HERE = Text("Starten står her.", "The start stands here.")
DID_YOU_MEAN = Text("Mente du «{near}»?", "Did you mean “{near}”?")

ABOUT_FILES: tuple[Check, ...] = (
    UnreadableFile(),
    InvalidValue(),
    UnknownKey(),
    MissingKey(),
    DuplicateKey(),
    DuplicateId(),
    UnknownReference(),
    AmbiguousScalar(),
    ImpossibleDates(),
    StaleIgnore(),
    StaleStatus(),
    UnknownSource(),
)
"""The checks that every reading makes, whatever is asked of it."""
