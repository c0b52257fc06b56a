"""What the report says of itself, in both languages."""

from __future__ import annotations

from functools import lru_cache

from ivbcore.contracts import Language, Texts

__all__ = ["in_language"]

_WORDS = {
    "skip": Texts("Naar de inhoud", "Skip to the content"),
    "contents": Texts("Op deze pagina", "On this page"),
    "untitled": Texts("Veiligheidsplan", "Safety plan"),
    "top": Texts("Terug naar boven", "Back to top"),
    # The title block.
    "municipality": Texts("Gemeente", "Municipality"),
    "municipalities": Texts("Gemeenten", "Municipalities"),
    "period": Texts("Looptijd", "Period"),
    "adopted": Texts("Vastgesteld", "Adopted"),
    "version": Texts("Versie", "Version"),
    "edition": Texts("Editie", "Edition"),
    "as_of": Texts("Peildatum", "As of"),
    "openbaar": Texts("openbaar", "public"),
    "regio": Texts("voor de regio", "for the region"),
    "intern": Texts("intern", "internal"),
    "vertrouwelijk": Texts("vertrouwelijk", "confidential"),
    "selected": Texts("Deze pagina toont een deel van het plan:", "This page shows a part:"),
    "selected_partner": Texts("maatregelen met {name}", "measures with {name}"),
    "selected_holder": Texts("maatregelen van {name}", "measures of {name}"),
    "selected_quarter": Texts(
        "maatregelen die in {name} kunnen lopen", "measures that can run in {name}"
    ),
    "through": Texts("{first} t/m {last}", "{first} to {last}"),
    # The summary.
    "summary": Texts("In het kort", "In short"),
    "priorities_count": Texts("prioriteiten", "priorities"),
    "priority_count": Texts("prioriteit", "priority"),
    "measures_count": Texts("maatregelen", "measures"),
    "measure_count": Texts("maatregel", "measure"),
    "partners_count": Texts("partijen", "partners"),
    "partner_count": Texts("partij", "partner"),
    "busiest": Texts("drukste kwartaal", "busiest quarter"),
    "busiest_with": Texts("{count} maatregelen gepland", "{count} measures planned"),
    "busiest_one": Texts("1 maatregel gepland", "1 measure planned"),
    "when": Texts("Hoe vast ligt de planning?", "How fixed is the planning?"),
    "fixed": Texts("met een vast kwartaal", "with a fixed quarter"),
    "open": Texts("met alleen een jaar of een frequentie", "with only a year or a frequency"),
    "ongoing": Texts("doorlopend", "ongoing"),
    "on_demand": Texts("op afroep", "on demand"),
    "doubtful": Texts("op meer dan één manier te lezen", "can be read in more than one way"),
    "unplanned": Texts("zonder tijd die bekend is", "without a known time"),
    "standing": Texts("Hoe staat het ervoor?", "How do they stand?"),
    "evaluations": Texts("Wat wordt geëvalueerd?", "What is evaluated?"),
    "evaluation_of_plan": Texts("Het plan zelf", "The plan itself"),
    "decisions": Texts("Wat wordt besloten?", "What is decided?"),
    "adoption": Texts("Wie stelt vast?", "Who adopts?"),
    "reporting": Texts("Wie hoort hoe het gaat?", "Who is told how it fares?"),
    "whole_plan": Texts("het plan", "the plan"),
    # The filter.
    "filter": Texts("Zoek in de maatregelen", "Search the measures"),
    "filter_hint": Texts(
        "Een woord, een partij of een tijd, zoals {year}.",
        "A word, a partner or a time, such as {year}.",
    ),
    "filter_hint_plain": Texts("Een woord of een partij.", "A word or a partner."),
    "shown": Texts("{count} van {total} maatregelen getoond", "{count} of {total} measures shown"),
    # The timeline.
    "timeline": Texts("Tijdlijn", "Timeline"),
    "timeline_intro": Texts(
        "Elke regel is een maatregel, elk vak een kwartaal. Onder de naam staat de planning in de "
        "woorden van het plan.",
        "Each line is a measure, each box a quarter. Below the name stands the planning in the "
        "words of the plan.",
    ),
    "timeline_of": Texts("Tijdlijn van {name}", "Timeline of {name}"),
    "timeline_words": Texts("Deze tijdlijn in woorden", "This timeline in words"),
    "no_period": Texts(
        "Het plan noemt geen looptijd. Daarom is er geen tijdlijn.",
        "The plan names no period. Therefore there is no timeline.",
    ),
    "quarters": Texts("Kwartalen: {name}", "Quarters: {name}"),
    "legend": Texts("Wat de tekens betekenen", "What the signs mean"),
    "sign_named": Texts("gepland in dit kwartaal", "planned in this quarter"),
    "sign_prepare": Texts("voorbereiden of opstarten", "preparing or starting up"),
    "sign_recurring": Texts("komt terug", "comes back"),
    "sign_ongoing": Texts("loopt door", "goes on"),
    "sign_window": Texts(
        "ergens in deze tijd, kwartaal staat niet vast", "somewhere in this time, no fixed quarter"
    ),
    "sign_sometime": Texts("komt terug, kwartaal staat niet vast", "comes back, no fixed quarter"),
    "sign_on_demand": Texts("op afroep", "on demand"),
    "sign_doubtful": Texts("niet zeker", "in doubt"),
    "sign_evaluate": Texts("evaluatie", "evaluation"),
    "sign_adopt": Texts("besluit", "decision"),
    "sign_complete": Texts("moet klaar zijn", "to be finished"),
    "now": Texts("nu", "now"),
    # Who is busy when.
    "load": Texts("Drukte per partij", "How busy partners are"),
    "load_intro": Texts(
        "Het aantal maatregelen waaraan een partij in een kwartaal werkt, de drukste partij "
        "bovenaan. Hoe sterker de kleur, hoe meer maatregelen; een leeg vak betekent geen.",
        "The number of measures that a partner works on in a quarter, the busiest first. The "
        "stronger the colour, the more measures; an empty box means none.",
    ),
    "load_spread": Texts(
        "Met een plus staat erbij wat ook in een ander kwartaal kan vallen, gelijk verdeeld.",
        "A plus tells what may also fall in another quarter, spread evenly.",
    ),
    "load_days": Texts(
        "Waar het plan de inzet noemt, staat die er in dagen onder.",
        "Where the plan tells the effort, it stands below in days.",
    ),
    "load_caption": Texts("Maatregelen per partij en kwartaal", "Measures by partner and quarter"),
    "load_none": Texts("Er is geen drukte te tonen.", "There is no load to show."),
    "days": Texts("{days} d", "{days} d"),
    "days_of": Texts("{days} van {capacity} d", "{days} of {capacity} d"),
    "too_much": Texts("te vol", "too full"),
    "matrix": Texts("Partijen per prioriteit", "Partners by priority"),
    "matrix_intro": Texts(
        "Bij hoeveel maatregelen van een prioriteit een partij wordt genoemd.",
        "In how many measures of a priority a partner is named.",
    ),
    "matrix_caption": Texts(
        "Maatregelen per partij en prioriteit", "Measures by partner and priority"
    ),
    "partner": Texts("Partij", "Partner"),
    "total": Texts("Totaal", "Total"),
    # Priorities.
    "priorities": Texts("Prioriteiten en maatregelen", "Priorities and measures"),
    "numbered": Texts("Prioriteit {number}: ", "Priority {number}: "),
    "regionaal": Texts("Prioriteit van de regio", "Priority of the region"),
    "lokaal": Texts("Prioriteit van de gemeente", "Priority of the municipality"),
    "objectives": Texts("Doelstellingen", "Objectives"),
    "no_objectives": Texts("Er zijn geen doelstellingen genoemd.", "No objectives are named."),
    "indicators": Texts("Indicatoren", "Indicators"),
    "indicators_of": Texts("Indicatoren van {name}", "Indicators of {name}"),
    "indicator": Texts("Indicator", "Indicator"),
    "baseline": Texts("Nulmeting", "Baseline"),
    "current": Texts("Nu", "Now"),
    "target": Texts("Streefwaarde", "Target"),
    "unknown": Texts("niet bekend", "not known"),
    "stijgen": Texts("moet stijgen", "is to rise"),
    "dalen": Texts("moet dalen", "is to fall"),
    "gelijk-blijven": Texts("moet gelijk blijven", "is to stay the same"),
    "measures": Texts("Maatregelen", "Measures"),
    "measures_of": Texts("Maatregelen van {name}", "Measures of {name}"),
    "no_measures": Texts("Er zijn geen maatregelen.", "There are no measures."),
    "measure": Texts("Maatregel", "Measure"),
    "planning": Texts("Planning", "Planning"),
    "when_told": Texts("Wanneer", "When"),
    # The agenda.
    "agenda": Texts("Agenda per kwartaal", "Agenda by quarter"),
    "starts": Texts("Begint", "Starts"),
    "evaluated": Texts("Evaluatie", "Evaluation"),
    "decided": Texts("Besluit", "Decision"),
    "ends": Texts("Eindigt", "Ends"),
    "brief": Texts("Alleen dit kwartaal", "This quarter only"),
    "named": Texts("Loopt of komt terug", "Runs or comes back"),
    "perhaps": Texts("Kan dan vallen ({count})", "May fall then ({count})"),
    "uncertain": Texts("Niet zeker ({count})", "In doubt ({count})"),
    "runs": Texts("Loopt door ({count})", "Goes on ({count})"),
    "called": Texts("Op afroep ({count})", "On demand ({count})"),
    "quiet": Texts("In dit kwartaal begint of eindigt niets.", "Nothing starts or ends here."),
    "timeless": Texts("Zonder tijd die bekend is", "Without a known time"),
    # Parts.
    "holders": Texts("Per portefeuillehouder", "By portfolio holder"),
    "partners": Texts("Per partij", "By partner"),
    "part_of": Texts("Maatregelen van {name}", "Measures of {name}"),
    "part_with": Texts("Maatregelen met {name}", "Measures with {name}"),
    "role": Texts("Rol", "Role"),
    "via": Texts("via {name}", "through {name}"),
    "first": Texts("eerst verantwoordelijk", "first responsible"),
    "nameless": Texts("zonder naam", "without a name"),
    "nobody": Texts("Er is niemand genoemd.", "Nobody is named."),
    "extern": Texts("buiten de gemeente", "outside the municipality"),
    "inside": Texts("binnen de gemeente", "inside the municipality"),
    # The last chapters.
    "findings": Texts("Meldingen", "Findings"),
    "findings_none": Texts("Er is niets gevonden.", "Nothing was found."),
    "why": Texts("Waarom het ertoe doet:", "Why it matters:"),
    "about_plan": Texts("Het plan", "The plan"),
    "terms": Texts("Begrippen en afkortingen", "Words and abbreviations"),
    "glossary": Texts("Begrippen", "Words"),
    "abbreviations": Texts("Afkortingen", "Abbreviations"),
    "sources": Texts("Bronnen en kaders", "Sources and frameworks"),
    "frameworks": Texts("Waar dit plan bij aansluit", "What this plan joins"),
    "sources_list": Texts("Waar de analyse op rust", "What the analysis rests on"),
    "scope": Texts("Wat elders is geregeld", "What is arranged elsewhere"),
    "made": Texts(
        "Gemaakt uit het plan als gegevens. Wat hier staat, staat in het plan; het vastgestelde "
        "document gaat voor.",
        "Made from the plan as data. What stands here stands in the plan; the adopted document "
        "prevails.",
    ),
    "scrolls": Texts("{name} (schuift opzij)", "{name} (scrolls sideways)"),
}


@lru_cache(maxsize=2)
def in_language(language: Language) -> dict[str, str]:
    """All words in one language."""
    return {name: texts.in_language(language) for name, texts in _WORDS.items()}
