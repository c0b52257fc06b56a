"""Words and what they mean: a language is data, and a plugin can bring more of it.

A `Vocabulary` is a set of entries. Each `Entry` lists the forms people write and the `Tag` and
value the reader works with; the grammar itself (`moments`, `clauses`) knows tags, no words.
Each entry carries examples: a wording and what it must read as in canonical words; they run
as tests and are printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from ivbcore.values.language import Language

__all__ = ["Entry", "Season", "Tag", "Vocabulary", "forms"]


class Tag(StrEnum):
    """The roles a word can play in a planning. The value beside it is given in brackets."""

    # time
    MONTH = "month"  # [1 to 12]
    WEEKDAY = "weekday"  # [1 = Monday to 7]
    SEASON = "season"  # [Season]
    UNIT = "unit"  # [meaning.Unit]
    HALF = "half"  # a half of the year: "helft"
    TERTIAL = "tertial"  # four months: "tertaal"
    SOFT = "soft"  # ["begin", "middle", "end"]
    ABOUT = "about"  # circa, rond
    PERIOD_PART = "period-part"  # [meaning.PeriodPart]
    PERIOD = "period"  # "looptijd" behind a soft word or an ordinal
    RELATIVE = "relative"  # [years to add: "dit" 0, "volgend" 1]
    BUDGET = "budget"  # [tuple of Season: documents of planning and control, by their year]
    # numbers
    ORDINAL = "ordinal"  # [1 ...; -1 = last]
    COUNT = "count"  # [number word]
    # joining
    AND = "and"
    OR = "or"
    RANGE = "range"  # inclusive: t/m
    UNTIL = "until"  # tot: doubtful unless a soft word or a date follows
    FROM = "from"
    ONWARD = "onward"  # behind a time: "e.v."
    START = "start"
    BY = "by"  # a term: uiterlijk, vóór
    BEFORE = "before"  # "voor", which also means "for"
    AFTER = "after"  # "na"
    IN = "in"
    OF = "of"  # "van"
    OVER = "over"  # about or from an earlier time: a year behind it is no planning
    ARTICLE = "article"
    THEN = "then"
    # how often
    EVERY = "every"
    PER = "per"
    TIMES = "times"
    ALTERNATE = "alternate"  # "om" in "om het jaar"
    FREQUENCY = "frequency"  # [tuple of meaning.Frequency: more than one when doubtful]
    BOUND = "bound"  # [meaning.Bound]
    TO = "to"  # "à" in "2 à 3 keer"
    OCCASIONS = "occasions"  # nouns that are counted: bijeenkomsten, campagnes
    # what
    KIND = "kind"  # [meaning.PhaseKind]
    DEED = "deed"  # the same as a verb, which outranks a noun before it
    ONGOING = "ongoing"
    RUNS = "runs"  # "loopt": ongoing, and opens a range
    ON_DEMAND = "on-demand"
    # not a time
    NOT_YET_KNOWN = "not-yet-known"
    NOT_APPLICABLE = "not-applicable"
    VAGUE = "vague"
    DEPENDS = "depends"
    CONDITION = "condition"  # words that change what is said and are not understood
    PAST = "past"  # the sentence looks back: a year in it is no planning
    REFERENCE = "reference"  # "zie"
    REMARK = "remark"


@frozen
class Season:
    """A named part of the year.

    `months` are first and last month, counted on past 12 when it runs into the next year;
    `approximate` for soft names; `two_years` when the name without a second year is doubtful
    ("winter 2024"); `offset` years are added to the year that stands beside it ("begroting 2026"
    is decided in 2025); `opens` "after" it is the stretch that follows ("na de zomer").
    """

    months: tuple[int, int]
    approximate: bool = True
    two_years: bool = False
    offset: int = 0
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    fine: bool = False


@frozen
class Entry:
    """One meaning and the forms in which people write it (lower case, without accents)."""

    tag: Tag
    value: Any
    forms: tuple[str, ...]
    examples: tuple[tuple[str, str], ...] = ()


def forms(text: str) -> tuple[str, ...]:
    """Forms from one text, separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


@frozen(eq=False)
class Vocabulary:
    """The words of one language.

    Dutch: woordenlijst
    `ordinal_suffixes` are what stands behind a number in "1e", "2de". `phrases` is the tree in
    which the scanner looks words up: lexeme by lexeme, the meaning under ``END``.
    """

    name: str
    language: Language
    entries: tuple[Entry, ...]
    ordinal_suffixes: tuple[str, ...] = ("e", "ste", "de")
    phrases: Mapping[str, Any] = field(init=False, repr=False)

    @phrases.default
    def _phrases(self) -> dict[str, Any]:
        root: dict[str, Any] = {}
        for entry in self.entries:
            for form in entry.forms:
                node = root
                for lexeme in LEXEME.findall(form):
                    node = node.setdefault(lexeme, {})
                known = node.setdefault(END, (entry.tag, entry.value))
                if known != (entry.tag, entry.value):
                    raise ValueError(f"{form!r} already means {known[0].value}")
        return root

    def with_entries(self, name: str, entries: Iterable[Entry]) -> Vocabulary:
        """A vocabulary with more words. ValueError when a form already means something else."""
        return Vocabulary(name, self.language, (*self.entries, *entries), self.ordinal_suffixes)


LETTERS = "a-z\u00df-\u00f6\u00f8-\u00ff"
LEXEME = re.compile(rf"\d+|[{LETTERS}]+|\S")
# The key under which a phrase ends; no lexeme looks like it.
END = ""
