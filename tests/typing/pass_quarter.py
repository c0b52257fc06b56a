"""Quarters and periods as a user's type checker sees them."""

from typing import assert_type

from ivbcore.values.quarter import Period, Quarter

quarter = Quarter(2024, 4)
assert_type(quarter.shifted(1), Quarter)
assert_type(quarter < Quarter.of("2025Q1"), bool)
assert_type(sorted([quarter, Quarter.of(quarter)]), list[Quarter])

period = Period(Quarter(2024, 1), quarter)
assert_type(Period.of("2024-2026"), Period)
assert_type(tuple(period), tuple[Quarter, ...])
assert_type(quarter in period, bool)
