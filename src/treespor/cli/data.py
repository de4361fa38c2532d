"""The files that are shipped beside the code: in the wheel, or in the checkout that the package is run from."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def data_folder(name: str) -> Path:
    """The folder of this name, such as `templates`. Raises FileNotFoundError where the installation lacks it."""
    checkout = PACKAGE.parents[1]
    folder = checkout / name if (checkout / "pyproject.toml").exists() else PACKAGE / "_data" / name
    if folder.is_dir():
        return folder
    raise FileNotFoundError(name)
