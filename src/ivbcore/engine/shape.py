"""The shape of the model's classes, made from their terms: what stands under which key.

Reading, writing, the schema and paths all follow these shapes, so that they agree.
"""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs

from ivbcore.values.records import frozen
from ivbcore.values.term import Term, terms_of

if TYPE_CHECKING:
    from ivbcore.contracts.extension import Extension

__all__ = ["OWN_FIELDS", "FieldShape", "Shape", "extensions_on", "is_element", "shape_of"]

OWN_FIELDS = "eigen"
"""The key under which plugins keep fields of their own."""


@frozen
class FieldShape:
    """One field of an element in the file.

    `type` is the type of one value: of the elements of a list (`many`), of what stands under
    the keys of a mapping (`mapping`), else of the value itself.
    """

    name: str
    term: Term
    type: Any
    many: bool = False
    mapping: bool = False

    @property
    def key(self) -> str:
        """The Dutch key."""
        return self.term.key

    @property
    def is_text(self) -> bool:
        """Whether it holds one text."""
        return self.type is str and not self.many and not self.mapping


@frozen(eq=False)
class Shape:
    """The fields of an element, in order, and the field that a plain text fills."""

    cls: type[Any]
    fields: tuple[FieldShape, ...]
    by_key: Mapping[str, FieldShape]
    by_name: Mapping[str, FieldShape]
    short: FieldShape | None

    @property
    def has_identifier(self) -> bool:
        """Whether elements of the class are known by an identifier."""
        return "id" in self.by_name


def is_element(cls: Any) -> bool:
    """Whether a class stands in the file as a mapping: an attrs class whose fields have terms."""
    return isinstance(cls, type) and _has_terms(cls)


@lru_cache(maxsize=256)
def _has_terms(cls: type[Any]) -> bool:
    return attrs.has(cls) and bool(terms_of(cls))


def extensions_on(cls: Any, extensions: Sequence[Extension]) -> dict[str, Extension]:
    """The extensions that may stand on elements of a class, by prefix."""
    return {one.prefix: one for one in extensions if not one.on or cls in one.on}


@lru_cache(maxsize=256)
def shape_of(cls: Any) -> Shape:
    """The shape of an element class."""
    if any(isinstance(attribute.type, str) for attribute in attrs.fields(cls)):
        attrs.resolve_types(cls)  # costly: the model's own modules spare it their readers
    terms = terms_of(cls)
    fields = tuple(
        _field(attribute.name, terms[attribute.name], attribute.type)
        for attribute in attrs.fields(cls)
        if attribute.name in terms
    )
    by_name = {one.name: one for one in fields}
    short = by_name.get(getattr(cls, "SHORT_FORM", ""))
    return Shape(cls, fields, {one.key: one for one in fields}, by_name, short)


def _field(name: str, term: Term, annotation: Any) -> FieldShape:
    inner = _without_none(annotation)
    origin, arguments = get_origin(inner), get_args(inner)
    if origin is tuple:
        return FieldShape(name, term, arguments[0], many=True)
    if origin in (Mapping, dict):
        return FieldShape(name, term, arguments[1], mapping=True)
    return FieldShape(name, term, inner)


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [one for one in get_args(annotation) if one is not type(None)]
        if len(rest) == 1:
            return rest[0]
    return annotation
