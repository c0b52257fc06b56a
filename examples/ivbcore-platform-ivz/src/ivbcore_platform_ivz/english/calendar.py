"""Months, days, seasons, halves, and the documents of planning and control."""

from __future__ import annotations

from ivbcore.contracts import Entry, PeriodPart, Season, Tag, Unit, forms

__all__ = ["calendar"]

_MONTHS = (
    "january, jan, jan.",
    "february, feb, feb., febr.",
    "march, mar, mar.",
    "april, apr, apr.",
    "may",
    "june, jun, jun.",
    "july, jul, jul.",
    "august, aug, aug.",
    "september, sept, sept., sep, sep.",
    "october, oct, oct.",
    "november, nov, nov.",
    "december, dec, dec.",
)
_DAYS = "monday, tuesday, wednesday, thursday, friday, saturday, sunday"


def calendar() -> tuple[Entry, ...]:
    """Words for a part of the calendar, and for a part of the plan's own period."""
    return (*_months_and_days(), *_seasons(), *_units(), *_soft(), *_of_the_period(), *_budget())


def _months_and_days() -> list[Entry]:
    return [
        # "1st of July" is one month behind a day, so "of july" is the month, too.
        *(
            Entry(
                Tag.MONTH,
                number,
                (*forms(words), *(f"of {form}" for form in forms(words))),
                (("1st of July 2025", "1 juli 2025"),) if number == 7 else (),
            )
            for number, words in enumerate(_MONTHS, 1)
        ),
        *(Entry(Tag.WEEKDAY, number, (day,)) for number, day in enumerate(forms(_DAYS), 1)),
    ]


def _seasons() -> list[Entry]:
    return [
        Entry(
            Tag.SEASON,
            Season((1, 6)),
            forms("spring, springtime"),
            (("spring 2025", "voorjaar 2025"), ("in the spring of 2025", "voorjaar 2025")),
        ),
        Entry(
            Tag.SEASON,
            Season((4, 9), before=(4, 6), after=(7, 12)),
            forms("summer, summertime, summer season, summer months"),
            (
                ("summer 2025", "zomer 2025"),
                ("before the summer of 2024", "vóór de zomer van 2024"),
                ("after the summer of 2024", "na de zomer van 2024"),
            ),
        ),
        Entry(
            Tag.SEASON, Season((7, 12)), forms("autumn, fall"), (("autumn 2025", "najaar 2025"),)
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15), two_years=True),
            forms("winter, wintertime, winter season"),
            (("winter 2024/2025", "winter 2024/2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((10, 15)),
            forms("turn of the year, new year's eve, dark days campaign, dark days"),
            (("turn of the year 2024/2025", "jaarwisseling 2024/2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 9), before=(4, 6), after=(7, 12)),
            forms("summer holidays, summer holiday, summer recess, school holidays"),
            (("after the summer recess 2025", "na het zomerreces 2025"),),
        ),
        Entry(
            Tag.SEASON,
            Season((7, 18), approximate=False, two_years=True),
            forms("school year, academic year"),
            (("school year 2024/2025", "schooljaar 2024/2025"),),
        ),
        Entry(Tag.SEASON, Season((4, 9)), forms("event season, festival season")),
        Entry(
            Tag.SEASON,
            Season((10, 10), approximate=False, fine=True),
            forms("safety week, week van de veiligheid, cybersecurity month, autumn break"),
            (("safety week 2025", "Week van de Veiligheid 2025"),),
        ),
        Entry(Tag.SEASON, Season((11, 12), fine=True), ("orange the world",)),
        Entry(Tag.SEASON, Season((12, 13), fine=True), forms("christmas, christmas holidays")),
        Entry(Tag.SEASON, Season((2, 3), fine=True), ("carnival",)),
    ]


def _units() -> list[Entry]:
    return [
        Entry(
            Tag.HALF,
            None,
            forms("half, half-year, half year, semester, half of the year, half of"),
            (("first half of 2025", "eerste helft 2025"),),
        ),
        Entry(Tag.TERTIAL, None, forms("four-month period, trimester")),
        Entry(Tag.UNIT, Unit.YEAR, forms("year, years, calendar year, yr, yr.")),
        Entry(
            Tag.UNIT,
            Unit.QUARTER,
            forms("quarter, quarters"),
            (
                ("third quarter of 2025", "Q3 2025"),
                ("1st and 2nd quarter 2025", "Q1 en Q2 2025"),
                ("quarter 3 2025", "Q3 2025"),
            ),
        ),
        Entry(Tag.UNIT, Unit.MONTH, forms("month, months")),
        Entry(
            Tag.UNIT, Unit.WEEK, forms("week, weeks"), (("week 16 of 2024", "week 16 van 2024"),)
        ),
        Entry(Tag.UNIT, Unit.DAY, forms("day, days")),
    ]


def _soft() -> list[Entry]:
    return [
        Entry(
            Tag.SOFT,
            "begin",
            forms("early, early in, beginning, beginning of, start of"),
            (("early 2025", "begin 2025"), ("at the beginning of July 2025", "begin juli 2025")),
        ),
        Entry(
            Tag.SOFT,
            "middle",
            forms("mid, mid-, middle, middle of, halfway, halfway through"),
            (("mid-2025", "medio 2025"), ("mid 2025", "medio 2025")),
        ),
        Entry(
            Tag.SOFT,
            "end",
            forms("late, late in, end, end of, year-end"),
            (("late 2025", "eind 2025"), ("at the end of 2025", "eind 2025")),
        ),
        Entry(
            Tag.ABOUT,
            None,
            forms("around, circa, ca., ca, approximately, roughly"),
            (("around Q2 2025", "rond Q2 2025"),),
        ),
    ]


def _of_the_period() -> list[Entry]:
    return [
        Entry(
            Tag.PERIOD,
            None,
            forms(
                "plan period, policy period, term of the plan, period of the plan, period, term,"
                " term of this plan, lifetime of the plan"
            ),
            (("halfway through the plan period", "halverwege de looptijd"),),
        ),
        Entry(
            Tag.PERIOD_PART,
            PeriodPart.WHOLE,
            forms(
                "whole period, entire period, full period, whole plan period, entire plan period,"
                " throughout the period, throughout the plan period, during the plan period,"
                " all years"
            ),
            (("throughout the plan period", "gedurende de looptijd"),),
        ),
        Entry(
            Tag.PERIOD_PART,
            PeriodPart.MIDDLE,
            forms("midterm, mid-term"),
            (("midterm", "midterm"),),
        ),
        Entry(
            Tag.PERIOD_PART,
            PeriodPart.LAST_YEAR,
            forms("last year of the plan, final year of the plan"),
            (("last year of the plan", "laatste jaar van de looptijd"),),
        ),
        Entry(Tag.RELATIVE, 0, forms("this, current")),
        Entry(Tag.RELATIVE, 1, forms("next, coming, upcoming"), (("next year", ""),)),
        Entry(Tag.RELATIVE, -1, forms("previous, past")),
    ]


def _budget() -> list[Entry]:
    return [
        Entry(Tag.BUDGET, (Season((4, 6), approximate=False),), forms("spring memorandum")),
        Entry(
            Tag.BUDGET,
            (Season((10, 12), approximate=False, offset=-1), Season((1, 12), approximate=False)),
            forms("budget, programme budget"),
        ),
        Entry(
            Tag.BUDGET,
            (Season((4, 6), approximate=False, offset=1),),
            ("annual accounts",),
            (("annual accounts 2025", "jaarrekening 2025"),),
        ),
    ]
