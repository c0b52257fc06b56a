"""Adopting building blocks: what a plan takes over from a pack, with its own words beside it.

A plan says `overgenomen: {bouwsteen: ..., deel: ..., versie: ...}`; the content of the block is
filled in before structuring, so that it is read like everything else. The plan's own keys take
precedence; lists of elements with identifiers (items, acties) are taken together by identifier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.importer import NoPositions
from ivbcore.engine.overlay import Overlay
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
from ivbcore.model.paths import joined
from ivbcore.model.priority import Item, Priority
from ivbcore.values.language import LANGUAGES, Texts
from ivbcore.values.names import nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.engine.structuring import Structuring
    from ivbcore.engine.tree import Tree
    from ivbcore.findings.code import Code
    from ivbcore.model.block import Block, BlockVersion
    from ivbcore.model.pack import Pack
    from ivbcore.model.plan import Plan

__all__ = ["Adopted", "adopt", "adopts"]

_LISTS = (
    ("prioriteiten", BlockKind.PRIORITY),
    ("items", BlockKind.ITEM),
    ("acties", BlockKind.ACTION),
)
_KEY = "overgenomen"


@frozen(eq=False)
class Adopted:
    """Data in which the building blocks were filled in, and what there is to say of it."""

    data: Any
    positions: Positions
    adoptions: tuple[Adoption, ...] = ()
    findings: Callable[[Tree | None], tuple[Finding, ...]] = lambda _: ()
    left_out: Callable[[Tree | None], tuple[str, ...]] = lambda _: ()


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
    return Adopted(
        filled, adopter.overlay, tuple(adopter.adoptions), adopter.findings, adopter.left_out
    )


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
        self._unfilled: list[tuple[dict[str, Any], BlockKind]] = []
        self._said: list[tuple[dict[str, Any], Code, dict[str, Any]]] = []
        self._outdated: list[tuple[dict[str, Any], BlockVersion, BlockVersion, Block, Origin]] = []

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
            own = self.below(raw, level + 1)
            if type(raw.get(_KEY)) is dict:
                self._unfilled.append((own, kind))
            return own
        block, version, origin = found
        # What stands in the list of the plan itself may be adopted too.
        own = self.below(raw, level + 1)
        content = {"id": block.id, **_thawed(version.content)}
        filled = self._filled(own, content, origin, shape_of(_CLASSES[kind]))
        if newer := block.newer_than(version.version):
            self._outdated.append((filled, version, newer, block, origin))
        return filled

    def _found(
        self, raw: dict[str, Any], kind: BlockKind
    ) -> tuple[Block, BlockVersion, Origin] | None:
        named, wanted, number = (
            str(raw[_KEY].get(key) or "") for key in ("bouwsteen", "deel", "versie")
        )
        if named not in self.packs:
            self._say(raw, PACK_NOT_NAMED, name=named or "?")
            return None
        pack = self.packs[named]
        if pack is None:
            return None
        label = f"{named}/{wanted}"
        block = next((one for one in pack.blocks if one.id == wanted), None)
        version = block.version(number) if block is not None else None
        if block is None:
            known = _near(wanted, [one.id for one in pack.blocks])
            self._say(raw, UNKNOWN_BLOCK, name=named, value=wanted or "?", expected=known)
        elif block.kind is not kind:
            value = block.kind.value if block.kind else "?"
            self._say(raw, BLOCK_OF_OTHER_KIND, name=label, value=value, expected=kind.value)
        elif version is None:
            known = _near(number, [one.version for one in block.versions])
            self._say(raw, UNKNOWN_BLOCK_VERSION, name=label, version=number or "?", expected=known)
        else:
            return block, version, Origin(named, version.version, block.id)
        return None

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
        found = [self._finding(raw, tree, code, **said) for raw, code, said in self._said]
        for raw, old, new, block, origin in self._outdated:
            if changes := self._changes(block, old, new, str(raw.get("id"))):
                said: dict[str, Any] = {"name": f"{origin.pack}/{block.id}", "version": old.version}
                said |= {"other": new.version, "reason": changes}
                found.append(self._finding(raw, tree, BLOCK_OUTDATED, **said))
        return tuple(found)

    def left_out(self, tree: Tree | None) -> tuple[str, ...]:
        """Where something would have stood, had the block been there."""
        if tree is None:
            return ()
        return tuple(
            joined(tree.path_of(self.overlay.latest(raw)), key)
            for raw, kind in self._unfilled
            for key in _BRINGS[kind]
        )

    def _finding(
        self, raw: dict[str, Any], tree: Tree | None, code: Code, **arguments: Any
    ) -> Finding:
        path = tree.path_of(self.overlay.latest(raw)) if tree is not None else ""
        return Finding.of(code, joined(path, _KEY), self.overlay.of_value(raw, _KEY), **arguments)

    def _changes(
        self, block: Block, old: BlockVersion, new: BlockVersion, identifier: str
    ) -> Texts | None:
        """What differs between two versions, in words; None when nothing does."""
        before, after = (self._alone(block, one, identifier) for one in (old, new))
        from ivbcore.model.diff import diff  # on use: most plans take nothing from a pack whole

        differences = diff(before, after) if before and after else ()
        if not differences:
            return None
        dutch, english = (
            "; ".join(one.in_words(language) for one in differences) for language in LANGUAGES
        )
        return Texts(dutch, english)

    def _alone(self, block: Block, version: BlockVersion, identifier: str) -> Plan | None:
        """A plan of nothing but this version of the block."""
        inside = {**_thawed(version.content), "id": identifier}
        level = next(level for level, (_, kind) in enumerate(_LISTS) if kind is block.kind)
        data = {_LISTS[level][0]: [inside]}
        for key, _ in reversed(_LISTS[:level]):
            data = {key: [{"id": "deel", **data}]}
        return self.structuring().plan(data, NoPositions(), "").plan


# The lists that a block may bring along.
_BRINGS: dict[BlockKind, tuple[str, ...]] = {
    BlockKind.PRIORITY: ("items", "acties", "doelstellingen", "indicatoren"),
    BlockKind.ITEM: ("acties",),
    BlockKind.ACTION: (),
}
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
