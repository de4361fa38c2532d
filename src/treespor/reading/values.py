"""A value that does not fit: what is wrong with it, what was expected, and the nearest right thing."""

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from treespor.model.base import CODE, ID
from treespor.model.nearest import nearest
from treespor.model.slug import slug
from treespor.model.text import Message, Text
from treespor.reading import messages
from treespor.reading.proposals import proposed_date, proposed_number

Said = tuple[Message, Message | None]
LONGEST = 60


def wrong_value(fault: ErrorDetails, value: Any) -> Said:
    """The message about a value that was refused, and its hint."""
    say = _SAYINGS.get(fault["type"], _say(messages.WRONG))
    return say(_shown(value), fault.get("ctx", {}))


def _shown(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _say(text: Text, hint: Text | None = None) -> Callable[[str, Any], Said]:
    return lambda value, _: (text.about(value=value), hint.about() if hint else None)


def _write(proposal: str | None) -> Message | None:
    return messages.WRITE.about(proposal=proposal) if proposal else None


def _number(value: str, _: Any) -> Said:
    return messages.NOT_NUMBER.about(value=value), _write(proposed_number(value))


def _whole_number(value: str, _: Any) -> Said:
    return messages.NOT_WHOLE_NUMBER.about(value=value), _write(proposed_number(value))


def _day(value: str, _: Any) -> Said:
    return messages.NOT_DAY.about(value=value), _write(proposed_date(value)) or messages.DAY_LIKE.about()


def _period(value: str, _: Any) -> Said:
    return messages.NOT_PERIOD.about(value=value), _write(proposed_date(value)) or messages.PERIOD_LIKE.about()


def _truth(value: str, _: Any) -> Said:
    meant = {"yes": "true", "ja": "true", "on": "true", "no": "false", "nej": "false", "off": "false"}
    return messages.NOT_TRUTH.about(value=value), _write(meant.get(value.lower()))


def _one_of(value: str, context: Any) -> Said:
    allowed = [word.strip("' ") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
    danish = messages.DANISH_VALUES.get(value.lower())
    near = danish if danish in allowed else nearest(value, allowed)
    hint = messages.DID_YOU_MEAN.about(near=near) if near else None
    return messages.NOT_ONE_OF.about(value=value, allowed=", ".join(allowed)), hint


def _near_role(value: str, context: Any) -> Said:
    return messages.NEAR_ROLE.about(value=value), messages.DID_YOU_MEAN.about(near=context["near"])


def _pattern(value: str, context: Any) -> Said:
    if context["pattern"] == ID:
        return messages.NOT_ID.about(value=value), _write(slug(value))
    if context["pattern"] in (CODE, "^TS\\d{0,3}$"):
        return messages.NOT_CODE.about(value=value), None
    return messages.NOT_PER.about(), None


def _too_small(value: str, context: Any) -> Said:
    return messages.TOO_SMALL.about(value=value, least=context["ge"]), None


def _too_large(value: str, context: Any) -> Said:
    return messages.TOO_LARGE.about(value=value, most=context["le"]), None


_SAYINGS: dict[str, Callable[[str, Any], Said]] = {
    "literal_error": _one_of,
    "string_type": _say(messages.NOT_TEXT),
    "float_type": _number,
    "int_type": _whole_number,
    "bool_type": _truth,
    "tuple_type": _say(messages.NOT_LIST),
    "model_type": _say(messages.NOT_MAPPING),
    "dict_type": _say(messages.NOT_MAPPING),
    "day": _day,
    "period": _period,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "finite_number": _say(messages.NOT_FINITE),
    "none_and_more": _say(messages.NONE_AND_MORE),
    "near_role": _near_role,
    "reserved": _say(messages.RESERVED),
}
