"""Schedules as text: what stands where and why, what does not fit, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli import schedule_texts as said
from ivbcore.cli.heat import heat_map
from ivbcore.values.amounts import days_text
from ivbcore.values.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ivbcore.cli.console import Console
    from ivbcore.model.row import Row
    from ivbcore.scheduling.schedule import Placement, Schedule
    from ivbcore.values.language import Texts

__all__ = [
    "placement_lines",
    "placements",
    "placements_data",
    "schedule_lines",
    "side_by_side",
]

_WHY_SECONDS = 5.0


def _open_placements(row: Row) -> tuple[Placement, ...] | None:
    """Where a schedule puts what is open in an action; None without the solver."""
    from ivbcore import api
    from ivbcore.scheduling.occurrences import Sort, occurrences_of

    if row.plan.period is None:
        return ()
    tasks = occurrences_of(row.plan).of(row.key)
    if not any(task.sort is Sort.FLEXIBLE for task in tasks):
        return ()
    try:
        made = api.schedule(row.plan, seconds=_WHY_SECONDS, explain=False)
    except MissingExtra:
        return None
    return tuple(one for one in made.of(row.key) if one.sort is Sort.FLEXIBLE)


def placements(row: Row, console: Console) -> list[str]:
    """Where a schedule puts an action, and why; nothing when all of it is fixed."""
    found = _open_placements(row)
    if found == ():
        return []
    lines = ["", *_headed(said.PLACE_HEADING, console)]
    if found is None:
        return [*lines, *console.hanging("  ", console.say(said.NO_SOLVER))]
    for one in found:
        if one.first is None:
            lines += console.hanging("  - ", f"{one.key}: {one.reason.sentence(console.language)}")
        else:
            lines += placement_lines(one, console)
    return lines


def placements_data(row: Row, console: Console) -> list[dict[str, Any]] | None:
    """The same, as data; None without the solver."""
    from ivbcore.scheduling.data import placement_data

    found = _open_placements(row)
    return None if found is None else [placement_data(one, console.language) for one in found]


def schedule_lines(schedule: Schedule, console: Console) -> list[str]:
    """A whole schedule."""
    say = console.say
    movable = [one for one in schedule.placed if _was_open(one)]
    lines = _headed(said.PLACED, console)
    for one in sorted(movable, key=lambda one: (one.first or one.last, one.key)):
        lines += placement_lines(one, console)
    if not movable:
        lines.append(f"  {say(said.NOTHING_OPEN)}")
    if schedule.unplaced or schedule.unread:
        lines += ["", *_headed(said.UNPLACED, console)]
        for one in schedule.unplaced:
            lines += console.hanging("  - ", f"{one.key}: {one.reason.sentence(console.language)}")
        for other in schedule.unread:
            lines += console.hanging("  - ", f"{other.action}: {say(other.reason.sentence)}")
    for ring in schedule.rings:
        lines += console.hanging("", say(said.RING, names=" > ".join((*ring, ring[0]))))
    if schedule.setting.choices.keep is not None:
        lines += ["", *_headed(said.MOVES, console)]
        for move in schedule.moves:
            text = f"{move.key}: {move.sentence(console.language)}"
            lines += console.hanging("  - ", text)
        if not schedule.moves:
            lines.append(f"  {say(said.NO_MOVES)}")
        if schedule.to_restart and schedule.setting.choices.changes:
            names = ", ".join(schedule.to_restart)
            lines += console.hanging("  ", say(said.RESTART, names=names))
    if schedule.conflicts:
        lines += ["", *_headed(said.CONFLICTS, console)]
        for conflict in schedule.conflicts:
            lines += console.hanging("  - ", conflict.sentence(console.language))
    busy = [line for line in schedule.workload.lines if line.has_capacity]
    if busy:
        lines += ["", *_headed(said.LOAD, console)]
        period = schedule.workload.period
        lines += heat_map(busy, period.quarters if period else (), console)
        lines += console.hanging("", say(said.LOAD_LEGEND))
    return [*lines, "", *_goals(schedule, console)]


def _was_open(one: Placement) -> bool:
    return one.reason.code.value not in ("in-de-planning", "al-voorbij")


def placement_lines(one: Placement, console: Console) -> list[str]:
    """Where one task stands, and why."""
    when = str(one.first) if one.first == one.last else f"{one.first}-{one.last}"
    text = f"{one.key}: {one.reason.sentence(console.language)}"
    return console.hanging(f"  {when} ", text, 18 if one.first != one.last else 9)


def _headed(heading: Texts, console: Console) -> list[str]:
    return [console.style(console.say(heading), "cyan")]


def _goals(schedule: Schedule, console: Console) -> list[str]:
    lines = _headed(said.GOALS, console)
    for one in schedule.reached:
        mark = console.say(said.PROVEN if one.proven else said.UNPROVEN)
        told = days_text(one.value, console.language)
        least = days_text(one.bound, console.language)
        bound = "" if one.proven else f" ({console.say(said.BOUND)} {least})"
        lines += console.hanging("  ", f"{console.say(one.goal.sentence)}: {told}{bound}, {mark}")
    verdict = said.ALL_PROVEN if schedule.proven else said.NOT_PROVEN
    return [*lines, *console.hanging("", console.say(verdict))]


def side_by_side(made: Mapping[str, Schedule], console: Console) -> list[str]:
    """Scenarios next to each other: what each costs, and what each moves."""
    names = [name or console.say(said.AS_IS) for name in made]
    width = max(14, *(len(name) + 2 for name in names))
    goals = list(dict.fromkeys(r.goal for one in made.values() for r in one.reached))
    lines = [" " * 36 + "".join(f"{name[: width - 2]:>{width}}" for name in names)]
    for goal in goals[:-1]:
        values = []
        for one in made.values():
            found = next((r for r in one.reached if r.goal is goal), None)
            mark = "" if found is None or found.proven else "~"
            values.append(
                "-" if found is None else f"{mark}{days_text(found.value, console.language)}"
            )
        label = console.say(goal.sentence)
        lines.append(f"{label:36}" + "".join(f"{value:>{width}}" for value in values))
    from ivbcore.scheduling.comparing import moves_between

    base = next(iter(made.values()))
    for name, one in zip(names, made.values(), strict=True):
        if one is base:
            continue
        lines += ["", console.style(console.say(said.SCENARIO_MOVES, name=name), "cyan")]
        moves = moves_between(base.movable_starts, one, base)
        for move in moves:
            text = f"{move.key}: {move.sentence(console.language)}"
            lines += console.hanging("  - ", text)
        if not moves:
            lines.append(f"  {console.say(said.NO_MOVES)}")
    return [*lines, "", *console.hanging("", console.say(said.SCENARIO_LEGEND))]
