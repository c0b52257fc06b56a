"""Which plugins a command may use, by options and by the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ivbcore.cli import plugin_texts as texts
from ivbcore.cli.options import PLUGIN_CHOICES, console_of
from ivbcore.cli.streams import keep_output_clean

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["current_host", "trace"]


def current_host() -> Host:
    """The host of the command that runs.

    ``--plugins uit`` leaves out all but the built-in ones; ``--plugins a,b`` allows only those.
    """
    from ivbcore import api

    keep_output_clean()
    given = click.get_current_context().meta.get(PLUGIN_CHOICES, {})
    wanted = str(given.get("plugins", "")).strip()
    names = frozenset(one.strip() for one in wanted.split(",") if one.strip())
    off = wanted.lower() in ("uit", "off")
    return api.standard_host(
        plugin_dirs=tuple(given.get("plugin_dir", ())), only=names or None, off=off
    )


def trace() -> None:
    """Tell each call of a hook on standard error, when that was asked for."""
    context = click.get_current_context()
    if not context.meta.get(PLUGIN_CHOICES, {}).get("trace_plugins"):
        return
    console = console_of(context)
    for call in current_host().calls:
        spent = f"{call.seconds * 1000:.1f}"
        text = console.say(
            texts.CALL_FAILED if call.failed else texts.CALL,
            plugin=call.plugin,
            hook=call.hook,
            count=call.count,
            milliseconds=spent,
        )
        console.note(text)
