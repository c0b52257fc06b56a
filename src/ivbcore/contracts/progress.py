"""How actions fared: their reports in the order of time, and what the plan was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.model.action import Progress, ProgressStatus

if TYPE_CHECKING:
    from ivbcore.model.rows import Row
    from ivbcore.values.quarter import Period

__all__ = ["CLOSED", "reports_of", "same_planning"]

CLOSED = frozenset(one for one in ProgressStatus if one.closed)
"""The statuses after which nothing more is to come."""


def reports_of(row: Row) -> tuple[tuple[str, Progress], ...]:
    """The progress of an action with its paths, the latest day last; without a day in its place."""
    every = [
        (f"{row.path}/voortgang/{index}", one) for index, one in enumerate(row.action.progress)
    ]
    dated = sorted(
        (pair for pair in every if pair[1].date is not None), key=lambda pair: str(pair[1].date)
    )
    following = iter(dated)
    return tuple(pair if pair[1].date is None else next(following) for pair in every)


def same_planning(one: str, other: str, period: Period | None) -> bool:
    """Whether two wordings plan the same quarters; unread ones are the same when spelt so."""
    if " ".join(one.casefold().split()) == " ".join(other.casefold().split()):
        return True
    if period is None:
        return False
    # Imported on use: few plans have such progress.
    from ivbcore.planning.reader import read

    first, second = read(one).within(period), read(other).within(period)
    if first.planning is None or second.planning is None:
        return False
    before, after = first.over(period), second.over(period)
    return (before.named, before.window, before.ongoing) == (
        after.named,
        after.window,
        after.ongoing,
    )
