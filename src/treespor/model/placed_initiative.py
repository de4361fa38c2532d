"""An initiative, where it stands in its file, and where it stands in the portfolio."""

from typing import NamedTuple

from treespor.model.classification import Classification
from treespor.model.initiative import Initiative
from treespor.model.location import Locator


class PlacedInitiative(NamedTuple):
    """One line of a portfolio's overview."""

    initiative: Initiative
    locator: Locator
    classification: Classification

    @property
    def living(self) -> bool:
        """Whether it is planned, active, paused or live, and no frame."""
        return self.initiative.living and not self.classification.is_frame
