"""``ivb new``: a plan to begin with."""

from __future__ import annotations

from pathlib import Path

from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import CannotDo, current_console
from ivbcore.cli.options import argument
from ivbcore.cli.options import command as make_command

__all__ = ["command"]

EXAMPLE = """\
ivb new plan.yaml
ivb check plan.yaml"""
_SUFFIXES = (".yaml", ".yml")
_STARTER = Path(__file__).parent.parent / "starter.yaml"


@make_command("new", texts.COMMANDS["new"], EXAMPLE)
@argument("path", "BESTAND")
def command(path: str) -> None:
    """Write the starter plan where nothing stands yet."""
    console = current_console()
    if not path.lower().endswith(_SUFFIXES):
        raise CannotDo(said.STARTER_IS_YAML, file=path)
    content = _STARTER.read_bytes()
    try:
        with Path(path).open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise CannotDo(said.EXISTS, file=path) from None
    console.note(console.say(said.CREATED, file=path))
