"""What simply goes on, and what is there on demand."""

from __future__ import annotations

from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["continuing"]


def continuing() -> list[Entry]:
    """What simply goes on, and what is there on demand."""
    return [
        Entry(
            Tag.ONGOING,
            None,
            forms(
                "doorlopend, doorlopende, doorlopend proces, continu, continue, structureel,"
                " structurele, permanent, jaarrond, dagelijks, 24/7, going concern, blijvend,"
                " blijvende, regulier, reguliere, staand beleid, in uitvoering, voortdurend,"
                " lopend, lopende zaak, we continueren, continueren, gecontinueerd, voortzetten,"
                " voortgezet, voortzetting, doorlopende"
                " actie, ongoing, on-going, on going, wordt voortgezet, worden voortgezet,"
                " reeds in uitvoering,"
                " doorlopend gehele looptijd, vast onderdeel, staande praktijk, hele jaren,"
                " reguliere werkzaamheden, regulier werk, gaat door, gaan door, blijft"
                " doorlopen, continuering, continueren we, we blijven, wij blijven, blijven we,"
                " onverminderd, doorlopende activiteit, doorlopende inzet, doorloopt,"
                " loopt door, lopen door, lopend proces, is lopend, constant, onderdeel"
                " van reguliere werkzaamheden, doorl., dl., struct., cont., contin.,"
                " reguliere taak, wordt gecontinueerd,"
                " dagelijkse praktijk, vaste agenda, doorgaand, doorlopend/structureel, aanhoudend,"
                " going-concern, lopende actie, lopend project, lopende"
                " activiteit, worden gecontinueerd, bestaand beleid, doorlopende zaak, is"
                " doorlopend, zijn doorlopend, staande taak, lopend traject, lopende,"
                " voort, gaan hiermee door, gaan hier mee door, gaan ermee"
                " door, gaan we mee door, gaan we hiermee door, gaan wij mee door, gaat hiermee"
                " door, 24 uur per dag, 7 dagen per week, zeven dagen per week, 24 uur per dag en"
                " 7 dagen per week, 24 uur per dag/7 dagen per week, 24 uur per dag 7 dagen per"
                " week, doorlopend 24/7, 24/7/365, heeft onze continue"
                " aandacht, heeft onze voortdurende aandacht, heeft continu aandacht"
            ),
            (("Doorlopend", "doorlopend"),),
        ),
        Entry(
            Tag.ONGOING,
            "all",  # before a time; before another word it says nothing of time
            forms("heel, geheel, in heel, gedurende heel"),
            (("heel 2025", "doorlopend in 2025"),),
        ),
        Entry(
            Tag.ONGOING,
            "year",  # of a year that is named elsewhere it may be that year alone
            forms(
                "hele jaar, gehele jaar, hele jaar door, het hele jaar door, hele jaar rond,"
                " gehele jaar door, het gehele jaar door, het hele jaar, door het jaar heen,"
                " door het hele jaar heen, jaar rond"
            ),
            (("het hele jaar door", "doorlopend"), ("hele jaar 2025", "doorlopend in 2025")),
        ),
        Entry(
            Tag.ONGOING,
            "now",  # behind a noun with its own time, that is not when it goes on
            forms("loopt al, loopt reeds, lopen al, lopen reeds, loopt momenteel, loopt nu"),
            (("loopt al", "doorlopend"),),
        ),
        Entry(
            Tag.ONGOING,
            "begun",
            forms("reeds gestart, al gestart, is al gestart, is reeds gestart, reeds begonnen"),
            (("reeds gestart in 2024", "doorlopend vanaf 2024"),),
        ),
        Entry(
            Tag.ONGOING,
            "always",  # before a time or how often it says that it is so each time
            ("altijd",),
            (("altijd", "doorlopend"), ("altijd in Q4", "telkens in Q4")),
        ),
        Entry(
            Tag.RUNS,
            None,
            forms("loopt, lopen, looptijd van, loopt van, duurt, geldt, geldig, loopt nog"),
            (("loopt tot eind 2026", "doorlopend t/m circa Q4 2026"),),
        ),
        Entry(
            Tag.ON_DEMAND,
            None,
            forms(
                "op afroep, ad hoc, ad-hoc, adhoc, indien nodig, indien noodzakelijk, zo nodig,"
                " zonodig, naar behoefte, op verzoek, bij incidenten, bij calamiteiten,"
                " casusgericht, situationeel, bij incident, bij calamiteit, op aanvraag, wanneer"
                " nodig, indien van toepassing, op indicatie, naar aanleiding van incidenten,"
                " n.a.v. incidenten, op basis van casuistiek, afhankelijk van casuistiek, indien"
                " daar aanleiding toe is, wanneer daar aanleiding toe is, bij signalen, per"
                " casus, naar aanleiding van signalen, op basis van signalen, incidenteel, waar"
                " nodig en gewenst, wanneer noodzakelijk, als dat nodig is, indien gewenst, naar"
                " gelang behoefte, naar bevind van zaken, op basis van behoefte, bij behoefte,"
                " bij voorkomende gevallen,"
                " gelegenheidsgericht, als daar aanleiding toe is, vraaggestuurd, bij"
                " aanleiding, op maat, incidentgericht, op ad hoc basis, op ad-hoc basis, zodra"
                " nodig, zodra dat nodig is, zodra daar aanleiding toe is, bij overlast, bij"
                " klachten, bij meldingen, bij een melding, bij aanmelding, bij aanmeldingen, bij"
                " een aanmelding, bij aanvragen, bij een aanvraag, bij elke aanvraag, per aanvraag,"
                " per melding, per incident, per evenement, per geval, per situatie, bij"
                " vrijkomen, bij een incident, bij een calamiteit, bij nieuwe casussen, bij een"
                " casus, bij casuistiek"
            ),
            (
                ("op afroep", "op afroep"),
                ("indien nodig", "op afroep"),
                ("bij overlast", "op afroep"),
                ("per evenement", "op afroep"),
            ),
        ),
    ]
