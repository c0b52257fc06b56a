"""IVB703: an action that evidently costs money, and no budget."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    few,
    rule,
)

_LIST = "kosten"
_OF_OTHERS = "kosten-van-anderen"


@rule(
    "IVB703",
    "cost-without-budget",
    nl="Bij {action} staat geen budget, terwijl er kosten zijn te verwachten ({words}; {count}). "
    "Controleer waar het geld vandaan komt.",
    en="With {action} there is no budget, while costs are to be expected ({words}; {count}). "
    "Check where the money comes from.",
    summary=Texts(
        "Een maatregel kost zichtbaar geld en heeft geen budget.",
        "An action evidently costs money and has no budget.",
    ),
    why=Texts(
        "Zonder dekking in de begroting gaat de aanschaf niet door, of later.",
        "Without cover in the budget the purchase will not happen, or later.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(AUDIT_LOGIC,),
)
def cost_without_budget(context: Context) -> Iterator[Finding]:
    """An action that evidently costs money, and no budget.

    The measure speaks of a purchase, a certificate, a campaign or hired help (the word list
    `kosten`), and `budget` is missing. "N.v.t.", "p.m." and a text ("reguliere begroting") are
    answers, and a campaign of others ("bij landelijke campagnes", the list `kosten-van-anderen`)
    costs nothing here. Told once while fewer than one in five actions have a budget. Guessed
    from words, and so only a preview.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Handhaving
        items:
          - naam: Middelen
            acties:
              - {id: rondes, maatregel: Rondes lopen., budget: n.v.t.}
              - {id: bodycams, maatregel: Bodycams aanschaffen.}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Handhaving
        items:
          - naam: Middelen
            acties:
              - {id: rondes, maatregel: Rondes lopen., budget: n.v.t.}
              - {id: bodycams, maatregel: Bodycams aanschaffen.,
                 budget: [{jaar: 2025, bedrag: 12000, dekking: reguliere begroting}]}
    ```
    """
    if context.lacks("budget"):
        return
    using = sum(bool(row.action.budget) for row in context.rows)
    found = [
        (row, words)
        for row in context.rows
        if not row.action.budget and (words := _costly(context, row.action.measure))
    ]
    if len(found) > 1 and few(using, len(context.rows)):
        paths = [row.path for row, _ in found]
        words = tuple(dict.fromkeys(word for _, every in found for word in every))
        name = Texts("de maatregelen van dit plan", "the actions of this plan")
        yield context.finding(
            "prioriteiten", related=paths, action=name, words=words, count=len(found)
        )
        return
    for row, words in found:
        yield context.finding(row.path, action=row.key, words=words, count=1)


def _costly(context: Context, measure: str) -> tuple[str, ...]:
    """The words of cost in a measure, without those of what others pay."""
    found = context.spotted(_LIST, measure)
    others = " ".join(context.spotted(_OF_OTHERS, measure)) if found else ""
    return tuple(word for word in found if word not in others)
