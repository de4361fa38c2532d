"""TS102 to TS105: what the must-solve challenges are to achieve, whether they do, and who judges it (§1 p4)."""

from collections.abc import Iterator
from datetime import timedelta

from treespor.checks.check import ChallengeCheck, CheckContext, CheckResult, InitiativeCheck
from treespor.model.challenge import Challenge
from treespor.model.enums import OPEN
from treespor.model.initiative import Result
from treespor.model.location import Located
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import days
from treespor.model.text import Text

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"
_OWNED = "challenges:\n  - id: hænder\n    title: For få hænder\n    owner: [council, executive-board]\n"
_GOAL = "    results: [{indicator: Vakante stillinger, baseline: 60, target: 30, by: 2027-12-31}]\n"
_TRIAL = "  - title: Skærmbesøg\n    kind: trial\n    addresses: hænder\n"


class NoResultGoal(ChallengeCheck, InitiativeCheck):
    """A challenge without a result to reach."""

    code, name, severity, section = "TS102", "no-result-goal", "error", "§1 p4"
    finds = Text(
        "Der er intet resultat med indikator, mål og dato.", "There is no result with indicator, target and date."
    )
    what = Text(
        "Intet resultat har både indicator, target og by. Et initiativ nøjes med målet for den udfordring, det "
        "svarer på, og bøvl er undtaget. En fejl for en udfordring, en advarsel for et initiativ.",
        "No result has indicator, target and by. An initiative is content with the goal of the challenge it serves, "
        "and friction is exempt. An error for a challenge, a warning for an initiative.",
    )
    why = Text(
        "Her holdes der fast i resultatet, og så skal det kunne måles.",
        "Here the result is held firm, and then it must be measured.",
    )
    fix = Text(
        "Skriv et mål under results:, for eksempel indicator: Vakante stillinger, target: 30 og by: 2027-12.",
        "Write a goal under results:, such as indicator: Vacancies, target: 30 and by: 2027-12.",
    )
    bad = f"{_HEAD}{_OWNED}"
    good = f"{_HEAD}{_OWNED}{_GOAL}"

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """A challenge that no result of its own makes measurable."""
        if not _has_goal(read.item.results):
            yield CheckResult({}, ("results",) if read.item.results else ())

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """An initiative of the track without a goal of its own or of its challenges."""
        initiative, classification = entry.initiative, entry.classification
        if classification.track != "must-solve" or classification.facts.kind == "friction":
            return
        served = (read.item for read in context.challenges if read.item.id in (initiative.addresses or ()))
        if not _has_goal(initiative.results) and not any(_has_goal(challenge.results) for challenge in served):
            yield CheckResult({}, ("results",) if initiative.results else (), severity="warning")


def _has_goal(results: tuple[Result, ...]) -> bool:
    return any(result.is_goal for result in results)


class NotDelivering(ChallengeCheck, InitiativeCheck):
    """A result that did not come, or went the wrong way."""

    code, name, severity, section = "TS103", "not-delivering", "warning", "§1 p4"
    statuses = OPEN | {"live"}
    finds = Text(
        "«{indicator}» leverer ikke: {how}. Stop eller skift kurs.",
        "“{indicator}” does not deliver: {how}. Stop or change.",
    )
    what = Text(
        "Datoen for et resultat er passeret, uden at målet er nået eller noget er målt, eller tallet er værre end "
        "udgangspunktet.",
        "A result's date has passed without its target reached or anything measured, or the figure is worse than the "
        "baseline.",
    )
    why = Text(
        "Det, der ikke leverer, skal stoppes eller ændres, mens der stadig er penge til noget bedre.",
        "What does not deliver must be stopped or changed while there still is money for something better.",
    )
    fix = Text(
        "Mål igen og skriv actual: og measured_on:, sæt et nyt by:, eller stop initiativet med status: stopped.",
        "Measure again and write actual: and measured_on:, set a new by:, or stop it with status: stopped.",
    )
    bad = f"{_HEAD}{_OWNED}{_GOAL.replace('2027', '2025')}"
    good = f"{_HEAD}{_OWNED}{_GOAL}"

    def run_on_challenge(self, read: Located[Challenge], context: CheckContext) -> Iterator[CheckResult]:
        """The challenge's own results."""
        return _undelivered(read.item.results, context)

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """The results of an initiative of the track."""
        if entry.classification.track == "must-solve":
            yield from _undelivered(entry.initiative.results, context)


def _undelivered(results: tuple[Result, ...], context: CheckContext) -> Iterator[CheckResult]:
    for index, result in enumerate(results):
        actual = result.seen_on(context.as_of)
        if actual is not None and result.worsened_by(actual):
            how = WORSE.about(actual=actual, baseline=result.baseline)
            yield CheckResult(
                {"indicator": result.indicator, "how": how}, ("results", index, "actual"), key=result.indicator
            )
        elif result.by and result.by.last < context.as_of and not _is_reached(result, actual):
            how = (UNMEASURED if actual is None else UNREACHED).about(by=result.by, actual=actual, target=result.target)
            yield CheckResult(
                {"indicator": result.indicator, "how": how}, ("results", index, "by"), key=result.indicator
            )


def _is_reached(result: Result, actual: float | None) -> bool:
    return actual is not None and (result.target is None or result.reached_by(actual))


WORSE = Text("{actual} er værre end udgangspunktet {baseline}", "{actual} is worse than the baseline {baseline}")
UNMEASURED = Text("intet er målt, og {by} er passeret", "nothing has been measured, and {by} has passed")
UNREACHED = Text("{actual} af {target}, og {by} er passeret", "{actual} of {target}, and {by} has passed")


class NeverMeasured(InitiativeCheck):
    """A result that nobody measures."""

    code, name, severity, section = "TS104", "never-measured", "warning", "§1 p4"
    statuses = frozenset({"active", "live"})
    finds = Text("Intet er målt i {ago}.", "Nothing has been measured for {ago}.")
    what = Text(
        "Initiativet har resultater og har været i gang længere end measure_days, uden at noget er målt i den tid.",
        "The initiative has results and has been going on longer than measure_days with nothing measured within them.",
    )
    why = Text("Uden en måling er resultatet et håb.", "Without a measurement the result is a hope.")
    fix = Text("Mål, og skriv actual: og measured_on: på resultatet.", "Measure, and write actual: and measured_on:.")
    bad = (
        f"{_HEAD}{_OWNED}{_GOAL}initiatives:\n{_TRIAL}    start: 2025-01-01\n    review: 2027-01-01\n"
        "    results: [{indicator: Besøg, target: 400, by: 2027-06}]\n"
    )
    good = bad.replace("target: 400,", "target: 400, actual: 60, measured_on: 2026-10-01,")

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Results of the track, long under way, and no figure of them within the limit."""
        initiative, limit = entry.initiative, context.limits.measure_days
        if entry.classification.track != "must-solve" or not initiative.results or initiative.start is None:
            return
        going_on = (context.as_of - initiative.start.first).days
        since = context.as_of - timedelta(days=min(limit, context.as_of.toordinal() - 1))
        seen = (result for result in initiative.results if result.seen_on(context.as_of) is not None)
        if going_on > limit and not any(result.measured_on is None or result.measured_on >= since for result in seen):
            yield CheckResult({"ago": days(limit)}, ("results",))


class NoNextReview(InitiativeCheck):
    """An answer that nobody is to judge."""

    code, name, severity, section = "TS105", "no-next-review", "warning", "§1 p4, §5"
    statuses = frozenset({"active"})
    finds = Text("Der er ingen dato for stop eller fortsæt.", "There is no date to stop or go on.")
    what = Text(
        "Initiativet er i gang, og review: mangler eller er passeret.",
        "The initiative is active, and review: is missing or has passed.",
    )
    why = Text("Det, ingen skal bedømme, bliver aldrig stoppet.", "What nobody is to judge is never stopped.")
    fix = Text(
        "Aftal, hvornår direktionen ser på det, og skriv for eksempel review: 2027-01-15.",
        "Agree on when the directors look at it, and write for example review: 2027-01-15.",
    )
    bad = f"{_HEAD}{_OWNED}{_GOAL}initiatives:\n{_TRIAL}"
    good = f"{bad}    review: 2027-01-15\n"

    def run(self, entry: PlacedInitiative, context: CheckContext) -> Iterator[CheckResult]:
        """Active in the track, and no review ahead."""
        review = entry.initiative.review
        if entry.classification.track == "must-solve" and (review is None or review.last < context.as_of):
            yield CheckResult({}, ("review",) if review else ())
