"""Words that name a thing or someone: documents, laws, contracts, people, what was done."""

from __future__ import annotations

from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["things"]


def things() -> list[Entry]:
    """Words that name a thing or someone, where what they name weighs a time beside it."""
    return [
        Entry(Tag.WORD, "where", ("waar",)),  # at the head of a sentence, a condition
        Entry(
            Tag.WORD,
            "turns",  # at the head of a sentence with "dan" in it, a condition
            forms("komt, komen, lukt, krijgt, krijgen, stemt, keurt, slaagt, levert, leidt"),
        ),
        Entry(
            Tag.WORD,
            "by now",
            forms("bezig, volop bezig, gaande, volop gaande, in volle gang, aan de gang"),
        ),
        Entry(
            Tag.WORD,
            "closes",  # behind a start it is its end; else something is shut, or agreed upon
            forms("afgesloten, afsluiten, afsluiting, gereedkomen, gereedgekomen, finish"),
        ),
        Entry(
            Tag.WORD,
            "carries",  # "uit" behind it is part of the verb
            forms("voert, voeren, werkt, werken, rolt, rollen, breidt, breiden"),
        ),
        Entry(
            Tag.WORD,
            "person",  # with a first name behind it that looks like a month: "trekker Jan"
            forms(
                "trekker, trekkers, wethouder, burgemeester, projectleider, contactpersoon,"
                " coordinator, adviseur, collega, teamleider, wijkagent, manager, secretaris,"
                " bestuurder, verantwoordelijke, behandelaar, eigenaar, aanspreekpunt,"
                " medewerker, regisseur, accounthouder, penvoerder, voorzitter, bestuurlijk"
                " trekker, opdrachtgever, opdrachtnemer, dhr., dhr, mw., mevr., mevrouw, meneer,"
                " de heer, drs., contact"
            ),
        ),
        Entry(
            Tag.WORD,
            "field",  # with a colon and a time behind it, the time of something else
            forms(
                "aanleiding, achtergrond, historie, dossier, dossiernr, dossiernummer, zaaknummer,"
                " zaaknr, zaaknr., kenmerk, referentie, archief, vervaldatum, aantal, incidenten,"
                " meldingen, aangiften, score, rapportcijfer, norm, prognose, raming, kosten,"
                " dekking, collegeperiode, raadsperiode, coalitieakkoord, verkiezingen, jaargang,"
                " risico, risico's, afhankelijkheid, afhankelijkheden, randvoorwaarde,"
                " randvoorwaarden, plan b, alternatief, alternatieven, financiering, geld, gelden,"
                " middelen, rijksmiddelen, formatie, capaciteit, stijging, daling, toename, afname,"
                " coalitieonderhandelingen, kabinetsformatie, incident, explosie, schietpartij,"
                " steekpartij, aanslag"
            ),
        ),
        Entry(
            Tag.WORD,
            "noted",  # with a time and a colon behind it: when a note on progress was made
            forms(
                "voortgang, tussenstand, stavaza, statusupdate, voortgangsbericht,"
                " actuele stand, laatste stand, tussenbericht"
            ),
        ),
        Entry(
            Tag.WORD,
            None,  # the first name of someone, and no month
            forms("jan van de, jan van den, jan van der, jan van het"),
        ),
        Entry(
            Tag.WORD,
            "plan",  # with years behind it, their name; when that is made is told elsewhere
            forms(
                "programma, uitvoeringsprogramma, jaarprogramma, collegeprogramma,"
                " handhavingsprogramma, plan, actieplan, beleidsplan, jaarplan,"
                " uitvoeringsplan, veiligheidsplan, jaarwerkplan, werkplan, handhavingsplan,"
                " beleidsnota, beleid, veiligheidsbeleid, agenda,"
                " uitvoeringsagenda, visie, strategie, ivp, ivb, vth-beleid, vth-beleidsplan,"
                " vth-programma, vth-uitvoeringsprogramma, handhavingsbeleid, crisisplan,"
                " meerjarenplan, meerjarenprogramma, meerjarenbeleidsplan, masterplan"
            ),
        ),
        Entry(
            Tag.WORD,
            "",  # no more than any other word, though they look like one that tells what was done
            forms(
                "gemeente, ruimte, methode, route, site, website, enquete, rente, zijde, kade,"
                " code, mode, weide, heide, vrede, liefde, schade, kunde, ellende, zonde, bende,"
                " bediende, beambte, gedeelte, behoefte, ziekte, gewoonte, geboorte, hoogte,"
                " lengte, breedte, diepte, stilte, vlakte, droogte, hitte, warmte, drukte, boete,"
                " rotonde, halte, garde, template, minute, suite, dispute,"
                " raad, gebied, bericht, bestand, verband, verbod, geweld, gezond, bekend,"
                " bereid, verplicht, bevoegd, beschermd, gericht, gewicht, gerecht, gezicht,"
                " verkeerd, bewust, bepaald, opengesteld, beschikbaar gesteld, rol bij incidenten,"
                " rol bij calamiteiten, rol bij crises, optreden bij incidenten,"
                " hulp bij incidenten, periodiek beeld, periodieke beelden"
            ),
        ),
        Entry(Tag.WORD, "some season", ("seizoen",)),  # "in het hoogseizoen": which part of a year?
        Entry(
            Tag.WORD,
            "done",  # behind "is" with a day or a season it tells what was
            forms(
                "getreden, ontvangen, ontstaan, verhuisd, gelegd, gelanceerd, gepresenteerd,"
                " behandeld, besproken, gesproken,"
                " aangeboden, gehouden, georganiseerd, gegeven, verzonden, gestuurd,"
                " verstuurd, geinformeerd, geraadpleegd, bijgepraat, gesloten, gepubliceerd,"
                " genomen, gevraagd, ingediend, getoond, besloten, gemeld, gevoerd, gekozen,"
                " geopend, onthuld, uitgenodigd, bezocht, geplaatst, gehoord, gebracht,"
                " aangekondigd, bevestigd, benoemd, verspreid, uitgebracht, bekeken,"
                " getoetst, verleend, toegekend, gemaakt, gedaan, opgericht, aangelegd,"
                " gebouwd, ingesteld, aangesteld, gekregen, gebleven, geworden, gevonden,"
                " gegund, aanbesteed, aangeschaft, overgedragen, ingestemd, onderzocht,"
                " aangevraagd, bijgewerkt, goedgekeurd, aangenomen, toegezegd, geaccordeerd,"
                " afgewezen, overeengekomen, getekend, gezet, gehad, gewerkt,"
                " geleid, gekomen, gegaan, gevolgd, gestemd"
            ),
        ),
        Entry(
            Tag.WORD,
            "paper",
            forms(
                "brief, nota, notitie, rapport, rapporten, besluit, uitspraak, arrest, vonnis,"
                " advies, memo, verslag, circulaire,"
                " richtlijn, persbericht, factsheet, onderzoek, verordening, beschikking,"
                " convenant, akkoord, regeling, stuk, stukken, mail, e-mail"
            ),
        ),
        Entry(
            Tag.WORD,
            "law",  # beside another time, the time behind it is when the law begins
            forms(
                "omgevingswet, opiumwet, alcoholwet, gemeentewet, politiewet, jeugdwet, wet,"
                " wetten, wetsvoorstel, wetsvoorstellen, wetswijziging, wetgeving"
            ),
        ),
        Entry(
            Tag.WORD,
            "contract",  # so is the end of a contract
            forms("contract, contracten, overeenkomst, subsidie, licentie, huur, raamovereenkomst"),
        ),
        Entry(
            Tag.WORD,
            "motion",  # a day behind it is past
            forms("motie, moties, toezegging, toezeggingen, amendement, amendementen, raadsvragen"),
        ),
        Entry(Tag.WORD, "vacancy", forms("vacature, vacatures, vacatureruimte")),
    ]
