"""What an exporter says when it cannot use what it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.values.errors import IvbError

if TYPE_CHECKING:
    from ivbcore.values.language import Texts

__all__ = ["NotUsable"]


class NotUsable(IvbError, ValueError):  # noqa: N818 - the public name says what happened
    """Something that was given to an exporter, such as a house style, cannot be used.

    No crash: `texts` say in both languages what is wrong, for whoever gave it.
    """

    def __init__(self, texts: Texts) -> None:
        """Carry the reason, and say it."""
        self.texts = texts
        super().__init__(texts.en)
