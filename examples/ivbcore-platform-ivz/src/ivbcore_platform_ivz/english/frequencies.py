"""How often, and the numbers it is told with."""

from __future__ import annotations

from ivbcore.contracts import Bound, Entry, Frequency, Tag, Unit, forms

__all__ = ["frequencies"]


def frequencies() -> tuple[Entry, ...]:
    """How often, and the numbers it is told with."""
    return (*_numbers(), *_adverbs(), *_counting())


def _numbers() -> list[Entry]:
    counts = "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"
    return [
        *(
            Entry(Tag.ORDINAL, number, (word,))
            for number, word in enumerate(forms("first, second, third, fourth"), 1)
        ),
        Entry(
            Tag.ORDINAL,
            -1,
            forms("last, final"),
            (("last quarter of 2025", "laatste kwartaal 2025"),),
        ),
        *(Entry(Tag.COUNT, number, (word,)) for number, word in enumerate(forms(counts), 1)),
    ]


def _adverb(frequency: Frequency, words: str, *examples: tuple[str, str]) -> Entry:
    return Entry(Tag.FREQUENCY, (frequency,), forms(words), examples)


def _doubtful(first: Frequency, second: Frequency, words: str) -> Entry:
    return Entry(Tag.FREQUENCY, (first, second), forms(words))


def _adverbs() -> list[Entry]:
    return [
        _adverb(
            Frequency(1),
            "annually, annual, yearly, each year, every year, per year, per annum",
            ("Annually", "Jaarlijks"),
            ("annually in October", "jaarlijks in oktober"),
            ("annually in Q4, from 2025", "jaarlijks in Q4, vanaf 2025"),
        ),
        _adverb(
            Frequency(2),
            "half-yearly, semi-annually, semi-annual, semiannually, every half year,"
            " every six months, every 6 months",
            ("half-yearly", "halfjaarlijks"),
        ),
        _adverb(
            Frequency(1, Unit.QUARTER),
            "quarterly, each quarter, every quarter, per quarter, every three months,"
            " every 3 months",
            ("quarterly", "elk kwartaal"),
        ),
        _adverb(
            Frequency(1, Unit.MONTH),
            "monthly, each month, every month, per month",
            ("monthly", "maandelijks"),
        ),
        _adverb(Frequency(1, Unit.WEEK), "weekly, each week, every week, per week"),
        _adverb(Frequency(1, Unit.WEEK, 2), "fortnightly, every fortnight, every other week"),
        _adverb(Frequency(1, Unit.MONTH, 2), "every other month, every second month"),
        _adverb(
            Frequency(1, Unit.YEAR, 2),
            "biennially, biennial, every other year, every second year",
            ("every other year", "om het jaar"),
        ),
        _doubtful(Frequency(2), Frequency(1, Unit.YEAR, 2), "biannually, biannual"),
        _doubtful(Frequency(1, Unit.MONTH, 2), Frequency(2, Unit.MONTH), "bimonthly, bi-monthly"),
        _doubtful(Frequency(1, Unit.WEEK, 2), Frequency(2, Unit.WEEK), "biweekly, bi-weekly"),
        _adverb(
            Frequency(None),
            "periodically, periodic, regularly, at regular intervals, from time to time,"
            " several times a year, a few times a year, multiple times a year, recurring",
            ("periodically", "periodiek"),
        ),
        _adverb(
            Frequency(1, total=True),
            "once, one time, one-off, one-time",
            ("once a year", "1 keer per jaar"),
            ("once every two years", "eens per twee jaar"),
            ("once in 2025", "eenmalig in 2025"),
        ),
        _adverb(
            Frequency(2, total=True),
            "twice",
            ("twice a year", "Twee keer per jaar"),
            ("twice a year in Q2 and Q4", "2x per jaar in Q2 en Q4"),
        ),
        _adverb(Frequency(3, total=True), "thrice"),
    ]


def _counting() -> list[Entry]:
    return [
        Entry(
            Tag.EVERY,
            None,
            forms("every, each"),
            (("every six weeks", "zeswekelijks"), ("every 2 years", "eens per twee jaar")),
        ),
        # "Twice a year": behind a count "a" is no article.
        Entry(Tag.PER, None, forms("per, a")),
        Entry(
            Tag.TIMES,
            None,
            forms("times, time, x"),
            (
                ("3 times a year", "3 keer per jaar"),
                ("2 to 3 times a year", "2 à 3 keer per jaar"),
                ("4x per year", "4x per jaar"),
            ),
        ),
        Entry(
            Tag.BOUND,
            Bound.AT_LEAST,
            forms("at least, no fewer than, a minimum of, minimum, min."),
            (("at least twice a year", "minimaal twee keer per jaar"),),
        ),
        Entry(Tag.BOUND, Bound.AT_MOST, forms("at most, no more than, maximum, max., up to")),
        Entry(Tag.BOUND, Bound.ABOUT, forms("about, on average")),
        Entry(
            Tag.OCCASIONS,
            None,
            forms(
                "meetings, campaigns, checks, inspections, sessions, trainings, training sessions,"
                " exercises, workshops, activities, information evenings, newsletters, meeting,"
                " campaign, inspection, session, workshop, exercise"
            ),
            (("4 meetings per year", "4 bijeenkomsten per jaar"),),
        ),
    ]
