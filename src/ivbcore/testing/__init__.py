"""The testing kit: Hypothesis strategies, conformance checks and laws.

The strategies and the checks need the extra `testing`; laws need nothing. The names are loaded
on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivbcore.testing.conformance import (
        check_contribution,
        check_exporter,
        check_extension,
        check_importer,
        check_pack,
        check_plugin,
        check_rule,
        check_vocabulary,
    )
    from ivbcore.testing.details import texts
    from ivbcore.testing.faulty import Fault, FaultyPlan, fault, faults, faulty_plans
    from ivbcore.testing.files import PlanFile, hostile_files, plan_files
    from ivbcore.testing.laws import Breach, Law, law, rules_of
    from ivbcore.testing.plan_strategies import actions, holders, items, partners, plans, priorities
    from ivbcore.testing.publication import check_publication
    from ivbcore.testing.time_strategies import periods, phases, plannings, quarters, wordings

__all__ = [
    "Breach",
    "Fault",
    "FaultyPlan",
    "Law",
    "PlanFile",
    "actions",
    "check_contribution",
    "check_exporter",
    "check_extension",
    "check_importer",
    "check_pack",
    "check_plugin",
    "check_publication",
    "check_rule",
    "check_vocabulary",
    "fault",
    "faults",
    "faulty_plans",
    "holders",
    "hostile_files",
    "items",
    "law",
    "partners",
    "periods",
    "phases",
    "plan_files",
    "plannings",
    "plans",
    "priorities",
    "quarters",
    "rules_of",
    "texts",
    "wordings",
]

_HOMES = {
    "conformance": (
        "check_contribution", "check_exporter", "check_extension", "check_importer", "check_pack",
        "check_plugin", "check_rule", "check_vocabulary",
    ),
    "details": ("texts",),
    "faulty": ("Fault", "FaultyPlan", "fault", "faults", "faulty_plans"),
    "files": ("PlanFile", "hostile_files", "plan_files"),
    "laws": ("Breach", "Law", "law", "rules_of"),
    "time_strategies": ("periods", "phases", "plannings", "quarters", "wordings"),
    "publication": ("check_publication",),
    "plan_strategies": ("actions", "holders", "items", "partners", "plans", "priorities"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load a name from its home on first use (PEP 562)."""
    from importlib import import_module

    # No module here has the name of something public: importing it would hide that name.
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
