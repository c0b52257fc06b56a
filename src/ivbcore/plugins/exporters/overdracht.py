"""A handover for a new mayor or alderman: what runs, what is to be decided, what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    DOCUMENT_OPTIONS,
    MARKINGS,
    WEEKS_OPTION,
    Artifact,
    Blank,
    Block,
    Bullets,
    Document,
    Exporter,
    ExportRequest,
    Heading,
    Paragraph,
    Row,
    Table,
    Texts,
    action_blocks,
    bottlenecks,
    coming_decisions,
    decision_blocks,
    document_artifact,
    hookimpl,
    human_date,
    listed,
    months_later,
    municipality_names,
    plan_name,
    quarter_words,
    short_name,
    slug,
    source_words,
    weeks_before,
)

__all__ = ["EXPORTER"]

_WORDS = {
    "title": Texts("Overdracht", "Handover"),
    "short": Texts("Waar het om gaat", "What it is about"),
    "priority": Texts(
        "{name}: {count}. {goals}", "{name}: {count}. {goals}"
    ),
    "one": Texts("1 maatregel", "1 action"),
    "many": Texts("{count} maatregelen", "{count} actions"),
    "actions": Texts("Maatregelen", "Actions"),
    "no-actions": Texts("In deze editie staan er geen.", "There are none in this edition."),
    "decisions": Texts(
        "Besluiten in de komende zes maanden", "Decisions in the coming six months"
    ),
    "first-decisions": Texts(
        "Besluiten in de eerste zes maanden", "Decisions in the first six months"
    ),
    "expiring": Texts("Wat afloopt of wordt geëvalueerd", "What expires or is evaluated"),
    "what": Texts("Wat", "What"),
    "until": Texts("Wanneer", "When"),
    "the-plan": Texts("Looptijd van dit plan", "Period of this plan"),
    "evaluation": Texts("Evaluatie van het plan", "Evaluation of the plan"),
    "nothing-expiring": Texts(
        "Het plan noemt niets dat afloopt.", "The plan names nothing that expires."
    ),
    "promised": Texts("Openstaande toezeggingen", "Open commitments"),
    "promise": Texts("Toezegging", "Commitment"),
    "made-on": Texts("Gedaan op", "Made on"),
    "due": Texts("Uiterlijk", "Due"),
    "kept-by": Texts("Maatregelen", "Actions"),
    "none-promised": Texts(
        "Het plan noemt geen openstaande toezeggingen.", "The plan names no open commitments."
    ),
    "meetings": Texts("Overleggen", "Meetings"),
    "chair": Texts(
        "Wie voorzit, staat erbij waar het plan dat zegt.",
        "Who chairs is told where the plan says so.",
    ),
    "meeting": Texts("Overleg", "Meeting"),
    "rhythm": Texts("Ritme", "Rhythm"),
    "with": Texts("Met wie", "With whom"),
    "remark": Texts("Bijzonderheden", "Remarks"),
    "no-meetings": Texts(
        "Het plan noemt geen overleg waaraan u deelneemt.",
        "The plan names no meeting in which you take part.",
    ),
    "bottlenecks": Texts("Knelpunten", "Bottlenecks"),
    "no-bottlenecks": Texts("Uit het plan blijken er geen.", "The plan does not show any."),
}  # fmt: skip
_MONTHS = 6


class _Handover:
    def __init__(self, request: ExportRequest) -> None:
        self.request, self.plan, self.rows = request, request.plan, request.rows
        self.language, self.day = request.language, request.as_of
        self.weeks = weeks_before(request)
        self.keys = {row.key for row in self.rows}
        asked = request.selection.holder
        holders = self.plan.directory.holders
        self.holder = holders.key(asked) if asked else ""
        self.name = holders.resolve(asked).name if asked else ""

    def say(self, word: str, **values: object) -> str:
        return self.request.say(_WORDS[word]).format(**values)

    def _date(self, day: date | None) -> str:
        return "" if day is None else human_date(day, self.language)

    def blocks(self) -> Iterator[Block]:
        yield Heading(self.say("short"))
        yield Bullets(self._priorities())
        yield Heading(self.say("actions"))
        yield from action_blocks(self.rows, self.day, self.holder, self.language)
        if not self.rows:
            yield Paragraph(self.say("no-actions"))
        yield Heading(self.say("decisions" if self.day else "first-decisions"))
        yield from self._decisions()
        yield Heading(self.say("expiring"))
        yield self._expiring()
        yield Heading(self.say("promised"))
        yield self._promised()
        yield Heading(self.say("meetings"))
        yield from self._meetings()
        yield Heading(self.say("bottlenecks"))
        told = bottlenecks(self.rows, self.request.workload(), self.day, self.language)
        yield Bullets(told) if told else Paragraph(self.say("no-bottlenecks"))
        level = self.request.edition.level
        yield Paragraph(source_words(self.plan, level, self.day, self.language))

    def _priorities(self) -> Iterator[str]:
        for at, priority in enumerate(self.plan.priorities):
            count = sum(row.place[0] == at for row in self.rows)
            if count:
                words = self.say("one" if count == 1 else "many", count=count)
                goals = " ".join(one.text for one in priority.objectives)
                yield self.say("priority", name=priority.name, count=words, goals=goals).strip()

    def _decisions(self) -> Iterator[Block]:
        start = self.day
        if start is None and self.plan.period is not None:
            start = self.plan.period.first.start
        last = date.max if start is None else months_later(start, _MONTHS)
        every = coming_decisions(self.plan, self.rows, self.day, self.language)
        soon = [one for one in every if one.day is None or one.day <= last]
        yield from decision_blocks(soon, self.weeks, self.day, self.language)

    def _expiring(self) -> Block:
        since = self.day or date.min
        found: list[tuple[date, str, str]] = []
        for row in self.rows:
            until = row.action.valid_until
            if until is not None:
                found.append((until, short_name(row, self.language), self._date(until)))
        for one in self.plan.frameworks:
            if one.period is not None:
                end = one.period.last
                found.append((end.end, one.name, quarter_words(end)))
        for moment in self.plan.evaluation_moments:
            if moment.when is not None:
                what = self.say("evaluation") + (f" ({moment.kind})" if moment.kind else "")
                found.append((moment.when.end, what, quarter_words(moment.when)))
        if self.plan.period is not None:
            end = self.plan.period.last
            found.append((end.end, self.say("the-plan"), quarter_words(end)))
        rows = [(what, when) for day, what, when in sorted(found) if day >= since]
        if not rows:
            return Paragraph(self.say("nothing-expiring"))
        headings = (self.say("what"), self.say("until"))
        return Table(self.say("expiring"), headings, rows, (0.7, 0.3))

    def _promised(self) -> Block:
        rows = []
        for one in self.plan.commitments:
            about = [self.plan.rows.resolve(name) for name in one.actions]
            mine = [row for row in about if getattr(row, "key", "") in self.keys]
            if one.settled or (about and not mine):
                continue
            name = " ".join(part for part in (one.kind, one.number) if part)
            name = name[:1].upper() + name[1:]
            names = "; ".join(
                short_name(r, self.language) if isinstance(r, Row) else r.text for r in about
            )
            told = f"{name}\n{one.text}" if name and one.text else name or one.text or ""
            kept = names or Blank(self.say("kept-by"))
            rows.append(
                (told, self._date(one.date), self._date(one.due) or Blank(self.say("due")), kept)
            )
        if not rows:
            return Paragraph(self.say("none-promised"))
        headings = [self.say(word) for word in ("promise", "made-on", "due", "kept-by")]
        return Table(self.say("promised"), headings, rows, (0.4, 0.16, 0.16, 0.28))

    def _meetings(self) -> Iterator[Block]:
        directory = self.plan.directory
        rows = []
        for one in self.plan.consultations:
            keys = [directory.holders.key(name) for name in one.participants]
            if self.holder and self.holder not in keys:
                continue
            names = [
                (directory.holders.find(name) or directory.partners.resolve(name)).name
                for name, key in zip(one.participants, keys, strict=True)
                if not self.holder or key != self.holder
            ]
            rows.append((
                one.name,
                one.rhythm or Blank(self.say("rhythm")),
                listed(names, self.language) or Blank(self.say("with")),
                one.remark or "",
            ))  # fmt: skip
        if not rows:
            yield Paragraph(self.say("no-meetings"))
            return
        headings = [self.say(word) for word in ("meeting", "rhythm", "with", "remark")]
        yield Table(self.say("meetings"), headings, rows, (0.22, 0.13, 0.35, 0.3))
        yield Paragraph(self.say("chair"))


def _export(request: ExportRequest) -> Artifact:
    handover = _Handover(request)
    title, plan = handover.say("title"), plan_name(request.plan, request.language)
    document = Document(
        f"{title}: {handover.name}" if handover.name else title,
        tuple(handover.blocks()),
        subtitle=plan,
        language=request.language,
        marking=request.say(MARKINGS[request.edition.level]),
        author=municipality_names(request.plan, request.language),
        day=request.as_of,
    )
    name = slug(handover.name)
    return document_artifact(request, f"overdracht-{name}" if name else "overdracht", document)


EXPORTER = Exporter(
    "overdracht",
    Texts(
        "een overdracht aan een nieuwe burgemeester of wethouder",
        "a handover to a new mayor or alderman",
    ),
    _export,
    extra="office",
    selects=True,
    options=(*DOCUMENT_OPTIONS, WEEKS_OPTION),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the handover."""
    return (EXPORTER,)
