"""Arguments of strategies, looked at once: nonsense is refused before anything is drawn."""

from __future__ import annotations

from ivbcore.values.quarter import Period

__all__ = ["as_period", "counts"]


def counts(name: str, given: tuple[int, int], least: int, most: int) -> tuple[int, int]:
    """A pair of counts: how many at least and at most, within what is possible."""
    try:
        low, high = given
    except (TypeError, ValueError):
        raise ValueError(f"{name} is a pair of counts, such as (1, 12): {given!r}") from None
    if not least <= low <= high <= most:
        raise ValueError(f"{name} runs from {least} to {most}, and not backwards: {given!r}")
    return low, high


def as_period(given: Period | str | None) -> Period | None:
    """A period or its text."""
    return None if given is None else Period.of(given)
