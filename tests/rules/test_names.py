"""A word that is no name is told once and alike, wherever a name belongs."""

from __future__ import annotations

import pytest

from ivbcore.api import check, read

PLAN = """\
ivb: 1
titel: Proef
gemeente: Hellendoorn
looptijd: 2024-2026
bouwstenen: [nationaal]
portefeuillehouders: [{{id: burgemeester, naam: Burgemeester}}]
partijen: [{{id: politie, naam: Politie, positie: extern{partner}}}]
{plan}
prioriteiten:
  - id: jeugd
    naam: Jeugd
    {priority}
    items:
      - {{id: straat, naam: Straat, acties: [{{id: straat, maatregel: Op straat werken.{action}}}]}}
"""
PLACES = {
    "plan": ("kaders", "vaststelling", "afbakening", "bronnen", "veiligheidsvraagstukken"),
    "priority": ("doelstellingen", "ook-genoemd", "thema", "veiligheidsveld", "sluit-aan-bij"),
    "partner": ("ook-genoemd", "leden", "onderdeel-van"),
    "action": (
        "partijen", "portefeuillehouders", "trekker", "opdrachtgever", "volgt-op", "bevoegdheden",
        "gebied", "draagt-bij-aan", "gemeente",
    ),
}  # fmt: skip
WORDS = ("ja", "Nee", "true", "false", "geen", "2024", "2024-02-13", "13-2-2024", "2024-2026")
UNKNOWN = {"IVB101", "IVB102", "IVB103", "IVB104", "IVB105", "IVB106"}


def _codes(where: str, key: str, word: str) -> list[str]:
    written = f", {key}: {word}" if where in ("partner", "action") else f"{key}: {word}"
    text = PLAN.format(**{**dict.fromkeys(PLACES, ""), where: written})
    return [one.code.code for one in check(read(text=text))]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    ("where", "key"), [(where, key) for where, keys in PLACES.items() for key in keys]
)
def test_what_is_no_name_is_told_once(where: str, key: str, word: str) -> None:
    codes = _codes(where, key, word)
    assert codes.count("IVB125") == 1
    assert UNKNOWN.isdisjoint(codes)


@pytest.mark.parametrize(
    ("where", "key"), [(where, key) for where, keys in PLACES.items() for key in keys]
)
def test_a_number_and_a_name_with_such_a_word_are_names(where: str, key: str) -> None:
    for word in ("013", "Nee tegen geweld", "Agenda 2030", "X"):
        assert "IVB125" not in _codes(where, key, word)


def test_in_json_a_text_is_a_name_and_a_bare_yes_is_not() -> None:
    plan = (
        '{{"ivb": 1, "titel": "P", "gemeente": "Almelo", "looptijd": "2024", "kaders": {}, '
        '"prioriteiten": []}}'
    )
    text, bare = (
        {one.code.code for one in check(read(text=plan.format(word), name="plan.json"))}
        for word in ('"ja"', "true")
    )
    assert "IVB125" in text
    assert "IVB017" not in text
    assert "IVB125" not in bare
    assert "IVB017" in bare
