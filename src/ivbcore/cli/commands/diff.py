"""``ivb diff``: what two plans differ, in words or as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console, plain
from ivbcore.cli.options import argument, as_json
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_in
from ivbcore.cli.values import plain_data
from ivbcore.model.diff import diff

if TYPE_CHECKING:
    from ivbcore.model.diff import Difference

__all__ = ["command"]

EXAMPLE = """\
ivb diff vorige.yaml plan.yaml
ivb diff vorige.yaml plan.yaml --json"""


@make_command("diff", texts.COMMANDS["diff"], EXAMPLE)
@as_json
@argument("old", "OUD")
@argument("new", "NIEUW")
def command(old: str, new: str, json: bool) -> None:
    """Tell how two plans differ."""
    console = current_console()
    differences = diff(plan_in(old, console), plan_in(new, console))
    if json:
        console.json([_data(one, console) for one in differences])
    elif not differences:
        console.out(console.say(said.SAME))
    else:
        console.lines(
            line
            for one in differences
            for line in console.hanging("", plain(one.in_words(console.language)), 2)
        )


def _data(difference: Difference, console: Console) -> dict[str, Any]:
    return {
        "soort": difference.kind.value,
        "pad": difference.path,
        "oud": plain_data(difference.old),
        "nieuw": plain_data(difference.new),
        "tekst": difference.in_words(console.language),
    }
