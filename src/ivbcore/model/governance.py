"""How the plan is governed: who adopts, decides, is told, was promised what."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field

from ivbcore.model.element import Element, as_period, as_quarter, extra_field, remark_field, texts
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = [
    "Abbreviation",
    "Adoption",
    "Commitment",
    "Consultation",
    "Decision",
    "EvaluationMoment",
    "Framework",
    "Municipality",
    "QuarterOfYear",
    "Reporting",
    "Scope",
    "Source",
    "Version",
]


class QuarterOfYear(StrEnum):
    """A quarter of any year.

    Dutch: kwartaal (zonder jaar)
    """

    Q1 = "Q1"
    Q2 = "Q2"
    Q3 = "Q3"
    Q4 = "Q4"


@frozen(kw_only=True, repr=False)
class Municipality(Element):
    """A municipality whose plan this is.

    Dutch: gemeente
    A plain text in the file is the name.
    """

    SHORT_FORM: ClassVar[str] = "name"

    name: str = field(default="", metadata=term("naam", "The name."))
    code: str | None = field(
        default=None, metadata=term("code", "The code of Statistics Netherlands: GM0163.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Version(Element):
    """Which version of the plan this is.

    Dutch: versie
    A plain text in the file is the number.
    """

    SHORT_FORM: ClassVar[str] = "number"

    number: str | None = field(default=None, metadata=term("nummer", "The version number."))
    adopted: dt.date | None = field(
        default=None, metadata=term("vastgesteld", "The day on which it was adopted.")
    )
    status: str | None = field(
        default=None, metadata=term("status", "Where it stands: concept, vastgesteld.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Framework(Element):
    """A plan or agreement that this plan sits under or among.

    Dutch: kader
    A plain text in the file is the name.
    """

    SHORT_FORM: ClassVar[str] = "name"

    name: str = field(default="", metadata=term("naam", "The name."))
    period: Period | None = field(
        default=None, converter=as_period, metadata=term("looptijd", "Its own period.")
    )
    source: str | None = field(default=None, metadata=term("van", "Who made it."))
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Adoption(Element):
    """Which body adopts which part of the plan.

    Dutch: vaststelling
    A plain text in the file is the body, for the whole plan.
    """

    SHORT_FORM: ClassVar[str] = "body"

    part: str | None = field(
        default=None, metadata=term("deel", "The part: prioriteiten, uitvoering.")
    )
    body: str | None = field(
        default=None, metadata=term("orgaan", "The body: raad, college, burgemeester.")
    )
    date: dt.date | None = field(default=None, metadata=term("datum", "The day of adoption."))
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Scope(Element):
    """A theme that is arranged outside this plan.

    Dutch: afbakening
    A plain text in the file is the theme.
    """

    SHORT_FORM: ClassVar[str] = "theme"

    theme: str = field(default="", metadata=term("thema", "The theme left out."))
    arranged_in: str | None = field(
        default=None, metadata=term("geregeld-in", "The policy in which it is arranged.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Reporting(Element):
    """Who is told how the plan fares, and how often.

    Dutch: rapportage
    """

    to: str | None = field(default=None, metadata=term("aan", "Who is told: raad, college."))
    rhythm: str | None = field(
        default=None, metadata=term("ritme", "How often: jaarlijks, halfjaarlijks.")
    )
    form: str | None = field(
        default=None, metadata=term("vorm", "In what form: raadsbrief, voortgangsrapportage.")
    )
    quarter: QuarterOfYear | None = field(
        default=None, metadata=term("kwartaal", "The quarter of the year, where it is fixed.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class EvaluationMoment(Element):
    """When the plan itself is evaluated.

    Dutch: evaluatiemoment
    """

    kind: str | None = field(
        default=None, metadata=term("soort", "Which evaluation: tussentijds, eind.")
    )
    when: Quarter | None = field(
        default=None, converter=as_quarter, metadata=term("wanneer", "The quarter.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Decision(Element):
    """A decision that was taken or is to be taken.

    Dutch: besluit
    """

    body: str | None = field(
        default=None, metadata=term("orgaan", "The body: raad, college, burgemeester, driehoek.")
    )
    kind: str | None = field(
        default=None, metadata=term("soort", "What it does: vaststellen, kennisnemen.")
    )
    subject: str | None = field(
        default=None, metadata=term("onderwerp", "What is decided on, when not the plan.")
    )
    date: dt.date | None = field(default=None, metadata=term("datum", "The day of the decision."))
    status: str | None = field(
        default=None, metadata=term("status", "How far it is: gepland, genomen.")
    )
    reference: str | None = field(
        default=None, metadata=term("kenmerk", "The reference in the council's papers.")
    )
    actions: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("acties", "The actions that rest on it.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Consultation(Element):
    """A regular meeting in which the plan is steered.

    Dutch: overleg
    A plain text in the file is the name.
    """

    SHORT_FORM: ClassVar[str] = "name"

    id: str = field(default="", metadata=term("id", "The identifier, unique among meetings."))
    name: str = field(default="", metadata=term("naam", "The name."))
    rhythm: str | None = field(
        default=None, metadata=term("ritme", "How often: zeswekelijks, per kwartaal.")
    )
    participants: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("deelnemers", "The holders and partners in it.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class Commitment(Element):
    """What was promised to the council.

    Dutch: toezegging, motie
    """

    kind: str | None = field(default=None, metadata=term("soort", "Motie or toezegging."))
    number: str | None = field(default=None, metadata=term("nummer", "The number it is known by."))
    date: dt.date | None = field(
        default=None, metadata=term("datum", "The day on which it was made.")
    )
    text: str | None = field(default=None, metadata=term("tekst", "What was promised."))
    actions: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("acties", "The actions that keep it.")
    )
    due: dt.date | None = field(
        default=None, metadata=term("termijn", "The last day on which it must be kept.")
    )
    settled: bool | None = field(
        default=None, metadata=term("afgedaan", "Whether the council has closed it.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Abbreviation(Element):
    """An abbreviation and what it stands for.

    Dutch: begrip, afkorting
    """

    short: str = field(default="", metadata=term("afkorting", "The abbreviation."))
    meaning: str = field(default="", metadata=term("betekenis", "What it stands for."))
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Source(Element):
    """A source on which the analysis rests.

    Dutch: bron
    A plain text in the file is the name.
    """

    SHORT_FORM: ClassVar[str] = "name"

    name: str = field(default="", metadata=term("naam", "The name."))
    supplier: str | None = field(default=None, metadata=term("van", "Who supplies it."))
    period: Period | None = field(
        default=None, converter=as_period, metadata=term("periode", "The period it is about.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
