"""IVB709: a citizen service number in a text."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AVG_5,
    WOO_5_1,
    Context,
    Finding,
    PersonalKind,
    Texts,
    masked,
    personal_in,
    rule,
)


@rule(
    "IVB709",
    "citizen-service-number",
    nl="Hier lijkt een burgerservicenummer te staan ({value}). Haal het weg.",
    en="Here seems to stand a citizen service number ({value}). Take it out.",
    summary=Texts(
        "In een tekst staat een burgerservicenummer.", "A text holds a citizen service number."
    ),
    why=Texts(
        "Een plan wordt openbaar; een burgerservicenummer in een openbaar stuk is een datalek.",
        "A plan is published; a citizen service number in a public document is a data breach.",
    ),
    norms=(AVG_5, WOO_5_1),
    blocks_publishing=True,
)
def citizen_service_number(context: Context) -> Iterator[Finding]:
    """A citizen service number in a text.

    Nine digits that stand the eleven-test of such numbers, in any text of the plan, remarks and
    reports included. Numbers that are called otherwise (RSIN, case number, account) are left
    alone. The number itself is not repeated in the finding.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen
            acties:
              - id: casus
                maatregel: Casussen bespreken.
                voortgang: [{peildatum: 2025-01-01, resultaat: Bezoek aan bsn 111222333.}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Casussen
            acties:
              - id: casus
                maatregel: Casussen bespreken.
                voortgang: [{peildatum: 2025-01-01, resultaat: Bezoek afgelegd.}]
    ```
    """
    for path, span in context.once(personal_in):
        if span.kind is PersonalKind.CITIZEN_NUMBER:
            yield context.finding(path, value=masked(span))
