"""IVB117: a theme that is spelled in different ways."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    KERNBELEID,
    Context,
    Finding,
    Reference,
    ReferenceKind,
    Severity,
    Texts,
    references_of,
    rule,
    skeleton,
)


@rule(
    "IVB117",
    "theme-spelled-differently",
    nl="Het thema '{theme}' is elders in dit plan gespeld als '{other}'.",
    en="The theme '{theme}' is spelled '{other}' elsewhere in this plan.",
    summary=Texts(
        "Een thema is op verschillende manieren gespeld.",
        "A theme is spelled in different ways.",
    ),
    why=Texts(
        "Vraagstuk, prioriteit en indicator van één thema vinden elkaar niet onder twee "
        "spellingen.",
        "Issue, priority and indicator of one theme do not meet under two spellings.",
    ),
    severity=Severity.INFORMATION,
    norms=(KERNBELEID,),
)
def theme_spelled_differently(context: Context) -> Iterator[Finding]:
    """A theme that is spelled in different ways.

    The theme ties an issue from the analysis to the priority and the indicators about it. Two
    spellings of one theme ("jeugd-overlast", "Jeugdoverlast") cut that tie, and the council
    sees an issue without a priority. Told at the spelling that is used least. A theme that a
    pack describes is recognised by any of its names, and is left alone.

    Faulty:

    ```yaml
    veiligheidsvraagstukken:
      - {id: overlast, naam: Overlast op het plein, thema: jeugd-overlast}
    prioriteiten:
      - naam: Jeugd
        thema: jeugdoverlast
        items: [{naam: Plein, acties: [{id: plein, maatregel: Op het plein zijn.}]}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: overlast, naam: Overlast op het plein, thema: jeugdoverlast}
    prioriteiten:
      - naam: Jeugd
        thema: jeugdoverlast
        items: [{naam: Plein, acties: [{id: plein, maatregel: Op het plein zijn.}]}]
    ```
    """
    themes: dict[str, dict[str, list[Reference]]] = {}
    for one in context.once(references_of):
        if one.kind is ReferenceKind.THEME and not one.known:
            themes.setdefault(skeleton(one.text), {}).setdefault(one.text, []).append(one)
    for spellings in themes.values():
        usual = max(spellings, key=lambda text: len(spellings[text]))
        for text, every in spellings.items():
            if text != usual:
                yield context.finding(
                    every[0].path,
                    related=[one.path for one in (*every[1:], *spellings[usual])],
                    theme=text,
                    other=usual,
                )
