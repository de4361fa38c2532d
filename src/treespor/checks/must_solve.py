"""TS1xx: Skal-udfordringer, the must-solve challenges: who owns them, what answers them, how they are named (§1)."""

import re
from collections.abc import Iterator

from treespor.checks.check import ChallengeCheck, CheckContext, CheckResult, InitiativeCheck, PortfolioCheck
from treespor.checks.owners import TOP, any_of
from treespor.model.challenge import Challenge
from treespor.model.location import Located
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import TRACK
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_CHALLENGE = "challenges:\n  - {id: hænder, title: For få hænder, owner: [council, executive-board]}\n"
_SOLUTION = "  - {title: Skærmbesøg, kind: solution, mandate: none, addresses: hænder}\n"


class NotOwnedAtTheTop(ChallengeCheck, InitiativeCheck):
    """A challenge, its programme or its answer that council and executive board do not own."""

    code, name, severity, section = "TS101", "not-owned-at-the-top", "error", "§1 p3, §5"
    finds = Text("{what} ejes hverken af byråd, udvalg eller direktion.", "{what} is owned by no council or directors.")
    what = Text(
        "Ingen af ejerne er byråd, udvalg eller direktion. En fejl for en udfordring og dens program, en advarsel for "
        "et initiativ.",
        "None of the owners is council, committee or executive board. An error for a challenge and its programme, a "
        "warning for an initiative.",
    )
    why = Text(
        "En skal-udfordring kræver, at nogen kan flytte penge og ansvar på tværs af forvaltningerne.",
        "A must-solve challenge takes somebody who can move money and responsibility across departments.",
    )
    fix = Text(
        "Find ejeren i byråd eller direktion, og skriv for eksempel owner: [council, executive-board].",
        "Find the owner in council or executive board, and write for example owner: [council, executive-board].",
    )
    bad = f"{_HEAD}challenges:\n  - {{id: hænder, title: For få hænder, owner: head}}\n"
    good = f"{_HEAD}{_CHALLENGE}"

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """The challenge, and its programme where that has owners."""
        challenge = read.item
        if not any_of(challenge.owner, TOP):
            yield CheckResult({"what": CHALLENGE}, ("owner",) if challenge.owner else ())
        programme = challenge.programme
        if programme and programme.owner and not any_of(programme.owner, TOP):
            yield CheckResult({"what": PROGRAMME}, ("programme", "owner"))

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """An initiative of the track that has owners."""
        owners = entry.initiative.owner
        if entry.classification.track == "must-solve" and owners and not any_of(owners, TOP):
            yield CheckResult({"what": INITIATIVE}, ("owner",), severity="warning")


class DigitalOnly(ChallengeCheck):
    """A challenge that only digital work answers."""

    code, name, severity, section = "TS106", "digital-only", "info", "§1 p2"
    finds = Text("Alle {count} svar på udfordringen er digitale.", "All {count} answers to the challenge are digital.")
    what = Text(
        "Mindst tre levende initiativer svarer på udfordringen, og alle er digitale.",
        "Three or more living initiatives serve the challenge, and all of them are digital.",
    )
    why = Text(
        "Byrådet har bedt om et resultat, ikke om digitalisering: en vagtplan eller en aftale kan være bedre.",
        "The council asked for a result, not for digitalisation: a rota or an agreement may be the best answer.",
    )
    fix = Text(
        "Spørg, hvad der ellers ville hjælpe, og skriv det ind med kind: non-digital.",
        "Ask what else would help, and write it down with kind: non-digital.",
    )
    bad = (
        f"{_HEAD}{_CHALLENGE}initiatives:\n{_SOLUTION}{_SOLUTION.replace('Skærm', 'Video')}"
        f"{_SOLUTION.replace('Skærm', 'Robot')}"
    )
    good = bad + "  - {title: Ny vagtplan, kind: non-digital, addresses: hænder}\n"

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """Three answers or more, all of a digital kind."""
        kinds = [entry.classification.facts.kind for entry in _answers(read, context)]
        if len(kinds) >= 3 and None not in kinds and "non-digital" not in kinds:
            yield CheckResult({"count": len(kinds)})


class ChallengeWithoutInitiative(ChallengeCheck):
    """A challenge that nothing answers."""

    code, name, severity, section = "TS107", "challenge-without-initiative", "warning", "§1"
    needs_every_file = True
    finds = Text("Ingen levende initiativer svarer på udfordringen.", "No living initiative serves the challenge.")
    what = Text(
        "Intet initiativ, der er planlagt, i gang, på pause eller i drift, nævner udfordringen under addresses:.",
        "No initiative that is planned, active, paused or live names the challenge under addresses:.",
    )
    why = Text(
        "Det, byrådet skal have løst, får ingen kræfter.", "What the council must have solved is given no strength."
    )
    fix = Text(
        "Find det første forsøg, og skriv udfordringens id under addresses:, eller tag udfordringen af listen.",
        "Find the first trial and write the challenge's id under addresses:, or take the challenge off the list.",
    )
    bad = f"{_HEAD}{_CHALLENGE}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_SOLUTION}"

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """Nobody serves it, not even an initiative that cannot be placed."""
        if read.item.id not in context.served_by_rejected and not any(True for _ in _answers(read, context)):
            yield CheckResult({})


def _answers(read: Located[Challenge], context: CheckContext) -> Iterator[PlacedInitiative]:
    return (entry for entry in context.entries if entry.living and read.item.id in (entry.initiative.addresses or ()))


class TakeoverUndecided(InitiativeCheck):
    """A takeover that nobody has decided yet."""

    code, name, severity, section = "TS108", "takeover-undecided", "info", "§2 p2, §3 p4"
    statuses = frozenset({"planned", "active", "paused"})
    finds = Text(
        "Overtages fra {track}, men ingen har besluttet det.", "Taken over from {track}, and nobody has decided it."
    )
    what = Text(
        "Initiativet svarer på en skal-udfordring og ville ellers høre til et andet spor, og der er ingen beslutning.",
        "The initiative serves a must-solve challenge and would else belong to another track, with no decision on it.",
    )
    why = Text(
        "Overtagelsen flytter ejerskab og styring: det er direktionens valg.",
        "The takeover moves ownership and governance: that is the directors' choice.",
    )
    fix = Text(
        "Få direktionens afgørelse, og skriv den under track: med is, because og decided_by.",
        "Have the directors decide, and write it under track: with is, because and decided_by.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n{_SOLUTION.replace('mandate: none', 'mandate: solution')}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_SOLUTION}"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """A proposed takeover, at the challenge that it serves."""
        classification = entry.classification
        if classification.takeover == "proposed" and classification.taken_over_from:
            yield CheckResult({"track": TRACK[classification.taken_over_from]}, ("addresses",))


class SolutionInDisguise(InitiativeCheck):
    """A challenge whose title is already the solution."""

    code, name, severity, section = "TS109", "solution-in-disguise", "info", "§1 p1"
    finds = Text(
        "Titlen begynder med «{word}»: den lyder som en løsning, ikke som en udfordring.",
        "The title begins with “{word}”: it sounds like a solution, not like a challenge.",
    )
    what = Text(
        "Et initiativ af arten challenge eller trial har en titel, der begynder med at indføre eller anskaffe noget.",
        "An initiative of kind challenge or trial has a title that begins with implementing or acquiring something.",
    )
    why = Text(
        "Den, der begynder med løsningen, får ikke spurgt, hvad problemet er.",
        "Whoever begins with the solution never gets to ask what the problem is.",
    )
    fix = Text(
        "Skriv problemet i titlen, eller ret kind til solution.",
        "Write the problem in the title, or make kind solution.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n  - {{title: Indkøb af sensorer, kind: trial, addresses: hænder}}\n"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n  - {{title: Færre fald om natten, kind: trial, addresses: hænder}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """A title of the track that begins with the doing."""
        if entry.classification.track != "must-solve" or entry.classification.facts.kind not in ("challenge", "trial"):
            return
        if match := _DOING.match(entry.initiative.title):
            yield CheckResult({"word": match[0].strip()}, ("title",))


_DOING = re.compile(
    r"(?:implementer\w*|indkøb\w*|indkøbe|anskaf\w+|køb\b|udrul\w*|rul\w* ud|indfør\w*|ibrugtag\w*|tag\w* i brug"
    r"|opsætning|implement\w*|acquir\w+|acquisition|procur\w+|buy\w*|roll(?:ing)?[ -]?out|introduc\w+)(?= |$)",
    re.IGNORECASE,
)
CHALLENGE = Text("Udfordringen", "The challenge")
PROGRAMME = Text("Programmet", "The programme")
INITIATIVE = Text("Initiativet", "The initiative")


class NoDeclaredChallenge(PortfolioCheck):
    """A portfolio that names no must-solve challenge."""

    code, name, severity, section = "TS110", "no-declared-challenge", "warning", "§1 p1"
    needs_every_file = True
    finds = Text(
        "Porteføljen rummer {count} initiativer, men ingen skal-udfordringer.",
        "The portfolio holds {count} initiatives and no must-solve challenge.",
    )
    what = Text(
        "Der er mindst tre initiativer, og challenges: er tom.",
        "There are three or more initiatives, and challenges: is empty.",
    )
    why = Text(
        "Uden skal-udfordringer kan intet initiativ være et svar på dem, "
        "og digitaliseringen arbejder kun for andres strategier.",
        "Without must-solve challenges no initiative can answer one, "
        "and digitalisation works for others' strategies alone.",
    )
    fix = Text(
        "Spørg byråd og direktion, hvad der skal løses, og skriv det under challenges:.",
        "Ask council and executive board what must be solved, and write it under challenges:.",
    )
    bad = (
        "portfolio: {name: Eksempelby Kommune}\n"
        "initiatives:\n  - {title: Digital fuldmagt}\n  - {title: Aula}\n  - {title: Skærmbesøg}\n"
    )
    good = (
        "portfolio: {name: Eksempelby Kommune}\n"
        "challenges: [{id: arbejdskraft, title: Mangel på arbejdskraft}]\n"
        "initiatives:\n  - {title: Digital fuldmagt}\n  - {title: Aula}\n  - {title: Skærmbesøg}\n"
    )

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """Three or more initiatives and no challenge."""
        count = sum(not entry.classification.is_frame for entry in context.entries)
        if not context.challenges_declared and count >= 3:
            yield CheckResult({"count": count})
