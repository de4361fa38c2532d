"""TS1xx: Skal-udfordringer, the must-solve challenges (§1)."""

from collections.abc import Iterator

from treespor.checks.base import Hit, PortfolioCheck, Setting
from treespor.model.text import Text


class NoDeclaredChallenge(PortfolioCheck):
    """A portfolio that names no must-solve challenge."""

    code, name, severity, section = "TS110", "no-declared-challenge", "warning", "§1 p1"
    needs_every_file = True
    finds = Text(
        "Porteføljen rummer {count} initiativer, men ingen skal-udfordringer.",
        "The portfolio holds {count} initiatives and no must-solve challenge.",
    )
    what = Text(
        "Der er mindst tre initiativer, og challenges: er tom.",
        "There are three or more initiatives, and challenges: is empty.",
    )
    why = Text(
        "Uden skal-udfordringer kan intet initiativ være et svar på dem, "
        "og digitaliseringen arbejder kun for andres strategier.",
        "Without must-solve challenges no initiative can answer one, "
        "and digitalisation works for others' strategies alone.",
    )
    mend = Text(
        "Spørg byråd og direktion, hvad der skal løses, og skriv det under challenges:.",
        "Ask council and executive board what must be solved, and write it under challenges:.",
    )
    fires = (
        "portfolio: {name: Eksempelby Kommune}\n"
        "initiatives:\n  - {title: Digital fuldmagt}\n  - {title: Aula}\n  - {title: Skærmbesøg}\n"
    )
    silent = (
        "portfolio: {name: Eksempelby Kommune}\n"
        "challenges: [{id: arbejdskraft, title: Mangel på arbejdskraft}]\n"
        "initiatives:\n  - {title: Digital fuldmagt}\n  - {title: Aula}\n  - {title: Skærmbesøg}\n"
    )

    def look(self, setting: Setting) -> Iterator[Hit]:
        """Three or more initiatives and no challenge."""
        count = sum(not entry.classification.is_frame for entry in setting.entries)
        if not setting.challenges_declared and count >= 3:
            yield Hit({"count": count})
