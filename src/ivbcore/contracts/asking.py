"""Small questions that many rules ask of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ivbcore.model.element import numbered_key
from ivbcore.values.names import folded

__all__ = ["few", "is_council", "keyed"]

T = TypeVar("T")

_ONE_IN = 5
_COUNCIL = frozenset(("raad", "gemeenteraad", "de raad", "de gemeenteraad"))


def few(using: int, total: int) -> bool:
    """Whether fewer than one in five use something.

    A rule about an optional key then says once that the plan does not use it.
    """
    return _ONE_IN * using < total


def is_council(body: str | None) -> bool:
    """Whether a deciding body, as written, is the municipal council."""
    return folded(body or "") in _COUNCIL


def keyed(key: str, elements: Iterable[T]) -> tuple[tuple[str, T], ...]:
    """Elements with their paths: ``keyed("prioriteiten", plan.priorities)``."""
    seen: dict[str, int] = {}
    return tuple(
        (f"{key}/{numbered_key(getattr(one, 'id', ''), index, seen)}", one)
        for index, one in enumerate(elements)
    )
