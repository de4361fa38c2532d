"""Which checks are reported, and how severe they are: the command line's word above the portfolio's."""

from collections.abc import Mapping
from typing import NamedTuple

from treespor.checks.check import Check
from treespor.checks.registry import CHECKS
from treespor.model.enums import Severity
from treespor.model.portfolio import Checks

LAST_OF_READING = "TS007"
"""Up to here a file is not what it should be, and that is always an error."""


class Selection(NamedTuple):
    """Codes, or their beginnings, to report and to leave out. What cannot be ignored is never left out."""

    select: tuple[str, ...] = ("TS",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}

    def has(self, check: Check) -> bool:
        """Whether this check is reported; a file that cannot be read always is."""
        if check.code == "TS001":
            return True
        selected = check.code.startswith(self.select)
        return selected and not (check.can_be_ignored and self.ignore and check.code.startswith(self.ignore))

    def severity_of(self, code: str, severity: Severity) -> Severity:
        """The severity that the portfolio gives a check, else its own; what makes a file unreadable keeps its own."""
        return self.severity.get(code, severity) if code > LAST_OF_READING else severity


def selection(asked_select: tuple[str, ...], asked_ignore: tuple[str, ...], configured: Checks | None) -> Selection:
    """What the command line asks for, else what the portfolio has in `checks`."""
    configured = configured or Checks.model_validate({})
    return Selection(
        asked_select or configured.select or ("TS",),
        asked_ignore + configured.ignore,
        configured.severity,
    )


def matching(prefix: str) -> tuple[Check, ...]:
    """The checks whose codes begin so."""
    return tuple(check for check in CHECKS if check.code.startswith(prefix))
