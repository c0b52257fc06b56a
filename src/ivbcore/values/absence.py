"""The four ways in which a cell says that it holds nothing."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

__all__ = ["Absence", "absence_of"]


class Absence(StrEnum):
    """Why nothing stands somewhere.

    Dutch: n.v.t., n.n.b., niet ingevuld, leeg
    Told apart in planning, lead, holders, partners, target group and budget, and nowhere else.
    """

    NOT_APPLICABLE = "n.v.t."
    NOT_YET_KNOWN = "n.n.b."
    NOT_FILLED_IN = "-"
    MISSING = ""


_SPELLINGS = {
    **dict.fromkeys(
        ("n.v.t.", "n.v.t", "nvt", "nvt.", "niet van toepassing"), Absence.NOT_APPLICABLE
    ),
    **dict.fromkeys(
        (
            "n.n.b.", "n.n.b", "nnb", "nnb.", "n.t.b.", "n.t.b", "ntb", "ntb.", "p.m.", "p.m", "pm",
            "pm.", "volgt", "volgt nog", "volgt later", "nog niet bekend", "nog te bepalen",
            "nader te bepalen", "nog onbekend", "onbekend", "nog nader te bepalen", "n.t.b. ",
            "tbd", "?",
        ),
        Absence.NOT_YET_KNOWN,
    ),
    **dict.fromkeys(("-", "--", "---", "–", "—", "/", "x", ".", "…", "..."), Absence.NOT_FILLED_IN),
    "": Absence.MISSING,
}  # fmt: skip


@lru_cache(maxsize=4096)  # plans name the same partners over and over
def absence_of(text: str) -> Absence | None:
    """What kind of nothing this text is, or None when it says something."""
    return _SPELLINGS.get(" ".join(text.lower().split()))
