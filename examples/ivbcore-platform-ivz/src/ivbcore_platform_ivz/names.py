"""The names under which plans and rules find what this package brings."""

from __future__ import annotations

__all__ = ["AGENDA", "ENGLISH_WORDS", "PACK"]

PACK = "platform-ivz"
"""The pack, in `bouwstenen` of a plan."""

ENGLISH_WORDS = "ivz-engels"
"""The English planning words, in `bouwstenen` of a plan."""

AGENDA = "regionale-agenda"
"""The word list that holds the points of the regional agenda."""
