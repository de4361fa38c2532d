"""Messages as sentences: dates, numbers and order the way the language has them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import isfinite

from treespor.model.dates import Period
from treespor.model.months import MONTHS
from treespor.model.text import Language, Message, Text

_SMALL: dict[Language, tuple[str, ...]] = {
    "da": ("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
    "en": (
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
}
_DANISH_POINTS = str.maketrans(",.", ".,")
_AFTER_Z = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


def say(message: Message, language: Language) -> str:
    """The message as a sentence."""
    filled = {name: worded(value, language) for name, value in message.values.items()}
    return message.text.within(language).format_map(filled)


def worded(value: object, language: Language) -> str:  # noqa: PLR0911 - one return for each sort of value
    """A value as it stands in a sentence."""
    match value:
        case Message():
            return say(value, language)
        case Text():
            return value.within(language)
        case Period():
            return period(value, language)
        case date():
            return long_date(value, language)
        case bool() | str():
            return str(value)
        case int() | float():
            return number(value, language)
        case tuple() | list():
            return listed([worded(part, language) for part in value], language)
        case _:
            return str(value)


def long_date(day: date, language: Language) -> str:
    """23. november 2026; 23 November 2026."""
    month = MONTHS[language][day.month - 1]
    return f"{day.day}. {month} {day.year}" if language == "da" else f"{day.day} {month} {day.year}"


def short_date(day: date, language: Language) -> str:
    """23.11.2026; 23 Nov 2026."""
    if language == "da":
        return f"{day.day}.{day.month}.{day.year}"
    return f"{day.day} {MONTHS['en'][day.month - 1][:3]} {day.year}"


def period(when: Period, language: Language, *, short: bool = False) -> str:
    """A period in words: a day, november 2026, 4. kvartal 2026 or 2026."""
    parts = when.written.split("-")
    if len(parts) == 3:
        return short_date(when.first, language) if short else long_date(when.first, language)
    if len(parts) == 1:
        return when.written
    if parts[1].startswith("Q"):
        quarter = parts[1][1]
        return f"{quarter}. kvartal {parts[0]}" if language == "da" else f"Q{quarter} {parts[0]}"
    return f"{MONTHS[language][when.first.month - 1]} {parts[0]}"


def number(value: float, language: Language) -> str:
    """1.250.000,5 in Danish, 1,250,000.5 in English; at most two decimals."""
    if isinstance(value, int):
        return f"{value:,}".translate(_DANISH_POINTS) if language == "da" else f"{value:,}"
    rounded = round(value, 2) or 0.0  # no minus nought
    text = f"{rounded:,.2f}".rstrip("0").rstrip(".") if rounded % 1 else f"{rounded:,.0f}"
    return text.translate(_DANISH_POINTS) if language == "da" else text


def counted(count: int, language: Language) -> str:
    """A number in words up to twelve."""
    return _SMALL[language][count] if count <= 12 else number(count, language)


def capitalised(text: str) -> str:
    """With a capital first, and the rest as it is."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A sentence's beginning as it stands inside another: KMD and KL keep their capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def quoted(text: str, language: Language) -> str:
    """«tekst» in Danish, “text” in English."""
    return f"«{text}»" if language == "da" else f"“{text}”"


def listed(parts: Iterable[str], language: Language) -> str:
    """a, b og c; a, b and c."""
    every = list(parts)
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} {'og' if language == 'da' else 'and'} {every[-1]}"


def whole_percents(parts: Sequence[float]) -> list[int]:
    """The parts' shares in whole per cents that add up to a hundred: the largest remainders are rounded up."""
    whole = sum(parts)
    if not whole or not isfinite(whole):
        return [0 for _ in parts]
    exact = [part / whole * 100 for part in parts]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda index: (shares[index] - exact[index], index))
    for index in by_remainder[: 100 - sum(shares)]:
        shares[index] += 1
    return shares


def percent(share: float, language: Language) -> str:
    """37 pct. as Danish municipalities write it; 37 %."""
    return f"{share * 100:.0f} {'pct.' if language == 'da' else '%'}"


def danish_order(text: str) -> tuple[str, str]:
    """A key that sorts æ, ø and å after z, in that order, whatever the case."""
    lowered = text.lower()
    return lowered.translate(_AFTER_Z), text


def plural(count: int, one: Text, many: Text) -> Text:
    """The text for one, or for any other number."""
    return one if count == 1 else many


def filled(text: Text, language: Language, values: Mapping[str, object]) -> str:
    """A text with its values, as a sentence."""
    return say(Message(text, values), language)
