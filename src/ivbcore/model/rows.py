"""All rows of a plan, and the questions people ask about them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ivbcore.model.counting import Counting, Dimension, busiest, count
from ivbcore.model.directory import Unknown
from ivbcore.model.element import FrozenMap, numbered_key
from ivbcore.model.row import Row
from ivbcore.model.tabling import html_table, text_table
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status
from ivbcore.values.absence import absence_of
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import folded, nearest
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from ivbcore.model.analysis import SafetyIssue
    from ivbcore.model.holder import PortfolioHolder
    from ivbcore.model.objective import Indicator
    from ivbcore.model.partner import Partner
    from ivbcore.model.plan import Plan
    from ivbcore.model.power import Power
    from ivbcore.model.priority import Item, Priority
    from ivbcore.values.language import Language

__all__ = ["Row", "Rows", "rows_of"]

E = TypeVar("E", bound=StrEnum)

_UNSETTLED = frozenset({Status.AMBIGUOUS, Status.PARTIAL, Status.UNREAD})


class Rows(Sequence[Row]):
    """Rows in the order of the document.

    Dutch: rijen, regels
    Every question gives new rows, so questions chain. A name that the plan does not know raises
    UnknownName with the nearest one; a name that only stands in an action, undescribed, is known.
    """

    def __init__(self, plan: Plan, rows: Iterable[Row]) -> None:
        self.plan = plan
        self._rows = tuple(rows)

    # -- a sequence ---------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self.plan, self._rows[index])
        return self._rows[index]

    def __or__(self, other: Rows) -> Rows:
        """Rows of either, in the order of the document."""
        return self._of_plan({*self, *self._same_plan(other)})

    def __and__(self, other: Rows) -> Rows:
        """Rows of both."""
        return self._of_plan({*self} & {*self._same_plan(other)})

    def __sub__(self, other: Rows) -> Rows:
        """Rows that are not among the others."""
        return self._of_plan({*self} - {*self._same_plan(other)})

    def _of_plan(self, rows: set[Row]) -> Rows:
        return Rows(self.plan, sorted(rows, key=lambda row: row.index))

    def _same_plan(self, other: Rows) -> Rows:
        if other.plan is not self.plan:
            raise ValueError("these are rows of two plans; diff(old, new) compares those")
        return other

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Rows) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        """Short: how many, and the first keys."""
        shown = [row.key for row in self._rows[:3]] + ["..."] * (len(self._rows) > 3)
        return f"<Rows {len(self)}{': ' if shown else ''}{', '.join(shown)}>"

    # -- time ---------------------------------------------------------------------------------

    def in_quarter(self, quarter: Quarter | str) -> Rows:
        """Rows that run in a quarter: it is named, or they are ongoing then."""
        wanted = Quarter.of(quarter)
        return self.where(lambda row: wanted in row.timetable.active)

    def naming(self, quarter: Quarter | str) -> Rows:
        """Rows whose planning names a quarter."""
        wanted = Quarter.of(quarter)
        return self.where(lambda row: wanted in row.timetable.named)

    def possibly_in(self, quarter: Quarter | str) -> Rows:
        """Rows that can be active in a quarter, windows, demand and doubt included."""
        wanted = Quarter.of(quarter)
        return self.where(lambda row: wanted in row.timetable.possible)

    def starting_in(self, quarter: Quarter | str) -> Rows:
        """Rows that start in a quarter; those already ongoing when the plan begins do not."""
        wanted = Quarter.of(quarter)
        return self.where(lambda row: row.start == wanted)

    def ending_in(self, quarter: Quarter | str) -> Rows:
        """Rows that end in a quarter; those still ongoing when the plan ends do not."""
        wanted = Quarter.of(quarter)
        return self.where(lambda row: row.end == wanted)

    def during(self, period: Period | Quarter | str | int) -> Rows:
        """Rows that belong to a period: ``during("2025")``.

        What runs then, and what falls then in a quarter that is not fixed ("2025 en 2026").
        """
        wanted = Period.of(period)
        return self.where(lambda row: any(q in wanted for q in row.timetable.possible))

    def ongoing(self) -> Rows:
        """Rows that simply go on, from the first quarter of the plan to the last."""
        period = self.plan.period
        if period is None:
            return Rows(self.plan, ())
        return self.where(lambda row: row.timetable.ongoing == period.quarters)

    def on_demand(self) -> Rows:
        """Rows that can be called upon and otherwise take nothing."""
        return self.where(lambda row: bool(row.timetable.on_demand))

    def evaluated(self) -> Rows:
        """Rows with an evaluation, by phase or by kind."""
        return self.where(lambda row: row.evaluated)

    def of_kind(self, kind: PhaseKind | str) -> Rows:
        """Rows with a phase of a kind: ``of_kind("evalueren")``."""
        wanted = _member(PhaseKind, "kind", kind)
        return self.where(lambda row: wanted in row.kinds or row.action.kind is wanted)

    def with_status(self, status: Status | str) -> Rows:
        """Rows whose planning was understood this far: ``with_status("dubbelzinnig")``."""
        wanted = _member(Status, "status", status)
        return self.where(lambda row: row.status is wanted)

    def unsettled(self) -> Rows:
        """Rows whose planning was not read with certainty."""
        return self.where(lambda row: row.status in _UNSETTLED)

    # -- people -------------------------------------------------------------------------------

    def with_partner(self, name: str | Partner | Unknown, *, direct: bool = False) -> Rows:
        """Rows that name a partner, by any alias, or a group it belongs to.

        With `direct` only rows that name the partner itself. Asking for a group finds the rows
        that name the group.
        """
        directory = self.plan.directory
        key = directory.partners.asked(name, self._partner_texts)
        wanted = {key} if direct else {key} | directory.group_keys(key)
        return self.where(lambda row: not wanted.isdisjoint(row.partner_keys))

    def with_external_partner(self) -> Rows:
        """Rows with a partner known to be outside the municipality."""
        return self.where(lambda row: bool(row.external_partners))

    def without_external_partner(self) -> Rows:
        """Rows with no partner known to be outside the municipality."""
        return self.where(lambda row: not row.external_partners)

    def held_by(self, name: str | PortfolioHolder | Unknown, *, first: bool = False) -> Rows:
        """Rows that a portfolio holder answers for; with `first` as the first responsible."""
        used = (text for row in self._all for text in row.action.holders)
        key = self.plan.directory.holders.asked(name, used)
        return self.where(lambda row: key in (row.holder_keys[:1] if first else row.holder_keys))

    def led_by(self, name: str | Partner | Unknown) -> Rows:
        """Rows whose work a partner or unit leads."""
        partners = self.plan.directory.partners
        key = partners.asked(name, self._partner_texts)
        return self.where(
            lambda row: row.lead is not None and partners.key(row.action.lead or "") == key
        )

    def for_group(self, target_group: str) -> Rows:
        """Rows for a target group."""
        wanted = self._used("target group", target_group, lambda row: [row.target_group or ""])
        return self.where(lambda row: folded(row.target_group or "") == wanted)

    def in_municipality(self, name: str) -> Rows:
        """Rows for a municipality of a joint plan, by name or code.

        Rows that name no municipality are for all of them.
        """
        own = [*self.plan.municipalities]
        if self.plan.municipality is not None:
            own.append(self.plan.municipality)
        spellings = {folded(text): one for one in own for text in (one.code, one.name) if text}

        def key(text: str) -> str:
            municipality = spellings.get(folded(text))
            return folded(municipality.name if municipality else text)

        if folded(name) not in spellings:
            self._used("municipality", name, lambda row: row.action.municipalities, spellings)
        wanted = key(name)
        return self.where(
            lambda row: (
                not row.action.municipalities or wanted in map(key, row.action.municipalities)
            )
        )

    # -- content ------------------------------------------------------------------------------

    def of_priority(self, which: int | str | Priority) -> Rows:
        """Rows of a priority, by number, identifier, name or alias."""
        wanted = self.plan.priority(which)
        return self.where(lambda row: row.priority is wanted)

    def of_item(self, which: str | Item) -> Rows:
        """Rows of an item, by identifier or name; of all items when several have that name."""
        wanted = [self.plan.item(which)]
        if isinstance(which, str) and wanted[0].id != which:
            wanted += [one for one in self.plan.items if folded(one.name) == folded(which)]
        return self.where(lambda row: any(row.item is one for one in wanted))

    def of_nature(self, word: str) -> Rows:
        """Rows of a nature: ``of_nature("preventief")``."""
        wanted = self._used("nature", word, lambda row: row.action.nature)
        return self.where(lambda row: wanted in row.nature_keys)

    def using_power(self, name: str | Power | Unknown) -> Rows:
        """Rows that use a legal power, by identifier, name or alias."""
        powers = self.plan.directory.powers
        key = powers.asked(name, (text for row in self._all for text in row.action.powers))
        return self.where(lambda row: key in map(powers.key, row.action.powers))

    def contributing_to(self, name: str | SafetyIssue | Indicator) -> Rows:
        """Rows that do something about an issue or indicator, by identifier or name."""
        targets = self.plan.directory.targets
        used = (text for row in self._all for text in row.action.contributes_to)
        key = targets.asked(name, used)
        return self.where(lambda row: key in map(targets.key, row.action.contributes_to))

    def where(self, holds: Callable[[Row], bool]) -> Rows:
        """Rows for which `holds` is true."""
        return Rows(self.plan, filter(holds, self._rows))

    # -- counting and printing ----------------------------------------------------------------

    def count_by(self, *dimensions: Dimension, counting: Counting = "named") -> dict[Any, int]:
        """How many rows for each value of a dimension, or for each tuple of values of several.

        `counting` says which quarters count: those that the planning names, those in which
        the action is active (ongoing included), or those in which it can possibly be. A row
        counts once for each of its values; without a value it does not count.
        """
        return count(self._rows, dimensions, counting)

    def busiest(self, dimension: Dimension, *, counting: Counting = "named") -> Hashable | None:
        """The value of a dimension with the most rows, the first of equals; None without rows."""
        return busiest(self._rows, dimension, counting)

    def table(self, lang: Language = "nl", width: int = 80) -> str:
        """The rows as a table of plain text."""
        return text_table(self._rows, lang, width)

    def _repr_html_(self) -> str:
        return html_table(self._rows)

    # -- names --------------------------------------------------------------------------------

    def resolve(self, text: str) -> Row | Unknown:
        """The row with this key (its identifier) or title among these rows."""
        return self._by_name.get(folded(text)) or Unknown(text, self.names)

    def names(self) -> tuple[str, ...]:
        """Every name by which a row can be asked for."""
        titles = (row.action.title for row in self._rows)
        return (*(row.key for row in self._rows), *(title for title in titles if title))

    @cached_property
    def by_key(self) -> Mapping[str, Row]:
        """The rows by the key of their action."""
        return FrozenMap({row.key: row for row in self._rows})

    @cached_property
    def _by_name(self) -> dict[str, Row]:
        found = {folded(key): row for key, row in self.by_key.items()}
        for row in self._rows:
            if row.action.title:
                found.setdefault(folded(row.action.title), row)
        return found

    @property
    def _all(self) -> Rows:
        """Names are known when the plan knows them, not only when these rows do."""
        return self.plan.rows

    @property
    def _partner_texts(self) -> list[str]:
        texts = [one.partner for row in self._all for one in row.action.partners]
        texts += [row.action.lead for row in self._all if row.action.lead]
        texts += [member for partner in self.plan.partners for member in partner.members]
        return [text for text in texts if absence_of(text) is None]

    def _used(
        self,
        kind: str,
        name: str,
        texts_of: Callable[[Row], Iterable[str]],
        known: Iterable[str] = (),
    ) -> str:
        """The folded name, when some row of the plan uses it; UnknownName otherwise."""
        used = [text for row in self._all for text in texts_of(row) if text]
        if folded(name) in map(folded, used):
            return folded(name)
        raise UnknownName(kind, name, nearest(name, [*known, *used]))


def rows_of(plan: Plan) -> Rows:
    """All rows of a plan."""
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for p, priority in enumerate(plan.priorities):
        for i, item in enumerate(priority.items):
            for a, action in enumerate(item.actions):
                key = numbered_key(action.id, len(rows), seen)
                rows.append(Row(plan, len(rows), (p, i, a), key, priority, item, action))
    return Rows(plan, rows)


def _member(kinds: type[E], what: str, value: E | str) -> E:
    try:
        return kinds(value)
    except ValueError:
        every = tuple(one.value for one in kinds)
        # They are few: where none comes near they are all of use.
        raise UnknownName(what, value, nearest(value, every) or every) from None
