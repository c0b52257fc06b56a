"""Where something stands in a file."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Location"]


@frozen
class Location:
    """A place in a source text.

    Dutch: vindplaats
    `line` and `column` count from 1; `offset` and `end` count characters from 0 and are None
    where the source cannot tell. `file` is the name under which the text was read.
    """

    file: str
    line: int = 1
    column: int = 1
    offset: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        """``plan.yaml:12:7``."""
        return f"{self.file}:{self.line}:{self.column}"
