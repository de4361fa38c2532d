"""What one file of a portfolio may hold."""

from typing import Literal

from treespor.model.base import Many, Model
from treespor.model.challenge import Challenge
from treespor.model.initiative import Initiative
from treespor.model.portfolio import Portfolio
from treespor.model.source import Source


class PortfolioFile(Model):
    """One file of a treespor portfolio. The lists may stand in any of a folder's files; one carries `portfolio`."""

    treespor: Literal[1] | None = None
    """The version of the format."""
    portfolio: Portfolio | None = None
    """What the portfolio says of itself."""
    challenges: Many[Challenge] = ()
    """The declared must-solve challenges (§1)."""
    sources: Many[Source] = ()
    """Sources beyond the built-in catalogue, or instead of one of its entries."""
    initiatives: Many[Initiative] = ()
    """The initiatives."""
