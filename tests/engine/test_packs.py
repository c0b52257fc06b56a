"""Packs: looking up, adopting with overrides, provenance, drift, clashes, planning words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings

import ivbcore
from ivbcore.api import built_in_host, read
from ivbcore.contracts import Entry, PackSource, PlanningWords, Season, Tag, hookimpl
from ivbcore.engine.host import Host
from ivbcore.engine.pack_words import season_of
from ivbcore.engine.provenance import Origin
from ivbcore.engine.reading import Loaded
from ivbcore.findings.finding import Finding
from ivbcore.model.block import Block, BlockVersion
from ivbcore.model.plan import Plan
from ivbcore.planning.wording import Status
from ivbcore.testing import plans

REGION = """\
id: platform-ivz
naam: Platform IVZ
versie: "2024.2"
partijen:
  - {id: platform-ivz, naam: Platform IVZ, positie: extern, ook-genoemd: [IVZ]}
  - {id: politie, naam: Politie eenheid Oost-Nederland, positie: extern, soort: politie}
  - {id: kring, naam: Kring, leden: [platform-ivz, politie]}
portefeuillehouders:
  - {id: burgemeester, naam: Burgemeester}
planningswoorden:
  - {woorden: [Ondermijningsweken, ondermijningsweek], betekenis: november}
bouwdelen:
  - id: ondermijningsweken
    naam: Ondermijningsweken
    soort: actie
    versies:
      - versie: "2024.1"
        datum: 2024-01-10
        inhoud:
          titel: Ondermijningsweken
          maatregel: Een reeks controles en voorlichting.
          partijen: [platform-ivz, politie]
          planning: Q4 2024
          wettelijk: nee
      - versie: "2024.2"
        datum: 2024-09-01
        inhoud:
          titel: Ondermijningsweken
          maatregel: Een reeks controles en voorlichting.
          partijen: [platform-ivz]
          planning: Q3 2024
          wettelijk: nee
  - id: week-van-de-veiligheid
    soort: item
    versies:
      - versie: "1"
        inhoud:
          naam: Week van de Veiligheid
          doelgroep: inwoners
          acties:
            - {id: markt, maatregel: Voorlichting op de markt., planning: Q4 2024}
            - {id: hackshield, maatregel: HackShield op scholen., planning: Q1 2025}
"""
PLAN = """\
ivb: 1
titel: Veilig Borne
gemeente: {naam: Borne, code: GM0147}
looptijd: 2024-2026
bouwstenen: [platform-ivz]
prioriteiten:
  - id: ondermijning
    naam: Ondermijning
    items:
      - id: weerbaar
        naam: Weerbaar
        acties:
"""
WEEKS = """\
          - overgenomen: {bouwsteen: platform-ivz, deel: ondermijningsweken, versie: "2024.1"}
"""


@frozen
class Packs:
    """A plugin that has packs and planning words."""

    packs: tuple[tuple[str, str], ...] = ()
    words: tuple[PlanningWords, ...] = ()
    __name__ = "packs_for_tests"

    @hookimpl
    def ivb_packs(self) -> Sequence[PackSource]:
        """The packs."""
        return [
            PackSource(name, "9", lambda text=text: text.encode())  # type: ignore[misc]
            for name, text in self.packs
        ]

    @hookimpl
    def ivb_planning_words(self) -> Sequence[PlanningWords]:
        """The words."""
        return self.words


def host_with(*packs: tuple[str, str], words: tuple[PlanningWords, ...] = ()) -> Host:
    return built_in_host().with_plugins(Packs(packs, words))


REGIONAL = host_with(("platform-ivz", REGION))


def loaded_of(text: str, host: Host = REGIONAL) -> Loaded:
    return read(text=text, host=host)


def plan_of(text: str, host: Host = REGIONAL) -> Plan:
    plan = loaded_of(text, host).plan
    assert plan is not None
    return plan


def about(loaded: Loaded, *codes: str) -> list[Finding]:
    wanted = codes or ("IVB026", *(f"IVB06{number}" for number in range(10)))
    return [one for one in loaded.findings if one.code.code in wanted]


def registering(name: str, label: str) -> tuple[str, str]:
    return name, f"id: {name}\nversie: '1'\npartijen: [{{id: buurtwacht, naam: {label}}}]\n"


# Looking up


def test_what_the_plan_refers_to_comes_with_its_origin() -> None:
    plan = plan_of(PLAN + "          - {id: a, maatregel: A., partijen: [IVZ]}\n")
    assert [(one.id, one.origin) for one in plan.partners] == [
        ("platform-ivz", "platform-ivz 2024.2")
    ]
    (row,) = plan.rows
    assert [one.name for one in row.partners] == ["Platform IVZ"]


def test_what_the_plan_does_not_refer_to_stays_away() -> None:
    plan = plan_of(PLAN + "          - {id: a, maatregel: A.}\n")
    assert not plan.partners
    assert not plan.holders
    assert not plan.powers


def test_the_members_of_a_group_come_along() -> None:
    plan = plan_of(PLAN + "          - {id: a, maatregel: A., partijen: [kring]}\n")
    assert {one.id for one in plan.partners} == {"kring", "platform-ivz", "politie"}


def test_the_field_of_a_theme_comes_along() -> None:
    text = PLAN.replace("[platform-ivz]", "nationaal").replace(
        "naam: Ondermijning\n", "naam: Ondermijning\n    thema: ondermijning\n"
    )
    plan = plan_of(text + "          - {id: a, maatregel: A., bevoegdheden: [Wet Damocles]}\n")
    assert [one.id for one in plan.themes] == ["ondermijning"]
    assert [one.id for one in plan.safety_fields] == ["integriteit-en-veiligheid"]
    assert [(one.id, one.origin) for one in plan.powers] == [
        ("sluiting-drugspand", "nationaal 2026.1")
    ]


def test_holders_can_come_from_a_pack() -> None:
    plan = plan_of(PLAN + "          - {id: a, maatregel: A., portefeuillehouders: Burgemeester}\n")
    assert [(one.id, one.origin) for one in plan.holders] == [
        ("burgemeester", "platform-ivz 2024.2")
    ]


def test_what_the_plan_describes_itself_always_counts() -> None:
    text = PLAN + "          - {id: a, maatregel: A., partijen: [politie]}\n"
    loaded = loaded_of(text + "partijen: [{id: politie, naam: Onze politie}]\n")
    assert loaded.plan is not None
    assert [(one.name, one.origin) for one in loaded.plan.partners] == [("Onze politie", None)]
    assert loaded.origin("partijen/politie").overridden
    assert str(loaded.origin("partijen/politie")) == "plan, afwijkend van platform-ivz 2024.2"
    assert not about(loaded)


def test_an_alias_of_a_pack_does_not_take_over_a_name_of_the_plan() -> None:
    text = PLAN + "          - {id: a, maatregel: A., partijen: [platform-ivz, IVZ]}\n"
    plan = plan_of(text + "partijen: [{id: eigen, naam: Eigen, ook-genoemd: [IVZ]}]\n")
    (row,) = plan.rows
    assert [one.name for one in row.partners] == ["Platform IVZ", "Eigen"]


def test_what_came_from_packs_is_not_written() -> None:
    text = PLAN + "          - {id: a, maatregel: A., partijen: [IVZ]}\n"
    plan = plan_of(text)
    assert "partijen:\n  - " not in ivbcore.dump(plan)
    assert plan_of(ivbcore.dump(plan)) == plan


# Packs that are not as they should be


def test_a_pack_that_is_not_installed_is_told_where_it_is_named() -> None:
    loaded = loaded_of(PLAN.replace("[platform-ivz]", "[nationaal, onbekend]"))
    (finding,) = about(loaded)
    assert finding.code.code == "IVB026"
    assert finding.arguments["name"] == "onbekend"
    assert finding.location is not None
    assert (finding.location.line, finding.location.column) == (5, 25)
    assert not loaded.complete


def test_nothing_more_is_said_of_a_block_from_a_pack_that_is_not_installed() -> None:
    loaded = loaded_of(PLAN + WEEKS, built_in_host())
    assert [one.code.code for one in about(loaded)] == ["IVB026"]


@pytest.mark.parametrize(
    "text", ["", "- geen\n- bouwsteen\n", "id: [", "id: a\nversie: {}\n", "\0", "onzin: ja\n"]
)
def test_a_pack_with_faults_costs_findings_and_no_more(text: str) -> None:
    host = host_with(("krom", text))
    loaded = loaded_of(PLAN.replace("platform-ivz", "krom"), host)
    assert loaded.plan is not None
    assert {one.code.code for one in about(loaded)} == {"IVB066"}
    assert all(one.message("nl") != one.message("en") for one in about(loaded))


def test_a_pack_that_crashes_costs_a_finding() -> None:
    @frozen
    class Crashing:
        __name__ = "crashing"

        @hookimpl
        def ivb_packs(self) -> Sequence[PackSource]:
            return [PackSource("krom", "1", lambda: 1 / 0)]  # type: ignore[arg-type, return-value]

    host = built_in_host().with_plugins(Crashing())
    (finding,) = about(loaded_of(PLAN.replace("platform-ivz", "krom"), host))
    assert finding.code.code == "IVB066"
    assert "ZeroDivisionError" in finding.message()


# Adopting


def test_an_action_is_filled_from_the_block() -> None:
    plan = plan_of(PLAN + WEEKS)
    action = plan["ondermijningsweken"].action
    assert action.title == "Ondermijningsweken"
    assert action.planning.text == "Q4 2024"
    assert action.statutory is False
    assert str(action.adopted) == "platform-ivz/ondermijningsweken 2024.1"
    assert {one.id for one in plan.partners} == {"platform-ivz", "politie"}


def test_the_keys_of_the_plan_take_precedence() -> None:
    plan = plan_of(PLAN + WEEKS + "            planning: Q1 2025\n            id: weken\n")
    action = plan["weken"].action
    assert action.planning.text == "Q1 2025"
    assert action.title == "Ondermijningsweken"


def test_provenance_of_every_value_can_be_asked() -> None:
    own = "            planning: Q1 2025\n            urgentie: hoog\n            wettelijk: nee\n"
    loaded = loaded_of(PLAN + WEEKS + own)
    block = Origin("platform-ivz", "2024.1", "ondermijningsweken")
    at = "acties/ondermijningsweken"
    assert loaded.origin(f"{at}/titel") == block
    assert loaded.origin(f"{at}/partijen/0/partij") == block
    assert loaded.origin(f"{at}/planning") == Origin(overrides=block)
    assert loaded.origin(f"{at}/wettelijk") == block, "the same value is no override"
    assert loaded.origin(f"{at}/urgentie") == Origin()
    assert loaded.origin(f"{at}/overgenomen") == Origin()
    assert loaded.origin(at) == Origin(overrides=block)
    assert loaded.origin("titel") == Origin()
    assert loaded.origin("acties/bestaat-niet/titel") == Origin()
    assert str(loaded.origin(f"{at}/titel")) == "platform-ivz 2024.1"
    assert str(loaded.origin(f"{at}/planning")) == "plan, afwijkend van platform-ivz 2024.1"
    assert loaded.origin(f"{at}/planning").in_words("en") == "plan, other than platform-ivz 2024.1"
    assert str(loaded.origin("titel")) == "plan"
    assert str(loaded.origin("partijen/politie")) == "platform-ivz 2024.2"


ITEM = """\
      - overgenomen: {bouwsteen: platform-ivz, deel: week-van-de-veiligheid, versie: "1"}
        naam: Week van de veiligheid in Borne
        acties:
          - {id: eigen, maatregel: Iets van onszelf., planning: Q2 2025}
          - {id: hackshield, planning: Q2 2026, soort: onzin}
"""


def test_an_item_is_taken_together_with_what_stands_beside_it() -> None:
    loaded = loaded_of(PLAN + "          - {id: a, maatregel: A.}\n" + ITEM)
    assert loaded.plan is not None
    item = loaded.plan.item("week-van-de-veiligheid")
    assert [one.id for one in item.actions] == ["markt", "hackshield", "eigen"]
    assert item.target_group == "inwoners"
    assert item.name == "Week van de veiligheid in Borne"
    hackshield = loaded.plan["hackshield"].action
    assert hackshield.measure == "HackShield op scholen."
    assert hackshield.planning.text == "Q2 2026"
    block = Origin("platform-ivz", "1", "week-van-de-veiligheid")
    assert loaded.origin("acties/hackshield/planning") == Origin(overrides=block)
    assert loaded.origin("acties/hackshield/maatregel") == block
    assert loaded.origin("acties/markt") == block
    assert loaded.origin("acties/eigen/planning") == Origin()


def test_places_stay_those_of_the_file() -> None:
    loaded = loaded_of(PLAN + "          - {id: a, maatregel: A.}\n" + ITEM)
    wrong = [one for one in loaded.findings if one.code.code == "IVB015"]
    assert [one.path for one in wrong] == ["acties/hackshield/soort"]
    assert wrong[0].location is not None
    assert wrong[0].location.line == 18
    own = loaded.place("acties/eigen/planning")
    assert own is not None
    assert own.line == 17
    first = loaded.place("acties/a")
    assert first is not None
    assert first.line == 13
    filled = loaded.place("acties/markt/maatregel")
    assert filled is None or filled.line >= 14


@pytest.mark.parametrize(
    ("change", "code", "arguments"),
    [
        (
            ("deel: ondermijningsweken", "deel: ondermijningsweek"),
            "IVB061",
            {"value": "ondermijningsweek", "expected": ("ondermijningsweken",)},
        ),
        (
            ("deel: ondermijningsweken", "deel: x"),
            "IVB061",
            {"expected": ("ondermijningsweken", "week-van-de-veiligheid")},
        ),
        (('versie: "2024.1"', 'versie: "2024.3"'), "IVB062", {"version": "2024.3"}),
        ((', versie: "2024.1"', ""), "IVB062", {"version": "?", "expected": ("2024.1", "2024.2")}),
        (
            ("deel: ondermijningsweken", "deel: week-van-de-veiligheid"),
            "IVB063",
            {"value": "item", "expected": "actie"},
        ),
        (("bouwsteen: platform-ivz", "bouwsteen: nationaal"), "IVB068", {"name": "nationaal"}),
    ],
)
def test_a_block_that_cannot_be_had(
    change: tuple[str, str], code: str, arguments: dict[str, Any]
) -> None:
    loaded = loaded_of(PLAN + WEEKS.replace(*change) + "            id: weken\n")
    (finding,) = about(loaded)
    assert finding.code.code == code
    assert finding.path == "acties/weken/overgenomen"
    assert finding.location is not None
    assert finding.location.line == 13
    assert {key: finding.arguments[key] for key in arguments} == arguments
    assert not loaded.complete
    assert loaded.plan is not None
    assert "weken" in loaded.plan


@pytest.mark.parametrize("value", ["onzin", "[a]", "{deel: [a]}", "{}", "~", "{bouwsteen: {}}"])
def test_nonsense_under_overgenomen_never_raises(value: str) -> None:
    text = f"          - {{id: a, maatregel: A., overgenomen: {value}}}\n"
    loaded = loaded_of(PLAN + text)
    assert loaded.plan is not None
    assert "a" in loaded.plan
    assert str(loaded.origin("acties/a/maatregel")) == "plan"


def test_a_plan_with_adopted_parts_is_written_and_read_back() -> None:
    plan = plan_of(PLAN + WEEKS + "            planning: Q1 2025\n")
    assert plan_of(ivbcore.dump(plan)) == plan


# Drift


def test_drift_names_what_changed_in_words() -> None:
    (finding,) = about(loaded_of(PLAN + WEEKS))
    assert finding.code.code == "IVB065"
    assert finding.path == "acties/ondermijningsweken/overgenomen"
    assert finding.message("nl") == (
        "Van platform-ivz/ondermijningsweken is versie 2024.1 overgenomen; versie 2024.2 "
        "verandert: Maatregel ondermijningsweken: partijen 'politie' vervallen; "
        "Maatregel ondermijningsweken: planning van 'Q4 2024' naar 'Q3 2024'."
    )
    assert "Action ondermijningsweken: planning from 'Q4 2024' to 'Q3 2024'" in (
        finding.message("en")
    )


def test_the_newest_version_does_not_drift() -> None:
    assert not about(loaded_of(PLAN + WEEKS.replace("2024.1", "2024.2")))


def test_an_unchanged_newer_version_is_no_drift() -> None:
    region = REGION.replace("Q3 2024", "Q4 2024").replace(
        "partijen: [platform-ivz]", "partijen: [platform-ivz, politie]"
    )
    assert not about(loaded_of(PLAN + WEEKS, host_with(("platform-ivz", region))))


def test_what_a_block_that_is_not_there_would_bring_is_not_missed() -> None:
    """Of what comes from a pack that is not installed nobody knows what it holds."""
    text = """\
ivb: 1
titel: Veilig Borne
gemeente: {naam: Borne, code: GM0147}
looptijd: 2024-2026
bouwstenen: [weg]
prioriteiten:
  - id: hele
    overgenomen: {bouwsteen: weg, deel: prioriteit, versie: "1"}
  - id: ondermijning
    naam: Ondermijning
    items:
      - id: weken
        overgenomen: {bouwsteen: weg, deel: weken, versie: "1"}
"""
    loaded = loaded_of(text)
    assert loaded.left_out == (
        "bouwstenen/0", "prioriteiten/hele/items", "prioriteiten/hele/acties",
        "prioriteiten/hele/doelstellingen", "prioriteiten/hele/indicatoren", "items/weken/acties",
    )  # fmt: skip
    codes = {one.code.code for one in ivbcore.check(loaded)}
    assert not codes & {"IVB110", "IVB111", "IVB601"}
    without = "\n".join(
        re.sub("overgenomen: .*", "opmerking: Nog te doen.", line) for line in text.splitlines()
    )
    codes = {one.code.code for one in ivbcore.check(loaded_of(without))}
    assert codes >= {"IVB110", "IVB111", "IVB601"}


def test_newer_is_by_day_and_then_by_number() -> None:
    block = Block(id="b", versions=[BlockVersion(version=one) for one in ("1.9", "1.10", "1.2")])
    assert block.newest is not None
    assert block.newest.version == "1.10"
    assert block.newer_than("1.10") is None
    assert block.newer_than("9") is None
    assert Block(id="b").newest is None


def test_numbers_of_versions_may_have_any_length() -> None:
    """Python makes no int of more than some thousand digits."""
    numbers = ("9" * 5000, "1" + "0" * 5000, "007", "8")
    block = Block(id="b", versions=[BlockVersion(version=one) for one in numbers])
    assert block.newest is not None
    assert block.newest.version == numbers[1]
    assert block.newer_than("8") is block.newest
    small = Block(id="b", versions=[BlockVersion(version=one) for one in ("007", "8", "v\u0664")])
    assert small.newest is not None
    assert small.newest.version == "8"


def test_a_version_that_stands_twice_is_told() -> None:
    region = REGION.replace('versie: "2024.2"\n        datum', 'versie: "2024.1"\n        datum')
    [found] = loaded_of(PLAN + WEEKS, host_with(("platform-ivz", region))).findings.by_code(
        "pack-malformed"
    )
    assert "version 2024.1 of ondermijningsweken occurs more than once" in found.message("en")


# Clashes


ALERT = PLAN.replace("platform-ivz", "een, twee") + (
    "          - {id: a, maatregel: A., partijen: [buurtwacht]}\n"
)


def test_a_clash_of_packs_is_visible_and_the_first_counts() -> None:
    host = host_with(registering("een", "Eerste"), registering("twee", "Tweede"))
    loaded = loaded_of(ALERT, host)
    (finding,) = about(loaded)
    assert finding.code.code == "IVB064"
    assert dict(finding.arguments) == {"value": "buurtwacht", "name": "een 1", "other": "twee 1"}
    assert finding.location is not None
    assert finding.location.line == 5
    assert loaded.plan is not None
    assert [(one.name, one.origin) for one in loaded.plan.partners] == [("Eerste", "een 1")]
    assert str(loaded.origin("partijen/buurtwacht")) == "een 1"


def test_packs_that_say_the_same_do_not_clash() -> None:
    host = host_with(registering("een", "Zelfde"), registering("twee", "Zelfde"))
    assert not about(loaded_of(ALERT, host))


def test_what_the_plan_describes_itself_settles_a_clash() -> None:
    host = host_with(registering("een", "Eerste"), registering("twee", "Tweede"))
    loaded = loaded_of(ALERT + "partijen: [{id: buurtwacht, naam: Eigen}]\n", host)
    assert not about(loaded)
    assert str(loaded.origin("partijen/buurtwacht")) == "plan, afwijkend van een 1"


# Planning words


WORDY = "          - {id: a, maatregel: A., planning: Ondermijningsweken 2025}\n"


def test_a_planning_word_acts_when_its_pack_is_named() -> None:
    wording = plan_of(PLAN + WORDY)["a"].action.planning
    assert wording.status is Status.READ
    table = plan_of(PLAN + WORDY)["a"].timetable
    assert [str(one) for one in table.named] == ["2025Q4"]


def test_a_planning_word_does_nothing_when_its_pack_is_not_named() -> None:
    text = PLAN.replace("bouwstenen: [platform-ivz]\n", "") + WORDY
    unread = plan_of(text)["a"].action.planning
    assert unread == plan_of(text, built_in_host())["a"].action.planning
    assert unread.status is not Status.READ


def test_word_lists_of_plugins_act_by_name() -> None:
    words = PlanningWords("twents", (Entry(Tag.SEASON, Season((2, 2)), ("foekepot",)),))
    host = host_with(("platform-ivz", REGION + "woordenlijsten: [twents]\n"), words=(words,))
    text = PLAN + "          - {id: a, maatregel: A., planning: foekepot 2025}\n"
    named = text.replace("[platform-ivz]", "twents")
    for one in (text, named):
        assert [str(q) for q in plan_of(one, host)["a"].timetable.named] == ["2025Q1"]
    alone = text.replace("bouwstenen: [platform-ivz]\n", "")
    assert plan_of(alone, host)["a"].action.planning.status is not Status.READ


def test_a_word_list_that_is_not_installed_is_told() -> None:
    host = host_with(("platform-ivz", REGION + "woordenlijsten: [twents]\n"))
    assert [one.arguments["name"] for one in about(loaded_of(PLAN, host))] == ["twents"]


@pytest.mark.parametrize(
    ("words", "meaning", "reason"),
    [
        ("[kermis]", "elk jaar in mei", "geen aaneengesloten"),
        ("[kermis]", "november 2025", "geen aaneengesloten"),
        ("[kermis]", "ooit", "geen aaneengesloten"),
        ("[]", "november", "geen aaneengesloten"),
        ("[november]", "maart", "betekent al iets anders"),
    ],
)
def test_a_planning_word_that_cannot_be_used_is_told(words: str, meaning: str, reason: str) -> None:
    good = "{woorden: [paasvuur], betekenis: april}"
    pack = f"id: w\nplanningswoorden: [{{woorden: {words}, betekenis: {meaning}}}, {good}]\n"
    text = PLAN.replace("platform-ivz", "w") + (
        "          - {id: a, maatregel: A., planning: Paasvuur 2025}\n"
    )
    loaded = loaded_of(text, host_with(("w", pack)))
    (finding,) = about(loaded)
    assert finding.code.code == "IVB067"
    assert reason in finding.message()
    assert loaded.plan is not None
    assert [str(one) for one in loaded.plan["a"].timetable.named] == ["2025Q2"], "the others act"


@pytest.mark.parametrize(
    ("meaning", "months"),
    [
        ("november", (11, 11)),
        ("september en oktober", (9, 10)),
        ("Q3 en Q4", (7, 12)),
        ("najaar", (7, 12)),
        ("november t/m februari", (11, 14)),
        ("december en januari", (12, 13)),
        ("Q4 tot en met Q1", (10, 15)),
        ("november en februari", None),
        ("november 2025 t/m februari 2026", None),
        ("winter t/m Q2", None),
        ("t/m februari", None),
        ("1 november", None),
        ("looptijd", None),
        ("", None),
        ("november evalueren", None),
    ],
)
def test_parts_of_a_year(meaning: str, months: tuple[int, int] | None) -> None:
    season = season_of(meaning)
    assert (season.months if season else None) == months


def test_a_season_over_new_year_is_read_with_both_its_years_and_doubted_with_one() -> None:
    pack = "id: w\nplanningswoorden: [{woorden: [hoogwater], betekenis: november t/m februari}]\n"
    text = PLAN.replace("platform-ivz", "w") + (
        "          - {id: a, maatregel: A., planning: hoogwater 2024/2025}\n"
        "          - {id: b, maatregel: B., planning: hoogwater 2025}\n"
    )
    plan = loaded_of(text, host_with(("w", pack))).plan
    assert plan is not None
    assert [str(one) for one in plan["a"].timetable.named] == ["2024Q4", "2025Q1"]
    assert plan["b"].action.planning.status is Status.AMBIGUOUS


# A pack that is not named changes nothing


@settings(max_examples=40)
@given(plan=plans())
def test_packs_that_are_not_named_change_nothing(plan: Plan) -> None:
    text = ivbcore.dump(evolve(plan, packs=()))
    bare = Host(one for one in built_in_host().plugins if "packs" not in str(one.plugin))
    with_packs, without = loaded_of(text), loaded_of(text, bare)
    assert not bare.packs
    assert with_packs.plan == without.plan
    assert with_packs.findings == without.findings
