"""Making the fixes of findings, or showing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore import api
from ivbcore.cli import choice_texts as texts
from ivbcore.cli.choosing import refuse_if_wrong

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ivbcore.cli.console import Console
    from ivbcore.engine.host import Host
    from ivbcore.engine.settings import Settings

__all__ = ["make_fixes", "show_fixes"]


def make_fixes(
    chosen: Mapping[str, Settings],
    console: Console,
    host: Host,
    as_of: date | None,
    *,
    unsafe: bool,
) -> None:
    """Make the fixes in the files; refused when one cannot be written."""
    for path, settings in chosen.items():
        patch = api.fix(path, unsafe=unsafe, as_of=as_of, host=host, choice=settings.choice)
        refuse_if_wrong(tuple(patch.write()), console, placed=False)
        if patch.count:
            console.note(console.say(texts.FIXED, file=path, count=patch.count))


def show_fixes(
    chosen: Mapping[str, Settings],
    console: Console,
    host: Host,
    as_of: date | None,
    *,
    unsafe: bool,
) -> int:
    """Show what the fixes would change; 1 when there is something."""
    found = 0
    for path, settings in chosen.items():
        patch = api.fix(path, unsafe=unsafe, as_of=as_of, host=host, choice=settings.choice)
        if difference := patch.diff():
            found = 1
            console.out(difference.rstrip("\n"))
    return found
