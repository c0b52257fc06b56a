"""IVB401: one partner under several spellings of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    Context,
    Finding,
    Partner,
    ReferenceKind,
    Severity,
    Texts,
    folded,
    keyed,
    references_of,
    rule,
    skeleton,
)


@rule(
    "IVB401",
    "partner-spelled-differently",
    nl="{partner} heet in het plan ook {names}; houd één schrijfwijze aan.",
    en="{partner} is also called {names} in the plan; keep to one spelling.",
    summary=Texts(
        "Een partij staat onder verschillende schrijfwijzen.",
        "A partner stands under different spellings.",
    ),
    why=Texts(
        "Een partij met drie namen wordt drie keer gezocht, en in overzichten drie keer geteld.",
        "A partner with three names is looked for three times, and counted three times.",
    ),
    severity=Severity.INFORMATION,
)
def partner_spelled_differently(context: Context) -> Iterator[Finding]:
    """One partner under spellings that say the same: capitals, hyphens, quotes, "Stichting".

    Looked at are the names under `ook-genoemd` and those that actions use. A name is a spelling
    when nothing is left of the difference without capitals, hyphens, quotes and words of legal
    form ("Stichting", "Vereniging"). Abbreviations, also in brackets behind the name, and other
    names are what `ook-genoemd` is for. Told once for each partner.

    Faulty:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, positie: extern, ook-genoemd: [De Welle]}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Preventie
            acties: [{id: les, maatregel: Lessen geven., partijen: [de-welle]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, positie: extern}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Preventie
            acties: [{id: les, maatregel: Lessen geven., partijen: [de-welle]}]
    ```
    """
    used: dict[str, dict[str, None]] = {}
    for one in context.once(references_of):
        if one.kind is ReferenceKind.PARTNER and one.known and not one.is_key:
            used.setdefault(one.identifier, {})[one.text] = None
    for path, partner in keyed("partijen", context.plan.partners):
        if partner.origin is None:
            spellings = _spellings(partner, [*partner.aliases, *used.get(partner.id, ())])
            if spellings:
                yield context.finding(path, partner=partner.name, names=spellings)


def _spellings(partner: Partner, names: list[str]) -> tuple[str, ...]:
    """The names that are the name of the partner, otherwise spelled."""
    own = _bare(partner.name)
    own_names = (partner.name, partner.id)
    same = (one for one in names if one not in own_names and "(" not in one and _bare(one) == own)
    return tuple(dict.fromkeys(same)) if own else ()


def _bare(name: str) -> str:
    """A name without what does not tell organisations apart."""
    return skeleton(re.sub(r"^(?:stichting|vereniging|coöperatie)\s+", "", folded(name)))
