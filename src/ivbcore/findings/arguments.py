"""The arguments of findings: one vocabulary of names, and the mapping that holds their values.

A name means the same in every code, so that whoever reads findings by machine need not know
each code apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ivbcore.findings.times_in_words import in_words
from ivbcore.values.language import Language, Texts

__all__ = ["NAMES_OF_ACTIONS", "PASSING", "VOCABULARY", "Argument", "Arguments", "shown"]

Argument = str | int | Texts | tuple[str, ...]
"""What an argument can be; a `Texts` is chosen in the language of the reader."""

VOCABULARY: Mapping[str, str] = {
    "key": "a key of the plan file, as written",
    "value": "the offending text, as written and shortened",
    "nearest": "the known name or text that comes nearest",
    "suggestion": "a sentence that offers what comes nearest, with a space before it; may be empty",
    "expected": "what should have stood there",
    "reason": "why something went wrong",
    "file": "the name of a file",
    "line": "a line elsewhere, counted from 1",
    "place": "a place elsewhere, with the name of its file where that is another one",
    "limit": "the most that is accepted",
    "count": "how many",
    "identifier": "an identifier",
    "element": "the kind of element, by its Dutch key",
    "wording": "the text of a planning, as written",
    "words": "the words in a text that matter",
    "readings": "the wordings that settle an ambiguous one, the likeliest first",
    "period": "a period",
    "quarters": "quarters, in order",
    "name": "the name of something in the plan, of a pack, a plugin or a contribution",
    "names": "several names",
    "holder": "a portfolio holder",
    "partner": "a partner",
    "power": "a legal power",
    "action": "an action, by identifier",
    "theme": "a safety theme or safety field",
    "other": "the other element that a finding is about",
    "date": "a day",
    "year": "a calendar year",
    "amount": "an amount with its unit",
    "share": "a share in percents",
    "version": "a version",
}


PASSING: frozenset[str] = frozenset(
    ("amount", "count", "file", "limit", "line", "nearest", "place", "readings", "reason", "share",
     "suggestion", "version")
)  # fmt: skip
"""What changes while the fault stays the same: where it stands, how much, what is offered."""


NAMES_OF_ACTIONS = frozenset(("action", "names", "other"))
"""What can name actions, by identifier."""

_QUOTED = frozenset(("wording", "value", "words", "nearest", "suggestion", "readings", "key"))
"""What repeats or offers a text of the plan, letter for letter."""


class Arguments(Mapping[str, Argument]):
    """The arguments of one finding: a mapping that cannot change and can be hashed."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[str, Argument] | None = None) -> None:
        self._content: dict[str, Argument] = dict(sorted((content or {}).items()))

    def __getitem__(self, key: str) -> Argument:
        return self._content[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __hash__(self) -> int:
        return hash(tuple(self._content.items()))

    def __repr__(self) -> str:
        return repr(self._content)


_LONGEST, _LONGEST_OWN = 1_000, 20_000
"""The most letters of a text of the plan in a sentence, and of one that was made to be read."""


def shown(value: Argument, language: Language, name: str = "") -> str:
    """An argument as it stands in a sentence; under its `name`, times as people write them.

    What quotes the plan is quoted as it stands there; a text that nobody would read is cut off.
    """
    if isinstance(value, Texts):
        return _cut(value.in_language(language), _LONGEST_OWN)
    if name and name not in _QUOTED:
        value = in_words(value, language)
    if isinstance(value, tuple):
        texts = [_cut(one, _LONGEST) for one in value]
        # Texts that hold commas or semicolons themselves need a clearer border.
        every = "".join(texts)
        return (" / " if ";" in every else "; " if "," in every else ", ").join(texts)
    return _cut(str(value), _LONGEST)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}\N{HORIZONTAL ELLIPSIS}"
