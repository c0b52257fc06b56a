"""What a quarter brings: what starts, runs, is evaluated, decided and finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.governance import Decision, EvaluationMoment
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row
    from ivbcore.model.rows import Rows

__all__ = ["Agenda", "agenda_of"]

_NOT_READ = (Status.UNREAD, Status.PARTIAL, Status.NOT_YET_KNOWN)


@frozen(eq=False)
class Agenda:
    """One quarter of a plan.

    Dutch: agenda
    What merely runs stands under no other heading; the rest may stand under several. `perhaps`
    has no fixed quarter, `doubtful` is there in some readings only, `unread` was not understood.
    `decisions` and `evaluations` are those of the plan itself.
    """

    quarter: Quarter
    starts: Rows
    runs: Rows
    evaluated: Rows
    decided: Rows
    ends: Rows
    perhaps: Rows
    on_demand: Rows
    doubtful: Rows
    unread: Rows
    decisions: tuple[Decision, ...]
    evaluations: tuple[EvaluationMoment, ...]


def agenda_of(plan: Plan, quarter: Quarter | str, rows: Rows | None = None) -> Agenda:
    """The agenda of a quarter, of all rows of a plan or of some of them."""
    quarter = Quarter.of(quarter)
    rows = plan.rows if rows is None else rows
    starts, ends = rows.starting_in(quarter), rows.ending_in(quarter)
    evaluated = rows.where(lambda row: _has_phase(row, quarter, PhaseKind.EVALUATE))
    decided = rows.where(lambda row: _has_phase(row, quarter, PhaseKind.ADOPT))
    told = {*starts, *evaluated, *decided, *ends}
    running = rows.in_quarter(quarter)
    active = {*told, *running}
    return Agenda(
        quarter,
        starts=starts,
        runs=running.where(lambda row: row not in told),
        evaluated=evaluated,
        decided=decided,
        ends=ends,
        perhaps=rows.where(lambda row: row not in active and quarter in row.timetable.window),
        on_demand=rows.where(lambda row: row not in active and quarter in row.timetable.on_demand),
        doubtful=rows.where(lambda row: quarter in row.timetable.doubtful),
        unread=rows.where(lambda row: row.status in _NOT_READ),
        decisions=tuple(
            one
            for one in plan.decisions
            if one.date is not None and quarter.start <= one.date <= quarter.end
        ),
        evaluations=tuple(one for one in plan.evaluation_moments if one.when == quarter),
    )


def _has_phase(row: Row, quarter: Quarter, kind: PhaseKind) -> bool:
    return quarter in row.timetable.active and any(
        times.phase.kind is kind and quarter in (*times.named, *times.ongoing)
        for times in row.timetable.phases
    )
