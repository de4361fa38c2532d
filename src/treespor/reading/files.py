"""The files of a portfolio into typed things: file by file, an initiative at a time."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from treespor.model.challenge import Challenge
from treespor.model.finding import Finding, RelatedPlace
from treespor.model.initiative import Initiative
from treespor.model.location import Located, Locator
from treespor.model.nearest import fold, nearest
from treespor.model.portfolio import Portfolio
from treespor.model.source import Source
from treespor.reading import messages
from treespor.reading.ambiguity import ambiguities, empty_addresses
from treespor.reading.builder import INVALID, SyntaxIssue
from treespor.reading.document import Document
from treespor.reading.encoding import (
    UnreadableFileError,
    decoded,
    read_bytes,
    syntax_error,
)
from treespor.reading.folders import Listed
from treespor.reading.node_locator import NodeLocator
from treespor.reading.parser import YAMLError
from treespor.reading.recovery import Recovered, Shape, validate_leniently
from treespor.reading.stream import TopLevelEntry, read_top_level

TOP_KEYS = ("treespor", "portfolio", "challenges", "sources", "initiatives")
VERSION = 1
DECISIVE = frozenset({"id", "title", "kind", "mandate", "addresses", "track"})
"""A fault under one of these and the initiative cannot be placed."""
_LOOKS_LIKE_ONE = rf"(?m)^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t{{]*[\"']?(?:{'|'.join(TOP_KEYS)})[\"']?[ \t]*:"


class Rejected(NamedTuple):
    """An initiative that cannot be placed; it still serves the challenges it names."""

    id: str | None
    title: str | None
    addresses: tuple[str, ...]
    locator: Locator


class Contents:
    """What a reading gathers."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.portfolios: list[Located[Portfolio]] = []
        self.challenges: list[Located[Challenge]] = []
        self.lost_challenges = 0
        self.sources: list[Located[Source]] = []
        self.initiatives: list[Located[Initiative]] = []
        self.rejected: list[Rejected] = []
        self.findings: list[Finding] = []
        self.unreadable: list[str] = []
        self.other_files: list[str] = []

    def take(self, other: "Contents") -> None:
        """Adds what another reading gathered."""
        self.documents.update(other.documents)
        self.lost_challenges += other.lost_challenges
        for name in (
            "portfolios",
            "challenges",
            "sources",
            "initiatives",
            "rejected",
            "findings",
            "unreadable",
            "other_files",
        ):
            getattr(self, name).extend(getattr(other, name))


def read_files(files: tuple[Listed, ...], *, only_portfolios: bool) -> Contents:
    """Reads every file. With `only_portfolios`, files that hold none of the format's top keys are set aside."""
    contents = Contents()
    for listed in files:
        contents.take(_read_file(listed, only_portfolios=only_portfolios))
    return contents


def read_text(file: str, text: str) -> Contents:
    """Reads a portfolio that has just been written, and so is YAML for certain."""
    document = Document(file, text)
    contents, _ = _read_whole(document)
    contents.documents[file] = document
    return contents


def _read_file(listed: Listed, *, only_portfolios: bool) -> Contents:
    try:
        data = read_bytes(listed.path) if listed.data is None else listed.data
    except UnreadableFileError as closed:
        return _unreadable(Document(listed.name, ""), closed)
    text, fault = decoded(data)
    document = Document(listed.name, text)
    try:
        if fault is None:
            contents, belongs = _read_whole(document)
            contents.documents[document.file] = document
            return contents if belongs or not only_portfolios else _set_aside(listed)
    except UnreadableFileError as unreadable:
        fault = unreadable
    except YAMLError as error:
        fault = syntax_error(error, document.text)
    if only_portfolios and not re.search(_LOOKS_LIKE_ONE, _letters(data)):
        return _set_aside(listed)
    return _unreadable(document, fault)


def _letters(data: bytes) -> str:
    """The ASCII letters of a text in whatever encoding, each in its place."""
    return data.replace(b"\0", b"").decode("latin-1")


def _set_aside(listed: Listed) -> Contents:
    contents = Contents()
    contents.other_files.append(listed.name)
    return contents


def _unreadable(document: Document, fault: UnreadableFileError) -> Contents:
    contents = Contents()
    contents.documents[document.file] = document
    contents.unreadable.append(document.file)
    at = document.span(fault.start, fault.end)
    contents.findings.append(Finding("TS001", "error", fault.message, at, fault.hint))
    return contents


def _read_whole(document: Document) -> tuple[Contents, bool]:
    """What a file holds, and whether it has one of the format's top keys. Raises Unreadable and the parser's errors."""
    return read_top_level(document, lambda entries: _read_document(document, entries))


def _read_document(document: Document, entries: Iterator[TopLevelEntry]) -> tuple[Contents, bool]:
    contents, belongs = Contents(), False
    reader = _EntryReader(document, contents)
    for entry in entries:
        belongs = belongs or entry.key in TOP_KEYS
        reader.read(entry)
    return contents, belongs


class _EntryReader:
    """Turns the pieces of one file into things, and their faults into findings."""

    def __init__(self, document: Document, contents: Contents) -> None:
        self.document, self.contents = document, contents
        self.seen: set[str] = set()

    def read(self, entry: TopLevelEntry) -> None:
        """Reads one entry of the top mapping, or one item of a list in it."""
        locator = NodeLocator(self.document, entry.node)
        issues = tuple(self._finding(issue) for issue in entry.issues)
        if entry.is_item:
            self._item(entry, locator, issues)
        elif entry.key in ("challenges", "sources", "initiatives"):
            self.contents.findings += issues
            if entry.raw not in ([], None, INVALID):
                self._report("TS002", messages.NOT_LIST, entry.node, key=entry.key)
        elif entry.key == "portfolio":
            self._portfolio(entry, locator, issues)
        else:
            self.contents.findings += issues
            self._other(entry)

    def _other(self, entry: TopLevelEntry) -> None:
        if entry.key == "treespor":
            if entry.raw is not None and entry.raw is not INVALID and (entry.raw is True or entry.raw != VERSION):
                self._report("TS002", messages.WRONG_VERSION, entry.node, key=entry.key)
        elif entry.key is not None and not entry.key.startswith("x-"):
            near = nearest(entry.key, TOP_KEYS) or messages.DANISH_KEYS.get(fold(entry.key))
            hint = messages.DID_YOU_MEAN.about(near=near) if near else messages.OWN_KEYS.about(key=entry.key)
            at = self.document.span(*self.document.bounds(entry.key_node))
            message = messages.UNKNOWN_KEY.about(key=entry.key)
            self.contents.findings.append(Finding("TS003", "error", message, at, hint, path=entry.key))

    def _portfolio(self, entry: TopLevelEntry, locator: NodeLocator, issues: tuple[Finding, ...]) -> None:
        if entry.raw is None or "portfolio" in self.seen:
            self.contents.findings += issues
            return
        self.seen.add("portfolio")
        recovered = validate_leniently(Portfolio, entry.raw, locator, fallback={"name": ""}, issues=issues)
        self._keep(recovered, entry, locator, self.contents.portfolios)

    def _item(self, entry: TopLevelEntry, locator: NodeLocator, issues: tuple[Finding, ...]) -> None:
        if entry.key == "initiatives":
            self._initiative(entry, locator, issues)
        elif entry.key == "challenges":
            fallback = {"title": _text(entry.raw, "id")}
            recovered = validate_leniently(Challenge, entry.raw, locator, fallback=fallback, issues=issues)
            self._keep(recovered, entry, locator, self.contents.challenges)
            self.contents.lost_challenges += recovered.item is None
        else:
            fallback = {"title": _text(entry.raw, "id"), "kind": "local"}
            mended_source = validate_leniently(Source, entry.raw, locator, fallback=fallback, issues=issues)
            self._keep(mended_source, entry, locator, self.contents.sources)

    def _initiative(self, entry: TopLevelEntry, locator: NodeLocator, issues: tuple[Finding, ...]) -> None:
        recovered = validate_leniently(Initiative, entry.raw, locator, decisive=DECISIVE, issues=issues)
        if recovered.item is not None and not recovered.rejected:
            self._keep(recovered, entry, locator, self.contents.initiatives)
            return
        key = _text(entry.raw, "id")
        self.contents.findings += (found._replace(initiative=key) for found in recovered.findings)
        rejected = Rejected(key, _text(entry.raw, "title"), _names(entry.raw), locator)
        self.contents.rejected.append(rejected)

    def _keep(
        self, recovered: Recovered[Shape], entry: TopLevelEntry, locator: NodeLocator, kept: list[Located[Shape]]
    ) -> None:
        findings = list(recovered.findings)
        if recovered.item is not None:
            kept.append(Located(recovered.item, locator))
            if entry.ambiguous:
                findings += ambiguities(entry.ambiguous, recovered.data, locator)
            if entry.key == "initiatives" and not entry.raw.get("addresses", True):
                findings += empty_addresses(entry.raw, locator)
        if findings:
            initiative, challenge = self._about(entry)
            self.contents.findings += (found._replace(initiative=initiative, challenge=challenge) for found in findings)

    def _about(self, entry: TopLevelEntry) -> tuple[str | None, str | None]:
        """The initiative or the challenge that the entry is."""
        key = _text(entry.raw, "id")
        if entry.key == "initiatives":
            return key or nameless(self.document.file, entry.node), None
        return None, key if entry.key == "challenges" else None

    def _finding(self, issue: SyntaxIssue) -> Finding:
        document = self.document
        at = document.span(*(issue.bounds or document.bounds(issue.node)))
        related: tuple[RelatedPlace, ...] = ()
        if issue.first is not None or issue.mapping is not None:
            first = issue.first
            if issue.mapping is not None:
                first = document.first_key(issue.mapping, document.key_text(issue.node))
            related = (RelatedPlace(messages.FIRST_TIME.about(), document.span(*document.bounds(first or 0))),)
        return Finding(issue.code, "error", issue.message, at, related=related)

    def _report(self, code: str, text: Any, node: int, *, key: str | None) -> None:
        at = self.document.span(*self.document.bounds(node))
        self.contents.findings.append(Finding(code, "error", text.about(), at, path=key))


def nameless(file: str, node: int) -> str:
    """What an initiative without an id is called until its id is made."""
    return f"{file}#{node}"


def _text(raw: Any, key: str) -> str | None:
    value = raw.get(key) if isinstance(raw, dict) else None
    return value if isinstance(value, str) else None


def _names(raw: Any) -> tuple[str, ...]:
    named = raw.get("addresses") if isinstance(raw, dict) else None
    listed = named if isinstance(named, list) else [named]
    return tuple(name for name in listed if isinstance(name, str) and name != "none")
