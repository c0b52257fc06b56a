"""Two times beside each other of which one tells the other more exactly."""

from __future__ import annotations

from attrs import evolve

from ivbcore.planning.grammar.pieces import Time
from ivbcore.planning.meaning import OfPeriod, Precision, Stretch, Yearly

__all__ = ["narrower"]


def narrower(before: Time, after: Time, break_before: str) -> Time | None:
    """As in "in september, na het zomerreces": the finer of two that say the same time."""
    if break_before not in ("", "comma", "open", "close"):
        return None
    for fine, coarse in ((before, after), (after, before)):
        one, other = _only(fine), _only(coarse)
        if one is None or other is None or not other.approximate or one.approximate:
            continue
        if other.precision is Precision.SEASON and one.precision is not Precision.SEASON:
            inside = _quarters(one) <= _quarters(other) and (
                isinstance(other, Yearly) or isinstance(one, Yearly) or _years(one) == _years(other)
            )
            if inside:
                return evolve(fine, first=before.first, stop=after.stop)
    return None


def _only(time: Time) -> Stretch | Yearly | None:
    """The one stretch of a time that says no more than that."""
    plain = not (time.frequencies or time.term or time.open or time.kind is not None)
    if not plain or time.alternatives is None or len(time.alternatives) != 1:
        return None
    when = time.alternatives[0][0]
    if len(time.alternatives[0]) != 1 or isinstance(when, OfPeriod):
        return None
    if isinstance(when, Stretch) and (when.first is None or when.last is None):
        return None
    return when


def _quarters(when: Stretch | Yearly) -> set[int]:
    if isinstance(when, Yearly):
        return set(when.quarters)
    assert when.first is not None
    assert when.last is not None
    return {
        when.first.shifted(step).number
        for step in range(4)
        if when.first.shifted(step) <= when.last
    }


def _years(when: Stretch | Yearly) -> tuple[int, int] | None:
    if isinstance(when, Yearly) or when.first is None or when.last is None:
        return None
    return when.first.year, when.last.year
