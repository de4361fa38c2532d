"""TS3xx: Forudsætninger, the prerequisites: owned, advised on, and mended while it hurts (§3)."""

from collections.abc import Iterator

from treespor.checks.check import CheckContext, CheckResult, InitiativeCheck
from treespor.checks.owners import ADVISORS, any_of
from treespor.model.enums import OPEN
from treespor.model.finding import RelatedPlace
from treespor.model.initiative import Initiative
from treespor.model.location import KeyPath
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import days
from treespor.model.text import Message, Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_STANDARD = "initiatives:\n  - {title: Fælles standarder, kind: standards, addresses: none, "
_FRICTION = (
    "initiatives:\n  - title: Langsomt login\n    kind: friction\n    addresses: none\n    owner: digitalisation\n"
)
_CONTRACT = "initiatives:\n  - title: Omsorgssystemet\n    kind: contracts\n    addresses: none\n"


class UnownedPrerequisite(InitiativeCheck):
    """Prerequisite work that nobody, or somebody else, looks after."""

    code, name, severity, section = "TS301", "unowned-prerequisite", "warning", "§3 p5, §5"
    finds = Text("Forudsætningen har ingen ejer i digitalisering.", "The prerequisite has no owner in digitalisation.")
    what = Text(
        "Der er ingen ejer, eller ingen af ejerne er digitalisering (da kun en oplysning).",
        "There is no owner, or none of the owners is digitalisation (then an info only).",
    )
    why = Text(
        "Forudsætningerne er digitaliserings eget ansvar: lederne skal ikke selv skulle holde styr på dem.",
        "The prerequisites are digitalisation's own responsibility: managers must not have to keep track of them.",
    )
    fix = Text(
        "Skriv owner: digitalisation, og hvem der leder arbejdet.",
        "Write owner: digitalisation, and who leads the work.",
    )
    bad = f"{_HEAD}{_STANDARD}lead: Arkitekten}}\n"
    good = f"{_HEAD}{_STANDARD}owner: digitalisation}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No owner, or another."""
        owners = entry.initiative.owner
        if entry.classification.track == "prerequisite" and not any_of(owners, frozenset({"digitalisation"})):
            yield CheckResult({}, ("owner",) if owners else (), severity="info" if owners else None)


class NoAdvisor(InitiativeCheck):
    """Prerequisite work that no manager has a say in."""

    code, name, severity, section = "TS302", "no-advisor", "info", "§5"
    finds = Text("Ingen chef eller direktør rådgiver.", "No manager or director advises.")
    what = Text(
        "Ingen rådgiver er direktion, chefgruppe eller fagchef.",
        "No advisor is executive board, management group or head.",
    )
    why = Text(
        "Standarder, sikkerhed og kontrakter mærkes i forvaltningerne, og deres chefer ved hvor.",
        "Standards, security and contracts are felt in the departments, and their managers know where.",
    )
    fix = Text("Skriv, hvem der rådgiver: advisors: [Skolechefen].", "Write who advises: advisors: [Head of schools].")
    bad = f"{_HEAD}{_STANDARD}owner: digitalisation}}\n"
    good = f"{_HEAD}{_STANDARD}owner: digitalisation, advisors: [head]}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No advisor who manages."""
        advisors = entry.initiative.advisors
        if entry.classification.track == "prerequisite" and not any_of(advisors, ADVISORS):
            yield CheckResult({}, ("advisors",) if advisors else ())


class FrictionWithoutPlace(InitiativeCheck):
    """Friction that nobody can go and see."""

    code, name, severity, section = "TS303", "friction-without-place", "warning", "§5"
    finds = Text("Det fremgår ikke, {missing}.", "It is not said {missing}.")
    what = Text(
        "Arten er bøvl, i hvilket spor det end står, og where: eller reported_by: mangler.",
        "The kind is friction, whatever its track, and where: or reported_by: is missing.",
    )
    why = Text(
        "Bøvl løses ude, hvor det gør ondt, sammen med den, der meldte det.",
        "Friction is mended out where it hurts, together with whoever reported it.",
    )
    fix = Text(
        "Skriv where: og reported_by: under friction:.",
        "Write where: and reported_by: under friction:.",
    )
    bad = f"{_HEAD}{_FRICTION}"
    good = f"{_HEAD}{_FRICTION}    friction: {{where: Hjemmeplejen Nord, reported_by: Teamleder}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Without a place, without a witness, or without both."""
        if entry.classification.facts.kind != "friction":
            return
        friction = entry.initiative.friction
        where, who = (friction.where, friction.reported_by) if friction else (None, None)
        if not where or not who:
            missing = WHO if where else WHERE if who else WHERE_AND_WHO
            yield CheckResult({"missing": missing}, ("friction",) if friction else ())


WHERE = Text("hvor det opleves", "where it is felt")
WHO = Text("hvem der har meldt det", "who reported it")
WHERE_AND_WHO = Text("hvor det opleves, og hvem der har meldt det", "where it is felt and who reported it")


class StaleFriction(InitiativeCheck):
    """Friction that has hurt too long."""

    code, name, severity, section = "TS304", "stale-friction", "warning", "§3 p4"
    finds = Text("Meldt for {ago} siden og stadig ikke løst.", "Reported {ago} ago and still not mended.")
    what = Text(
        "Arten er bøvl, i hvilket spor det end står, og det har været åbent længere end friction_days.",
        "The kind is friction, whatever its track, and it has been open longer than friction_days.",
    )
    why = Text(
        "Den, der melder bøvl og intet hører, melder det ikke igen.",
        "Whoever reports friction and hears nothing does not report again.",
    )
    fix = Text(
        "Løs det, giv det en frist, eller sig nej til den, der meldte det (status: stopped).",
        "Mend it, give it a deadline, or say no to whoever reported it (status: stopped).",
    )
    bad = f"{_HEAD}{_FRICTION}    friction: {{where: Nord, reported_by: Teamleder, reported_on: 2026-06-01}}\n"
    good = f"{_HEAD}{_FRICTION}    friction: {{where: Nord, reported_by: Teamleder, reported_on: 2026-10-01}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Reported longer ago than the limit."""
        friction = entry.initiative.friction
        if entry.classification.facts.kind == "friction" and friction and friction.reported_on:
            age = (context.as_of - friction.reported_on).days
            if age > context.limits.friction_days:
                yield CheckResult({"ago": days(age)}, ("friction", "reported_on"))


class CompetenceWithoutAudience(InitiativeCheck):
    """A competence effort for nobody in particular."""

    code, name, severity, section = "TS305", "competence-without-audience", "info", "§5"
    finds = Text("Det fremgår ikke, hvem der skal kunne noget nyt.", "It is not said who is to learn.")
    what = Text("Arten er kompetence, og audience: mangler.", "The kind is competence, and audience: is missing.")
    why = Text("Et kursus for alle passer sjældent nogen.", "A course for everybody seldom suits anybody.")
    fix = Text("Skriv for eksempel audience: Pædagoger og lærere.", "Write for example audience: Teachers.")
    bad = f"{_HEAD}initiatives:\n  - {{title: Kursus, kind: competence, addresses: none, owner: digitalisation}}\n"
    good = bad.replace("owner:", "audience: Pædagoger, owner:")

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """A competence effort of the track without an audience."""
        classification = entry.classification
        in_track = classification.track == "prerequisite" and classification.facts.kind == "competence"
        if in_track and not entry.initiative.audience:
            yield CheckResult({})


class ContractExpiring(InitiativeCheck):
    """A contract that runs out with nothing planned before it."""

    code, name, severity, section = "TS306", "contract-expiring", "warning", "§3 p3"
    statuses = OPEN | {"live"}
    finds = Text(
        "Kontrakten udløber {expires}, og intet er planlagt forinden.",
        "The contract expires {expires}, and nothing is planned before.",
    )
    what = Text(
        "Kontrakten er udløbet eller udløber inden for contract_days, og ingen kommende frist ligger før udløbet.",
        "The contract has expired or expires within contract_days, and no deadline ahead lies before that.",
    )
    why = Text(
        "Et udbud tager et år eller mere; den, der begynder for sent, forlænger på leverandørens vilkår.",
        "A tender takes a year or more; whoever begins too late extends on the supplier's terms.",
    )
    fix = Text(
        "Planlæg udbuddet, og skriv en deadline: før udløbet, eller ret contract: expires:.",
        "Plan the tender and write a deadline: before it expires, or mend contract: expires:.",
    )
    bad = f"{_HEAD}{_CONTRACT}    contract: {{expires: 2027-06-30}}\n"
    good = f"{_HEAD}{_CONTRACT}    contract: {{expires: 2027-06-30}}\n    deadline: 2027-03-01\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """A contract near its end or past it, whatever the kind and the track."""
        initiative = entry.initiative
        expires = initiative.contract.expires if initiative.contract else None
        if expires is None or (expires.last - context.as_of).days > context.limits.contract_days:
            return
        deadline = initiative.deadline
        if deadline is None or not context.as_of <= deadline.last < expires.last:
            yield CheckResult({"expires": expires}, ("contract", "expires"))


class NeededTooLate(InitiativeCheck):
    """An initiative that begins before what it needs is there."""

    code, name, severity, section = "TS307", "needed-too-late", "warning", "§3 p1"
    finds = Text("Begynder {start}, men «{needed}» {how}.", "Begins {start}, but “{needed}” {how}.")
    what = Text(
        "Initiativet har en start, og det, der står under needs:, er hverken i drift eller afsluttet, men på pause, "
        "stoppet, uden frist eller først færdigt senere.",
        "The initiative has a start, and what stands under needs: is neither live nor done but paused, stopped, "
        "without a deadline, or ready only later.",
    )
    why = Text(
        "Uden forudsætningerne bliver resultatet og løsningen et problem i hverdagen.",
        "Without the prerequisites, results and solutions become a daily problem.",
    )
    fix = Text(
        "Flyt start:, eller fremryk forudsætningens deadline:.",
        "Move start:, or bring the prerequisite's deadline: forward.",
    )
    bad = (
        f"{_HEAD}initiatives:\n  - {{id: login, title: Hurtigere login, kind: friction, deadline: 2027-06-30}}\n"
        "  - {title: Skærmbesøg, kind: trial, needs: [login], start: 2027-01-01}\n"
    )
    good = bad.replace("start: 2027-01-01", "start: 2027-08-01")

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Each thing it needs that will not be there."""
        initiative = entry.initiative
        if initiative.start is None:
            return
        for index, name in enumerate(initiative.needs):
            needed = context.by_id.get(name)
            late = _too_late(needed.initiative, initiative) if needed else None
            if needed and late:
                how, path = late
                second = RelatedPlace(
                    NEEDED.about(), needed.locator.value_span(path) if path else needed.locator.key_span()
                )
                values = {"start": initiative.start, "needed": needed.initiative.title, "how": how}
                yield CheckResult(values, ("needs", index), key=name, related=(second,))


def _too_late(needed: Initiative, initiative: Initiative) -> tuple[Text | Message, KeyPath] | None:
    if needed.status in ("live", "done") or initiative.start is None:
        return None
    if needed.status in ("paused", "stopped"):
        return (PAUSED if needed.status == "paused" else STOPPED), ("status",)
    if needed.deadline is None:
        return WITHOUT_DEADLINE, ()
    if needed.deadline.last > initiative.start.first:
        return READY.about(deadline=needed.deadline), ("deadline",)
    return None


PAUSED = Text("er på pause", "is paused")
STOPPED = Text("er stoppet", "has been stopped")
WITHOUT_DEADLINE = Text("har ingen frist", "has no deadline")
READY = Text("er først klar {deadline}", "is ready only {deadline}")
NEEDED = Text("Det står her.", "It stands here.")
