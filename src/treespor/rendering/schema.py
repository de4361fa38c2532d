"""The format as a JSON Schema (2020-12), out of the models and their docstrings, for editors."""

import ast
import inspect
import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, get_args

from pydantic import BaseModel

from treespor.model.base import OWN_KEY, Model
from treespor.model.file import PortfolioFile
from treespor.model.schema_notes import DEFINED
from treespor.rendering.explain.reference import LAYS, SOURCE_KIND
from treespor.rendering.text import labels

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "urn:treespor:schema:portfolio:1"
ENUM_WORDS: Mapping[str, Mapping[str, Any]] = {
    "Track": labels.TRACK,
    "Kind": labels.KIND,
    "Mandate": labels.MANDATE,
    "Role": labels.ROLE,
    "Status": labels.STATUS,
    "Colour": labels.COLOUR,
    "AmbitionLevel": labels.AMBITION,
    "Severity": labels.SEVERITY,
    "SourceKind": SOURCE_KIND,
    "Lays": LAYS,
}
TEXT_AS_WRITTEN = ["string", "number", "boolean"]
"""A plain scalar where text belongs is its text, so editors must not call it wrong."""


def json_schema() -> str:
    """The schema as text: the same bytes from the same models."""
    schema = PortfolioFile.model_json_schema(by_alias=True, mode="validation")
    definitions = schema.pop("$defs")
    parts = {part.__name__: part for part in _parts(PortfolioFile, set())}
    for name, definition in definitions.items():
        _describe(definition, parts.get(name))
        if name in ENUM_WORDS:
            _describe_values(definition, ENUM_WORDS[name])
    _describe(schema, PortfolioFile)
    whole = {"$schema": DIALECT, "$id": NAME, **schema, "$defs": dict(sorted(definitions.items()))}
    return json.dumps(_plain(whole), ensure_ascii=False, indent=2) + "\n"


def _describe(definition: dict[str, Any], part: type[BaseModel] | None) -> None:
    """Docstrings as descriptions; and no keys but the format's and the user's own."""
    if part is None:
        return
    definition["description"] = inspect.cleandoc(part.__doc__ or "")
    definition["additionalProperties"] = False
    definition["patternProperties"] = {OWN_KEY: {"description": "A key of your own, which is kept as it is."}}
    for name, text in _field_docstrings(part).items():
        field = definition["properties"].get(part.model_fields[name].alias or name)
        if field is not None:
            definition["properties"][part.model_fields[name].alias or name] = _optional(part, name, field) | {
                "description": text
            }


def _optional(part: type[BaseModel], name: str, field: dict[str, Any]) -> dict[str, Any]:
    """An empty value is an absent one, so every key that is not required may be left empty."""
    if part.model_fields[name].is_required() or {"type": "null"} in field.get("anyOf", ()):
        return field
    return {"anyOf": [field, {"type": "null"}]}


def _describe_values(definition: dict[str, Any], texts: Mapping[str, Any]) -> None:
    definition["enumDescriptions"] = [f"{texts[value].en} / {texts[value].da}" for value in definition["enum"]]


def _field_docstrings(part: type[BaseModel]) -> dict[str, str]:
    """The string under each field of a model's class."""
    tree = ast.parse(inspect.getsource(part)).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return dict(_documented(body))


def _documented(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for statement, below in pairwise(body):
        if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield statement.target.id, inspect.cleandoc(str(below.value.value))


def _parts(part: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if part in seen:
        return
    seen.add(part)
    yield part
    for field in part.model_fields.values():
        for inner in _parts_in(field.annotation):
            yield from _parts(inner, seen)


def _parts_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _plain(node: Any) -> Any:
    """Without the titles that only repeat a name and the defaults that say nothing; plain text may be any scalar."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    if DEFINED in node:
        return {"$ref": f"#/$defs/{node[DEFINED]}"}
    kept = {key: _plain(value) for key, value in node.items() if not _says_nothing(key, value)}
    if kept.get("type") == "string" and not kept.keys() & {"pattern", "enum", "format", "const"}:
        kept["type"] = TEXT_AS_WRITTEN
    return kept


def _says_nothing(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))
