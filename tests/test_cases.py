"""Examples that are files: each of `cases/*.yaml` is a portfolio, and says itself what is to be found in it.

`# expect: CODE [CODE...]` stands on the line on which the findings must stand, and no other finding may be there.
`# as-of: DATE` on the first line looks at it from another day; `# ... kept: N, rejected: M` tells how many initiatives
are placed and how many are not. A new example is a new file.
"""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from helpers import AS_OF, assert_sound, read_path

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
EVERY_CODE = {f"TS{number:03}" for number in range(1, 13)}
_EXPECTED = re.compile(r"# expect: (TS\d{3}(?: TS\d{3})*)")
_ACCOUNT = re.compile(r"^# (?:.* )?kept: (\d+), rejected: (\d+)$", re.MULTILINE)
_AS_OF = re.compile(r"# as-of: (\d{4}-\d\d-\d\d)")

Told = Counter[tuple[str, int, str]]


def expected(case: Path) -> Told:
    lines = case.read_text("utf-8").split("\n")
    return Counter(
        (case.name, number, code)
        for number, line in enumerate(lines, start=1)
        for said in _EXPECTED.findall(line)
        for code in said.split()
    )


def as_of(case: Path) -> date:
    said = _AS_OF.match(case.read_text("utf-8"))
    return date.fromisoformat(said[1]) if said else AS_OF


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_exactly_the_expected_is_found(case: Path) -> None:
    reading = read_path(case, as_of(case))
    found: Told = Counter((finding.at.file, finding.at.line, finding.code) for finding in reading.findings)
    missing, surplus = expected(case) - found, found - expected(case)
    assert not missing, f"not found: {sorted(missing)}; found instead: {sorted(surplus)}"
    assert not surplus, f"found, and not expected: {sorted(surplus)}"
    assert_sound(reading)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_initiative_is_accounted_for(case: Path) -> None:
    said = _ACCOUNT.search(case.read_text("utf-8"))
    if said is None:
        return
    reading = read_path(case, as_of(case))
    assert (len(reading.report.entries), len(reading.report.rejected)) == (int(said[1]), int(said[2]))
    assert reading.read == int(said[1]) + int(said[2])


def test_every_code_has_several_examples() -> None:
    examples = Counter(code for case in CASES for code in {code for _, _, code in expected(case)})
    assert {code for code in EVERY_CODE if examples[code] < 2} == set()
