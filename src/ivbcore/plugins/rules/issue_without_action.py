"""IVB613: a safety issue that is to be tackled, and no action that does."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CCV_STEPS,
    Context,
    Finding,
    Indicator,
    ReferenceKind,
    Texts,
    Treatment,
    Trend,
    contributions_told,
    keyed,
    likeness,
    references_of,
    rule,
    served,
)

_ALIKE = 0.85


@rule(
    "IVB613",
    "issue-without-action",
    nl="Het plan wil '{name}' aanpakken, maar geen maatregel draagt eraan bij.",
    en="The plan is to tackle '{name}', but no action contributes to it.",
    summary=Texts(
        "Een vraagstuk wordt aangepakt, maar er is geen maatregel voor.",
        "An issue is to be tackled, and there is no action for it.",
    ),
    why=Texts(
        "De analyse wijst een probleem aan en de uitvoering vergeet het; over drie jaar vraagt "
        "de raad waarom er niets is gebeurd.",
        "The analysis points at a problem and the tables forget it; in three years the council "
        "asks why nothing was done.",
    ),
    norms=(AUDIT_LOGIC, CCV_STEPS),
)
def issue_without_action(context: Context) -> Iterator[Finding]:
    """A safety issue that is to be tackled, and no action that does.

    The issue has `behandeling: aanpakken`, and no action names it under `draagt-bij-aan`, nor
    an indicator of as good as the same name.
    Silent while fewer than one in five actions say what they contribute to: nobody can tell
    then. What gets worse is told apart.

    Faulty:

    ```yaml
    veiligheidsvraagstukken:
      - {id: heling, naam: Heling, behandeling: aanpakken}
      - {id: inbraak, naam: Inbraak, behandeling: aanpakken}
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Wonen
            acties: [{id: wonen, maatregel: Bewoners bezoeken., draagt-bij-aan: [inbraak]}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: heling, naam: Heling, behandeling: aanpakken}
      - {id: inbraak, naam: Inbraak, behandeling: aanpakken}
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Wonen
            acties:
              - {id: wonen, maatregel: Bewoners bezoeken., draagt-bij-aan: [inbraak]}
              - {id: opkopers, maatregel: Opkopers controleren., draagt-bij-aan: [heling]}
    ```
    """
    if context.lacks("prioriteiten", "items", "acties") or not contributions_told(context.plan):
        return
    tackled = served(context)
    figures = _figures(context)
    for path, one in keyed("veiligheidsvraagstukken", context.plan.issues):
        wanted = one.treatment is Treatment.TACKLE and one.trend is not Trend.WORSE
        if not wanted or one.id in tackled:
            continue
        if all(likeness(one.name, name) < _ALIKE for name in figures):
            yield context.finding(path, name=one.name)


def _figures(context: Context) -> frozenset[str]:
    """What the indicators are called that actions contribute to.

    "Woninginbraken" is the figure of the issue "Woninginbraak": who works on one works on both.
    """
    return frozenset(
        str(one.found.name)
        for one in context.once(references_of)
        if one.kind is ReferenceKind.TARGET and isinstance(one.found, Indicator)
    )
