"""``ivb why``: from the words of one action to its quarters and findings, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console, plain
from ivbcore.cli.findings import SourceLines, finding_data, finding_lines
from ivbcore.cli.hosting import current_host
from ivbcore.cli.marking import marked_lines, quarter_grid
from ivbcore.cli.options import argument, as_json
from ivbcore.cli.options import command as make_command
from ivbcore.cli.origins import origin_text, origins
from ivbcore.cli.plans import read_plan
from ivbcore.cli.rows import row_data
from ivbcore.cli.schedules import placements, placements_data
from ivbcore.cli.wordings import wording_lines
from ivbcore.model.directory import Unknown
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.report import Report
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row
    from ivbcore.values.language import Texts

__all__ = ["command"]

EXAMPLE = "ivb why plan.yaml jeugdaanpak-starten"
_LABEL_WIDTH = 14


@make_command("why", texts.COMMANDS["why"], EXAMPLE)
@as_json
@argument("path", "PLAN")
@argument("action", "MAATREGEL")
def command(path: str, action: str, json: bool) -> None:
    """Explain one action."""
    console = current_console()
    loaded, plan = read_plan(path, console)
    row = _row(plan, action)
    findings = api.check(loaded, host=current_host()).about(row.path)
    if json:
        place = loaded.place(row.path)
        data: dict[str, Any] = row_data(row)
        data["plaats"] = str(place) if place else None
        data["herkomst"] = origins(row, loaded, console.language)
        data["plaatsingen"] = placements_data(row, console)
        data["meldingen"] = [finding_data(one, console) for one in findings]
        console.json(data)
    else:
        _show(row, loaded, findings, console)


def _row(plan: Plan, action: str) -> Row:
    """The action with this identifier, title or number."""
    if action in plan:
        return plan[action]
    if action.isdecimal() and 1 <= int(action) <= len(plan.rows):
        return plan.rows[int(action) - 1]
    found = plan.rows.resolve(action)
    if isinstance(found, Unknown):
        raise UnknownName("action", action, nearest(action, plan.rows.names()))
    return found


def _show(row: Row, loaded: Loaded, findings: Report, console: Console) -> None:
    period = row.plan.period
    place = loaded.place(row.path)
    title = f"{row.key} - {plain(row.label)}" if row.label else row.key
    lines = [console.style(part, "bold") for part in console.hanging("", title)]
    if place is not None:
        lines.append(console.style(str(place), "dim"))
    lines.append("")
    lines += _facts(row, loaded, console)
    lines += ["", _heading(said.PLANNING_HEADING, console)]
    lines += marked_lines(row.wording, console)
    lines += wording_lines(row.wording, period, console, titled=False, numbered=True)
    if period is not None and row.timetable.possible:
        lines += ["", _heading(said.QUARTERS_HEADING, console)]
        lines += quarter_grid(row.timetable, console)
        lines += console.hanging("  ", console.say(said.LEGEND))
    lines += placements(row, console)
    lines += ["", _heading(said.FINDINGS_HEADING, console)]
    if not findings:
        lines.append(f"  {console.say(said.NO_FINDINGS)}")
    source = SourceLines(loaded)
    for finding in findings:
        lines += finding_lines(finding, source, console, margin="  ")
    console.lines(lines)


def _facts(row: Row, loaded: Loaded, console: Console) -> list[str]:
    number = "" if row.priority.number is None else f"{row.priority.number} "
    facts: list[tuple[Texts, str]] = [
        (said.PRIORITY_LABEL, f"{number}{row.priority.name}"),
        (said.ITEM_LABEL, row.item.name),
        (said.MEASURE_LABEL, row.action.measure),
        (said.HOLDERS_LABEL, ", ".join(one.name for one in row.holders)),
        (said.PARTNERS_LABEL, ", ".join(one.name for one in row.partners)),
        (said.KIND_LABEL, row.action.kind.value if row.action.kind else ""),
        (said.ORIGIN_LABEL, origin_text(row, loaded, console.language)),
    ]
    return [
        line
        for label, text in facts
        if text
        for line in console.hanging(console.say(label), plain(text), _LABEL_WIDTH)
    ]


def _heading(heading: Texts, console: Console) -> str:
    return console.style(console.say(heading), "cyan")
