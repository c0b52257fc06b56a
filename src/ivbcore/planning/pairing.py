"""Which deed belongs to which time, inside one clause."""

from __future__ import annotations

from attrs import define, evolve

from ivbcore.planning.meaning import (
    Frequency,
    OfPeriod,
    PhaseKind,
    Stretch,
    Unit,
    Yearly,
)
from ivbcore.planning.narrowing import narrower
from ivbcore.planning.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.terms import from_then_on
from ivbcore.planning.wording import TroubleKind

__all__ = ["Clause", "Draft", "Pairing"]

Clause = list[Time | Deed | Break]
_UNNAMED: tuple[PhaseKind | None, ...] = (None,)


@define
class Draft:
    """A phase in the making: what, when, and whether it follows the ones before it."""

    kind: PhaseKind | None
    time: Time | None
    follows: bool = False
    first: int = 0
    stop: int = 0
    apart: bool = False  # a sentence or semicolon ends before it


class Pairing:
    """Pairs the deeds and times of one clause."""

    def __init__(self, clause: Clause, follows: bool, atoms: Atoms) -> None:
        self.atoms = atoms
        self.follows = follows
        self.started = any(isinstance(i, Break) and i.strength == "start" for i in clause)
        self.items = self._merged(_with_beginnings(clause))

    def _trouble(self, item: Time | Deed) -> None:
        stop = item.stop if isinstance(item, Time) else item.first + 1
        self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, stop))

    def _merged(self, clause: Clause) -> list[Time | Deed]:
        """Times and frequencies that belong together made one; deeds reduced to their head."""
        result: list[Time | Deed] = []
        break_before, break_at = "", 0
        for place, found in enumerate(clause):
            if isinstance(found, Break):
                break_before, break_at = found.strength, found.first
                continue
            item: Time | Deed = found
            last = result[-1] if result else None
            if (
                isinstance(item, Time) and isinstance(last, Deed) and item.yearless
                and not item.frequencies and break_before in ("", "open") and len(result) > 1
                and isinstance(often := result[-2], Time) and _is_only_often(often)
            ):  # fmt: skip
                # "jaarlijkse evaluatie in Q4": how often and when stand round what.
                result[-2:] = [last, evolve(item, frequencies=often.frequencies)]
                continue
            if isinstance(item, Time) and isinstance(last, Time):
                if item.begins and last.frequencies and last.kind is None:
                    item = self._begun(item)  # "jaarlijks in maart, start in 2024"
                elif last.begins and _is_only_often(item) and not last.frequencies:
                    # "start sept 2024, 4x per jaar"
                    result[-1] = evolve(self._begun(last), frequencies=item.frequencies)
                    break_before = ""
                    continue
                if break_before in ("comma", "and") and _goes_on_in(item, clause[place + 1 :]):
                    result.append(item)  # "Q2 2024, loopt door in 2025", "en zo nodig in 2026"
                    break_before = ""
                    continue
                aside = self._aside(last, item, break_before, break_at)
                if aside is not None:
                    self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, *aside))
                    result.append(item)
                    break_before = ""
                    continue
                joined = _said_twice(last, item, break_before) or narrower(last, item, break_before)
                joined = joined or _joined(last, item, break_before, self.started)
                if joined is not None:
                    result[-1] = evolve(joined, begins=last.begins or item.begins)
                    break_before = ""
                    continue
            if isinstance(item, Deed) and isinstance(last, Deed) and break_before not in (
                "comma", "and", "open", "close",
            ):  # fmt: skip
                # "evaluatie van de pilot" is an evaluation; "pilot evalueren" is one too.
                result[-1] = item if item.verb or item.kind is PhaseKind.COMPLETE else last
                break_before = ""
                continue
            result.append(item)
            break_before = ""
        return result

    def _aside(
        self, before: Time, after: Time, break_before: str, break_at: int
    ) -> tuple[int, int] | None:
        """The words of "doorlopend, intensivering in 2023": the time may be theirs alone."""
        between = [one for one in self.atoms.asides if before.stop <= one[0] < after.first]
        unknown = [index for index, is_word in between if is_word]
        if not unknown:
            return None
        words = (unknown[0], unknown[-1] + 1)
        behind = break_before == "and" or (break_before == "comma" and unknown[-1] > break_at)
        if behind and _is_on(after) and before.alternatives is not None:
            return words  # "in 2019-2022 verbeterd en wordt gecontinueerd"
        if behind and _is_only_often(before) and after.yearless and not after.each:
            return words  # "maandelijks overleg, themadag in november"
        if not _is_on(before) or after.alternatives is None or after.kind is not None:
            return None
        if before.loose and (break_before != "comma" or after.open or after.years):
            return None
        often = bool(before.frequencies)  # "doorlopend, jaarlijks themaweek in november"
        apart = break_before in ("comma", "open") or len(unknown) < len(between) or often
        return words if apart else None

    def drafts(self) -> list[Draft]:
        """The phases of this clause, in the order of their times."""
        times = [item for item in self.items if isinstance(item, Time)]
        deeds = [item for item in self.items if isinstance(item, Deed)]
        if not times:
            return self._deeds_alone(deeds)
        pairs = self._pairs(times, deeds)
        drafts: list[Draft] = []
        for number, (found, kinds) in enumerate(pairs):
            time = self._begun(found)
            follows = self.follows and number == 0
            drafts += [
                Draft(kind, time, follows, time.first, time.stop) for kind in (kinds or _UNNAMED)
            ]
        for draft in drafts:
            for deed in deeds:
                if deed.kind is draft.kind and draft.time is not None:
                    draft.first = min(draft.first, deed.first)
                    draft.stop = max(draft.stop, deed.first + 1)
        return drafts

    def _begun(self, time: Time) -> Time:
        """As in "Start Q3 2025": the end is open."""
        if not time.begins or time.alternatives is None or time.open or time.term:
            return time
        if any(len(whens) > 1 for whens in time.alternatives):
            return time  # "start Q1 2024, Q3 2024 en Q1 2025": it starts more than once
        if time.kind is PhaseKind.ON_DEMAND or any(one.total for one in time.frequencies):
            return time
        return evolve(
            time, alternatives=[from_then_on(one) for one in time.alternatives], open=True,
            years=False, begins=False, starts=True,
        )  # fmt: skip

    def _deeds_alone(self, deeds: list[Deed]) -> list[Draft]:
        """Deeds without a time: they follow what came before, or are not understood."""
        lasting = (PhaseKind.EXECUTE, PhaseKind.ANCHOR, PhaseKind.INTRODUCE)
        if self.follows and deeds and all(deed.kind in lasting for deed in deeds):
            return [Draft(deed.kind, None, True, deed.first, deed.first + 1) for deed in deeds]
        for deed in deeds:
            self._trouble(deed)
        return []

    def _pairs(self, times: list[Time], deeds: list[Deed]) -> list[tuple[Time, list[PhaseKind]]]:
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
                    self._trouble(deed)
        if groups[0][0] == "time" and len(groups) % 2 == 1 and len(groups) > 1:
            # "Q2 2025 evaluatie Q1 2026": of which of the two it is the evaluation, is not said.
            for deed in (item for _, group in groups for item in group if isinstance(item, Deed)):
                self._trouble(deed)
            groups.append(("deed", []))
        result: list[tuple[Time, list[PhaseKind]]] = []
        for left_group, right_group in zip(groups[::2], groups[1::2], strict=True):
            both = [*left_group[1], *right_group[1]]
            kinds = [item.kind for item in both if isinstance(item, Deed)]
            if PhaseKind.COMPLETE in kinds:
                kinds = [PhaseKind.COMPLETE]
            times_here = [item for item in both if isinstance(item, Time)]
            for item in times_here:
                # "april 2025 (start) - oktober 2025 (gereed)": what starts is not completed then.
                starts = item.begins and len(times_here) > 1 and kinds == [PhaseKind.COMPLETE]
                result.append((item, [] if starts else list(dict.fromkeys(kinds))))
        return result


def _with_beginnings(clause: Clause) -> Clause:
    """Marks the time that a word such as "start" stands beside: behind it, or else before it."""
    result = list(clause)
    for index, item in enumerate(clause):
        if not isinstance(item, Break) or item.strength != "start":
            continue
        behind, before = range(index + 1, len(clause)), range(index - 1, -1, -1)
        near = [_up_to_comma(clause, behind), _up_to_comma(clause, before), behind, before]
        previous = clause[index - 1] if index else None
        if isinstance(previous, Break) and previous.strength == "open":
            near.insert(0, before)  # "april 2025 (start) - oktober 2025"
        for places in near:
            time = _moment_in([clause[n] for n in places])
            if time is not None:
                result[clause.index(time)] = evolve(time, begins=True)
                break
    return result


def _moment_in(items: Clause) -> Time | None:
    """The first moment, when no other deed stands between the comma and the moment itself."""
    apart = done = False
    for item in items:
        if isinstance(item, Time) and item.alternatives is not None:
            return None if done else item
        apart = apart or (isinstance(item, Break) and item.strength == "comma")
        done = done or (apart and isinstance(item, Deed))
    return None


def _goes_on_in(item: Time, behind: Clause) -> bool:
    """Whether something goes on in the time that stands at once behind it."""
    return (
        item.kind in (PhaseKind.ONGOING, PhaseKind.ON_DEMAND)
        and item.alternatives is None
        and bool(behind)
        and isinstance(behind[0], Time)
        and behind[0].kind is None
        and behind[0].alternatives is not None
    )


def _up_to_comma(clause: Clause, places: range) -> list[int]:
    found = []
    for place in places:
        item = clause[place]
        if isinstance(item, Break) and item.strength in ("comma", "open", "close"):
            break
        found.append(place)
    return found


def _is_on(time: Time) -> bool:
    return time.kind is PhaseKind.ONGOING and time.alternatives is None


def _is_moment(item: Time | Deed | Break) -> bool:
    return isinstance(item, Time) and item.alternatives is not None


def _is_only_often(time: Time) -> bool:
    return bool(time.frequencies) and time.alternatives is None and time.kind is None


def _joined(before: Time, after: Time, break_before: str, begun: bool) -> Time | None:
    """One time out of two neighbours, or None when they stand apart.

    `begun`: a word beside them says that something starts.
    """
    if before.kind is not None and after.kind is not None:
        whole = [(OfPeriod(),)]
        if after.alternatives == whole or before.kind is after.kind:
            return evolve(before, stop=after.stop)
        return evolve(after, first=before.first) if before.alternatives == whole else None
    bound = after.open and after.kind is None and not after.frequencies
    if before.yearless and before.frequencies and bound and len(after.alternatives or ()) == 1:
        return _bounded(before, after)
    bounds = before.years or before.open
    often = before.frequencies or after.frequencies
    if bounds and often and after.yearless and after.kind is None:
        # "2024 t/m 2026, jaarlijks in mei": the years bound what comes back each year.
        return _bounded(evolve(after, frequencies=often), before)
    if before.frequencies and after.frequencies and before.kind is after.kind is None:
        return _both_often(before, after, break_before)
    goes_on, other = (before, after) if before.kind is not None else (after, before)
    if goes_on.kind is not None:
        going_on = _going_on(goes_on, other, before, after, break_before)
        since = (goes_on.begins and other.alternatives) or (begun and other.years)
        if since and going_on is not None and going_on.kind is PhaseKind.ONGOING:
            # "Gestart in 2023, doorlopend": not in that year alone.
            opened = [from_then_on(one) for one in other.alternatives or ()]
            return evolve(going_on, alternatives=opened, open=True)
        return going_on
    return _with_frequency(before, after, break_before)


def _said_twice(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "midterm (2026)", "in het eerste jaar, 2024": one time, if the two agree."""
    if break_before not in ("", "comma", "open") or after.alternatives is None or after.open:
        return None
    if any(t.kind or t.frequencies or t.term or t.yearless for t in (before, after)):
        return None
    if not _is_part(before) or _is_part(after):
        return None
    both = [*after.alternatives, *(before.alternatives or [])]
    return evolve(after, first=before.first, alternatives=both)


def _is_part(time: Time) -> bool:
    return time.alternatives is not None and isinstance(time.alternatives[0][0], OfPeriod)


def _both_often(before: Time, after: Time, break_before: str) -> Time | None:
    if _is_same(before, after):
        return evolve(after, first=before.first)
    if after.each and before.alternatives is None:  # "jaarlijks, telkens in Q4"
        return evolve(after, first=before.first, frequencies=before.frequencies)
    vague = before.alternatives is None and before.frequencies == (Frequency(None),)
    if vague and after.frequencies[0].count is not None and not after.frequencies[0].total:
        return evolve(after, first=before.first)  # "periodiek (minimaal 1x per kwartaal)"
    total = before.frequencies[0].total and before.alternatives and break_before == "open"
    often = after.alternatives is None and len(after.frequencies) == 1
    if total and often and not after.frequencies[0].total:
        # As in "4 keer in 2025 (elk kwartaal)".
        return evolve(before, stop=after.stop, frequencies=after.frequencies)
    return _counted(before, after) or _each_year(before, after, break_before)


def _is_same(before: Time, after: Time) -> bool:
    """As in "4x per jaar (elk kwartaal)": how often, said twice."""
    if before.alternatives is not None or after.alternatives is not None:
        return False
    if len(before.frequencies) > 1 or len(after.frequencies) > 1:
        return False
    one, other = before.frequencies[0], after.frequencies[0]
    if one.total or other.total or one.count is None or other.count is None:
        return False
    a, b = _PER_YEAR.get(one.unit), _PER_YEAR.get(other.unit)
    return (
        a is not None and b is not None and one.most is other.most is None
        and one.count * a * other.every == other.count * b * one.every
    )  # fmt: skip


_PER_YEAR = {Unit.YEAR: 1, Unit.HALF_YEAR: 2, Unit.QUARTER: 4, Unit.MONTH: 12}


def _counted(before: Time, after: Time) -> Time | None:
    """As in "jaarlijks worden er 2 bijeenkomsten gehouden": so many each year."""
    if before.alternatives is not None or after.alternatives is not None:
        return None
    often, count = before.frequencies, after.frequencies[0]
    if len(often) > 1 or often[0] != Frequency(1, often[0].unit, often[0].every) or often[0].total:
        return None
    if not count.total or count.count is None:
        return None
    counted = evolve(count, unit=often[0].unit, every=often[0].every, total=False)
    return evolve(before, stop=after.stop, frequencies=(counted,))


def _each_year(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "regelmatig in Q1 van elk jaar": the years are all there are, nothing is added."""
    if break_before or after.alternatives is not None or after.frequencies != (Frequency(),):
        return None
    if any(one.total for one in before.frequencies):
        return None
    known = before.alternatives is not None or before.frequencies[0].count is not None
    return evolve(before, stop=after.stop, frequencies=(before if known else after).frequencies)


def _with_frequency(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "2x per jaar in Q2 en Q4", or None when the two stand apart."""
    often, time = (before, after) if before.frequencies else (after, before)
    if not often.frequencies or time.frequencies or often.alternatives is not None:
        return None
    precise = not (time.yearless or time.years or time.open)
    if precise and break_before in ("comma", "and", "open") and often is after:
        return None
    return evolve(
        time, first=before.first, stop=after.stop, frequencies=often.frequencies,
    )  # fmt: skip


def _bounded(recurring: Time, bound: Time) -> Time | None:
    """As in "Jaarlijks in Q4, vanaf 2025": a recurring part of the year from or up to a time."""
    assert recurring.alternatives is not None
    assert bound.alternatives is not None
    limit = bound.alternatives[0][-1]
    if len(bound.alternatives[0]) > 1 or not isinstance(limit, Stretch):
        return None
    return evolve(
        recurring,
        first=min(recurring.first, bound.first),
        stop=max(recurring.stop, bound.stop),
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
    """As in "Doorlopend in 2024 en 2025", "vanaf Q3 2024 doorlopend", "doorlopend, 2x per jaar"."""
    first, stop = before.first, after.stop
    if other.frequencies and other.alternatives is None:
        if goes_on.kind is PhaseKind.ON_DEMAND and break_before == "and":
            return None  # "bij incidenten en 1x per jaar": the one and the other
        return evolve(goes_on, first=first, stop=stop, frequencies=other.frequencies)
    if other.term or other.alternatives is None:
        return None
    if goes_on.alternatives is not None:
        whole = goes_on.alternatives == [(OfPeriod(),)] and other.years and not break_before
        # "hele periode 2023-2026"
        return evolve(other, first=first, stop=stop, kind=goes_on.kind) if whole else None
    coarse = other.years or other.open or (before is goes_on and not break_before)
    if not coarse and break_before in ("", "and", "comma", "open") and not other.yearless:
        opened = [from_then_on(one) for one in other.alternatives]
        if goes_on.loose:
            return evolve(other, first=first, stop=stop, kind=goes_on.kind)
        return evolve(
            other, first=first, stop=stop, kind=goes_on.kind, open=True,
            alternatives=[*opened, *other.alternatives],
        )  # fmt: skip
    if (
        break_before in ("comma", "open")
        and other.years
        and before is other
        and not goes_on.of_year
    ):
        opened = [from_then_on(one) for one in other.alternatives]
        return evolve(
            other, first=first, stop=stop, kind=goes_on.kind, open=True,
            alternatives=[*opened, *other.alternatives],
        )  # fmt: skip
    return evolve(other, first=first, stop=stop, kind=goes_on.kind, frequencies=goes_on.frequencies)
