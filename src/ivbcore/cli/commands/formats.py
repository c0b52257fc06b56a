"""``ivb formats``: the formats that a plan can be written in."""

from __future__ import annotations

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import current_console
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import as_json
from ivbcore.cli.options import command as make_command

__all__ = ["command"]

EXAMPLE = "ivb formats"


@make_command("formats", texts.COMMANDS["formats"], EXAMPLE)
@as_json
def command(json: bool) -> None:
    """List the formats, with the extra that each needs."""
    console = current_console()
    exporters = current_host().exporters
    if json:
        console.json(
            [
                {
                    "naam": one.name,
                    "uitleg": console.say(one.title),
                    "extra": one.extra,
                    "kiest-maatregelen": one.selects,
                    "nodig": one.asks_for,
                    "meldingen": one.needs_report or one.takes_report,
                    "keuzes": [
                        {
                            "naam": choice.name,
                            "uitleg": console.say(choice.title),
                            "waarden": list(choice.choices),
                        }
                        for choice in one.options
                    ],
                }
                for one in exporters
            ]
        )
        return
    for one in exporters:
        needs = f" (ivbcore[{one.extra}])" if one.extra else ""
        console.lines(console.hanging(one.name, console.say(one.title) + needs, 12))
        if one.asks_for is not None:
            asked = console.say(said.ASKED_FOR, name=f"--{one.asks_for}")
            console.lines(console.hanging("", asked, 12))
        for choice in one.options:
            values = f" ({', '.join(choice.choices)})" if choice.choices else ""
            values = f" ({console.say(said.A_FILE)})" if choice.file else values
            told = f"--option {choice.name}: {console.say(choice.title)}{values}"
            console.lines(console.hanging("", told, 12))
