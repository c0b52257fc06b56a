"""Laws to test with. Not in a test module: there they would be collected as tests."""

from __future__ import annotations

from ivbcore.model.plan import Plan
from ivbcore.model.row import Row
from ivbcore.testing.laws import law

TITLE = "elke actie heeft een planning in 2024"


@law(TITLE, code="WET001", english="every action is planned in 2024")
def planned(row: Row) -> bool:
    """Wat later komt hoort in het volgende plan."""
    return any(quarter.year == 2024 for quarter in row.timetable.possible)


@law("elke maatregel heeft een eigen tekst", over="plan", code="WET002")
def told(plan: Plan) -> list[str]:
    return [row.key for row in plan.rows if not row.action.measure]
