"""Plugins that go wrong, each in one way; and a plugin that is fine."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from attrs import evolve, field, frozen

from ivbcore.contracts import (
    Artifact,
    Context,
    Entry,
    Exporter,
    Extension,
    Finding,
    Importer,
    PackSource,
    PlanningWords,
    PluginInfo,
    Rule,
    Season,
    SourceData,
    Tag,
    Texts,
    WordList,
    hookimpl,
    rule,
    term,
)
from ivbcore.engine.collecting import HOOKS

__all__ = ["BADNESS", "CONTRIBUTING", "GOOD", "Tricky", "bad", "fine", "plugin", "rule_of"]

CONTRIBUTING = tuple(hook for hook in HOOKS if hook != "ivb_plugin")
TITLE = Texts("een lijst", "a list")


def rule_of(check: Callable[[Context], Any], code: str = "BAD001", name: str = "") -> Rule:
    """A rule around any check."""
    made = rule(
        code,
        name or f"fault-of-{code.lower()}",
        nl="{value} is fout.",
        en="{value} is wrong.",
        summary=Texts("Iets is fout.", "Something is wrong."),
        why=Texts("Daarom.", "That is why."),
    )
    return made(check)


@frozen(kw_only=True)
class Own:
    """Fields of a plugin."""

    number: str = field(default="", metadata=term("zaaknummer", "A number."))


def _table(request: Any) -> Artifact:
    return Artifact("lijst.csv", "text/csv", b"1;2\n")


def _entry() -> Entry:
    week = Season((6, 6), approximate=False, fine=True)
    return Entry(Tag.SEASON, week, ("dorpsfeest",), (("dorpsfeest 2025", "juni 2025"),))


def _once(context: Context) -> Iterator[Finding]:
    yield context.finding(value="alles")


# What a plugin without faults contributes to each hook.
GOOD: dict[str, Callable[[], Any]] = {
    "ivb_importers": lambda: Importer("bad-lijst", (".bad",), lambda data, name: SourceData({})),
    "ivb_exporters": lambda: Exporter("bad-csv", TITLE, _table),
    "ivb_rules": lambda: rule_of(_once),
    "ivb_planning_words": lambda: PlanningWords("bad-woorden", (_entry(),)),
    "ivb_word_lists": lambda: WordList("bad-lijst", ("dorpsfeest",)),
    "ivb_packs": lambda: PackSource("bad-pakket", "1", lambda: b"partijen: []\n"),
    "ivb_extensions": lambda: Extension("BAD", Own),
}


def plugin(name: str, prefix: str = "BAD", **hooks: Any) -> ModuleType:
    """A plugin with these hooks, each given as a function."""
    made = ModuleType(name)
    made.__version__ = "1.2"  # type: ignore[attr-defined]
    hooks.setdefault("ivb_plugin", lambda: PluginInfo(name, prefix, "1.2"))
    for hook, function in hooks.items():
        setattr(made, hook, hookimpl(function))
    return made


def fine(name: str = "goed") -> ModuleType:
    """A plugin that contributes to every hook, with nothing wrong."""
    return plugin(name, **{hook: lambda make=make: [make()] for hook, make in GOOD.items()})


# -- what can be wrong with one hook --------------------------------------------------------------


def _raising(error: type[BaseException]) -> Callable[[str], Callable[..., Any]]:
    def of(hook: str) -> Callable[..., Any]:
        def raises() -> Any:
            raise error("stuk")

        return raises

    return of


def _recursing(hook: str) -> Callable[..., Any]:
    def again() -> Any:
        return again()

    return again


def _midway(hook: str) -> Callable[..., Any]:
    def some() -> Iterator[Any]:
        yield GOOD[hook]()
        raise LookupError("halverwege")

    return some


def _leaving(hook: str) -> Callable[..., Any]:
    def some() -> Iterator[Any]:
        yield GOOD[hook]()
        raise SystemExit(3)

    return some


class UntellableError(Exception):
    """An exception that cannot be told."""

    def __str__(self) -> str:
        raise RuntimeError("ook stuk")


class Cancelled(BaseException):
    """An exception that is none."""


def _giving(value: Any) -> Callable[[str], Callable[..., Any]]:
    return lambda hook: lambda: value


def _with_arguments(hook: str) -> Callable[..., Any]:
    return lambda plan, host: [GOOD[hook]()]


class Lying:
    """An object that says it is of another class, or throws when it is asked."""

    @property
    def __class__(self) -> Any:  # type: ignore[override]
        raise SystemExit("wie vraagt dat")


_CLAIMS: dict[str, Callable[[], Any]] = {
    "ivb_importers": lambda: Importer("andere-yaml", (".YAML",), lambda data, name: SourceData({})),
    "ivb_exporters": lambda: Exporter("json", TITLE, _table),
    "ivb_rules": lambda: rule_of(_once, "BAD009", "unknown-holder"),
    "ivb_planning_words": lambda: [PlanningWords("zelfde"), PlanningWords("zelfde")][1],
    "ivb_packs": lambda: PackSource("nationaal", "9", bytes),
}
_HALF_MADE: dict[str, Callable[[], Any]] = {
    "ivb_importers": lambda: Importer("letters", ".csv", lambda data, name: SourceData({})),
    "ivb_exporters": lambda: Exporter("", TITLE, _table),
    "ivb_rules": lambda: evolve(rule_of(_once), check=None),  # type: ignore[arg-type]
    "ivb_planning_words": lambda: PlanningWords("woorden", ("feest",)),  # type: ignore[arg-type]
    "ivb_word_lists": lambda: WordList("woorden", ("a", 1)),  # type: ignore[arg-type]
    "ivb_packs": lambda: PackSource("pakket", "1", b"partijen: []"),  # type: ignore[arg-type]
    "ivb_extensions": lambda: Extension("BAD", dict),
}


def _made_by(table: dict[str, Callable[[], Any]]) -> Callable[[str], Callable[..., Any] | None]:
    return lambda hook: (lambda: [table[hook]()]) if hook in table else None


# The hook in hand, to a function that is no good; None where it cannot be wrong in this way.
BADNESS: dict[str, Callable[[str], Callable[..., Any] | None]] = {
    "raises": _raising(ValueError),
    "leaves": _raising(SystemExit),
    "closes": _raising(GeneratorExit),
    "runs out of memory": _raising(MemoryError),
    "is cancelled": _raising(Cancelled),
    "cannot be told": _raising(UntellableError),
    "recurses": _recursing,
    "raises midway": _midway,
    "leaves midway": _leaving,
    "never ends": lambda hook: lambda: itertools.repeat(3),
    "takes arguments": _with_arguments,
    "gives nothing": _giving(None),
    "gives a number": _giving(3),
    "gives a text": _giving("regel"),
    "gives a mapping": _giving({"naam": 1}),
    "gives classes": _giving([dict]),
    "gives liars": lambda hook: lambda: [Lying()],
    "gives half-made ones": _made_by(_HALF_MADE),
    "takes a name": _made_by(_CLAIMS),
}


def bad(badness: str, hook: str, name: str = "zz-slecht") -> ModuleType | None:
    """A plugin that is fine but for one hook; None when that cannot be wrong in this way."""
    function = BADNESS[badness](hook)
    if function is None:
        return None
    made = plugin(name, **{hook: function})
    if badness == "takes a name" and hook == "ivb_planning_words":
        made = plugin(name, **{hook: lambda: [PlanningWords("zelfde"), PlanningWords("zelfde")]})
    return made


class Tricky:
    """A plugin that has every attribute, or throws when it is asked for one."""

    def __init__(self, answer: Callable[[str], Any]) -> None:
        self._answer = answer

    def __getattr__(self, name: str) -> Any:
        return self._answer(name)

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("niet te vergelijken")
