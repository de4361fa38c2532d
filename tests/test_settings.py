"""`check --show-settings`: what is in force, and where each of it is written."""

import json
from pathlib import Path

from helpers import run

PORTFOLIO = """\
portfolio:
  name: F
  limits: {friction_days: 60}
  checks:
    ignore: [TS211]
    severity: {TS302: warning}
  ignore:
    - {check: TS404, because: Det ved vi, by: Direktionen, until: 2027-01-01}
initiatives:
  - {id: a, title: A, ignore: [{check: TS301, because: Aftalt}]}
"""


def test_every_setting_has_its_value_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(PORTFOLIO, encoding="utf-8")
    told = json.loads(run("check", "p.yaml", "--show-settings", "-f", "json", cwd=tmp_path).stdout)
    assert told["limits"]["friction_days"] == {"value": 60, "at": "p.yaml:3:27"}
    assert told["limits"]["status_days"] == {"value": 100, "at": None}
    assert told["checks"]["ignore"]["at"] == "p.yaml:5:13"
    assert told["checks"]["TS302"] == {"value": "warning", "at": "p.yaml:6:23"}
    assert [(each["check"], each["subject"], each["until"]) for each in told["ignore"]] == [
        ("TS404", None, "2027-01-01"),
        ("TS301", "a", None),
    ]
    text = run("check", "p.yaml", "--show-settings", cwd=tmp_path)
    assert text.returncode == 0
    assert "friction_days      60             p.yaml:3:27" in text.stdout
    assert "TS404 F (til og med 1. januar 2027): Det ved vi" in text.stdout


def test_a_portfolio_that_says_nothing_has_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("initiatives: []\n", encoding="utf-8")
    told = json.loads(run("check", "p.yaml", "--show-settings", "-f", "json", cwd=tmp_path).stdout)
    assert all(limit["at"] is None for limit in told["limits"].values())
    assert told["ignore"] == []
    asked = json.loads(run("check", "p.yaml", "--show-settings", "--select", "TS5", "-f", "json", cwd=tmp_path).stdout)
    assert asked["checks"]["select"]["value"] == "TS5"
