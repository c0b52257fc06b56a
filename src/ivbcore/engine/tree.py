"""The paths of plain data, and where they stand.

The paths are those of the model (`ivbcore.model.paths`): an element with an identifier has a
path of its own, ``acties/jeugdaanpak-starten``; what has none goes by its index below the
element that holds it. Made only when a path is asked for: a plan without faults needs none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ivbcore.engine.shape import Shape, is_element, shape_of
from ivbcore.model.element import numbered_key
from ivbcore.model.paths import joined
from ivbcore.values.names import slug

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.values.location import Location

__all__ = ["Node", "Tree", "identifier_of"]


@frozen(eq=False)
class Node:
    """An element in plain data: its path, its shape, and where it hangs."""

    path: str
    shape: Shape
    raw: Any
    holder: Any
    name: str | int


class Tree:
    """Plain data of a plan, with its paths and places."""

    def __init__(self, cls: type[Any], data: Any, positions: Positions) -> None:
        self.shape = shape_of(cls)
        self.data = data
        self.positions = positions

    def path_of(self, container: object) -> str:
        """The path of the element that this mapping is, by identity."""
        node = self._by_container.get(id(container))
        return node.path if node else ""

    def place(self, path: str) -> Location | None:
        """Where the value at a path begins; of what is not there, where its holder stands."""
        known = path
        while known and known not in self._by_path:
            known = known.rpartition("/")[0]
        node = self._by_path.get(known)
        place = self.positions.of_value(node.holder, node.name) if node and known else None
        container = node.raw if node else self.data
        for step in path[len(known) :].strip("/").split("/"):
            name: str | int = int(step) if isinstance(container, list) and step.isdigit() else step
            found = self.positions.of_value(container, name)
            if found is None:
                break
            place = found
            container = container[name]
        return place

    @cached_property
    def _nodes(self) -> list[Node]:
        root = Node("", self.shape, self.data, None, "")
        return [root, *_below(root, {}, {})]

    @cached_property
    def _by_container(self) -> dict[int, Node]:
        return {id(node.raw): node for node in self._nodes if isinstance(node.raw, dict)}

    @cached_property
    def _by_path(self) -> dict[str, Node]:
        return {node.path: node for node in self._nodes}


def _below(
    node: Node, seen: dict[str, dict[str, int]], numbers: dict[str, int]
) -> Iterator[Node]:
    if not isinstance(node.raw, dict):
        return
    for field in node.shape.fields:
        value = node.raw.get(field.key)
        if value is None or not is_element(field.type) or field.mapping:
            continue
        shape = shape_of(field.type)
        listed = isinstance(value, list)
        for index, raw in enumerate(value if listed else [value]):
            if not field.many:
                path = joined(node.path, field.key)
            elif shape.has_identifier:
                if isinstance(raw, dict) or (isinstance(raw, str) and shape.short):
                    number = numbers[field.key] = numbers.get(field.key, -1) + 1
                    before = seen.setdefault(field.key, {})
                    path = f"{field.key}/{numbered_key(identifier_of(shape, raw), number, before)}"
                else:
                    path = joined(node.path, field.key, str(index))
            else:
                path = joined(node.path, field.key, str(index))
            place = (value, index) if listed else (node.raw, field.key)
            child = Node(path, shape, raw, *place)
            yield child
            yield from _below(child, seen, numbers)


_NAMES = ("titel", "maatregel", "naam")


def identifier_of(shape: Shape, raw: Any) -> str:
    """The identifier of an element, derived from its name when it has none."""
    if isinstance(raw, str):
        return slug(raw)
    identifier = raw.get("id")
    if isinstance(identifier, str) and identifier:
        return identifier
    names = (raw.get(key) for key in _NAMES if key in shape.by_key)
    return slug(next((name for name in names if isinstance(name, str) and name), ""))
