"""TS2xx: Skal-løsninger, the must-do solutions (§2)."""

from collections.abc import Iterator

from treespor.checks.base import Hit, InitiativeCheck, Setting
from treespor.model.entry import Entry
from treespor.model.terms import days
from treespor.model.text import Text
from treespor.model.words import Severity

_HEAD = "portfolio: {name: Eksempelby Kommune, as_of: 2026-11-01}\n"


class DeadlinePassed(InitiativeCheck):
    """A mandated initiative whose deadline has passed."""

    code, name, severity, section = "TS208", "deadline-passed", "error", "§2"
    finds = Text(
        "Pålagt, men fristen {deadline} er passeret for {ago} siden.",
        "Mandated, and the deadline {deadline} passed {ago} ago.",
    )
    what = Text(
        "Initiativet er pålagt, fristen er passeret, og det er ikke i drift. "
        "En fejl, hvor pligten er oplyst, ellers en advarsel.",
        "The initiative is mandated, its deadline has passed and it is not live. "
        "An error where the mandate is stated, else a warning.",
    )
    why = Text("Pligten bortfalder ikke med fristen.", "The duty does not lapse with the deadline.")
    mend = Text(
        "Sæt en ny frist, og skriv, hvem der har godkendt den.",
        "Set a new deadline, and write who approved it.",
    )
    fires = (
        f"{_HEAD}initiatives:\n"
        "  - {title: Digital fuldmagt, kind: solution, mandate: solution, addresses: none, deadline: 2026-10-01}\n"
    )
    silent = (
        f"{_HEAD}initiatives:\n"
        "  - {title: Digital fuldmagt, kind: solution, mandate: solution, addresses: none, deadline: 2026-12-01}\n"
    )

    def look(self, entry: Entry, setting: Setting) -> Iterator[Hit]:
        """The deadline that passed."""
        deadline = entry.initiative.deadline
        if deadline and deadline.last < setting.as_of and entry.classification.mandated:
            stated = entry.classification.facts.bases.mandate == "stated"
            severity: Severity | None = None if stated else "warning"
            late = (setting.as_of - deadline.last).days
            yield Hit({"deadline": deadline, "days": late, "ago": days(late)}, ("deadline",), severity=severity)
