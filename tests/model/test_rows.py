"""Rows: references resolved, and the questions people ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.model.action import Action, BudgetLine
from ivbcore.model.analysis import SafetyIssue
from ivbcore.model.directory import Unknown
from ivbcore.model.governance import Municipality
from ivbcore.model.objective import Indicator, Objective
from ivbcore.model.partner import Partner, Position
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.model.rows import Rows
from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status
from ivbcore.values.absence import Absence
from ivbcore.values.errors import UnknownName
from ivbcore.values.quarter import Quarter
from tests.model.samples import plans, sample_plan

PLAN = sample_plan()
ROWS = PLAN.rows


def ids(rows: Rows) -> list[str]:
    return [row.id for row in rows]


# -- one row --------------------------------------------------------------------------------------


def test_references_are_resolved() -> None:
    row = PLAN["starten"]
    assert [one.name for one in row.holders] == ["Burgemeester", "Wethouder jeugd"]
    assert row.first_holder is PLAN.holders[0]
    assert row.partners == (PLAN.partners[1], Unknown("OM"))
    assert row.participations[1].role == "adviseren"
    assert row.lead is PLAN.partners[0]
    assert row.external_partners == (PLAN.partners[1],)
    assert row.internal_partners == ()
    assert (row.number, row.label, row.target_group) == (1, "Jeugdaanpak starten", "jeugd")
    assert PLAN["evalueren"].label == "Project Jeugdaanpak"
    assert PLAN["camera"].target_group == "ondernemers"
    assert PLAN["camera"].powers == PLAN.powers


def test_an_identifier_is_found_with_spaces_for_its_hyphens() -> None:
    plan = PLAN.with_action("meldpunt", partners=["team  Veiligheid", "team-veiligheid"])
    assert plan["meldpunt"].partners == (PLAN.partners[0], PLAN.partners[0])
    assert PLAN.directory.partners.find("team veilig heid") is None


def test_what_an_action_follows_is_a_row_or_unknown() -> None:
    assert PLAN["evalueren"].follows == (PLAN["starten"], Unknown("verdwenen"))


def test_unknown_references_suggest_the_nearest() -> None:
    plan = PLAN.with_action("meldpunt", partners=["Politei", "Qqq"], follows=["startn"])
    near, far = plan["meldpunt"].partners
    assert isinstance(near, Unknown)
    assert near.suggestion == "politie"
    assert isinstance(far, Unknown)
    assert far.suggestion is None
    assert plan["meldpunt"].follows[0].suggestion == "starten"  # type: ignore[union-attr]


def test_the_four_kinds_of_nothing_are_told_apart() -> None:
    assert PLAN["camera"].holders == ()
    assert PLAN["camera"].absence("holders") is Absence.NOT_YET_KNOWN
    assert PLAN["evalueren"].absence("partners") is None
    assert PLAN["bellen"].absence("partners") is Absence.MISSING
    assert PLAN["bellen"].absence("lead") is Absence.MISSING
    row = PLAN.with_action(
        "bellen", lead="nvt", target_group="-", budget=[BudgetLine(text="n.t.b.")]
    )["bellen"]
    assert row.lead is None
    assert row.absence("lead") is Absence.NOT_APPLICABLE
    assert row.absence("target_group") is Absence.NOT_FILLED_IN
    assert row.absence("budget") is Absence.NOT_YET_KNOWN
    assert row.target_group is None
    assert PLAN["bellen"].absence("planning") is None


def test_the_kind_of_the_action_fills_in_for_the_wording() -> None:
    assert PLAN["camera"].kinds == (PhaseKind.PILOT,)
    assert PLAN["evalueren"].kinds == (PhaseKind.EXECUTE, PhaseKind.EVALUATE)
    assert PLAN["camera"].timetable.occurrences[0].kind is PhaseKind.PILOT
    plan = PLAN.with_action("twijfel", kind=PhaseKind.EVALUATE)
    assert plan["twijfel"].evaluated


def test_rows_are_equal_in_one_plan_only() -> None:
    assert PLAN["starten"] == ROWS[0]
    assert hash(PLAN["starten"]) == hash(ROWS[0])
    assert ROWS[0] != ROWS[1]
    assert ROWS[0] != sample_plan().rows[0]
    assert repr(PLAN["meldpunt"]) == "<Row 4 meldpunt: 'Doorlopend'>"


def test_a_plan_without_a_period_has_empty_timetables() -> None:
    rows = attrs.evolve(PLAN, period=None).rows
    assert not rows.in_quarter("2024Q1")
    assert not rows.ongoing()
    assert rows[0].timetable.possible == ()


def test_a_position_is_inherited_from_the_whole() -> None:
    directory = PLAN.directory
    assert directory.position_of(PLAN.partners[2]) is Position.EXTERNAL
    assert directory.position_of(PLAN.partners[4]) is None
    assert [one.name for one in directory.wholes_of("basisteam")] == ["Politie"]
    assert directory.parts_of("Politie") == (PLAN.partners[2],)


def test_groups_and_members() -> None:
    directory = PLAN.directory
    members = directory.members_of("Alle partners")
    assert [one.name for one in members] == ["Politie", "OM", "Stichting De Welle"]
    assert [one.id for one in directory.groups_of("OM")] == ["riec", "allen"]


def test_parts_in_a_ring_come_to_an_end() -> None:
    plan = Plan(partners=[Partner(id="a", part_of="b"), Partner(id="b", part_of="a")])
    assert [one.id for one in plan.directory.wholes_of("a") if isinstance(one, Partner)] == ["b"]


def test_doubles_are_kept_apart() -> None:
    twice = [Action(id="x", measure="een"), Action(id="x", measure="twee")]
    plan = Plan(priorities=[Priority(items=[Item(actions=twice)])])
    assert plan["x"].action.measure == "een"
    assert plan["x#2"].action.measure == "twee"
    assert plan.with_action("x#2", title="T")["x#2"].action.title == "T"


# -- questions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (lambda r: r.in_quarter("2024Q2"), ["starten", "evalueren", "meldpunt"]),
        (lambda r: r.in_quarter("2025Q4"), ["starten", "evalueren", "meldpunt"]),
        (lambda r: r.naming("2024Q2"), ["starten", "evalueren"]),
        (lambda r: r.possibly_in("2025Q2"), ["starten", "camera", "meldpunt", "bellen"]),
        (lambda r: r.starting_in("2024Q1"), ["starten"]),
        (lambda r: r.ending_in("2025Q4"), ["evalueren"]),
        (lambda r: r.ending_in("2026Q4"), []),
        (
            lambda r: r.during("2025"),
            ["starten", "evalueren", "camera", "meldpunt", "bellen", "twijfel"],
        ),
        (lambda r: r.ongoing(), ["meldpunt"]),
        (lambda r: r.on_demand(), ["bellen"]),
        (lambda r: r.evaluated(), ["evalueren"]),
        (lambda r: r.of_kind("pilot"), ["camera"]),
        (lambda r: r.with_status("dubbelzinnig"), ["twijfel"]),
        (lambda r: r.with_status(Status.UNREAD), ["ongelezen"]),
        (lambda r: r.unsettled(), ["twijfel", "ongelezen"]),
        (lambda r: r.with_partner("Politie"), ["starten", "evalueren", "camera"]),
        (lambda r: r.with_partner("POLITIE", direct=True), ["starten"]),
        (lambda r: r.with_partner("om"), ["starten", "evalueren", "camera"]),
        (lambda r: r.with_partner("De Welle", direct=True), ["camera"]),
        (lambda r: r.with_partner("riec"), ["evalueren", "camera"]),
        (lambda r: r.with_partner("allen"), ["camera"]),
        (lambda r: r.with_partner("basisteam"), []),
        (lambda r: r.with_external_partner(), ["starten", "camera"]),
        (lambda r: r.held_by("wethouder jeugd"), ["starten", "evalueren"]),
        (lambda r: r.held_by("Jeugd", first=True), ["evalueren"]),
        (lambda r: r.led_by("team-veiligheid"), ["starten"]),
        (lambda r: r.of_priority(1), ["starten", "evalueren"]),
        (lambda r: r.of_priority("jeugd en veiligheid in de wijk"), ["starten", "evalueren"]),
        (lambda r: r.of_priority("1").of_item("leeg item"), []),
        (lambda r: r.of_item("camera's")[:1], ["camera"]),
        (lambda r: r.for_group("Jeugd"), ["starten", "evalueren"]),
        (lambda r: r.of_nature("preventief"), ["starten", "evalueren"]),
        (lambda r: r.using_power("cameratoezicht"), ["camera"]),
        (lambda r: r.in_municipality("Borne").ongoing(), ["meldpunt"]),
        (lambda r: r.where(lambda row: row.number == 2), ["evalueren"]),
        (lambda r: r.of_priority(2).with_partner("politie").during("2025"), ["camera"]),
    ],
)
def test_questions_are_answered(ask: Callable[[Rows], Rows], answer: list[str]) -> None:
    assert ids(ask(ROWS)) == answer


@pytest.mark.parametrize(
    ("ask", "kind", "nearest"),
    [
        (lambda r: r.with_partner("Stichting De Wele"), "partner", "Stichting De Welle"),
        (lambda r: r.held_by("burgermeester"), "portfolio holder", "burgemeester"),
        (lambda r: r.led_by("team veilgheid"), "partner", "Team veiligheid"),
        (lambda r: r.of_priority("ondermijnin"), "priority", "ondermijning"),
        (lambda r: r.of_priority(7), "priority", "2"),
        (lambda r: r.with_status("read"), "status", "gelezen"),
        (lambda r: r.of_item("Cameras!"), "item", "cameras"),
        (lambda r: r.for_group("jeugt"), "target group", "jeugd"),
        (lambda r: r.of_nature("preventie"), "nature", "Preventief"),
        (lambda r: r.using_power("cameratoezich"), "power", "cameratoezicht"),
        (lambda r: r.of_kind("evaluatie"), "kind", "evalueren"),
        (lambda r: r.with_status("ongelezn"), "status", "ongelezen"),
        (lambda r: r.in_municipality("Born"), "municipality", "Borne"),
        (lambda r: r.count_by("partners"), "dimension", "partner"),
        (lambda r: r.count_by("quarter", counting="activ"), "way of counting", "active"),
        (lambda r: r.plan["startn"], "action", "starten"),
        (lambda r: r.plan.with_action("starten", titel="x"), "field of an action", "title"),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(
    ask: Callable[[Rows], Any], kind: str, nearest: str | None
) -> None:
    with pytest.raises(UnknownName) as refused:
        ask(ROWS)
    assert refused.value.kind == kind
    assert refused.value.suggestions[:1] == ((nearest,) if nearest else ())


def test_a_name_is_known_to_the_plan_even_when_these_rows_lack_it() -> None:
    assert not ROWS.of_priority(2).with_partner("OM", direct=True)
    assert not ROWS.of_priority(1).for_group("ondernemers")


def test_municipalities_go_by_name_and_code() -> None:
    plan = attrs.evolve(
        PLAN.with_action("starten", municipalities="GM0147"),
        municipalities=[Municipality(name="Borne", code="GM0147"), Municipality(name="Almelo")],
    )
    assert len(plan.rows.in_municipality("borne")) == 7
    assert len(plan.rows.in_municipality("Almelo")) == 5


def test_rows_are_put_together_and_taken_apart() -> None:
    one, other = ROWS.with_partner("politie"), ROWS.with_partner("team-veiligheid")
    assert [*(one | other)] == [row for row in ROWS if row in one or row in other]
    assert [*(one & other)] == [row for row in ROWS if row in one and row in other]
    assert [*(one - other)] == [row for row in ROWS if row in one and row not in other]
    assert other | one == one | other
    assert (one - other) | (one & other) == one
    with pytest.raises(ValueError, match="rows of two plans"):
        one | sample_plan().rows


def test_elements_are_asked_for_as_their_names_are() -> None:
    for partner in PLAN.partners:
        assert ROWS.with_partner(partner) == ROWS.with_partner(partner.id)
        assert ROWS.led_by(partner) == ROWS.led_by(partner.id)
    for holder in PLAN.holders:
        assert ROWS.held_by(holder) == ROWS.held_by(holder.name)
    for priority in PLAN.priorities:
        assert ROWS.of_priority(priority) == ROWS.where(lambda row, p=priority: row.priority is p)
    for item in PLAN.items:
        assert ROWS.of_item(item) == ROWS.where(lambda row, i=item: row.item is i)
    assert ROWS.using_power(PLAN.powers[0]) == ROWS.using_power("cameratoezicht")
    unknown = PLAN["starten"].partners[1]
    assert isinstance(unknown, Unknown)
    assert PLAN["starten"] in ROWS.with_partner(unknown)
    with pytest.raises(TypeError, match="not a name: None"):
        ROWS.with_partner(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="by identifier"):
        PLAN[0]  # type: ignore[index]


def test_items_of_one_name_are_all_meant() -> None:
    plan = Plan(
        priorities=[
            Priority(id=p, items=[Item(id=f"{p}-i", name="Algemeen", actions=[Action(id=p)])])
            for p in ("a", "b")
        ]
    )
    assert ids(plan.rows.of_item("algemeen")) == ["a", "b"]
    assert ids(plan.rows.of_item("b-i")) == ["b"]
    assert ids(plan.rows.of_item(plan.items[1])) == ["b"]


def test_what_an_action_contributes_to_goes_by_name_too() -> None:
    issue = SafetyIssue(id="overlast", name="Overlast door jongeren")
    figure = Indicator(id="meldingen", name="Meldingen")
    measured = Indicator(id="aangiften", name="Aangiften")
    actions = [
        Action(id="a", contributes_to=["Overlast door jongeren", "aangiften"]),
        Action(id="b", contributes_to="overlast"),
        Action(id="c", contributes_to=["meldingen", "Rust"]),
        Action(id="d"),
    ]
    goal = Objective(text="Minder.", indicators=[measured])
    items = [Item(id="i", actions=actions)]
    plan = Plan(
        issues=[issue], figures=[figure], priorities=[Priority(objectives=[goal], items=items)]
    )
    rows = plan.rows
    assert rows.contributing_to(issue) == rows.contributing_to("OVERLAST") == rows[:2]
    assert ids(rows.contributing_to(measured)) == ["a"]
    assert ids(rows.contributing_to("rust")) == ["c"]
    assert plan["a"].contributes_to == (issue, measured)
    assert plan["c"].contributes_to == (figure, Unknown("Rust"))
    with pytest.raises(UnknownName, match="did you mean 'overlast'"):
        rows.contributing_to("overlst")


def test_periods_and_quarters_are_taken_as_people_have_them() -> None:
    assert ROWS.during(2024) == ROWS.during("2024")
    assert ROWS.during(Quarter(2024, 2)) == ROWS.during("2024Q2")
    assert ROWS.in_quarter("Q2 2024") == ROWS.in_quarter("2024Q2")


def test_rows_are_a_sequence() -> None:
    assert len(ROWS) == 7
    assert bool(ROWS)
    assert not ROWS[7:]
    assert isinstance(ROWS[1:3], Rows)
    assert ROWS[-1].id == "ongelezen"
    assert ROWS[0] in ROWS
    assert ROWS[:] == ROWS
    assert "starten" in PLAN
    assert "anders" not in PLAN
    assert repr(ROWS) == "<Rows 7: starten, evalueren, camera, ...>"
    assert repr(ROWS[7:]) == "<Rows 0>"


# -- counting and printing ------------------------------------------------------------------------


def test_counting_one_and_two_dimensions() -> None:
    assert ROWS.count_by("priority") == {"Jeugd en Veiligheid": 2, "Ondermijning": 5}
    assert ROWS.count_by("holder") == {"Burgemeester": 1, "Wethouder jeugd": 2}
    assert ROWS.count_by("nature") == {"zorg": 1, "Preventief": 2}
    by_both = ROWS.count_by("partner", "quarter")
    assert by_both["Politie", Quarter(2024, 1)] == 1
    assert ("RIEC-partners", Quarter(2024, 1)) not in by_both
    assert ROWS.count_by("quarter", counting="active")[Quarter(2026, 4)] == 2
    assert ROWS.count_by("quarter", counting="possible")[Quarter(2026, 4)] == 3
    assert ROWS.busiest("priority") == "Ondermijning"
    assert ROWS[7:].busiest("partner") is None
    years = ROWS.count_by("holder", "year", counting="active")
    assert years["Wethouder jeugd", 2024] == sum(
        any(quarter.year == 2024 for quarter in row.timetable.active)
        for row in ROWS.held_by("Wethouder jeugd")
    )
    assert ROWS.count_by("power") == {PLAN.powers[0].name: 1}
    assert ROWS.count_by("municipality") == {"Borne": 1}
    with pytest.raises(ValueError, match="count by what"):
        ROWS.count_by()


def test_the_table_fits_the_screen() -> None:
    table = ROWS.table()
    assert max(map(len, table.splitlines())) <= 80
    assert table.startswith("Nr  Maatregel")
    assert "Holder" in ROWS.table("en")
    assert ROWS[7:].table() == "Geen maatregelen."


@pytest.mark.parametrize("width", [30, 40, 60, 66, 80, 200])
def test_no_word_is_cut_without_a_hyphen(width: int) -> None:
    long = "Schoolveiligheidsplanoverleg"
    actions = [
        Action(id="a", title=f"{long} maken", planning="Q1 2024", holders=["burgemeester"]),
        Action(id="b", title="x" * 300, partners=["openbaar-ministerie", long.lower()]),
    ]
    item = Item(id="i", actions=actions)
    rows = attrs.evolve(PLAN, priorities=[Priority(id="p", items=[item])]).rows
    lines = rows.table(width=width).splitlines()
    assert max(map(len, lines)) <= width
    whole = " ".join(lines)
    assert long in whole or f"{long[:6]}" in whole
    for word in (long, "Burgemeester", "openbaar-ministerie"):
        parts = word if word in whole else word[:7]
        assert parts in whole
    # Put together again nothing is missing.
    assert "".join(whole.replace("-", "").split()).count("x") == 300


def test_what_a_terminal_obeys_is_not_printed() -> None:
    actions = [Action(id="a", title="Rood \x1b[31m", planning="Q1\x072024")]
    plan = attrs.evolve(PLAN, priorities=[Priority(id="p", items=[Item(actions=actions)])])
    for width in (40, 80):
        assert plan.rows.table(width=width).replace("\n", "").isprintable()


def test_html_is_escaped() -> None:
    plan = PLAN.with_action("starten", title="<script>", partners='"&"')
    html = plan.rows._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "&quot;&amp;&quot;" in html


# -- laws -----------------------------------------------------------------------------------------

QUARTERS = st.builds(Quarter, st.integers(2024, 2027), st.integers(1, 4))


@given(plans(), QUARTERS)
def test_what_runs_possibly_runs(plan: Plan, quarter: Quarter) -> None:
    rows = plan.rows
    named, running = set(rows.naming(quarter)), set(rows.in_quarter(quarter))
    assert named <= running <= set(rows.possibly_in(quarter))
    assert set(rows.starting_in(quarter)) | set(rows.ending_in(quarter)) <= running
    assert set(rows.in_quarter(quarter)) <= set(rows.during(str(quarter.year)))


@given(plans())
def test_counts_add_up(plan: Plan) -> None:
    rows = plan.rows
    for dimension in ("priority", "item", "status"):
        assert sum(rows.count_by(dimension).values()) == len(rows)
    named = sum(len(row.timetable.named) for row in rows)
    assert sum(rows.count_by("quarter").values()) == named
    for name, number in rows.count_by("partner").items():
        assert len(rows.with_partner(name, direct=True)) == number
    for name, number in rows.count_by("lead").items():
        assert len(rows.led_by(name)) == number


@given(plans())
def test_external_partners_divide_the_rows_and_keep_their_order(plan: Plan) -> None:
    rows = plan.rows
    having, lacking = rows.with_external_partner(), rows.without_external_partner()
    assert sorted([*having, *lacking], key=lambda row: row.index) == list(rows)
    assert all(plan[row.key] == row for row in rows)


@given(plans())
def test_every_plan_can_be_printed(plan: Plan) -> None:
    assert all(len(line) <= 80 for line in plan.rows.table().splitlines())
    assert all(len(repr(row)) < 200 and row.follows == () for row in plan.rows)
