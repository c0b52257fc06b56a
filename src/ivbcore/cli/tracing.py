"""Telling each call of a hook on standard error, for whoever asks what plugins do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.cli import plugin_texts as texts
from ivbcore.cli.console import Console, plain

if TYPE_CHECKING:
    import click

__all__ = ["HOST", "PLUGIN_CHOICES", "trace"]

PLUGIN_CHOICES = "ivbcore.plugins"
"""Where the context keeps what was said about plugins."""
HOST = "ivbcore.host"
"""Where it keeps the host that was made."""


def trace(context: click.Context) -> None:
    """Tell each call, when that was asked for and a host was made."""
    host = context.meta.get(HOST)
    if host is None or not context.meta.get(PLUGIN_CHOICES, {}).get("trace_plugins"):
        return
    console = context.find_object(Console) or Console()
    for call in host.calls:
        spent = f"{call.seconds * 1000:.1f}"
        text = console.say(
            texts.CALL_FAILED if call.failed else texts.CALL,
            plugin=call.plugin,
            hook=call.hook,
            count=call.count,
            milliseconds=spent,
        )
        console.note(plain(text))
