"""IVB615: a safety issue that was set aside without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_LOGIC,
    CCV_STEPS,
    Context,
    Finding,
    Severity,
    Texts,
    Treatment,
    keyed,
    rule,
)


@rule(
    "IVB615",
    "issue-set-aside-without-reason",
    nl="Bij {name} staat '{words}' zonder reden.",
    en="{name} is set aside ('{words}') without a reason.",
    summary=Texts(
        "Een vraagstuk is zonder reden geparkeerd of elders belegd.",
        "An issue is parked or placed elsewhere without a reason.",
    ),
    why=Texts(
        "De raad stelt ook vast wat er blijft liggen, en moet weten waarom of waar het dan wel "
        "gebeurt.",
        "The council decides on what is left as well, and must know why, or where it is done.",
    ),
    severity=Severity.INFORMATION,
    norms=(AUDIT_LOGIC, CCV_STEPS),
)
def issue_set_aside_without_reason(context: Context) -> Iterator[Finding]:
    """A safety issue that was set aside without a reason.

    `behandeling: parkeren` or `elders-belegd` asks for a `reden`: why it can wait, or who does
    it and under which policy. A remark will do.

    Faulty:

    ```yaml
    veiligheidsvraagstukken: [{id: drukte, naam: Drukte bij festivals, behandeling: elders-belegd}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken:
      - {id: drukte, naam: Drukte bij festivals, behandeling: elders-belegd,
         reden: Geregeld in het evenementenbeleid.}
    ```
    """
    for path, one in keyed("veiligheidsvraagstukken", context.plan.issues):
        aside = one.treatment in (Treatment.PARK, Treatment.ELSEWHERE)
        if aside and one.treatment and not (one.reason or one.remark):
            yield context.finding(path, name=one.name, words=one.treatment.value)
