"""A list that cannot be read at all."""

from treespor.model.text import Message


class Refused(Exception):  # noqa: N818 - it tells of the list, and is no error of the program's
    """The list cannot be read: one sentence that says why, and what would help."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
