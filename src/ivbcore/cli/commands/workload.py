"""``ivb workload``: who has how much in which quarter."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import click

from ivbcore.cli import plan_texts, texts
from ivbcore.cli import schedule_texts as said
from ivbcore.cli.console import CannotDo, Console, current_console, plain
from ivbcore.cli.heat import heat_map
from ivbcore.cli.options import argument, as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_in
from ivbcore.values.amounts import days_text

if TYPE_CHECKING:
    from ivbcore.scheduling.workload import Line, Workload

__all__ = ["command", "notes"]

EXAMPLE = """\
ivb workload plan.yaml
ivb workload plan.yaml --role portefeuillehouder
ivb workload plan.yaml --who team-veiligheid --json
ivb workload plan.yaml --assume aannames.yaml"""


@make_command("workload", texts.COMMANDS["workload"], EXAMPLE)
@option("--role", type=click.Choice(["partij", "portefeuillehouder", "trekker"]), help=said.ROLE)
@option("--who", metavar="NAAM", help=said.WHO)
@option("--assume", type=click.Path(), metavar="PLAN", help=said.ASSUME)
@as_json
@argument("path", "PLAN")
def command(path: str, role: str | None, who: str | None, assume: str | None, json: bool) -> None:
    """Show who has how much."""
    from ivbcore.scheduling.assuming import assuming
    from ivbcore.scheduling.data import workload_data
    from ivbcore.scheduling.workload import workload_of

    console = current_console()
    plan = plan_in(path, console)
    period = plan.period
    if period is None:
        raise CannotDo(plan_texts.NO_PERIOD)
    if assume is not None:
        plan = assuming(plan, plan_in(assume, console))
    workload = workload_of(plan)
    lines = _chosen(workload, role, who)
    if json:
        console.json(workload_data(workload, lines, console.language))
        return
    shown: list[str] = []
    for heading, text in said.HEADINGS.items():
        mine = [line for line in lines if line.carrier.role == heading]
        if mine:
            shown += ["", console.style(console.say(text), "cyan")]
            shown += heat_map(mine, period.quarters, console)
    shown = shown[1:] or [console.say(said.NO_LOAD)]
    shown += ["", *console.hanging("", console.say(said.LOAD_LEGEND))]
    shown += notes(lines, console)
    if workload.occurrences.unplaced:
        shown += ["", console.style(console.say(said.UNPLACED), "cyan")]
        for one in workload.occurrences.unplaced:
            shown += console.hanging("  - ", f"{one.action}: {console.say(one.reason.sentence)}")
    console.lines(shown)


def _chosen(workload: Workload, role: str | None, who: str | None) -> list[Line]:
    lines = list(workload.of(role) if role else workload.lines)
    if who is None:
        return lines
    directory = workload.plan.directory
    keys = {directory.partners.key(who), directory.holders.key(who)}
    found = [line for line in lines if line.carrier.key in keys]
    return found or [workload.line(who, role or "partij")]


def notes(lines: list[Line], console: Console) -> list[str]:
    """What a heat map cannot tell: unknown teams, what is too much, and what is not measured."""
    found: list[str] = []
    for line in lines:
        name = plain(line.carrier.name)
        if line.team_unknown:
            teams = ", ".join(map(plain, line.carrier.teams))
            found += console.hanging("? ", console.say(said.TEAM_UNKNOWN, name=name, teams=teams))
        for cell in line.overloaded:
            text = console.say(
                said.OVERLOADED,
                name=name,
                quarter=cell.quarter,
                days=days_text(cell.days, console.language),
                capacity=days_text(cell.capacity or Fraction(0), console.language),
                actions=", ".join(cell.actions),
            )
            found += console.hanging("! ", text)
        if line.has_capacity and line.unmeasured:
            text = console.say(said.UNMEASURED, name=name, count=len(line.unmeasured))
            found += console.hanging("- ", text)
    return ["", *found] if found else []
