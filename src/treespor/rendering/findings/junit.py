"""Findings as a JUnit report: one test case an initiative, so that what is in order is seen too."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from treespor.model.enums import SEVERITIES, Severity
from treespor.model.finding import Finding
from treespor.model.text import Language
from treespor.portfolio.diff import PORTFOLIO
from treespor.portfolio.report import Report
from treespor.rendering.language import say
from treespor.rendering.screen import Screen

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def findings_junit(
    findings: Sequence[Finding], report: Report, language: Language, screen: Screen, failing: Severity
) -> str:
    """Findings at least as severe as `failing` are failures of their initiative; milder ones stand in its output."""
    by_subject: dict[str, list[Finding]] = {entry.initiative.key: [] for entry in report.entries}
    by_subject |= {rejected.id: [] for rejected in report.rejected if rejected.id}
    classes = {entry.initiative.key: screen.file_name(entry.locator.start()[0]) for entry in report.entries}
    for finding in findings:
        name = finding.initiative or finding.challenge or PORTFOLIO
        by_subject.setdefault(name, []).append(finding)
        classes.setdefault(name, screen.file_name(finding.at.file))
    suites = ET.Element("testsuites", name="treespor")
    suite = ET.SubElement(suites, "testsuite", name=_clean(report.name))
    failures = 0
    severe = SEVERITIES[: SEVERITIES.index(failing) + 1]
    for name, own in by_subject.items():
        case = ET.SubElement(suite, "testcase", classname=_clean(classes.get(name, report.name)), name=_clean(name))
        failed = [finding for finding in own if finding.severity in severe]
        failures += bool(failed)
        _fill(case, failed, [finding for finding in own if finding not in failed], language, screen)
    for element in (suites, suite):
        element.set("tests", str(len(by_subject)))
        element.set("failures", str(failures))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _fill(
    case: ET.Element, failed: Sequence[Finding], others: Sequence[Finding], language: Language, screen: Screen
) -> None:
    if failed:
        first = failed[0]
        failure = ET.SubElement(case, "failure", type=first.code, message=_clean(say(first.message, language)))
        failure.text = _clean("\n".join(_line(finding, language, screen) for finding in failed))
    if others:
        ET.SubElement(case, "system-out").text = _clean("\n".join(_line(each, language, screen) for each in others))


def _line(finding: Finding, language: Language, screen: Screen) -> str:
    at = finding.at
    place = f"{screen.file_name(at.file)}:{at.line}:{at.column}"
    return f"{place}: {finding.severity} {finding.code} {say(finding.message, language)}"


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
