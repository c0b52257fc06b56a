"""Findings that are accepted on purpose in the plan itself: ``bewust-zo``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ivbcore.findings.accepted import (
    ACCEPTED,
    ACCEPTED_FOR_NOTHING,
    ACCEPTED_UNKNOWN_CODE,
    ACCEPTED_WITHOUT_REASON,
)
from ivbcore.findings.finding import Finding
from ivbcore.model.paths import anonymous, joined
from ivbcore.values.language import Texts
from ivbcore.values.names import nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.findings.code import Code
    from ivbcore.model.paths import Place
    from ivbcore.model.plan import Plan
    from ivbcore.values.location import Location

__all__ = ["Sifted", "has_accepted", "sift", "suggested"]


@frozen
class Sifted:
    """Findings, parted: those to report, and those that the plan accepts."""

    reported: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()


@frozen(eq=False)
class _Entry:
    path: str  # of the entry itself
    code: str
    reason: str


def has_accepted(plan: Plan) -> bool:
    """Whether anything is accepted anywhere in the plan."""
    return bool(plan.accepted) or any(
        priority.accepted
        or any(item.accepted or any(a.accepted for a in item.actions) for item in priority.items)
        for priority in plan.priorities
    )


def sift(
    findings: Iterable[Finding],
    plan: Plan,
    codes: Iterable[Code],
    judged: Collection[str],
    place: Callable[[str], Location | None],
) -> Sifted:
    """Part the findings, and add what is wrong with what is accepted.

    `codes` are all that exist; `judged` those whose findings would be here if there were any.
    """
    known = {code.code: code for code in codes}
    by_name = {code.name: code.code for code in known.values()}
    spots = plan.places
    entries = _entries(spots, by_name)
    by_holder: dict[str, dict[str, list[_Entry]]] = {}
    for holder, entry in entries:
        by_holder.setdefault(holder, {}).setdefault(entry.code, []).append(entry)
    used: set[str] = set()
    reported: list[Finding] = []
    accepted: list[Finding] = []
    own = {code.code for code in ACCEPTED}
    for whole in findings:
        for finding in _parts(whole, by_holder, spots):
            code = finding.code.code
            hiding = [] if code in own else _hiding(finding, by_holder, spots)
            if hiding:
                for one in finding.about:
                    hiding += _entries_over(f"acties/{one}", code, by_holder, spots)
            used.update(entry.path for entry in hiding)
            (accepted if hiding else reported).append(finding)
    for _, entry in entries:
        reported += _faults(entry, known, judged, entry.path in used, place)
    return Sifted(tuple(reported), tuple(accepted))


def _entries(spots: Mapping[str, Place], by_name: Mapping[str, str]) -> list[tuple[str, _Entry]]:
    found = []
    for path, spot in spots.items():
        for at, one in enumerate(anonymous(getattr(spot.element, "accepted", ()))):
            text = one.code.strip()
            code = by_name.get(text.lower(), text.upper())
            own = joined(path, "bewust-zo", str(at))
            found.append((path, _Entry(own, code, (one.reason or "").strip())))
    return found


def _parts(
    finding: Finding,
    by_holder: Mapping[str, Mapping[str, list[_Entry]]],
    spots: Mapping[str, Place],
) -> list[Finding]:
    """A finding about several actions, apart for those of which it is accepted."""
    code = finding.code.code
    if not finding.about or not any(code in codes for codes in by_holder.values()):
        return [finding]
    accepted = [
        one for one in finding.about if _entries_over(f"acties/{one}", code, by_holder, spots)
    ]
    left = [one for one in finding.about if one not in accepted]
    return [finding.only(some) for some in (left, accepted)] if accepted and left else [finding]


def _hiding(
    finding: Finding,
    by_holder: Mapping[str, Mapping[str, list[_Entry]]],
    spots: Mapping[str, Place],
) -> list[_Entry]:
    """The entries that accept a finding: of what it is about, and of all that holds that."""
    path = finding.path
    while path and path not in spots:
        path = path.rpartition("/")[0]
    return _entries_over(path, finding.code.code, by_holder, spots)


def _entries_over(
    path: str,
    code: str,
    by_holder: Mapping[str, Mapping[str, list[_Entry]]],
    spots: Mapping[str, Place],
) -> list[_Entry]:
    """The entries for a code on the element at a path, and on all that holds it."""
    found: list[_Entry] = []
    while True:
        found += by_holder.get(path, {}).get(code, ())
        if not path or path not in spots:
            return found
        path = spots[path].parent


def _faults(
    entry: _Entry,
    known: Mapping[str, Code],
    judged: Collection[str],
    used: bool,
    place: Callable[[str], Location | None],
) -> list[Finding]:
    def told(code: Code, **arguments: Any) -> Finding:
        return Finding.of(code, entry.path, place(entry.path), value=entry.code, **arguments)

    if not entry.code:
        return []
    if entry.code not in known:
        # A code of a plugin that is not here may well exist.
        prefixes = {code.rstrip("0123456789") for code in known}
        if entry.code.rstrip("0123456789") not in prefixes and entry.code[-3:].isdigit():
            return []
        return [told(ACCEPTED_UNKNOWN_CODE, suggestion=suggested(entry.code, known))]
    faults = []
    if not entry.reason:
        faults.append(told(ACCEPTED_WITHOUT_REASON))
    if not used and entry.code in judged:
        faults.append(told(ACCEPTED_FOR_NOTHING))
    return faults


def suggested(name: str, known: Iterable[str]) -> Texts:
    """The words that offer what comes nearest; empty when nothing does."""
    close = nearest(name, known, 1)
    if not close:
        return Texts("", "")
    return Texts(f" (bedoelt u '{close[0]}'?)", f" (did you mean '{close[0]}'?)")
