"""IVB705: a status that got worse without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    CLOSED,
    GEMEENTEWET_169,
    Context,
    Finding,
    Progress,
    ProgressStatus,
    Texts,
    reports_of,
    rule,
)

_SETBACKS = frozenset((
    ProgressStatus.DELAYED,
    ProgressStatus.STUCK,
    ProgressStatus.SUSPENDED,
    ProgressStatus.DROPPED,
))  # fmt: skip


@rule(
    "IVB705",
    "setback-without-reason",
    nl="'{action}' staat sinds {date} op '{words}', zonder reden.",
    en="'{action}' stands at '{words}' since {date}, without a reason.",
    summary=Texts("Een status verandert zonder reden.", "A status changes without a reason."),
    why=Texts(
        "De raad vraagt waarom iets stilligt of vervalt; zonder oorzaak is er ook niets bij te "
        "sturen.",
        "The council asks why something stopped or was dropped; without a cause nothing can be "
        "corrected either.",
    ),
    norms=(GEMEENTEWET_169,),
)
def setback_without_reason(context: Context) -> Iterator[Finding]:
    """A status that got worse without a reason.

    A report under `voortgang` changes the status to vertraagd, knelpunt, aangehouden or
    vervallen, or opens again what was gereed or vervallen, and has no `oorzaak`, `bijsturing`,
    `besluit` or remark. What stays as it was needs no reason twice.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - id: scholen
                maatregel: Schoolzones inrichten.
                voortgang: [{peildatum: 2025-01-01, status: vertraagd}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Verkeer
        items:
          - naam: Scholen
            acties:
              - id: scholen
                maatregel: Schoolzones inrichten.
                voortgang:
                  - {peildatum: 2025-01-01, status: vertraagd, oorzaak: De aannemer kan later.}
    ```
    """
    for row in context.rows:
        before: ProgressStatus | None = None
        for path, one in reports_of(row) if row.action.progress else ():
            if one.status is None:
                continue
            changed = one.status is not before
            reopened = before in CLOSED and one.status not in CLOSED
            if changed and (one.status in _SETBACKS or reopened) and not _reasoned(one):
                day = one.date.isoformat() if one.date else "?"
                yield context.finding(path, action=row.key, date=day, words=one.status.value)
            before = one.status


def _reasoned(one: Progress) -> bool:
    return bool(one.cause or one.correction or one.decision or one.remark)
