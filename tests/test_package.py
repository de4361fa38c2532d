"""The package: its data reaches the wheel, and is found in a checkout and in an installation."""

import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from treespor import __version__
from treespor.cli import data
from treespor.cli.data import data_folder

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES, PORTFOLIOS = ROOT / "templates", ROOT / "portfolios"
needs_hatchling = pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling, which builds it, is not there")


def wheel_settings() -> dict[str, Any]:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    settings: dict[str, Any] = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]
    return settings


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_templates_and_portfolios_are_told_to_reach_the_wheel() -> None:
    assert wheel_settings()["packages"] == ["src/treespor"]
    assert wheel_settings()["force-include"] == {name: f"treespor/_data/{name}" for name in ("templates", "portfolios")}
    assert all((ROOT / name).is_dir() for name in wheel_settings()["force-include"])


def test_there_is_a_memo_for_each_language() -> None:
    assert files_below(TEMPLATES) >= {"memo.da.md.j2", "memo.en.md.j2"}


@pytest.mark.parametrize("name", ["templates", "portfolios"])
def test_a_checkout_finds_its_own_data(name: str) -> None:
    assert data_folder(name) == ROOT / name


def test_an_installation_finds_what_came_in_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lib" / "site-packages" / "treespor"
    shutil.copytree(TEMPLATES, package / "_data" / "templates")
    monkeypatch.setattr(data, "PACKAGE", package)
    assert data_folder("templates") == package / "_data" / "templates"


def test_a_folder_that_is_nowhere_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        data_folder("nosuch")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built in a copy of what it is built from."""
    tree = tmp_path_factory.mktemp("tree")
    for name in ("src", "templates", "portfolios"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree / name)
    made = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)],
        cwd=tree,
        capture_output=True,
        check=True,
        timeout=60,
    )
    (built,) = made.glob("*.whl")
    return built


@needs_hatchling
def test_the_wheel_holds_the_package_and_its_data(wheel: Path) -> None:
    assert wheel.name == f"treespor-{__version__}-py3-none-any.whl"
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (entry_points,) = (archive.read(name).decode() for name in names if name.endswith("entry_points.txt"))
        (metadata,) = (archive.read(name).decode() for name in names if name.endswith("METADATA"))
    for name in ("templates", "portfolios"):
        assert {f"treespor/_data/{name}/{file}" for file in files_below(ROOT / name)} <= names
    sources = {name for name in files_below(ROOT / "src" / "treespor") if "__pycache__" not in name}
    assert {f"treespor/{name}" for name in sources} <= names
    assert "treespor/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "treespor = treespor.__main__:main" in entry_points
    assert f"Version: {__version__}\n" in metadata
    assert not [name for name in names if name.startswith(("tests/", "docs/", "benchmarks/"))]


@needs_hatchling
def test_the_unpacked_wheel_writes_a_memo_as_the_checkout_does(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    example = PORTFOLIOS / "eksempel.yaml"
    unpacked, checkout = (
        subprocess.run(
            [sys.executable, "-c", RUN, str(place), "memo", str(example)],
            cwd=tmp_path,
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for place in (tmp_path, ROOT / "src")
    )
    assert unpacked == checkout
    assert unpacked.startswith(b"# ")


RUN = """\
import sys
place = sys.argv.pop(1)
sys.path.insert(0, place)
import treespor.__main__
assert treespor.__file__.startswith(place), treespor.__file__
treespor.__main__.main()
"""
