"""From the plain data of a plan file to a plan, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ivbcore.contracts.text import shortened
from ivbcore.engine.careful import CarefulReader
from ivbcore.engine.identifiers import Identifiers
from ivbcore.engine.judging import Judge
from ivbcore.engine.lexical import Misfit, expected, whole
from ivbcore.engine.own_fields import unread_blocks
from ivbcore.engine.structure import structuring
from ivbcore.engine.tree import Tree
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import FORMAT_TOO_NEW, MISSING_VALUE, WRONG_TYPE
from ivbcore.model.plan import FORMAT_VERSION, Plan
from ivbcore.planning.reader import read
from ivbcore.values.language import Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.extension import Extension
    from ivbcore.contracts.importer import Positions
    from ivbcore.planning.wording import Wording

__all__ = ["Structured", "Structuring", "format_findings"]


def _no_findings() -> tuple[Finding, ...]:
    return ()


@frozen(eq=False)
class Structured:
    """What came of the data of a plan.

    `findings` makes the findings: their paths and places cost more than the reading itself, and
    not everybody looks at them.
    """

    plan: Plan | None
    findings: Callable[[], tuple[Finding, ...]] = _no_findings
    left_out: tuple[str, ...] = ()
    tree: Tree | None = None


class Structuring:
    """Makes plans of plain data. Costs time to make, so a host makes one and keeps it."""

    def __init__(
        self,
        read_wording: Callable[[str], Wording] = read,
        extensions: Sequence[Extension] = (),
        labels: Mapping[str, str] | None = None,
    ) -> None:
        """`labels` names the plugins, with their versions, by the prefixes of their fields."""
        self.hook_of = structuring(read_wording, extensions)
        self.labels = dict(labels or {})
        self.extensions = extensions
        self._whole = self.hook_of(Plan)
        self._judge = Judge()

    def plan(self, data: Any, positions: Positions, name: str) -> Structured:
        """The plan in the data; None when the data is no mapping at all."""
        start = Location(name)
        if not isinstance(data, dict):
            finding = Finding.of(
                WRONG_TYPE, "", start, key=name, value=_quoted(data), expected=_A_PLAN
            )
            return Structured(None, lambda: (finding,))
        tree = Tree(Plan, data, positions)
        # Before the rest: what is derived here is part of the data from now on.
        identifiers = Identifiers(Plan, data)
        careful = CarefulReader(self.hook_of, tree, self.extensions, self.labels)
        try:
            plan = self._whole(data)
        except (ValueError, KeyError):
            plan = careful.plan()
        judgement = self._judge.judged(plan)

        def findings() -> tuple[Finding, ...]:
            return (
                *careful.findings,
                *_missing(data, start),
                *(one for one in _format(data, tree) if one not in careful.findings),
                *identifiers.findings(tree),
                *judgement.findings(tree),
                *unread_blocks(tree, self.extensions),
            )

        return Structured(judgement.plan, findings, tuple(careful.left_out), tree)


_A_PLAN = Texts(
    "een plan met sleutels (ivb: 1, titel: ...)", "a plan with keys (ivb: 1, titel: ...)"
)
_NOTHING = Texts("niets", "nothing")


def _quoted(data: Any) -> str | Texts:
    return _NOTHING if data is None else shortened(data)


_NEEDED = (("ivb",), ("titel",), ("gemeente", "gemeenten"), ("looptijd",), ("prioriteiten",))


def _missing(data: dict[str, Any], start: Location) -> list[Finding]:
    """What every plan has and this one has not."""
    return [
        Finding.of(MISSING_VALUE, keys[0], start, key=keys[0])
        for keys in _NEEDED
        if all(data.get(key) in (None, "") for key in keys)
    ]


def _format(data: dict[str, Any], tree: Tree) -> list[Finding]:
    return format_findings(data.get("ivb"), tree.place("ivb"))


def format_findings(version: Any, place: Location | None) -> list[Finding]:
    """What is wrong with the number of the format, as it stands under `ivb`."""
    try:
        number = FORMAT_VERSION if version is None else whole(version)
    except Misfit:
        return [_no_version(version, expected(int), place)]
    if number < 1:
        return [_no_version(version, _A_VERSION, place)]
    if number <= FORMAT_VERSION:
        return []
    known = str(FORMAT_VERSION)
    return [Finding.of(FORMAT_TOO_NEW, "ivb", place, version=str(number), expected=known)]


def _no_version(version: Any, wanted: Texts, place: Location | None) -> Finding:
    value = shortened(version)
    return Finding.of(WRONG_TYPE, "ivb", place, key="ivb", value=value, expected=wanted)


_A_VERSION = Texts(f"{FORMAT_VERSION}", f"{FORMAT_VERSION}")
