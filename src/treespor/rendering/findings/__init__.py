"""The findings of `check`, one module a format."""
