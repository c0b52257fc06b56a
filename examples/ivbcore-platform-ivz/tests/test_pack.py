"""The pack: what is in it, and that its blocks can be read."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

import ivbcore
import ivbcore_platform_ivz
from ivbcore import Host, Status

HEAD = """\
ivb: 1
titel: Proef
gemeente: Wierden
looptijd: 2025-2028
bouwstenen: [nationaal, platform-ivz]
portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
"""


@pytest.fixture
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_platform_ivz)


@pytest.fixture
def pack(host: Host) -> dict[str, Any]:
    (source,) = (one for one in host.packs if one.name == "platform-ivz")
    # BaseLoader makes nothing but texts, lists and mappings.
    data: dict[str, Any] = yaml.load(source.read(), Loader=yaml.BaseLoader)  # noqa: S506
    assert (data["id"], data["versie"]) == (source.name, source.version)
    return data


def test_members_of_the_region_are_partners(pack: dict[str, Any]) -> None:
    partners = {one["id"]: one for one in pack["partijen"]}
    assert len(partners) == len(pack["partijen"])
    assert len(partners["gemeenten-in-twente"]["leden"]) == 14
    assert set(partners["gemeenten-in-twente"]["leden"]) <= set(partners)


def test_versions_of_a_block_are_told_apart(pack: dict[str, Any]) -> None:
    versions = {
        one["id"]: [version["versie"] for version in one["versies"]] for one in pack["bouwdelen"]
    }
    assert versions == {
        "ondermijningsweken": ["2024.1", "2026.1"],
        "week-van-de-veiligheid": ["2025.1"],
        "hackshield": ["2025.1"],
        "streettriage": ["2025.1"],
    }


def test_blocks_read_as_parts_of_a_plan(pack: dict[str, Any], host: Host) -> None:
    for block in pack["bouwdelen"]:
        for version in block["versies"]:
            content = version["inhoud"]
            item = content if block["soort"] == "item" else {"naam": "Item", "acties": [content]}
            priorities = [{"id": "p", "naam": "Prioriteit", "items": [item]}]
            written = yaml.safe_dump({"prioriteiten": priorities}, allow_unicode=True)
            loaded = ivbcore.read(text=HEAD + written, host=host)
            assert loaded.complete, (block["id"], list(loaded.findings))
            assert loaded.plan is not None
            assert {row.status for row in loaded.plan.rows} == {Status.READ}


ADOPTING = (
    HEAD
    + """\
prioriteiten:
  - id: ondermijning
    naam: Ondermijning
    sluit-aan-bij: [Ondermijning]
    items:
      - overgenomen: {bouwsteen: platform-ivz, deel: ondermijningsweken, versie: "%s"}
      - naam: Jeugd
        acties:
          - overgenomen: {bouwsteen: platform-ivz, deel: hackshield, versie: "2025.1"}
            planning: Q2 en Q4 2025
"""
)


@pytest.mark.parametrize(("version", "actions"), [("2024.1", 2), ("2026.1", 3)])
def test_a_plan_adopts_a_block_in_the_version_it_names(
    version: str, actions: int, host: Host
) -> None:
    plan = ivbcore.read(text=ADOPTING % version, host=host).plan
    assert plan is not None
    assert len(plan.rows) == actions
    assert plan.rows[0].id == "ondermijningsweken-voorlichten"
    adopted = plan.items[0].adopted
    assert adopted is not None
    assert str(adopted) == f"platform-ivz/ondermijningsweken {version}"


def test_what_stands_beside_an_adopted_block_takes_precedence(host: Host) -> None:
    plan = ivbcore.read(text=ADOPTING % "2026.1", host=host).plan
    assert plan is not None
    row = plan["hackshield-op-scholen"]
    assert row.action.planning.text == "Q2 en Q4 2025"
    assert row.action.target_group == "leerlingen van het basisonderwijs"


def test_partners_come_from_the_pack_with_their_origin(host: Host) -> None:
    plan = ivbcore.read(text=ADOPTING % "2026.1", host=host).plan
    assert plan is not None
    partners = {one.id: one for one in plan["hackshield-op-scholen"].external_partners}
    assert partners["hackshield"].origin == "platform-ivz 2026.1"


def test_words_of_the_pack_act_in_plans_that_name_it(host: Host) -> None:
    text = ADOPTING % "2026.1"
    with_words = text.replace("planning: Q2 en Q4 2025", "planning: Ondermijningsweken 2025")
    plan = ivbcore.read(text=with_words, host=host).plan
    assert plan is not None
    quarters = plan["hackshield-op-scholen"].timetable.named
    assert [str(one) for one in quarters] == ["2025Q4"]
