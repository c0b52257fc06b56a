"""IVB607: a figure that is measured less often than is reported."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    Finding,
    Severity,
    Texts,
    indicators_of,
    months_between,
    reporting_rhythms,
    rule,
)


@rule(
    "IVB607",
    "measured-less-than-reported",
    nl="'{name}' wordt minder vaak gemeten ({words}) dan er wordt gerapporteerd: sommige "
    "rapportages krijgen geen nieuw cijfer.",
    en="'{name}' is measured {words}, less often than is reported: some reports will have no new "
    "figure.",
    summary=Texts(
        "Een indicator wordt minder vaak gemeten dan er wordt gerapporteerd.",
        "An indicator is measured less often than is reported.",
    ),
    why=Texts(
        "De raad krijgt een rapportage met het cijfer van vorig jaar, of een cijfer dat niemand "
        "heeft.",
        "The council gets a report with last year's figure, or one that nobody has.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_GOALS,),
)
def measured_less_than_reported(context: Context) -> Iterator[Finding]:
    """A figure that is measured less often than is reported.

    Compared with the rarest of the reports under `rapportage`, so that a figure by year beside
    reports by quarter is right as long as there is a report by year too. Silent where a rhythm
    does not say one number ("regelmatig", "tweejaarlijks").

    Faulty:

    ```yaml
    rapportage: [{aan: raad, ritme: jaarlijks}]
    prioriteiten:
      - naam: Zorg en veiligheid
        doelstellingen:
          - tekst: Meer mensen voelen zich veilig.
            indicatoren: [{id: veilig, naam: veiligheidsgevoel, meetfrequentie: eens per twee jaar}]
        items: [{naam: Wijken, acties: [{id: wijken, maatregel: Wijken bezoeken.}]}]
    ```

    Put right:

    ```yaml
    rapportage: [{aan: raad, ritme: jaarlijks}]
    prioriteiten:
      - naam: Zorg en veiligheid
        doelstellingen:
          - tekst: Meer mensen voelen zich veilig.
            indicatoren: [{id: veilig, naam: veiligheidsgevoel, meetfrequentie: jaarlijks}]
        items: [{naam: Wijken, acties: [{id: wijken, maatregel: Wijken bezoeken.}]}]
    ```
    """
    reported = reporting_rhythms(context.plan)
    if not reported or context.lacks("rapportage"):
        return
    for path, one in context.once(indicators_of):
        months = months_between(one.rhythm)
        if months is not None and months > max(reported):
            yield context.finding(
                f"{path}/meetfrequentie", name=one.name, words=(one.rhythm or "").strip()
            )
