"""Soft words, and the words that join and bound times."""

from __future__ import annotations

from ivbcore.planning.meaning import PeriodPart
from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["joining", "softness"]


def softness() -> list[Entry]:
    """Soft words, and the words that join and bound times."""
    part = PeriodPart
    return [
        Entry(
            Tag.SOFT,
            "begin",
            forms(
                "eerste maanden van, eerste weken van, begin, bij aanvang, bij de aanvang, het"
                " begin, vroeg in, vroeg, primo"
            ),
            (("begin 2025", "circa Q1 2025"),),
        ),
        Entry(
            Tag.SOFT,
            "middle",
            forms("medio, halverwege, midden, mid, half"),
            (("medio 2025", "circa Q2 2025 t/m Q3 2025"),),
        ),
        Entry(
            Tag.SOFT,
            "end",
            forms(
                "laatste maanden van, laatste weken van, eind, ultimo, per ultimo, ult., het einde,"
                " eindejaar, laat in, eind van, einde van"
            ),
            (("eind 2025", "circa Q4 2025"),),
        ),
        Entry(
            Tag.SOFT,
            "ends",  # behind a start it is its other end: "start mei 2024, einde juni 2025"
            ("einde",),
            (
                ("einde 2025", "circa Q4 2025"),
                ("start mei 2024, einde juni 2025", "start mei 2024, gereed juni 2025"),
            ),
        ),
        Entry(
            Tag.ABOUT,
            None,
            forms("circa, ca., ca, rond, rondom, omstreeks, ongeveer, plm., plm, +/-, +-"),
        ),
        Entry(
            Tag.PERIOD,
            None,
            forms(
                "looptijd, planperiode, beleidsperiode, looptijd van dit plan, looptijd van het"
                " plan, looptijd van het beleid, looptijd van het ivb, looptijd ivb, periode,"
                " looptijd van dit beleid, looptijd van het programma"
            ),
        ),
        Entry(
            Tag.PERIOD_PART,
            part.WHOLE,
            forms(
                "gehele looptijd, hele looptijd, gehele periode, hele periode, volledige"
                " looptijd, gehele planperiode, hele planperiode, gehele beleidsperiode, hele"
                " beleidsperiode, gedurende de looptijd, tijdens de looptijd, gedurende de"
                " planperiode, gedurende de looptijd van dit plan, gedurende de looptijd van het"
                " plan, gedurende deze periode, gedurende de beleidsperiode, gedurende de gehele"
                " looptijd, gedurende de hele looptijd, gedurende de gehele periode, gedurende"
                " de hele periode, gedurende de gehele planperiode, tijdens de planperiode,"
                " tijdens de beleidsperiode, looptijd plan, looptijd beleidsplan, gehele"
                " looptijd van het plan, in deze beleidsperiode, hele looptijd van het plan,"
                " alle jaren, alle drie jaren, alle vier jaren, alle 3 jaren, alle 4 jaren,"
                " alle drie de jaren, alle vier de jaren, alle 3 de jaren, alle 4 de jaren,"
                " over de gehele looptijd"
            ),
            (("gedurende de looptijd van dit plan", "doorlopend"),),
        ),
        Entry(
            Tag.PERIOD_PART,
            part.MIDDLE,
            forms("midterm, mid-term, tussentijds halverwege, halfweg de looptijd"),
            (("midterm", "halverwege de looptijd"),),
        ),
    ]


def joining() -> list[Entry]:
    """Soft words, and the words that join and bound times."""
    return [
        Entry(
            Tag.AND,
            None,
            forms("en, alsmede, en ook, en van, resp., respectievelijk, als ook"),
        ),
        Entry(Tag.AND, "both", ("zowel",)),  # "als" behind it says "and"
        Entry(Tag.AND, "in", ("en in",)),
        Entry(Tag.OR, None, forms("of, dan wel, danwel, en/of")),
        Entry(Tag.RANGE, None, forms("t/m, t / m, tot en met, tem, t.e.m., tm")),
        Entry(
            Tag.UNTIL,
            None,
            forms(
                "tot, tot aan, tot aan de, uiterlijk tot, loopt tot aan, tot uiterlijk,"
                " tot ten laatste, tot maximaal"
            ),
            (("tot eind 2025", "t/m circa Q4 2025"),),
        ),
        Entry(
            Tag.FROM,
            None,
            forms(
                "vanaf, va., v.a., va, m.i.v., miv, met ingang van, ingaande,"
                " startend in, pas vanaf, pas per, pas met ingang van,"
                " startend vanaf, met ingang van het, mi.v., ingaand per, ingaande per, te"
                " starten in, opgestart sinds, m.i.v. het, vanaf het, vanaf de, vanaf heden"
            ),
            (("vanaf Q3 2024", "vanaf Q3 2024"),),
        ),
        Entry(
            Tag.FROM,
            "begun",  # another time behind it is that of something else
            forms("gestart in, gestart per, gestart vanaf, gestart op"),
            (("gestart in 2024 en in 2025 afgerond", "uitvoeren 2024 t/m 2025; afronden 2025"),),
        ),
        Entry(
            Tag.FROM,
            "since",  # behind a noun, and beside another time, it is since when that is so
            forms("sinds, sedert"),
            (("sinds 2024", "vanaf 2024"),),
        ),
        Entry(
            Tag.FROM,
            "loose",  # before a word that is no time it says nothing of time: "per wijk"
            forms("per, vanuit"),
            (("per 1 januari 2026", "vanaf 1 januari 2026"),),
        ),
        Entry(
            Tag.FROM,
            "next",  # of what comes back: the first time that it does
            forms(
                "eerstvolgende in, eerstvolgend in, eerstvolgende keer, eerstvolgende keer in, voor"
                " het eerst, voor het eerst in, voor de eerste keer in, eerste keer, eerste keer"
                " in, 1e keer, 1e keer in, 1ste keer, 1ste keer in, eerste maal, eerste maal in,"
                " voor de eerste maal in, voor de 1e keer in, eerste editie, eerste editie in,"
                " eerste ronde in"
            ),
            (
                ("1 x per 2 jaar, eerstvolgende in 2025", "1 keer per 2 jaar vanaf 2025"),
                ("elke 2 jaar, voor het eerst in 2025", "1 keer per 2 jaar vanaf 2025"),
                ("iedere 4 jaar, eerstvolgend 2026", "1 keer per 4 jaar in 2026"),
            ),
        ),
        Entry(
            Tag.ONWARD,
            None,
            forms(
                "e.v., ev., ev, en verder, e.v, en volgende jaren, en later, tot heden, t/m"
                " heden, tot en met heden, en volgende, e.v.j., en de jaren daarna,"
                " en daarop volgende jaren, - heden, tot nu, tot op heden, en verdere jaren, en"
                " de daaropvolgende jaren, en jaren daarna, - nu, e.v. jaren, ev jaren, e.v. jr,"
                " e.v. jr., e.v. kwartalen, en volgende kwartalen, en opvolgende jaren, e.v. jaar"
            ),
            (("2025 e.v.", "vanaf 2025"), ("2019 t/m heden", "vanaf 2019")),
        ),
        Entry(Tag.ONWARD, "arrow", ("->",)),  # with words behind it, it points at them
        Entry(
            Tag.START,
            None,
            forms(
                "start, starten, gestart, aanvang, aanvangen, vangt aan, vangen aan, begin in,"
                " van start, start in, startdatum, begindatum, starten we,"
                " beginnen, gaan van start, gaat van start, te starten, startmoment, begint,"
                " begonnen, wordt gestart, worden gestart, ingang,"
                " startsein, aangevangen, herstart, hervat, hervatten, hervatting, doorstart,"
                " doorstarten, starten wij, we starten, wij starten,"
                " ingangsdatum, beginnen we, beginnen wij, start met, starten met, van"
                " start gaan, van start gegaan, gestart met"
            ),
            (("start Q1 2025", "vanaf Q1 2025"),),
        ),
        Entry(Tag.START, "of", forms("start van")),  # "van elk schooljaar": in it
        Entry(
            Tag.BY,
            None,
            forms(
                "uiterlijk, ultiem, op zijn laatst, uiterlijk in,"
                " uiterlijk op, uiterlijk per, op z'n laatst, voor of op, vóór of op, niet"
                " later dan, ten laatste, tegen ten laatste, tegen uiterlijk,"
                " einddatum is, uiterste einddatum is, deadline is,"
                " uiterste datum is, streefdatum is,"
                " uiterlijk bij, uiterlijk bij de, uiterlijk tijdens"
            ),
            (("uiterlijk Q2 2025", "afronden Q2 2025"),),
        ),
        Entry(
            Tag.BY,
            "due",  # what is due may stand before the time: "deadline offerte 1 mei 2025"
            forms("uiterste datum, deadline, streefdatum, einddatum, uiterste einddatum"),
            (("deadline offerte 1 mei 2025", "deadline 1 mei 2025"),),
        ),
        Entry(
            Tag.BY,
            "exclusive",
            forms("vóór, vòòr, nog voor, nog vóór, uiterlijk vóór, uiterlijk voor, <"),
            (("vóór 1 januari 2026", "afronden vóór 1 januari 2026"),),
        ),
        Entry(
            Tag.BY,
            "against",  # before a word that is no time it is what something is aimed at
            ("tegen",),
            (("tegen 1 juli 2025", "afronden vóór 1 juli 2025"),),
        ),
        Entry(
            Tag.BEFORE,
            None,
            forms("voor, voor het, voor de"),
        ),
        Entry(
            Tag.BEFORE,
            "prior",  # before another word it waits for that: "voorafgaand aan het subsidiejaar"
            forms(
                "voorafgaand aan, voorafgaande aan, voor de start van, in aanloop naar, in de"
                " aanloop naar"
            ),
            (("in aanloop naar kerst 2025", "voor kerst 2025"),),
        ),
        Entry(Tag.AFTER, None, forms("na, na de, na het, na afloop van, volgend op, nadat")),
        Entry(
            Tag.IN,
            None,
            forms(
                "verspreid over, verspreid over het, gespreid over, verdeeld over, spreiden over,"
                " verdelen over, spreiding over, uitgesmeerd over,"
                " in, tijdens, in de loop van, in het, in de, binnen, op,"
                " tijdens de, tijdens het, in de jaren, in het jaar, op de,"
                " in jaar, ergens in, in de periode, in de maanden, in"
                " periode, loop van, in loop van, in de loop van het jaar,"
                " in de loop van de maand, te weten, te weten in"
            ),
        ),
        Entry(
            Tag.IN,
            "lasting",  # a count behind it tells how long
            forms("gedurende, gedurende het, gedurende de, periode van"),
        ),
        Entry(
            Tag.LASTS,
            None,
            forms(
                "duur, duur is, tijdsduur, doorlooptijd, doorlooptijd is, looptijd is, voor de duur"
                " van, voor een duur van, voor een termijn van, voor de termijn van, lang, durend"
            ),
            (
                ("vanaf Q2 2024 voor de duur van zes maanden", "Q2 t/m Q3 2024"),
                ("start 1 april 2024, doorlooptijd 1 jaar", "1 april 2024 t/m 31 maart 2025"),
            ),
        ),
        Entry(
            Tag.LENGTH,
            24,
            forms("tweejarig, tweejarige"),
            (("tweejarige pilot, start Q2 2024", "pilot Q2 2024 t/m Q1 2026"),),
        ),
        Entry(Tag.LENGTH, 6, forms("halfjarig, halfjarige, zesmaands, zesmaandse")),
        Entry(Tag.LENGTH, 12, forms("eenjarig, eenjarige")),
        Entry(Tag.LENGTH, 36, forms("driejarig, driejarige")),
        Entry(Tag.LENGTH, 48, forms("vierjarig, vierjarige")),
        Entry(Tag.LENGTH, 0, forms("jarig, jarige")),  # "2-jarige"
        Entry(Tag.IN, "month", ("in de maand",)),  # "1x in de maand" is each month
        Entry(Tag.OF, None, forms("van, van het, van de, van dit, v.d., v/d, v.h., v/h")),
        Entry(
            Tag.OVER,
            "about",
            forms("over, omtrent, inzake"),
            (("besluit over voortzetting in Q2 2025", "Q2 2025"),),
        ),
        Entry(
            Tag.OVER,
            None,
            forms("sedert vorig, conform, volgens, richting, editie"),
        ),
        Entry(
            Tag.OVER,
            "compared",  # a time behind it is what another is held against
            forms("t.o.v., ten opzichte van, vergeleken met"),
        ),
        Entry(
            Tag.OVER,
            "budgeted",
            forms(
                "begroot, budget, geraamd, gereserveerd voor, regulier budget, reguliere begroting,"
                " structureel budget, incidenteel budget, beschikbaar budget"
            ),
        ),
        Entry(
            Tag.OVER,
            "dated",  # a day behind it is that of a document or a figure
            forms(
                "stand, stand per, versie, versie van, cijfers, d.d., dd., dd, versiedatum, datum"
                " versie, publicatiedatum, datum publicatie, laatst gewijzigd, laatst gewijzigd op,"
                " laatst bijgewerkt, laatst bijgewerkt op, laatste wijziging, laatste aanpassing,"
                " laatste update, dagtekening, ingekomen op, ontvangen op, afgedrukt op"
            ),
        ),
        Entry(
            Tag.OVER,
            "out",  # a single year behind it is never when something takes place
            forms("uit, uit het jaar, dateert uit, dateren uit, daterend uit, stamt uit"),
            (("beleid uit 2018 in 2021 actualiseren", "actualiseren 2021"),),
        ),
        Entry(Tag.OVER, "moves", ("naar",)),  # "van Q2 2025 naar Q4 2025"
        Entry(Tag.ARTICLE, None, forms("de, het, 't, den, der")),
        Entry(Tag.ARTICLE, 1, ("een",)),
        Entry(
            Tag.THEN,
            None,
            forms(
                "en daarna, en erna, daarna, vervolgens, hierna, aansluitend, nadien, waarna,"
                " erna, en vervolgens,"
                " aansluitend daarop, vanaf dan, vanaf dat moment, daaropvolgend, en"
                " aansluitend, en dan, daarna is het, hierop volgend,"
                " sindsdien"
            ),
            (
                (
                    "Q1 en Q2 2024 opstarten, daarna doorlopend",
                    "opstarten Q1 2024 t/m Q2 2024; doorlopend vanaf Q3 2024",
                ),
            ),
        ),
        Entry(
            Tag.THEN,
            "done",  # before another word it is after that
            forms("na opstart, na implementatie, na invoering, na de opstart, na start"),
            (
                (
                    "pilot Q1 2024, na implementatie doorlopend",
                    "pilot Q1 2024; doorlopend vanaf Q2 2024",
                ),
            ),
        ),
        Entry(Tag.THEN, "than", ("dan",)),
        Entry(
            Tag.BESIDE,
            None,
            forms(
                "ter voorbereiding op, ter voorbereiding van, in voorbereiding op,"
                " vooruitlopend op, vooruitlopend daarop, met het oog op, met oog op,"
                " rekening houdend met, met als doel, i.v.m., ivm, in verband met, gelet op,"
                " gezien, gezien de, gezien het, op grond"
                " van, n.a.v., naar aanleiding van, als gevolg van, ingevolge, krachtens, dankzij,"
                " wegens, zoals, net als, evenals, net zoals, in navolging van, hangt samen met,"
                " samenhangend met, in samenhang met, gekoppeld aan, sluit aan bij, sluit aan op,"
                " aansluitend bij, aansluitend op, in lijn met, in aansluiting op, gelijktijdig"
                " met, tegelijk met, gelijk met, parallel aan, parallel met, vloeit voort uit,"
                " volgt uit, bijlage bij, ten tijde van, in het licht van, in reactie op, als"
                " opvolger van, als vervolg op, zodat, opdat, want, buiten, ongeacht,"
                " overeenkomstig, waardoor, waarmee, doordat,"
                " aangezien, in tegenstelling tot, anders dan, in vergelijking met, tegenover, in"
                " vervolg op, ter vervanging van, vervangt"
            ),
            (("Q2 2025, i.v.m. capaciteit", "Q2 2025"),),
        ),
        Entry(
            Tag.BESIDE,
            "some",  # of what comes back: how many of them are of one sort
            ("waarvan",),
            (("4x per jaar, waarvan 1x fysiek", "4 keer per jaar"),),
        ),
        Entry(
            Tag.RELATIVE,
            "new",  # before a season or year without a number it is the one to come
            forms("nieuwe, nieuw"),
        ),
        Entry(
            Tag.RELATIVE,
            0,
            forms("dit, deze, huidige, huidig"),
        ),
        Entry(
            Tag.RELATIVE,
            1,
            forms(
                "volgend, volgende, komend, komende, aankomend, aanstaande, eerstvolgende,"
                " eerstvolgend, aankomende"
            ),
        ),
        Entry(Tag.RELATIVE, -1, forms("vorig, vorige, afgelopen, voorgaand, voorgaande")),
    ]
