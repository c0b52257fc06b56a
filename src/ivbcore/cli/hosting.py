"""Which plugins a command may use, by options and by the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ivbcore.cli.streams import keep_output_clean
from ivbcore.cli.tracing import HOST, PLUGIN_CHOICES
from ivbcore.values.errors import UnknownName

if TYPE_CHECKING:
    from ivbcore.engine.host import Host

__all__ = ["current_host"]


def current_host() -> Host:
    """The host of the command that runs.

    ``--plugins uit`` leaves out all but the built-in ones; ``--plugins a,b`` allows only those.
    """
    from ivbcore import api

    keep_output_clean()
    context = click.get_current_context()
    given = context.meta.get(PLUGIN_CHOICES, {})
    wanted = str(given.get("plugins", "")).strip()
    names = frozenset(one.strip() for one in wanted.split(",") if one.strip())
    off = wanted.lower() in ("uit", "off")
    if wanted and not names:  # a list that allows nothing must not allow everything
        raise UnknownName("plugin", wanted)
    host = api.standard_host(
        plugin_dirs=tuple(given.get("plugin_dir", ())), only=names or None, off=off
    )
    context.meta[HOST] = host
    return host
