"""Words that join and bound times."""

from __future__ import annotations

from ivbcore.contracts import Entry, Tag, forms

__all__ = ["joining"]


def joining() -> tuple[Entry, ...]:
    """Words that join and bound times."""
    return (
        Entry(
            Tag.AND, None, forms("and, as well as, and in"), (("Q2 and Q4 2025", "Q2 en Q4 2025"),)
        ),
        Entry(Tag.OR, None, forms("or, and/or")),
        Entry(
            Tag.RANGE,
            None,
            forms("to, through, up to and including, thru"),
            (
                ("Q1 to Q3 2025", "Q1 t/m Q3 2025"),
                ("15 to 19 April 2024", "15 t/m 19 april 2024"),
                ("Q3 2024 through Q1 2025", "Q3 2024 t/m Q1 2025"),
            ),
        ),
        Entry(
            Tag.UNTIL,
            None,
            forms("until, till, til, 'til"),
            (("until the end of 2025", "tot eind 2025"),),
        ),
        Entry(
            Tag.FROM,
            None,
            forms(
                "from, as of, as from, since, starting in, starting from, starting on, starting,"
                " with effect from, effective, effective from, in force from, from the, as of the"
            ),
            (
                ("from Q3 2025", "vanaf Q3 2025"),
                ("with effect from 1 January 2026", "met ingang van 1 januari 2026"),
                ("from Q1 2024 to Q3 2025", "Q1 2024 t/m Q3 2025"),
            ),
        ),
        Entry(
            Tag.ONWARD,
            None,
            forms(
                "onward, onwards, and beyond, and later, and after, and following years,"
                " and onwards, to date, to the present"
            ),
            (
                ("2025 onwards", "2025 e.v."),
                ("from Q3 2025 onwards", "vanaf Q3 2025"),
                ("2025 and beyond", "2025 en verder"),
            ),
        ),
        Entry(
            Tag.START,
            None,
            forms(
                "start, starts, start in, start on, starts in, to start, to start in, begin,"
                " begins, begins in, kick-off, kickoff, launch, started, has started"
            ),
            (("start Q1 2025", "start Q1 2025"), ("starts in Q1 2025", "start in Q1 2025")),
        ),
        Entry(
            Tag.BY,
            None,
            forms(
                "by, no later than, not later than, by no later than, ultimately, deadline,"
                " due, due by, due on, on or before"
            ),
            (
                ("no later than 1 July 2025", "uiterlijk 1 juli 2025"),
                ("by Q2 2025", "uiterlijk Q2 2025"),
                ("deadline: 1 May 2025", "deadline: 1 mei 2025"),
            ),
        ),
        Entry(
            Tag.BY,
            "exclusive",
            forms("before, prior to, ahead of"),
            (("before 1 January 2026", "vóór 1 januari 2026"),),
        ),
        Entry(Tag.AFTER, None, forms("after, following")),
        Entry(
            Tag.IN,
            None,
            forms(
                "in, in the, during, during the, within, on, on the, at, at the, sometime in,"
                " in the course of, over the course of, in the year, in the years, in the month"
            ),
            (("in the course of Q3 2025", "in de loop van Q3 2025"),),
        ),
        Entry(Tag.OF, None, forms("of, of the, of this")),
        Entry(
            Tag.OVER,
            None,
            forms("for, over, about the, dated, version, compared to, compared with, figures"),
        ),
        Entry(Tag.ARTICLE, None, forms("the, an")),
        Entry(
            Tag.THEN,
            None,
            forms(
                "then, and then, thereafter, and thereafter, after that, and after that,"
                " afterwards, subsequently, from then on, followed by, next up, after which"
            ),
            (
                (
                    "Q1 and Q2 2024 start-up, ongoing thereafter",
                    "Q1 en Q2 2024 opstarten, daarna doorlopend",
                ),
                ("Q1 2024 start-up, then ongoing", "Q1 2024 opstarten, daarna doorlopend"),
                (
                    "Q1 2024 drafting, followed by adoption in Q2 2024",
                    "Q1 2024 opstellen, daarna vaststellen in Q2 2024",
                ),
            ),
        ),
    )
