"""What only all files together can tell: ids, and what refers to them."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from treespor.catalogue.sources import built_in_sources
from treespor.model.base import ID
from treespor.model.challenge import Challenge
from treespor.model.finding import Finding, RelatedPlace
from treespor.model.initiative import Initiative
from treespor.model.location import KeyPath, Located
from treespor.model.nearest import nearest
from treespor.model.portfolio import Portfolio
from treespor.model.slug import slug
from treespor.model.source import Source
from treespor.model.text import Message
from treespor.reading import messages
from treespor.reading.document import Document
from treespor.reading.files import Contents, Rejected, nameless
from treespor.reading.node_locator import NodeLocator

Listed = TypeVar("Listed", Challenge, Source)


class Loaded(NamedTuple):
    """A portfolio as it was read: what can be used, what cannot, and what was found on the way."""

    portfolio: Located[Portfolio] | None
    challenges: tuple[Located[Challenge], ...]
    sources: dict[str, Source]
    initiatives: tuple[Located[Initiative], ...]
    rejected: tuple[Rejected, ...]
    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    unreadable: tuple[str, ...]
    other_files: tuple[str, ...]
    lost_challenges: int
    """Declared challenges without an id to refer to."""


def resolve(contents: Contents) -> Loaded:
    """Gives every initiative its id, rejects those that share one, and follows every reference."""
    findings = contents.findings
    for other in contents.portfolios[1:]:
        findings.append(_twin(messages.TWO_PORTFOLIOS.about(), other, contents.portfolios[0], ()))
    challenges = _unique(contents.challenges, findings, about_challenge=True)
    sources = _unique(contents.sources, findings, about_challenge=False)
    initiatives = _named(contents)
    initiatives = _without_twins(initiatives, contents)
    if not contents.unreadable:
        known = dict.fromkeys(sorted(read.item.id for read in challenges))
        initiatives = _with_known_references(initiatives, known, contents)
    return Loaded(
        contents.portfolios[0] if contents.portfolios else None,
        challenges,
        built_in_sources() | {read.item.id: read.item for read in sources},
        tuple(initiatives),
        tuple(contents.rejected),
        _one_a_place(contents.findings),
        contents.documents,
        tuple(contents.unreadable),
        tuple(contents.other_files),
        contents.lost_challenges,
    )


def _unique(
    reads: list[Located[Listed]], findings: list[Finding], *, about_challenge: bool
) -> tuple[Located[Listed], ...]:
    firsts: dict[str, Located[Listed]] = {}
    for read in reads:
        first = firsts.setdefault(read.item.id, read)
        if first is not read:
            twin = _twin(messages.TWO_IDS.about(id=read.item.id), read, first, ("id",))
            findings.append(twin._replace(challenge=read.item.id) if about_challenge else twin)
    return tuple(firsts.values())


def _named(contents: Contents) -> list[Located[Initiative]]:
    """Every initiative with an id: its own, or one made from its title that nobody else has."""
    reads = contents.initiatives
    taken = {read.item.id for read in reads} | {rejected.id for rejected in contents.rejected}
    if None not in {read.item.id for read in reads}:
        return reads
    made: dict[str, str] = {}
    named: list[Located[Initiative]] = []
    for read in reads:
        if read.item.id is not None:
            named.append(read)
            continue
        wanted = slug(read.item.title)
        new_id = _free(wanted, taken)
        taken.add(new_id)
        locator = read.locator
        if isinstance(locator, NodeLocator):
            made[nameless(locator.document.file, locator.node)] = new_id
        if new_id != wanted:
            message, hint = messages.MADE_ID.about(id=new_id), messages.GIVE_ID.about()
            contents.findings.append(
                Finding("TS006", "warning", message, locator.key_span(), hint, initiative=new_id, path="id")
            )
        named.append(Located(read.item.renamed(new_id), locator))
    contents.findings[:] = (
        found._replace(initiative=made[found.initiative]) if found.initiative in made else found
        for found in contents.findings
    )
    return named


def _free(wanted: str, taken: set[str | None]) -> str:
    number, free = 2, wanted
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


def _without_twins(reads: list[Located[Initiative]], contents: Contents) -> list[Located[Initiative]]:
    """Without those that share an id with another, rejected ones among them: nobody can tell which is meant."""
    firsts: dict[str, Located[object]] = {}
    twins: set[str] = set()
    rejected = [Located[object](other, other.locator) for other in contents.rejected if re.match(ID, other.id or "")]
    everyone: list[Located[object]] = [*reads, *rejected]
    for read in sorted(everyone, key=lambda read: read.locator.start()) if rejected else everyone:
        key = str(getattr(read.item, "id", ""))
        first = firsts.setdefault(key, read)
        if first is not read:
            twins.add(key)
            twin = _twin(messages.TWO_IDS.about(id=key), read, first, ("id",))
            contents.findings.append(twin._replace(initiative=key))
    if not twins:
        return reads
    contents.rejected += (_rejected(read) for read in reads if read.item.key in twins)
    return [read for read in reads if read.item.key not in twins]


def _with_known_references(
    reads: list[Located[Initiative]], known: dict[str, None], contents: Contents
) -> list[Located[Initiative]]:
    ids = dict.fromkeys(
        sorted({read.item.key for read in reads} | {other.id for other in contents.rejected if other.id})
    )
    kept: list[Located[Initiative]] = []
    for read in reads:
        initiative = read.item
        if initiative.addresses and not known.keys() >= set(initiative.addresses):
            contents.findings += _unknown(read, "addresses", initiative.addresses, known)
            contents.rejected.append(_rejected(read))
            continue
        if initiative.needs and not ids.keys() >= set(initiative.needs):
            contents.findings += _unknown(read, "needs", initiative.needs, ids)
            needs = tuple(need for need in initiative.needs if need in ids)
            read = Located(initiative.model_copy(update={"needs": needs}), read.locator)  # noqa: PLW2901 - the same, mended
        kept.append(read)
    return kept


def _unknown(read: Located[Initiative], key: str, named: tuple[str, ...], known: dict[str, None]) -> Iterable[Finding]:
    said = messages.UNKNOWN_CHALLENGE if key == "addresses" else messages.UNKNOWN_INITIATIVE
    for index, name in enumerate(named):
        if name in known:
            continue
        near = nearest(name, known)
        hint = messages.DID_YOU_MEAN.about(near=near) if near else None
        if hint is None and key == "addresses":
            hint = messages.KNOWN_IDS.about(ids=", ".join(known)) if known else messages.DECLARE_IT.about()
        path: KeyPath = (key, index)
        at = read.locator.value_span(path)
        yield Finding("TS007", "error", said.about(id=name), at, hint, read.item.id, path=f"{key}.{index}")


def _twin(message: Message, read: Located[object], first: Located[object], path: KeyPath) -> Finding:
    other = RelatedPlace(
        messages.OTHER_PLACE.about(), first.locator.value_span(path) if path else first.locator.key_span()
    )
    at = read.locator.value_span(path) if path else read.locator.key_span()
    return Finding("TS006", "error", message, at, path=".".join(map(str, path)) or None, related=(other,))


def _rejected(read: Located[Initiative]) -> Rejected:
    initiative = read.item
    return Rejected(initiative.id, initiative.title, initiative.addresses or (), read.locator)


def _one_a_place(findings: list[Finding]) -> tuple[Finding, ...]:
    """In the order of the files; a warning about how a value is read is silent where the value is wrong anyway."""
    wrong = {found.at for found in findings if found.severity == "error"}
    told = (found for found in findings if found.code != "TS008" or found.at not in wrong)
    return tuple(sorted(told, key=lambda found: found.order))
