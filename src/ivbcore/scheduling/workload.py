"""Workload: what the plan asks of whom, quarter by quarter, in actions and in days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import field

from ivbcore.model.element import FrozenMap
from ivbcore.scheduling.capacities import CapacityChange, capacities_of
from ivbcore.scheduling.carrying import Carrier, Carriers, Demand, Role, certain_without
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task, occurrences_of
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import folded, nearest
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row


__all__ = ["Cell", "Line", "Workload", "workload_of"]


@frozen
class Cell:
    """What one carrier has in one quarter.

    Dutch: belasting in een kwartaal
    `certain` are the actions whose planning names the quarter or that simply go on; `spread`
    those that merely may fall then and are spread evenly (or placed by a schedule). `days` is
    the sum of the efforts, `certain_days` that of the certain actions alone; `capacity` is None
    when the plan gives none.
    """

    quarter: Quarter
    certain: tuple[str, ...] = ()
    spread: tuple[str, ...] = ()
    days: Fraction = Fraction(0)
    capacity: Fraction | None = None
    certain_days: Fraction = Fraction(0)

    @property
    def actions(self) -> tuple[str, ...]:
        """Every action in this quarter, by key."""
        return (*self.certain, *self.spread)

    @property
    def overload(self) -> Fraction:
        """The days above the capacity; 0 when there is room or no capacity is given."""
        return Fraction(0) if self.capacity is None else max(Fraction(0), self.days - self.capacity)


@frozen
class Line:
    """What one carrier has, quarter by quarter.

    Dutch: werklast van een partij
    `unmeasured` are the actions whose effort for this carrier the plan does not give in days.
    """

    carrier: Carrier
    cells: tuple[Cell, ...]
    unmeasured: tuple[str, ...] = ()
    by_quarter: Mapping[Quarter, Cell] = field(init=False, eq=False, repr=False)

    @by_quarter.default
    def _by_quarter(self) -> Mapping[Quarter, Cell]:
        return {cell.quarter: cell for cell in self.cells}

    @property
    def team_unknown(self) -> bool:
        """Whether the plan does not say which team carries this.

        True of an organisation with teams for which the plan gives no capacity as a whole.
        """
        return bool(self.carrier.teams) and not self.has_capacity

    @property
    def has_capacity(self) -> bool:
        """Whether the plan says what the carrier can give."""
        return any(cell.capacity is not None for cell in self.cells)

    @property
    def overloaded(self) -> tuple[Cell, ...]:
        """The quarters that ask more than there is."""
        return tuple(cell for cell in self.cells if cell.overload)

    @property
    def in_days(self) -> bool:
        """Whether anything is known in days."""
        return any(cell.days for cell in self.cells)

    @property
    def total(self) -> Fraction:
        """The days over all quarters."""
        return sum((cell.days for cell in self.cells), Fraction(0))

    @property
    def idle(self) -> tuple[Quarter, ...]:
        """The quarters without any action."""
        return tuple(cell.quarter for cell in self.cells if not cell.actions)

    @property
    def average(self) -> Fraction:
        """The load of an average quarter: in days where they are known, else in actions."""
        return Fraction(sum(map(self.load, self.cells)), len(self.cells) or 1)

    @property
    def peaks(self) -> tuple[Cell, ...]:
        """The busiest quarters, when not all are equally busy."""
        loads = {self.load(cell) for cell in self.cells}
        return tuple(c for c in self.cells if len(loads) > 1 and self.load(c) == max(loads))

    def load(self, cell: Cell) -> Fraction:
        """The load in the measure of this line: days where they are known, else actions."""
        return cell.days if self.in_days else Fraction(len(cell.actions))


@frozen
class Workload:
    """What a plan asks of everybody.

    Dutch: werklast
    `placed` tells where flexible occurrences stand: spread evenly, or as a schedule says.
    """

    plan: Plan
    period: Period | None
    occurrences: Occurrences
    lines: tuple[Line, ...] = ()

    def line(self, name: str, role: Role | str = Role.PARTNER) -> Line:
        """The line of a partner, holder or lead unit; UnknownName with the nearest otherwise."""
        wanted = Role(role)
        directory = self.plan.directory
        registry = directory.holders if wanted is Role.HOLDER else directory.partners
        key = registry.key(name)
        mine = [line for line in self.lines if line.carrier.role is wanted]
        for line in mine:
            if line.carrier.key == key:
                return line
        kind = "portfolio holder" if wanted is Role.HOLDER else "partner"
        raise UnknownName(kind, name, nearest(name, [line.carrier.name for line in mine]))

    def of(self, role: Role | str) -> tuple[Line, ...]:
        """The lines of one role."""
        wanted = Role(role)
        return tuple(line for line in self.lines if line.carrier.role is wanted)

    @cached_property
    def counts(self) -> Mapping[tuple[str, Quarter], int]:
        """How many actions name each partner, by quarter: named quarters and ongoing ones.

        The same as ``rows.count_by("partner", "quarter", counting="active")``: a group counts
        once, under its own name.
        """
        counted: Any = self.plan.rows.count_by("partner", "quarter", counting="active")
        kept: Any = FrozenMap(counted)
        return kept  # type: ignore[no-any-return]

    @property
    def overload(self) -> Fraction:
        """The days above capacity of all partners and holders together."""
        return sum((cell.overload for line in self.lines for cell in line.cells), Fraction(0))


def workload_of(
    plan: Plan,
    *,
    occurrences: Occurrences | None = None,
    starts: Mapping[str, int | None] | None = None,
    loose: frozenset[str] = frozenset(),
    changes: Iterable[CapacityChange] = (),
    only: frozenset[str] | None = None,
) -> Workload:
    """What a plan asks of everybody.

    `starts` places tasks, by key, at the ordinal of a quarter (None: not at all); what it does
    not name stands where its planning says, or spread evenly. `loose` are fixed tasks that count
    as flexible, `only` the actions that count at all. `changes` change the capacity.
    """
    occurrences = occurrences or occurrences_of(plan)
    if plan.period is None:
        return Workload(plan, None, occurrences)
    counter = _Counter(plan, occurrences, dict(starts or {}), loose, plan.period)
    return counter.counted(tuple(changes), only)


@frozen
class _Open:
    """A line that is being counted."""

    carrier: Carrier
    certain: dict[int, list[str]] = field(factory=dict)
    spread: dict[int, list[str]] = field(factory=dict)
    days: dict[int, Fraction] = field(factory=dict)
    flexible: dict[int, Fraction] = field(factory=dict)
    unmeasured: dict[str, None] = field(factory=dict)


_NO_DAYS = Fraction(0)


class _Counter:
    def __init__(
        self,
        plan: Plan,
        occurrences: Occurrences,
        starts: dict[str, int | None],
        loose: frozenset[str],
        period: Period,
    ) -> None:
        self.plan, self.starts, self.loose, self.period = plan, starts, loose, period
        self.quarters = [(quarter, quarter.ordinal) for quarter in period]
        self.nothing = {number: Cell(quarter) for quarter, number in self.quarters}
        self.occurrences = occurrences
        self.carriers = Carriers(plan, occurrences)
        self.lines: dict[tuple[Role, str], _Open] = {}
        self.tasks: dict[str, list[Task]] = {}
        for task in occurrences.tasks:
            self.tasks.setdefault(task.action, []).append(task)

    def counted(self, changes: tuple[CapacityChange, ...], only: frozenset[str] | None) -> Workload:
        for row in self.plan.rows:
            if only is None or row.key in only:
                self._count_row(row)
        for role, key, name in capacities_of(self.plan, ()):
            self.lines.setdefault((role, key), _Open(Carrier(role, key, name)))
        capacities = capacities_of(self.plan, changes)
        lines = []
        for (role, key), line in self.lines.items():
            known = next((v for (r, k, _), v in capacities.items() if (r, k) == (role, key)), {})
            lines.append(self._closed(line, known))
        order = list(Role)
        lines.sort(key=lambda one: (order.index(one.carrier.role), folded(one.carrier.name)))
        return Workload(self.plan, self.period, self.occurrences, tuple(lines))

    def _count_row(self, row: Row) -> None:
        """Count one action with everybody who carries it."""
        key = row.key
        tasks = [one for one in self.tasks.get(key, ()) if one.sort is not Sort.ON_DEMAND]
        loose = [t for t in tasks if t.sort is Sort.FLEXIBLE or t.key in self.loose]
        standing = [task for task in tasks if task not in loose] if loose else tasks
        certain = self.carriers.certain[key]
        if self.loose and loose:
            certain = certain_without(certain, standing, loose)
        placed = [
            (task, start)
            for task in loose
            if (start := self.starts.get(task.key, task.start)) is not None
        ]
        spread = {q for task, start in placed for q in range(start, start + task.length)}
        spread -= certain
        demands = self.carriers.demands(row) if row.action.effort else {}
        for carrier in self.carriers.of(row):
            place = (carrier.role, carrier.key)
            line = self.lines.get(place)
            if line is None:
                line = self.lines[place] = _Open(carrier)
            for quarter in certain:
                line.certain.setdefault(quarter, []).append(key)
            for quarter in spread:
                line.spread.setdefault(quarter, []).append(key)
            demand = None if carrier.role is Role.LEAD else demands.get(carrier.key)
            if demand is not None:
                self._add_days(line, key, demand, certain, standing, placed)
            elif tasks:
                line.unmeasured[key] = None

    def _add_days(
        self,
        line: _Open,
        key: str,
        demand: Demand,
        certain: frozenset[int],
        standing: list[Task],
        placed: list[tuple[Task, int]],
    ) -> None:
        """The days that an action asks of one carrier."""
        if demand.per_time:
            for task in standing:
                self._per_time(line, key, task, demand)
        if demand.per_quarter:
            for quarter in certain:
                line.days[quarter] = line.days.get(quarter, _NO_DAYS) + demand.per_quarter
        for task, start in placed:
            for quarter, days in self.carriers.days(task, start, demand, certain).items():
                line.flexible[quarter] = line.flexible.get(quarter, _NO_DAYS) + days

    def _per_time(self, line: _Open, key: str, task: Task, demand: Demand) -> None:
        """What is asked each time, of a fixed task; how often an ongoing one is, nobody says."""
        if task.sort is Sort.ONGOING:
            line.unmeasured[key] = None
            return
        each = demand.per_time * task.times
        if task.times == 1:
            each /= task.length
        for quarter in task.quarters:
            line.days[quarter] = line.days.get(quarter, Fraction(0)) + each

    def _closed(self, line: _Open, capacity: Mapping[int, Fraction | None]) -> Line:
        cells = []
        for quarter, number in self.quarters:
            if not (number in line.certain or number in line.spread or number in capacity):
                cells.append(self.nothing[number])
                continue
            days, flexible = line.days.get(number, _NO_DAYS), line.flexible.get(number)
            cells.append(
                Cell(
                    quarter,
                    tuple(line.certain.get(number, ())),
                    tuple(line.spread.get(number, ())),
                    days if flexible is None else days + flexible,
                    capacity.get(number),
                    days,
                )
            )
        return Line(line.carrier, tuple(cells), tuple(line.unmeasured))
