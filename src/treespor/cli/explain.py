"""Stub."""


def explain() -> None:
    """Stub."""
