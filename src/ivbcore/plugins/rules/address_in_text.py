"""IVB711: an address with its house number."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AVG_5,
    WOO_5_1,
    Context,
    Finding,
    PersonalKind,
    Severity,
    Texts,
    personal_in,
    rule,
)


@rule(
    "IVB711",
    "address-in-text",
    nl="Hier staat een adres met huisnummer. Controleer of het tot een persoon of een lopende "
    "zaak leidt.",
    en="Here stands an address with its house number. Check whether it leads to a person or a "
    "pending case.",
    summary=Texts(
        "In een tekst staat een adres met huisnummer.",
        "A text holds an address with its house number.",
    ),
    why=Texts(
        "Een adres van een gesloten pand of een casus in een openbaar plan wijst bewoners aan.",
        "The address of a closed house or a case in a public plan points at people.",
    ),
    severity=Severity.INFORMATION,
    norms=(AVG_5, WOO_5_1),
    blocks_publishing=True,
)
def address_in_text(context: Context) -> Iterator[Finding]:
    """An address with its house number.

    A street with a number, in any text of the plan. The town hall may be named; the house of a
    case may not. The address itself is not repeated in the finding.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Panden
            acties: [{id: pand, maatregel: Het pand Dorpsstraat 12 sluiten.}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Panden
            acties: [{id: pand, maatregel: Panden sluiten waar drugs zijn gevonden.}]
    ```
    """
    for path, span in context.once(personal_in):
        if span.kind is PersonalKind.ADDRESS:
            yield context.finding(path)
