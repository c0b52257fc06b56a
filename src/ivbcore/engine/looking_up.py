"""Looking up in packs: what a plan refers to and does not describe itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.engine.provenance import Origin
from ivbcore.findings.finding import Finding
from ivbcore.findings.packs import PACKS_CLASH
from ivbcore.model.directory import Registry
from ivbcore.values.names import folded
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.tree import Tree
    from ivbcore.model.pack import Pack
    from ivbcore.model.plan import Plan

__all__ = ["LookedUp", "look_up"]

# The lists that packs register: attribute of the plan, of the pack, and the key in paths.
_KINDS = (
    ("powers", "bevoegdheden"),
    ("themes", "themas"),
    ("safety_fields", "veiligheidsvelden"),
    ("holders", "portefeuillehouders"),
    ("partners", "partijen"),
)


@frozen(eq=False)
class LookedUp:
    """A plan with what it refers to, and what there is to say of that.

    `registered` gives for each list the origin of everything that the packs register.
    """

    plan: Plan
    registered: dict[str, dict[str, Origin]]
    clashes: tuple[tuple[str, str, str], ...] = ()

    def findings(self, tree: Tree | None) -> tuple[Finding, ...]:
        """The clashes, where the packs are named."""
        place = tree.place("bouwstenen") if tree is not None else None
        return tuple(
            Finding.of(PACKS_CLASH, "bouwstenen", place, value=value, name=used, other=other)
            for value, used, other in self.clashes
        )


Registries = dict[tuple[str, str], Registry[Any]]
"""What packs register, by the label of the pack and the kind; made once for a host."""


def look_up(plan: Plan, packs: Sequence[Pack], registries: Registries | None = None) -> LookedUp:
    """The plan with the elements of the packs that it refers to, each with its origin.

    What the plan describes itself always counts; of the packs, the one that is named first.
    """
    registries = {} if registries is None else registries
    if not packs:
        return LookedUp(plan, {key: {} for _, key in _KINDS})
    brought: dict[str, Any] = {}
    clashes: dict[tuple[str, str, str], None] = {}
    themes: tuple[Any, ...] = ()
    for attribute, _ in _KINDS:
        shelf = _Shelves(attribute, getattr(plan, attribute), packs, registries)
        found = shelf.brought(_referred(plan, attribute, themes))
        if attribute == "themes":
            themes = found
        if found:
            brought[attribute] = (*getattr(plan, attribute), *found)
        clashes.update(dict.fromkeys(shelf.clashes))
    registered: dict[str, dict[str, Origin]] = {key: {} for _, key in _KINDS}
    for attribute, key in _KINDS:
        for pack in reversed(packs):
            origin = Origin(pack.id, pack.version)
            registered[key].update((one.id, origin) for one in getattr(pack, attribute))
    return LookedUp(evolve(plan, **brought) if brought else plan, registered, tuple(clashes))


class _Shelves:
    """One kind of elements in all packs, in the order in which the plan names them."""

    def __init__(
        self, kind: str, own: Iterable[Any], packs: Sequence[Pack], registries: Registries
    ) -> None:
        self._own: Registry[Any] = Registry(kind, own)
        self._packs: list[tuple[Pack, Registry[Any]]] = []
        for pack in packs:
            registry = registries.get((pack.label, kind))
            if registry is None:
                elements = (evolve(one, origin=pack.label) for one in getattr(pack, kind))
                registry = registries[pack.label, kind] = Registry(kind, elements)
            self._packs.append((pack, registry))
        self.clashes: list[tuple[str, str, str]] = []

    def brought(self, references: Iterable[str]) -> tuple[Any, ...]:
        """What has to come along for these references, and for what that refers to itself."""
        found: dict[str, Any] = {}
        waiting = list(dict.fromkeys(references))
        while waiting:
            text = waiting.pop(0)
            if not text or self._own.find(text) is not None:
                continue
            hits = [
                (pack, element)
                for pack, registry in self._packs
                if (element := registry.find(text)) is not None
            ]
            if not hits:
                continue
            pack, element = hits[0]
            key = folded(element.id)
            if self._own.find(element.id) is not None or key in found:
                continue  # the plan has one of that identifier, which counts
            self.clashes += [
                (element.id, pack.label, other.label)
                for other, one in hits[1:]
                if evolve(one, origin=element.origin) != element
            ]
            found[key] = self._without_own(element)
            waiting += [*getattr(element, "members", ()), getattr(element, "part_of", None) or ""]
        return tuple(found.values())

    def _without_own(self, element: Any) -> Any:
        """The element without the aliases that already mean something in the plan."""
        aliases = tuple(one for one in element.aliases if self._own.find(one) is None)
        return element if aliases == element.aliases else evolve(element, aliases=aliases)


def _referred(plan: Plan, kind: str, themes: Iterable[Any]) -> Iterator[str]:
    """Everything in the plan that refers to an element of this kind, as written."""
    if kind == "themes":
        yield from (one.theme or "" for one in plan.priorities)
        yield from (one.theme or "" for one in plan.issues)
        yield from (one.theme or "" for one in plan.scope)
        yield from (one.theme or "" for one in plan.figures)
    elif kind == "safety_fields":
        yield from (one.safety_field or "" for one in plan.priorities)
        yield from (one.safety_field or "" for one in themes)
        yield from (one.theme for one in plan.scope)
    elif kind in ("holders", "partners"):
        yield from (name for one in plan.consultations for name in one.participants)
        if kind == "partners":
            yield from (one.partner or "" for one in plan.capacity)
            yield from (name for one in plan.partners for name in one.members)
            yield from (one.part_of or "" for one in plan.partners)
        else:
            yield from (one.holder or "" for one in plan.capacity)
    for item in plan.items:
        for action in item.actions:
            if kind == "powers":
                yield from action.powers
            elif kind == "holders":
                yield from action.holders
            elif kind == "partners":
                yield from (one.partner for one in action.partners)
                yield action.lead or ""
                yield from action.effort
