"""The five columns of the table of measures, as plans print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.values.language import Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["COLUMNS", "Cells", "cells_of"]

COLUMNS = (
    Texts("Item/actiepunt", "Item"),
    Texts("Maatregelen/activiteiten", "Measures"),
    Texts("Portefeuillehouder", "Portfolio holder"),
    Texts("Partijen intern/extern", "Partners"),
    Texts("Planning", "Planning"),
)
"""The headings, in the order in which plans print them."""


@frozen
class Cells:
    """What stands in the five columns for one action.

    Dutch: cellen van een rij
    As the plan says it: holders and partners by the names the plan prints, the planning in its
    author's own words.
    """

    item: str
    measure: str
    holders: tuple[str, ...]
    partners: tuple[str, ...]
    planning: str

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells as texts, in the order of the headings."""
        return (
            self.item, self.measure, ", ".join(self.holders), ", ".join(self.partners),
            self.planning,
        )  # fmt: skip


def cells_of(row: Row) -> Cells:
    """The five cells of an action."""
    action = row.action
    return Cells(
        row.item.name,
        action.measure or row.label,
        tuple(one.name for one in row.holders) or tuple(action.holders),
        tuple(one.name for one in row.partners) or tuple(one.partner for one in action.partners),
        action.planning.text,
    )
