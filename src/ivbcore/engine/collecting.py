"""Asking plugins what they contribute, each on its own: one bad one hurts nobody.

The order in which plugins are given never matters: built-in ones come first, others by name, and
when two contribute the same name the first in that order counts and the other is told.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

import pluggy
from attrs import define, field, frozen

from ivbcore.contracts import hookspecs
from ivbcore.contracts.plugin import CONTRACTS_VERSION, PluginInfo
from ivbcore.findings.code import Code
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import (
    CONTRIBUTION_MALFORMED,
    HOOK_UNKNOWN,
    MADE_FOR_OTHER_CONTRACTS,
    NAME_TAKEN,
    OUTSIDE_PREFIX,
    PLUGIN_CRASHED,
    PLUGIN_NOT_IMPORTED,
)  # fmt: skip

__all__ = ["ANYTHING", "Call", "Collected", "Source", "collect", "told"]

# Whatever a plugin throws is its own affair; KeyboardInterrupt is the user's.
ANYTHING = (Exception, SystemExit, GeneratorExit)
HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("ivb_"))


@frozen
class Source:
    """Where a plugin comes from: a module's name, or the plugin itself.

    `hooks` are those it is known to fill in (built-in ones), so that it is imported only for
    them; None: it is asked for all.
    """

    plugin: Any
    name: str
    version: str = ""
    built_in: bool = False
    hooks: frozenset[str] | None = None

    @property
    def label(self) -> str:
        """The plugin and its version, as findings name it."""
        return f"{self.name} {self.version}".strip()


@frozen
class Call:
    """One hook that one plugin was asked for; for tracing. `seconds` is what it took."""

    plugin: str
    hook: str
    count: int
    seconds: float


@frozen
class Collected:
    """The contributions to one hook, each with the plugin it came from."""

    values: tuple[tuple[Any, Source], ...]
    findings: tuple[Finding, ...]
    calls: tuple[Call, ...]


@define
class Asked:
    """A plugin that could be registered: what it says of itself, and how it is called."""

    source: Source
    manager: pluggy.PluginManager
    info: PluginInfo | None = None


@define
class Registered:
    """All plugins of a host, registered one by one on first need."""

    sources: tuple[Source, ...]
    findings: list[Finding] = field(factory=list)
    _asked: dict[str, Asked | None] = field(factory=dict)

    def for_hook(self, hook: str) -> Iterable[Asked]:
        """The plugins to ask for a hook, in the order that counts."""
        for source in self.sources:
            if source.hooks is not None and hook not in source.hooks:
                continue
            if source.name not in self._asked:
                self._asked[source.name] = self._registered(source)
            asked = self._asked[source.name]
            if asked is not None:
                yield asked

    def _registered(self, source: Source) -> Asked | None:
        plugin = source.plugin
        try:
            if isinstance(plugin, str):
                plugin = import_module(plugin)
            elif callable(getattr(plugin, "load", None)) and hasattr(plugin, "group"):
                plugin = plugin.load()  # an entry point
        except ANYTHING as error:
            self._found(PLUGIN_NOT_IMPORTED, source, reason=told(error))
            return None
        manager = pluggy.PluginManager(hookspecs.PROJECT)
        manager.add_hookspecs(hookspecs)
        try:
            manager.register(plugin, source.name)
        except ANYTHING as error:
            self._found(PLUGIN_CRASHED, source, reason=told(error))
            return None
        self._misspelt(plugin, source)
        asked = Asked(source, manager)
        if not source.built_in:
            asked.info = self._info(asked)
        return asked

    def _misspelt(self, plugin: Any, source: Source) -> None:
        """Names that look like hooks and are none are reported, marked or not."""
        for name in dir(plugin):
            if name.startswith("ivb_") and name not in HOOKS:
                self._found(HOOK_UNKNOWN, source, value=name)

    def _info(self, asked: Asked) -> PluginInfo | None:
        try:
            answers = asked.manager.hook.ivb_plugin()
        except ANYTHING as error:
            self._found(PLUGIN_CRASHED, asked.source, reason=told(error))
            return None
        info = answers[0] if answers else None
        if info is not None and not isinstance(info, PluginInfo):
            kind = type(info).__name__
            self._found(CONTRIBUTION_MALFORMED, asked.source, value=kind, expected="PluginInfo")
            return None
        if info is not None and info.contracts != CONTRACTS_VERSION:
            self._found(
                MADE_FOR_OTHER_CONTRACTS, asked.source,
                version=str(info.contracts), expected=str(CONTRACTS_VERSION),
            )  # fmt: skip
        return info

    def _found(self, code: Code, source: Source, **arguments: Any) -> None:
        self.findings.append(Finding.of(code, name=source.label, **arguments))


def collect(registered: Registered, hook: str, kind: type[Any]) -> Collected:
    """Ask every plugin for one hook; what is of no use is a finding, the rest goes on."""
    values: list[tuple[Any, Source]] = []
    findings: list[Finding] = []
    calls: list[Call] = []
    taken: dict[str, Source] = {}
    for asked in registered.for_hook(hook):
        source = asked.source
        start = time.perf_counter()
        try:
            answers = getattr(asked.manager.hook, hook)()
            contributions = [one for answer in answers for one in _several(answer)]
        except ANYTHING as error:
            findings.append(Finding.of(PLUGIN_CRASHED, name=source.label, reason=told(error)))
            continue
        calls.append(Call(source.label, hook, len(contributions), time.perf_counter() - start))
        for one in contributions:
            if not isinstance(one, kind):
                given, wanted = type(one).__name__, kind.__name__
                findings.append(
                    Finding.of(
                        CONTRIBUTION_MALFORMED, name=source.label, value=given, expected=wanted
                    )
                )
                continue
            name, coded = _identity(one)
            if coded and not source.built_in and not _within(asked, name):
                findings.append(Finding.of(OUTSIDE_PREFIX, name=source.label, value=name))
            elif name and name in taken:
                findings.append(
                    Finding.of(NAME_TAKEN, name=source.label, value=name, other=taken[name].label)
                )
            else:
                taken[name] = source
                values.append((one, source))
    return Collected(tuple(values), tuple(findings), tuple(calls))


def _several(answer: Any) -> Sequence[Any]:
    """What a hook returned, as a sequence; one value is a sequence of one."""
    if isinstance(answer, (list, tuple)):
        return answer
    if isinstance(answer, (str, bytes)) or not hasattr(answer, "__iter__"):
        return (answer,)
    return tuple(answer)


def _identity(contribution: Any) -> tuple[str, bool]:
    """The name under which it is known, and whether that must begin with the plugin's prefix."""
    code = getattr(contribution, "code", None)
    if code is not None:
        return str(code), True
    prefix = getattr(contribution, "prefix", None)
    if prefix is not None:
        return str(prefix), True
    if type(contribution).__name__ == "WordList":
        return "", False  # several plugins may add to one list
    return str(getattr(contribution, "name", "")), False


def _within(asked: Asked, name: str) -> bool:
    return asked.info is not None and name.startswith(asked.info.prefix)


def told(error: BaseException) -> str:
    """What was thrown, in one line."""
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
