"""Reading a planning: from the text in the cell to a `Wording`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ivbcore.planning.folding import folded, without_addresses
from ivbcore.planning.grammar.atoms.collecting import atoms_of
from ivbcore.planning.grammar.phases.clauses import Draft, drafts_of, plannings_of
from ivbcore.planning.grammar.pieces import Atoms
from ivbcore.planning.grammar.times.parts import Refused
from ivbcore.planning.grammar.words.lines import parted
from ivbcore.planning.grammar.words.scanner import SIGN, WORD, Token, scan
from ivbcore.planning.vocabulary import Tag, Vocabulary
from ivbcore.planning.wording import Span, Status, Trouble, TroubleKind, Wording

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.planning.meaning import Planning

__all__ = ["LONGEST_WORDING", "read"]

# A planning cell is a phrase; what is longer than this is a document, and is not read.
LONGEST_WORDING = 2000


def read(text: str, vocabulary: Vocabulary | None = None, as_of: date | None = None) -> Wording:
    """Read a planning as people write it. Never raises on any text.

    `vocabulary` is Dutch unless told otherwise. `as_of` (Dutch: peildatum) is the day from which
    words such as "volgend jaar" count; without it they are unread.
    """
    wording = _read(text, vocabulary)
    if as_of is not None and any(t.kind is TroubleKind.RELATIVE for t in wording.troubles):
        return _read(text, vocabulary, as_of)
    return wording


@lru_cache(maxsize=8192)
def _read(text: str, vocabulary: Vocabulary | None = None, as_of: date | None = None) -> Wording:
    if vocabulary is None:
        vocabulary = _dutch()
    if not text.strip():
        return Wording(text, Status.EMPTY)
    if len(text) > LONGEST_WORDING:
        return Wording(
            text, Status.UNREAD, troubles=(Trouble(TroubleKind.TOO_LONG, text[:80], 0, len(text)),)
        )
    told = text
    if "\n" in text:
        told = parted(text, vocabulary, lambda line: _is_known(_read(line, vocabulary)))
    plain, origin = folded(told)
    tokens = scan(without_addresses(plain), vocabulary)
    places = _Places(text, tokens, origin)
    if not tokens:  # nothing but characters that print as nothing
        return Wording(text, Status.EMPTY)
    if tokens[0].tag == SIGN and all(token.tag == SIGN for token in tokens):
        return Wording(text, Status.NOT_FILLED_IN if _is_dash(plain) else Status.UNREAD)
    try:
        atoms = atoms_of(tokens, as_of)
        drafts = drafts_of(atoms)
        readings = plannings_of(drafts) if drafts else ()
    except Refused as refused:
        trouble = places.trouble(refused.kind, refused.start, refused.end)
        return Wording(text, Status.UNREAD, troubles=(trouble,))
    if readings is None:
        readings = ()
        atoms.troubles.append((TroubleKind.NOT_UNDERSTOOD, 0, len(tokens)))
    return _wording(text, readings, atoms, drafts, places)


def _is_known(line: Wording) -> bool:
    """Whether it is read, up to what the year beside a name tells: "Actieplan 2025"."""
    return line.status is Status.READ or (
        line.status is Status.PARTIAL
        and all(trouble.kind is TroubleKind.DOCUMENT_YEAR for trouble in line.troubles)
    )


@lru_cache(maxsize=1)
def _dutch() -> Vocabulary:
    # Imported on use: a host with another language never needs it.
    from ivbcore.planning.dutch import DUTCH

    return DUTCH


def _is_dash(plain: str) -> bool:
    return set(plain) <= set("-./\u2026 ")


def _wording(
    text: str,
    readings: tuple[Planning, ...],
    atoms: Atoms,
    drafts: list[Draft],
    places: _Places,
) -> Wording:
    if len(readings) == 1 and not atoms.troubles and not atoms.references and not atoms.absence:
        return Wording(text, Status.READ, readings, _spans(atoms, drafts, places))
    readings = tuple(dict.fromkeys(readings))
    troubles = tuple(places.of_tokens(*trouble) for trouble in sorted(atoms.troubles, key=_first))
    references = tuple(places.words(first, stop) for first, stop in atoms.references)
    if not readings:
        if atoms.absence is not None and not troubles:
            absent = atoms.absence == Tag.NOT_APPLICABLE
            return Wording(text, Status.NOT_APPLICABLE if absent else Status.NOT_YET_KNOWN)
        if not troubles:
            troubles = (places.of_tokens(TroubleKind.NO_TIME, 0, len(places.tokens)),)
        return Wording(text, Status.UNREAD, troubles=troubles, references=references)
    if troubles or atoms.absence is not None:
        status = Status.PARTIAL
    else:
        status = Status.READ if len(readings) == 1 else Status.AMBIGUOUS
    return Wording(
        text,
        status,
        readings,
        spans=_spans(atoms, drafts, places),
        troubles=troubles,
        references=references,
    )


def _first(trouble: tuple[TroubleKind, int, int]) -> int:
    return trouble[1]


def _spans(atoms: Atoms, drafts: list[Draft], places: _Places) -> tuple[Span, ...]:
    """Which characters belong to which phase, and which are remarks."""
    spans = [
        Span(*places.bounds(draft.first, draft.stop), number) for number, draft in enumerate(drafts)
    ]
    if not atoms.remarks:
        return tuple(spans)
    taken = {index for draft in drafts for index in range(draft.first, draft.stop)}
    runs: list[list[int]] = []
    for index in sorted(set(atoms.remarks) - taken):
        if runs and runs[-1][-1] + 1 == index:
            runs[-1].append(index)
        else:
            runs.append([index])
    spans += [
        Span(*places.bounds(run[0], run[-1] + 1))
        for run in runs
        if any(places.tokens[index].tag in (WORD, Tag.REMARK) for index in run)
    ]
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


class _Places:
    """Translates tokens and folded offsets into places in the text as written."""

    __slots__ = ("origin", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token], origin: list[int] | None) -> None:
        self.text = text
        self.tokens = tokens
        self.origin = origin

    def at(self, offset: int) -> int:
        if self.origin is None:
            return offset
        return self.origin[offset] if offset < len(self.origin) else len(self.text)

    def bounds(self, first: int, stop: int) -> tuple[int, int]:
        start = self.tokens[first].start
        end = self.tokens[min(stop, len(self.tokens)) - 1].end
        return self.at(start), self.at(end - 1) + 1

    def words(self, first: int, stop: int) -> str:
        start, end = self.bounds(first, stop)
        return self.text[start:end]

    def trouble(self, kind: TroubleKind, start: int, end: int) -> Trouble:
        low, high = self.at(start), self.at(end - 1) + 1
        return Trouble(kind, self.text[low:high], low, high)

    def of_tokens(self, kind: TroubleKind, first: int, stop: int) -> Trouble:
        low, high = self.bounds(first, stop)
        return Trouble(kind, self.text[low:high], low, high)
