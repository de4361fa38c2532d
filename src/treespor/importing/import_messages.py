"""What is said of a list that is being read, in Danish and English side by side."""

from treespor.model.text import Text

BY_DATE = Text("læst som dato eller periode", "read as a date or period")
BY_NUMBER = Text("læst som tal", "read as a number")
BY_CELL_UNIT = Text("enheden står i cellen", "the unit stands in the cell")
BY_HEADER_UNIT = Text("enheden står i overskriften", "the unit stands in the header")
BY_WORKING_DAY = Text("omregnet til dage à 7,4 timer", "converted to days of 7.4 hours")
BY_WORD = Text("læst ud fra ordet", "read from the word")
BY_SOURCE = Text("kendt kilde", "a known source")
AS_WRITTEN = Text("overtaget som skrevet", "taken as written")

NO_DATE = Text("«{value}» er ingen dato, der kan regnes med.", "“{value}” is no date to reckon with.")
NO_DAY = Text(
    "«{value}» er ikke én bestemt dag, og det skal det være her.",
    "“{value}” is not one certain day, as it must be here.",
)
NO_NUMBER = Text("«{value}» er ikke et tal.", "“{value}” is no number.")
AMBIGUOUS_NUMBER = Text("Tallet i «{value}» kan læses på to måder.", "The number in “{value}” can be read in two ways.")
SEVERAL_NUMBERS = Text("I «{value}» står der flere tal.", "There is more than one number in “{value}”.")
NO_MONEY = Text("«{value}» er ikke et beløb i kroner.", "“{value}” is no amount in kroner.")
NO_WORK = Text("«{value}» er ikke et antal dage eller timer.", "“{value}” is no number of days or hours.")
NEGATIVE = Text("«{value}» er et negativt beløb.", "“{value}” is a negative amount.")
NO_STATUS = Text("«{value}» er ikke en status, der kan genkendes.", "“{value}” is no status that can be recognised.")
NO_COLOUR = Text("«{value}» er ikke grøn, gul eller rød.", "“{value}” is not green, yellow or red.")
NO_KIND = Text(
    "«{value}» siger ikke, om det er en løsning, en udfordring eller en forudsætning.",
    "“{value}” does not tell whether it is a solution, a challenge or a prerequisite.",
)
WHICH_MANDATE = Text(
    "«{value}» siger ikke, om det er en bestemt løsning eller et krav, der er pålagt.",
    "“{value}” does not tell whether a given solution or a requirement is laid on you.",
)
NO_MANDATE = Text("«{value}» siger ikke, hvad der er pålagt.", "“{value}” does not tell what is laid on you.")
NO_LAW = Text("at ingen lov kræver det, siger intet om andre", "that no law requires it tells nothing of others")
NO_LEVEL = Text("«{value}» er ikke et ambitionsniveau.", "“{value}” is no level of ambition.")
FORMULA_ERROR = Text("Formlen giver fejlen {value}.", "The formula gives the error {value}.")
NEVER_CALCULATED = Text(
    "Formlen {formula} er aldrig regnet ud: åbn arket i Excel, og gem det.",
    "The formula {formula} was never calculated: open the sheet in Excel and save it.",
)
NOT_ACCEPTED = Text("«{value}» kan ikke stå her.", "“{value}” cannot stand here.")
NO_CHALLENGE = Text(
    "«{value}» er ingen af de erklærede skal-udfordringer.",
    "“{value}” is none of the declared must-solve challenges.",
)
NO_SUCH_INITIATIVE = Text("«{value}» er ingen af listens initiativer.", "“{value}” is none of the list's initiatives.")
NO_ANSWER = Text("«{value}» er ikke et af svarene.", "“{value}” is none of the answers.")
NEAR_ANSWER = Text(
    "«{value}» er ikke et af svarene. Er det «{near}»?", "“{value}” is none of the answers. Is it “{near}”?"
)
ANSWERED_OTHERWISE = Text(
    "Svaret gælder; i kolonne {column} står «{value}».",
    "The answer holds; column {column} says “{value}”.",
)
TAKEN = Text("Feltet er allerede udfyldt fra kolonne {column}.", "The field is already filled in from column {column}.")
NO_COLOUR_FOR_NOTE = Text(
    "Bemærkningen står uden en farve.",
    "The remark stands without a colour.",
)

EMPTY_ROW = Text("tom række", "empty row")
SUM_ROW = Text("sumrække", "row of sums")
HEADER_AGAIN = Text("overskrifterne igen", "the headers again")
HEADING_ROW = Text("mellemrubrik: {value}", "a heading: {value}")
NOTE_ROW = Text("bemærkning under listen: {value}", "a remark below the list: {value}")
NO_TITLE_ROW = Text("ingen titel: {value}", "no title: {value}")

COLUMN_ALIAS = Text("genkendt på navnet", "known by its name")
COLUMN_WITHIN = Text("genkendt på «{alias}» i navnet", "known by “{alias}” in its name")
COLUMN_ASKED = Text("valgt med --map", "chosen with --map")
COLUMN_MAPPED = Text("valgt i {file}", "chosen in {file}")
COLUMN_OWN = Text("beholdt som jeres eget felt", "kept as your own field")
COLUMN_SPOR = Text("jeres egen inddeling, ikke artiklens spor", "your own classification, not the article's tracks")
COLUMN_LIKE = Text(
    'beholdt som jeres eget felt. Ligner «{alias}»: brug --map "{header}={field}", hvis det er det',
    'kept as your own field. Resembles “{alias}”: use --map "{header}={field}" if that is what it is',
)
COLUMN_SECOND = Text(
    "beholdt som jeres eget felt, for {field} står i kolonne {column}",
    "kept as your own field, for {field} stands in column {column}",
)
COLUMN_EMPTY = Text("uden indhold", "without content")
COLUMN_ANSWERS = Text("svar på treespors spørgsmål", "answers to treespor's questions")
COLUMN_HANDED_BACK = Text("skrevet af treespor, læses ikke", "written by treespor, not read")

FROM_ROW = Text("{sheet}, række {row}", "{sheet}, row {row}")
NOT_READ = Text("{place}: {message}", "{place}: {message}")

NO_TITLE_COLUMN = Text(
    'I {file} er der ingen kolonne med titler. Kolonnerne er {columns}. Vælg en med --map "{example}=title".',
    'There is no column of titles in {file}. The columns are {columns}. Choose one with --map "{example}=title".',
)
NO_TABLE = Text(
    "I {file} er der ingen liste at læse: der skal være en række med overskrifter og mindst én række under den.",
    "There is no list to read in {file}: there must be a row of headers and at least one row below it.",
)
NO_SHEET = Text(
    "{file} har intet ark «{sheet}». Arkene er {sheets}.", "{file} has no sheet “{sheet}”. It has {sheets}."
)
NO_HEADER_ROW = Text("Række {row} i {file} er tom.", "Row {row} of {file} is empty.")
NO_COLUMN = Text(
    "{file} har ingen kolonne «{column}». Kolonnerne er {columns}.",
    "{file} has no column “{column}”. It has {columns}.",
)
NO_FIELD = Text(
    "«{field}» er ikke et felt. Vælg mellem {fields}, eller skriv et eget felt som x-navn.",
    "“{field}” is no field. Choose from {fields}, or write a field of your own as x-name.",
)
NOT_A_MAPPING = Text(
    "{file} er ikke en liste af kolonner og felter, som «Projektnavn: title».",
    "{file} is no list of columns and fields such as “Projektnavn: title”.",
)
NO_WORKBOOK = Text(
    "{file} kan ikke læses som et Excel-ark. {hint}",
    "{file} cannot be read as an Excel sheet. {hint}",
)
HINT_DAMAGED = Text(
    "Filen er beskadiget eller noget andet end sin endelse: åbn den i Excel, og gem den som .xlsx.",
    "The file is damaged or something else than its ending says: open it in Excel and save it as .xlsx.",
)
HINT_OLD = Text(
    "Det er det gamle Excel-format, eller filen er låst med adgangskode: gem den som .xlsx uden kode.",
    "It is the old Excel format, or locked with a password: save it as .xlsx without one.",
)
HINT_HTML = Text(
    "Det er en hjemmeside: åbn den i Excel, og gem den som .xlsx.",
    "It is a web page: open it in Excel and save it as .xlsx.",
)
HINT_LARGE = Text(
    "Den er for stor til at være en liste over initiativer.", "It is too large to be a list of initiatives."
)
NO_EXCEL = Text(
    'Excel-ark kræver en udvidelse: pip install "treespor[excel]".',
    'Excel sheets need an extra: pip install "treespor[excel]".',
)
NOT_TEXT = Text("{file} er ikke en tekstfil.", "{file} is no text file.")
NO_ENCODING = Text("«{encoding}» er intet tegnsæt.", "“{encoding}” is no encoding.")
WRONG_ENCODING = Text("{file} kan ikke læses som {encoding}.", "{file} cannot be read as {encoding}.")
