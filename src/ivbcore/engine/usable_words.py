"""Whether the planning words of a plugin can be used: each tag with the value that it goes with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

__all__ = ["is_entry", "is_vocabulary"]

_Test = Callable[[Any], bool]


def is_entry(value: Any) -> bool:
    """Whether it is an `Entry` of a tag that there is, with a value and forms that fit."""
    from ivbcore.planning.vocabulary import Entry

    if not _is(value, Entry) or not _is(value.tag, str) or value.tag not in _tags():
        return False
    forms, examples = value.forms, value.examples
    return (
        isinstance(forms, tuple)
        and all(isinstance(one, str) and one.strip() for one in forms)
        and isinstance(examples, tuple)
        and all(len(one) == 2 and all(isinstance(each, str) for each in one) for one in examples)
        and _values().get(value.tag, _anything)(value.value)
    )


def is_vocabulary(value: Any) -> bool:
    """Whether it is nothing, or a `Vocabulary` of entries that fit."""
    from ivbcore.planning.vocabulary import Vocabulary

    if value is None:
        return True
    return (
        _is(value, Vocabulary)
        and isinstance(value.entries, tuple)
        and all(map(is_entry, value.entries))
        and all(isinstance(one, str) for one in value.ordinal_suffixes)
    )


def _is(value: Any, kind: type[Any]) -> bool:
    return type(value) is kind


def _anything(_: Any) -> bool:
    return True


def _number(first: int, last: int) -> _Test:
    return lambda value: type(value) is int and first <= value <= last


def _several(test: _Test) -> _Test:
    return lambda value: isinstance(value, tuple) and bool(value) and all(map(test, value))


def _season(value: Any) -> bool:
    from ivbcore.planning.vocabulary import Season

    if not _is(value, Season):
        return False
    stretches = (value.months, value.before or (1, 1), value.after or (1, 1))
    return _is(value.offset, int) and all(
        len(one) == 2
        and all(type(month) is int for month in one)
        and 1 <= one[0] <= 12
        and one[0] <= one[1] <= 24
        for one in stretches
    )


@lru_cache(maxsize=1)
def _tags() -> frozenset[str]:
    from ivbcore.planning.vocabulary import Tag

    return frozenset(value for name, value in vars(Tag).items() if name.isupper())


@lru_cache(maxsize=1)
def _values() -> Mapping[str, _Test]:
    from ivbcore.planning.meaning import Bound, Frequency, PeriodPart, PhaseKind, Unit
    from ivbcore.planning.vocabulary import Tag

    def of(kind: type[Any]) -> _Test:
        return lambda value: isinstance(value, kind)

    return {
        Tag.MONTH: _number(1, 12), Tag.WEEKDAY: _number(1, 7), Tag.SEASON: _season,
        Tag.UNIT: of(Unit), Tag.SOFT: lambda value: value in ("begin", "middle", "end"),
        Tag.PERIOD_PART: of(PeriodPart), Tag.RELATIVE: _number(-99, 99),
        Tag.BUDGET: _several(_season), Tag.ORDINAL: _number(-1, 1000),
        Tag.COUNT: _number(0, 100_000), Tag.FREQUENCY: _several(of(Frequency)),
        Tag.BOUND: of(Bound), Tag.KIND: of(PhaseKind), Tag.DEED: of(PhaseKind),
    }  # fmt: skip
