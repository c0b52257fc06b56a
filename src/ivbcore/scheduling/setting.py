"""What is asked of a schedule, and the problem that comes of it with all that it came from."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from ivbcore.scheduling.capacities import CapacityChange
from ivbcore.scheduling.carrying import Carriers
from ivbcore.scheduling.occurrences import Occurrences, Sort, Task
from ivbcore.scheduling.order import Order
from ivbcore.scheduling.problem import Problem
from ivbcore.scheduling.workload import Line
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["Barred", "Choices", "Setting"]


@frozen
class Choices:
    """What is asked of a schedule.

    Dutch: keuzes
    Quarters are ordinals. `keep` is the start of each task in a schedule made before (None: it
    had no place); `since` the first quarter that is still open; `exclude` quarters in which
    nothing flexible may run. `move_fixed` moves what is fixed, too, at a price. With `only` the
    plan has these actions and no others; `widened` are actions that may fall anywhere in the
    plan, or later than named.
    """

    hard: bool = False
    move_fixed: bool = False
    since: int | None = None
    exclude: frozenset[int] = frozenset()
    keep: Mapping[str, int | None] | None = None
    changes: tuple[CapacityChange, ...] = ()
    only: frozenset[str] | None = None
    widened: frozenset[str] = frozenset()


class Barred:
    """Why a task cannot be given to the solver at all."""

    RING = "kring"
    ORDER = "volgorde"
    WINDOW = "venster-voorbij"


@frozen
class Setting:
    """A problem together with what it came from.

    `tasks` are those of the jobs, in the same order; `past` are pinned where they stood;
    `barred` have no place, with the reason. Amounts in the problem are multiples of `unit`.
    """

    plan: Plan
    choices: Choices
    occurrences: Occurrences
    order: Order
    origin: int
    problem: Problem
    tasks: tuple[Task, ...]
    past: Mapping[str, int]
    barred: Mapping[str, str]
    unit: Fraction
    in_days: bool
    carriers: Carriers
    lines: tuple[Line, ...]
    whole_occurrences: Occurrences
    whole_order: Order

    @property
    def named(self) -> frozenset[str]:
        """The tasks whose quarters the planning names."""
        return frozenset(t.key for t in self.occurrences.tasks if t.sort is Sort.FIXED)
