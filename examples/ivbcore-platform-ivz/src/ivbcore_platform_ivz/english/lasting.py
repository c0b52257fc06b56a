"""What simply goes on, and what is there on demand."""

from __future__ import annotations

from ivbcore.contracts import Entry, Tag, forms

__all__ = ["lasting"]


def lasting() -> tuple[Entry, ...]:
    """What simply goes on, and what is there on demand."""
    return (
        Entry(
            Tag.ONGOING,
            None,
            forms(
                "ongoing, on-going, continuous, continuously, continual, continually, continuing,"
                " continue, continued, continues, is continued, permanent, permanently,"
                " structural, structurally, daily, 24/7, year-round, all year round,"
                " all year, business as usual, standing policy, existing policy, regular work,"
                " under way, underway, in progress"
            ),
            (
                ("Ongoing", "Doorlopend"),
                ("ongoing in 2024 and 2025", "doorlopend in 2024 en 2025"),
                ("ongoing from Q3 2024", "vanaf Q3 2024 doorlopend"),
                ("all year round", "het hele jaar door"),
            ),
        ),
        Entry(
            Tag.RUNS,
            None,
            forms("runs, run, lasts, valid, in force, throughout"),
            (
                ("throughout 2025", "doorlopend in 2025"),
                ("runs until the end of 2026", "loopt tot eind 2026"),
            ),
        ),
        Entry(
            Tag.ON_DEMAND,
            None,
            forms(
                "on demand, on request, upon request, on call, as needed, as required, if needed,"
                " if necessary, if required, when needed, when necessary, when required, ad hoc,"
                " ad-hoc, in case of incidents, in the event of incidents, case by case,"
                " on a case-by-case basis, depending on the case"
            ),
            (("on demand", "op afroep"), ("if necessary", "indien nodig")),
        ),
    )
