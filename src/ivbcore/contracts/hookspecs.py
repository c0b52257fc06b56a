"""The hooks that plugins fill in. One of the two doors to pluggy.

Every hook returns a sequence of frozen values, is called once when a host first needs it, and
takes no arguments: what a contribution needs it is given when it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from ivbcore.contracts.exporter import Exporter
    from ivbcore.contracts.extension import Extension
    from ivbcore.contracts.importer import Importer
    from ivbcore.contracts.pack import PackSource, PlanningWords
    from ivbcore.contracts.plugin import PluginInfo, WordList
    from ivbcore.contracts.rules import Rule

__all__ = ["PROJECT", "hookimpl"]

PROJECT = "ivbcore"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as filling in the hook of the same name."""


@hookspec
def ivb_plugin() -> PluginInfo:  # type: ignore[empty-body]
    """Who the plugin is: its name, prefix and version."""


@hookspec
def ivb_importers() -> Sequence[Importer]:  # type: ignore[empty-body]
    """The kinds of files that plans can be read from."""


@hookspec
def ivb_exporters() -> Sequence[Exporter]:  # type: ignore[empty-body]
    """The formats in which plans can be written."""


@hookspec
def ivb_rules() -> Sequence[Rule]:  # type: ignore[empty-body]
    """What can be wrong with a plan."""


@hookspec
def ivb_planning_words() -> Sequence[PlanningWords]:  # type: ignore[empty-body]
    """Planning words, for plans that name them under `bouwstenen`."""


@hookspec
def ivb_word_lists() -> Sequence[WordList]:  # type: ignore[empty-body]
    """Words that rules look for."""


@hookspec
def ivb_packs() -> Sequence[PackSource]:  # type: ignore[empty-body]
    """Packs that plans can name under `bouwstenen`."""


@hookspec
def ivb_extensions() -> Sequence[Extension]:  # type: ignore[empty-body]
    """Typed fields of the plugin's own, on any element."""
