"""Every clause of a check's condition, as files: `clauses/CODE.yaml` says on which lines that check must speak.

`# expect` stands on each of those lines, and the check is silent on all others. What other checks say is left out.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from treespor.checks.registry import BY_CODE
from treespor.cli.open_report import load, report_of
from treespor.portfolio.checking import check
from treespor.portfolio.selection import selection

FOLDER = Path(__file__).parent / "clauses"
CASES = sorted(FOLDER.glob("*.yaml"))
DAY = date(2026, 11, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_check_speaks_on_these_lines_and_no_others(case: Path) -> None:
    code = case.stem[:5]
    report = report_of(load(str(case)), DAY, infer=True)
    checked = check(report, selection((code,), (), None), DAY)
    lines = case.read_text(encoding="utf-8").splitlines()
    expected = Counter(number for number, line in enumerate(lines, start=1) if "# expect" in line)
    assert Counter(finding.at.line for finding in checked.findings if finding.code == code) == expected
    severities = {finding.at.line: finding.severity for finding in checked.findings}
    for number, line in enumerate(lines, start=1):
        if "# expect: " in line:
            assert severities[number] == line.partition("# expect: ")[2]


def test_every_case_is_named_by_a_check() -> None:
    assert {case.stem[:5] for case in CASES} <= set(BY_CODE)
