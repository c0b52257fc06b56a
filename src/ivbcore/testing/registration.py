"""What `from_type` gives for the types of ivbcore; Hypothesis asks for it by an entry point."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

# The module and the type; the module here and the strategy in it.
_TYPES = (
    ("ivbcore.values.quarter", "Quarter", "time_strategies", "quarters"),
    ("ivbcore.values.quarter", "Period", "time_strategies", "periods"),
    ("ivbcore.planning.meaning", "Phase", "time_strategies", "phases"),
    ("ivbcore.planning.meaning", "Planning", "time_strategies", "plannings"),
    ("ivbcore.planning.wording", "Wording", "time_strategies", "read_wordings"),
    ("ivbcore.model.partner", "Partner", "plan_strategies", "partners"),
    ("ivbcore.model.holder", "PortfolioHolder", "plan_strategies", "holders"),
    ("ivbcore.model.action", "Action", "plan_strategies", "actions"),
    ("ivbcore.model.priority", "Item", "plan_strategies", "items"),
    ("ivbcore.model.priority", "Priority", "plan_strategies", "priorities"),
    ("ivbcore.model.plan", "Plan", "plan_strategies", "plans"),
)


def register() -> None:
    """Tell Hypothesis about the types; the strategies are made when one is asked for."""
    for module, name, home, strategy in _TYPES:
        found: type[Any] = getattr(import_module(module), name)
        st.register_type_strategy(found, _later(home, strategy))


def _later(home: str, name: str) -> Any:
    def made(_: type[Any]) -> SearchStrategy[Any]:
        strategy: SearchStrategy[Any] = getattr(import_module(f"ivbcore.testing.{home}"), name)()
        return strategy

    return made
