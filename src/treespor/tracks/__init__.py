"""The article's rules: an initiative's facts, the four questions in order, and what is still to ask."""
