"""TS2xx: Skal-løsninger, the must-do solutions: who owns them, how far to go, by when and with what (§2)."""

from collections.abc import Iterator
from datetime import date, timedelta

from treespor.checks.check import CheckContext, CheckResult, InitiativeCheck, PortfolioCheck
from treespor.checks.owners import MANAGERS, all_digitalisation, any_of
from treespor.model.enums import Severity
from treespor.model.load import load_of, named_quarter
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import days
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_BUSY = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01, capacity: {person_days_per_quarter: 50}}\n"
_MUST_DO = (
    "initiatives:\n  - title: Digital fuldmagt\n    kind: solution\n    mandate: solution\n    addresses: none\n"
    "    deadline: 2027-06-30\n"
)


def _in_track(entry: PlacedInitiative) -> bool:
    return entry.classification.track == "must-do"


class OwnedByDigitalisation(InitiativeCheck):
    """A must-do solution that digitalisation has been left with."""

    code, name, severity, section = "TS201", "owned-by-digitalisation", "warning", "§2 p5"
    finds = Text("Løsningen ejes kun af digitalisering.", "The solution is owned by digitalisation alone.")
    what = Text("Alle ejere er digitalisering.", "Every owner is digitalisation.")
    why = Text(
        "Digitalisering er sekretariat. Løsningen lander i en forvaltning, og der skal den ejes.",
        "Digitalisation is the secretariat. The solution lands in a department, and there it must be owned.",
    )
    fix = Text(
        "Find den chef, hvis medarbejdere skal bruge løsningen, og skriv for eksempel owner: Borgerservicechefen.",
        "Find the manager whose people will use the solution, and write for example owner: Head of citizen services.",
    )
    bad = f"{_HEAD}{_MUST_DO}    owner: digitalisation\n"
    good = f"{_HEAD}{_MUST_DO}    owner: head\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Owners, and digitalisation is all of them."""
        if _in_track(entry) and all_digitalisation(entry.initiative.owner):
            yield CheckResult({}, ("owner",))


class NoOwnerAmongManagers(InitiativeCheck):
    """A must-do solution without a manager to own it."""

    code, name, severity, section = "TS202", "no-owner-among-managers", "warning", "§2 p3, §5"
    finds = Text("Ingen chef eller direktør ejer løsningen.", "No manager or director owns the solution.")
    what = Text(
        "Ingen ejer er direktion, chefgruppe, fagchef eller udvalg (er alle digitalisering, taler TS201).",
        "No owner is executive board, management group, head or committee (where all are digitalisation TS201 speaks).",
    )
    why = Text(
        "Direktion og chefer afgør, hvornår og hvor langt kommunen går med det, den skal.",
        "Directors and managers decide when and how far the municipality goes with what it must do.",
    )
    fix = Text(
        "Skriv den chef, der skal bruge løsningen, for eksempel owner: Borgerservicechefen.",
        "Write the manager who will use the solution, such as owner: Head of citizen services.",
    )
    bad = f"{_HEAD}{_MUST_DO}"
    good = f"{_HEAD}{_MUST_DO}    owner: head\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No owner, or none among the managers."""
        owners = entry.initiative.owner
        if _in_track(entry) and not any_of(owners, MANAGERS) and not all_digitalisation(owners):
            yield CheckResult({}, ("owner",) if owners else ())


class NoAmbition(InitiativeCheck):
    """A must-do solution of which nobody has said how far to go."""

    code, name, severity, section = "TS203", "no-ambition", "warning", "§2 p2"
    finds = Text("Ambitionen er ikke lagt.", "The ambition has not been set.")
    what = Text("Der er intet ambitionsniveau.", "There is no level of ambition.")
    why = Text(
        "Løsningen er givet, men kommunen vælger selv, hvor meget den vil med den. Uden et valg vokser den.",
        "The solution is given, but the municipality chooses how much to make of it. Without a choice it grows.",
    )
    fix = Text(
        "Lad direktionen vælge mellem minimum, standard og full, og skriv for eksempel ambition: minimum.",
        "Let the directors choose between minimum, standard and full, and write for example ambition: minimum.",
    )
    bad = f"{_HEAD}{_MUST_DO}"
    good = f"{_HEAD}{_MUST_DO}    ambition: minimum\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No level."""
        ambition = entry.initiative.ambition
        if _in_track(entry) and (ambition is None or ambition.level is None):
            yield CheckResult({}, ("ambition",) if ambition else ())


class AmbitionSetElsewhere(InitiativeCheck):
    """An ambition that those who own it have not set."""

    code, name, severity, section = "TS204", "ambition-set-elsewhere", "warning", "§2 p3"
    finds = Text("Ambitionen er lagt af {who}.", "The ambition was set by {who}.")
    what = Text(
        "Ambitionen er lagt af en anden end direktion, chefgruppe, fagchef, udvalg eller byråd.",
        "The ambition was set by somebody else than executive board, management group, head, committee or council.",
    )
    why = Text(
        "Ambitionen koster kræfter i forvaltningerne, og dem råder cheferne over.",
        "The ambition costs strength in the departments, and that is the managers' to give.",
    )
    fix = Text(
        "Forelæg ambitionen for direktionen, og skriv den under ambition: set_by:.",
        "Put the ambition to the directors, and write them under ambition: set_by:.",
    )
    bad = f"{_HEAD}{_MUST_DO}    ambition: {{level: full, set_by: digitalisation}}\n"
    good = f"{_HEAD}{_MUST_DO}    ambition: {{level: full, set_by: executive-board}}\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Set by a role that does not own it."""
        ambition = entry.initiative.ambition
        by = ambition.set_by if ambition else None
        if _in_track(entry) and by and by.role and by.role not in MANAGERS | {"council"}:
            yield CheckResult({"who": str(by)}, ("ambition", "set_by"))


class ManagersNotInvolved(InitiativeCheck):
    """A must-do solution that begins without the managers."""

    code, name, severity, section = "TS205", "managers-not-involved", "warning", "§5"
    statuses = frozenset({"planned"})
    finds = Text(
        "Ingen chefer er inddraget, før arbejdet begynder.", "No managers have been brought in before work begins."
    )
    what = Text(
        "Initiativet er planlagt, begynder inden for involve_days eller uden dato, og hverken heads: eller ejerne "
        "rummer en chef.",
        "The initiative is planned, begins within involve_days or without a date, and neither heads: nor the owners "
        "hold a manager.",
    )
    why = Text(
        "Chefer, der inddrages tidligt, kan nå at flytte vagtplaner, penge og forventninger.",
        "Managers who are brought in early have time to move rotas, money and expectations.",
    )
    fix = Text(
        "Inddrag cheferne, og skriv for eksempel heads: [Skolechefen].",
        "Bring the managers in, and write for example heads: [Head of schools].",
    )
    bad = f"{_HEAD}{_MUST_DO}    status: planned\n    start: 2026-12-01\n"
    good = f"{_HEAD}{_MUST_DO}    status: planned\n    start: 2026-12-01\n    heads: [Borgerservicechefen]\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Soon to begin, and nobody who manages."""
        initiative = entry.initiative
        start = initiative.start.first if initiative.start else None
        is_near = start is None or context.as_of <= start <= _after(context, context.limits.involve_days)
        if _in_track(entry) and is_near and not initiative.heads and not any_of(initiative.owner, MANAGERS):
            yield CheckResult({}, ("start",) if start else ())


def _after(context: CheckContext, limit: int) -> date:
    """The day so many days from now, or the last there is."""
    return context.as_of + timedelta(days=min(limit, date.max.toordinal() - context.as_of.toordinal()))


class NoDeadline(InitiativeCheck):
    """A duty without a date."""

    code, name, severity, section = "TS206", "no-deadline", "warning", "§2 p3"
    finds = Text("Pålagt, men uden frist.", "Mandated, and without a deadline.")
    what = Text(
        "Initiativet er pålagt, i hvilket spor det end står, og deadline: mangler.",
        "The initiative is mandated, whatever its track, and deadline: is missing.",
    )
    why = Text(
        "Det, der er pålagt, skal time sig med resten af porteføljen.",
        "What is mandated must be timed with the rest of the portfolio.",
    )
    fix = Text(
        "Find fristen hos den, der pålægger det, og skriv for eksempel deadline: 2027-06-30.",
        "Find the deadline with those who lay it on you, and write for example deadline: 2027-06-30.",
    )
    bad = f"{_HEAD}{_MUST_DO.replace('    deadline: 2027-06-30', '    status: active')}"
    good = f"{_HEAD}{_MUST_DO}"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Mandated, and no deadline."""
        if entry.classification.mandated and entry.initiative.deadline is None:
            yield CheckResult({})


class NoResources(InitiativeCheck):
    """Work that takes nobody's time, on paper."""

    code, name, severity, section = "TS207", "no-resources", "warning", "§2 p3, §5"
    statuses = frozenset({"active"})
    finds = Text("I gang uden afsatte dage.", "Active, with no days set aside.")
    what = Text("Initiativet er i gang, og effort: mangler.", "The initiative is active, and effort: is missing.")
    why = Text(
        "Det, ingen har sat tid af til, tager tiden fra noget andet.",
        "What nobody has set time aside for takes it from something else.",
    )
    fix = Text(
        "Skriv dagene, for eksempel effort: 40.",
        "Write the days, such as effort: 40.",
    )
    bad = f"{_HEAD}{_MUST_DO}"
    good = f"{_HEAD}{_MUST_DO}    effort: 40\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """No days of anybody's."""
        effort = entry.initiative.effort
        if _in_track(entry) and (effort is None or (effort.digitalisation is None and effort.departments is None)):
            yield CheckResult({}, ("effort",) if effort else ())


class DeadlinePassed(InitiativeCheck):
    """A mandated initiative whose deadline has passed."""

    code, name, severity, section = "TS208", "deadline-passed", "error", "§2"
    finds = Text(
        "Pålagt, men fristen {deadline} er passeret for {ago} siden.",
        "Mandated, and the deadline {deadline} passed {ago} ago.",
    )
    what = Text(
        "Initiativet er pålagt, fristen er passeret, og det er ikke i drift. "
        "En fejl, hvor pligten er oplyst, ellers en advarsel.",
        "The initiative is mandated, its deadline has passed and it is not live. "
        "An error where the mandate is stated, else a warning.",
    )
    why = Text("Pligten bortfalder ikke med fristen.", "The duty does not lapse with the deadline.")
    fix = Text(
        "Sæt en ny frist, og skriv, hvem der har godkendt den.",
        "Set a new deadline, and write who approved it.",
    )
    bad = (
        f"{_HEAD}initiatives:\n"
        "  - {title: Digital fuldmagt, kind: solution, mandate: solution, addresses: none, deadline: 2026-10-01}\n"
    )
    good = (
        f"{_HEAD}initiatives:\n"
        "  - {title: Digital fuldmagt, kind: solution, mandate: solution, addresses: none, deadline: 2026-12-01}\n"
    )

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The deadline that passed."""
        deadline = entry.initiative.deadline
        if deadline and deadline.last < context.as_of and entry.classification.mandated:
            stated = entry.classification.facts.bases.mandate == "stated"
            severity: Severity | None = None if stated else "warning"
            late = (context.as_of - deadline.last).days
            yield CheckResult({"deadline": deadline, "days": late, "ago": days(late)}, ("deadline",), severity=severity)


class AmbitionAboveNeed(InitiativeCheck):
    """More than the least, in a quarter that has no room for it."""

    code, name, severity, section = "TS209", "ambition-above-need", "info", "§2 p2"
    statuses = frozenset({"planned", "active", "paused"})
    finds = Text(
        "Ambitionen er over minimum, mens {quarter} er overbooket.",
        "The ambition is above minimum while {quarter} is over capacity.",
    )
    what = Text(
        "Ambitionen er standard eller full, og initiativet løber i et overbooket kvartal.",
        "The ambition is standard or full, and the initiative runs in a quarter over digitalisation's capacity.",
    )
    why = Text(
        "En lavere ambition på det, man skal, giver kræfter til det, man vil.",
        "A lower ambition for what must be done gives strength for what one wants to do.",
    )
    fix = Text(
        "Overvej ambition: minimum, eller flyt initiativet til et roligere kvartal.",
        "Consider ambition: minimum, or move the initiative to a quieter quarter.",
    )
    bad = f"{_BUSY}{_MUST_DO}    start: 2026-10-01\n    effort: 600\n    ambition: full\n"
    good = f"{_BUSY}{_MUST_DO}    start: 2026-10-01\n    effort: 600\n    ambition: minimum\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The worst of the crowded quarters that it runs in."""
        ambition = entry.initiative.ambition
        if not context.over or not _in_track(entry) or ambition is None or ambition.level not in ("standard", "full"):
            return
        own = load_of(entry.initiative, context.as_of)
        crowded = [quarter for quarter in context.over if own.get(quarter)]
        if crowded:
            worst = max(crowded, key=lambda quarter: context.over[quarter])
            yield CheckResult({"quarter": named_quarter(worst)}, ("ambition", "level"))


class MandateDropped(InitiativeCheck):
    """A given solution that was stopped all the same."""

    code, name, severity, section = "TS210", "mandate-dropped", "error", "§2 p4"
    statuses = frozenset({"stopped"})
    finds = Text("Stoppet, selv om løsningen er pålagt.", "Stopped, although the solution is laid on us.")
    what = Text(
        "Status er stopped, og en bestemt løsning er pålagt. En fejl, hvor pligten er oplyst, ellers en advarsel.",
        "The status is stopped, and a given solution is laid on us. "
        "An error where the mandate is stated, else a warning.",
    )
    why = Text(
        "Ambitionen for det, man skal, kan sænkes; pligten kan man ikke selv fjerne.",
        "The ambition for what must be done can be lowered; the duty is not ours to remove.",
    )
    fix = Text(
        "Sænk ambitionen i stedet (ambition: minimum), eller skriv mandate: none, hvis pligten er faldet bort.",
        "Lower the ambition instead (ambition: minimum), or write mandate: none if the duty has lapsed.",
    )
    bad = f"{_HEAD}{_MUST_DO}    status: stopped\n"
    good = f"{_HEAD}{_MUST_DO}    status: done\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Stopped with a given solution laid on us."""
        facts = entry.classification.facts
        if facts.values.mandate == "solution":
            severity: Severity | None = None if facts.bases.mandate == "stated" else "warning"
            yield CheckResult({}, ("status",), severity=severity)


class NoMeaning(InitiativeCheck):
    """A must-do solution that nobody has told the employees the sense of."""

    code, name, severity, section = "TS211", "no-meaning", "info", "§5"
    statuses = frozenset({"active"})
    finds = Text(
        "Det fremgår ikke, hvorfor løsningen giver mening for medarbejderne.",
        "It is not said why the solution makes sense to the employees.",
    )
    what = Text("Initiativet er i gang, og meaning: mangler.", "The initiative is active, and meaning: is missing.")
    why = Text(
        "Det, der kommer udefra, bliver kun brugt, når nogen har sagt, hvad det er godt for.",
        "What comes from outside is only used when somebody has said what it is good for.",
    )
    fix = Text(
        "Skriv én sætning, som en leder kan sige på et personalemøde, under meaning:.",
        "Write one sentence that a manager can say at a staff meeting, under meaning:.",
    )
    bad = f"{_HEAD}{_MUST_DO}"
    good = f"{_HEAD}{_MUST_DO}    meaning: Pårørende slipper for at møde op for andre.\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Active, and no sentence about its sense."""
        if _in_track(entry) and not entry.initiative.meaning:
            yield CheckResult({})


class PortfolioOwnedByDigitalisation(PortfolioCheck):
    """A portfolio of duties that the secretariat owns."""

    code, name, severity, section = "TS212", "portfolio-owned-by-digitalisation", "error", "§2 p5"
    finds = Text("Porteføljen ejes af digitalisering.", "The portfolio is owned by digitalisation.")
    what = Text("portfolio: owner: er digitalisering.", "portfolio: owner: is digitalisation.")
    why = Text(
        "Porteføljen af det, kommunen skal, hører hjemme hos direktion og chefer; digitalisering er sekretariat.",
        "The portfolio of what must be done belongs with directors and managers; digitalisation is the secretariat.",
    )
    fix = Text(
        "Skriv owner: executive-board og secretariat: digitalisation.",
        "Write owner: executive-board and secretariat: digitalisation.",
    )
    bad = "portfolio:\n  name: Eksempelby Kommune\n  owner: digitalisation\n"
    good = "portfolio:\n  name: Eksempelby Kommune\n  owner: executive-board\n"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """The portfolio's owner."""
        owner = context.portfolio.item.owner if context.portfolio else None
        if owner and owner.role == "digitalisation":
            yield CheckResult({}, ("owner",))
