"""Plans with anything in them that the format can hold, whether it makes sense or not.

Made from the shapes of the model, so that a new field is tested without a change here. Plans
that make sense are given by `ivbcore.testing`.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from ivbcore.engine.shape import FieldShape, is_element, shape_of
from ivbcore.model.effort import Amount, AmountUnit, Effort, EffortPer, QuarterCount
from ivbcore.model.plan import Plan
from ivbcore.planning.reader import read
from ivbcore.planning.wording import Wording
from ivbcore.values.quarter import Period, Quarter

__all__ = ["any_elements", "any_plans", "texts"]

# Spelled to hurt: signs of YAML and JSON, line ends, letters beyond Latin, things that look
# like numbers, dates, yes and nothing.
HARD = [
    "nee", "ja", "null", "~", "010", "4.1", "1e3", "2024-01-01", "on", "- a", "a: b", "a #b",
    "#", "&a", "*a", "!a", "%a", "@a", "`a`", "{a}", "[a, b]", "a, b", "'a'", '"a"', "a:", ":a",
    "?", "a\nb", "a\r\nb", " a", "a ", "\t", "\u2028", "\x85", "\xa0", "\ufeff", "\x7f", "é",
    "😀", "\x01", "---", "...", "<<", "=", "a" * 150, "e\u0301", "\\n", "|", ">", "\ufffe",
]  # fmt: skip
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
) | st.sampled_from(HARD)
wordings = (
    st.sampled_from(
        ["", "Q1 2024", "Doorlopend", "n.v.t.", "ooit", "Q3", "Q4 in 2024, 2025 en 2026", "Q1 2031"]
    )
    | texts
)
quarters = st.builds(Quarter, st.integers(1900, 2199), st.integers(1, 4))
decimals = st.decimals(-10_000, 10_000, places=3) | st.integers(-(10**9), 10**9).map(Decimal)
amounts = st.builds(
    Amount, st.integers(0, 999).map(Decimal) | st.just(Decimal("0.5")), st.sampled_from(AmountUnit)
)
efforts = st.builds(Effort, amounts, st.sampled_from(EffortPer)).filter(
    lambda one: one.amount.unit is not AmountUnit.FTE or one.per is EffortPer.QUARTER
)
plain_data = st.recursive(
    texts | st.none(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=4,
)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(10**9), 10**9),
    Decimal: decimals,
    bool: st.booleans(),
    dt.date: st.dates(dt.date(1900, 1, 1), dt.date(2199, 1, 1)),
    Quarter: quarters,
    Period: st.tuples(quarters, quarters).map(lambda pair: Period(min(pair), max(pair))),
    Wording: wordings.map(read),
    Amount: amounts,
    Effort: efforts.map(
        lambda one: evolve(one, per=EffortPer.QUARTER) if one.amount.unit is AmountUnit.FTE else one
    ),
    QuarterCount: st.builds(QuarterCount, st.integers(1, 99)),
}
_DEEP = frozenset(("priorities", "items", "actions"))


@st.composite
def any_elements(draw: st.DrawFn, cls: Any) -> Any:
    """An element of a class, with a few of its fields filled in."""
    fields = shape_of(cls).fields
    chosen = draw(st.lists(st.sampled_from(fields), max_size=4, unique_by=lambda one: one.name))
    deep = [one for one in fields if one.name in _DEEP and one not in chosen]
    return cls(**{one.name: draw(_value(one)) for one in (*chosen, *deep)})


def any_plans() -> st.SearchStrategy[Plan]:
    """Any plan at all."""
    return any_elements(Plan)


def _value(field: FieldShape) -> st.SearchStrategy[Any]:
    if field.name == "format_version":
        return st.just(1)
    if field.name == "files":
        return st.just(())
    one = plain_data if field.type is Any else _one(field.type)
    if field.many:
        return st.lists(one, max_size=2).map(tuple)
    if field.mapping:
        return st.dictionaries(texts, one, max_size=2)
    return one


def _one(cls: Any) -> st.SearchStrategy[Any]:
    if is_element(cls):
        return st.deferred(lambda: any_elements(cls))
    if isinstance(cls, type) and issubclass(cls, Enum):
        return st.sampled_from(list(cls))
    return SCALARS[cls]
