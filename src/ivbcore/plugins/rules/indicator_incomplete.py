"""IVB603: an indicator that lacks what makes it a measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    GEMEENTEWET_213A,
    Context,
    Finding,
    Indicator,
    Texts,
    direction_of,
    few,
    folded,
    indicators_of,
    rule,
    year_of,
)

# From how many indicators on a key that hardly one has is a habit of the plan, and told once.
_HABIT = 5


@rule(
    "IVB603",
    "indicator-incomplete",
    nl="Bij de indicator {name} ontbreekt: {names}.",
    en="The indicator {name} lacks: {names}.",
    summary=Texts(
        "Een indicator mist wat hem meetbaar maakt.",
        "An indicator lacks what makes it measurable.",
    ),
    why=Texts(
        "Zonder eenheid, nulmeting, streefwaarde, jaar of bron zegt een cijfer straks niets, of "
        "kan niemand het vinden.",
        "Without unit, baseline, target, year or source a figure will say nothing later on, or "
        "nobody can find it.",
    ),
    norms=(AUDIT_GOALS, GEMEENTEWET_213A),
)
def indicator_incomplete(context: Context) -> Iterator[Finding]:
    """An indicator that lacks what makes it a measure.

    An indicator of an objective has a unit, a baseline and a target with their years, a source,
    and a wanted direction. The direction may be left out where baseline and target show it, and
    where it is to stay the same (`gelijk-blijven`) no target is asked. One finding for each
    indicator, with all that it lacks. What fewer than one in five of five or more indicators
    have is told once, at the first of them. The figures of the analysis (`cijfers`) need none
    of this.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        doelstellingen:
          - tekst: Minder ongevallen.
            indicatoren:
              - {id: ongevallen, naam: ongevallen met letsel, bron: politie,
                 streefwaarde: {waarde: 20, jaar: 2026}}
        items: [{naam: Scholen, acties: [{id: scholen, maatregel: Schoolzones inrichten.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        doelstellingen:
          - tekst: Minder ongevallen.
            indicatoren:
              - {id: ongevallen, naam: ongevallen met letsel, eenheid: aantal, bron: politie,
                 nulmeting: {waarde: 31, jaar: 2023}, streefwaarde: {waarde: 20, jaar: 2026}}
        items: [{naam: Scholen, acties: [{id: scholen, maatregel: Schoolzones inrichten.}]}]
    ```
    """
    every = context.once(indicators_of)
    lacking = {path: _lacking(one) for path, one in every}
    counted = Counter(key for keys in lacking.values() for key in keys)
    habits = tuple(
        key
        for key, count in counted.items()
        if len(every) >= _HABIT and few(len(every) - count, len(every))
    )
    if habits:
        paths = [path for path, keys in lacking.items() if set(habits) & set(keys)]
        first = min((one.name for _, one in every), key=folded)  # in whatever order they stand
        name = Texts(f"{first} en vrijwel alle andere", f"{first} and nearly all others")
        yield context.finding(paths[0], related=paths[1:], name=name, names=habits)
    for path, one in every:
        missing = tuple(key for key in lacking[path] if key not in habits)
        if missing and not context.lacks("indicatoren", "waarde", *missing):
            yield context.finding(path, name=one.name, names=missing)


def _lacking(one: Indicator) -> tuple[str, ...]:
    """The Dutch keys of what is not there."""
    stays = one.desired == "gelijk-blijven"
    asked = {
        "eenheid": bool(one.unit),
        "nulmeting": one.baseline is not None and one.baseline.value is not None,
        "streefwaarde": stays or (one.target is not None and one.target.value is not None),
        "bron": bool(one.source or (one.baseline and one.baseline.source)),
        "gewenste-ontwikkeling": direction_of(one) is not None,
    }
    missing = [key for key, there in asked.items() if not there]
    for key, value in (("nulmeting", one.baseline), ("streefwaarde", one.target)):
        if value is not None and value.value is not None and year_of(value) is None:
            missing.append(f"{key}/jaar")
    return tuple(missing)
