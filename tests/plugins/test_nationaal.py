"""The national pack: complete, honest about what was checked, and without clashes inside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from ivbcore.api import built_in_host, read
from ivbcore.model.pack import Pack
from ivbcore.plugins.packs.nationaal import NATIONAL, VERSION
from ivbcore.values.names import folded

CHECKED = date(2026, 11, 23)
MUNICIPAL = {"raad", "college", "burgemeester"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = built_in_host().shelf.pack("nationaal")
    assert found is not None
    return found


def _lists(pack: Pack) -> dict[str, tuple[Any, ...]]:
    return {
        "powers": pack.powers,
        "themes": pack.themes,
        "fields": pack.safety_fields,
        "partners": pack.partners,
    }


def _ids(elements: Iterable[Any]) -> set[str]:
    return {one.id for one in elements}


def test_the_pack_is_read_without_a_fault() -> None:
    loaded = read(text="bouwstenen: [nationaal]\n")
    assert not [one for one in loaded.findings if one.code.code in ("IVB026", "IVB066")]


def test_name_version_and_day_are_told(pack: Pack) -> None:
    assert (pack.id, pack.version, pack.as_of) == ("nationaal", VERSION, CHECKED)
    assert pack.version == NATIONAL.version
    assert pack.label == "nationaal 2026.1"
    assert pack.publisher


def test_it_holds_no_content_and_no_words(pack: Pack) -> None:
    assert not pack.blocks
    assert not pack.planning_words
    assert not pack.holders


def test_what_the_plan_of_hellendoorn_relies_on_is_there(pack: Pack) -> None:
    assert _ids(pack.themes) >= {
        "jeugdoverlast",
        "jeugd-alcohol-en-drugs",
        "ondermijning",
        "zorg-en-veiligheid",
        "gedigitaliseerde-criminaliteit",
        "high-impact-crimes",
    }
    assert _ids(pack.safety_fields) >= {
        "jeugd-en-veiligheid",
        "integriteit-en-veiligheid",
        "veilige-woon-en-leefomgeving",
    }
    assert _ids(pack.powers) >= {
        "halt-verwijzing",
        "cameratoezicht",
        "strijd-met-omgevingsplan",
        "bibob-toets",
        "sluiting-drugspand",
        "apv",
        "collectieve-horecaontzegging",
        "crisismaatregel",
        "zorgmachtiging",
        "tijdelijk-huisverbod",
        "opkopersregister",
    }
    assert _ids(pack.partners) >= {
        "politie",
        "openbaar-ministerie",
        "riec",
        "zorg-en-veiligheidshuis",
        "halt",
        "ggd",
        "ggz",
        "reclassering",
        "veilig-thuis",
        "koninklijke-horeca-nederland",
        "platform-veilig-ondernemen",
        "meld-misdaad-anoniem",
        "woningcorporaties",
    }


def test_the_five_fields_are_numbered(pack: Pack) -> None:
    assert [one.number for one in pack.safety_fields] == [1, 2, 3, 4, 5]


def test_every_theme_names_its_edition_and_a_field_that_is_there(pack: Pack) -> None:
    fields = _ids(pack.safety_fields)
    assert all(one.edition for one in pack.themes)
    assert all(one.edition for one in pack.safety_fields)
    without = {one.id for one in pack.themes if one.safety_field is None}
    assert without == {"gedigitaliseerde-criminaliteit", "zorg-en-veiligheid", "informatiepositie"}
    assert {one.safety_field for one in pack.themes if one.safety_field} == fields


def test_every_power_tells_its_article_its_source_and_when_it_was_checked(pack: Pack) -> None:
    for power in pack.powers:
        assert power.article, power.id
        assert power.source, power.id
        assert power.checked is None or power.checked <= CHECKED, power.id
        if power.verified:
            assert power.checked is not None, power.id
            assert "ontwerpnotities" not in power.source, power.id


def test_what_the_notes_doubt_is_not_called_verified(pack: Pack) -> None:
    doubtful = {"inbewaringstelling", "alcoholvergunning", "opkopersregister"}
    doubtful |= {"strijd-met-omgevingsplan"}
    assert doubtful <= {one.id for one in pack.powers if not one.verified}


def test_competent_bodies_are_those_of_a_municipality(pack: Pack) -> None:
    assert {body for one in pack.powers for body in one.competent_bodies} == MUNICIPAL
    none = {one.id for one in pack.powers if not one.competent_bodies}
    assert none == {
        "halt-verwijzing",
        "collectieve-horecaontzegging",
        "opkopersregister",
        "zorgmachtiging",
        "gegevensverwerking-samenwerkingsverbanden",
    }


def test_camera_surveillance_needs_area_term_and_consultation(pack: Pack) -> None:
    camera = next(one for one in pack.powers if one.id == "cameratoezicht")
    assert camera.competent_bodies == ("burgemeester",)
    assert camera.needs_area
    assert camera.needs_term
    assert camera.involve == ("openbaar-ministerie", "politie")
    assert camera.bwb == "BWBR0005416"


def test_identifiers_of_laws_are_well_formed(pack: Pack) -> None:
    found = {one.bwb for one in pack.powers if one.bwb}
    assert all(len(one) == 11 and one[:4] == "BWBR" and one[4:].isdigit() for one in found)


def test_every_partner_tells_position_and_kind(pack: Pack) -> None:
    assert all(one.position and one.kind for one in pack.partners)


def test_partners_refer_to_partners_that_are_there(pack: Pack) -> None:
    ids = _ids(pack.partners)
    assert all(one.part_of in ids for one in pack.partners if one.part_of)
    assert all(member in ids for one in pack.partners for member in one.members)


@pytest.mark.parametrize("kind", ["powers", "themes", "fields", "partners"])
def test_no_name_means_two_things(pack: Pack, kind: str) -> None:
    elements = _lists(pack)[kind]
    assert elements
    assert len(_ids(elements)) == len(elements)
    names = Counter(
        name
        for one in elements
        for name in {folded(text) for text in (one.id, one.name, *one.aliases)}
    )
    assert not [name for name, count in names.items() if count > 1]
