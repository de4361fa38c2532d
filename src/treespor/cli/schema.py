"""Stub."""


def schema() -> None:
    """Stub."""
