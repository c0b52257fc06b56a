"""Openness: who may read about a part of the plan, and a plan without what is marked above it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar, cast

from attrs import evolve, field

from ivbcore.model.element import Element
from ivbcore.values.term import term, terms_of

__all__ = ["Openness", "is_above", "openness_field", "strictest", "without_marked"]

E = TypeVar("E", bound=Element)


class Openness(StrEnum):
    """Who may read about a part of the plan.

    Dutch: openbaarheid
    """

    PUBLIC = "openbaar"
    REGION = "regio"
    INTERNAL = "intern"
    CONFIDENTIAL = "vertrouwelijk"


_RANKS = {level: rank for rank, level in enumerate(Openness)}


def is_above(mark: Openness | None, level: Openness) -> bool:
    """Whether what carries this mark may not be read at a level; no mark is public."""
    return mark is not None and _RANKS[mark] > _RANKS[level]


def strictest(marks: Iterable[Openness | None]) -> Openness:
    """The mark that fewest may read past; public where there is none."""
    return max((one for one in marks if one), key=_RANKS.__getitem__, default=Openness.PUBLIC)


def openness_field() -> Any:
    """The field ``openbaarheid``, of whatever may be left out of an edition."""
    return field(default=None, metadata=term("openbaarheid", "Who may read about it."))


def without_marked(element: E, level: Openness) -> E:
    """The element without the parts that are marked above a level; itself when none is."""
    changes: dict[str, Any] = {}
    for name in terms_of(type(element)):
        value = getattr(element, name)
        if isinstance(value, Element):
            left: Any = _left(value, level)
        elif type(value) is tuple and value and isinstance(value[0], Element):
            every = (_left(one, level) for one in value)
            left = tuple(one for one in every if one is not None)
            if len(left) == len(value) and all(map(_is, left, value)):
                left = value
        else:
            continue
        if left is not value:
            changes[name] = left
    return cast(E, evolve(cast(Any, element), **changes)) if changes else element


def _left(element: E, level: Openness) -> E | None:
    if is_above(getattr(element, "openness", None), level):
        return None
    return without_marked(element, level)


def _is(one: object, other: object) -> bool:
    return one is other
