"""Keys and values in lines of their own, the way people write a portfolio."""

import re
from collections.abc import Iterator, Mapping

from treespor.editing.scalars import Value, written

_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]+")


def entry_lines(key: str, value: Value, indent: str, comment: str = "") -> Iterator[str]:
    """A key and its value; mappings, lists of mappings and texts of several lines stand below it, indented by two."""
    said = f"  # {as_comment(comment)}" if comment else ""
    if isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
        yield f"{indent}{key}:{said}"
        for item in value:
            yield from item_lines(item if isinstance(item, Mapping) else {}, f"{indent}  ")
    elif isinstance(value, Mapping):
        yield f"{indent}{key}:{said}"
        for name, part in value.items():
            yield from entry_lines(name, part, f"{indent}  ")
    elif isinstance(value, str) and _stands_in_lines(value):
        yield f"{indent}{key}: |-{said}"
        yield from (f"{indent}  {line}" for line in value.split("\n"))
    else:
        yield f"{indent}{key}: {written(value)}".rstrip() + said


def item_lines(values: Mapping[str, Value], indent: str, comments: Mapping[str, str] | None = None) -> Iterator[str]:
    """An item of a list: its first key behind the dash."""
    dash = f"{indent}- "
    for key, value in values.items():
        lines = entry_lines(key, value, f"{indent}  ", (comments or {}).get(key, ""))
        yield dash + next(lines)[len(dash) :]
        yield from lines
        dash = f"{indent}  "


def as_comment(text: str) -> str:
    """A text as it may stand behind a #."""
    return _NOT_SHOWN.sub(" ", text).strip()


def _stands_in_lines(text: str) -> bool:
    """Whether a text of several lines reads the same when it stands as lines."""
    lines = text.split("\n")
    return len(lines) > 1 and all(line and line == line.strip() and not _NOT_SHOWN.search(line) for line in lines)
