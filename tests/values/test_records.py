"""`frozen` gives what that of attrs gives: only the code of it is shared."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from attrs import field

from ivbcore.values import records


def classes(frozen: Any) -> dict[str, Any]:
    """The same classes, made by one decorator or the other."""

    @frozen
    class Plain:
        a: Any
        b: Any = 0

    @frozen
    class Alone:
        a: Any

    @frozen
    class Empty:
        pass

    @frozen
    class Partial:
        a: Any
        b: Any = field(default=0, eq=False, repr=False)
        c: Any = field(default=0, hash=False)

    @frozen
    class Keyed:
        a: Any = field(eq=str.casefold)

    @frozen(kw_only=True)
    class Below(Plain):
        c: Any = 0

    @frozen(order=True)
    class Ordered:
        a: Any

    @frozen(eq=False)
    class Itself:
        a: Any

    @frozen
    class Own:
        a: Any

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "own"

    found = {name: one for name, one in locals().items() if isinstance(one, type)}
    for one in found.values():
        one.__qualname__ = one.__name__
    return found


SHARED, OF_ATTRS = classes(records.frozen), classes(attrs.frozen)
MADE = [
    ("Plain", lambda one: [one(1), one(1, 0), one(2), one(1, "x")]),
    ("Alone", lambda one: [one(1), one(1), one((1,)), one(None)]),
    ("Empty", lambda one: [one(), one()]),
    ("Partial", lambda one: [one(1, 2), one(1, 3), one(1, 3, 4), one(2)]),
    ("Keyed", lambda one: [one("a"), one("A"), one("b")]),
    ("Below", lambda one: [one(1), one(1, c=0), one(1, c=2)]),
    ("Ordered", lambda one: [one(1), one(2), one(1)]),
    ("Itself", lambda one: [one(1), one(1)]),
    ("Own", lambda one: [one(1), one(2)]),
]


@pytest.mark.parametrize(("name", "made"), MADE, ids=[name for name, _ in MADE])
def test_instances_are_equal_hashed_and_shown_as_those_of_attrs(name: str, made: Any) -> None:
    ours, theirs = made(SHARED[name]), made(OF_ATTRS[name])
    for one, other in zip(ours, theirs, strict=True):
        assert repr(one) == repr(other)
        assert [one == two for two in ours] == [other == two for two in theirs]
        assert [one != two for two in ours] == [other != two for two in theirs]
        assert name == "Own" or one != other
        assert {hash(two) for two in ours if one == two} == {hash(one)}


def test_what_cannot_be_hashed_is_refused() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(SHARED["Plain"]([]))


def test_a_class_and_one_below_it_are_never_equal() -> None:
    assert SHARED["Plain"](1) != SHARED["Below"](1)
    assert SHARED["Below"](1) != SHARED["Plain"](1)


def test_they_stay_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        SHARED["Plain"](1).a = 2


def test_those_that_have_an_order_are_in_order() -> None:
    one = SHARED["Ordered"]
    assert sorted([one(3), one(1), one(2)]) == [one(1), one(2), one(3)]
