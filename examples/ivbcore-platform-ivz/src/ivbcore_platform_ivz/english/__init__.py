"""English planning words, as data: what "ongoing", "no later than" and "twice a year" mean.

The reader of ivbcore knows roles (`Tag`), no words; with this vocabulary in the place of the
Dutch one it reads English. Each example holds an English wording and a Dutch one that means the
same; an empty second part says that the wording alone is no planning. The tests run them.
"""

from __future__ import annotations

from ivbcore.contracts import Vocabulary
from ivbcore_platform_ivz.english.calendar import calendar
from ivbcore_platform_ivz.english.frequencies import frequencies
from ivbcore_platform_ivz.english.joining import joining
from ivbcore_platform_ivz.english.kinds import kinds
from ivbcore_platform_ivz.english.lasting import lasting
from ivbcore_platform_ivz.english.untimed import untimed

__all__ = ["ENGLISH"]

ENGLISH = Vocabulary(
    "english",
    "en",
    (*kinds(), *calendar(), *joining(), *frequencies(), *lasting(), *untimed()),
    ordinal_suffixes=("st", "nd", "rd", "th"),
)
