"""Lenient validation: plain data in, a typed model out; a fault is reported once, and only the faulty part dropped."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from treespor.model.base import OWN_KEY, Model
from treespor.model.finding import Finding
from treespor.model.location import KeyPath
from treespor.model.nearest import fold, nearest
from treespor.model.text import Message
from treespor.reading import messages
from treespor.reading.builder import INVALID
from treespor.reading.node_locator import NodeLocator
from treespor.reading.values import wrong_value

MOST_ROUNDS = 8
NOTHING: frozenset[str] = frozenset()
Shape = TypeVar("Shape", bound=Model)


class Recovered(NamedTuple, Generic[Shape]):
    """What validation kept: the model without its faulty fields (None where nothing is left), the findings, whether
    the item is rejected, and the plain data that the model was made of.
    """

    item: Shape | None
    findings: tuple[Finding, ...]
    rejected: bool
    data: Any


def validate_leniently(
    shape: type[Shape],
    raw: Any,
    locator: NodeLocator,
    *,
    decisive: frozenset[str] = NOTHING,
    fallback: Mapping[str, Any] | None = None,
    issues: Iterable[Finding] = (),
) -> Recovered[Shape]:
    """Validates `raw` as a `shape`. A fault under a key of `decisive` rejects the item; `fallback` gives values for
    required keys that are missing, so that the rest can be kept.
    """
    try:
        return Recovered(shape.model_validate(raw), tuple(issues), rejected=False, data=raw)
    except ValidationError as error:
        return _Recovery(shape, raw, locator, decisive, fallback or {}, list(issues)).run(error)


class _Recovery(Generic[Shape]):
    """Drops the faulty fields of one item, round by round, until it validates."""

    def __init__(
        self,
        shape: type[Shape],
        raw: Any,
        locator: NodeLocator,
        decisive: frozenset[str],
        fallback: Mapping[str, Any],
        findings: list[Finding],
    ) -> None:
        self.shape, self.raw, self.locator = shape, raw, locator
        self.decisive, self.fallback, self.findings = decisive, fallback, findings
        self.reported: set[KeyPath] = set()
        self.misspelt: set[KeyPath] = set()
        self.rejected = False
        self.shortened: set[int] = set()
        self.being_shortened: list[Any] = []

    def run(self, error: ValidationError) -> Recovered[Shape]:
        """The item without its faulty fields."""
        if not isinstance(self.raw, dict):
            if self.raw is not INVALID:
                self._report("TS002", messages.NOT_MAPPING.about(), ())
            return Recovered(None, tuple(self.findings), rejected=True, data=None)
        self.raw = _copied(self.raw)
        for _ in range(MOST_ROUNDS):
            self._round(error)
            self.shortened.update(id(holder) for holder in self.being_shortened)
            try:
                item = self.shape.model_validate(_without_dropped(self.raw))
                return Recovered(item, tuple(self.findings), self.rejected, self.raw)
            except ValidationError as again:
                error = again
        return Recovered(None, tuple(self.findings), rejected=True, data=None)

    def _round(self, error: ValidationError) -> None:
        faults = [(fault, self._path(fault)) for fault in error.errors(include_url=False)]
        for fault, path in faults:
            if _is_unknown_key(fault):
                self._unknown_key(path)
        for fault, path in faults:
            if fault["type"] == "missing":
                self._missing(path)
            elif not _is_unknown_key(fault):
                self._wrong(fault, path)

    def _path(self, fault: ErrorDetails) -> KeyPath:
        """Where the fault is in the data as written: what was taken out of a list still keeps its number."""
        path: list[str | int] = []
        held = self.raw
        for part in fault["loc"]:
            if part == "[key]":
                continue
            number = part
            if isinstance(part, int) and isinstance(held, dict):
                continue  # one thing where a list of things may stand
            if isinstance(part, int) and id(held) in self.shortened:
                kept = [index for index, item in enumerate(held) if item is not _Dropped]
                number = kept[part] if part < len(kept) else part
            path.append(number)
            inside = isinstance(held, list) and isinstance(number, int) and number < len(held)
            held = held[number] if inside or (isinstance(held, dict) and number in held) else None
        return tuple(path)

    def _unknown_key(self, path: KeyPath) -> None:
        *parent, key = path
        known = _keys(_shape_at(self.shape, tuple(parent)))
        near = nearest(str(key), known)
        danish = messages.DANISH_KEYS.get(fold(str(key)), messages.DANISH_KEYS.get(str(key).lower()))
        proposal = near or (danish if danish in known else None)
        hint = messages.DID_YOU_MEAN.about(near=proposal) if proposal else messages.OWN_KEYS.about(key=key)
        if not proposal and _at(self.raw, path) is None and _reads_like_text(str(key)):
            hint = messages.COMMA_DIVIDES.about()
        if path not in self.reported:
            self._report("TS003", messages.UNKNOWN_KEY.about(key=key), path, hint, of_key=True)
        if near:
            self.misspelt.add((*parent, near))
        if parent[:1] == ["track"] or (not parent and near in self.decisive):
            self._reject(path if parent else (near or key,))
        self._drop(path)

    def _missing(self, path: KeyPath) -> None:
        *parent, key = path
        if not self.reported.intersection({path}) and path not in self.misspelt:
            self._report("TS004", messages.MISSING_KEY.about(key=key), tuple(parent), of_key=True, about=path)
        self._reject(path)
        if not parent:
            if key in self.fallback:
                self.raw[key] = self.fallback[str(key)]
            return
        self._drop(tuple(parent))

    def _wrong(self, fault: ErrorDetails, where: KeyPath) -> None:
        path = _existing_path(self.raw, where)
        value = fault["input"]
        if value is INVALID or _at(self.raw, path) is INVALID:
            self.reported.add(path)
            self._reject(path)
        elif isinstance(value, int | float) and _takes_text(fault, path) and not _inside_text(self.raw, path):
            _put(self.raw, path, self.locator.written(path) or str(value))
            return
        elif value is not None and path not in self.reported:
            written = self.locator.written(path)
            message, hint = wrong_value(fault, written if written is not None else value)
            self._report("TS002", message, path, hint)
            self._reject(path)
        self._drop(path)

    def _drop(self, path: KeyPath) -> None:
        """Takes a part out; in a list its number stays taken until the next round."""
        path = _existing_path(self.raw, path)
        if not path:
            return
        holder = _at(self.raw, path[:-1])
        if isinstance(holder, dict):
            holder.pop(path[-1], None)
        else:
            holder[path[-1]] = _Dropped
            self.being_shortened.append(holder)

    def _reject(self, path: KeyPath) -> None:
        if path and path[0] in self.decisive:
            self.rejected = True

    def _report(
        self,
        code: str,
        message: Message,
        path: KeyPath,
        hint: Message | None = None,
        *,
        of_key: bool = False,
        about: KeyPath | None = None,
    ) -> None:
        self.reported.add(path if about is None else about)
        at = self.locator.key_span(path) if of_key else self.locator.value_span(path)
        dotted = ".".join(map(str, path if about is None else about)) or None
        self.findings.append(Finding(code, "error", message, at, hint, path=dotted))


def _takes_text(fault: ErrorDetails, path: KeyPath) -> bool:
    """Whether plain text may stand here, so that a number or a truth is its text as written."""
    if fault["type"] == "model_type":
        return fault.get("ctx", {}).get("class_name") == "Party"
    return fault["type"] == "string_type" or (fault["type"] == "tuple_type" and path == ("addresses",))


def _is_unknown_key(fault: ErrorDetails) -> bool:
    return fault["type"] == "string_pattern_mismatch" and fault.get("ctx", {}).get("pattern") == OWN_KEY


def _reads_like_text(key: str) -> bool:
    """Whether an empty key in braces is rather the rest of a text that a comma has divided."""
    return " " in key or key != key.lower()


def _existing_path(raw: Any, path: KeyPath) -> KeyPath:
    """The path as far as the data goes: a shorthand has fewer parts than what it is short for."""
    for depth, part in enumerate(path):
        in_mapping = isinstance(raw, dict) and part in raw
        in_list = isinstance(raw, list) and isinstance(part, int) and part < len(raw)
        if not (in_mapping or in_list):
            return path[:depth]
        raw = raw[part]
    return path


def _at(raw: Any, path: KeyPath) -> Any:
    for part in path:
        raw = raw[part]
    return raw


def _inside_text(raw: Any, path: KeyPath) -> bool:
    return isinstance(_at(raw, path), dict | list | str)


def _put(raw: Any, path: KeyPath, value: Any) -> None:
    _at(raw, path[:-1])[path[-1]] = value


class _Dropped:
    """Keeps a list's places until the round is over."""


def _without_dropped(raw: Any) -> Any:
    """The data without what was taken out of its lists."""
    if isinstance(raw, dict):
        return {key: _without_dropped(value) for key, value in raw.items()}
    return [_without_dropped(value) for value in raw if value is not _Dropped] if isinstance(raw, list) else raw


def _copied(raw: Any) -> Any:
    """Data that aliases share must not lose a part twice."""
    if isinstance(raw, dict):
        return {key: _copied(value) for key, value in raw.items()}
    return [_copied(value) for value in raw] if isinstance(raw, list) else raw


def _keys(shape: type[BaseModel] | None) -> list[str]:
    if shape is None:
        return []
    return [field.alias or name for name, field in shape.model_fields.items()]


def _shape_at(shape: type[BaseModel] | None, path: KeyPath) -> type[BaseModel] | None:
    for part in path:
        if isinstance(part, str) and shape is not None:
            named = {field.alias or name: field for name, field in shape.model_fields.items()}
            shape = next(_parts(named[part].annotation), None) if part in named else None
    return shape


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)
