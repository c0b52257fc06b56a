"""Small questions about what is made and decided, that several rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.contracts.asking import about_the_plan
from ivbcore.contracts.spotting import spotted
from ivbcore.planning.meaning import PhaseKind

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Context
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["about_working", "decided", "decided_rows", "made"]

_BODIES = ("raad", "gemeenteraad", "college", "b en w", "b&w")
_WORKING = (
    "werkproces*",
    "werkwijze*",
    "werkafspraken",
    "procedure*",
    "protocol*",
    "oefen*",
    "training*",
)
_MADE = (PhaseKind.DRAFT, PhaseKind.UPDATE, PhaseKind.DEVELOP)


def about_working(row: Row) -> bool:
    """Whether an action improves or practises how something is done, and does not do it."""
    return bool(spotted(_WORKING, f"{row.action.title or ''}\n{row.action.measure}"))


def made(context: Context, row: Row, products: str) -> tuple[str, ...]:
    """The products of a word list that an action makes or changes; none when it does neither.

    It does where `soort` says so, or where title or measure name a deed of `maakwoorden` or
    `wijzigwoorden` and no other of `uitvoerwoorden`: to apply a policy is not to make it. What
    speaks of the plan itself is left out.
    """
    action = row.action
    text = f"{action.title or ''}\n{action.measure}"
    found = context.spotted(products, text)
    if not found or about_the_plan(context, text):
        return ()
    if action.kind is not None:
        return found if action.kind in _MADE else ()
    changed = context.spotted("wijzigwoorden", text)
    applied = set(context.spotted("uitvoerwoorden", text)) - set(changed)
    return found if (changed or context.spotted("maakwoorden", text)) and not applied else ()


def decided(context: Context, row: Row) -> bool:
    """Whether a decision belongs to an action: in `besluiten`, in its planning or in its words."""
    action = row.action
    if row.key in context.once(decided_rows) or PhaseKind.ADOPT in row.kinds:
        return True
    if spotted(_BODIES, action.planning.text):
        return True  # "start Q3, raad Q1" says when it is decided
    texts = (action.title, action.measure, action.planning.text, action.result, action.remark)
    return bool(context.spotted("besluitwoorden", "\n".join(one or "" for one in texts)))


def decided_rows(plan: Plan) -> frozenset[str]:
    """The keys of the actions on which a decision is listed: ``context.once(decided_rows)``."""
    names = (name for one in plan.decisions for name in one.actions)
    rows = (plan.rows.resolve(name) for name in names)
    return frozenset(row.key for row in rows if hasattr(row, "key"))
