"""Answers into YAML text: spliced in at their place, and every other byte left as it was."""
