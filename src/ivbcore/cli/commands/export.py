"""``ivb export``: a plan in another format, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.hosting import current_host, trace
from ivbcore.cli.options import argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_whole
from ivbcore.model.action import Openness

__all__ = ["command"]

EXAMPLE = """\
ivb export plan.yaml --to json -o plan.json
ivb export plan.yaml --to json --edition intern | jq .titel"""


@make_command("export", texts.COMMANDS["export"], EXAMPLE)
@option("--to", "form", metavar="FORMAAT", required=True, help=texts.TO)
@option("-o", "--output", metavar="BESTAND", help=texts.OUTPUT)
@option(
    "--edition",
    type=click.Choice([one.value for one in Openness]),
    default=Openness.PUBLIC.value,
    help=said.EDITION,
)
@option("--partial", is_flag=True, help=texts.PARTIAL)
@argument("path", "PLAN")
def command(path: str, form: str, output: str | None, edition: str, partial: bool) -> None:
    """Write the plan; refuses a plan that was not read as a whole."""
    console = current_console()
    plan = plan_whole(path, console, partial=partial)
    made = api.export(plan, form, level=edition, language=console.language, host=current_host())
    trace()
    if output is None or output == "-":
        if len(made.artifacts) != 1:
            raise CannotDo(said.SEVERAL_FILES, form=form)
        console.out(made.artifacts[0].content.decode("utf-8", "replace").rstrip("\n"))
        return
    try:
        written = made.save(Path(output) if not output.endswith("/") else output)
    except OSError as error:
        reason = console.say(texts.reason_of(error))
        raise CannotDo(texts.FILE_TROUBLE, file=output, reason=reason) from None
    for place in written:
        console.note(console.say(said.WRITTEN, file=place))
