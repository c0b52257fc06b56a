"""The difference between what two versions find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from acceptance.running import Findings

__all__ = ["Change", "Kind", "as_markdown", "as_text", "differences"]

Told = dict[str, str]


class Kind(StrEnum):
    """What became of a finding."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@frozen
class Change:
    """A finding that one of two versions has, or that they tell differently."""

    plan: str
    code: str
    path: str
    kind: Kind
    before: str = ""
    after: str = ""


def differences(before: Findings, after: Findings) -> tuple[Change, ...]:
    """What is new, gone and changed, by code, then by plan; plans in one of the two alone too."""
    found = [
        change
        for plan in before.keys() | after.keys()
        for change in _in_plan(plan, before.get(plan, []), after.get(plan, []))
    ]
    return tuple(sorted(found, key=lambda one: (one.code, one.plan, one.path, one.kind)))


def _in_plan(plan: str, before: list[Told], after: list[Told]) -> Iterator[Change]:
    """Findings of one code at one path are the same finding; those told alike go together first."""
    old, new = _by_place(before), _by_place(after)
    for place in old.keys() | new.keys():
        lost = Counter(old.get(place, ()))
        come = Counter(new.get(place, ()))
        gone, added = sorted((lost - come).elements()), sorted((come - lost).elements())
        both = min(len(gone), len(added))
        code, path = place
        for was, is_now in zip(gone[:both], added[:both], strict=True):
            yield Change(plan, code, path, Kind.CHANGED, was, is_now)
        for was in gone[both:]:
            yield Change(plan, code, path, Kind.GONE, before=was)
        for is_now in added[both:]:
            yield Change(plan, code, path, Kind.NEW, after=is_now)


def _by_place(findings: list[Told]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        said = f"{one['severity']}: {one['said']}"
        if one.get("status", "stable") != "stable":
            said = f"{one['status']}, {said}"
        found.setdefault((one["code"], one["path"]), []).append(said)
    return found


def as_text(changes: Iterable[Change]) -> str:
    """The difference for a terminal: how much by rule, then every finding."""
    found = list(changes)
    if not found:
        return "No finding changed.\n"
    lines = [f"{'code':<9}{'new':>6}{'gone':>6}{'changed':>9}{'plans':>7}"]
    for code, counts, plans in _by_code(found):
        numbers = "".join(
            f"{counts[kind]:>{width}}" for kind, width in zip(Kind, (6, 6, 9), strict=True)
        )
        lines.append(f"{code:<9}{numbers}{plans:>7}")
    for (code, plan), group in _grouped(found):
        lines += ["", f"{code} in {plan}"]
        for one in group:
            lines.append(f"  {one.kind:<8}{one.path or '(the plan)'}")
            lines += [f"    {mark} {said}" for mark, said in _sides(one)]
    return "\n".join(lines) + "\n"


def as_markdown(changes: Iterable[Change]) -> str:
    """The difference as a page, for a review."""
    found = list(changes)
    lines = ["# What changes in the findings", ""]
    if not found:
        return "\n".join([*lines, "No finding changed."]) + "\n"
    lines += ["| code | new | gone | changed | plans |", "|---|---|---|---|---|"]
    for code, counts, plans in _by_code(found):
        numbers = " | ".join(str(counts[kind]) for kind in Kind)
        lines.append(f"| {code} | {numbers} | {plans} |")
    for (code, plan), group in _grouped(found):
        lines += ["", f"## {code} in {plan}", ""]
        for one in group:
            lines.append(f"- **{one.kind}** `{one.path or '(the plan)'}`")
            lines += [f"  - {mark} {_escaped(said)}" for mark, said in _sides(one)]
    return "\n".join(lines) + "\n"


def _sides(change: Change) -> Iterator[tuple[str, str]]:
    if change.before:
        yield "was:", change.before
    if change.after:
        yield "now:", change.after


def _escaped(text: str) -> str:
    for mark in "\\`*_<>|[]":
        text = text.replace(mark, f"\\{mark}")
    return text


def _by_code(changes: list[Change]) -> Iterator[tuple[str, Counter[Kind], int]]:
    for code in sorted({one.code for one in changes}):
        of_code = [one for one in changes if one.code == code]
        yield code, Counter(one.kind for one in of_code), len({one.plan for one in of_code})


def _grouped(changes: list[Change]) -> Iterator[tuple[tuple[str, str], list[Change]]]:
    groups: dict[tuple[str, str], list[Change]] = {}
    for one in changes:
        groups.setdefault((one.code, one.plan), []).append(one)
    yield from groups.items()
