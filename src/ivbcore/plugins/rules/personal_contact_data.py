"""IVB710: the telephone number or mail address of a person."""

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

_TOLD = {
    PersonalKind.PHONE: Texts("mobiel telefoonnummer", "mobile telephone number"),
    PersonalKind.MAIL: Texts("e-mailadres", "mail address"),
}


@rule(
    "IVB710",
    "personal-contact-data",
    nl="Hier staat een {element} van een persoon ({value}). Noem een algemeen nummer of postvak.",
    en="Here stands the {element} of a person ({value}). Give a general number or mailbox.",
    summary=Texts(
        "In een tekst staat een telefoonnummer of e-mailadres van een persoon.",
        "A text holds the telephone number or mail address of a person.",
    ),
    why=Texts(
        "Een plan wordt openbaar en gaat jaren mee; een persoon hoort er niet mee te vinden te "
        "zijn, en werkt er straks niet meer.",
        "A plan is published and lasts for years; nobody should be found through it, and people "
        "move on.",
    ),
    norms=(AVG_5, WOO_5_1),
    blocks_publishing=True,
)
def personal_contact_data(context: Context) -> Iterator[Finding]:
    """The telephone number or mail address of a person.

    A mobile number, or a mail address made of a person's name, in any text of the plan. General
    numbers, fixed lines and the mailboxes of teams are left alone. What was found is not
    repeated in full.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: straat, maatregel: Op straat werken., opmerking: Bel 06-12345678.}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties:
              - {id: straat, maatregel: Op straat werken., opmerking: Bel 14 0548.}
    ```
    """
    for path, span in context.once(personal_in):
        if span.kind in (PersonalKind.PHONE, PersonalKind.MAIL):
            yield context.finding(path, element=_TOLD[span.kind], value=masked(span))
