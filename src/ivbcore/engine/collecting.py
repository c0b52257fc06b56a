"""Asking plugins what they contribute, each on its own: one bad one hurts nobody.

The order in which plugins are given never matters: built-in ones come first, others by name, and
when two contribute the same name the first in that order counts and the other is told.

What a plugin throws is caught as `ANYTHING`, and told as what it is; KeyboardInterrupt is the
user's, and passes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from inspect import signature
from itertools import islice
from types import ModuleType
from typing import Any

import pluggy
from attrs import define, evolve, field

from ivbcore.contracts import hookspecs
from ivbcore.contracts.plugin import CONTRACTS_VERSION, PluginInfo
from ivbcore.engine.throwing import ANYTHING, class_name, told
from ivbcore.engine.usable import claims, code_of, exact, misfit
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
from ivbcore.values.records import frozen

__all__ = ["Call", "Collected", "Later", "Source", "TooManyError", "collect", "is_a"]

MOST_CONTRIBUTIONS = 10_000
"""A hook that gives more is taken for one that never ends."""


class TooManyError(Exception):
    """A plugin gave more than anybody could use; what it gave is not kept."""


HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("ivb_"))


@frozen(eq=False)
class Later:
    """A plugin that is loaded when it is needed; `home` tells it from others of its name."""

    load: Callable[[], Any]
    home: str


def is_a(plugin: Any, *kinds: type[Any]) -> bool:
    """Whether it is of one of these classes; what it says of its class itself is not asked."""
    return issubclass(type(plugin), kinds)


def _itself(plugin: Any) -> Any:
    """A plugin is the same as another when it is the very same: it may say anything of itself."""
    return plugin if is_a(plugin, str) else id(plugin)


@frozen
class Source:
    """Where a plugin comes from: a module's name, or the plugin itself, maybe loaded later.

    `hooks` are those it is known to fill in (built-in ones), so that it is imported only for
    them; None: it is asked for all.
    """

    plugin: Any = field(eq=_itself)
    name: str
    version: str = ""
    built_in: bool = False
    hooks: frozenset[str] | None = None

    @property
    def label(self) -> str:
        """The plugin and its version, as findings name it."""
        return f"{self.name} {self.version}".strip()

    @property
    def order(self) -> tuple[Any, ...]:
        """The order that counts: built-in ones first, others by name, version and home."""
        return (not self.built_in, self.name, self.version, _home(self.plugin))


def _home(plugin: Any) -> str:
    """What tells plugins of one name and version apart: module, file, or kind of object."""
    if is_a(plugin, str, Later):
        return str(plugin) if is_a(plugin, str) else str(plugin.home)
    if is_a(plugin, ModuleType):
        return str(vars(plugin).get("__file__", ""))
    module = type.__dict__["__module__"].__get__(type(plugin))
    return f"{module}.{class_name(plugin)}"


@frozen
class Call:
    """One hook that one plugin was asked for; for tracing. `seconds` is what it took."""

    plugin: str
    hook: str
    count: int
    seconds: float
    failed: bool = False


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
    calls: list[Call] = field(factory=list)
    _asked: dict[Source, Asked | None] = field(factory=dict)

    def for_hook(self, hook: str) -> Iterable[Asked]:
        """The plugins to ask for a hook, in the order that counts."""
        for source in self.sources:
            if source.hooks is not None and hook not in source.hooks:
                continue
            if source not in self._asked:
                self._asked[source] = self._registered(source)
            asked = self._asked[source]
            if asked is not None:
                yield asked

    def known(self, source: Source) -> Source:
        """The plugin with the version that it tells of itself, where nothing else does."""
        asked = self._asked.get(source)
        return asked.source if asked is not None else source

    def _registered(self, source: Source) -> Asked | None:
        try:
            plugin = _loaded(source.plugin)
        except ANYTHING as error:
            self._found(PLUGIN_NOT_IMPORTED, source, reason=told(error))
            return None
        asked = Asked(source, _manager())
        refused: dict[str, str] = {}
        try:
            try:
                asked.manager.register(plugin, source.name)
            except pluggy.PluginValidationError:
                asked.manager, refused = _registered_one_by_one(plugin)
            unknown, unmarked = _misspelt(plugin, asked.manager, refused)
        except ANYTHING as error:
            self._found(PLUGIN_CRASHED, source, reason=told(error))
            return None
        if not source.built_in:
            self._introduce(asked)
        for reason in refused.values():
            self._found(PLUGIN_CRASHED, asked.source, reason=reason)
        for name in unknown:
            self._found(HOOK_UNKNOWN, asked.source, value=name)
        for name in unmarked:
            self._found(
                CONTRIBUTION_MALFORMED, asked.source, value=name, expected=f"@hookimpl {name}"
            )
        return asked

    def _introduce(self, asked: Asked) -> None:
        """Ask the plugin who it is."""
        caller = asked.manager.hook.ivb_plugin
        if not caller.get_hookimpls():
            return
        label, start = asked.source.label, time.perf_counter()
        try:
            answers = caller()
            info = answers[0] if answers else None
        except ANYTHING as error:
            reason = told(error)
            self.calls.append(Call(label, "ivb_plugin", 0, time.perf_counter() - start, True))
            self._found(PLUGIN_CRASHED, asked.source, reason=reason)
            return
        self.calls.append(Call(label, "ivb_plugin", 1, time.perf_counter() - start))
        # What it says of its class itself is not asked for.
        if type(info) is not PluginInfo:
            kind = class_name(info)
            self._found(CONTRIBUTION_MALFORMED, asked.source, value=kind, expected="PluginInfo")
            return
        asked.info = info
        if not asked.source.version:
            asked.source = evolve(asked.source, version=exact(info.version))
        if not is_a(asked.source.plugin, str, Later, ModuleType):
            # The name of its class says less than what it calls itself.
            name = exact(info.name) or asked.source.name
            asked.source = evolve(asked.source, name=name)
        if wrong := misfit(info):
            value, expected = wrong
            self._found(CONTRIBUTION_MALFORMED, asked.source, value=value, expected=expected)
        elif info.contracts != CONTRACTS_VERSION:
            self._found(
                MADE_FOR_OTHER_CONTRACTS, asked.source,
                version=str(info.contracts), expected=str(CONTRACTS_VERSION),
            )  # fmt: skip

    def _found(self, code: Code, source: Source, **arguments: Any) -> None:
        self.findings.append(Finding.of(code, name=source.label, **arguments))


def _loaded(plugin: Any) -> Any:
    if is_a(plugin, str):
        return import_module(plugin)
    return plugin.load() if is_a(plugin, Later) else plugin


def _manager() -> pluggy.PluginManager:
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return manager


def _registered_one_by_one(plugin: Any) -> tuple[pluggy.PluginManager, dict[str, str]]:
    """The hooks of a plugin that can be called, and why the others cannot, by name.

    A hook that takes arguments is refused by pluggy, and its plugin with it.
    """
    manager, refused = _manager(), {}
    for name in sorted(set(dir(plugin))):
        if manager.parse_hookimpl_opts(plugin, name) is None:
            continue
        alone = ModuleType(name)
        setattr(alone, name, getattr(plugin, name))
        try:
            manager.register(alone, name)
        except pluggy.PluginValidationError:
            refused[name] = f"{name}{_signature(getattr(plugin, name))} != {name}()"
    return manager, refused


def _signature(function: Any) -> str:
    try:
        return str(signature(function))
    except (TypeError, ValueError):
        return "(...)"


def _misspelt(
    plugin: Any, manager: pluggy.PluginManager, refused: Iterable[str]
) -> tuple[list[str], list[str]]:
    """What is meant as a hook and is none: names that do not exist, and hooks without a mark."""
    callers = [one for each in manager.get_plugins() for one in manager.get_hookcallers(each) or ()]
    known = {caller.name for caller in callers if caller.has_spec()}
    looking = {name for name in dir(plugin) if name.startswith("ivb_")}
    unknown = {caller.name for caller in callers} - known | looking - set(HOOKS)
    return sorted(unknown), sorted(looking & set(HOOKS) - known - set(refused))


def collect(registered: Registered, hook: str, kind: type[Any]) -> Collected:
    """Ask every plugin for one hook; what is of no use is a finding, the rest goes on."""
    gathering = _Gathering(kind)
    calls: list[Call] = []
    for asked in registered.for_hook(hook):
        caller = getattr(asked.manager.hook, hook)
        if not caller.get_hookimpls():
            continue
        start = time.perf_counter()
        try:
            answers = caller()
            contributions = [one for answer in answers for one in _several(answer)]
        except ANYTHING as error:
            reason = told(error)
            seconds = time.perf_counter() - start
            calls.append(Call(asked.source.label, hook, 0, seconds, failed=True))
            gathering.found(PLUGIN_CRASHED, asked, reason=reason)
            continue
        seconds = time.perf_counter() - start
        calls.append(Call(asked.source.label, hook, len(contributions), seconds))
        if not answers:  # a hook without a return
            gathering.found(CONTRIBUTION_MALFORMED, asked, value="None", expected=kind.__name__)
        for one in contributions:
            try:
                gathering.take(one, asked)
            except ANYTHING as error:
                gathering.found(PLUGIN_CRASHED, asked, reason=told(error))
    return Collected(tuple(gathering.values), tuple(gathering.findings), tuple(calls))


@define
class _Gathering:
    """The contributions to one hook, up to now."""

    kind: type[Any]
    values: list[tuple[Any, Source]] = field(factory=list)
    findings: list[Finding] = field(factory=list)
    taken: dict[str, Source] = field(factory=dict)

    def take(self, one: Any, asked: Asked) -> None:
        """Keep a contribution that is of use, with names that nobody took before."""
        source = asked.source
        # What it says of its class itself is not asked for.
        if not issubclass(type(one), self.kind):
            given, wanted = class_name(one), self.kind.__name__
            self.found(CONTRIBUTION_MALFORMED, asked, value=given, expected=wanted)
            return
        if wrong := misfit(one):
            value, expected = wrong
            self.found(CONTRIBUTION_MALFORMED, asked, value=value, expected=expected)
            return
        code = code_of(one)
        if code and not source.built_in and not _within(asked, code):
            self.found(OUTSIDE_PREFIX, asked, value=code)
            return
        names = claims(one)
        for name in names:
            if name in self.taken:
                self.found(NAME_TAKEN, asked, value=name, other=self.taken[name].label)
                return
        self.taken.update(dict.fromkeys(names, source))
        self.values.append((one, source))

    def found(self, code: Code, asked: Asked, **arguments: Any) -> None:
        """Tell what is wrong with a contribution."""
        self.findings.append(Finding.of(code, name=asked.source.label, **arguments))


def _several(answer: Any) -> Sequence[Any]:
    """What a hook returned, as a sequence; one value is a sequence of one."""
    if isinstance(answer, (list, tuple)):
        return answer
    if isinstance(answer, (str, bytes)) or not hasattr(answer, "__iter__"):
        return (answer,)
    found = tuple(islice(answer, MOST_CONTRIBUTIONS + 1))
    if len(found) > MOST_CONTRIBUTIONS:
        raise TooManyError(f"more than {MOST_CONTRIBUTIONS} contributions")
    return found


_BUILT_IN = "IVB"


def _within(asked: Asked, code: str) -> bool:
    """Whether a code begins with the plugin's own prefix, and is none of ivbcore's own."""
    if asked.info is None or code.rstrip("0123456789") == _BUILT_IN:
        return False
    return code.startswith(asked.info.prefix)
