"""A report: findings in order, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import overload

from attrs import field

from ivbcore.findings.code import Code
from ivbcore.findings.finding import Finding
from ivbcore.findings.severity import Severity
from ivbcore.values.records import frozen

__all__ = ["Report"]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=attrgetter("sort_key")))  # one key for each


@frozen(repr=False)
class Report(Sequence[Finding]):
    """Findings, ordered by place.

    Dutch: rapport, bevindingen
    Empty, and so false, when nothing was found. `accepted` are the findings that the plan
    accepts on purpose, `known` those that a baseline hides, `preview` those of rules in preview
    that were only to be counted: none of them is among the findings.
    """

    findings: tuple[Finding, ...] = field(default=(), converter=_in_order)
    accepted: tuple[Finding, ...] = field(default=(), converter=_in_order, kw_only=True)
    known: tuple[Finding, ...] = field(default=(), converter=_in_order, kw_only=True)
    preview: tuple[Finding, ...] = field(default=(), converter=_in_order, kw_only=True)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Report: ...
    def __getitem__(self, index: int | slice) -> Finding | Report:
        if isinstance(index, slice):
            return Report(self.findings[index])
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many there are of each severity, the most serious first."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in sorted(Severity, reverse=True)}

    @property
    def worst(self) -> Severity | None:
        """The highest severity in it, None when nothing was found."""
        return max((finding.severity for finding in self.findings), default=None)

    def at_or_above(self, severity: Severity) -> Report:
        """The findings that weigh at least so much."""
        return Report(one for one in self.findings if one.severity >= severity)

    def by_code(self, code: Code | str) -> Report:
        """The findings with one code, given as a `Code` or by its text or name."""
        wanted = code.code if isinstance(code, Code) else code
        return Report(one for one in self.findings if wanted in (one.code.code, one.code.name))

    def about(self, path: str) -> Report:
        """The findings about an element, and about everything in it."""
        return Report(
            one for one in self.findings if one.path == path or one.path.startswith(f"{path}/")
        )

    def merged(self, other: Iterable[Finding]) -> Report:
        """Both together; what is found in both stands in it once."""
        return Report(dict.fromkeys((*self.findings, *other)))

    def __repr__(self) -> str:
        """Short: the counts."""
        counts = ", ".join(
            f"{count} {severity.named('en')}{'s' if count != 1 else ''}"
            for severity, count in self.counts.items()
            if count
        )
        return f"<Report: {counts.replace('informations', 'information') or 'nothing found'}>"
