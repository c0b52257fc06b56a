"""Work in numbers: what an action takes, what a partner can give, how long it lasts."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field

from ivbcore.model.element import EMPTY_MAP, Element, extra_field, frozen_map, remark_field
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.quarter import Quarter
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["Amount", "AmountUnit", "Capacity", "Conversion", "Effort", "EffortPer", "QuarterCount"]


class AmountUnit(StrEnum):
    """In what work is counted.

    Dutch: dag, uur, fte
    """

    DAY = "dag"
    HOUR = "uur"
    FTE = "fte"


class EffortPer(StrEnum):
    """To what an effort belongs: every active quarter, or every occurrence.

    Dutch: per kwartaal, per keer
    """

    QUARTER = "kwartaal"
    OCCURRENCE = "keer"


_UNITS = {
    **dict.fromkeys(("dag", "dagen"), AmountUnit.DAY),
    **dict.fromkeys(("uur", "uren"), AmountUnit.HOUR),
    "fte": AmountUnit.FTE,
}
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]+)", re.IGNORECASE)
_EFFORT = re.compile(r"(.+?)\s+per\s+(kwartaal|keer)", re.IGNORECASE)
_QUARTER_COUNT = re.compile(r"(\d{1,3})\s*(kwartaal|kwartalen|jaar)", re.IGNORECASE)


def _number(value: Decimal | float | str) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


@frozen(kw_only=True, repr=False)
class Conversion(Element):
    """How hours and fte become days.

    Dutch: omrekening
    Unless the plan says otherwise a day is 8 hours and a full-time post gives 50 days a quarter.
    """

    hours_per_day: Decimal = field(
        default=Decimal(8),
        converter=_number,
        metadata=term("uren-per-dag", "How many hours make a day.", unit="hours"),
    )
    days_per_fte: Decimal = field(
        default=Decimal(50),
        converter=_number,
        metadata=term(
            "dagen-per-fte", "How many days a full-time post gives.", unit="days/quarter"
        ),
    )


@frozen
class Amount:
    """An amount of work.

    Dutch: hoeveelheid werk
    Days, hours or fte (full-time posts, during a quarter); written ``6 dagen`` or ``0,5 fte``.
    """

    number: Decimal
    unit: AmountUnit = AmountUnit.DAY

    @classmethod
    def of(cls, text: "str | Amount") -> "Amount":
        """Read ``120 dagen``, ``1 dag``, ``16 uur`` or ``0,5 fte``; ValueError otherwise."""
        if isinstance(text, Amount):
            return text
        match = _AMOUNT.fullmatch(text.strip())
        unit = _UNITS.get(match[2].lower()) if match else None
        if match is None or unit is None:
            raise ValueError(f"not an amount of work: {text!r} (write it as 6 dagen)")
        return cls(Decimal(match[1].replace(",", ".")), unit)

    def days(self, conversion: Conversion | None = None) -> Decimal:
        """The amount in days; a full-time post counts for one quarter."""
        conversion = conversion or Conversion()
        if self.unit is AmountUnit.HOUR:
            return self.number / conversion.hours_per_day
        if self.unit is AmountUnit.FTE:
            return self.number * conversion.days_per_fte
        return self.number

    def __str__(self) -> str:
        """The form written in plan files: ``6 dagen``."""
        word = "dagen" if self.unit is AmountUnit.DAY and self.number != 1 else self.unit.value
        return f"{format(self.number, 'f').replace('.', ',')} {word}"


@frozen
class Effort:
    """What an action takes of a partner.

    Dutch: inzet
    An amount for every quarter in which the action runs, or for every time it occurs; written
    ``6 dagen per kwartaal`` or ``2 dagen per keer``.
    """

    amount: Amount
    per: EffortPer = EffortPer.QUARTER

    @classmethod
    def of(cls, text: "str | Effort") -> "Effort":
        """Read ``6 dagen per kwartaal`` or ``2 dagen per keer``; ValueError otherwise.

        Fte needs no addition: it always lasts.
        """
        if isinstance(text, Effort):
            return text
        stripped = text.strip()
        if match := _EFFORT.fullmatch(stripped):
            effort = cls(Amount.of(match[1]), EffortPer(match[2].lower()))
        elif stripped.lower().endswith("fte"):
            effort = cls(Amount.of(stripped))
        else:
            raise ValueError(
                f"not an effort: {text!r} (write it as 6 dagen per kwartaal / 2 dagen per keer)"
            )
        if effort.amount.unit is AmountUnit.FTE and effort.per is EffortPer.OCCURRENCE:
            raise ValueError(f"fte is not counted per occurrence: {text!r}")
        return effort

    def days(self, conversion: Conversion | None = None) -> Decimal:
        """The days per quarter or per occurrence."""
        return self.amount.days(conversion)

    def __str__(self) -> str:
        """The form written in plan files: ``6 dagen per kwartaal``."""
        return f"{self.amount} per {self.per.value}"


@frozen(order=True)
class QuarterCount:
    """How long something lasts, in consecutive quarters.

    Dutch: duur
    """

    quarters: int

    @classmethod
    def of(cls, text: "str | QuarterCount") -> "QuarterCount":
        """Read ``2 kwartalen``, ``1 kwartaal`` or ``1 jaar``; ValueError otherwise."""
        if isinstance(text, QuarterCount):
            return text
        match = _QUARTER_COUNT.fullmatch(text.strip())
        count = int(match[1]) * (4 if match[2].lower() == "jaar" else 1) if match else 0
        if not count:
            raise ValueError(f"not a number of quarters: {text!r} (write it as 2 kwartalen)")
        return cls(count)

    def __str__(self) -> str:
        """The form written in plan files: ``2 kwartalen``."""
        return f"{self.quarters} {'kwartaal' if self.quarters == 1 else 'kwartalen'}"


@frozen(kw_only=True, repr=False)
class Capacity(Element):
    """What a partner or a portfolio holder can give.

    Dutch: capaciteit
    """

    partner: str | None = field(
        default=None, metadata=term("partij", "The partner, by identifier, name or alias.")
    )
    holder: str | None = field(
        default=None, metadata=term("portefeuillehouder", "The holder, instead of a partner.")
    )
    per_quarter: Amount | None = field(
        default=None, metadata=term("per-kwartaal", "What is there in an ordinary quarter.")
    )
    quarters: Mapping[str, Amount] = field(
        default=EMPTY_MAP,
        converter=frozen_map,
        metadata=term("kwartalen", "What is there in quarters that differ, by quarter."),
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()

    def in_quarter(self, quarter: Quarter) -> Amount | None:
        """What is there in a quarter; None when the plan does not say."""
        for text, amount in self.quarters.items():
            try:
                if Quarter.of(text) == quarter:
                    return amount
            except ValueError:
                continue  # no quarter: that is a finding, not ours
        return self.per_quarter
