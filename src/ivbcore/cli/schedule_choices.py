"""What can be asked of a schedule on the command line, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli import schedule_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo
from ivbcore.scheduling.capacities import CapacityChange
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ivbcore.model.plan import Plan

__all__ = ["changes_of", "first_open", "kept", "left_out"]


def changes_of(given: Iterable[str], period: Period) -> tuple[CapacityChange, ...]:
    """The changes of capacity; refused when one cannot be read or touches no quarter."""
    found = []
    for text in given:
        try:
            change = CapacityChange.of(text)
        except ValueError:
            raise CannotDo(said.BAD_CAPACITY, value=text) from None
        if not any(change.applies(quarter.ordinal) for quarter in period):
            raise CannotDo(said.OUTSIDE, value=text, period=period)
        found.append(change)
    return tuple(found)


def first_open(since: Quarter | None, period: Period) -> Quarter | None:
    """The first quarter that is open; refused when the plan is over by then."""
    if since is not None and since > period.last:
        raise CannotDo(said.OUTSIDE, value=since, period=period)
    return since


def left_out(given: Iterable[str], period: Period) -> tuple[Quarter, ...]:
    """The quarters in which nothing may fall."""
    found = []
    for text in given:
        try:
            quarter = Quarter.of(text)
        except ValueError:
            raise CannotDo(texts.NOT_A_QUARTER, value=text) from None
        if quarter not in period:
            raise CannotDo(said.OUTSIDE, value=text, period=period)
        found.append(quarter)
    return tuple(found)


def kept(file: str | None, plan: Plan) -> Any:
    """An older schedule as data; refused when it is none, or one of another plan."""
    if file is None:
        return None
    import json
    from pathlib import Path

    from ivbcore.engine.scheduling import kept_starts

    try:
        data = json.loads(Path(file).read_text("utf-8"))
        starts = kept_starts(data)
    except (ValueError, RecursionError):
        raise CannotDo(said.NOT_KEPT, file=file) from None
    actions = {key.rpartition("/")[0] for key in starts}
    if actions and actions.isdisjoint(row.key for row in plan.rows):
        raise CannotDo(said.OTHER_PLAN, file=file)
    return data
