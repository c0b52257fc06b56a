"""From atoms to phases: which deed belongs to which time.

People write "Q1 2024 invoering Q2 2024 evaluatie" as easily as "evaluatie Q2 2024"; the order of
the first pair in a clause tells which. What cannot be paired off is a trouble, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise, product

from attrs import evolve

from ivbcore.planning.meaning import (
    Frequency,
    OfPeriod,
    Phase,
    PhaseKind,
    Planning,
    Precision,
    Stretch,
    When,
    Yearly,
)  # fmt: skip
from ivbcore.planning.normal import normalised
from ivbcore.planning.pairing import Clause, Draft, Pairing
from ivbcore.planning.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.timetable import month_end
from ivbcore.planning.wording import TroubleKind
from ivbcore.planning.years import share_years

__all__ = ["Draft", "drafts_of", "plannings_of"]

MOST_READINGS = 6


def drafts_of(atoms: Atoms) -> list[Draft]:
    """The phases of a wording, in the order in which they are written."""
    items = atoms.items
    if len(items) == 1 and isinstance(items[0], Time):
        only = items[0]
        return [Draft(None, only, first=only.first, stop=only.stop)]
    drafts: list[Draft] = []
    named = frozenset(index for index, is_word in atoms.asides if is_word)
    for clause, follows in _clauses(share_years(atoms.items), named):
        drafts += Pairing(clause, follows, atoms).drafts()
    _tell_of_nothing_behind(items, atoms)
    ends = [one.first for one in items if isinstance(one, Break) and one.strength == "full"]
    if ends:
        for before, draft in pairwise(drafts):
            draft.apart = any(before.first < end < draft.stop for end in ends)
    return drafts


def _tell_of_nothing_behind(items: Clause, atoms: Atoms) -> None:
    """As in "2024, daarna beheer": something follows that is not understood."""
    for place, item in enumerate(items):
        if isinstance(item, Break) and item.strength == "then":
            behind = next((one for one in items[place + 1 :] if _is_said(one)), None)
            if behind is None or isinstance(behind, Break):
                atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, item.first + 1))


def _is_said(item: Time | Deed | Break) -> bool:
    return not isinstance(item, Break) or item.strength in ("full", "then")


def _clauses(items: Clause, named: frozenset[int]) -> Iterator[tuple[Clause, bool]]:
    """Clauses, and whether each begins with "daarna".

    `named`: the tokens that name things.
    """
    clause: Clause = []
    follows = False
    for item in items:
        if isinstance(item, Break) and item.strength in ("full", "then"):
            if clause:
                yield from _split_at_commas(clause, follows, named)
                follows = False
                clause = []
            follows = follows or item.strength == "then"
            continue
        if isinstance(item, Deed) and _goes_on_often(clause):
            yield from _split_at_commas(clause[:-1], follows, named)
            clause, follows = clause[-1:], False
        clause.append(item)
    if clause:
        yield from _split_at_commas(clause, follows, named)


def _goes_on_often(clause: Clause) -> bool:
    """As in "doorlopend met jaarlijkse": what comes each year is the deed behind it."""
    if any(isinstance(item, Deed) for item in clause):
        return False
    goes_on, often = [None, None, *clause][-2:]
    return (
        isinstance(goes_on, Time)
        and goes_on.kind is PhaseKind.ONGOING
        and isinstance(often, Time)
        and often.alternatives is None
        and often.kind is None
        and bool(often.frequencies)
    )


def _split_at_commas(
    clause: Clause, follows: bool, named: frozenset[int]
) -> Iterator[tuple[Clause, bool]]:
    """Pieces between commas stand alone when each has its own time and a deed to it."""
    aside = _aside(clause)
    if aside is not None:
        for number, piece in enumerate(aside):
            yield from _split_at_commas(piece, follows and number == 0, named)
        return
    recurring = any(isinstance(item, Time) and bool(item.frequencies) for item in clause)
    commas = ("comma", "open", "close")
    for strengths in ((*commas, "and"), commas, ("and",)):
        pieces: list[Clause] = [[]]
        for item in clause:
            if isinstance(item, Break) and item.strength in strengths:
                pieces.append([])
            else:
                pieces[-1].append(item)
        pieces = [piece for piece in pieces if any(not isinstance(i, Break) for i in piece)]
        if (
            len(pieces) > 1
            and not _is_one(pieces)
            and (
                all(_complete(piece, recurring) for piece in pieces)
                or _each_recurs(pieces)
                or _then_deeds(pieces)
                or _each_named(pieces, named)
                or (strengths == commas and _each_headed(pieces, named, recurring))
            )
        ):
            for number, piece in enumerate(pieces):
                yield piece, follows and number == 0
            return
    yield clause, follows


def _aside(clause: Clause) -> list[Clause] | None:
    """As in "Q3 2024 (evaluatie Q3 2025)": what is said in brackets, when it says when and what."""
    ends = [n for n, item in enumerate(clause) if isinstance(item, Break)]
    opened = next((n for n in ends if _strength(clause[n]) == "open"), None)
    if opened is None:
        return None
    closed = next((n for n in ends if n > opened and _strength(clause[n]) == "close"), len(clause))
    before, inside, behind = clause[:opened], clause[opened + 1 : closed], clause[closed + 1 :]
    whole = any(isinstance(item, Time) for item in before) and all(
        any(isinstance(item, wanted) for item in inside) for wanted in (Time, Deed)
    )
    return [piece for piece in (before, inside, behind) if piece] if whole else None


def _strength(item: Time | Deed | Break) -> str:
    return item.strength if isinstance(item, Break) else ""


def _is_one(pieces: list[Clause]) -> bool:
    """As in "Doorlopend, vanaf 2025": what goes on, and since when, without any deed."""
    if any(isinstance(item, Deed) for piece in pieces for item in piece):
        return False
    return (
        len(pieces) == 2
        and sum(map(_only_goes_on, pieces)) == 1
        and not any(
            item.frequencies or item.term
            for piece in pieces
            for item in piece
            if isinstance(item, Time)
        )
    )


def _only_goes_on(piece: Clause) -> bool:
    times = [item for item in piece if isinstance(item, Time)]
    if len(times) != 1 or times[0].alternatives is not None:
        return False
    return times[0].kind in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)


def _then_deeds(pieces: list[Clause]) -> bool:
    """As in "Q2 2025, evaluatie Q1 2026": a time, and then deeds with times of their own."""
    first, *others = pieces
    return all(isinstance(item, (Time, Break)) for item in first) and all(
        isinstance(piece[0], Deed)
        and sum(isinstance(item, Deed) for item in piece) == 1
        and sum(isinstance(item, Time) and item.alternatives is not None for item in piece) == 1
        for piece in others
    )


def _each_named(pieces: list[Clause], named: frozenset[int]) -> bool:
    """As in "Q1 2025 vaststelling, Q2 2025 lancering": a time each, a deed or a name behind it."""
    for number, piece in enumerate(pieces):
        times = [item for item in piece if isinstance(item, Time)]
        if len(times) != 1 or times[0].alternatives is None or not isinstance(piece[0], Time):
            return False
        behind = pieces[number + 1][0].first if number + 1 < len(pieces) else times[0].stop + 3
        words = any(index in named for index in range(times[0].stop, behind))
        if not words and not any(isinstance(item, Deed) for item in piece):
            return False
    return any(isinstance(item, Deed) for piece in pieces for item in piece)


def _each_headed(pieces: list[Clause], named: frozenset[int], recurring: bool) -> bool:
    """As in "evaluatie Q1 2026, besluit Q2 2026": a deed or a name, and then a time of its own."""
    for number, piece in enumerate(pieces):
        times = [item for item in piece if isinstance(item, Time)]
        if len(times) != 1 or times[0].alternatives is None or piece[-1] is not times[0]:
            return False
        begin = _stop_of(pieces[number - 1][-1]) if number else 0
        words = number and any(index in named for index in range(begin, times[0].first))
        if not words and not _complete(piece, recurring):
            return False
    return any(isinstance(item, Deed) for piece in pieces for item in piece)


def _stop_of(item: Time | Deed | Break) -> int:
    return item.stop if isinstance(item, Time) else item.first + 1


def _each_recurs(pieces: list[Clause]) -> bool:
    """As in "maandelijks overleg, jaarlijkse evaluatie"."""
    return any(isinstance(item, Deed) for piece in pieces for item in piece) and all(
        any(isinstance(item, Time) and bool(item.frequencies) for item in piece) for piece in pieces
    )


def _is_whole(time: Time) -> bool:
    return time.alternatives is None or time.alternatives == [(OfPeriod(),)]


def _complete(piece: Clause, recurring: bool) -> bool:
    """Whether a piece says both when and what; a recurrence may be bounded by an open time."""
    has_time = any(isinstance(item, Time) for item in piece)
    acts = any(
        isinstance(item, Deed)
        or (isinstance(item, Break) and item.strength == "start")
        or (isinstance(item, Time) and item.kind is not None and _is_whole(item))
        or (isinstance(item, Time) and item.open and not recurring)
        for item in piece
    )
    return has_time and acts


def plannings_of(drafts: list[Draft]) -> tuple[Planning, ...] | None:
    """Every reading of the drafts, the likeliest first; None when a phase has no time to follow."""
    choices = [_choices(draft) for draft in drafts]
    if len(drafts) == 1 and len(choices[0]) == 1 and not drafts[0].follows:
        return (normalised(Planning((_phase(drafts[0], *choices[0][0]),))),)
    readings: list[Planning] = []
    for combination in product(*choices):
        phases: list[Phase] = []
        for draft, (chosen, frequency) in zip(drafts, combination, strict=True):
            whens = chosen
            if draft.follows and not _has_fixed_start(draft, whens):
                following = _following(phases)
                if following is None:
                    return None
                whens = _since(whens, following)
            phases.append(_phase(draft, whens, frequency))
        reading = normalised(Planning(tuple(_carried_on(_started(phases, drafts), drafts))))
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


def _since(whens: tuple[When, ...], following: Stretch) -> tuple[When, ...]:
    """What follows from its beginning; what comes back each year keeps its place in the year."""
    if whens and all(isinstance(when, Yearly) and not when.once for when in whens):
        return tuple(
            evolve(when, since=following.first) for when in whens if isinstance(when, Yearly)
        )
    return (following,)


def _following(phases: list[Phase]) -> Stretch | None:
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
        when.first.shifted(3 if when.precision is Precision.YEAR else 0)
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
    """As in "Start Q1 2024, daarna doorlopend": the start is a phase of its own."""
    result = list(phases)
    for index, draft in enumerate(drafts[1:], 1):
        time = drafts[index - 1].time
        if draft.follows and time is not None and time.starts:
            before = result[index - 1]
            result[index - 1] = evolve(
                before, kind=_start_kind(before), when=_start_only(before.when)
            )
    return result


def _carried_on(phases: list[Phase], drafts: list[Draft]) -> list[Phase]:
    """As in "Pilot Q3 2024, loopt door tot eind 2025": what goes on begins behind the pilot."""
    result = phases[:1]
    for (before, phase), draft in zip(pairwise(phases), drafts[1:], strict=True):
        last, until = before.when[-1], phase.when[0]
        begins = (
            phase.kind is PhaseKind.ONGOING and before.kind in _BEGINNINGS and not draft.apart
            and len(phase.when) == 1 and phase.frequency is None
            and isinstance(until, Stretch) and until.first is None and until.last is not None
            and isinstance(last, Stretch) and last.last is not None and last.last < until.last
        )  # fmt: skip
        if begins:
            assert isinstance(until, Stretch)
            assert isinstance(last, Stretch)
            assert last.last is not None
            first = last.last.shifted(1)
            begun = Stretch(first, until.last, Precision.QUARTER, approximate=until.approximate)
            result.append(evolve(phase, when=(begun,)))
        else:
            result.append(phase)
    return result


_BEGINNINGS = (PhaseKind.PILOT, PhaseKind.START_UP, PhaseKind.INTRODUCE)


def _start_kind(phase: Phase) -> PhaseKind:
    return PhaseKind.START_UP if phase.kind is PhaseKind.EXECUTE else phase.kind


def _last_day(start: Stretch) -> date | None:
    """The last day of the month, week or day in which something starts."""
    day = start.first_day
    if day is None or start.precision is Precision.DATE:
        return day
    return (
        month_end(day.year, day.month)
        if start.precision is Precision.MONTH
        else (day + timedelta(days=6))
    )


def _start_only(whens: tuple[When, ...]) -> tuple[When, ...]:
    last = whens[-1]
    if isinstance(last, Stretch) and last.first is not None:
        length = 3 if last.precision is Precision.YEAR else 0
        end = last.first.shifted(length)
        return (*whens[:-1], evolve(last, last=end, last_day=_last_day(last)))
    return whens
