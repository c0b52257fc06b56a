"""Packs: what is registered outside of plans, for plans to look up or adopt."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import field

from ivbcore.model.block import Block
from ivbcore.model.element import Element, elements, extra_field, remark_field, texts
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.partner import Partner
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Pack", "PlanningWord"]


@frozen(kw_only=True, repr=False)
class PlanningWord(Element):
    """A word that may stand in a planning, and the part of the year that it names.

    Dutch: planningswoord
    `meaning` is itself a planning without a year: ``november``, ``Q3 en Q4``.
    """

    words: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("woorden", "The word, in all its spellings.")
    )
    meaning: str = field(
        default="", metadata=term("betekenis", "The same in months or quarters, without a year.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Pack(Element):
    """A name space to look things up in; never content of a plan by itself.

    Dutch: bouwsteen
    Powers, themes, fields, partners and holders enter a plan only when it refers to them,
    building blocks only when it adopts them by name and version.
    """

    id: str = field(
        default="", metadata=term("id", "The name by which plans ask for it under bouwstenen.")
    )
    name: str = field(default="", metadata=term("naam", "The name as it is printed."))
    version: str = field(default="", metadata=term("versie", "The version of the pack."))
    publisher: str | None = field(
        default=None, metadata=term("uitgever", "Who publishes the pack and keeps it up to date.")
    )
    as_of: dt.date | None = field(
        default=None, metadata=term("peildatum", "The day on which its content was up to date.")
    )
    safety_fields: tuple[SafetyField, ...] = field(
        default=(),
        converter=elements,
        metadata=term("veiligheidsvelden", "The fields that group themes."),
    )
    themes: tuple[Theme, ...] = field(
        default=(), converter=elements, metadata=term("themas", "The safety themes.")
    )
    powers: tuple[Power, ...] = field(
        default=(), converter=elements, metadata=term("bevoegdheden", "The legal powers.")
    )
    partners: tuple[Partner, ...] = field(
        default=(), converter=elements, metadata=term("partijen", "Organisations and teams.")
    )
    holders: tuple[PortfolioHolder, ...] = field(
        default=(),
        converter=elements,
        metadata=term("portefeuillehouders", "Posts that answer for actions."),
    )
    planning_words: tuple[PlanningWord, ...] = field(
        default=(),
        converter=elements,
        metadata=term("planningswoorden", "Words that may stand in plannings."),
    )
    vocabularies: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("woordenlijsten", "Word lists of plugins that act together with the pack."),
    )
    blocks: tuple[Block, ...] = field(
        default=(),
        converter=elements,
        metadata=term("bouwdelen", "Priorities, items and actions that plans can adopt."),
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))

    @property
    def label(self) -> str:
        """Name and version, as elements from the pack name their origin: ``nationaal 2026.1``."""
        return f"{self.id} {self.version}".strip()

    def __repr__(self) -> str:
        """Short: name and version."""
        return f"<Pack {self.label}>"
