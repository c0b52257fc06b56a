"""Every text of a plan, remarks and reports included, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.contracts.personal import PersonalSpan, personal_data
from ivbcore.model.element import Element, numbered_key
from ivbcore.planning.wording import Wording
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["every_text", "personal_in"]


def every_text(plan: Plan) -> list[tuple[str, str]]:
    """The path and the words of every text, in the order of the document.

    Of what packs brought in nothing; of the fields of plugins (`eigen`) nothing either.
    """
    found: list[tuple[str, str]] = []
    seen: dict[str, dict[str, int]] = {}
    numbers: dict[str, int] = {}

    def visit(value: Any, path: str, key: str) -> None:
        kind = type(value)  # of text alone: the members of an enumeration are no words of the plan
        if kind is str:
            if value:
                found.append((path, value))
        elif kind is tuple:
            visit_several(value, path, key)
        elif kind is Wording:
            visit(value.text, path, key)
        elif isinstance(value, Element) and getattr(value, "origin", None) is None:
            below = f"{path}/" if path else ""
            for name, described in terms_of(kind).items():
                held = getattr(value, name)
                if held:
                    visit(held, below + described.key, described.key)

    def visit_several(values: tuple[Any, ...], path: str, key: str) -> None:
        for index, one in enumerate(values):
            if isinstance(one, Element) and hasattr(one, "id"):
                number = numbers[key] = numbers.get(key, -1) + 1
                step = numbered_key(one.id, number, seen.setdefault(key, {}))
                visit(one, f"{key}/{step}", key)
            else:
                visit(one, f"{path}/{index}", key)

    visit(plan, "", "")
    return found


def personal_in(plan: Plan) -> tuple[tuple[str, PersonalSpan], ...]:
    """The certain personal data in all texts, with their paths: ``context.once(personal_in)``."""
    return tuple(
        (path, span)
        for path, text in every_text(plan)
        for span in personal_data(text)
        if span.certain
    )
