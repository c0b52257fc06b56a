"""``ivb agenda``: what a quarter brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, Console, current_console, plain, quoted
from ivbcore.cli.options import QUARTER, argument, as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_in
from ivbcore.cli.rows import short
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row
    from ivbcore.model.rows import Rows
    from ivbcore.values.language import Texts

__all__ = ["command"]

EXAMPLE = """\
ivb agenda plan.yaml --quarter 2024Q4
ivb agenda plan.yaml --quarter 2024Q4 --holder burgemeester --json"""

_HEADINGS: dict[str, Texts] = {
    "begint": said.STARTS,
    "loopt": said.RUNS,
    "geëvalueerd": said.EVALUATED,
    "besloten": said.DECIDED,
    "eindigt": said.FINISHES,
    "kwartaal-ligt-niet-vast": said.SOMEWHERE,
    "op-afroep": said.ON_DEMAND,
    "in-twijfel": said.DOUBTFUL,
    "niet-gelezen": said.UNREAD,
}


@make_command("agenda", texts.COMMANDS["agenda"], EXAMPLE)
@option("--quarter", callback=QUARTER, metavar="KWARTAAL", required=True, help=texts.QUARTER)
@option("--partner", metavar="NAAM", help=texts.PARTNER)
@option("--holder", metavar="NAAM", help=texts.HOLDER)
@as_json
@argument("path", "PLAN")
def command(
    path: str, quarter: Quarter, partner: str | None, holder: str | None, json: bool
) -> None:
    """Show what starts, runs, is evaluated, is decided and ends."""
    console = current_console()
    plan = plan_in(path, console)
    if plan.period is None:
        raise CannotDo(said.NO_PERIOD)
    if quarter not in plan.period:
        console.note(console.say(said.OUTSIDE_PERIOD, quarter=quarter, period=plan.period))
    rows = plan.rows
    if partner is not None:
        rows = rows.with_partner(partner)
    if holder is not None:
        rows = rows.held_by(holder)
    agenda = _agenda(rows, quarter)
    events = {
        "geëvalueerd": _evaluations(plan, quarter, console),
        "besloten": _decisions(plan, quarter),
    }
    if json:
        data: dict[str, Any] = {"kwartaal": str(quarter)}
        for name in _HEADINGS:
            data[name] = [short(row) for row in agenda[name]]
        data["van-het-plan"] = events
        console.json(data)
    else:
        _show(plan, quarter, agenda, events, console)


def _agenda(rows: Rows, quarter: Quarter) -> dict[str, Rows]:
    """The rows under each heading; what merely runs stands under no other heading."""
    agenda = {
        "begint": rows.starting_in(quarter),
        "geëvalueerd": rows.where(lambda row: _has_phase(row, quarter, PhaseKind.EVALUATE)),
        "besloten": rows.where(lambda row: _has_phase(row, quarter, PhaseKind.ADOPT)),
        "eindigt": rows.ending_in(quarter),
    }
    told = {row for found in agenda.values() for row in found}
    running = rows.in_quarter(quarter)
    active = {*told, *running}
    agenda["loopt"] = running.where(lambda row: row not in told)
    agenda["kwartaal-ligt-niet-vast"] = rows.where(
        lambda row: row not in active and quarter in row.timetable.window
    )
    agenda["op-afroep"] = rows.where(
        lambda row: row not in active and quarter in row.timetable.on_demand
    )
    agenda["in-twijfel"] = rows.where(lambda row: quarter in row.timetable.doubtful)
    agenda["niet-gelezen"] = rows.where(
        lambda row: row.status in (Status.UNREAD, Status.PARTIAL, Status.NOT_YET_KNOWN)
    )
    return agenda


def _has_phase(row: Row, quarter: Quarter, kind: PhaseKind) -> bool:
    return quarter in row.timetable.active and any(
        times.phase.kind is kind and quarter in (*times.named, *times.ongoing)
        for times in row.timetable.phases
    )


def _evaluations(plan: Plan, quarter: Quarter, console: Console) -> list[str]:
    return [
        console.say(said.PLAN_EVALUATION, kind=plain(moment.kind or "?"))
        for moment in plan.evaluation_moments
        if moment.when == quarter
    ]


def _decisions(plan: Plan, quarter: Quarter) -> list[str]:
    return [
        ", ".join(
            plain(part)
            for part in (
                one.date.isoformat(),
                one.body or "",
                " ".join(filter(None, (one.subject or plan.title, one.kind))),
                one.status or "",
            )
            if part
        )
        for one in plan.decisions
        if one.date is not None and Quarter.containing(one.date) == quarter
    ]


def _show(
    plan: Plan,
    quarter: Quarter,
    agenda: dict[str, Rows],
    events: dict[str, list[str]],
    console: Console,
) -> None:
    title = console.say(said.AGENDA, quarter=quarter, title=plain(plan.title))
    lines = [console.style(part, "bold") for part in console.hanging("", title)]
    if not any(map(len, agenda.values())) and not any(events.values()):
        lines += ["", console.say(said.NOTHING)]
    for name, heading in _HEADINGS.items():
        rows, others = agenda[name], events.get(name, [])
        if not rows and not others:
            continue
        text = f"{console.say(heading)} ({len(rows) + len(others)})"
        lines += ["", *(console.style(part, "cyan") for part in console.hanging("", text))]
        for row in rows:
            lines += _row_lines(row, console, with_planning=name in ("in-twijfel", "niet-gelezen"))
        for other in others:
            lines += console.hanging("    - ", other)
    console.lines(lines)


def _row_lines(row: Row, console: Console, *, with_planning: bool) -> list[str]:
    """The short title behind the number of its priority; the words themselves when in doubt."""
    number = "" if row.priority.number is None else str(row.priority.number)
    lines = console.hanging(f"{number:>3} - ", plain(row.label))
    if with_planning:
        words = quoted(plain(row.wording.text))
        lines += [console.style(part, "dim") for part in console.hanging(" " * 6, words)]
    return lines
