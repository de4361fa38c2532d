"""Which column fills which field, as a file that can be kept for the next list of the same kind."""

from treespor.editing.scalars import written
from treespor.importing import import_messages
from treespor.importing.import_report import ImportReport
from treespor.importing.sheet import ListError
from treespor.reading.data import plain_data


def read_mapping(data: bytes, file: str) -> dict[str, str]:
    """Fields by the name of their column. Raises Refused for anything else."""
    read = plain_data(data)
    if not isinstance(read, dict) or not all(isinstance(part, str) for pair in read.items() for part in pair):
        raise ListError(import_messages.NOT_A_MAPPING.about(file=file))
    return dict(read)


def mapping_text(account: ImportReport) -> str:
    """The account's columns as such a file; every column is in it, so that it can be changed by hand."""
    return "".join(
        f"{written(column.header)}: {written(column.field)}\n" for column in account.columns if column.header
    )
