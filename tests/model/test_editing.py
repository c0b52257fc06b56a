"""Editing gives new plans; diff tells exactly what was edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import ivbcore
from ivbcore.model.action import (
    Accepted,
    Action,
    BudgetLine,
    Progress,
    ProgressStatus,
    SourceReference,
)
from ivbcore.model.diff import DifferenceKind, diff
from ivbcore.model.effort import Effort, QuarterCount
from ivbcore.model.governance import Abbreviation, Decision, Scope, Version
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import Measurement, Objective
from ivbcore.model.openness import Openness
from ivbcore.model.partner import Participation, Partner
from ivbcore.model.plan import Plan
from ivbcore.model.power import SafetyField
from ivbcore.model.priority import Item, Priority
from ivbcore.planning.meaning import PhaseKind
from ivbcore.values.errors import UnknownName
from tests.model.samples import ONGOING, STARTED, WORDINGS, plans, sample_plan

PLAN = sample_plan()


def test_changing_an_action_leaves_the_old_plan_alone() -> None:
    changed = PLAN.with_action("starten", planning=ONGOING)
    assert sample_plan() == PLAN
    assert changed["starten"].action.planning is ONGOING
    assert changed["evalueren"].action is PLAN["evalueren"].action


@pytest.mark.parametrize(
    ("field", "value"), [("planning", 2025), ("holders", 3), ("partners", 1.5)]
)
def test_a_value_that_a_field_cannot_hold_is_named(field: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"not a value for {field} of an action: {value}"):
        PLAN.with_action("starten", **{"title": "Nieuw", field: value})


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("kind", "evalueren", PhaseKind.EVALUATE),
        ("openness", "vertrouwelijk", Openness.CONFIDENTIAL),
        ("valid_until", "2026-06-30", dt.date(2026, 6, 30)),
        ("duration", "2 kwartalen", QuarterCount(2)),
        ("effort", {"politie": "2 dagen per keer"}, {"politie": Effort.of("2 dagen per keer")}),
        ("partners", "politie", (Participation(partner="politie"),)),
        ("partners", ["om", Participation(partner="politie")], None),
        ("source", "4.1", SourceReference(chapter="4.1")),
        ("budget", ["n.v.t."], (BudgetLine(text="n.v.t."),)),
        ("nature", "zorg", ("zorg",)),
        ("statutory", True, True),
        ("lead", None, None),
        ("extra", {"HVT": {"zaak": "1"}}, None),
    ],
)
def test_a_change_is_kept_as_the_field_holds_it(field: str, value: Any, kept: Any) -> None:
    changed = PLAN.with_action("starten", **{field: value})
    found = getattr(changed["starten"].action, field)
    if kept is not None or value is None:
        assert found == kept
        assert type(found) is type(kept) or isinstance(found, Mapping)
    # What is kept is what a plan file with these words says.
    written = ivbcore.read(text=ivbcore.dump(changed)).plan
    assert written is not None
    assert getattr(written["starten"].action, field) == found


def test_a_kind_in_words_is_that_kind() -> None:
    assert PLAN.with_action("starten", kind="evalueren")["starten"].evaluated


@pytest.mark.parametrize(
    ("field", "value", "error", "near"),
    [
        ("kind", "evaluren", UnknownName, "evalueren"),
        ("urgency", "reuze", UnknownName, "hoog"),
        ("statutory", "nee", TypeError, "statutory"),
        ("title", 5, TypeError, "title"),
        ("measure", None, TypeError, "measure"),
        ("valid_until", "morgen", ValueError, "valid_until"),
        ("effort", {"politie": "veel"}, ValueError, "6 dagen per kwartaal"),
        ("maatregel", "Iets", UnknownName, "'measure'"),
        ("portefeuillehouders", ["x"], UnknownName, "'holders'"),
        ("geldig_tot", "2026-01-01", UnknownName, "'valid_until'"),
        ("plannning", "Q1", UnknownName, "'planning'"),
    ],
)
def test_a_change_that_no_field_can_hold_is_refused(
    field: str, value: Any, error: type[Exception], near: str
) -> None:
    with pytest.raises(error, match=near):
        PLAN.with_action("starten", **{field: value})


def test_what_a_pack_brought_in_is_not_meant_where_the_plan_has_the_name() -> None:
    theme = SafetyField(id="starten", name="Starten", origin="nationaal 7")
    plan = attrs.evolve(PLAN, safety_fields=(theme,))
    assert "starten" not in plan.without("starten")


def test_what_has_no_short_form_is_told_by_what_it_says_first() -> None:
    plan = (
        PLAN.adding(Abbreviation(short="AVE", meaning="Aanpak Veilig en Eerlijk"))
        .adding(Decision(body="raad", kind="vaststellen", date=dt.date(2024, 2, 13)))
        .adding(Abbreviation(short="LANG", meaning="z" * 200))
    )
    told = "\n".join(diff(PLAN, plan).in_words())
    assert "begrippen 'AVE, Aanpak Veilig en Eerlijk' toegevoegd" in told
    assert "besluiten 'raad, vaststellen' toegevoegd" in told
    assert f"'LANG, {'z' * 73}…'" in told


def test_adding_puts_every_kind_where_it_belongs() -> None:
    plan = (
        PLAN.adding(Action(measure="Nieuw ding"), to="Leeg item")
        .adding(Item(name="Nieuw item"), to=2, at=0)
        .adding(Objective(text="Meer rust."), to="jeugd")
        .adding(Partner(id="om", name="Openbaar Ministerie", aliases="OM"))
        .adding(PortfolioHolder(name="Wethouder zorg"), at=0)
        .adding(Priority(number=3, name="Wonen"))
        .adding(Progress(status=ProgressStatus.DONE), to="bellen")
        .adding(Participation(partner="om"), to="bellen")
        .adding(Accepted(code="IVB214"))
        .adding(Scope(theme="evenementen"))
    )
    assert plan["nieuw-ding"].item.id == "leeg-item"
    assert plan.priorities[1].items[0].name == "Nieuw item"
    assert plan.priorities[0].objectives[1].text == "Meer rust."
    assert plan["starten"].partners[1] is plan.partners[-1]
    assert plan.holders[0].id == "wethouder-zorg"
    assert plan["bellen"].action.progress[0].status is ProgressStatus.DONE
    assert {one.kind for one in diff(PLAN, plan)} == {DifferenceKind.ADDED}
    assert len(diff(PLAN, plan)) == 10


@pytest.mark.parametrize(
    ("element", "to", "error"),
    [
        (Action(id="starten"), "leeg-item", ValueError),
        (Partner(id="politie"), None, ValueError),
        (Action(id="x"), None, TypeError),
        (Item(name="x"), None, TypeError),
        (Action(id="x"), "onbekend", UnknownName),
        (Item(name="x"), 9, UnknownName),
        (Progress(), "onbekend", UnknownName),
        (Progress(), None, TypeError),
        (Partner(id="x"), "starten", TypeError),
        (Version(), None, TypeError),
    ],
)
def test_adding_refuses_what_has_no_place(element: Any, to: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        PLAN.adding(element, to=to)


def test_leaving_out() -> None:
    plan = PLAN.without("starten").without("cameras").without("politie").without("burgemeester")
    assert [row.id for row in plan.rows] == ["evalueren"]
    assert "politie" not in [one.id for one in plan.partners]
    assert len(plan.holders) == 1
    assert len(PLAN.without("jeugd").priorities) == 1


def test_leaving_out_refuses_what_is_not_there_or_not_clear() -> None:
    with pytest.raises(UnknownName, match="starten"):
        PLAN.without("startn")
    with pytest.raises(UnknownName):
        PLAN.without("starten", Partner)
    plan = PLAN.adding(Partner(id="starten"))
    with pytest.raises(ValueError, match="Action and Partner"):
        plan.without("starten")
    assert plan.without("starten", Partner) == PLAN


def test_doubles_are_left_out_one_by_one() -> None:
    twice = [Action(id="x", measure="een"), Action(id="x", measure="twee")]
    plan = Plan(priorities=[Priority(items=[Item(actions=twice)])])
    assert [row.action.measure for row in plan.without("x#2").rows] == ["een"]
    assert [row.action.measure for row in plan.without("x").rows] == ["twee"]


# -- differences ----------------------------------------------------------------------------------


def test_differences_in_words() -> None:
    new = (
        PLAN.with_action("starten", planning=ONGOING, statutory=True, holders="burgemeester")
        .with_action("evalueren", partners=["n.v.t.", Participation(partner="om", role="x")])
        .with_action("camera", extra={"HVT": {"zaak": "Z1"}})
        .without("bellen")
        .adding(Partner(id="om", name="OM"))
        .adding(Scope(theme="evenementen"))
    )
    differences = diff(PLAN, new)
    assert differences.in_words() == (
        "Plan: afbakening 'evenementen' toegevoegd",
        "Partij om toegevoegd",
        "Maatregel starten: portefeuillehouders van 'burgemeester, Jeugd' naar 'burgemeester'",
        "Maatregel starten: planning van '" + STARTED.text + "' naar 'Doorlopend'",
        "Maatregel starten: wettelijk van leeg naar 'ja'",
        "Maatregel evalueren: partijen 'om' toegevoegd",
        "Maatregel evalueren: partijen 'RIEC-partners' vervallen",
        "Maatregel camera: eigen HVT van leeg naar 'zaak: Z1'",
        "Maatregel bellen vervallen",
    )
    assert differences[4].path == "acties/starten/wettelijk"
    assert "Action starten: statutory from empty to 'yes'" in differences.in_words("en")
    assert "Action bellen removed" in differences.in_words("en")
    assert str(differences).splitlines() == list(differences.in_words())


def test_moving_and_reordering() -> None:
    action = PLAN["starten"].action
    moved = PLAN.without("starten").adding(action, to="cameras")
    assert diff(PLAN, moved).in_words() == (
        "Maatregel starten verplaatst van item project-jeugdaanpak naar item cameras",
    )
    turned = PLAN.without("starten").adding(action, to="project-jeugdaanpak")
    (only,) = diff(PLAN, turned)
    assert only.kind is DifferenceKind.REORDERED
    assert only.path == "items/project-jeugdaanpak/acties"
    assert only.new == ("evalueren", "starten")
    assert only.in_words() == "Item project-jeugdaanpak: acties volgorde gewijzigd"
    assert only.in_words("en") == "Item project-jeugdaanpak: actions order changed"


def test_a_change_inside_an_element_without_identifier() -> None:
    target = PLAN.priorities[0].objectives[0].indicators[0]
    better = attrs.evolve(target, target=Measurement(value=150, year=2026))
    priority = attrs.evolve(
        PLAN.priorities[0],
        objectives=[attrs.evolve(PLAN.priorities[0].objectives[0], indicators=[better])],
    )
    new = attrs.evolve(PLAN, priorities=[priority, PLAN.priorities[1]])
    assert diff(PLAN, new).in_words() == (
        "Indicator meldingen: streefwaarde waarde van '160' naar '150'",
    )


def test_what_packs_brought_in_is_no_difference() -> None:
    assert not diff(PLAN, PLAN.adding(Partner(id="x", origin="nationaal")))


def test_paths_are_the_rows_own() -> None:
    found = PLAN.places
    assert all(found[row.path].element is row.action for row in PLAN.rows)
    assert "indicatoren/meldingen" in found


# -- laws -----------------------------------------------------------------------------------------


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert not diff(plan, plan)
    assert not diff(plan, attrs.evolve(plan, files="deel.yaml"))
    assert all(plan.places[row.path].element is row.action for row in plan.rows)


@given(plans(), st.data())
def test_a_change_is_told_exactly(plan: Plan, data: st.DataObject) -> None:
    assume(plan.rows)
    row = data.draw(st.sampled_from(list(plan.rows)))
    planning = data.draw(st.sampled_from(WORDINGS))
    differences = diff(plan, plan.with_action(row.key, planning=planning))
    if planning == row.action.planning:
        assert not differences
    else:
        (only,) = differences
        assert only.path == f"{row.path}/planning"
        assert (only.old, only.new) == (row.action.planning, planning)


@given(plans())
def test_adding_and_leaving_out_undo_each_other(plan: Plan) -> None:
    assume(plan.items)
    # At the very end: actions without identifier go by their number.
    wider = plan.adding(Action(id="nieuw"), to=plan.items[-1].id)
    assert [one.kind for one in diff(plan, wider)] == [DifferenceKind.ADDED]
    assert [one.kind for one in diff(wider, plan)] == [DifferenceKind.REMOVED]
    assert wider.without("nieuw") == plan


@given(plans(), plans())
def test_plans_differ_when_they_are_not_equal(one: Plan, other: Plan) -> None:
    assert bool(diff(one, other)) == (one != other)
    assert len(diff(one, other).in_words()) == len(diff(one, other).in_words("en"))
