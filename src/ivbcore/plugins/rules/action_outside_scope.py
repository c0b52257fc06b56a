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

# What stands before that to which people are referred.
_TOWARDS = re.compile(r"(?<!\w)(?:naar|op)(?: de| het)? $")
_LONG_ENOUGH = 6  # of a shorter word the singular may be another word: "wonen", "won"


@rule(
    "IVB119",
    "action-outside-scope",
    nl="De maatregel '{action}' gaat over {theme}, dat volgens de afbakening elders is geregeld. "
    "Controleer of hij hier hoort.",
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
    measure or item names such a theme, in singular or plural, or whose priority has it as its
    theme, contradicts that, or shows that the two policies meet there and must be attuned. An
    action that names the other policy (`geregeld-in`) does so already, and is left alone; so is
    one that only refers people to what the theme is about (`verwijswoorden`). A theme that is a
    verb as well ("wonen"; `themas-als-werkwoord`) is not looked for in the measure. Guessed from
    words, and so only a preview.

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
    themes = [
        (one.theme, _words(one.theme), folded(one.arranged_in or ""))
        for one in context.plan.scope
        if one.theme.strip()
    ]
    if not themes:
        return
    verbs = {folded(one) for one in context.words("themas-als-werkwoord")}
    for row in context.rows:
        measure = folded(row.action.measure)
        heading = folded("\n".join((row.action.title or "", row.item.name)))
        own = skeleton(row.priority.theme or "")
        refers = bool(context.spotted("verwijswoorden", measure))
        for theme, words, elsewhere in themes:
            if elsewhere and (elsewhere in measure or elsewhere in heading):
                continue
            if (
                words.search(heading)
                or (folded(theme) not in verbs and _about(words, measure, refers))
                or (own and own == skeleton(theme))
            ):
                yield context.finding(row.path, action=row.key, theme=theme)
                break


def _about(words: re.Pattern[str], measure: str, refers: bool) -> bool:
    """Whether a measure names a theme, and not only as what people are referred to."""
    found = (match.start() for match in words.finditer(measure))
    return any(not (refers and _TOWARDS.search(measure, 0, start)) for start in found)


def _words(theme: str) -> re.Pattern[str]:
    """The theme as words of their own, one or many; an identifier is read as words."""
    plain = folded(theme)
    spoken = plain if " " in plain else plain.replace("-", " ")
    forms = {form for one in (plain, spoken) for form in _forms(one)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms)))})(?!\w)")


def _forms(word: str) -> Iterator[str]:
    """A word, and what may be its singular or plural: "evenementen", "evenement"."""
    yield from (word, f"{word}en", f"{word}s")
    for ending in ("en", "s"):
        single = word.removesuffix(ending)
        if len(single) >= _LONG_ENOUGH:
            yield single
