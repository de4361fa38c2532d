"""Commands that a host reads out of a job's log: what stands in them must not end them, nor begin another."""

Signs = tuple[tuple[str, str], ...]
"""Signs and what stands for them, the escaping sign itself first."""


def escaped(text: str, signs: Signs) -> str:
    """The text with every one of these signs escaped."""
    for sign, escape in signs:
        text = text.replace(sign, escape)
    return text
