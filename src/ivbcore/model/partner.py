"""Partners: who takes part."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field

from ivbcore.model.element import Element, extra_field, remark_field, texts
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Participation", "Partner", "Position"]


class Position(StrEnum):
    """Whether a partner belongs to the municipality's own organisation.

    Dutch: positie
    """

    INTERNAL = "intern"
    EXTERNAL = "extern"


@frozen(kw_only=True, repr=False)
class Partner(Element):
    """An organisation, team or group that takes part in actions.

    Dutch: partij
    A partner with `members` is a group ("RIEC-partners"); `part_of` names the organisation it
    belongs to: a police team is part of the police, but its capacity is its own. `origin` is
    the pack it came from, None when the plan itself describes it.
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among partners."))
    name: str = field(default="", metadata=term("naam", "The name as it is printed."))
    position: Position | None = field(
        default=None, metadata=term("positie", "Inside or outside the municipality.")
    )
    kind: str | None = field(
        default=None, metadata=term("soort", "The kind of organisation: politie, zorg, welzijn.")
    )
    aliases: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("ook-genoemd", "Other names for the same one.")
    )
    part_of: str | None = field(
        default=None, metadata=term("onderdeel-van", "The partner that this one is part of.")
    )
    members: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("leden", "The partners that form this group.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class Participation(Element):
    """A partner taking part in an action.

    Dutch: partij (van een maatregel)
    A plain text in the file names the partner and no role.
    """

    SHORT_FORM: ClassVar[str] = "partner"

    partner: str = field(
        default="", metadata=term("partij", "The partner, by identifier, name or alias.")
    )
    role: str | None = field(
        default=None, metadata=term("rol", "What the partner does: uitvoeren, adviseren.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
