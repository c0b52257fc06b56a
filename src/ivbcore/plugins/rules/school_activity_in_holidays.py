"""IVB221: an activity with schools in weeks in which they are closed."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Occurrence,
    Row,
    Severity,
    Texts,
    folded,
    in_summer_holidays,
    read_times,
    rule,
    shortened,
)

_KIND = "onderwijs"


@rule(
    "IVB221",
    "school-activity-in-holidays",
    nl="De planning '{wording}' valt in de zomervakantie, en de maatregel is met scholen of "
    "leerlingen ({words}). Controleer de datum.",
    en="The planning '{wording}' falls in the summer holidays, and the action is with schools or "
    "pupils ({words}). Check the date.",
    summary=Texts(
        "Een activiteit met scholen valt in de zomervakantie.",
        "An activity with schools falls in the summer holidays.",
    ),
    why=Texts(
        "Op een gesloten school komt niemand; de les of controle valt dan stil weg.",
        "Nobody comes to a closed school; the lesson or inspection then quietly falls away.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_PLANNING,),
)
def school_activity_in_holidays(context: Context) -> Iterator[Finding]:
    """An activity with schools in weeks in which they are closed.

    Found for exact dates and weeks that lie wholly between 25 July and 15 August, when all
    regions have their holidays in every year; which region the municipality is in makes no
    difference. Schools are partners of the kind `onderwijs`, or words of the list `scholen` in
    the measure, the title, the target group or the name of a partner. Months and quarters are
    left alone.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Fietsverlichting
            acties: [{id: fiets, maatregel: Fietsen bij scholen nakijken., planning: week 31 2025}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Fietsverlichting
            acties: [{id: fiets, maatregel: Fietsen bij scholen nakijken., planning: week 41 2025}]
    ```
    """
    for row in context.rows:
        for times in read_times(row):
            if any(map(_closed, times.occurrences)) and (words := _schools(context, row)):
                yield context.finding(
                    f"{row.path}/planning",
                    wording=shortened(row.action.planning.text),
                    words=words,
                )
                break


def _closed(one: Occurrence) -> bool:
    """Whether the days of an occurrence are told, and schools are closed then."""
    if one.first_day is None or one.last_day is None:
        return False
    return in_summer_holidays(one.first_day, one.last_day)


def _schools(context: Context, row: Row) -> tuple[str, ...]:
    """What shows that schools are in it."""
    partners = [one.name for one in row.partners if folded(getattr(one, "kind", "") or "") == _KIND]
    if partners:
        return tuple(partners)
    names = "\n".join(one.name for one in row.partners)
    action = row.action
    texts = (action.title or row.item.name, action.measure, row.target_group or "", names)
    return context.spotted("scholen", "\n".join(texts))
