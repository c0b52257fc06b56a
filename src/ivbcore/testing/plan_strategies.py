"""Strategies for plans that are right, and for the elements in them.

Every reference resolves, identifiers are unique, every planning is read and lies inside the
period. They shrink towards one action in the first quarter of a plan of three years.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Literal

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ivbcore.model.action import Action
from ivbcore.model.analysis import SafetyIssue, Treatment
from ivbcore.model.effort import Amount, Capacity
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import (
    DesiredDevelopment,
    Indicator,
    IndicatorKind,
    Measurement,
    Objective,
)
from ivbcore.model.partner import Participation, Partner, Position
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Level, Priority
from ivbcore.testing import material
from ivbcore.testing.arguments import as_period, counts
from ivbcore.testing.details import (
    action_details,
    capacities,
    efforts,
    governance,
    municipalities,
    plan_details,
)
from ivbcore.values.names import slug
from ivbcore.values.quarter import Period

__all__ = [
    "actions",
    "any_plans",
    "holders",
    "items",
    "partners",
    "plans",
    "priorities",
    "valid_plans",
]

PERIODS = tuple(map(Period.of, ("2024-2026", "2023-2026", "2024Q3-2027Q2", "2025-2028")))
_MOST_PRIORITIES = len(material.PRIORITIES)


def partners(*, position: Position | str | None = None) -> SearchStrategy[Partner]:
    """Partners as plans describe them, internal or external unless `position` says which."""
    wanted = None if position is None else Position(position)
    return st.sampled_from([one for one in _PARTNERS if wanted in (None, one.position)])


def holders() -> SearchStrategy[PortfolioHolder]:
    """Portfolio holders: posts in the college."""
    return st.sampled_from(_HOLDERS)


def actions(
    *,
    period: Period | str = PERIODS[0],
    partners: Sequence[Partner] | None = None,
    holders: Sequence[PortfolioHolder] | None = None,
    complete: bool = True,
) -> SearchStrategy[Action]:
    """Actions whose planning lies in a period, and that refer only to these partners and holders.

    Complete ones have all that the checker asks for; others may have more, and may lack what is
    optional, and refer by any name.
    """
    within = Period.of(period)
    described = _PARTNERS if partners is None else tuple(partners)
    posts = _HOLDERS if holders is None else tuple(holders)
    if not (described and posts):
        raise ValueError("an action needs at least one partner and one holder to refer to")
    return _seeds(within, described, posts, complete).flatmap(lambda seed: _action(seed, complete))


def items(
    *,
    actions: tuple[int, int] = (1, 4),
    period: Period | str = PERIODS[0],
    complete: bool = True,
) -> SearchStrategy[Item]:
    """Items with `actions` (at least, at most) actions."""
    return priorities(actions=actions, period=period, complete=complete).map(
        lambda one: evolve(
            one.items[0], actions=[action for item in one.items for action in item.actions]
        )
    )


def priorities(
    *,
    actions: tuple[int, int] = (1, 6),
    period: Period | str = PERIODS[0],
    complete: bool = True,
) -> SearchStrategy[Priority]:
    """Priorities with `actions` (at least, at most) actions over their items."""
    return plans(actions=actions, period=period, priorities=1, complete=complete).map(
        lambda plan: plan.priorities[0]
    )


def plans(
    *,
    actions: tuple[int, int] = (1, 12),
    priorities: int | None = None,
    period: Period | str | None = None,
    complete: bool = True,
) -> SearchStrategy[Plan]:
    """Plans that are right, with `actions` (at least, at most) actions.

    Complete ones have all that the checker asks for, in sober words: whatever is found in them
    was put there. Others lack what is optional or have more of it, refer by any name or alias,
    and hold texts with any characters. `priorities` is the most there can be.
    """
    least, most = counts("actions", actions, 1, material.MOST_MEASURES)
    highest = _MOST_PRIORITIES if priorities is None else priorities
    if not 1 <= highest <= _MOST_PRIORITIES:
        raise ValueError(f"priorities is a number from 1 to {_MOST_PRIORITIES}: {priorities!r}")
    return _plans(least, most, highest, as_period(period), complete)


@lru_cache(maxsize=1)
def valid_plans() -> SearchStrategy[Plan]:
    """The complete plans of `plans()`, as one strategy for all checks."""
    return plans()


@lru_cache(maxsize=1)
def any_plans() -> SearchStrategy[Plan]:
    """Complete plans and others, as one strategy for all checks."""
    return valid_plans() | plans(complete=False)


_Described = tuple[str, tuple[str, ...], str]


def _partner(described: _Described, position: Position) -> Partner:
    name, aliases, kind = described
    return Partner(id=slug(name), name=name, aliases=aliases, kind=kind, position=position)


_PARTNERS = (
    *(_partner(one, Position.INTERNAL) for one in material.INTERNAL),
    *(_partner(one, Position.EXTERNAL) for one in material.EXTERNAL),
)
_HOLDERS = tuple(
    PortfolioHolder(id=slug(name), name=name, aliases=aliases, portfolio=portfolio)
    for name, aliases, portfolio in material.HOLDERS
)


@frozen
class _Seed:
    """What an action is made of, before its references are written down."""

    number: int
    planning: str
    holders: tuple[PortfolioHolder, ...]
    partners: tuple[Partner, ...]
    opens: Literal["", "item", "priority"] = ""


@lru_cache(maxsize=64)  # making strategies takes longer than drawing from them
def _seeds(
    period: Period,
    partners: tuple[Partner, ...],
    holders: tuple[PortfolioHolder, ...],
    complete: bool,
) -> SearchStrategy[_Seed]:
    inside = tuple(one for one in partners if one.position is Position.INTERNAL)
    outside = tuple(one for one in partners if one.position is not Position.INTERNAL)
    return st.builds(
        lambda number, planning, posts, internal, external, opens: _Seed(
            number, planning, tuple(posts), (*internal, *external), opens
        ),
        st.integers(0, material.MOST_MEASURES - 1),
        st.sampled_from(material.wordings_within(period, settled=complete)),
        _some(holders, most=2),
        _some(inside, most=2),
        _some(outside, most=3),
        st.sampled_from(("", "item", "priority")),
    )


@lru_cache(maxsize=64)
def _some(elements: tuple[Any, ...], *, most: int) -> SearchStrategy[list[Any]]:
    """A few different ones, at least one when there are any."""
    if not elements:
        return st.just([])
    numbers = st.lists(
        st.integers(0, len(elements) - 1), min_size=1, max_size=min(most, len(elements)),
        unique=True,
    )  # fmt: skip
    return numbers.map(lambda chosen: [elements[number] for number in chosen])


@st.composite
def _action(draw: DrawFn, seed: _Seed, complete: bool) -> Action:
    measure = material.measure(seed.number)
    plain = Action(
        id=slug(measure),
        title=measure.rstrip(".") if complete else None,
        measure=measure,
        planning=seed.planning,
        holders=[one.id for one in seed.holders],
        partners=[one.id for one in seed.partners],
    )
    if complete:
        return evolve(plain, lead=seed.partners[0].id, result="Afspraken die op papier staan.")
    spelt = [Participation(partner=draw(_spellings(one))) for one in seed.partners]
    posts = [draw(_spellings(one)) for one in seed.holders]
    leads = st.none() | st.sampled_from([one.id for one in seed.partners])
    effort = {seed.partners[-1].id: draw(efforts())} if draw(st.booleans()) else {}
    details = draw(action_details())
    return evolve(plain, partners=spelt, holders=posts, lead=draw(leads), effort=effort, **details)


@lru_cache(maxsize=64)
def _spellings(one: Partner | PortfolioHolder) -> SearchStrategy[str]:
    return st.sampled_from((one.id, one.name, *one.aliases, one.name.upper()))


@st.composite
def _plans(
    draw: DrawFn, least: int, most: int, highest: int, period: Period | None, complete: bool
) -> Plan:
    within = period or draw(st.sampled_from(PERIODS))
    seeds = draw(
        st.lists(
            _seeds(within, _PARTNERS, _HOLDERS, complete),
            min_size=least,
            max_size=most,
            unique_by=lambda seed: seed.number,
        )
    )
    made: list[Action] = []
    for seed in seeds:
        action = draw(_action(seed, complete))
        made.append(evolve(action, follows=draw(_predecessors(action, made, within))))
    built = [
        _priority(number, group, within, complete)
        for number, group in enumerate(_grouped(seeds, made, highest))
    ]
    issues = [_issue(number, one.theme) for number, one in enumerate(built)] if complete else []
    described = _used(_PARTNERS, [one for seed in seeds for one in seed.partners])
    further = governance(within) if complete else draw(plan_details(within))
    if complete:
        # What everybody can give, so that no quarter is called too full by counting actions.
        enough = Amount.of("120 dagen")
        further["capacity"] = [Capacity(partner=one.id, per_quarter=enough) for one in described]
    elif draw(st.booleans()):
        further["capacity"] = [draw(capacities(described[0].id, within))]
    return Plan(
        title=f"Integraal Veiligheidsbeleid {within.first.year}-{within.last.year}",
        municipality=draw(municipalities()),
        period=within,
        priorities=built,
        issues=issues,
        holders=_used(_HOLDERS, [one for seed in seeds for one in seed.holders]),
        partners=described,
        **further,
    )


def _predecessors(
    action: Action, earlier: Sequence[Action], period: Period
) -> SearchStrategy[tuple[str, ...]]:
    """Nothing, or one of the actions that are over before this one begins."""
    begins = action.planning.over(period).possible[0]
    over = [one.id for one in earlier if one.planning.over(period).possible[-1] < begins]
    if not over:
        return st.just(())
    return st.just(()) | st.sampled_from(over).map(lambda one: (one,))


_Group = list[list[Action]]
"""The actions of a priority, by item."""


def _grouped(seeds: Sequence[_Seed], made: Sequence[Action], highest: int) -> list[_Group]:
    groups: list[_Group] = []
    for seed, action in zip(seeds, made, strict=True):
        if not groups or (seed.opens == "priority" and len(groups) < highest):
            groups.append([])
        if not groups[-1] or seed.opens:
            groups[-1].append([])
        groups[-1][-1].append(action)
    return groups


def _priority(number: int, group: _Group, period: Period, complete: bool) -> Priority:
    name, aliases, safety_field, theme = material.PRIORITIES[number]
    issue = slug(material.ISSUES[number])
    made = []
    for index, found in enumerate(group, start=1):
        own = [evolve(one, contributes_to=[issue]) for one in found] if complete else found
        made.append(Item(id=f"{slug(name)}-{index}", name=f"{name}, deel {index}", actions=own))
    return Priority(
        id=slug(name),
        number=number + 1,
        name=name,
        aliases=aliases,
        safety_field=safety_field,
        theme=theme,
        level=Level.LOCAL,
        objectives=[_objective(number, period)] if complete else [],
        items=made,
    )


def _issue(number: int, theme: str | None) -> SafetyIssue:
    name = material.ISSUES[number]
    return SafetyIssue(id=slug(name), name=name, theme=theme, treatment=Treatment.TACKLE)


def _objective(number: int, period: Period) -> Objective:
    subject = material.ISSUES[number]
    indicator = Indicator(
        id=f"meldingen-{number + 1}",
        name=f"meldingen: {subject.lower()}",
        unit="aantal",
        kind=IndicatorKind.EFFECT,
        desired=DesiredDevelopment.FALL,
        source="politie",
        rhythm="jaarlijks",
        baseline=Measurement(value=210, year=period.first.year - 1),
        target=Measurement(value=160, year=period.last.year),
    )
    return Objective(text=f"Minder meldingen van {subject.lower()}.", indicators=[indicator])


def _used(described: Sequence[Any], used: Sequence[Any]) -> list[Any]:
    return [one for one in described if one in used]
