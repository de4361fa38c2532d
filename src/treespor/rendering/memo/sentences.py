"""The memo's sentences, Danish and English side by side. {names} hold text that is escaped already."""

from treespor.model.text import Text

TITLE = Text("Digital portefølje: {count} beslutninger til {to}", "Digital portfolio: {count} decisions for {to}")
TITLE_ONE = Text("Digital portefølje: én beslutning til {to}", "Digital portfolio: one decision for {to}")
TITLE_NONE = Text("Digital portefølje: status til {to}", "Digital portfolio: status for {to}")
AT_MEETING = Text("{to}, mødet {day}", "{to}, the meeting of {day}")
DIRECTORS = Text("Direktionen", "The executive board")
SENDER = Text("Digitalisering", "Digitalisation")
SECRETARIAT = Text("{sender} (sekretariat)", "{sender} (secretariat)")
MISSING_FILES = Text(
    "Ufuldstændigt: {files} kunne ikke læses og mangler i alle tal.",
    "Incomplete: not counted in any figure, because it could not be read: {files}.",
)
MISSING_INITIATIVES = Text(
    "Ufuldstændigt: {count} initiativer er afvist på grund af fejl og mangler i alle tal.",
    "Incomplete: {count} initiatives were rejected because of errors and are missing from all figures.",
)
MISSING_INITIATIVE = Text(
    "Ufuldstændigt: ét initiativ er afvist på grund af fejl og mangler i alle tal.",
    "Incomplete: one initiative was rejected because of errors and is missing from all figures.",
)
WITH_ERRORS = Text(
    "Ufuldstændigt: porteføljen har {count} fejl, og felter med fejl er ikke talt med.",
    "Incomplete: the portfolio has {count} errors, and faulty fields are not counted.",
)

HOLDS = Text("Porteføljen rummer {count} initiativer.", "The portfolio holds {count} initiatives.")
HOLDS_ONE = Text("Porteføljen rummer ét initiativ.", "The portfolio holds one initiative.")
HOLDS_NONE = Text("Porteføljen rummer ingen initiativer endnu.", "The portfolio holds no initiatives yet.")
PART: dict[str, tuple[Text, Text]] = {
    "must-solve": (
        Text("ét svarer på en skal-udfordring", "one answers a must-solve challenge"),
        Text("{count} svarer på skal-udfordringer", "{count} answer must-solve challenges"),
    ),
    "must-do": (
        Text("én er en skal-løsning", "one is a must-do solution"),
        Text("{count} er skal-løsninger", "{count} are must-do solutions"),
    ),
    "prerequisite": (
        Text("én er en forudsætning", "one is a prerequisite"),
        Text("{count} er forudsætninger", "{count} are prerequisites"),
    ),
    "outside": (
        Text("ét har ikke plads i noget spor", "one has room in no track"),
        Text("{count} har ikke plads i noget spor", "{count} have room in no track"),
    ),
    "undecided": (
        Text("ét kan ikke placeres endnu", "one cannot be placed yet"),
        Text("{count} kan ikke placeres endnu", "{count} cannot be placed yet"),
    ),
}
PROVISIONAL = Text(
    "{count} af placeringerne er foreløbige, fordi de hviler på antagelser.",
    "{count} of the placements are provisional, for they rest on assumptions.",
)
PROVISIONAL_ONE = Text(
    "Én af placeringerne er foreløbig, fordi den hviler på en antagelse.",
    "One of the placements is provisional, for it rests on an assumption.",
)
BESIDE_ENDED = Text("{count} afsluttede eller stoppede", "{count} done or stopped")
BESIDE_FRAMES = Text("{count} rammer, som ikke er initiativer", "{count} headings that are no initiatives")
BESIDE_ENDED_ONE = Text("ét afsluttet eller stoppet", "one done or stopped")
BESIDE_FRAMES_ONE = Text("én ramme, som ikke er et initiativ", "one heading that is no initiative")
NOT_COUNTED = Text("Ikke talt med: {what}.", "Not counted: {what}.")

WATERMELON = Text(
    "**{title} er {days} over fristen** og alligevel meldt grøn.",
    "**{title} is {days} over its deadline** and yet reported green.",
)
WATERMELON_RESULT = Text(
    "**{title} er {days} over fristen** og alligevel meldt grøn. {now}; målet er {goal}.",
    "**{title} is {days} over its deadline** and yet reported green. {now}; the goal is {goal}.",
)
OVERDUE = Text(
    "**{count} initiativer er over fristen,** længst {title}: {days}.",
    "**{count} initiatives are over their deadlines,** the longest {title}: {days}.",
)
OVERDUE_ONE = Text("**{title} er {days} over fristen.**", "**{title} is {days} over its deadline.**")
MISSED = Text(
    "**{title} nåede ikke sit mål:** {now}; målet var {goal} senest {by}.",
    "**{title} missed its goal:** {now}; the goal was {goal} by {by}.",
)
BACKWARDS = Text(
    "**{title} går den forkerte vej:** {now}; udgangspunktet var {baseline}, målet er {goal}.",
    "**{title} goes the wrong way:** {now}; it began at {baseline}, the goal is {goal}.",
)
REACHED = Text(
    "**{title} har nået sit mål:** {now}; målet var {goal}.",
    "**{title} has reached its goal:** {now}; the goal was {goal}.",
)
RED = Text("**{count} initiativer er meldt røde:** {titles}.", "**{count} initiatives are reported red:** {titles}.")
RED_ONE = Text("**{title} er meldt rød:** {note}", "**{title} is reported red:** {note}")
RED_ALONE = Text("**{title} er meldt rød.**", "**{title} is reported red.**")
OUTSIDE_DAYS = Text(
    "**{share} af digitaliserings dage går uden for sporene:** {days} af {all} dage.",
    "**{share} of digitalisation's days go outside the tracks:** {days} of {all} days.",
)
NO_INITIATIVE = Text(
    "**«{title}» er en skal-udfordring uden initiativer.**",
    "**“{title}” is a must-solve challenge without initiatives.**",
)
NO_CHALLENGE = Text(
    "**Ingen skal-udfordringer er udpeget,** så intet initiativ kan svare på en.",
    "**No must-solve challenge has been named,** so no initiative can answer one.",
)

OWN_DECISION = Text("**tager stilling til {what}**", "**decide on {what}**")
DECIDES_TAKEOVERS = Text(
    "**beslutter, om {titles} skal overtages af Skal-udfordringerne;** frist og pligt følger med",
    "**decide whether {titles} shall be taken over by the must-solve challenges;** deadline and duty go along",
)
DECIDES_TAKEOVERS_THEN = Text(
    "**beslutter {when}, om {titles} skal overtages af Skal-udfordringerne;** frist og pligt følger med",
    "**decide {when} whether {titles} shall be taken over by the must-solve challenges;** deadline and duty go along",
)
DECIDES_REVIEW = Text(
    "**afgør, om {titles} fortsætter, ændres eller stopper**",
    "**decide whether {titles} go on, change or stop**",
)
DECIDES_REVIEW_ONE = Text(
    "**afgør, om {titles} fortsætter, ændres eller stopper**",
    "**decide whether {titles} goes on, changes or stops**",
)
NEW_DEADLINE = Text("**sætter ny frist for {titles}**", "**set a new deadline for {titles}**")
NEW_DEADLINES = Text("**sætter nye frister for {titles}**", "**set new deadlines for {titles}**")
JUSTIFY = Text("**begrunder {titles}, eller stopper det**", "**justify {titles}, or stop it**")
JUSTIFY_MANY = Text("**begrunder {titles}, eller stopper dem**", "**justify {titles}, or stop them**")
FIRST_TRIAL = Text(
    "**beder om det første initiativ mod «{title}», eller tager udfordringen af listen**",
    "**ask for the first initiative on “{title}”, or take the challenge off the list**",
)
NAME_CHALLENGES = Text(
    "**udpeger de skal-udfordringer, som porteføljen skal svare på**",
    "**name the must-solve challenges that the portfolio is to answer**",
)
AND_OTHERS = Text("{count} andre", "{count} others")
AND_ANOTHER = Text("ét mere", "one more")
BY_THEN = Text("senest {day}", "by {day}")
DEADLINE_WAS = Text("fristen var {day}", "the deadline was {day}")
NOW_AT_ONCE = Text("på mødet {day}", "at the meeting of {day}")
AT_ONCE = Text("nu", "now")
NO_OWNER = Text("ingen ejer", "no owner")

COVERAGE = Text(
    "Dagene dækker {covered} af {living} initiativer, der er planlagt, i gang, på pause eller i drift.",
    "The days cover {covered} of {living} initiatives that are planned, under way, paused or live.",
)
COVERAGE_IDEAS = Text(
    "Dagene dækker {covered} af {living} initiativer, der er planlagt, i gang, på pause eller i drift; {ideas}.",
    "The days cover {covered} of {living} initiatives that are planned, under way, paused or live; {ideas}.",
)
IDEA = Text("ét er kun en idé", "one is only an idea")
IDEAS = Text("{count} er kun idéer", "{count} are only ideas")
COVERAGE_NONE = Text(
    "Ingen har oplyst, hvor mange dage initiativerne tager.",
    "Nobody has said how many days the initiatives take.",
)
NOT_STATED = Text("ikke oplyst", "not stated")
TOTAL = Text("I alt", "In all")
ORIGINS_NOTE = Text(
    "{count} af {all} kommer fra fælles aftaler og strategier.",
    "{count} of {all} come from common agreements and strategies.",
)
ORIGINS_NOTE_ONE = Text(
    "Ét af {all} kommer fra fælles aftaler og strategier.",
    "One of {all} comes from common agreements and strategies.",
)
ORIGINS_NOTE_NONE = Text(
    "Ingen af dem kommer fra fælles aftaler og strategier.",
    "None of them comes from common agreements and strategies.",
)

GOAL = Text("{target} {unit} senest {by}", "{target} {unit} by {by}")
GOAL_NO_DATE = Text("{target} {unit}", "{target} {unit}")
NOW = Text("{actual} {unit} ({day})", "{actual} {unit} ({day})")
NOW_NO_DAY = Text("{actual} {unit}", "{actual} {unit}")
CHALLENGE_GOAL = Text("{indicator}: mål {goal}, nu {now}", "{indicator}: goal {goal}, now {now}")
CHALLENGE_GOAL_ALONE = Text("{indicator}: mål {goal}; ikke målt endnu", "{indicator}: goal {goal}; not measured yet")
NO_GOAL = Text("mangler", "missing")
NOT_MEASURED = Text("ikke målt", "not measured")
NO_DATE = Text("ingen dato", "no date")
PASSED = Text("{day} (passeret)", "{day} (passed)")
LIVE = Text("i drift", "live")
NOTHING_ANSWERS = Text("Ingen initiativer svarer på den endnu.", "No initiative answers it yet.")
WITHOUT_CHALLENGE = Text("Besluttet uden nævnt udfordring", "Decided without a named challenge")
OWNED_BY = Text("Ejes af {owners}.", "Owned by {owners}.")
NOBODY_YET = Text("ingen endnu", "nobody yet")
SINCE = Text("{where}, siden {day}", "{where}, since {day}")
EXPIRES = Text("udløber {day}", "expires {day}")
ASSUMED = Text("{source} (antaget)", "{source} (assumed)")
OWN_CHOICE = Text("intet ydre ophav", "no outside origin")
PROVISIONALLY = Text("{track}, foreløbigt", "{track}, provisional")
