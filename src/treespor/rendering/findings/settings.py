"""`check --show-settings`: what is in force, and where each of it is written."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from treespor.model.location import KeyPath, Span
from treespor.model.portfolio import Limits
from treespor.model.text import Language, Text
from treespor.portfolio.report import Report
from treespor.portfolio.selection import Selection
from treespor.portfolio.suppressions import suppressions
from treespor.reading.node_locator import NodeLocator
from treespor.rendering.language import number, say
from treespor.rendering.screen import Screen, shown

FORMAT = "treespor/settings/1"
LIMITS = Text("GRÆNSER", "LIMITS")
CHECKS = Text("KONTROLLER", "CHECKS")
EXCEPTIONS = Text("UNDTAGELSER", "EXCEPTIONS")
NONE = Text("ingen", "none")
DEFAULT = Text("standard", "default")
UNTIL = Text("til og med {day}", "until {day}")


class Setting(NamedTuple):
    """A setting by its key, its value, and where it is written; no place is the default."""

    key: str
    value: Any
    at: Span | None


def settings_text(report: Report, selection: Selection, language: Language, screen: Screen) -> str:
    """The settings for people."""
    return "\n".join(_lines(report, selection, language, screen)) + "\n"


def _lines(report: Report, selection: Selection, language: Language, screen: Screen) -> Iterator[str]:
    yield screen.paint(LIMITS.within(language), "bold")
    yield from (_line(setting, language, screen) for setting in _limits(report))
    yield ""
    yield screen.paint(CHECKS.within(language), "bold")
    yield from (_line(setting, language, screen) for setting in _checks(report, selection))
    yield ""
    yield screen.paint(EXCEPTIONS.within(language), "bold")
    every = tuple(suppressions(report))
    if not every:
        yield f"  {NONE.within(language)}"
    for exception in every:
        entry = exception.entry
        about = shown(exception.subject[1] or report.name)
        until = f" ({say(UNTIL.about(day=entry.until), language)})" if entry.until else ""
        place = screen.place(exception.locator.value_span(exception.path))
        yield from screen.wrapped(f"{entry.check} {about}{until}: {shown(entry.because)} ({place})", 2, hanging=2)


def _line(setting: Setting, language: Language, screen: Screen) -> str:
    value = setting.value
    told = number(value, language) if isinstance(value, int | float) else shown(str(value)) or NONE.within(language)
    place = screen.place(setting.at) if setting.at else DEFAULT.within(language)
    return f"  {setting.key:<18} {told:<14} {place}"


def settings_json(report: Report, selection: Selection) -> str:
    """The settings for machines."""
    told = {
        "format": FORMAT,
        "limits": {setting.key: _told(setting) for setting in _limits(report)},
        "checks": {setting.key: _told(setting) for setting in _checks(report, selection)},
        "ignore": [
            {
                "check": exception.entry.check,
                "subject": exception.subject[1],
                "because": exception.entry.because,
                "by": exception.entry.by,
                "until": exception.entry.until.isoformat() if exception.entry.until else None,
                "at": str(exception.locator.value_span(exception.path)),
            }
            for exception in suppressions(report)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _told(setting: Setting) -> dict[str, Any]:
    return {"value": setting.value, "at": str(setting.at) if setting.at else None}


def _limits(report: Report) -> Iterator[Setting]:
    limits = report.portfolio.item.limits if report.portfolio else Limits.model_validate({})
    for name in Limits.model_fields:
        yield Setting(name, getattr(limits, name), _place(report, ("limits", name)))


def _checks(report: Report, selection: Selection) -> Iterator[Setting]:
    yield Setting("select", " ".join(selection.select), _place(report, ("checks", "select")))
    yield Setting("ignore", " ".join(selection.ignore), _place(report, ("checks", "ignore")))
    for code, severity in selection.severity.items():
        yield Setting(code, severity, _place(report, ("checks", "severity", code)))


def _place(report: Report, path: KeyPath) -> Span | None:
    """Where a setting of the portfolio is written; None where it is not."""
    locator = report.portfolio.locator if report.portfolio else None
    if not isinstance(locator, NodeLocator):
        return None
    at = locator.value_span(path)
    return None if at in (locator.value_span(path[:depth]) for depth in range(len(path))) else at
