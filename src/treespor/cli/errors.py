"""What stops a command, and how it ends."""

from treespor.model.text import Language, Message, Text

DONE = 0
"""The command was carried out, and nothing is wrong."""

FINDINGS = 1
"""The portfolio has something to mend."""

CANNOT_RUN = 2
"""The command could not be carried out."""


class CommandError(Exception):
    """The command cannot be carried out: one sentence that says why, and what would help."""

    def __init__(self, message: Message, language: Language | None = None) -> None:
        super().__init__(message)
        self.message, self.language = message, language


NO_FILE = Text("{path} findes ikke.", "{path} does not exist.")
NEAR_FILE = Text("{path} findes ikke. Mente du {near}?", "{path} does not exist. Did you mean {near}?")
NO_PORTFOLIO = Text(
    "I {path} er der ingen portefølje: ingen YAML-fil med nøglen portfolio, challenges, sources eller initiatives.",
    "There is no portfolio in {path}: no YAML file with the key portfolio, challenges, sources or initiatives.",
)
NOT_YAML = Text(
    "{path} er hverken en portefølje (.yaml) eller en liste (.xlsx, .csv, .tsv).",
    "{path} is neither a portfolio (.yaml) nor a list (.xlsx, .csv, .tsv).",
)
A_LIST = Text(
    "{path} er en liste, og det kræver en portefølje: skriv først treespor import {path} -o portefoelje.yaml.",
    "{path} is a list, and this takes a portfolio: first write treespor import {path} -o portfolio.yaml.",
)
NO_LIST = Text(
    "{path} er ikke en liste, der kan importeres: den skal ende på {endings}.",
    "{path} is no list to import: it must end in {endings}.",
)
NO_MAP = Text(
    '«{value}» skal skrives som Kolonne=felt, for eksempel --map "Projektnavn=title".',
    '“{value}” must be written as Column=field, such as --map "Projektnavn=title".',
)
NO_CHALLENGE = Text(
    '«{value}» skal skrives som id=titel, for eksempel --challenge "arbejdskraft=For få hænder i ældreplejen".',
    '“{value}” must be written as id=title, such as --challenge "workforce=Too few hands in elderly care".',
)
EXISTS = Text(
    "{path} findes allerede. Brug --into {path} for at opdatere den, eller --force for at skrive den forfra.",
    "{path} already exists. Use --into {path} to update it, or --force to write it anew.",
)
CHANGED_MEANWHILE = Text(
    "{path} er blevet ændret af andre imens, så der er ikke skrevet noget. Prøv igen.",
    "{path} has been changed by somebody else meanwhile, so nothing was written. Try again.",
)
NO_STREAM = Text(
    "Svar kan ikke skrives i standard input: angiv en fil eller mappe.",
    "Answers cannot be written to standard input: name a file or folder.",
)
CANNOT_EDIT = Text("{place}: {message} Intet er skrevet.", "{place}: {message} Nothing was written.")
CANNOT_WRITE = Text("{path} kan ikke skrives: {reason}.", "{path} cannot be written: {reason}.")
NO_FORMAT = Text(
    "Der er intet format «{name}». Vælg mellem {allowed}.",
    "There is no format “{name}”. Choose from {allowed}.",
)
NO_CHOICE = Text("«{name}» kan ikke vælges. Vælg mellem {allowed}.", "“{name}” is no choice. Choose from {allowed}.")
CANNOT_READ = Text("{path} kan ikke læses: {reason}.", "{path} cannot be read: {reason}.")
CANNOT_SHOW = Text("Resultatet kan ikke skrives: {reason}.", "The result cannot be written: {reason}.")
NO_ENDING = Text(
    "Intet format skriver filer på {ending}. Vælg {allowed}, eller nævn formatet med --format.",
    "No format writes files that end in {ending}. Choose {allowed}, or name the format with --format.",
)
SAME_FILE = Text("To formater vil begge skrive til {path}.", "Two formats would both write to {path}.")
NOTHING_FOR_OUTPUT = Text(
    "Alle formater har deres egen fil, så der er intet at skrive til {path}.",
    "Every format has a file of its own, so nothing would be written to {path}.",
)
NO_GIT = Text("Her er intet git: {reason}.", "There is no git here: {reason}.")
NO_REPOSITORY = Text("{path} ligger ikke i et git-repository.", "{path} lies in no git repository.")
NO_REVISION = Text("Revisionen «{revision}» findes ikke i {path}.", "There is no revision “{revision}” in {path}.")
SHALLOW = Text(
    "Revisionen «{revision}» er ikke hentet: repositoriet er kun hentet delvis. Hent det hele, for eksempel med "
    "git fetch --unshallow eller fetch-depth: 0.",
    "The revision “{revision}” is not here: the repository is a shallow clone. Fetch all of it, for example with "
    "git fetch --unshallow or fetch-depth: 0.",
)
NO_TITLE = Text("En titel skal sige noget.", "A title must say something.")
ADDED = Text("{id} står i {place}.", "{id} stands in {place}.")
MADE = Text("Skrevet: {files}.", "Written: {files}.")
KEPT = Text("Fandtes i forvejen og er urørt: {files}.", "There already, and untouched: {files}.")
NEEDS_FILE = Text("Formatet {name} skal have en fil: -o FIL.", "The format {name} needs a file: -o FILE.")
SAME_AS_INPUT = Text(
    "{path} er selve listen. Skriv til en anden fil, så jeres egen ikke går tabt.",
    "{path} is the list itself. Write to another file, so that your own is not lost.",
)
NOT_KEPT = Text(
    "Ikke bevaret i {path}: {parts}. Åbn den oprindelige for at se dem.",
    "Not kept in {path}: {parts}. Open the original to see them.",
)
NO_DAY = Text("«{value}» er ikke en dag. Skriv den som 2026-11-01.", "“{value}” is no day. Write it as 2026-11-01.")
ONE_WAY_OUT = Text(
    "To formater vil begge skrive til skærmen. Giv det ene en fil: {name}=FIL.",
    "Two formats would both write to the screen. Give one a file: {name}=FILE.",
)
INCOMPLETE = Text(
    "Porteføljen kan ikke læses i sin helhed, så der er ikke skrevet noget. Ret fejlene, eller brug --partial.",
    "The portfolio cannot be read as a whole, so nothing was written. Mend the errors, or use --partial.",
)
OTHER_FILES = Text("Ikke en del af porteføljen: {files}.", "Not part of the portfolio: {files}.")
NOTHING_CALLED = Text(
    "Her er intet, der hedder «{what}»: intet initiativ, ingen kontrol, regel, spor eller kilde.",
    "There is nothing called “{what}” here: no initiative, check, rule, track or source.",
)
NEAR_THING = Text(
    "Her er intet, der hedder «{what}». Mente du {near}?",
    "There is nothing called “{what}” here. Did you mean {near}?",
)
REJECTED = Text(
    "«{what}» kan ikke placeres, før dens fejl er rettet: treespor check viser dem.",
    "“{what}” cannot be placed until its errors are mended: treespor check shows them.",
)
NO_CHECKS = Text(
    "Ingen kontrol har en kode, der begynder med «{prefix}».",
    "No check has a code that begins with “{prefix}”.",
)
INTERNAL_ERROR = Text(
    "Der er en fejl i treespor selv: {error}. Intet er skrevet.",
    "treespor itself has a fault: {error}. Nothing was written.",
)
