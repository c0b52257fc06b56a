"""Which deed belongs to which time, inside one clause."""

from __future__ import annotations

from itertools import pairwise

from attrs import define, evolve

from ivbcore.planning.grammar.narrowing import narrower
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.grammar.uniting import joined, said_twice
from ivbcore.planning.meaning import (
    PhaseKind,
    Unit,
    Yearly,
)
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
        for before, after in pairwise(self.items):
            if isinstance(after, Time) and _is_half_a_stretch(before, after):
                self._trouble(after)

    def _trouble(self, item: Time | Deed) -> None:
        stop = item.stop if isinstance(item, Time) else item.first + 1
        self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, item.first, stop))

    def _merged(self, clause: Clause) -> list[Time | Deed]:
        """Times and frequencies that belong together made one; deeds reduced to their head."""
        result: list[Time | Deed] = []
        break_before, break_at = "", 0
        for place, found in enumerate(clause):
            if isinstance(found, Break):
                if found.strength != "open" or break_before not in ("comma", "and"):
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
                if (
                    break_before in ("comma", "and") and not _is_on(last)
                    and _goes_on_in(item, clause[place + 1 :])
                ):  # fmt: skip
                    result.append(item)  # "Q2 2024, loopt door in 2025", "en zo nodig in 2026"
                    break_before = ""
                    continue
                deed = place + 1 < len(clause) and not isinstance(clause[place + 1], Time)
                deed = deed and any(isinstance(one, Deed) for one in clause[place + 1 : place + 3])
                if last.frequencies and break_before and _has_own_often(clause[place : place + 2]):
                    result.append(item)  # "2x p.j. in Q2 en Q4, m.i.v. 2026 3x p.j."
                    break_before = ""
                    continue
                aside = self._aside(last, item, break_before, break_at, deed=deed)
                if aside is not None:
                    self.atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, *aside))
                    result.append(item)
                    break_before = ""
                    continue
                one = None
                if not any(last.stop <= index < item.first for index, _ in self.atoms.asides):
                    one = said_twice(last, item, break_before) or narrower(last, item, break_before)
                one = one or joined(last, item, break_before, self.started)
                if one is not None:
                    result[-1] = evolve(one, begins=last.begins or item.begins)
                    break_before = ""
                    continue
            if isinstance(item, Deed) and isinstance(last, Deed) and break_before not in (
                "comma", "and", "open", "close",
            ):  # fmt: skip
                result[-1] = _head(last, item)
                break_before = ""
                continue
            result.append(item)
            break_before = ""
        return result

    def _aside(
        self, before: Time, after: Time, break_before: str, break_at: int, *, deed: bool
    ) -> tuple[int, int] | None:
        """The words of "doorlopend, intensivering in 2023": the time may be theirs alone."""
        if _is_more(before, after) and break_before in ("comma", "and"):
            return (after.first, after.stop)
        between = [one for one in self.atoms.asides if before.stop <= one[0] < after.first]
        unknown = [index for index, is_word in between if is_word]
        if not unknown:
            return None
        words = (unknown[0], unknown[-1] + 1)
        headed = unknown[-1] in self.atoms.heads  # "evaluatie: 15 mei 2024, college: maandelijks"
        behind = break_before == "and" or (break_before == "comma" and unknown[-1] > break_at)
        behind = behind or (headed and not (before.yearless or before.years))
        if behind and _is_on(after) and before.alternatives is not None:
            return words  # "in 2019-2022 verbeterd en wordt gecontinueerd"
        often = _is_only_often(before) or _is_only_often(after)
        named = deed or self._is_named(after)
        parted = break_before in ("comma", "and", "close") and unknown[0] < break_at
        if often and named and parted:
            return words  # "maandelijks (college), Q2 2024 (werkgroep)"
        # "maandelijks overleg, themadag in november", "training in mei 2025, jaarlijks werkbezoek"
        first = _is_only_often(before) and after.alternatives and not after.each
        if behind and (
            first or (_is_only_often(after) and before.alternatives and not before.kind)
        ):
            return words
        if not _is_on(before) or after.alternatives is None or after.kind is not None:
            return None
        told = after.open or after.years
        if before.loose and (break_before != "comma" or (told and not behind)):
            return None
        often = bool(before.frequencies)  # "doorlopend, jaarlijks themaweek in november"
        apart = break_before in ("comma", "open") or len(unknown) < len(between) or often
        apart = apart or behind  # "jeugd: continu / volwassenen: vanaf 2025"
        return words if apart else None

    def _is_named(self, time: Time) -> bool:
        """Whether a name stands behind it, in brackets or not."""
        return any(is_word and 0 <= index - time.stop <= 1 for index, is_word in self.atoms.asides)

    def drafts(self) -> list[Draft]:
        """The phases of this clause, in the order of their times."""
        times = [item for item in self.items if isinstance(item, Time)]
        deeds = [item for item in self.items if isinstance(item, Deed)]
        if not times:
            return self._deeds_alone(deeds)
        if not deeds and any(_is_only_often(time) for time in times):
            for time in times:
                if time.frequencies and time.alternatives is not None and time.years:
                    self._trouble(time)  # "maandelijks in 2024, 2025 per kwartaal"
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
                more = _is_apart(item) or len(times_here) > 2
                if item.begins and kinds == [PhaseKind.COMPLETE] and more:
                    # "begonnen in 2022, in 2024 afronden"; "start Q3, Q1 training, Q4 gereed"
                    self._trouble(item)
                result.append((item, [] if starts else list(dict.fromkeys(kinds))))
        return result


def _head(before: Deed, after: Deed) -> Deed:
    """Of "evaluatie van de pilot", "pilot evalueren" and "evaluatie uitgevoerd": the evaluation."""
    verb = after.verb and after.kind is not PhaseKind.EXECUTE
    return after if verb or after.kind is PhaseKind.COMPLETE else before


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


def _is_apart(time: Time) -> bool:
    return any(len(whens) > 1 for whens in time.alternatives or ())


def _is_more(before: Time, after: Time) -> bool:
    """As in "elk kwartaal, in Q4 met de raad", "op afroep en in Q4": more than the time behind."""
    if after.alternatives is None or after.kind is not None or after.frequencies:
        return False
    if before.kind is PhaseKind.ON_DEMAND and before.alternatives is None:
        return not (after.open or after.years)
    when = after.alternatives[0][0]
    if not _is_only_often(before) or not isinstance(when, Yearly):
        return False
    if before.frequencies[0].unit is Unit.QUARTER:
        return len(when.quarters) == 1
    return before.frequencies[0].unit in (Unit.MONTH, Unit.WEEK) and len(when.months) == 1


def _is_half_a_stretch(before: Time | Deed, after: Time) -> bool:
    """As in "mei t/m 2026": of which year it begins is not said, nor that it comes back."""
    if not isinstance(before, Time) or not after.open or after.first != before.stop:
        return False
    return before.alternatives is not None and not (before.frequencies or before.kind)


def _is_on(time: Time) -> bool:
    return time.kind is PhaseKind.ONGOING and time.alternatives is None


def _is_moment(item: Time | Deed | Break) -> bool:
    return isinstance(item, Time) and item.alternatives is not None


def _has_own_often(items: Clause) -> bool:
    """Whether how often is said at once behind a time that has a beginning or an end."""
    if len(items) < 2 or not all(isinstance(item, Time) for item in items):
        return False
    time, often = items
    assert isinstance(time, Time)
    assert isinstance(often, Time)
    return time.open and not time.frequencies and _is_only_often(often)


def _is_only_often(time: Time) -> bool:
    return bool(time.frequencies) and time.alternatives is None and time.kind is None
