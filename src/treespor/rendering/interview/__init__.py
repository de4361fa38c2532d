"""The questions of `ask`, on screen, on paper and for machines."""
