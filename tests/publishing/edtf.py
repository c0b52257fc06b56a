"""EDTF intervals of quarters, read by the letter of ISO 8601-2 and not by ivbcore."""

from __future__ import annotations

import re

__all__ = ["spelled_out"]


def spelled_out(intervals: list[str]) -> list[str]:
    """The quarters in intervals, as ivbcore writes them."""
    found = []
    for interval in intervals:
        first, _, last = interval.partition("/")
        edges = [re.fullmatch(r"(\d{4})-3([3-6])", one) for one in (first, last or first)]
        low, high = (int(one[1]) * 4 + int(one[2]) - 3 for one in edges if one)
        assert low <= high
        found += [f"{number // 4}Q{number % 4 + 1}" for number in range(low, high + 1)]
    return found
