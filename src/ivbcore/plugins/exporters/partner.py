"""What is asked of one partner: what, when, with whom and in which role, on two pages at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    DOCUMENT_OPTIONS,
    MARKINGS,
    Artifact,
    Blank,
    Block,
    Document,
    Exporter,
    ExportOption,
    ExportRequest,
    Heading,
    Paragraph,
    Table,
    Texts,
    Timed,
    TimedSort,
    document_artifact,
    folded,
    hookimpl,
    is_over,
    listed,
    municipality_names,
    over_words,
    slug,
    source_words,
    the_plan,
    timed_rows,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Row

__all__ = ["EXPORTER"]

_WORDS = {
    "title": Texts("Wat vragen wij van u?", "What do we ask of you?"),
    "intro": Texts(
        "In {plan} vragen wij u bij {count} mee te doen.",
        "In {plan} we ask you to take part in {count}.",
    ),
    "one": Texts("1 maatregel", "1 action"),
    "many": Texts("{count} maatregelen", "{count} actions"),
    "no-more": Texts("geen maatregelen meer", "no more actions"),
    "over": Texts("Al geweest of afgesloten:", "Over or closed:"),
    "none": Texts(
        "In deze editie van {plan} vragen wij u niets.",
        "In this edition of {plan} we ask nothing of you.",
    ),
    "groups": Texts(
        "Waar het plan {groups} noemt, rekenen wij u daartoe.",
        "Where the plan names {groups}, we count you among them.",
    ),
    "no-roles": Texts(
        "Het plan legt uw rol niet vast; die spreken wij graag met u af.",
        "The plan does not settle your role; we would like to agree on it with you.",
    ),
    "named": Texts("Per kwartaal", "By quarter"),
    "window": Texts("Kwartaal nog af te spreken", "Quarter to be agreed"),
    "ongoing": Texts("Doorlopend en op afroep", "Ongoing and on demand"),
    "untimed": Texts("Tijd nog niet bekend", "Time not yet known"),
    "when": Texts("Wanneer", "When"),
    "what": Texts("Wat vragen wij", "What we ask"),
    "with": Texts("Met wie", "With whom"),
    "role": Texts("Uw rol", "Your role"),
    "alone": Texts("u alleen", "you alone"),
    "lead": Texts("trekker", "lead"),
    "to-agree": Texts("af te spreken", "to be agreed"),
    "again": Texts("Opnieuw: {names}", "Again: {names}"),
    "as-before": Texts("zoals eerder", "as before"),
    "contact": Texts("Uw aanspreekpunt bij de gemeente", "Your contact at the municipality"),
}
_SECTIONS = (
    ("named", (TimedSort.NAMED,)),
    ("window", (TimedSort.WINDOW, TimedSort.DOUBTFUL)),
    ("ongoing", (TimedSort.ONGOING, TimedSort.ON_DEMAND)),
    ("untimed", (TimedSort.NONE,)),
)
# With more lines than this the measures are left out, letters are small, and what is asked with the
# same people at the same time shares a row, so that titles fit on two pages.
_MANY = 34


def _together(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows that differ in nothing but what is asked as one row, in their order."""
    found: dict[tuple[str, ...], list[str]] = {}
    for when, what, *rest in rows:
        found.setdefault((when, *rest), []).append(what)
    return [(when, "; ".join(names), *rest) for (when, *rest), names in found.items()]


class _Letter:
    def __init__(self, request: ExportRequest) -> None:
        self.request, self.language = request, request.language
        self.rows = request.rows
        self.directory = request.plan.directory
        asked = request.selection.partner or ""
        self.name = self.directory.partners.resolve(asked).name
        self.key = self.directory.partners.key(asked)
        self.groups = self.directory.group_keys(self.key)
        self.roles = {row.key: role for row in self.rows if (role := self._role(row))}
        every = timed_rows(self.rows)
        self.lines = [line for line in every if not is_over(line, request.as_of)]
        self.over = [line for line in every if is_over(line, request.as_of)]
        self.told: set[str] = set()
        self.seen: set[tuple[str, str]] = set()

    def say(self, word: str, **values: object) -> str:
        return self.request.say(_WORDS[word]).format(**values)

    def _mine(self, row: Row, *, groups: bool) -> list[int]:
        """Where in a row the partner stands, or a group that it belongs to."""
        wanted = self.groups if groups else {self.key}
        key = self.directory.partners.key
        return [i for i, one in enumerate(row.participations) if key(one.partner) in wanted]

    def _role(self, row: Row) -> str:
        every = (*self._mine(row, groups=False), *self._mine(row, groups=True))
        roles = [role for at in every if (role := row.participations[at].role)]
        if row.lead is not None and self.directory.partners.key(row.action.lead or "") == self.key:
            roles.insert(0, self.say("lead"))
        return listed(dict.fromkeys(roles), self.language)

    def _others(self, row: Row) -> str:
        mine = set(self._mine(row, groups=False))
        names = [one.name for at, one in enumerate(row.partners) if at not in mine]
        return ", ".join(dict.fromkeys(names)) or self.say("alone")

    def document(self) -> Document:
        request = self.request
        plan = request.plan
        return Document(
            self.say("title"),
            tuple(self._blocks()),
            subtitle=self.name,
            language=self.language,
            marking=request.say(MARKINGS[request.edition.level]),
            compact=len(self.lines) > _MANY,
            author=municipality_names(plan, self.language),
            day=request.as_of,
        )

    def _blocks(self) -> Iterator[Block]:
        plan = self.request.plan
        name = the_plan(plan, self.language)
        if not self.rows:
            yield Paragraph(self.say("none", plan=name))
        else:
            asked = len({line.row.key for line in self.lines})
            count = self.say("one" if asked == 1 else "many" if asked else "no-more", count=asked)
            yield Paragraph(" ".join(self._introduction(name, count)))
        for heading, sorts in _SECTIONS:
            lines = [line for line in self.lines if line.sort in sorts]
            if lines:
                yield Heading(self.say(heading))
                yield self._table(heading, lines)
        if self.over:
            told = over_words(self.over, self.request.as_of, self.language)
            yield Paragraph(told, self.say("over"))
        yield Blank(self.say("contact"))
        level, day = self.request.edition.level, self.request.as_of
        yield Paragraph(source_words(plan, level, day, self.language))

    def _introduction(self, plan: str, count: str) -> Iterator[str]:
        yield self.say("intro", plan=plan, count=count)
        used = {at for row in self.rows for at in row.partner_keys & self.groups}
        groups = [one.name for one in self.request.plan.partners if folded(one.id) in used]
        if groups:
            yield self.say("groups", groups=listed(groups, self.language))
        if not self.roles and self.lines:
            yield self.say("no-roles")

    def _table(self, heading: str, lines: Iterable[Timed]) -> Table:
        headings = [self.say(word) for word in ("when", "what", "with")]
        widths = [0.17, 0.5, 0.33]
        if self.roles:
            headings.append(self.say("role"))
            widths = [0.17, 0.42, 0.27, 0.14]
        rows = [cells[: len(headings)] for cells in self._rows(lines)]
        rows = _together(rows) if len(self.lines) > _MANY else rows
        return Table(self.say(heading), headings, rows, widths)

    def _rows(self, lines: Iterable[Timed]) -> Iterator[tuple[str, ...]]:
        """A row for each line; what comes back is told in full once, and then by its name."""
        again: dict[str, list[str]] = {}
        rows: list[tuple[str, ...] | str] = []
        for line in lines:
            when, name = line.told(self.language), line.name(self.language)
            if (line.row.key, name) in self.seen:
                if when not in again:
                    rows.append(when)
                again.setdefault(when, []).append(name)
                continue
            self.seen.add((line.row.key, name))
            rows.append((when, *self._rest(line, name)))
        before = self.say("as-before")
        for row in rows:
            if isinstance(row, str):
                names = self.say("again", names="; ".join(again[row]))
                yield (row, names, before, before)
            else:
                yield row

    def _rest(self, line: Timed, name: str) -> tuple[str, str, str]:
        """What, with whom and in which role: in full the first time that an action comes up."""
        row = line.row
        if row.key in self.told:
            return name, self.say("as-before"), self.say("as-before")
        self.told.add(row.key)
        measure = row.action.measure
        full = measure and measure not in name and len(self.lines) <= _MANY
        role = self.roles.get(row.key) or self.say("to-agree")
        told = name
        if full and row.action.title:
            told = f"{name}\n{measure}"
        elif full:  # the name is how the measure begins: it is told once
            deed = line.deed(self.language)
            told = f"{measure} ({deed})" if deed else measure
        return told, self._others(row), role


def _export(request: ExportRequest) -> Iterator[Artifact]:
    letter = _Letter(request)
    yield document_artifact(request, f"partner-{slug(letter.name)}", letter.document())
    if request.options["agenda"]:
        yield from request.beside("ics")


EXPORTER = Exporter(
    "partner",
    Texts(
        "wat u van één partij vraagt: wat, wanneer, met wie en in welke rol",
        "what you ask of one partner: what, when, with whom and in which role",
    ),
    _export,
    extra="office",
    selects=True,
    asks_for="partner",
    options=(
        *DOCUMENT_OPTIONS,
        ExportOption(
            "agenda",
            Texts(
                "met de agenda voor deze partij erbij, als tweede bestand",
                "with the calendar for this partner beside it, as a second file",
            ),
            flag=True,
            default=False,
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of what is asked of a partner."""
    return (EXPORTER,)
