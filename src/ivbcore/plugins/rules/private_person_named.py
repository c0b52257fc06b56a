"""IVB712: a private person named in a text."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AVG_5,
    WOO_5_1,
    CodeStatus,
    Context,
    Finding,
    PersonalKind,
    Texts,
    personal_in,
    rule,
)


@rule(
    "IVB712",
    "private-person-named",
    nl="Hier lijkt een persoon bij naam te staan. Controleer of een functie volstaat.",
    en="Here a person seems to be named. Check whether a post will do.",
    summary=Texts("In een tekst staat een persoon bij naam.", "A text names a person."),
    why=Texts(
        "Een plan noemt functies; een naam van een inwoner of ambtenaar hoort niet in een "
        "openbaar stuk.",
        "A plan names posts; the name of a resident or official does not belong in a public "
        "document.",
    ),
    status=CodeStatus.PREVIEW,
    norms=(AVG_5, WOO_5_1),
)
def private_person_named(context: Context) -> Iterator[Finding]:
    """A private person named in a text.

    A form of address with a name behind it ("mevrouw ...", "dhr. ..."). Who holds a public
    office (mayor, alderman) and is named with it is left alone. Guessed from words, and so only
    a preview. The name itself is not repeated in the finding.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Wijken
            acties: [{id: wijk, maatregel: Met mevrouw De Vries de wijk schouwen.}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Wijken
            acties: [{id: wijk, maatregel: Met de wijkbeheerder de wijk schouwen.}]
    ```
    """
    for path, span in context.once(personal_in):
        if span.kind is PersonalKind.NAME:
            yield context.finding(path)
