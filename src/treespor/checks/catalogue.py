"""Every check, in the order of its code."""

from treespor.checks import files, must_do, must_solve, triage
from treespor.checks.base import Check

CHECKS: tuple[Check, ...] = (
    *files.ABOUT_FILES,
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
