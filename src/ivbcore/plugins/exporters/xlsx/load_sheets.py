"""The sheets of load: who has how much in which quarter, and who takes part in which priority."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from ivbcore.contracts import ExportRequest, Role, Texts, Workload
from ivbcore.contracts import Line as Load
from ivbcore.plugins.exporters.xlsx.book import Book, Sheet, Value
from ivbcore.plugins.exporters.xlsx.laying_out import Column, Line, lay_out
from ivbcore.plugins.exporters.xlsx.words import SHEETS, priority_words, sortable

__all__ = ["add_days", "add_load", "add_partners"]

_ROLES = {
    Role.PARTNER: Texts("partij", "partner"),
    Role.HOLDER: Texts("portefeuillehouder", "portfolio holder"),
    Role.LEAD: Texts("trekker", "lead"),
}
_WHO = Texts("Wie", "Who")
_ROLE = Texts("Als", "As")
_WHAT = Texts("Wat", "What")
_ACTIONS = Texts("Maatregelen", "Measures")
_TOTAL = Texts("Totaal", "Total")
_UNMEASURED = Texts("Zonder inzet in dagen", "Without effort in days")
_LOAD = Texts(
    "Aantal maatregelen per kwartaal. Wat geen vast kwartaal heeft, is gelijk verdeeld over de "
    "kwartalen waarin het kan; op afroep telt niet mee. Een groep en haar leden tellen elk.",
    "Number of measures in each quarter. What has no fixed quarter is spread evenly over those in "
    "which it may fall; what is on call does not count. A group and its members each count.",
)
_DAYS = Texts(
    "Dagen per kwartaal, voor zover het plan inzet of capaciteit noemt. Gevraagd is de som van de "
    "inzet die bekend is; te veel is wat boven de capaciteit uitkomt.",
    "Days in each quarter, as far as the plan tells effort or capacity. Asked is the sum of the "
    "efforts that are known; too much is what goes above the capacity.",
)
_ASKED = Texts("gevraagd", "asked")
_AVAILABLE = Texts("beschikbaar", "available")
_TOO_MUCH = Texts("te veel", "too much")
_PARTNER = Texts("Partij", "Partner")
_POSITION = Texts("Positie", "Position")
_POSITIONS = {"intern": Texts("intern", "internal"), "extern": Texts("extern", "external")}
_MATRIX = Texts(
    "Aantal maatregelen waarin een partij wordt genoemd, per prioriteit.",
    "Number of measures that name a partner, by priority.",
)


def add_load(book: Book, request: ExportRequest, workload: Workload) -> None:
    """Add the sheet of load in actions, per partner, holder and lead."""
    say, quarters = request.say, _quarters(workload)
    loads = [one for one in workload.lines if any(cell.actions for cell in one.cells)]
    order = list(Role)
    loads.sort(key=lambda one: (order.index(one.carrier.role), -_actions(one), one.carrier.name))
    columns = [
        Column(say(_WHO), 38),
        Column(say(_ROLE), 19),
        *(Column(quarter, 6.5, "cell count") for quarter in quarters),
        Column(say(_ACTIONS), 13, "cell count bold"),
    ]
    lines = [
        Line(
            [
                one.carrier.name,
                say(_ROLES[one.carrier.role]),
                *(len(cell.actions) for cell in one.cells),
                _actions(one),
            ]
        )
        for one in loads
    ]
    name = say(SHEETS["load"])
    sheet = book.sheet(name)
    top, _ = lay_out(sheet, columns, lines, intro=say(_LOAD), table=name, stay=2)
    # Each role has a scale of its own: a holder answers for more than a partner takes part in.
    for _, some in groupby(loads, key=lambda one: one.carrier.role):
        count = len(tuple(some))
        sheet.heat(top, 2, top + count - 1, len(quarters) + 1)
        top += count


def _actions(load: Load) -> int:
    """How many different actions there are in all quarters together."""
    return len({key for cell in load.cells for key in cell.actions})


def add_days(book: Book, request: ExportRequest, workload: Workload) -> bool:
    """Add the sheet of load in days, where the plan knows days; whether it does."""
    loads = [
        one
        for one in workload.lines
        if one.carrier.role is not Role.LEAD and (one.in_days or one.has_capacity)
        # Of who has nothing to do with what is asked for, what they can give says nothing.
        if not request.selection or _actions(one)
    ]
    if not loads:
        return False
    say, quarters = request.say, _quarters(workload)
    columns = [
        Column(say(_WHO), 38),
        Column(say(_ROLE), 19),
        Column(say(_WHAT), 13),
        *(Column(quarter, 7.5, "cell days") for quarter in quarters),
        Column(say(_TOTAL), 10, "cell days bold"),
        Column(say(_UNMEASURED), 14, "cell count"),
    ]
    name = say(SHEETS["days"])
    sheet = book.sheet(name)
    lines = [line for one in loads for line in _days(one, request)]
    top, bottom = lay_out(sheet, columns, lines, intro=say(_DAYS), table=name, stay=3)
    _paint_days(sheet, lines, top, len(quarters) + 2, say(_TOO_MUCH))
    return bottom >= top


def _days(load: Load, request: ExportRequest) -> list[Line]:
    """What is asked of somebody, and where it is known what there is: that, and what is above."""
    say = request.say
    head: list[Value] = [load.carrier.name, say(_ROLES[load.carrier.role])]
    again = {0: "repeated", 1: "repeated"}
    asked = [_rounded(cell.days) for cell in load.cells]
    told = [Line([*head, say(_ASKED), *asked, _rounded(load.total), len(load.unmeasured)], "item")]
    if load.has_capacity:
        there = [None if cell.capacity is None else _rounded(cell.capacity) for cell in load.cells]
        known = sum((one for one in there if one is not None), Fraction(0))
        above = [_rounded(cell.overload) for cell in load.cells]
        told.append(Line([*head, say(_AVAILABLE), *there, known, None], "", again))
        told.append(Line([*head, say(_TOO_MUCH), *above, sum(above, Fraction(0)), None], "", again))
    return told


def _paint_days(sheet: Sheet, lines: Sequence[Line], top: int, right: int, alarm: str) -> None:
    for row, line in enumerate(lines, top):
        if line.values[2] == alarm and any(line.values[3:-2]):
            sheet.alarm(row, 3, row, right)


def _rounded(days: Fraction) -> Fraction:
    return round(days, 2)


def _quarters(workload: Workload) -> list[str]:
    return [sortable(one) for one in workload.period.quarters] if workload.period else []


def add_partners(book: Book, request: ExportRequest) -> None:
    """Add the sheet of partners by priority."""
    say, directory = request.say, request.plan.directory
    counted: dict[str, Counter[int]] = {}
    names: dict[str, tuple[str, Value]] = {}
    for row in request.rows:
        own = {directory.partners.key(one.name): one for one in row.partners}
        for key, partner in own.items():
            position = directory.position_of(partner)
            place = say(_POSITIONS[position.value]) if position is not None else None
            names.setdefault(key, (partner.name, place))
            counted.setdefault(key, Counter())[row.place[0]] += 1
    priorities = request.plan.priorities
    columns = [
        Column(say(_PARTNER), 38),
        Column(say(_POSITION), 12),
        *(Column(priority_words(one), 17, "cell count") for one in priorities),
        Column(say(_TOTAL), 12, "cell count bold"),
    ]
    lines = [
        Line(
            [
                *names[key],
                *(counted[key][number] for number in range(len(priorities))),
                counted[key].total(),
            ]
        )
        for key in sorted(counted, key=lambda one: (-counted[one].total(), names[one][0]))
    ]
    sheet = book.sheet(say(SHEETS["partners"]))
    top, bottom = lay_out(sheet, columns, lines, intro=say(_MATRIX), stay=2)
    sheet.heat(top, 2, bottom, len(priorities) + 1)
