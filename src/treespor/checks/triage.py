"""TS5xx: the triage itself. What has no track yet, no room, or no certainty; and what says green and is not."""

from collections.abc import Iterator

from treespor.checks.check import CheckContext, CheckResult, InitiativeCheck
from treespor.model.dates import Period
from treespor.model.fact import FactName
from treespor.model.finding import RelatedPlace
from treespor.model.location import KeyPath
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import TRACK, days
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_CHALLENGE = "challenges: [{id: arbejdskraft, title: Mangel på arbejdskraft}]\n"
TO_WRITE: dict[FactName, Text] = {
    "serves": Text(
        "om det svarer på en skal-udfordring (addresses)",
        "whether it answers a must-solve challenge (addresses)",
    ),
    "nature": Text("hvad det er (kind)", "what it is (kind)"),
    "mandate": Text("hvad der er pålagt (mandate)", "what is laid on you (mandate)"),
}


def _questions(entry: PlacedInitiative) -> Text:
    """The open questions as clauses of one sentence."""
    clauses = [TO_WRITE[fact] for fact in entry.classification.questions or ("serves",)]
    da, en = ([clause.da for clause in clauses], [clause.en for clause in clauses])
    return Text(_joined(da, ", og "), _joined(en, " and "))


def _joined(clauses: list[str], last: str) -> str:
    return last.join([", ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else clauses[0]


class Undecided(InitiativeCheck):
    """An initiative without a track yet."""

    code, name, severity, section = "TS501", "undecided", "warning", "§1-§3"
    finds = Text(
        "Initiativet kan ikke placeres endnu. Det afgøres af, {questions}.",
        "The initiative cannot be placed yet. What decides it is {questions}.",
    )
    what = Text("Oplysningerne giver endnu ikke ét spor.", "What is known does not give one track yet.")
    why = Text(
        "Uden spor har initiativet hverken ejer eller styring.",
        "Without a track the initiative has neither owner nor governance.",
    )
    fix = Text("Svar på spørgsmålet i det felt, der nævnes.", "Answer the question in the field that is named.")
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n  - {{title: Nyt modul}}\n"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n  - {{title: Nyt modul, kind: contracts, addresses: none}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No track, and the questions that decide it."""
        classification = entry.classification
        if classification.track is None:
            yield CheckResult({"questions": _questions(entry)})


class Outside(InitiativeCheck):
    """An initiative that no track has room for."""

    code, name, severity, section = "TS502", "outside", "warning", "§1 p1, §2 p1"
    finds = Text("Intet spor har plads til initiativet.", "No track has room for the initiative.")
    what = Text(
        "Ingen kræver det, det svarer ikke på en skal-udfordring, og det er ikke en forudsætning.",
        "Nobody requires it, it answers no must-solve challenge, and it is no prerequisite.",
    )
    why = Text(
        "Det tager kræfter fra det, der skal løses, og det, der er pålagt.",
        "It takes strength from what must be solved and from what is required.",
    )
    fix = Text(
        "Nævn skal-udfordringen, vis, hvem der kræver det, anerkend det som forudsætning, eller stop det.",
        "Name the must-solve challenge, show who requires it, recognise it as a prerequisite, or stop it.",
    )
    bad = f"{_HEAD}initiatives:\n  - {{title: Ny hjemmeside, kind: solution, mandate: none, addresses: none}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Ny hjemmeside, kind: solution, mandate: requirement, addresses: none}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Outside by the rules; a recorded outside is a decision."""
        if entry.classification.track == "outside" and entry.classification.decided_by == "rules":
            yield CheckResult({})


class Provisional(InitiativeCheck):
    """A track that an assumption could still change."""

    code, name, severity, section = "TS503", "provisional", "info", "§1-§3"
    finds = Text(
        "Sporet ({track}) er foreløbigt. Det kan flyttes af, {questions}.",
        "The track ({track}) is provisional. What could move it is {questions}.",
    )
    what = Text(
        "Noget, der kun er antaget eller læst ud af teksten, kan flytte initiativet.",
        "Something only assumed or read out of the text could move the initiative.",
    )
    why = Text("En antagelse holder ikke i et møde.", "An assumption does not hold in a meeting.")
    fix = Text("Skriv svaret i det felt, der nævnes.", "Write the answer in the field that is named.")
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n  - {{title: Aula, kind: solution, origin: kombit, addresses: none}}\n"
    good = (
        f"{_HEAD}{_CHALLENGE}initiatives:\n"
        "  - {title: Aula, kind: solution, origin: kombit, mandate: solution, addresses: none}\n"
    )

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Placed, and not confirmed."""
        classification = entry.classification
        if classification.track is not None and not classification.confirmed:
            yield CheckResult({"track": TRACK[classification.track], "questions": _questions(entry)})


class RecordAgainstRules(InitiativeCheck):
    """A recorded decision that differs from the rules."""

    code, name, severity, section = "TS504", "record-against-rules", "info", "§2 p2, §3 p4"
    finds = Text("Besluttet: {record}. Reglerne siger: {rules}.", "Decided: {record}. The rules say: {rules}.")
    what = Text(
        "Den noterede beslutning er en anden end reglernes spor.",
        "The recorded decision differs from the rules' track.",
    )
    why = Text(
        "Beslutningen står over reglerne, men den, der læser, skal kunne se forskellen.",
        "The decision stands above the rules, and the reader must be able to see the difference.",
    )
    fix = Text(
        "Behold beslutningen, hvis den stadig gælder; ellers fjern track:.",
        "Keep the decision while it holds; else remove track:.",
    )
    bad = (
        f"{_HEAD}initiatives:\n  - title: Aula\n    kind: solution\n    mandate: solution\n    addresses: none\n"
        "    track: {is: prerequisite, because: Kontrakten fornyes kun, decided_by: Direktionen}\n"
    )
    good = (
        f"{_HEAD}initiatives:\n  - title: Aula\n    kind: solution\n    mandate: solution\n    addresses: none\n"
        "    track: {is: must-do, because: Aftalen er indgået, decided_by: Direktionen}\n"
    )

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """A record that is not what the rules say, where they say anything."""
        classification = entry.classification
        track, rules_track = classification.track, classification.rules_track
        if classification.decided_by == "record" and track and rules_track not in (None, track):
            yield CheckResult({"record": TRACK[track], "rules": TRACK[rules_track or ""]}, ("track", "is"))


class Watermelon(InitiativeCheck):
    """Green outside, red inside."""

    code, name, severity, section = "TS505", "watermelon", "warning", "§1 p4"
    finds = Text(
        "Meldt grøn, selv om {what} er passeret ({when}).",
        "Reported green although {what} has passed ({when}).",
    )
    what = Text(
        "Initiativet er meldt grønt, selv om fristen, datoen for stop eller fortsæt "
        "eller et resultats dato er passeret uindfriet.",
        "The initiative is reported green although its deadline, its review or a result's date has passed unmet.",
    )
    why = Text(
        "Direktionen kan kun stoppe det, der ikke leverer, hvis farven er sand.",
        "Directors can only stop what does not deliver if the colour is true.",
    )
    fix = Text("Ret farven, eller ret datoen med en begrundelse.", "Mend the colour, or mend the date and say why.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Skærmbesøg, kind: trial, deadline: 2026-10-01, health: green}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Skærmbesøg, kind: trial, deadline: 2026-10-01, health: red}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The earliest promise that was missed, at the colour, with the promise as the second place."""
        health = entry.initiative.health
        if health is None or health.colour != "green" or (health.on and health.on > context.as_of):
            return
        missed = sorted(_missed(entry, context), key=lambda promise: promise[1].last)
        if missed:
            path, when, what = missed[0]
            promised = RelatedPlace(PROMISED_HERE.about(), entry.locator.value_span(path))
            yield CheckResult({"what": what, "when": when}, ("health", "colour"), related=(promised,))


def _missed(entry: PlacedInitiative, context: CheckContext) -> Iterator[tuple[KeyPath, Period, Text]]:
    initiative = entry.initiative
    if initiative.deadline and initiative.deadline.last < context.as_of:
        yield ("deadline",), initiative.deadline, DEADLINE
    if initiative.review and initiative.review.last < context.as_of:
        yield ("review",), initiative.review, REVIEW
    for index, result in enumerate(initiative.results):
        if result.by and result.by.last < context.as_of:
            actual = result.seen_on(context.as_of)
            if actual is None or not result.reached_by(actual):
                yield ("results", index, "by"), result.by, RESULT


class Overdue(InitiativeCheck):
    """A deadline that has passed."""

    code, name, severity, section = "TS506", "overdue", "warning", "§1 p4, §2 p3"
    finds = Text(
        "Fristen {deadline} er passeret for {ago} siden.",
        "The deadline {deadline} passed {ago} ago.",
    )
    what = Text(
        "Fristen er passeret, initiativet er ikke i drift, og intet er pålagt udefra (ellers taler TS208).",
        "The deadline has passed, the initiative is not live, and nothing is mandated (else TS208 speaks).",
    )
    why = Text("En frist, ingen holder, styrer ingenting.", "A deadline that nobody keeps governs nothing.")
    fix = Text("Sæt en ny frist, eller stop initiativet.", "Set a new deadline, or stop the initiative.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Langsomt netværk, kind: friction, deadline: 2026-10-01}}\n"
    good = f"{_HEAD}initiatives:\n  - {{title: Langsomt netværk, kind: friction, deadline: 2026-12-01}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The deadline that passed."""
        deadline = entry.initiative.deadline
        if deadline and deadline.last < context.as_of and not entry.classification.mandated:
            late = (context.as_of - deadline.last).days
            yield CheckResult({"deadline": deadline, "days": late, "ago": days(late)}, ("deadline",))


DEADLINE = Text("fristen", "the deadline")
REVIEW = Text("datoen for stop eller fortsæt", "the date to stop or go on")
RESULT = Text("et resultats dato", "a result's date")
PROMISED_HERE = Text("Datoen står her.", "The date stands here.")
