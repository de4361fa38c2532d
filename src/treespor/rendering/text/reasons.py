"""Why an initiative stands where it stands, in sentences that a director would say."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from treespor.model.classification import Classification
from treespor.model.fact import FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.source import Source
from treespor.model.text import Language, Message, Text
from treespor.rendering.language import capitalised, say
from treespor.rendering.text import labels


class Voice(NamedTuple):
    """Who the sentences speak of: the reader (jer), or the writer's own municipality (os)."""

    us: Text
    we: Text
    our: Text


TO_THE_READER = Voice(Text("jer", "you"), Text("I", "you"), Text("jeres", "your"))
OF_OURSELVES = Voice(Text("os", "us"), Text("vi", "we"), Text("vores", "our"))

CHALLENGE_SERVES: dict[str, Text] = {
    "challenge": Text(
        "Et problem, som endnu mangler et svar, under en skal-udfordring.",
        "A problem still without an answer, under a must-solve challenge.",
    ),
    "trial": Text(
        "En afprøvning, der leder efter et svar på udfordringen.",
        "A trial that looks for an answer to the challenge.",
    ),
    "non-digital": Text(
        "En del af svaret på udfordringen, som ikke er digital.",
        "A part of the answer to the challenge that is not digital.",
    ),
}
CHALLENGE_OUTSIDE: dict[str, Text] = {
    "challenge": Text(
        "Et problem, som endnu mangler et svar, men det hører ikke under en skal-udfordring.",
        "A problem still without an answer, but it belongs to no must-solve challenge.",
    ),
    "trial": Text(
        "En afprøvning, men den leder ikke efter svar på en af {our} skal-udfordringer.",
        "A trial, but it does not look for an answer to one of {our} must-solve challenges.",
    ),
    "non-digital": Text(
        "Ikke en digital løsning, og ikke en del af svaret på en af {our} skal-udfordringer.",
        "No digital solution, and no part of an answer to one of {our} must-solve challenges.",
    ),
}
OWN_ANSWER = Text(
    "{our} eget svar på udfordringen. Ingen udefra kræver det.",
    "{our} own answer to the challenge. Nobody outside requires it.",
)
LAID_AND_SERVES = Text(
    "Pålagt {us}, men også et svar på udfordringen; frist og pligt følger med.",
    "Laid on {us}, but also an answer to the challenge; deadline and duty go along.",
)
REQUIRED_AND_SERVES = Text(
    "Et krav udefra, men også et svar på udfordringen; frist og pligt følger med.",
    "A requirement from outside, but also an answer to the challenge; deadline and duty go along.",
)
PREREQUISITE_SERVES = Text("{work}, men også et svar på udfordringen.", "{work}, but also an answer to the challenge.")
COMES_FROM = Text("Kommer fra {source}.", "Comes from {source}.")
LAID_BY = Text(
    "Løsningen er pålagt {us}; den kommer fra {source}.",
    "The solution is laid on {us}; it comes from {source}.",
)
LAID = Text("Løsningen er pålagt {us}.", "The solution is laid on {us}.")
FORCED_BY = Text("En løsning, som {source} gør nødvendig.", "A solution that {source} makes necessary.")
FORCED = Text(
    "En løsning, som et krav udefra gør nødvendig.",
    "A solution that a requirement from outside makes necessary.",
)
PREREQUISITE_REQUIRED_BY = Text(
    "{work}. Kravet kommer fra {source}, men løsningen er {our} egen at vælge.",
    "{work}. The requirement comes from {source}, but the solution is {our} own choice.",
)
PREREQUISITE_REQUIRED = Text(
    "{work}. Der er et krav, men løsningen er {our} egen at vælge.",
    "{work}. There is a requirement, but the solution is {our} own choice.",
)
PREREQUISITE_ALONE = Text(
    "{work}. En forudsætning, som {we} selv har hånd om.", "{work}. A prerequisite in {our} own hands."
)
REQUIREMENT_GOES_ALONG = Text(
    "Der er et krav, men løsningen er {our} egen at vælge.",
    "There is a requirement, but the solution is {our} own choice.",
)
REQUIREMENT_FROM = Text(
    "Kravet kommer fra {source}, men løsningen er {our} egen at vælge.",
    "The requirement comes from {source}, but the solution is {our} own choice.",
)
STATUS: dict[str, Text] = {
    "idea": Text("Endnu kun en idé.", "Only an idea yet."),
    "paused": Text("På pause.", "Paused."),
    "done": Text("Afsluttet.", "Done."),
    "stopped": Text("Stoppet.", "Stopped."),
}
OUTSIDE_SOLUTION = Text(
    "Ingen udefra kræver løsningen, og den svarer ikke på en af {our} skal-udfordringer.",
    "Nobody outside requires the solution, and it answers none of {our} must-solve challenges.",
)
OUTSIDE_REMEDY = Text(
    "Nævn den skal-udfordring, den svarer på, vis, hvem der kræver den, eller stop den.",
    "Name the must-solve challenge it answers, show who requires it, or stop it.",
)
OUTSIDE_REMEDY_CHALLENGE = Text(
    "Knyt den til en skal-udfordring, anerkend den som forudsætning, eller stop den.",
    "Tie it to a must-solve challenge, recognise it as a prerequisite, or stop it.",
)
SERVES_WHATEVER = Text(
    "Et svar på udfordringen, hvad det så ellers er.", "An answer to the challenge, whatever else it is."
)
TAKEN_OVER_PROPOSED = Text(
    "Overtaget fra {track}. Ingen har besluttet det endnu.",
    "Taken over from {track}. Nobody has decided it yet.",
)
TAKEN_OVER_DECIDED = Text("Overtaget fra {track}.", "Taken over from {track}.")
DECIDED = Text("Besluttet af {by}: {because}.", "Decided by {by}: {because}.")
DECIDED_ON = Text("Besluttet af {by} den {day}: {because}.", "Decided by {by} on {day}: {because}.")
RULES_DIFFER = Text("Efter reglerne hører det til {track}.", "By the rules it belongs to {track}.")
FRAME = Text(
    "En ramme om flere ting, ikke et initiativ. Læg delene ind hver for sig.",
    "A heading over several things, no initiative. Enter its parts one by one.",
)
UNKNOWN_NATURE = Text(
    "Det fremgår ikke, hvad det er: løsning, forudsætning eller problem.",
    "It does not say what it is: a solution, a prerequisite or a problem.",
)
NO_MANDATE_NOR_CHALLENGE = Text(
    "Ingen har sagt, hvem der kræver løsningen, eller hvilken skal-udfordring den svarer på.",
    "Nobody has said who requires the solution, or which must-solve challenge it answers.",
)
NO_MANDATE = Text(
    "Det fremgår ikke, om nogen kræver løsningen.", "It does not say whether anybody requires the solution."
)
NO_CHALLENGE = Text(
    "Ingen udefra kræver det, og ingen har sagt, hvilken skal-udfordring det svarer på.",
    "Nobody outside requires it, and nobody has said which must-solve challenge it answers.",
)
SEEMS_FREE_NO_CHALLENGE = Text(
    "Ingen udefra ser ud til at kræve det, og ingen har sagt, hvilken skal-udfordring det svarer på.",
    "Nobody outside seems to require it, and nobody has said which must-solve challenge it answers.",
)
SEEMS_FREE = Text(
    "Ingen udefra ser ud til at kræve det, men det er ikke bekræftet.",
    "Nobody outside seems to require it, but that is not confirmed.",
)
NOT_CERTAIN = Text(
    "Det er kun læst ud af teksten, hvad det er, og det er afgørende.",
    "What it is has only been read out of the text, and that is decisive.",
)

ASSUMED_ONE = Text("At {what}, er en antagelse.", "That {what} is an assumption.")
ASSUMED_TWO = Text("At {what}, og at {more}, er antagelser.", "That {what}, and that {more}, are assumptions.")
LAID_CLAUSE = Text("det er pålagt {us}", "it is laid on {us}")
REQUIRED_CLAUSE = Text("der er et krav", "there is a requirement")
NOT_REQUIRED_CLAUSE = Text("ingen udefra kræver det", "nobody outside requires it")
SERVES_NOT_CLAUSE = Text(
    "det ikke svarer på en af {our} skal-udfordringer", "it answers none of {our} must-solve challenges"
)
INFERRED_NATURE = Text("Læst ud af «{words}»: {kind}.", "Read out of “{words}”: {kind}.")
INFERRED_MANDATE = Text("Læst ud af «{words}»: {mandate}.", "Read out of “{words}”: {mandate}.")


def reasons(
    entry: PlacedInitiative, sources: Mapping[str, Source], language: Language, voice: Voice = TO_THE_READER
) -> tuple[str, ...]:
    """The reason, what was taken over, what was decided, and what is only assumed or read out of text."""
    spoken = {"us": voice.us, "we": voice.we, "our": voice.our}
    messages = _Reasons(entry, sources, language).messages()
    return tuple(capitalised(say(_spoken(message, spoken), language)) for message in messages)


def _spoken(message: Message, spoken: Mapping[str, Text]) -> Message:
    """The message in somebody's voice; clauses inside it are in the same voice."""
    values = {
        name: _spoken(Message(value, {}), spoken) if isinstance(value, Text) else value
        for name, value in message.values.items()
    }
    return Message(message.text, {**spoken, **values})


class _Reasons:
    def __init__(self, entry: PlacedInitiative, sources: Mapping[str, Source], language: Language) -> None:
        self.entry, self.language = entry, language
        self.classification: Classification = entry.classification
        self.facts = entry.classification.facts
        self.source = self._source(sources)

    def messages(self) -> Iterator[Message]:
        if self.classification.is_frame:
            yield FRAME.about()
            return
        if self.entry.initiative.status in STATUS:
            yield STATUS[self.entry.initiative.status].about()
        if self.classification.decided_by == "record":
            yield from self._recorded()
            return
        yield from self._by_the_rules()
        yield from self._takeover()
        yield from self._inferred()
        yield from self._assumed()

    def _by_the_rules(self) -> Iterator[Message]:
        rule, mandate = self.classification.placement.rule, self.facts.values.mandate
        kind = self.facts.kind or ""
        match rule:
            case "U1":
                yield CHALLENGE_SERVES[kind].about()
                yield from self._requirement()
            case "U2":
                yield OWN_ANSWER.about()
            case "U3":
                yield (LAID_AND_SERVES if mandate == "solution" else REQUIRED_AND_SERVES).about()
            case "U4":
                yield PREREQUISITE_SERVES.about(work=self._work())
                yield from self._requirement()
            case "L1":
                yield self._laid()
            case "L2":
                yield FORCED_BY.about(source=self.source) if self.source else FORCED.about()
            case "F1":
                yield self._prerequisite()
            case "O1":
                yield CHALLENGE_OUTSIDE[kind].about()
                yield OUTSIDE_REMEDY_CHALLENGE.about()
            case "O2":
                yield OUTSIDE_SOLUTION.about()
                yield OUTSIDE_REMEDY.about()
            case _:
                yield SERVES_WHATEVER.about() if self.classification.track else self._undecided()

    def _requirement(self) -> Iterator[Message]:
        if self.facts.values.mandate == "requirement":
            yield REQUIREMENT_FROM.about(source=self.source) if self.source else REQUIREMENT_GOES_ALONG.about()

    def _laid(self) -> Message:
        if not self.source:
            return LAID.about()
        return (COMES_FROM if self.facts.bases.mandate == "assumed" else LAID_BY).about(source=self.source)

    def _prerequisite(self) -> Message:
        if self.facts.values.mandate == "none":
            return PREREQUISITE_ALONE.about(work=self._work())
        if self.source:
            return PREREQUISITE_REQUIRED_BY.about(work=self._work(), source=self.source)
        return PREREQUISITE_REQUIRED.about(work=self._work())

    def _undecided(self) -> Message:
        bases, nobody_named_a_mandate = self.facts.bases, self.facts.mandate is None
        if bases.nature == "unknown":
            return UNKNOWN_NATURE.about()
        if bases.serves != "stated":
            if nobody_named_a_mandate:
                return NO_MANDATE_NOR_CHALLENGE.about()
            return (NO_CHALLENGE if bases.mandate == "stated" else SEEMS_FREE_NO_CHALLENGE).about()
        if bases.mandate != "stated":
            return (NO_MANDATE if nobody_named_a_mandate else SEEMS_FREE).about()
        return NOT_CERTAIN.about()

    def _takeover(self) -> Iterator[Message]:
        if self.classification.taken_over_from:
            yield TAKEN_OVER_PROPOSED.about(track=labels.TRACK[self.classification.taken_over_from])

    def _recorded(self) -> Iterator[Message]:
        record = self.entry.initiative.track
        if record is None:
            return
        because = record.because.rstrip(" .")
        said = DECIDED_ON if record.decided_on else DECIDED
        yield said.about(by=record.decided_by, day=record.decided_on, because=because)
        if self.classification.taken_over_from:
            yield TAKEN_OVER_DECIDED.about(track=labels.TRACK[self.classification.taken_over_from])
        elif self.classification.rules_track not in (None, record.is_):
            yield RULES_DIFFER.about(track=labels.TRACK[self.classification.rules_track or ""])

    def _inferred(self) -> Iterator[Message]:
        facts = self.facts
        if facts.bases.nature == "inferred" and facts.nature:
            yield INFERRED_NATURE.about(words=facts.nature.words, kind=labels.KIND[facts.kind or ""])
        if facts.bases.mandate == "inferred" and facts.mandate and facts.mandate != facts.nature:
            yield INFERRED_MANDATE.about(words=facts.mandate.words, mandate=labels.MANDATE[facts.values.mandate])

    def _assumed(self) -> Iterator[Message]:
        """What could still move a placed initiative and is only assumed."""
        if self.classification.track is None:
            return
        clauses = [self._clause(fact) for fact in ("mandate", "serves") if self._assumes(fact)]
        if len(clauses) == 1:
            yield ASSUMED_ONE.about(what=clauses[0])
        elif clauses:
            yield ASSUMED_TWO.about(what=clauses[0], more=clauses[1])

    def _assumes(self, fact: FactName) -> bool:
        return fact in self.classification.questions and self.facts.basis(fact) == "assumed"

    def _clause(self, fact: FactName) -> Text:
        if fact == "serves":
            return SERVES_NOT_CLAUSE
        mandate = self.facts.values.mandate
        return {"solution": LAID_CLAUSE, "requirement": REQUIRED_CLAUSE, "none": NOT_REQUIRED_CLAUSE}[mandate]

    def _work(self) -> str:
        """The sort of prerequisite work, and where the friction is."""
        work = capitalised(labels.KIND[self.facts.kind or "prerequisite"].within(self.language))
        friction = self.entry.initiative.friction
        if self.facts.kind == "friction" and friction and friction.where:
            return f"{work} ({friction.where})"
        return work

    def _source(self, sources: Mapping[str, Source]) -> str | None:
        origin = self.entry.initiative.origin
        source = sources.get(origin.source) if origin else None
        return source.named(self.language) if source else None
