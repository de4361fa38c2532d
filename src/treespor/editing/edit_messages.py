"""Why an edit cannot be made, in Danish and English side by side."""

from treespor.model.text import Text

SHARED = Text(
    "Dette er fælles for flere steder i filen (anker eller *henvisning), så svaret skal skrives i hånden.",
    "This is shared by more than one place in the file (an anchor or *alias), so the answer must be written by hand.",
)
COMMENTED = Text(
    "Inde i værdien af {key} står en kommentar, som ville gå tabt: skriv svaret i hånden.",
    "A comment inside the value of {key} would be lost: write the answer by hand.",
)
NOT_SAFE = Text(
    "{key} kan ikke skrives her uden at ændre noget andet: skriv svaret i hånden.",
    "{key} cannot be written here without changing something else: write the answer by hand.",
)
