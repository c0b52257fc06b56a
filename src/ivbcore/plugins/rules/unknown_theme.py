"""IVB106: a theme or safety field that no pack describes."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    KERNBELEID,
    Context,
    Finding,
    ReferenceKind,
    Texts,
    rule,
    shortened,
    unknown,
)


@rule(
    "IVB106",
    "unknown-theme",
    nl="'{theme}' staat onder {key}, maar niet in de bouwstenen van dit plan.{suggestion}",
    en="'{theme}' stands under {key}, but not in the packs of this plan.{suggestion}",
    summary=Texts(
        "Een thema of veiligheidsveld staat in geen bouwsteen.",
        "A theme or safety field is in no pack.",
    ),
    why=Texts(
        "Zonder gedeelde namen van thema's zijn plannen van gemeenten niet naast elkaar te leggen.",
        "Without shared names of themes the plans of municipalities cannot be compared.",
    ),
    norms=(KERNBELEID,),
)
def unknown_theme(context: Context) -> Iterator[Finding]:
    """A theme or safety field that no pack describes.

    Themes and fields are those of Kernbeleid Veiligheid, and what a municipality's own packs
    add. The region asks which municipalities work on the same theme; a name of one's own is not
    found. A plan without packs that hold themes is left alone. What the scope (`afbakening`)
    leaves out may be told in words of one's own.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    veiligheidsvraagstukken:
      - {id: winkeldiefstal, naam: Winkeldiefstal, thema: winkelgebied}
    prioriteiten:
      - naam: Winkels veilig
        veiligheidsveld: bedrijvigheid-en-veiligheid
        thema: winkel-gebied
        items:
          - naam: Keurmerk
            acties: [{id: keurmerk, maatregel: Het keurmerk halen.}]
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    veiligheidsvraagstukken:
      - {id: winkeldiefstal, naam: Winkeldiefstal, thema: winkelgebied}
    prioriteiten:
      - naam: Winkels veilig
        veiligheidsveld: bedrijvigheid-en-veiligheid
        thema: winkelgebied
        items:
          - naam: Keurmerk
            acties: [{id: keurmerk, maatregel: Het keurmerk halen.}]
    ```
    """
    if context.lacks("bouwstenen"):
        return
    for kind, registered in (
        (ReferenceKind.THEME, context.plan.themes or context.registered("themas")),
        (
            ReferenceKind.FIELD,
            context.plan.safety_fields or context.registered("veiligheidsvelden"),
        ),
    ):
        for named in unknown(context, kind) if registered else ():
            yield context.finding(
                named.path,
                fix=named.fix,
                related=named.elsewhere,
                theme=shortened(named.text),
                key=kind.value,
                nearest=named.nearest,
                suggestion=named.suggestion,
            )
