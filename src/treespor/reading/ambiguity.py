"""Plain text that YAML 1.1 or Excel reads otherwise (TS008)."""

from collections.abc import Iterator
from typing import Any

from treespor.model.finding import Finding
from treespor.model.location import KeyPath
from treespor.reading import messages
from treespor.reading.node_locator import NodeLocator


def ambiguities(nodes: tuple[int, ...], raw: Any, locator: NodeLocator) -> Iterator[Finding]:
    """A warning for each of these plain scalars that the format has taken as text or as a number."""
    for path, node in locator.document.walk(locator.node):
        if node not in nodes or any(str(part).startswith("x-") for part in path):
            continue
        value = _taken(raw, path)
        written = locator.document.source(node)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            continue
        said = messages.READ_OTHERWISE if isinstance(value, str) else messages.READ_AS_NUMBER
        message = said.about(value=written, number=value)
        at = locator.value_span(path)
        yield Finding("TS008", "warning", message, at, messages.QUOTE_IT.about(value=written), path=_dotted(path))


def empty_addresses(raw: Any, locator: NodeLocator) -> Iterator[Finding]:
    """`[]` and `""` at addresses say nothing, and are told, for their writer may have meant `none`."""
    if (
        isinstance(raw, dict)
        and not raw.get("addresses", True)
        and locator.written_anyhow(("addresses",)).startswith(("[", '"', "'"))
    ):
        at, hint = locator.value_span(("addresses",)), messages.WRITE_NONE.about()
        yield Finding("TS008", "info", messages.EMPTY_ADDRESSES.about(), at, hint, path="addresses")


def _taken(raw: Any, path: KeyPath) -> object:
    for part in path:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _dotted(path: KeyPath) -> str | None:
    return ".".join(map(str, path)) or None
