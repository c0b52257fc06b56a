"""``ivb formats``: the formats that a plan can be written in."""

from __future__ import annotations

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import current_console
from ivbcore.cli.options import as_json
from ivbcore.cli.options import command as make_command

__all__ = ["FORMATS", "command"]

EXAMPLE = "ivb formats"
FORMATS = {"json": said.JSON_FORMAT}


@make_command("formats", texts.COMMANDS["formats"], EXAMPLE)
@as_json
def command(json: bool) -> None:
    """List the formats."""
    console = current_console()
    if json:
        console.json([{"naam": name, "uitleg": console.say(FORMATS[name])} for name in FORMATS])
        return
    for name, explained in FORMATS.items():
        console.lines(console.hanging(name, console.say(explained), 10))
