"""A client's list becomes a portfolio: which sheet, which row, which column, and what became of every row of it."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import run
from treespor.importing.as_portfolio import loaded_from
from treespor.importing.import_report import ImportOptions, ImportReport, read_list
from treespor.importing.render_yaml import portfolio_text
from treespor.importing.sheet import ListError
from treespor.reading.files import read_text
from treespor.reading.resolve import Loaded, resolve
from treespor.rendering.language import say

Rows = Sequence[Sequence[object]]


def from_text(text: str | bytes, **wanted: Any) -> ImportReport:
    data = text.encode() if isinstance(text, str) else text
    return read_list(data, "liste.csv", ImportOptions(**wanted))


def workbook(sheets: Mapping[str, Rows], change: Any = None) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def from_workbook(sheets: Mapping[str, Rows], change: Any = None, **wanted: Any) -> ImportReport:
    return read_list(workbook(sheets, change), "liste.xlsx", ImportOptions(**wanted))


def fields(account: ImportReport) -> dict[str, str]:
    return {column.header: column.field for column in account.columns}


def reasons(account: ImportReport) -> dict[int, str]:
    return {left.row: say(left.reason, "da") for left in account.skipped}


def text_of(account: ImportReport) -> str:
    return portfolio_text(account, "Fjordkøbing", "da", lambda message: say(message, "da"))


def imported(account: ImportReport) -> Loaded:
    return resolve(read_text("liste.yaml", text_of(account)))


def test_a_plain_list_is_read_with_its_title_owner_and_deadline() -> None:
    account = from_text("Projekt;Ejer;Frist\nSkærmbesøg;Ældrechefen;31.12.2026\n")
    (draft,) = account.drafts
    assert (draft.id, draft.title, draft.row) == ("skærmbesøg", "Skærmbesøg", 2)
    assert fields(account) == {"Projekt": "title", "Ejer": "owner", "Frist": "deadline"}
    assert draft.fields["deadline"].value == "2026-12-31"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850", "mac_roman"])
def test_the_encoding_is_found(encoding: str) -> None:
    account = from_text("Projekt;Ejer\nSkærmbesøg på Ørnevej;Ældrechefen Å\n".encode(encoding))
    assert account.drafts[0].title == "Skærmbesøg på Ørnevej"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("said", [True, False])
def test_the_separator_is_found_or_said(separator: str, said: bool) -> None:
    first = f"sep={separator}\n" if said else ""
    account = from_text(f'{first}Projekt{separator}Ejer\n"A{separator} b"{separator}Chefen\nC{separator}Chefen\n')
    assert [draft.title for draft in account.drafts] == [" ".join(f"A{separator} b".split()), "C"]
    assert account.separator == separator
    assert account.drafts[0].row == (3 if said else 2)


def test_a_cell_may_hold_line_breaks_and_quotes() -> None:
    account = from_text('Projekt;Beskrivelse\nA;"Første linje\nAnden ""linje"""\nB;\n')
    assert account.drafts[0].fields["description"].value == 'Første linje\nAnden "linje"'
    assert [read.item.description for read in imported(account).initiatives] == ['Første linje\nAnden "linje"', None]


def test_the_sheet_and_the_row_of_headers_that_fit_best_are_found() -> None:
    sheets: Mapping[str, Rows] = {
        "Forside": [["Fjordkøbing Kommune"], ["Projekt", "se næste ark"], ["Kontakt", "Digitalisering"]],
        "Liste": [
            ["Porteføljen 2026"],
            [],
            ["Opdateret", "i går"],
            ["Projektnavn", "Ejer", "Status"],
            ["A", "Chefen", "I gang"],
        ],
        "Gammel": [["Projektnavn", "Ejer", "Status", "Frist"], ["Z", "Chefen", "I gang", "2020"]],
    }
    account = from_workbook(sheets, lambda book: setattr(book["Gammel"], "sheet_state", "hidden"))
    assert (account.sheet, account.header_row, account.name) == ("Liste", 4, "Porteføljen 2026")
    assert account.other_sheets == ("Forside", "Gammel")
    assert [draft.title for draft in account.drafts] == ["A"]


def test_sheet_and_row_can_be_asked_for() -> None:
    sheets: Mapping[str, Rows] = {
        "Ny": [["Projekt", "Ejer"], ["A", "Chefen"]],
        "Gammel": [["Titel"], ["Emne", "Ejer"], ["Z", "Chefen"]],
    }
    assert [draft.title for draft in from_workbook(sheets, sheet="Gammel", header_row=2).drafts] == ["Z"]
    with pytest.raises(ListError) as refused:
        from_workbook(sheets, sheet="Nyt")
    assert say(refused.value.message, "da") == "liste.xlsx har intet ark «Nyt». Arkene er Ny, Gammel."


def test_cells_merged_downwards_hold_for_all_their_rows_and_titles_above_do_not_count() -> None:
    def merge(book: Any) -> None:
        book["Ark"].merge_cells("A1:C1")
        book["Ark"].merge_cells("A3:A4")

    rows: Rows = [
        ["Portefølje", None, None],
        ["Forvaltning", "Projekt", "Ejer"],
        ["Ældre", "A", "x1"],
        [None, "B", "x2"],
    ]
    account = from_workbook({"Ark": rows}, merge)
    assert [draft.fields["x-forvaltning"].value for draft in account.drafts] == ["Ældre", "Ældre"]


def test_two_columns_of_one_name_take_the_heading_above_them() -> None:
    rows: Rows = [["", "Etape 1", "Etape 2"], ["Forslag", "Service", "Service"], ["A", 5, 7]]
    assert list(fields(from_workbook({"Ark": rows})).values()) == [
        "title",
        "x-etape-1-service",
        "x-etape-2-service",
    ]


def test_rows_that_are_no_initiatives_are_left_out_with_the_reason() -> None:
    account = from_text(
        "Projekt;Ejer;Budget\nA;Chefen;10\n;;\nProjekt;Ejer;Budget\n"
        ";Direktøren;5\nI alt;;15\n* Beløb i 2026-p/l;;\nB;;1\n"
    )
    assert [draft.title for draft in account.drafts] == ["A", "B"]
    assert reasons(account) == {
        3: "tom række",
        4: "overskrifterne igen",
        5: "ingen titel: Direktøren · 5",
        6: "sumrække",
        7: "bemærkning under listen: * Beløb i 2026-p/l",
    }
    assert account.rows_read == len(account.drafts) + len(account.skipped) == 7


def test_a_heading_in_the_list_gives_the_rows_below_their_status() -> None:
    account = from_text(
        "Projekt;Ejer;Status\nAfsluttede projekter:;;\nA;Chefen;\nB;Chefen;I gang\nIkke påbegyndte projekter:;;\nC;;\n"
    )
    assert [draft.fields["status"].value for draft in account.drafts] == ["done", "active", "planned"]


def test_a_title_that_begins_like_a_sum_is_a_title() -> None:
    account = from_text("Projekt;Ejer\nTotaloverblik over it;Chefen\nSamlet digital indgang;Chefen\nI alt;\n")
    assert [draft.title for draft in account.drafts] == ["Totaloverblik over it", "Samlet digital indgang"]


def test_a_clients_own_tracks_are_never_the_articles() -> None:
    account = from_text("Projekt;Spor;Track\nA;Skal-løsninger;must-do\n")
    assert fields(account) == {"Projekt": "title", "Spor": "x-spor", "Track": "x-track"}
    assert imported(account).initiatives[0].item.track is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Projekt-ejer", "owner"),
        ("PROJEKTEJER (navn)", "owner"),
        ("Fase: Slutdato", "deadline"),
        ("Status: Samlet", "health"),
        ("Status - uddybning", "health.note"),
        ("Formål/baggrund", "description"),
        ("Budget (t.kr.)", "cost"),
        ("Forventet slutdato", "deadline"),
        ("Due date", "deadline"),
        ("Status: Tid", "x-status-tid"),
        ("Status: Ressourcer", "x-status-ressourcer"),
        ("Ansv. organisationsenhed", "x-ansv-organisationsenhed"),
        ("Risiko", "x-risiko"),
        ("Budget nr.", "x-budget-nr"),
        ("Sagsnr.", "x-sagsnr"),
        ("Afdeling/delområde", "x-afdeling-delområde"),
    ],
)
def test_headers_of_real_lists_are_known(header: str, field: str) -> None:
    assert fields(from_text(f"Projekt;{header}\nA;b\n"))[header] == field


def test_a_header_that_only_resembles_a_known_one_is_proposed_and_kept() -> None:
    account = from_text("Projekt;Projektledr\nA;Chefen\n")
    assert fields(account)["Projektledr"] == "x-projektledr"
    assert '--map "Projektledr=lead"' in say(account.columns[1].rule, "da")


def test_a_column_that_was_mapped_fills_its_field_and_the_other_steps_back() -> None:
    account = from_text("Projekt;Hvad vi laver;Note\nA;B;C\n", asked={"Hvad vi laver": "title", "Note": "x-egen"})
    assert fields(account) == {"Projekt": "x-projekt", "Hvad vi laver": "title", "Note": "x-egen"}


def test_ids_are_slugs_unique_and_the_same_when_read_again() -> None:
    text = "Nr;Projekt\n1;Én løsning\n2;Én løsning\n3;none\n4;2026-planen\n"
    first, again = from_text(text), from_text(text)
    assert [draft.id for draft in first.drafts] == ["en-løsning", "en-løsning-2", "i-none", "i-2026-planen"]
    assert [draft.id for draft in again.drafts] == [draft.id for draft in first.drafts]
    assert [draft.id for draft in from_text("id;Projekt\nfuldmagt;A\n7;B\n").drafts] == ["fuldmagt", "b"]


TROUBLE: Rows = [
    ["Digitaliseringsporteføljen", None, None, None, None, None, None, None],
    ["Projektnavn", "Ejer", "Status", "Spor", "Start", "Frist", "Budget (t.kr.)", "Egen"],
    ["Skærmbesøg", "Ældrechefen", "Gul", "Spor 2", datetime(2026, 2, 1), "ultimo 2026", "1.250,5", "=1+1"],
    ["- a: b # c", "Digitalisering; Chefen", "Brun", "", "medio januar", "31.02.2026", "2-3 mio. kr.", "yes"],
    [None, None, None, None, None, None, None, None],
    ["'citat'", "{x: 1}", "Afsluttet", "", "Q3 2027", "1. halvår 2028", "0,5 mio. kr.", "012"],
    ["I alt", None, None, None, None, None, 1750, None],
]


def test_every_trouble_at_once_has_a_complete_account() -> None:
    account = from_workbook({"Ark": TROUBLE})
    assert [draft.title for draft in account.drafts] == ["Skærmbesøg", "- a: b # c", "'citat'"]
    assert account.rows_read == 5
    loaded = imported(account)
    assert [read.item.title for read in loaded.initiatives] == [draft.title for draft in account.drafts]
    assert not [finding for finding in loaded.findings if finding.severity == "error"]
    assert not loaded.rejected
    unread = {(note.cell.row, note.header) for draft in account.drafts for note in draft.notes}
    assert unread == {(3, "Egen"), (4, "Status"), (4, "Start"), (4, "Frist"), (4, "Budget (t.kr.)")}


def test_classifying_the_list_and_its_import_agree(tmp_path: Path) -> None:
    (tmp_path / "liste.xlsx").write_bytes(workbook({"Ark": TROUBLE}))
    run("import", "liste.xlsx", "-o", "liste.yaml", cwd=tmp_path)
    results = []
    for file in ("liste.xlsx", "liste.yaml"):
        told = json.loads(run("classify", file, "-f", "json", "--as-of", "2026-11-01", cwd=tmp_path).stdout)
        for initiative in told["initiatives"]:
            for found in (initiative, *initiative["facts"].values()):
                found.pop("at", None)
        results.append((told["counts"], told["initiatives"], told["questions"]))
    assert results[0] == results[1]
    assert results[0][0]["read"] == 3


def test_a_place_is_a_row_and_a_column_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "liste.xlsx").write_bytes(workbook({"Ark": TROUBLE}))
    result = run("classify", "liste.xlsx", "-f", "json", cwd=tmp_path)
    told = json.loads(result.stdout)
    assert [each["at"] for each in told["initiatives"]] == ["liste.xlsx:3:1", "liste.xlsx:4:1", "liste.xlsx:6:1"]
    assert "liste.xlsx:4:5: TS002" in result.stderr


def test_challenges_that_are_declared_on_the_command_line_can_be_served() -> None:
    from treespor.model.challenge import Challenge

    hands = Challenge.model_validate({"id": "arbejdskraft", "title": "For få hænder"})
    account = from_text("Projekt;Skal-udfordring\nA;For få hænder\nB;ingen\nC;klima\n", challenges=(hands,))
    assert [read.item.addresses for read in imported(account).initiatives] == [("arbejdskraft",), (), None]
    assert len(account.drafts[2].notes) == 1


HOSTILE = {
    "empty": b"",
    "only headers": b"Projekt;Ejer\n",
    "one cell": b"Projekt",
    "binary": bytes(range(256)) * 20,
    "no title": b"Farve;Pris\nblaa;3\n",
    "nulls": b"Projekt;Ejer\n\0;\0\n",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_list_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ListError) as refused:
        from_text(data)
    assert "liste.csv" in say(refused.value.message, "da")


BOOK = workbook({"Ark": [["Projekt"], ["A"]]})
BOOKS = {
    "empty": b"",
    "truncated": BOOK[: len(BOOK) // 2],
    "old Excel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "a web page": b"<html><table><tr><td>Projekt</td></tr></table></html>",
    "text": b"Projekt;Ejer\nA;B\n",
}


@pytest.mark.parametrize("data", BOOKS.values(), ids=BOOKS)
def test_what_is_no_workbook_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ListError):
        read_list(data, "liste.xlsx", ImportOptions())


def test_a_zip_of_something_else_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(ListError):
        read_list(stream.getvalue(), "liste.xlsx", ImportOptions())


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=25)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_no_text_makes_the_import_unreadable_and_none_is_lost(rows: list[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    import csv

    writer = csv.writer(text, delimiter=";")
    writer.writerows([("Projekt", "Ejer", "Egen"), ("Sikker titel", "", ""), *rows])
    data = "sep=;\r\n" + text.getvalue()
    if "\0" in data:
        return
    account = from_text(data)
    loaded = imported(account)
    assert not loaded.unreadable
    assert len(loaded.initiatives) == len(account.drafts)
    assert account.rows_read == len(account.drafts) + len(account.skipped)
    assert not [finding for finding in loaded.findings if finding.severity == "error"]
    for draft, read in zip(account.drafts, loaded.initiatives, strict=True):
        assert read.item.key == draft.id


def test_the_import_is_not_written_over_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text("Projekt;Ejer\nA;Chefen\n", encoding="utf-8")
    (tmp_path / "liste.yaml").write_text("mine: 1\n", encoding="utf-8")
    refused = run("import", "liste.csv", "-o", "liste.yaml", cwd=tmp_path)
    assert refused.returncode == 2
    assert (tmp_path / "liste.yaml").read_text(encoding="utf-8") == "mine: 1\n"
    assert "--force" in refused.stderr
    assert run("import", "liste.csv", "-o", "liste.yaml", "--force", cwd=tmp_path).returncode == 0


def test_a_mapping_can_be_saved_and_read(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text("Hvad;Hvem\nA;Chefen\n", encoding="utf-8")
    run("import", "liste.csv", "--map", "Hvem=owner", "--save-mapping", "kolonner.yaml", "-o", "a.yaml", cwd=tmp_path)
    assert (tmp_path / "kolonner.yaml").read_text(encoding="utf-8") == "Hvad: title\nHvem: owner\n"
    run("import", "liste.csv", "--mapping", "kolonner.yaml", "-o", "b.yaml", cwd=tmp_path)
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("import", "liste.csv", "--map", "Hvem"), "Kolonne=felt"),
        (("import", "liste.csv", "--map", "Hvm=owner"), "Kolonnerne er Hvem"),
        (("import", "liste.csv", "--map", "Hvem=ejer"), "er ikke et felt"),
        (("import", "liste.csv", "--encoding", "klingon"), "tegnsæt"),
        (("import", "liste.pdf"), ".xlsx"),
        (("import", "ingen.csv"), "ingen.csv"),
        (("classify", "liste.csv", "--theme", "vejret"), "workforce"),
        (("classify", "liste.csv", "--challenge", "uden-titel"), "id=titel"),
        (("check", "liste.csv"), "treespor import"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    (tmp_path / "liste.csv").write_text("Projekt;Hvem\nA;Chefen\n", encoding="utf-8")
    (tmp_path / "liste.pdf").write_bytes(b"%PDF")
    result = run(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_loading_a_list_gives_places_in_the_list() -> None:
    account = from_text("Projekt;Frist\nA;snarest\n")
    loaded = loaded_from(account, "Liste")
    locator = loaded.initiatives[0].locator
    assert (locator.value_span(("title",)).line, locator.value_span(("title",)).column) == (2, 1)
    assert [(finding.code, finding.severity, finding.at.line, finding.at.column) for finding in loaded.findings] == [
        ("TS002", "warning", 2, 2)
    ]


OLD = """\
# Vores portefølje
portfolio: {name: Fjordkøbing}
challenges: []
initiatives:
  - id: skærmbesøg        # vigtig
    title: 'Skærmbesøg'
    owner: Ældrechefen   # siden maj
    kind: solution
    deadline: 2026-12

  - {id: aula, title: Aula, cost: 100, health: {colour: green, on: 2026-10-01}}  # én linje
  - id: egen
    title: Kun her
"""
NEWER = """\
Projekt;Ejer;Frist;Budget;Trafiklys;Art
Skærmbesøg;Direktøren;31.12.2026;;;udfordring
Aula;;;100;Rød;
Ny sag;Chefen;;;;
"""


def test_a_newer_list_changes_only_what_it_has_otherwise(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "ny.csv").write_text(NEWER, encoding="utf-8")
    shown = run("import", "ny.csv", "--into", "p.yaml", "--dry-run", cwd=tmp_path)
    assert (tmp_path / "p.yaml").read_text(encoding="utf-8") == OLD
    assert "+    owner: Direktøren   # siden maj\n" in shown.stdout
    done = run("import", "ny.csv", "--into", "p.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "p.yaml").read_text(encoding="utf-8") == (
        OLD.replace("owner: Ældrechefen", "owner: Direktøren")
        .replace("deadline: 2026-12\n", "deadline: 2026-12-31\n")
        .replace("health: {colour: green, on: 2026-10-01}", "health: {colour: red, on: 2026-10-01}")
        + "\n  - id: ny-sag  # ny.csv 4\n    title: Ny sag\n    owner: Chefen\n"
    ).replace("title: Kun her\n\n", "title: Kun her\n")
    assert "skærmbesøg.kind: solution → challenge (F2)" in done.stderr
    assert "egen" in done.stderr
    again = run("import", "ny.csv", "--into", "p.yaml", cwd=tmp_path)
    assert "0 felter ændret, 0 nye initiativer, 1 uenighed" in again.stderr


def test_force_takes_the_lists_word_where_the_two_disagree(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "ny.csv").write_text(NEWER, encoding="utf-8")
    assert run("import", "ny.csv", "--into", "p.yaml", "--force", cwd=tmp_path).returncode == 0
    assert "    kind: challenge\n" in (tmp_path / "p.yaml").read_text(encoding="utf-8")
    assert "ændrer intet" in run("import", "ny.csv", "--into", "p.yaml", "--force", cwd=tmp_path).stderr


def test_the_list_that_a_portfolio_was_made_from_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "liste.xlsx").write_bytes(workbook({"Ark": TROUBLE}))
    run("import", "liste.xlsx", "-o", "p.yaml", cwd=tmp_path)
    before = (tmp_path / "p.yaml").read_bytes()
    assert "ændrer intet" in run("import", "liste.xlsx", "--into", "p.yaml", cwd=tmp_path).stderr
    assert (tmp_path / "p.yaml").read_bytes() == before


EXAMPLES = Path(__file__).parent.parent / "portfolios" / "klientliste"


def test_the_example_workbook_is_read_to_the_last_row() -> None:
    account = read_list((EXAMPLES / "projektliste.xlsx").read_bytes(), "projektliste.xlsx", ImportOptions())
    assert (account.sheet, account.header_row, account.rows_read, len(account.drafts)) == ("Porteføljen", 5, 20, 13)
    assert [column.field for column in account.columns if column.is_own] == ["x-nr", "x-forvaltning", "x-spor"]
    assert account.drafts[1].fields["x-forvaltning"].value == "Ældre og Sundhed"  # merged with the row above
    assert {say(left.reason, "da").partition(":")[0] for left in account.skipped} == {
        "mellemrubrik",
        "tom række",
        "sumrække",
        "bemærkning under listen",
    }


def test_the_example_text_file_is_read_as_excel_wrote_it() -> None:
    account = read_list((EXAMPLES / "handleplan.csv").read_bytes(), "handleplan.csv", ImportOptions())
    assert (account.encoding, account.separator, account.header_row, len(account.drafts)) == ("cp1252", ";", 4, 5)
    assert account.name == "Handleplan - Teknologi og digitalisering"


def test_the_example_lists_are_those_that_are_made() -> None:
    import runpy

    made = runpy.run_path(str(EXAMPLES.parents[1] / "docs" / "client_lists.py"))
    assert made["text_list"]() == (EXAMPLES / "handleplan.csv").read_bytes()
    fresh = read_list(made["workbook"](), "projektliste.xlsx", ImportOptions())
    assert fresh == read_list((EXAMPLES / "projektliste.xlsx").read_bytes(), "projektliste.xlsx", ImportOptions())


def test_the_closing_lines_say_which_challenges_the_command_line_declares(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text("Projekt;Ejer\nSkærmbesøg mod vikarmangel;Chefen\n", encoding="utf-8")
    shown = run("classify", "liste.csv", "--theme", "workforce", "--challenge", "klima=Klimaet", cwd=tmp_path).stdout
    assert "nævnt som skal-udfordring: Klimaet og Mangel på arbejdskraft." in " ".join(shown.split())
    told = json.loads(run("classify", "liste.csv", "--theme", "workforce", "-f", "json", cwd=tmp_path).stdout)
    pointers = told["initiatives"][0]["facts"]["serves"]["pointers"]
    assert [pointer["challenge"] for pointer in pointers] == ["workforce"]
