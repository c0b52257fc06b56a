"""IVB125: an answer or a time where a name belongs."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    Context,
    Finding,
    Texts,
    is_no_name,
    names_of,
    references_of,
    rule,
)


@rule(
    "IVB125",
    "not-a-name",
    nl="Onder {key} staat '{value}', en dat is geen naam. Zet er de naam of omschrijving, of laat "
    "de sleutel weg.",
    en="Under {key} stands '{value}', which is no name. Give the name or description, or leave the "
    "key out.",
    summary=Texts(
        "Waar een naam hoort, staat een antwoord of een tijd.",
        "An answer or a time stands where a name belongs.",
    ),
    why=Texts(
        "Het plan heeft dan een kader of partij die 'ja' heet, en die komt zo in elke uitgave.",
        "The plan then has a framework or partner called 'ja', and every edition prints it.",
    ),
    no_norm=Texts(
        "Dat onder een sleutel een naam hoort, is een afspraak van dit planbestand.",
        "That a name belongs under a key is a convention of this plan file.",
    ),
)
def not_a_name(context: Context) -> Iterator[Finding]:
    """An answer, or only a time, where a name belongs.

    A plan file keeps what is written, so `kaders: ja` is a framework called "ja", and
    `volgt-op: nee` follows an action called "nee". Told of "ja", "nee", "geen", "wel" and their
    English sisters, of "n.v.t." and dashes where they mean nothing, and of a lone year, quarter,
    date or period. Other numbers may be names (a concert hall called 013), a priority or item
    may be headed by its year, and whatever the plan itself calls so is meant. A name told here
    is not told again as unknown.

    Faulty:

    ```yaml
    kaders: ja
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties: [{id: straat, maatregel: Op straat werken., volgt-op: nee}]
    ```

    Put right:

    ```yaml
    kaders: [Coalitieakkoord]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Straat
            acties: [{id: straat, maatregel: Op straat werken.}]
    ```
    """
    for one in names_of(context.plan):
        if is_no_name(one.text, time=not one.heading):
            yield context.finding(one.path, key=one.key, value=one.text)
    for named in context.once(references_of):
        if not named.known and is_no_name(named.text):
            steps = reversed(named.path.split("/"))
            key = next(step for step in steps if not step.isdecimal())
            yield context.finding(named.path, key=key, value=named.text)
