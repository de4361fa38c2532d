"""`explain` of a check, a rule, a track or a source."""

from treespor.checks.check import Check
from treespor.model.enums import MANDATES, NATURES, Track
from treespor.model.source import Source
from treespor.model.text import Language, Text
from treespor.rendering.language import capitalised, listed
from treespor.rendering.screen import Screen, shown
from treespor.rendering.text import labels
from treespor.rendering.text.governance import governance_lines
from treespor.tracks.rules import NOT_A_GIVEN_SOLUTION, Case, Rule

WHAT = Text("Hvad den finder", "What it finds")
WHY = Text("Hvorfor det betyder noget", "Why it matters")
MEND = Text("Sådan rettes det", "How to mend it")
FIRES = Text("Her taler den", "Here it speaks")
SILENT = Text("Her er den stille", "Here it is silent")
NEVER_IGNORED = Text("Kan ikke undtages.", "Cannot be ignored.")
WHEN = Text("Gælder, når", "Applies when")
AND, OR = Text("og", "and"), Text("eller når", "or when")
SERVES = Text("det svarer på en skal-udfordring", "it serves a must-solve challenge")
SERVES_NOT = Text("det ikke svarer på en skal-udfordring", "it serves no must-solve challenge")
IT_IS = Text("det er {what}", "it is {what}")
MANDATE: dict[str, Text] = {
    "solution": Text("en bestemt løsning er pålagt", "a given solution is laid on the municipality"),
    "requirement": Text("der er et krav, men løsningen er fri", "there is a requirement, and the solution is free"),
    "none": Text("intet er pålagt", "nothing is laid on the municipality"),
}
NO_GIVEN_SOLUTION = Text("ingen bestemt løsning er pålagt", "no given solution is laid on the municipality")
TAKEN_OVER = Text(
    "Overtages fra {track}; det er direktionens beslutning.",
    "Taken over from {track}; that is the directors' decision.",
)
OR_ = Text(" eller ", " or ")
LAYS: dict[str, Text] = {
    "solution": Text("en bestemt løsning", "a given solution"),
    "requirement": Text("et krav; løsningen er fri", "a requirement; the solution is free"),
    "nothing": Text("intet", "nothing"),
}
SOURCE_KIND: dict[str, Text] = {
    "joint-public": Text("fællesoffentlig", "joint public"),
    "joint-municipal": Text("fælleskommunal", "joint municipal"),
    "state": Text("staten", "the state"),
    "law": Text("lov", "law"),
    "eu": Text("EU", "the EU"),
    "region": Text("regionen", "the region"),
    "community": Text("frivilligt fællesskab", "voluntary community"),
    "council": Text("kommunalbestyrelsen", "the council"),
    "local": Text("kommunen selv", "the municipality itself"),
}
SOURCE_LINES: tuple[tuple[str, Text], ...] = (
    ("owner", Text("Ejer: {what}", "Owner: {what}")),
    ("period", Text("Periode: {what}", "Period: {what}")),
    ("link", Text("Læs mere: {what}", "Read more: {what}")),
)
KIND_LINE = Text("Ophav: {what}", "Kind: {what}")
LAYS_LINE = Text("Lægger på kommunen: {what}", "Lays on the municipality: {what}")
ALWAYS = Text("altid, så pligten er oplyst", "always, so the mandate is stated")
USUALLY = Text("som regel, så pligten er en antagelse", "usually, so the mandate is an assumption")


def check_explained(check: Check, language: Language, screen: Screen) -> str:
    """A check: what it finds, why, how to mend it, and both its examples."""
    severity = labels.SEVERITY[check.severity].within(language)
    lines = [screen.paint(f"{check.code} {check.name}", "bold") + f"   {severity}, {check.section}"]
    for title, text in ((WHAT, check.what), (WHY, check.why), (MEND, check.fix)):
        lines += ["", screen.paint(title.within(language), "bold"), *screen.wrapped(text.within(language), 2)]
    if not check.can_be_ignored:
        lines += [f"  {NEVER_IGNORED.within(language)}"]
    for title, example in ((FIRES, check.bad), (SILENT, check.good)):
        lines += [
            "",
            screen.paint(title.within(language), "bold"),
            *(f"  {line}" for line in example.splitlines()),
        ]
    return "\n".join(lines) + "\n"


def rule_explained(rule: Rule, language: Language, screen: Screen) -> str:
    """A rule: when it applies, the track it gives, and what is taken over."""
    lines = [
        screen.paint(f"{rule.id}  {labels.TRACK[rule.track].within(language)}", "bold") + f"   {rule.section}",
        "",
    ]
    lines += screen.wrapped(f"{WHEN.within(language)} {condition(rule, language)}.", 2)
    if rule.taken_over_from:
        taken_over = TAKEN_OVER.within(language).format(track=labels.TRACK[rule.taken_over_from].within(language))
        lines += screen.wrapped(taken_over, 2)
    lines += ["", *governance_lines(rule.track, language, screen)]
    return "\n".join(lines) + "\n"


def track_explained(track: Track, language: Language, screen: Screen) -> str:
    """A track and its governance."""
    title = screen.paint(labels.TRACK[track].within(language), "bold")
    motto = labels.MOTTO[track].within(language)
    return "\n".join([title, motto, "", *governance_lines(track, language, screen)]) + "\n"


def source_explained(source: Source, language: Language, screen: Screen) -> str:
    """A source: who stands behind it and what it lays on the municipality."""
    name = source.named(language)
    head = screen.wrapped(f"{source.id}: {shown(capitalised(name))}", 0, hanging=2)
    lines = [*(screen.paint(line, "bold") for line in head), ""]
    lines += [f"  {KIND_LINE.within(language).format(what=SOURCE_KIND[source.kind].within(language))}"]
    how = f" ({(ALWAYS if source.always else USUALLY).within(language)})"
    lines += screen.wrapped(
        LAYS_LINE.within(language).format(what=LAYS[source.lays].within(language) + how), 2, hanging=2
    )
    for field, text in SOURCE_LINES:
        if value := getattr(source, field):
            lines += screen.wrapped(text.within(language).format(what=shown(str(value))), 2, hanging=2)
    return "\n".join(lines) + "\n"


def condition(rule: Rule, language: Language) -> str:
    """When a rule applies, in words."""
    return f", {OR.within(language)} ".join(_case(case, language) for case in rule.cases)


def _case(case: Case, language: Language) -> str:
    clauses = [(SERVES if case.serves else SERVES_NOT).within(language)]
    if len(case.natures) < len(NATURES):
        natures = [labels.NATURE[nature].within(language) for nature in NATURES if nature in case.natures]
        clauses.append(IT_IS.within(language).format(what=OR_.within(language).join(natures)))
    if case.mandates == NOT_A_GIVEN_SOLUTION:
        clauses.append(NO_GIVEN_SOLUTION.within(language))
    elif len(case.mandates) < len(MANDATES):
        mandates = [MANDATE[mandate].within(language) for mandate in MANDATES if mandate in case.mandates]
        clauses.append(OR_.within(language).join(mandates))
    return listed(clauses, language)
