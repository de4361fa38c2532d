"""A report as text: a function from a report to a string for each format. Nothing here writes to a stream."""
