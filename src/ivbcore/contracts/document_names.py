"""The names of `ivbcore.contracts` that make documents; they are loaded on first use, there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivbcore.contracts.documents import (
        DOCUMENT_OPTIONS,
        MARKINGS,
        WEEKS_OPTION,
        document_artifact,
        weeks_before,
    )
    from ivbcore.publishing.bottlenecks import bottlenecks
    from ivbcore.publishing.briefing import (
        ahead_blocks,
        decision_blocks,
        months_later,
        quarters_ahead,
    )
    from ivbcore.publishing.decisions import Coming, coming_decisions, days_before, is_taken
    from ivbcore.publishing.document import (
        Blank,
        Block,
        Bullets,
        Document,
        Heading,
        PageBreak,
        Paragraph,
        Table,
    )
    from ivbcore.publishing.naming import (
        listed,
        municipality_names,
        plan_name,
        short_name,
        source_words,
        the_plan,
    )  # fmt: skip
    from ivbcore.publishing.overview import action_blocks
    from ivbcore.publishing.standing import (
        STANDINGS,
        is_over,
        over_words,
        report_on,
        standing_words,
    )
    from ivbcore.publishing.telling import days_words, stretch_words
    from ivbcore.publishing.timed import Timed, TimedSort, frequency_words, timed, timed_rows

__all__ = [
    "DOCUMENT_OPTIONS",
    "MARKINGS",
    "STANDINGS",
    "WEEKS_OPTION",
    "Blank",
    "Block",
    "Bullets",
    "Coming",
    "Document",
    "Heading",
    "PageBreak",
    "Paragraph",
    "Table",
    "Timed",
    "TimedSort",
    "action_blocks",
    "ahead_blocks",
    "bottlenecks",
    "coming_decisions",
    "days_before",
    "days_words",
    "decision_blocks",
    "document_artifact",
    "frequency_words",
    "is_over",
    "is_taken",
    "listed",
    "months_later",
    "municipality_names",
    "over_words",
    "plan_name",
    "quarters_ahead",
    "report_on",
    "short_name",
    "source_words",
    "standing_words",
    "stretch_words",
    "the_plan",
    "timed",
    "timed_rows",
    "weeks_before",
]
