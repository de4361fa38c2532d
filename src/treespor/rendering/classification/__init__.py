"""The tracks of `classify`, one module a format."""
