"""TS4xx: the balance of the portfolio: what crowds out what, and when there are too few days (§0, §1 p1, §2, §3 p1)."""

from collections.abc import Iterator

from treespor.checks.check import CheckContext, CheckResult, PortfolioCheck
from treespor.model.load import named_quarter
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_BUSY = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01, capacity: {person_days_per_quarter: 50}}\n"
_CHALLENGE = "challenges: [{id: hænder, title: For få hænder}]\n"
_DUTY = (
    "  - {{title: Løsning {number}, kind: solution, mandate: solution, addresses: {serves}, effort: {days}{more}}}\n"
)
_WORK = "  - {{title: Standard {number}, kind: standards, addresses: none, effort: {days}}}\n"
FEWEST = 5
"""Fewer living initiatives have no balance to speak of."""
ENOUGH_TOLD = 2 / 3


def _duties(count: int, serves: str = "none", days: int = 10, more: str = "") -> str:
    return "".join(_DUTY.format(number=n, serves=serves, days=days, more=more) for n in range(1, count + 1))


def _works(count: int, days: int = 10) -> str:
    return "".join(_WORK.format(number=n, days=days) for n in range(1, count + 1))


class SolutionsCrowdOut(PortfolioCheck):
    """Others' solutions that take nearly everything."""

    code, name, severity, section = "TS401", "solutions-crowd-out", "warning", "§2 p5"
    finds = Text(
        "Skal-løsninger tager {share} af digitaliserings {days} dage.",
        "Must-do solutions take {share} of digitalisation's {days} days.",
    )
    what = Text(
        "Skal-løsningerne tager mere end must_do_share af digitaliserings dage. Kun hvor to tredjedele af de "
        "levende har dage.",
        "Must-do solutions take more than must_do_share of digitalisation's days. Only where two thirds of the living "
        "have effort.",
    )
    why = Text(
        "Så er der intet tilbage til det, byrådet selv vil have løst, eller til det, der skal virke hver dag.",
        "Then nothing is left for what the council itself wants solved, or for what must work every day.",
    )
    fix = Text(
        "Sænk ambitionen for nogle af skal-løsningerne, eller hæv must_do_share under limits:.",
        "Lower the ambition of some must-do solutions, or raise must_do_share under limits:.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(4, days=100)}{_works(1)}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(4)}{_works(1, days=100)}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """The must-do solutions' share of the days."""
        living = context.living
        efforts = ((entry, entry.initiative.effort) for entry in living)
        told = [(entry, effort.in_all) for entry, effort in efforts if effort and effort.in_all is not None]
        if len(living) < FEWEST or len(told) < ENOUGH_TOLD * len(living):
            return
        whole = sum(days for _, days in told)
        part = sum(days for entry, days in told if entry.classification.track == "must-do")
        if whole and part / whole > context.limits.must_do_share:
            yield CheckResult({"share": _share(part / whole), "days": whole})


def _share(share: float) -> Text:
    whole = round(share * 100)
    return Text(f"{whole} pct.", f"{whole} %")


class MostlyFromOutside(PortfolioCheck):
    """A portfolio that others have filled."""

    code, name, severity, section = "TS402", "mostly-from-outside", "info", "§0"
    finds = Text(
        "{count} af {living} levende initiativer kommer fra fælles strategier.",
        "{count} of {living} living initiatives come from common strategies.",
    )
    what = Text(
        "Mere end common_share af de levende initiativer kommer fra fællesoffentlige eller fælleskommunale strategier.",
        "More than common_share of the living initiatives come from joint-public or joint-municipal strategies.",
    )
    why = Text(
        "Så er det andre, der bestemmer, hvad kommunens digitalisering skal bruges til.",
        "Then others decide what the municipality's digitalisation is for.",
    )
    fix = Text(
        "Spørg, hvad kommunen selv vil, og giv det plads ved at sænke ambitionen for noget af det fælles.",
        "Ask what the municipality itself wants, and make room by lowering the ambition of some of what is common.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5, more=', origin: kombit')}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5, more=', origin: local')}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """Those whose origin is a common source."""
        living = context.living
        origins = [entry.initiative.origin.source for entry in living if entry.initiative.origin]
        common = sum(bool((source := context.sources.get(name)) and source.common) for name in origins)
        if len(living) >= FEWEST and common / len(living) > context.limits.common_share:
            yield CheckResult({"count": common, "living": len(living)})


class PrerequisitesLeftBehind(PortfolioCheck):
    """Results and solutions without anybody at work on what they stand on."""

    code, name, severity, section = "TS403", "prerequisites-left-behind", "warning", "§3 p1"
    finds = Text(
        "{count} initiativer er i gang, og ingen af dem er en forudsætning.",
        "{count} initiatives are under way, and none of them is a prerequisite.",
    )
    what = Text(
        "Skal-udfordringer eller skal-løsninger er i gang eller i drift, og ingen forudsætning er det.",
        "Must-solve or must-do initiatives are active or live, and no prerequisite is.",
    )
    why = Text(
        "Uden kompetencer, sikkerhed, kontrakter og mindre bøvl falder resten sammen i hverdagen.",
        "Without competence, security, contracts and less friction the rest falls apart in daily use.",
    )
    fix = Text(
        "Skriv det forudsætningsarbejde ind, der allerede foregår, eller sæt noget i gang.",
        "Write down the prerequisite work that is going on already, or start some.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5)}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5)}{_works(1)}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """What is active or live, by track."""
        living = context.living
        going = [entry.classification.track for entry in living if entry.initiative.status in ("active", "live")]
        others = sum(track in ("must-solve", "must-do") for track in going)
        if len(living) >= FEWEST and others and "prerequisite" not in going:
            yield CheckResult({"count": others})


class QuarterOverCapacity(PortfolioCheck):
    """More work than days."""

    code, name, severity, section = "TS404", "quarter-over-capacity", "warning", "§2 p2"
    finds = Text(
        "{quarter} kræver {days} af digitaliserings {capacity} dage. Overbookede kvartaler i alt: {count}.",
        "{quarter} takes {days} of digitalisation's {capacity} days. Quarters over capacity in all: {count}.",
    )
    what = Text(
        "Et kommende kvartal kræver flere dage, end digitalisering har.",
        "A coming quarter takes more days than digitalisation has.",
    )
    why = Text(
        "Porteføljen skal times, så det, man skal, kan nås sammen med det, man vil.",
        "The portfolio must be timed so that what must be done can be done along with what one wants to do.",
    )
    fix = Text(
        "Flyt start eller frist for noget i kvartalet, eller sænk en ambition.",
        "Move the start or deadline of something in that quarter, or lower an ambition.",
    )
    bad = f"{_BUSY}initiatives:\n{_duties(1, days=90, more=', start: 2027-01-01, deadline: 2027-03-31')}"
    good = f"{_BUSY}initiatives:\n{_duties(1, days=40, more=', start: 2027-01-01, deadline: 2027-03-31')}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """The worst quarter, and how many there are."""
        if not context.over or context.capacity is None:
            return
        worst = max(context.over, key=lambda quarter: (context.over[quarter], -quarter))
        quarter = named_quarter(worst)
        values = {
            "quarter": quarter,
            "days": round(context.over[worst]),
            "capacity": context.capacity,
            "count": len(context.over),
        }
        yield CheckResult(values, ("capacity", "person_days_per_quarter"), key=quarter.written)


class TooManyMustWins(PortfolioCheck):
    """So many musts that none of them is one."""

    code, name, severity, section = "TS405", "too-many-must-wins", "warning", "§1 p1"
    finds = Text(
        "Der er {count} skal-udfordringer; grænsen er {most}.",
        "There are {count} must-solve challenges; the limit is {most}.",
    )
    what = Text(
        "Der er erklæret flere udfordringer end grænsen challenges under limits:.",
        "More challenges are declared than the limit challenges under limits: allows.",
    )
    why = Text("Når alt skal løses, bliver intet det.", "When everything must be solved, nothing is.")
    fix = Text(
        "Bed byråd og direktion vælge dem, der virkelig skal løses.",
        "Ask council and executive board to choose those that truly must be solved.",
    )
    bad = (
        f"{_HEAD}challenges: [{', '.join(f'{{id: u{n}, title: Udfordring {n}}}' for n in range(1, 7))}]\n"
        f"initiatives:\n{_duties(5)}"
    )
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5)}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """More than the limit."""
        count = len(context.challenges)
        if len(context.living) >= FEWEST and count > context.limits.challenges:
            yield CheckResult({"count": count, "most": context.limits.challenges})


class EverythingTakenOver(PortfolioCheck):
    """A first track that has swallowed the others."""

    code, name, severity, section = "TS406", "everything-taken-over", "warning", "§2 p2"
    finds = Text(
        "{count} af {living} levende initiativer er overtaget fra et andet spor.",
        "{count} of {living} living initiatives are taken over from another track.",
    )
    what = Text(
        "Mere end takeover_share af de levende initiativer er overtagelser, foreslåede eller besluttede.",
        "More than takeover_share of the living initiatives are takeovers, proposed or decided.",
    )
    why = Text(
        "Et initiativ løftes kun op, når det virkelig er svaret; ellers mister sporene deres mening.",
        "An initiative is only lifted up when it truly is the answer; else the tracks lose their meaning.",
    )
    fix = Text(
        "Lad direktionen afgøre, hvilke overtagelser der holder, og skriv addresses: none på resten.",
        "Let the directors decide which takeovers hold, and write addresses: none on the others.",
    )
    bad = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5, serves='hænder')}"
    good = f"{_HEAD}{_CHALLENGE}initiatives:\n{_duties(5)}"

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """Takeovers among the living."""
        living = context.living
        count = sum(entry.classification.takeover is not None for entry in living)
        if len(living) >= FEWEST and count / len(living) > context.limits.takeover_share:
            yield CheckResult({"count": count, "living": len(living)})


class NoLowAmbition(PortfolioCheck):
    """Too few days, and nothing done by halves."""

    code, name, severity, section = "TS407", "no-low-ambition", "info", "§2 p2"
    finds = Text(
        "{quarter} er overbooket, og ingen skal-løsning kører på minimum.",
        "{quarter} is over capacity, and no must-do solution runs at minimum.",
    )
    what = Text(
        "Et kommende kvartal er overbooket, og ingen skal-løsning har ambitionen minimum.",
        "A coming quarter is over capacity, and no must-do solution has the ambition minimum.",
    )
    why = Text(
        "At gøre noget af det, man skal, så let som muligt, er et valg på højde med de andre.",
        "Doing some of what must be done as lightly as possible is a choice as good as the others.",
    )
    fix = Text(
        "Vælg den skal-løsning, hvor det laveste er godt nok, og skriv ambition: minimum.",
        "Choose the must-do solution where the least is good enough, and write ambition: minimum.",
    )
    bad = f"{_BUSY}{_CHALLENGE}initiatives:\n{_duties(5, days=90, more=', start: 2027-01-01, deadline: 2027-03-31')}"
    good = bad.replace("deadline: 2027-03-31}", "deadline: 2027-03-31, ambition: minimum}", 1)

    def run(self, context: CheckContext) -> Iterator[CheckResult]:
        """Over capacity, and no must-do at minimum."""
        living = context.living
        if not context.over or len(living) < FEWEST:
            return
        must_do = (entry.initiative.ambition for entry in living if entry.classification.track == "must-do")
        if not any(ambition and ambition.level == "minimum" for ambition in must_do):
            yield CheckResult({"quarter": named_quarter(min(context.over))}, ("capacity", "person_days_per_quarter"))
