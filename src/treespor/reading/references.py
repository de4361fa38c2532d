"""What only all files together can tell: ids, and what refers to them."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from treespor.catalogue.sources import built_in_sources
from treespor.model.challenge import Challenge
from treespor.model.finding import Finding, Second
from treespor.model.initiative import Initiative
from treespor.model.nearest import nearest
from treespor.model.part import ID
from treespor.model.place import Path, Read
from treespor.model.portfolio import Portfolio
from treespor.model.slug import slug
from treespor.model.source import Source
from treespor.model.text import Message
from treespor.reading import wording
from treespor.reading.document import Document
from treespor.reading.loading import Contents, Rejected, nameless
from treespor.reading.places import NodePlaces

Listed = TypeVar("Listed", Challenge, Source)


class Loaded(NamedTuple):
    """A portfolio as it was read: what can be used, what cannot, and what was found on the way."""

    portfolio: Read[Portfolio] | None
    challenges: tuple[Read[Challenge], ...]
    sources: dict[str, Source]
    initiatives: tuple[Read[Initiative], ...]
    rejected: tuple[Rejected, ...]
    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    unreadable: tuple[str, ...]
    other_files: tuple[str, ...]
    lost_challenges: int
    """Declared challenges without an id to refer to."""


def settled(contents: Contents) -> Loaded:
    """Gives every initiative its id, rejects those that share one, and follows every reference."""
    findings = contents.findings
    for other in contents.portfolios[1:]:
        findings.append(_twin(wording.TWO_PORTFOLIOS.about(), other, contents.portfolios[0], ()))
    challenges = _unique(contents.challenges, findings, about_challenge=True)
    sources = _unique(contents.sources, findings, about_challenge=False)
    initiatives = _named(contents)
    initiatives = _without_twins(initiatives, contents)
    if not contents.unreadable:
        known = dict.fromkeys(sorted(read.thing.id for read in challenges))
        initiatives = _with_known_references(initiatives, known, contents)
    return Loaded(
        contents.portfolios[0] if contents.portfolios else None,
        challenges,
        built_in_sources() | {read.thing.id: read.thing for read in sources},
        tuple(initiatives),
        tuple(contents.rejected),
        _one_a_place(contents.findings),
        contents.documents,
        tuple(contents.unreadable),
        tuple(contents.other_files),
        contents.lost_challenges,
    )


def _unique(reads: list[Read[Listed]], findings: list[Finding], *, about_challenge: bool) -> tuple[Read[Listed], ...]:
    firsts: dict[str, Read[Listed]] = {}
    for read in reads:
        first = firsts.setdefault(read.thing.id, read)
        if first is not read:
            twin = _twin(wording.TWO_IDS.about(id=read.thing.id), read, first, ("id",))
            findings.append(twin._replace(challenge=read.thing.id) if about_challenge else twin)
    return tuple(firsts.values())


def _named(contents: Contents) -> list[Read[Initiative]]:
    """Every initiative with an id: its own, or one made from its title that nobody else has."""
    reads = contents.initiatives
    taken = {read.thing.id for read in reads} | {rejected.id for rejected in contents.rejected}
    if None not in {read.thing.id for read in reads}:
        return reads
    made: dict[str, str] = {}
    named: list[Read[Initiative]] = []
    for read in reads:
        if read.thing.id is not None:
            named.append(read)
            continue
        wanted = slug(read.thing.title)
        new_id = _free(wanted, taken)
        taken.add(new_id)
        places = read.places
        if isinstance(places, NodePlaces):
            made[nameless(places.document.file, places.node)] = new_id
        if new_id != wanted:
            message, hint = wording.MADE_ID.about(id=new_id), wording.GIVE_ID.about()
            contents.findings.append(
                Finding("TS006", "warning", message, places.key(), hint, initiative=new_id, path="id")
            )
        named.append(Read(read.thing.renamed(new_id), places))
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


def _without_twins(reads: list[Read[Initiative]], contents: Contents) -> list[Read[Initiative]]:
    """Without those that share an id with another, rejected ones among them: nobody can tell which is meant."""
    firsts: dict[str, Read[object]] = {}
    twins: set[str] = set()
    rejected = [Read[object](other, other.places) for other in contents.rejected if re.match(ID, other.id or "")]
    everyone: list[Read[object]] = [*reads, *rejected]
    for read in sorted(everyone, key=lambda read: read.places.start()) if rejected else everyone:
        key = str(getattr(read.thing, "id", ""))
        first = firsts.setdefault(key, read)
        if first is not read:
            twins.add(key)
            twin = _twin(wording.TWO_IDS.about(id=key), read, first, ("id",))
            contents.findings.append(twin._replace(initiative=key))
    if not twins:
        return reads
    contents.rejected += (_rejected(read) for read in reads if read.thing.key in twins)
    return [read for read in reads if read.thing.key not in twins]


def _with_known_references(
    reads: list[Read[Initiative]], known: dict[str, None], contents: Contents
) -> list[Read[Initiative]]:
    ids = dict.fromkeys(
        sorted({read.thing.key for read in reads} | {other.id for other in contents.rejected if other.id})
    )
    kept: list[Read[Initiative]] = []
    for read in reads:
        initiative = read.thing
        if initiative.addresses and not known.keys() >= set(initiative.addresses):
            contents.findings += _unknown(read, "addresses", initiative.addresses, known)
            contents.rejected.append(_rejected(read))
            continue
        if initiative.needs and not ids.keys() >= set(initiative.needs):
            contents.findings += _unknown(read, "needs", initiative.needs, ids)
            needs = tuple(need for need in initiative.needs if need in ids)
            read = Read(initiative.model_copy(update={"needs": needs}), read.places)  # noqa: PLW2901 - the same, mended
        kept.append(read)
    return kept


def _unknown(read: Read[Initiative], key: str, named: tuple[str, ...], known: dict[str, None]) -> Iterable[Finding]:
    said = wording.UNKNOWN_CHALLENGE if key == "addresses" else wording.UNKNOWN_INITIATIVE
    for index, name in enumerate(named):
        if name in known:
            continue
        near = nearest(name, known)
        hint = wording.DID_YOU_MEAN.about(near=near) if near else None
        if hint is None and key == "addresses":
            hint = wording.KNOWN_IDS.about(ids=", ".join(known)) if known else wording.DECLARE_IT.about()
        path: Path = (key, index)
        at = read.places.value(path)
        yield Finding("TS007", "error", said.about(id=name), at, hint, read.thing.id, path=f"{key}.{index}")


def _twin(message: Message, read: Read[object], first: Read[object], path: Path) -> Finding:
    other = Second(wording.OTHER_PLACE.about(), first.places.value(path) if path else first.places.key())
    at = read.places.value(path) if path else read.places.key()
    return Finding("TS006", "error", message, at, path=".".join(map(str, path)) or None, related=(other,))


def _rejected(read: Read[Initiative]) -> Rejected:
    initiative = read.thing
    return Rejected(initiative.id, initiative.title, initiative.addresses or (), read.places)


def _one_a_place(findings: list[Finding]) -> tuple[Finding, ...]:
    """In the order of the files; a warning about how a value is read is silent where the value is wrong anyway."""
    wrong = {found.at for found in findings if found.severity == "error"}
    told = (found for found in findings if found.code != "TS008" or found.at not in wrong)
    return tuple(sorted(told, key=lambda found: found.order))
