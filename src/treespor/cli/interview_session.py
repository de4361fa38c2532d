"""The interview at a terminal, or line by line out of a pipe: every answer is written before the next is asked."""

import sys
from typing import NamedTuple

from treespor.cli.changes import Change, changes
from treespor.cli.console import show
from treespor.cli.errors import CommandError
from treespor.cli.open_report import Source, load, report_of, status_day
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.slug import free_name, slug
from treespor.model.text import Language, Message, Text
from treespor.portfolio.answers import KEY, Declared, FileEdit, edit_initiative, file_edits
from treespor.portfolio.interview import Asked, Question, proposed_challenges, questions
from treespor.portfolio.questions import asks_for_challenges
from treespor.portfolio.report import Report, counts
from treespor.rendering.interview.sheet import FACT_KEYS, HELP, Option, options, question_lines
from treespor.rendering.language import plural, say
from treespor.rendering.screen import Screen, shown

PROMPT = "> "
WRITTEN_ONE = Text("1 svar skrevet i {files}.", "1 answer written to {files}.")
WRITTEN = Text("{count} svar skrevet i {files}.", "{count} answers written to {files}.")
WHICH_CHALLENGES = Text("Hvilke udfordringer skal I løse, koste hvad det vil?", "Which challenges must you solve?")
ONE_A_LINE = Text(
    "Skriv én på hver linje, som byrådet ville sige den. En tom linje, når der ikke er flere.",
    "Write one a line, as the council would say it. An empty line when there are no more.",
)
PROPOSED = Text(
    "Disse i listen ligner selv en udfordring; skriv tallet for at vælge den:",
    "These in the list look like a challenge themselves; type the number to choose one:",
)
NOTE_ON = Text("Bemærkning til {title}:", "Note on {title}:")
NOT_AN_ANSWER = Text(
    "«{typed}» er ikke et af svarene. Skriv et tal fra 1 til {most}, eller ? for hjælp.",
    "“{typed}” is none of the answers. Type a number from 1 to {most}, or ? for help.",
)
NOTHING_TO_UNDO = Text("Der er intet svar at fortryde.", "There is no answer to take back.")
UNDONE = Text("Det seneste svar er fortrudt.", "The last answer has been taken back.")
CLOSING = Text(
    "{answers} svar skrevet. Placeret: {before} før, {after} nu. Bekræftet: {sure_before} før, {sure_after} nu.",
    "Answers written: {answers}. Placed: {before}, now {after}. Confirmed: {sure_before}, now {sure_after}.",
)
ALL_ANSWERED = Text("Ingen spørgsmål tilbage.", "No questions left.")
LEFT_ONE = Text(
    "1 spørgsmål står åbent: treespor ask fortsætter her.",
    "1 question is open: treespor ask goes on here.",
)
LEFT = Text(
    "{count} spørgsmål står åbne: treespor ask fortsætter her.",
    "{count} questions are open: treespor ask goes on here.",
)
_STOP, _BACK, _SKIP, _UNKNOWN, _NOTE, _HELP = "q", "t", "s", "v", "n", "?"


class _Stopped(Exception):  # noqa: N818 - somebody has had enough
    """Nobody answers any more."""


class _Step(NamedTuple):
    """What one answer did: the files it changed, or the question that was passed."""

    changes: tuple[Change, ...]
    passed: Asked | None = None


class Interview:
    """One sitting. What is passed is not asked again in it; the next sitting asks it anew."""

    def __init__(self, path: str, as_of: str | None, language: Language, screen: Screen, *, infer: bool) -> None:
        self.path, self.as_of, self.language, self.screen, self.infer = path, as_of, language, screen, infer
        self.passed: set[Asked] = set()
        self.steps: list[_Step] = []
        self.answers = 0
        self.source, self.report = self._read()
        self.before = self._standing()

    def run(self) -> None:
        """Asks until nobody answers, or there is nothing left to ask."""
        try:
            if asks_for_challenges(self.report):
                self._challenges()
            while open_ones := questions(self.report, frozenset(self.passed)):
                self._question(open_ones)
        except (_Stopped, KeyboardInterrupt):
            self._say("")
        self._close()

    def _read(self) -> tuple[Source, Report]:
        source = load(self.path)
        return source, report_of(source, status_day(source, self.as_of), infer=self.infer)

    def _standing(self) -> tuple[int, int]:
        placed = counts(self.report).placed
        return placed, sum(entry.classification.confirmed for entry in self.report.entries)

    def _challenges(self) -> None:
        proposals = proposed_challenges(self.report)
        self._say(self.screen.paint(WHICH_CHALLENGES.within(self.language), "bold"))
        self._tell(ONE_A_LINE)
        if proposals:
            self._tell(PROPOSED)
            for number, entry in enumerate(proposals, start=1):
                self._say(f"  {number:>2}  {shown(entry.initiative.title)}")
        while typed := self._typed():
            if typed.lower() == _STOP:
                raise _Stopped
            if typed.lower() in (_UNKNOWN, _SKIP):
                break
            title = proposals[int(typed) - 1].initiative.title if _is_number(typed, len(proposals)) else typed
            self._declare(title)

    def _declare(self, title: str) -> None:
        name = free_name(slug(title), self.report.challenge_ids)
        self._write(file_edits(self.report, (), (Declared(name, title),)))

    def _question(self, open_ones: tuple[Question, ...]) -> None:
        question = open_ones[0]
        self._say("")
        self._say("\n".join(question_lines(question, len(open_ones), self.report, self.language, self.screen)))
        made = options(question, self.report, self.language)
        while True:
            typed = self._typed()
            if typed.lower() == _STOP:
                raise _Stopped
            if typed.lower() in (_SKIP, _UNKNOWN, ""):
                self._pass(question)
            elif typed.lower() == _BACK:
                self._back()
            elif typed.lower() == _NOTE:
                self._note(question.entries[0])
                continue
            elif typed == _HELP:
                self._tell(HELP)
                continue
            elif values := chosen(typed, question, made):
                self._answer(question, values)
            else:
                self._tell(NOT_AN_ANSWER.about(typed=shown(typed), most=len(made)))
                continue
            return

    def _pass(self, question: Question) -> None:
        self.passed.add(question.asked)
        self.steps.append(_Step((), question.asked))

    def _back(self) -> None:
        if not self.steps:
            self._tell(NOTHING_TO_UNDO)
            return
        step = self.steps.pop()
        for change in step.changes:
            change.undo()
        if step.passed:
            self.passed.discard(step.passed)
        self.answers -= bool(step.changes)
        self.source, self.report = self._read()
        self._tell(UNDONE)

    def _note(self, entry: PlacedInitiative) -> None:
        self._say(say(NOTE_ON.about(title=shown(entry.initiative.title)), self.language))
        note = self._typed()
        if note:
            earlier = entry.initiative.extra_keys.get("x-note")
            text = f"{earlier} / {note}" if isinstance(earlier, str) and earlier else note
            self._write((edit_initiative(entry, {"x-note": text}),))

    def _answer(self, question: Question, values: tuple[str, ...]) -> None:
        key = KEY[FACT_KEYS[question.fact]]
        single = question.fact != "serves" or values == ("none",)
        value = values[0] if single else list(values)
        self._write(tuple(edit_initiative(entry, {key: value}) for entry in question.entries))

    def _write(self, edits: tuple[FileEdit, ...]) -> None:
        """Writes at once; where somebody else has changed the file, it is read again and asked again."""
        try:
            made = changes(self.source, edits)
            for change in made:
                change.write()
        except CommandError as refused:
            self._tell(refused.message)
            self.passed |= {question.asked for question in questions(self.report)[:1]}
        else:
            self.steps.append(_Step(made))
            self.answers += 1
        self.source, self.report = self._read()

    def _typed(self) -> str:
        """What somebody typed. Raises _Stopped at the end of the input."""
        self._say(PROMPT, end="")
        sys.stdout.flush()
        line = sys.stdin.readline() if sys.stdin else ""
        if not line:
            raise _Stopped
        return line.strip()

    def _tell(self, text: Text | Message) -> None:
        said = say(text if isinstance(text, Message) else text.about(), self.language)
        self._say("\n".join(self.screen.wrapped(said, 0)))

    def _say(self, text: str, end: str = "\n") -> None:
        show(f"{text}{end}")

    def _close(self) -> None:
        placed, sure = self._standing()
        about = CLOSING.about(
            answers=self.answers, before=self.before[0], after=placed, sure_before=self.before[1], sure_after=sure
        )
        self._tell(about)
        left = len(questions(self.report))
        self._tell(plural(left, LEFT_ONE, LEFT).about(count=left) if left else ALL_ANSWERED)


def chosen(typed: str, question: Question, made: tuple[Option, ...]) -> tuple[str, ...]:
    """The values that were chosen, by number, by word or by value; empty where the typed words are no answer."""
    parts = [part.strip() for part in typed.split(",")] if question.fact == "serves" else [typed]
    values = tuple(_one(part, made) for part in parts if part)
    if not values or "" in values or ("none" in values and len(values) > 1):
        return ()
    return tuple(dict.fromkeys(values))


def _one(typed: str, made: tuple[Option, ...]) -> str:
    if _is_number(typed, len(made)):
        return made[int(typed) - 1].value
    lowered = typed.lower()
    return next((option.value for option in made if lowered in (option.value, option.text.lower())), "")


def _is_number(typed: str, most: int) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= most
