"""The contract of importers: from the bytes of a file to plain data with places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from attrs import field

from ivbcore.findings.finding import Finding
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

__all__ = ["DEEPEST", "LARGEST", "Importer", "NoPositions", "Positions", "SourceData"]

LARGEST = 10_000_000
"""The most bytes that are read of one file."""

DEEPEST = 40
"""The most levels that mappings and lists may be nested."""


class Positions(Protocol):
    """Where plain data stands in its source.

    `container` is a dict or list of the data itself, known by its identity: equal data can
    stand in two places. What the source cannot tell is None.
    """

    def of_key(self, container: object, key: str | int) -> Location | None:
        """Where a key of a mapping stands; of a list, where the element begins."""

    def of_value(self, container: object, key: str | int) -> Location | None:
        """Where the value under a key, or the element of a list, begins."""


class NoPositions:
    """The positions of a source that has none."""

    def of_key(self, container: object, key: str | int) -> Location | None:  # noqa: ARG002
        """Nothing is known."""
        return None

    of_value = of_key


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


@frozen(eq=False)
class SourceData:
    """What an importer makes of a file.

    `data` is plain: dict, list, text, None, and True or False where the source tells those from
    text; numbers are left as the text that was written. None when nothing could be read, and
    then `findings` say why.
    """

    data: Any
    positions: Positions = field(factory=NoPositions)
    findings: tuple[Finding, ...] = field(default=(), converter=_findings)


@frozen
class Importer:
    """A kind of file that plans can be read from.

    `read` is given the bytes and the name of the file, and never raises on any bytes. `notation`
    tells how values are written in such files, when changes can be written back into them:
    ``"yaml"`` or ``"json"``, with the offsets of keys and values in the positions. Without it
    its files are read and never changed.
    """

    name: str
    suffixes: tuple[str, ...] = field(converter=_texts)
    read: Callable[[bytes, str], SourceData]
    notation: str = ""
