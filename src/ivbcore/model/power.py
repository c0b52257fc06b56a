"""What packs register for every plan to look up: legal powers, safety fields and themes."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import field

from ivbcore.model.element import Element, elements, extra_field, remark_field, texts
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["LegalChange", "Power", "SafetyField", "Theme"]


@frozen(kw_only=True, repr=False)
class LegalChange(Element):
    """A change of the law that touches a power.

    Dutch: wetswijziging
    """

    date: dt.date | None = field(
        default=None, metadata=term("datum", "The day on which the change takes effect.")
    )
    text: str = field(default="", metadata=term("tekst", "What changes."))
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Power(Element):
    """A legal power that an action can use.

    Dutch: bevoegdheid
    `verified` False marks an entry that is still to be checked against the law: no finding of
    more than information may rest on it. Without `competent_bodies` it is no municipal power.
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among powers."))
    name: str = field(default="", metadata=term("naam", "The usual name."))
    aliases: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("ook-genoemd", "Other names for the same power.")
    )
    recognised_by: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("herkend-aan", "Words by which a text speaks of it; a star is any letters."),
    )
    article: str | None = field(
        default=None, metadata=term("artikel", "Law and article: Gemeentewet 151c.")
    )
    bwb: str | None = field(
        default=None, metadata=term("bwb", "The identifier of the law in the national collection.")
    )
    competent_bodies: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("bevoegd-orgaan", "The bodies that hold the power."),
    )
    involve: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("betrekken", "Who must be involved.")
    )
    preconditions: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("voorwaarden", "What must be there first.")
    )
    needs_area: bool | None = field(
        default=None, metadata=term("gebied-nodig", "Whether an area must be designated.")
    )
    needs_term: bool | None = field(
        default=None, metadata=term("termijn-nodig", "Whether it is given for a fixed time.")
    )
    valid_from: dt.date | None = field(
        default=None, metadata=term("geldig-vanaf", "The first day on which the power exists.")
    )
    valid_until: dt.date | None = field(
        default=None, metadata=term("geldig-tot", "The last day on which the power exists.")
    )
    changes: tuple[LegalChange, ...] = field(
        default=(), converter=elements, metadata=term("wetswijzigingen", "Changes of the law.")
    )
    source: str | None = field(default=None, metadata=term("bron", "Where the entry was checked."))
    checked: dt.date | None = field(
        default=None, metadata=term("gecontroleerd", "The day on which the entry was checked.")
    )
    verified: bool = field(
        default=True, metadata=term("geverifieerd", "Whether the entry was found right.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class SafetyField(Element):
    """A field of Kernbeleid Veiligheid, which groups themes.

    Dutch: veiligheidsveld
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among fields."))
    number: int | None = field(default=None, metadata=term("nummer", "The number in the list."))
    name: str = field(default="", metadata=term("naam", "The name as it is printed."))
    aliases: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("ook-genoemd", "Other names for the same field.")
    )
    edition: str | None = field(
        default=None, metadata=term("editie", "The edition of the list it belongs to.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class Theme(Element):
    """A safety theme.

    Dutch: thema
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among themes."))
    name: str = field(default="", metadata=term("naam", "The name as it is printed."))
    aliases: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("ook-genoemd", "Other names for the same theme.")
    )
    safety_field: str | None = field(
        default=None, metadata=term("veiligheidsveld", "The field that the theme belongs to.")
    )
    edition: str | None = field(
        default=None, metadata=term("editie", "The edition of the list it belongs to.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))
