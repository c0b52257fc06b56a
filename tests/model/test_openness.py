"""Marks of openness: on any part of a plan, never passed over, and without traces elsewhere."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given

from ivbcore.api import dump, export, read
from ivbcore.engine.shape import is_element, shape_of
from ivbcore.findings.reading import MARK_OUT_OF_PLACE
from ivbcore.model.action import Openness
from ivbcore.model.editions import edition_of
from ivbcore.model.openness import is_above, strictest, without_marked
from ivbcore.model.plan import Plan
from ivbcore.testing import plans

PLAN = """
ivb: 1
titel: Plan
gemeenten: [Aalten, Borne]
looptijd: 2025-2026
portefeuillehouders:
  - {id: burgemeester, naam: Burgemeester}
  - {id: wethouder-stil, naam: Wethouder Stilzwijgen}
partijen:
  - {id: team, naam: Team veiligheid}
  - {id: speurders, naam: Speurderspartij, ook-genoemd: [SP], onderdeel-van: moeder}
  - {id: gemarkeerd, naam: Gemarkeerdepartij, openbaarheid: intern}
  - {id: keten, naam: Keten, leden: [team, gemarkeerd]}
  - {id: ongebruikt, naam: Nooit genoemd}
capaciteit:
  - {partij: SP, per-kwartaal: 31 dagen}
  - {partij: team, per-kwartaal: 32 dagen}
  - {portefeuillehouder: wethouder-stil, per-kwartaal: 33 dagen}
overleggen:
  - {naam: Stil overleg, deelnemers: [speurders], openbaarheid: vertrouwelijk}
  - {naam: Gewoon overleg, deelnemers: [burgemeester, gemarkeerd]}
besluiten:
  - {orgaan: burgemeester, onderwerp: Gemarkeerd besluit, openbaarheid: intern}
  - {orgaan: burgemeester, onderwerp: Besluit over stil werk, acties: [stil]}
  - {orgaan: burgemeester, onderwerp: Gewoon besluit, acties: [stil, gewoon]}
toezeggingen: [{tekst: Stille toezegging, acties: [stil]}]
evaluatie: [{naam: Stille evaluatie, acties: [stil]}]
veiligheidsvraagstukken:
  - {id: vraag-a, naam: Vraagstuk open}
  - {id: vraag-b, naam: Vraagstuk dicht, openbaarheid: intern}
prioriteiten:
  - id: een
    naam: Prioriteit een
    doelstellingen:
      - tekst: Doel open
        indicatoren:
          - {id: cijfer-dicht, naam: Cijfer dicht, openbaarheid: intern}
          - {id: cijfer-open, naam: Cijfer open, metingen: [{waarde: 41, openbaarheid: intern}, 42]}
      - {tekst: Doel dicht, openbaarheid: regio}
    items:
      - naam: Item gewoon
        acties:
          - id: gewoon
            titel: Gewone actie
            portefeuillehouders: [burgemeester]
            partijen: [team, gemarkeerd, {partij: keten, openbaarheid: intern}]
            trekker: gemarkeerd
            inzet: {team: 3 dagen per keer, gemarkeerd: 4 dagen per keer}
            draagt-bij-aan: [vraag-a, Vraagstuk dicht, cijfer-dicht]
            geldig-tot: 2025-09-19
            voortgang: [{status: knelpunt, oorzaak: Oorzaak dicht, openbaarheid: intern}]
            budget: [{jaar: 2025, bedrag: 71717, openbaarheid: intern}]
          - id: stil
            titel: Stille actie
            openbaarheid: vertrouwelijk
            portefeuillehouders: [wethouder-stil]
            partijen: [SP]
            trekker: speurders
      - naam: Item dicht
        openbaarheid: intern
        acties: [{id: in-item, titel: Actie in gesloten item}]
  - naam: Prioriteit twee
    items: [{naam: Stil item, acties: [{titel: Stil twee, openbaarheid: intern}]}]
  - naam: Prioriteit dicht
    openbaarheid: regio
    doelstellingen: [Doel van dicht]
    items: [{naam: Item onder dicht, acties: [{titel: Actie onder dicht}]}]
"""


def plan() -> Plan:
    loaded = read(text=PLAN)
    assert loaded.plan is not None
    assert loaded.complete, [one.message("nl") for one in loaded.findings]
    return loaded.plan


def test_nothing_of_what_is_marked_or_named_by_it_alone_is_in_the_public_edition() -> None:
    public = edition_of(plan()).plan
    text = dump(public)
    for word in ("31 dagen", "33 dagen", "71717", "knelpunt", "waarde: 41", "leden: [team, "):
        assert word not in text
    for word in ("speurder", "gemarkeerd", "stil", "dicht", "gesloten"):
        assert word not in text.lower().replace("sociaal", "")
    assert [row.key for row in public.rows] == ["gewoon"]
    action = public["gewoon"].action
    assert [one.partner for one in action.partners] == ["team"]
    assert (action.lead, list(action.effort), action.contributes_to) == (
        None,
        ["team"],
        ("vraag-a",),
    )
    assert [one.id for one in public.partners] == ["team", "keten", "ongebruikt"]
    assert [one.id for one in public.holders] == ["burgemeester"]
    assert [one.name for one in public.consultations] == ["Gewoon overleg"]
    assert public.consultations[0].participants == ("burgemeester",)
    assert [one.subject for one in public.decisions] == ["Gewoon besluit"]
    assert (public.commitments, public.evaluations) == ((), ())
    assert [one.name for one in public.priorities] == ["Prioriteit een", "Prioriteit twee"]
    assert public.priorities[1].items == ()
    indicators = public.priorities[0].objectives[0].indicators
    assert [str(one.value) for one in indicators[0].measurements] == ["42"]


def test_what_is_marked_for_the_region_is_there_for_the_region() -> None:
    region = edition_of(plan(), Openness.REGION).plan
    assert "Prioriteit dicht" in [one.name for one in region.priorities]
    assert "Actie onder dicht" in [row.label for row in region.rows]
    assert edition_of(plan(), Openness.CONFIDENTIAL).plan == plan()


def test_the_strictest_of_action_item_and_priority_counts() -> None:
    assert [str(row.openness) for row in plan().rows] == [
        "openbaar", "vertrouwelijk", "intern", "intern", "regio",
    ]  # fmt: skip
    assert strictest([]) is Openness.PUBLIC
    assert not is_above(None, Openness.PUBLIC)


def test_the_last_day_of_what_comes_unannounced_is_not_told_outside() -> None:
    unannounced = plan().with_action("gewoon", unannounced=True)
    assert edition_of(unannounced).plan["gewoon"].action.valid_until is None
    inside = edition_of(unannounced, Openness.INTERNAL).plan["gewoon"].action
    assert str(inside.valid_until) == "2025-09-19"


def test_the_names_of_the_files_are_in_no_edition() -> None:
    spread = evolve(plan(), files=("stil-dossier.yaml",))
    for level in Openness:
        assert "dossier" not in dump(edition_of(spread, level).plan)
        made = export(spread, "json", level=level, with_personal_data=True)
        assert "bestanden" not in json.loads(made.artifacts[0].content)


@pytest.mark.parametrize(
    "written",
    ["openbaarheid: geheim", "openbaarheid: [intern]", "openbarheid: intern", "openness: x"],
)
def test_a_mark_with_a_slip_in_it_hides_rather_than_shows(written: str) -> None:
    text = PLAN.replace("titel: Gewone actie", f"titel: Gewone actie\n            {written}")
    loaded = read(
        text=text.replace("besluiten:\n", f"besluiten:\n  - {{orgaan: raad, {written}}}\n")
    )
    assert loaded.plan is not None
    assert not loaded.complete
    assert not edition_of(loaded.plan, Openness.INTERNAL).plan.rows.where(
        lambda row: row.key == "gewoon"
    )
    assert loaded.plan.decisions[0].openness is Openness.CONFIDENTIAL


@pytest.mark.parametrize("place", ["titel: Plan", "ivb: 1"])
def test_a_mark_where_none_can_stand_is_an_error(place: str) -> None:
    loaded = read(text=PLAN.replace(place, f"{place}\nopenbaarheid: intern"))
    assert [one.code for one in loaded.findings if one.code is MARK_OUT_OF_PLACE]
    assert not loaded.complete


UNMARKED = {
    "Plan", "Municipality", "Version", "Conversion", "SourceReference", "BlockReference",
    "Accepted", "Break", "Power", "Theme", "SafetyField",
}  # fmt: skip


def test_whatever_stands_in_a_list_of_the_plan_can_be_marked() -> None:
    seen: set[Any] = set()
    waiting: list[Any] = [Plan]
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        waiting += [one.type for one in shape_of(cls).fields if is_element(one.type)]
    assert {cls.__name__ for cls in seen if "openness" not in attrs.fields_dict(cls)} <= UNMARKED


@given(plans())
def test_a_plan_without_marks_is_left_as_it_is(plan: Plan) -> None:
    open_plan = evolve(
        plan,
        priorities=tuple(
            evolve(
                priority,
                items=tuple(
                    evolve(item, actions=tuple(evolve(a, openness=None) for a in item.actions))
                    for item in priority.items
                ),
            )
            for priority in plan.priorities
        ),
    )
    assert without_marked(open_plan, Openness.PUBLIC) is open_plan
