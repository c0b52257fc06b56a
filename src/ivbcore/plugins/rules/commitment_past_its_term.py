"""IVB311: a motion or commitment past its term."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import GEMEENTEWET_169, Context, Finding, Texts, keyed, rule, shortened


@rule(
    "IVB311",
    "commitment-past-its-term",
    nl="De termijn van deze toezegging verliep op {date}, en zij is niet afgedaan: {name}.",
    en="The term of this commitment ended on {date}, and it is not closed: {name}.",
    summary=Texts(
        "Een motie of toezegging is over haar termijn.", "A motion or commitment is past its term."
    ),
    why=Texts(
        "Wie zelf meldt dat het later wordt, houdt het vertrouwen van de raad; wie wacht op de "
        "vraag niet.",
        "Who tells of a delay first keeps the trust of the council; who waits for the question "
        "does not.",
    ),
    norms=(GEMEENTEWET_169,),
)
def commitment_past_its_term(context: Context) -> Iterator[Finding]:
    """A motion or commitment whose `termijn` is over, and that is not closed.

    Asked only where the day of the check is given.

    Faulty:

    ```yaml
    # peildatum: 2025-09-01
    toezeggingen: [{tekst: De camera's bezien., termijn: 2025-06-30, opmerking: Loopt.}]
    ```

    Put right:

    ```yaml
    # peildatum: 2025-09-01
    toezeggingen:
      - {tekst: De camera's bezien., termijn: 2025-06-30, opmerking: Loopt., afgedaan: ja}
    ```
    """
    due = [(path, one) for path, one in keyed("toezeggingen", context.plan.commitments) if one.due]
    today = context.as_of if due else None
    for path, one in due:
        if today is not None and one.due is not None and one.due < today and not one.settled:
            name = one.number or shortened(one.text or one.kind or "?")
            yield context.finding(path, name=name, date=str(one.due))
