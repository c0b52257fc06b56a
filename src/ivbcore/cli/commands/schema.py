"""``ivb schema``: the JSON schema of plan files, for editors."""

from __future__ import annotations

from ivbcore import api
from ivbcore.cli import texts
from ivbcore.cli.console import current_console
from ivbcore.cli.hosting import current_host
from ivbcore.cli.options import command as make_command

__all__ = ["command"]

EXAMPLE = "ivb schema > ivb-plan.schema.json"


@make_command("schema", texts.COMMANDS["schema"], EXAMPLE)
def command() -> None:
    """Show the schema."""
    current_console().json(api.schema(host=current_host()))
