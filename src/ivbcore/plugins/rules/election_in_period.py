"""IVB224: elections of the municipal council inside the period, and no revision after them."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    Period,
    Quarter,
    Row,
    Severity,
    Texts,
    about_the_plan,
    folded,
    is_council,
    prose_of,
    rule,
)

_CYCLE, _REMAINDER = 4, 2  # 2022, 2026, 2030, in March
_COLLEGE = "college"


@rule(
    "IVB224",
    "election-in-period",
    nl="In maart {year} zijn er raadsverkiezingen, en het plan loopt door tot en met "
    "{quarters}. Nergens staat wie het overdraagt en wanneer de nieuwe raad het herziet.",
    en="In March {year} there are council elections, and the plan goes on until "
    "{quarters}. Nowhere it says who hands it over and when the new council revises it.",
    summary=Texts(
        "Binnen de looptijd zijn er raadsverkiezingen, en er is geen herziening gepland.",
        "There are council elections inside the period, and no revision is planned.",
    ),
    why=Texts(
        "De raad die het plan vaststelde is dan weg; een nieuwe coalitie kiest eigen prioriteiten "
        "en een nieuw college andere portefeuilles.",
        "The council that adopted the plan is gone by then; a new coalition chooses its own "
        "priorities and a new college other portfolios.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def election_in_period(context: Context) -> Iterator[Finding]:
    """Elections of the municipal council inside the period, and no revision after them.

    Councils are elected in March of 2022, 2026, 2030 and so on. Told once, when such a March
    lies inside the period and more of the plan comes after it. Silent when in the year from the
    election on the plan evaluates itself, an action that changes or evaluates it can fall, or
    council or college decide something; and when some text speaks of the elections (word list
    `verkiezingen`). Municipalities that merge elect at another time; they can put that under
    `bewust-zo`.

    Faulty:

    ```yaml
    looptijd: 2025-2028
    evaluatiemomenten: [{soort: eind, wanneer: 2028Q2}]
    ```

    Put right:

    ```yaml
    looptijd: 2025-2028
    evaluatiemomenten:
      - {soort: herziening met de nieuwe raad, wanneer: 2026Q3}
      - {soort: eind, wanneer: 2028Q2}
    ```
    """
    period = context.plan.period
    if period is None or not context.rows:
        return
    if context.lacks("evaluatiemomenten", "besluiten", "acties", "items"):
        return
    election = _election(period)
    if election is None or _thought_of(context, election):
        return
    yield context.finding("looptijd", year=election.year, quarters=(str(period.last),))


def _election(period: Period) -> Quarter | None:
    """The quarter of the first election inside the period, with more of the plan after it."""
    for year in period.years:
        quarter = Quarter(year, 1)
        if year % _CYCLE == _REMAINDER and period.first < quarter < period.last:
            return quarter
    return None


def _revises(context: Context, row: Row, year: Period) -> bool:
    """Whether an action that changes or evaluates the plan can fall in a year."""
    text = f"{row.action.title or ''}\n{row.action.measure}"
    return (
        about_the_plan(context, text)
        and (row.evaluated or bool(context.spotted("wijzigwoorden", text)))
        and any(quarter in year for quarter in row.timetable.possible)
    )


def _thought_of(context: Context, election: Quarter) -> bool:
    plan = context.plan
    year = Period(election, election.shifted(3))
    if any(one.when in year for one in plan.evaluation_moments):
        return True
    for one in plan.decisions:
        acts = is_council(one.body) or folded(one.body or "") == _COLLEGE
        if acts and one.date and Quarter.containing(one.date) in year:
            return True
    if any(_revises(context, row, year) for row in context.rows):
        return True
    texts = [one.text for one in context.once(prose_of)]
    texts += [f"{one.kind or ''} {one.remark or ''}" for one in plan.evaluation_moments]
    texts += [f"{one.subject or ''} {one.remark or ''}" for one in plan.decisions]
    texts += [f"{one.rhythm or ''} {one.remark or ''}" for one in plan.reporting]
    return bool(context.spotted("verkiezingen", "\n".join(texts)))
