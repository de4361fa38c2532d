"""A list that cannot be read at all."""

from treespor.model.text import Message


class ListError(Exception):
    """The list cannot be read: one sentence that says why, and what would help."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
