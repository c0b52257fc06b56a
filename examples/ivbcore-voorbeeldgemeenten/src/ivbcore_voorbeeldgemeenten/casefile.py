"""The fields that the case system of the three municipalities needs."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from ivbcore.contracts import Action, Decision, term

__all__ = ["CaseFile", "case_of"]


@frozen(kw_only=True)
class CaseFile:
    """What the case system knows of an action or a decision.

    Dutch: zaak
    In a plan: ``eigen: {VBG: {zaaknummer: Z25-0123, vergadering: 2025-09-23, hamerstuk: nee}}``.
    """

    number: str | None = field(
        default=None, metadata=term("zaaknummer", "The number of the case: Z25-0123.")
    )
    meeting: dt.date | None = field(
        default=None, metadata=term("vergadering", "The day of the council meeting.")
    )
    formality: bool | None = field(
        default=None, metadata=term("hamerstuk", "Whether it passes without debate.")
    )


def case_of(element: Action | Decision) -> CaseFile:
    """The case of an element; an empty one when it has none."""
    case = element.extra.get("VBG")
    return case if isinstance(case, CaseFile) else CaseFile()
