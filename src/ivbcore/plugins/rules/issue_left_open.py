"""IVB612: a safety issue with which the plan does nothing, and says so nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CCV_STEPS,
    Context,
    Finding,
    Texts,
    Trend,
    contributions_told,
    few,
    keyed,
    rule,
    served,
)


@rule(
    "IVB612",
    "issue-left-open",
    nl="De analyse noemt {name} ({count}), maar het plan zegt niet wat ermee gebeurt: aanpakken, "
    "parkeren of elders beleggen.",
    en="The analysis names {name} ({count}), but the plan does not say what becomes of it: to be "
    "tackled, parked or placed elsewhere.",
    summary=Texts(
        "Een vraagstuk wordt niet aangepakt, niet geparkeerd en niet elders belegd.",
        "An issue is not tackled, not parked and not placed elsewhere.",
    ),
    why=Texts(
        "De raad kan niet zien of een vraagstuk bewust is blijven liggen of is vergeten.",
        "The council cannot see whether an issue was left on purpose or forgotten.",
    ),
    norms=(AUDIT_LOGIC, CCV_STEPS),
)
def issue_left_open(context: Context) -> Iterator[Finding]:
    """A safety issue with which the plan does nothing, and says so nowhere.

    No `behandeling`, and no action that contributes to it. Choosing is what a plan is for: an
    issue may be parked or left to other policy, as long as the plan says it. Told once while
    fewer than one in five issues have a treatment or an action. What gets worse is told apart.

    Faulty:

    ```yaml
    veiligheidsvraagstukken:
      - {id: straatroof, naam: Straatroof, behandeling: aanpakken}
      - {id: babbeltrucs, naam: Babbeltrucs bij ouderen}
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Straat
            acties:
              - {id: toezicht, maatregel: Toezicht houden., draagt-bij-aan: [straatroof]}
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: straatroof, naam: Straatroof, behandeling: aanpakken}
      - {id: babbeltrucs, naam: Babbeltrucs bij ouderen, behandeling: parkeren,
         reden: Het aantal meldingen is klein.}
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Straat
            acties:
              - {id: toezicht, maatregel: Toezicht houden., draagt-bij-aan: [straatroof]}
    ```
    """
    if context.lacks("veiligheidsvraagstukken", "prioriteiten", "items", "acties", "behandeling"):
        return
    every = keyed("veiligheidsvraagstukken", context.plan.issues)
    if not every:
        return
    tackled, told = served(context), contributions_told(context.plan)
    left = [
        (path, one)
        for path, one in every
        if one.treatment is None
        and one.id not in tackled
        and not (told and one.trend is Trend.WORSE)
    ]
    if len(left) > 1 and few(len(every) - len(left), len(every)):
        name = Texts("vraagstukken", "issues")
        paths = [path for path, _ in left]
        yield context.finding(paths[0], related=paths[1:], name=name, count=len(left))
        return
    for path, one in left:
        yield context.finding(path, name=one.name, count=1)
