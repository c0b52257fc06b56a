"""What may not come into a public edition unseen: personal data that nobody acknowledged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.contracts.all_texts import personal_in
from ivbcore.engine.checking import Choice, check_loaded
from ivbcore.engine.reading import Loaded
from ivbcore.findings.report import Report
from ivbcore.values.errors import IvbError

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.model.plan import Plan

__all__ = ["NotForPublication", "guard"]


class NotForPublication(IvbError):  # noqa: N818 - the public name says what happened
    """A public edition would hold what looks like personal data; `findings` say where.

    Mend the text, accept it in the plan (`bewust-zo`, with the reason), or say when exporting
    that it may go out.
    """

    def __init__(self, findings: Report) -> None:
        """Carry the findings, and say the first of them."""
        self.findings = findings
        told = "; ".join(f"{one.path}: {one.message('en')}" for one in tuple(findings)[:3])
        super().__init__(f"not for publication, personal data ({len(findings)}): {told}")


def guard(plan: Plan, host: Host) -> None:
    """Raise NotForPublication when a rule that blocks publishing finds something in a plan."""
    if not personal_in(plan):
        return
    codes = frozenset(one.code.code for one in host.rules if one.blocks_publishing)
    if not codes:
        return
    report = check_loaded(Loaded(plan), host, None, Choice(select=codes))
    found = Report(one for one in report if one.code.code in codes)
    if found:
        raise NotForPublication(found)
