"""Paths: where an element stands, in identifiers that survive editing.

An element with an identifier has a path of its own, whatever it stands under:
``acties/jeugdaanpak-starten``; the second one with the same identifier ``acties/x#2``; one whose
identifier is empty its number among all of its kind, from 0: ``acties/12``. What has no
identifier goes by its index below the element that holds it: ``acties/x/voortgang/0/status``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.model.element import Element, numbered_key
from ivbcore.values.records import frozen
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["Place", "anonymous", "identified", "joined", "places_of"]


@frozen
class Place:
    """An element that has a path of its own.

    `parent` is the path of the nearest such element above it, `key` and `attribute` name the
    list that it stands in.
    """

    element: Any
    parent: str
    key: str = ""
    attribute: str = ""


def places_of(plan: Plan) -> dict[str, Place]:
    """Every element with a path of its own, in the order of the document.

    The plan itself stands under the empty path. `Plan.places` makes it once.
    """
    found = {"": Place(plan, "")}
    seen: dict[str, dict[str, int]] = {}
    numbers: dict[str, int] = {}

    def visit(element: Any, path: str) -> None:
        for name, described in terms_of(type(element)).items():
            value = getattr(element, name)
            if type(value) is not tuple or not value or not isinstance(value[0], Element):
                continue
            if not hasattr(value[0], "id"):
                for child in value:
                    visit(child, path)
                continue
            key = described.key
            met = seen.setdefault(key, {})
            for child in value:
                index = numbers[key] = numbers.get(key, -1) + 1
                place = f"{key}/{numbered_key(child.id, index, met)}"
                found[place] = Place(child, path, key, name)
                visit(child, place)

    visit(plan, "")
    return found


def identified(value: Any) -> tuple[Any, ...]:
    """The value, when it is a list of elements that have identifiers."""
    return value if _holds_elements(value) and hasattr(value[0], "id") else ()


def anonymous(value: Any) -> tuple[Any, ...]:
    """The value, when it is a list of elements that have none."""
    return value if _holds_elements(value) and not hasattr(value[0], "id") else ()


def joined(*parts: str) -> str:
    """The parts that say something as one path."""
    return "/".join(part for part in parts if part)


def _holds_elements(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Element)
