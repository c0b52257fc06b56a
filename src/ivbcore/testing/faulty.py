"""Plans with exactly one fault, and its name.

A fault is put into a plan that is right: what is then found in it, and was not found before, is
that fault and what it brings along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ivbcore.engine.writing import dump, to_data
from ivbcore.findings.code import Code
from ivbcore.findings.packs import PACKS
from ivbcore.findings.reading import READING
from ivbcore.findings.wordings import WORDINGS
from ivbcore.model.action import Action
from ivbcore.model.governance import Scope
from ivbcore.model.objective import Objective
from ivbcore.model.partner import Partner, Position
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.testing.plan_strategies import plans as valid_plans
from ivbcore.testing.styles import Style, written

__all__ = ["Fault", "FaultyPlan", "fault", "faults", "faulty_plans"]

Plant = Callable[[Plan], Plan | bytes]


@frozen
class Fault:
    """Something that can be wrong, and how it comes into a plan.

    Dutch: fout
    `plant` gives the plan with the fault; the bytes of its file when no plan can have it.
    """

    code: str
    name: str
    plant: Plant = field(repr=False)

    def planted(self, plan: Plan) -> FaultyPlan:
        """The plan with the fault in it."""
        result = self.plant(plan)
        if isinstance(result, Plan):
            return FaultyPlan(self, plan, dump(result).encode("utf-8"), result)
        return FaultyPlan(self, plan, result)


@frozen
class FaultyPlan:
    """A plan file with one fault.

    `before` is the plan without it; `plan` the one with it, where a plan can have it.
    """

    fault: Fault
    before: Plan
    content: bytes = field(repr=lambda content: f"<{len(content)} bytes>")
    plan: Plan | None = None

    @property
    def text(self) -> str:
        """The file as far as it is text."""
        return self.content.decode("utf-8", "replace")


def faults(beginning: str = "") -> Mapping[str, Fault]:
    """Every fault by name; those whose code has this beginning ("IVB1")."""
    return {one.name: one for one in _FAULTS if one.code.startswith(beginning)}


def fault(name: str) -> Fault:
    """The fault with this name or code; ValueError when there is none."""
    for one in _FAULTS:
        if name in (one.name, one.code):
            return one
    raise ValueError(f"no such fault: {name!r}")


def faulty_plans(
    which: Fault | str, *, plans: SearchStrategy[Plan] | None = None
) -> SearchStrategy[FaultyPlan]:
    """Plans that are right but for one fault, given itself or by name or code.

    A `Fault` of your own does as well: ``Fault("HVT001", "case-without-number", plant)``.
    """
    one = fault(which) if isinstance(which, str) else which
    return st.builds(one.planted, valid_plans() if plans is None else plans)


_FAULTS: list[Fault] = []
_CODES: dict[str, Code] = {one.code: one for one in (*READING, *WORDINGS, *PACKS)}


def _fault(code: str, name: str = "") -> Callable[[Plant], Plant]:
    def take(plant: Plant) -> Plant:
        _FAULTS.append(Fault(code, name or _CODES[code].name, plant))
        return plant

    return take


def _in_file(code: str, change: Callable[[str], str | bytes]) -> None:
    """A fault of the text of the file."""

    def plant(plan: Plan) -> bytes:
        changed = change(dump(plan))
        return changed.encode("utf-8") if isinstance(changed, str) else changed

    _fault(code)(plant)


def _in_data(code: str, change: Callable[[dict[str, Any]], object]) -> None:
    """A fault of the data in the file."""

    def plant(plan: Plan) -> bytes:
        data = to_data(plan)
        change(data)
        return written(data, Style()).encode("utf-8")

    _fault(code)(plant)


# -- files ----------------------------------------------------------------------------------

_in_file("IVB002", lambda text: text + "# \0\n")
_in_file("IVB003", lambda text: text.encode() + b"# caf\xe9\n")
_in_file("IVB004", lambda _: "\n")
_in_file("IVB006", lambda text: text + f"eigen: {'[' * 50}{']' * 50}\n")
_in_file("IVB007", lambda text: text + "opmerking: [niet: dicht\n")
_in_file("IVB008", lambda text: text + "---\nivb: 1\n")
_in_file("IVB009", lambda text: text + "opmerking: &hier tekst\n")
_in_file("IVB010", lambda text: text + "opmerking: !!str tekst\n")
_in_file("IVB011", lambda text: text + "titel: Nog een titel\n")
_in_file("IVB012", lambda text: text + "opmerkng: Een letter te weinig.\n")
_in_file("IVB013", lambda text: text + "weersverwachting: zonnig\n")
_in_file("IVB014", lambda text: text + "remark: In het Engels.\n")

# -- values and identifiers -----------------------------------------------------------------


def _first_item(data: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = data["prioriteiten"][0]["items"][0]
    return item


def _first_action(data: dict[str, Any]) -> dict[str, Any]:
    action: dict[str, Any] = _first_item(data)["acties"][0]
    return action


_MEETING = {"id": "driehoek", "naam": "Driehoek"}

_in_data("IVB015", lambda data: data.update(evaluatieperiode="vroeger"))
_in_data("IVB016", lambda data: data.pop("titel"))
_in_data("IVB017", lambda data: data["partijen"].append(["geen", "partij"]))
_in_data("IVB018", lambda data: _first_item(data).update(id="Geen Id!"))
_in_data("IVB019", lambda data: data.update(overleggen=[dict(_MEETING), dict(_MEETING)]))
_in_data("IVB020", lambda data: _first_item(data).pop("id"))
_in_data("IVB021", lambda data: data.update(ivb=99))
_in_data("IVB026", lambda data: data.update(bouwstenen=["bestaat-niet"]))
_in_data("IVB027", lambda data: data.update(openbaarheid="intern"))
_in_data("IVB028", lambda data: _first_item(data).update(planning="Q1 2024"))


@_fault("IVB029")
def _cut_at_a_comma(plan: Plan) -> bytes:
    data = to_data(plan)
    data.pop("versie", None)
    return f"{written(data, Style())}versie: {{nummer: concept, tweede lezing}}\n".encode()


# -- plannings ------------------------------------------------------------------------------


def _planned(code: str, planning: Callable[[Plan], str]) -> None:
    @_fault(code)
    def plant(plan: Plan) -> Plan:
        return _with_first(plan, planning=planning(plan), follows=())


def _with_first(plan: Plan, **changes: Any) -> Plan:
    """The plan with its first action changed; what follows that action no longer does."""
    first = plan.rows[0]
    for row in plan.rows:
        if "planning" in changes and first.id in row.action.follows:
            plan = plan.with_action(row.key, follows=())
    return plan.with_action(first.key, **changes)


def _last_year(plan: Plan) -> int:
    assert plan.period is not None
    return plan.period.last.year


_planned("IVB031", lambda _: "zo snel mogelijk")
_planned("IVB032", lambda plan: f"Q4 {_last_year(plan) - 1} mits akkoord")
_planned("IVB033", lambda _: "Q3")
_planned("IVB034", lambda plan: f"Q1 {_last_year(plan) + 3}")
_planned("IVB035", lambda plan: f"Q1 {_last_year(plan)} t/m Q4 {_last_year(plan) + 2}")

# -- structure and references ---------------------------------------------------------------


@_fault("IVB101", "unknown-holder")
def _unknown_holder(plan: Plan) -> Plan:
    action = plan.rows[0].action
    return _with_first(plan, holders=(*action.holders, "Wethouder kunst en cultuur"))


@_fault("IVB102", "unknown-partner")
def _unknown_partner(plan: Plan) -> Plan:
    action = plan.rows[0].action
    return _with_first(plan, partners=(*action.partners, "Vereniging van Zeilers"))


@_fault("IVB103", "unknown-power")
def _unknown_power(plan: Plan) -> Plan:
    return _with_first(
        evolve(plan, packs=("nationaal",)), powers=("zweefverbod", "collectieve-horecaontzegging")
    )


@_fault("IVB104", "unknown-action")
def _unknown_action(plan: Plan) -> Plan:
    action = plan.rows[0].action
    return _with_first(plan, follows=(*action.follows, "wat-er-niet-is"))


@_fault("IVB105", "unknown-contribution-target")
def _unknown_contribution_target(plan: Plan) -> Plan:
    action = plan.rows[0].action
    return _with_first(plan, contributes_to=(*action.contributes_to, "wereldvrede"))


@_fault("IVB107", "list-missing")
def _list_missing(plan: Plan) -> Plan:
    return evolve(plan, partners=())


@_fault("IVB108", "reference-by-name")
def _reference_by_name(plan: Plan) -> Plan:
    return _with_first(plan, partners=[one.name for one in plan.rows[0].partners])


@_fault("IVB110", "priority-without-items")
def _priority_without_items(plan: Plan) -> Plan:
    return plan.adding(
        Priority(
            id="lege-belofte",
            number=len(plan.priorities) + 1,
            name="Lege belofte",
            safety_field="fysieke-veiligheid",
            level=plan.priorities[0].level,
            objectives=_objectives(plan),
        )
    )


@_fault("IVB111", "item-without-actions")
def _item_without_actions(plan: Plan) -> Plan:
    return plan.adding(Item(id="leeg-item", name="Leeg item"), to=plan.priorities[0].id)


@_fault("IVB112", "priority-number-twice")
def _priority_number_twice(plan: Plan) -> Plan:
    last = plan.priorities[-1]
    return plan.adding(_another_priority(plan, number=last.number))


@_fault("IVB113", "priority-out-of-order")
def _priority_out_of_order(plan: Plan) -> Plan:
    later = _another_priority(plan, number=len(plan.priorities) + 1)
    return evolve(plan, priorities=(later, *plan.priorities))


@_fault("IVB114", "measure-twice")
def _measure_twice(plan: Plan) -> Plan:
    row = plan.rows[0]
    twin: Action = evolve(row.action, id="nog-een-keer", title="Nog een keer")
    return plan.adding(twin, to=row.item.id)


@_fault("IVB115", "declared-never-used")
def _declared_never_used(plan: Plan) -> Plan:
    idle = Partner(
        id="stille-vennoot", name="Stille Vennoot", kind="bedrijven", position=Position.EXTERNAL
    )
    return plan.adding(idle)


@_fault("IVB118", "priority-without-safety-field")
def _priority_without_safety_field(plan: Plan) -> Plan:
    first, *rest = plan.priorities
    return evolve(plan, priorities=(evolve(first, safety_field=None), *rest))


@_fault("IVB119", "action-outside-scope")
def _action_outside_scope(plan: Plan) -> Plan:
    theme = plan.priorities[0].theme or "jeugdoverlast"
    return evolve(plan, scope=(*plan.scope, Scope(theme=theme, arranged_in="eigen beleid")))


@_fault("IVB121", "unbalanced-marks")
def _unbalanced_marks(plan: Plan) -> Plan:
    measure = plan.rows[0].action.measure.rstrip(".")
    return _with_first(plan, measure=f"{measure} (samen met de buurt.")


@_fault("IVB116", "priority-spelled-differently")
def _priority_spelled_differently(plan: Plan) -> Plan:
    first, *rest = plan.priorities
    changed = evolve(first, aliases=(*first.aliases, first.name.upper()))
    return evolve(plan, priorities=(changed, *rest))


@_fault("IVB117", "theme-spelled-differently")
def _theme_spelled_differently(plan: Plan) -> Plan:
    first, *rest = plan.issues
    theme = (first.theme or "jeugdoverlast").upper()
    return evolve(plan, issues=(evolve(first, theme=theme), *rest))


@_fault("IVB120", "unexplained-abbreviation")
def _unexplained_abbreviation(plan: Plan) -> Plan:
    measure = plan.rows[0].action.measure.rstrip(".")
    return _with_first(plan, measure=f"{measure} volgens de XQZ.")


@_fault("IVB122", "terms-side-by-side")
def _terms_side_by_side(plan: Plan) -> Plan:
    return _with_first(plan, measure="Fietsdiefstal en fietsendiefstal bespreken.")


@_fault("IVB106", "unknown-theme")
def _unknown_theme(plan: Plan) -> Plan:
    known = _another_priority(plan, number=len(plan.priorities) + 1)
    first, *rest = plan.priorities
    own = evolve(first, theme="van-alles-en-nog-wat")
    return evolve(plan, packs=("nationaal",), priorities=(own, *rest, known))


def _another_priority(plan: Plan, number: int | None) -> Priority:
    """A priority more, right in all but its number."""
    row = plan.rows[0]
    action = evolve(
        row.action,
        id="eikels-rapen",
        title="Eikels rapen",
        measure="Eikels rapen in het park.",
        follows=(),
    )
    return Priority(
        id="veilig-in-het-park",
        number=number,
        name="Veilig in het park",
        safety_field="fysieke-veiligheid",
        theme="brand",
        level=plan.priorities[0].level,
        objectives=_objectives(plan),
        items=[Item(id="park", name="Park", actions=[action])],
    )


def _objectives(plan: Plan) -> list[Objective]:
    """The objectives of the first priority, for a priority more."""
    return [
        evolve(
            one,
            text="Minder meldingen uit het park.",
            indicators=[
                evolve(indicator, id=f"park-{number}", name="meldingen uit het park")
                for number, indicator in enumerate(one.indicators, start=1)
            ],
        )
        for one in plan.priorities[0].objectives
    ]
