"""IVB314: one target group, with another alderman beside the first holder elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ivbcore.contracts import GEMEENTEWET_169, Context, Finding, Row, Severity, Texts, folded, rule

_Extra = frozenset[str]


@rule(
    "IVB314",
    "target-group-under-other-holder",
    nl="Voor de doelgroep {value} staat bij {names} een andere medeverantwoordelijke dan elders "
    "({holder}).",
    en="For the target group {value}, {names} has another joint holder than elsewhere ({holder}).",
    summary=Texts(
        "Eén doelgroep heeft op verschillende plaatsen een andere medeverantwoordelijke.",
        "One target group has another joint holder in different places.",
    ),
    why=Texts(
        "Twee wethouders voor één groep is twee keer uitleggen, en tussen hen in valt werk weg.",
        "Two aldermen for one group means explaining twice, and work falls between them.",
    ),
    severity=Severity.INFORMATION,
    enabled=False,
    norms=(GEMEENTEWET_169,),
)
def target_group_under_other_holder(context: Context) -> Iterator[Finding]:
    """One target group, with another joint holder elsewhere.

    Compared are the holders behind the first, of actions with the same target group. Actions
    with one holder are left alone, and so is a target group for which no joint holder stands in
    at least two actions and more often than any other. Off until it is selected: a plan may
    divide by subject instead of by group.

    Faulty:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: jeugd, naam: Wethouder jeugd}
      - {id: zorg, naam: Wethouder zorg}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Aanpak
            doelgroep: jongeren
            acties:
              - {id: a, maatregel: Lessen geven., portefeuillehouders: [burgemeester, jeugd]}
              - {id: b, maatregel: Pleinen bezoeken., portefeuillehouders: [burgemeester, jeugd]}
              - {id: c, maatregel: Ouders bellen., portefeuillehouders: [burgemeester, zorg]}
              - {id: d, maatregel: Hulp bij schulden., portefeuillehouders: [zorg], doelgroep: wijk}
    ```

    Put right:

    ```yaml
    portefeuillehouders:
      - {id: burgemeester, naam: Burgemeester}
      - {id: jeugd, naam: Wethouder jeugd}
      - {id: zorg, naam: Wethouder zorg}
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Aanpak
            doelgroep: jongeren
            acties:
              - {id: a, maatregel: Lessen geven., portefeuillehouders: [burgemeester, jeugd]}
              - {id: b, maatregel: Pleinen bezoeken., portefeuillehouders: [burgemeester, jeugd]}
              - {id: c, maatregel: Ouders bellen., portefeuillehouders: [burgemeester, jeugd]}
              - {id: d, maatregel: Hulp bij schulden., portefeuillehouders: [zorg], doelgroep: wijk}
    ```
    """
    by_group: dict[str, list[tuple[Row, _Extra]]] = {}
    for row in context.rows:
        extra = frozenset(row.holder_keys[1:])
        if row.target_group and extra:
            by_group.setdefault(folded(row.target_group), []).append((row, extra))
    for rows in by_group.values():
        usual = _usual(Counter(extra for _, extra in rows))
        other = [row for row, extra in rows if usual and usual.isdisjoint(extra)]
        if other:
            holder = next(row for row, extra in rows if extra == usual)
            yield context.finding(
                f"{other[0].path}/portefeuillehouders",
                related=[row.path for row in other[1:]],
                value=other[0].target_group or "",
                names=tuple(row.key for row in other),
                holder=", ".join(one.name for one in holder.holders[1:]),
            )


def _usual(counted: Counter[_Extra]) -> _Extra:
    """The joint holders that stand most often; none when that is in doubt."""
    first, *others = counted.most_common(2)
    clear = first[1] > 1 and all(count < first[1] for _, count in others)
    return first[0] if clear else frozenset()
