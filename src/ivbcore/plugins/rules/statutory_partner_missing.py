"""IVB412: who must be involved in the use of a power, and does not take part."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_151C,
    Context,
    Finding,
    Partner,
    PhaseKind,
    Registry,
    Row,
    Severity,
    Texts,
    folded,
    powers_of,
    rule,
    takes_part,
    unsettled,
)

_CARE = "zorg"
_AFTERWARDS = (PhaseKind.EVALUATE, PhaseKind.REPORT)


@rule(
    "IVB412",
    "statutory-partner-missing",
    nl="Bij {power} ({reason}) hoort ook {names}; bij '{action}' staat dat niet. Controleer wie "
    "erbij moet.",
    en="{power} ({reason}) also involves {names}; '{action}' does not say so. Check who must be "
    "involved.",
    summary=Texts(
        "Wie bij een bevoegdheid hoort, doet niet mee.",
        "Who must be involved in a power does not take part.",
    ),
    why=Texts(
        "Een besluit zonder wie de wet erbij wil, kan bij de rechter sneuvelen.",
        "A decision without those whom the law wants involved may not hold in court.",
    ),
    severity=Severity.INFORMATION,
    norms=(GEMEENTEWET_151C,),
)
def statutory_partner_missing(context: Context) -> Iterator[Finding]:
    """Who must be involved in the use of a power, and does not take part in the action.

    The powers are those that the action names in `bevoegdheden`; who is involved in them, stands
    in the pack (`betrekken`). Bodies such as the council are no partners, and not looked for. A
    partner takes part through a group, a team, its organisation or its kind as well, and an
    institution for care that no pack knows may be any that the law means. Left alone
    are evaluations, powers that no body of the municipality holds, rows without partners and
    rows of which nobody knows who takes part.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    partijen: [{id: team, naam: Team veiligheid, positie: intern}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Pleinen
            acties:
              - id: cameras
                maatregel: Camera's op het plein.
                partijen: [team, politie]
                bevoegdheden: [cameratoezicht]
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    partijen: [{id: team, naam: Team veiligheid, positie: intern}]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Pleinen
            acties:
              - id: cameras
                maatregel: Camera's op het plein.
                partijen: [team, politie, openbaar-ministerie]
                bevoegdheden: [cameratoezicht]
    ```
    """
    if context.lacks("partijen"):
        return
    packed: Registry[Partner] | None = None
    for row in context.rows:
        if not row.action.powers or not row.participations or unsettled(context, row):
            continue
        if row.action.kind in _AFTERWARDS or (row.kinds and {*row.kinds} <= {*_AFTERWARDS}):
            continue
        packed = packed or Registry("partner", context.packed("partijen"))
        for use in powers_of(context, row):
            if not use.named or not use.power.competent_bodies:
                continue  # what the municipality does not decide on is for others to arrange
            involved = (_partner(context, packed, name) for name in use.power.involve)
            missing = [one.name for one in involved if one and not _involved(row, one, packed)]
            if missing:
                yield context.finding(
                    use.path,
                    action=row.key,
                    power=use.power.name,
                    reason=use.power.article or use.power.source or use.power.id,
                    names=tuple(missing),
                )


def _partner(context: Context, packed: Registry[Partner], name: str) -> Partner | None:
    """The partner that a power speaks of; None for what is no partner."""
    return context.plan.directory.partners.find(name) or packed.find(name)


def _involved(row: Row, one: Partner, packed: Registry[Partner]) -> bool:
    kinds = {folded(getattr(other, "kind", "") or "") for other in row.partners}
    if takes_part(row, one) or not kinds.isdisjoint((folded(one.id), folded(one.name))):
        return True
    # An institution that goes by its own name may be what the law calls by its kind.
    return any(
        isinstance(other, Partner)
        and bool(one.kind)
        and folded(other.kind or "") == folded(one.kind or "")
        and not (packed.find(other.name) or packed.find(other.id))
        and one.kind == _CARE
        for other in row.partners
    )
