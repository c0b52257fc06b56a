"""IVB313: a measure that speaks of a power which the action does not name."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    GEMEENTEWET_172,
    CodeStatus,
    Context,
    Finding,
    Row,
    Severity,
    Texts,
    Unknown,
    made,
    powers_of,
    rule,
)


@rule(
    "IVB313",
    "power-suggested",
    nl="'{action}' spreekt van '{words}'. Gaat het om de bevoegdheid {power}? Zet die dan bij "
    "bevoegdheden.",
    en="'{action}' speaks of '{words}'. Is it about the power {power}? Then name it in "
    "bevoegdheden.",
    summary=Texts(
        "Een maatregel spreekt van een bevoegdheid die er niet bij staat.",
        "A measure speaks of a power that the action does not name.",
    ),
    why=Texts(
        "Pas als de bevoegdheid er staat, is na te gaan wie beslist, wie erbij moet zijn en wat "
        "eraan voorafgaat.",
        "Only when the power is named can be checked who decides, who must be involved and what "
        "comes before.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(GEMEENTEWET_172,),
)
def power_suggested(context: Context) -> Iterator[Finding]:
    """A measure that speaks of a power which the action does not name.

    The words by which a power is known stand in the pack (`herkend-aan`). An action that only
    informs people (by its `aard` or a word of the list `voorlichting`) speaks of powers without
    using them, and is left alone; so is one that names a power nobody knows, for that may be the
    one, and one that speaks of an ordinance without making or changing it.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Thuis
            acties: [{id: thv, maatregel: Een tijdelijk huisverbod opleggen bij geweld.}]
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Thuis
            acties:
              - {id: thv, maatregel: Een tijdelijk huisverbod opleggen bij geweld.,
                 bevoegdheden: [tijdelijk-huisverbod]}
    ```
    """
    for row in context.rows:
        if "communicatie" in row.nature_keys or any(isinstance(one, Unknown) for one in row.powers):
            continue
        if context.spotted("voorlichting", f"{row.action.title or ''}\n{row.action.measure}"):
            continue
        for use in powers_of(context, row):
            if not use.named and not _only_an_ordinance(context, row, use.words):
                yield context.finding(
                    use.path, action=row.key, words=use.words, power=use.power.name
                )


def _only_an_ordinance(context: Context, row: Row, words: tuple[str, ...]) -> bool:
    """Whether the words name an ordinance, which the action neither makes nor changes."""
    named = set(context.spotted("raadsproducten", "\n".join(words)))
    return named.issuperset(words) and not made(context, row, "raadsproducten")
