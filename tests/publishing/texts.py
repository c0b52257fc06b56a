"""What the tests of the text formats share: the real plan, and small plans of hostile texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ivbcore import Period, export, load
from ivbcore.model.action import Action
from ivbcore.model.partner import Participation
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority

__all__ = ["APPROVED", "HELLENDOORN", "plan_saying", "written"]

APPROVED = Path(__file__).parent / "approved"
HELLENDOORN = load(Path(__file__).parents[2] / "examples/hellendoorn/plan.yaml")


def written(plan: Plan, form: str, **asked: Any) -> str:
    """The one file that a format makes of a plan, as text."""
    (artifact,) = export(plan, form, with_personal_data=True, **asked).artifacts
    return artifact.content.decode("utf-8-sig")


def plan_saying(text: str, planning: str = "Q1 2024") -> Plan:
    """A plan of one action that says a text wherever it can."""
    action = Action(
        id="a",
        title=text,
        measure=text,
        planning=planning,
        holders=(text,),
        partners=(Participation(partner=text),),
    )
    item = Item(id="i", name=text, actions=(action,))
    return Plan(
        title=text, period=Period.of("2024"), priorities=(Priority(name=text, items=(item,)),)
    )
