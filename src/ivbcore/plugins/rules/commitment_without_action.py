"""IVB310: a motion or commitment that no action keeps."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import GEMEENTEWET_169, Context, Finding, Texts, keyed, rule, shortened


@rule(
    "IVB310",
    "commitment-without-action",
    nl="Bij deze toezegging aan de raad staat geen maatregel: {name}.",
    en="No action keeps this commitment to the council: {name}.",
    summary=Texts(
        "Een motie of toezegging heeft geen maatregel.", "A motion or commitment has no action."
    ),
    why=Texts(
        "De raad houdt zelf bij wat is toegezegd, en vraagt ernaar bij de behandeling van het "
        "plan.",
        "The council keeps its own list of what was promised, and asks for it when the plan is "
        "discussed.",
    ),
    norms=(GEMEENTEWET_169,),
)
def commitment_without_action(context: Context) -> Iterator[Finding]:
    """A motion or commitment that no action keeps.

    What the council has closed (`afgedaan: ja`) asks nothing more, and a remark that says how it
    is kept otherwise will do.

    Faulty:

    ```yaml
    toezeggingen: [{soort: motie, nummer: M12, tekst: Meer verlichting in de tunnel.}]
    ```

    Put right:

    ```yaml
    toezeggingen:
      - {soort: motie, nummer: M12, tekst: Meer verlichting in de tunnel., acties: [lamp]}
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Tunnels
            acties: [{id: lamp, maatregel: De tunnel verlichten.}]
    ```
    """
    for path, one in keyed("toezeggingen", context.plan.commitments):
        if not (one.actions or one.settled or one.remark) and not context.lacks("acties"):
            name = one.number or shortened(one.text or one.kind or "?")
            yield context.finding(path, name=name)
