"""The host: what plugins contribute, collected once. One of the two doors to pluggy.

Every plugin is asked on its own, and a plugin that fails costs one finding, never the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import field

from ivbcore.contracts.importer import Importer
from ivbcore.engine.collecting import Call, Collected, Registered, Source, collect, is_a
from ivbcore.engine.throwing import ANYTHING, class_name, told
from ivbcore.engine.usable import code_of, exact
from ivbcore.findings.finding import Finding
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.exporter import Exporter
    from ivbcore.contracts.extension import Extension
    from ivbcore.contracts.pack import PackSource, PlanningWords
    from ivbcore.contracts.rules import Rule
    from ivbcore.engine.packs import PackShelf
    from ivbcore.engine.structuring import Structuring

__all__ = ["Host"]

READING_HOOKS = ("ivb_importers", "ivb_planning_words", "ivb_packs", "ivb_extensions")


def _in_order(plugins: Iterable[Any]) -> tuple[Source, ...]:
    """Built-in plugins first, the others by name: the order they are given in never matters."""
    sources = [one if is_a(one, Source) else _source(one) for one in plugins]
    return tuple(sorted(dict.fromkeys(sources), key=lambda one: one.order))


def _source(plugin: Any) -> Source:
    if is_a(plugin, str):
        return Source(plugin, plugin)
    name = _told_of(plugin, "__name__") or class_name(plugin)
    return Source(plugin, name, _told_of(plugin, "__version__"))


def _told_of(plugin: Any, name: str) -> str:
    """What a plugin says of itself, when that is a text; asking may fail."""
    try:
        value = getattr(plugin, name, "")
    except ANYTHING as error:
        told(error)
        return ""
    return exact(value)


@frozen(eq=False, repr=False)
class Host:
    """Plugins, and what they contribute.

    `plugins` are sources, modules or objects with hooks, or the names of modules. Two hosts live
    side by side: nothing is kept outside of them. Each hook is asked once, when first needed.
    """

    plugins: tuple[Source, ...] = field(converter=_in_order)

    def with_plugins(self, *plugins: Any) -> Host:
        """A new host that has these plugins as well."""
        return Host((*self.plugins, *plugins))

    @property
    def importers(self) -> tuple[Importer, ...]:
        """The kinds of files that plans can be read from."""
        return self._values("ivb_importers")

    @property
    def exporters(self) -> tuple[Exporter, ...]:
        """The formats in which plans can be written."""
        return self._values("ivb_exporters")

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """What can be found in a plan, by code."""
        return tuple(sorted(self._values("ivb_rules"), key=lambda rule: rule.code.code))

    @property
    def packs(self) -> tuple[PackSource, ...]:
        """The packs that plans can name."""
        return self._values("ivb_packs")

    @property
    def planning_words(self) -> tuple[PlanningWords, ...]:
        """The planning words that plans can name."""
        return self._values("ivb_planning_words")

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """The typed fields of plugins."""
        return self._values("ivb_extensions")

    @cached_property
    def word_lists(self) -> Mapping[str, tuple[str, ...]]:
        """The words that rules look for, by the name of their list, of all plugins together."""
        lists: dict[str, dict[str, None]] = {}
        for one in self._values("ivb_word_lists"):
            lists.setdefault(one.name, {}).update(dict.fromkeys(one.words))
        return {name: tuple(sorted(words)) for name, words in sorted(lists.items())}

    def origin_of(self, contribution: Any) -> Source | None:
        """The plugin that a contribution came from."""
        return self._origins.get(id(contribution))

    def contributions(self) -> tuple[tuple[Source, dict[str, tuple[str, ...]]], ...]:
        """Each plugin with what it contributes, by hook: the names or codes."""
        found: dict[Source, dict[str, tuple[str, ...]]] = {}
        asked = {hook: self._asked(hook).values for hook in KINDS}
        known = [self._registered.known(one) for one in self.plugins]
        for source in known:
            found[source] = {}
        for hook, values in asked.items():
            for value, source in values:
                name = code_of(value) or str(value.name)
                found[source][hook] = (*found[source].get(hook, ()), name)
        return tuple((source, found[source]) for source in known)

    def importer_for(self, name: str) -> Importer | None:
        """The importer of a file, by the end of its name; the longest end counts."""
        lowered = name.lower()
        fitting = [
            (len(end), one)
            for one in self.importers
            for end in one.suffixes
            if lowered.endswith(end.lower())
        ]
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None

    @cached_property
    def structuring(self) -> Structuring:
        """What makes plans of plain data; made once, for it takes longer than a plan."""
        from ivbcore.engine.structuring import Structuring

        return Structuring(extensions=self.extensions, labels=self.labels)

    @property
    def labels(self) -> dict[str, str]:
        """The plugins with fields of their own, with their versions, by prefix."""
        found = ((one.prefix, self.origin_of(one)) for one in self.extensions)
        return {prefix: origin.label for prefix, origin in found if origin is not None}

    @cached_property
    def shelf(self) -> PackShelf:
        """The packs, each read when the first plan names it."""
        from ivbcore.engine.packs import PackShelf

        return PackShelf(self)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What went wrong with the plugins that reading a plan needs."""
        return self.findings_of(*READING_HOOKS)

    def findings_of(self, *hooks: str) -> tuple[Finding, ...]:
        """What went wrong while the plugins were asked for these hooks."""
        collected = [finding for hook in hooks for finding in self._asked(hook).findings]
        return (*self._registered.findings, *collected)

    @property
    def calls(self) -> tuple[Call, ...]:
        """The hooks that were called up to now, for tracing."""
        collected = [call for one in self._collected.values() for call in one.calls]
        return (*self._registered.calls, *collected)

    @cached_property
    def _registered(self) -> Registered:
        return Registered(self.plugins)

    @cached_property
    def _origins(self) -> dict[int, Source]:
        return {}

    @cached_property
    def _collected(self) -> dict[str, Collected]:
        return {}

    def _asked(self, hook: str) -> Collected:
        if hook not in self._collected:
            self._collected[hook] = collect(self._registered, hook, _kind_of(hook))
            # By identity: contributions may be equal, and live as long as the host.
            self._origins.update((id(one), source) for one, source in self._collected[hook].values)
        return self._collected[hook]

    def _values(self, hook: str) -> tuple[Any, ...]:
        return tuple(value for value, _ in self._asked(hook).values)

    def __repr__(self) -> str:
        """Short: how many plugins."""
        return f"<Host: {len(self.plugins)} plugins>"


# What each hook returns; the classes are loaded only when the hook is asked.
KINDS = {
    "ivb_importers": ("ivbcore.contracts.importer", "Importer"),
    "ivb_exporters": ("ivbcore.contracts.exporter", "Exporter"),
    "ivb_rules": ("ivbcore.contracts.rules", "Rule"),
    "ivb_planning_words": ("ivbcore.contracts.pack", "PlanningWords"),
    "ivb_word_lists": ("ivbcore.contracts.plugin", "WordList"),
    "ivb_packs": ("ivbcore.contracts.pack", "PackSource"),
    "ivb_extensions": ("ivbcore.contracts.extension", "Extension"),
}


def _kind_of(hook: str) -> type[Any]:
    from importlib import import_module

    module, name = KINDS[hook]
    kind: type[Any] = getattr(import_module(module), name)
    return kind
