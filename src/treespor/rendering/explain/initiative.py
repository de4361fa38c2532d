"""`explain` of an initiative: its facts and their places, the rules in order, what would move it, its governance."""

from collections.abc import Iterator

from treespor.model.enums import Track
from treespor.model.fact import Evidence, FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language, Message, Text
from treespor.portfolio.challenge_hints import pointers
from treespor.portfolio.report import Report
from treespor.rendering.classification.csv import track_name
from treespor.rendering.interview.question_text import question_text
from treespor.rendering.language import listed, quoted, say
from treespor.rendering.screen import Screen, shown
from treespor.rendering.text import labels
from treespor.rendering.text.governance import governance_lines
from treespor.rendering.text.reasons import reasons
from treespor.tracks.rules import BY_ID, RULES, Rule, four_questions
from treespor.tracks.what_if import Change, answers, smallest_changes

FACTS_TITLE = Text("De tre fakta", "The three facts")
QUESTIONS_TITLE = Text("De fire spørgsmål", "The four questions")
RULES_TITLE = Text("Reglerne i rækkefølge", "The rules in order")
MOVES_TITLE = Text("Hvad der kan flytte det", "What could move it")
GOVERNANCE_TITLE = Text("Sådan styres sporet", "How the track is governed")
WHY_NOT_TITLE = Text("Hvorfor ikke {track}?", "Why not {track}?")
FOUR: tuple[Text, ...] = (
    Text("Svarer det på en skal-udfordring?", "Does it serve a must-solve challenge?"),
    Text(
        "Er en bestemt løsning pålagt, eller tvinger et krav en løsning frem?",
        "Is a given solution laid on us, or does a requirement force a solution?",
    ),
    Text("Er det arbejde med forudsætningerne?", "Is it prerequisite work?"),
    Text("Ellers har intet spor plads til det.", "Otherwise no track has room for it."),
)
YES, NO = Text("ja", "yes"), Text("nej", "no")
PROVISIONAL = Text("foreløbigt", "provisional")
RULE = Text("regel {rule} ({section})", "rule {rule} ({section})")
RECORD = Text("efter beslutning", "by decision")
APPLIES = Text("gælder", "applies")
STOPPED_BY = Text("standset af {facts}", "stopped by {facts}")
LEFT_OPEN = Text("kan stadig gælde", "may still apply")
NOBODY_SAID = Text("ingen har skrevet det", "nobody has said")
POINTS_AT = Text(
    "teksten peger på «{challenge}» med ordet «{words}»",
    "the text points at “{challenge}” with the word “{words}”",
)
LEADS_TO = Text("{answer} fører til {track}", "{answer} leads to {track}")
STILL_UNDECIDED = Text("et nyt spørgsmål", "another question")
ASIDE = Text("at det sættes til side", "its being set aside")
NOTHING_MOVES = Text("Intet, der er ubesvaret, kan flytte det.", "Nothing that is unanswered could move it.")
CANNOT_TELL = Text(
    "Det kan ikke besvares endnu; se hvad der kan flytte det.",
    "That cannot be answered yet; see what could move it.",
)
NOT_CERTAIN_ENOUGH = Text(
    "Svarene er ikke sikre nok til at placere det endnu.", "The answers are not certain enough to place it yet."
)
CONFIRMS = Text("{answer} bekræfter {track}", "{answer} confirms {track}")
IS_THERE = Text("Det er det allerede.", "It is there already.")
IS_FRAME = Text(
    "En ramme er ikke et initiativ og står ikke i noget spor.",
    "A heading is no initiative and stands in no track.",
)
RECORD_STANDS = Text(
    "En noteret beslutning står over reglerne. Sporet skifter først, når beslutningen under track: ændres.",
    "A recorded decision stands above the rules. The track changes only when the decision under track: does.",
)
IT_WOULD_TAKE = Text("Det ville kræve, at {changes}.", "It would take that {changes}.")
OR_THAT = Text("Eller at {changes}.", "Or that {changes}.")
CHANGES: dict[tuple[str, str], Text] = {
    ("serves", "yes"): Text(
        "det svarede på en skal-udfordring (addresses)", "it served a must-solve challenge (addresses)"
    ),
    ("serves", "no"): Text(
        "det blev skrevet, at det ikke svarer på en skal-udfordring (addresses: none)",
        "it said that it serves no must-solve challenge (addresses: none)",
    ),
    ("nature", "challenge"): Text(
        "det var en udfordring eller en afprøvning (kind: challenge eller trial)",
        "it was a challenge or a trial (kind: challenge or trial)",
    ),
    ("nature", "solution"): Text(
        "det var en digital løsning (kind: solution)", "it was a digital solution (kind: solution)"
    ),
    ("nature", "prerequisite"): Text(
        "det var en forudsætning (kind: prerequisite eller en af dens arter)",
        "it was a prerequisite (kind: prerequisite or one of its kinds)",
    ),
    ("mandate", "solution"): Text(
        "en bestemt løsning var pålagt (mandate: solution)",
        "a given solution was laid on you (mandate: solution)",
    ),
    ("mandate", "requirement"): Text(
        "der var et krav (mandate: requirement)", "there was a requirement (mandate: requirement)"
    ),
    ("mandate", "none"): Text("intet var pålagt (mandate: none)", "nothing was laid on you (mandate: none)"),
}
FIELD: dict[FactName, str] = {"serves": "addresses", "nature": "kind", "mandate": "mandate"}


def explanation(
    entry: PlacedInitiative, report: Report, language: Language, screen: Screen, why_not: Track | None = None
) -> str:
    """The whole explanation; with `why_not`, first what it would take to be in that track."""
    return "\n".join(_Explanation(entry, report, language, screen).lines(why_not)) + "\n"


class _Explanation:
    def __init__(self, entry: PlacedInitiative, report: Report, language: Language, screen: Screen) -> None:
        self.entry, self.report, self.language, self.screen = entry, report, language, screen
        self.classification, self.facts = entry.classification, entry.classification.facts

    def lines(self, why_not: Track | None) -> Iterator[str]:
        file, line = self.entry.locator.start()
        yield from self.screen.wrapped(shown(self.entry.initiative.title), 0)
        yield self._standing()
        yield self.screen.paint(f"{self.entry.initiative.key}  {self.screen.named(file)}:{line}", "dim")
        yield ""
        for sentence in reasons(self.entry, self.report.sources, self.language):
            yield from self.screen.wrapped(shown(sentence), 2)
        if why_not:
            yield from self._why_not(why_not)
        if self.classification.is_frame:
            return
        yield from self._facts()
        yield from self._four_questions()
        yield from self._rules()
        yield from self._moves()
        yield from self._governance()

    def _standing(self) -> str:
        parts = [track_name(self.entry, self.language)]
        if self.classification.track and not self.classification.confirmed:
            parts.append(PROVISIONAL.within(self.language))
        rule = self.classification.placement.rule
        if self.classification.decided_by == "record":
            parts.append(RECORD.within(self.language))
        elif rule:
            parts.append(self._say(RULE.about(rule=rule, section=BY_ID[rule].section)))
        return self.screen.paint(f" {self.screen.dot} ".join(parts), "bold")

    def _facts(self) -> Iterator[str]:
        yield from self._title(FACTS_TITLE)
        values, bases = self.facts.values, self.facts.bases
        serves = labels.SERVES["yes" if values.serves else "no"]
        nature = labels.KIND[self.facts.kind] if self.facts.kind else None
        yield from self._fact("serves", serves, bases.serves, self.facts.serves)
        for pointer in pointers(self.entry, self.report):
            title = next(read.item.title for read in self.report.challenges if read.item.id == pointer.challenge)
            at = self.entry.locator.text_span(pointer.path, pointer.words)
            said = self._say(POINTS_AT.about(challenge=title, words=pointer.words))
            yield from self.screen.wrapped(shown(f"{said} ({self.screen.place(at)})"), 6)
        yield from self._fact("nature", nature, bases.nature, self.facts.nature)
        yield from self._fact("mandate", labels.MANDATE[values.mandate], bases.mandate, self.facts.mandate)

    def _fact(self, fact: FactName, value: Text | None, basis: str, evidence: Evidence | None) -> Iterator[str]:
        name = labels.FACT[fact].within(self.language)
        said = f"{value.within(self.language)}, " if value else ""
        yield from self.screen.wrapped(f"{name}: {said}{labels.BASIS[basis].within(self.language)}", 2, hanging=2)
        if evidence is None:
            yield f"      {self.screen.paint(NOBODY_SAID.within(self.language), 'dim')}"
            return
        locator = self.entry.locator
        at = locator.text_span(evidence.path, evidence.words) if evidence.words else locator.value_span(evidence.path)
        said = quoted(evidence.words, self.language) if evidence.words else str(evidence)
        yield from self.screen.wrapped(shown(f"{said} ({self.screen.place(at)})"), 6)

    def _four_questions(self) -> Iterator[str]:
        nature = self.facts.values.nature
        yield from self._title(QUESTIONS_TITLE)
        if nature is None:
            yield from self.screen.wrapped(CANNOT_TELL.within(self.language), 2)
            return
        track, decisive = four_questions(nature, self.facts.values.serves, self.facts.values.mandate)
        decided = self.classification.rules_track is not None
        asked = FOUR[:decisive] if decided else FOUR[: min(decisive, 3)]
        for number, question in enumerate(asked, start=1):
            said = f"{number}. {question.within(self.language)}"
            if number < 4:
                said += f" {self._answer(number, yes=number == decisive)}"
            if number == decisive and decided:
                said += f" {'→' if self.screen.unicode else '->'} {labels.TRACK[track].within(self.language)}"
            yield from self.screen.wrapped(said, 2, hanging=3)
        if not decided:
            yield from self.screen.wrapped(NOT_CERTAIN_ENOUGH.within(self.language), 2)

    def _answer(self, number: int, *, yes: bool) -> str:
        """Yes or no, and what it rests on where nobody has stated it."""
        behind: dict[int, tuple[FactName, ...]] = {1: ("serves",), 2: ("mandate", "nature"), 3: ("nature",)}
        bases = [self.facts.basis(fact) for fact in behind[number]]
        weakest = next((basis for basis in ("assumed", "inferred") if basis in bases), None)
        answer = (YES if yes else NO).within(self.language).capitalize()
        return f"{answer} ({labels.BASIS[weakest].within(self.language)})." if weakest else f"{answer}."

    def _rules(self) -> Iterator[str]:
        yield from self._title(RULES_TITLE)
        for rule in RULES:
            yield from self.screen.wrapped(f"{rule.id}  {self._track(rule.track)}: {self._fate(rule)}", 2, hanging=4)

    def _fate(self, rule: Rule) -> str:
        values, open_rules = self.facts.values, self.classification.placement.rules
        if rule.id in open_rules and (values.nature is None or len(open_rules) > 1):
            return LEFT_OPEN.within(self.language)
        natures = [values.nature] if values.nature else ["challenge", "solution", "prerequisite"]
        stopped = min((rule.stopped_by(nature, values.serves, values.mandate) for nature in natures), key=len)  # type: ignore[arg-type]
        if not stopped:
            return self.screen.paint(APPLIES.within(self.language), "bold")
        named = [quoted(labels.FACT[fact].within(self.language).lower(), self.language) for fact in stopped]
        return self._say(STOPPED_BY.about(facts=listed(named, self.language)))

    def _moves(self) -> Iterator[str]:
        yield from self._title(MOVES_TITLE)
        if self.classification.decided_by == "record":
            yield from self.screen.wrapped(RECORD_STANDS.within(self.language), 2)
            return
        if not self.classification.questions:
            yield from self.screen.wrapped(NOTHING_MOVES.within(self.language), 2)
        for fact in self.classification.questions:
            question = question_text(fact, self.entry, self.report, self.language)
            yield from self.screen.wrapped(shown(question), 2, hanging=2)
            ids = self.report.challenge_ids
            for answer, track in answers(self.entry.initiative, fact, self.report.finder, ids).items():
                set_aside = answer == "frame"
                leads = self._track(track) if track else (ASIDE if set_aside else STILL_UNDECIDED).within(self.language)
                text = CONFIRMS if track and track == self.classification.track else LEADS_TO
                said = text.about(answer=f"{FIELD[fact]}: {answer}", track=leads)
                yield from self.screen.wrapped(self._say(said), 6, hanging=2)

    def _governance(self) -> Iterator[str]:
        if self.classification.track and self.classification.track != "outside":
            yield from self._title(GOVERNANCE_TITLE)
            yield from governance_lines(self.classification.track, self.language, self.screen)

    def _why_not(self, track: Track) -> Iterator[str]:
        yield ""
        yield self.screen.paint(self._say(WHY_NOT_TITLE.about(track=labels.TRACK[track])), "bold")
        if self.classification.is_frame:
            yield from self.screen.wrapped(IS_FRAME.within(self.language), 2)
            return
        if self.classification.track == track:
            yield from self.screen.wrapped(IS_THERE.within(self.language), 2)
            return
        if self.classification.decided_by == "record":
            yield from self.screen.wrapped(RECORD_STANDS.within(self.language), 2)
        for position, way in enumerate(smallest_changes(self.classification, track)):
            said = (IT_WOULD_TAKE if position == 0 else OR_THAT).about(changes=self._changes(way))
            yield from self.screen.wrapped(self._say(said), 2, hanging=2)

    def _changes(self, way: tuple[Change, ...]) -> str:
        that = ", at " if self.language == "da" else ", that "
        return f"{that[:1]} {'og' if self.language == 'da' else 'and'}{that[1:]}".join(
            CHANGES[change.fact, change.value].within(self.language) for change in way
        )

    def _track(self, track: Track) -> str:
        return labels.TRACK[track].within(self.language)

    def _title(self, text: Text) -> Iterator[str]:
        yield ""
        yield self.screen.paint(text.within(self.language), "bold")

    def _say(self, message: Message) -> str:
        return say(message, self.language)
