"""What a type checker must refuse."""

import ivbcore
from ivbcore import Plan, Wording


def asked(plan: Plan, wording: Wording) -> None:
    plan.rows.in_quarter(5)  # E: arg-type
    plan.title = "anders"  # E: misc
    wording.over("2024-2026")  # E: arg-type
    plan.rows.held_by()  # E: call-arg
    ivbcore.load()  # E: call-arg
