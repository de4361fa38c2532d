"""Ids made from titles."""

import re
from collections.abc import Container

_OTHER = r"[^a-z0-9æøå]+"


def slug(title: str) -> str:
    """The title as an id: lower case, runs of other characters as one hyphen, a letter first."""
    made = re.sub(_OTHER, "-", _unaccented(title.lower())).strip("-")
    if not made or not made[0].isalpha():
        made = f"i-{made}".rstrip("-")
    return "i-none" if made == "none" else made


def free_name(base: str, taken: Container[str]) -> str:
    """The name itself where it is free, else with the first number from 2 that makes it so."""
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _unaccented(text: str) -> str:
    """é as e; æ, ø and å as they are."""
    import unicodedata  # noqa: PLC0415 - most portfolios name their ids themselves

    letters = unicodedata.normalize("NFC", text)
    return "".join(letter if letter in "æøå" else unicodedata.normalize("NFD", letter)[0] for letter in letters)
