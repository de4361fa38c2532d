"""Drafts as a portfolio that people can read: where each value came from stands beside it."""

import re
from collections.abc import Callable, Iterator, Mapping

from treespor.editing.scalars import Value, written
from treespor.importing.drafts import Draft, FieldValue, nested
from treespor.importing.import_report import ImportReport, place_of
from treespor.model.challenge import Challenge
from treespor.model.text import Language, Message, Text

Say = Callable[[Message], str]
"""Turns a message into a sentence, in the language that its maker knows."""

ORDER = (
    *("id", "title", "description", "kind", "origin", "mandate", "addresses", "needs", "owner", "lead", "advisors"),
    *("ambition", "heads", "effort", "cost", "cost_per_year", "start", "deadline", "review", "next", "status", "ended"),
    *("health", "results", "friction", "audience", "meaning", "contract", "tags", "links"),
)
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]+")
_NO_TEXT = (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_CLEAN = str.maketrans(dict.fromkeys(_NO_TEXT, "\ufffd"))

IN_ROW = Text("Fra {sheet}, række {row}", "From {sheet}, row {row}")
READ_FROM = Text("Læst fra {file}", "Read from {file}")
NO_CHALLENGES = Text(
    "Hvilke udfordringer skal I løse? Skriv dem her: id og titel.",
    "Which challenges must you solve? Write them here: id and title.",
)


def portfolio_text(account: ImportReport, name: str, language: Language, say: Say) -> str:
    """The portfolio as YAML. `say` turns what could not be read into a sentence."""
    lines = [f"# {_comment(READ_FROM.within(language).format(file=account.file))}", "portfolio:"]
    lines.append(f"  name: {written(_clean(name))}")
    if language != "da":
        lines.append(f"  language: {language}")
    lines += ["", *_challenges(account.challenges, language), "", "initiatives:"]
    if not account.drafts:
        lines[-1] += " []"
    for draft in account.drafts:
        lines += [*_initiative(draft, account, language, say), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _challenges(challenges: tuple[Challenge, ...], language: Language) -> Iterator[str]:
    if not challenges:
        yield f"# {NO_CHALLENGES.within(language)}"
        yield "challenges: []"
        return
    yield "challenges:"
    for challenge in challenges:
        yield f"  - id: {written(challenge.id)}"
        yield f"    title: {written(_clean(challenge.title))}"
        if challenge.theme:
            yield f"    theme: {challenge.theme}"


def _initiative(draft: Draft, account: ImportReport, language: Language, say: Say) -> Iterator[str]:
    yield f"  # {_comment(IN_ROW.within(language).format(sheet=account.sheet, row=draft.row))}"
    for note in draft.notes:
        yield f"  # {place_of(note.cell)}: {_comment(say(note.message))}"
    comments = {field: _kept(filled) for field, filled in draft.fields.items() if filled.kept}
    values = nested({field: filled.value for field, filled in draft.fields.items()})
    first = True
    for key in ("id", *sorted(values, key=_rank)):
        value = draft.id if key == "id" else values[key]
        begin = "  - " if first else "    "
        first = False
        yield from _entry(begin, key, value, _comment_of(key, comments))


def _comment_of(key: str, comments: Mapping[str, str]) -> str:
    return ", ".join(words for field, words in comments.items() if field.partition(".")[0] == key)


def _kept(filled: FieldValue) -> str:
    return f"«{_comment(filled.kept or '')}», {place_of(filled.cell)}"


def _rank(key: str) -> tuple[int, str]:
    return (ORDER.index(key), "") if key in ORDER else (len(ORDER), key)


def _entry(begin: str, key: str, value: Value, comment: str) -> Iterator[str]:
    said = f"  # {comment}" if comment else ""
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        yield f"{begin}{key}:{said}"
        for item in value:
            for number, (name, part) in enumerate(item.items()):
                yield f"      {'- ' if number == 0 else '  '}{name}: {written(_clean(part))}"
    elif isinstance(value, Mapping):
        yield f"{begin}{key}:{said}"
        for name, part in value.items():
            yield f"      {name}: {written(_clean(part))}"
    elif isinstance(value, str) and "\n" in value and _as_block(_clean_text(value)):
        yield f"{begin}{key}: |-{said}"
        yield from (f"      {line}".rstrip() for line in _clean_text(value).split("\n"))
    else:
        yield f"{begin}{key}: {written(_clean(value))}{said}"


def _as_block(text: str) -> bool:
    """Whether a text reads the same when it stands as lines of its own."""
    lines = text.split("\n")
    return not _UNSHOWABLE.search(text.replace("\n", "")) and all(line == line.strip() and line for line in lines)


def _clean(value: Value) -> Value:
    if isinstance(value, str):
        return _clean_text(value)
    return [_clean(part) for part in value] if isinstance(value, list) else value


def _clean_text(text: str) -> str:
    """Without the signs that no file of text may hold; one that shows stands for each."""
    return text.translate(_CLEAN)


def _comment(text: str) -> str:
    return _UNSHOWABLE.sub(" ", text).strip()
