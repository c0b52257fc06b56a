"""The hooks that plugins fill in. One of the two doors to pluggy.

Every hook returns a sequence of frozen values, is called once when a host is made, and takes no
arguments: what a contribution needs it is given when it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Importer

__all__ = ["PROJECT", "hookimpl"]

PROJECT = "ivbcore"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as filling in the hook of the same name."""


@hookspec
def ivb_importers() -> Sequence[Importer]:  # type: ignore[empty-body]
    """The kinds of files that plans can be read from."""
