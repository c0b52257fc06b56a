"""IVB102: a partner that the plan does not describe."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
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
    "IVB102",
    "unknown-partner",
    nl="De partij '{partner}' staat niet bij de partijen van dit plan "
    "({count} keer genoemd).{suggestion}",
    en="The partner '{partner}' is not among those of this plan (named {count} times).{suggestion}",
    summary=Texts(
        "Het plan noemt een partij die het niet kent.",
        "The plan names a partner that it does not know.",
    ),
    why=Texts(
        "Een partij die onder twee namen voorkomt ziet maar een deel van wat er van haar wordt "
        "gevraagd, en haar belasting wordt te laag geteld.",
        "A partner that appears under two names sees only part of what is asked of it, and its "
        "load is counted too low.",
    ),
    may_also_fire=("IVB115",),
    norms=(CCV_STEPS,),
)
def unknown_partner(context: Context) -> Iterator[Finding]:
    """A partner that the plan does not describe.

    Partners are referred to by identifier, name or alias, wherever they take part, lead the
    work, give capacity or are part of another. The police team chief who asks what is expected
    next quarter misses the actions that name the police in a way the plan does not know, and
    the driehoek steers on a load that is too low. The members of a group and the participants
    of a meeting need not be described; there only a name that is as good as equal to a known
    one is told. A plan that describes hardly any partners gets one remark of its own
    (list-missing).

    Faulty:

    ```yaml
    partijen:
      - {id: team-veiligheid, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: controles, maatregel: Integrale controles houden.,
                 partijen: [team-veiligheid, politi]}
              - {id: nazorg, maatregel: Uitkomsten bespreken., partijen: [politie]}
    ```

    Put right:

    ```yaml
    partijen:
      - {id: team-veiligheid, naam: Team veiligheid, positie: intern}
      - {id: politie, naam: Politie, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: controles, maatregel: Integrale controles houden.,
                 partijen: [team-veiligheid, politie]}
              - {id: nazorg, maatregel: Uitkomsten bespreken., partijen: [politie]}
    ```
    """
    kind = ReferenceKind.PARTNER
    if context.lacks("partijen") or not described(context, kind):
        return
    for named in unknown(context, kind):
        yield context.finding(
            named.path,
            fix=named.fix,
            related=named.elsewhere,
            partner=shortened(named.text),
            count=len(named.references),
            nearest=named.nearest,
            suggestion=named.suggestion,
        )
