"""Priorities and the items under them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field

from ivbcore.model.action import Accepted, Action
from ivbcore.model.block import BlockReference
from ivbcore.model.element import Element, elements, extra_field, remark_field, texts
from ivbcore.model.objective import Objective
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Item", "Level", "Priority"]


class Level(StrEnum):
    """Whether a priority is the municipality's own or the region's.

    Dutch: niveau
    """

    LOCAL = "lokaal"
    REGIONAL = "regionaal"


@frozen(kw_only=True, repr=False)
class Item(Element):
    """A group of actions under one heading.

    Dutch: item, actiepunt
    """

    id: str = field(
        default="",
        metadata=term("id", "The identifier, unique among items; derived when left out."),
    )
    adopted: BlockReference | None = field(
        default=None, metadata=term("overgenomen", "The building block it was adopted from.")
    )
    name: str = field(default="", metadata=term("naam", "The heading as it is printed."))
    target_group: str | None = field(
        default=None, metadata=term("doelgroep", "For whom the actions are.")
    )
    actions: tuple[Action, ...] = field(
        default=(), converter=elements, metadata=term("acties", "The actions, in order.")
    )
    accepted: tuple[Accepted, ...] = field(
        default=(), converter=elements, metadata=term("bewust-zo", "Findings accepted on purpose.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))

    def __repr__(self) -> str:
        """Short: the identifier and how many actions."""
        return f"<Item {self.id}: {len(self.actions)} actions>"


@frozen(kw_only=True, repr=False)
class Priority(Element):
    """A numbered theme that the council chose.

    Dutch: prioriteit
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among priorities."))
    adopted: BlockReference | None = field(
        default=None, metadata=term("overgenomen", "The building block it was adopted from.")
    )
    number: int | None = field(default=None, metadata=term("nummer", "The number in the plan."))
    name: str = field(default="", metadata=term("naam", "The name as it is printed."))
    aliases: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("ook-genoemd", "Other spellings of the name in the same plan."),
    )
    safety_field: str | None = field(
        default=None, metadata=term("veiligheidsveld", "The field of Kernbeleid Veiligheid.")
    )
    theme: str | None = field(
        default=None, metadata=term("thema", "The safety theme it belongs to.")
    )
    level: Level | None = field(
        default=None, metadata=term("niveau", "Whether it is the municipality's or the region's.")
    )
    follows_agenda: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("sluit-aan-bij", "The points of the regional agenda that it follows."),
    )
    objectives: tuple[Objective, ...] = field(
        default=(),
        converter=elements,
        metadata=term("doelstellingen", "What it is to bring about."),
    )
    items: tuple[Item, ...] = field(
        default=(), converter=elements, metadata=term("items", "The items, in order.")
    )
    accepted: tuple[Accepted, ...] = field(
        default=(), converter=elements, metadata=term("bewust-zo", "Findings accepted on purpose.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))

    def __repr__(self) -> str:
        """Short: number, identifier and how many items."""
        return f"<Priority {self.number} {self.id}: {len(self.items)} items>"
