"""New plans out of old ones: an action changed, an element more, an element less."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, fields

from ivbcore.model.action import Accepted, Action, BudgetLine, Progress
from ivbcore.model.analysis import Evaluation, SafetyIssue
from ivbcore.model.effort import Capacity
from ivbcore.model.element import Element
from ivbcore.model.fitting import fitted
from ivbcore.model.governance import (
    Abbreviation,
    Adoption,
    Commitment,
    Consultation,
    Decision,
    EvaluationMoment,
    Framework,
    Municipality,
    Reporting,
    Scope,
    Source,
)
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import Indicator, Objective
from ivbcore.model.partner import Participation, Partner
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.model.priority import Item, Priority
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["adding", "with_action", "without"]

T = TypeVar("T")

_IN_PLAN: dict[type[Element], str] = {
    Abbreviation: "abbreviations",
    Accepted: "accepted",
    Adoption: "adoption",
    Capacity: "capacity",
    Commitment: "commitments",
    Consultation: "consultations",
    Decision: "decisions",
    Evaluation: "evaluations",
    EvaluationMoment: "evaluation_moments",
    Framework: "frameworks",
    Indicator: "figures",
    Municipality: "municipalities",
    Partner: "partners",
    PortfolioHolder: "holders",
    Power: "powers",
    Priority: "priorities",
    Reporting: "reporting",
    SafetyField: "safety_fields",
    SafetyIssue: "issues",
    Scope: "scope",
    Source: "sources",
    Theme: "themes",
}
_IN_ACTION: dict[type[Element], str] = {
    Accepted: "accepted",
    BudgetLine: "budget",
    Participation: "partners",
    Progress: "progress",
}
_IN_PRIORITY: dict[type[Element], str] = {Item: "items", Objective: "objectives"}


def with_action(plan: Plan, key: str, changes: Mapping[str, Any]) -> Plan:
    """The plan with fields of one action changed."""
    known = [attribute.name for attribute in fields(Action)]
    for name in changes:
        if name not in known:
            dutch = {one.key.replace("-", "_"): field for field, one in terms_of(Action).items()}
            meant = (dutch[name],) if name in dutch else nearest(name, known)
            raise UnknownName("field of an action", name, meant)
    row = plan[key]
    return _with_action_at(plan, row.place, _changed(row.action, changes))


def _changed(action: Action, changes: Mapping[str, Any]) -> Action:
    for name, value in changes.items():
        try:
            action = evolve(action, **{name: fitted(Action, name, value)})
        except (TypeError, AttributeError):
            raise TypeError(f"not a value for {name} of an action: {value!r}") from None
        except ValueError as error:
            complaint = f"not a value for {name} of an action: {value!r} ({error})"
            raise ValueError(complaint) from None
    return action


def adding(plan: Plan, element: Element, to: int | str | None, at: int | None) -> Plan:
    """The plan with an element more, in the list where its kind belongs."""
    kind = type(element)
    if kind is Action:
        _refuse_double(plan, element)
        item = plan.item(_named(to, "an action needs the item it is added to"))
        return _with_item(plan, item, evolve(item, actions=_inserted(item.actions, element, at)))
    if kind in _IN_PRIORITY:
        _refuse_double(plan, element)
        name = _IN_PRIORITY[kind]
        priority = plan.priority(_named(to, f"{kind.__name__} needs the priority it is added to"))
        wider = _evolved(priority, name, _inserted(getattr(priority, name), element, at))
        return evolve(plan, priorities=_swapped(plan.priorities, priority, wider))
    if kind in _IN_ACTION and to is not None:
        row = plan[str(to)]
        name = _IN_ACTION[kind]
        return with_action(plan, row.key, {name: _inserted(getattr(row.action, name), element, at)})
    if kind not in _IN_PLAN:
        more = ": name the action with to=..." if kind in _IN_ACTION else " to a plan"
        raise TypeError(f"{kind.__name__} cannot be added{more}")
    if to is not None:
        raise TypeError(f"{kind.__name__} belongs to the plan itself: leave out to=...")
    _refuse_double(plan, element)
    name = _IN_PLAN[kind]
    return _evolved(plan, name, _inserted(getattr(plan, name), element, at))


def without(plan: Plan, identifier: str, kind: type[Element] | None) -> Plan:
    """The plan without the one element that has this identifier.

    What a pack brought in is only meant when the plan itself has nothing of that name.
    """
    homes = _with_identifier(plan, identifier, kind)
    if not homes:
        known = [one.id for one in _identified(plan) if kind in (None, type(one))]
        known += [row.key for row in plan.rows if "#" in row.key and kind in (None, Action)]
        raise UnknownName(
            kind.__name__.lower() if kind else "element", identifier, nearest(identifier, known)
        )
    if len(set(homes)) > 1:
        names = " and ".join(sorted({one.__name__ for one in homes}))
        raise ValueError(f"{identifier!r} is the identifier of {names}: say which with kind=...")
    found = homes[0]
    if found is Action:
        return _with_action_at(plan, plan[identifier].place, None)
    if found is Item:
        return _with_item(plan, next(one for one in plan.items if one.id == identifier), None)
    name = _IN_PLAN[found]
    element = next(one for one in getattr(plan, name) if one.id == identifier)
    return _evolved(plan, name, _swapped(getattr(plan, name), element, None))


def _with_identifier(
    plan: Plan, identifier: str, kind: type[Element] | None
) -> list[type[Element]]:
    every = [one for one in _identified(plan) if one.id == identifier]
    own = [one for one in every if getattr(one, "origin", None) is None]
    found = [type(one) for one in own or every]
    if not found and identifier in plan:
        found = [Action]  # the second of a double: id#2
    return [one for one in found if kind in (None, one)]


def _identified(plan: Plan) -> list[Any]:
    """Every element with an identifier that stands in a list of the plan, an item or a priority."""
    lists = [getattr(plan, name) for kind, name in _IN_PLAN.items() if hasattr(kind, "id")]
    top = [element for one in lists for element in one]
    return [*top, *plan.items, *(row.action for row in plan.rows)]


def _refuse_double(plan: Plan, element: Any) -> None:
    identifier = getattr(element, "id", "")
    if identifier and any(
        type(one) is type(element) and one.id == identifier for one in _identified(plan)
    ):
        raise ValueError(f"there is already a {type(element).__name__} {identifier!r}")


def _with_action_at(plan: Plan, place: tuple[int, int, int], action: Action | None) -> Plan:
    p, i, a = place
    item = plan.priorities[p].items[i]
    actions = list(item.actions)
    actions[a : a + 1] = [] if action is None else [action]
    items = list(plan.priorities[p].items)
    items[i] = evolve(item, actions=actions)
    priorities = list(plan.priorities)
    priorities[p] = evolve(plan.priorities[p], items=items)
    return evolve(plan, priorities=priorities)


def _with_item(plan: Plan, old: Item, new: Item | None) -> Plan:
    priority = next(one for one in plan.priorities if any(item is old for item in one.items))
    wider = evolve(priority, items=_swapped(priority.items, old, new))
    return evolve(plan, priorities=_swapped(plan.priorities, priority, wider))


def _evolved(element: T, name: str, value: Any) -> T:
    changes: dict[str, Any] = {name: value}
    return evolve(element, **changes)  # type: ignore[misc]


def _swapped(elements: tuple[T, ...], old: T, new: T | None) -> tuple[T, ...]:
    """The elements with `old` (this very object) replaced, or left out."""
    index = next(index for index, one in enumerate(elements) if one is old)
    middle = () if new is None else (new,)
    return (*elements[:index], *middle, *elements[index + 1 :])


def _inserted(elements: tuple[Any, ...], element: Element, at: int | None) -> tuple[Any, ...]:
    index = len(elements) if at is None else at
    return (*elements[:index], element, *elements[index:])


def _named(to: int | str | None, complaint: str) -> Any:
    if to is None:
        raise TypeError(f"{complaint}: name it with to=...")
    return to
