"""Words and what they mean: a language is data, and a plugin can bring more of it.

A `Vocabulary` is a set of entries. Each `Entry` lists the forms people write and the `Tag` and
value the reader works with; the grammar knows tags, no words.
Each entry carries examples: a wording and what it must read as in canonical words; they run
as tests and are printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import field

from ivbcore.values.language import Language
from ivbcore.values.records import frozen

__all__ = ["Entry", "Season", "Tag", "Vocabulary", "forms"]


class Tag:
    """The roles a word can play in a planning. The value beside it is given in brackets.

    Plain text constants: the reader looks them up all the time, and an enumeration is slow there.
    """

    # time
    MONTH: Final = "month"  # [1 to 12]
    WEEKDAY: Final = "weekday"  # [1 = Monday to 7]
    SEASON: Final = "season"  # [Season]
    UNIT: Final = "unit"  # [meaning.Unit]
    HALF: Final = "half"  # a half of the year: "helft" [Unit.HALF_YEAR: "half jaar"]
    TERTIAL: Final = "tertial"  # four months: "tertaal"
    SOFT: Final = "soft"  # ["begin", "middle", "end"]
    ABOUT: Final = "about"  # circa, rond
    PERIOD_PART: Final = "period-part"  # [meaning.PeriodPart]
    PERIOD: Final = "period"  # "looptijd" behind a soft word or an ordinal
    RELATIVE: Final = "relative"  # [years to add: "dit" 0, "volgend" 1]
    BUDGET: Final = "budget"  # [tuple of Season: documents of planning and control, by their year]
    # numbers
    ORDINAL: Final = "ordinal"  # [1 ...; -1 = last]
    COUNT: Final = "count"  # [number word]
    # joining
    AND: Final = "and"
    OR: Final = "or"
    RANGE: Final = "range"  # inclusive: t/m
    UNTIL: Final = "until"  # tot: doubtful unless a soft word or a date follows
    FROM: Final = "from"
    ONWARD: Final = "onward"  # behind a time: "e.v."
    START: Final = "start"
    BY: Final = "by"  # a term: uiterlijk, vóór
    BEFORE: Final = "before"  # "voor", which also means "for"
    AFTER: Final = "after"  # "na"
    IN: Final = "in"
    OF: Final = "of"  # "van"
    OVER: Final = "over"  # about or from an earlier time: a year behind it is no planning
    BESIDE: Final = "beside"  # "i.v.m.", "zoals": the time behind it is that of something else
    ARTICLE: Final = "article"  # [1 for the one that is a number, too: "een"]
    THEN: Final = "then"
    LASTS: Final = "lasts"  # "duur": a count and a unit beside it tell how long
    LENGTH: Final = "length"  # [months: "tweejarige"; 0: "-jarige", with its number before it]
    # how often
    EVERY: Final = "every"
    PER: Final = "per"
    TIMES: Final = "times"
    ALTERNATE: Final = "alternate"  # "om" in "om het jaar"
    FREQUENCY: Final = "frequency"  # [tuple of meaning.Frequency: more than one when doubtful]
    BOUND: Final = "bound"  # [meaning.Bound]
    TO: Final = "to"  # "à" in "2 à 3 keer"
    OCCASIONS: Final = "occasions"  # nouns that are counted: bijeenkomsten, campagnes
    # what
    KIND: Final = "kind"  # [meaning.PhaseKind]
    DEED: Final = "deed"  # the same as a verb, which outranks a noun before it
    ONGOING: Final = "ongoing"
    RUNS: Final = "runs"  # "loopt": ongoing, and opens a range
    ON_DEMAND: Final = "on-demand"
    # not a time
    WORD: Final = "word"  # names a thing, as every word that is not known ["paper": a document]
    NOT_YET_KNOWN: Final = "not-yet-known"
    NOT_APPLICABLE: Final = "not-applicable"
    VAGUE: Final = "vague"
    DEPENDS: Final = "depends"
    CONDITION: Final = "condition"  # words that change what is said and are not understood
    PAST: Final = "past"  # the sentence looks back: a year in it is no planning
    REFERENCE: Final = "reference"  # "zie"
    REMARK: Final = "remark"
    LABEL: Final = "label"  # a number behind it is a name: "fase 2"


@frozen
class Season:
    """A named part of the year.

    `months` are first and last month, counted on past 12 when it runs into the next year;
    `approximate` for soft names; `two_years` when the name without a second year is doubtful
    ("winter 2024"); `offset` years are added to the year that stands beside it ("begroting 2026"
    is decided in 2025); `before` and `after` are the months that "voor" and "na" make of it ("na de
    zomer"), where they can; `fine` when it is told to the month, else in quarters; `spans` when two
    years may stand behind it though it lies in one.
    """

    months: tuple[int, int]
    approximate: bool = True
    two_years: bool = False
    offset: int = 0
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    fine: bool = False
    spans: bool = False


@frozen
class Entry:
    """One meaning and the forms in which people write it (lower case, without accents)."""

    tag: str
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
    which the scanner looks words up: lexeme by lexeme, the meaning under ``END``. `heads` are the
    nouns that an unknown word may end with ("raadsbrief", "bewonersbijeenkomst"), `participles`
    the shape of an unknown word that tells what was done ("aangewezen"), `past_tense` that of a
    verb that looks back ("adviseerde"), and `past_like` that of what may be one ("versterkte").
    """

    name: str
    language: Language
    entries: tuple[Entry, ...]
    ordinal_suffixes: tuple[str, ...] = ("e", "ste", "de")
    participles: str = "(?!)"
    past_tense: str = "(?!)"
    past_like: str = "(?!)"
    phrases: Mapping[str, Any] = field(init=False, repr=False)
    heads: Mapping[str, tuple[str, Any]] = field(init=False, repr=False)

    @heads.default
    def _heads(self) -> dict[str, tuple[str, Any]]:
        return {
            form: (entry.tag, entry.value)
            for entry in self.entries
            if entry.tag in (Tag.OCCASIONS, Tag.WORD)
            for form in entry.forms
            if form.isalpha() and len(form) >= SHORTEST_HEAD
        }

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
                    raise ValueError(f"{form!r} already means {known[0]}")
        return root

    def ending(self, word: str) -> tuple[str, Any]:
        """What an unknown word is told to be by the noun it ends with."""
        for start in range(1, len(word) - SHORTEST_HEAD + 1):
            meaning = self.heads.get(word[start:])
            if meaning is not None:
                return meaning
        if re.fullmatch(self.participles, word):
            return (Tag.WORD, "told")
        if re.fullmatch(self.past_tense, word):
            return (Tag.PAST, None)
        return (Tag.WORD, "past" if re.fullmatch(self.past_like, word) else "")

    def with_entries(self, name: str, entries: Iterable[Entry]) -> Vocabulary:
        """A vocabulary with more words. ValueError when a form already means something else."""
        return Vocabulary(
            name, self.language, (*self.entries, *entries), self.ordinal_suffixes,
            self.participles, self.past_tense, self.past_like,
        )  # fmt: skip


LETTERS = "a-z\u00df-\u00f6\u00f8-\u00ff"
LEXEME = re.compile(rf"\d+|[{LETTERS}]+|\S")
# A shorter word at the end of another says nothing ("wet" in "bewaarwet", but in "zwet", too).
SHORTEST_HEAD = 4
# The key under which a phrase ends; no lexeme looks like it.
END = ""
