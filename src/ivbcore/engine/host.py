"""The host: what plugins contribute, collected once. One of the two doors to pluggy.

Every plugin is asked on its own, and a plugin that fails costs one finding, never the run.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy
from attrs import field, frozen

from ivbcore.contracts import hookspecs
from ivbcore.contracts.importer import Importer
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import (
    CONTRIBUTION_MALFORMED,
    HOOK_UNKNOWN,
    NAME_TAKEN,
    PLUGIN_CRASHED,
    PLUGIN_NOT_IMPORTED,
)

if TYPE_CHECKING:
    from ivbcore.engine.structuring import Structuring

__all__ = ["Host"]

# Whatever a plugin throws is its own affair; what stops the program on purpose is not caught.
_ANYTHING = (Exception, SystemExit)


def _in_order(plugins: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(plugins)


@frozen(eq=False, repr=False)
class Host:
    """Plugins, and what they contribute.

    `plugins` are modules or objects with hooks, or the names of modules. Two hosts live side by
    side: nothing is kept outside of them.
    """

    plugins: tuple[Any, ...] = field(converter=_in_order)

    def with_plugins(self, *plugins: Any) -> Host:
        """A new host that has these plugins as well."""
        return Host((*self.plugins, *plugins))

    @property
    def importers(self) -> tuple[Importer, ...]:
        """The kinds of files that plans can be read from."""
        return self._collected.importers

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What went wrong while the plugins were asked."""
        return self._collected.findings

    def importer_for(self, name: str) -> Importer | None:
        """The importer of a file, by the end of its name."""
        lowered = name.lower()
        return next((one for one in self.importers if lowered.endswith(one.suffixes)), None)

    @cached_property
    def structuring(self) -> Structuring:
        """What makes plans of plain data; made once, for it takes longer than a plan."""
        from ivbcore.engine.structuring import Structuring

        return Structuring()

    @cached_property
    def _collected(self) -> _Collected:
        return _Collector().collect(self.plugins)

    def __repr__(self) -> str:
        """Short: how many plugins."""
        return f"<Host: {len(self.plugins)} plugins>"


@frozen
class _Collected:
    importers: tuple[Importer, ...]
    findings: tuple[Finding, ...]


class _Collector:
    """Asks every plugin once."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.importers: dict[str, tuple[Importer, str]] = {}

    def collect(self, plugins: Iterable[Any]) -> _Collected:
        for plugin in plugins:
            name = plugin if isinstance(plugin, str) else getattr(plugin, "__name__", repr(plugin))
            module = self._imported(plugin, name)
            if module is not None:
                self._ask(module, name)
        importers = tuple(importer for importer, _ in self.importers.values())
        return _Collected(importers, tuple(self.findings))

    def _imported(self, plugin: Any, name: str) -> Any:
        if not isinstance(plugin, str):
            return plugin
        try:
            return import_module(plugin)
        except _ANYTHING as error:
            self._found(PLUGIN_NOT_IMPORTED, name=name, reason=_told(error))
            return None

    def _ask(self, plugin: ModuleType | Any, name: str) -> None:
        """A manager for one plugin alone: what it throws is known to be its own."""
        manager = pluggy.PluginManager(hookspecs.PROJECT)
        manager.add_hookspecs(hookspecs)
        try:
            manager.register(plugin, name)
        except _ANYTHING as error:
            self._found(PLUGIN_CRASHED, name=name, reason=_told(error))
            return
        known = {hook for hook in vars(hookspecs) if hook.startswith("ivb_")}
        for caller in manager.get_hookcallers(plugin) or ():
            if caller.name not in known:
                self._found(HOOK_UNKNOWN, name=name, value=caller.name)
        try:
            answers = manager.hook.ivb_importers()
        except _ANYTHING as error:
            self._found(PLUGIN_CRASHED, name=name, reason=_told(error))
            return
        for answer in answers:
            self._take(answer, name)

    def _take(self, contributions: Any, name: str) -> None:
        if not isinstance(contributions, (list, tuple)):
            contributions = (contributions,)
        for importer in contributions:
            if not isinstance(importer, Importer):
                given = type(importer).__name__
                self._found(CONTRIBUTION_MALFORMED, name=name, value=given, expected="Importer")
            elif importer.name in self.importers:
                other = self.importers[importer.name][1]
                self._found(NAME_TAKEN, name=name, value=importer.name, other=other)
            else:
                self.importers[importer.name] = (importer, name)

    def _found(self, code: Any, **arguments: str) -> None:
        self.findings.append(Finding.of(code, **arguments))


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
