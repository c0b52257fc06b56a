"""Which deed belongs to which time, inside one clause."""

from __future__ import annotations

from itertools import pairwise

from attrs import define, evolve

from ivbcore.planning.grammar.phases.beginnings import (
    begun,
    ended_by_start,
    ends_of,
    is_apart,
    with_beginnings,
)  # fmt: skip
from ivbcore.planning.grammar.phases.merging import Clause, Merging, is_only_often
from ivbcore.planning.grammar.pieces import Atoms, Break, Deed, Time
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import TroubleKind

__all__ = ["Clause", "Draft", "Pairing"]

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


class Pairing(Merging):
    """Pairs the deeds and times of one clause."""

    def __init__(self, clause: Clause, follows: bool, atoms: Atoms) -> None:
        started = any(isinstance(i, Break) and i.strength == "start" for i in clause)
        super().__init__(atoms, started=started)
        self.follows = follows
        starts = [i.first for i in clause if isinstance(i, Break) and i.strength == "start"]
        self.starts = [] if follows else starts
        named = frozenset(index for index, is_word in atoms.asides if is_word)
        doubts: list[int] = []
        self.items = self.merged(with_beginnings(clause, named, doubts))
        atoms.troubles += [(TroubleKind.NOT_UNDERSTOOD, one, one + 1) for one in doubts]
        for time in ended_by_start(clause):
            self.trouble(time)
        for before, after in pairwise(self.items):
            if isinstance(after, Time) and _is_half_a_stretch(before, after):
                self.trouble(after)

    def drafts(self) -> list[Draft]:
        """The phases of this clause, in the order of their times."""
        times = [item for item in self.items if isinstance(item, Time)]
        deeds = [item for item in self.items if isinstance(item, Deed)]
        if not times:
            self.atoms.troubles += [
                (TroubleKind.NOT_UNDERSTOOD, one, one + 1)
                for one in self.starts
                if any(is_word and one < n <= one + 3 for n, is_word in self.atoms.asides)
            ]  # "nota gereed Q4 2024. Start met het schrijven van het plan"
            return self._deeds_alone(deeds)
        if not deeds and any(is_only_often(time) for time in times):
            for time in times:
                if time.frequencies and time.alternatives is not None and time.years:
                    self.trouble(time)  # "maandelijks in 2024, 2025 per kwartaal"
        pairs = self._pairs(times, deeds)
        drafts: list[Draft] = []
        for number, (found, kinds) in enumerate(pairs):
            time = begun(found)
            goes_on = time.kind is PhaseKind.ONGOING and time.alternatives and not time.open
            if goes_on and PhaseKind.ADOPT in kinds:
                self.trouble(found)  # "vast te stellen in 2023 deze inzet wordt gecontinueerd"
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

    def _start_and_end(self, time: Time) -> list[tuple[Time, list[PhaseKind]]]:
        """As in "gestart in 2023, in 2024 afgerond": from the first of two times to the second."""
        ends = ends_of(time)
        if ends is None:
            self.trouble(time)
            return [(time, [PhaseKind.COMPLETE])]
        first, last = ends
        end = (evolve(time, begins=False, alternatives=[(last,)]), [PhaseKind.COMPLETE])
        return [end] if first == last else [(evolve(time, alternatives=[(first,)]), []), end]

    def _deeds_alone(self, deeds: list[Deed]) -> list[Draft]:
        """Deeds without a time: they follow what came before, or are not understood."""
        lasting = (PhaseKind.EXECUTE, PhaseKind.ANCHOR, PhaseKind.INTRODUCE)
        if self.follows and deeds and all(deed.kind in lasting for deed in deeds):
            return [Draft(deed.kind, None, True, deed.first, deed.first + 1) for deed in deeds]
        for deed in deeds:
            self.trouble(deed)
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
                    self.trouble(deed)
        if groups[0][0] == "time" and len(groups) % 2 == 1 and len(groups) > 1:
            # "Q2 2025 evaluatie Q1 2026": of which of the two it is the evaluation, is not said.
            for deed in (item for _, group in groups for item in group if isinstance(item, Deed)):
                self.trouble(deed)
            groups.append(("deed", []))
        result: list[tuple[Time, list[PhaseKind]]] = []
        for left_group, right_group in zip(groups[::2], groups[1::2], strict=True):
            both = [*left_group[1], *right_group[1]]
            kinds = [item.kind for item in both if isinstance(item, Deed)]
            if PhaseKind.COMPLETE in kinds:
                kinds = [PhaseKind.COMPLETE]
            result += self._timed([item for item in both if isinstance(item, Time)], kinds)
        return result

    def _timed(
        self, times: list[Time], kinds: list[PhaseKind]
    ) -> list[tuple[Time, list[PhaseKind]]]:
        """Times that stand together, with the deeds beside them."""
        completes = kinds == [PhaseKind.COMPLETE]
        if len(times) == 1 and times[0].begins and completes:
            return self._start_and_end(times[0])
        result: list[tuple[Time, list[PhaseKind]]] = []
        for item in times:
            # "april 2025 (start) - oktober 2025 (gereed)": what starts is not completed then.
            starts = item.begins and len(times) > 1 and completes
            more = is_apart(item) or len(times) > 2
            if item.begins and completes and more:
                # "begonnen in 2022, in 2024 afronden"; "start Q3, Q1 training, Q4 gereed"
                self.trouble(item)
            result.append((item, [] if starts else list(dict.fromkeys(kinds))))
        return result


def _is_half_a_stretch(before: Time | Deed, after: Time) -> bool:
    """As in "mei t/m 2026": of which year it begins is not said, nor that it comes back."""
    if not isinstance(before, Time) or not after.open or after.first != before.stop:
        return False
    return before.alternatives is not None and not (before.frequencies or before.kind)
