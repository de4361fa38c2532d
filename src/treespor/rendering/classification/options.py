"""What the reader of an overview asked for beside the tracks."""

from typing import NamedTuple


class ViewOptions(NamedTuple):
    """Whether to show every reason, and where the initiatives come from; and the folder the files lie in."""

    reasons: bool = False
    sources: bool = False
    folder: str = ""
    declared: tuple[str, ...] = ()
    """The titles of the must-solve challenges that the command line declares."""
