"""``ivb planning``: read wordings, given as arguments or one on each line of standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ivbcore.cli import texts
from ivbcore.cli import wording_texts as said
from ivbcore.cli.console import CannotDo, Console, current_console, plain
from ivbcore.cli.options import DAY, PERIOD, argument, as_json, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.wordings import period_text, wording_lines
from ivbcore.engine.wording_data import named_period, needs_period, wording_data
from ivbcore.planning.reader import read
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.wording import Wording

__all__ = ["command"]

EXAMPLE = """\
ivb planning "Q1 en Q2 2024 opstarten, daarna doorlopend" --period 2024-2026
ivb planning --json --period 2024-2026 < planningen.txt"""


@make_command("planning", texts.COMMANDS["planning"], EXAMPLE)
@option("--period", callback=PERIOD, metavar="LOOPTIJD", help=texts.PERIOD)
@option("--as-of", callback=DAY, metavar="DATUM", help=texts.AS_OF)
@as_json
@argument("wordings", "[PLANNING]...", nargs=-1)
def command(
    period: Period | None, as_of: date | None, json: bool, wordings: tuple[str, ...]
) -> None:
    """Read wordings and show what they mean."""
    console = current_console()
    read_ones = [_read(text, period, as_of) for text in wordings or _from_input(blank=json)]
    if json:
        _show_json(read_ones, period, console)
    else:
        _show(read_ones, period, console)


def _read(text: str, period: Period | None, as_of: date | None) -> Wording:
    wording = read(text, as_of=as_of)
    return wording.within(period) if period else wording


def _show_json(wordings: list[Wording], period: Period | None, console: Console) -> None:
    """An answer to each: what it means, or why that cannot be told."""
    lacking = []
    for wording in wordings:
        if period is None and needs_period(wording):
            lacking.append(CannotDo(said.PERIOD_NEEDED, wording=plain(wording.text)))
            reason = {"reden": lacking[-1].said(console)}
            told = {"tekst": wording.text, "status": wording.status.value, **reason}
        else:
            told = wording_data(wording, period or named_period(wording) or _any_period())
        console.json(told, compact=True)
    if len(lacking) > 1:
        raise CannotDo(said.PERIODS_NEEDED, count=len(lacking))
    if lacking:
        raise lacking[0]


def _show(wordings: list[Wording], period: Period | None, console: Console) -> None:
    blocks = []
    for wording in wordings:
        over = period or named_period(wording)
        lines = wording_lines(wording, over, console)
        if over is not None and period is None:
            laid_over = console.say(said.OVER, period=period_text(over, console))
            lines.append(console.style(f"  {laid_over}", "dim"))
        blocks.append("\n".join(lines))
    if blocks:
        console.out("\n\n".join(blocks))
    if period is None and any(map(needs_period, wordings)):
        console.note(console.say(said.NO_PERIOD))


def _from_input(*, blank: bool) -> list[str]:
    """The lines of standard input; a program gets an answer to each, blank ones included."""
    if sys.stdin.isatty():
        raise CannotDo(said.NO_WORDINGS)
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotDo(said.NOT_UTF8) from None
    return [line for line in text.splitlines() if blank or line.strip()]


def _any_period() -> Period:
    """For wordings in which nothing was read every period gives the same: no quarters."""
    return Period(Quarter(2000, 1), Quarter(2000, 4))
