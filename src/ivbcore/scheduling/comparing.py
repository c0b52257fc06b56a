"""Comparing schedules: what moved, what has no place any more, and what went before it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from ivbcore.scheduling.capacities import CapacityChange, capacities_of
from ivbcore.scheduling.carrying import Role
from ivbcore.scheduling.occurrences import Sort
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.scheduling.schedule import Placement, Schedule

__all__ = ["Move", "MoveKind", "moves_between"]

_Room = Mapping[tuple[Role, str], Mapping[int, Fraction | None]]


class MoveKind(StrEnum):
    """What happened to a task between two schedules.

    Dutch: soort verschil
    """

    MOVED = "verschoven"
    LOST = "niet-meer-haalbaar"
    BACK = "weer-haalbaar"
    OVER = "niet-meer-binnen-de-capaciteit"
    NEW = "nieuw"
    GONE = "vervallen"


_SENTENCES = {
    MoveKind.MOVED: Texts("verschoven van {old} naar {new}", "moved from {old} to {new}"),
    MoveKind.LOST: Texts("niet meer haalbaar (stond in {old})", "no longer possible (was {old})"),
    MoveKind.BACK: Texts("weer haalbaar, in {new}", "possible again, in {new}"),
    MoveKind.OVER: Texts(
        "blijft in {new}, maar past daar niet meer binnen de capaciteit van {names}",
        "stays in {new}, but no longer fits the capacity of {names}",
    ),
    MoveKind.NEW: Texts("nieuw, in {new}", "new, in {new}"),
    MoveKind.GONE: Texts("staat niet meer in het plan", "no longer in the plan"),
}
_FIRST = Texts("gaat voor: {names}", "takes precedence: {names}")
_RANKS = {
    0: Texts("wettelijk", "required by law"),
    1: Texts("urgent", "urgent"),
    2: Texts("gewone urgentie", "normal urgency"),
}


@frozen
class Move:
    """One difference between two schedules.

    Dutch: verschil
    `yields_to` are actions, with their rank, that are more pressing and take the same capacity.
    """

    kind: MoveKind
    key: str
    action: str
    old: Quarter | None = None
    new: Quarter | None = None
    names: tuple[str, ...] = ()
    yields_to: tuple[tuple[str, int], ...] = ()

    def sentence(self, language: Language = "nl") -> str:
        """The difference in words."""
        text = (
            _SENTENCES[self.kind]
            .in_language(language)
            .format(old=_told(self.old), new=_told(self.new), names=", ".join(self.names))
        )
        if self.yields_to:
            said = (
                f"{_RANKS[rank].in_language(language)} ({action})"
                for action, rank in self.yields_to
            )
            text += f"; {_FIRST.in_language(language).format(names=', '.join(said))}"
        return text


def _told(quarter: Quarter | None) -> str:
    return "?" if quarter is None else f"Q{quarter.number} {quarter.year}"


def moves_between(
    old: Mapping[str, int | None], schedule: Schedule, base: Schedule | None = None
) -> tuple[Move, ...]:
    """What changed since an older schedule, given as the start of each task as an ordinal.

    What fitted, and no longer does, is told from the capacity in `base`, else from that in the
    plan without changes.
    """
    choices = schedule.setting.choices
    changes = base.setting.choices.changes if base is not None else ()
    looks = not choices.hard and choices.changes != changes
    room = _room(schedule.plan, changes) if looks else None
    found = []
    for one in schedule.placements:
        if one.sort in (Sort.ONGOING, Sort.ON_DEMAND):
            continue
        if one.key not in old:
            if one.first is not None and old:
                found.append(Move(MoveKind.NEW, one.key, one.action, None, one.first))
            continue
        move = _move(old[one.key], one, schedule, room)
        if move is not None:
            found.append(move)
    for key, start in old.items():
        if key not in schedule.by_key:
            quarter = None if start is None else Quarter.from_ordinal(start)
            found.append(Move(MoveKind.GONE, key, key.rpartition("/")[0], quarter))
    return tuple(found)


def _room(plan: Plan, changes: tuple[CapacityChange, ...]) -> _Room:
    capacities = capacities_of(plan, changes)
    return {(role, key): limits for (role, key, _), limits in capacities.items()}


def _move(start: int | None, one: Placement, schedule: Schedule, room: _Room | None) -> Move | None:
    before = None if start is None else Quarter.from_ordinal(start)
    if before == one.first:
        past = one.key in schedule.setting.past
        full = () if room is None or past else _full(one, schedule, room)
        if full:
            return Move(MoveKind.OVER, one.key, one.action, before, one.first, full)
        return None
    if one.first is None:
        return Move(
            MoveKind.LOST, one.key, one.action, before, None, (), _first(one, before, schedule)
        )
    if before is None:
        return Move(MoveKind.BACK, one.key, one.action, None, one.first)
    return Move(
        MoveKind.MOVED, one.key, one.action, before, one.first, (), _first(one, before, schedule)
    )


def _full(one: Placement, schedule: Schedule, room: _Room) -> tuple[str, ...]:
    """Whose capacity a task goes above where it stands, when that is because there is less."""
    quarters = set(one.quarters)
    found = []
    for line in schedule.setting.lines:
        place = line.carrier.role, line.carrier.key
        current, before = schedule.lines_by_carrier[place], room.get(place, {})
        if not line.has_capacity or one.action in current.unmeasured:
            continue
        for cell in current.cells:
            had = before.get(cell.quarter.ordinal)
            fitted = had is None or cell.days <= had
            here = cell.quarter in quarters and one.action in cell.actions
            if here and cell.overload and fitted:
                found.append(line.carrier.name)
                break
    return tuple(found)


def _first(
    one: Placement, before: Quarter | None, schedule: Schedule
) -> tuple[tuple[str, int], ...]:
    """More pressing actions that take the capacity where the task stood."""
    setting = schedule.setting
    number = next((n for n, task in enumerate(setting.tasks) if task.key == one.key), None)
    if number is None or before is None:
        return ()
    job = setting.problem.jobs[number]
    place = before.ordinal - setting.origin
    if place not in job.starts:
        return ()
    limits = {
        (resource, quarter)
        for resource, quarter, _ in job.load(place)
        if setting.problem.resources[resource].capacity[quarter] is not None
    }
    found: dict[tuple[str, int], None] = {}
    for other, task in zip(setting.problem.jobs, setting.tasks, strict=True):
        start = schedule.starts[task.key]
        if other.rank >= job.rank or start is None:
            continue
        if any((r, q) in limits for r, q, _ in other.load(start - setting.origin)):
            found[other.action, other.rank] = None
    return tuple(found)
