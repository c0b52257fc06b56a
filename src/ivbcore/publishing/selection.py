"""Which actions of an edition are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field

from ivbcore.publishing.telling import quarter_words
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.rows import Rows

__all__ = ["EVERYTHING", "Selection"]


def _quarter(value: Quarter | str | None) -> Quarter | None:
    return None if value is None else Quarter.of(value)


@frozen
class Selection:
    """Which actions are asked for: all that hold.

    Dutch: selectie
    `partner` and `holder` are names as the plan knows them; a partner brings the actions of the
    groups it belongs to. In `quarter` stands what can be active then, what is not certain
    included.
    """

    partner: str | None = None
    holder: str | None = None
    quarter: Quarter | None = field(default=None, converter=_quarter)

    def __bool__(self) -> bool:
        """Whether anything is asked for in particular."""
        return self != EVERYTHING

    def rows_of(self, plan: Plan) -> Rows:
        """The rows asked for; UnknownName for a name that the plan does not know."""
        rows = plan.rows
        if self.partner is not None:
            rows = rows.with_partner(self.partner)
        if self.holder is not None:
            rows = rows.held_by(self.holder)
        if self.quarter is not None:
            rows = rows.possibly_in(self.quarter)
        return rows

    def told(self, plan: Plan) -> tuple[str, ...]:
        """What is asked for, by the names that the plan prints: ``Politie``, ``Q4 2024``."""
        directory = plan.directory
        asked = ((directory.partners, self.partner), (directory.holders, self.holder))
        names = [registry.resolve(name).name for registry, name in asked if name is not None]
        if self.quarter is not None:
            names.append(quarter_words(self.quarter))
        return tuple(names)


EVERYTHING = Selection()
