"""``ivb schedule``: a proposal of what to do when, and what changes when capacity does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ivbcore import api
from ivbcore.cli import plan_texts, texts
from ivbcore.cli import schedule_texts as said
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.options import QUARTER, SECONDS, argument, as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import read_plan, reasons
from ivbcore.cli.schedule_choices import changes_of, first_open, kept, left_out
from ivbcore.cli.schedules import schedule_lines, side_by_side

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.scheduling.schedule import Schedule
    from ivbcore.values.quarter import Quarter

__all__ = ["command"]

EXAMPLE = """\
ivb schedule plan.yaml --json > rooster.json
ivb schedule plan.yaml --capacity team-veiligheid=-50%@2025Q1..2025Q2 \\
    --from 2025Q1 --keep rooster.json"""


@make_command("schedule", texts.COMMANDS["schedule"], EXAMPLE)
@option("--capacity", multiple=True, metavar="WIE=WAT@WANNEER", help=said.CAPACITY)
@option("--scenario", multiple=True, metavar="NAAM:WIE=WAT", help=said.SCENARIO)
@option("--from", "since", callback=QUARTER, metavar="KWARTAAL", help=said.FROM)
@option("--keep", type=click.Path(), metavar="BESTAND", help=said.KEEP)
@option("--exclude", multiple=True, metavar="KWARTAAL", help=said.EXCLUDE)
@option("--assume", type=click.Path(), metavar="PLAN", help=said.ASSUME)
@option("--hard", is_flag=True, help=said.HARD)
@option("--move-fixed", is_flag=True, help=said.MOVE_FIXED)
@option("--seconds", callback=SECONDS, default="20", metavar="SECONDEN", help=said.SECONDS)
@option("--partial", is_flag=True, help=texts.PARTIAL)
@as_json
@argument("path", "PLAN")
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    path: str,
    capacity: tuple[str, ...],
    scenario: tuple[str, ...],
    since: Quarter | None,
    keep: str | None,
    exclude: tuple[str, ...],
    assume: str | None,
    hard: bool,
    move_fixed: bool,
    seconds: float,
    partial: bool,
    json: bool,
) -> None:
    """Make a schedule, or several side by side."""
    from ivbcore.scheduling.data import schedule_data

    console = current_console()
    plan = _whole(path, partial=partial)
    if plan.period is None:
        raise CannotDo(plan_texts.NO_PERIOD)
    choices: dict[str, Any] = {
        "since": first_open(since, plan.period),
        "keep": kept(keep, plan),
        "exclude": left_out(exclude, plan.period),
        "assume": None if assume is None else _whole(assume, partial=partial),
        "hard": hard,
        "move_fixed": move_fixed,
        "seconds": seconds,
    }
    every = {"": changes_of(capacity, plan.period)}
    for one in scenario:
        name, colon, changes = (part.strip() for part in one.partition(":"))
        if not (name and colon and changes) or name in every:
            raise CannotDo(said.BAD_SCENARIO, value=one)
        every[name] = (*every[""], *changes_of(changes.split(";"), plan.period))
    made: dict[str, Schedule] = {}
    try:
        for name, changed in every.items():
            made[name] = api.schedule(plan, capacity=changed, **choices)
    except ValueError as error:
        raise CannotDo(said.BAD_CHOICE, reason=str(error)) from None
    if json:
        data = {name: schedule_data(one, console.language) for name, one in made.items()}
        console.json(data[""] if not scenario else {"scenarios": data})
    elif scenario:
        console.lines(side_by_side(made, console))
    else:
        console.lines(schedule_lines(made[""], console))


def _whole(path: str, *, partial: bool) -> Plan:
    """The plan, refused when something of it is missing, unless a part will do."""
    console = current_console()
    loaded, plan = read_plan(path, console)
    if not loaded.complete and not partial:
        raise CannotDo(said.NOT_WHOLE, file=path, reason=reasons(loaded, console))
    return plan
