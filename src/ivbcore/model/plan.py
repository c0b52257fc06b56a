"""The plan: everything that stands in a plan file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ivbcore.model.action import Accepted
from ivbcore.model.analysis import Evaluation, SafetyIssue
from ivbcore.model.effort import Capacity, Conversion
from ivbcore.model.element import Element, as_period, elements, extra_field, remark_field, texts
from ivbcore.model.governance import (
    Abbreviation,
    Adoption,
    Commitment,
    Consultation,
    Decision,
    EvaluationMoment,
    Framework,
    Municipality,
    Reporting,
    Scope,
    Source,
    Version,
)
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import Indicator
from ivbcore.model.partner import Partner
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.model.priority import Priority
from ivbcore.values.quarter import Period
from ivbcore.values.term import term

__all__ = ["FORMAT_VERSION", "Plan"]

FORMAT_VERSION = 1


@frozen(kw_only=True, repr=False)
class Plan(Element):
    """A safety plan of one municipality, or of several together.

    Dutch: integraal veiligheidsbeleid, plan
    References stay as written; `rows` resolves them. Powers, themes and safety fields, and
    partners and holders with an `origin`, came from packs and are no part of the file.
    """

    format_version: int = field(
        default=FORMAT_VERSION, metadata=term("ivb", "The version of the plan format.")
    )
    title: str = field(default="", metadata=term("titel", "The title of the plan."))
    municipality: Municipality | None = field(
        default=None, metadata=term("gemeente", "The municipality whose plan it is.")
    )
    municipalities: tuple[Municipality, ...] = field(
        default=(),
        converter=elements,
        metadata=term("gemeenten", "The municipalities, when it is a joint plan."),
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=term("looptijd", "First and last quarter.")
    )
    evaluated_period: Period | None = field(
        default=None,
        converter=as_period,
        metadata=term("evaluatieperiode", "The previous period, which was evaluated."),
    )
    version: Version | None = field(
        default=None, metadata=term("versie", "Which version of the plan this is.")
    )
    packs: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("bouwstenen", "The packs to look things up in.")
    )
    files: tuple[str, ...] = field(
        default=(),
        converter=texts,
        eq=False,  # how a plan is spread over files is no part of what it says
        metadata=term("bestanden", "Further plan files whose lists are appended."),
    )
    frameworks: tuple[Framework, ...] = field(
        default=(), converter=elements, metadata=term("kaders", "Plans that this one sits among.")
    )
    adoption: tuple[Adoption, ...] = field(
        default=(), converter=elements, metadata=term("vaststelling", "Who adopts which part.")
    )
    scope: tuple[Scope, ...] = field(
        default=(), converter=elements, metadata=term("afbakening", "What is arranged elsewhere.")
    )
    reporting: tuple[Reporting, ...] = field(
        default=(), converter=elements, metadata=term("rapportage", "Who is told, how often.")
    )
    evaluation_moments: tuple[EvaluationMoment, ...] = field(
        default=(),
        converter=elements,
        metadata=term("evaluatiemomenten", "When the plan itself is evaluated."),
    )
    decisions: tuple[Decision, ...] = field(
        default=(), converter=elements, metadata=term("besluiten", "Decisions taken or to come.")
    )
    consultations: tuple[Consultation, ...] = field(
        default=(), converter=elements, metadata=term("overleggen", "The meetings that steer it.")
    )
    commitments: tuple[Commitment, ...] = field(
        default=(),
        converter=elements,
        metadata=term("toezeggingen", "What was promised to the council."),
    )
    abbreviations: tuple[Abbreviation, ...] = field(
        default=(), converter=elements, metadata=term("begrippen", "Abbreviations explained.")
    )
    sources: tuple[Source, ...] = field(
        default=(), converter=elements, metadata=term("bronnen", "What the analysis rests on.")
    )
    holders: tuple[PortfolioHolder, ...] = field(
        default=(),
        converter=elements,
        metadata=term("portefeuillehouders", "The posts that answer for actions."),
    )
    partners: tuple[Partner, ...] = field(
        default=(), converter=elements, metadata=term("partijen", "Who takes part.")
    )
    conversion: Conversion | None = field(
        default=None, metadata=term("omrekening", "How hours and fte become days.")
    )
    capacity: tuple[Capacity, ...] = field(
        default=(), converter=elements, metadata=term("capaciteit", "What partners can give.")
    )
    figures: tuple[Indicator, ...] = field(
        default=(), converter=elements, metadata=term("cijfers", "Figures of the safety analysis.")
    )
    issues: tuple[SafetyIssue, ...] = field(
        default=(),
        converter=elements,
        metadata=term("veiligheidsvraagstukken", "What the analysis says is wrong."),
    )
    evaluations: tuple[Evaluation, ...] = field(
        default=(),
        converter=elements,
        metadata=term("evaluatie", "What became of the previous period."),
    )
    priorities: tuple[Priority, ...] = field(
        default=(), converter=elements, metadata=term("prioriteiten", "The priorities, in order.")
    )
    accepted: tuple[Accepted, ...] = field(
        default=(), converter=elements, metadata=term("bewust-zo", "Findings accepted on purpose.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    powers: tuple[Power, ...] = field(default=(), converter=elements)
    themes: tuple[Theme, ...] = field(default=(), converter=elements)
    safety_fields: tuple[SafetyField, ...] = field(default=(), converter=elements)

    def __repr__(self) -> str:
        """Short: title, period and counts."""
        actions = sum(len(item.actions) for one in self.priorities for item in one.items)
        return (
            f"<Plan {self.title!r} {self.period or '?'}: "
            f"{len(self.priorities)} priorities, {actions} actions>"
        )
