"""IVB105: a contribution to an issue or indicator that the plan does not describe."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
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
    "IVB105",
    "unknown-contribution-target",
    nl="'{value}' is geen veiligheidsvraagstuk en geen indicator van dit plan.{suggestion}",
    en="'{value}' is no safety issue and no indicator of this plan.{suggestion}",
    summary=Texts(
        "Een maatregel draagt bij aan een vraagstuk of indicator die het plan niet kent.",
        "An action contributes to an issue or indicator that the plan does not know.",
    ),
    why=Texts(
        "De lijn van analyse naar doel naar maatregel breekt: niet te zien is welk vraagstuk "
        "hiermee wordt aangepakt.",
        "The line from analysis to goal to action breaks: nobody can see which issue this tackles.",
    ),
    norms=(AUDIT_LOGIC,),
)
def unknown_contribution_target(context: Context) -> Iterator[Finding]:
    """A contribution to an issue or indicator that the plan does not describe.

    Under `draagt-bij-aan` an action names the safety issues and indicators that it serves. An
    audit office follows that line from the analysis to the action and back; a name that leads
    nowhere leaves an issue without an action, or an action without a reason. A plan that
    describes hardly any of what it names gets one remark of its own (list-missing).

    Faulty:

    ```yaml
    veiligheidsvraagstukken:
      - {id: jeugdoverlast, naam: Overlast door groepen jeugd}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongerenwerk
            acties:
              - {id: straatcoach, maatregel: Straatcoaches inzetten.,
                 draagt-bij-aan: [jeugdoverlast]}
              - {id: halt, maatregel: Naar Halt verwijzen., draagt-bij-aan: [jeugd-overlast]}
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: jeugdoverlast, naam: Overlast door groepen jeugd}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongerenwerk
            acties:
              - {id: straatcoach, maatregel: Straatcoaches inzetten.,
                 draagt-bij-aan: [jeugdoverlast]}
              - {id: halt, maatregel: Naar Halt verwijzen., draagt-bij-aan: [jeugdoverlast]}
    ```
    """
    kind = ReferenceKind.TARGET
    lists = ("veiligheidsvraagstukken", "cijfers", "indicatoren", "doelstellingen", "prioriteiten")
    if context.lacks(*lists) or not described(context, kind):
        return
    for named in unknown(context, kind):
        yield context.finding(
            named.path,
            fix=named.fix,
            related=named.elsewhere,
            value=shortened(named.text),
            nearest=named.nearest,
            suggestion=named.suggestion,
        )
