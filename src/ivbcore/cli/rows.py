"""A row as data, and as one line of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.cli.console import plain
from ivbcore.engine.wording_data import wording_data

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["row_data", "short"]


def row_data(row: Row) -> dict[str, Any]:
    """A row with its references resolved, as plain data with Dutch keys."""
    return {
        **short(row),
        "maatregel": row.action.measure,
        "portefeuillehouders": [one.name for one in row.holders],
        "partijen": [one.name for one in row.partners],
        "planning": (
            wording_data(row.wording, row.plan.period)
            if row.plan.period
            else {"tekst": row.wording.text, "status": row.wording.status.value}
        ),
    }


def short(row: Row) -> dict[str, Any]:
    """What names a row: number, identifier, short title and where it stands."""
    return {
        "nummer": row.number,
        "id": row.key,
        "titel": plain(row.label),
        "prioriteit": {
            "id": row.priority.id,
            "nummer": row.priority.number,
            "naam": row.priority.name,
        },
        "item": row.item.name,
    }
