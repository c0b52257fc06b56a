"""Making a schedule within a time, and reading one that was made before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.engine.solving import TimedSolver
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.scheduling.schedule import Schedule
    from ivbcore.scheduling.setting import Choices

__all__ = ["kept_starts", "scheduled"]


def scheduled(plan: Plan, choices: Choices, seconds: float, *, explain: bool = True) -> Schedule:
    """Place what can move, tell the differences and, when something does not fit, why not."""
    from ivbcore.scheduling.building import setting_of
    from ivbcore.scheduling.comparing import moves_between
    from ivbcore.scheduling.conflicts import conflicts_of
    from ivbcore.scheduling.levelling import level
    from ivbcore.scheduling.schedule import schedule_from

    solver = TimedSolver(seconds)
    setting = setting_of(plan, choices)
    solver.begin()
    made = schedule_from(setting, level(setting.problem, solver))
    if choices.keep is not None:
        made = evolve(made, moves=moves_between(choices.keep, made))
    if explain and (made.unplaced or made.overload):
        made = evolve(made, conflicts=conflicts_of(made, solver))
    return made


def kept_starts(data: Any) -> Mapping[str, int | None]:
    """The starts in the JSON of a schedule; ValueError when it is no such thing."""
    if not isinstance(data, Mapping) or not isinstance(data.get("plaatsingen"), list):
        raise ValueError("not a schedule: there is no list 'plaatsingen'")
    found: dict[str, int | None] = {}
    for one in data["plaatsingen"]:
        if not isinstance(one, Mapping) or not isinstance(one.get("keer"), str):
            raise ValueError("not a schedule: a placement without 'keer'")
        if one.get("plaatsing") not in ("flexibel", "vast"):
            continue
        start = one.get("van")
        if start is not None and not isinstance(start, str):
            raise ValueError("not a schedule: 'van' is no quarter")
        found[one["keer"]] = None if start is None else Quarter.of(start).ordinal
    return found
