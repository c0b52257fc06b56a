"""A plugin around one contribution, so that a check can go the whole way through a host."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from ivbcore.contracts.exporter import Exporter
from ivbcore.contracts.extension import Extension
from ivbcore.contracts.hookspecs import hookimpl
from ivbcore.contracts.importer import Importer
from ivbcore.contracts.pack import PackSource, PlanningWords
from ivbcore.contracts.plugin import PluginInfo
from ivbcore.contracts.rules import Rule

__all__ = ["HOOK_OF", "plugin_with"]

HOOK_OF: dict[type[Any], str] = {
    Exporter: "ivb_exporters",
    Extension: "ivb_extensions",
    Importer: "ivb_importers",
    PackSource: "ivb_packs",
    PlanningWords: "ivb_planning_words",
    Rule: "ivb_rules",
}
"""The hook through which each kind of contribution comes."""


def plugin_with(contribution: Any, prefix: str = "TOETS") -> ModuleType:
    """A plugin that contributes this and nothing else."""
    plugin = ModuleType("stand_in")
    contribute = hookimpl(lambda: (contribution,))
    inform = hookimpl(lambda: PluginInfo("stand-in", prefix))
    setattr(plugin, HOOK_OF[type(contribution)], contribute)
    plugin.ivb_plugin = inform  # type: ignore[attr-defined]
    return plugin
