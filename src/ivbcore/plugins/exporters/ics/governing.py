"""What a calendar says of the plan itself: decisions, evaluations, terms of commitments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    Decision,
    ExportRequest,
    Moment,
    MomentSort,
    PhaseKind,
    Row,
    Texts,
    human_date,
    title_line,
)
from ivbcore.plugins.exporters.ics.telling import on_one_line

if TYPE_CHECKING:
    from ivbcore.plugins.exporters.ics.dividing import Part

__all__ = ["plan_moments"]

Told = tuple[tuple[str, ...], str, str, Moment]

_DECISION = Texts("Besluit", "Decision")
_BY = Texts("Besluit {body}", "Decision of {body}")
_ABOUT = Texts("Gaat over: {labels}", "About: {labels}")
_KIND = Texts("Soort besluit: {kind}", "Kind of decision: {kind}")
_STATE = Texts("Stand: {status}", "State: {status}")
_EVALUATION = Texts("Evaluatie van het plan", "Evaluation of the plan")
_QUARTER = Texts("Kwartaalplanning, datum volgt.", "Planned by quarter, the date follows.")
_DUE = Texts("Uiterlijk: {name}", "Due: {name}")
_PROMISE = Texts("toezegging aan de raad", "commitment to the council")
_MADE = Texts("Gedaan op {day}.", "Made on {day}.")
_UNDATED = Texts("{title} (zonder datum)", "{title} (no date)")


def plan_moments(request: ExportRequest, part: Part) -> tuple[list[Told], list[str]]:
    """What concerns the plan and has a day or quarter, and the titles of what has none.

    What names actions belongs to the calendars of those actions; what concerns the plan as a
    whole to every calendar, but for commitments to the council: those only to that of the plan.
    """
    found: list[Told] = []
    undated: list[str] = []
    numbers: Counter[tuple[str, ...]] = Counter()

    def add(key: tuple[str, ...], title: str, text: str, moment: Moment | None) -> None:
        numbers[key] += 1
        if moment is None:
            undated.append(request.say(_UNDATED).format(title=title))
        else:
            found.append(((*key, str(numbers[key])), title, text, moment))

    if not part.whole:
        return found, undated
    plan = request.plan
    shown = set(part.about)
    every = len(part.about) == len(plan.rows)
    for decision in plan.decisions:
        rows = _named(decision.actions, request)
        if rows and shown.isdisjoint(rows):
            continue
        key = ("besluit", *(one or "" for one in (decision.body, decision.kind, decision.subject)))
        day = decision.date
        moment = None if day is None else _on(day, PhaseKind.ADOPT, MomentSort.DAYS)
        add(key, _title(decision, rows, request), _text(decision, rows, request), moment)
    for evaluation in plan.evaluation_moments:
        kind, when = on_one_line(evaluation.kind or ""), evaluation.when
        title = request.say(_EVALUATION) + (f" ({kind})" if kind else "")
        quarter = None
        if when is not None:
            spans = ((when.start, when.end),)
            quarter = Moment(PhaseKind.EVALUATE, MomentSort.QUARTERS, spans)
        add(("evaluatie", kind), title, request.say(_QUARTER), quarter)
    for promise in plan.commitments:
        rows = _named(promise.actions, request)
        if promise.settled or promise.due is None:
            continue
        if shown.isdisjoint(rows) if rows else not every:
            continue
        name = " ".join(filter(None, (promise.kind or request.say(_PROMISE), promise.number)))
        lines = [(promise.text or "").strip(), *_about(rows, request)]
        if promise.date is not None:
            day_made = human_date(promise.date, request.language)
            lines.append(request.say(_MADE).format(day=day_made))
        moment = _on(promise.due, PhaseKind.COMPLETE, MomentSort.DEADLINE)
        key = ("toezegging", promise.kind or "", promise.number or promise.text or "")
        title = request.say(_DUE).format(name=on_one_line(name))
        add(key, title, "\n".join(filter(None, lines)), moment)
    return found, undated


def _on(day: date, kind: PhaseKind, sort: MomentSort) -> Moment:
    return Moment(kind, sort, ((day, day),))


def _named(texts: tuple[str, ...], request: ExportRequest) -> list[Row]:
    found = (request.plan.rows.resolve(text) for text in texts)
    return [one for one in found if isinstance(one, Row)]


def _title(decision: Decision, rows: list[Row], request: ExportRequest) -> str:
    body = on_one_line(decision.body or "")
    title = request.say(_BY).format(body=body) if body else request.say(_DECISION)
    subject = on_one_line(decision.subject or "")
    about = subject or ", ".join(title_line(row, request.language) for row in rows[:1])
    about = about or on_one_line(request.plan.title) or on_one_line(decision.kind or "")
    return f"{title}: {about}" if about else title


def _text(decision: Decision, rows: list[Row], request: ExportRequest) -> str:
    lines = list(_about(rows, request))
    if decision.kind:
        lines.append(request.say(_KIND).format(kind=on_one_line(decision.kind)))
    if decision.status:
        lines.append(request.say(_STATE).format(status=on_one_line(decision.status)))
    return "\n".join(lines)


def _about(rows: list[Row], request: ExportRequest) -> Iterator[str]:
    if rows:
        yield request.say(_ABOUT).format(
            labels=", ".join(title_line(row, request.language) for row in rows)
        )
