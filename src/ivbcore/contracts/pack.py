"""The contracts of packs and of planning words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import field

from ivbcore.planning.vocabulary import Entry, Vocabulary
from ivbcore.values.records import frozen

__all__ = ["PackSource", "PlanningWords"]


@frozen
class PackSource:
    """A pack that a plan can name under `bouwstenen`.

    Dutch: bouwsteen
    A pack is data in a plan file's own keys; `read` gives its bytes and is called only when a
    plan names it. `suffix` tells which importer reads them.
    """

    name: str
    version: str
    read: Callable[[], bytes]
    suffix: str = ".yaml"


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entries)


@frozen
class PlanningWords:
    """Planning words that act in plans that name them under `bouwstenen`.

    Dutch: planningswoorden
    Either `entries` that are added to Dutch, or a `vocabulary` that takes its place: another
    language.
    """

    name: str
    entries: tuple[Entry, ...] = field(default=(), converter=_in_order)
    vocabulary: Vocabulary | None = None
