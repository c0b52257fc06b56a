"""The paths of plain data, and where they stand.

The paths are those of the model (`ivbcore.model.paths`): an element with an identifier has a
path of its own, ``acties/jeugdaanpak-starten``; what has none goes by its index below the
element that holds it. Made only when a path is asked for: a plan without faults needs none.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from ivbcore.engine.shape import Shape, is_element, shape_of
from ivbcore.model.element import numbered_key
from ivbcore.values.names import slug
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.values.location import Location

__all__ = ["IdentifiedLists", "Node", "Tree", "identified_below", "identifier_of"]


@frozen(eq=False)
class Node:
    """An element with a path of its own in plain data, and where it hangs."""

    path: str
    raw: Any
    holder: Any = None
    name: str | int = ""


class Tree:
    """Plain data of a plan, with its paths and places."""

    def __init__(self, cls: Any, data: Any, positions: Positions) -> None:
        self.cls = cls
        self.data = data
        self.positions = positions

    @property
    def shape(self) -> Shape:
        """The shape of the plan itself."""
        return shape_of(self.cls)

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

    @property
    def nodes(self) -> dict[str, Node]:
        """Every element with a path of its own, by that path; the plan under the empty one."""
        return self._by_path

    @cached_property
    def _nodes(self) -> list[Node]:
        root = Node("", self.data)
        nodes = [root]
        _collect(identified_below(self.cls), self.data, nodes, {}, {})
        return nodes

    @cached_property
    def _by_container(self) -> dict[int, Node]:
        return {id(node.raw): node for node in self._nodes if isinstance(node.raw, dict)}

    @cached_property
    def _by_path(self) -> dict[str, Node]:
        return {node.path: node for node in self._nodes}


def _collect(
    lists: IdentifiedLists,
    data: dict[str, Any],
    nodes: list[Node],
    seen: dict[str, dict[str, int]],
    numbers: dict[str, int],
) -> None:
    for key, shape, below in lists:
        value = data.get(key)
        if value is None:
            continue
        listed = isinstance(value, list)
        for index, raw in enumerate(value if listed else [value]):
            is_mapping = isinstance(raw, dict)
            if shape is not None and (is_mapping or (shape.short and isinstance(raw, str))):
                number = numbers[key] = numbers.get(key, -1) + 1
                before = seen.setdefault(key, {})
                path = f"{key}/{numbered_key(identifier_of(shape, raw), number, before)}"
                nodes.append(Node(path, raw, *((value, index) if listed else (data, key))))
            if is_mapping and below:
                _collect(below, raw, nodes, seen, numbers)


IdentifiedLists = tuple[tuple[str, Shape | None, "IdentifiedLists"], ...]


@lru_cache(maxsize=64)
def identified_below(cls: Any) -> IdentifiedLists:
    """The lists of an element that hold identifiers, in their elements or below those.

    For each the key, the shape when the elements themselves have identifiers, and what is below.
    """
    lists = []
    for field in shape_of(cls).fields:
        if field.many and is_element(field.type):
            shape, below = shape_of(field.type), identified_below(field.type)
            if shape.has_identifier or below:
                lists.append((field.key, shape if shape.has_identifier else None, below))
    return tuple(lists)


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
