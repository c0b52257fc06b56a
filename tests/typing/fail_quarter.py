"""Mistakes with quarters and periods that a type checker must see."""

from ivbcore.values.quarter import Period, Quarter

quarter = Quarter(2024, 4)

quarter < 5  # E: operator
quarter >= 2025  # E: operator
quarter == 2024  # E: comparison-overlap
Quarter("2024Q4")  # E: call-arg, arg-type
Quarter.of(20244)  # E: arg-type
Period(2024, 2026)  # E: arg-type, arg-type
Period(quarter, quarter).first = quarter  # E: misc
