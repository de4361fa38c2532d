"""The Resumé: what the reader must know in five lines, with figures that add up and say what they cover."""

from collections.abc import Callable, Iterator

from treespor.model.enums import OPEN, TRACKS
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.terms import days
from treespor.model.text import Language
from treespor.portfolio.figures import (
    Progress,
    current,
    digitalisation_days,
    is_watermelon,
    overdue_by,
    progress,
    results_of,
)
from treespor.portfolio.questions import asks_for_challenges
from treespor.portfolio.report import Report
from treespor.rendering.language import capitalised, counted, inside, listed, number, percent, period, quoted
from treespor.rendering.memo import sentences
from treespor.rendering.memo.phrases import in_a_row, now, say, target
from treespor.rendering.memo.tables import in_track, track_percents
from treespor.rendering.text.markdown_escaping import md

MOST_BULLETS = 5
OUTSIDE_WORTH_SAYING = 0.05
Telling = Callable[[Report, Language], Iterator[str]]


def bullets(report: Report, language: Language) -> tuple[str, ...]:
    """The most important facts, the gravest first, at most five."""
    every = (bullet for tell in _TELLINGS for bullet in tell(report, language))
    return tuple(bullet for bullet, _ in zip(every, range(MOST_BULLETS), strict=False))


def summary(report: Report, language: Language) -> str:
    """How many initiatives there are and how they fall, and what is not counted."""
    entries = current(report)
    sentences = [_holds(len(entries), language)]
    if entries:
        sentences.append(capitalised(listed(_parts(entries, language), language)) + ".")
    sentences += _provisional(entries, language)
    sentences += _not_counted(report, language)
    return " ".join(sentences)


def _holds(count: int, language: Language) -> str:
    if count == 0:
        return sentences.HOLDS_NONE.within(language)
    if count == 1:
        return sentences.HOLDS_ONE.within(language)
    return say(sentences.HOLDS, language, count=counted(count, language))


def _parts(entries: tuple[PlacedInitiative, ...], language: Language) -> list[str]:
    named: dict[str, int] = {track: sum(entry.classification.track == track for entry in entries) for track in TRACKS}
    named["undecided"] = sum(entry.classification.track is None for entry in entries)
    parts = []
    for name, count in named.items():
        if count:
            one, many = sentences.PART[name]
            parts.append(say(one if count == 1 else many, language, count=counted(count, language)))
    return parts


def _provisional(entries: tuple[PlacedInitiative, ...], language: Language) -> list[str]:
    count = sum(entry.classification.track is not None and not entry.classification.confirmed for entry in entries)
    if count == 0:
        return []
    if count == 1:
        return [sentences.PROVISIONAL_ONE.within(language)]
    return [say(sentences.PROVISIONAL, language, count=capitalised(counted(count, language)))]


def _not_counted(report: Report, language: Language) -> list[str]:
    frames = len(report.frames)
    ended = len(report.entries) - frames - len(current(report))
    beside = []
    if ended:
        text = sentences.BESIDE_ENDED_ONE if ended == 1 else sentences.BESIDE_ENDED
        beside.append(say(text, language, count=counted(ended, language)))
    if frames:
        text = sentences.BESIDE_FRAMES_ONE if frames == 1 else sentences.BESIDE_FRAMES
        beside.append(say(text, language, count=counted(frames, language)))
    return [say(sentences.NOT_COUNTED, language, what=listed(beside, language))] if beside else []


def _watermelons(report: Report, language: Language) -> Iterator[str]:
    day = report.as_of
    for entry in sorted(current(report), key=lambda entry: -overdue_by(entry, day)):
        if not is_watermelon(entry, day):
            continue
        values = {"title": md(entry.initiative.title), "days": days(overdue_by(entry, day))}
        behind = next(
            (state for state in results_of(entry, day) if not state.reached and state.actual is not None),
            None,
        )
        if behind and behind.result.target is not None:
            aim = md(target(behind.result, language))
            yield say(sentences.WATERMELON_RESULT, language, now=_now(behind, language), goal=aim, **values)
        else:
            yield say(sentences.WATERMELON, language, **values)


def _overdue(report: Report, language: Language) -> Iterator[str]:
    day = report.as_of
    late = [entry for entry in current(report) if overdue_by(entry, day) and not is_watermelon(entry, day)]
    if not late:
        return
    worst = max(late, key=lambda entry: overdue_by(entry, day))
    values = {"title": md(worst.initiative.title), "days": days(overdue_by(worst, day))}
    if len(late) == 1:
        yield say(sentences.OVERDUE_ONE, language, **values)
    else:
        yield say(sentences.OVERDUE, language, count=capitalised(counted(len(late), language)), **values)


def _missed_goals(report: Report, language: Language) -> Iterator[str]:
    for title, state in _all_results(report, language):
        if state.backwards:
            baseline = number(state.result.baseline or 0, language)
            aim = md(target(state.result, language))
            yield say(
                sentences.BACKWARDS, language, title=title, now=_now(state, language), baseline=baseline, goal=aim
            )
        elif state.missed and state.result.by and state.result.target is not None:
            by = period(state.result.by, language)
            aim = md(target(state.result, language))
            yield say(sentences.MISSED, language, title=title, now=_now(state, language), goal=aim, by=by)


def _reached_goals(report: Report, language: Language) -> Iterator[str]:
    for title, state in _all_results(report, language):
        if state.reached:
            aim = md(target(state.result, language))
            yield say(sentences.REACHED, language, title=title, now=_now(state, language), goal=aim)


def _all_results(report: Report, language: Language) -> Iterator[tuple[str, Progress]]:
    for read in report.challenges:
        for result in read.item.results:
            yield quoted(md(read.item.title), language), progress(result, report.as_of)
    for entry in current(report):
        if is_watermelon(entry, report.as_of):
            continue  # told already, with its result
        for state in results_of(entry, report.as_of):
            yield md(entry.initiative.title), state


def _now(state: Progress, language: Language) -> str:
    return md(f"{state.result.indicator}: {now(state, language, short=False)}")


def _red(report: Report, language: Language) -> Iterator[str]:
    red = [entry for entry in current(report) if _is_red(entry, report)]
    if len(red) == 1:
        title, health = md(red[0].initiative.title), red[0].initiative.health
        if health and health.note:
            note = md(health.note).rstrip(".") + "."
            yield say(sentences.RED_ONE, language, title=title, note=inside(note))
        else:
            yield say(sentences.RED_ALONE, language, title=title)
    elif red:
        titles = in_a_row([md(entry.initiative.title) for entry in red], language)
        yield say(sentences.RED, language, count=capitalised(counted(len(red), language)), titles=titles)


def _is_red(entry: PlacedInitiative, report: Report) -> bool:
    health = entry.initiative.health
    seen = health is not None and not (health.on and health.on > report.as_of)
    return bool(seen and health and health.colour == "red" and entry.initiative.status in OPEN)


def _outside_days(report: Report, language: Language) -> Iterator[str]:
    every = digitalisation_days(current(report)).days
    outside = digitalisation_days(in_track(report, "outside")).days
    if every and outside / every >= OUTSIDE_WORTH_SAYING:
        share = percent(track_percents(report)["outside"] / 100, language)
        yield say(
            sentences.OUTSIDE_DAYS, language, share=share, days=number(outside, language), all=number(every, language)
        )


def _unanswered(report: Report, language: Language) -> Iterator[str]:
    if asks_for_challenges(report):
        yield sentences.NO_CHALLENGE.within(language)
    for title in unanswered_challenges(report):
        yield say(sentences.NO_INITIATIVE, language, title=md(title))


def unanswered_challenges(report: Report) -> list[str]:
    """The declared challenges that no living initiative serves; none are named while a file cannot be read."""
    if not report.complete:
        return []
    served = {name for entry in report.entries if entry.living for name in entry.initiative.addresses or ()}
    served |= {name for rejected in report.rejected for name in rejected.addresses}
    return [read.item.title for read in report.challenges if read.item.id not in served]


_TELLINGS: tuple[Telling, ...] = (
    _watermelons,
    _missed_goals,
    _overdue,
    _unanswered,
    _red,
    _outside_days,
    _reached_goals,
)
