"""What is wrong with a file, in our own words: Danish and English side by side."""

from treespor.model.text import Text

EMPTY_FILE = Text("Filen er tom.", "The file is empty.")
NO_MAPPING = Text(
    "Øverst skal der stå nøgler som portfolio: og initiatives:.",
    "The top must hold keys such as portfolio: and initiatives:.",
)
SECOND_DOCUMENT = Text(
    "Her begynder et nyt dokument, men en fil kan kun rumme ét.",
    "A second document begins here, and a file can hold only one.",
)
TOO_DEEP = Text("Mere end {most} niveauer inden i hinanden.", "Nested more than {most} levels deep.")
UNDEFINED_ALIAS = Text(
    "*{alias} henviser til et anker, som ikke er sat endnu.",
    "*{alias} refers to an anchor that is not set yet.",
)
ALIAS_EXPANSION = Text(
    "Henvisningerne (*) folder sig ud til alt for meget.", "The aliases (*) unfold into far too much."
)
CANNOT_OPEN = Text("Filen kan ikke åbnes: {reason}.", "The file cannot be opened: {reason}.")
NOT_UTF8 = Text("Filen er ikke gemt som UTF-8.", "The file is not saved as UTF-8.")
SAVE_AS_UTF8 = Text("Gem den igen med tegnsættet UTF-8.", "Save it again in the encoding UTF-8.")
CONTROL_CHARACTER = Text(
    "Her står et usynligt kontroltegn ({code}), som YAML ikke tillader.",
    "An invisible control character ({code}) stands here, which YAML does not allow.",
)
NOT_YAML = Text("Filen er ikke gyldig YAML herfra.", "From here the file is not valid YAML.")
SYNTAX: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("mapping values are not allowed",),
        Text(
            "Et kolon for meget: sæt teksten i anførselstegn, eller ret indrykningen.",
            "A colon too many: put the text in quotes, or mend the indentation.",
        ),
    ),
    (
        ("could not find expected ':'",),
        Text("Her mangler et kolon efter nøglen.", "A colon is missing after the key."),
    ),
    (
        ("found character", "found a tab character"),
        Text(
            "En værdi kan ikke begynde med dette tegn: brug mellemrum i stedet for tabulator, eller anførselstegn.",
            "A value cannot begin with this character: use spaces instead of a tab, or quotes.",
        ),
    ),
    (
        ("found unexpected end of stream",),
        Text("Et anførselstegn bliver aldrig lukket.", "A quotation mark is never closed."),
    ),
    (
        ("did not find expected ',' or ']'", "expected ',' or ']'"),
        Text(
            "Listen i [ ] mangler et komma eller bliver ikke lukket.",
            "The list in [ ] lacks a comma or is not closed.",
        ),
    ),
    (
        ("did not find expected ',' or '}'", "expected ',' or '}'"),
        Text(
            "Indholdet i {{ }} mangler et komma eller bliver ikke lukket.",
            "What is in {{ }} lacks a comma or is not closed.",
        ),
    ),
    (
        ("did not find expected key",),
        Text(
            "Her var ventet en nøgle: se efter forkert indrykning eller et anførselstegn, der lukker for tidligt.",
            "A key was expected here: look for wrong indentation or a quotation mark that closes too early.",
        ),
    ),
    (
        ("did not find expected '-' indicator", "expected <block end>, but found '<block mapping start>'"),
        Text(
            "Her var ventet en bindestreg: listens punkter skal rykkes lige langt ind.",
            "A hyphen was expected here: all items of a list are indented alike.",
        ),
    ),
    (
        ("block sequence entries are not allowed", "sequence entries are not allowed"),
        Text(
            "En liste kan ikke begynde her: begynd den på en ny linje.",
            "A list cannot begin here: begin it on a new line.",
        ),
    ),
)
TAG = Text("Mærket {tag} hører ikke til i en portefølje.", "The tag {tag} does not belong in a portfolio.")
TWICE = Text("Nøglen «{key}» står her for anden gang.", "The key “{key}” stands here for the second time.")
FIRST_TIME = Text("Første gang står den her.", "The first time is here.")
KEY_NO_TEXT = Text("En nøgle skal være tekst.", "A key must be text.")
MERGE_NO_MAPPING = Text(
    "Efter <<: skal der stå en henvisning til nøgler og værdier.", "<<: takes an alias of a mapping."
)

WRONG_VERSION = Text("Denne udgave af treespor læser kun format 1.", "This treespor reads format 1 only.")
UNKNOWN_KEY = Text("Formatet kender ikke nøglen «{key}» her.", "The format has no key “{key}” here.")
OWN_KEYS = Text(
    "Jeres egne nøgler skal begynde med x-, altså x-{key}.", "Keys of your own begin with x-, here x-{key}."
)
COMMA_DIVIDES = Text(
    "Et komma i {{ }} deler teksten: sæt hele teksten i anførselstegn.",
    "A comma in {{ }} divides the text: put the whole text in quotes.",
)
DID_YOU_MEAN = Text("Mente du «{near}»?", "Did you mean “{near}”?")
WRITE = Text("Skriv {proposal}.", "Write {proposal}.")
MISSING_KEY = Text("Nøglen «{key}» mangler.", "The key “{key}” is missing.")

NOT_ONE_OF = Text("«{value}» er ikke en af: {allowed}.", "“{value}” is none of: {allowed}.")
NOT_TEXT = Text("Her skal stå tekst.", "This must be text.")
NOT_NUMBER = Text("«{value}» er ikke et tal.", "“{value}” is not a number.")
NOT_WHOLE_NUMBER = Text("«{value}» er ikke et helt tal.", "“{value}” is not a whole number.")
NOT_TRUTH = Text("«{value}» skal være true eller false.", "“{value}” must be true or false.")
NOT_LIST = Text("Her skal stå en liste.", "This must be a list.")
NOT_MAPPING = Text("Her skal stå nøgler og værdier.", "This must be keys and values.")
NOT_DAY = Text("«{value}» er ikke en dag, der findes.", "“{value}” is no day that exists.")
NOT_PERIOD = Text(
    "«{value}» er ikke en dag, en måned, et kvartal eller et år, der findes.",
    "“{value}” is no day, month, quarter or year that exists.",
)
DAY_LIKE = Text("Skriv den som 2026-11-01.", "Write it as 2026-11-01.")
PERIOD_LIKE = Text("Skriv 2026-11-01, 2026-11, 2026-Q4 eller 2026.", "Write 2026-11-01, 2026-11, 2026-Q4 or 2026.")
TOO_SMALL = Text("«{value}» er for lidt; det mindste er {least}.", "“{value}” is too little; the least is {least}.")
TOO_LARGE = Text("«{value}» er for meget; det højeste er {most}.", "“{value}” is too much; the most is {most}.")
NOT_FINITE = Text("«{value}» er ikke et tal, der kan regnes med.", "“{value}” is no number to reckon with.")
NOT_ID = Text(
    "«{value}» kan ikke være et id: små bogstaver, tal og bindestreg, med et bogstav først.",
    "“{value}” cannot be an id: lower-case letters, digits and hyphens, a letter first.",
)
NOT_CODE = Text("«{value}» er ikke en kode som TS205.", "“{value}” is no code such as TS205.")
NOT_PER = Text("Her kan kun stå quarter.", "Only quarter can stand here.")
RESERVED = Text("«none» er et fast ord og kan ikke være et id.", "“none” is a fixed word and cannot be an id.")
NONE_AND_MORE = Text("none kan ikke stå sammen med udfordringer.", "none cannot stand beside challenges.")
NEAR_ROLE = Text("«{value}» er ikke en rolle.", "“{value}” is not a role.")
WRONG = Text("«{value}» passer ikke her.", "“{value}” does not fit here.")

READ_OTHERWISE = Text(
    "«{value}» læses her som tekst, men af Excel og ældre YAML som noget andet.",
    "“{value}” is read as text here, but as something else by Excel and older YAML.",
)
READ_AS_NUMBER = Text(
    "«{value}» læses her som tallet {number}; andre læser det anderledes.",
    "“{value}” is read as the number {number} here; others read it differently.",
)
QUOTE_IT = Text('Skriv "{value}" med anførselstegn.', 'Write "{value}" in quotes.')
EMPTY_ADDRESSES = Text("Tomt her betyder, at ingen har taget stilling.", "Empty here means that nobody has said.")
WRITE_NONE = Text(
    "Skriv none, hvis initiativet ikke svarer på en udfordring.", "Write none where it answers no challenge."
)

TWO_IDS = Text("Id'et «{id}» er brugt to gange.", "The id “{id}” is used twice.")
OTHER_PLACE = Text("Den anden står her.", "The other one stands here.")
MADE_ID = Text(
    "Titlen giver samme id som en anden; id'et blev «{id}».",
    "The title makes the same id as another; the id became “{id}”.",
)
GIVE_ID = Text(
    "Giv initiativet sit eget id, så det ikke skifter.",
    "Give the initiative an id of its own, so that it stays.",
)
TWO_PORTFOLIOS = Text("portfolio: står i to filer.", "portfolio: stands in two files.")
KEEP_ONE = Text("Behold den ene.", "Keep one of them.")
UNKNOWN_CHALLENGE = Text("Der er ingen udfordring med id'et «{id}».", "There is no challenge with the id “{id}”.")
UNKNOWN_INITIATIVE = Text("Der er intet initiativ med id'et «{id}».", "There is no initiative with the id “{id}”.")
DECLARE_IT = Text("Opret den under challenges:, eller skriv none.", "Declare it under challenges:, or write none.")
KNOWN_IDS = Text("De udfordringer, der findes: {ids}.", "The challenges there are: {ids}.")

DANISH_KEYS: dict[str, str] = {
    "navn": "name",
    "beskrivelse": "description",
    "art": "kind",
    "type": "kind",
    "oprindelse": "origin",
    "ophav": "origin",
    "kilde": "origin",
    "ejer": "owner",
    "projektleder": "lead",
    "leder": "lead",
    "frist": "deadline",
    "slut": "deadline",
    "begyndelse": "start",
    "ambition-level": "ambition",
    "udfordring": "addresses",
    "udfordringer": "challenges",
    "initiativer": "initiatives",
    "portefølje": "portfolio",
    "kilder": "sources",
    "gevinster": "results",
    "resultater": "results",
    "mål": "target",
    "pris": "cost",
    "økonomi": "cost",
    "spor": "track",
    "afhænger-af": "needs",
}
"""The format's keys for words that a Danish writer would try; they are proposals, and decide nothing."""
DANISH_VALUES: dict[str, str] = {
    "løsning": "solution",
    "udfordring": "challenge",
    "afprøvning": "trial",
    "forsøg": "trial",
    "pilot": "trial",
    "forudsætning": "prerequisite",
    "kompetence": "competence",
    "kompetencer": "competence",
    "organisering": "organisation",
    "sikkerhed": "security",
    "standard": "standards",
    "standarder": "standards",
    "kontrakt": "contracts",
    "kontrakter": "contracts",
    "udbud": "contracts",
    "infrastruktur": "infrastructure",
    "arkitektur": "architecture",
    "bøvl": "friction",
    "ramme": "frame",
    "krav": "requirement",
    "ingen": "none",
    "intet": "none",
    "grøn": "green",
    "gul": "yellow",
    "rød": "red",
    "idé": "idea",
    "planlagt": "planned",
    "i gang": "active",
    "igang": "active",
    "igangværende": "active",
    "på pause": "paused",
    "i drift": "live",
    "drift": "live",
    "afsluttet": "done",
    "færdig": "done",
    "stoppet": "stopped",
    "lavt": "minimum",
    "højt": "full",
    "fejl": "error",
    "advarsel": "warning",
}
"""The format's values for words that a Danish writer would try; they are proposals, and decide nothing."""
