"""The memo's tables: one for each track, for each is governed differently (§4)."""

from datetime import date

from treespor.model.challenge import Challenge
from treespor.model.enums import TRACKS, Track
from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language
from treespor.portfolio.figures import Days, current, digitalisation_days, progress
from treespor.portfolio.report import Report
from treespor.rendering.classification.csv import track_name
from treespor.rendering.interview.question_text import question_text
from treespor.rendering.language import (
    capitalised,
    counted,
    listed,
    number,
    percent,
    quoted,
    short_date,
    whole_percents,
)
from treespor.rendering.memo import sentences
from treespor.rendering.memo.phrases import (
    challenge_titles,
    day_or,
    goal,
    now,
    owners,
    say,
    until_or_passed,
    who,
)
from treespor.rendering.memo.view import (
    ChallengeSection,
    GlanceRow,
    MustDoRow,
    MustSolveRow,
    OriginRow,
    OutsideRow,
    PrerequisiteRow,
    Reasoned,
    UndecidedRow,
)
from treespor.rendering.text import labels as terms
from treespor.rendering.text.origins import origin_rows, source_name
from treespor.rendering.text.reasons import OF_OURSELVES, reasons

MANAGERS = frozenset({"executive-board", "management-group", "head", "committee"})


def in_track(report: Report, track: Track | None) -> tuple[PlacedInitiative, ...]:
    """What the memo tells of a track: nothing that is done or stopped, and no frames."""
    return tuple(entry for entry in current(report) if entry.classification.track == track)


def glance(report: Report, language: Language) -> tuple[tuple[GlanceRow, ...], GlanceRow]:
    """The tracks at a glance, and the total; the shares are of all days that are stated, and add up."""
    whole = digitalisation_days(current(report))
    every, enough = whole.days, 2 * whole.covered >= whole.living
    rows = tuple(
        _glance_row(
            report,
            track,
            _days(digitalisation_days(in_track(report, track)), share if enough else None, language),
            language,
        )
        for track, share in track_percents(report).items()
        if track not in ("outside", None) or in_track(report, track)
    )
    total = number(every, language) if every else sentences.NOT_STATED.within(language)
    return rows, GlanceRow(sentences.TOTAL.within(language), number(len(current(report)), language), total, "", "")


def track_percents(report: Report) -> dict[Track | None, int]:
    """Each track's share of digitalisation's days in whole per cents that add up; None is what is undecided."""
    tracks: list[Track | None] = [*TRACKS, None]
    told = [digitalisation_days(in_track(report, track)).days for track in tracks]
    return dict(zip(tracks, whole_percents(told), strict=True))


def _glance_row(report: Report, track: Track | None, days: str, language: Language) -> GlanceRow:
    name = (terms.TRACK[track] if track else terms.UNDECIDED).within(language)
    held = terms.HELD[track].within(language) if track in terms.HELD else ""
    free = terms.FREE[track].within(language) if track in terms.FREE else ""
    return GlanceRow(name, number(len(in_track(report, track)), language), days, held, free)


def coverage(report: Report, language: Language) -> str:
    """How many initiatives the days cover."""
    told = digitalisation_days(current(report))
    if not told.covered:
        return sentences.COVERAGE_NONE.within(language)
    ideas = len(current(report)) - told.living
    if not ideas:
        return say(sentences.COVERAGE, language, covered=told.covered, living=told.living)
    only_ideas = say(sentences.IDEA if ideas == 1 else sentences.IDEAS, language, count=counted(ideas, language))
    return say(sentences.COVERAGE_IDEAS, language, covered=told.covered, living=told.living, ideas=only_ideas)


def _days(told: Days, share: int | None, language: Language) -> str:
    """The days, with their share where enough initiatives have told theirs."""
    if not told.covered:
        return sentences.NOT_STATED.within(language) if told.living else number(0, language)
    if share is None:
        return number(told.days, language)
    return f"{number(told.days, language)} ({percent(share / 100, language)})"


def challenge_sections(report: Report, language: Language) -> tuple[ChallengeSection, ...]:
    """Every declared challenge with its initiatives, and last those that were decided without one."""
    entries = in_track(report, "must-solve")
    sections = [_challenge(read.item, entries, report, language) for read in report.challenges]
    declared = set(report.challenge_ids)
    loose = [entry for entry in entries if not declared.intersection(entry.initiative.addresses or ())]
    if loose:
        rows = tuple(_must_solve(entry, report, language) for entry in loose)
        sections.append(ChallengeSection(sentences.WITHOUT_CHALLENGE.within(language), "", (), rows, ""))
    return tuple(sections)


def _challenge(
    challenge: Challenge, entries: tuple[PlacedInitiative, ...], report: Report, language: Language
) -> ChallengeSection:
    under = [entry for entry in entries if challenge.id in (entry.initiative.addresses or ())]
    first = [entry for entry in under if (entry.initiative.addresses or ())[0] == challenge.id]
    goals = tuple(_challenge_goal(challenge, index, report.as_of, language) for index in range(len(challenge.results)))
    rows = tuple(_must_solve(entry, report, language) for entry in first)
    note = "" if under or not report.complete else sentences.NOTHING_ANSWERS.within(language)
    owned = owners(challenge.owner, language)
    owner = say(sentences.OWNED_BY, language, owners=owned) if owned else ""
    return ChallengeSection(challenge.title, owner, goals, rows, note)


def _challenge_goal(challenge: Challenge, index: int, day: date, language: Language) -> str:
    state = progress(challenge.results[index], day)
    aim, figure = goal(state.result, language, short=False), now(state, language, short=False)
    text = sentences.CHALLENGE_GOAL_ALONE if state.actual is None else sentences.CHALLENGE_GOAL
    return say(text, language, indicator=state.result.indicator, goal=aim, now=figure)


def _must_solve(entry: PlacedInitiative, report: Report, language: Language) -> MustSolveRow:
    initiative = entry.initiative
    if not initiative.results:
        aim, figure = sentences.NO_GOAL.within(language), sentences.NOT_MEASURED.within(language)
    else:
        state = progress(initiative.results[0], report.as_of)
        aim = f"{state.result.indicator}: {goal(state.result, language, short=True)}"
        figure = now(state, language, short=True)
    live = initiative.status == "live" and initiative.review is None
    review = sentences.LIVE.within(language) if live else until_or_passed(initiative.review, report.as_of, language)
    return MustSolveRow(initiative.title, aim, figure, review)


def must_do_rows(report: Report, language: Language) -> tuple[MustDoRow, ...]:
    """The must-do solutions."""
    return tuple(_must_do(entry, report, language) for entry in in_track(report, "must-do"))


def _must_do(entry: PlacedInitiative, report: Report, language: Language) -> MustDoRow:
    initiative = entry.initiative
    ambition = initiative.ambition.level if initiative.ambition else None
    involved = [head.name for head in initiative.heads]
    involved += [who(party, language) for party in initiative.owner if party.role in MANAGERS]
    return MustDoRow(
        initiative.title,
        _laid_by(entry, report, language),
        terms.AMBITION[ambition].within(language) if ambition else sentences.NO_GOAL.within(language),
        sentences.LIVE.within(language)
        if initiative.status == "live"
        else until_or_passed(initiative.deadline, report.as_of, language),
        listed(list(dict.fromkeys(involved)), language) or sentences.NOBODY_YET.within(language),
    )


def _laid_by(entry: PlacedInitiative, report: Report, language: Language) -> str:
    origin = entry.initiative.origin
    if origin is None:
        return sentences.OWN_CHOICE.within(language)
    name = capitalised(source_name(report, origin.source, language))
    assumed = entry.classification.facts.bases.mandate != "stated" and entry.classification.decided_by == "rules"
    return say(sentences.ASSUMED, language, source=name) if assumed else name


def prerequisite_rows(report: Report, language: Language) -> tuple[PrerequisiteRow, ...]:
    """The prerequisites."""
    return tuple(_prerequisite(entry, language) for entry in in_track(report, "prerequisite"))


def _prerequisite(entry: PlacedInitiative, language: Language) -> PrerequisiteRow:
    initiative, friction, contract = entry.initiative, entry.initiative.friction, entry.initiative.contract
    where = (friction.where or "") if friction else ""
    if friction and friction.reported_on:
        where = say(sentences.SINCE, language, where=where, day=short_date(friction.reported_on, language)).lstrip(", ")
    supplier = (contract.supplier or "") if contract else ""
    if contract and contract.expires:
        expires = say(sentences.EXPIRES, language, day=day_or(contract.expires, language, sentences.NO_DATE))
        supplier = f"{supplier}, {expires}" if supplier else expires
    owner = owners(initiative.owner, language) or sentences.NO_OWNER.within(language)
    return PrerequisiteRow(initiative.title, where, supplier, owner, initiative.next or "")


def outside_rows(report: Report, language: Language) -> tuple[OutsideRow, ...]:
    """What no track has room for."""
    return tuple(
        OutsideRow(
            entry.initiative.title,
            _plain_days(entry, language),
            owners(entry.initiative.owner, language) or sentences.NO_OWNER.within(language),
        )
        for entry in in_track(report, "outside")
    )


def _plain_days(entry: PlacedInitiative, language: Language) -> str:
    told = digitalisation_days([entry])
    return number(told.days, language) if told.covered else sentences.NOT_STATED.within(language)


def undecided_rows(report: Report, language: Language) -> tuple[UndecidedRow, ...]:
    """What cannot be placed, with the question that decides it."""
    rows = []
    for entry in in_track(report, None):
        questions = entry.classification.questions
        first: FactName = next(iter(questions), "serves")
        fact: FactName = "nature" if "nature" in questions else first
        question = question_text(fact, entry, report, language, OF_OURSELVES)
        owner = owners(entry.initiative.owner, language) or sentences.NO_OWNER.within(language)
        rows.append(UndecidedRow(entry.initiative.title, question, owner))
    return tuple(rows)


def origin_table(report: Report, language: Language) -> tuple[tuple[OriginRow, ...], str]:
    """The sources with the number of current initiatives, and how many come from common strategies."""
    rows = origin_rows(report._replace(entries=current(report)), language)
    every = sum(row.initiatives for row in rows)
    common = sum(row.initiatives for row in rows if row.common)
    text = {0: sentences.ORIGINS_NOTE_NONE, 1: sentences.ORIGINS_NOTE_ONE}.get(common, sentences.ORIGINS_NOTE)
    note = say(text, language, count=capitalised(counted(common, language)), all=counted(every, language))
    return tuple(OriginRow(row.name, row.initiatives) for row in rows), note


def appendix(report: Report, language: Language) -> tuple[Reasoned, ...]:
    """Every initiative with its reason, track by track in the order of the files."""
    in_tracks = [entry for track in TRACKS for entry in report.in_track(track)]
    every = (*in_tracks, *report.in_track(None), *report.frames)
    return tuple(_reasoned(entry, report, language) for entry in every)


def _reasoned(entry: PlacedInitiative, report: Report, language: Language) -> Reasoned:
    standing = track_name(entry, language)
    if entry.classification.track and not entry.classification.confirmed:
        standing = say(sentences.PROVISIONALLY, language, track=standing)
    titles = challenge_titles(report)
    served = [quoted(titles.get(name, name), language) for name in entry.initiative.addresses or ()]
    if served and entry.classification.track == "must-solve":
        standing = f"{standing}: {listed(served, language)}"
    said = " ".join(reasons(entry, report.sources, language, OF_OURSELVES))
    return Reasoned(entry.initiative.title, standing, said)
