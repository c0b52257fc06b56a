"""What stands in a calendar, in the order of the plan: from actions and the plan to entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ivbcore.contracts import (
    ExportRequest,
    Moment,
    MomentSort,
    PhaseKind,
    ProgressStatus,
    Row,
    Status,
    calendar_moments,
    report_on,
    title_line,
)
from ivbcore.plugins.exporters.ics.governing import plan_moments
from ivbcore.plugins.exporters.ics.telling import (
    heading,
    note,
    text_of,
    valid_until,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Plan
    from ivbcore.plugins.exporters.ics.dividing import Part

__all__ = ["Entry", "entries_of"]

_EPOCH = date(2000, 1, 1)
# What somebody has to prepare for, also where only a quarter is known.
_PREPARED = (PhaseKind.ADOPT, PhaseKind.COMPLETE, PhaseKind.EVALUATE, PhaseKind.REPORT)
_UNSETTLED = (Status.AMBIGUOUS, Status.PARTIAL)


@frozen
class Entry:
    """One event or task of a calendar.

    Dutch: afspraak, taak
    `key` names what it is about, for ever: it says nothing of when. `sequence` grows from one
    version to the next. `settled`: its days are told, so it is no task of a quarter.
    """

    key: tuple[str, ...]
    title: str
    text: str
    moment: Moment
    stamp: date
    sequence: int
    categories: tuple[str, ...] = ()
    status: ProgressStatus | None = None
    tentative: bool = False
    remind: bool = False
    plan: tuple[str, ...] = field(default=(), repr=False)

    @property
    def uid(self) -> str:
        """The same for the same thing in every version and every calendar of a plan."""
        told = "\n".join((*self.plan, *self.key))
        digest = sha256(told.encode("utf-8", "backslashreplace")).hexdigest()
        return f"{digest[:40]}@ivbcore"


def entries_of(request: ExportRequest, part: Part, number: int | None) -> list[Entry]:
    """All entries of a calendar: of actions, of the plan, and the note of what has no day."""
    plan = request.plan
    known = _known(plan)
    stamp = request.as_of or _state(plan)
    count = _version_of(plan) + max(0, (stamp - _EPOCH).days)

    def settled(entries: Iterable[Entry]) -> Iterator[Entry]:
        for one in entries:
            if part.quarter is None or one.moment.touches(part.quarter):
                sequence = count + one.sequence if number is None else number
                yield evolve(one, sequence=sequence, stamp=stamp, plan=known)

    found: list[Entry] = []
    undated = []
    for row in part.rows:
        own = list(settled(_of_row(row, request, part)))
        found += own
        if not own or row.timetable.on_demand:
            undated.append(row)
    decisions, without_day = plan_moments(request, part)
    found += settled(
        Entry(key, title, text, moment, stamp, 0, remind=True)
        for key, title, text, moment in decisions
    )
    told = note(request, undated, () if part.quarter else without_day)
    if told is None and not found:
        told = note(request, None, ())
    if told is not None:
        day = _day_of_note(request, part, stamp)
        moment = Moment(PhaseKind.EXECUTE, MomentSort.DAYS, ((day, day),))
        # Another key for each part: it is another note.
        keys = ("zonder datum", part.file)
        sequence = count + sum(len(row.action.progress) for row in undated)
        written = Entry(keys, *told, moment, stamp, sequence if number is None else number)
        found.append(evolve(written, plan=known))
    return found


def _of_row(row: Row, request: ExportRequest, part: Part) -> Iterator[Entry]:
    report = report_on(row, request.as_of)
    status = report.status if report is not None else None
    categories = (row.priority.name,) if row.priority.name.strip() else ()
    moments = calendar_moments(row)
    counts = {"moment": 0, "termijn": 0}
    for moment in moments:
        # Counted, and not called after what is done then: a planning that is written anew keeps
        # its entries, and they move.
        which = "termijn" if moment.sort is MomentSort.DEADLINE else "moment"
        counts[which] += 1
        yield Entry(
            ("actie", row.key, which, str(counts[which])),
            heading(row, moment, request, status),
            text_of(row, moment, request, part, alone=len(moments) == 1),
            moment,
            _EPOCH,
            len(row.action.progress),
            categories,
            status,
            row.status in _UNSETTLED or moment.sort is MomentSort.DOUBT,
            moment.settled or moment.kind in _PREPARED,
        )
    if row.action.valid_until is not None:
        day = row.action.valid_until
        moment = Moment(PhaseKind.END, MomentSort.DEADLINE, ((day, day),))
        yield Entry(
            ("actie", row.key, "geldig tot"),
            valid_until(title_line(row, request.language), request),
            text_of(row, moment, request, part, alone=not moments),
            moment,
            _EPOCH,
            len(row.action.progress),
            categories,
            remind=True,
        )


def _known(plan: Plan) -> tuple[str, ...]:
    """By what a plan is known for ever: whose it is and for which years."""
    own = [plan.municipality] if plan.municipality is not None else []
    own += plan.municipalities
    whose = sorted(one.code or one.name for one in own)
    return ("ivb", *whose, str(plan.period or ""))


def _state(plan: Plan) -> date:
    """The last day of which the plan tells: of its adoption, or of a report on an action."""
    days = [one.date for row in plan.rows for one in row.action.progress if one.date is not None]
    if plan.version is not None and plan.version.adopted is not None:
        days.append(plan.version.adopted)
    if days:
        return max(days)
    return plan.period.first.start if plan.period is not None else _EPOCH


def _version_of(plan: Plan) -> int:
    """A number that grows with the number of the version: 1.2 comes after 1.1 and before 2."""
    told = plan.version.number if plan.version is not None else None
    if told is None:
        return 0
    pieces = "".join(one if one in "0123456789" else " " for one in told).split()
    major, minor = (*(int(one[:6]) for one in pieces[:2]), 0, 0)[:2]
    return 1000 * min(major, 100_000) + min(minor, 999)


def _day_of_note(request: ExportRequest, part: Part, stamp: date) -> date:
    if part.quarter is not None:
        return part.quarter.start
    if request.as_of is not None:
        return request.as_of
    period = request.plan.period
    return stamp if period is None else period.first.start
