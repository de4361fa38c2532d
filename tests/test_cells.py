"""What a cell of a client's list says: dates, amounts, statuses and colours as Danes write them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treespor.editing.scalars import Value
from treespor.importing.aliases import ALIASES
from treespor.importing.amounts import danish_number, unit_in
from treespor.importing.cell_readers import read_cell
from treespor.importing.date_cells import stretch_in
from treespor.importing.drafts import accepts
from treespor.importing.sheet import Cell
from treespor.model.months import MONTHS
from treespor.rendering.language import number

DAYS = st.dates(date(2000, 1, 1), date(2079, 12, 31))
ANYTHING = st.one_of(
    st.none(), st.text(max_size=40), st.booleans(), st.integers(), st.floats(), st.dates(), st.datetimes()
)
FIELDS = [field for field in ALIASES if field not in ("addresses", "needs")]


def cell(value: object, number_format: str = "", formula: str | None = None) -> Cell:
    return Cell(7, 3, value, number_format, formula)


def value_of(field: str, value: object, header: str = "") -> Value:
    return read_cell(field, cell(value), unit_in(header)[1]).value


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("25.09.2025", "2025-09-25", "2025-09-25"),
        ("25-09-25", "2025-09-25", "2025-09-25"),
        ("25/9 2025", "2025-09-25", "2025-09-25"),
        ("5. 9. 2025", "2025-09-05", "2025-09-05"),
        ("28. november 2012", "2012-11-28", "2012-11-28"),
        ("d. 10. oktober 2026", "2026-10-10", "2026-10-10"),
        ("senest den 1. maj 2027", "2027-05-01", "2027-05-01"),
        ("nov. 2026", "2026-11", "2026-11"),
        ("november 26", "2026-11", "2026-11"),
        ("nov-26", "2026-11", "2026-11"),
        ("09.2026", "2026-09", "2026-09"),
        ("2026-09", "2026-09", "2026-09"),
        ("Q3 2027", "2027-Q3", "2027-Q3"),
        ("K3 2027", "2027-Q3", "2027-Q3"),
        ("2027 Q3", "2027-Q3", "2027-Q3"),
        ("3. kvartal 2027", "2027-Q3", "2027-Q3"),
        ("3. kvt. 27", "2027-Q3", "2027-Q3"),
        ("ultimo 2026", "2026-12", "2026-12"),
        ("primo 2027", "2027-01", "2027-01"),
        ("medio 2026", "2026-06", "2026-06"),
        ("medio marts 2026", "2026-03", "2026-03"),
        ("1. halvår 2026", "2026-01", "2026-06"),
        ("2. halvår 2026", "2026-07", "2026-12"),
        ("efteråret 2027", "2027-09", "2027-11"),
        ("uge 42 2026", "2026-10-12", "2026-10-18"),
        ("2026", "2026", "2026"),
        ("2026/27", "2026", "2027"),
        ("2026-2028", "2026", "2028"),
        ("jan-mar 2026", "2026-01", "2026-03"),
        ("jan. 2026 - marts 2027", "2026-01", "2027-03"),
        ("1. maj 2026 til 30. juni 2026", "2026-05-01", "2026-06-30"),
    ],
)
def test_dates_and_periods_as_danes_write_them(written: str, first: str, last: str) -> None:
    stretch = stretch_in(written)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        "medio januar",
        "d. 10. oktober",
        "3. kvartal",
        "31.02.2026",
        "snarest",
        "løbende",
        "12.13.2026",
        "1. maj 26 eller 27",
    ],
)
def test_words_without_a_date_are_kept_and_told(written: str) -> None:
    read = read_cell("deadline", cell(written))
    assert read.value is None
    assert read.note is not None
    assert read.note.values["value"] == written


@given(DAYS)
def test_every_day_reads_the_same_in_every_usual_spelling(day: date) -> None:
    month = MONTHS["da"][day.month - 1]
    for written in (
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        f"{day:%d/%m/%y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}. {month} {day.year}",
        f"d. {day.day}. {month[:3]}. {day.year}",
        day.isoformat(),
        day,
        datetime(day.year, day.month, day.day),
        (day - date(1899, 12, 30)).days,
    ):
        assert value_of("deadline", written) == day.isoformat(), written


def test_a_start_begins_and_a_deadline_ends_where_a_stretch_does() -> None:
    assert value_of("start", "1. halvår 2027") == "2027-01"
    assert value_of("deadline", "1. halvår 2027") == "2027-06"
    assert value_of("period", "jan-mar 2026") == {"start": "2026-01", "deadline": "2026-03"}


def test_what_a_value_says_less_than_its_cell_keeps_the_words() -> None:
    assert read_cell("deadline", cell("ultimo 2026")).kept == "ultimo 2026"
    assert read_cell("deadline", cell("31.12.2026")).kept is None
    assert read_cell("status", cell("Igangværende - gennemførelse")).kept == "Igangværende - gennemførelse"
    assert read_cell("effort", cell(148), unit_in("Timer")[1]).kept == "148"


@pytest.mark.parametrize(
    ("header", "name", "factor"),
    [
        ("Budget (t.kr.)", "Budget", 1_000),
        ("Budget (1.000 kr.)", "Budget", 1_000),
        ("Budget [mio. kr.]", "Budget", 1_000_000),
        ("Budget i mio. kr.", "Budget", 1_000_000),
        ("Budget, tkr", "Budget", 1_000),
        ("Økonomi (mio.kr., 2026-p/l)", "Økonomi", 1_000_000),
        ("Pris kr.", "Pris", 1),
    ],
)
def test_a_unit_in_the_header_counts(header: str, name: str, factor: float) -> None:
    found, unit = unit_in(header)
    assert (found, unit and unit.factor) == (name, factor)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1.500 t.kr.", 1_500_000),
        ("209 t. kr.", 209_000),
        ("4,5 millioner kroner", 4_500_000),
        ("5,3 mio. kr.", 5_300_000),
        ("60 mio.kr.", 60_000_000),
        ("15 mill. kr.", 15_000_000),
        ("1000 kr.", 1_000),
        ("kr. 1.250.000,50", 1_250_000.5),
        ("1.250.000,-", 1_250_000),
        ("350.000", 350_000),
        ("350000", 350_000),
        ("ca. 2 mio.", 2_000_000),
        ("9,7 mio. kr. (2026-p/l)", 9_700_000),
        ("0", 0),
        (1_250_000.0, 1_250_000),
    ],
)
def test_amounts_as_danes_write_them(written: object, amount: float) -> None:
    assert value_of("cost", written) == amount


@pytest.mark.parametrize(
    "written", ["2-3 mio. kr.", "-5.000 kr.", "afventer udbud", "1,250,000", "20 dage", "ikke 5 men 6"]
)
def test_an_amount_that_cannot_be_had_is_told(written: str) -> None:
    read = read_cell("cost", cell(written))
    assert read.value is None
    assert read.note is not None


def test_the_cells_own_unit_goes_before_the_headers() -> None:
    assert value_of("cost", "350", "Budget (t.kr.)") == 350_000
    assert value_of("cost", "1,2 mio. kr.", "Budget (t.kr.)") == 1_200_000
    assert value_of("cost", 0.35, "Budget (mio. kr.)") == 350_000


def test_what_is_spent_every_year_is_no_single_cost() -> None:
    assert read_cell("cost", cell("200.000 kr. årligt")).field == "cost_per_year"
    assert read_cell("cost", cell("200.000 kr. pr. år")).field == "cost_per_year"
    assert read_cell("cost", cell("200.000 kr.")).field is None


@given(st.integers(0, 10**12))
def test_a_number_written_in_danish_reads_back(value: int) -> None:
    assert danish_number(number(value, "da")) == value


@pytest.mark.parametrize(
    ("written", "header", "days"),
    [
        ("40", "Dage", 40),
        ("40 dage", "", 40),
        ("74 timer", "", 10),
        (74, "Timer", 10),
        ("2 uger", "", 10),
        ("10 dage pr. kvartal", "", {"digitalisation": 10, "per": "quarter"}),
        ("2 årsværk", "", None),
        ("0,5 dag/uge", "", None),
    ],
)
def test_work_is_person_days(written: object, header: str, days: Value) -> None:
    assert value_of("effort", written, header) == days


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Idé", "idea"),
        ("Foranalyse", "planned"),
        ("Ikke påbegyndt", "planned"),
        ("Ikke startet", "planned"),
        ("Igangværende - afklaring/opstart", "active"),
        ("Igangværende - analyse/planlægning", "active"),
        ("Igangværende - gennemførelse", "active"),
        ("Gennemførsel", "active"),
        ("Overlevering", "active"),
        ("I gang", "active"),
        ("Afventer/på pause", "paused"),
        ("Sat i bero", "paused"),
        ("På hold", "paused"),
        ("I drift", "live"),
        ("Idriftsat", "live"),
        ("Afsluttet", "done"),
        ("Afsluttede projekter:", "done"),
        ("Igangværende projekter:", "active"),
        ("Ikke påbegyndte projekter:", "planned"),
        ("Projektet opgivet", "stopped"),
        ("Afvist", "stopped"),
        ("active", "active"),
    ],
)
def test_statuses_and_phases(written: str, status: str) -> None:
    assert value_of("status", written) == status


def test_a_colour_among_the_statuses_is_the_health_and_the_other_way_round() -> None:
    assert read_cell("status", cell("Rød"))[0::4] == ("red", "health")
    assert read_cell("health", cell("I gang")).field == "status"
    assert value_of("health", "Gul – leverandøren er forsinket") == {
        "colour": "yellow",
        "note": "leverandøren er forsinket",
    }
    assert [value_of("health", sign) for sign in ("🔴", "🟡", "🟢", "G", "R")] == [
        "red",
        "yellow",
        "green",
        "green",
        "red",
    ]
    assert read_cell("health", cell("Hvid")).field == "x-trafiklys"


def test_yes_says_that_something_is_laid_on_us_but_not_what() -> None:
    assert read_cell("mandate", cell("ja")).note is not None
    assert value_of("mandate", "nej") == "none"
    assert value_of("mandate", "en bestemt løsning") == "solution"
    assert value_of("mandate.law", "x") == "requirement"
    assert read_cell("mandate.law", cell("nej")).field == "x-lovkrav"


@pytest.mark.parametrize(
    "written", ["", None, "-", "–", "?", "n/a", "TBD", "Ikke angivet", "Ingen beskrivelse", "\xa0"]
)
@pytest.mark.parametrize("field", FIELDS)
def test_words_for_nothing_are_nothing(field: str, written: str | None) -> None:
    assert read_cell(field, cell(written)).is_empty


def test_a_formula_speaks_by_what_excel_last_made_of_it() -> None:
    assert read_cell("cost", cell(350, formula="=A1+B1")).value == 350
    assert read_cell("cost", cell(None, formula="=A1+B1")).note is not None
    assert read_cell("cost", cell("#REF!", formula="=A1")).note is not None


def test_several_values_in_a_cell_are_parted_but_a_department_is_one() -> None:
    assert value_of("owner", "Direktionen; Børne- og kulturchefen") == ["Direktionen", "Børne- og kulturchefen"]
    assert value_of("owner", "Chefen\nDirektøren") == ["Chefen", "Direktøren"]
    assert value_of("owner", "Børn, Unge og Læring") == "Børn, Unge og Læring"
    assert value_of("tags", "skole, velfærd") == ["skole", "velfærd"]


def test_a_known_source_is_known_by_its_name() -> None:
    assert value_of("origin", "KOMBIT") == "kombit"
    assert value_of("origin", "Byrådets møde") == "Byrådets møde"


@given(st.sampled_from(FIELDS), ANYTHING, st.sampled_from(["", "t.kr.", "Timer", "mio. kr. pr. år"]))
def test_nothing_makes_a_cell_unreadable_and_nothing_is_lost(field: str, value: object, header: str) -> None:
    read = read_cell(field, cell(value), unit_in(header)[1])
    assert read.is_empty or read.note or read.rule
    assert not (read.note and read.value is not None)


@given(st.sampled_from(["start", "deadline", "cost", "effort", "status", "health", "ambition", "results.by"]), ANYTHING)
def test_what_is_read_is_what_the_format_takes(field: str, value: object) -> None:
    read = read_cell(field, cell(value))
    if read.value is not None:
        assert accepts(read.field or field, read.value)


@given(DAYS, st.integers(0, 400))
def test_a_range_of_days_has_its_two_ends(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    stretch = stretch_in(f"{first:%d.%m.%Y} - {last:%d.%m.%Y}")
    assert stretch is not None
    assert (stretch.first, stretch.last) == (first.isoformat(), last.isoformat())
