"""Load by quarter, against a reckoning day by day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treespor.model.initiative import Initiative
from treespor.model.load import HORIZON, load_by_quarter, load_of, named_quarter, quarter_of

DAY = date(2026, 11, 1)
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


def initiative(**fields: Any) -> Initiative:
    return Initiative.model_validate({"title": "T", **fields})


def day_by_day(effort: float, start: date, end: date) -> dict[int, float]:
    """Every day from start to end, one after another."""
    whole = (end - start).days + 1
    spread: dict[int, float] = {}
    for number in range(whole):
        quarter = quarter_of(start + timedelta(days=number))
        spread[quarter] = spread.get(quarter, 0.0) + effort / whole
    return spread


@given(DAYS, st.integers(0, 700), st.integers(1, 500))
def test_work_is_spread_evenly_over_its_days(start: date, length: int, effort: int) -> None:
    end = start + timedelta(days=length)
    load = load_of(initiative(effort=effort, start=start.isoformat(), deadline=end.isoformat()), DAY)
    present = quarter_of(DAY)
    spread = day_by_day(effort, start, end)
    if end < DAY:
        assert load == {present: pytest.approx(effort / len(spread))}
    else:
        assert load == pytest.approx({quarter: days for quarter, days in spread.items() if quarter >= present})


@given(DAYS)
def test_a_quarter_is_named_by_its_number(day: date) -> None:
    period = named_quarter(quarter_of(day))
    assert period.first <= day <= period.last
    assert period.written == f"{day.year}-Q{(day.month + 2) // 3}"


def test_ongoing_work_weighs_on_every_quarter_as_far_as_anything_else_reaches() -> None:
    ongoing = initiative(effort={"digitalisation": 10, "per": "quarter"})
    planned = initiative(effort=30, start="2027-01-01", deadline="2027-06-30")
    load = load_by_quarter([ongoing, planned], DAY)
    present = quarter_of(DAY)
    assert list(load.days) == [present, present + 1, present + 2]
    assert load.days[present] == 10
    assert sum(load.days.values()) == pytest.approx(60)
    assert (load.covered, load.living) == (2, 2)


def test_without_both_ends_nothing_weighs_on_a_quarter() -> None:
    assert load_of(initiative(effort=40, start="2026-10-01"), DAY) == {}
    assert load_of(initiative(effort=40, deadline="2027-10-01"), DAY) == {}
    by_result = initiative(effort=40, start="2027-01-01", results=[{"indicator": "i", "by": "2027-Q1"}])
    assert load_of(by_result, DAY) == {quarter_of(date(2027, 1, 1)): pytest.approx(40)}


def test_what_is_done_stopped_or_an_idea_weighs_nothing_and_live_work_past_its_end_neither() -> None:
    fields = {"effort": 40, "start": "2026-07-01", "deadline": "2027-03-31"}
    for status in ("done", "stopped", "idea"):
        assert load_of(initiative(**fields, status=status), DAY) == {}
    assert load_of(initiative(effort=40, start="2026-01-01", deadline="2026-06-30", status="live"), DAY) == {}


def test_a_stretch_of_centuries_is_looked_at_for_ten_years() -> None:
    endless = initiative(effort=40, start="2026-01-01", deadline="9998")
    assert len(load_of(endless, DAY)) <= HORIZON + 1


def test_a_crowded_quarter_is_over_and_a_full_one_is_not() -> None:
    load = load_by_quarter([initiative(effort=90, start="2027-01-01", deadline="2027-03-31")], DAY)
    assert load.over(89.9) == {quarter_of(date(2027, 1, 1)): pytest.approx(90)}
    assert load.over(90) == {}
