"""What the plans of the testing kit are made of: names and sentences as plans have them.

Plain data, simplest first: Hypothesis shrinks towards the beginning of a list.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status
from ivbcore.values.quarter import Period

__all__ = [
    "EXTERNAL",
    "HOLDERS",
    "INTERNAL",
    "ISSUES",
    "MOST_MEASURES",
    "MUNICIPALITIES",
    "PRIORITIES",
    "measure",
    "wordings_within",
]

MUNICIPALITIES = (
    ("Hellendoorn", "GM0163"),
    ("Almelo", "GM0141"),
    ("Borne", "GM0147"),
    ("Hof van Twente", "GM1735"),
    ("Rijssen-Holten", "GM1742"),
)

# Name, aliases, subjects.
HOLDERS = (
    ("Burgemeester", ("De burgemeester",), ("openbare orde en veiligheid",)),
    ("Wethouder jeugd", ("Wethouder Jeugdzaken",), ("jeugd", "onderwijs")),
    ("Wethouder zorg", ("Wethouder zorg en welzijn",), ("zorg",)),
    ("Wethouder ruimte", (), ("handhaving", "openbare ruimte")),
)

# Name, aliases, kind.
INTERNAL = (
    ("Team veiligheid", (), "gemeente"),
    ("Team handhaving", ("Handhavers",), "gemeente"),
    ("Sociaal domein", ("Afdeling sociaal domein",), "gemeente"),
    ("Communicatie", (), "gemeente"),
)
EXTERNAL = (
    ("Politie", ("Nationale Politie",), "politie"),
    ("Openbaar Ministerie", ("Justitie",), "justitie"),
    ("Stichting Welzijn", ("Jongerenwerk",), "welzijn"),
    ("Brandweer Twente", ("Brandweer",), "brandweer"),
    ("Woningstichting Ons Huis", ("Ons Huis",), "wonen"),
    ("Scholen voor voortgezet onderwijs", ("Scholen",), "onderwijs"),
    ("Ondernemersvereniging 't Noorden", (), "bedrijven"),
)

# Name, aliases, safety field, theme.
PRIORITIES = (
    ("Jeugd en veiligheid", ("Jeugd",), "jeugd-en-veiligheid", "jeugdoverlast"),
    ("Ondermijning", (), "integriteit-en-veiligheid", "ondermijning"),
    (
        "Veilig wonen", ("Veilige buurten",), "veilige-woon-en-leefomgeving",
        "objectieve-veiligheid",
    ),
    ("Veilig ondernemen", (), "bedrijvigheid-en-veiligheid", "winkelgebied"),
    ("Verkeersveiligheid", ("Verkeer",), "fysieke-veiligheid", "verkeer"),
)  # fmt: skip

ISSUES = (
    "Overlast door groepen jeugd",
    "Drugshandel in het buitengebied",
    "Inbraken in woningen",
    "Winkeldiefstal in het centrum",
    "Te hard rijden op doorgaande wegen",
)

_DEEDS = (
    "bespreken", "aanpakken", "in kaart brengen", "tegengaan", "melden", "voorkomen",
    "onderzoeken", "terugdringen",
)  # fmt: skip
_SUBJECTS = (
    "Overlast", "Fietsdiefstal", "Babbeltrucs", "Vernieling", "Drugsgebruik", "Woonfraude",
    "Zwerfafval", "Vuurwerk", "Inbraak", "Straatintimidatie",
)  # fmt: skip
_PLACES = (
    "in het centrum", "rond het station", "op de bedrijventerreinen", "in het buitengebied",
    "bij de scholen",
)  # fmt: skip
MOST_MEASURES = len(_DEEDS) * len(_SUBJECTS) * len(_PLACES)


def measure(number: int) -> str:
    """The measure with this number, from 0; no two are the same."""
    rest, subject = divmod(number, len(_SUBJECTS))
    place, deed = divmod(rest, len(_DEEDS))
    return f"{_SUBJECTS[subject]} {_PLACES[place]} {_DEEDS[deed]}."


@lru_cache(maxsize=256)
def wordings_within(period: Period, *, settled: bool = False) -> tuple[str, ...]:
    """Wordings that are read with one meaning, and name nothing outside the period.

    Settled ones say in which quarters, and each kind of planning in one way of writing.
    """
    candidates = _settled(period) if settled else _candidates(period)
    return tuple(text for text in candidates if _lies_within(text, period))


def _settled(period: Period) -> list[str]:
    quarters = period.quarters
    return [
        *(f"Q{one.number} {one.year}" for one in quarters),
        "doorlopend",
        "Doorlopend",
        *(f"Q{one.number} en Q{two.number} {one.year}" for one, two in pairwise(quarters)),
        *(f"evaluatie Q{one.number} {one.year}" for one in quarters),
        *(f"Q{one.number} {one.year} opstarten, daarna doorlopend" for one in quarters),
        *(f"eind {year}" for year in period.years),
        *(f"maart {year}" for year in period.years),
        *(f"vanaf Q{one.number} {one.year}" for one in quarters),
        "jaarlijks in Q4",
        "op afroep",
    ]


def _candidates(period: Period) -> list[str]:
    quarters = period.quarters
    singles = [f"Q{one.number} {one.year}" for one in quarters]
    pairs = list(pairwise(quarters))
    return [
        *singles,
        "doorlopend",
        "Doorlopend",
        *(f"Q{one.number} {one.year} t/m Q{two.number} {two.year}" for one, two in pairs),
        *(f"Q{one.number} en Q{two.number} {one.year}" for one, two in pairs),
        *(f"evaluatie Q{one.number} {one.year}" for one in quarters),
        *(f"Q{one.number} {one.year} opstarten, daarna doorlopend" for one in quarters),
        *(f"{one.number}e kwartaal {one.year}" for one in quarters),
        *(str(year) for year in period.years),
        *(f"eind {year}" for year in period.years),
        *(f"maart {year}" for year in period.years),
        *(f"Q4 in {period.first.year} en {year}" for year in period.years),
        *(f"vanaf Q{one.number} {one.year}" for one in quarters),
        *(f"uiterlijk Q{one.number} {one.year}" for one in quarters),
        "2 keer per jaar",
        "jaarlijks in Q4",
        "op afroep",
        "gehele looptijd",
    ]


def _lies_within(text: str, period: Period) -> bool:
    wording = read(text).within(period)
    table = wording.over(period)
    return wording.status is Status.READ and bool(table.possible) and not table.clipped
