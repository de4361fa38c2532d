"""Findings as a GitLab Code Quality report."""

import json
from collections.abc import Iterable

from treespor.model.enums import Severity
from treespor.model.finding import Finding
from treespor.model.text import Language
from treespor.rendering.findings.fingerprints import fingerprints
from treespor.rendering.language import say
from treespor.rendering.screen import Screen

SEVERITY: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def findings_gitlab(findings: Iterable[Finding], language: Language, screen: Screen) -> str:
    """The report; a fingerprint stays the same when lines move, so that GitLab tells new findings from old."""
    told = [
        {
            "description": f"{finding.code}: {say(finding.message, language)}",
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": SEVERITY[finding.severity],
            "location": {
                "path": screen.file_name(finding.at.file),
                "lines": {"begin": finding.at.line, "end": finding.at.end_line},
            },
        }
        for finding, fingerprint in fingerprints(findings)
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
