"""What words tell: stems, so that Danish compounds are found too, each with what it must and must not hit.

General words of municipal work only. Words that lie are left out: `skal`, `AI` and `velfærdsteknologi` say by
themselves neither duty nor challenge, `netværk` is also people, `integration` also newcomers, `hændelser`
also patients', `beredskab` also the fire brigade, and `kvalitetsstandarder` are the council's policy.
"""

from typing import Generic, NamedTuple, TypeVar

from treespor.model.words import Kind, Mandate

T = TypeVar("T")

NAMES = 1
"""It names a thing or a trade: it counts in a title and where a description opens, but not in passing."""
SAYS = 2
"""It says what sort of work this is: it counts anywhere, and above what is merely named."""
HEADS = 3
"""It makes the whole a heading over several things, and nothing else in that field counts."""


class Entry(NamedTuple, Generic[T]):
    r"""Patterns that tell the same, parted by ` | `; each begins with a letter, or with a letter at `\b`."""

    id: str
    tells: T
    stems: str
    hit: str
    miss: str
    priority: int = NAMES


_STAFF = r"(?:\w+ )?\w*(?:medarbejder|leder|ansat|personale|superbruger|staff|employee|manager)"
_CITIZENS = r"(?:\w+ )?(?:borger|elev|barn|børn|unge|ledige|ældre)"
_SYSTEM = r"[\w(-]*(?:system|løsning|platform|portal|software|hjemmeside|intranet)"
_ONCE_ON_PAPER = (
    r"(?:post|ansøgning|blanket|anmeldelse|indberetning|bestilling|signatur|underskrift|fuldmagt"
    r"|borgerservice|byggesag|faktur|lås|nøgle|tavle|kalender|hjemmepleje|træning|dokumentation|understøttelse)"
)

KIND_ENTRIES: tuple[Entry[Kind | None], ...] = (
    Entry("strategy", "frame", r"strategi(?!sk)", "Digitaliseringsstrategi 2030", "Strategisk indkøb", HEADS),
    Entry(
        "pool",
        "frame",
        r"pulje | forsøgsmidler | udviklingsmidler | investeringsmidler | \bmidler til\b | \bfunding",
        "Puljen til velfærdsteknologi",
        "Digitale læremidler",
        HEADS,
    ),
    Entry(
        "heading",
        "frame",
        r"\bprogram(?:met)?\b | arbejdsprogram | digitaliseringsprogram | handlingsplan | masterplan"
        r" | roadmap | \bramme\b | \binitiativer\b | \bprojekter\b | signaturprojekter",
        "Handlingsplan for digital velfærd",
        "Programmering i fritidsklubben",
        HEADS,
    ),
    Entry(
        "past-trial",
        None,
        r"efter (?:\w+ )?(?:pilot|afprøv|forsøg) | evaluering af | erfaringer fra | bygger videre på"
        r" | pilotkommune | pilotdrift | pilotimplementering",
        "Udrulles efter endt afprøvning",
        "Afprøvning i to plejehjem",
        SAYS,
    ),
    Entry(
        "rehearsal",
        None,
        r"afprøv\w* af (?:\w+ )?\w*(?:beredskab|nødplan|backup)",
        "Afprøvning af beredskabsplanen",
        "Afprøvning af en app",
        SAYS,
    ),
    Entry(
        "new-or-renewed",
        None,
        rf"\bnye? (?:\w+ )?{_SYSTEM} | \bnyt (?:\w+ )?{_SYSTEM} | \bnew (?:\w+ )?{_SYSTEM}"
        r" | næste generation",
        "Nyt økonomisystem",
        "Nye sensorer i broerne",
    ),
    Entry(
        "exploring",
        None,
        r"muligheder for | mulighederne for | analyse | afdækning | afklaring | kortlægning | orientering om"
        r" | status på | styrkelse af | styrket | temadrøftelse",
        "Foranalyse om chatbot",
        "Chatbot",
    ),
    Entry(
        "citizens-learning",
        None,
        rf"kompetence\w* (?:hos|for|til|blandt|af) {_CITIZENS} | borger\w* (?:\w+ )?kompetence"
        r" | elev\w* (?:\w+ )?kompetence | børns (?:\w+ )?kompetence | unges (?:\w+ )?kompetence",
        "Kompetenceudvikling for ledige",
        "Kompetenceudvikling for ledere",
        SAYS,
    ),
    Entry(
        "trial",
        "trial",
        r"afprøv(?!et|ed) | \bpilot | \bforsøg\b(?! på) | \bforsøgsprojekt | \bforsøgsordning | prøveperiode"
        r" | signaturprojekt | prøvehandling | proof of concept | \bpoc\b | prototype | eksperiment"
        r" | hackathon | demonstrationsprojekt | forskningsprojekt | \btrial\b",
        "Afprøvning af sengesensorer",
        "Microsoft Copilot til alle",
        SAYS,
    ),
    Entry(
        "renewal",
        "contracts",
        r"genudbud | genudbyd | genanskaf | reanskaf | systemskift | systemudskift | leverandørskift"
        rf" | skift af (?:\w+ )?\w*(?:leverandør|system) | udskift\w* af (?:\S+ ){{0,3}}{_SYSTEM}"
        r" | kontraktudløb | kontrakten udløber | aftalen udløber | kontraktfornyelse"
        r" | fornyelse af (?:\w+ )?\w*(?:kontrakt|licens) | \bre-?tender | replacement of",
        "Genudbud af omsorgssystem",
        "Udskiftning af gadelamper",
        SAYS,
    ),
    Entry(
        "broken",
        "friction",
        r"virker ikke | ikke virker | fungerer ikke | ikke fungerer | systemet går (?:\w+ )?ned\b"
        r" | netværket går (?:\w+ )?ned\b | \ber (?:\w+ )?langsom | manglende integration"
        r" | dårligt netværk | sløjt netværk | ustabilt netværk | does not work",
        "Login i hjemmeplejen virker ikke",
        "Sygefraværet går ned",
        SAYS,
    ),
    Entry(
        "friction",
        "friction",
        r"bøvl | langsom | nedbrud | driftsforstyrrelse | \bfejl i\b | fejlmelding | dobbeltindtast"
        r" | dobbeltregistrering | \bprinter(?:e|en|ne)?\b",
        "Printeren på plejecentret",
        "Opsporing af kræft",
    ),
    Entry(
        "competence",
        "competence",
        r"kompetenceløft | kompetenceudvikling | kompetenceforløb | efteruddannelse | superbruger"
        rf" | medarbejderuddannelse | lederuddannelse | uddannelse af {_STAFF} | undervisning af {_STAFF}"
        rf" | oplæring af {_STAFF} | kurs(?:us|er) (?:for|til) {_STAFF}"
        rf" | digitale kompetencer (?:hos|for|til|blandt) {_STAFF} | training (?:of|for) {_STAFF}"
        r" | upskilling",
        "Kompetenceløft for sagsbehandlere",
        "Ungdomsuddannelserne i tal",
    ),
    Entry(
        "security",
        "security",
        r"it-sikkerhed | informationssikkerhed | cybersikkerhed | cyber- og | cyberangreb | datasikkerhed"
        r" | sikkerhedshændelse | hændelseshåndtering | håndtering af hændelser | it-beredskab"
        r" | beredskabsplan | beredskabsøvelse | nødplan | \bnis ?-?2 | iso ?27001 | kryptering | kryptografi"
        r" | multifaktor | to-?faktor | \bmfa\b | awareness | phishing | \bsiem\b | firewall | \bbackup"
        r" | sårbarhedsscan | penetrationstest | information security",
        "Informationssikkerhed i hverdagen",
        "Trafiksikkerhed ved skoler",
    ),
    Entry(
        "data-protection",
        "security",
        r"databeskyttelse | persondata | \bgdpr | databehandleraftale | sletning af data | sletteregler"
        r" | identitetsstyring | rettighedsstyring | brugerrettigheder | data protection",
        "Tilsyn med databehandleraftaler",
        "Identitet og fællesskab",
    ),
    Entry(
        "standards",
        "standards",
        r"standarder(?<!kvalitetsstandarder)(?<!servicestandarder)\b | standardisering | datastandard"
        r" | it-standard",
        "Fælles standarder for data",
        "Nye kvalitetsstandarder",
    ),
    Entry(
        "contracts",
        "contracts",
        r"\budbud(?:s|\b) | miniudbud | konkurrenceudsæt | leverandørstyring | leverandørpolitik"
        r" | leverandøraftale | kontraktstyring | kontraktholder | \bkontrakt(?:er|en)?\b | rammekontrakt"
        r" | licens | indkøbsaftale | driftsaftale | rammeaftale | valg af leverandør | \btender\b"
        r" | procurement",
        "Udbud af telefoni",
        "Kulturudbuddet i byen",
    ),
    Entry(
        "infrastructure",
        "infrastructure",
        r"wi-?fi\b | trådløst net | trådløse net | datacenter | \bserver(?!ing) | it-infrastruktur | bærbare"
        r" | digital\w* infrastruktur | teknisk infrastruktur | fælles infrastruktur | datanetværk"
        r" | netværksudstyr | it-netværk | it-drift | \bpc'er | hjemmearbejdsplads | fjernarbejdsplads"
        r" | gateway | \bcloud | hosting | serviceplatform | it infrastructure",
        "Trådløst netværk på skolerne",
        "Netværk for pårørende",
    ),
    Entry(
        "architecture",
        "architecture",
        r"it-arkitektur | rammearkitektur | systemarkitektur | dataarkitektur | snitflade | systemintegration"
        r" | integration(?:er)? mellem | integrationsplatform | masterdata | datamodel | datakvalitet"
        r" | datakonvertering | migrering | it architecture",
        "Integrationer mellem fagsystemerne",
        "Integration af flygtninge",
    ),
    Entry(
        "organisation",
        "organisation",
        r"governance | porteføljestyring | projektmodel | gevinstrealisering | gevinststyring"
        r" | it-organisation | digitaliseringsorganisation | organisering af (?:it\b|digital)"
        r" | systemejer | systemforvaltning"
        r" | roller og ansvar | styringsmodel | digitaliseringsråd | dataetik | \bitil\b"
        r" | retningslin[ij]er for (?:brug af |anvendelse af )?(?:it\b|ai\b|kunstig|data|digital)",
        "Porteføljestyring og roller",
        "Organisering af hjemmeplejen",
    ),
    Entry(
        "self-service",
        "solution",
        r"selvbetjening | borger\.dk | booking | self-?service",
        "Selvbetjening til byggesager",
        "Betjening i borgerservice",
    ),
    Entry(
        "digital-form",
        "solution",
        rf"digitale?t? {_ONCE_ON_PAPER} | elektroniske?t? {_ONCE_ON_PAPER} | systemunderstøt | it-understøt",
        "Elektronisk ansøgning om boligstøtte",
        "Digital dannelse",
    ),
    Entry(
        "automation",
        "solution",
        r"automatiser | \brpa\b | robot | chatbot | voicebot | talegenkendelse | tale til tekst"
        r" | automation of",
        "Automatisering af fakturaer",
        "Automater i hallen",
    ),
    Entry(
        "application",
        "solution",
        r"\bapps?\b | \bapp'en\b | portal | dashboard | \bintranet | database | ledelsesinformation",
        "App til tilflyttere",
        "Apparatur til køkkenet",
    ),
    Entry(
        "sensors",
        "solution",
        r"sensor(?!isk|ium) | \bgps\b | internet of things | \biot\b",
        "Fugtsensorer i bygninger",
        "Sensorisk rum på plejecentret",
    ),
    Entry(
        "remote-care",
        "solution",
        r"telemedicin | telesundhed | skærmbesøg | videobesøg | videokonsultation"
        r" | virtuelle? (?:besøg|hjemmepleje) | medicindispenser",
        "Skærmbesøg i hjemmeplejen",
        "Besøg hos sundhedsplejersken",
    ),
    Entry(
        "challenge",
        "challenge",
        r"mangel på (?:[\w-]+ )?[\w-]*(?:arbejdskraft|medarbejder|personale|hænder) | arbejdskraftmangel"
        r" | arbejdskraftudfordring | rekrutteringsudfordring | rekruttering og fastholdelse | skolefravær"
        r" | nedbring\w* (?:af )?sygefravær | mistrivsel | digitalt udsatte | digitalt udfordrede"
        r" | afbureaukratisering | labour shortage",
        "Mangel på arbejdskraft i ældreplejen",
        "Arbejdskraft i tal",
    ),
)

OUTRIGHT_ENTRIES: tuple[Entry[Mandate], ...] = (
    Entry(
        "law-says-so",
        "requirement",
        r"følger af loven | følger af lov om | lovkrav | lovpligtig | lovbestemt | lovbundet"
        r" | required by law | statutory",
        "Lovkrav fra 2027",
        "Lovende resultater",
    ),
    Entry(
        "laid-on-municipalities",
        "requirement",
        r"pålagt kommunerne | pålægger kommunerne | kommunerne er (?:pålagt|forpligtet) | kommunerne pålægges"
        r" | obligatorisk for (?:alle )?kommuner",
        "Opgaven er pålagt kommunerne",
        "Kommunerne påskønner opgaven",
    ),
    Entry(
        "given-to-all",
        "solution",
        r"skal (?:implementeres|indføres|ibrugtages|tages i brug) (?:i|af) (?:alle|samtlige) kommuner",
        "Skal tages i brug af alle kommuner",
        "Skal drøftes i alle kommuner",
    ),
    Entry(
        "by-choice",
        "none",
        r"kommunen søger selv | frivilligt? for kommune | frivillig (?:ordning|pulje|tilslutning)"
        r" | kommuner (?:har |er )?(?:til)?meldt | valgfrit? for kommune",
        "24 kommuner har meldt sig",
        "Frivillige besøgsvenner",
    ),
)

ORIGIN_ENTRIES: tuple[Entry[Mandate], ...] = (
    Entry(
        "joint-public",
        "solution",
        r"fællesoffentlig | \bfods\b | økonomiaftale | digitaliseringspagt | strategi for digital sundhed",
        "Den fællesoffentlige digitaliseringsstrategi",
        "Regeringens digitaliseringsstrategi",
    ),
    Entry(
        "joint-municipal",
        "solution",
        r"fælleskommunal | \bkombit | kommunernes digitaliseringsprogram | lokal og digital",
        "KOMBIT-projekt",
        "Kommunens digitaliseringsprogram",
    ),
    Entry("ministry", "solution", r"ministeri(?:et|um)", "Sundhedsministeriet", "Ministerens besøg"),
    Entry("region", "solution", r"\bregionen\b | \bregion \w", "Region Sjælland", "KL og Danske Regioner"),
    Entry(
        "law",
        "requirement",
        r"\blov\b | loven\b(?<!finansloven) | lovgivning | lovkrav | lovændring | bekendtgørelse"
        r" | \bnis ?-?2",
        "Lov nr. 434 om informationssikkerhed",
        "Midler på finansloven",
    ),
    Entry(
        "eu",
        "requirement",
        r"forordning | direktiv | \bgdpr | \bai act\b | \beu-krav | regulation",
        "Databeskyttelsesforordningen",
        "Et projekt med EU-støtte",
    ),
    Entry(
        "council",
        "requirement",
        r"byrådsbeslutning | byrådets beslutning | kommunalbestyrelsens beslutning | budgetforlig"
        r" | budgetaftale"
        r" | beslutning i (?:byråd|kommunalbestyrelse) | besluttet (?:af|i) (?:byråd|kommunalbestyrelse)"
        r" | vedtaget (?:af|i) (?:byråd|kommunalbestyrelse) | council decision",
        "Budgetforlig 2026",
        "Borgmesterens budgettale",
    ),
    Entry(
        "fund",
        "none",
        r"pulje | fonden | \bfond\b | signaturprojekt | pilotprojekt | \bforsøg\b | taskforce",
        "Innovationspuljen",
        "Skattefondue",
    ),
    Entry(
        "policy",
        "none",
        r"gentænk velfærden | regeringens digital | danmarks digital",
        "Gentænk velfærden (KL)",
        "Velfærden i tal",
    ),
    Entry("community", "none", r"\bos2 | \bdigit\b", "OS2-fællesskabet", "Digitalisering"),
    Entry(
        "own",
        "none",
        r"\begen\b | \begne\b | \blokalt?\b | direktionen | ønske fra | \bønske om | forslag fra | \bown\b",
        "Kommunens egen strategi",
        "Borgmesteren",
    ),
)
