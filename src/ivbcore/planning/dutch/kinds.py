"""What is done: the phase kinds."""

from __future__ import annotations

from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["kinds"]


def kinds() -> list[Entry]:
    """What is done: the noun forms, then the verb forms, which outrank a noun before them."""
    k = PhaseKind
    nouns: dict[PhaseKind, str] = {
        k.PREPARE: "voorb., voorbereiding, voorbereidingen, voorbereidingsfase, verkenning,"
        " verkenningsfase, orientatie, orientatiefase, inventarisatie, vooronderzoek",
        k.DRAFT: "opstelling, opzet, uitwerking",
        k.START_UP: "opstart, opstartfase, aanloopfase, kick-off, kickoff, startbijeenkomst",
        k.EXECUTE: "uitv., uitvoering, uitvoeringsfase, realisatie, realisatiefase",
        k.INTRODUCE: "impl., invoering, implementatie, implementatiefase, introductie,"
        " ingebruikname, livegang, uitrol",
        k.PILOT: "pilot, pilots, pilotfase, proef, proefperiode, proefproject",
        k.DEVELOP: "ontwikkeling, doorontwikkeling, ontwikkelfase, verdere ontwikkeling",
        k.UPDATE: "actualisatie, actualisering, herziening, herijking, update, vernieuwing",
        k.EVALUATE: "eval., eval, evaluatie, evaluaties, tussenevaluatie, eindevaluatie,"
        " evaluatiemoment, midterm review, midtermreview, mid-term review, tussentijdse evaluatie,"
        " nameting, nulmeting, ijkmoment, ijkmomenten, vervolgmeting, tussenmeting, eindmeting,"
        " hermeting, herhaalmeting, effectmeting, 0-meting, 1-meting, 2-meting",
        k.ADOPT: "vastst., vaststelling, besluitvorming, raadsbesluit, collegebesluit,"
        " raadsvaststelling",
        k.REPORT: "rapp., rapportage, rapportages, voortgangsrapportage, jaarrapportage,"
        " tussenrapportage, eindrapportage, tussentijdse rapportage, terugkoppeling",
        k.COMPLETE: "afronding, oplevering, gereed, klaar, voltooiing, opleverdatum, afgehandeld",
        k.ANCHOR: "borging",
        k.EXTEND: "verlenging, hercertificering",
        k.END: "beeindiging, stopzetting, einde project, einde van het project, afloop",
    }
    deeds: dict[PhaseKind, str] = {
        k.PREPARE: "voorbereiden, voorbereid, verkennen, verkend, orienteren, inventariseren,"
        " geinventariseerd, bereiden, voor te bereiden",
        k.DRAFT: "opstellen, opgesteld, uitwerken, uitgewerkt, op te stellen, uit te werken",
        k.START_UP: "opstarten, opgestart, op te starten, opzetten, opgezet, op te zetten",
        k.EXECUTE: "uitvoeren, uitgevoerd, realiseren, gerealiseerd, uit te voeren, voeren we uit",
        k.INTRODUCE: "invoeren, ingevoerd, implementeren, geimplementeerd, in gebruik nemen, in"
        " gebruik, uitrollen, uitgerold, introduceren, in te voeren, te implementeren,"
        " ingericht",
        k.DEVELOP: "ontwikkelen, ontwikkeld, doorontwikkelen, doorontwikkeld",
        k.UPDATE: "actualiseren, geactualiseerd, herzien, herijken, herijkt, updaten, geupdatet,"
        " geupdate, vernieuwen, vernieuwd, bijstellen, bijgesteld, te actualiseren, te"
        " herzien, actualiseren we, herijken we",
        k.EVALUATE: "evalueren, geevalueerd, evalueert, te evalueren,"
        " tussentijds evalueren, tussentijds geevalueerd, tussentijds te evalueren",
        k.ADOPT: "vaststellen, vastgesteld, vast te stellen, ter vaststelling, ter besluitvorming",
        k.REPORT: "rapporteren, gerapporteerd, rapporteert, te rapporteren",
        k.COMPLETE: "afronden, afgerond, opleveren, opgeleverd, voltooien, voltooid, af te ronden,"
        " op te leveren, gereed zijn, klaar zijn, is gereed, zijn gereed, is afgerond,"
        " zijn afgerond, is klaar, wordt afgerond, worden afgerond, wordt opgeleverd,"
        " worden opgeleverd, gereedmelden",
        k.ANCHOR: "borgen, geborgd",
        k.EXTEND: "verlengen, verlengd, hercertificeren",
        k.END: "beeindigen, beeindigd, stoppen, stopzetten, stopgezet, gestopt, stopt, eindigt,"
        " eindigen, afloopt, loopt ten einde, lopen ten einde,"
        " loopt af, lopen af, aflopend, afloopt, eindigend, verloopt, expireert,"
        " vervalt per, vervallen per",
    }
    examples: dict[PhaseKind, tuple[tuple[str, str], ...]] = {
        k.EVALUATE: (("Q4 2024: evaluatie", "evalueren Q4 2024"),),
        k.COMPLETE: (("Q4 2024 afronden", "afronden Q4 2024"),),
        k.END: (("stopt per 1 januari 2026", "beëindigen Q4 2025"),),
        k.DEVELOP: (("Q3/Q4 2024 doorontwikkeling", "ontwikkelen Q3 2024 t/m Q4 2024"),),
    }
    entries = [
        Entry(Tag.KIND, kind, forms(words), examples.get(kind, ())) for kind, words in nouns.items()
    ]
    return entries + [Entry(Tag.DEED, kind, forms(words)) for kind, words in deeds.items()]
