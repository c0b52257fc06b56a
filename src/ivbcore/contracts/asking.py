"""Small questions that many rules ask of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from ivbcore.model.element import numbered_key
from ivbcore.values.names import folded

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Context

__all__ = ["about_the_plan", "few", "is_council", "keyed", "plan_nouns"]

T = TypeVar("T")

_ONE_IN = 5
_SHORTEST_TITLE = 8
_YEARS = re.compile(r"\b(?:19|20)\d\d\b(?:\s*(?:[-/–]|t/m)\s*(?:19|20)\d\d\b)?")
_PLAN_NOUNS = "plan|programma|beleid|nota|agenda"
_COUNCIL = frozenset(("raad", "gemeenteraad", "de raad", "de gemeenteraad"))


def few(using: int, total: int) -> bool:
    """Whether fewer than one in five use something.

    A rule about an optional key then says once that the plan does not use it.
    """
    return _ONE_IN * using < total


def about_the_plan(context: Context, text: str | None) -> bool:
    """Whether a text speaks of the plan, or of one by its name: word list `plannamen`, its title.

    The years in the title make no difference.
    """
    title = " ".join(_YEARS.sub(" ", folded(context.plan.title)).split())
    own = len(title) >= _SHORTEST_TITLE and title in folded(text or "")
    return own or bool(context.spotted("plannamen", text))


def plan_nouns(context: Context) -> str:
    """What a plan is called where its name is not needed ("het plan"), as part of an expression.

    The last part of the words in its title counts too: "handhavingsplan", "jaarprogramma".
    """
    own = re.findall(rf"(?<![\w-])\w+(?:{_PLAN_NOUNS})(?!\w)", folded(context.plan.title))
    return "|".join((_PLAN_NOUNS, *map(re.escape, own)))


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
