"""Why not: sets of actions that cannot all be done, and what would settle each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.scheduling.building import rank_of, setting_of
from ivbcore.scheduling.capacities import CapacityChange
from ivbcore.scheduling.greedy import greedy
from ivbcore.scheduling.levelling import Solver, lowest_overload
from ivbcore.scheduling.problem import earliest_and_latest
from ivbcore.scheduling.setting import Setting
from ivbcore.values.amounts import days_text
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.scheduling.carrying import Carrier
    from ivbcore.scheduling.schedule import Schedule

__all__ = ["Conflict", "Remedy", "RemedyKind", "Short", "conflicts_of"]

_MOST = 5
_TOLD = 4


class RemedyKind(StrEnum):
    """What would settle a conflict.

    Dutch: oplossing
    """

    CAPACITY = "meer-capaciteit"
    WINDOW = "ruimer-venster"
    LATER = "uitstellen"
    DROP = "laten-vervallen"


_REMEDIES = {
    RemedyKind.CAPACITY: Texts("{amount} dagen meer van {name} in {quarter}", "{amount} days more "
                               "of {name} in {quarter}"),
    RemedyKind.WINDOW: Texts("{name} ook in andere kwartalen toestaan", "let {name} fall in other "
                             "quarters"),
    RemedyKind.LATER: Texts("{name} uitstellen", "postpone {name}"),
    RemedyKind.DROP: Texts("{name} laten vervallen", "drop {name}"),
}  # fmt: skip
_SENTENCE = Texts("{actions} kunnen niet allemaal: {why}.", "{actions} cannot all be done: {why}.")
_ALONE = Texts("{actions} kan niet: {why}.", "{actions} cannot be done: {why}.")
_SHORT = Texts(
    "{name} komt minstens {amount} dagen tekort in {quarters}",
    "{name} is at least {amount} days short in {quarters}",
)
_ORDER = Texts("de volgorde laat het niet toe", "the order does not allow it")
_ROOM = Texts("daar is geen ruimte voor", "there is no room for them")
_MORE = Texts("en {count} andere", "and {count} others")
_ONE_OF = {
    RemedyKind.WINDOW: Texts(
        "één van deze ook in andere kwartalen toestaan: {names}",
        "let one of these fall in other quarters: {names}",
    ),
    RemedyKind.LATER: Texts("één van deze uitstellen: {names}", "postpone one of these: {names}"),
    RemedyKind.DROP: Texts("één van deze laten vervallen: {names}", "drop one of these: {names}"),
}
_OR = Texts("; of ", "; or ")
_SETTLES = Texts(" Wat helpt: {remedies}.", " What would settle it: {remedies}.")


@frozen
class Short:
    """How much somebody falls short in a stretch of quarters, at the very least.

    Dutch: tekort
    """

    name: str
    key: str
    quarters: tuple[Quarter, ...]
    days: Fraction


@frozen
class Remedy:
    """Something that settles a conflict; it was tried, and then all of it can be done.

    Dutch: oplossing
    """

    kind: RemedyKind
    name: str
    quarter: Quarter | None = None
    days: Fraction = Fraction(0)

    def sentence(self, language: Language = "nl") -> str:
        """The remedy in words."""
        return (
            _REMEDIES[self.kind]
            .in_language(language)
            .format(name=self.name, quarter=self.quarter, amount=days_text(self.days, language))
        )


@frozen
class Conflict:
    """Actions that cannot all be done; without any one of them the rest can, when `irreducible`.

    Dutch: knelpunt
    By `order` no quarters are left for one of them; else somebody falls short.
    """

    actions: tuple[str, ...]
    short: tuple[Short, ...]
    remedies: tuple[tuple[Remedy, ...], ...]
    irreducible: bool = True
    order: bool = False

    def sentence(self, language: Language = "nl") -> str:
        """The conflict and what would settle it, in words; of long lists the beginning."""
        why = "; ".join(
            _SHORT.in_language(language).format(
                name=one.name,
                amount=days_text(one.days, language),
                quarters=", ".join(map(str, one.quarters)),
            )
            for one in self.short
        )
        template = _ALONE if len(self.actions) == 1 else _SENTENCE
        text = template.in_language(language).format(
            actions=_listed(self.actions, language),
            why=why or (_ORDER if self.order else _ROOM).in_language(language),
        )
        told = _OR.in_language(language).join(self._settled(language))
        return text + (_SETTLES.in_language(language).format(remedies=told) if told else "")

    def _settled(self, language: Language) -> list[str]:
        """The remedies kind by kind."""
        found = []
        for kind in RemedyKind:
            mine = [one for one in self.remedies if one[0].kind is kind]
            if kind is RemedyKind.CAPACITY or len(mine) == 1:
                found += [" + ".join(part.sentence(language) for part in one) for one in mine]
            elif mine:
                names = _listed([one[0].name for one in mine], language)
                found.append(_ONE_OF[kind].in_language(language).format(names=names))
        return found


def _listed(names: Sequence[str], language: Language) -> str:
    """The first few names, and how many there are more."""
    if len(names) <= _TOLD + 1:
        return ", ".join(names)
    more = _MORE.in_language(language).format(count=len(names) - _TOLD)
    return f"{', '.join(names[:_TOLD])} {more}"


def conflicts_of(schedule: Schedule, solver: Solver) -> tuple[Conflict, ...]:
    """Why not everything has a place, or why there is overload: one set for each shortage."""
    finder = _Finder(schedule.setting, solver)
    found: list[Conflict] = []
    for start in _suspects(schedule):
        if len(found) >= _MOST or solver.left <= 0:
            break
        # What is told already is set aside, so that another shortage of the same set comes out.
        while len(found) < _MOST and solver.left > 0:
            told = [one.actions for one in found if start.issuperset(one.actions)]
            conflict = finder.conflict(start.difference(*told))
            if conflict is None:
                break
            found.append(conflict)
    return tuple(found)


def _suspects(schedule: Schedule) -> Iterable[frozenset[str]]:
    """Sets in which to look: rings, what a missing one is linked with, who shares a shortage."""
    setting = schedule.setting
    yield from map(frozenset, schedule.rings)
    missing = {one.action for one in schedule.unplaced} - setting.order.ringed
    near: dict[str, set[str]] = {}
    for edge in setting.order.edges:
        one, other = (setting.occurrences.by_key[key].action for key in (edge.before, edge.after))
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    for action in sorted(missing):
        yield frozenset({action} | near.get(action, set()))
        linked, waiting = {action}, [action]
        while waiting:
            more = near.get(waiting.pop(), set()) - linked
            linked |= more
            waiting += more
        yield frozenset(linked)
    yield from _overasked(schedule, missing)
    if missing or schedule.overload:
        yield frozenset(task.action for task in setting.occurrences.tasks)


def _overasked(schedule: Schedule, missing: AbstractSet[str]) -> Iterable[frozenset[str]]:
    """For everybody who has too much, or too little room for what is missing: who asks."""
    setting = schedule.setting
    asking: list[set[str]] = [set() for _ in setting.lines]
    for job in setting.problem.jobs:
        for number in {load[0] for one in job.loads for load in one}:
            asking[number].add(job.action)
    for line, flexible in zip(setting.lines, asking, strict=True):
        if not line.has_capacity:
            continue
        current = schedule.lines_by_carrier[line.carrier.role, line.carrier.key]
        if current.overloaded or not missing.isdisjoint(flexible):
            fixed = {a for cell in line.cells for a in cell.actions if a not in line.unmeasured}
            yield frozenset(flexible | fixed)


class _Finder:
    """Shrinks a set of actions that cannot all be done until nothing can be left out."""

    def __init__(self, setting: Setting, solver: Solver) -> None:
        self.setting, self.solver = setting, solver
        self.ranks = {row.key: rank_of(row) for row in setting.plan.rows}
        self.order = False  # whether it was the order that said no, the last time

    def hurry(self) -> bool:
        """Whether time is up."""
        return self.solver.left <= 0

    def part(self, actions: Iterable[str], **changes: Any) -> Setting:
        """The problem of these actions alone, with everything free to be done."""
        choices = evolve(
            self.setting.choices, hard=False, move_fixed=False, only=frozenset(actions), **changes
        )
        return setting_of(
            self.setting.plan,
            choices,
            occurrences=self.setting.whole_occurrences,
            order=self.setting.whole_order,
        )

    def possible(self, actions: Iterable[str], **changes: Any) -> bool | None:
        """Whether all of them can be done without overload; None when time does not tell."""
        if self.hurry():
            return None
        part = self.part(actions, **changes)
        allowed = None if part.barred else earliest_and_latest(part.problem)
        self.order = allowed is None
        if allowed is None:
            return False
        everybody = frozenset(range(len(part.problem.jobs)))
        if part.problem.overload_bound(everybody):
            return False
        starts = greedy(part.problem, allowed, hurry=self.hurry)
        if None not in starts and not part.problem.overload(starts):
            return True
        stage = lowest_overload(part.problem, self.solver, annealing=False)[1]
        if stage.value == 0:
            return True
        return False if stage.bound > 0 else None

    def conflict(self, start: frozenset[str]) -> Conflict | None:
        """An irreducible set inside this one; None when all of it can be done."""
        size = len(start) / max(1, len(self.ranks))
        if self.solver.left < size * self.solver.pace or self.possible(start) is not False:
            return None
        order = self.order
        actions = sorted(start, key=lambda one: (-self.ranks[one], one))
        irreducible = True
        size = max(1, len(actions) // 2)
        while True:
            place = 0
            irreducible = True
            while place < len(actions):
                if self.hurry():
                    return self._told(actions, order, irreducible=False)
                rest = actions[:place] + actions[place + size :]
                told = self.possible(rest) if rest else True
                if told is False:
                    actions, order = rest, self.order
                else:
                    irreducible = irreducible and told is True
                    place += size
            if size == 1:
                break
            size = max(1, size // 2)
        return self._told(actions, order, irreducible)

    def _told(self, actions: list[str], order: bool, irreducible: bool) -> Conflict:
        rows = [row.key for row in self.setting.plan.rows]
        actions = sorted(actions, key=rows.index)
        over = [] if order else self._over(actions)
        remedies = self._remedies(actions, over)
        return Conflict(tuple(actions), _short(over), remedies, irreducible, order)

    def _over(self, actions: Sequence[str]) -> list[tuple[Carrier, Quarter, Fraction]]:
        """Who falls short in which quarter by how much, when overload is as low as can be."""
        if self.hurry():
            return []
        part = self.part(actions)
        starts, _ = lowest_overload(part.problem, self.solver, annealing=False)
        loads = part.problem.loads(starts)
        return [
            (line.carrier, Quarter.from_ordinal(place + part.origin), (load - limit) * part.unit)
            for line, one, row in zip(part.lines, part.problem.resources, loads, strict=True)
            for place, (load, limit) in enumerate(zip(row, one.capacity, strict=True))
            if limit is not None and load > limit
        ]

    def _remedies(
        self, actions: Sequence[str], over: Sequence[tuple[Carrier, Quarter, Fraction]]
    ) -> tuple[tuple[Remedy, ...], ...]:
        """What settles it, each tried."""
        found: list[tuple[Remedy, ...]] = []
        if over:
            more = [CapacityChange.more(who.name, quarter, days) for who, quarter, days in over]
            every = (*self.setting.choices.changes, *more)
            if self.possible(actions, changes=every) is True:
                kind = RemedyKind.CAPACITY
                found.append(tuple(Remedy(kind, w.name, q, days) for w, q, days in over))
        last = max(self.ranks[one] for one in actions)
        for action in actions:
            tasks = [t for t in self.setting.occurrences.tasks if t.action == action]
            if any(task.recurs for task in tasks) or not tasks:
                continue
            if self.possible(actions, widened=frozenset((action,))) is True:
                flexible = any(task.key not in self.setting.named for task in tasks)
                kind = RemedyKind.WINDOW if flexible else RemedyKind.LATER
                found.append((Remedy(kind, action),))
        for action in actions:
            rest = [one for one in actions if one != action]
            if self.ranks[action] == last and (not rest or self.possible(rest) is True):
                found.append((Remedy(RemedyKind.DROP, action),))
        return tuple(found)


def _short(over: Sequence[tuple[Carrier, Quarter, Fraction]]) -> tuple[Short, ...]:
    """The same by who falls short."""
    whose: dict[tuple[str, str], list[tuple[Quarter, Fraction]]] = {}
    for who, quarter, days in over:
        whose.setdefault((who.name, who.key), []).append((quarter, days))
    return tuple(
        Short(name, key, tuple(q for q, _ in mine), sum((days for _, days in mine), Fraction(0)))
        for (name, key), mine in whose.items()
    )
