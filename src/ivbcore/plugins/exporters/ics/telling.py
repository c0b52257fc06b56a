"""What a calendar says of an action: a short title, and what there is to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    KIND_NAMES,
    STANDINGS,
    ExportRequest,
    Moment,
    MomentSort,
    PhaseKind,
    ProgressStatus,
    Row,
    Status,
    Texts,
    absence_of,
    human_date,
    report_on,
    timing_words,
    title_line,
    write_planning,
)

if TYPE_CHECKING:
    from ivbcore.plugins.exporters.ics.dividing import Part

__all__ = ["heading", "note", "on_one_line", "text_of", "valid_until"]

_TITLE = Texts("{kind}: {label}", "{kind}: {label}")
_SOMEWHERE = Texts("{title} (kwartaal volgt)", "{title} (quarter follows)")
_DOUBTFUL = Texts("{title} (onder voorbehoud)", "{title} (provisional)")
_DROPPED = Texts("Vervallen: {title}", "Dropped: {title}")
_DEADLINE = Texts("Uiterlijk: {label}", "Due: {label}")
_ENDS = Texts("Loopt af: {label}", "Expires: {label}")
_PRECISION = {
    MomentSort.WEEK: Texts("Weekplanning, dag volgt.", "Planned by week, the day follows."),
    MomentSort.MONTH: Texts("Maandplanning, datum volgt.", "Planned by month, the date follows."),
    MomentSort.QUARTERS: Texts(
        "Kwartaalplanning, datum volgt.", "Planned by quarter, the date follows."
    ),
    MomentSort.WINDOW: Texts(
        "Ergens in deze tijd. Kwartaalplanning, datum volgt.",
        "Some time in this stretch. Planned by quarter, the date follows.",
    ),
    MomentSort.ONGOING: Texts(
        "Doorlopend werk, zonder vaste datum.", "Ongoing work, without a fixed date."
    ),
    MomentSort.MARK: Texts(
        "Komt steeds terug; deze dag is alleen een geheugensteun, datum volgt.",
        "Comes back again and again; this day is only a reminder, the date follows.",
    ),
    MomentSort.DOUBT: Texts(
        "Niet zeker. Kwartaalplanning, datum volgt.",
        "In doubt. Planned by quarter, the date follows.",
    ),
}
_SOFT = Texts("De tijd is bij benadering.", "The time is approximate.")
_TERM = Texts("Dit is de termijn die de planning noemt.", "This is the term that is planned.")
_EXPIRES = Texts("Tot en met deze dag geldt het.", "It holds until this day.")
_AMBIGUOUS = Texts(
    "De planning is op meer dan een manier te lezen: {readings}.",
    "The planning can be read in more than one way: {readings}.",
)
_OR = Texts(" of ", " or ")
_PARTIAL = Texts(
    "Een deel van de planning is niet gelezen: {words}.",
    "A part of the planning was not read: {words}.",
)
_PLANNING = Texts("Planning: {text}", "Planning: {text}")
_NO_PLANNING = Texts("Planning: nog niet bekend", "Planning: not yet known")
_ALL = Texts("Alle momenten: {times}", "All times: {times}")
_HOLDERS = Texts("Portefeuillehouder: {names}", "Portfolio holder: {names}")
_PARTNERS = Texts("Partijen: {names}", "Partners: {names}")
_LEAD = Texts("Trekker: {names}", "Lead: {names}")
_ROLE = Texts("Uw rol: {role}", "Your role: {role}")
_PRIORITY = Texts("Prioriteit: {name}", "Priority: {name}")
_STATE = Texts("Stand op {day}: {status}", "State on {day}: {status}")
_STATE_UNDATED = Texts("Stand: {status}", "State: {status}")
_NOTE = Texts("Op afroep en zonder datum ({count})", "On demand and without a date ({count})")
_ON_DEMAND = Texts("Op afroep:", "On demand:")
_UNDATED = Texts("Nog zonder datum:", "Without a date as yet:")
_NOT_READ = Texts("planning niet gelezen: {text}", "planning not read: {text}")
_NOTHING = Texts("Niets om in te plannen", "Nothing to plan")
_NOTHING_MORE = Texts(
    "Er staan geen maatregelen in deze agenda.", "There are no actions in this calendar."
)
# Kinds of which the title need not say that it is what is done.
_PLAIN = (PhaseKind.EXECUTE,)


def on_one_line(text: str) -> str:
    """A text without line ends and double spaces."""
    return " ".join(text.split())


def heading(row: Row, moment: Moment, request: ExportRequest, status: ProgressStatus | None) -> str:
    """The title of an entry: what is done then, and of which action."""
    label = title_line(row, request.language)
    if moment.sort is MomentSort.DEADLINE:
        title = request.say(_DEADLINE).format(label=label)
    elif moment.kind in _PLAIN or row.action.kind is moment.kind:
        title = label  # an action that is an evaluation says so itself
    else:
        kind = request.say(KIND_NAMES[moment.kind]).capitalize()
        title = request.say(_TITLE).format(kind=kind, label=label)
    if moment.sort is MomentSort.WINDOW:
        title = request.say(_SOMEWHERE).format(title=title)
    if row.status in (Status.AMBIGUOUS, Status.PARTIAL):
        title = request.say(_DOUBTFUL).format(title=title)
    return request.say(_DROPPED).format(title=title) if status is ProgressStatus.DROPPED else title


def valid_until(label: str, request: ExportRequest) -> str:
    """The title of the last day of a designation or covenant."""
    return request.say(_ENDS).format(label=label)


def text_of(row: Row, moment: Moment, request: ExportRequest, part: Part, *, alone: bool) -> str:
    """What there is to know about an action at a moment, line by line."""
    lines = [row.action.measure.strip(), _how_sure(moment, request), *_doubts(row, request)]
    lines.append(_planning(row, request))
    if not alone and row.timetable.phases:
        times = timing_words(row, request.language)
        lines.append(request.say(_ALL).format(times=times))
    lines += _people(row, request, part.partner)
    if name := row.priority.name.strip():
        lines.append(request.say(_PRIORITY).format(name=name))
    report = report_on(row, request.as_of)
    if report is not None and report.status is not None:
        words = request.say(STANDINGS[report.status])
        if report.date is None:
            lines.append(request.say(_STATE_UNDATED).format(status=words))
        else:
            day = human_date(report.date, request.language)
            lines.append(request.say(_STATE).format(day=day, status=words))
    return "\n".join(line for line in lines if line)


def _how_sure(moment: Moment, request: ExportRequest) -> str:
    if moment.sort is MomentSort.DEADLINE:
        return request.say(_EXPIRES if moment.kind is PhaseKind.END else _TERM)
    told = [_PRECISION[moment.sort]] if moment.sort in _PRECISION else []
    told += [_SOFT] if moment.approximate else []
    return " ".join(map(request.say, told))


def _doubts(row: Row, request: ExportRequest) -> list[str]:
    if row.status is Status.AMBIGUOUS:
        readings = [f"“{write_planning(one)}”" for one in row.wording.readings]
        return [request.say(_AMBIGUOUS).format(readings=request.say(_OR).join(readings))]
    if row.status is Status.PARTIAL:
        words = ", ".join(f"“{on_one_line(one)}”" for one in row.wording.not_understood)
        return [request.say(_PARTIAL).format(words=words)]
    return []


def _planning(row: Row, request: ExportRequest) -> str:
    text = on_one_line(row.action.planning.text)
    if absence_of(text) is not None:
        return request.say(_NO_PLANNING)
    return request.say(_PLANNING).format(text=text)


def _people(row: Row, request: ExportRequest, partner: str | None) -> list[str]:
    """Posts and organisations; never a person."""
    lines = []
    if partner is not None:
        key = request.plan.directory.partners.key
        roles = [o.role for o in row.participations if o.role and key(o.partner) == key(partner)]
        lines += [request.say(_ROLE).format(role=role.strip()) for role in roles]
    if row.holders:
        names = ", ".join(one.name for one in row.holders)
        lines.append(request.say(_HOLDERS).format(names=names))
    if row.partners:
        told = [
            f"{one.name} ({took.role.strip()})" if took.role else one.name
            for one, took in zip(row.partners, row.participations, strict=True)
        ]
        lines.append(request.say(_PARTNERS).format(names=", ".join(told)))
    if row.lead is not None:
        lines.append(request.say(_LEAD).format(names=row.lead.name))
    return lines


def note(
    request: ExportRequest, rows: Sequence[Row] | None, further: Sequence[str]
) -> tuple[str, str] | None:
    """Title and text of the note of what has no date; None when there is nothing to tell.

    With None for `rows` it is the note of a calendar in which nothing stands.
    """
    if rows is None:
        return request.say(_NOTHING), request.say(_NOTHING_MORE)
    if not rows and not further:
        return None
    on_demand = [row for row in rows if row.timetable.on_demand]
    undated = [row for row in rows if not row.timetable.on_demand]
    pieces = []
    if on_demand:
        pieces.append([request.say(_ON_DEMAND), *(_noted(row, request) for row in on_demand)])
    if undated or further:
        told = [*(_noted(row, request) for row in undated), *(f"- {one}" for one in further)]
        pieces.append([request.say(_UNDATED), *told])
    count = len(rows) + len(further)
    return request.say(_NOTE).format(count=count), "\n\n".join(map("\n".join, pieces))


def _noted(row: Row, request: ExportRequest) -> str:
    """One line: the action, what is done, by whom, and the words of its planning."""
    measure, label = on_one_line(row.action.measure), title_line(row, request.language)
    text = on_one_line(row.action.planning.text)
    told = [label if measure in ("", label) else f"{label}: {measure}"]
    if absence_of(text) is None:
        wording = _NOT_READ if row.status is Status.UNREAD else _PLANNING
        told.append(request.say(wording).format(text=text))
    told += _people(row, request, None)[:1] if row.holders else []
    return "- " + "; ".join(one.rstrip(".") for one in told)
