"""What differs between two plans, by identifier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import field

from ivbcore.model.difference_words import in_words
from ivbcore.model.element import Element
from ivbcore.model.paths import Place, anonymous, identified, joined
from ivbcore.values.records import frozen
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.values.language import Language

__all__ = ["Difference", "DifferenceKind", "Differences", "diff"]


class DifferenceKind(StrEnum):
    """What happened to an element or a field.

    Dutch: soort (van een verschil)
    """

    CHANGED = "gewijzigd"
    ADDED = "toegevoegd"
    REMOVED = "vervallen"
    MOVED = "verplaatst"
    REORDERED = "volgorde"


@frozen
class Difference:
    """One difference between two plans.

    Dutch: verschil
    `path` is the place: ``acties/jeugdaanpak-starten/planning`` for a field, ``acties/...`` for
    an action that was added. `old` and `new` are the values; where an element moved the paths
    of its old and new parent, where a list was reordered the keys in their old and new order.
    `subject` is the path of the element that differs, `attributes` the rest in attribute names.
    """

    kind: DifferenceKind
    path: str
    old: Any = None
    new: Any = None
    subject: str = field(default="", eq=False, repr=False)
    attributes: tuple[str, ...] = field(default=(), eq=False, repr=False)

    def in_words(self, language: Language = "nl") -> str:
        """One line: ``Maatregel jeugdaanpak-starten: planning van 'Q1' naar 'Q3'``."""
        return in_words(self, language)

    def __str__(self) -> str:
        """The line in Dutch."""
        return self.in_words()


@frozen
class Differences(Sequence[Difference]):
    """All differences between two plans, in the order of the document.

    Dutch: verschillen
    Nothing differs when it is empty, and false.
    """

    entries: tuple[Difference, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, index: Any) -> Any:
        return self.entries[index]

    def __iter__(self) -> Iterator[Difference]:
        return iter(self.entries)

    def in_words(self, language: Language = "nl") -> tuple[str, ...]:
        """One line for each difference."""
        return tuple(one.in_words(language) for one in self.entries)

    def __str__(self) -> str:
        """The lines in Dutch."""
        return "\n".join(self.in_words())


@frozen
class _Spot:
    """Where the comparison is: an element with a path, and the way down from there."""

    subject: str
    keys: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()

    def at(self, key: str, attribute: str | None = None) -> _Spot:
        return _Spot(self.subject, (*self.keys, key), (*self.attributes, attribute or key))

    def difference(self, kind: DifferenceKind, old: Any, new: Any) -> Difference:
        path = joined(self.subject, *self.keys)
        return Difference(kind, path, old, new, self.subject, self.attributes)


def diff(old: Plan, new: Plan) -> Differences:
    """What changed from one plan to another.

    Elements with an identifier are found again wherever they went; of the others those that
    are equal are taken together first, then those with the same short form, then the rest in
    order. What packs brought in is no part of it.
    """
    olds, news = _own(old), _own(new)
    found: list[Difference] = []
    for path in _merged(olds, news):
        before, after, spot = olds.get(path), news.get(path), _Spot(path)
        if before is None and after is not None:
            found.append(spot.difference(DifferenceKind.ADDED, None, after.element))
        elif after is None and before is not None:
            found.append(spot.difference(DifferenceKind.REMOVED, before.element, None))
        elif before is not None and after is not None:
            if before.parent != after.parent:
                found.append(spot.difference(DifferenceKind.MOVED, before.parent, after.parent))
            found += _compared(before.element, after.element, spot)
    return Differences((*found, *_reordered(olds, news)))


def _own(plan: Plan) -> dict[str, Place]:
    """The places of the plan itself, without what packs brought in."""
    return {
        path: place
        for path, place in plan.places.items()
        if getattr(place.element, "origin", None) is None
    }


def _compared(old: Any, new: Any, spot: _Spot) -> Iterator[Difference]:
    """The differences between two elements, without the elements that have a path of their own."""
    if old is new:
        return
    for name, described in terms_of(type(new)).items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after and name != "files":
            yield from _compared_values(before, after, spot.at(described.key, name))


def _compared_values(old: Any, new: Any, spot: _Spot) -> Iterator[Difference]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in _merged(old, new):
            if old.get(key) != new.get(key):
                yield from _compared_values(old.get(key), new.get(key), spot.at(key))
    elif isinstance(old, Element) and isinstance(new, Element):
        yield from _compared(old, new, spot)
    elif identified(old) or identified(new):
        return  # these have paths of their own
    elif anonymous(old) or anonymous(new):
        yield from _compared_lists(old, new, spot)
    else:
        yield spot.difference(DifferenceKind.CHANGED, old, new)


def _compared_lists(
    old: tuple[Any, ...], new: tuple[Any, ...], spot: _Spot
) -> Iterator[Difference]:
    """The differences between two lists of elements without identifiers."""
    olds, news = _unmatched(old, new), _unmatched(new, old)
    if not olds and not news:
        yield spot.difference(DifferenceKind.REORDERED, old, new)
    for before, after in _pairs(olds, news):
        if before and after:
            yield from _compared(before[1], after[1], spot.at(str(after[0])))
        elif after:
            yield spot.at(str(after[0])).difference(DifferenceKind.ADDED, None, after[1])
        elif before:
            yield spot.at(str(before[0])).difference(DifferenceKind.REMOVED, before[1], None)


_Numbered = tuple[int, Any]


def _pairs(
    olds: list[_Numbered], news: list[_Numbered]
) -> list[tuple[_Numbered | None, _Numbered | None]]:
    """What belongs together: the same short form, or where there is none the same place in line."""
    pairs: list[tuple[_Numbered | None, _Numbered | None]] = []
    left = list(olds)
    for one in news:
        mate = next((other for other in left if _same_thing(other[1], one[1])), None)
        if mate is not None:
            left.remove(mate)
        pairs.append((mate, one))
    return [*pairs, *((one, None) for one in left)]


def _same_thing(old: Any, new: Any) -> bool:
    name = getattr(new, "SHORT_FORM", None)
    return name is None or getattr(old, name, None) == getattr(new, name)


def _unmatched(these: Sequence[Any], those: Sequence[Any]) -> list[_Numbered]:
    """The elements of `these`, numbered, that have no equal left in `those`."""
    left = list(those)
    result = []
    for index, one in enumerate(these):
        if one in left:
            left.remove(one)
        else:
            result.append((index, one))
    return result


def _reordered(olds: dict[str, Place], news: dict[str, Place]) -> Iterator[Difference]:
    """Lists whose common elements stand in another order."""
    before = _lists(olds)
    for (parent, key, attribute), paths in _lists(news).items():
        earlier = before.get((parent, key, attribute), [])
        old = [path for path in earlier if path in set(paths)]
        new = [path for path in paths if path in set(earlier)]
        if old != new:
            spot = _Spot(parent).at(key, attribute)
            yield spot.difference(DifferenceKind.REORDERED, _keys(old), _keys(new))


def _lists(found: dict[str, Place]) -> dict[tuple[str, str, str], list[str]]:
    """The paths of the elements of every list."""
    lists: dict[tuple[str, str, str], list[str]] = {}
    for path, place in found.items():
        if path:
            lists.setdefault((place.parent, place.key, place.attribute), []).append(path)
    return lists


def _keys(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(path.partition("/")[2] for path in paths)


def _merged(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """The keys of both: the new ones in their order, the vanished ones after them."""
    return list(dict.fromkeys((*new, *old)))
