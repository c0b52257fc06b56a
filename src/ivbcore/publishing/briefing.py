"""Parts of documents for who answers for actions: the decisions, what is ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ivbcore.model.agenda import agenda_of
from ivbcore.publishing.document import Blank, Block, Cell, Paragraph, Table
from ivbcore.publishing.naming import short_name
from ivbcore.values.language import Language, Texts
from ivbcore.values.quarter import Quarter

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.rows import Rows
    from ivbcore.publishing.decisions import Coming

__all__ = [
    "ahead_blocks",
    "decision_blocks",
    "months_later",
    "quarters_ahead",
]

_WORDS = {
    "when": Texts("Wanneer", "When"),
    "decisions": Texts("Besluiten", "Decisions"),
    "decision": Texts("Besluit", "Decision"),
    "body": Texts("Wie besluit", "Who decides"),
    "papers": Texts("Stukken klaar", "Papers ready"),
    "before": Texts(
        "Stukken klaar: {weeks} weken vóór het besluit.",
        "Papers ready: {weeks} weeks before the decision.",
    ),
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


def decision_blocks(
    decisions: Iterable[Coming], weeks: int, today: date | None, language: Language = "nl"
) -> Iterator[Block]:
    """The decisions, with the day on which the papers are to be ready, `weeks` before.

    Where that day lies before `today`, it is said to be past.
    """
    # Imported on use: the door to pendulum.
    from ivbcore.values.calendar_dates import human_date

    decisions = tuple(decisions)
    rows: list[tuple[Cell, ...]] = []
    for one in decisions:
        ready = one.papers(weeks)
        papers = _say("unknown-day", language) if ready is None else human_date(ready, language)
        if ready is not None and today is not None and ready < today:
            papers = _say("past", language).format(day=papers)
        body: Cell = one.body or Blank(_say("body", language))
        rows.append((one.subject, body, one.when, papers))
    if not rows:
        yield Paragraph(_say("no-decisions", language))
        return
    headings = [_say(word, language) for word in ("decision", "body", "when", "papers")]
    yield Table(_say("decisions", language), headings, rows, (0.42, 0.2, 0.2, 0.18))
    if any(one.day for one in decisions):
        yield Paragraph(_say("before", language).format(weeks=weeks))


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
