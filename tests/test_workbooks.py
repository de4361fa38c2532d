"""Workbooks handed back to the client, the answers that come home in them, and portfolios as workbooks."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from helpers import run
from treespor.importing.import_report import ImportOptions, read_list
from treespor.model.question_texts import KIND_ANSWER, MANDATE, SERVES_NONE
from treespor.rendering.workbook.export import _columns

PORTFOLIOS = Path(__file__).parent.parent / "portfolios"
HEADERS = ["Projekt", "Ejer", "Ophav", "Budget"]
ROWS: list[list[Any]] = [
    ["Skærmbesøg i hjemmeplejen", "Ældrechefen", "", 100],
    ["Aula", "Skolechefen", "KOMBIT", 200],
    ["=SUM(1;2)", "@cmd", "", 300],
    ["I alt", None, None, "=SUM(D3:D5)"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Liste"
    sheet.append(["Porteføljen"])
    sheet.append(HEADERS)
    for row in ROWS:
        sheet.append(row)
    sheet["A5"].data_type = "s"
    for cell in sheet[2]:
        cell.font = Font(bold=True, color="00FF0000")
    sheet.auto_filter.ref = "A2:D6"
    sheet.freeze_panes = "B3"
    sheet.column_dimensions["A"].width = 47
    sheet.conditional_formatting.add("D3:D5", CellIsRule("greaterThan", ["150"], fill=PatternFill(bgColor="00FFFF00")))
    validation = DataValidation(type="list", formula1='"a,b"')
    sheet.add_data_validation(validation)
    validation.add("B3")
    book.create_sheet("Noter")["A1"] = "husk"
    book.save(tmp_path / "liste.xlsx")
    return tmp_path


def annotate(folder: Path, *arguments: str, source: str = "liste.xlsx", to: str = "med.xlsx") -> Any:
    result = run("classify", source, "-o", to, *arguments, cwd=folder)
    assert result.returncode == 0, result.stderr
    return openpyxl.load_workbook(folder / to)


def test_the_clients_own_workbook_comes_back_with_four_columns(folder: Path) -> None:
    book = annotate(folder)
    sheet = book["Liste"]
    assert [cell.value for cell in sheet[2]] == [*HEADERS, "Spor", "Begrundelse", "Spørgsmål", "Svar"]
    assert sheet["E3"].value == "Mangler et svar"
    assert sheet["E4"].value == "Skal-løsninger"
    assert sheet["E6"].value is None
    assert sheet["H3"].value is None


def test_formats_filters_and_formulas_are_kept(folder: Path) -> None:
    book = annotate(folder)
    sheet = book["Liste"]
    assert sheet["D6"].value == "=SUM(D3:D5)"
    assert sheet.auto_filter.ref == "A2:H6"
    assert sheet.freeze_panes == "B3"
    assert sheet.column_dimensions["A"].width == 47
    assert len(sheet.conditional_formatting) == 1
    assert {each.formula1 for each in sheet.data_validations.dataValidation} >= {'"a,b"'}
    assert sheet["E2"].font.color.rgb == sheet["A2"].font.color.rgb
    assert book["Noter"]["A1"].value == "husk"


def test_no_text_becomes_a_formula(folder: Path) -> None:
    annotate(folder)
    with zipfile.ZipFile(folder / "med.xlsx") as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<f>") == 1  # the client's own sum
    reason = openpyxl.load_workbook(folder / "med.xlsx")["Liste"]["G5"]
    assert reason.data_type == "s"


def test_the_drop_down_offers_the_allowed_answers_in_words(folder: Path) -> None:
    book = annotate(folder, "--challenge", "hænder=For få hænder")
    offered = {}
    for validation in book["Liste"].data_validations.dataValidation:
        if validation.formula1.startswith("treespor!"):
            first, last = (part.replace("$", "") for part in validation.formula1.partition("!")[2].split(":"))
            choices = [row[0].value for row in book["treespor"][first:last]]
            for area in validation.sqref.ranges:
                offered[area.coord] = choices
    assert offered["H3"] == ["For få hænder", SERVES_NONE.da]
    assert book["treespor"].sheet_state == "hidden"


def test_answers_come_home_as_stated_facts(folder: Path) -> None:
    book = annotate(folder)
    book["Udfordringer"]["A4"] = "For få hænder"
    book.save(folder / "svar.xlsx")
    book = annotate(folder, source="svar.xlsx", to="igen.xlsx")
    sheet = book["Liste"]
    assert sheet["G3"].value.startswith("Svarer «Skærmbesøg")
    sheet["H3"], sheet["H4"], sheet["H5"] = "For få hænder", "nej, ingen af dem; ja, en bestemt løsning", "sikkerhed"
    book.save(folder / "svar.xlsx")
    told = json.loads(run("classify", "svar.xlsx", "-f", "json", cwd=folder).stdout)
    tracks = {each["title"]: (each["track"], each["confirmed"]) for each in told["initiatives"]}
    assert tracks["Skærmbesøg i hjemmeplejen"] == ("must-solve", True)
    assert tracks["Aula"][0] == "must-do"
    facts = told["initiatives"][1]["facts"]
    assert {name: facts[name]["basis"] for name in ("serves", "mandate")} == {"serves": "stated", "mandate": "stated"}
    run("import", "svar.xlsx", "-o", "svar.yaml", cwd=folder)
    text = (folder / "svar.yaml").read_text(encoding="utf-8")
    assert "title: For få hænder" in text
    assert "mandate: solution" in text
    assert "addresses: [for-få-hænder]" in text
    again = json.loads(run("classify", "svar.yaml", "-f", "json", cwd=folder).stdout)
    assert [each["track"] for each in again["initiatives"]] == [each["track"] for each in told["initiatives"]]


def test_earlier_answers_stay_and_the_next_question_is_offered_behind_them(folder: Path) -> None:
    book = annotate(folder, "--challenge", "hænder=For få hænder")
    book["Liste"]["H3"] = SERVES_NONE.da
    book.save(folder / "svar.xlsx")
    again = annotate(folder, source="svar.xlsx", to="igen.xlsx")
    assert again["Liste"]["H3"].value == SERVES_NONE.da
    assert [cell.value for cell in again["Liste"][2]] == [*HEADERS, "Spor", "Begrundelse", "Spørgsmål", "Svar"]
    choices = [cell.value for row in again["treespor"].iter_rows() for cell in row if cell.value]
    assert (
        f"{SERVES_NONE.da}; {MANDATE['solution'].da}" in choices
        or f"{SERVES_NONE.da}; {KIND_ANSWER['solution'].da}" in choices
    )


def test_columns_that_were_moved_and_rows_that_were_sorted_keep_their_answers(folder: Path) -> None:
    book = annotate(folder, "--challenge", "hænder=For få hænder")
    sheet = book["Liste"]
    sheet["H4"] = "nej, ingen af dem"
    sheet.insert_cols(2)
    for letter in "ABCDEFGHI":
        sheet[f"{letter}3"].value, sheet[f"{letter}4"].value = sheet[f"{letter}4"].value, sheet[f"{letter}3"].value
    book.save(folder / "svar.xlsx")
    told = json.loads(run("classify", "svar.xlsx", "-f", "json", cwd=folder).stdout)
    serves = {each["title"]: each["facts"]["serves"]["basis"] for each in told["initiatives"]}
    assert serves["Aula"] == "stated"
    assert serves["Skærmbesøg i hjemmeplejen"] == "assumed"


def test_a_client_who_has_a_column_of_that_name_keeps_it(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "liste.xlsx")
    book["Liste"]["B2"] = "Spor"
    book["Liste"]["B3"] = "Spor 2"
    book.save(folder / "liste.xlsx")
    sheet = annotate(folder)["Liste"]
    assert sheet["B3"].value == "Spor 2"
    assert sheet["E2"].value == "Spor (treespor)"


def test_what_is_no_answer_is_told_with_the_nearest_and_kept(folder: Path) -> None:
    book = annotate(folder)
    book["Liste"]["H3"] = "sikkerhet"
    book.save(folder / "svar.xlsx")
    result = run("classify", "svar.xlsx", "-f", "json", cwd=folder)
    assert "svar.xlsx:3:8: TS002" in result.stderr
    assert "Er det «sikkerhed»?" in result.stderr
    run("import", "svar.xlsx", "-o", "svar.yaml", cwd=folder)
    assert "x-svar: sikkerhet" in (folder / "svar.yaml").read_text(encoding="utf-8")


def test_a_bare_yes_or_no_is_read_by_the_question_in_its_row(folder: Path) -> None:
    book = annotate(folder, "--challenge", "hænder=For få hænder")
    book["Liste"]["H3"], book["Liste"]["H4"] = "ja", "nej"
    book.save(folder / "svar.xlsx")
    told = json.loads(run("classify", "svar.xlsx", "-f", "json", cwd=folder).stdout)
    assert told["initiatives"][0]["facts"]["serves"] | {"at": ""} == {
        "value": "yes", "basis": "stated", "evidence": "addresses: hænder", "at": "", "pointers": [],
    }  # fmt: skip
    assert told["initiatives"][1]["facts"]["serves"]["basis"] == "stated"


def test_the_list_itself_is_never_written_over(folder: Path) -> None:
    before = (folder / "liste.xlsx").read_bytes()
    result = run("classify", "liste.xlsx", "-o", "liste.xlsx", cwd=folder)
    assert result.returncode == 2
    assert (folder / "liste.xlsx").read_bytes() == before


def test_a_text_file_comes_back_as_a_workbook(folder: Path) -> None:
    (folder / "liste.csv").write_text("Projekt;Ejer\nAula;=cmd|' /C calc'!A0\n", encoding="utf-8")
    sheet = annotate(folder, source="liste.csv")["Liste"]
    assert [cell.value for cell in sheet[1]][:3] == ["Projekt", "Ejer", "Spor"]
    assert sheet["B2"].data_type == "s"


def test_english_headers_and_answers(folder: Path) -> None:
    book = annotate(folder, "--lang", "en")
    assert [cell.value for cell in book["Liste"][2]][-4:] == ["Track", "Reason", "Question", "Answer"]
    book["Challenges"]["A4"] = "Too few hands"
    book["Liste"]["H3"] = "security"
    book.save(folder / "svar.xlsx")
    told = json.loads(run("classify", "svar.xlsx", "-f", "json", cwd=folder).stdout)
    assert told["initiatives"][0]["facts"]["nature"]["basis"] == "stated"


def test_without_the_excel_library_a_sentence_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    from treespor.importing.sheet import ListError

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ListError) as refused:
        read_list((folder / "liste.xlsx").read_bytes(), "liste.xlsx", ImportOptions())
    assert "treespor[excel]" in refused.value.message.text.da


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_column_of_an_export_is_read_back_into_a_field(language: Any) -> None:
    headers = [each.header.within(language) for each in _columns(language)]
    book = openpyxl.Workbook()
    book.active.append(headers)
    book.active.append(["a"] * len(headers))
    stream = io.BytesIO()
    book.save(stream)
    account = read_list(stream.getvalue(), "liste.xlsx", ImportOptions())
    assert [column.header for column in account.columns if column.is_own] == []
    assert len({column.field for column in account.columns}) == len(headers)


@pytest.mark.parametrize("portfolio", ["eksempel.yaml", "fjordkoebing"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_an_exported_portfolio_is_imported_as_the_same(tmp_path: Path, portfolio: str, language: str) -> None:
    exported = run("export", PORTFOLIOS / portfolio, "-o", "ud.xlsx", "--lang", language, cwd=tmp_path)
    assert exported.returncode == 0, exported.stderr
    as_of = ("--as-of", "2026-11-01", "-f", "json")
    before = json.loads(run("classify", PORTFOLIOS / portfolio, *as_of).stdout)
    after = json.loads(run("classify", "ud.xlsx", *as_of, cwd=tmp_path).stdout)
    told, read = (
        {each["id"]: (each["rules_track"], each["rule"]) for each in made["initiatives"]} for made in (before, after)
    )
    from_own_source = {"udskrivning-på-video"}  # and a workbook has no sources
    assert {name for name in told if told[name] != read[name]} <= from_own_source
    assert list(told) == list(read)
    imported = run("import", "ud.xlsx", "-o", "ind.yaml", cwd=tmp_path)
    assert imported.returncode == 0
    checked = json.loads(run("check", "ind.yaml", "-f", "json", "--select", "TS00", cwd=tmp_path).stdout)
    assert [each for each in checked["findings"] if each["severity"] == "error"] == []
