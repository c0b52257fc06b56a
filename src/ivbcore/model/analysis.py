"""Before the plan: what is wrong, and what became of the previous period."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field

from ivbcore.model.action import SourceReference
from ivbcore.model.element import Element, extra_field, remark_field, texts
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Choice", "Evaluation", "SafetyIssue", "Treatment", "Trend"]


class Treatment(StrEnum):
    """What the plan does with an issue.

    Dutch: behandeling
    """

    TACKLE = "aanpakken"
    PARK = "parkeren"
    ELSEWHERE = "elders-belegd"


class Trend(StrEnum):
    """Which way an issue goes.

    Dutch: trend
    """

    BETTER = "verbetert"
    SAME = "gelijk"
    WORSE = "verslechtert"


class Choice(StrEnum):
    """What follows from an evaluation.

    Dutch: keuze
    """

    CONTINUE = "voortzetten"
    CHANGE = "wijzigen"
    STOP = "stoppen"


@frozen(kw_only=True, repr=False)
class SafetyIssue(Element):
    """Something that the analysis says is wrong.

    Dutch: veiligheidsvraagstuk
    A plain text in the file is the name.
    """

    SHORT_FORM: ClassVar[str] = "name"

    id: str = field(default="", metadata=term("id", "The identifier, unique among issues."))
    name: str = field(default="", metadata=term("naam", "What is wrong."))
    source: SourceReference | None = field(
        default=None, metadata=term("bron", "Where the analysis says so.")
    )
    theme: str | None = field(
        default=None, metadata=term("thema", "The safety theme it belongs to.")
    )
    trend: Trend | None = field(default=None, metadata=term("trend", "Which way it goes."))
    treatment: Treatment | None = field(
        default=None, metadata=term("behandeling", "What the plan does with it.")
    )
    reason: str | None = field(
        default=None, metadata=term("reden", "Why it is parked or placed elsewhere.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class Evaluation(Element):
    """What became of a measure of the previous period, and what was chosen.

    Dutch: evaluatie
    """

    name: str = field(default="", metadata=term("naam", "The measure that was evaluated."))
    result: str | None = field(default=None, metadata=term("resultaat", "What became of it."))
    choice: Choice | None = field(
        default=None, metadata=term("keuze", "Whether it goes on, changes or stops.")
    )
    reason: str | None = field(default=None, metadata=term("reden", "Why this was chosen."))
    actions: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("acties", "The actions that carry it on.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
