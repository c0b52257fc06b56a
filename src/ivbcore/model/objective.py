"""Goals: what a priority is to bring about, and how anyone would know."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field

from ivbcore.model.element import Element, as_decimal, elements, extra_field, remark_field
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Break", "DesiredDevelopment", "Indicator", "IndicatorKind", "Measurement", "Objective"]


class IndicatorKind(StrEnum):
    """What an indicator tells about: the outcome, the work done, or a legal duty.

    Dutch: soort (van een indicator)
    """

    EFFECT = "effect"
    PERFORMANCE = "prestatie"
    STATUTORY = "wettelijk"


class DesiredDevelopment(StrEnum):
    """In which direction an indicator is wanted to go.

    Dutch: gewenste ontwikkeling
    """

    RISE = "stijgen"
    FALL = "dalen"
    STAY = "gelijk-blijven"


@frozen(kw_only=True, repr=False)
class Measurement(Element):
    """A value at a moment: a baseline, a target or a measurement.

    Dutch: meting, nulmeting, streefwaarde
    A plain number in the file is the value alone. The unit is the indicator's.
    """

    SHORT_FORM: ClassVar[str] = "value"

    value: Decimal | None = field(
        default=None, converter=as_decimal, metadata=term("waarde", "The value.")
    )
    year: int | None = field(
        default=None, metadata=term("jaar", "The calendar year that the value is about.")
    )
    date: dt.date | None = field(
        default=None, metadata=term("datum", "The day of measuring, where it is told.")
    )
    source: str | None = field(default=None, metadata=term("bron", "Where the value comes from."))
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Break(Element):
    """A year from which values cannot be compared with those before.

    Dutch: breuk (in een reeks)
    """

    SHORT_FORM: ClassVar[str] = "year"

    year: int | None = field(
        default=None, metadata=term("jaar", "The first year of the new series.")
    )
    reason: str | None = field(default=None, metadata=term("reden", "Why the series breaks."))
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()


@frozen(kw_only=True, repr=False)
class Indicator(Element):
    """A figure that tells whether an objective comes nearer.

    Dutch: indicator
    """

    SHORT_FORM: ClassVar[str] = "name"

    id: str = field(default="", metadata=term("id", "The identifier, unique among indicators."))
    name: str = field(default="", metadata=term("naam", "What is measured."))
    unit: str | None = field(
        default=None, metadata=term("eenheid", "The unit of the values: aantal, procent, cijfer.")
    )
    base: str | None = field(
        default=None, metadata=term("basis", "What a percentage is a percentage of.")
    )
    kind: IndicatorKind | None = field(
        default=None, metadata=term("soort", "Whether it tells of outcome, work or legal duty.")
    )
    desired: DesiredDevelopment | None = field(
        default=None, metadata=term("gewenste-ontwikkeling", "The wanted direction.")
    )
    source: str | None = field(default=None, metadata=term("bron", "Who supplies the figure."))
    theme: str | None = field(
        default=None, metadata=term("thema", "The safety theme that the figure is about.")
    )
    rhythm: str | None = field(
        default=None, metadata=term("meetfrequentie", "How often it is measured: jaarlijks.")
    )
    baseline: Measurement | None = field(
        default=None, metadata=term("nulmeting", "The value at the start.")
    )
    target: Measurement | None = field(
        default=None, metadata=term("streefwaarde", "The value aimed at.")
    )
    measurements: tuple[Measurement, ...] = field(
        default=(), converter=elements, metadata=term("metingen", "The values measured since.")
    )
    breaks: tuple[Break, ...] = field(
        default=(), converter=elements, metadata=term("breuken", "Where the series breaks.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))


@frozen(kw_only=True, repr=False)
class Objective(Element):
    """What a priority is to bring about.

    Dutch: doelstelling
    A plain text in the file is the objective without indicators.
    """

    SHORT_FORM: ClassVar[str] = "text"

    text: str = field(default="", metadata=term("tekst", "The objective in words."))
    indicators: tuple[Indicator, ...] = field(
        default=(),
        converter=elements,
        metadata=term("indicatoren", "The figures by which it is measured."),
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
