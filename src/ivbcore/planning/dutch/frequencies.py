"""How often, and the numbers it is told with."""

from __future__ import annotations

from ivbcore.planning.meaning import Bound, Frequency, Unit
from ivbcore.planning.vocabulary import Entry, Tag, forms

__all__ = ["frequencies", "numbers"]


def numbers() -> list[Entry]:
    """How often, and the numbers it is told with."""
    ordinals = "eerste, tweede, derde, vierde"
    counts = (
        "een keer, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf,"
        " dertien, veertien, vijftien, zestien, zeventien, achttien, negentien, twintig"
    )
    return [
        *(Entry(Tag.ORDINAL, n, (word,)) for n, word in enumerate(forms(ordinals), 1)),
        Entry(Tag.ORDINAL, -1, forms("laatste, slot")),
        *(
            Entry(Tag.COUNT, n, (word,))
            for n, word in enumerate(forms(counts), 1)
            if " " not in word
        ),
        Entry(Tag.COUNT, 1, forms("één, eén, ėén")),
    ]


def frequencies() -> list[Entry]:
    """How often, and the numbers it is told with."""

    def often(
        count: int | None, unit: Unit = Unit.YEAR, every: int = 1, *, total: bool = False
    ) -> Frequency:
        return Frequency(count, unit, every, total=total)

    def entry(
        frequency: Frequency | tuple[Frequency, ...], words: str, *examples: tuple[str, str]
    ) -> Entry:
        value = frequency if isinstance(frequency, tuple) else (frequency,)
        return Entry(Tag.FREQUENCY, value, forms(words), examples)

    u = Unit
    return [
        entry(
            often(1),
            "jaarlijks, jaarlijkse, elk jaar, ieder jaar, ieder kalenderjaar, elk"
            " kalenderjaar, per jaar, 's jaars, per annum, p.a.,"
            " per kalenderjaar, elke jaar, iedere jaar, ieder jaar"
            " opnieuw, jaarlijks terugkerend, jaarlijks terugkerende, jrl., jrl,"
            " p/j, p/jr, p.j., p/jaar",
            ("Jaarlijks", "1 keer per jaar"),
            ("jaarlijks in oktober", "1 keer per jaar in oktober"),
        ),
        entry(
            often(2),
            "halfjaarlijks, half-jaarlijks, half-jaarlijkse, halfjaarlijkse,"
            " half jaarlijks, half jaarlijkse, elk half jaar, ieder"
            " half jaar, per half jaar, halfjrl., halfjrl, ½-jaarlijks,"
            " ½ jaarlijks, ½-jaarlijkse, ½ jaarlijkse,"
            " elk halfjaar, ieder halfjaar, per halfjaar",
            ("halfjaarlijks", "2 keer per jaar"),
        ),
        entry(
            often(1, u.QUARTER),
            "driemaandelijks, driemaandelijkse, 3-maandelijks, 3-maandelijkse,"
            " per kwartaal, elk kwartaal, ieder kwartaal,"
            " kwartaalrapportage, kwartaallijks, kwartaalgewijs, elke kwartaal, iedere"
            " kwartaal, elke drie maanden, iedere drie maanden, elke 3 maanden, iedere 3"
            " maanden, p/kw, p/kwartaal",
            ("elk kwartaal", "1 keer per kwartaal"),
        ),
        entry(
            often(1, u.MONTH),
            "maandelijks, maandelijkse, elke maand, iedere maand, per maand, mndl., mndl,"
            " p/m, p/mnd, p/maand",
        ),
        entry(
            often(1, u.WEEK),
            "wekelijks, wekelijkse, elke week, iedere week, per week, wkl., wkl, p/w, p/wk, p/week",
        ),
        entry(
            often(1, u.WEEK, 6),
            "zeswekelijks, zeswekelijkse, 6-wekelijks, 6 wekelijks, 6-wekelijkse",
        ),
        entry(
            often(1, u.WEEK, 3),
            "driewekelijks, driewekelijkse, 3-wekelijks, 3-wekelijkse",
        ),
        entry(often(1, u.WEEK, 4), "vierwekelijks, vierwekelijkse, 4-wekelijks, 4-wekelijkse"),
        entry(often(1, u.WEEK, 8), "achtwekelijks, achtwekelijkse, 8-wekelijks"),
        entry(often(1, u.MONTH, 4), "viermaandelijks, 4-maandelijks, 4-maandelijkse"),
        entry(
            often(1, u.MONTH, 6),
            "zesmaandelijks, zesmaandelijkse, 6-maandelijks, 6-maandelijkse",
        ),
        entry(
            often(1, u.YEAR, 2),
            "om het jaar, om het andere jaar, eens in de twee jaar, eenmaal per twee jaar",
        ),
        entry(
            often(1, u.YEAR, 4),
            "vierjaarlijks, vierjaarlijkse, 4-jaarlijks, 4-jaarlijkse, vier jaarlijks",
        ),
        entry(often(1, u.YEAR, 3), "driejaarlijks, driejaarlijkse, 3-jaarlijks, 3-jaarlijkse"),
        entry(often(1, u.YEAR, 5), "vijfjaarlijks, vijfjaarlijkse, 5-jaarlijks, 5-jaarlijkse"),
        *(
            entry((often(1, unit, count), often(count, unit)), words)
            for unit, count, words in (
                (u.YEAR, 3, "3 jaarlijks, drie jaarlijks"),
                (u.YEAR, 4, "4 jaarlijks"),
                (u.YEAR, 5, "5 jaarlijks, vijf jaarlijks"),
                (u.MONTH, 2, "2 maandelijks, twee maandelijks"),
                (u.MONTH, 3, "3 maandelijks, drie maandelijks"),
                (u.MONTH, 4, "4 maandelijks, vier maandelijks"),
                (u.MONTH, 6, "6 maandelijks, zes maandelijks"),
                (u.WEEK, 2, "2 wekelijks, twee wekelijks"),
                (u.WEEK, 3, "3 wekelijks, drie wekelijks"),
                (u.WEEK, 4, "4 wekelijks, vier wekelijks"),
            )
        ),
        entry(
            (often(1, u.YEAR, 2), often(2)),
            "tweejaarlijks, tweejaarlijkse, 2-jaarlijks, 2 jaarlijks, twee jaarlijks",
        ),
        entry(
            (often(1, u.MONTH, 2), often(2, u.MONTH)),
            "tweemaandelijks, tweemaandelijkse, 2-maandelijks",
        ),
        entry(
            (often(1, u.WEEK, 2), often(2, u.WEEK)), "tweewekelijks, tweewekelijkse, 2-wekelijks"
        ),
        entry(
            often(None),
            "af en toe, geregeld, frequent, nu en dan, zo nu en dan, periodiek, periodieke, met"
            " enige regelmaat, enkele malen per jaar, regelmatig,"
            " regelmatige, met regelmaat, op gezette tijden, meermaals, meerdere keren per"
            " jaar, meerdere malen per jaar, enkele keren per jaar, een aantal keer per"
            " jaar, een paar keer per jaar, terugkerend, meermalen per jaar, diverse keren"
            " per jaar, een aantal keren per jaar, meerdere momenten, verschillende keren"
            " per jaar",
        ),
        entry(
            often(1, total=True), "eenmalig, eenmalige, eenmaal, één keer, een keer, een maal, eens"
        ),
        entry(often(2, total=True), "tweemaal, twee maal"),
        entry(often(3, total=True), "driemaal"),
        entry(often(4, total=True), "viermaal"),
        Entry(Tag.EVERY, None, forms("elk, elke, ieder, iedere")),
        Entry(
            Tag.EVERY,
            "each",  # before a part of the year, with or without "in"
            forms("telkens, steeds, elke keer, iedere keer"),
            (("telkens in Q4", "1 keer per jaar in Q4"),),
        ),
        Entry(Tag.PER, None, ("p/", "p.")),
        Entry(
            Tag.TIMES,
            None,
            forms("keer, x, maal, keren, malen"),
        ),
        Entry(
            Tag.TIMES,
            Unit.YEAR,
            forms(
                "x p/j, x p jr, x p jaar, x p/jr, x p.j., x/jaar, x p/jaar, x pj, x jaarlijks,"
                " keer p/j, x/jr, x per jr, x / jaar, keer/jaar, x per jaar, keer per jaar,"
                " maal per jaar, keer"
                " p.j., keer in het jaar, keer jaarlijks, maal jaarlijks, keer in een jaar, x"
                " per kalenderjaar, x per schooljaar, keer per schooljaar, xp/j, xp/jr, xp/jaar,"
                " xpj, xp.j."
            ),
            (("2x p/j", "2 keer per jaar"), ("Twee keer per jaar", "2 keer per jaar")),
        ),
        Entry(
            Tag.TIMES,
            Unit.QUARTER,
            forms(
                "x per kwartaal, keer per kwartaal, maal per kwartaal, x/kwartaal, x p/kw, x"
                " p/kwartaal"
            ),
        ),
        Entry(
            Tag.TIMES,
            Unit.MONTH,
            forms("x per maand, keer per maand, maal per maand, x p/m, x/maand, x p/maand"),
        ),
        Entry(
            Tag.TIMES, Unit.WEEK, forms("x per week, keer per week, maal per week, x p/w, x/week")
        ),
        Entry(Tag.ALTERNATE, None, forms("om de, om")),
        Entry(
            Tag.BOUND, Bound.AT_LEAST, forms("minimaal, minstens, ten minste, tenminste, min., min")
        ),
        Entry(
            Tag.BOUND, Bound.AT_MOST, forms("maximaal, hooguit, hoogstens, ten hoogste, max., max")
        ),
        Entry(Tag.BOUND, Bound.ABOUT, forms("gemiddeld, zo'n")),
        Entry(Tag.TO, None, forms("à, a")),
        Entry(
            Tag.OCCASIONS,
            None,
            forms(
                "campagnes, bijeenkomsten, controles, acties, overleggen, sessies, trainingen,"
                " oefeningen, voorlichtingen, rapportages per jaar, controleacties, momenten,"
                " gastlessen, themabijeenkomsten, netwerkbijeenkomsten, nieuwsbrieven,"
                " workshops, activiteiten, integrale controles, wijkschouwen, schouwen,"
                " voorlichtingsbijeenkomsten, vergaderingen, campagne, bijeenkomst, controle,"
                " training, oefening, integrale controle, metingen,"
                " avonden"
            ),
        ),
    ]
