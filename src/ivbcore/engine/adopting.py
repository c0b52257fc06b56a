"""Adopting building blocks: what a plan takes over from a pack, with its own words beside it.

A plan says `overgenomen: {bouwsteen: ..., deel: ..., versie: ...}`; the content of the block is
filled in before structuring, so that it is read like everything else. The plan's own keys take
precedence; lists of elements with identifiers (items, acties) are taken together by identifier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ivbcore.contracts.importer import NoPositions
from ivbcore.engine.provenance import Adoption, Origin
from ivbcore.engine.shape import Shape, is_element, shape_of
from ivbcore.engine.tree import identifier_of
from ivbcore.findings.finding import Finding
from ivbcore.findings.packs import (
    BLOCK_OF_OTHER_KIND,
    BLOCK_OUTDATED,
    PACK_NOT_NAMED,
    UNKNOWN_BLOCK,
    UNKNOWN_BLOCK_VERSION,
)
from ivbcore.model.block import BlockKind
from ivbcore.model.diff import diff
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.values.language import Texts
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.engine.structuring import Structuring
    from ivbcore.engine.tree import Tree
    from ivbcore.findings.code import Code
    from ivbcore.model.block import Block, BlockVersion
    from ivbcore.model.pack import Pack
    from ivbcore.values.location import Location

__all__ = ["Adopted", "Overlay", "adopt", "adopts"]

_LISTS = (
    ("prioriteiten", BlockKind.PRIORITY),
    ("items", BlockKind.ITEM),
    ("acties", BlockKind.ACTION),
)
_KEY = "overgenomen"


class Overlay:
    """The places of data of which some containers were replaced by copies with more in them."""

    def __init__(self, below: Positions) -> None:
        self._below = below
        self._instead: dict[int, Any] = {}
        self._moved: dict[tuple[int, str | int], tuple[Any, str | int]] = {}
        self._kept: list[Any] = []

    def instead_of(self, new: Any, old: Any) -> None:
        """A container that took the place of another."""
        self._instead[id(new)] = old
        self._kept.append(new)

    def moved(self, new: tuple[Any, str | int], old: tuple[Any, str | int]) -> None:
        """An element of a list that stands elsewhere now."""
        self._moved[id(new[0]), new[1]] = old
        self._kept.append(new[0])

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where the key stands."""
        return self._below.of_key(*self._original(container, key))

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value begins."""
        return self._below.of_value(*self._original(container, key))

    def _original(self, container: object, key: str | int) -> tuple[object, str | int]:
        if moved := self._moved.get((id(container), key)):
            return moved
        return self._instead.get(id(container), container), key


@frozen(eq=False)
class Adopted:
    """Data in which the building blocks were filled in, and what there is to say of it."""

    data: Any
    positions: Positions
    adoptions: tuple[Adoption, ...] = ()
    findings: Callable[[Tree | None], tuple[Finding, ...]] = lambda _: ()


def adopts(data: Any) -> bool:
    """Whether anything in the data was adopted."""
    return any(_KEY in one for one in _elements(data, 0))


def _elements(data: Any, level: int) -> list[dict[str, Any]]:
    if level == len(_LISTS) or not isinstance(data, dict):
        return []
    value = data.get(_LISTS[level][0])
    found = [one for one in (value if isinstance(value, list) else [value]) if type(one) is dict]
    return [*found, *(below for one in found for below in _elements(one, level + 1))]


def adopt(
    data: Any,
    positions: Positions,
    packs: Mapping[str, Pack | None],
    structuring: Callable[[], Structuring],
) -> Adopted:
    """The data with the building blocks filled in; `packs` are those that the plan names.

    A pack that is named and could not be had is None: nothing more is said of it here.
    """
    adopter = _Adopter(packs, Overlay(positions), structuring)
    filled = adopter.below(data, 0)
    return Adopted(filled, adopter.overlay, tuple(adopter.adoptions), adopter.findings)


class _Adopter:
    def __init__(
        self,
        packs: Mapping[str, Pack | None],
        overlay: Overlay,
        structuring: Callable[[], Structuring],
    ) -> None:
        self.packs = packs
        self.overlay = overlay
        self.structuring = structuring
        self.adoptions: list[Adoption] = []
        self._said: list[tuple[dict[str, Any], Code, dict[str, Any]]] = []
        self._outdated: list[tuple[dict[str, Any], Block, BlockVersion, BlockVersion, str]] = []

    def below(self, data: dict[str, Any], level: int) -> dict[str, Any]:
        """The mapping with what it holds filled in: a copy, when anything was."""
        if level == len(_LISTS) or not isinstance(data.get(_LISTS[level][0]), (list, dict)):
            return data
        key = _LISTS[level][0]
        old = data[key]
        new = [
            self._element(one, level) if type(one) is dict else one
            for one in (old if isinstance(old, list) else [old])
        ]
        if isinstance(old, list):
            self.overlay.instead_of(new, old)
        else:
            self.overlay.moved((new, 0), (data, key))
        copy = {**data, key: new}
        self.overlay.instead_of(copy, data)
        return copy

    def _element(self, raw: dict[str, Any], level: int) -> dict[str, Any]:
        kind = _LISTS[level][1]
        found = self._found(raw, kind) if type(raw.get(_KEY)) is dict else None
        if found is None:
            return self.below(raw, level + 1)
        block, version, origin = found
        # What stands in the list of the plan itself may be adopted too.
        own = self.below(raw, level + 1)
        content = {"id": block.id, **_thawed(version.content)}
        filled = self._filled(own, content, origin, shape_of(_CLASSES[kind]))
        if newer := block.newer_than(version.version):
            self._outdated.append((filled, block, version, newer, origin.in_words()))
        return filled

    def _found(
        self, raw: dict[str, Any], kind: BlockKind
    ) -> tuple[Block, BlockVersion, Origin] | None:
        named, wanted, number = (
            str(raw[_KEY].get(key) or "") for key in ("bouwsteen", "deel", "versie")
        )
        if named not in self.packs:
            return self._say(raw, PACK_NOT_NAMED, name=named or "?")
        pack = self.packs[named]
        if pack is None:
            return None
        block = next((one for one in pack.blocks if one.id == wanted), None)
        if block is None:
            known = [one.id for one in pack.blocks]
            return self._say(
                raw, UNKNOWN_BLOCK, name=named, value=wanted or "?", expected=_near(wanted, known)
            )
        label = f"{named}/{block.id}"
        if block.kind is not kind:
            value = block.kind.value if block.kind else "?"
            return self._say(
                raw, BLOCK_OF_OTHER_KIND, name=label, value=value, expected=kind.value
            )
        version = block.version(number)
        if version is None:
            known = [one.version for one in block.versions]
            return self._say(
                raw,
                UNKNOWN_BLOCK_VERSION,
                name=label,
                version=number or "?",
                expected=_near(number, known),
            )
        return block, version, Origin(named, version.version, block.id)

    def _say(self, raw: dict[str, Any], code: Code, **arguments: Any) -> None:
        self._said.append((raw, code, arguments))

    def _filled(
        self, own: dict[str, Any], content: dict[str, Any], origin: Origin, shape: Shape
    ) -> dict[str, Any]:
        filled: dict[str, Any] = {}
        for key in (*content, *(key for key in own if key not in content)):
            mine, theirs = own.get(key), content.get(key)
            field = shape.by_key.get(key)
            if (
                field is not None
                and field.many
                and is_element(field.type)
                and shape_of(field.type).has_identifier
                and isinstance(theirs, list)
            ):
                mine = [] if mine is None else mine
                listed = mine if isinstance(mine, list) else [mine]
                filled[key] = self._taken_together(listed, theirs, origin, shape_of(field.type))
            else:
                filled[key] = theirs if mine is None else mine
        self.overlay.instead_of(filled, own)
        self.adoptions.append(Adoption(filled, own, content, origin))
        return filled

    def _taken_together(
        self, own: list[Any], theirs: list[Any], origin: Origin, shape: Shape
    ) -> list[Any]:
        """The block's elements in its order, with the plan's beside them; then the plan's own."""
        mine = {
            identifier_of(shape, one): (index, one)
            for index, one in enumerate(own)
            if type(one) is dict
        }
        result: list[Any] = []
        used = set()
        for one in theirs:
            if type(one) is dict:
                identifier = identifier_of(shape, one)
                index, beside = mine.get(identifier, (None, {}))
                if index is not None:
                    used.add(index)
                    self.overlay.moved((result, len(result)), (own, index))
                one = self._filled(beside, one, origin, shape)  # noqa: PLW2901
            result.append(one)
        for index, one in enumerate(own):
            if index not in used:
                self.overlay.moved((result, len(result)), (own, index))
                result.append(one)
        return result

    def findings(self, tree: Tree | None) -> tuple[Finding, ...]:
        """What there is to say, with its places."""
        found = []
        for raw, code, arguments in self._said:
            found.append(self._finding(raw, tree, code, **arguments))
        for raw, block, old, new, label in self._outdated:
            changes = self._changes(block, old, new, str(raw.get("id") or block.id))
            if changes is not None:
                pack = label.partition(" ")[0]
                found.append(
                    self._finding(
                        raw,
                        tree,
                        BLOCK_OUTDATED,
                        name=f"{pack}/{block.id}",
                        version=old.version,
                        other=new.version,
                        reason=changes,
                    )
                )
        return tuple(found)

    def _finding(
        self, raw: dict[str, Any], tree: Tree | None, code: Code, **arguments: Any
    ) -> Finding:
        path = self._path(raw, tree)
        place = self.overlay.of_value(raw, _KEY)
        return Finding.of(code, f"{path}/{_KEY}" if path else _KEY, place, **arguments)

    def _path(self, raw: dict[str, Any], tree: Tree | None) -> str:
        """The path of a mapping, which may itself have been replaced by a copy."""
        if tree is None:
            return ""
        return tree.path_of(raw) or tree.path_of(self.overlay.copy_of(raw))

    def _changes(
        self, block: Block, old: BlockVersion, new: BlockVersion, identifier: str
    ) -> Texts | None:
        """What differs between two versions, in words; None when nothing does."""
        before, after = (self._alone(block, one, identifier) for one in (old, new))
        if before is None or after is None:
            return None
        differences = diff(before, after)
        if not differences:
            return None
        return Texts("; ".join(differences.in_words("nl")), "; ".join(differences.in_words("en")))

    def _alone(self, block: Block, version: BlockVersion, identifier: str) -> Plan | None:
        """A plan of nothing but this version of the block."""
        inside = {**_thawed(version.content), "id": identifier}
        for key, kind in reversed(_LISTS):
            holder = {key: [inside]}
            if kind is block.kind:
                data: dict[str, Any] = holder
                break
        else:
            return None
        for key, _ in reversed(_LISTS[: [kind for _, kind in _LISTS].index(block.kind)]):
            data = {key: [{"id": "deel", **data}]}
        return self.structuring().plan(data, NoPositions(), "").plan


_CLASSES: dict[BlockKind, Any] = {
    BlockKind.PRIORITY: Priority,
    BlockKind.ITEM: Item,
    BlockKind.ACTION: shape_of(Item).by_key["acties"].type,
}


def _near(text: str, known: list[str]) -> tuple[str, ...]:
    """The nearest, or all when none comes near."""
    return nearest(text, known) or tuple(known) or ("-",)


def _thawed(value: Any) -> Any:
    """Plain data as an importer gives it: mappings and lists that are this plan's alone."""
    if isinstance(value, Mapping):
        return {key: _thawed(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_thawed(one) for one in value]
    return value
