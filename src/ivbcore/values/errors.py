"""Exceptions: for programmers, and for `load`. What is wrong with input is a finding instead."""

from __future__ import annotations

__all__ = ["IvbError", "MissingExtra", "UnknownName"]


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
    """A library is needed that comes with the extra `extra` of ivbcore."""

    def __init__(self, extra: str, purpose: str) -> None:
        """Say what needs it, and how to install it."""
        self.extra = extra
        super().__init__(
            f"{purpose} needs an extra: install it with  pip install 'ivbcore[{extra}]'"
        )
