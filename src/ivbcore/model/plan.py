"""The plan: everything that stands in a plan file."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, cast

from attrs import field

from ivbcore.model.action import Accepted
from ivbcore.model.analysis import Evaluation, SafetyIssue
from ivbcore.model.directory import Directory, Registry, text_of
from ivbcore.model.editing import adding, with_action, without
from ivbcore.model.effort import Capacity, Conversion
from ivbcore.model.element import (
    Element,
    FrozenMap,
    as_period,
    elements,
    extra_field,
    remark_field,
    texts,
)
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
from ivbcore.model.paths import Place, places_of
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.model.priority import Item, Priority
from ivbcore.model.rows import Row, Rows, rows_of
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest
from ivbcore.values.quarter import Period
from ivbcore.values.records import frozen
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

    @cached_property
    def rows(self) -> Rows:
        """All actions as rows with their references resolved, in the order of the document."""
        return rows_of(self)

    @cached_property
    def directory(self) -> Directory:
        """The registries of partners, holders, powers and themes."""
        return Directory(self)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every element with a path of its own, by path, in the order of the document."""
        return FrozenMap(places_of(self))

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order of the document."""
        return tuple(item for priority in self.priorities for item in priority.items)

    def __getitem__(self, key: str) -> Row:
        """The row of the action with this identifier (``id#2`` for a second one).

        Raises UnknownName with the nearest identifiers.
        """
        if row := self.rows.by_key.get(key):
            return row
        if not isinstance(key, str):
            raise TypeError(f"actions go by identifier, not by {key!r}; plan.rows goes by number")
        raise UnknownName("action", key, nearest(key, self.rows.by_key))

    def __contains__(self, key: object) -> bool:
        """Whether there is an action with this identifier."""
        return key in self.rows.by_key

    # A plan is no sequence: iterate over its rows.
    __iter__: ClassVar[None] = None

    def priority(self, which: int | str | Priority) -> Priority:
        """The priority with this number, identifier, name or alias; UnknownName otherwise."""
        if isinstance(which, Priority):
            for priority in self.priorities:
                if priority is which:
                    return priority
            which = text_of(which)
        if isinstance(which, int) or which.strip().isdecimal():
            number = int(which)
            for priority in self.priorities:
                if priority.number == number:
                    return priority
            numbers = [one.number for one in self.priorities if one.number is not None]
            near = sorted(numbers, key=lambda one: (abs(one - number), one))[:3]
            if not Registry("priority", self.priorities).find(str(which)):
                raise UnknownName("priority", str(which), tuple(map(str, near)))
        registry = Registry("priority", self.priorities)
        registry.asked(str(which))
        return cast(Priority, registry.find(str(which)))

    def item(self, which: str | Item) -> Item:
        """The item with this identifier or name; UnknownName otherwise."""
        if any(one is which for one in self.items):
            return cast(Item, which)
        which = text_of(which)
        registry = Registry("item", self.items)
        registry.asked(which)
        return cast(Item, registry.find(which))

    def with_action(self, key: str, **changes: Any) -> "Plan":
        """The plan with fields of one action changed.

        ``plan.with_action("jeugdaanpak-starten", planning="Q3 2024")``. Raises UnknownName for
        an action or a field that is not there.
        """
        return with_action(self, key, changes)

    def adding(
        self, element: Element, to: int | str | None = None, at: int | None = None
    ) -> "Plan":
        """The plan with an element more: at the end of its list, or before index `at`.

        `to` names the item for an action, the priority for an item or an objective, the action
        for a participation, a budget line, progress or an accepted finding; everything else
        belongs to the plan itself.
        """
        return adding(self, element, to, at)

    def without(self, identifier: str, kind: type[Element] | None = None) -> "Plan":
        """The plan without the element that has this identifier.

        Raises UnknownName when nothing has it, ValueError when elements of several kinds do and
        `kind` (a class) does not choose.
        """
        return without(self, identifier, kind)

    def __repr__(self) -> str:
        """Short: title, period and counts."""
        return (
            f"<Plan {self.title!r} {self.period or '?'}: "
            f"{len(self.priorities)} priorities, {len(self.rows)} actions>"
        )
