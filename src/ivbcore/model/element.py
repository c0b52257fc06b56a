"""What all classes of the model share: short reprs, immutable mappings, forgiving constructors.

The converters here only make life easier for people who build plans in Python (a list for a
tuple, a number for a decimal). Reading files, and judging what stands in them, happens elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Generic, TypeVar, cast

import attrs
from attrs import field

from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.term import term

__all__ = [
    "EMPTY_MAP",
    "Element",
    "FrozenMap",
    "as_decimal",
    "as_period",
    "as_quarter",
    "elements",
    "extra_field",
    "frozen_data",
    "frozen_map",
    "numbered_key",
    "remark_field",
    "texts",
]

V = TypeVar("V")


class Element:
    """The base of the classes that stand in a plan file.

    Its repr shows only the fields that say something.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """The class and the fields that differ from their default."""
        shown = [
            f"{attribute.name}={getattr(self, attribute.name)!r}"
            for attribute in attrs.fields(cast("type[attrs.AttrsInstance]", type(self)))
            if getattr(self, attribute.name) not in (None, "", (), attribute.default)
            and not isinstance(getattr(self, attribute.name), FrozenMap)
        ]
        return f"{type(self).__name__}({', '.join(shown)})"


class FrozenMap(Mapping[str, V], Generic[V]):
    """A mapping that cannot change, so that elements holding it can be compared and hashed."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[str, V] | Iterable[tuple[str, V]] = ()) -> None:
        self._content: dict[str, V] = dict(content)

    def __getitem__(self, key: str) -> V:
        return self._content[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __hash__(self) -> int:
        return hash(frozenset(self._content.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._content!r})"


EMPTY_MAP: FrozenMap[Any] = FrozenMap()


def frozen_map(value: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The mapping, immutable."""
    if not value:
        return EMPTY_MAP
    return value if isinstance(value, FrozenMap) else FrozenMap(value)


def frozen_data(value: Any) -> Any:
    """Plain data made immutable all the way down: mappings and lists, the rest as it is."""
    if isinstance(value, Mapping):
        return FrozenMap({str(key): frozen_data(one) for key, one in value.items()})
    if isinstance(value, (list, tuple)) and type(value) in (list, tuple):
        return tuple(frozen_data(one) for one in value)
    return value


def _extra(value: Mapping[str, Any] | None) -> Mapping[str, Any]:
    if value is EMPTY_MAP:
        return EMPTY_MAP
    return FrozenMap(frozen_data(value)) if value else EMPTY_MAP


def texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """Texts as a tuple; one text is a tuple of one, never of letters."""
    return (value,) if isinstance(value, str) else tuple(value)


def elements(value: Iterable[Any]) -> tuple[Any, ...]:
    """Elements as a tuple."""
    return tuple(value)


def as_decimal(value: Decimal | float | str | None) -> Decimal | None:
    """A number as an exact decimal: what is printed is what is kept."""
    return value if value is None or isinstance(value, Decimal) else Decimal(str(value))


def as_period(value: Period | str | None) -> Period | None:
    """A period, or its text."""
    return None if value is None else Period.of(value)


def as_quarter(value: Quarter | str | None) -> Quarter | None:
    """A quarter, or its text."""
    return None if value is None else Quarter.of(value)


def numbered_key(identifier: str, index: int, seen: dict[str, int]) -> str:
    """The name of an element in paths: its identifier, ``id#2`` for the second one with it.

    An element without an identifier goes by its index. `seen` counts what came before.
    """
    if not identifier:
        return str(index)
    seen[identifier] = seen.get(identifier, 0) + 1
    return identifier if seen[identifier] == 1 else f"{identifier}#{seen[identifier]}"


def remark_field() -> Any:
    """The field ``opmerking``, which every element has."""
    return field(default=None, metadata=term("opmerking", "A remark for the reader."))


def extra_field() -> Any:
    """The field ``eigen``, which every element has."""
    return field(
        default=EMPTY_MAP,
        converter=_extra,
        metadata=term("eigen", "Fields of plugins, by the prefix of the plugin."),
    )
