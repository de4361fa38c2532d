"""Ids made from titles."""

import re

_OTHER = re.compile(r"[^a-z0-9æøå]+")


def slug(title: str) -> str:
    """The title as an id: lower case, runs of other characters as one hyphen, a letter first."""
    made = _OTHER.sub("-", title.lower()).strip("-")
    if not made or not made[0].isalpha():
        made = f"i-{made}".rstrip("-")
    return "i-none" if made == "none" else made
