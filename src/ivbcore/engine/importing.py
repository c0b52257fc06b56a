"""Asking an importer for the data of a file; whatever it gives instead costs a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.contracts.importer import DEEPEST, SourceData
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import CONTRIBUTION_MALFORMED, PLUGIN_CRASHED
from ivbcore.values.language import LANGUAGES
from ivbcore.values.location import Location

if TYPE_CHECKING:
    from collections.abc import Callable

    from ivbcore.contracts.importer import Importer, Positions
    from ivbcore.engine.host import Host

__all__ = ["imported"]

_MOST_VALUES = 5_000_000  # data with more of them never ends, or holds itself
_SCALARS = frozenset((str, int, float, bool, type(None)))


def imported(importer: Importer, content: bytes, name: str, host: Host) -> SourceData:
    """What an importer makes of a file: plain data, with places that can be asked for.

    Throws nothing but KeyboardInterrupt.
    """
    source = host.origin_of(importer)
    label = source.label if source is not None else importer.name
    place = Location(name)
    try:
        answer: Any = importer.read(content, name)
        if source is not None and source.built_in:
            return answer  # type: ignore[no-any-return]  # tested; looking through it costs time
        wrong = _wrong_with(answer)
    except ANYTHING as error:
        finding = Finding.of(PLUGIN_CRASHED, location=place, name=label, reason=told(error))
        return SourceData(None, findings=(finding,))
    if wrong is None:
        return SourceData(answer.data, _GuardedPositions(answer.positions), answer.findings)
    value, expected = wrong
    finding = Finding.of(
        CONTRIBUTION_MALFORMED, location=place, name=label, value=value, expected=expected
    )
    return SourceData(None, findings=(finding,))


def _wrong_with(answer: Any) -> tuple[str, str] | None:
    """What cannot be used of an answer, and what should be there; None when all of it can."""
    if type(answer) is not SourceData:
        return type(answer).__name__, "SourceData"
    for one in answer.findings:
        if not _is_finding(one):
            return f"SourceData(findings={type(one).__name__})", "Finding"
    strange = _strange_in(answer.data)
    return (f"SourceData(data={strange})", "dict, list, str, None") if strange else None


def _is_finding(one: Any) -> bool:
    """Whether it can be sorted and said; throws when it cannot."""
    if type(one) is not Finding or not _sound(one.location) or not all(map(_sound, one.related)):
        return False
    hash(one)
    one.sort_key < one.sort_key  # noqa: B015 - throws
    return all(isinstance(one.message(language), str) for language in LANGUAGES)


def _strange_in(data: Any) -> str:
    """What in the data is not plain, by its kind; nothing when all is."""
    waiting = [(data, 0)]
    seen = 0
    while waiting:
        one, depth = waiting.pop()
        seen += 1
        if seen > _MOST_VALUES or depth > DEEPEST:
            return f"{type(one).__name__} ...)"
        kind = type(one)
        if kind is dict:
            for key in one:
                if type(key) is not str:
                    return f"dict[{type(key).__name__}]"
            waiting += [(value, depth + 1) for value in one.values()]
        elif kind is list:
            waiting += [(value, depth + 1) for value in one]
        elif kind not in _SCALARS:
            return kind.__name__
    return ""


def _sound(place: Any) -> bool:
    """Whether a place is one, or none."""
    if place is None:
        return True
    return (
        type(place) is Location
        and type(place.file) is str
        and type(place.line) is int
        and type(place.column) is int
    )


class _GuardedPositions:
    """The positions of a plugin; where they fail nothing is known."""

    def __init__(self, positions: Positions) -> None:
        self._positions = positions

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where a key stands, when that can be told."""
        return self._asked(lambda: self._positions.of_key(container, key))

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where a value begins, when that can be told."""
        return self._asked(lambda: self._positions.of_value(container, key))

    def _asked(self, ask: Callable[[], Any]) -> Location | None:
        try:
            place = ask()
            return place if _sound(place) else None
        except ANYTHING as error:
            told(error)  # KeyboardInterrupt passes
            return None
