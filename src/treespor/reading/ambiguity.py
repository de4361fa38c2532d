"""Plain text that YAML 1.1 or Excel reads otherwise (TS008)."""

from collections.abc import Iterator
from typing import Any

from treespor.model.finding import Finding
from treespor.model.place import Path
from treespor.reading import wording
from treespor.reading.places import NodePlaces


def ambiguities(nodes: tuple[int, ...], raw: Any, places: NodePlaces) -> Iterator[Finding]:
    """A warning for each of these plain scalars that the format has taken as text or as a number."""
    for path, node in places.document.walk(places.node):
        if node not in nodes or any(str(part).startswith("x-") for part in path):
            continue
        value = _taken(raw, path)
        written = places.document.source(node)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            continue
        said = wording.READ_OTHERWISE if isinstance(value, str) else wording.READ_AS_NUMBER
        message = said.about(value=written, number=value)
        at = places.value(path)
        yield Finding("TS008", "warning", message, at, wording.QUOTE_IT.about(value=written), path=_dotted(path))


def empty_addresses(raw: Any, places: NodePlaces) -> Iterator[Finding]:
    """`[]` and `""` at addresses say nothing, and are told, for their writer may have meant `none`."""
    if (
        isinstance(raw, dict)
        and not raw.get("addresses", True)
        and places.written_anyhow(("addresses",)).startswith(("[", '"', "'"))
    ):
        at, hint = places.value(("addresses",)), wording.WRITE_NONE.about()
        yield Finding("TS008", "info", wording.EMPTY_ADDRESSES.about(), at, hint, path="addresses")


def _taken(raw: Any, path: Path) -> object:
    for part in path:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _dotted(path: Path) -> str | None:
    return ".".join(map(str, path)) or None
