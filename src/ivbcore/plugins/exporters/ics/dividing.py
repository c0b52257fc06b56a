"""Which calendars are made: one, or one for each partner, post or quarter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from ivbcore.contracts import (
    ExportRequest,
    Plan,
    Quarter,
    Row,
    Rows,
    Texts,
    folded,
    harmless,
    quarter_words,
    slug,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Registry

__all__ = ["Part", "parts_of"]

_PLAN = Texts("Veiligheidsplan", "Safety plan")
_STEM = Texts("agenda", "calendar")
_QUARTER_STEM = Texts("{year}-kwartaal-{number}", "{year}-quarter-{number}")
_WITHOUT = {
    "partij": Texts("Zonder partij", "Without partner"),
    "portefeuillehouder": Texts("Zonder portefeuillehouder", "Without portfolio holder"),
    "kwartaal": Texts("Zonder kwartaal", "Without quarter"),
}


@frozen
class Part:
    """One calendar: which actions, for whom, and what it is called.

    Dutch: agenda
    `about` are the actions it is about in whatever quarter; a decision on them belongs to it.
    `whole`: what concerns the plan and no action in particular stands in it too.
    """

    file: str
    title: str
    about: Rows
    partner: str | None = None
    quarter: Quarter | None = None
    whole: bool = True

    @property
    def rows(self) -> Rows:
        """The actions in it: those that can be active in its quarter, if it has one."""
        return self.about if self.quarter is None else self.about.possibly_in(self.quarter)


def parts_of(request: ExportRequest) -> Iterator[Part]:
    """The calendars that are asked for, in the order of the plan."""
    by = request.options.get("per") or "plan"
    selection = request.selection
    base = Part(
        "",
        "",
        evolve(selection, quarter=None).rows_of(request.plan),
        selection.partner,
        selection.quarter,
    )
    if by == "plan":
        called = selection.told(request.plan)
        stem = "-".join(filter(None, (request.say(_STEM), slug("-".join(called)))))
        yield _called(request, base, ", ".join(called), stem)
        return
    left = set(base.rows)
    groups = {"partij": _by_partner, "portefeuillehouder": _by_holder, "kwartaal": _by_quarter}[by]
    found = False
    for part in groups(request, base):
        found = True
        left.difference_update(part.rows)
        yield part
    if left or not found:
        rest = evolve(base, about=base.about.where(left.__contains__), whole=not found)
        yield _called(request, rest, request.say(_WITHOUT[by]))


def _by_partner(request: ExportRequest, base: Part) -> Iterator[Part]:
    directory = request.plan.directory
    described = [one.name for one in request.plan.partners]

    def named(row: Row) -> list[str]:
        return [one.partner for one in row.participations]

    for name, key in _everybody(request.plan, directory.partners, described, named):
        wanted = {key} | directory.group_keys(key)
        part = evolve(
            base,
            about=base.about.where(lambda row, w=wanted: not w.isdisjoint(row.partner_keys)),  # type: ignore[misc]
            partner=name,
        )
        if part.rows:
            yield _called(request, part, name)


def _by_holder(request: ExportRequest, base: Part) -> Iterator[Part]:
    registry = request.plan.directory.holders
    described = [one.name for one in request.plan.holders]

    def named(row: Row) -> list[str]:
        return [one.name for one in row.holders]

    for name, key in _everybody(request.plan, registry, described, named):
        own = base.about.where(lambda row, k=key: k in row.holder_keys)  # type: ignore[misc]
        part = evolve(base, about=own)
        if part.rows:
            yield _called(request, part, name)


def _by_quarter(request: ExportRequest, base: Part) -> Iterator[Part]:
    period = request.plan.period
    for quarter in () if period is None else period:
        if base.quarter in (None, quarter):
            stem = request.say(_QUARTER_STEM).format(year=quarter.year, number=quarter.number)
            yield _called(request, evolve(base, quarter=quarter), quarter_words(quarter), stem)


def _everybody(
    plan: Plan, registry: Registry[Any], described: list[str], named: Callable[[Row], list[str]]
) -> Iterator[tuple[str, str]]:
    """Everybody with a name in the plan, and the key by which rows know them."""
    seen: set[str] = set()
    for name in [*described, *(text for row in plan.rows for text in named(row))]:
        key = registry.key(name)
        if key not in seen:
            seen.add(key)
            found = registry.find(name)
            yield (name if found is None else found.name), key


def _called(request: ExportRequest, part: Part, about: str, stem: str | None = None) -> Part:
    """The calendar with its names: called after whom or what it is about, else after the plan."""
    plan = harmless(request.plan.title).strip() or request.say(_PLAN)
    title = f"{about}: {plan}" if about and folded(about) != folded(plan) else plan
    file = stem or slug(about) or request.say(_STEM)
    return evolve(part, file=f"{file}.ics", title=title)
