"""A workbook that treespor has handed out comes back: its own columns, the answers in them, and the challenges."""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import NamedTuple

from treespor.editing.scalars import Value
from treespor.importing import import_messages
from treespor.importing.drafts import FieldValue, Note
from treespor.importing.headers import Column, Header, folded, letters
from treespor.importing.sheet import Cell, Sheet
from treespor.model.challenge import Challenge
from treespor.model.fact import FactName
from treespor.model.nearest import nearest
from treespor.model.question_texts import KIND_ANSWER, MANDATE, SERVES_NONE, fact_asked
from treespor.model.slug import slug
from treespor.model.text import Message

MARK = "treespor/workbook/1"
MARK_SHEET = "treespor"
"""A hidden sheet that tells which columns and which sheet of the workbook are treespor's."""
FIRST_CHALLENGE = 4
"""The first row of the sheet of challenges that holds one."""
BETWEEN = ";"
"""Parts the answers that stand in one cell."""

_KEYS: dict[FactName, str] = {"serves": "addresses", "nature": "kind", "mandate": "mandate"}


class ReturnedWorkbook(NamedTuple):
    """What treespor has put into a workbook: its columns by what they hold, and the challenges that are declared."""

    headers: Mapping[str, str]
    """Headers by what stands below: track, reason, question, answer."""
    challenges: tuple[Challenge, ...]
    columns: dict[str, int]
    """Filled in when the headers are met: the same, by column."""

    def column(self, header: Header) -> Column | None:
        """One of treespor's own columns; None for the client's."""
        role = next((role for role, name in self.headers.items() if name == header.text), None)
        if role is None or role in self.columns:
            return None
        self.columns[role] = header.column
        rule = import_messages.COLUMN_ANSWERS if role == "answer" else import_messages.COLUMN_HANDED_BACK
        return Column(header.column, header.text, "", rule.about())

    def answer(
        self, row: Sequence[Cell], fields: MutableMapping[str, FieldValue], challenges: Sequence[Challenge]
    ) -> tuple[Note, ...]:
        """Puts a row's answers into its fields as stated; what is no answer is told."""
        cells = {role: next((cell for cell in row if cell.column == at), None) for role, at in self.columns.items()}
        cell, question = cells.get("answer"), cells.get("question")
        if cell is None or not cell.text:
            return ()
        asked = fact_asked(question.text) if question else None
        notes = []
        for part in filter(None, (part.strip() for part in cell.text.split(BETWEEN))):
            read = read_answer(part, asked, challenges)
            if isinstance(read, Message):
                notes.append(Note(cell, self.headers["answer"], "answer", read))
            else:
                notes += _state(cell, read, fields, self.headers["answer"])
        if notes and "x-svar" not in fields:
            fields["x-svar"] = FieldValue(cell.text, cell)
        return tuple(notes)


def _state(cell: Cell, read: tuple[str, Value], fields: MutableMapping[str, FieldValue], header: str) -> list[Note]:
    key, value = read
    earlier = fields.get(key)
    if earlier and earlier.cell == cell and isinstance(earlier.value, list) and isinstance(value, list):
        value = [*earlier.value, *(each for each in value if each not in earlier.value)]
        earlier = None
    fields[key] = FieldValue(value, cell, cell.text)
    if earlier is None or earlier.value == value:
        return []
    message = import_messages.ANSWERED_OTHERWISE.about(column=letters(earlier.cell.column), value=earlier.cell.text)
    return [Note(cell, header, key, message)]


def read_answer(text: str, asked: FactName | None, challenges: Sequence[Challenge]) -> tuple[str, Value] | Message:
    """An answer as the key that it states and the value; a message where it is none."""
    known = _answers(challenges)
    name = folded(text)
    if name in known:
        return known[name]
    if name in _NO and asked in ("serves", "mandate"):
        return _KEYS[asked], "none"
    if name in _YES and asked == "serves" and len(challenges) == 1:
        return "addresses", [challenges[0].id]
    near = nearest(text, _spelt(challenges))
    if near:
        return import_messages.NEAR_ANSWER.about(value=text, near=near)
    return import_messages.NO_ANSWER.about(value=text)


_YES, _NO = frozenset({"ja", "yes"}), frozenset({"nej", "no"})


def _answers(challenges: Sequence[Challenge]) -> dict[str, tuple[str, Value]]:
    """Every answer that is the same whatever was asked, by its folded words in both languages."""
    known: dict[str, tuple[str, Value]] = {}
    for key, answers in (("kind", KIND_ANSWER), ("mandate", MANDATE)):
        for value, text in answers.items():
            known |= {folded(words): (key, value) for words in (*text, value)}
    for word in (*_NO, "none"):
        known.pop(word, None)
    known |= {folded(words): ("addresses", "none") for words in SERVES_NONE}
    for challenge in challenges:
        known[folded(challenge.title)] = known[folded(challenge.id)] = ("addresses", [challenge.id])
    return known


def _spelt(challenges: Sequence[Challenge]) -> tuple[str, ...]:
    """Every answer as people read it."""
    fixed = (words for answers in (KIND_ANSWER, MANDATE) for text in answers.values() for words in text)
    return (*fixed, *SERVES_NONE, *(challenge.title for challenge in challenges))


def read_returned(sheets: tuple[Sheet, ...]) -> tuple[ReturnedWorkbook | None, tuple[Sheet, ...]]:
    """What treespor has put into the workbook, and the sheets that are the client's own."""
    mark = next((sheet for sheet in sheets if sheet.name == MARK_SHEET and _first(sheet) == MARK), None)
    if mark is None:
        return None, sheets
    told = {row[0].text: row[1].text for row in mark.rows[1:] if len(row) > 1 and row[0].text}
    name = told.pop("challenges", "")
    listed = next((sheet for sheet in sheets if sheet.name == name), None)
    headers: dict[str, str] = {role: told[role] for role in ("track", "reason", "question", "answer") if role in told}
    theirs = tuple(sheet for sheet in sheets if sheet is not mark and sheet is not listed)
    return ReturnedWorkbook(headers, _challenges(listed) if listed else (), {}), theirs


def _first(sheet: Sheet) -> str:
    return sheet.rows[0][0].text if sheet.rows and sheet.rows[0] else ""


def _challenges(sheet: Sheet) -> tuple[Challenge, ...]:
    """Every filled row below the header; the id in the second column, else one made from the title."""
    made: dict[str, Challenge] = {}
    for row in sheet.rows[FIRST_CHALLENGE - 1 :]:
        title = row[0].text if row else ""
        if not title:
            continue
        own = row[1].text if len(row) > 1 else ""
        name = own if own and slug(own) == own else slug(title)
        made.setdefault(name, Challenge.model_validate({"id": name, "title": title}))
    return tuple(made.values())
