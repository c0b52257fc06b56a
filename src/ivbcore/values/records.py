"""`frozen` as the whole house uses it: attrs, with what needs no code for each class made once.

attrs writes and compiles methods for every class when its module is imported, which a command
pays for at every start. Of those only ``__init__`` has to be fast; to be compared, hashed and
shown a class needs no code of its own.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["frozen"]

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import frozen  # to a type checker it is that of attrs, and nothing else
else:

    def frozen(cls=None, *, eq=None, repr=None, **settings):  # noqa: A002 - as attrs calls it
        """As ``attrs.frozen``; what a class has of its own it keeps."""

        def made(cls):
            shared = {} if repr is False else {"__repr__": _shown}
            if eq is not False and not settings.get("order"):
                shared |= {"__eq__": _equal, "__hash__": _hashed}
            for name, method in shared.items():
                if name not in vars(cls):
                    setattr(cls, name, method)
            # attrs sees that the class has these methods, and writes no others.
            return attrs.frozen(cls, eq=eq, repr=repr, **settings)

        return made if cls is None else made(cls)


@cache
def _compared(cls: type[Any]) -> Callable[[Any], Any]:
    """What gives the values that count when two of a class are compared."""
    return _values_of([one for one in attrs.fields(cls) if one.eq])


@cache
def _hashable(cls: type[Any]) -> Callable[[Any], Any]:
    """What gives the values of which the hash is made."""
    return _values_of(
        [one for one in attrs.fields(cls) if (one.eq if one.hash is None else one.hash)]
    )


def _values_of(fields: list[attrs.Attribute[Any]]) -> Callable[[Any], Any]:
    # The key of ``field(eq=key)``, of which the types of attrs do not tell.
    keys = [(one.name, getattr(one, "eq_key", None)) for one in fields]
    if not keys or any(key for _, key in keys):
        return lambda self: tuple((key or _itself)(getattr(self, name)) for name, key in keys)
    return attrgetter(*(name for name, _ in keys))


def _itself(value: Any) -> Any:
    return value


def _equal(self: Any, other: Any) -> Any:
    """Whether the other is of the same class, and equal in all fields that count."""
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _compared(self.__class__)
    return values(self) == values(other)


def _hashed(self: Any) -> int:
    """A hash of the class and the fields that count."""
    return hash((self.__class__, _hashable(self.__class__)(self)))


def _shown(self: Any) -> str:
    """``Class(field=value, ...)``."""
    fields = (one.name for one in attrs.fields(self.__class__) if one.repr)
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
    return f"{self.__class__.__qualname__}({shown})"
