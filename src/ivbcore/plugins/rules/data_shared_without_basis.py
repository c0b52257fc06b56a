"""IVB309: sharing data on persons without a basis or protocol."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    AVG_6,
    WGS,
    WPG,
    Context,
    Finding,
    Row,
    Severity,
    Texts,
    Unknown,
    folded,
    rule,
    spotted,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Plan, Power

_GROUND = "op grond van"
_COMMUNICATION = "communicatie"
# To make a place to report to known is to share nothing.
_TOLD = ("onder de aandacht", "bekend maken", "bekendmaken", "bekendheid", "promo*")


@rule(
    "IVB309",
    "data-shared-without-basis",
    nl="Hier worden gegevens over personen gedeeld, en het plan noemt grondslag noch protocol: "
    "{names} ({count}). Controleer waarop dat rust.",
    en="Data on persons are shared here, and the plan names neither basis nor protocol: {names} "
    "({count}). Check what that rests on.",
    summary=Texts(
        "Gegevens over personen worden gedeeld zonder grondslag of protocol.",
        "Data on persons are shared without a basis or protocol.",
    ),
    why=Texts(
        "Zonder grondslag mag het niet, en zonder afspraken durft niemand te delen; dan staat de "
        "aanpak stil.",
        "Without a basis it is not allowed, and without agreements nobody dares to share; then "
        "the work stands still.",
    ),
    severity=Severity.INFORMATION,
    norms=(AVG_6, WPG, WGS),
)
def data_shared_without_basis(context: Context) -> Iterator[Finding]:
    """Sharing data on persons without a basis or protocol.

    Told once, with every action of which title or measure speaks of it (word list
    `gegevensdeling`) and in which at least two partners take part, one of them from outside. A
    basis (word list `gegevensgrondslagen`) may stand anywhere in the same priority, in what the
    action follows, or among frameworks, decisions and sources; "op grond van" in the row itself is
    one. A partnership that the law binds has its basis there; an action that only communicates, or
    makes a place to report to known, shares nothing.

    Faulty:

    ```yaml
    partijen:
      - {id: politie, naam: Politie, positie: extern}
      - {id: team, naam: Team jeugd, positie: intern}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongeren
            acties:
              - id: pga
                maatregel: Jongeren bespreken in een casusoverleg.
                partijen: [politie, team]
    ```

    Put right:

    ```yaml
    partijen:
      - {id: politie, naam: Politie, positie: extern}
      - {id: team, naam: Team jeugd, positie: intern}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Jongeren
            acties:
              - id: pga
                maatregel: Jongeren bespreken in een casusoverleg, volgens het jeugdconvenant.
                partijen: [politie, team]
    ```
    """
    if context.lacks("kaders", "besluiten", "bronnen", "acties"):
        return
    sharing = [row for row in context.rows if _shares(context, row)]
    if not sharing or _based(context, *_elsewhere(context)):
        return
    bound = _bound(context)
    rows = [
        row
        for row in sharing
        if not any(_GROUND in folded(text or "") for text in _texts(row))
        and not _by_law(context, row, bound)
        and not _based(context, *(one for near in _near(context, row) for one in _texts(near)))
    ]
    if rows:
        yield context.finding(
            rows[0].path,
            related=[row.path for row in rows[1:]],
            count=len(rows),
            names=tuple(row.key for row in rows),
        )


def _shares(context: Context, row: Row) -> bool:
    if len(row.partners) < 2 or not row.external_partners or _COMMUNICATION in row.nature_keys:
        return False
    text = f"{row.action.title or ''}\n{row.action.measure}"
    told = spotted(_TOLD, text) or context.spotted("voorlichting", text)
    return bool(context.spotted("gegevensdeling", text)) and not told


def _based(context: Context, *texts: str | None) -> bool:
    return any(context.spotted("gegevensgrondslagen", text) for text in texts)


def _elsewhere(context: Context) -> Iterator[str | None]:
    """What the plan says outside its actions that may be a basis."""
    plan = context.plan
    yield from (one.name for one in plan.frameworks)
    yield from (one.subject for one in plan.decisions)
    yield from (one.name for one in plan.sources)


def _near(context: Context, row: Row) -> Iterator[Row]:
    yield from context.once(_by_priority)[row.place[0]]
    yield from (one for one in row.follows if isinstance(one, Row))


def _by_priority(plan: Plan) -> Mapping[int, tuple[Row, ...]]:
    found: dict[int, list[Row]] = {}
    for row in plan.rows:
        found.setdefault(row.place[0], []).append(row)
    return {place: tuple(rows) for place, rows in found.items()}


def _texts(row: Row) -> tuple[str | None, ...]:
    one = row.action
    return (row.item.name, one.title, one.measure, one.result, one.planning.text, one.remark)


def _bound(context: Context) -> frozenset[str]:
    """The partnerships that a law binds, by identifier: powers of no body, with who takes part."""
    laws: tuple[Power, ...] = context.packed("bevoegdheden")
    named = [one for one in laws if one.id == "gegevensverwerking-samenwerkingsverbanden"]
    return frozenset(folded(name) for one in named for name in one.involve)


def _by_law(context: Context, row: Row, bound: frozenset[str]) -> bool:
    names = context.once(_names_bound)
    if not names:
        named = [one for one in context.packed("partijen") if folded(one.id) in bound]
        names.update(folded(text) for one in named for text in (one.name, *one.aliases))
    for one in row.partners:
        if not isinstance(one, Unknown):
            whole = one.part_of or ""
            key = context.plan.directory.partners.key
            if not bound.isdisjoint((folded(one.id), key(whole))):
                return True
            # "RIEC Oost-Brabant" is the RIEC of a region.
            if any(f"{folded(one.name)} ".startswith(f"{name} ") for name in names):
                return True
    return False


def _names_bound(_: Plan) -> set[str]:
    """What those partnerships are called, in one run; filled when the first row asks."""
    return set()
