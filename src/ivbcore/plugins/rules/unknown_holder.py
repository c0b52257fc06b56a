"""IVB101: a portfolio holder that the plan does not describe."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_169,
    Context,
    Finding,
    ReferenceKind,
    Texts,
    described,
    rule,
    shortened,
    unknown,
)


@rule(
    "IVB101",
    "unknown-holder",
    nl="De portefeuillehouder '{holder}' staat niet bij de portefeuillehouders van dit plan "
    "({count} keer genoemd).{suggestion}",
    en="The portfolio holder '{holder}' is not among those of this plan "
    "(named {count} times).{suggestion}",
    summary=Texts(
        "Een maatregel noemt een portefeuillehouder die het plan niet kent.",
        "An action names a portfolio holder that the plan does not know.",
    ),
    why=Texts(
        "Wie de eigen maatregelen van een wethouder opvraagt, mist wat onder een andere "
        "schrijfwijze staat; de raad weet dan niet wie hij kan aanspreken.",
        "Whoever asks for the actions of one alderman misses what stands under another "
        "spelling, and the council does not know whom to address.",
    ),
    may_also_fire=("IVB115",),
    norms=(GEMEENTEWET_169,),
)
def unknown_holder(context: Context) -> Iterator[Finding]:
    """A portfolio holder that the plan does not describe.

    Holders are referred to by identifier, name or alias. A name that is none of these belongs
    to nobody: the action falls out of every overview by portfolio, and the council member who
    asks who answers for it gets no reply. Each unknown name is told once, with all its places.
    A plan that describes hardly any of its holders gets one remark of its own instead
    (list-missing).

    Faulty:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
    prioriteiten:
      - naam: Uitgaan
        items:
          - naam: Horeca
            acties:
              - {id: sluitingstijden, maatregel: Sluitingstijden herzien.,
                 portefeuillehouders: [burgermeester]}
              - {id: toezicht, maatregel: Toezicht houden., portefeuillehouders: [burgemeester]}
    ```

    Put right:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
    prioriteiten:
      - naam: Uitgaan
        items:
          - naam: Horeca
            acties:
              - {id: sluitingstijden, maatregel: Sluitingstijden herzien.,
                 portefeuillehouders: [burgemeester]}
              - {id: toezicht, maatregel: Toezicht houden., portefeuillehouders: [burgemeester]}
    ```
    """
    kind = ReferenceKind.HOLDER
    if context.lacks("portefeuillehouders") or not described(context, kind):
        return
    for named in unknown(context, kind):
        yield context.finding(
            named.path,
            fix=named.fix,
            related=named.elsewhere,
            holder=shortened(named.text),
            count=len(named.references),
            nearest=named.nearest,
            suggestion=named.suggestion,
        )
