"""Stub."""


def memo() -> None:
    """Stub."""
