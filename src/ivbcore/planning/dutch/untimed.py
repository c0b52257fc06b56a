"""Words that carry no time: not yet known, vague, conditional, or a mere remark."""

from __future__ import annotations

from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["untimed"]


def untimed() -> list[Entry]:
    """Words that carry no time: not yet known, vague, conditional, or a mere remark."""
    return [
        Entry(
            Tag.NOT_YET_KNOWN,
            None,
            forms(
                "n.t.b., n.t.b, ntb, n.n.b., n.n.b, nnb, p.m., p.m, pm, volgt nog, volgt"
                " later, nader te bepalen, nog niet bekend, nog te bepalen, nog onbekend,"
                " onbekend, nog nader te bepalen, tbd, t.b.d., wordt nog bepaald, wordt nader"
                " bepaald, planning volgt, nog in te plannen, nader in te vullen, nog te"
                " plannen, nader te plannen, datum volgt, wordt later bepaald, moet nog worden"
                " bepaald, nog niet gepland, nog niet ingepland, nog vast te stellen,"
                " nog in te vullen, nog niet ingevuld, nog niet duidelijk"
            ),
        ),
        Entry(Tag.NOT_YET_KNOWN, "follows", ("volgt",)),
        Entry(Tag.NOT_APPLICABLE, None, forms("n.v.t., n.v.t, nvt, nvt., niet van toepassing")),
        Entry(
            Tag.VAGUE,
            None,
            forms(
                "t.z.t., tzt, te zijner"
                " tijd, op termijn, op korte termijn, op de korte termijn, korte termijn,"
                " middellange termijn, lange termijn, op langere termijn, in overleg,"
                " on hold, binnenkort, spoedig, later, nader overeen te komen, in de"
                " toekomst, toekomst, op enig moment, nog niet, niet gestart, nog niet gestart,"
                " in de komende jaren, de komende jaren, komende jaren, de komende periode,"
                " komende periode, op koers, vertraagd, tot nader order, direct, per direct,"
                " onmiddellijk, nu, momenteel, straks, weldra, thans, jl., j.l., jl,"
                " jongstleden,"
                " a.s., mettertijd, gauw, dadelijk,"
                " in behandeling, te bezien, wordt"
                " bezien, loopt achter, vervallen, vervalt, uitgesteld, opgeschort,"
                " doorgeschoven, verschoven, aangehouden, in"
                " voorbereiding, in ontwikkeling, in opbouw, eerder, eerstdaags, vandaag, morgen,"
                " gisteren, heden, dit moment, op dit moment, op langere termijn, na te gaan,"
                " lopen achter, lopen we achter, achter op schema, t-1, t+1"
            ),
            (("in overleg", ""),),
        ),
        Entry(
            Tag.VAGUE,
            "soon",
            forms(
                "zo snel mogelijk, z.s.m., zsm, zo spoedig mogelijk, z.s.m, asap, zo vlug mogelijk"
            ),
            (
                ("zo snel mogelijk", ""),
                ("z.s.m., uiterlijk Q2 2025", "afronden Q2 2025"),
            ),
        ),
        Entry(
            Tag.REMARK,
            "status",
            forms("status"),
        ),
        Entry(
            Tag.REMARK,
            "moves",  # between two times: "Q2 2025 wordt Q4 2025"
            forms("wordt, wordt vervangen door, vervangen door, wordt gewijzigd in, gewijzigd in"),
        ),
        Entry(
            Tag.REMARK,
            "passive",  # with the verb behind a time: "de pilot zal in 2025 worden geevalueerd"
            forms("worden, zal, zullen, kan, kunnen, moet, moeten, dient, dienen"),
        ),
        Entry(Tag.REMARK, "wants", forms("willen, wil")),  # "willen in 2025 een visie hebben"
        Entry(
            Tag.REMARK,
            "asks",  # "of" behind it opens what is asked, and no choice of times
            forms(
                "onderzoekt, onderzoeken, bekijkt, bekijken, bezien, beziet, nagaan, bepalen,"
                " bepaalt, beoordelen, beoordeelt, afwegen, toetsen, beslissen, beslist, peilen,"
                " gaan na, gaan we na, gaan wij na, gaat na, na te gaan of"
            ),
            (("in 2025 onderzoeken we of dit mogelijk is", "2025"),),
        ),
        Entry(Tag.REMARK, "turns", forms("gaat, gaan, blijft")),
        Entry(Tag.REMARK, "by now", ("inmiddels",)),
        Entry(Tag.REMARK, "held", forms("vindt, vinden, vindt plaats, vinden plaats")),
        Entry(
            Tag.REMARK,
            "moved",  # with one time it is then; with another it is not said which one counts
            forms(
                "doorgeschoven naar, verschoven naar, uitgesteld naar, opgeschoven naar,"
                " doorschuiven naar, schuift door naar, schuiven door naar, schuift op naar"
            ),
            (("doorgeschoven naar 2025", "2025"),),
        ),
        Entry(Tag.REMARK, "earlier", ("daarvoor",)),
        Entry(Tag.REMARK, "already", forms("al, reeds")),
        Entry(
            Tag.CONDITION,
            None,
            forms(
                "bij succes, bij gebleken succes, bij goed resultaat, bij goede"
                " resultaten, bij positief resultaat, bij positieve evaluatie, bij een positieve"
                " evaluatie, bij positief besluit, na positief besluit, bij akkoord, bij go,"
                " daaraan voorafgaand,"
                " indien, mits, tenzij, zodra, wanneer, afhankelijk, afhankelijk van,"
                " afh. van, afh., afhank., in afwachting van, i.a.v., evtl., evtl, event.,"
                " door naar, jaarlijks herhalen, jaarlijks te herhalen, jaarlijkse herhaling,"
                " jaarlijks herhaald,"
                " oud:, oude planning, vorige planning, gemist, gecanceld, mislukt, verlopen,"
                " afgeblazen, onder"
                " voorbehoud, o.v.b., ovb, bij voldoende, niet, geen, zonder, eventueel, evt.,"
                " mogelijk, misschien, wellicht, pas, alleen, behalve, m.u.v., met"
                " uitzondering van, uitgezonderd, eerst, tenminste als,"
                " zolang, totdat, voordat, alvorens, laatst, hoogst, zesde, zevende, achtste,"
                " vijfde, elkaar, maximale, tussentijds, vertraging, verwacht eerder, anders,"
                " tijdelijk, gepland was, was gepland, zou, even, oneven,"
                " alhoewel, haast, nauwelijks, niemand, weinig, zelden, soms, sporadisch,"
                " mogelijkerwijs, naargelang, voordien, voorafgaande, voorafgaand, daaropvolgende,"
                " daaraan voorafgaand, voorbij, voorwaardelijk, overgeslagen, overslaan, uitstel,"
                " uitstellen, opschorten, bevroren, stilgelegd, afgeblazen, opschuiven,"
                " doorschuiven, vervroegen, tot die tijd, tot dan, tot dan toe, tot dat moment,"
                " tot die datum, tot het moment, stilgevallen, gepauzeerd, pauzeren, pauzeert,"
                " onderbroken, stil, stilliggen, stillag, geparkeerd, in de ijskast, in de"
                " koelkast, in de wacht, gewisseld, vertrokken, vertrekt, opgevolgd, aangetreden,"
                " aantreedt, uit dienst, met pensioen,"
                " afgevoerd, verwijderd, doorgehaald, slaan we over, slaan wij over, slaat over,"
                " loopt uit, lopen uit, krap, in gevaar, onder druk, nihil, nul, ten koste van,"
                " bij positief, bij positieve, bij een positieve, bij een positief, na positief,"
                " na positieve, na een positief, na een positieve, bij negatief advies,"
                " in het gunstigste geval, in het beste geval, in het slechtste geval,"
                " in het ongunstigste geval, bij tijdige, deo volente, d.v., ijs en weder dienende,"
                " fictief, fictieve, theoretisch, hypothetisch, hypothetische, onwaarschijnlijk,"
                " ter discussie, in discussie, gegeven de, desgewenst, naar keuze, ter keuze,"
                " met instemming van, onder goedkeuring, bij leven en welzijn,"
                " ruim voor, ruim na, ruimschoots voor, ruimschoots na,"
                " pasen, paasdagen, pinksteren, hemelvaart, hemelvaartsdag, ramadan, suikerfeest,"
                " offerfeest,"
                " ook na, ook nog na, onhaalbaar, haalbaar, te laat, te vroeg, onmogelijk, te krap,"
                " indicator, indicatoren, bron:, bronnen:, streefwaarde, streefcijfer, kengetal,"
                " kpi, prestatie-indicator, nulwaarde,"
                " bij gelijke, bij ongewijzigde, bij ongewijzigd, bij slecht weer, bij goed weer,"
                " bij verbetering, bij verslechtering, bij tegenvallers, bij meevallers,"
                " hangt af, hangen af, hangt daarvan af, hangt hiervan af, loopt op van,"
                " loopt op tot, loopt op naar, loopt terug, lopen terug, oplopend, stijgt, stijgen,"
                " daalt, dalen,"
                " neemt toe, nemen toe, neemt af, nemen af, verdubbelt, verdubbeld, halveert,"
                " gehalveerd, dicht i.v.m., dicht ivm, dicht wegens, gesloten i.v.m., gesloten ivm,"
                " gesloten wegens, is gesloten, zijn gesloten,"
                " optie, opties, optioneel, facultatief, met mogelijkheid, met de"
                " mogelijkheid, met een mogelijke, bij uitstel, op zijn vroegst pas,"
                " pauze, onderbreking, zomerstop, winterstop, afwisselend, beurtelings, onzeker,"
                " onduidelijk, begin van elk schooljaar, begin van ieder schooljaar, eind van elk"
                " schooljaar,"
                " einde van elk schooljaar, het begin van elk schooljaar, het begin van ieder"
                " schooljaar, het einde van elk schooljaar, mogelijke, eventuele, denkbaar,"
                " overwogen, overwegen, overweging,"
                " wachten, wacht, afwachten, afgewacht, heroverwegen, heroverwogen,"
                " zo gauw, zogauw, van zodra, op voorwaarde, onder voorwaarde, onder voorwaarden,"
                " voorwaarde, voorwaarden, voor zover, voorzover, ingeval, in geval, in het geval,"
                " gesteld, vooropgesteld, ervan uitgaande, behoudens, bij onvoldoende, bij"
                " tegenvallend, bij tegenvallende, bij gebrek aan, bij gelijkblijvende, bij"
                " gelijkblijvend, bij blijvende, bij blijvend, bij toename, bij afname,"
                " bij een negatief, bij een negatieve, bij negatief, bij negatieve, bij"
                " een positief, bij instemming, bij goedkeuring, bij groen licht, nimmer, niets,"
                " nergens, geschrapt, ingetrokken, gestaakt, geannuleerd, afgelast, opgeheven,"
                " verplaatst, verzet, vervroegd, opgeschoven, uitloop, uitwijk,"
                " terwijl, hoewel, ofschoon, desnoods, naarmate,"
                " dus, oftewel, ofwel, ergo, nooit, noch, evenmin, afgezien van, afgezien,"
                " bij afloop, bij de afloop, bij beeindiging, bij de beeindiging, afwachting,"
                " variabel, wisselend, halve, kwart, anderhalf, dertig, enige, enkele, meerdere,"
                " bijna, vanwege, ondanks, ambitie, omdat, doel, scenario, model, werkdagen,"
                " vroegst, vroegste, op zijn vroegst,"
                " ten vroegste, op z'n vroegst, tot na, loopt door na, door na,"
                " excl., excl, exclusief, nee, neen, initieel, initiele,"
                " aanvankelijke, oorspronkelijke,"
                " uur, uren, minuten, pagina, blz., binnen drie, binnen twee, horizon,"
                " toekomstvisie, gaat uit van, gaan uit van, uitgaande van, uitgegaan van, gaat"
                " over, gaan over, heeft betrekking op, hebben betrekking op, peildatum, stand"
                " van zaken, s.v.z., s.v.z, svz, beschrijft, schetst, terug te vinden, met welke,"
                " af over, spreekt van, spreken van, met deze brief, in deze brief, via deze"
                " brief, middels deze brief, met deze notitie, in deze notitie, met deze memo, in"
                " deze memo, in deze rapportage, met deze rapportage, in dit rapport, in deze"
                " nota, in dit verslag, in dit document, in dit stuk, met dit voorstel, in dit"
                " voorstel, voor u ligt, voor je ligt, voorliggend, voorliggende, in dit"
                " hoofdstuk, in deze paragraaf, hieronder, onderstaand, dit hoofdstuk, geeft een"
                " overzicht, geven een overzicht, geeft inzicht in, geeft een beeld, geeft weer,"
                " bevat een overzicht, blikt terug, blikken terug, kijkt terug, kijken terug,"
                " terugblik, deze rapportage geeft, dit rapport geeft, dit verslag geeft, deze"
                " brief geeft, onderstaande, bovenstaand,"
                " bovenstaande"
            ),
        ),
        Entry(
            Tag.CONDITION,
            "instead",  # the time behind it no longer counts
            forms("i.p.v., ipv, in plaats van, in de plaats van"),
            (("Q4 2025 i.p.v. Q2 2025", "Q4 2025"),),
        ),
        Entry(
            Tag.CONDITION,
            "formerly",  # in brackets with a time, that no longer counts
            forms("oorspronkelijk, oorspr., oorspr, was:, aanvankelijk, voorheen"),
            (("Q4 2025 (oorspronkelijk Q2 2025)", "Q4 2025"),),
        ),
        Entry(Tag.PAST, "formerly", ("was",)),
        Entry(Tag.CONDITION, "as", ("als",)),  # behind "zowel" it says "and"
        Entry(
            Tag.CONDITION,
            "still",  # before a time or a number of times it changes nothing
            ("nog",),
            (("nog in 2025", "2025"), ("vanaf 2025 nog 2x per jaar", "vanaf 2025 2x per jaar")),
        ),
        Entry(
            Tag.CONDITION,
            "between",
            ("tussen",),
            (("tussen mei en juli 2025", "mei 2025 t/m juli 2025"),),
        ),
        Entry(Tag.REFERENCE, None, forms("zie, verwijzing, conform planning, cf., zoals bij")),
        Entry(
            Tag.REFERENCE,
            "also",  # behind a time it only points at more
            forms("zie ook, vgl., vergelijk"),
            (("Q3 2025, zie ook actie 3.2", "Q3 2025"),),
        ),
        Entry(
            Tag.LABEL,
            None,
            forms(
                "fase, stap, mijlpaal, milestone, tranche, deel, spoor, onderdeel, ronde, prio,"
                " prioriteit, art.,"
                " artikel, artikelen,"
                " actiepunt, maatregel, bijlage, noot, programmalijn, groep, groepen, klas, punt,"
                " nummer, top, paragraaf, par., hoofdstuk, bladzijde, perceel, zone"
            ),
            (("fase 1: Q1 2025", "Q1 2025"),),
        ),
        Entry(
            Tag.REMARK,
            "more",  # "dan" behind it compares: the time behind that is no planning
            forms(
                "meer, beter, groter, kleiner, vaker, sneller, sterker, zwaarder, langer, korter,"
                " zelfde, dezelfde"
            ),
        ),
        Entry(
            Tag.REMARK,
            "less",  # beside a time it tells a goal, and no planning
            forms("minder, hoger, lager, slechter, veiliger, onveiliger"),
        ),
        Entry(Tag.REMARK, "which", forms("die, dat, welke")),
        Entry(Tag.REMARK, "what", ("wat",)),
        Entry(Tag.REMARK, "been", forms("is, zijn")),
        Entry(Tag.REMARK, "for", forms("t.b.v., ten behoeve van, input voor")),
        Entry(
            Tag.REMARK,
            "off",  # behind "loopt" it ends: "loopt in 2025 af"
            ("af",),
        ),
        # Alone it is on demand; with a time, who asks for it: "op verzoek van de raad in mei 2025".
        Entry(Tag.REMARK, "request", forms("op verzoek van, op aanvraag van")),
        Entry(Tag.REMARK, "rounds", forms("rondt, ronden")),  # with "af" behind it: completes
        Entry(
            Tag.REMARK,
            "amount",  # the number before it counts something
            forms(
                "fte, fte's, boa, boa's, euro, procent, km, m2, uur per week, uur per maand, uur"
                " per jaar, uur p.j., uur p/j, uur p/w, uur p.w., gem., uur/week,"
                " uur/maand, uur/jaar, uur p/m, u/week, u/jaar, u per week, u per jaar, u p/w,"
                " u p/j, u p.j., uren per jaar, uur per kwartaal"
            ),
            (("1,5 fte vanaf 2025", "vanaf 2025"),),
        ),
        Entry(
            Tag.REMARK,
            "expected",  # before "voor" and a quarter: for it, and not before it
            ("verwacht",),
            (("verwacht voor Q3 2025", "Q3 2025"),),
        ),
        Entry(
            Tag.REMARK,
            "planned",
            forms(
                "gepland, staat gepland, ingepland, op de planning, op de agenda, geagendeerd,"
                " voorzien, planning, bedoeld, gereserveerd, staat, staan, op de rol, op het"
                " programma, ingeroosterd, uitgetrokken, beoogd"
            ),
            (
                ("voor Q3 2025 gepland", "Q3 2025"),
                ("staat gepland voor de tweede helft van 2025", "tweede helft 2025"),
            ),
        ),
        Entry(
            Tag.REMARK,
            "with",
            forms("met, plus, inclusief, incl., incl, waaronder, extra, met extra"),
        ),
        Entry(
            Tag.REMARK,
            "chiefly",
            forms("met name, m.n., vooral, in het bijzonder, met nadruk op, nadruk op"),
        ),
        Entry(
            Tag.REMARK,
            None,
            forms(
                "nog te starten, nog niet begonnen, nog op te pakken, te hebben, operationeel,"
                " zsm-tafel, zsm-overleg, zsm-zitting, zsm-werkwijze, zsm-locatie, zsm-aanpak,"
                " geen einddatum, zonder einddatum, geen vaste einddatum, zet, zetten,"
                " liefst, het liefst, vermoedelijk, streefplanning, verdeeld over het jaar,"
                " gespreid over het jaar, verspreid over het jaar,"
                " wanneer:, wanneer?, termijn:, regulier overleg,"
                " reguliere overleg, reguliere overleggen,"
                " reguliere capaciteit, reguliere formatie,"
                " reguliere middelen, reguliere p&c, reguliere p&c-cyclus, structurele middelen,"
                " structurele subsidie, structurele subsidies,"
                " structurele financiering, structurele bijdrage, incidentele"
                " middelen, incidentele bijdrage,"
                " meerjarig, meerjarige, waar nodig actualiseren, naar verwachting, naar"
                " planning, wordt verder gewerkt aan, waar nodig, waar mogelijk, indien"
                " mogelijk, bij voorkeur, streven, streven we, streven is, we streven ernaar, en"
                " evalueren waar nodig, in principe, o.a., onder"
                " andere, onder meer, bijv., bijvoorbeeld, d.w.z., i.s.m., in samenwerking met,"
                " m.b.t., in het kader van, i.k.v., c.q., om te, om de week te, te zijn,"
                " wij, we, er, ook, door, bij, aan, om"
                " zo, te, tevens, jaarplanning, volgens planning,"
                " jaarplan-gestuurd, op basis van, per wijk, per"
                " school, per gemeente, per kern, per dorp, per locatie, per persoon, per"
                " gebied, per thema, per team, van de gemeente, verwachting,"
                " voornemen, na verwachting, naar wens, in ieder geval,"
                " vermoedelijk, hopelijk, al jaren, sinds jaar en dag, al langere tijd,"
                " al enkele jaren, al vele jaren, al meerdere jaren,"
                " al lange tijd, al langer,"
                " vooralsnog, waarschijnlijk, meegenomen, meenemen, behandeling, ter hand nemen,"
                " aan de slag, opgepakt, oppakken, pakken we op, plaatsvinden, plaats,"
                " tot stand, tot uitvoering, tot doel, tot gevolg, tot slot, komen tot een,"
                " komt tot een, komen tot het, te komen tot, leidt tot, leiden tot,"
                " tot besluitvorming, tot uitdrukking,"
                " dagelijks bestuur, dagelijks besturen, dagelijkse leiding,"
                " meestal, vaak, gewoonlijk, doorgaans, veelal,"
                " op initiatief van,"
                " bij elkaar, met elkaar, in het teken van,"
                " resultaat, in beeld, in kaart, in nauwe samenwerking, op basis hiervan, op"
                " gebied van, op het gebied van, in gesprek, in afstemming met, in de raad, in"
                " de gemeenteraad, in het college, aan de raad, aan het college, in de wijken,"
                " in de wijk, in de regio, op scholen, in de buurt, in de gemeente, op school,"
                " in samenspraak met, in overleg met, i.o.m., in afstemming, in ontwikkeling te,"
                " in opdracht van, nog meer, over de stand van zaken, stand van zaken rond,"
                " hierna:, hierna te noemen, hierna genoemd, verder te noemen, heeft toegezegd,"
                " hebben toegezegd, is toegezegd, zegt toe, heeft beloofd, heeft namelijk beloofd,"
                " doel is om, mogelijke maatregelen, mogelijke oplossingen, mogelijke partners,"
                " te laten verlopen, goed verlopen, soepel verlopen, ordelijk verlopen,"
                " beide, allebei, deels gereed, deels afgerond, gedeeltelijk gereed,"
                " gedeeltelijk afgerond,"
                " grotendeels gereed, grotendeels afgerond, wegen, voor het jaar daarop,"
                " van het jaar daarop, voor het volgende jaar, voor het volgend jaar, voor het"
                " komende jaar, voor het jaar erna,"
                " mogelijke samenwerkingspartners, mogelijke locaties, mogelijke deelnemers,"
                " nog te doen, als volgt, direct omwonenden, direct aanwonenden, direct"
                " betrokkenen, direct betrokken, direct belanghebbenden, direct contact, als"
                " eerste, als laatste, aansluiten bij, aansluiten op,"
                " gefaseerd, gefaseerde, stapsgewijs, stapsgewijze, geleidelijk, zoals"
                " gebruikelijk,"
                " wij vervolgen, gevolgd door, gaat over in, gaat over naar, tijdens een"
                " startbijeenkomst, tijdens de startbijeenkomst"
            ),
        ),
    ]
