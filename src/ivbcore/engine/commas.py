"""Texts that YAML cut off at a comma, and the keys that hold the rest of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ivbcore.engine.keys import near_key
from ivbcore.values.names import folded
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.importer import Positions
    from ivbcore.engine.shape import Shape

__all__ = ["CutText", "cut_texts"]


@frozen
class CutText:
    """A text that ended at a comma, and the keys that hold the rest of it.

    `whole` is the text that was meant; the list of its parts, where the key takes a list.
    """

    keys: tuple[str, ...]
    whole: str | tuple[str, ...]

    @property
    def shown(self) -> str:
        """The value as it has to be written."""
        if isinstance(self.whole, str):
            return f'"{self.whole}"'
        return f"[{', '.join(self.whole)}]"


def cut_texts(shape: Shape, raw: dict[str, Any], positions: Positions) -> dict[str, CutText]:
    """The texts in a mapping that were cut off at a comma, by their keys.

    ``{id: a, planning: Q1 nagaan, Q2 tot en met Q4 doen}`` is YAML for a planning of "Q1 nagaan"
    and a key without a value. A key without a colon is nothing that anybody writes on purpose;
    neither is one of several words, behind a text on the same line.
    """
    pieces: dict[str, list[str]] = {}
    keys = list(raw)
    begun = None
    for before, key in pairwise(keys):
        if isinstance(raw[before], str) and before in shape.by_key:
            begun = before
        elif begun is not None and before not in pieces.get(begun, ()):
            begun = None
        if begun is None or key in shape.by_key:
            continue
        if _is_rest(shape, raw, before, key, positions):
            pieces.setdefault(begun, []).append(key)
    return {key: _cut(shape, raw, key, rest, positions) for key, rest in pieces.items()}


def _cut(
    shape: Shape, raw: dict[str, Any], key: str, rest: list[str], positions: Positions
) -> CutText:
    parts = [one if raw[one] is None else f"{one}: {raw[one]}" for one in rest]
    if shape.by_key[key].many:
        return CutText(tuple(rest), (raw[key], *parts))
    whole = raw[key]
    for before, one, part in zip((key, *rest), rest, parts, strict=False):
        # "7,9" has no space behind its comma.
        text, place = positions.of_value(raw, before), positions.of_key(raw, one)
        tight = text and place and place.offset == (text.end or 0) + 1
        whole += f"{',' if tight else ', '}{part}"
    return CutText(tuple(rest), whole)


def _is_rest(
    shape: Shape, raw: dict[str, Any], before: str, key: str, positions: Positions
) -> bool:
    """Whether a key is the rest of the plain text behind the key before it."""
    text, place = positions.of_value(raw, before), positions.of_key(raw, key)
    behind = positions.of_value(raw, key)
    if None in (text, place, behind):
        return False
    assert text is not None
    assert place is not None
    assert behind is not None
    if not (_is_plain(text, raw[before] or "") and _is_plain(place, key)):
        return False  # what stands in quotes was meant like that
    if raw[key] is None:
        return bool(behind.offset == place.end)
    is_text = isinstance(raw[key], str) and " " in key and place.line == text.line
    english = folded(key).replace(" ", "_") in shape.by_name
    return is_text and not english and near_key(key, shape) is None


def _is_plain(place: Any, text: str) -> bool:
    """Whether a text stands there without quotation marks, on one line."""
    return place.end is not None and place.end - place.offset == len(text)
