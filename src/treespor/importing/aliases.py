"""What the columns of real lists are called, in Danish and English, by the field that they fill.

The names are those of Danish municipalities' own lists and of their common systems, and their English counterparts.
"""

ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "initiativ id", "slug"),
    "title": (
        *("titel", "title", "navn", "name", "projekt", "projektnavn", "projekttitel", "projektets navn", "it projekt"),
        *("initiativ", "initiativnavn", "initiativets navn", "initiativer", "indsats", "indsatser", "indsatsens navn"),
        *("forslag", "emne", "opgave", "aktivitet", "initiative", "project", "project name", "projekter", "system"),
        *("løsning", "sag", "konkret indsats", "beskrivelse af initiativ", "hvad"),
    ),
    "description": (
        *(
            "beskrivelse",
            "kort beskrivelse",
            "projektbeskrivelse",
            "uddybning",
            "formål",
            "formål baggrund",
            "baggrund",
        ),
        *(
            "formål og baggrund",
            "indhold",
            "forslagets indhold",
            "description",
            "kort om",
            "resumé",
            "noter",
            "purpose",
        ),
        *("baggrund og formål", "hvorfor", "kort formål"),
    ),
    "kind": ("art", "kind", "initiativtype efter treespor", "hvad er det"),
    "origin": (
        *("ophav", "oprindelse", "kilde", "kommer fra", "projekttype", "origin", "source", "udspringer af", "strategi"),
        *("projektet knytter an til", "anledning", "hjemmel", "baggrund i strategi", "ophæng", "strategisk ophæng"),
    ),
    "mandate": ("pålagt", "mandat", "mandate", "obligatorisk", "skal opgave", "skal kan", "bundet opgave", "pligt"),
    "mandate.law": ("lovkrav", "lovpligtig", "lovbunden", "lovbundet", "lovgivning", "myndighedskrav", "legal"),
    "addresses": (
        *("skal udfordring", "skal udfordringer", "udfordring", "udfordringer", "svarer på", "addresses", "challenge"),
        *("challenges",),
    ),
    "needs": ("forudsætter", "afhænger af", "afhængigheder", "kræver først", "needs", "depends on"),
    "owner": (
        *("ejer", "projektejer", "projekt ejer", "ansvarlig", "ansv", "forretningsejer", "forretningsansvarlig"),
        *(
            "ansvarlig chef",
            "ansvarlig direktør",
            "systemejer",
            "owner",
            "project owner",
            "initiativejer",
            "opgaveejer",
        ),
        *("programejer", "projektejer0", "direktør", "chef", "projektansvarlig", "styregruppeformand"),
    ),
    "lead": (
        *(
            "projektleder",
            "leder",
            "lead",
            "project manager",
            "programleder",
            "tovholder",
            "projektleder0",
            "projektleder navn",
        ),
        *("kontaktperson", "delprojektleder", "koordinator"),
    ),
    "advisors": ("rådgivere", "rådgiver", "advisors", "følgegruppe", "sparring"),
    "ambition": ("ambition", "ambitionsniveau", "ambition level"),
    "heads": ("inddragede chefer", "chefer inddraget", "involverede chefer", "heads", "managers involved"),
    "effort": (
        *(
            "dage",
            "timer",
            "ressourcer",
            "ressourceforbrug",
            "ressourcetræk",
            "tidsforbrug",
            "effort",
            "indsats i dage",
        ),
        *("digitaliserings dage", "timeforbrug", "personaleressourcer", "interne timer", "ressourcer digitalisering"),
    ),
    "effort.departments": ("fagområdets dage", "forvaltningens dage", "ressourcer forvaltning", "departments effort"),
    "cost": (
        *("budget", "økonomi", "pris", "omkostning", "omkostninger", "engangsudgift", "investering", "anskaffelse"),
        *("cost", "anlæg", "samlet budget", "udgift", "udgifter", "finansieringsbehov", "beløb", "bevilling"),
    ),
    "cost_per_year": (
        *(
            "årlig udgift",
            "driftsudgift",
            "driftsudgifter",
            "årlig drift",
            "drift pr år",
            "cost per year",
            "licens pr år",
        ),
        *("årlige udgifter", "årlig omkostning", "løbende udgift"),
    ),
    "start": (
        "start",
        "startdato",
        "begyndelse",
        "opstart",
        "fase startdato",
        "start date",
        "påbegyndes",
        "starttidspunkt",
    ),
    "deadline": (
        *("deadline", "frist", "slut", "slutdato", "fase slutdato", "tidsfrist", "færdig", "forventet afsluttet"),
        *("afslutning", "implementeret senest", "end date", "due", "due date", "idriftsættelse", "forventet slut"),
        *("senest", "sluttidspunkt", "hvornår", "go live", "ibrugtagning"),
    ),
    "period": ("periode", "tidsplan", "tidsperiode", "period", "projektperiode", "tid", "løbetid"),
    "review": ("næste vurdering", "næste beslutningspunkt", "review", "stop go", "næste opfølgning", "evaluering"),
    "next": ("næste skridt", "næste step", "next", "next step", "næste handling", "handling", "næste milepæl"),
    "status": ("status", "fase", "aktuel fase", "tilstand", "projektstatus", "phase", "stade", "projektfase", "state"),
    "ended": ("afsluttet", "afsluttet dato", "ended", "lukket dato", "dato for afslutning"),
    "health": (
        *("trafiklys", "status samlet", "samlet", "samlet status", "farve", "health", "rag", "rag status", "fremdrift"),
        *("statusfarve", "smiley", "lampe"),
    ),
    "health.note": (
        *("status uddybning", "bemærkning", "bemærkninger", "statusbemærkning", "kommentar til status", "kommentar"),
        *("kommentarer", "statustekst", "remarks"),
    ),
    "results": (
        "mål",
        "gevinst",
        "gevinster",
        "effekt",
        "effekter",
        "effektmål",
        "succeskriterium",
        "indikator",
        "benefit",
    ),
    "results.target": ("måltal", "target", "målværdi"),
    "results.baseline": ("baseline", "udgangspunkt", "nulpunkt"),
    "results.actual": ("aktuel værdi", "nuværende værdi", "actual", "resultat"),
    "results.by": ("mål nået senest", "gevinst realiseret", "results by"),
    "results.measured_on": ("målt den", "målt", "measured on"),
    "results.unit": ("måleenhed", "enhed for mål", "unit"),
    "results.benefit_owner": ("gevinstejer", "gevinstansvarlig", "gevinsansvarlig", "benefit owner"),
    "friction.where": ("hvor opleves bøvlet", "bøvl hvor", "friction where"),
    "friction.reported_by": ("meldt af", "indmeldt af", "reported by"),
    "friction.reported_on": ("meldt den", "indmeldt", "indmeldt den", "reported on"),
    "audience": ("målgruppe", "audience"),
    "meaning": ("mening", "meaning", "værdi for medarbejderne", "hvorfor giver det mening"),
    "contract.supplier": ("leverandør", "supplier", "vendor", "systemleverandør"),
    "contract.expires": ("kontraktudløb", "kontrakt udløber", "kontrakten udløber", "aftaleudløb", "contract expires"),
    "tags": ("tags", "emneord", "nøgleord", "etiketter"),
    "links": ("link", "links", "reference", "henvisning", "url"),
}

NEVER_WITHIN = frozenset(
    {
        *("nr", "nummer", "id", "ident", "gammel", "tidligere", "risiko", "prioritet", "type", "email", "mail"),
        *(
            "telefon",
            "kvalitet",
            "kategori",
            "oprettet",
            "ændret",
            "antal",
            "uddybning",
            "afdeling",
            "dokument",
            "organisationsenhed",
            "enhed",
        ),
    }
)
"""Beside one of these words, a name that is known means something else."""

OWN_CLASSIFICATION = frozenset({"spor", "track"})
"""A client's own classification, whatever it looks like."""
