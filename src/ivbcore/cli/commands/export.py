"""``ivb export``: a plan in another format, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.commands.formats import FORMATS
from ivbcore.cli.console import CannotDo, current_console, json_text
from ivbcore.cli.options import argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import plan_whole
from ivbcore.engine.files import write_whole
from ivbcore.engine.writing import to_data
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

__all__ = ["command"]

EXAMPLE = """\
ivb export plan.yaml --to json -o plan.json
ivb export plan.yaml --to json | jq .titel"""


@make_command("export", texts.COMMANDS["export"], EXAMPLE)
@option("--to", "form", metavar="FORMAAT", required=True, help=texts.TO)
@option("-o", "--output", metavar="BESTAND", help=texts.OUTPUT)
@option("--partial", is_flag=True, help=texts.PARTIAL)
@argument("path", "PLAN")
def command(path: str, form: str, output: str | None, partial: bool) -> None:
    """Write the plan; refuses a plan that was not read as a whole."""
    console = current_console()
    if form not in FORMATS:
        raise UnknownName("format", form, nearest(form, FORMATS) or tuple(FORMATS))
    text = json_text(to_data(plan_whole(path, console, partial=partial)))
    if output is None or output == "-":
        console.out(text)
        return
    try:
        write_whole(Path(output), f"{text}\n".encode())
    except OSError as error:
        reason = console.say(texts.reason_of(error))
        raise CannotDo(texts.FILE_TROUBLE, file=output, reason=reason) from None
    console.note(console.say(said.WRITTEN, file=output))
