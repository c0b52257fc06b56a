"""Editions: what a public may see, and what it may not."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.api import dump, read
from ivbcore.model.action import Openness
from ivbcore.model.editions import edition_of
from ivbcore.model.plan import Plan
from ivbcore.planning.coarsening import in_quarters
from ivbcore.planning.meaning import Precision
from ivbcore.planning.reader import read as read_planning
from ivbcore.planning.wording import Status
from ivbcore.testing import plannings, plans
from ivbcore.values.quarter import Period

PERIOD = Period.of("2024-2026")

PLAN = """
ivb: 1
titel: Plan
gemeente: Borne
looptijd: 2024-2026
prioriteiten:
  - naam: Ondermijning
    items:
      - naam: Controles
        acties:
          - {id: inval, titel: Inval, maatregel: Binnenvallen., openbaarheid: vertrouwelijk}
      - naam: Toezicht
        acties:
          - {id: ronde, maatregel: Rondes rijden., volgt-op: [inval, Inval, briefing]}
          - {id: briefing, maatregel: Briefen., openbaarheid: regio}
          - id: controle
            maatregel: Boxen controleren.
            onaangekondigd: ja
            planning: 15 t/m 19 april 2024
            voortgang:
              - {peildatum: 2024-07-01, oude-planning: 15 april 2024, nieuwe-planning: week 40 2024}
evaluatie: [{naam: Invallen, keuze: voortzetten, acties: [inval, ronde]}]
toezeggingen: [{soort: motie, tekst: Meer rondes., acties: [ronde, inval]}]
besluiten: [{orgaan: raad, acties: [inval]}]
"""


def plan() -> Plan:
    loaded = read(text=PLAN)
    assert loaded.plan is not None
    return loaded.plan


@pytest.mark.parametrize(
    ("level", "keys"),
    [
        (Openness.PUBLIC, ["ronde", "controle"]),
        (Openness.REGION, ["ronde", "briefing", "controle"]),
        (Openness.INTERNAL, ["ronde", "briefing", "controle"]),
        (Openness.CONFIDENTIAL, ["inval", "ronde", "briefing", "controle"]),
    ],
)
def test_what_is_marked_above_the_level_is_not_in_it(level: Openness, keys: list[str]) -> None:
    edition = edition_of(plan(), level)
    assert [row.key for row in edition.plan.rows] == keys
    assert edition.level is level


def test_an_item_that_holds_nothing_else_goes_too_and_so_does_every_reference() -> None:
    public = edition_of(plan()).plan
    assert [item.name for item in public.items] == ["Toezicht"]
    assert public["ronde"].action.follows == ()
    assert public.evaluations[0].actions == ("ronde",)
    assert public.commitments[0].actions == ("ronde",)
    assert public.decisions == ()
    assert "inval" not in dump(public).lower().replace("invallen", "")


def test_what_packs_brought_in_for_hidden_actions_goes_too() -> None:
    text = PLAN.replace(
        "looptijd: 2024-2026", "looptijd: 2024-2026\nbouwstenen: [nationaal]"
    ).replace(
        "maatregel: Binnenvallen.,",
        "maatregel: Binnenvallen., bevoegdheden: [sluiting-drugspand, gebiedsverbod], "
        "partijen: [Openbaar Ministerie, politie],",
    ).replace(
        "maatregel: Rondes rijden.,",
        "maatregel: Rondes rijden., bevoegdheden: [gebiedsverbod], partijen: [politie],",
    )  # fmt: skip
    whole = read(text=text).plan
    assert whole is not None
    assert {one.id for one in whole.powers} == {"sluiting-drugspand", "gebiedsverbod"}
    assert {one.id for one in whole.partners} >= {"openbaar-ministerie", "politie"}
    public = edition_of(whole).plan
    assert {one.id for one in public.powers} == {"gebiedsverbod"}
    assert "politie" in {one.id for one in public.partners}
    assert "openbaar-ministerie" not in {one.id for one in public.partners}
    assert edition_of(whole, Openness.CONFIDENTIAL).plan is whole


def test_days_of_what_comes_unannounced_are_told_in_quarters_outside() -> None:
    for level in (Openness.PUBLIC, Openness.REGION):
        action = edition_of(plan(), level).plan["controle"].action
        assert action.planning.text == "Q2 2024"
        assert (action.progress[0].old_planning, action.progress[0].new_planning) == (
            "Q2 2024", "Q3 2024 t/m Q4 2024",
        )  # fmt: skip
    inside = edition_of(plan(), Openness.INTERNAL).plan["controle"].action
    assert inside.planning.text == "15 t/m 19 april 2024"


@pytest.mark.parametrize(
    ("text", "coarse"),
    [
        ("15 t/m 19 april 2024 14 t/m 18 oktober 2024", "Q2 2024, Q4 2024"),
        ("jaarlijks in mei", "1 keer per jaar in Q2"),
        ("gereed 1 juli 2025", "afronden Q2 2025"),
        ("Q2 en Q4 2024", "Q2 en Q4 2024"),
        ("doorlopend", "doorlopend"),
        ("12 april, mits er tijd is", "1 keer per jaar in Q2 of 1 keer in Q2"),
        ("inval 31 juni 2025", ""),
        ("zo snel mogelijk", "zo snel mogelijk"),
        ("", ""),
    ],
)
def test_a_wording_in_quarters(text: str, coarse: str) -> None:
    assert in_quarters(read_planning(text)).text == coarse


@given(plannings())
def test_in_quarters_the_quarters_stay_and_the_days_go(planning: object) -> None:
    from ivbcore.planning.writer import write

    wording = read_planning(write(planning))  # type: ignore[arg-type]
    coarse = in_quarters(wording)
    assert set(wording.over(PERIOD).possible) <= set(coarse.over(PERIOD).possible)
    for reading in coarse.readings:
        for phase in reading.phases:
            assert phase.deadline is None
            fine = (Precision.DATE, Precision.WEEK, Precision.MONTH)
            assert all(getattr(when, "precision", None) not in fine for when in phase.when)
    if coarse.status is Status.READ:
        assert read_planning(coarse.text).readings == coarse.readings
    assert in_quarters(coarse) == coarse


@given(plans(), st.sampled_from(Openness), st.sampled_from(Openness))
def test_a_lower_level_shows_no_more(plan: Plan, one: Openness, other: Openness) -> None:
    low, high = sorted((one, other), key=list(Openness).index)
    shown = {row.action.id for row in edition_of(plan, low).plan.rows}
    assert shown <= {row.action.id for row in edition_of(plan, high).plan.rows}
    again = edition_of(edition_of(plan, low).plan, low).plan
    assert again == edition_of(plan, low).plan


def test_a_plan_without_secrets_is_its_own_edition() -> None:
    open_plan = evolve(plan(), priorities=())
    assert edition_of(open_plan).plan is open_plan
