"""The two languages in which ivbcore speaks to people."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import frozen

__all__ = ["LANGUAGES", "Language", "Texts"]

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@frozen
class Texts:
    """One text in both languages."""

    nl: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in the language asked for."""
        return self.en if language == "en" else self.nl
