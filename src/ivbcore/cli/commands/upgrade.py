"""``ivb upgrade``: bring a plan file up to the newest format."""

from __future__ import annotations

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import argument
from ivbcore.cli.options import command as make_command
from ivbcore.cli.plans import reasons
from ivbcore.findings.reading import FORMAT_TOO_NEW
from ivbcore.model.plan import FORMAT_VERSION

__all__ = ["command"]

EXAMPLE = "ivb upgrade plan.yaml"


@make_command("upgrade", texts.COMMANDS["upgrade"], EXAMPLE)
@argument("path", "BESTAND")
def command(path: str) -> int:
    """Say that a file has the newest format; there is no older one yet to come from."""
    console = current_console()
    loaded = api.read(path, host=current_host())
    for finding in loaded.findings.by_code(FORMAT_TOO_NEW):
        found = finding.arguments["version"]
        raise CannotDo(said.TOO_NEW, file=path, found=found, version=FORMAT_VERSION)
    if loaded.plan is None:
        raise CannotDo(said.NO_PLAN, reason=reasons(loaded, console))
    if loaded.place("ivb") is None:
        console.note(console.say(said.NO_VERSION, file=path, version=FORMAT_VERSION))
        return 1
    console.note(console.say(said.CURRENT, file=path, version=FORMAT_VERSION))
    return 0
