"""The Dutch planning words, as data. Each entry's examples run as tests.

An example is a wording and the canonical wording it must read the same as; an empty second
part says that the wording alone is no planning.
"""

from __future__ import annotations

from ivbcore.planning.dutch.calendar import calendar
from ivbcore.planning.dutch.continuing import continuing
from ivbcore.planning.dutch.frequencies import frequencies, numbers
from ivbcore.planning.dutch.joining import joining, softness
from ivbcore.planning.dutch.kinds import kinds
from ivbcore.planning.dutch.past import past
from ivbcore.planning.dutch.things import things
from ivbcore.planning.dutch.untimed import untimed
from ivbcore.planning.vocabulary import Vocabulary

__all__ = ["DUTCH"]

DUTCH = Vocabulary(
    "nederlands",
    "nl",
    (
        *kinds(),
        *calendar(),
        *softness(),
        *joining(),
        *numbers(),
        *frequencies(),
        *continuing(),
        *past(),
        *things(),
        *untimed(),
    ),
    # "versterkt", "aangewezen"; "gemeenteraad" and the like end with a noun that is known.
    participles=r"(?:[a-z]{2,5})?ge[a-z]{2,}[dt]|(?:be|ver|ont|her)[a-z]{3,}[dt](?<![a-z]{6}end)",
    # "adviseerde", but not "georganiseerde" nor "verkeerde".
    past_tense=r"(?!ge|be|ver|ont|her|[a-z]{2,5}ge)[a-z]{2,}eerden?",
    # "verhoogde", "bouwde"; what stands round it tells whether it is one. "Inspraakronde",
    # "vakantieperiode" and "weekeinde" are none.
    past_like=r"(?!ge|(?:orde|waarde|aarde|sterkte|zwakte|grootte|belofte)$)[a-z]{2,}"
    r"(?<!en)(?<!an)(?<!s)(?<!a)(?<!ron)(?<!rio)(?<!ein)(?<!mede)[dt]e",
)
