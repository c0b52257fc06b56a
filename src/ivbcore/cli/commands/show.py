"""``ivb show``: the rows of a plan, or a choice of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.marking import rows_grid
from ivbcore.cli.options import QUARTER, argument, as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_in
from ivbcore.cli.rows import row_data

if TYPE_CHECKING:
    from ivbcore.model.rows import Rows
    from ivbcore.values.quarter import Quarter

__all__ = ["command"]

EXAMPLE = """\
ivb show plan.yaml --partner politie --quarter 2024Q4
ivb show plan.yaml --priority 1 --json
ivb show plan.yaml --grid"""


@make_command("show", texts.COMMANDS["show"], EXAMPLE)
@option("--priority", metavar="PRIORITEIT", help=texts.PRIORITY)
@option("--holder", metavar="NAAM", help=texts.HOLDER)
@option("--partner", metavar="NAAM", help=texts.PARTNER)
@option("--quarter", callback=QUARTER, metavar="KWARTAAL", help=texts.SHOWN_QUARTER)
@option("--kind", metavar="SOORT", help=texts.KIND)
@option("--grid", is_flag=True, help=said.GRID)
@as_json
@argument("path", "PLAN")
def command(
    path: str,
    priority: str | None,
    holder: str | None,
    partner: str | None,
    quarter: Quarter | None,
    kind: str | None,
    grid: bool,
    json: bool,
) -> None:
    """Show the rows that match."""
    console = current_console()
    plan = plan_in(path, console)
    rows: Rows = plan.rows
    if priority is not None:
        rows = rows.of_priority(priority)
    if holder is not None:
        rows = rows.held_by(holder)
    if partner is not None:
        rows = rows.with_partner(partner)
    if quarter is not None:
        rows = rows.in_quarter(quarter)
    if kind is not None:
        rows = rows.of_kind(kind)
    if json:
        console.json([row_data(row) for row in rows])
        return
    if grid and plan.period is None:
        raise CannotDo(said.NO_PERIOD)
    if grid and rows:
        console.lines([*rows_grid(rows, console), *console.hanging("", console.say(said.LEGEND))])
    else:
        console.out(rows.table(console.language, console.width))
    if len(rows) != len(plan.rows):
        console.note(console.say(said.SHOWN, count=len(rows), total=len(plan.rows)))
