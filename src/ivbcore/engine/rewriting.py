"""Rewriting the files of a plan: towards another plan, or by the fixes of its findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ivbcore.engine.amending import edits_between
from ivbcore.engine.document import Unpatchable
from ivbcore.engine.patching import Files, refused, write_files
from ivbcore.engine.writing import to_data
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.files import SourceFile
    from ivbcore.engine.host import Host
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.finding import Finding
    from ivbcore.findings.report import Report
    from ivbcore.model.plan import Plan

__all__ = ["Patch", "fixed", "rewritten"]

_MOST_ROUNDS = 500
_MOST_FIX_ROUNDS = 12
Reread = Callable[[tuple["SourceFile", ...], "Host"], "Loaded"]


@frozen(eq=False)
class Patch:
    """What the files of a plan become; with `findings` nothing does, and they say why.

    `count` is how many fixes are in it.
    """

    old: tuple[SourceFile, ...]
    new: tuple[SourceFile, ...]
    findings: tuple[Finding, ...] = ()
    count: int = 0

    def diff(self) -> str:
        """The difference, as text that says what went and what came."""
        from difflib import unified_diff

        parts: list[str] = []
        for one, other in zip(self.old, self.new, strict=True):
            if one.content == other.content:
                continue
            before, after = (
                text.content.decode("utf-8-sig").splitlines(keepends=True) for text in (one, other)
            )
            lines = unified_diff(before, after, one.name, one.name)
            parts += [line if line.endswith("\n") else f"{line}\n" for line in lines]
        return "".join(parts).replace("\r\n", "\n")

    def write(self) -> list[Finding]:
        """Write the files that differ; what went wrong."""
        return write_files(self.old, self.new)


def rewritten(loaded: Loaded, plan: Plan, host: Host, reread: Reread) -> Patch:
    """The files as they have to be to say another plan."""
    old = loaded.sources
    if loaded.plan is None or loaded.left_out:
        return Patch(old, old, (refused(old[0].name if old else "", _INCOMPLETE),))
    target = to_data(plan)
    sources, present = old, loaded
    for _ in range(_MOST_ROUNDS):
        now = to_data(present.plan) if present.plan is not None else {}
        if now == target:
            return Patch(old, sources)
        try:
            files = Files(sources, host)
            sources = files.changed(edits_between(files, now, target))
        except Unpatchable:
            break
        present = reread(sources, host)
        if present.plan is None or present.left_out:
            break
    return Patch(old, old, (refused(old[0].name),))


def fixed(
    loaded: Loaded,
    host: Host,
    reread: Reread,
    check: Callable[[Loaded], Report],
    *,
    unsafe: bool = False,
) -> Patch:
    """The files with the fixes of findings in them, in rounds until there are none left.

    A fix that cannot be written, or that brings an error along, is left out.
    """
    old = sources = loaded.sources
    count = 0
    tried: set[tuple[str, ...]] = set()
    for _ in range(_MOST_FIX_ROUNDS):
        if loaded.plan is None:
            break
        before = sources
        for finding in check(loaded):
            fix = finding.fix
            if fix is None or not (fix.safe or unsafe):
                continue
            name = (finding.fingerprint, repr(fix.changes))
            if name in tried:
                continue
            tried.add(name)
            attempt = _with_fix(loaded, sources, finding, host, reread)
            if attempt is not None:
                sources, loaded = attempt
                count += 1
        if sources == before:
            break
    return Patch(old, sources, count=count)


def _with_fix(
    loaded: Loaded, sources: tuple[SourceFile, ...], finding: Finding, host: Host, reread: Reread
) -> tuple[tuple[SourceFile, ...], Loaded] | None:
    """The files with one fix, whole: all its changes or none."""
    assert finding.fix is not None
    try:
        files = Files(sources, host)
        edits = files.edits_of(finding.fix.changes)
        if not edits:
            return None
        after = files.changed(edits, whole=True)
    except Unpatchable:
        return None
    if after == sources:
        return None
    sources = after
    fresh = reread(sources, host)
    if fresh.plan is None or _errors(fresh) > _errors(loaded) or fresh.left_out != loaded.left_out:
        return None
    return sources, fresh


def _errors(loaded: Loaded) -> int:
    return sum(one.severity is Severity.ERROR for one in loaded.findings)


_INCOMPLETE = Texts(
    "het plan is niet volledig gelezen, dus er zou iets verloren kunnen gaan",
    "the plan was not read whole, so something might get lost",
)
