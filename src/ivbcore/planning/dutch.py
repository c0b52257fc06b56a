"""The Dutch planning words, as data. Each entry's examples run as tests.

An example is a wording and the canonical wording it must read the same as; an empty second
part says that the wording alone is no planning.
"""

from __future__ import annotations

from ivbcore.planning.meaning import Bound, Frequency, PeriodPart, PhaseKind, Unit
from ivbcore.planning.vocabulary import Entry, Season, Tag, Vocabulary

__all__ = ["DUTCH"]


def _kinds() -> list[Entry]:
    """What is done: the noun forms, then the verb forms, which outrank a noun before them."""
    k = PhaseKind
    nouns: dict[PhaseKind, str] = {
        k.PREPARE: "voorbereiding, voorbereidingen, voorbereidingsfase, verkenning, verkenningsfase,"
        " orientatie, orientatiefase, inventarisatie, vooronderzoek",
        k.DRAFT: "opstelling, opzet, uitwerking",
        k.START_UP: "opstart, opstartfase, aanloopfase",
        k.EXECUTE: "uitvoering, uitvoeringsfase, realisatie, realisatiefase",
        k.INTRODUCE: "invoering, implementatie, implementatiefase, introductie, ingebruikname,"
        " livegang, uitrol",
        k.PILOT: "pilot, pilots, pilotfase, proef, proefperiode, proefproject",
        k.DEVELOP: "ontwikkeling, doorontwikkeling, ontwikkelfase, verdere ontwikkeling",
        k.UPDATE: "actualisatie, actualisering, herziening, herijking, update, vernieuwing",
        k.EVALUATE: "evaluatie, evaluaties, tussenevaluatie, eindevaluatie, evaluatiemoment,"
        " midterm review, midtermreview, mid-term review, tussentijdse evaluatie, nameting",
        k.ADOPT: "vaststelling, besluitvorming, raadsbesluit, collegebesluit, raadsvaststelling",
        k.REPORT: "rapportage, rapportages, voortgangsrapportage, jaarrapportage, terugkoppeling",
        k.COMPLETE: "afronding, oplevering, gereed, klaar, voltooiing, opleverdatum, afgehandeld",
        k.ANCHOR: "borging",
        k.EXTEND: "verlenging, hercertificering",
        k.END: "beeindiging, stopzetting",
    }
    deeds: dict[PhaseKind, str] = {
        k.PREPARE: "voorbereiden, voorbereid, verkennen, verkend, orienteren, inventariseren,"
        " geinventariseerd, bereiden, voor te bereiden",
        k.DRAFT: "opstellen, opgesteld, uitwerken, uitgewerkt, op te stellen, uit te werken",
        k.START_UP: "opstarten, opgestart, op te starten",
        k.EXECUTE: "uitvoeren, uitgevoerd, realiseren, gerealiseerd, uit te voeren, voeren we uit",
        k.INTRODUCE: "invoeren, ingevoerd, implementeren, geimplementeerd, in gebruik nemen,"
        " in gebruik, uitrollen, uitgerold, introduceren, in te voeren, te implementeren,"
        " ingericht",
        k.DEVELOP: "ontwikkelen, ontwikkeld, doorontwikkelen, doorontwikkeld",
        k.UPDATE: "actualiseren, geactualiseerd, herzien, herijken, herijkt, updaten, geupdatet,"
        " geupdate, vernieuwen, vernieuwd, bijstellen, bijgesteld, te actualiseren, te herzien,"
        " actualiseren we, herijken we",
        k.EVALUATE: "evalueren, geevalueerd, evalueert, te evalueren",
        k.ADOPT: "vaststellen, vastgesteld, vast te stellen, ter vaststelling, ter besluitvorming",
        k.REPORT: "rapporteren, gerapporteerd, rapporteert, te rapporteren",
        k.COMPLETE: "afronden, afgerond, opleveren, opgeleverd, voltooien, voltooid, af te ronden,"
        " op te leveren, gereed zijn, klaar zijn, is gereed, zijn gereed, is afgerond,"
        " zijn afgerond, is klaar, wordt afgerond, worden afgerond, wordt opgeleverd,"
        " worden opgeleverd, gereedmelden",
        k.ANCHOR: "borgen, geborgd",
        k.EXTEND: "verlengen, verlengd, hercertificeren",
        k.END: "beeindigen, beeindigd, stoppen, stopzetten, gestopt",
    }
    examples: dict[PhaseKind, tuple[tuple[str, str], ...]] = {
        k.EVALUATE: (("Q4 2024: evaluatie", "evalueren Q4 2024"),),
        k.COMPLETE: (("Q4 2024 afronden", "afronden Q4 2024"),),
        k.DEVELOP: (("Q3/Q4 2024 doorontwikkeling", "ontwikkelen Q3 2024 t/m Q4 2024"),),
    }
    entries = [
        Entry(Tag.KIND, kind, _split(forms), examples.get(kind, ()))
        for kind, forms in nouns.items()
    ]
    return entries + [Entry(Tag.DEED, kind, _split(forms)) for kind, forms in deeds.items()]


def _split(forms: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in forms.split(",") if part.strip())


def _calendar() -> list[Entry]:
    months = (
        "januari, jan, jan.",
        "februari, feb, feb., febr., febr",
        "maart, mrt, mrt., mar",
        "april, apr, apr.",
        "mei",
        "juni, jun, jun.",
        "juli, jul, jul.",
        "augustus, aug, aug.",
        "september, sept, sept., sep, sep.",
        "oktober, okt, okt., oct",
        "november, nov, nov.",
        "december, dec, dec.",
    )
    days = "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag"
    short = "ma., di., wo., do., vr., za., zo."
    return [
        *(Entry(Tag.MONTH, n, _split(forms)) for n, forms in enumerate(months, 1)),
        *(
            Entry(Tag.WEEKDAY, n, pair)
            for n, pair in enumerate(zip(_split(days), _split(short), strict=True), 1)
        ),
        Entry(
            Tag.SEASON,
            Season((1, 6)),
            _split("voorjaar, lente, vroege voorjaar"),
            (("voorjaar 2025", "voorjaar 2025"), ("in het voorjaar van 2025", "voorjaar 2025")),
        ),
        Entry(
            Tag.SEASON,
            Season((4, 9), before=(4, 6), after=(7, 12)),
            _split("zomer, zomerperiode, zomermaanden, zomerseizoen"),
            (
                ("zomer 2025", "zomer 2025"),
                ("voor de zomer van 2024", "afronden circa Q2 2024"),
                ("na de zomer van 2024", "najaar 2024"),
            ),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 12)),
            _split("najaar, herfst, late najaar"),
            (("najaar 2025", "najaar 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15), two_years=True),
            _split("winter, winterperiode, winterseizoen, winterhalfjaar"),
            (("winter 2024/2025", "winter 2024/2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15)),
            _split(
                "jaarwisseling, oud en nieuw, oud & nieuw, oud- en nieuw, oud/nieuw,"
                " oudejaarsnacht, donkere dagen offensief, donkere dagen,"
                " donkere dagen-offensief, donkere dagen campagne, donkeredagenoffensief, ddo"
            ),
            (("Donkere dagen offensief 2024", "winter 2024/2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 9), before=(4, 6), after=(7, 12)),
            _split(
                "zomervakantie, zomerreces, zomerse reces, zomervakanties, bouwvak, schoolvakantie"
            ),
            (
                ("zomervakantie 2025", "zomervakantie 2025"),
                ("na het zomerreces 2025", "najaar 2025"),
                ("voor het zomerreces 2025", "afronden circa Q2 2025"),
            ),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 18), approximate=False, two_years=True),
            _split("schooljaar, schoolseizoen, cursusjaar, studiejaar"),
            (("schooljaar 2024/2025", "schooljaar 2024/2025"),),
        ),
        Entry(Tag.SEASON, Season((4, 9)), ("evenementenseizoen",)),
        Entry(
            Tag.SEASON,
            Season((9, 9), approximate=False, fine=True),
            _split("begin schooljaar, start schooljaar, prinsjesdag"),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 10), approximate=False, fine=True),
            _split(
                "week van de veiligheid, cybersecuritymaand, cybermaand, european cybersecurity"
                " month, europese cybersecuritymaand, alert online, herfstvakantie"
            ),
            (("Week van de Veiligheid 2025", "oktober 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((11, 12), fine=True),
            _split("orange the world, feestdagen, decembermaand"),
        ),
        Entry(Tag.SEASON, Season((2, 3), fine=True), _split("carnaval, carnavalsperiode")),
        Entry(Tag.SEASON, Season((12, 13), fine=True), _split("kerst, kerstvakantie, kerstreces")),
        Entry(Tag.SEASON, Season((4, 5), fine=True), ("meivakantie",)),
        Entry(Tag.SEASON, Season((2, 3), fine=True), ("voorjaarsvakantie",)),
        Entry(Tag.HALF, None, _split("helft, halfjaar, half jaar, semester, jaarhelft, helft van het jaar")),
        Entry(Tag.TERTIAL, None, _split("tertaal, trimester, tertiaal")),
        Entry(Tag.UNIT, Unit.YEAR, _split("jaar, jr, jr., kalenderjaar, jaren, jaarbasis, j.")),
        Entry(
            Tag.UNIT, Unit.QUARTER, _split("kwartaal, kw., kw, kwrt, kwrt., kwartalen, kwart., kwt")
        ),
        Entry(Tag.UNIT, Unit.MONTH, _split("maand, maanden, mnd, mnd.")),
        Entry(Tag.UNIT, Unit.WEEK, _split("week, weken, wk, wk.")),
        Entry(Tag.UNIT, Unit.DAY, _split("dag, dagen")),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False),),
            _split("voorjaarsnota, voorjaarsrapportage"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False, offset=-1), Season((4, 6), approximate=False)),
            _split("kadernota, perspectiefnota, kaderbrief, kadernotitie, zomernota"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((10, 12), approximate=False, offset=-1),),
            _split("begrotingsbehandeling, behandeling begroting, vaststelling begroting"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((10, 12), approximate=False, offset=-1), Season((1, 12), approximate=False)),
            _split(
                "begroting, programmabegroting, meenemen in de begroting, meerjarenbegroting,"
                " begrotingscyclus"
            ),
        ),
        Entry(Tag.BUDGET, (Season((10, 12), approximate=False),), ("najaarsnota",)),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False, offset=1),),
            _split("jaarrekening, jaarstukken, jaarverslag, programmarekening"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False),),
            _split("1e bestuursrapportage, eerste bestuursrapportage, 1e berap, eerste berap, berap 1, berap i"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((7, 12), approximate=False),),
            _split("2e bestuursrapportage, tweede bestuursrapportage, 2e berap, tweede berap, berap 2, berap ii"),
        ),
    ]


def _softness() -> list[Entry]:
    part = PeriodPart
    return [
        Entry(
            Tag.SOFT,
            "begin",
            _split("begin, aanvang, het begin, vroeg in, vroeg, primo"),
            (("begin 2025", "circa Q1 2025"),),
        ),
        Entry(
            Tag.SOFT,
            "middle",
            _split("medio, halverwege, midden, mid, half"),
            (("medio 2025", "circa Q2 2025 t/m Q3 2025"),),
        ),
        Entry(
            Tag.SOFT,
            "end",
            _split("eind, einde, ultimo, het einde, eindejaar, laat in, eind van, einde van"),
            (("eind 2025", "circa Q4 2025"),),
        ),
        Entry(
            Tag.ABOUT,
            None,
            _split("circa, ca., ca, rond, rondom, omstreeks, ongeveer, plm., plm, +/-, +-"),
        ),
        Entry(
            Tag.PERIOD,
            None,
            _split(
                "looptijd, planperiode, beleidsperiode, looptijd van dit plan, looptijd van het"
                " plan, looptijd van het beleid, looptijd van het ivb, looptijd ivb, periode,"
                " looptijd van dit beleid, looptijd van het programma, raadsperiode, bestuursperiode,"
                " collegeperiode, beleidsplan"
            ),
        ),
        Entry(
            Tag.PERIOD_PART,
            part.WHOLE,
            _split(
                "gehele looptijd, hele looptijd, gehele periode, hele periode, volledige looptijd,"
                " gehele planperiode, hele planperiode, gehele beleidsperiode, hele beleidsperiode,"
                " gedurende de looptijd, tijdens de looptijd, gedurende de planperiode, gedurende de"
                " looptijd van dit plan, gedurende de looptijd van het plan, gedurende deze periode,"
                " gedurende de beleidsperiode, gedurende de gehele looptijd, gedurende de hele"
                " looptijd, gedurende de gehele periode, gedurende de hele periode, gedurende de"
                " gehele planperiode, tijdens de planperiode, tijdens de beleidsperiode, looptijd"
                " plan, looptijd beleidsplan, gehele looptijd van het plan, in deze beleidsperiode,"
                " hele looptijd van het plan, alle jaren, over de gehele looptijd"
            ),
            (("gedurende de looptijd van dit plan", "doorlopend"),),
        ),
        Entry(
            Tag.PERIOD_PART,
            part.MIDDLE,
            _split("midterm, mid-term, tussentijds halverwege, halfweg de looptijd"),
            (("midterm", "halverwege de looptijd"),),
        ),
    ]


def _joining() -> list[Entry]:
    return [
        Entry(Tag.AND, None, _split("en, alsmede, en ook, en in, en van, evenals, zowel, als ook")),
        Entry(Tag.OR, None, _split("of, dan wel, danwel, en/of")),
        Entry(Tag.RANGE, None, _split("t/m, t / m, tot en met, tem, t.e.m., tm")),
        Entry(
            Tag.UNTIL,
            None,
            _split("tot, tot aan, tot aan de, uiterlijk tot, loopt tot aan"),
            (("tot eind 2025", "t/m circa Q4 2025"),),
        ),
        Entry(
            Tag.FROM,
            None,
            _split(
                "vanaf, va., v.a., va, per, m.i.v., miv, met ingang van, ingaande, sinds, gestart in,"
                " gestart per, gestart vanaf, gestart op, vanuit, startend in, startend vanaf,"
                " met ingang van het, mi.v., ingaand per, ingaande per, te starten in, opgestart sinds,"
                " m.i.v. het, vanaf het, vanaf de, vanaf heden"
            ),
            (("vanaf Q3 2024", "vanaf Q3 2024"), ("per 1 januari 2026", "vanaf 1 januari 2026")),
        ),
        Entry(
            Tag.ONWARD,
            None,
            _split(
                "e.v., ev., ev, en verder, e.v, en volgende jaren, en later, tot heden, t/m heden,"
                " tot en met heden, en volgende, en daarna, e.v.j., en de jaren daarna,"
                " en daarop volgende jaren, - heden, tot nu, tot op heden, en verdere jaren,"
                " en de daaropvolgende jaren, ->, en jaren daarna, en erna"
            ),
            (("2025 e.v.", "vanaf 2025"), ("2019 t/m heden", "vanaf 2019")),
        ),
        Entry(
            Tag.START,
            None,
            _split(
                "start, starten, gestart, van start, start in, startdatum, starten we, beginnen,"
                " gaan van start, gaat van start, te starten, startmoment, begint, begonnen, wordt"
                " gestart, worden gestart, ingang, kick-off, startbijeenkomst, startsein, aangevangen,"
                " starten wij, we starten, wij starten, start van, ingezet, ingangsdatum, beginnen we,"
                " beginnen wij, start met, starten met, van start gaan, van start gegaan, gestart met"
            ),
            (("start Q1 2025", "vanaf Q1 2025"),),
        ),
        Entry(
            Tag.BY,
            None,
            _split(
                "uiterlijk, ultiem, op zijn laatst, uiterste datum, deadline, uiterlijk in,"
                " uiterlijk op, uiterlijk per, op z'n laatst, streefdatum,"
                " voor of op, niet later dan, einddatum"
            ),
            (("uiterlijk Q2 2025", "afronden Q2 2025"),),
        ),
        Entry(
            Tag.BY,
            "exclusive",
            _split("vóór, vòòr, nog voor, nog vóór, uiterlijk vóór, uiterlijk voor"),
            (("vóór 1 januari 2026", "afronden vóór 1 januari 2026"),),
        ),
        Entry(Tag.BEFORE, None, _split("voor, voor het, voor de, voorafgaand aan, voor de start van")),
        Entry(Tag.AFTER, None, _split("na, na de, na het, na afloop van, volgend op, nadat")),
        Entry(
            Tag.IN,
            None,
            _split(
                "in, gedurende, tijdens, in de loop van, in het, in de, binnen, op, gedurende het,"
                " gedurende de, tijdens de, tijdens het, in de jaren, in het jaar, op de, in jaar, ergens in,"
                " in de periode, periode van, in de maand, in de maanden, in periode, loop van, in loop van,"
                " in de loop van het jaar, in de week van"
            ),
        ),
        Entry(Tag.OF, None, _split("van, van het, van de, van dit")),
        Entry(
            Tag.OVER,
            None,
            _split(
                "uit, over, t.o.v., ten opzichte van, sedert vorig, peildatum, d.d., dd., dd, stand,"
                " versie, conform, volgens, cijfers, begroot, budget, vergeleken met, richting, naar, editie"
            ),
        ),
        Entry(Tag.ARTICLE, None, _split("de, het, een, 't, den, der")),
        Entry(
            Tag.THEN,
            None,
            _split(
                "daarna, vervolgens, hierna, aansluitend, nadien, waarna, erna, en vervolgens,"
                " aansluitend daarop, vanaf dan, vanaf dat moment, daaropvolgend, en aansluitend,"
                " en dan, dan, daarna is het, hierop volgend, na opstart, na implementatie, na invoering,"
                " na de opstart, na start"
            ),
            (
                (
                    "Q1 en Q2 2024 opstarten, daarna doorlopend",
                    "opstarten Q1 2024 t/m Q2 2024; doorlopend vanaf Q3 2024",
                ),
            ),
        ),
        Entry(
            Tag.RELATIVE,
            0,
            _split("dit, deze, huidige, huidig"),
        ),
        Entry(
            Tag.RELATIVE,
            1,
            _split("volgend, volgende, komend, komende, aankomend, aanstaande, eerstvolgende, aankomende"),
        ),
        Entry(Tag.RELATIVE, -1, _split("vorig, vorige, afgelopen, voorgaand, voorgaande")),
    ]


def _numbers() -> list[Entry]:
    ordinals = "eerste, tweede, derde, vierde"
    counts = "een keer, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf"
    return [
        *(Entry(Tag.ORDINAL, n, (word,)) for n, word in enumerate(_split(ordinals), 1)),
        Entry(Tag.ORDINAL, -1, _split("laatste, slot")),
        *(
            Entry(Tag.COUNT, n, (word,))
            for n, word in enumerate(_split(counts), 1)
            if " " not in word
        ),
        Entry(Tag.COUNT, 1, _split("één, eén, ėén")),
    ]


def _frequencies() -> list[Entry]:
    def often(
        count: int | None, unit: Unit = Unit.YEAR, every: int = 1, *, total: bool = False
    ) -> Frequency:
        return Frequency(count, unit, every, total=total)

    def entry(
        frequency: Frequency | tuple[Frequency, ...], forms: str, *examples: tuple[str, str]
    ) -> Entry:
        value = frequency if isinstance(frequency, tuple) else (frequency,)
        return Entry(Tag.FREQUENCY, value, _split(forms), examples)

    u = Unit
    return [
        entry(
            often(1),
            "jaarlijks, jaarlijkse, elk jaar, ieder jaar, ieder kalenderjaar, elk kalenderjaar,"
            " per jaar, per kalenderjaar, elke jaar, iedere jaar, ieder jaar opnieuw, jaarlijks"
            " terugkerend, jaarlijks terugkerende",
            ("Jaarlijks", "1 keer per jaar"),
            ("jaarlijks in oktober", "1 keer per jaar in oktober"),
        ),
        entry(often(2), "halfjaarlijks, halfjaarlijkse, elk half jaar, ieder half jaar, per half jaar,"
              " elk halfjaar, ieder halfjaar, per halfjaar", ("halfjaarlijks", "2 keer per jaar")),
        entry(
            often(1, u.QUARTER),
            "driemaandelijks, driemaandelijkse, per kwartaal, elk kwartaal, ieder kwartaal,"
            " kwartaalrapportage, kwartaallijks, kwartaalgewijs, elke kwartaal, iedere kwartaal,"
            " elke drie maanden, iedere drie maanden, elke 3 maanden, iedere 3 maanden",
            ("elk kwartaal", "1 keer per kwartaal"),
        ),
        entry(often(1, u.MONTH), "maandelijks, maandelijkse, elke maand, iedere maand, per maand"),
        entry(often(1, u.WEEK), "wekelijks, wekelijkse, elke week, iedere week, per week"),
        entry(often(1, u.WEEK, 6), "zeswekelijks, zeswekelijkse, 6-wekelijks, 6 wekelijks, 6-wekelijkse"),
        entry(often(1, u.WEEK, 4), "vierwekelijks, vierwekelijkse, 4-wekelijks"),
        entry(often(1, u.WEEK, 8), "achtwekelijks, achtwekelijkse, 8-wekelijks"),
        entry(often(1, u.MONTH, 4), "viermaandelijks"),
        entry(often(1, u.MONTH, 6), "zesmaandelijks"),
        entry(often(1, u.YEAR, 2), "om het jaar, om het andere jaar, eens in de twee jaar, eenmaal per twee jaar"),
        entry(often(1, u.YEAR, 4), "vierjaarlijks, vierjaarlijkse, 4-jaarlijks, vier jaarlijks"),
        entry(often(1, u.YEAR, 3), "driejaarlijks, driejaarlijkse, 3-jaarlijks"),
        entry(
            (often(1, u.YEAR, 2), often(2)),
            "tweejaarlijks, tweejaarlijkse, 2-jaarlijks, 2 jaarlijks, twee jaarlijks",
        ),
        entry((often(1, u.MONTH, 2), often(2, u.MONTH)), "tweemaandelijks, tweemaandelijkse, 2-maandelijks"),
        entry((often(1, u.WEEK, 2), often(2, u.WEEK)), "tweewekelijks, tweewekelijkse, 2-wekelijks"),
        entry(
            often(None),
            "periodiek, periodieke, regelmatig, regelmatige, met regelmaat, op gezette tijden,"
            " meermaals, meerdere keren per jaar, meerdere malen per jaar, enkele keren per jaar, een"
            " aantal keer per jaar, een paar keer per jaar, terugkerend, meermalen per jaar, diverse"
            " keren per jaar, een aantal keren per jaar, meerdere momenten, verschillende keren per jaar",
        ),
        entry(often(1, total=True), "eenmalig, eenmalige, eenmaal, één keer, een keer, eens"),
        entry(often(2, total=True), "tweemaal, twee maal"),
        entry(often(3, total=True), "driemaal"),
        entry(often(4, total=True), "viermaal"),
        Entry(Tag.EVERY, None, _split("elk, elke, ieder, iedere")),
        Entry(Tag.PER, None, _split("p/, p., in de, per")[:1] + ("p/",)),
        Entry(
            Tag.TIMES,
            None,
            _split("keer, x, maal, keren, malen, x per, keer in, maal in"),
        ),
        Entry(
            Tag.TIMES,
            Unit.YEAR,
            _split(
                "x p/j, x p/jr, x p.j., x/jaar, x p/jaar, x pj, x jaarlijks, keer p/j, x/jr, x per jr,"
                " x / jaar, keer/jaar, x per jaar, keer per jaar, maal per jaar, keer p.j.,"
                " keer in het jaar, keer jaarlijks, maal jaarlijks, keer in een jaar, x per kalenderjaar"
            ),
            (("2x p/j", "2 keer per jaar"), ("Twee keer per jaar", "2 keer per jaar")),
        ),
        Entry(
            Tag.TIMES,
            Unit.QUARTER,
            _split("x per kwartaal, keer per kwartaal, maal per kwartaal, x/kwartaal, x p/kw, x p/kwartaal"),
        ),
        Entry(Tag.TIMES, Unit.MONTH, _split("x per maand, keer per maand, maal per maand, x p/m, x/maand, x p/maand")),
        Entry(Tag.TIMES, Unit.WEEK, _split("x per week, keer per week, maal per week, x p/w, x/week")),
        Entry(Tag.ALTERNATE, None, _split("om de, om")),
        Entry(Tag.BOUND, Bound.AT_LEAST, _split("minimaal, minstens, ten minste, tenminste, min.")),
        Entry(Tag.BOUND, Bound.AT_MOST, _split("maximaal, hooguit, hoogstens, ten hoogste, max.")),
        Entry(Tag.BOUND, Bound.ABOUT, _split("gemiddeld, zo'n")),
        Entry(Tag.TO, None, _split("à, a")),
        Entry(
            Tag.OCCASIONS,
            None,
            _split(
                "campagnes, bijeenkomsten, controles, acties, overleggen, sessies, trainingen,"
                " oefeningen, voorlichtingen, rapportages per jaar, controleacties, momenten, gastlessen,"
                " themabijeenkomsten, netwerkbijeenkomsten, nieuwsbrieven, workshops, activiteiten,"
                " integrale controles, wijkschouwen, schouwen, voorlichtingsbijeenkomsten, vergaderingen,"
                " campagne, bijeenkomst, controle, training, oefening, integrale controle, metingen"
            ),
        ),
    ]


def _continuing() -> list[Entry]:
    return [
        Entry(
            Tag.ONGOING,
            None,
            _split(
                "doorlopend, doorlopende, doorlopend proces, continu, continue, structureel, structurele,"
                " permanent, jaarrond, dagelijks, 24/7, going concern, blijvend, blijvende, regulier,"
                " reguliere, staand beleid, in uitvoering, voortdurend, lopend, lopende zaak,"
                " we continueren, continueren, gecontinueerd, voortzetten, voortgezet, voortzetting, hele"
                " jaar, gehele jaar, hele jaar door, het hele jaar door, hele jaar rond, gehele jaar door,"
                " het gehele jaar door, doorlopende actie, ongoing, wordt voortgezet, worden voortgezet,"
                " reeds in uitvoering, doorlopend gehele looptijd, vast onderdeel, staande praktijk, hele jaren,"
                " reguliere werkzaamheden, regulier werk, gaat door, gaan door, blijft doorlopen,"
                " continuering, continueren we, we blijven, wij blijven, blijven we, onverminderd, altijd,"
                " doorlopende activiteit, doorlopende inzet, doorloopt, loopt door, lopen door, lopend proces,"
                " is lopend, loopt al, loopt reeds, reeds gestart, al gestart, is al gestart, is reeds gestart,"
                " onderdeel van reguliere werkzaamheden, doorl., dl., reguliere taak, wordt gecontinueerd,"
                " dagelijkse praktijk, vaste agenda, doorgaand, doorlopend/structureel, aanhoudend,"
                " going-concern, het hele jaar, lopende actie, lopend project, lopende activiteit, worden"
                " gecontinueerd, bestaand beleid, doorlopende zaak, is doorlopend, zijn doorlopend, staande taak,"
                " lopend traject, lopende"
            ),
            (("Doorlopend", "doorlopend"), ("het hele jaar door", "doorlopend")),
        ),
        Entry(
            Tag.RUNS,
            None,
            _split("loopt, lopen, looptijd van, loopt van, duurt, geldt, geldig, loopt nog"),
            (("loopt tot eind 2026", "doorlopend t/m circa Q4 2026"),),
        ),
        Entry(
            Tag.ON_DEMAND,
            None,
            _split(
                "op afroep, ad hoc, ad-hoc, adhoc, indien nodig, indien noodzakelijk, zo nodig, zonodig,"
                " naar behoefte, op verzoek, bij incidenten, bij calamiteiten, casusgericht, situationeel,"
                " bij incident, bij calamiteit, op aanvraag, wanneer nodig, indien van toepassing, op indicatie,"
                " naar aanleiding van incidenten, n.a.v. incidenten, op basis van casuistiek, afhankelijk van casuistiek,"
                " indien daar aanleiding toe is, wanneer daar aanleiding toe is, bij signalen, per casus,"
                " naar aanleiding van signalen, op basis van signalen, incidenteel, waar nodig en gewenst,"
                " wanneer noodzakelijk, als dat nodig is, indien gewenst, naar gelang behoefte, naar bevind van zaken,"
                " op basis van behoefte, bij behoefte, gelegenheidsgericht, als daar aanleiding toe is, vraaggestuurd,"
                " bij aanleiding, op maat, incidentgericht, op ad hoc basis, op ad-hoc basis"
            ),
            (("op afroep", "op afroep"), ("indien nodig", "op afroep")),
        ),
    ]


def _no_time() -> list[Entry]:
    return [
        Entry(
            Tag.NOT_YET_KNOWN,
            None,
            _split(
                "n.t.b., n.t.b, ntb, n.n.b., n.n.b, nnb, p.m., p.m, pm, volgt, volgt nog, volgt later,"
                " nader te bepalen, nog niet bekend, nog te bepalen, nog onbekend, onbekend, nog nader te"
                " bepalen, tbd, t.b.d., wordt nog bepaald, wordt nader bepaald, planning volgt, nog in te"
                " plannen, nader in te vullen, nog te plannen, nader te plannen, datum volgt, wordt later bepaald,"
                " moet nog worden bepaald, nog niet gepland, nog niet ingepland, nog vast te stellen"
            ),
        ),
        Entry(
            Tag.NOT_APPLICABLE, None, _split("n.v.t., n.v.t, nvt, nvt., niet van toepassing")
        ),
        Entry(
            Tag.VAGUE,
            None,
            _split(
                "zo snel mogelijk, z.s.m., zsm, zo spoedig mogelijk, t.z.t., tzt, te zijner tijd,"
                " op termijn, op korte termijn, op de korte termijn, korte termijn, middellange termijn,"
                " lange termijn, op langere termijn, in overleg, in overleg met, on hold, binnenkort, spoedig, later,"
                " nader overeen te komen, in de toekomst, toekomst, op enig moment, nog niet, niet gestart,"
                " nog niet gestart, in de komende jaren, de komende jaren, komende jaren, de komende periode,"
                " komende periode, op koers, vertraagd, tot nader order, direct, per direct, onmiddellijk, nu,"
                " momenteel, inmiddels, in behandeling, te bezien, wordt bezien, loopt achter, vervallen, vervalt,"
                " uitgesteld, opgeschort, doorgeschoven, verschoven, aangehouden, eerder, eerstdaags, vandaag,"
                " morgen, gisteren, heden, dit moment, op dit moment, op langere termijn, na te gaan"
            ),
            (("zo snel mogelijk", ""), ("in overleg", "")),
        ),
        Entry(
            Tag.CONDITION,
            None,
            _split(
                "indien, mits, tenzij, als, zodra, wanneer, afhankelijk, afhankelijk van, onder voorbehoud,"
                " o.v.b., ovb, bij voldoende, niet, geen, zonder, eventueel, evt., mogelijk, misschien, wellicht,"
                " nog, pas, alleen, behalve, m.u.v., met uitzondering van, i.p.v., in plaats van, uitgezonderd, eerst,"
                " tenminste als, zolang, totdat, voordat, alvorens, laatst, hoogst, zesde, zevende, achtste, vijfde,"
                " elkaar, maximale, tussentijds, vertraging, verwacht eerder, anders, tijdelijk, oorspronkelijk,"
                " gepland was, was gepland, zou, even, oneven, variabel, wisselend, halve, kwart, anderhalf, dertig,"
                " enige, enkele, meerdere, bijna, vanwege, ondanks, ambitie, omdat, doel, scenario, model,"
                " werkdagen, uur, uren, minuten, pagina, blz., art., binnen drie, binnen twee, horizon, toekomstvisie"
            ),
        ),
        Entry(
            Tag.PAST,
            None,
            _split(
                "gebleken, was, waren, werd, werden, hebben, heeft, had, hadden, geweest, is gebleken, bleek,"
                " bleken, blijkt, daalde, steeg, gedaald, gestegen, vonden plaats, afkomstig, eerdere, destijds, toen,"
                " gepubliceerd, getekend, ondertekend, plaatsgevonden, vond plaats"
            ),
        ),
        Entry(Tag.REFERENCE, None, _split("zie, zie ook, verwijzing, conform planning, cf., zoals bij")),
        Entry(
            Tag.REMARK,
            None,
            _split(
                "waar nodig actualiseren, naar verwachting, naar planning, wordt verder gewerkt aan, waar nodig,"
                " waar mogelijk, indien mogelijk, bij voorkeur, streven, streven we, streven is, we streven ernaar,"
                " en evalueren waar nodig, vindt plaats, vinden plaats, in principe, o.a., onder andere, onder meer, bijv.,"
                " bijvoorbeeld, d.w.z., i.s.m., in samenwerking met, m.b.t., t.b.v., in het kader van, i.k.v., c.q.,"
                " om te, om de week te, te zijn, wij, we, wordt, worden, zal, zullen, gaan, gaat, is, zijn, kan, kunnen,"
                " moet, moeten, dient, dienen, willen, wil, er, dat, die, ook, met, door, bij, aan, om zo, te, tevens, nieuwe,"
                " nieuw, jaarplanning, planning, gepland, staat gepland, ingepland, volgens planning, jaarplan-gestuurd,"
                " op basis van, per wijk, per school, per gemeente, per kern, per dorp, per locatie, per persoon, per gebied,"
                " per thema, per team, van de gemeente, verwachting, verwacht, voornemen, m.n., met name, na verwachting,"
                " naar wens, in ieder geval, vooralsnog, waarschijnlijk, meegenomen, meenemen, behandeling, ter hand nemen,"
                " aan de slag, opgepakt, oppakken, pakken we op, plaatsvinden, plaats, resultaat, in beeld, in kaart, in nauwe"
                " samenwerking, op basis hiervan, op gebied van, op het gebied van, in gesprek, in afstemming met, in de raad, in de"
                " gemeenteraad, in het college, aan de raad, aan het college, in de wijken, in de wijk, in de regio, op scholen,"
                " in de buurt, in de gemeente, op school, in samenspraak met, in afstemming, in ontwikkeling te, in opdracht van"
            ),
        ),
    ]


DUTCH = Vocabulary(
    "nederlands",
    "nl",
    (
        *_kinds(),
        *_calendar(),
        *_softness(),
        *_joining(),
        *_numbers(),
        *_frequencies(),
        *_continuing(),
        *_no_time(),
    ),
)
