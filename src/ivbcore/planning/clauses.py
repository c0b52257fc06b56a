"""From atoms to phases: which deed belongs to which time.

People write "Q1 2024 invoering Q2 2024 evaluatie" as easily as "evaluatie Q2 2024"; the order of
the first pair in a clause tells which. What cannot be paired off is a trouble, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

from attrs import define, evolve

from ivbcore.planning.atoms import Atoms, Break, Deed, Time
from ivbcore.planning.meaning import (
    Frequency, OfPeriod, Phase, PhaseKind, Planning, Precision, Stretch, When, Yearly,
)  # fmt: skip
from ivbcore.planning.normal import normalised
from ivbcore.planning.terms import from_then_on
from ivbcore.planning.timetable import month_end
from ivbcore.planning.wording import TroubleKind
from ivbcore.values.quarter import Quarter, runs_of

__all__ = ["Draft", "drafts_of", "plannings_of"]

MOST_READINGS = 6


@define
class Draft:
    """A phase in the making: what, when, and whether it follows the ones before it."""

    kind: PhaseKind | None
    time: Time | None
    follows: bool = False
    first: int = 0
    stop: int = 0


Clause = list[Time | Deed | Break]


def drafts_of(atoms: Atoms) -> list[Draft]:
    """The phases of a wording, in the order in which they are written."""
    _share_years(atoms.items)
    drafts: list[Draft] = []
    for clause, follows in _clauses(_without_spent_years(atoms.items)):
        made = _Pairing(clause, follows, atoms).drafts()
        drafts += made
    return drafts


def _clauses(items: Clause) -> Iterator[tuple[Clause, bool]]:
    """Clauses, and whether each begins with "daarna"."""
    clause: Clause = []
    follows = False
    for item in items:
        if isinstance(item, Break) and item.strength in ("full", "then"):
            if clause:
                yield from _split_at_commas(clause, follows)
                follows = False
                clause = []
            follows = follows or item.strength == "then"
            continue
        clause.append(item)
    if clause:
        yield from _split_at_commas(clause, follows)


def _split_at_commas(clause: Clause, follows: bool) -> Iterator[tuple[Clause, bool]]:
    """Pieces between commas stand alone when each has its own time and a deed to it."""
    for strengths in (("comma", "and"), ("comma",), ("and",)):
        pieces: list[Clause] = [[]]
        for item in clause:
            if isinstance(item, Break) and item.strength in strengths:
                pieces.append([])
            else:
                pieces[-1].append(item)
        pieces = [piece for piece in pieces if any(not isinstance(i, Break) for i in piece)]
        if len(pieces) > 1 and all(_complete(piece) for piece in pieces):
            for number, piece in enumerate(pieces):
                yield piece, follows and number == 0
            return
    yield clause, follows


def _complete(piece: Clause) -> bool:
    has_time = any(isinstance(item, Time) for item in piece)
    acts = any(
        isinstance(item, Deed)
        or (isinstance(item, Break) and item.strength == "start")
        or (isinstance(item, Time) and item.kind is not None)
        for item in piece
    )
    return has_time and acts


# Years written once for several times ----------------------------------------------------------


def _single_year(time: Time) -> int | None:
    """The year of a time that lies in one year, said without doubt."""
    if time.alternatives is None or len(time.alternatives) != 1:
        return None
    years = {
        quarter.year
        for when in time.alternatives[0]
        for quarter in (
            (when.first, when.last) if isinstance(when, Stretch) else (None,)
        )
        if quarter is not None
    }
    return years.pop() if len(years) == 1 else None


def _share_years(items: Clause) -> None:
    """"Q1 opstellen, Q3 vaststellen (2024)": a time without a year takes that of a neighbour."""
    times = [item for item in items if isinstance(item, Time | Deed)]
    recurring = {
        id(neighbour)
        for left, right in zip(times, times[1:], strict=False)
        for item, neighbour in ((left, right), (right, left))
        if isinstance(item, Time) and item.frequencies
    }
    dated = [
        item
        for item in times
        if isinstance(item, Time) and item.alternatives is not None and id(item) not in recurring
    ]
    if len(dated) < 2:
        return
    last = dated[-1]
    if last.years and all(time.yearless for time in dated[:-1]) and (
        (year := _single_year(last)) is not None
    ):
        if _in_order(dated[:-1]):
            for time in dated[:-1]:
                _set_year(time, year)
            last.alternatives = []
        return
    for before, time in zip(dated, dated[1:], strict=False):
        if time.yearless and not before.yearless and (year := _single_year(before)) is not None:
            if before.years or _starts(before, year) <= _numbers(time)[0]:
                _set_year(time, year)
    for time, after in reversed(list(zip(dated, dated[1:], strict=False))):
        if time.yearless and not after.yearless and (year := _single_year(after)) is not None:
            if not after.years and _numbers(time)[-1] <= _starts(after, year):
                _set_year(time, year)


def _in_order(times: list[Time]) -> bool:
    numbers = [_numbers(time)[0] for time in times]
    return numbers == sorted(numbers)


def _numbers(time: Time) -> tuple[int, ...]:
    assert time.alternatives
    when = time.alternatives[0][0]
    return when.quarters if isinstance(when, Yearly) else (1,)


def _starts(time: Time, year: int) -> int:
    assert time.alternatives
    when = time.alternatives[0][0]
    if isinstance(when, Stretch) and when.first is not None:
        return when.first.number
    return 1


def _set_year(time: Time, year: int) -> None:
    assert time.alternatives is not None
    time.alternatives = [
        tuple(piece for when in whens for piece in _in_year(when, year))
        for whens in time.alternatives
    ]
    time.yearless = False


def _in_year(when: When, year: int) -> list[When]:
    if not isinstance(when, Yearly):
        return [when]
    if when.months:
        return [
            Stretch(Quarter.containing(date(year, m, 1)), Quarter.containing(date(year, m, 1)),
                    Precision.MONTH, date(year, m, 1), month_end(year, m), when.approximate)
            for m in when.months
        ]  # fmt: skip
    return [
        Stretch(first, last, when.precision, approximate=when.approximate)
        for first, last in runs_of(Quarter(year, number) for number in when.quarters)
    ]


def _without_spent_years(items: Clause) -> Clause:
    return [
        item for item in items if not (isinstance(item, Time) and item.alternatives == [])
    ]


# Pairing ---------------------------------------------------------------------------------------


class _Pairing:
    """Pairs the deeds and times of one clause."""

    def __init__(self, clause: Clause, follows: bool, atoms: Atoms) -> None:
        self.atoms = atoms
        self.follows = follows
        self.started = any(isinstance(i, Break) and i.strength == "start" for i in clause)
        self.items = self.merged(clause)

    def trouble(self, item: Time | Deed) -> None:
        stop = item.stop if isinstance(item, Time) else item.first + 1
        self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, stop))

    def merged(self, clause: Clause) -> list[Time | Deed]:
        """Times and frequencies that belong together made one; deeds reduced to their head."""
        result: list[Time | Deed] = []
        break_before = ""
        for item in clause:
            if isinstance(item, Break):
                break_before = item.strength
                continue
            last = result[-1] if result else None
            if isinstance(item, Time) and isinstance(last, Time):
                joined = _joined(last, item, break_before)
                if joined is not None:
                    result[-1] = joined
                    break_before = ""
                    continue
            if isinstance(item, Deed) and isinstance(last, Deed) and break_before not in (
                "comma", "and",
            ):  # fmt: skip
                # "evaluatie van de pilot" is an evaluation; "pilot evalueren" is one too.
                result[-1] = item if item.verb or item.kind is PhaseKind.COMPLETE else last
                break_before = ""
                continue
            result.append(item)
            break_before = ""
        return result

    def drafts(self) -> list[Draft]:
        times = [item for item in self.items if isinstance(item, Time)]
        deeds = [item for item in self.items if isinstance(item, Deed)]
        if not times:
            return self.deeds_alone(deeds)
        pairs = self.pairs(times, deeds)
        drafts = []
        for number, (time, kinds) in enumerate(pairs):
            time = self.begun(time)
            for kind in kinds or [None]:
                drafts.append(
                    Draft(kind, time, self.follows and number == 0, time.first, time.stop)
                )
        for draft in drafts:
            for deed in deeds:
                if deed.kind is draft.kind and draft.time is not None:
                    draft.first = min(draft.first, deed.first)
                    draft.stop = max(draft.stop, deed.first + 1)
        return drafts

    def begun(self, time: Time) -> Time:
        """"Start Q3 2025": the end is open."""
        if not self.started or time.alternatives is None or time.open or time.term:
            return time
        if time.frequencies or time.kind is not None:
            return time
        self.started = False
        return evolve(
            time, alternatives=[from_then_on(one) for one in time.alternatives], open=True,
            years=False, starts=True,
        )  # fmt: skip

    def deeds_alone(self, deeds: list[Deed]) -> list[Draft]:
        """Deeds without a time: they follow what came before, or are not understood."""
        lasting = (PhaseKind.EXECUTE, PhaseKind.ANCHOR, PhaseKind.INTRODUCE)
        if self.follows and deeds and all(deed.kind in lasting for deed in deeds):
            return [
                Draft(deed.kind, None, True, deed.first, deed.first + 1) for deed in deeds
            ]
        for deed in deeds:
            self.trouble(deed)
        return []

    def pairs(
        self, times: list[Time], deeds: list[Deed]
    ) -> list[tuple[Time, list[PhaseKind]]]:
        """Each time with its deeds, in the order of the clause."""
        groups: list[tuple[str, list[Time | Deed]]] = []
        for item in self.items:
            name = "time" if isinstance(item, Time) else "deed"
            if groups and groups[-1][0] == name:
                groups[-1][1].append(item)
            else:
                groups.append((name, [item]))
        if not deeds:
            return [(time, []) for time in times]
        if groups[0][0] == "deed" and len(groups) % 2 == 1:
            # A deed left over at the end: "plan opstellen Q2 2024 gereed" completes it.
            left = [item for item in groups[-1][1] if isinstance(item, Deed)]
            groups.pop()
            if all(deed.kind is PhaseKind.COMPLETE for deed in left) and len(groups) == 2:
                groups[0] = ("deed", list(left))
            else:
                for deed in left:
                    self.trouble(deed)
        if groups[0][0] == "time" and len(groups) % 2 == 1 and len(groups) > 1:
            groups.append(("deed", []))
        result: list[tuple[Time, list[PhaseKind]]] = []
        for left_group, right_group in zip(groups[::2], groups[1::2], strict=True):
            both = [*left_group[1], *right_group[1]]
            kinds = [item.kind for item in both if isinstance(item, Deed)]
            if PhaseKind.COMPLETE in kinds:
                kinds = [PhaseKind.COMPLETE]
            result += [
                (item, list(dict.fromkeys(kinds))) for item in both if isinstance(item, Time)
            ]
        return result


def _joined(before: Time, after: Time, break_before: str) -> Time | None:
    """One time out of two neighbours, or None when they stand apart."""
    if before.kind is not None and after.kind is not None:
        return evolve(before, stop=after.stop) if before.kind is after.kind else None
    if before.kind is None and after.kind is None:
        if before.frequencies and after.frequencies:
            return None
        if before.yearless and before.frequencies and after.open and len(after.alternatives or ()) == 1:
            return _bounded(before, after)
    goes_on, other = (before, after) if before.kind is not None else (after, before)
    if goes_on.kind is not None:
        return _going_on(goes_on, other, before, after, break_before)
    often, time = (before, after) if before.frequencies else (after, before)
    if not often.frequencies or time.frequencies or often.alternatives is not None:
        return None
    precise = not (time.yearless or time.years or time.open)
    if precise and break_before in ("comma", "and") and often is after:
        return None
    return evolve(
        time, first=before.first, stop=after.stop, frequencies=often.frequencies,
    )  # fmt: skip


def _bounded(recurring: Time, bound: Time) -> Time | None:
    """"Jaarlijks in Q4, vanaf 2025": a recurring part of the year from or up to a time."""
    assert recurring.alternatives is not None
    assert bound.alternatives is not None
    limit = bound.alternatives[0][-1]
    if len(bound.alternatives[0]) > 1 or not isinstance(limit, Stretch):
        return None
    return evolve(
        recurring,
        stop=bound.stop,
        alternatives=[
            tuple(
                evolve(when, since=limit.first or when.since, until=limit.last or when.until)
                if isinstance(when, Yearly)
                else when
                for when in one
            )
            for one in recurring.alternatives
        ],
    )


def _going_on(
    goes_on: Time, other: Time, before: Time, after: Time, break_before: str
) -> Time | None:
    """"Doorlopend in 2024 en 2025", "vanaf Q3 2024 doorlopend", "doorlopend, 2x per jaar"."""
    first, stop = before.first, after.stop
    if other.frequencies and other.alternatives is None:
        if goes_on.kind is PhaseKind.ONGOING:
            return evolve(goes_on, first=first, stop=stop, frequencies=other.frequencies)
        return None
    if other.term or other.alternatives is None:
        return None
    if goes_on.alternatives is not None:
        return None
    coarse = other.years or other.open or before is goes_on
    if not coarse and break_before in ("", "and", "comma") and not other.yearless:
        opened = [from_then_on(one) for one in other.alternatives]
        if goes_on.loose:
            return evolve(other, first=first, stop=stop, kind=goes_on.kind)
        return evolve(
            other, first=first, stop=stop, kind=goes_on.kind, open=True,
            alternatives=[*opened, *other.alternatives],
        )  # fmt: skip
    if break_before == "comma" and other.years and before is other:
        opened = [from_then_on(one) for one in other.alternatives]
        return evolve(
            other, first=first, stop=stop, kind=goes_on.kind, open=True,
            alternatives=[*opened, *other.alternatives],
        )  # fmt: skip
    return evolve(
        other, first=first, stop=stop, kind=goes_on.kind, frequencies=goes_on.frequencies
    )


# Plannings -------------------------------------------------------------------------------------


def plannings_of(drafts: list[Draft]) -> tuple[Planning, ...] | None:
    """Every reading of the drafts, the likeliest first; None when a phase has no time to follow."""
    choices = [_choices(draft) for draft in drafts]
    readings: list[Planning] = []
    for combination in product(*choices):
        phases: list[Phase] = []
        for draft, (whens, frequency) in zip(drafts, combination, strict=True):
            if draft.follows and not _has_fixed_start(draft, whens):
                following = _following(phases)
                if following is None:
                    return None
                whens = (following,)
            phases.append(_phase(draft, whens, frequency))
        reading = normalised(Planning(tuple(_started(phases, drafts))))
        if reading not in readings:
            readings.append(reading)
        if len(readings) >= MOST_READINGS:
            break
    return tuple(readings)


Choice = tuple[tuple[When, ...], Frequency | None]


def _choices(draft: Draft) -> list[Choice]:
    time = draft.time
    if time is None:
        return [((OfPeriod(),), None)]
    whens = time.alternatives if time.alternatives is not None else [(OfPeriod(),)]
    frequencies: tuple[Frequency | None, ...] = time.frequencies or (None,)
    if time.yearless and not _comes_back(time) and not draft.follows:
        once = [tuple(_once(when) for when in one) for one in whens]
        whens = once if time.frequencies else [*whens, *once]
    return [(when, frequency) for when in whens for frequency in frequencies]


def _comes_back(time: Time) -> bool:
    return any(not one.total for one in time.frequencies)


def _once(when: When) -> When:
    return evolve(when, once=True) if isinstance(when, Yearly) else when


def _has_fixed_start(draft: Draft, whens: tuple[When, ...]) -> bool:
    if draft.time is None or draft.time.alternatives is None:
        return False
    return all(isinstance(when, Stretch) for when in whens)


def _following(phases: list[Phase]) -> When | None:
    """From the quarter after everything before it, the end open."""
    ends = [
        when.last
        for phase in phases
        for when in phase.when
        if isinstance(when, Stretch) and when.last is not None
    ]
    if ends:
        return Stretch(max(ends).shifted(1), None)
    starts = [
        when.first
        for phase in phases
        for when in phase.when
        if isinstance(when, Stretch) and when.first is not None
    ]
    if starts:
        return Stretch(max(starts).shifted(1), None)
    return None


def _phase(draft: Draft, whens: tuple[When, ...], frequency: Frequency | None) -> Phase:
    time = draft.time
    kind = draft.kind or PhaseKind.EXECUTE
    deadline = None
    if time is not None:
        if time.kind is not None and kind is PhaseKind.EXECUTE:
            kind = time.kind
        elif time.kind is PhaseKind.ONGOING and whens == (OfPeriod(),):
            kind = PhaseKind.ONGOING
        elif time.term and draft.kind is None:
            kind = PhaseKind.COMPLETE
        deadline = time.deadline
    return Phase(kind, whens, frequency, deadline)


def _started(phases: list[Phase], drafts: list[Draft]) -> list[Phase]:
    """"Start Q1 2024, daarna doorlopend": the start is a phase of its own."""
    result = list(phases)
    for index, draft in enumerate(drafts[1:], 1):
        time = drafts[index - 1].time
        if draft.follows and time is not None and time.starts:
            before = result[index - 1]
            result[index - 1] = evolve(
                before, kind=_start_kind(before), when=_start_only(before.when)
            )
    return result


def _start_kind(phase: Phase) -> PhaseKind:
    return PhaseKind.START_UP if phase.kind is PhaseKind.EXECUTE else phase.kind


def _start_only(whens: tuple[When, ...]) -> tuple[When, ...]:
    last = whens[-1]
    if isinstance(last, Stretch) and last.first is not None:
        length = 3 if last.precision is Precision.YEAR else 0
        return (*whens[:-1], evolve(last, last=last.first.shifted(length)))
    return whens
