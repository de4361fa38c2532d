"""An initiative, where it stands in its file, and where it stands in the portfolio."""

from typing import NamedTuple

from treespor.model.classification import Classification
from treespor.model.initiative import Initiative
from treespor.model.place import Places


class Entry(NamedTuple):
    """One line of a portfolio's overview."""

    initiative: Initiative
    places: Places
    classification: Classification

    @property
    def living(self) -> bool:
        """Whether it is planned, active, paused or live, and no frame."""
        return self.initiative.living and not self.classification.is_frame
