"""IVB119: an action about a theme that the plan leaves to other policy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    folded,
    rule,
    skeleton,
)


@rule(
    "IVB119",
    "action-outside-scope",
    nl="De maatregel '{action}' gaat over {theme}, dat volgens de afbakening elders is geregeld. "
    "Controleer of zij hier hoort.",
    en="The action '{action}' is about {theme}, which the scope leaves to other policy. "
    "Check whether it belongs here.",
    summary=Texts(
        "Een maatregel gaat over een thema dat de afbakening buiten het plan laat.",
        "An action is about a theme that the scope leaves out of the plan.",
    ),
    why=Texts(
        "Wat in twee plannen staat, wordt twee keer gestuurd of door geen van beide.",
        "What stands in two plans is steered twice, or by neither.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(CCV_STEPS,),
)
def action_outside_scope(context: Context) -> Iterator[Finding]:
    """An action about a theme that the plan leaves to other policy.

    Under `afbakening` a plan says which themes are arranged elsewhere. An action whose title,
    measure or item names such a theme, or whose priority has it as its theme, contradicts that,
    or shows that the two policies meet there and must be attuned. Guessed from words, and so
    only a preview.

    Faulty:

    ```yaml
    afbakening: [{thema: evenementen, geregeld-in: evenementenbeleid}]
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Toezicht
            acties: [{id: toezicht, maatregel: Toezicht houden bij evenementen.}]
    ```

    Put right:

    ```yaml
    afbakening: [{thema: evenementen, geregeld-in: evenementenbeleid}]
    prioriteiten:
      - naam: Openbare orde
        items:
          - naam: Toezicht
            acties: [{id: toezicht, maatregel: Toezicht houden in het uitgaansgebied.}]
    ```
    """
    themes = [(one.theme, _words(one.theme)) for one in context.plan.scope if one.theme.strip()]
    if not themes:
        return
    for row in context.rows:
        texts = folded("\n".join((row.action.title or "", row.action.measure, row.item.name)))
        own = skeleton(row.priority.theme or "")
        for theme, words in themes:
            if words.search(texts) or (own and own == skeleton(theme)):
                yield context.finding(row.path, action=row.key, theme=theme)
                break


def _words(theme: str) -> re.Pattern[str]:
    """The theme as words of their own; an identifier is read as words."""
    plain = folded(theme)
    spoken = plain if " " in plain else plain.replace("-", " ")
    return re.compile(rf"(?<!\w)(?:{re.escape(plain)}|{re.escape(spoken)})(?!\w)")
