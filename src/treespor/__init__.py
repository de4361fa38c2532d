"""Sorts a municipality's digital initiatives into the three tracks of the article of 2022."""

__version__ = "0.1.0"
