"""IVB103: a legal power that no pack describes."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    Context,
    Finding,
    ReferenceKind,
    Texts,
    rule,
    shortened,
    unknown,
)


@rule(
    "IVB103",
    "unknown-power",
    nl="De bevoegdheid '{power}' staat niet in de bouwstenen van dit plan.{suggestion}",
    en="The power '{power}' is not in the packs of this plan.{suggestion}",
    summary=Texts(
        "Een maatregel noemt een bevoegdheid die in geen bouwsteen staat.",
        "An action names a power that no pack describes.",
    ),
    why=Texts(
        "Van een onbekende bevoegdheid kan niemand nagaan wie bevoegd is, wie betrokken moet "
        "worden en welke voorwaarden gelden.",
        "Of an unknown power nobody can check who holds it, who must be involved and what must "
        "be there first.",
    ),
    no_norm=Texts(
        "De wet zelf zegt welke bevoegdheden er zijn; dat een bouwsteen ze "
        "beschrijft, vraagt niemand. Zonder die beschrijving kan deze controle "
        "alleen niets nagaan.",
        "The law itself says which powers there are; nobody asks for a pack "
        "that describes them. Without one these checks have nothing to go by.",
    ),
)
def unknown_power(context: Context) -> Iterator[Finding]:
    """A legal power that no pack describes.

    Powers are looked up in the packs that the plan names under `bouwstenen`, by identifier,
    name or alias. What is not found there cannot be checked: not who the competent body is, nor
    whether the public prosecutor must be heard, nor for how long the power may be used. A plan
    without packs that hold powers is left alone.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Toezicht
            acties:
              - {id: plein, maatregel: Camera's op het plein., bevoegdheden: [cameratoezigt]}
              - {id: station, maatregel: Camera's bij het station.,
                 bevoegdheden: [cameratoezicht]}
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Toezicht
            acties:
              - {id: plein, maatregel: Camera's op het plein., bevoegdheden: [cameratoezicht]}
              - {id: station, maatregel: Camera's bij het station.,
                 bevoegdheden: [cameratoezicht]}
    ```
    """
    known = context.plan.powers or context.registered("bevoegdheden")
    if not known or context.lacks("bouwstenen"):
        return
    for named in unknown(context, ReferenceKind.POWER):
        yield context.finding(
            named.path,
            fix=named.fix,
            related=named.elsewhere,
            power=shortened(named.text),
            nearest=named.nearest,
            suggestion=named.suggestion,
        )
