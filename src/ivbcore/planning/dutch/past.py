"""Words that look back: a time in such a sentence is no planning."""

from __future__ import annotations

from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["past"]


def past() -> list[Entry]:
    """Words that look back: a time in such a sentence is no planning."""
    return [
        Entry(
            Tag.PAST,
            None,
            forms(
                "al gedaan, reeds gedaan, al gebeurd, reeds gebeurd, al gehouden, reeds gehouden,"
                " al bezocht, reeds bezocht, al besproken, reeds besproken, al verstuurd, al"
                " verzonden, reeds verzonden, al behandeld, reeds behandeld,"
                " gebleken, waren, werd, werden, had, hadden, geweest, is getekend, zijn"
                " getekend, is ondertekend, zijn ondertekend, is gebleken, bleek, bleken,"
                " blijkt, daalde, steeg, gedaald, gestegen, vonden plaats, afkomstig, eerdere,"
                " destijds, toen, plaatsgevonden, vond plaats, ontving, ontvingen, gebeurde,"
                " gebeurden, kon, konden, startte, startten, begon, hield, hielden, verscheen,"
                " verschenen, voerde, voerden, organiseerde, organiseerden, kreeg, kregen,"
                " deed, deden, stond, stonden, bracht, brachten, leidde, leidden, vond,"
                " diende, dienden, moest, moesten, zouden, mocht, mochten, ging, gingen, liet,"
                " lieten, bleef, bleven, kwam, kwamen, stelde, stelden, werkte, werkten, lag,"
                " lagen, gaf, gaven, nam, namen, liep, liepen, sprak, spraken, bespraken,"
                " besprak, besloot, koos, kozen, bood, boden, trad, traden, trok, trokken,"
                " viel, vielen, schreef, schreven, sloot, ontstond, zag, zagen, droeg,"
                " droegen, verliep, verliepen, bestond, ontbrak, wilde, wilden, hoefde,"
                " maakte, maakten, zette, evalueerde, evalueerden, controleerde,"
                " controleerden, leverde, leverden, rondde, rondden, ontwikkelde,"
                " ontwikkelden, actualiseerde, actualiseerden, informeerde, informeerden,"
                " oefende, oefenden, trainde, trainden, tekende, tekenden, ondertekende,"
                " ondertekenden, draaide, draaiden, haalde, haalden, deelde, deelden, opende,"
                " openden, verlengde, verlengden, pakte, pakten, meldde, meldden, stegen,"
                " daalden, groeide, groeiden, bereikte, bereikten, toonde, toonden,"
                " presenteerde, presenteerden, rapporteerde, rapporteerden, implementeerde,"
                " implementeerden, realiseerde, realiseerden, publiceerde, publiceerden,"
                " keurde, keurden, behandelde, behandelden, gold, golden, duurde, duurden,"
                " vroeger, indertijd, toenmalig, toenmalige, toentertijd, zojuist,"
                " ooit, onlangs, recent, recentelijk, in het verleden, tot dusver, tot nu toe,"
                " tot voor kort, telde, telden, bedroeg, bedroegen, noteerde, noteerden,"
                " registreerde, registreerden, kende, kenden, vonden, zei, eindigde,"
                " eindigden, stopte, stopten, vormde, vormden, verloor, won, wonnen, trof,"
                " troffen, herzag, verleende, verleenden, weigerde, weigerden, legde, legden,"
                " vroegen, verwachtte, verwachtten, bestonden, heette, nodigde,"
                " nodigden, richtte, richtten, constateerde, constateerden, piekte, reed,"
                " betrof, betroffen, verplichtte, investeerde, investeerden, kostte, kostten,"
                " ontstonden,"
                " vertrok, verhuisde, schoof, schoven, zond, verzond, hing, hingen, verbood,"
                " ontsloeg, verving, vervingen, ontbond, verwierp, verwierpen, leek, scheen,"
                " kromp, krompen, verviel, vervielen, verstreek, verstreken, verdween,"
                " verdwenen, bezat, bezaten, bevond, bevonden, ondervond, dacht, dachten,"
                " wist, wisten, kocht, kochten, riep, riepen, ontwierp, ontwierpen, hielp,"
                " hielpen, brak, braken, sloeg, sloegen, toetste, toetsten, plaatste,"
                " plaatsten, schorste, wenste, wensten, verplaatste, verplaatsten, mat, maten,"
                " steunde, steunden, bouwden, stuurden, belden, peilden, stemden, verbeterden,"
                " versterkten, verhoogden, verlaagden, bevestigden, bewaakten, ontdekten,"
                " herhaalden, overlegden, handhaafden, raadpleegden, verminderden"
            ),
        ),
        Entry(
            Tag.PAST,
            "has",  # at once behind a term it tells what will be done by then
            ("heeft",),
            (("uiterlijk eind 2025 heeft elke wijk een contactpersoon", "uiterlijk eind 2025"),),
        ),
        Entry(Tag.PAST, "have", ("hebben",)),  # so does "moeten in 2025 een visie hebben"
    ]
