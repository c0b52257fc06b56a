"""Actions: the unit of work, one row of the table."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field

from ivbcore.model.block import BlockReference
from ivbcore.model.effort import Effort, QuarterCount
from ivbcore.model.element import (
    EMPTY_MAP,
    Element,
    as_decimal,
    elements,
    extra_field,
    frozen_map,
    remark_field,
    texts,
)
from ivbcore.model.openness import Openness, openness_field
from ivbcore.model.partner import Participation
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status, Wording
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = [
    "Accepted",
    "Action",
    "BudgetKind",
    "BudgetLine",
    "MunicipalRole",
    "Openness",
    "Progress",
    "ProgressStatus",
    "SourceReference",
    "Urgency",
]


class MunicipalRole(StrEnum):
    """What the municipality itself does in an action.

    Dutch: rol van de gemeente
    """

    DIRECT = "regie"
    EXECUTE = "uitvoeren"
    FACILITATE = "faciliteren"
    TAKE_PART = "deelnemen"
    SUPERVISE = "toezien"


class Urgency(StrEnum):
    """How pressing an action is.

    Dutch: urgentie
    """

    HIGH = "hoog"
    NORMAL = "normaal"
    LOW = "laag"


class ProgressStatus(StrEnum):
    """How an action fares.

    Dutch: status (van de voortgang)
    """

    NOT_STARTED = "niet-gestart"
    ON_COURSE = "op-koers"
    DELAYED = "vertraagd"
    STUCK = "knelpunt"
    DONE = "gereed"
    SUSPENDED = "aangehouden"
    DROPPED = "vervallen"

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return self in (ProgressStatus.DONE, ProgressStatus.DROPPED)


class BudgetKind(StrEnum):
    """Whether money comes once or every year.

    Dutch: soort (van een bedrag)
    """

    ONCE = "incidenteel"
    YEARLY = "structureel"


@frozen(kw_only=True, repr=False)
class SourceReference(Element):
    """Where something stands in the adopted document.

    Dutch: bron
    A plain text in the file is the chapter.
    """

    SHORT_FORM: ClassVar[str] = "chapter"

    document: str | None = field(
        default=None, metadata=term("document", "The document, when it is not the plan itself.")
    )
    chapter: str | None = field(
        default=None, metadata=term("hoofdstuk", "The chapter or section as numbered there.")
    )
    page: int | None = field(default=None, metadata=term("bladzijde", "The page."))
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class BudgetLine(Element):
    """Money for an action in one year.

    Dutch: budget
    A plain text in the file, such as ``n.v.t.``, is the text alone.
    """

    SHORT_FORM: ClassVar[str] = "text"

    year: int | None = field(default=None, metadata=term("jaar", "The budget year."))
    amount: Decimal | None = field(
        default=None, converter=as_decimal, metadata=term("bedrag", "The amount.", unit="euros")
    )
    kind: BudgetKind | None = field(
        default=None, metadata=term("soort", "Whether the money comes once or every year.")
    )
    cover: str | None = field(default=None, metadata=term("dekking", "Where the money comes from."))
    task_field: str | None = field(
        default=None, metadata=term("taakveld", "The task field of the national budget rules, Iv3.")
    )
    text: str | None = field(
        default=None, metadata=term("tekst", "The budget in words, where it is no amount.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Progress(Element):
    """How an action stood on a day; older ones are kept.

    Dutch: voortgang
    """

    date: dt.date | None = field(
        default=None, metadata=term("peildatum", "The day that the report is about.")
    )
    status: ProgressStatus | None = field(
        default=None, metadata=term("status", "How the action fares.")
    )
    result: str | None = field(default=None, metadata=term("resultaat", "What was reached."))
    cause: str | None = field(
        default=None, metadata=term("oorzaak", "Why it differs from the plan.")
    )
    correction: str | None = field(
        default=None, metadata=term("bijsturing", "What is done about it.")
    )
    decision: str | None = field(
        default=None, metadata=term("besluit", "The decision that it rests on.")
    )
    old_planning: str | None = field(
        default=None, metadata=term("oude-planning", "The planning before this report.")
    )
    new_planning: str | None = field(
        default=None, metadata=term("nieuwe-planning", "The planning since this report.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Accepted(Element):
    """A finding that is accepted on purpose.

    Dutch: bewust zo
    A plain text in the file is the code of the finding.
    """

    SHORT_FORM: ClassVar[str] = "code"

    code: str = field(default="", metadata=term("melding", "The code of the finding."))
    reason: str | None = field(default=None, metadata=term("reden", "Why it is right like this."))
    date: dt.date | None = field(
        default=None, metadata=term("datum", "The day on which it was accepted.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


NO_PLANNING = Wording(text="", status=Status.EMPTY)


def _wording(value: Wording | str | None) -> Wording:
    """A text is read with the built-in words; a host with more words passes a Wording."""
    if isinstance(value, Wording):
        return value
    if not value:
        return NO_PLANNING
    # Imported on use: a plan that comes from a host never needs it.
    from ivbcore.planning.reader import read

    return read(value)


def _participations(
    value: str | Participation | Iterable[str | Participation],
) -> tuple[Participation, ...]:
    every = (value,) if isinstance(value, (str, Participation)) else value
    return tuple(Participation(partner=one) if isinstance(one, str) else one for one in every)


@frozen(kw_only=True, repr=False)
class Action(Element):
    """The unit of work: one row of the plan's tables.

    Dutch: maatregel, activiteit
    References (holders, partners, powers, what it follows) stay as written; rows resolve them.
    `planning` given as a text is read with the built-in vocabulary.
    """

    id: str = field(
        default="",
        metadata=term("id", "The identifier, unique among actions; derived when left out."),
    )
    adopted: BlockReference | None = field(
        default=None, metadata=term("overgenomen", "The building block it was adopted from.")
    )
    title: str | None = field(
        default=None, metadata=term("titel", "A short name, for agenda and calendar.")
    )
    measure: str = field(
        default="", metadata=term("maatregel", "What will be done, in the words as adopted.")
    )
    source: SourceReference | None = field(
        default=None, metadata=term("bron", "Where it stands in the adopted document.")
    )
    holders: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("portefeuillehouders", "Who answers for it; the first is first responsible."),
    )
    partners: tuple[Participation, ...] = field(
        default=(),
        converter=_participations,
        metadata=term("partijen", "Who takes part, inside and outside the municipality."),
    )
    planning: Wording = field(
        default=NO_PLANNING,
        converter=_wording,
        metadata=term("planning", "When it is done, in the author's own words."),
    )
    kind: PhaseKind | None = field(
        default=None,
        metadata=term("soort", "What is done in the phases whose wording does not say it."),
    )
    duration: QuarterCount | None = field(
        default=None,
        metadata=term(
            "duur", "How long it takes, where the planning leaves that open.", unit="quarters"
        ),
    )
    lead: str | None = field(
        default=None, metadata=term("trekker", "The unit or partner that leads the work.")
    )
    principal: str | None = field(
        default=None, metadata=term("opdrachtgever", "The official who commissions the work.")
    )
    municipal_role: MunicipalRole | None = field(
        default=None, metadata=term("rol-gemeente", "What the municipality itself does.")
    )
    nature: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("aard", "The nature of the work: preventief, repressief, zorg, handhaving."),
    )
    powers: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("bevoegdheden", "The legal powers used.")
    )
    result: str | None = field(
        default=None, metadata=term("resultaat", "What is there when it is done.")
    )
    follows: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("volgt-op", "The actions that must come first.")
    )
    effort: Mapping[str, Effort] = field(
        default=EMPTY_MAP,
        converter=frozen_map,
        metadata=term("inzet", "What it takes of each partner.", unit="days"),
    )
    statutory: bool | None = field(
        default=None, metadata=term("wettelijk", "Whether the law demands it.")
    )
    urgency: Urgency | None = field(default=None, metadata=term("urgentie", "How pressing it is."))
    budget: tuple[BudgetLine, ...] = field(
        default=(), converter=elements, metadata=term("budget", "The money for it.", unit="euros")
    )
    valid_until: dt.date | None = field(
        default=None,
        metadata=term("geldig-tot", "The last day of a designation, covenant or quality mark."),
    )
    area: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("gebied", "The areas where it applies.")
    )
    contributes_to: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("draagt-bij-aan", "The safety issues and indicators it serves."),
    )
    target_group: str | None = field(
        default=None, metadata=term("doelgroep", "For whom it is, when not that of the item.")
    )
    municipalities: tuple[str, ...] = field(
        default=(),
        converter=texts,
        metadata=term("gemeente", "The municipalities it is for, in a joint plan."),
    )
    openness: Openness | None = openness_field()
    unannounced: bool | None = field(
        default=None, metadata=term("onaangekondigd", "Whether its dates must not be known.")
    )
    progress: tuple[Progress, ...] = field(
        default=(), converter=elements, metadata=term("voortgang", "How it stood, day by day.")
    )
    accepted: tuple[Accepted, ...] = field(
        default=(), converter=elements, metadata=term("bewust-zo", "Findings accepted on purpose.")
    )
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from title or measure when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.title or self.measure))

    def __repr__(self) -> str:
        """Short: the identifier and the planning."""
        return f"<Action {self.id}: {self.planning.text!r}>"
