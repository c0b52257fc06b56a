"""IVB215: a plan that is not evaluated itself before its period ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_EVALUATION,
    CCV_STEPS,
    Context,
    Finding,
    Texts,
    about_the_plan,
    folded,
    plan_nouns,
    rule,
)

_SHORT = 4
_ABOUT = "evalu"


@rule(
    "IVB215",
    "plan-not-evaluated",
    nl="De looptijd eindigt in {quarters}, en nergens staat dat het plan zelf voor die tijd wordt "
    "geëvalueerd.",
    en="The period ends in {quarters}, and nowhere it says that the plan itself is evaluated "
    "before that.",
    summary=Texts(
        "Het plan zelf wordt niet geëvalueerd voor het einde van de looptijd.",
        "The plan itself is not evaluated before its period ends.",
    ),
    why=Texts(
        "Zonder evaluatie weet de raad niet wat het plan heeft opgeleverd, en begint het volgende "
        "plan bij nul.",
        "Without an evaluation the council does not know what the plan achieved, and the next "
        "one starts from nothing.",
    ),
    norms=(AUDIT_EVALUATION, CCV_STEPS),
)
def plan_not_evaluated(context: Context) -> Iterator[Finding]:
    """A plan that is not evaluated itself before its period ends.

    An entry under `evaluatiemomenten` no later than the last quarter is enough. So is an action
    with an evaluation, or a decision about one, that speaks of the plan (word list `plannamen`,
    the title, or "het plan" and no more). Evaluations of single measures are not. A plan of a year
    or less is left alone: its yearly report is its evaluation.

    Faulty:

    ```yaml
    looptijd: 2022-2025
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Bibob
            acties: [{id: bibob, maatregel: Het Bibob-beleid evalueren., planning: Q2 2024}]
    ```

    Put right:

    ```yaml
    looptijd: 2022-2025
    evaluatiemomenten: [{soort: eind, wanneer: 2025Q2}]
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Bibob
            acties: [{id: bibob, maatregel: Het Bibob-beleid evalueren., planning: Q2 2024}]
    ```
    """
    period = context.plan.period
    if period is None or len(period) <= _SHORT or not context.rows:
        return
    if context.lacks("evaluatiemomenten", "acties", "items", "besluiten"):
        return
    moments = context.plan.evaluation_moments
    if any(one.when is None or one.when <= period.last for one in moments):
        return
    if not (_decided(context) or _planned(context)):
        yield context.finding("looptijd", quarters=(str(period.last),))


def _decided(context: Context) -> bool:
    """Whether a decision is about an evaluation of the plan."""
    texts = (f"{one.kind or ''} {one.subject or ''}".lower() for one in context.plan.decisions)
    return any(_ABOUT in text for text in texts)


def _planned(context: Context) -> bool:
    """Whether an action evaluates the plan; one whose planning was not read may."""
    for row in context.rows:
        text = f"{row.item.name}\n{row.action.title or ''}\n{row.action.measure}\n"
        text += row.action.planning.text
        may = row.evaluated or _ABOUT in text.casefold()
        if may and (about_the_plan(context, text) or _plain_plan(context, text)):
            return True
    return False


def _plain_plan(context: Context, text: str) -> bool:
    """Whether a text evaluates "het plan", without saying of what that is a plan."""
    noun = rf"(?:{plan_nouns(context)})"
    before = r"(?:^|[.;:,]\s*|(?<!\w)(?:het|dit|ons) )(?:hele |eigen )?"
    behind = r"(?= evalu| zelf| tussentijds| en(?!\w)| wordt|\s*$|\s*[.;:,])"
    said = rf"{before}{noun}{behind}"
    return any(re.search(said, folded(line)) for line in text.splitlines())
