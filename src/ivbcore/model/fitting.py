"""Values as the fields of an element hold them, for edits that no type checker sees."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Union, get_args, get_origin

from attrs import Attribute, fields, resolve_types

from ivbcore.model.element import Element
from ivbcore.planning.wording import Wording
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

__all__ = ["fitted"]


def fitted(cls: Any, name: str, value: Any) -> Any:
    """A value for a field of an element class: a word for an enumeration, a text for a day.

    Raises UnknownName for a word that an enumeration has not, else TypeError or ValueError.
    """
    attribute = next(one for one in _attributes(cls) if one.name == name)
    return _fit(attribute.type, value, name)


def _attributes(cls: Any) -> tuple[Attribute[Any], ...]:
    if any(isinstance(one.type, str) for one in fields(cls)):
        resolve_types(cls)
    return tuple(fields(cls))


def _fit(kind: Any, value: Any, name: str) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        rest = [one for one in inner if one is not type(None)]
        return None if value is None else _fit(rest[0], value, name)
    if origin is tuple:
        several = [value] if isinstance(value, (str, Element)) else value
        return tuple(_fit(inner[0], one, name) for one in several)
    if origin is Mapping:
        return {str(key): _fit(inner[1], one, name) for key, one in value.items()}
    if kind is Any or kind is Wording:
        return value  # a planning is read where it is kept
    if isinstance(value, kind) and isinstance(value, bool) == (kind is bool):
        return value
    return _converted(kind, value, name)


def _converted(kind: type[Any], value: Any, name: str) -> Any:
    if issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            every = tuple(str(one.value) for one in kind)
            raise UnknownName(name, str(value), nearest(str(value), every) or every) from None
    if isinstance(value, str):
        if kind is dt.date:
            return dt.date.fromisoformat(value)
        if callable(read := getattr(kind, "of", None)):
            return read(value)
        if short := getattr(kind, "SHORT_FORM", ""):
            return kind(**{short: value})
    raise TypeError(f"{value!r} is no {kind.__name__}")
