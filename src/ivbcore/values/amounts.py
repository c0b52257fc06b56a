"""Amounts as people write them."""

from __future__ import annotations

from fractions import Fraction

__all__ = ["days_text"]


def days_text(days: Fraction) -> str:
    """Days as people write them: at most one decimal, with a comma."""
    return f"{float(days):.1f}".removesuffix(".0").replace(".", ",")
