"""`check --format json`: the findings for machines."""

import json
from typing import Any

from treespor.checks.registry import BY_CODE
from treespor.model.enums import SEVERITIES
from treespor.model.finding import Finding
from treespor.model.text import Language
from treespor.portfolio.checking import CheckOutcome
from treespor.rendering.language import say

FORMAT = "treespor/findings/1"


def findings_json(checked: CheckOutcome, language: Language, calendar: tuple[Finding, ...] = ()) -> str:
    """All findings and their counts; beside them those that only the calendar caused."""
    told = [finding_object(finding, language) for finding in checked.findings]
    of_severity: dict[str, int] = {
        severity: sum(finding.severity == severity for finding in checked.findings) for severity in SEVERITIES
    }
    whole: dict[str, Any] = {"format": FORMAT, "findings": told, "counts": {**of_severity, "ignored": checked.ignored}}
    if calendar:
        whole["calendar"] = [finding_object(finding, language) for finding in calendar]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def finding_object(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding; its texts in the language asked for."""
    check = BY_CODE[finding.code]
    return {
        "code": finding.code,
        "name": check.name,
        "severity": finding.severity,
        "section": check.section,
        "message": say(finding.message, language),
        "hint": say(finding.hint, language) if finding.hint else None,
        "initiative": finding.initiative,
        "challenge": finding.challenge,
        "path": finding.path,
        "key": finding.key,
        **finding.at._asdict(),
        "related": [{"message": say(second.message, language), **second.at._asdict()} for second in finding.related],
    }
