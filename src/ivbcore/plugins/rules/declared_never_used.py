"""IVB115: partners and holders that the plan describes and names nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    Context,
    Finding,
    ReferenceKind,
    Severity,
    Texts,
    folded,
    keyed,
    prose_of,
    references_of,
    rule,
)

_LISTS = ((ReferenceKind.HOLDER, "holders"), (ReferenceKind.PARTNER, "partners"))


@rule(
    "IVB115",
    "declared-never-used",
    nl="Onder {key} staat wie het plan verder nergens noemt: {names} ({count}).",
    en="Under {key} stands who is named nowhere else in the plan: {names} ({count}).",
    summary=Texts(
        "Een partij of portefeuillehouder is beschreven en wordt nergens genoemd.",
        "A partner or holder is described and named nowhere.",
    ),
    why=Texts(
        "Wie wel is opgesomd en niets doet, is vergeten in de maatregelen of hoort niet in het "
        "plan.",
        "Who is listed and does nothing was forgotten in the actions, or does not belong in the "
        "plan.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS,),
)
def declared_never_used(context: Context) -> Iterator[Finding]:
    """Partners and holders that the plan describes and names nowhere.

    A partner that is described and takes part in nothing, leads nothing, is in no group or
    meeting and in no sentence was forgotten in the tables, or is left from the previous plan.
    The partner reads its own name in the list and waits for a request that never comes. Told
    once for each list. A plan without actions, or with actions that could not be read, is left
    alone; so is who may be meant by an unknown name in the plan, as that name is part of its own.

    Faulty:

    ```yaml
    partijen:
      - {id: politie, naam: Politie, positie: extern}
      - {id: waterschap, naam: Waterschap, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Buitengebied
            acties: [{id: rondes, maatregel: Rondes rijden., partijen: [politie]}]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: politie, naam: Politie, positie: extern}
      - {id: waterschap, naam: Waterschap, positie: extern}
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Buitengebied
            acties: [{id: rondes, maatregel: Rondes rijden., partijen: [politie, waterschap]}]
    ```
    """
    if not context.rows or context.left_out:
        return
    plan = context.plan
    texts: str | None = None
    for kind, attribute in _LISTS:
        found = [one for one in context.once(references_of) if one.kind is kind]
        used = {folded(one.identifier) for one in found if one.known}
        unknown = {folded(one.text) for one in found if not one.known}
        unused: dict[str, str] = {}
        for path, one in keyed(kind.value, getattr(plan, attribute)):
            if one.origin is None and folded(one.id) not in used:
                if texts is None:
                    texts = _words(context)
                names = [name for name in (one.name, *one.aliases) if name]
                if not any(_named(name, texts) or _may_be_meant(name, unknown) for name in names):
                    unused[path] = one.name
        if unused:
            paths = list(unused)
            yield context.finding(
                paths[0],
                related=paths[1:],
                key=kind.value,
                count=len(unused),
                names=tuple(unused.values()),
            )


def _words(context: Context) -> str:
    """All sentences and headings, without the lists of names themselves."""
    lists = ("partijen/", "portefeuillehouders/")
    every = [one.text for one in context.once(prose_of) if not one.path.startswith(lists)]
    plan = context.plan
    every += [f"{source.name}\n{source.supplier or ''}" for source in plan.sources]
    every += [framework.name for framework in plan.frameworks]
    every += [scope.arranged_in or "" for scope in plan.scope]
    every += [row.action.principal or "" for row in context.rows]
    return folded("\n".join(every))


def _named(name: str, texts: str) -> bool:
    """Whether a name stands in the texts as words of its own."""
    plain = folded(name)
    start = texts.find(plain)
    while start >= 0:
        end = start + len(plain)
        if not _is_letter(texts[start - 1 : start]) and not _is_letter(texts[end : end + 1]):
            return True
        start = texts.find(plain, start + 1)
    return False


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _may_be_meant(name: str, unknown: Iterable[str]) -> bool:
    """Whether a name that nobody knows is part of this one, or the other way about."""
    plain = folded(name)
    return any(_named(one, plain) or _named(plain, one) for one in unknown if one)
