"""Keys that an element does not have: what they may have been meant to be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.text import shortened
from ivbcore.engine.shape import FieldShape, Shape, is_element, shape_of
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import (
    ANCHOR_OR_ALIAS,
    ENGLISH_KEY,
    KEY_OUT_OF_PLACE,
    MARK_OUT_OF_PLACE,
    MISSPELT_KEY,
    UNKNOWN_KEY,
)
from ivbcore.values.language import Texts
from ivbcore.values.names import folded, likeness, nearest

if TYPE_CHECKING:
    from ivbcore.values.location import Location

__all__ = ["near_key", "unknown_key"]

_LIKENESS = 0.75
_MARKS = ("openbaarheid", "openness")
_MERGE = "<<"
_MOST_HOMES = 3


def unknown_key(
    shape: Shape, raw: Mapping[str, Any], key: str, path: str, place: Location | None, root: Any
) -> tuple[Finding, FieldShape | None]:
    """What is said of a key in `raw` that the shape has not, and the field that was meant.

    `root` is the class of the whole, in which the key may have a place elsewhere.
    """
    told = _visible(key)
    plain = folded(key).replace("-", "_").replace(" ", "_")
    for word in (plain, f"{plain}s", plain.removesuffix("s")):
        if word in shape.by_name:
            dutch = shape.by_name[word].key
            return Finding.of(ENGLISH_KEY, path, place, key=told, expected=dutch), (
                shape.by_name[word]
            )
    if near := near_key(key, shape):
        return Finding.of(MISSPELT_KEY, path, place, key=told, nearest=near), shape.by_key[near]
    if plain in _MARKS:
        return Finding.of(MARK_OUT_OF_PLACE, path, place, key=told), None
    if key == _MERGE:
        return Finding.of(ANCHOR_OR_ALIAS, path, place, value=_MERGE), None
    classes, homes, homes_of_elements = _homes(root)
    if key in homes and shape.cls in classes:
        at = homes_of_elements if _holds_elements(raw[key]) and key in homes_of_elements else homes
        expected = _in_words(at[key])
        return Finding.of(KEY_OUT_OF_PLACE, path, place, key=told, expected=expected), None
    return Finding.of(UNKNOWN_KEY, path, place, key=told), None


def _visible(key: str) -> str:
    """A key as it is quoted: with a sign for what nobody would see."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in key)
    return shortened(shown) or '""'


def near_key(key: str, shape: Shape) -> str | None:
    """The known key that this one was most likely meant to be."""
    plain = folded(key).replace("_", "-").replace(" ", "-")
    for near in nearest(plain, shape.by_key):
        if likeness(plain, near) >= _LIKENESS:
            return near
    return None


def _holds_elements(value: Any) -> bool:
    return any(isinstance(one, dict) for one in (value if isinstance(value, list) else [value]))


Homes = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def _homes(root: Any) -> tuple[frozenset[Any], Homes, Homes]:
    """Every class below the root, and for each key below which keys it has a place.

    The last tells only of keys that hold elements; "" is the whole itself.
    """
    every: dict[str, dict[str, None]] = {}
    elements: dict[str, dict[str, None]] = {}
    seen: set[tuple[str, Any]] = {("", root)}
    waiting = [("", root)]
    for name, cls in waiting:
        for field in shape_of(cls).fields:
            every.setdefault(field.key, {})[name] = None
            if is_element(field.type):
                elements.setdefault(field.key, {})[name] = None
                if (below := (field.key, field.type)) not in seen:
                    seen.add(below)
                    waiting.append(below)
    return (
        frozenset(cls for _, cls in seen),
        {key: tuple(names) for key, names in every.items()},
        {key: tuple(names) for key, names in elements.items()},
    )


def _in_words(homes: tuple[str, ...]) -> Texts:
    if len(homes) > _MOST_HOMES:
        return Texts("andere onderdelen", "other elements")
    return Texts(
        " of ".join(name or "het plan als geheel" for name in homes),
        " or ".join(name or "the plan as a whole" for name in homes),
    )
