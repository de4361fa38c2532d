"""What words tell: stems, so that Danish compounds are found too, each with what it must and must not hit.

General words of municipal work only. Words that lie are left out: `skal`, `AI` and `velfærdsteknologi` say by
themselves neither duty nor challenge, `netværk` is also people, `integration` also newcomers, `hændelser`
also patients', `beredskab` also the fire brigade, and `kvalitetsstandarder` are the council's policy.
"""

from typing import Generic, NamedTuple, TypeVar

from treespor.model.enums import Kind, Mandate

T = TypeVar("T")

LEANS = 0
"""It is how such work is usually called: it counts in a title where nothing else tells."""
NAMES = 1
"""It names a thing or a trade: it counts in a title and where a description opens, but not in passing."""
SAYS = 2
"""It says what sort of work this is: it counts anywhere, and above what is merely named."""
HEADS = 3
"""It makes the whole a heading over several things, and nothing else in that field counts."""


class LexiconEntry(NamedTuple, Generic[T]):
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
_TRADES = (
    *("fag", "sags", "sagsbehandlings", "dokument", "dokumenthåndterings", "journal", "omsorgs", "økonomi", "løn"),
    *("vagtplan", "booking", "biblioteks", "ydelses", "dagpenge", "kontanthjælps", "valg", "faktura", "ruteplan"),
    *("kørsels", "tidsregistrerings", "kalde", "nødkalds", "alarm", "låse", "adgangs", "registrerings"),
    *("indberetnings", "planlægnings", "skema", "tilmeldings", "rekrutterings", "udlåns", "parkerings", "affalds"),
    *("kort", "administrations", "ledelsesinformations", "anvisnings"),
)
_ONE_SYSTEM = " | ".join(rf"{trade}-?systeme?t?\b" for trade in _TRADES)
_ONCE_ON_PAPER = (
    r"(?:post|ansøgning|blanket|anmeldelse|indberetning|bestilling|signatur|underskrift|fuldmagt"
    r"|borgerservice|byggesag|faktur|lås|nøgle|tavle|kalender|hjemmepleje|træning|dokumentation|understøttelse)"
)

KIND_ENTRIES: tuple[LexiconEntry[Kind | None], ...] = (
    LexiconEntry("strategy", "frame", r"strategi(?!sk)", "Digitaliseringsstrategi 2030", "Strategisk indkøb", HEADS),
    LexiconEntry(
        "pool",
        "frame",
        r"pulje | forsøgsmidler | udviklingsmidler | investeringsmidler | \bmidler til\b | \bfunding",
        "Puljen til velfærdsteknologi",
        "Digitale læremidler",
        HEADS,
    ),
    LexiconEntry(
        "heading",
        "frame",
        r"\bprogram(?:met)?\b | arbejdsprogram | digitaliseringsprogram | handlingsplan | handleplan | masterplan"
        r" | roadmap | \bramme\b | \binitiativer\b | \bprojekter\b | signaturprojekter",
        "Handlingsplan for digital velfærd",
        "Programmering i fritidsklubben",
        HEADS,
    ),
    LexiconEntry(
        "past-trial",
        None,
        r"efter (?:\w+ )?(?:pilot|afprøv|forsøg) | evaluering af | erfaringer fra | bygger videre på"
        r" | pilotkommune | pilotdrift | pilotimplementering",
        "Udrulles efter endt afprøvning",
        "Afprøvning i to plejehjem",
        SAYS,
    ),
    LexiconEntry(
        "rehearsal",
        None,
        r"afprøv\w* af (?:\w+ )?\w*(?:beredskab|nødplan|backup)"
        r" | \btest af (?:\w+ )?\w*(?:beredskab|nødplan|backup|sikkerhed)",
        "Afprøvning af beredskabsplanen",
        "Afprøvning af en app",
        SAYS,
    ),
    LexiconEntry(
        "new-or-renewed",
        None,
        rf"\bnye? (?:\w+ )?{_SYSTEM} | \bnyt (?:\w+ )?{_SYSTEM} | \bnew (?:\w+ )?{_SYSTEM}"
        r" | næste generation",
        "Nyt økonomisystem",
        "Nye sensorer i broerne",
    ),
    LexiconEntry(
        "exploring",
        None,
        r"muligheder for | mulighederne for | analyse | afdækning | afklaring | kortlægning | orientering om"
        r" | status på | styrkelse af | styrket | temadrøftelse",
        "Foranalyse om chatbot",
        "Chatbot",
    ),
    LexiconEntry(
        "citizens-learning",
        None,
        rf"kompetence\w* (?:hos|for|til|blandt|af) {_CITIZENS} | borger\w* (?:\w+ )?kompetence"
        r" | elev\w* (?:\w+ )?kompetence | børns (?:\w+ )?kompetence | unges (?:\w+ )?kompetence",
        "Kompetenceudvikling for ledige",
        "Kompetenceudvikling for ledere",
        SAYS,
    ),
    LexiconEntry(
        "trial",
        "trial",
        r"afprøv(?!et|ed) | \bpilot | \bforsøg\b(?! på) | \bforsøgsprojekt | \bforsøgsordning | prøveperiode"
        r" | signaturprojekt | prøvehandling | proof of concept | \bpoc\b | prototype | eksperiment | \btest af"
        r" | prøvedrift | sandkasse | \bsandbox | living lab | hackathon | demonstrationsprojekt"
        r" | forskningsprojekt | \btrial\b",
        "Afprøvning af sengesensorer",
        "Microsoft Copilot til alle",
        SAYS,
    ),
    LexiconEntry(
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
    LexiconEntry(
        "broken",
        "friction",
        r"virker ikke | ikke virker | fungerer ikke | ikke fungerer | systemet går (?:\w+ )?ned\b"
        r" | netværket går (?:\w+ )?ned\b | \ber (?:\w+ )?langsom | manglende integration"
        r" | dårligt netværk | sløjt netværk | ustabilt netværk | does not work",
        "Login i hjemmeplejen virker ikke",
        "Sygefraværet går ned",
        SAYS,
    ),
    LexiconEntry(
        "friction",
        "friction",
        r"bøvl | langsom | nedbrud | driftsforstyrrelse | \bfejl i\b | fejlmelding | dobbeltindtast"
        r" | dobbeltregistrering | \bprinter(?:e|en|ne)?\b",
        "Printeren på plejecentret",
        "Opsporing af kræft",
    ),
    LexiconEntry(
        "competence",
        "competence",
        r"it-kompetence | ai-kompetence | digitale ambassadør | kompetenceløft | kompetenceudvikling"
        r" | kompetenceforløb | efteruddannelse | superbruger | medarbejderuddannelse | lederuddannelse"
        r" | upskilling",
        "Kompetenceløft for sagsbehandlere",
        "Ungdomsuddannelserne i tal",
    ),
    LexiconEntry(
        "training",
        "competence",
        rf"uddannelse af {_STAFF} | undervisning af {_STAFF} | oplæring af {_STAFF} | oplæring i"
        rf" | kurs(?:us|er) (?:for|til) {_STAFF} | digitale kompetencer (?:hos|for|til|blandt) {_STAFF}"
        rf" | training (?:of|for) {_STAFF}",
        "Uddannelse af medarbejdere i ESDH",
        "Uddannelse til alle unge",
        SAYS,
    ),
    LexiconEntry(
        "security",
        "security",
        r"it-sikkerhed | forsyningskædesikkerhed | leverandørsikkerhed | sikker kommunikation | \bnsis\b"
        r" | id-sikkerhed | adgangsstyring | brugerstyring | risikostyring | risikovurdering | trusselsbillede"
        r" | cyberforsvar | cybertrussel | logning af | informationssikkerhed | cybersikkerhed | cyber- og"
        r" | cyberangreb | datasikkerhed | sikkerhedshændelse | hændelseshåndtering | håndtering af hændelser"
        r" | it-beredskab | beredskabsplan | beredskabsøvelse | nødplan | \bnis ?-?2 | iso ?27001 | kryptering"
        r" | kryptografi | multifaktor | to-?faktor | \bmfa\b | awareness | phishing | \bsiem\b | firewall"
        r" | \bbackup | sårbarhedsscan | penetrationstest | information security",
        "Informationssikkerhed i hverdagen",
        "Trafiksikkerhed ved skoler",
    ),
    LexiconEntry(
        "data-protection",
        "security",
        r"databeskyttelse | persondata | \bgdpr | databehandleraftale | sletning af data | sletteregler"
        r" | identitetsstyring | rettighedsstyring | brugerrettigheder | data protection",
        "Tilsyn med databehandleraftaler",
        "Identitet og fællesskab",
    ),
    LexiconEntry(
        "standards",
        "standards",
        r"fælles sprog | \bmedcom | begrebsmodel | emnesystematik"
        r" | standarder(?<!kvalitetsstandarder)(?<!servicestandarder)\b | standardisering | datastandard"
        r" | it-standard",
        "Fælles standarder for data",
        "Nye kvalitetsstandarder",
    ),
    LexiconEntry(
        "contracts",
        "contracts",
        r"samarbejdspartner | strategisk partner | leverandørvalg | \budbud(?:s|\b) | miniudbud | konkurrenceudsæt"
        r" | leverandørstyring | leverandørpolitik | leverandøraftale | kontraktstyring | kontraktholder"
        r" | \bkontrakt(?:er|en)?\b | rammekontrakt | licens | indkøbsaftale | driftsaftale | rammeaftale"
        r" | valg af leverandør | \btender\b | procurement",
        "Udbud af telefoni",
        "Kulturudbuddet i byen",
    ),
    LexiconEntry(
        "infrastructure",
        "infrastructure",
        r"fibernet | bredbånd | it-udstyr | ip-telefoni | telefoniløsning | microsoft 365 | office 365"
        r" | windows \d+ | støttesystem | single sign-?on | wi-?fi\b | trådløst net | trådløse net | datacenter"
        r" | \bserver(?!ing) | it-infrastruktur | bærbare | digital\w* infrastruktur | teknisk infrastruktur"
        r" | fælles infrastruktur | datanetværk | netværksudstyr | it-netværk | it-drift | \bpc'er"
        r" | hjemmearbejdsplads | fjernarbejdsplads | gateway | \bcloud | hosting | serviceplatform"
        r" | it infrastructure",
        "Trådløst netværk på skolerne",
        "Netværk for pårørende",
    ),
    LexiconEntry(
        "architecture",
        "architecture",
        r"grunddata | geodata | datafordeler | dataplatform | datadeling | \bapi'er | it-arkitektur"
        r" | rammearkitektur | systemarkitektur | dataarkitektur | snitflade | systemintegration"
        r" | integration(?:er)? mellem | integrationsplatform | masterdata | datamodel | datakvalitet"
        r" | datakonvertering | migrering | it architecture",
        "Integrationer mellem fagsystemerne",
        "Integration af flygtninge",
    ),
    LexiconEntry(
        "organisation",
        "organisation",
        r"it-styring | it-politik | it-support | servicedesk | forandringsledelse | it-nøgletal | porteføljeråd"
        r" | etiske (?:regler|retningslin[ij]er|principper) | governance | porteføljestyring | projektmodel"
        r" | gevinstrealisering | gevinststyring | it-organisation | digitaliseringsorganisation"
        r" | organisering af (?:it\b|digital) | systemejer | systemforvaltning | roller og ansvar | styringsmodel"
        r" | digitaliseringsråd | dataetik | \bitil\b"
        r" | retningslin[ij]er for (?:brug af |anvendelse af )?(?:it\b|ai\b|kunstig|data|digital)",
        "Porteføljestyring og roller",
        "Organisering af hjemmeplejen",
    ),
    LexiconEntry(
        "self-service",
        "solution",
        r"selvbetjening | borger\.dk | booking | self-?service",
        "Selvbetjening til byggesager",
        "Betjening i borgerservice",
    ),
    LexiconEntry(
        "digital-form",
        "solution",
        rf"digitale?t? {_ONCE_ON_PAPER} | elektroniske?t? {_ONCE_ON_PAPER} | systemunderstøt | it-understøt",
        "Elektronisk ansøgning om boligstøtte",
        "Digital dannelse",
    ),
    LexiconEntry(
        "system",
        "solution",
        rf"{_ONE_SYSTEM} | \besdh | case management system",
        "Fælles bibliotekssystem",
        "Økosystemer i søerne",
    ),
    LexiconEntry(
        "made-solution",
        "solution",
        r"løsning(?<=\w{4}løsning)(?<!opgaveløsning)(?<!problemløsning)(?<!konfliktløsning)(?<!nødløsning)(?:en)?\b"
        r" | \bdigital løsning | \bit-løsning(?:en)?\b",
        "Samtykkeløsning",
        "Problemløsning i teams",
    ),
    LexiconEntry(
        "national-service",
        "solution",
        r"\bmitid\b | nemlog-?in | fuldmagt | \be-?boks | mit overblik | \bmin sag\b | \baula\b"
        r" | fælles medicinkort | \bfmk\b | sundhedsjournal | sygedagpengesystem | kommunernes ydelsessystem"
        r" | digitalt? (?:kørekort|sundhedskort|sygesikringskort)",
        "Overgang til MitID",
        "Identitet i kommunen",
    ),
    LexiconEntry(
        "overview-for-citizens",
        "solution",
        r"overblik over (?:egne|dine?|sine?)\b",
        "Overblik over egne sager",
        "Overblik over kontrakter",
    ),
    LexiconEntry(
        "message",
        "solution",
        r"sms-?(?:påmindelse|service|besked|advis|varsling) | \bpåmindelser om | digital dialog",
        "Sms-påmindelse før aftaler",
        "Sms'er fra chefen",
    ),
    LexiconEntry(
        "assistive",
        "solution",
        r"skylletoilet | toiletsæde | spiserobot | sensorble | vendelejer | medicinhusker | nødkald"
        r" | virtuel genoptræning | digital genoptræning | virtual reality | \bvr-?briller",
        "Skylletoiletter på plejehjem",
        "Toiletbygning ved stranden",
    ),
    LexiconEntry(
        "taking-into-use",
        "solution",
        r"\budrulning af | \bindførelse af | \bibrugtagning af | \bimplementering af | \bdigitalisering af"
        r" | \broll-?out of | \bimplementation of",
        "Udrulning af noget, som ingen andre ord nævner",
        "Indføring i faget",
        LEANS,
    ),
    LexiconEntry(
        "automation",
        "solution",
        r"automatiser | \brpa\b | robot | chatbot | voicebot | talegenkendelse | tale til tekst"
        r" | tale-til-tekst | sprogassistent | ai-assistent | digitale? assistent(?:en)?\b"
        r" | automation of",
        "Automatisering af fakturaer",
        "Automater i hallen",
    ),
    LexiconEntry(
        "application",
        "solution",
        r"\bapps?\b | \bapp'en\b | portal | dashboard | \bintranet | database | ledelsesinformation",
        "App til tilflyttere",
        "Apparatur til køkkenet",
    ),
    LexiconEntry(
        "sensors",
        "solution",
        r"sensor(?!isk|ium) | \bgps\b | internet of things | \biot\b",
        "Fugtsensorer i bygninger",
        "Sensorisk rum på plejecentret",
    ),
    LexiconEntry(
        "remote-care",
        "solution",
        r"telemedicin | telesundhed | skærmbesøg | videobesøg | videokonsultation"
        r" | virtuelle? (?:besøg|hjemmepleje) | medicindispenser",
        "Skærmbesøg i hjemmeplejen",
        "Besøg hos sundhedsplejersken",
    ),
    LexiconEntry(
        "challenge",
        "challenge",
        r"mangel på (?:[\w-]+ )?[\w-]*(?:arbejdskraft|medarbejder|personale|hænder) | arbejdskraftmangel"
        r" | arbejdskraftudfordring | rekrutteringsudfordring | rekruttering og fastholdelse | skolefravær"
        r" | nedbring\w* (?:af )?(?:\w+ )?sygefravær | mistrivsel | digitalt? udsatte | digitalt udfordrede"
        r" | digital inklusion | digital eksklusion | ensomhed"
        r" | \bfærre (?:\w+ )?(?:sygedage|\w*indlæggelser|fald|anbringelser|klager)"
        r" | flere (?:\w+ )?i (?:job|arbejde|beskæftigelse|uddannelse)\b | afbureaukratisering | labour shortage",
        "Mangel på arbejdskraft i ældreplejen",
        "Arbejdskraft i tal",
    ),
)

OUTRIGHT_ENTRIES: tuple[LexiconEntry[Mandate], ...] = (
    LexiconEntry(
        "law-says-so",
        "requirement",
        r"følger af loven | følger af lov om | lovkrav | lovpligtig | lovbestemt | lovbundet"
        r" | required by law | statutory",
        "Lovkrav fra 2027",
        "Lovende resultater",
    ),
    LexiconEntry(
        "laid-on-municipalities",
        "requirement",
        r"pålagt kommunerne | pålægger kommunerne | kommunerne er (?:pålagt|forpligtet) | kommunerne pålægges"
        r" | obligatorisk for (?:alle )?kommuner",
        "Opgaven er pålagt kommunerne",
        "Kommunerne påskønner opgaven",
    ),
    LexiconEntry(
        "given-to-all",
        "solution",
        r"skal (?:implementeres|indføres|ibrugtages|tages i brug) (?:i|af) (?:alle|samtlige) kommuner",
        "Skal tages i brug af alle kommuner",
        "Skal drøftes i alle kommuner",
    ),
    LexiconEntry(
        "by-choice",
        "none",
        r"kommunen søger selv | frivilligt? for kommune | frivillig (?:ordning|pulje|tilslutning)"
        r" | kommuner (?:har |er )?(?:til)?meldt | valgfrit? for kommune",
        "24 kommuner har meldt sig",
        "Frivillige besøgsvenner",
    ),
)

ORIGIN_ENTRIES: tuple[LexiconEntry[Mandate], ...] = (
    LexiconEntry(
        "joint-public",
        "solution",
        r"fællesoffentlig | \bfods\b | økonomiaftale | digitaliseringspagt | strategi for digital sundhed",
        "Den fællesoffentlige digitaliseringsstrategi",
        "Regeringens digitaliseringsstrategi",
    ),
    LexiconEntry(
        "joint-municipal",
        "solution",
        r"fælleskommunal | \bkombit | kommunernes digitaliseringsprogram | lokal og digital",
        "KOMBIT-projekt",
        "Kommunens digitaliseringsprogram",
    ),
    LexiconEntry("ministry", "solution", r"ministeri(?:et|um)", "Sundhedsministeriet", "Ministerens besøg"),
    LexiconEntry("region", "solution", r"\bregionen\b | \bregion \w", "Region Sjælland", "KL og Danske Regioner"),
    LexiconEntry(
        "law",
        "requirement",
        r"\blov\b | loven\b(?<!finansloven) | lovgivning | lovkrav | lovændring | bekendtgørelse"
        r" | \bnis ?-?2",
        "Lov nr. 434 om informationssikkerhed",
        "Midler på finansloven",
    ),
    LexiconEntry(
        "eu",
        "requirement",
        r"forordning | direktiv | \bgdpr | \bai act\b | \beu-krav | regulation",
        "Databeskyttelsesforordningen",
        "Et projekt med EU-støtte",
    ),
    LexiconEntry(
        "council",
        "requirement",
        r"byrådsbeslutning | byrådets beslutning | kommunalbestyrelsens beslutning | budgetforlig"
        r" | budgetaftale"
        r" | beslutning i (?:byråd|kommunalbestyrelse) | besluttet (?:af|i) (?:byråd|kommunalbestyrelse)"
        r" | vedtaget (?:af|i) (?:byråd|kommunalbestyrelse) | council decision",
        "Budgetforlig 2026",
        "Borgmesterens budgettale",
    ),
    LexiconEntry(
        "fund",
        "none",
        r"pulje | fonden | \bfond\b | signaturprojekt | pilotprojekt | \bforsøg\b | taskforce",
        "Innovationspuljen",
        "Skattefondue",
    ),
    LexiconEntry(
        "policy",
        "none",
        r"gentænk velfærden | regeringens digital | danmarks digital",
        "Gentænk velfærden (KL)",
        "Velfærden i tal",
    ),
    LexiconEntry("community", "none", r"\bos2 | \bdigit\b", "OS2-fællesskabet", "Digitalisering"),
    LexiconEntry(
        "own",
        "none",
        r"effektiviseringsforslag | spareforslag | investeringsforslag | \begen\b | \begne\b | \blokalt?\b"
        r" | direktionen | ønske fra | \bønske om | forslag fra | \bown\b",
        "Kommunens egen strategi",
        "Borgmesteren",
    ),
)
