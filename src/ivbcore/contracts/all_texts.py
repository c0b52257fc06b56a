"""Every text of a plan, remarks and reports included, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs
from attrs import evolve

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
    return _texts_of(plan, own=False)


def _texts_of(plan: Plan, *, own: bool) -> list[tuple[str, str]]:
    """Every text, with `own` those in the fields of plugins too."""
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
        elif own and isinstance(value, Mapping):
            for name, held in value.items():
                visit(held, f"{path}/{name}", name)
        elif _is_described(value, own) and getattr(value, "origin", None) is None:
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


def _is_described(value: Any, own: bool) -> bool:
    """Whether it is an element of the plan or, with `own`, the fields of a plugin."""
    return isinstance(value, Element) or (own and attrs.has(type(value)))


def personal_in(plan: Plan) -> tuple[tuple[str, PersonalSpan], ...]:
    """The certain personal data in all texts, with their paths: ``context.once(personal_in)``.

    In the fields of plugins too: some formats write them. There the key tells what a number is,
    as the words before it do in a sentence.
    """
    return tuple(
        (path, span) for path, text in _texts_of(plan, own=True) for span in _certain(path, text)
    )


def _certain(path: str, text: str) -> Iterator[PersonalSpan]:
    key = f"{path.rpartition('/')[2]} " if _OWN in path else ""
    for span in personal_data(key + text):
        start, end = span.start - len(key), span.end - len(key)
        if span.certain and start >= 0:
            yield evolve(span, start=start, end=end)


_OWN = "eigen/"
