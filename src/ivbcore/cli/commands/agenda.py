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
from ivbcore.cli.wordings import period_text, quarters_text
from ivbcore.model.agenda import Agenda, agenda_of
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

# The key in JSON, the heading, and where the rows stand in an `Agenda`.
_HEADINGS: dict[str, tuple[Texts, str]] = {
    "begint": (said.STARTS, "starts"),
    "loopt": (said.RUNS, "runs"),
    "geëvalueerd": (said.EVALUATED, "evaluated"),
    "besloten": (said.DECIDED, "decided"),
    "eindigt": (said.FINISHES, "ends"),
    "kwartaal-ligt-niet-vast": (said.SOMEWHERE, "perhaps"),
    "op-afroep": (said.ON_DEMAND, "on_demand"),
    "in-twijfel": (said.DOUBTFUL, "doubtful"),
    "niet-gelezen": (said.UNREAD, "unread"),
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
        note = console.say(
            said.OUTSIDE_PERIOD,
            quarter=quarters_text([quarter], console),
            period=period_text(plan.period, console),
        )
        console.note(note)
    rows = plan.rows
    if partner is not None:
        rows = rows.with_partner(partner)
    if holder is not None:
        rows = rows.held_by(holder)
    found = agenda_of(plan, quarter, rows)
    agenda: dict[str, Rows] = {key: getattr(found, at) for key, (_, at) in _HEADINGS.items()}
    events = {
        "geëvalueerd": _evaluations(found, console),
        "besloten": _decisions(found, plan),
    }
    if json:
        data: dict[str, Any] = {"kwartaal": str(quarter), "edtf": quarter.edtf}
        for name in _HEADINGS:
            data[name] = [short(row) for row in agenda[name]]
        data["van-het-plan"] = events
        console.json(data)
    else:
        _show(plan, quarter, agenda, events, console)


def _evaluations(agenda: Agenda, console: Console) -> list[str]:
    return [
        console.say(said.PLAN_EVALUATION, kind=plain(moment.kind or "?"))
        for moment in agenda.evaluations
    ]


def _decisions(agenda: Agenda, plan: Plan) -> list[str]:
    return [
        ", ".join(
            plain(part)
            for part in (
                one.date.isoformat() if one.date else "",
                one.body or "",
                " ".join(filter(None, (one.subject or plan.title, one.kind))),
                one.status or "",
            )
            if part
        )
        for one in agenda.decisions
    ]


def _show(
    plan: Plan,
    quarter: Quarter,
    agenda: dict[str, Rows],
    events: dict[str, list[str]],
    console: Console,
) -> None:
    shown = quarters_text([quarter], console)
    title = console.say(said.AGENDA, quarter=shown, title=plain(plan.title))
    lines = [console.style(part, "bold") for part in console.hanging("", title)]
    if not any(map(len, agenda.values())) and not any(events.values()):
        lines += ["", console.say(said.NOTHING)]
    for name, (heading, _) in _HEADINGS.items():
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
