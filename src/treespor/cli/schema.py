"""`treespor schema`: the JSON Schema for editors."""

from treespor.cli.options import Output


def schema(output: Output = None) -> None:
    """Write the JSON Schema that gives editors completion and hover texts."""
    from treespor.cli import console
    from treespor.rendering.schema import json_schema

    if output:
        console.write_file(output, json_schema())
    else:
        console.write_machine_output(json_schema())
