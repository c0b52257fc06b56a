"""IVB623: more actions than anyone can follow."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import CCV_STEPS, Context, Finding, Limit, Severity, Texts, keyed, rule


@rule(
    "IVB623",
    "too-many-actions",
    nl="Onder {name} staan {count} maatregelen, meer dan {limit}. Controleer of alle nodig zijn.",
    en="Under {name} there are {count} actions, more than {limit}. Check whether all are needed.",
    summary=Texts("Een prioriteit heeft veel maatregelen.", "A priority has many actions."),
    why=Texts(
        "Tientallen maatregelen onder één prioriteit zijn niet te volgen; wat telt raakt zoek.",
        "Dozens of actions under one priority cannot be followed; what matters gets lost.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
    limits={
        "maatregelen": Limit(
            30,
            Texts(
                "bij meer maatregelen onder één prioriteit wordt gevraagd of alle nodig zijn",
                "with more actions under one priority is asked whether all are needed",
            ),
        )
    },
    may_also_fire=("IVB220", "IVB301", "IVB307"),
)
def too_many_actions(context: Context) -> Iterator[Finding]:
    """More actions than anyone can follow.

    Counted by priority. The limit is a setting (`maatregelen`). Actions that hardly differ are
    often one action with several moments.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties: [
                  {id: s1, maatregel: School 1.}, {id: s2, maatregel: School 2.},
                  {id: s3, maatregel: School 3.}, {id: s4, maatregel: School 4.},
                  {id: s5, maatregel: School 5.}, {id: s6, maatregel: School 6.},
                  {id: s7, maatregel: School 7.}, {id: s8, maatregel: School 8.},
                  {id: s9, maatregel: School 9.}, {id: s10, maatregel: School 10.},
                  {id: s11, maatregel: School 11.}, {id: s12, maatregel: School 12.},
                  {id: s13, maatregel: School 13.}, {id: s14, maatregel: School 14.},
                  {id: s15, maatregel: School 15.}, {id: s16, maatregel: School 16.},
                  {id: s17, maatregel: School 17.}, {id: s18, maatregel: School 18.},
                  {id: s19, maatregel: School 19.}, {id: s20, maatregel: School 20.},
                  {id: s21, maatregel: School 21.}, {id: s22, maatregel: School 22.},
                  {id: s23, maatregel: School 23.}, {id: s24, maatregel: School 24.},
                  {id: s25, maatregel: School 25.}, {id: s26, maatregel: School 26.},
                  {id: s27, maatregel: School 27.}, {id: s28, maatregel: School 28.},
                  {id: s29, maatregel: School 29.}, {id: s30, maatregel: School 30.},
                  {id: s31, maatregel: School 31.}
                ]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties: [{id: scholen, maatregel: De zones bij alle scholen inrichten.}]
    ```
    """
    most = context.limit("maatregelen")
    for path, one in keyed("prioriteiten", context.plan.priorities):
        count = sum(len(item.actions) for item in one.items)
        if count > most:
            yield context.finding(path, name=one.name, count=count, limit=f"{most:g}")
