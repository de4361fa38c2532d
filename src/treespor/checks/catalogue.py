"""Every check, in the order of its code."""

from treespor.checks import files, must_do, must_solve, triage
from treespor.checks.base import Check

CHECKS: tuple[Check, ...] = (
    files.UnreadableFile(),
    files.InvalidValue(),
    files.UnknownKey(),
    files.MissingKey(),
    files.DuplicateKey(),
    files.DuplicateId(),
    files.UnknownReference(),
    files.AmbiguousScalar(),
    files.ImpossibleDates(),
    files.StaleIgnore(),
    files.StaleStatus(),
    files.UnknownSource(),
    must_solve.NoDeclaredChallenge(),
    must_do.DeadlinePassed(),
    triage.Undecided(),
    triage.Outside(),
    triage.Provisional(),
    triage.RecordAgainstRules(),
    triage.Watermelon(),
    triage.Overdue(),
)
BY_CODE: dict[str, Check] = {check.code: check for check in CHECKS}
ABOUT_FILES: tuple[Check, ...] = tuple(check for check in CHECKS if check.code < "TS1")
"""The checks that every reading makes, whatever is asked of it."""
