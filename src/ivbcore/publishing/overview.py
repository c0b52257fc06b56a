"""Actions at a glance, for who answers for them: in as little room as can be, and all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from ivbcore.publishing.document import Block, Paragraph, Table
from ivbcore.publishing.naming import short_name
from ivbcore.publishing.standing import STANDINGS, report_on, standing_words
from ivbcore.publishing.timed import TimedSort, timed, timing_words
from ivbcore.values.language import Language, Texts

if TYPE_CHECKING:
    from ivbcore.model.row import Row

__all__ = ["action_blocks"]

_WORDS = {
    "actions": Texts("Maatregelen", "Actions"),
    "action": Texts("Maatregel", "Action"),
    "when": Texts("Wanneer", "When"),
    "standing": Texts("Stand", "Standing"),
    "lead": Texts("Trekker", "Lead"),
    "first": Texts("Eerst aan zet", "First responsible"),
    "nobody": Texts("niet genoemd", "not named"),
    "ongoing": Texts("Doorlopend:", "Ongoing:"),
    "ongoing-so": Texts("Doorlopend ({standing}):", "Ongoing ({standing}):"),
    "untimed": Texts("Tijd nog niet bekend:", "Time not yet known:"),
    "quoted": Texts("{name} („{text}”)", "{name} (“{text}”)"),
    "no-standing": Texts(
        "Het plan meldt van deze maatregelen nog geen voortgang.",
        "The plan reports no progress of these actions yet.",
    ),
    "one-day": Texts("De stand is die van {day}.", "The standing is that of {day}."),
    "no-lead": Texts("Het plan noemt geen trekkers.", "The plan names no leads."),
    "one-lead": Texts("Trekker van alle: {name}.", "Lead of all: {name}."),
    "one-first": Texts("Eerst aan zet bij alle: {name}.", "First responsible for all: {name}."),
}
_SHARES = {"action": 0.38, "when": 0.36, "standing": 0.18, "lead": 0.16, "first": 0.16}


# With more actions than this, those that agree in all else share a row: all fit on one sheet.
_MANY = 30
_WIDE = 0.8


def _together(rows: Iterable[list[str]]) -> list[list[str]]:
    """Rows that differ in nothing but the first cell as one row, in their order."""
    found: dict[tuple[str, ...], list[str]] = {}
    for first, *rest in rows:
        found.setdefault(tuple(rest), []).append(first)
    return [["; ".join(names), *rest] for rest, names in found.items()]


def _say(word: str, language: Language, **values: object) -> str:
    return _WORDS[word].in_language(language).format(**values)


def action_blocks(
    rows: Iterable[Row], day: date | None, holder: str = "", language: Language = "nl"
) -> Iterator[Block]:
    """The actions: what is to be done in a table, what goes on or is closed in a line.

    `holder` is the key of who answers for them: where somebody else is first responsible, that
    is said. What is the same for all is said once, below.
    """
    overview = _Overview(tuple(rows), day, holder, language)
    table: list[Row] = []
    lines: dict[str, list[str]] = {}
    for row in sorted(overview.rows, key=lambda row: timed(row)[0].order):
        label = overview.label(row)
        if label:
            lines.setdefault(label, []).append(overview.named(row))
        else:
            table.append(row)
    if table:
        columns = overview.columns
        shares = _SHARES if len(table) <= _MANY else {**_SHARES, "action": _WIDE}
        total = sum(shares[name] for name in columns)
        cells = [[overview.cell(row, name) for name in columns] for row in table]
        yield Table(
            _say("actions", language),
            (_say(name, language) for name in columns),
            cells if len(cells) <= _MANY else _together(cells),
            (shares[name] / total for name in columns),
        )
    for label, names in lines.items():
        yield Paragraph("; ".join(names) + ".", label)
    if overview.rows:
        told = " ".join(overview.for_all())
        if told:
            yield Paragraph(told)


class _Overview:
    def __init__(
        self, rows: tuple[Row, ...], day: date | None, holder: str, language: Language
    ) -> None:
        self.rows, self.day, self.holder, self.language = rows, day, holder, language
        reports = {row.key: report_on(row, day) for row in rows}
        self.status = {key: one.status for key, one in reports.items() if one and one.status}
        days = {one.date for one in reports.values() if one and one.status}
        leads = {row.lead.name if row.lead else "" for row in rows}
        firsts = {self._first(row) for row in rows}
        several = len(rows) > 1
        self.one_day = days.pop() if len(days) == 1 else None
        self.one_lead = leads.copy().pop() if several and len(leads) == 1 else ""
        self.one_first = firsts.copy().pop() if several and len(firsts) == 1 else ""
        self.led = any(leads)
        self.columns = ["action", "when"]
        self.columns += ["standing"] if self.status else []
        self.columns += ["lead"] if self.led and not self.one_lead else []
        self.columns += ["first"] if any(firsts) and not self.one_first else []

    def _first(self, row: Row) -> str:
        """Who is first responsible, when that is somebody else."""
        mine = not self.holder or row.holder_keys[:1] in ((), (self.holder,))
        return "" if mine or row.first_holder is None else row.first_holder.name

    def _standing(self, row: Row) -> str:
        if self.one_day is not None and row.key in self.status:
            return STANDINGS[self.status[row.key]].in_language(self.language)
        return standing_words(row, self.day, self.language)

    def label(self, row: Row) -> str:
        """The line that an action stands in; empty when it stands in the table."""
        status = self.status.get(row.key)
        if status is not None and status.closed:
            return f"{STANDINGS[status].in_language(self.language).capitalize()}:"
        if ("lead" in self.columns and row.lead) or ("first" in self.columns and self._first(row)):
            return ""
        sorts = {line.sort for line in timed(row)}
        if sorts == {TimedSort.ONGOING}:
            if not self.status:
                return _say("ongoing", self.language)
            return _say("ongoing-so", self.language, standing=self._standing(row))
        if sorts == {TimedSort.NONE} and status is None:
            return _say("untimed", self.language)
        return ""

    def named(self, row: Row) -> str:
        """The action in a line, with the words of a planning that nobody understood."""
        name, text = short_name(row, self.language), row.action.planning.text
        if text and {line.sort for line in timed(row)} == {TimedSort.NONE}:
            return _say("quoted", self.language, name=name, text=text)
        return name

    def cell(self, row: Row, name: str) -> str:
        """What stands in a column of the table."""
        if name == "action":
            return short_name(row, self.language)
        if name == "when":
            return timing_words(row, self.language)
        if name == "standing":
            return self._standing(row)
        if name == "lead":
            return row.lead.name if row.lead else _say("nobody", self.language)
        return self._first(row)

    def for_all(self) -> Iterator[str]:
        """What holds for all of them."""
        # Imported on use: the door to pendulum.
        from ivbcore.values.calendar_dates import human_date

        if not self.status:
            yield _say("no-standing", self.language)
        elif self.one_day is not None:
            day = human_date(self.one_day, self.language)
            yield _say("one-day", self.language, day=day)
        if not self.led:
            yield _say("no-lead", self.language)
        elif self.one_lead:
            yield _say("one-lead", self.language, name=self.one_lead)
        if self.one_first:
            yield _say("one-first", self.language, name=self.one_first)
