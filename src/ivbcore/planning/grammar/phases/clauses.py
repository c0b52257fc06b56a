"""From atoms to phases: which deed belongs to which time.

People write "Q1 2024 invoering Q2 2024 evaluatie" as easily as "evaluatie Q2 2024"; the order of
the first pair in a clause tells which. What cannot be paired off is a trouble, not a guess.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, product

from attrs import evolve

from ivbcore.planning.grammar.phases.behind import tell_of_nothing_behind, tell_of_what_is_behind
from ivbcore.planning.grammar.phases.ending import end_lengths
from ivbcore.planning.grammar.phases.extending import ended_on, tell_of_more_starts, told_once
from ivbcore.planning.grammar.phases.pairing import Draft, Pairing
from ivbcore.planning.grammar.phases.refining import refined
from ivbcore.planning.grammar.phases.running import (
    carried_on,
    may_follow,
    run_on,
    tell_of_next_sentence,
)
from ivbcore.planning.grammar.phases.splitting import clauses_of, is_yearly
from ivbcore.planning.grammar.phases.uniting import is_within_year
from ivbcore.planning.grammar.phases.years import share_years
from ivbcore.planning.grammar.pieces import Atoms, Break, Time
from ivbcore.planning.meaning import (
    Frequency,
    OfPeriod,
    Phase,
    PhaseKind,
    Planning,
    Precision,
    Stretch,
    Unit,
    When,
    Yearly,
)
from ivbcore.planning.normal import normalised
from ivbcore.planning.timetable import month_end
from ivbcore.planning.wording import TroubleKind

__all__ = ["Draft", "drafts_of", "plannings_of"]

MOST_READINGS = 6


def drafts_of(atoms: Atoms) -> list[Draft]:
    """The phases of a wording, in the order in which they are written."""
    items = atoms.items
    if len(items) == 1 and isinstance(items[0], Time) and not atoms.lengths:
        only = items[0]
        return [Draft(None, only, first=only.first, stop=only.stop)]
    tell_of_what_is_behind(items, atoms)
    drafts: list[Draft] = []
    named = frozenset(index for index, is_word in atoms.asides if is_word)
    for clause, follows in clauses_of(refined(share_years(atoms.items, named), named), named):
        drafts += Pairing(clause, follows, atoms).drafts()
    if atoms.lengths:
        end_lengths(drafts, atoms)
    drafts = told_once(drafts)
    tell_of_nothing_behind(items, atoms)
    _tell_of_returns(drafts, atoms)
    _tell_of_others_done(drafts, atoms)
    tell_of_more_starts(drafts, atoms)
    ends = [one.first for one in items if isinstance(one, Break) and one.strength == "full"]
    if ends:
        for before, draft in pairwise(drafts):
            draft.apart = any(before.first < end < draft.stop for end in ends)
        tell_of_next_sentence(drafts, atoms)
    _tell_of_other_years(drafts, atoms)
    return drafts


def _tell_of_returns(drafts: list[Draft], atoms: Atoms) -> None:
    """What comes back, and one time beside it: when it does, or something else?

    As in "elke vijf jaar herijkt; dat gebeurt in 2027", "7 t/m 13 oktober 2024, jaarlijks".
    """
    for before, draft in pairwise(drafts):
        time, earlier = draft.time, before.time
        if draft.kind is not None or time is None or earlier is None or draft.follows:
            continue
        seldom = _is_often_alone(earlier) and earlier.frequencies[0].every > 1
        once = not (time.frequencies or time.kind or time.open or time.term)
        yearly = _is_often_alone(time) and time.frequencies == (Frequency(),)
        if (seldom and once) or (yearly and before.kind is None and _is_in_one_year(earlier)):
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))


def _tell_of_others_done(drafts: list[Draft], atoms: Atoms) -> None:
    """As in "doorlopend, handboek gereed Q2 2025": what goes on does not end with the handbook."""
    for before, draft in pairwise(drafts):
        time, earlier = draft.time, before.time
        goes_on = earlier is not None and earlier.kind is PhaseKind.ONGOING
        done = draft.kind in (PhaseKind.COMPLETE, PhaseKind.END) or (time is not None and time.term)
        if not goes_on or not done:
            continue
        between = range(before.stop, draft.first)
        ends = [one.first for one in atoms.items if isinstance(one, Break) and one.first in between]
        words = [
            n
            for n, is_word in atoms.asides
            if is_word and n in between and n > min(ends, default=n)
        ]
        if words:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, words[0], words[-1] + 1))


def _tell_of_other_years(drafts: list[Draft], atoms: Atoms) -> None:
    """As in "campagne Q4 2024, training Q2": of which year the second is, is not known."""
    for before, draft in pairwise(drafts):
        time, earlier = draft.time, before.time
        if time is None or earlier is None or draft.follows:
            continue
        plain = draft.kind is None and _is_one_year(time) and not earlier.frequencies
        if earlier.yearless and plain:
            # "Q3 aanvraag; Q4 besluit; 2027 bouw": of which year the first is
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, earlier.first, earlier.stop))
        begun = earlier.starts and not earlier.yearless
        dated = begun or (_is_in_one_year(earlier) and not draft.apart)
        if time.yearless and not time.frequencies and dated:
            atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, time.first, time.stop))


def _is_often_alone(time: Time) -> bool:
    if time.alternatives is not None or time.kind is not None or not time.frequencies:
        return False
    return time.frequencies[0].unit is Unit.YEAR and not time.frequencies[0].total


def _is_one_year(time: Time) -> bool:
    """Whether it is a year and no more, or what begins in one."""
    if time.frequencies or time.kind or time.term:
        return False
    when = time.alternatives[0][-1] if time.alternatives else None
    begins = time.starts and isinstance(when, Stretch) and when.precision is Precision.YEAR
    return begins or (time.years and not time.open)


def _is_in_one_year(time: Time) -> bool:
    """Whether it is a part of one year, told to the quarter or finer."""
    only = time.alternatives[0] if time.alternatives and not time.frequencies else ()
    return len(only) == 1 and is_within_year(only[0])


def plannings_of(drafts: list[Draft]) -> tuple[Planning, ...] | None:
    """Every reading of the drafts, the likeliest first; None when a phase has no time to follow."""
    if len(drafts) == 1:
        return _plannings_of(drafts)
    behind = may_follow(drafts)
    for draft in behind:
        draft.follows = True
    found = _plannings_of(drafts)
    if not behind:
        return found
    for draft in behind:
        draft.follows = False
    return tuple(dict.fromkeys((*(found or ()), *(_plannings_of(drafts) or ()))))


def _plannings_of(drafts: list[Draft]) -> tuple[Planning, ...] | None:
    if drafts and drafts[0].follows and _is_said_when(drafts[0]):
        drafts[0].follows = False
    each_year = _each_year(drafts) if len(drafts) > 1 else [False]
    counted = _counted(drafts) if len(drafts) > 1 else [False]
    choices = [_choices(draft, each_year[n], counted[n]) for n, draft in enumerate(drafts)]
    if len(drafts) == 1 and len(choices[0]) == 1 and not drafts[0].follows:
        return (normalised(Planning((_phase(drafts[0], *choices[0][0]),))),)
    readings: list[Planning] = []
    for combination in product(*choices):
        if not _agree(drafts, combination, counted):
            continue
        phases: list[Phase] = []
        for draft, (chosen, frequency) in zip(drafts, combination, strict=True):
            whens = chosen
            if draft.follows and not _has_fixed_start(draft, whens):
                following = _following(phases[_opening(drafts, len(phases)) :])
                if following is None:
                    return None
                whens = _since(whens, following)
            phases.append(_phase(draft, whens, frequency))
        started = _until_done(_started(phases, drafts), drafts)
        reading = normalised(Planning(tuple(ended_on(run_on(carried_on(started, drafts), drafts)))))
        if reading not in readings:
            readings.append(reading)
        if len(readings) >= MOST_READINGS:
            break
    return tuple(readings)


Choice = tuple[tuple[When, ...], Frequency | None]


def _each_year(drafts: list[Draft]) -> list[bool]:
    """Which drafts an "elk jaar" at the head of their sentence also speaks of."""
    result: list[bool] = []
    said = often = False
    for draft in drafts:
        time = draft.time
        if draft.apart or not result:
            said = time is not None and is_yearly(time)
            often = time is not None and time.alternatives is None and _comes_back(time)
        lone = time is not None and (time.starts or time.begins or draft.kind is PhaseKind.PILOT)
        # "2x per jaar, 1x in december": in each of them.
        result.append((said or (often and _is_counted(draft))) and not lone)
    return result


def _is_counted(draft: Draft) -> bool:
    """As in "mei 2x": so often in a part of the year, and of no year."""
    time = draft.time
    return time is not None and time.yearless and any(one.total for one in time.frequencies)


def _counted(drafts: list[Draft]) -> list[bool]:
    """Which drafts are one of several of their sentence as in "Q1 1x, Q3 1x"."""
    sentences: list[list[Draft]] = []
    for draft in drafts:
        if draft.apart or not sentences:
            sentences.append([])
        sentences[-1].append(draft)
    return [
        any(map(_is_counted, sentence)) and sum(map(_is_yearless, sentence)) > 1
        for sentence in sentences
        for _ in sentence
    ]


def _is_yearless(draft: Draft) -> bool:
    return draft.time is not None and draft.time.yearless


def _choices(draft: Draft, each_year: bool, counted: bool) -> list[Choice]:
    """What a draft may mean. `counted`: it is one of several as in "Q1 1x, Q3 1x"."""
    time = draft.time
    if time is None:
        return [((OfPeriod(),), None)]
    whens = time.alternatives if time.alternatives is not None else [(OfPeriod(),)]
    frequencies: tuple[Frequency | None, ...] = _meant(time) or (None,)
    if time.yearless and not _comes_back(time) and not draft.follows and not each_year:
        once = [tuple(_once(when) for when in one) for one in whens]
        # "najaar, twee keer in totaal", "een keer in mei en een keer in oktober"
        several = counted or any(one.count != 1 for one in time.frequencies)
        whens = once if time.frequencies and not several else [*whens, *once]
    return [(when, frequency) for when in whens for frequency in frequencies]


def _meant(time: Time) -> tuple[Frequency, ...]:
    """Of "tweejaarlijks (2024 en 2026)" once in two years, of "(mei en oktober)" twice a year."""
    whens = (time.alternatives or [()])[0]
    if len(time.frequencies) != 2 or time.frequencies[0].unit is not Unit.YEAR:
        return time.frequencies
    parts = [
        one for when in whens if isinstance(when, Yearly) for one in when.months or when.quarters
    ]
    if len(parts) == 2 and parts[1] - parts[0] > 1:
        return time.frequencies[1:]
    years = [when.first.year for when in whens if isinstance(when, Stretch) and when.first]
    if len(years) == 2 and years[1] - years[0] == time.frequencies[0].every:
        return time.frequencies[:1]
    return time.frequencies


def _agree(drafts: list[Draft], combination: tuple[Choice, ...], counted: list[bool]) -> bool:
    """As in "start Q1, gereed Q3": each year or once, but not the one and then the other."""
    once = {
        any(isinstance(when, Yearly) and when.once for when in whens)
        for draft, (whens, _), several in zip(drafts, combination, counted, strict=True)
        if draft.time is not None and draft.time.yearless and not draft.follows
        and (several or not draft.time.frequencies)
    }  # fmt: skip
    return len(once) < 2


def _comes_back(time: Time) -> bool:
    return any(not one.total for one in time.frequencies)


def _once(when: When) -> When:
    return evolve(when, once=True) if isinstance(when, Yearly) else when


def _has_fixed_start(draft: Draft, whens: tuple[When, ...]) -> bool:
    if draft.time is None or draft.time.alternatives is None:
        return False
    return all(isinstance(when, Stretch) for when in whens)


def _is_said_when(draft: Draft) -> bool:
    """As in "vervolgens in september" with nothing before it: what it follows matters not."""
    return draft.time is not None and draft.time.yearless and not draft.time.frequencies


def _since(whens: tuple[When, ...], following: Stretch) -> tuple[When, ...]:
    """What follows from its beginning; what comes back each year keeps its place in the year."""
    if whens and all(isinstance(when, Yearly) and not when.once for when in whens):
        return tuple(
            evolve(when, since=following.first) for when in whens if isinstance(when, Yearly)
        )
    return (following,)


def _opening(drafts: list[Draft], place: int) -> int:
    """Where the sentence begins in which something follows; of all when it is the first in it."""
    if drafts[place].apart:
        return 0
    return max((n for n in range(place) if drafts[n].apart), default=0)


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
        elif time.kind is not None and whens == (OfPeriod(),):
            kind = time.kind  # "zo nodig bijstellen"
        elif time.term and draft.kind is None:
            kind = PhaseKind.COMPLETE
        deadline = time.deadline
        if kind is PhaseKind.END and time.after:
            whens = tuple(_ended(when) for when in whens)
    return Phase(kind, whens, frequency, deadline)


def _ended(when: When) -> When:
    """As in "stopt na 2025": not in the quarter behind it, but in its last."""
    if not isinstance(when, Stretch) or when.first is None or when.first_day is not None:
        return when
    last = when.first.shifted(-1)
    return Stretch(last, last, Precision.QUARTER, approximate=when.approximate)


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


def _until_done(phases: list[Phase], drafts: list[Draft]) -> list[Phase]:
    """As in "start Q1, evaluatie Q2, gereed Q3": it goes on until it is completed."""
    result = list(phases)
    for index, phase in enumerate(phases[:-1]):
        time = drafts[index].time
        place = index + 1
        while phases[place].kind in _LOOKS and not drafts[place].apart and place + 1 < len(phases):
            place += 1
        after = phases[place]
        if time is None or not time.starts or after.kind is not PhaseKind.COMPLETE:
            continue
        first, last = phase.when[-1], after.when[-1]
        if place > index + 1:  # what stands at once behind it was joined before
            if (
                drafts[place].apart
                or not isinstance(first, Stretch)
                or not isinstance(last, Stretch)
            ):
                continue
            start, end = first.first, last.last
            if first.last is None and start is not None and end is not None and start < end:
                soft = first.approximate or last.approximate
                run = Stretch(start, end, Precision.QUARTER, approximate=soft)
                result[index] = evolve(phase, when=(run,))
        elif (
            isinstance(first, Yearly) and isinstance(last, Yearly)
            and first.quarters[0] < last.quarters[-1]
        ):  # fmt: skip
            quarters = tuple(range(first.quarters[0], last.quarters[-1] + 1))
            whole = evolve(first, quarters=quarters, months=(), precision=Precision.QUARTER)
            result[index] = evolve(phase, when=(whole,))
    return result


# What only looks at something that goes on.
_LOOKS = (PhaseKind.EVALUATE, PhaseKind.REPORT)


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
