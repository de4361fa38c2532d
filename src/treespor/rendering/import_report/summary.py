"""What became of a client's list: every row and every column, for people and for machines."""

import json
from collections.abc import Iterator
from typing import Any

from treespor.importing.headers import Column, letters
from treespor.importing.import_report import ImportReport, place_of
from treespor.model.text import Language, Text
from treespor.rendering.language import capitalised, plural, say
from treespor.rendering.screen import Screen, shown

FORMAT = "treespor/import/1"

FROM = Text("{file}, arket {sheet}, overskrifter i række {row}", "{file}, sheet {sheet}, headers in row {row}")
FROM_TEXT = Text(
    "{file}, {encoding} med {separator} imellem, overskrifter i række {row}",
    "{file}, {encoding} parted by {separator}, headers in row {row}",
)
OTHER_SHEETS = Text(
    "Ikke læst: {names}. Vælg et andet ark med --sheet.", "Not read: {names}. Choose another sheet with --sheet."
)
TABULATOR = Text("tabulator", "tabs")
COLUMNS = Text("KOLONNER", "COLUMNS")
NAMELESS = Text("(uden navn)", "(no name)")
ROWS_TITLE = Text("RÆKKER", "ROWS")
UNREAD = Text("KUNNE IKKE LÆSES, men er beholdt", "COULD NOT BE READ, but is kept")
ROW = Text("række {row}", "row {row}")
ROWS = Text("række {first} til {last}", "rows {first} to {last}")
SUM = Text(
    "{read} rækker læst = {initiatives} + {left_out} udeladt",
    "{read} rows read = {initiatives} + {left_out} left out",
)
SUM_ONE = Text("1 række læst = {initiatives} + {left_out} udeladt", "1 row read = {initiatives} + {left_out} left out")
INITIATIVE = Text("1 initiativ", "1 initiative")
INITIATIVES = Text("{count} initiativer", "{count} initiatives")
CELLS = Text("{count} celler kunne ikke læses.", "{count} cells could not be read.")
ONE_CELL = Text("1 celle kunne ikke læses.", "1 cell could not be read.")
WIDEST_NAME = 34
_FIELDS = {"mandate.law": "mandate", "period": "start, deadline"}
"""Columns that tell another field than the one they are named by."""


def import_summary(account: ImportReport, language: Language, screen: Screen) -> str:
    """The account for people: columns, rows left out, cells that could not be read, and the sum last."""
    return "\n".join(_Lines(account, language, screen).all()) + "\n"


class _Lines:
    def __init__(self, account: ImportReport, language: Language, screen: Screen) -> None:
        self.account, self.language, self.screen = account, language, screen

    def all(self) -> Iterator[str]:
        """Every line."""
        yield from self.screen.wrapped(self._from(), 0)
        if self.account.other_sheets:
            names = tuple(shown(name) for name in self.account.other_sheets)
            yield from self.screen.wrapped(say(OTHER_SHEETS.about(names=names), self.language), 0)
        yield from self._heading(COLUMNS)
        yield from self._columns()
        yield from self._heading(ROWS_TITLE)
        yield from self._rows()
        if any(draft.notes for draft in self.account.drafts):
            yield from self._heading(UNREAD)
            yield from self._notes()
        yield ""
        yield self._sum()

    def _heading(self, text: Text) -> Iterator[str]:
        yield ""
        yield self.screen.paint(text.within(self.language), "bold")

    def _from(self) -> str:
        account = self.account
        if account.encoding is None:
            return say(
                FROM.about(file=shown(account.file), sheet=account.sheet, row=str(account.header_row)), self.language
            )
        separator = TABULATOR if account.separator == "\t" else f"«{account.separator}»"
        about = FROM_TEXT.about(
            file=shown(account.file), encoding=account.encoding, separator=separator, row=str(account.header_row)
        )
        return say(about, self.language)

    def _columns(self) -> Iterator[str]:
        """Columns that were taken by the same rule stand together, the best known first."""
        by_rule: dict[str, list[Column]] = {}
        for column in self.account.columns:
            by_rule.setdefault(shown(say(column.rule, self.language)), []).append(column)
        for rule, columns in by_rule.items():
            yield from self.screen.wrapped(f"{capitalised(rule)}:", 2)
            yield from (self._column(column) for column in columns)

    def _column(self, column: Column) -> str:
        name = shown(column.header) or NAMELESS.within(self.language)
        name = name if len(name) <= WIDEST_NAME else f"{name[: WIDEST_NAME - 1]}…"
        unit = f" ({shown(column.unit.name)})" if column.unit else ""
        arrow = "→" if self.screen.unicode else "->"
        field = _FIELDS.get(column.field, column.field)
        return f"    {letters(column.column):<3}{name:<{WIDEST_NAME}} {arrow} {field}{unit}"

    def _rows(self) -> Iterator[str]:
        """Neighbours of which the same became stand on one line."""
        reasons = {draft.row: "" for draft in self.account.drafts}
        reasons |= {left.row: shown(say(left.reason, self.language)) for left in self.account.skipped}
        run: list[int] = []
        for row in sorted(reasons):
            if run and (reasons[row] != reasons[run[-1]] or row != run[-1] + 1):
                yield from self._run(run, reasons[run[-1]])
                run = []
            run.append(row)
        if run:
            yield from self._run(run, reasons[run[-1]])

    def _run(self, rows: list[int], reason: str) -> Iterator[str]:
        text = ROW.about(row=str(rows[0])) if len(rows) == 1 else ROWS.about(first=str(rows[0]), last=str(rows[-1]))
        became = reason or say(plural(len(rows), INITIATIVE, INITIATIVES).about(count=len(rows)), self.language)
        yield from self.screen.wrapped(f"{say(text, self.language)}: {became}", 2, hanging=2)

    def _notes(self) -> Iterator[str]:
        for draft in self.account.drafts:
            for note in draft.notes:
                text = f"{place_of(note.cell)} {shown(note.header)}: {shown(say(note.message, self.language))}"
                yield from self.screen.wrapped(text, 2, hanging=2)

    def _sum(self) -> str:
        account, count = self.account, len(self.account.drafts)
        values = {"initiatives": plural(count, INITIATIVE, INITIATIVES).about(count=count)}
        text = plural(account.rows_read, SUM_ONE, SUM)
        said = say(text.about(read=account.rows_read, left_out=len(account.skipped), **values), self.language)
        unread = sum(len(draft.notes) for draft in account.drafts)
        if unread:
            said += f". {say(plural(unread, ONE_CELL, CELLS).about(count=unread), self.language)}"
        return said


def import_json(account: ImportReport, language: Language) -> str:
    """The account for machines."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "list": {
            "file": account.file,
            "sheet": account.sheet,
            "header_row": account.header_row,
            "other_sheets": list(account.other_sheets),
            "encoding": account.encoding,
            "separator": account.separator,
        },
        "counts": {
            "read": account.rows_read,
            "initiatives": len(account.drafts),
            "left_out": len(account.skipped),
            "unread_cells": sum(len(draft.notes) for draft in account.drafts),
        },
        "columns": [
            {
                "column": letters(column.column),
                "header": column.header,
                "field": column.field,
                "unit": column.unit.name if column.unit else None,
                "rule": say(column.rule, language),
            }
            for column in account.columns
        ],
        "rows": _rows(account, language),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rows(account: ImportReport, language: Language) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = [
        {
            "row": draft.row,
            "initiative": draft.id,
            "left_out": None,
            "fields": {name: place_of(filled.cell) for name, filled in draft.fields.items()},
            "unread": [
                {"cell": place_of(note.cell), "header": note.header, "message": say(note.message, language)}
                for note in draft.notes
            ],
        }
        for draft in account.drafts
    ]
    left: list[dict[str, Any]] = [
        {"row": out.row, "initiative": None, "left_out": say(out.reason, language), "fields": {}, "unread": []}
        for out in account.skipped
    ]
    return sorted(kept + left, key=lambda row: row["row"])
