"""IVB212: the same pattern of planning, in different words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from ivbcore.contracts import (
    Change,
    Context,
    Finding,
    Fix,
    Frequency,
    Period,
    Plan,
    Row,
    Severity,
    Texts,
    Timetable,
    folded,
    read_planning,
    read_times,
    rule,
    shortened,
    write_planning,
)

_NUMBER = re.compile(
    r"\d+|\b(?:eerste|tweede|derde|vierde|laatste|begin|medio|midden|eind|einde"
    r"|lente|voorjaar|zomer|najaar|herfst|winter)\b"
)
_SIGNS = re.compile(r"[\s.,;:]+|\bin (?=0)")


@rule(
    "IVB212",
    "pattern-worded-differently",
    nl="{count} maatregelen hebben een planning met hetzelfde patroon in verschillende woorden: "
    "{names}.",
    en="{count} actions have a planning of the same pattern in different words: {names}.",
    summary=Texts(
        "Dezelfde planning staat in verschillende woorden.",
        "The same planning stands in different words.",
    ),
    why=Texts(
        "Wie twee manieren van zeggen ziet, zoekt een verschil dat er niet is.",
        "Who sees two ways of saying it looks for a difference that is not there.",
    ),
    severity=Severity.INFORMATION,
    no_norm=Texts(
        "Een planning moet duidelijk zijn; dat dezelfde tijd overal in dezelfde "
        "woorden staat, vraagt geen norm.",
        "A planning must be clear; no norm asks that the same time stands in "
        "the same words everywhere.",
    ),
)
def pattern_worded_differently(context: Context) -> Iterator[Finding]:
    """The same pattern of planning, in different words.

    "Jaarlijks" and "één keer per jaar in 2024, 2025 en 2026" say the same in a plan of those
    years; "Q4 in 2024, 2025 en 2026" and "Q3 2024 Q3 2025 Q3 2026" differ in the quarter alone.
    Another quarter, half, season or end of the year is no other way of saying.
    Capitals, spaces, commas and "in" before a year make no difference, nor does the year in a plan
    of one year; a school year is no year, and words beside the time are not compared.
    Told once for each pattern. Where one wording serves for all, or the canonical wording of
    each is alike, there is a fix that was read again and says the same.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Voorlichting
            acties:
              - {id: ouderen, maatregel: Ouderen voorlichten., planning: "1 keer per jaar, in Q4"}
              - {id: scholen, maatregel: Scholen bezoeken., planning: jaarlijks in Q4}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Voorlichting
            acties:
              - {id: ouderen, maatregel: Ouderen voorlichten., planning: jaarlijks in Q4}
              - {id: scholen, maatregel: Scholen bezoeken., planning: jaarlijks in Q4}
    ```
    """
    for rows in context.once(_by_pattern):
        spoken = {row.key: _spoken(row, context.plan.period) for row in rows}
        words = Counter(spoken.values())
        if len(words) == 1:
            continue
        usual = words.most_common(1)[0][0]
        odd = next(row for row in rows if spoken[row.key] != usual)
        texts = dict.fromkeys(shortened(row.action.planning.text) for row in rows)
        yield context.finding(
            f"{odd.path}/planning",
            fix=_fix(rows, [spoken[row.key] == usual for row in rows]),
            related=[f"{row.path}/planning" for row in rows if row is not odd],
            count=len(rows),
            names=tuple(f"'{text}'" for text in texts),
        )


def _by_pattern(plan: Plan) -> tuple[tuple[Row, ...], ...]:
    """The rows whose plannings differ at most by a shift in time, several to a group."""
    groups: dict[Hashable, list[Row]] = {}
    for row in plan.rows:
        pattern = _pattern(row)
        if pattern is not None:
            groups.setdefault(pattern, []).append(row)
    return tuple(tuple(rows) for rows in groups.values() if len(rows) > 1)


def _pattern(row: Row) -> Hashable:
    """The planning counted from its first quarter; None where days, or doubt, come in."""
    if not read_times(row):
        return None
    table = row.action.planning.over(row.timetable.period)
    if table.clipped or table.on_demand or not table.possible or row.action.planning.references:
        return None  # "op verzoek" and "bij incidenten" are not the same demand
    told = _relative(table, table.possible[0].ordinal, table.possible[0].year)
    return None if told is None else (told, _own_words(row.action.planning.text))


def _relative(table: Timetable, start: int, year: int) -> Hashable:
    """What is planned, by quarters and years counted from a first one."""
    phases: list[Hashable] = []
    for times in table.phases:
        phase = times.phase
        if phase.deadline or any(getattr(when, "first_day", None) for when in phase.when):
            return None
        if any(getattr(when, "months", ()) for when in phase.when):
            return None
        sorts = (times.named, times.window, times.ongoing, times.on_demand)
        soft = any(getattr(when, "approximate", False) for when in phase.when)
        # A quarter that comes back needs no count: it comes round once a year.
        once = times.named and phase.frequency == Frequency()
        phases.append((
            phase.kind,
            None if once else phase.frequency,
            soft,
            sorted(str(getattr(when, "precision", "")) for when in phase.when) if soft else "",
            tuple(tuple((q.ordinal - start, q.year - year) for q in sort) for sort in sorts),
        ))  # fmt: skip
    return tuple(map(repr, phases))


def _own_words(text: str) -> frozenset[str]:
    """Words for a week, a year of another kind or a beginning, that a reading makes less of."""
    return frozenset(re.findall(r"school|seizoen|cursus|college|\bweek|\bstart", folded(text)))


def _spoken(row: Row, period: Period | None) -> str:
    """The words of the planning that carry time, without what differs in every planning.

    Where the whole plan is of one year, naming that year is no other way of saying.
    """
    wording = row.action.planning
    told = [wording.text[one.start : one.end] for one in wording.spans if one.phase is not None]
    text = " ".join(told) if told else wording.text
    if period is not None and _is_one_year(period):
        text = re.sub(rf"(?<!\d){period.first.year}(?!\d)", " ", text)
    return _plain(text)


def _is_one_year(period: Period) -> bool:
    return period.first.year == period.last.year


def _plain(text: str) -> str:
    """The text with one sign for every number, and for every word that tells which one it is."""
    return _SIGNS.sub(" ", _NUMBER.sub("0", folded(text))).strip()


def _fix(rows: tuple[Row, ...], is_usual: Sequence[bool]) -> Fix | None:
    """One way of writing for all, when each still says the same in this plan."""
    if any(row.action.planning.remarks or _is_soft(row) for row in rows):
        return None  # words for a time that is not exact would be lost
    if _is_one_year(rows[0].timetable.period):
        # The canonical wording would say of every time there that it comes back each year.
        texts = _as_usual(rows, is_usual)
    else:
        texts = _canonical(rows)
        if len({_plain(text) for text in texts}) != 1:
            return None
    if not texts:
        return None
    for row, text in zip(rows, texts, strict=True):
        if _told(read_planning(text).over(row.timetable.period)) != _told(
            row.action.planning.over(row.timetable.period)
        ):
            return None
    changes = [
        Change(f"{row.path}/planning", text)
        for row, text in zip(rows, texts, strict=True)
        if row.action.planning.text != text
    ]
    return Fix(changes, Texts("Schrijf ze eender.", "Write them alike."), safe=True)


def _is_soft(row: Row) -> bool:
    """Whether a planning speaks of a time that is not exact: "begin 2025", "voor de zomer"."""
    phases = (one.phase for one in read_times(row))
    return any(getattr(when, "approximate", False) for phase in phases for when in phase.when)


def _as_usual(rows: tuple[Row, ...], is_usual: Sequence[bool]) -> list[str]:
    """For each the words that the plan has for its time already; nothing when one has none."""
    told = [_told(row.action.planning.over(row.timetable.period)) for row in rows]
    texts = [row.action.planning.text for row in rows]
    known = {times: text for times, text, one in zip(told, texts, is_usual, strict=True) if one}
    if not known.keys() >= set(told):
        return []
    return [
        text if one else known[times]
        for times, text, one in zip(told, texts, is_usual, strict=True)
    ]


def _canonical(rows: tuple[Row, ...]) -> list[str]:
    """The canonical wording of each; the shortest of those that say exactly the same."""
    shortest: dict[Hashable, str] = {}
    told: list[Hashable] = []
    for row in rows:
        planning = row.action.planning.readings[0]
        text = write_planning(planning)
        times = _told(row.action.planning.over(row.timetable.period))
        told.append(times)
        if times not in shortest or len(text) < len(shortest[times]):
            shortest[times] = text
    return [shortest[times] for times in told]


def _told(table: Timetable) -> Hashable:
    """What is planned in this plan, and when."""
    return _relative(table, 0, 0)
