"""From plain data to the model. The only user of cattrs, which it asks for foreign types alone.

Whole elements are tried first, by a table of hooks for each class; an element that does not fit
is read again field by field in `engine/careful.py`, which tells what is wrong. So plans without
faults pay nothing for the telling.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs

from ivbcore.contracts.extension import Extension
from ivbcore.engine.lexical import Misfit, scalar_reader
from ivbcore.engine.shape import OWN_FIELDS, extensions_on, is_element, shape_of
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.planning.reader import read
from ivbcore.planning.wording import Wording

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["Hook", "structuring"]

Hook = Callable[[Any], Any]
"""From a plain value to a value of the model; raises ValueError when it does not fit."""


def structuring(
    read_wording: Callable[[str], Wording] = read, extensions: Sequence[Extension] = ()
) -> Callable[[Any], Hook]:
    """The function that gives the hook of a type, by one set of lexical rules.

    `read_wording` reads plannings, for a host that knows more words than Dutch; `extensions`
    give the blocks under `eigen` their types.
    """
    hooks: dict[Any, Hook] = {
        Any: plain, Wording: _wording_hook(read_wording),
    }  # fmt: skip
    makers: tuple[tuple[Callable[[Any], bool], Callable[..., Hook]], ...] = (
        (is_element, partial(_element_hook, extensions=extensions)),
        (_is_tuple, _tuple_hook),
        (_is_mapping, _mapping_hook),
        (_is_optional, _optional_hook),
    )

    def own_hook(cls: Any) -> Hook | None:
        for fits, make in makers:
            if fits(cls):
                return make(cls, hook_of)
        return scalar_reader(cls)

    def hook_of(cls: Any) -> Hook:
        if cls not in hooks:
            hooks[cls] = own_hook(cls) or foreign_hook(cls)
        return hooks[cls]

    @lru_cache(maxsize=1)
    def converter() -> Converter:
        return _converter(lambda cls: cls in hooks or own_hook(cls) is not None, hook_of)

    def foreign_hook(cls: Any) -> Hook:
        hook = converter().get_structure_hook(cls)
        return lambda raw: hook(raw, cls)

    return hook_of


def _converter(is_own: Callable[[Any], bool], hook_of: Callable[[Any], Hook]) -> Converter:
    """cattrs, for the types that only plugins use, such as sets and classes without terms.

    What it meets inside them is read by our own hooks again: its hooks for text, numbers and
    enumerations are lenient. Imported on use, for the model has no such types.
    """
    from cattrs import Converter

    made = Converter(detailed_validation=False)
    made.register_structure_hook_factory(is_own, lambda cls: lambda raw, _: hook_of(cls)(raw))
    for base in (str, int, bool, float):
        # Registered by themselves in cattrs; also asked for enumerations of them.
        made.register_structure_hook(base, lambda raw, cls: hook_of(cls)(raw))
    return made


def plain(raw: Any) -> Any:
    """Data of a plugin: kept as it is."""
    return raw


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _is_mapping(cls: Any) -> bool:
    return get_origin(cls) in (Mapping, dict)


def _is_optional(cls: Any) -> bool:
    return get_origin(cls) in (Union, types.UnionType) and type(None) in get_args(cls)


def _wording_hook(read_wording: Callable[[str], Wording]) -> Hook:
    def wording(raw: Any) -> Wording:
        if raw.__class__ is str:
            return read_wording(raw)
        if raw is None:
            return read_wording("")
        raise Misfit

    return wording


def _optional_hook(cls: Any, hook_of: Callable[[Any], Hook]) -> Hook:
    rest = [one for one in get_args(cls) if one is not type(None)]
    inner: Any = rest[0] if len(rest) == 1 else Union.__getitem__(tuple(rest))
    hook = hook_of(inner)

    def optional(raw: Any) -> Any:
        return None if raw is None else hook(raw)

    return optional


def _tuple_hook(cls: Any, hook_of: Callable[[Any], Hook]) -> Hook:
    inner = get_args(cls)[0]
    hook = hook_of(inner)

    def several(raw: Any) -> tuple[Any, ...]:
        if raw.__class__ is list:
            return tuple([hook(one) for one in raw])
        if raw is None:
            return ()
        # A list with one element may be a plain value, which is never taken letter by letter.
        return (hook(raw),)

    def several_texts(raw: Any) -> tuple[Any, ...]:
        if raw.__class__ is list and set(map(type, raw)) <= _ONLY_TEXT:
            return tuple(raw)
        return several(raw)

    return several_texts if inner is str else several


_ONLY_TEXT = {str}


def _mapping_hook(cls: Any, hook_of: Callable[[Any], Hook]) -> Hook:
    hook = hook_of(get_args(cls)[1])

    def mapping(raw: Any) -> dict[str, Any]:
        if raw.__class__ is dict:
            return {key: hook(value) for key, value in raw.items()}
        if raw is None:
            return {}
        raise Misfit

    return mapping


def _own_fields_hook(
    cls: Any, hook_of: Callable[[Any], Hook], extensions: Sequence[Extension]
) -> Hook:
    """The blocks of plugins on an element: typed where the plugin is there, else kept as data."""
    known = extensions_on(cls, extensions)
    hooks = {prefix: _of_plugin(hook_of(one.cls)) for prefix, one in known.items()}

    def own_fields(raw: Any) -> dict[str, Any]:
        if raw.__class__ is not dict:
            if raw is None:
                return {}
            raise Misfit
        return {prefix: hooks.get(prefix, plain)(block) for prefix, block in raw.items()}

    return own_fields


def _of_plugin(hook: Hook) -> Hook:
    """A class of a plugin may throw anything: the careful reader tells of it."""

    def typed(raw: Any) -> Any:
        try:
            return hook(raw)
        except ANYTHING as error:
            raise Misfit(told(error)) from error

    return typed


def _element_hook(
    cls: Any, hook_of: Callable[[Any], Hook], extensions: Sequence[Extension] = ()
) -> Hook:
    shape = shape_of(cls)
    kinds = {attribute.name: attribute.type for attribute in attrs.fields(cls)}
    # Of each key the attribute and the hook; None for text, which most fields are.
    table: dict[str, tuple[str, Hook | None]] = {
        one.key: (one.name, None if one.is_text else hook_of(kinds[one.name]))
        for one in shape.fields
    }
    # What an empty text means: nothing where that can be, else a text without letters.
    nothing = {
        one.name: "" if kinds[one.name] is str else None for one in shape.fields if one.is_text
    }
    if OWN_FIELDS in table:
        table[OWN_FIELDS] = (table[OWN_FIELDS][0], _own_fields_hook(cls, hook_of, extensions))
    short = shape.short

    def from_text(raw: str) -> Any:
        if short is None:
            raise Misfit
        name, hook = table[short.key]
        return cls(**{name: hook(raw) if hook else raw})

    # Elements are immutable: those of one text can be one and the same.
    remembered = lru_cache(maxsize=1024)(from_text)

    def element(raw: Any) -> Any:
        if raw.__class__ is not dict:
            if raw.__class__ is not str:
                raise Misfit
            return remembered(raw)
        values = {}
        for key, value in raw.items():
            name, hook = table[key]  # an unknown key is a misfit too: KeyError
            if hook is not None:
                values[name] = hook(value)
            elif value.__class__ is str:
                values[name] = value
            elif value is None:
                values[name] = nothing[name]
            else:
                raise Misfit
        return cls(**values)

    return element
