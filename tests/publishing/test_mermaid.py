"""The Gantt chart: read back by a grammar of its own, and held against the plan."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ivbcore import Period, read
from ivbcore.contracts import harmless
from ivbcore.model.plan import Plan
from ivbcore.testing import plans
from tests.publishing.mermaid import Chart, chart_of
from tests.publishing.texts import APPROVED, HELLENDOORN, plan_saying, written


def charted(plan: Plan, **asked: str) -> Chart:
    return chart_of(written(plan, "mermaid", **asked))


def test_the_real_plan_as_approved() -> None:
    approved = (APPROVED / "hellendoorn-planning.mmd").read_text(encoding="utf-8")
    assert written(HELLENDOORN, "mermaid") == approved


def test_bars_stand_on_the_quarters_of_the_plan() -> None:
    chart = charted(HELLENDOORN)
    assert chart.sections == [one.name for one in HELLENDOORN.priorities]
    for row in HELLENDOORN.rows:
        own = [one for one in chart.tasks if one.name.partition(" (")[0] == row.action.title]
        assert own, row
        assert {one.section for one in own} == {row.priority.name}
        touched = {
            quarter
            for one in own
            for quarter in HELLENDOORN.period or ()
            if one.first <= quarter.end and one.last >= quarter.start
        }
        assert touched == set(row.timetable.possible)


@pytest.mark.parametrize(
    ("planning", "name", "tags"),
    [
        ("Q1 2024", "Doen", ()),
        ("doorlopend", "Doen (doorlopend)", ("active",)),
        ("2024", "Doen (kwartaal volgt)", ()),
        ("evaluatie Q3 2024", "Doen (evalueren)", ()),
        ("maandelijks", "Doen (komt steeds terug)", ()),
        ("op afroep", "Doen (op afroep)", ()),
        ("zo snel mogelijk", "Doen (zonder datum)", ()),
    ],
)
def test_a_bar_says_what_it_is(planning: str, name: str, tags: tuple[str, ...]) -> None:
    (task,) = charted(plan_saying("Doen", planning)).tasks
    assert (task.name, task.tags) == (name, tags)


def test_terms_are_milestones_and_what_is_finished_is_done() -> None:
    bar, term = charted(plan_saying("Doen", "uiterlijk 1 juli 2024")).tasks
    assert bar.name == "Doen (afronden)"
    assert (term.tags, term.first, term.last) == (
        ("milestone",), date(2024, 7, 1), date(2024, 7, 1),
    )  # fmt: skip
    plan = read(
        text="""
ivb: 1
looptijd: 2024
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Straat
        acties:
          - {titel: Doen, planning: Q1 2024, voortgang: [{status: gereed}]}
"""
    ).plan
    assert plan is not None
    assert charted(plan).tasks[0].tags == ("done",)


def test_a_selection_in_the_other_language() -> None:
    chart = charted(HELLENDOORN, partner="Halt", quarter="2024Q4", language="en")
    assert [one.name for one in chart.tasks] == ["Verwijzen naar Halt (ongoing)"]
    assert chart.settings["accDescr:"].startswith("A bar is the time")


SIGNS = "#;:%<>&\"'`\\{}[]$|*_~@ \n,t1"
WORDS = (
    "click ", "section ", "title ", "gantt", "dateFormat ", "accTitle: ", "weekend friday", "%%",
    "---", "todayMarker off", "done, ", "href ", "call ", "excludes weekends", "%%{init: {}}%%",
)  # fmt: skip


@given(st.text() | st.text(alphabet=SIGNS) | st.sampled_from(WORDS))
def test_whatever_a_plan_says_is_a_name(text: str) -> None:
    (task,) = charted(plan_saying(text[:60])).tasks
    line = " ".join(harmless(text[:60]).split())
    assert task.name in (line, f"“{line}”", "Maatregel 1")
    assert (task.name == "Maatregel 1") == (not line)
    assert task.tags == ()


@given(plans())
def test_plans_are_charts(plan: Plan) -> None:
    chart = charted(plan)
    ids = {one.name.partition(" (")[0] for one in chart.tasks}
    assert len(chart.tasks) >= len(plan.rows)
    assert ids


def test_an_empty_plan_and_one_without_a_period() -> None:
    assert charted(Plan()).tasks == []
    plan = evolve(plan_saying("Doen"), period=None)
    (task,) = charted(plan).tasks
    assert task.name == "Doen (zonder datum)"
    (task,) = charted(evolve(plan, period=Period.of("2025"))).tasks
    assert task.name == "Doen (zonder datum)"


def test_the_grammar_refuses_what_mermaid_reads_otherwise() -> None:
    for line in ("click a :t1, 2024-01-01, 2024-02-01", "5% a :t1, 2024-01-01, 2024-02-01", "Doen"):
        with pytest.raises(ValueError, match=":"):
            chart_of(f"gantt\n    {line}\n")
