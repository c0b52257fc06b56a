"""Amounts as people write them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivbcore.values.language import Language

__all__ = ["days_text"]


def days_text(days: Fraction, language: Language = "nl") -> str:
    """Days as people write them: at most one decimal, in Dutch with a comma."""
    text = f"{float(days):.1f}".removesuffix(".0")
    return text if language == "en" else text.replace(".", ",")
