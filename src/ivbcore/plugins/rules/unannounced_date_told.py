"""IVB713: the date of what comes unannounced, in a text that is published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    WOO_5_1,
    Context,
    Finding,
    Texts,
    hidden_rows,
    rule,
)

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = (
    rf"(?i:(?<!\w)(?:\d{{1,2}}(?: t/m \d{{1,2}}| en \d{{1,2}})? (?:{_MONTHS})|week \d{{1,2}}"
    r"|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d\d-\d\d)(?!\w))"
)


@rule(
    "IVB713",
    "unannounced-date-told",
    nl="'{action}' komt onaangekondigd, maar hier staat wanneer ({words}).",
    en="'{action}' comes unannounced, but here it says when ({words}).",
    summary=Texts(
        "Een tekst noemt de datum van wat onaangekondigd komt.",
        "A text tells the date of what comes unannounced.",
    ),
    why=Texts(
        "Wie gecontroleerd wordt leest mee; de controle is dan voor niets en soms gevaarlijk.",
        "Those who are inspected read along; the inspection is then for nothing, and sometimes "
        "dangerous.",
    ),
    norms=(WOO_5_1,),
)
def unannounced_date_told(context: Context) -> Iterator[Finding]:
    """The date of what comes unannounced, in a text that is published.

    An action with `onaangekondigd: ja` that the public may read has a day or a week in its
    title, measure, intended result, or in the heading of its item. Its planning may hold the
    day: public output turns that into a quarter. In a text it cannot.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: c, maatregel: Op 14 maart alle garages controleren., onaangekondigd: ja,
                 planning: 14 maart 2025}
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Ondermijning
        items:
          - naam: Controles
            acties:
              - {id: c, maatregel: Alle garages controleren., onaangekondigd: ja,
                 planning: 14 maart 2025}
    ```
    """
    hidden = {row.key for row in context.once(hidden_rows)}
    for row in context.rows:
        if not row.action.unannounced or row.key in hidden:
            continue
        action = row.action
        for key, text in (
            ("titel", action.title),
            ("maatregel", action.measure),
            ("resultaat", action.result),
        ):
            if text and (match := re.search(_DATE, text)):
                yield context.finding(f"{row.path}/{key}", action=row.key, words=match[0])
        if match := re.search(_DATE, row.item.name):
            yield context.finding(row.path, action=row.key, words=match[0])
