"""A new initiative: its id, and the keys that its kind will be asked for."""

from collections.abc import Mapping, Sequence

from treespor.editing.edits import Append
from treespor.editing.scalars import Value
from treespor.model.enums import Kind
from treespor.model.slug import free_name, slug
from treespor.model.text import Language, Text
from treespor.portfolio.answers import FileEdit
from treespor.portfolio.report import Report

_FIRST = ("kind", "origin", "addresses", "owner")
_OF_CHALLENGES = ("results", "start", "review", "next")
_OF_PREREQUISITES = ("advisors", "effort", "deadline", "next")
KEYS: Mapping[Kind | None, tuple[str, ...]] = {
    None: (*_FIRST, "deadline", "next"),
    "challenge": (*_FIRST, *_OF_CHALLENGES),
    "trial": (*_FIRST, *_OF_CHALLENGES),
    "non-digital": (*_FIRST, *_OF_CHALLENGES),
    "solution": (*_FIRST, "ambition", "heads", "effort", "start", "deadline", "meaning"),
    **dict.fromkeys(
        ("prerequisite", "organisation", "security", "standards", "infrastructure", "architecture"),
        (*_FIRST, *_OF_PREREQUISITES),
    ),
    "contracts": (*_FIRST, "contract", *_OF_PREREQUISITES),
    "competence": (*_FIRST, "audience", "meaning", *_OF_PREREQUISITES),
    "friction": (*_FIRST, "friction", "deadline", "next"),
    "frame": ("kind", "origin"),
}
"""The keys that the checks and the questions will ask an initiative of each kind for."""
_PARTS: Mapping[str, tuple[str, ...]] = {
    "contract": ("supplier", "expires"),
    "friction": ("where", "reported_by", "reported_on"),
}
WHAT: Mapping[str, Text] = {
    "kind": Text("hvad det er: solution, challenge, trial, contracts …", "what it is: solution, challenge, trial …"),
    "origin": Text("hvor det kommer fra: en kildes id eller tekst", "where it comes from: a source's id, or text"),
    "addresses": Text("skal-udfordringens id, eller none", "the must-solve challenge's id, or none"),
    "owner": Text("hvem der ejer det: en rolle eller titel", "who owns it: a role or a title"),
    "ambition": Text("minimum, standard eller full", "minimum, standard or full"),
    "heads": Text("de chefer, der er inddraget", "the managers who are brought in"),
    "effort": Text("digitaliserings dage", "digitalisation's days"),
    "start": Text("for eksempel 2027-01-15 eller 2027-Q1", "such as 2027-01-15 or 2027-Q1"),
    "deadline": Text("for eksempel 2027-06-30 eller 2027-Q2", "such as 2027-06-30 or 2027-Q2"),
    "review": Text("hvornår nogen afgør stop eller fortsæt", "when somebody decides to stop or go on"),
    "next": Text("næste skridt", "the next step"),
    "results": Text("mål: indicator, target og by", "goals: indicator, target and by"),
    "meaning": Text("hvorfor det giver mening for medarbejderne", "why it makes sense to the employees"),
    "audience": Text("hvem der skal kunne noget nyt", "who is to learn"),
    "advisors": Text("chefer, der rådgiver", "managers who advise"),
    "contract": Text("kontrakten bag", "the contract behind it"),
    "friction": Text("hvor det gør ondt", "where it hurts"),
}


def new_initiative(
    report: Report, title: str, given: Mapping[str, str], file: str | None, language: Language
) -> tuple[str, FileEdit]:
    """The id of a new initiative, and the edit that puts it into a file of the portfolio."""
    name = _free_id(title, report)
    kind = next((each for each in KEYS if each == given.get("kind")), None)
    values: dict[str, Value] = {"id": name, "title": title}
    for key in KEYS[kind]:
        values[key] = _value(key, given.get(key))
    values |= {key: _value(key, value) for key, value in given.items() if key not in values}
    comments = {key: WHAT[key].within(language) for key in values if values[key] is None or key in _PARTS}
    return name, FileEdit(file or _fullest_file(report), Append("initiatives", values, comments))


def _value(key: str, given: str | None) -> Value:
    if given is None:
        return dict.fromkeys(_PARTS[key]) if key in _PARTS else None
    names = [part.strip() for part in given.split(",")]
    return names if key == "addresses" and given != "none" else given


def _free_id(title: str, report: Report) -> str:
    taken = {entry.initiative.key for entry in report.entries} | {each.id for each in report.rejected if each.id}
    return free_name(slug(title), taken)


def _fullest_file(report: Report) -> str:
    """The file that holds most initiatives; of equal ones the first."""
    files: Sequence[str] = [entry.locator.start()[0] for entry in report.entries] or list(report.documents)
    return max(dict.fromkeys(files), key=files.count)
