"""IVB108: references by name or alias, where an identifier would last."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    Change,
    Context,
    Finding,
    Fix,
    ReferenceKind,
    Severity,
    Texts,
    references_of,
    rule,
)


@rule(
    "IVB108",
    "reference-by-name",
    nl="Onder {key} wordt op naam verwezen ({count} keer); met een id blijft een verwijzing "
    "kloppen als de naam wijzigt.{suggestion}",
    en="Under {key} references go by name ({count} times); with an identifier a reference stays "
    "right when the name changes.{suggestion}",
    summary=Texts(
        "Verwijzingen gaan op naam of alias in plaats van op id.",
        "References go by name or alias instead of by identifier.",
    ),
    why=Texts(
        "Wie een naam verandert, breekt elke verwijzing op naam; een id blijft.",
        "Whoever changes a name breaks every reference by name; an identifier stays.",
    ),
    severity=Severity.INFORMATION,
    no_norm=Texts(
        "Een id is een afspraak van dit planbestand; geen norm gaat over verwijzingen daarin.",
        "An identifier is a convention of this plan file; no norm is about references in it.",
    ),
)
def reference_by_name(context: Context) -> Iterator[Finding]:
    """References by name or alias, where an identifier would last.

    A plan may refer by name, and means the same by it. But posts and organisations are renamed
    during the four years of a plan, after elections for one, and then a name that stands in
    forty rows must be changed in forty rows. Told once for each kind of reference, with a safe
    fix that writes the identifiers. A name that several elements carry is left alone.

    Faulty:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, ook-genoemd: [welzijnswerk]}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongerenwerk
            acties: [{id: straat, maatregel: Op straat werken., partijen: [welzijnswerk]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, ook-genoemd: [welzijnswerk]}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongerenwerk
            acties: [{id: straat, maatregel: Op straat werken., partijen: [de-welle]}]
    ```
    """
    for kind in ReferenceKind:
        by_name = [
            one
            for one in context.once(references_of)
            if one.kind is kind and one.known and one.text != one.identifier and one.is_certain
        ]
        changes = tuple(Change(one.path, one.identifier) for one in by_name if not one.is_key)
        if changes:
            first = next(one for one in by_name if not one.is_key)
            yield context.finding(
                first.path,
                fix=Fix(changes, Texts("Schrijf de id's.", "Write the identifiers."), safe=True),
                key=kind.value,
                count=len(changes),
                suggestion=Texts(
                    f" De id van '{first.text}' is '{first.identifier}'.",
                    f" The identifier of '{first.text}' is '{first.identifier}'.",
                ),
                several=True,
            )
