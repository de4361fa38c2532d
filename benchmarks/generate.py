"""Writes a portfolio of any size, the same one every time: `python benchmarks/generate.py N FILE`.

What it writes is meant to look like a municipality's own file: about 16 fields and 630 bytes an initiative,
every shorthand of the format, and no finding of severity error on its status date. `--faults` puts in some.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

SEED = 2026
AS_OF = date(2026, 11, 1)
"""The status date in the header; deadlines that a finding of severity error would hang on lie after it."""
CHALLENGES = ("arbejdskraft", "trivsel", "økonomi", "klima")
HEADER = f"""\
treespor: 1

portfolio:
  name: Eksempelby Kommune
  as_of: {AS_OF}
  language: da
  owner: executive-board
  secretariat: digitalisation
  capacity: {{person_days_per_quarter: 420}}
  limits: {{friction_days: 60}}
  memo: {{to: Direktionen, meeting: 2026-11-10, case: 26/1234}}

challenges:
  - id: arbejdskraft
    title: Mangel på arbejdskraft i ældreplejen
    description: Hver tredje medarbejder i hjemmeplejen går på pension inden for ti år.
    theme: workforce
    owner: [council, executive-board]
    programme: {{owner: executive-board, lead: Programleder}}
    results:
      - {{indicator: Skrivearbejde pr. uge, unit: timer, baseline: 6.5, target: 4, by: 2029-12-31}}
  - id: trivsel
    title: Børn og unges trivsel
    theme: wellbeing
    owner: [council, {{role: executive-board, name: Direktøren for Børn og Unge}}]
    results:
      - {{indicator: Elever med højt fravær, unit: pct., baseline: 14, target: 9, by: 2029-Q4}}
  - id: økonomi
    title: Råderum i budgettet frem mod 2030
    theme: economy
    owner: Direktionen
    results:
      - {{indicator: Varige besparelser, unit: mio. kr., baseline: 0, target: 45, by: 2030}}
  - id: klima
    title: Kommunens bygninger skal bruge mindre energi
    theme: climate
    owner: executive-board
    results:
      - {{indicator: Forbrug, unit: MWh, baseline: 31000, target: 24000, by: 2030-12-31, actual: 29400}}

sources:
  - {{id: sundhedsaftalen, title: Sundhedsaftalen 2024-2027, kind: region, lays: solution, always: false}}
  - {{id: velfærdsforlig, title: Forliget om velfærd, kind: council, lays: requirement, always: false}}

initiatives:
"""

SUBJECTS: dict[str, tuple[str, ...]] = {
    "challenge": ("For mange vikarer", "Lange ventetider", "Stigende sygefravær", "Tunge arbejdsgange"),
    "trial": ("Afprøvning af talegenkendelse", "Forsøg med skærmbesøg", "Pilot med AI-referater"),
    "non-digital": ("Ny mødeplan", "Fælles vagtordning", "Nærvær i modtagelsen"),
    "solution": (
        "Digital fuldmagt",
        "Nyt omsorgssystem",
        "Selvbetjening til byggesager",
        "Automatisering af fakturaer",
        "Borgerportal",
        "Digital post til foreninger",
    ),
    "prerequisite": ("Single sign-on", "Fælles brugerstyring", "Oprydning i mapper"),
    "competence": ("Kursus i dataforståelse", "Sidemandsoplæring", "Digitale ambassadører"),
    "organisation": ("Porteføljestyring og roller", "Systemejere med mandat", "Gevinststyring"),
    "security": ("Informationssikkerhed i hverdagen", "To-faktor-login", "Beredskab ved nedbrud"),
    "standards": ("Fælles datastandarder", "Snitflader efter rammearkitekturen"),
    "contracts": ("Udbud af telefoni", "Genudbud af ESDH", "Licenser til kontorpakken"),
    "infrastructure": ("Trådløst netværk", "Udskiftning af servere", "Mobildækning"),
    "architecture": ("Integrationer mellem fagsystemer", "Datavarehus", "Masterdata om bygninger"),
    "friction": ("Langsomt login", "Dobbelt indtastning af mål", "Printere der står af"),
    "frame": ("Velfærdsteknologi generelt", "Strategi for kunstig intelligens"),
}
OFTEN = ("trial", "competence", "security", "contracts", "infrastructure")
KINDS = (*("solution",) * 12, *OFTEN * 2, *SUBJECTS)
WHERE = (
    "i hjemmeplejen",
    "på skolerne",
    "i dagtilbuddene",
    "i Borgerservice",
    "på jobcentret",
    "i Teknik og Miljø",
    "på plejehjemmene",
    "i sundhedsplejen",
    "i Økonomi og Løn",
    "på bibliotekerne",
    "i socialpsykiatrien",
    "hos myndighed for ældre",
    "i tandplejen",
    "på rådhuset",
)
SENTENCES = (
    "Medarbejderne bruger i dag for lang tid på at slå de samme oplysninger op flere steder.",
    "Løsningen skal spare borgerne for at udfylde det samme skema to gange.",
    "Lederne har peget på området i de seneste to budgetforhandlinger.",
    "Der er behov for en fælles arbejdsgang på tværs af afdelingerne.",
    "Vi følger udviklingen sammen med tre nabokommuner.",
    "Erfaringerne fra forløbet i Nord er gode, men tallene er små.",
    "Det nuværende system kan ikke længere få opdateringer.",
    "Gevinsten ligger i færre fejl og i hurtigere svar til pårørende.",
    "Opgaven løses af eget personale i det omfang, der er tid.",
    "Arbejdet hænger sammen med flytningen til det nye sundhedshus.",
)
NEXT_STEPS = (
    "Kontrakt underskrives",
    "Styregruppen tager stilling til næste fase",
    "Afklaring med leverandøren om priser",
    "Data fra foråret gøres op",
    "Møde med områdelederne, tillidsfolk og arkitekten",
    "Plan for oplæring lægges frem",
)
MEANINGS = (
    "Mindre skrivearbejde og mere tid til beboerne",
    "Færre afbrydelser i løbet af dagen",
    "Lettere at se, hvad kollegerne har aftalt",
    "Ét sted at slå op i stedet for fem",
)
NOTES = ("Leverandøren er forsinket", "Går efter planen", "Afventer svar fra styrelsen", "Orlov i projektet")
TITLES = (
    "Skolechefen",
    "Borgerservicechefen",
    "Områdelederen i Syd",
    "Hjemmeplejechefen",
    "Digitaliseringschefen",
    "Direktøren for Velfærd",
    "Ældrechefen",
    "Chefgruppen",
)
FIRST_NAMES = ("Mette", "Søren", "Åse", "Jørgen", "Kirsten", "Lærke", "Bjørn", "Hanne", "Ibrahim", "Pär")
LAST_NAMES = ("Sørensen", "Østergaard", "Nygård", "Lund", "Kjær", "Bæk", "Holm", "Ågesen", "Mørch", "Dam")
SOURCES = (
    "fods-2026",
    "kombit",
    "kommunal-2021",
    "law",
    "nis2",
    "budget-agreement",
    "local",
    "os2",
    "region",
)
ORIGINS = (
    *SOURCES * 2,
    *("sundhedsaftalen", "velfærdsforlig", "Ønske fra Børn og Unge", "Fagudvalgets temadag"),
    *("KL's anbefaling", "{source: fods-2026, ref: '7'}", "{source: economy-agreement, ref: afsnit 4.2}"),
)
INDICATORS = (
    ("Timer brugt på dokumentation pr. uge", "timer"),
    ("Sager afgjort inden for fristen", "pct."),
    ("Henvendelser på telefon", "stk."),
    ("Medarbejdere, der er tilfredse med systemet", "pct."),
)
TAGS = ("skole", "ældre", "borgerrettet", "drift", "data", "ai", "økonomi", "fælles")
STATUSES = (
    *("", "", "", "", "active", "active", "active", "planned", "planned", "planned"),
    *("paused", "live", "live", "idea", "done", "stopped"),
)
OPEN = frozenset({"", "active", "planned", "paused", "idea"})
FAULTS = (
    ("    kind: ", "    kund: "),
    ("    status: active", "    status: aktiv"),
    ("    start: ", "    start: 2026-13-40 # "),
    ("    cost: ", "    cost: ca. "),
    ("    title: ", "    titel: "),
    ("    addresses: ", "    addresses: arbejdskrafft # "),
    ("    tags: ", "    tags: [x]\n    tags: "),
)
"""Seven slips of a hurried writer: what is written, and what it becomes."""


class Frame(NamedTuple):
    """What the fields of one initiative have to agree on."""

    number: int
    kind: str
    status: str
    start: date
    mandate: str
    origin: str

    @property
    def is_open(self) -> bool:
        """Whether a passed deadline would be found."""
        return self.status in OPEN


def portfolio(count: int) -> Iterator[str]:
    """The text of a portfolio with so many initiatives, in parts."""
    rng = Random(SEED)
    yield HEADER
    for number in range(1, count + 1):
        yield "\n".join(_fields(_frame(number, rng), rng)) + "\n"


def with_faults(text: str, count: int) -> str:
    """The text with so many faults, evenly spread; the sorts of fault take turns."""
    for index in range(count):
        right, wrong = FAULTS[index % len(FAULTS)]
        start = text.index(right, text.index("initiatives:\n") + index * len(text) // (count + 1))
        text = text[:start] + wrong + text[start + len(right) :]
    return text


def with_brackets(text: str) -> str:
    """The text with every list of links in brackets, where some parsers stop at a link's colon."""
    return re.sub(r"    links:\n      - (\S+)", r"    links: [\1]", text)


def _frame(number: int, rng: Random) -> Frame:
    status = rng.choice(STATUSES)
    begun = status not in ("planned", "idea")
    start = AS_OF + timedelta(rng.randint(-900, -60) if begun else rng.randint(10, 400))
    mandate = rng.choice(("solution", "requirement", "none")) if _happens(rng, 25) else ""
    origin = rng.choice(ORIGINS) if _happens(rng, 70) else ""
    if status == "stopped":
        mandate, origin = "", "local"  # what is laid on a municipality cannot be stopped: that is an error
    return Frame(number, rng.choice(KINDS), status, start, mandate, origin)


def _fields(frame: Frame, rng: Random) -> Iterator[str]:
    """Every line of one initiative."""
    yield from _what(frame, rng)
    yield from _why(frame, rng)
    yield from _who(rng)
    yield from _means(frame, rng)
    yield from _when(frame, rng)
    yield from _state(frame, rng)
    yield from _results(frame, rng)
    yield from _by_kind(frame, rng)
    yield from _rest(frame, rng)


def _what(frame: Frame, rng: Random) -> Iterator[str]:
    title = f"{rng.choice(SUBJECTS[frame.kind])} {rng.choice(WHERE)}"
    if _has_id(frame.number):
        yield f"  - id: {_named(frame.number)}"
        yield f"    title: {title}"
    else:
        yield f"  - title: {title} (sag {frame.number})"
    yield from _description(rng)
    if _happens(rng, 95):
        yield f"    kind: {frame.kind}"


def _has_id(number: int) -> bool:
    """One in twelve leaves its id to be made from its title."""
    return number % 12 != 7


def _named(number: int) -> str:
    """The id of this initiative, or of the one before where it has none."""
    return f"initiativ-{number if _has_id(number) else number - 1}"


def _description(rng: Random) -> Iterator[str]:
    first, second = rng.sample(SENTENCES, 2)
    form = rng.randrange(10)
    if form == 0:
        yield from ("    description: >-", f"      {first}", f"      {second}")
    elif form == 1:
        yield f'    description: "{first}"'
    elif form == 2:
        yield f"    description: {first} {second}"
    else:
        yield f"    description: {first}"


def _why(frame: Frame, rng: Random) -> Iterator[str]:
    if frame.origin:
        yield f"    origin: {frame.origin}"
    if frame.mandate:
        yield f"    mandate: {frame.mandate}"
    first, second = rng.sample(CHALLENGES, 2)
    said = ("none", "none", "none", first, first, f"[{first}]", f"[{first}, {second}]", "", "", "")
    if addresses := rng.choice(said):
        yield f"    addresses: {addresses}"
    if frame.number > 1 and _happens(rng, 12):
        yield f"    needs: [{_named(rng.randint(1, frame.number - 1))}]"


def _who(rng: Random) -> Iterator[str]:
    if _happens(rng, 95):
        yield f"    owner: {_owner(rng)}"
    if _happens(rng, 85):
        yield f"    lead: {_person(rng)}"
    if _happens(rng, 40):
        yield f"    heads: {_heads(rng)}"
    if _happens(rng, 25):
        yield f"    advisors: [executive-board, {rng.choice(TITLES)}]"


def _owner(rng: Random) -> str:
    """An owner in one of the format's shorthands."""
    form = rng.randrange(6)
    if form == 0:
        return rng.choice(("head", "executive-board", "management-group", "digitalisation"))
    if form == 1:
        return f"{{role: head, name: {rng.choice(TITLES)}}}"
    if form == 2:
        return f"[{rng.choice(TITLES)}, digitalisation]"
    return _person(rng) if form == 3 else rng.choice(TITLES)


def _heads(rng: Random) -> str:
    if _happens(rng, 60):
        return f"[{rng.choice(TITLES)}]"
    day = AS_OF - timedelta(rng.randint(1, 400))
    return f"[{{name: {rng.choice(TITLES)}, involved_on: {day}}}]"


def _person(rng: Random) -> str:
    return f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}"


def _means(frame: Frame, rng: Random) -> Iterator[str]:
    if _happens(rng, 80):
        yield f"    effort: {_effort(rng)}"
    if _happens(rng, 40):
        yield f"    cost: {rng.randint(2, 400) * 5000}"
    if _happens(rng, 30):
        yield f"    cost_per_year: {rng.randint(1, 90) * 2500.5}"
    if _happens(rng, 40):
        yield f"    ambition: {_ambition(frame, rng)}"


def _effort(rng: Random) -> str:
    days = rng.randint(2, 120)
    form = rng.randrange(3)
    if form == 0:
        return str(days)
    quarterly = ", per: quarter" if form == 1 and days < 40 else ""
    return f"{{digitalisation: {days}, departments: {rng.randint(5, 300)}{quarterly}}}"


def _ambition(frame: Frame, rng: Random) -> str:
    level = rng.choice(("minimum", "standard", "full"))
    if _happens(rng, 50):
        return level
    return f"{{level: {level}, set_by: executive-board, set_on: {frame.start - timedelta(30)}}}"


def _when(frame: Frame, rng: Random) -> Iterator[str]:
    if _happens(rng, 90):
        yield f"    start: {_written(frame.start, rng)}"
    if _happens(rng, 75):
        yield f"    deadline: {_written(_deadline(frame, rng), rng)}"
    if frame.is_open and _happens(rng, 75):
        yield f"    review: {_written(AS_OF + timedelta(rng.randint(-20, 250)), rng)}"
    if frame.is_open and _happens(rng, 75):
        yield f"    next: {rng.choice(NEXT_STEPS)}"


def _deadline(frame: Frame, rng: Random) -> date:
    """After the status date wherever something may be mandated, for a passed one would be an error."""
    safe = frame.is_open and (frame.mandate or frame.origin not in ("", "local", "os2"))
    earliest = max(frame.start, AS_OF) if safe else frame.start
    return earliest + timedelta(rng.randint(30, 1000))


def _written(day: date, rng: Random) -> str:
    """A day as a day, and now and then as the quarter, month or year it lies in."""
    form = rng.randrange(20)
    if form < 14:
        return str(day)
    if form < 18:
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return f"{day:%Y-%m}" if form == 18 else str(day.year)


def _state(frame: Frame, rng: Random) -> Iterator[str]:
    if frame.status:
        yield f"    status: {frame.status}"
    if frame.status in ("done", "stopped"):
        yield f"    ended: {AS_OF - timedelta(rng.randint(1, 50))}"
    elif _happens(rng, 70):
        yield f"    health: {_health(rng)}"


def _health(rng: Random) -> str:
    colour = rng.choice(("green", "green", "green", "yellow", "red"))
    if _happens(rng, 50):
        return colour
    return f"{{colour: {colour}, on: {AS_OF - timedelta(rng.randint(1, 40))}, note: {rng.choice(NOTES)}}}"


def _results(frame: Frame, rng: Random) -> Iterator[str]:
    if not _happens(rng, 28):
        return
    yield "    results:"
    for indicator, unit in rng.sample(INDICATORS, rng.choice((1, 1, 1, 2))):
        baseline, target = rng.randint(20, 90), rng.randint(10, 95)
        yield f"      - indicator: {indicator}"
        yield f"        unit: {unit}"
        yield f"        baseline: {baseline}"
        yield f"        target: {target}"
        yield f"        by: {_written(max(frame.start, AS_OF) + timedelta(rng.randint(0, 700)), rng)}"
        if _happens(rng, 45):
            yield f"        actual: {(baseline + target) / 2}"
            yield f"        measured_on: {AS_OF - timedelta(rng.randint(1, 200))}"


def _by_kind(frame: Frame, rng: Random) -> Iterator[str]:
    """What only some kinds are asked for."""
    if frame.kind == "friction":
        day = AS_OF - timedelta(rng.randint(1, 300))
        yield f"    friction: {{where: Hjemmeplejen Nord, reported_by: Teamleder, reported_on: {day}}}"
    elif frame.kind == "competence":
        yield "    audience: Pædagoger og lærere"
    elif frame.kind == "contracts" or _happens(rng, 10):
        expires = _written(AS_OF + timedelta(rng.randint(60, 1500)), rng)
        yield f"    contract: {{supplier: Leverandør {rng.randint(1, 60)} A/S, expires: {expires}}}"


def _rest(frame: Frame, rng: Random) -> Iterator[str]:
    if _happens(rng, 40):
        yield f"    meaning: {rng.choice(MEANINGS)}"
    if _happens(rng, 8):
        yield from _track(rng)
    if _happens(rng, 60):
        yield f"    tags: [{', '.join(rng.sample(TAGS, rng.randint(1, 3)))}]"
    if _happens(rng, 20):
        yield from ("    links:", f"      - https://www.eksempelby.dk/sager/{frame.number}")
    if _happens(rng, 8):
        yield f"    x-sagsnummer: 26-{frame.number}"


def _track(rng: Random) -> Iterator[str]:
    track = rng.choice(("must-solve", "must-do", "prerequisite"))
    day = AS_OF - timedelta(rng.randint(1, 300))
    yield f"    track: {{is: {track}, because: Aftalt på mødet, decided_by: Direktionen, decided_on: {day}}}"


def _happens(rng: Random, percent: int) -> bool:
    return rng.randrange(100) < percent


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes the file that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write a portfolio of any size, the same one every time.")
    parser.add_argument("count", metavar="N", type=int, help="how many initiatives")
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write")
    parser.add_argument("--faults", type=int, default=0, help="how many faults to put in (default: none)")
    parser.add_argument("--brackets", action="store_true", help="write lists of links in brackets")
    asked = parser.parse_args(arguments)
    text = with_faults("".join(portfolio(asked.count)), asked.faults)
    if asked.brackets:
        text = with_brackets(text)
    asked.file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
