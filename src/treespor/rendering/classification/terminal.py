"""`classify` on a terminal: the tracks as directors think of them, and at last what to ask and the account."""

from collections.abc import Iterator
from typing import NamedTuple

from treespor.model.enums import TRACKS, Track
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Message, Text
from treespor.portfolio.report import Counts, Report, counts
from treespor.rendering.interview.question_text import Asked, asked
from treespor.rendering.language import capitalised, counted, number, quoted, say
from treespor.rendering.screen import Screen, shown
from treespor.rendering.text import labels
from treespor.rendering.text.origins import origin_rows
from treespor.rendering.text.reasons import reasons

MOST_WITH_REASONS = 12
MOST_QUESTIONS = 8

HEAD = Text("{name}: {count} initiativer pr. {day}", "{name}: {count} initiatives as of {day}")
HEAD_ONE = Text("{name}: ét initiativ pr. {day}", "{name}: one initiative as of {day}")
IN_FOLDER = Text("Filerne ligger i {folder}.", "The files lie in {folder}.")
NOBODY_YET = Text("Ingen initiativer svarer på denne udfordring endnu.", "No initiative answers this challenge yet.")
NO_CHALLENGE_NAMED = Text("Besluttet uden nævnt udfordring", "Decided without a named challenge")
ALSO = Text("Svarer også på {challenges}.", "Also answers {challenges}.")
ANSWERED_BY = Text("Besvares af {titles} ovenfor.", "Answered by {titles} above.")
SIGN_TAKEN_OVER = Text("overtaget fra et andet spor", "taken over from another track")
SIGN_PROVISIONAL = Text("foreløbig", "provisional")
OUTSIDE_SHORT = Text("uden for", "outside")
REASONS_HIDDEN = Text("Begrundelserne: treespor classify --reasons", "The reasons: treespor classify --reasons")
ORIGINS = Text("Hvor kommer de fra?", "Where do they come from?")
QUESTIONS_ONE = Text(
    "Ét spørgsmål, hvis svar kan flytte noget (treespor ask):",
    "One question that can move something (treespor ask):",
)
QUESTIONS = Text(
    "{count} spørgsmål, hvis svar kan flytte noget (treespor ask):",
    "{count} questions that can move something (treespor ask):",
)
QUESTIONS_FIRST = Text(
    "{count} spørgsmål, hvis svar kan flytte noget (treespor ask); de {most} vigtigste:",
    "{count} questions that can move something (treespor ask); the {most} most important:",
)
INITIATIVES = Text("{count} initiativer", "{count} initiatives")
INITIATIVE = Text("1 initiativ", "1 initiative")
DECLARED = Text(
    "Kun for denne gang er nævnt som skal-udfordring: {titles}.",
    "Named as a must-solve challenge for this run alone: {titles}.",
)
WRONG_FILES = Text("Kunne ikke læses: {files}.", "Could not be read: {files}.")
ACCOUNT = Text(
    "{read} læst = {placed} placeret ({provisional} foreløbigt) + {outside} uden for + {undecided} mangler et svar",
    "{read} read = {placed} placed ({provisional} provisional) + {outside} outside + {undecided} waiting for an answer",
)
ACCOUNT_REST = Text("+ {frames} sat til side + {rejected} afvist", "+ {frames} set aside + {rejected} rejected")


class ViewOptions(NamedTuple):
    """What to show beside the tracks: every reason, the sources, and the folder that the files are in."""

    reasons: bool = False
    sources: bool = False
    folder: str = ""
    declared: tuple[str, ...] = ()
    """The titles of the must-solve challenges that the command line declares."""


def overview(report: Report, language: Language, screen: Screen, choices: ViewOptions) -> str:
    """The whole screen."""
    return "\n".join(_Overview(report, language, screen, choices).lines()) + "\n"


class _Overview:
    def __init__(self, report: Report, language: Language, screen: Screen, choices: ViewOptions) -> None:
        self.report, self.language, self.screen, self.choices = report, language, screen, choices
        self.counts = counts(report)
        self.starts = {entry.initiative.key: entry.locator.start() for entry in report.entries}
        self.many_files = len(report.documents) > 1
        self._widest_place = 4 + max((len(self._at(*start)) for start in self.starts.values()), default=0)

    def lines(self) -> Iterator[str]:
        yield self._bold(self._head())
        if self.many_files and self.choices.folder:
            yield self.screen.paint(self._say(IN_FOLDER.about(folder=shown(self.choices.folder))), "dim")
        for track in TRACKS:
            yield from self._track(track)
        yield from self._loose(labels.UNDECIDED, self.report.in_track(None))
        yield from self._loose(labels.FRAMES, self.report.frames)
        yield from self._rejected()
        if self.choices.sources:
            yield from self._origins()
        yield from self._questions()
        yield from self._account()

    def _head(self) -> str:
        text = HEAD_ONE if self.counts.read == 1 else HEAD
        return self._say(text.about(name=shown(self.report.name), count=self.counts.read, day=self.report.as_of))

    def _track(self, track: Track) -> Iterator[str]:
        entries = self.report.in_track(track)
        if not entries and not (track == "must-solve" and self.report.challenges):
            return
        yield ""
        title, owned = (
            labels.TRACK[track].within(self.language).upper(),
            labels.OWNED[track].within(self.language),
        )
        beside = len(title) + len(owned) + 3 <= self.screen.width
        yield (f"{self._bold(title)}   {self.screen.paint(owned, 'dim')}".rstrip() if beside else self._bold(title))
        if not beside:
            yield self.screen.paint(capitalised(owned), "dim")
        yield labels.MOTTO[track].within(self.language)
        if track == "must-solve":
            yield from self._by_challenge(entries)
        else:
            yield from self._entries(entries)

    def _by_challenge(self, entries: tuple[PlacedInitiative, ...]) -> Iterator[str]:
        first_named: dict[str, list[PlacedInitiative]] = {}
        for entry in entries:
            first_named.setdefault(next(iter(entry.initiative.addresses or ()), ""), []).append(entry)
        titles = {read.item.id: read.item.title for read in self.report.challenges}
        for challenge in dict.fromkeys([*titles, *first_named]):
            title = titles.get(challenge, challenge) or NO_CHALLENGE_NAMED.within(self.language)
            yield from (self.screen.paint(line, "cyan") for line in self.screen.wrapped(shown(title), 2, hanging=2))
            if challenge in first_named:
                yield from self._entries(tuple(first_named[challenge]))
            elif also := self._also_answered_by(challenge, entries):
                yield from self.screen.wrapped(shown(self._say(ANSWERED_BY.about(titles=also))), 6)
            elif self.report.complete:
                yield from self.screen.wrapped(NOBODY_YET.within(self.language), 6)

    def _also_answered_by(self, challenge: str, entries: tuple[PlacedInitiative, ...]) -> tuple[str, ...]:
        """Titles of those that answer this challenge beside another, under which they stand."""
        answering = (entry for entry in entries if challenge in (entry.initiative.addresses or ()))
        return tuple(quoted(entry.initiative.title, self.language) for entry in answering)

    def _loose(self, title: Text, entries: tuple[PlacedInitiative, ...]) -> Iterator[str]:
        if entries:
            yield ""
            yield self._bold(title.within(self.language).upper())
            yield from self._entries(entries)

    def _entries(self, entries: tuple[PlacedInitiative, ...]) -> Iterator[str]:
        with_reasons = self.choices.reasons or len(entries) <= MOST_WITH_REASONS
        for entry in entries:
            yield from self._title(entry)
            if with_reasons:
                yield from self._reasons(entry)
        if not with_reasons:
            yield "    " + self.screen.paint(REASONS_HIDDEN.within(self.language), "dim")

    def _title(self, entry: PlacedInitiative) -> Iterator[str]:
        place = f"{self._place(entry):<{self._widest_place}}"
        lines = list(self.screen.wrapped(shown(entry.initiative.title), 4, room=len(place) + 1))
        sign = self._sign(entry)
        first = sign + lines[0][4:] if lines else sign
        gap = " " * max(self.screen.width - len(first) - len(place), 1)
        yield f"{first}{gap}{self.screen.paint(place.rstrip(), 'dim')}"
        yield from lines[1:]

    def _sign(self, entry: PlacedInitiative) -> str:
        if entry.classification.takeover:
            return f"{self.screen.taken_over:>3} "
        provisional = entry.classification.track is not None and not entry.classification.confirmed
        return "  ? " if provisional else "    "

    def _place(self, entry: PlacedInitiative) -> str:
        file, line = self.starts[entry.initiative.key]
        by_rules = entry.classification.track and entry.classification.decided_by == "rules"
        rule = entry.classification.placement.rule if by_rules else None
        return f"{rule or '  '}  {self._at(file, line)}"

    def _at(self, file: str, line: int) -> str:
        return f"{shown(file) if self.many_files else ''}:{line}"

    def _reasons(self, entry: PlacedInitiative) -> Iterator[str]:
        said = list(reasons(entry, self.report.sources, self.language))
        others = (entry.initiative.addresses or ())[1:]
        if entry.classification.track == "must-solve" and others:
            titles = {read.item.id: read.item.title for read in self.report.challenges}
            named = tuple(quoted(titles.get(name, name), self.language) for name in others)
            said.append(self._say(ALSO.about(challenges=named)))
        line = ""
        for sentence in said:
            if line and len(line) + len(sentence) + 7 > self.screen.width:
                yield from self.screen.wrapped(shown(line), 6)
                line = sentence
            else:
                line = f"{line} {sentence}".lstrip()
        yield from self.screen.wrapped(shown(line), 6)

    def _rejected(self) -> Iterator[str]:
        if not self.report.rejected:
            return
        yield ""
        yield self._bold(labels.REJECTED.within(self.language).upper())
        for rejected in sorted(self.report.rejected, key=lambda rejected: rejected.locator.start()):
            name = shown(rejected.title or rejected.id or "–")
            place = f"{self._at(*rejected.locator.start()):<{self._widest_place - 4}}"
            yield self.screen.opposite(f"    {name}", place).rstrip()

    def _origins(self) -> Iterator[str]:
        yield ""
        yield self._bold(ORIGINS.within(self.language))
        rows = origin_rows(self.report, self.language)
        width = max((len(shown(row.name)) for row in rows), default=0)
        for row in rows:
            yield f"  {shown(row.name):<{width}}  {row.initiatives:>4}"

    def _questions(self) -> Iterator[str]:
        every: tuple[Asked, ...] = asked(self.report, self.language)
        if not every:
            return
        yield ""
        count = capitalised(counted(len(every), self.language))
        if len(every) == 1:
            yield QUESTIONS_ONE.within(self.language)
        elif len(every) <= MOST_QUESTIONS:
            yield self._say(QUESTIONS.about(count=count))
        else:
            yield self._say(QUESTIONS_FIRST.about(count=count, most=counted(MOST_QUESTIONS, self.language)))
        for position, question in enumerate(every[:MOST_QUESTIONS], start=1):
            yield from self._question(position, question)

    def _question(self, position: int, question: Asked) -> Iterator[str]:
        concerned = INITIATIVE if question.initiatives == 1 else INITIATIVES
        right = self._say(concerned.about(count=question.initiatives))
        lines = list(self.screen.wrapped(f"{position}. {shown(question.text)}", 2, hanging=3, room=17))
        yield self.screen.opposite(lines[0], right)
        yield from lines[1:]

    def _account(self) -> Iterator[str]:
        account: Counts = self.counts
        yield ""
        figures = [
            f"{(labels.TRACK[track] if track != 'outside' else OUTSIDE_SHORT).within(self.language)} "
            f"{number(account.by_track[track], self.language)}"
            for track in TRACKS
        ]
        yield from self.screen.wrapped(f" {self.screen.dot} ".join(figures), 2)
        first, rest = (self._say(text.about(**account.account)) for text in (ACCOUNT, ACCOUNT_REST))
        if len(first) + len(rest) + 3 <= self.screen.width:
            yield f"  {first} {rest}"
        else:
            yield from self.screen.wrapped(first, 2, hanging=2)
            yield from self.screen.wrapped(rest, 4)
        yield from self._legend()
        if self.choices.declared:
            titles = tuple(shown(title) for title in self.choices.declared)
            yield from self.screen.wrapped(self._say(DECLARED.about(titles=titles)), 2)
        if self.report.unreadable:
            files = ", ".join(shown(file) for file in self.report.unreadable)
            yield from self.screen.wrapped(self._say(WRONG_FILES.about(files=files)), 2)

    def _legend(self) -> Iterator[str]:
        """What the signs mean, of those that were used."""
        used = {self._sign(entry).strip() for entry in self.report.entries}
        arrow = self.screen.taken_over
        told = [
            f"{sign} {text.within(self.language)}" for sign, text in ((arrow, SIGN_TAKEN_OVER), ("?", SIGN_PROVISIONAL))
        ]
        shown_signs = [line for line in told if line.split()[0] in used]
        if shown_signs:
            yield self.screen.paint(f"  {'   '.join(shown_signs)}", "dim")

    def _bold(self, text: str) -> str:
        return self.screen.paint(text, "bold")

    def _say(self, message: Message) -> str:
        return say(message, self.language)
