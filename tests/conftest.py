"""What must stand before typer is imported: help without colours, eighty columns wide, whatever terminal asks."""

import os

import pytest

for _name in ("NO_COLOR", "FORCE_COLOR", "PY_COLORS", "COLUMNS", "TREESPOR_DEBUG", "PYTHONIOENCODING"):
    os.environ.pop(_name, None)
os.environ |= {"_TYPER_FORCE_DISABLE_TERMINAL": "1", "TERMINAL_WIDTH": "80"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew; read their diff.")
