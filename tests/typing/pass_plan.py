"""What a developer's tool may count on, as a type checker sees it."""

from typing import assert_type

import ivbcore
from ivbcore import Loaded, Period, Plan, Quarter, Rows, Timetable, Wording

loaded = ivbcore.read("plan.yaml")
assert_type(loaded, Loaded)
plan = ivbcore.load("plan.yaml")
assert_type(plan, Plan)
rows = plan.rows.in_quarter("2024Q4").with_partner("politie")
assert_type(rows, Rows)
for row in rows:
    assert_type(row.timetable, Timetable)
    assert_type(row.timetable.named, tuple[Quarter, ...])
wording = ivbcore.read_planning("Q4 2024")
assert_type(wording, Wording)
assert_type(wording.over(Period.of("2024-2026")), Timetable)
assert_type(rows - plan.rows.held_by(plan.holders[0]), Rows)
assert_type(plan.rows.during(2025), Rows)
assert_type(plan.with_action("x", planning="Q3 2024"), Plan)
