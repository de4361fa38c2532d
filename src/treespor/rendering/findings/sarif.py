"""Findings as SARIF 2.1.0, the interchange format of static analysis (OASIS)."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from treespor import __version__
from treespor.checks.check import Check
from treespor.checks.registry import CHECKS
from treespor.model.enums import Severity
from treespor.model.finding import Finding
from treespor.model.location import Span
from treespor.model.text import Language
from treespor.rendering.findings.fingerprints import fingerprints
from treespor.rendering.language import say
from treespor.rendering.screen import Screen

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"


def findings_sarif(findings: Iterable[Finding], language: Language, screen: Screen) -> str:
    """One run with every rule, and a result for each finding. Columns count characters, as treespor's do."""
    order = {check.code: index for index, check in enumerate(CHECKS)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "treespor",
                        "version": __version__,
                        "semanticVersion": _semantic(__version__),
                        "language": language,
                        "rules": [_rule(check, language) for check in CHECKS],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "automationDetails": {"id": "treespor/"},
                "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
                "results": [
                    _result(finding, order[finding.code], fingerprint, language, screen)
                    for finding, fingerprint in fingerprints(findings)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _semantic(version: str) -> str:
    numbers = version.split(".")[:3]
    return ".".join([*numbers, *["0"] * (3 - len(numbers))])


def _rule(check: Check, language: Language) -> dict[str, Any]:
    what, why, mend = (text.within(language) for text in (check.what, check.why, check.fix))
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("-")),
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{what} {why}"},
        "help": {"text": mend},
        "defaultConfiguration": {"level": LEVEL[check.severity]},
        "properties": {"section": check.section},
    }


def _result(finding: Finding, rule: int, fingerprint: str, language: Language, screen: Screen) -> dict[str, Any]:
    message = say(finding.message, language)
    told: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVEL[finding.severity],
        "message": {"text": f"{message} {say(finding.hint, language)}" if finding.hint else message},
        "locations": [{"physicalLocation": _location(finding.at, screen)}],
        "partialFingerprints": {"treespor/1": fingerprint},
    }
    if finding.related:
        told["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": say(second.message, language)},
                "physicalLocation": _location(second.at, screen),
            }
            for number, second in enumerate(finding.related, start=1)
        ]
    return told


def _location(at: Span, screen: Screen) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
    uri = quote(screen.file_name(at.file).encode("utf-8", "replace"), safe="/")
    return {"artifactLocation": {"uri": uri, "uriBaseId": ROOT}, "region": region}
