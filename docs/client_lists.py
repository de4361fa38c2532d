"""Makes the two example lists of a client, as messy as real ones: python docs/client_lists.py

The same bytes every time, so that a test can tell when they are stale.
"""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

FOLDER = Path(__file__).resolve().parent.parent / "portfolios" / "klientliste"
LONG_AGO = datetime(2026, 11, 20, 8, 0)
ZIP_DATE = (2026, 11, 20, 8, 0, 0)
HEADERS = (
    *("Nr.", "Projektnavn", "Kort beskrivelse", "Forvaltning", "Projekttype", "Spor", "Projekt-ejer", "Projektleder"),
    *("Fase", "Trafiklys", "Start", "Forventet slutdato", "Budget (t.kr.)", "Drift pr. år", "Timer", "Lovkrav"),
    *("Leverandør", "Kontraktudløb", "Bemærkning"),
)
COLOURS = {"Rød": "FFC7CE", "Gul": "FFEB9C", "Grøn": "C6EFCE"}
Row = tuple[object, ...]


def day(year: int, month: int, number: int) -> datetime:
    """A day as Excel keeps it."""
    return datetime(year, month, number)


# fmt: off
ROWS: tuple[Row, ...] = (
    ("Igangværende projekter:",),
    (1, "Skærmbesøg i hjemmeplejen", "Udvalgte besøg foregår over skærm", "Ældre og Sundhed", "Lokal", "Spor 1",
     "Hjemmeplejechefen", "Projektleder, velfærdsteknologi", "Igangværende - gennemførelse", "Gul – for få tablets",
     day(2026, 2, 1), "ultimo 2027", 1250.5, "0,4 mio. kr.", 640, "nej", "", "", "Styregruppen følger forløbet"),
    (2, "Aula til dagtilbud", "", None, "Fælleskommunal", "Spor 2", "Dagtilbudschefen", "", "Igangværende", "Grøn",
     "01.08.2026", "Q2 2027", 300, "", "120 timer", "", "", "", ""),
    (3, "Digital fuldmagt på selvbetjeningen", "Pårørende kan handle for andre", "Borger og Beskæftigelse",
     "Fællesoffentlig", "", "Borgerservicechefen", "", "I gang", "grøn", "september 2026", "31.12.2026", 150, "",
     "15 dage", "ja", "", "", ""),
    (4, "Genudbud af omsorgssystem", "Kontrakten udløber", "Ældre og Sundhed", "Implementering", "Spor 3",
     "Digitaliseringschefen; Sundhedschefen", "", "Foranalyse", "", "Q1 2027", "3. kvartal 2028", "2-3 mio. kr.", "",
     "2 årsværk", "", "Leverandør A", "ultimo 2028", ""),
    (5, "NIS 2 – risikostyring", "", "Stab", "SKAL", "", "Digitaliseringschefen", "It-sikkerhedskoordinator",
     "Igangværende - analyse/planlægning", "Rød", "medio januar", "1. halvår 2027", 500, "200.000 kr. årligt", 300,
     "x", "", "", "Afventer revisionen"),
    (6, "Langsomt login på plejecentrene", "Medarbejderne venter hver morgen", "Ældre og Sundhed", "Lokal", "",
     "Plejecenterlederen", "", "Igangværende - afklaring/opstart", "Rød", "", "", "", "", "", "", "", "",
     "Meldt i august"),
    (7, "Nyt økonomisystem", "", "Stab", "", "", "Økonomichefen", "", "Analyse", "", "", "snarest", "60 mio.kr.", "",
     "", "", "", "", ""),
    (8, "Superbrugere i Microsoft 365", "Uddannelse af medarbejdere", "Stab", "Lokal", "Spor 3", "HR-chefen", "",
     "I gang", "Grøn", "uge 6 2026", "efteråret 2026", "75", "", "80", "", "", "", ""),
    (),
    ("Afventer:",),
    (9, "Mangel på arbejdskraft i ældreplejen", "Hvad gør vi?", "Ældre og Sundhed", "", "", "Direktøren", "",
     "Afventer/på pause", "", "", "", "", "", "", "", "", "", ""),
    (10, "Balder fase 2", "", "Teknik", "Tværkommunal", "", "", "", "På hold", "Hvid", "", "2027", "", "", "", "",
     "", "", "?"),
    (11, "=Chatbot på hjemmesiden", "", "Stab", "Udvikling", "", "Kommunikationschefen", "", "Idéfase", "", "", "",
     200, "", "", "", "", "", ""),
    ("Afsluttede projekter:",),
    (12, "Wi-Fi på skolerne", "", "Børn, Unge og Læring", "Lokal", "", "Skolechefen", "", "Idriftsat", "", "2025",
     "30-06-2026", 900, "", "", "", "", "", ""),
    (13, "Automatisering af fakturaer", "", "Stab", "Lokal", "", "Økonomichefen", "", "Projektet opgivet", "", "",
     "31.02.2026", 100, "", "", "", "", "", ""),
)
# fmt: on
FIRST_ROW = 6


def workbook() -> bytes:
    """A cover sheet, a list under a merged title, a filter, a sum, and colours that mean something."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Læs mig"
    for row, text in enumerate(
        ("Fjordkøbing Kommune", "Udtræk til konsulenterne", "Projekt", "se arket Porteføljen"), 1
    ):
        cover.cell(row, 1, text)
    sheet = book.create_sheet("Porteføljen")
    sheet["A1"] = "Fjordkøbing Kommune – projektliste"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:S1")
    sheet["A2"], sheet["C2"] = "Opdateret", "20. november 2026"
    sheet["K4"], sheet["M4"] = "Tid", "Økonomi"
    sheet.merge_cells("K4:L4")
    sheet.merge_cells("M4:N4")
    for column, header in enumerate(HEADERS, start=1):
        head = sheet.cell(5, column, header)
        head.font, head.alignment = Font(bold=True, color="FFFFFF"), Alignment(wrap_text=True)
        head.fill = PatternFill("solid", fgColor="1F4E79")
    for number, values in enumerate(ROWS, start=FIRST_ROW):
        _write(sheet, number, values)
    last = FIRST_ROW + len(ROWS)
    sheet.merge_cells(start_row=FIRST_ROW + 1, end_row=FIRST_ROW + 2, start_column=4, end_column=4)
    sheet.cell(last, 2, "I alt")
    sheet.cell(last, 13, f"=SUM(M{FIRST_ROW}:M{last - 1})")
    sheet.cell(last + 2, 1, "* Beløb i 2026-p/l. Timer er digitaliserings egne.")
    sheet.cell(FIRST_ROW + 1, 2).comment = Comment("Se sagen", "Digitalisering")
    sheet.auto_filter.ref = f"A5:S{last - 1}"
    sheet.freeze_panes = "C6"
    for letter, width in (("B", 38), ("C", 34), ("D", 22), ("G", 26), ("I", 30), ("S", 30)):
        sheet.column_dimensions[letter].width = width
    book.create_sheet("Gammel liste").append(("Projekt", "Ejer", "Status"))
    book["Gammel liste"].append(("Digital post 2019", "It-chefen", "Afsluttet"))
    book["Gammel liste"].sheet_state = "hidden"
    book.properties.created = book.properties.modified = LONG_AGO
    stream = io.BytesIO()
    book.save(stream)
    return _steady(stream.getvalue(), {f"M{last}": "3475.5"})


def _write(sheet: object, number: int, values: Row) -> None:
    for column, value in enumerate(values, start=1):
        if value in ("", None):
            continue
        cell = sheet.cell(number, column, value)  # type: ignore[attr-defined]
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"
        if isinstance(value, datetime):
            cell.number_format = "dd-mm-yyyy"
        if column == 10 and (colour := COLOURS.get(str(value).split()[0].capitalize())):
            cell.fill = PatternFill("solid", fgColor=colour)
        if len(values) == 1:
            cell.font = Font(bold=True)


def _steady(data: bytes, calculated: dict[str, str]) -> bytes:
    """The same workbook with fixed dates in it, and what Excel would have calculated."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-11-20T08:00:00Z", content)
            for place, value in calculated.items():
                cell = rb'(<c r="%s"[^>]*><f>[^<]*</f>)<v ?/>' % place.encode()
                content = re.sub(cell, rb"\g<1><v>%s</v>" % value.encode(), content)
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), content)
    return stream.getvalue()


TEXT_LIST = """\
sep=;
Handleplan - Teknologi og digitalisering;;;;;;;
;;;;;;;
Title;Uddybning;Forvaltning;Spor;Status;Status - uddybning;Projektejer0;Økonomi
Skærmtræning efter operation;Genoptræning over video;Social & Arbejdsmarked, Sundhed;Velfærd;\
Igangværende - gennemførelse;\
"Leverandøren er
forsinket";Træningschefen;350.000 kr.
Fælles login til elever;;Børn & Skole;Drift;I drift;;Skolechefen;Ikke angivet
Retningslinjer for brug af AI;Hvad må vi?;Tværgående;;Idé;;Digitalisering;
Handleplan på direktørområdet;;Tværgående;;;;;
Sms-påmindelse til borgere;Ingen beskrivelse;Social & Arbejdsmarked;Velfærd;Afventer/på pause;;Borgerservicechefen;\
"1.250.000,50"
Total;;;;;;;1.600.000
"""


def text_list() -> bytes:
    """The kind of list that Excel saves as «CSV (semikolonsepareret)»."""
    return TEXT_LIST.replace("\n", "\r\n").replace("er\r\nforsinket", "er\nforsinket").encode("cp1252")


def main() -> None:
    """Writes both lists."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "projektliste.xlsx").write_bytes(workbook())
    (FOLDER / "handleplan.csv").write_bytes(text_list())


if __name__ == "__main__":
    main()
