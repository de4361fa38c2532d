"""The Indstilling: what is to be decided, by whom and when; the portfolio's own decisions first."""

from collections.abc import Iterator
from datetime import date, timedelta

from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.portfolio import Memo
from treespor.model.text import Language, Text
from treespor.portfolio.figures import current, is_up_for_review, overdue_by
from treespor.portfolio.questions import asks_for_challenges
from treespor.portfolio.report import Report
from treespor.rendering.language import inside, long_date, period
from treespor.rendering.memo import sentences
from treespor.rendering.memo.bullets import unanswered_challenges
from treespor.rendering.memo.phrases import in_a_row, owner_and, say, who
from treespor.rendering.text.markdown_escaping import md

MOST = 5
ABBREVIATIONS = (" kr.", " pct.", " mv.", " m.v.", " osv.", " m.fl.")
AHEAD = timedelta(days=60)


def recommendations(report: Report, language: Language) -> tuple[str, ...]:
    """At most five decisions; the portfolio's own are never left out."""
    own = tuple(_own(report, language))
    found = (decision for decision, _ in zip(_found(report, language), range(max(MOST - len(own), 0)), strict=False))
    return (*own, *found)


def _own(report: Report, language: Language) -> Iterator[str]:
    requests = report.portfolio.item.decisions if report.portfolio else ()
    for request in requests:
        aside = [who(request.by, language)] if request.by else []
        if request.due:
            aside.append(say(sentences.BY_THEN, language, day=request.due))
        said = say(sentences.OWN_DECISION, language, what=md(_inside(request.what)))
        yield said + (f" ({', '.join(md(part) for part in aside)})" if aside else "")


def _inside(what: str) -> str:
    """A sentence's beginning and end taken off, so that it can stand inside another; kr. keeps its point."""
    kept = what if what.endswith(ABBREVIATIONS) else what.rstrip(".")
    return inside(kept)


def _found(report: Report, language: Language) -> Iterator[str]:
    """Takeovers to decide, stop or go, overdue, outside, and challenges that nobody answers; each initiative once."""
    memo = report.portfolio.item.memo if report.portfolio else None
    if asks_for_challenges(report):
        yield sentences.NAME_CHALLENGES.within(language)
    entries = current(report)
    named: set[str] = set()
    yield from _takeovers([entry for entry in entries if entry.classification.takeover == "proposed"], memo, language)
    until = (memo.meeting if memo and memo.meeting else report.as_of) + AHEAD
    reviewed = [entry for entry in entries if _is_judged(entry, report.as_of, until)]
    named.update(entry.initiative.key for entry in reviewed)
    yield from _reviews(reviewed, report, language)
    late = [entry for entry in entries if overdue_by(entry, report.as_of) and entry.initiative.key not in named]
    yield from _overdue(late, report.as_of, language)
    outside = [e for e in entries if e.classification.track == "outside" and e.classification.decided_by == "rules"]
    yield from _row(outside, JUSTIFY_BOTH, language)
    for title in unanswered_challenges(report):
        yield say(sentences.FIRST_TRIAL, language, title=md(title))


JUSTIFY_BOTH = (sentences.JUSTIFY, sentences.JUSTIFY_MANY)


def _is_judged(entry: PlacedInitiative, day: date, until: date) -> bool:
    return entry.classification.track == "must-solve" and is_up_for_review(entry, day, until)


def _takeovers(entries: list[PlacedInitiative], memo: Memo | None, language: Language) -> Iterator[str]:
    if not entries:
        return
    titles = in_a_row([md(entry.initiative.title) for entry in entries], language)
    if memo and memo.meeting:
        when = say(sentences.NOW_AT_ONCE, language, day=memo.meeting)
        yield say(sentences.DECIDES_TAKEOVERS_THEN, language, titles=titles, when=when)
    else:
        yield say(sentences.DECIDES_TAKEOVERS, language, titles=titles)


def _reviews(entries: list[PlacedInitiative], report: Report, language: Language) -> Iterator[str]:
    if not entries:
        return
    by_date = sorted(entries, key=lambda entry: entry.initiative.review.first if entry.initiative.review else date.min)
    titles = in_a_row([_with_review(entry, report, language) for entry in by_date], language)
    yield say(sentences.DECIDES_REVIEW_ONE if len(entries) == 1 else sentences.DECIDES_REVIEW, language, titles=titles)


def _with_review(entry: PlacedInitiative, report: Report, language: Language) -> str:
    """A title, its owner, and the day of the decision: the review's, or at once where that has passed."""
    review = entry.initiative.review
    if review is not None and review.last >= report.as_of:
        return owner_and(entry, language, period(review, language))
    memo = report.portfolio.item.memo if report.portfolio else None
    at_once = memo is not None and memo.meeting is not None
    when = (
        say(sentences.NOW_AT_ONCE, language, day=memo.meeting)
        if at_once and memo
        else sentences.AT_ONCE.within(language)
    )
    return owner_and(entry, language, when)


def _overdue(entries: list[PlacedInitiative], day: date, language: Language) -> Iterator[str]:
    if not entries:
        return
    longest_first = sorted(entries, key=lambda entry: -overdue_by(entry, day))
    titles = in_a_row([_with_deadline(entry, language) for entry in longest_first], language)
    yield say(sentences.NEW_DEADLINE if len(entries) == 1 else sentences.NEW_DEADLINES, language, titles=titles)


def _with_deadline(entry: PlacedInitiative, language: Language) -> str:
    deadline = entry.initiative.deadline
    was = say(sentences.DEADLINE_WAS, language, day=long_date(deadline.last, language)) if deadline else ""
    return owner_and(entry, language, was)


def _row(entries: list[PlacedInitiative], texts: tuple[Text, Text], language: Language) -> Iterator[str]:
    if entries:
        titles = in_a_row([owner_and(entry, language) for entry in entries], language)
        yield say(texts[0] if len(entries) == 1 else texts[1], language, titles=titles)
