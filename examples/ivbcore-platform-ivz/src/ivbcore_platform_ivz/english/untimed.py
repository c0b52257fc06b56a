"""Words that carry no time: not yet known, vague, conditional, looking back, or a mere remark.

What could change the meaning and is not understood must stand here: a word in no list is taken
for a remark.
"""

from __future__ import annotations

from ivbcore.contracts import Entry, Tag, forms

__all__ = ["untimed"]


def untimed() -> tuple[Entry, ...]:
    """Words that carry no time."""
    return (
        Entry(
            Tag.NOT_YET_KNOWN,
            None,
            forms(
                "tbd, t.b.d., t.b.d, tba, t.b.a., tbc, to be determined, to be decided,"
                " to be announced, to be confirmed, to be planned, not yet known,"
                " not yet planned, yet to be determined, unknown, to follow, follows"
            ),
        ),
        Entry(Tag.NOT_APPLICABLE, None, forms("n/a, n.a., n.a, not applicable")),
        Entry(
            Tag.VAGUE,
            None,
            forms(
                "as soon as possible, asap, a.s.a.p., in due course, in due time, eventually,"
                " in the short term, in the long term, in the medium term, short term,"
                " long term, medium term, short-term, long-term, in the coming years,"
                " in the years ahead, in consultation, in consultation with, on hold, shortly,"
                " soon, later, sooner, in the future, at some point, someday, now, currently,"
                " at present, immediately, at once, today, tomorrow, yesterday, postponed,"
                " delayed, deferred, cancelled, suspended, dropped, on track, on schedule,"
                " behind schedule, not started, not yet started, until further notice,"
                " last year, last month, not yet, at this moment, already"
            ),
            (("as soon as possible", ""), ("in due course", ""), ("last year", "")),
        ),
        Entry(
            Tag.CONDITION,
            None,
            forms(
                "if, unless, provided, provided that, when, whenever, while, as long as,"
                " as soon as, once the, once it, once this, once we, once they, once adopted,"
                " depending, depending on, dependent on, subject to, not, no, none, never,"
                " without, possibly, perhaps, maybe, may be, may have, might, could, would,"
                " should, only, except, except for, excluding, apart from, other than, instead,"
                " instead of, rather than, between, at the latest, at latest, at the earliest,"
                " earliest, latest, temporarily, provisionally, originally, optional, optionally,"
                " almost, nearly, barely, half an, quarter of an, hour, hours, minutes, odd,"
                " even, alternately, several, some, few, a few, multiple, various, ambition,"
                " because, despite, scenario, horizon, fifth, sixth, seventh, eighth, ninth,"
                " tenth, working days, business days"
            ),
            (("not yet", ""),),
        ),
        Entry(
            Tag.PAST,
            None,
            forms(
                "was, were, had, did, has been, have been, had been, took place, turned out,"
                " found, rose, fell, dropped to, published, signed, ago, earlier, formerly"
            ),
        ),
        Entry(
            Tag.REFERENCE,
            None,
            forms("see, see also, cf., refer to, in accordance with, pursuant to"),
        ),
        Entry(
            Tag.REMARK,
            None,
            forms(
                "planned, planned for, planned in, scheduled, scheduled for, scheduled in,"
                " foreseen, foreseen for, expected, expected in, takes place, take place,"
                " will take place, taking place, where possible, where necessary, where needed,"
                " preferably, in principle, in cooperation with, in collaboration with,"
                " in the council, in the region, in the neighbourhood, in schools, at schools,"
                " by the police, by the council, by the mayor, by the municipality, by the team,"
                " by partners, we, will, will be, shall, shall be, is, are, be, being, it, its,"
                " they, with, also, new, yearly plan, planning, fall within, falls within"
            ),
            (
                ("scheduled for 2025", "gepland in 2025"),
                ("adopted by the council in Q4 2025", "vaststellen in Q4 2025"),
            ),
        ),
    )
