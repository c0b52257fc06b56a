"""IVB401: one partner under several spellings of its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Change,
    Context,
    Finding,
    Fix,
    Partner,
    Plan,
    Reference,
    ReferenceKind,
    Severity,
    Texts,
    folded,
    keyed,
    prose_of,
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
    norms=(CCV_STEPS,),
)
def partner_spelled_differently(context: Context) -> Iterator[Finding]:
    """One partner under spellings that say the same: capitals, hyphens, quotes, "Stichting".

    Looked at are the names that the plan refers by, and those under `ook-genoemd` that stand in
    its texts; one that is only listed there, to be recognised when it comes, is no second spelling
    in the plan. A name is a spelling
    when nothing is left of the difference without capitals, hyphens, quotes and words of legal
    form ("Stichting", "Vereniging"). A first letter that is small within a sentence is none.
    Abbreviations, also in brackets behind the name, and other
    names are what `ook-genoemd` is for. Told once for each partner, with an offer to refer by the
    identifier and to leave out the spellings that nothing uses then; that is safe where only
    capitals, spaces and quotes differ, since a partner is found without regard to those.

    Faulty:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, positie: extern, ook-genoemd: [De Welle]}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Preventie
            acties: [{id: les, maatregel: Lessen van De Welle., partijen: [de-welle]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: de-welle, naam: Stichting De Welle, positie: extern, ook-genoemd: [De Welle]}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Preventie
            acties:
              - {id: les, maatregel: Lessen van Stichting De Welle., partijen: [de-welle]}
    ```
    """
    used: dict[str, list[Reference]] = {}
    for one in context.once(references_of):
        if one.kind is ReferenceKind.PARTNER and one.known:
            used.setdefault(one.identifier, []).append(one)
    for path, partner in keyed("partijen", context.plan.partners):
        if partner.origin is None:
            named = used.get(partner.id, [])
            listed = _spellings(partner, partner.aliases)
            written = _written(context.once(_texts), partner.name, listed) if listed else ()
            referred = {one.text for one in named}
            names = [one for one in listed if one in written or one in referred]
            spellings = _spellings(
                partner, [*names, *(one.text for one in named if not one.is_key)]
            )
            if spellings:
                fix = _fix(path, partner, spellings, named, written)
                yield context.finding(path, fix=fix, partner=partner.name, names=spellings)


def _texts(plan: Plan) -> tuple[str, ...]:
    """What people read in the plan, beside the names of partners themselves."""
    return tuple(
        " ".join(one.text.split()) for one in prose_of(plan) if not one.path.startswith("partijen/")
    )


def _written(texts: Iterable[str], name: str, spellings: Iterable[str]) -> tuple[str, ...]:
    """The spellings that stand in a text as they are, and not as a part of the name itself."""
    own = " ".join(name.split())
    found = []
    for one in spellings:
        whole = re.compile(rf"(?<!\w){re.escape(' '.join(one.split()))}(?!\w)")
        if any(whole.search(text.replace(own, "")) for text in texts):
            found.append(one)
    return tuple(found)


def _fix(
    path: str,
    partner: Partner,
    spellings: tuple[str, ...],
    named: list[Reference],
    written: tuple[str, ...],
) -> Fix | None:
    """Refer by the identifier, and leave the spellings out of the other names.

    Safe where the name itself finds all that the spellings found: capitals and quotes make no
    difference there. A spelling that is a key elsewhere stays, and so does one that a text uses.
    """
    changes = [
        Change(one.path, partner.id)
        for one in named
        if one.text in spellings and not one.is_key and one.is_certain
    ]
    kept = {*written, *(one.text for one in named if one.is_key or not one.is_certain)}
    gone = [one for one in partner.aliases if one in spellings and one not in kept]
    if gone:
        left = tuple(one for one in partner.aliases if one not in gone)
        changes.append(Change(f"{path}/ook-genoemd", left or None))
    if not changes:
        return None
    safe = all(folded(one) == folded(partner.name) for one in gone)
    words = Texts(
        f"Houd {partner.name} aan, en verwijs met {partner.id}.",
        f"Keep to {partner.name}, and refer by {partner.id}.",
    )
    return Fix(changes, words, safe=safe)


def _spellings(partner: Partner, names: Iterable[str]) -> tuple[str, ...]:
    """The names that are the name of the partner, otherwise spelled."""
    own = _bare(partner.name)
    own_names = (partner.name, partner.id)
    same = (one for one in names if one not in own_names and "(" not in one and _bare(one) == own)
    return tuple(dict.fromkeys(one for one in same if not _begins_small(one, partner.name)))


def _begins_small(one: str, name: str) -> bool:
    """Whether the first letter alone differs: "boa's" in a sentence for "Boa's" in the list."""
    return one[:1].casefold() + one[1:] == name[:1].casefold() + name[1:]


def _bare(name: str) -> str:
    """A name without what does not tell organisations apart."""
    return skeleton(re.sub(r"^(?:stichting|vereniging|coöperatie)\s+", "", folded(name)))
