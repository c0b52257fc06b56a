"""Months, seasons, halves, and the documents of planning and control."""

from __future__ import annotations

from ivbcore.planning.meaning import Unit
from ivbcore.planning.vocabulary import Entry, Season, Tag, forms

__all__ = ["calendar"]


def calendar() -> list[Entry]:
    """Months, seasons, halves, and the documents of planning and control."""
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
    parts = ("ochtend", "middag", "avond", "nacht")
    short = "ma., di., wo., do., vr., za., zo."
    return [
        *(Entry(Tag.MONTH, n, forms(words)) for n, words in enumerate(months, 1)),
        *(
            Entry(Tag.WEEKDAY, n, (*pair, *(pair[0] + part for part in parts)))
            for n, pair in enumerate(zip(forms(days), forms(short), strict=True), 1)
        ),
        Entry(
            Tag.SEASON,
            Season((1, 6)),
            forms("voorjaar, lente, vroege voorjaar, voorjr., voorj., voorjr"),
            (("voorjaar 2025", "voorjaar 2025"), ("in het voorjaar van 2025", "voorjaar 2025")),
        ),
        Entry(
            Tag.SEASON,
            Season((4, 9), before=(4, 6), after=(7, 12)),
            forms("zomer, zomerperiode, zomermaanden, zomerseizoen"),
            (
                ("zomer 2025", "zomer 2025"),
                ("voor de zomer van 2024", "afronden circa Q2 2024"),
                ("na de zomer van 2024", "najaar 2024"),
            ),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 12)),
            forms("najaar, herfst, late najaar, najr., naj., najr, nj., nj"),
            (("najaar 2025", "najaar 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((1, 12)),
            forms("voor- en najaar, voor-/najaar, voor en najaar, voor- of najaar"),
            (("voor- en najaar 2025", "circa Q1 2025 t/m Q4 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15), two_years=True),
            forms("winter, winterperiode, wintermaanden, winterseizoen, winterhalfjaar"),
            (("winter 2024/2025", "winter 2024/2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15), before=(10, 12), after=(13, 15)),
            forms(
                "jaarwisseling, oud en nieuw, oud op nieuw, oud & nieuw, oud- en nieuw, oud/nieuw,"
                " oudejaarsnacht, donkere dagen offensief, donkere dagen, donkere"
                " dagen-offensief, donkere dagen campagne, donkeredagenoffensief, ddo"
            ),
            (
                ("Donkere dagen offensief 2024", "winter 2024/2025"),
                ("voor de jaarwisseling van 2024", "afronden circa Q4 2024"),
            ),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 9), before=(4, 6), after=(7, 12)),
            forms(
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
            forms(
                "schooljaar, schoolseizoen, cursusjaar, studiejaar, schooljaren,"
                " schooljr., schooljr"
            ),
            (("schooljaar 2024/2025", "schooljaar 2024/2025"),),
        ),
        Entry(Tag.SEASON, Season((4, 9)), ("evenementenseizoen",)),
        Entry(
            Tag.SEASON,
            Season((9, 9), approximate=False, fine=True, spans=True),
            forms(
                "begin schooljaar, start schooljaar, start van het schooljaar, begin van het"
                " schooljaar, start v/h schooljaar, begin v/h schooljaar, start v.h. schooljaar,"
                " begin v.h. schooljaar, start van het nieuwe schooljaar, begin van het nieuwe"
                " schooljaar, start nieuw schooljaar, begin nieuw schooljaar,"
                " aanvang schooljaar, aanvang van het schooljaar, start nieuwe"
                " schooljaar, begin nieuwe schooljaar"
            ),
            (("start schooljaar 2025-2026", "september 2025"),),
        ),
        Entry(Tag.SEASON, Season((9, 9), approximate=False, fine=True), ("prinsjesdag",)),
        Entry(
            Tag.SEASON,
            Season((10, 10), approximate=False, fine=True),
            forms(
                "week van de veiligheid, week v.d. veiligheid, week v/d veiligheid,"
                " week vd veiligheid,"
                " cybersecuritymaand, cybermaand, european cybersecurity month, europese"
                " cybersecuritymaand, alert online, herfstvakantie, halloween, brandpreventieweek,"
                " brandpreventieweken, nationale brandpreventieweken"
            ),
            (("Week van de Veiligheid 2025", "oktober 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((11, 12), fine=True),
            forms("orange the world, feestdagen, decembermaand"),
        ),
        Entry(
            Tag.SEASON,
            Season((11, 11), approximate=False, fine=True),
            forms(
                "week van respect, week van het respect, week tegen kindermishandeling, week van de"
                " mediawijsheid, sint-maarten, black friday"
            ),
            (("Week van Respect 2025", "november 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((11, 12), before=(10, 12), fine=True),
            forms("sinterklaas, sinterklaasintocht, intocht sinterklaas"),
        ),
        Entry(
            Tag.SEASON,
            Season((9, 9), approximate=False, fine=True),
            forms("burendag, nationale burendag"),
        ),
        Entry(
            Tag.SEASON,
            Season((5, 5), approximate=False, fine=True),
            forms("bevrijdingsdag, dodenherdenking"),
        ),
        Entry(
            Tag.SEASON,
            Season((2, 2), approximate=False, fine=True),
            forms("safer internet day, safer internetday"),
        ),
        Entry(Tag.SEASON, Season((2, 3), fine=True), forms("carnaval, carnavalsperiode")),
        Entry(
            Tag.SEASON,
            Season((12, 12), before=(10, 12), after=(13, 15), fine=True),
            forms("kerst, kerstmis, kerstdagen"),
            (("voor kerst 2025", "afronden circa Q4 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((12, 13), before=(10, 12), after=(13, 15), fine=True),
            forms("kerstvakantie, kerstreces"),
        ),
        Entry(
            Tag.SEASON,
            Season((4, 4), approximate=False, fine=True),
            forms("koningsdag, koningsnacht"),
            (("Koningsdag 2025", "april 2025"),),
        ),
        Entry(Tag.SEASON, Season((4, 5), fine=True), forms("meivakantie, mei-vakantie")),
        Entry(Tag.SEASON, Season((2, 3), fine=True), ("voorjaarsvakantie",)),
        Entry(
            Tag.HALF,
            None,
            forms("helft, jaarhelft, helft van het jaar, hj, hj., h.j., ½"),
        ),
        Entry(
            Tag.HALF,
            Unit.HALF_YEAR,  # which may also tell how long something lasts
            forms("halfjaar, half jaar, semester, ½ jaar, 1/2 jaar"),
        ),
        Entry(Tag.TERTIAL, None, forms("tertaal, trimester, tertiaal")),
        Entry(Tag.UNIT, Unit.YEAR, forms("jaar, jr, jr., kalenderjaar, jaren, jaarbasis, j.")),
        Entry(
            Tag.UNIT, Unit.QUARTER, forms("kwartaal, kw., kw, kwrt, kwrt., kwartalen, kwart., kwt")
        ),
        Entry(Tag.UNIT, Unit.MONTH, forms("maand, maanden, mnd, mnd., mndn, mndn.")),
        Entry(Tag.UNIT, Unit.WEEK, forms("week, weken, wk, wk., wkn, wkn.")),
        Entry(Tag.UNIT, Unit.DAY, forms("dag, dagen, dgn, dgn.")),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False),),
            forms("voorjaarsnota, voorjaarsrapportage"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False, offset=-1), Season((4, 6), approximate=False)),
            forms("kadernota, perspectiefnota, kaderbrief, kadernotitie, zomernota"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((10, 12), approximate=False, offset=-1),),
            forms("begrotingsbehandeling, behandeling begroting, vaststelling begroting"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((10, 12), approximate=False, offset=-1), Season((1, 12), approximate=False)),
            forms(
                "begroting, begr., programmabegr., progr.begr., programmabegroting,"
                " meenemen in de begroting, meerjarenbegroting, begrotingscyclus"
            ),
        ),
        Entry(Tag.BUDGET, (Season((10, 12), approximate=False),), ("najaarsnota",)),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False, offset=1),),
            forms("jaarrekening, jaarstukken, jaarverslag, programmarekening"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False),),
            forms(
                "1e burap, eerste burap, burap 1, 1e bestuursrapportage, eerste"
                " bestuursrapportage, 1e berap, eerste berap, berap 1, berap i"
            ),
        ),
        Entry(
            Tag.BUDGET,
            (Season((7, 12), approximate=False),),
            forms(
                "2e burap, tweede burap, burap 2, 2e bestuursrapportage, tweede"
                " bestuursrapportage, 2e berap, tweede berap, berap 2, berap ii"
            ),
        ),
    ]
