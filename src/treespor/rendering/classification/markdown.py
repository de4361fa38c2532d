"""`classify --format markdown`: the tracks as tables, for a wiki or a mail."""

from collections.abc import Iterator

from treespor.model.enums import TRACKS
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Text
from treespor.portfolio.report import Report, counts
from treespor.rendering.classification.terminal import (
    ACCOUNT,
    ACCOUNT_REST,
    HEAD,
    HEAD_ONE,
    NOBODY_YET,
    SIGN_PROVISIONAL,
    WRONG_FILES,
)
from treespor.rendering.interview.question_text import asked
from treespor.rendering.language import quoted, say
from treespor.rendering.text import labels
from treespor.rendering.text.markdown_escaping import md
from treespor.rendering.text.reasons import reasons

COLUMNS = Text("| Initiativ | Begrundelse | Regel |", "| Initiative | Reason | Rule |")
ANSWERS = Text("Svarer på: {titles}.", "Answers: {titles}.")
QUESTIONS = Text("Spørgsmål, hvis svar kan flytte noget", "Questions whose answers can move something")
ABOUT = Text("({count} initiativer)", "({count} initiatives)")
ABOUT_ONE = Text("(1 initiativ)", "(1 initiative)")


def classification_markdown(report: Report, language: Language) -> str:
    """The whole classification as Markdown."""
    return "\n".join(_lines(report, language)) + "\n"


def _lines(report: Report, language: Language) -> Iterator[str]:
    account = counts(report)
    head = HEAD_ONE if account.read == 1 else HEAD
    yield f"# {say(head.about(name=md(report.name), count=account.read, day=report.as_of), language)}"
    for track in TRACKS:
        motto = labels.MOTTO[track].within(language)
        yield from _table(labels.TRACK[track], report.in_track(track), report, language, motto)
        if track == "must-solve":
            yield from _unanswered(report, language)
    yield from _table(labels.UNDECIDED, report.in_track(None), report, language)
    yield from _table(labels.FRAMES, report.frames, report, language)
    yield from _rejected(report, language)
    yield from _questions(report, language)
    yield ""
    yield " ".join(say(text.about(**account.account), language) for text in (ACCOUNT, ACCOUNT_REST)) + "."
    if report.unreadable:
        yield from ("", say(WRONG_FILES.about(files=", ".join(md(file) for file in report.unreadable)), language))


def _table(
    title: Text, entries: tuple[PlacedInitiative, ...], report: Report, language: Language, motto: str = ""
) -> Iterator[str]:
    if not entries:
        return
    yield from ("", f"## {title.within(language)} ({len(entries)})", "")
    if motto:
        yield from (motto, "")
    yield from (COLUMNS.within(language), "|:--|:--|:--|")
    for entry in entries:
        yield _row(entry, report, language)


def _row(entry: PlacedInitiative, report: Report, language: Language) -> str:
    titles = {read.item.id: read.item.title for read in report.challenges}
    said = list(reasons(entry, report.sources, language))
    if entry.initiative.addresses:
        named = tuple(titles.get(name, name) for name in entry.initiative.addresses)
        said.insert(0, say(ANSWERS.about(titles=named), language))
    rule = entry.classification.placement.rule if entry.classification.decided_by == "rules" else None
    provisional = entry.classification.track is not None and not entry.classification.confirmed
    title = md(entry.initiative.title) + (f" ({SIGN_PROVISIONAL.within(language)})" if provisional else "")
    return f"| {title} | {md(' '.join(said))} | {rule or ''} |"


def _rejected(report: Report, language: Language) -> Iterator[str]:
    if report.rejected:
        yield from ("", f"## {labels.REJECTED.within(language)} ({len(report.rejected)})", "")
    for rejected in sorted(report.rejected, key=lambda rejected: rejected.locator.start()):
        file, line = rejected.locator.start()
        yield f"- {md(rejected.title or rejected.id or '–')} ({md(file)}:{line})"


def _unanswered(report: Report, language: Language) -> Iterator[str]:
    """The must-solve challenges that nothing answers."""
    answered = {name for entry in report.entries for name in entry.initiative.addresses or ()}
    for read in report.challenges:
        if report.complete and read.item.id not in answered:
            yield from ("", f"{quoted(md(read.item.title), language)}: {NOBODY_YET.within(language)}")


def _questions(report: Report, language: Language) -> Iterator[str]:
    every = asked(report, language)
    if every:
        yield from ("", f"## {QUESTIONS.within(language)}", "")
    for position, question in enumerate(every, start=1):
        about = ABOUT_ONE if question.initiatives == 1 else ABOUT
        yield f"{position}. {md(question.text)} {say(about.about(count=question.initiatives), language)}"
