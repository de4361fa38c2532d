"""What words tell: stems, so that Danish compounds are found too, each entry with what it must and must not find.

General words of municipal work only. Words that lie are left out: `skal`, `AI`, `velfærdsteknologi` and `KOMBIT` say
by themselves neither duty nor challenge; `netværk` is also people, `integration` also newcomers, `hændelser` also
patients', `beredskab` also the fire brigade, and `kvalitetsstandarder` council policy.
"""

from typing import Generic, NamedTuple, TypeVar

from treespor.model.words import Kind, Mandate

T = TypeVar("T")

NAMES = 1
"""It names a thing or a trade: it counts where a text opens, for further down it is said in passing."""
SAYS = 2
"""It says what sort of work this is: it counts anywhere, and above what is merely named."""
HEADS = 3
"""It makes the whole a heading over several things, and nothing else counts."""


class Entry(NamedTuple, Generic[T]):
    r"""Patterns that tell the same, parted by ` | `; each begins with a letter or with a letter at `\b`."""

    id: str
    tells: T
    stems: str
    hit: str
    miss: str
    priority: int = NAMES


_STAFF = r"(?:\w+ )?\w*(?:medarbejder|leder|ansat|personale|superbruger|staff|employee|manager)"
_CITIZENS = r"(?:\w+ )?(?:borger|elev|barn|børn|unge|ledige|ældre)"
_SYSTEM = r"\w*(?:system|løsning|platform|portal|software|hjemmeside|intranet)"
_ON_PAPER_ONCE = (
    r"(?:post|ansøgning|blanket|anmeldelse|indberetning|bestilling|signatur|underskrift|fuldmagt|borgerservice"
    r"|byggesag|faktur|lås|nøgle|tavle|kalender|hjemmepleje|træning|dokumentation|understøttelse)"
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
        r"\bprogram(?:met)?\b | arbejdsprogram | digitaliseringsprogram | handlingsplan | masterplan | roadmap"
        r" | \bramme\b | \binitiativer\b | \bprojekter\b | signaturprojekter",
        "Handlingsplan for digital velfærd",
        "Programmering i fritidsklubben",
        HEADS,
    ),
    Entry(
        "past-trial",
        None,
        r"efter (?:\w+ )?(?:pilot|afprøv|forsøg) | pilotkommune | pilotdrift | pilotimplementering"
        r" | afprøv\w* af (?:\w+ )?\w*(?:beredskab|nødplan|backup)",
        "Udrulles efter endt afprøvning",
        "Afprøvning i to plejehjem",
        SAYS,
    ),
    Entry(
        "new-or-renewed",
        None,
        rf"\bnyt? (?:\w+ )?{_SYSTEM} | \bnye (?:\w+ )?{_SYSTEM} | næste generation | \bnew (?:\w+ )?{_SYSTEM}",
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
        rf"kompetence\w* (?:hos|for|til|blandt|af) {_CITIZENS}"
        r" | borger\w* (?:\w+ )?kompetence | elev\w* (?:\w+ )?kompetence | børns (?:\w+ )?kompetence | unges (?:\w+ )?kompetence",
        "Kompetenceudvikling for ledige",
        "Kompetenceudvikling for ledere",
        SAYS,
    ),
    Entry(
        "trial",
        "trial",
        r"afprøv | \bpilot | \bforsøg\b | \bforsøgsprojekt | \bforsøgsordning | signaturprojekt | prøvehandling"
        r" | proof of concept | \bpoc\b | prototype | eksperiment | hackathon | demonstrationsprojekt"
        r" | forskningsprojekt | prøveperiode | \btrial\b",
        "Afprøvning af sengesensorer",
        "Microsoft Copilot til alle",
        SAYS,
    ),
    Entry(
        "renewal",
        "contracts",
        r"genudbud | genudbyd | genanskaf | reanskaf | systemskift | systemudskift | leverandørskift"
        rf" | skift af (?:\w+ )?\w*(?:leverandør|system) | udskift\w* af (?:\w+ ){{0,3}}{_SYSTEM}"
        r" | kontraktudløb | kontrakten udløber | aftalen udløber | kontraktfornyelse"
        r" | fornyelse af (?:\w+ )?\w*(?:kontrakt|licens) | re-?tender | replacement of",
        "Genudbud af omsorgssystem",
        "Udskiftning af gadelamper",
        SAYS,
    ),
    Entry(
        "broken",
        "friction",
        r"virker ikke | ikke virker | fungerer ikke | ikke fungerer | går (?:\w+ )?ned\b | er (?:\w+ )?langsom"
        r" | manglende integration | dårligt netværk | sløjt netværk | ustabilt netværk | does not work",
        "Login i hjemmeplejen virker ikke",
        "Virkeliggørelse af visionen",
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
        rf" | oplæring af {_STAFF} | kursus (?:for|til) {_STAFF} | kurser (?:for|til) {_STAFF}"
        rf" | digitale kompetencer (?:hos|for|til|blandt) {_STAFF} | training (?:of|for) {_STAFF} | upskilling",
        "Kompetenceløft for sagsbehandlere",
        "Ungdomsuddannelserne i tal",
    ),
    Entry(
        "security",
        "security",
        r"it-sikkerhed | informationssikkerhed | cyber | datasikkerhed | sikkerhedshændelse | hændelseshåndtering"
        r" | håndtering af hændelser | it-beredskab | beredskabsplan | beredskabsøvelse | nødplan | \bnis ?-?2"
        r" | iso ?27001 | kryptering | kryptografi | multifaktor | tofaktor | to-faktor | \bmfa\b | awareness"
        r" | phishing | \bsiem\b | firewall | \bbackup | sårbarhedsscan | penetrationstest | information security",
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
        r"standarder(?<!kvalitetsstandarder)(?<!servicestandarder)\b | standardisering | standard for(?<!kvalitetsstandard for)\b"
        r" | it standards",
        "Fælles datastandarder",
        "Nye kvalitetsstandarder",
    ),
    Entry(
        "contracts",
        "contracts",
        r"\budbud(?:s|\b) | miniudbud | konkurrenceudsæt | leverandørstyring | leverandørpolitik | leverandøraftale"
        r" | kontraktstyring | kontraktholder | \bkontrakt(?:er|en)?\b | rammekontrakt | licens | indkøbsaftale"
        r" | driftsaftale | rammeaftale | valg af leverandør | \btender\b | procurement",
        "Udbud af telefoni",
        "Kulturudbuddet i byen",
    ),
    Entry(
        "infrastructure",
        "infrastructure",
        r"wi-?fi\b | trådløst net | trådløse net | datacenter | \bserver(?!vice) | it-infrastruktur"
        r" | digital\w* infrastruktur | teknisk infrastruktur | fælles infrastruktur | datanetværk | netværksudstyr"
        r" | it-netværk | it-drift | \bpc'er | bærbare | hjemmearbejdsplads | fjernarbejdsplads | gateway"
        r" | \bcloud | hosting | serviceplatform | geodata | it infrastructure",
        "Trådløst netværk på skolerne",
        "Netværk for pårørende",
    ),
    Entry(
        "architecture",
        "architecture",
        r"it-arkitektur | rammearkitektur | systemarkitektur | dataarkitektur | snitflade | integration(?:er)? mellem"
        r" | systemintegration | integrationsplatform | masterdata | datamodel | datakvalitet | konvertering"
        r" | migrering | it architecture",
        "Integrationer mellem fagsystemerne",
        "Integration af flygtninge",
    ),
    Entry(
        "organisation",
        "organisation",
        r"governance | porteføljestyring | projektmodel | gevinstrealisering | gevinststyring | it-organisation"
        r" | digitaliseringsorganisation | organisering af (?:it|digital)\w* | systemejer | systemforvaltning"
        r" | roller og ansvar | styringsmodel | digitaliseringsråd | projektkontor | dataetik | itil\b"
        r" | retningslin[ij]er for (?:brug af |anvendelse af )?(?:it|ai|kunstig|data|digital)",
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
        rf"digitale?t? \w*{_ON_PAPER_ONCE} | elektroniske?t? \w*{_ON_PAPER_ONCE} | systemunderstøt | it-understøt",
        "Elektronisk ansøgning om boligstøtte",
        "Digital dannelse",
    ),
    Entry(
        "automation",
        "solution",
        r"automatiser | \brpa\b | robot | chatbot | voicebot | talegenkendelse | tale til tekst | automation of",
        "Automatisering af fakturaer",
        "Automater i hallen",
    ),
    Entry(
        "program",
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
        r"telemedicin | telesundhed | skærmbesøg | videobesøg | videokonsultation | virtuelle? (?:besøg|hjemmepleje)"
        r" | medicindispenser | telemedicine",
        "Skærmbesøg i hjemmeplejen",
        "Besøg hos sundhedsplejersken",
    ),
    Entry(
        "challenge",
        "challenge",
        r"arbejdskraftmangel | mangel på (?:arbejdskraft|medarbejdere|personale|hænder) | arbejdskraftudfordring"
        r" | rekrutteringsudfordring | rekruttering og fastholdelse | nedbring\w* (?:af )?sygefravær | skolefravær"
        r" | mistrivsel | digitalt udsatte | digitalt udfordrede | afbureaukratisering | labour shortage",
        "Mangel på arbejdskraft i ældreplejen",
        "Arbejdskraft i tal",
    ),
)

OUTRIGHT_ENTRIES: tuple[Entry[Mandate], ...] = (
    Entry(
        "law-says-so",
        "requirement",
        r"følger af loven | følger af lov om | lovkrav | lovpligtig | lovbestemt | lovbundet | kræves i loven"
        r" | required by law | statutory",
        "Lovkrav fra 2027",
        "Lovende resultater",
    ),
    Entry(
        "laid-on-municipalities",
        "requirement",
        r"pålagt kommunerne | pålægger kommunerne | kommunerne er pålagt | kommunerne pålægges"
        r" | kommunerne er forpligtet | obligatorisk for (?:alle )?kommuner",
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
        r"fælleskommunal | \bkombit | kommunernes digitaliseringsprogram | monopolbrud",
        "KOMBIT-projekt",
        "Kommunens digitaliseringsprogram",
    ),
    Entry("ministry", "solution", r"ministeri(?:et|um)", "Sundhedsministeriet", "Ministerens besøg"),
    Entry("region", "solution", r"\bregionen\b | \bregion \w", "Region Sjælland", "KL og Danske Regioner"),
    Entry(
        "law",
        "requirement",
        r"\blov\b | loven\b(?<!finansloven) | lovgivning | lovkrav | lovændring | lovforslag | bekendtgørelse"
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
        r"byrådsbeslutning | kommunalbestyrelsesbeslutning | besluttet (?:af|i) (?:byråd|kommunalbestyrelse)"
        r" | beslutning i (?:byråd|kommunalbestyrelse) | budgetforlig | budgetaftale | council decision",
        "Budgetforlig 2026",
        "Borgmesterens budgettale",
    ),
    Entry(
        "pool",
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
        "Velfærd",
    ),
    Entry("community", "none", r"\bos2 | \bdigit\b", "OS2-fællesskabet", "Digitalisering"),
    Entry(
        "own",
        "none",
        r"\begen\b | \begne\b | \blokale?\b | direktionen | ønske fra | \bønske om | forslag fra | \bidé | \bown\b",
        "Kommunens egen strategi",
        "Borgmesteren",
    ),
)
