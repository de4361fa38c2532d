"""The interview as people see it: a question on a screen, and all questions as a sheet of paper or as JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from treespor.model.classification import Classification
from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.question_texts import KIND_ANSWER, MANDATE, SERVES_NONE
from treespor.model.text import Language, Text
from treespor.portfolio.challenge_hints import pointers
from treespor.portfolio.interview import Question, Who, leads_to, who_can_answer
from treespor.portfolio.questions import asks_for_challenges
from treespor.portfolio.report import Report
from treespor.rendering.interview.question_text import CHALLENGES, question_text
from treespor.rendering.language import capitalised, danish_order, plural, say
from treespor.rendering.screen import Screen, shown
from treespor.rendering.text import labels
from treespor.rendering.text.markdown_escaping import md
from treespor.rendering.text.reasons import reasons

FORMAT = "treespor/questions/1"
FACT_KEYS: dict[FactName, str] = {"serves": "serves", "nature": "kind", "mandate": "mandate"}

LEFT_ONE = Text("1 spørgsmål tilbage", "1 question left")
LEFT = Text("{count} spørgsmål tilbage", "{count} questions left")
SETTLES_ONE = Text("kan afgøre 1 initiativ", "can settle 1 initiative")
SETTLES = Text("kan afgøre {count} initiativer", "can settle {count} initiatives")
POINTS_AT = Text("«{words}» peger på {challenge}.", "“{words}” points at {challenge}.")
ALL_OF_THEM = Text("Svaret gælder: {titles}.", "The answer is for: {titles}.")
AGAIN = Text("et spørgsmål til", "another question")
SET_ASIDE = Text("sættes til side", "set aside")
VARIES = Text("forskelligt", "it varies")
COMMANDS = Text(
    "v ved ikke · t tilbage · s spring over · n notat · q stop · ? hjælp",
    "v don't know · t back · s skip · n note · q stop · ? help",
)
HELP = Text(
    "Skriv tallet ud for svaret, ved udfordringer gerne flere (1,3), eller svaret selv. v: ingen ved det endnu, og der "
    "spørges ikke igen i denne omgang. s: vent med det. t: fortryd det seneste svar. n: skriv en bemærkning på "
    "initiativet. q: stop; alt er allerede gemt, og næste gang fortsættes der, hvor I slap.",
    "Type the number of the answer, for challenges more than one if need be (1,3), or the answer itself. v: nobody "
    "knows yet, and it is not asked again this time. s: wait. t: take back the last answer. n: write a note on the "
    "initiative. q: stop; everything is saved already, and the next time goes on where you left off.",
)
SHEET_TITLE = Text("Spørgsmål til {name}", "Questions to {name}")
SHEET_INTRO = Text(
    "Status pr. {day}. Hvert svar kan flytte eller bekræfte noget i porteføljen. Sæt ét kryds ved hvert spørgsmål; "
    "ved udfordringerne gerne flere.",
    "Status on {day}. Every answer can move or confirm something in the portfolio. Tick one box for each question; for "
    "the challenges more than one if need be.",
)
NO_QUESTIONS = Text("Der er ingen åbne spørgsmål.", "There are no open questions.")
DONT_KNOW = Text("ved ikke", "don't know")
NOTE = Text("Bemærkning:", "Note:")
WHO: dict[Who, Text] = {
    "directors": Text("Direktionen", "The executive board"),
    "digitalisation": Text("Digitalisering", "Digitalisation"),
    "owner": Text("Projekterne selv", "The projects themselves"),
}


class Option(NamedTuple):
    """An answer that can be chosen: its value, its words, and what it leads to."""

    value: str
    text: str
    leads_to: str


def options(question: Question, report: Report, language: Language) -> tuple[Option, ...]:
    """The answers to choose between."""
    ends = [leads_to(question.fact, entry, report) for entry in question.entries]
    titles = {read.item.id: read.item.title for read in report.challenges}
    made = []
    for value in ends[0]:
        ways = {_end(end[value], language) for end in ends}
        end = ways.pop() if len(ways) == 1 else VARIES.within(language)
        made.append(Option(value, answer_text(question.fact, value, titles, language), end))
    return tuple(made)


def answer_text(fact: FactName, value: str, titles: Mapping[str, str], language: Language) -> str:
    """An answer in words."""
    if fact == "mandate":
        return MANDATE[value].within(language)
    if fact == "nature":
        return KIND_ANSWER[value].within(language)
    return SERVES_NONE.within(language) if value == "none" else titles.get(value, value)


def _end(after: Classification, language: Language) -> str:
    if after.is_frame:
        return SET_ASIDE.within(language)
    return labels.TRACK[after.track].within(language) if after.track else AGAIN.within(language)


def question_lines(question: Question, left: int, report: Report, language: Language, screen: Screen) -> Iterator[str]:
    """A question on the screen: the initiative, what is known of it, the question, and where each answer leads."""
    entry = question.entries[0]
    settles = say(plural(question.moves, SETTLES_ONE, SETTLES).about(count=question.moves), language)
    remaining = say(plural(left, LEFT_ONE, LEFT).about(count=left), language)
    yield screen.paint(screen.opposite(settles if question.moves else "", remaining), "dim")
    if question.is_shared:
        titles = ", ".join(shown(each.initiative.title) for each in question.entries)
        yield from screen.wrapped(say(ALL_OF_THEM.about(titles=titles), language), 0)
    else:
        yield from _known_of(entry, report, language, screen)
    yield ""
    asked = question_text(question.fact, entry, report, language)
    yield from (screen.paint(line, "bold") for line in screen.wrapped(shown(asked), 0))
    made = options(question, report, language)
    widest = min(max(len(option.text) for option in made), 46)
    arrow = "→" if screen.unicode else "->"
    for number, option in enumerate(made, start=1):
        yield f"  {number:>2}  {shown(option.text):<{widest}}  {arrow} {option.leads_to}"
    yield screen.paint(COMMANDS.within(language), "dim")


def _known_of(entry: PlacedInitiative, report: Report, language: Language, screen: Screen) -> Iterator[str]:
    initiative = entry.initiative
    title = screen.paint(shown(initiative.title), "bold")
    place = screen.place(entry.locator.key_span())
    yield f"{title}  {screen.paint(place, 'dim')}"
    if initiative.description:
        yield from screen.wrapped(shown(initiative.description), 2)
    yield from screen.wrapped(" ".join(shown(reason) for reason in reasons(entry, report.sources, language)), 2)
    titles = {read.item.id: read.item.title for read in report.challenges}
    for pointer in pointers(entry, report):
        about = POINTS_AT.about(words=shown(pointer.words), challenge=shown(titles[pointer.challenge]))
        yield from screen.wrapped(say(about, language), 2)


def interview_json(questions: tuple[Question, ...], report: Report, language: Language) -> str:
    """Every open question with its answers, for machines."""
    told: list[dict[str, Any]] = []
    if asks_for_challenges(report):
        told.append({"fact": "challenges", "text": CHALLENGES.within(language)})
    told += [_question(question, report, language) for question in questions]
    portfolio = {"name": report.name, "as_of": report.as_of.isoformat()}
    return (
        json.dumps({"format": FORMAT, "portfolio": portfolio, "questions": told}, ensure_ascii=False, indent=2) + "\n"
    )


def _question(question: Question, report: Report, language: Language) -> dict[str, Any]:
    entry, fact = question.entries[0], FACT_KEYS[question.fact]
    who, name = who_can_answer(question)
    ends = {each.initiative.key: leads_to(question.fact, each, report) for each in question.entries}
    return {
        "fact": question.fact,
        "text": question_text(question.fact, entry, report, language),
        "source": question.source,
        "initiatives": list(ends),
        "moves": question.moves,
        "who": who,
        "name": name,
        "answers": [
            {
                "value": option.value,
                "text": option.text,
                "answers": [f"{key}.{fact}={option.value}" for key in ends],
                "leads_to": {key: end[option.value].track for key, end in ends.items()},
            }
            for option in options(question, report, language)
        ],
    }


def interview_sheet(questions: tuple[Question, ...], report: Report, language: Language, *, by_who: bool) -> str:
    """All questions as Markdown to print and fill in; grouped by who can answer where that is wanted."""
    name = md(report.name)
    parts = [f"# {say(SHEET_TITLE.about(name=name), language)}", ""]
    parts += [say(SHEET_INTRO.about(day=report.as_of), language), ""]
    if asks_for_challenges(report):
        parts += [f"## {CHALLENGES.within(language).partition('?')[0]}?", "", *["1. ", "2. ", "3. ", ""]]
    elif not questions:
        parts += [NO_QUESTIONS.within(language), ""]
    number = 0
    for heading, group in _groups(questions, language, by_who=by_who):
        parts += [f"## {heading}", ""] if heading else []
        for question in group:
            number += 1
            parts += [*_on_paper(question, number, report, language), ""]
    return "\n".join(parts).rstrip("\n") + "\n"


def _groups(
    questions: tuple[Question, ...], language: Language, *, by_who: bool
) -> Iterator[tuple[str, list[Question]]]:
    if not by_who:
        yield "", list(questions)
        return
    groups: dict[tuple[int, str], list[Question]] = {}
    for question in questions:
        who, name = who_can_answer(question)
        heading = md(capitalised(name)) if name else WHO[who].within(language)
        groups.setdefault((list(WHO).index(who), heading), []).append(question)
    for (_, heading), group in sorted(groups.items(), key=lambda each: (each[0][0], danish_order(each[0][1]))):
        yield heading, group


def _on_paper(question: Question, number: int, report: Report, language: Language) -> Iterator[str]:
    entry = question.entries[0]
    yield f"**{number}. {md(question_text(question.fact, entry, report, language))}**"
    yield ""
    if question.is_shared:
        yield say(ALL_OF_THEM.about(titles=md(", ".join(e.initiative.title for e in question.entries))), language)
    else:
        told = [entry.initiative.description or "", *reasons(entry, report.sources, language)]
        yield md(" ".join(part for part in told if part))
    yield ""
    for option in options(question, report, language):
        yield f"- ☐ {md(option.text)} *({option.leads_to})*"
    yield f"- ☐ {DONT_KNOW.within(language)}"
    yield ""
    yield NOTE.within(language)
