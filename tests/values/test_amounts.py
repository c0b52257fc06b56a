"""Amounts as people write them, in both languages."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ivbcore.values.amounts import days_text
from ivbcore.values.language import Language


@pytest.mark.parametrize(
    ("days", "language", "text"),
    [
        (Fraction(15, 2), "nl", "7,5"),
        (Fraction(15, 2), "en", "7.5"),
        (Fraction(10), "nl", "10"),
        (Fraction(1, 3), "en", "0.3"),
        (Fraction(-5, 4), "nl", "-1,2"),
    ],
)
def test_days_have_one_decimal_at_most(days: Fraction, language: Language, text: str) -> None:
    assert days_text(days, language) == text
