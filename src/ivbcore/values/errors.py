"""Exceptions: for programmers, and for `load`. What is wrong with input is a finding instead."""

from __future__ import annotations

__all__ = ["IvbError", "MissingExtra", "UnknownName", "missing_extra"]


class IvbError(Exception):
    """The base of all exceptions of ivbcore."""


class UnknownName(IvbError, LookupError):  # noqa: N818 - the public name says what happened
    """A name was asked for that the plan does not know.

    `name` is what was asked, `suggestions` the nearest known names, the best first.
    """

    def __init__(self, kind: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        """Say which kind of thing was asked for, by what name, and what comes near."""
        self.kind = kind
        self.name = name
        self.suggestions = suggestions
        near = f"; did you mean {' or '.join(map(repr, suggestions))}?" if suggestions else ""
        super().__init__(f"unknown {kind}: {name!r}{near}")


class MissingExtra(IvbError, ImportError):  # noqa: N818
    """A library is needed that comes with an extra of ivbcore."""


def missing_extra(extra: str, purpose: str) -> MissingExtra:
    """The one error for an extra that is not installed."""
    return MissingExtra(
        f"{purpose} needs an extra: install it with  pip install 'ivbcore[{extra}]'"
    )
