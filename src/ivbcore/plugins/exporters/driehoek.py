"""An agenda for the driehoek: decisions, what expires, what is asked of the police."""

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
    Decision,
    Document,
    Exporter,
    ExportRequest,
    Heading,
    Openness,
    Paragraph,
    Power,
    Row,
    Table,
    Texts,
    TimedSort,
    Unknown,
    days_before,
    document_artifact,
    folded,
    hookimpl,
    human_date,
    is_over,
    is_taken,
    listed,
    municipality_names,
    over_words,
    plan_name,
    short_name,
    source_words,
    timed_rows,
    timing_words,
    weeks_before,
)

__all__ = ["EXPORTER"]

_WORDS = {
    "title": Texts("Agenda driehoek", "Agenda of the driehoek"),
    "meeting": Texts("Datum, tijd en plaats", "Date, time and place"),
    "present": Texts("Deelnemers:", "Participants:"),
    "to-invite": Texts("Deelnemers", "Participants"),
    "decisions": Texts("1. Besluiten en bevoegdheden", "1. Decisions and powers"),
    "no-decisions": Texts(
        "Het plan noemt geen besluiten of bevoegdheden van de burgemeester.",
        "The plan names no decisions or powers of the mayor.",
    ),
    "subject": Texts("Onderwerp", "Subject"),
    "area": Texts("Gebied", "Area"),
    "term": Texts("Periode", "Period"),
    "basis": Texts("Grondslag", "Basis"),
    "prosecutor": Texts("Overleg met de OvJ", "Consultation of the prosecutor"),
    "until": Texts("tot en met {day}", "until {day}"),
    "nothing": Texts("–", "–"),
    "dash": Texts(
        "Een streepje: van deze bevoegdheid is geen vereiste bekend. Een stippellijn: vereist of "
        "niet bekend, en niet in het plan.",
        "A dash: no requirement of this power is known. A dotted line: required or not known, and "
        "not in the plan.",
    ),
    "decision-on": Texts("besluit: {day}", "decision: {day}"),
    "held-on": Texts("vereist; gehouden op", "required; held on"),
    "to-check": Texts("{name} (nog na te gaan)", "{name} (still to be checked)"),
    "expiring": Texts("2. Wat afloopt", "2. What expires"),
    "valid-until": Texts("Geldig tot en met", "Valid until"),
    "papers": Texts("Stukken klaar", "Papers ready"),
    "none-expiring": Texts(
        "Het plan noemt geen aanwijzing of convenant met een einddatum.",
        "The plan names no designation or covenant with an end.",
    ),
    "police": Texts("3. Wat wij van de politie vragen", "3. What we ask of the police"),
    "quarter": Texts("Wanneer", "When"),
    "what": Texts("Wat", "What"),
    "no-police": Texts(
        "Het plan vraagt niets van de politie.", "The plan asks nothing of the police."
    ),
    "open": Texts("Kwartaal nog af te spreken:", "Quarter to be agreed:"),
    "ongoing": Texts("Doorlopend en op afroep:", "Ongoing and on demand:"),
    "over": Texts("Al geweest of afgesloten:", "Over or closed:"),
    "untimed": Texts("Tijd nog niet bekend:", "Time not yet known:"),
    "rest": Texts("4. Verder in het plan", "4. Also in the plan"),
    "agreed": Texts("5. Afspraken en rondvraag", "5. Agreed, and any other business"),
    "agreement": Texts("Afspraak, wie en wanneer", "What was agreed, who and when"),
    "not-all": Texts(
        "Wat boven deze editie is gemarkeerd, staat niet in deze agenda.",
        "What is marked above this edition is not in this agenda.",
    ),
}  # fmt: skip
Cells = tuple[str | Blank, ...]

_MAYOR = "burgemeester"
_PROSECUTOR = frozenset(("openbaar-ministerie", "openbaar ministerie", "om", "ovj"))
_POLICE = "politie"


class _Agenda:
    def __init__(self, request: ExportRequest) -> None:
        self.request, self.plan, self.rows = request, request.plan, request.rows
        self.language = request.language
        self.weeks = weeks_before(request)
        self.told: set[str] = set()

    def say(self, word: str, **values: object) -> str:
        return self.request.say(_WORDS[word]).format(**values)

    def blocks(self) -> Iterator[Block]:
        yield Blank(self.say("meeting"))
        yield self._participants()
        yield Heading(self.say("decisions"))
        yield from self._decisions()
        yield Heading(self.say("expiring"))
        yield self._expiring()
        yield Heading(self.say("police"))
        yield from self._police()
        rest = tuple(self._rest())
        yield Heading(self.say("rest"))
        yield from rest
        yield Heading(self.say("agreed"))
        yield from (Blank(self.say("agreement")) for _ in range(3))
        level = self.request.edition.level
        source = source_words(self.plan, level, self.request.as_of, self.language)
        more = "" if level is Openness.CONFIDENTIAL else f" {self.say('not-all')}"
        yield Paragraph(source + more)

    def _participants(self) -> Block:
        """Who takes part, where the plan describes the meeting."""
        directory = self.plan.directory
        for one in self.plan.consultations:
            if "driehoek" in folded(f"{one.id} {one.name}") and one.participants:
                names = (
                    (directory.holders.find(name) or directory.partners.resolve(name)).name
                    for name in one.participants
                )
                return Paragraph(listed(names, self.language), self.say("present"))
        return Blank(self.say("to-invite"))

    def _decisions(self) -> Iterator[Block]:
        rows: list[Cells] = []
        listed_with: set[tuple[str, str]] = set()
        for decision in self.plan.decisions:
            if not is_taken(decision) and folded(decision.body or "") in (_MAYOR, "driehoek"):
                about = (self.plan.rows.resolve(name) for name in decision.actions)
                named = [row for row in about if isinstance(row, Row)]
                powers = [(row, power) for row in named for power in self._powers(row)]
                rows.append(self._decision(decision, named, powers))
                listed_with.update((row.key, power.name) for row, power in powers)
                self.told.update(row.key for row in named)
        for row in self.rows:
            for power in self._powers(row):
                if (row.key, power.name) not in listed_with:
                    rows.append(self._power(row, power))
                    self.told.add(row.key)
        if not rows:
            yield Paragraph(self.say("no-decisions"))
            return
        words = ("subject", "area", "term", "basis", "prosecutor")
        widths = (0.3, 0.15, 0.15, 0.22, 0.18)
        yield Table(self.say("decisions"), map(self.say, words), rows, widths)
        yield Paragraph(self.say("dash"))

    def _decision(
        self, decision: Decision, named: list[Row], powers: list[tuple[Row, Power | Unknown]]
    ) -> Cells:
        """A decision that the plan lists; its powers are those of the actions that rest on it."""
        names = "; ".join(short_name(row, self.language) for row in named)
        subject = decision.subject or names or self.plan.title
        day = decision.date
        more = [self.say("decision-on", day=human_date(day, self.language))] if day else []
        more += [names] if decision.subject and names else []
        subject = f"{subject} ({decision.kind})" if decision.kind else subject
        cells = [self._power(row, power) for row, power in powers]
        area: str | Blank
        term: str | Blank
        basis: str | Blank
        consulted: str | Blank
        if not cells:
            words = ("area", "term", "basis", "prosecutor")
            area, term, basis, consulted = (Blank(self.say(word)) for word in words)
            return ("\n".join((subject, *more)), area, term, basis, consulted)
        # What one of the powers requires, the decision does.
        area, term, consulted = (
            next((one[at] for one in cells if one[at] != self.say("nothing")), self.say("nothing"))
            for at in (1, 2, 4)
        )
        basis = "; ".join(dict.fromkeys(self._basis(power) for _, power in powers))
        return ("\n".join((subject, *more)), area, term, basis, consulted)

    def _powers(self, row: Row) -> list[Power | Unknown]:
        """The powers of the mayor, and those that nobody described."""
        return [one for one in row.powers if isinstance(one, Unknown) or _is_mayors(one)]

    def _power(self, row: Row, power: Power | Unknown) -> Cells:
        action = row.action
        area: str | Blank = Blank(self.say("area"))
        term: str | Blank = Blank(self.say("term"))
        consulted: str | Blank = Blank(self.say("prosecutor"))
        if isinstance(power, Power):
            needed = any(folded(one) in _PROSECUTOR for one in power.involve)
            consulted = Blank(self.say("held-on")) if needed else self.say("nothing")
            area = area if power.needs_area else self.say("nothing")
            term = term if power.needs_term else self.say("nothing")
        area = ", ".join(action.area) or area
        if action.valid_until is not None:
            term = self.say("until", day=human_date(action.valid_until, self.language))
        return (
            f"{short_name(row, self.language)}\n{timing_words(row, self.language)}",
            area,
            term,
            self._basis(power),
            consulted,
        )

    def _basis(self, power: Power | Unknown) -> str:
        if isinstance(power, Unknown):
            return self.say("to-check", name=power.text)
        name = f"{power.name}, {power.article}" if power.article else power.name
        return name if power.verified else self.say("to-check", name=name)

    def _expiring(self) -> Block:
        since = self.request.as_of or date.min
        found = [
            (row.action.valid_until, row)
            for row in self.rows
            if row.action.valid_until is not None and row.action.valid_until >= since
        ]
        if not found:
            return Paragraph(self.say("none-expiring"))
        self.told.update(row.key for _, row in found)
        rows = []
        for day, row in sorted(found, key=lambda pair: pair[0]):
            ready = days_before(day, self.weeks)
            rows.append((
                short_name(row, self.language),
                ", ".join(row.action.area) or Blank(self.say("area")),
                human_date(day, self.language),
                human_date(ready, self.language) if ready else "",
            ))  # fmt: skip
        words = ("subject", "area", "valid-until", "papers")
        return Table(self.say("expiring"), map(self.say, words), rows, (0.4, 0.2, 0.2, 0.2))

    def _police(self) -> Iterator[Block]:
        police = [row for row in self.rows if self._with_police(row)]
        self.told.update(row.key for row in police)
        if not police:
            yield Paragraph(self.say("no-police"))
            return
        by_time: dict[str, list[str]] = {}
        others: dict[str, dict[str, None]] = {}
        day = self.request.as_of
        lines = timed_rows(police)
        for line in lines:
            if is_over(line, day):
                continue
            name = line.name(self.language)
            if line.sort is TimedSort.NAMED:
                by_time.setdefault(line.when(self.language), []).append(name)
            elif line.sort in (TimedSort.WINDOW, TimedSort.DOUBTFUL):
                told = f"{name} ({line.when(self.language)})"
                others.setdefault("open", {})[told] = None
            elif line.sort is TimedSort.NONE:
                others.setdefault("untimed", {})[f"{name} ({line.when(self.language)})"] = None
            else:
                others.setdefault("ongoing", {})[name] = None
        if by_time:
            rows = [(when, "; ".join(names)) for when, names in by_time.items()]
            headings = (self.say("quarter"), self.say("what"))
            yield Table(self.say("police"), headings, rows, (0.22, 0.78))
        for word in ("open", "ongoing", "untimed"):
            if word in others:
                yield Paragraph("; ".join(others[word]) + ".", self.say(word))
        if over := over_words((line for line in lines if is_over(line, day)), day, self.language):
            yield Paragraph(over, self.say("over"))

    def _with_police(self, row: Row) -> bool:
        """Whether the police take part: by kind, as a part of it, or in a group with it."""
        directory = self.plan.directory
        for one in row.partners:
            every = [one, *directory.wholes_of(one.name), *directory.members_of(one.name)]
            for partner in every:
                kind = "" if isinstance(partner, Unknown) else partner.kind or ""
                if _POLICE in (folded(kind), folded(partner.name)):
                    return True
        return False

    def _rest(self) -> Iterator[Block]:
        names: dict[int, list[str]] = {}
        for row in self.rows:
            if row.key not in self.told:
                names.setdefault(row.place[0], []).append(short_name(row, self.language))
        for at, some in names.items():
            priority = self.plan.priorities[at]
            yield Paragraph("; ".join(some) + ".", f"{priority.name}:" if priority.name else "")


def _is_mayors(power: Power) -> bool:
    return any(folded(body) == _MAYOR for body in power.competent_bodies)


def _export(request: ExportRequest) -> Artifact:
    agenda = _Agenda(request)
    document = Document(
        agenda.say("title"),
        tuple(agenda.blocks()),
        subtitle=plan_name(request.plan, request.language),
        language=request.language,
        marking=request.say(MARKINGS[Openness.CONFIDENTIAL]),
        author=municipality_names(request.plan, request.language),
        day=request.as_of,
    )
    return document_artifact(request, "driehoek", document)


EXPORTER = Exporter(
    "driehoek",
    Texts(
        "een agenda voor de driehoek: besluiten, wat afloopt, wat de politie wordt gevraagd",
        "an agenda for the driehoek: decisions, what expires, what is asked of the police",
    ),
    _export,
    extra="office",
    selects=True,
    options=(*DOCUMENT_OPTIONS, WEEKS_OPTION),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the agenda for the driehoek."""
    return (EXPORTER,)
