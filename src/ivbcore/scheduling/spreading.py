"""Spreading: where occurrences stand when nobody has placed them."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["spread"]


def spread(windows: Sequence[tuple[int, int]], length: int) -> list[int]:
    """A start for each window (first and last quarter, as ordinals), evenly.

    Windows that are the same share their quarters evenly; a window alone has its occurrence in
    the middle, the earlier of two. What does not fit starts at the beginning of its window.
    """
    sharing: dict[tuple[int, int], int] = {}
    for window in windows:
        sharing[window] = sharing.get(window, 0) + 1
    seen: dict[tuple[int, int], int] = {}
    starts = []
    for window in windows:
        first, last = window
        number = seen.get(window, 0)
        seen[window] = number + 1
        room = max(0, last - first + 1 - length)  # the starts beyond the first
        share = sharing[window]
        starts.append(first + (room * (2 * number + 1)) // (2 * share))
    return starts
