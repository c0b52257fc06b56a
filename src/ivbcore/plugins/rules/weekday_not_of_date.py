"""IVB203: a weekday that does not belong to its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    AUDIT_PLANNING,
    Context,
    Finding,
    Severity,
    Texts,
    TroubleKind,
    Wording,
    read_planning,
    rule,
    shortened,
    troubled,
)

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule(
    "IVB203",
    "weekday-not-of-date",
    nl="In de planning '{wording}' hoort de weekdag in '{words}' niet bij de datum.{reason} "
    "De maatregel staat daardoor in geen enkel kwartaal.",
    en="In the planning '{wording}' the weekday in '{words}' does not belong to the date.{reason} "
    "Because of it the action stands in no quarter at all.",
    summary=Texts("Een weekdag hoort niet bij de datum.", "A weekday does not belong to its date."),
    why=Texts(
        "De een zet de weekdag in de agenda en de ander de datum; dan komt een deel een dag te "
        "vroeg of te laat.",
        "One person writes the weekday in the diary and the other the date; then some come a day "
        "too early or too late.",
    ),
    severity=Severity.ERROR,
    norms=(AUDIT_PLANNING,),
    instead_of=("IVB031",),
)
def weekday_not_of_date(context: Context) -> Iterator[Finding]:
    """A weekday that does not belong to its date.

    Dates are copied from the previous plan with a new year, and the weekday comes along. Which
    weekday the date really has is told where the year is plain. Nothing is offered: the day of
    the week may be what was agreed. This finding takes the place of IVB031.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Cyberspreekuur
            acties:
              - id: spreekuur
                maatregel: Inwoners helpen in de bibliotheek.
                planning: maandag 2 januari 2024
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Digitale veiligheid
        items:
          - naam: Cyberspreekuur
            acties:
              - id: spreekuur
                maatregel: Inwoners helpen in de bibliotheek.
                planning: dinsdag 2 januari 2024
    ```
    """
    for path, wording, trouble in troubled(context.rows, TroubleKind.WEEKDAY):
        day = _day(wording, trouble.words, trouble.start, trouble.end)
        yield context.finding(
            path, wording=shortened(wording.text), words=trouble.words, reason=_reason(day)
        )


def _reason(day: date | None) -> Texts:
    if day is None:
        return Texts("", "")
    told = f"{day.day}-{day.month}-{day.year}"
    return Texts(
        f" {told} is een {_DAYS[day.weekday()]}.", f" {told} is a {_ENGLISH[day.weekday()]}."
    )


def _day(wording: Wording, words: str, start: int, end: int) -> date | None:
    """The day that is meant, when the wording without the weekday names one day only."""
    rest = words.partition(" ")[2]
    planning = read_planning(wording.text[:start] + rest + wording.text[end:]).planning
    if planning is None or len(planning.phases) != 1 or len(planning.phases[0].when) != 1:
        return None
    when = planning.phases[0].when[0]
    first, last = getattr(when, "first_day", None), getattr(when, "last_day", None)
    return first if first is not None and first == last else None
