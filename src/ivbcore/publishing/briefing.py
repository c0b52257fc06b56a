"""Parts of documents for who answers for actions: the actions, the decisions, what is ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ivbcore.model.agenda import agenda_of
from ivbcore.publishing.document import Blank, Block, Cell, Paragraph, Table
from ivbcore.publishing.naming import short_name
from ivbcore.publishing.standing import report_on, standing_words
from ivbcore.publishing.timed import TimedSort, timed
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row
    from ivbcore.model.rows import Rows
    from ivbcore.publishing.decisions import Coming

__all__ = [
    "action_blocks",
    "ahead_blocks",
    "decision_block",
    "months_later",
    "quarters_ahead",
    "when_words",
]

_WORDS = {
    "actions": Texts("Maatregelen", "Actions"),
    "action": Texts("Maatregel", "Action"),
    "when": Texts("Wanneer", "When"),
    "standing": Texts("Stand", "Standing"),
    "lead": Texts("Trekker", "Lead"),
    "first": Texts("Eerst aan zet", "First responsible"),
    "nobody": Texts("niet genoemd", "not named"),
    "ongoing": Texts("Doorlopend:", "Ongoing:"),
    "untimed": Texts("Tijd nog niet bekend:", "Time not yet known:"),
    "no-standing": Texts(
        "Het plan meldt van deze maatregelen nog geen voortgang.",
        "The plan reports no progress of these actions yet.",
    ),
    "no-lead": Texts("Het plan noemt geen trekkers.", "The plan names no leads."),
    "decisions": Texts("Besluiten", "Decisions"),
    "decision": Texts("Besluit", "Decision"),
    "body": Texts("Wie besluit", "Who decides"),
    "papers": Texts("Stukken klaar", "Papers ready"),
    "no-decisions": Texts(
        "Het plan noemt hier geen besluiten.", "The plan names no decisions here."
    ),
    "past": Texts("{day} (voorbij)", "{day} (past)"),
    "unknown-day": Texts("datum niet bekend", "date not known"),
    "starts": Texts("Begint:", "Begins:"),
    "evaluated": Texts("Wordt geëvalueerd:", "Is evaluated:"),
    "decided": Texts("Wordt vastgesteld:", "Is adopted:"),
    "ends": Texts("Loopt af:", "Ends:"),
    "runs": Texts("Loopt:", "Runs:"),
    "perhaps": Texts("Kan dan vallen:", "May fall then:"),
    "doubtful": Texts("Niet zeker:", "Not certain:"),
    "nothing": Texts("Er staat dan niets gepland.", "Nothing is planned then."),
}
_GROUPS = ("starts", "evaluated", "decided", "ends", "runs", "perhaps", "doubtful")


def _say(word: str, language: Language) -> str:
    return _WORDS[word].in_language(language)


def when_words(row: Row, language: Language = "nl") -> str:
    """When an action runs, in one line: ``opstarten Q1 t/m Q2 2024; doorlopend vanaf Q3 2024``."""
    told: dict[str, list[str]] = {}
    for line in timed(row):
        told.setdefault(line.deed(language), []).append(line.told(language))
    return "; ".join(f"{deed} {', '.join(times)}".strip() for deed, times in told.items())


def action_blocks(
    rows: Iterable[Row], day: date | None, holder: str = "", language: Language = "nl"
) -> Iterator[Block]:
    """The actions: those with a time, a standing or a lead in a table, the others in a line.

    `holder` is the key of who answers for them: where somebody else is first responsible, a
    column says who.
    """
    rows = tuple(rows)
    reported = any(report_on(row, day) for row in rows)
    led = any(row.lead for row in rows)
    columns = [("action", 0.38), ("when", 0.34)]
    columns += [("standing", 0.16)] if reported else []
    columns += [("lead", 0.16)] if led else []
    columns += [("first", 0.16)] if any(_other_first(row, holder) for row in rows) else []
    ongoing, untimed, cells = [], [], []
    for row in sorted(rows, key=lambda row: timed(row)[0].order):
        sorts = {line.sort for line in timed(row)}
        plain = report_on(row, day) is None and row.lead is None and not _other_first(row, holder)
        if plain and sorts == {TimedSort.NONE}:
            untimed.append(_with_words(row, language))
        elif plain and sorts == {TimedSort.ONGOING}:
            ongoing.append(short_name(row, language))
        else:
            cells.append([_cell(row, name, day, holder, language) for name, _ in columns])
    if cells:
        headings = [_say(name, language) for name, _ in columns]
        total = sum(width for _, width in columns)
        widths = [width / total for _, width in columns]
        yield Table(_say("actions", language), headings, cells, widths)
    if ongoing:
        yield Paragraph("; ".join(ongoing) + ".", _say("ongoing", language))
    if untimed:
        yield Paragraph("; ".join(untimed) + ".", _say("untimed", language))
    missing = [word for word, known in (("no-standing", reported), ("no-lead", led)) if not known]
    if rows and missing:
        yield Paragraph(" ".join(_say(word, language) for word in missing))


def _with_words(row: Row, language: Language) -> str:
    text = row.action.planning.text
    return f"{short_name(row, language)} („{text}”)" if text else short_name(row, language)


def _other_first(row: Row, holder: str) -> bool:
    return bool(holder) and bool(row.holder_keys) and row.holder_keys[0] != holder


def _cell(row: Row, name: str, day: date | None, holder: str, language: Language) -> str:
    if name == "action":
        return short_name(row, language)
    if name == "when":
        return when_words(row, language)
    if name == "standing":
        return standing_words(row, day, language)
    if name == "lead":
        return row.lead.name if row.lead else _say("nobody", language)
    first = row.first_holder
    return first.name if first is not None and _other_first(row, holder) else ""


def decision_block(
    decisions: Iterable[Coming], weeks: int, today: date | None, language: Language = "nl"
) -> Block:
    """The decisions, with the day on which the papers are to be ready, `weeks` before.

    Where that day lies before `today`, it is said to be past.
    """
    # Imported on use: the door to pendulum.
    from ivbcore.values.calendar_dates import human_date

    rows: list[tuple[Cell, ...]] = []
    for one in decisions:
        ready = one.papers(weeks)
        papers = _say("unknown-day", language) if ready is None else human_date(ready, language)
        if ready is not None and today is not None and ready < today:
            papers = _say("past", language).format(day=papers)
        body: Cell = one.body or Blank(_say("body", language))
        rows.append((one.subject, body, one.when, papers))
    if not rows:
        return Paragraph(_say("no-decisions", language))
    headings = [_say(word, language) for word in ("decision", "body", "when", "papers")]
    return Table(_say("decisions", language), headings, rows, (0.42, 0.2, 0.2, 0.18))


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def quarters_ahead(plan: Plan, day: date | None, months: int) -> tuple[Quarter, ...]:
    """The quarters of the coming months; without a day those with which the plan begins."""
    if day is None:
        if plan.period is None:
            return ()
        day = plan.period.first.start
    last = Quarter.containing(months_later(day, months) - timedelta(days=1))
    first = Quarter.containing(day)
    return tuple(Quarter.from_ordinal(at) for at in range(first.ordinal, last.ordinal + 1))


def ahead_blocks(
    plan: Plan, rows: Rows, quarters: tuple[Quarter, ...], language: Language = "nl"
) -> Iterator[Block]:
    """What these quarters bring: what begins, is evaluated, is adopted, ends, runs, may fall."""
    found: dict[str, dict[str, None]] = {group: {} for group in _GROUPS}
    for quarter in quarters:
        agenda = agenda_of(plan, quarter, rows)
        for group in _GROUPS:
            for row in getattr(agenda, group):
                # What simply goes on is told as ongoing, once.
                if group != "runs" or quarter in row.timetable.named:
                    found[group][row.key] = None
    told = [group for group in _GROUPS if found[group]]
    for group in told:
        names = "; ".join(short_name(plan.rows.by_key[key], language) for key in found[group])
        yield Paragraph(f"{names}.", _say(group, language))
    if not told:
        yield Paragraph(_say("nothing", language))
