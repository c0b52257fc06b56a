"""What of a plan can move, where to, and what cannot be placed at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivbcore.scheduling.occurrences import Occurrences, Sort, Task
from ivbcore.scheduling.order import Edge, Order
from ivbcore.scheduling.setting import Barred, Choices

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["bar_followers", "movable"]


def movable(
    plan: Plan, choices: Choices, occurrences: Occurrences, order: Order
) -> tuple[dict[str, int], dict[str, str], dict[str, tuple[int, ...]]]:
    """What is over, what is barred, and the starts of what is left."""
    past: dict[str, int] = {}
    barred: dict[str, str] = {}
    starts: dict[str, tuple[int, ...]] = {}
    assert plan.period is not None
    first, last = plan.period.first.ordinal, plan.period.last.ordinal
    for task in occurrences.tasks:
        wide = task.action in choices.widened
        moves = task.sort is Sort.FLEXIBLE or (
            task.sort is Sort.FIXED and (choices.move_fixed or wide)
        )
        if not moves:
            continue
        before: int | None = task.start
        if choices.keep is not None and task.key in choices.keep:
            before = _kept(choices.keep[task.key], first, last, task)
        if choices.since is not None and before is not None and before < choices.since:
            past[task.key] = before
            continue
        open_starts = task.starts
        if task.sort is Sort.FIXED:
            open_starts = range(task.start if wide else first, last - task.length + 2)
        elif wide and not task.recurs:
            open_starts = range(first, last - task.length + 2)
        free = tuple(start for start in open_starts if _free(task, start, choices))
        if task.action in order.ringed and task.sort is Sort.FLEXIBLE:
            barred[task.key] = Barred.RING
        elif not free:
            barred[task.key] = Barred.WINDOW
        else:
            starts[task.key] = free
    fixed = {t.key: t.start for t in occurrences.tasks if t.key not in starts} | past
    for edge in order.edges:
        _clip(edge, fixed, starts, barred)
    return past, barred, starts


def _kept(start: int | None, first: int, last: int, task: Task) -> int | None:
    """A start in an older schedule, when it still makes sense in this plan."""
    return start if start is not None and first <= start <= last - task.length + 1 else None


def _free(task: Task, start: int, choices: Choices) -> bool:
    if choices.since is not None and start < choices.since:
        return False
    if task.sort is Sort.FIXED:
        return start == task.start or choices.exclude.isdisjoint(range(start, start + task.length))
    return choices.exclude.isdisjoint(range(start, start + task.length))


def _clip(
    edge: Edge,
    fixed: Mapping[str, int],
    starts: dict[str, tuple[int, ...]],
    barred: dict[str, str],
) -> None:
    """Keep a task clear of one that stands still: later or earlier than that one."""
    before, after, lag = edge.before, edge.after, edge.lag
    if before in starts and after in fixed and after not in barred:
        key, left = before, tuple(s for s in starts[before] if s + lag <= fixed[after])
    elif after in starts and before in fixed and before not in barred:
        key, left = after, tuple(s for s in starts[after] if s >= fixed[before] + lag)
    else:
        return
    starts[key] = left
    if not left:
        del starts[key]
        barred[key] = Barred.ORDER


def bar_followers(order: Order, barred: dict[str, str], starts: dict[str, tuple[int, ...]]) -> None:
    """What follows on something without a place has none either."""
    moved = True
    while moved:
        moved = False
        for edge in order.edges:
            if edge.needed and edge.before in barred and edge.after in starts:
                del starts[edge.after]
                barred[edge.after] = Barred.ORDER
                moved = True
