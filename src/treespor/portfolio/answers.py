"""Answers on their way into the portfolio: what they state, whether they may be written, and where."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from treespor.editing.edits import Append, Edit, SetKeys
from treespor.editing.scalars import Value
from treespor.model.base import ID
from treespor.model.enums import KINDS, MANDATES
from treespor.model.nearest import nearest
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Message, Text
from treespor.portfolio.report import Report
from treespor.reading.node_locator import NodeLocator

KEY: dict[str, str] = {"kind": "kind", "serves": "addresses", "mandate": "mandate"}
"""The facts as answers name them, and the keys that state them."""

NOT_AN_ANSWER = Text(
    "«{answer}» skal skrives som ID.felt=værdi, for eksempel digital-fuldmagt.mandate=solution.",
    "“{answer}” must be written as ID.fact=value, such as digital-fuldmagt.mandate=solution.",
)
NO_INITIATIVE = Text("Intet initiativ hedder «{id}».", "No initiative is called “{id}”.")
NEAR_INITIATIVE = Text(
    "Intet initiativ hedder «{id}». Mente du {near}?", "No initiative is called “{id}”. Did you mean {near}?"
)
REJECTED = Text(
    "«{id}» har en fejl, der først skal rettes: treespor check viser den.",
    "“{id}” has an error that must be mended first: treespor check shows it.",
)
NO_FACT = Text(
    "«{fact}» kan ikke besvares. Vælg mellem {allowed}.", "“{fact}” cannot be answered. Choose from {allowed}."
)
NO_VALUE = Text(
    "«{value}» er intet svar på {fact}. Vælg mellem {allowed}.",
    "“{value}” is no answer to {fact}. Choose from {allowed}.",
)
STATED = Text(
    "{id} har allerede {key}: {value}. Brug --force for at skrive over det.",
    "{id} already has {key}: {value}. Use --force to overwrite it.",
)
TWICE = Text("{id}.{fact} er besvaret to gange.", "{id}.{fact} is answered twice.")
CHALLENGE_TAKEN = Text("Udfordringen «{id}» findes allerede.", "The challenge “{id}” exists already.")
NO_CHALLENGE = Text(
    "«{value}» skal skrives som id=titel, for eksempel arbejdskraft=For få hænder i ældreplejen.",
    "“{value}” must be written as id=title, such as workforce=Too few hands in elderly care.",
)


class InvalidAnswerError(Exception):
    """The answer cannot be written: one sentence that says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class Answer(NamedTuple):
    """One fact of one initiative, as stated by somebody."""

    initiative: str
    fact: str
    values: tuple[str, ...]

    @property
    def written(self) -> Value:
        """What is written under the fact's key."""
        if self.fact == "serves" and self.values != ("none",):
            return list(self.values)
        return self.values[0]


class Declared(NamedTuple):
    """A must-solve challenge that is declared."""

    id: str
    title: str
    theme: str | None = None


class FileEdit(NamedTuple):
    """An edit and the file that it is for."""

    file: str
    edit: Edit


def parsed_answer(text: str) -> Answer:
    """`ID.FACT=VALUE` as an answer. Raises InvalidAnswerError."""
    match = re.fullmatch(r"\s*([^.=\s]+)\.([^.=\s]+)\s*=\s*(.*\S)\s*", text)
    if not match:
        raise InvalidAnswerError(NOT_AN_ANSWER.about(answer=text))
    return Answer(match[1], match[2], tuple(part.strip() for part in match[3].split(",") if part.strip()))


def parsed_challenge(text: str) -> Declared:
    """`ID=TITLE` as a challenge. Raises InvalidAnswerError."""
    name, _, title = text.partition("=")
    if not title.strip() or not re.fullmatch(ID, name.strip()) or name.strip() == "none":
        raise InvalidAnswerError(NO_CHALLENGE.about(value=text))
    return Declared(name.strip(), title.strip())


def file_edits(
    report: Report, answers: Sequence[Answer], declared: Sequence[Declared] = (), *, force: bool = False
) -> tuple[FileEdit, ...]:
    """The edits that write these answers. Raises InvalidAnswerError for the first that may not be written."""
    known = list(report.challenge_ids)
    edits = []
    for challenge in declared:
        if challenge.id in known:
            raise InvalidAnswerError(CHALLENGE_TAKEN.about(id=challenge.id))
        known.append(challenge.id)
        values = {"id": challenge.id, "title": challenge.title}
        if challenge.theme:
            values["theme"] = challenge.theme
        edits.append(FileEdit(file_of_challenges(report), Append("challenges", values)))
    seen: set[tuple[str, str]] = set()
    entries = {entry.initiative.key: entry for entry in report.entries}
    for answer in answers:
        if (answer.initiative, answer.fact) in seen:
            raise InvalidAnswerError(TWICE.about(id=answer.initiative, fact=answer.fact))
        seen.add((answer.initiative, answer.fact))
        edits.append(_edit(answer, entries, report, known, force=force))
    return tuple(edits)


def _edit(
    answer: Answer, entries: Mapping[str, PlacedInitiative], report: Report, challenges: Sequence[str], *, force: bool
) -> FileEdit:
    entry = _entry(answer.initiative, entries, report)
    if answer.fact not in KEY:
        raise InvalidAnswerError(NO_FACT.about(fact=answer.fact, allowed=", ".join(KEY)))
    _judge_values(answer, challenges)
    if not force and (stated := _stated(entry, answer.fact)):
        raise InvalidAnswerError(STATED.about(id=answer.initiative, key=KEY[answer.fact], value=stated))
    return edit_initiative(entry, {KEY[answer.fact]: answer.written})


def edit_initiative(entry: PlacedInitiative, values: Mapping[str, Value]) -> FileEdit:
    """The edit that sets keys of an initiative."""
    locator = entry.locator
    node = locator.node if isinstance(locator, NodeLocator) else -1
    return FileEdit(locator.start()[0], SetKeys(node, values))


def _entry(name: str, entries: Mapping[str, PlacedInitiative], report: Report) -> PlacedInitiative:
    if name in entries:
        return entries[name]
    if any(rejected.id == name for rejected in report.rejected):
        raise InvalidAnswerError(REJECTED.about(id=name))
    near = nearest(name, entries)
    raise InvalidAnswerError(NEAR_INITIATIVE.about(id=name, near=near) if near else NO_INITIATIVE.about(id=name))


def _judge_values(answer: Answer, challenges: Sequence[str]) -> None:
    allowed: tuple[str, ...] = {
        "kind": KINDS,
        "mandate": MANDATES,
        "serves": (*challenges, "none"),
    }[answer.fact]
    single = answer.fact != "serves" or "none" in answer.values
    wrong = next((value for value in answer.values if value not in allowed), None)
    if wrong is not None or not answer.values or (single and len(answer.values) > 1):
        near = nearest(wrong, allowed) if wrong else None
        listed = ", ".join(([near] if near else []) + [value for value in allowed if value != near])
        told = ",".join(answer.values) if wrong is None else wrong
        raise InvalidAnswerError(NO_VALUE.about(value=told, fact=answer.fact, allowed=listed))


def _stated(entry: PlacedInitiative, fact: str) -> str | None:
    """What somebody has stated of it; a mandate that only follows from the kind is stated by nobody."""
    initiative = entry.initiative
    if fact == "kind":
        return initiative.kind
    if fact == "mandate":
        return initiative.mandate
    if initiative.addresses is None:
        return None
    return ", ".join(initiative.addresses) or "none"


def file_of_challenges(report: Report) -> str:
    """The file in which a challenge is declared: where the others are, else where the portfolio is, else the first."""
    if report.challenges:
        return report.challenges[0].locator.start()[0]
    return report.portfolio.locator.start()[0] if report.portfolio else next(iter(report.documents))
