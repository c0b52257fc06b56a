"""The calendar, as three readers that are not ours understand it."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from attrs import evolve
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from ivbcore import Quarter, export, load, read
from ivbcore.contracts import Moment, MomentSort, NotUsable, calendar_moments, harmless
from ivbcore.model.action import Action, Progress
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.planning.meaning import Frequency, Phase, Planning, Stretch, Yearly
from ivbcore.planning.standards import recurrence_rule
from ivbcore.planning.timetable import PhaseTimes, Timetable
from ivbcore.planning.wording import Status, Wording
from ivbcore.testing import plans
from ivbcore.testing.time_strategies import periods, plannings
from ivbcore.values.quarter import Period

ROOT = Path(__file__).parents[2]
APPROVED = Path(__file__).parent / "approved"
HELLENDOORN = load(ROOT / "examples/hellendoorn/plan.yaml")
DAY = timedelta(days=1)

HEAD = """
ivb: 1
titel: Veilig Voorbeeld
gemeente: {naam: Voorbeeld, code: GM0000}
looptijd: 2024-2026
portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
partijen:
  - {id: politie, naam: Politie, positie: extern}
  - {id: halt, naam: Halt, positie: extern}
  - {id: keten, naam: Ketenpartners, positie: extern, leden: [halt]}
"""
ACTION = """
prioriteiten:
  - naam: Jeugd
    nummer: 1
    items:
      - naam: Aanpak
        acties:
"""


def plan_of(*actions: str, head: str = "") -> Plan:
    text = HEAD + head + ACTION + "".join(f"          - {{{one}}}\n" for one in actions)
    loaded = read(text=text)
    assert loaded.plan is not None, loaded.findings
    return loaded.plan


def made(plan: Plan, **asked: Any) -> dict[str, bytes]:
    done = export(plan, "ics", with_personal_data=True, **asked)
    return {one.name: one.content for one in done.artifacts}


def parsed(content: bytes) -> icalendar.Calendar:
    """As icalendar reads it, which must find nothing wrong."""
    calendar = icalendar.Calendar.from_ical(content)
    for component in calendar.walk():
        assert component.errors == []
    return calendar


def components(plan: Plan, **asked: Any) -> list[Any]:
    (content,) = made(plan, **asked).values()
    return [one for one in parsed(content).subcomponents if one.name in ("VEVENT", "VTODO")]


def one_named(plan: Plan, summary: str, **asked: Any) -> Any:
    (found,) = [one for one in components(plan, **asked) if str(one["summary"]) == summary]
    return found


def days_between(first: date, last: date) -> set[date]:
    return {first + DAY * n for n in range((last - first).days + 1)}


def read_by_ical(content: bytes, caplog: pytest.LogCaptureFixture) -> Any:
    with caplog.at_level(logging.INFO):
        calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    assert caplog.records == []
    return calendar


# -- the real plan


def told(content: bytes, *, whole: bool) -> str:
    """What a reader gets to see of a calendar, as plain text."""
    lines = []
    for one in parsed(content).subcomponents:
        first, end = one["dtstart"].dt, one["dtend"].dt - DAY
        when = f"{first}" if first == end else f"{first} .. {end}"
        rule = one["rrule"].to_ical().decode() if "rrule" in one else ""
        category = ", ".join(map(str, one["categories"].cats)) if "categories" in one else ""
        lines.append(" | ".join(filter(None, (when, str(one["summary"]), category, rule))))
        if whole:
            lines += [f"    {line}" for line in str(one["description"]).splitlines()]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("name", "asked", "whole"),
    [
        ("hellendoorn-agenda", {}, False),
        ("hellendoorn-agenda-politie", {"partner": "politie"}, True),
        ("hellendoorn-agenda-kwartaal-4-2024", {"quarter": "2024Q4", "language": "en"}, False),
    ],
)
def test_the_real_plan_as_approved(name: str, asked: dict[str, str], whole: bool) -> None:
    (content,) = made(HELLENDOORN, **asked).values()
    approved = (APPROVED / f"{name}.txt").read_text(encoding="utf-8")
    assert told(content, whole=whole) == approved


@pytest.mark.parametrize("asked", [{}, {"kwartalen": "taken"}, {"herinnering": True}])
def test_the_real_plan_is_accepted_by_ical(
    asked: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    (content,) = made(HELLENDOORN, **asked).values()
    calendar = read_by_ical(content, caplog)
    ours = components(HELLENDOORN, **asked)
    theirs = [*calendar.events, *calendar.todos]
    assert Counter(one.summary for one in theirs) == Counter(str(one["summary"]) for one in ours)
    for event in calendar.events:
        assert event.description
        assert event.end > event.start


def test_lines_are_folded_and_end_as_they_should() -> None:
    (content,) = made(HELLENDOORN).values()
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_a_calendar_is_called_after_whom_it_is_for() -> None:
    ((name, content),) = made(HELLENDOORN, partner="openbaar-ministerie").items()
    assert name == "agenda-openbaar-ministerie.ics"
    title = "Openbaar Ministerie: Integraal Veiligheidsbeleid 2024-2026"
    assert parsed(content)["x-wr-calname"] == title


def test_every_action_is_in_the_calendar_of_each_of_its_partners() -> None:
    files = made(HELLENDOORN, per="partij")
    text = {name: str(parsed(content).to_ical(), "utf-8") for name, content in files.items()}
    assert len(files) > 40
    for row in HELLENDOORN.rows.with_partner("politie"):
        assert any(
            row.label in str(one["summary"]) for one in parsed(files["politie.ics"]).subcomponents
        )
    assert "X-WR-CALNAME:Politie: Integraal Veiligheidsbeleid 2024-2026" in text["politie.ics"]


# -- the same days as the model


def plan_with(planning: Planning, period: Period) -> Plan:
    wording = Wording("zoals gezegd", Status.READ, (planning,))
    action = Action(id="a", title="Doen", measure="Doen.", planning=wording)
    priority = Priority(id="p", name="P", items=(Item(id="i", name="I", actions=(action,)),))
    return Plan(title="Plan", period=period, priorities=(priority,))


def expected_days(table: Timetable) -> tuple[set[date], set[date]]:
    """The days on which something certainly stands, and those it may stand on besides."""
    sure: set[date] = set()
    maybe: set[date] = set()
    for times in table.phases:
        rule = recurrence_rule(times, table.period)
        if rule is not None and not rule[1].startswith(("FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=3")):
            start = datetime(rule[0].year, rule[0].month, rule[0].day)
            sure |= {day.date() for day in rrulestr(rule[1], dtstart=start)}
            continue
        sure |= of_occurrences(times)
        sure |= {day for q in times.window for day in days_between(q.start, q.end)}
        ongoing = {day for q in times.ongoing for day in days_between(q.start, q.end)}
        fine = any(
            isinstance(when, Stretch) and (when.first_day or when.last_day)
            for when in times.phase.when
        )
        if fine:
            maybe |= ongoing
        else:
            sure |= ongoing
    return sure, maybe


def of_occurrences(times: PhaseTimes) -> set[date]:
    days: set[date] = set()
    told = set()
    for one in times.occurrences:
        if one.first_day is not None and one.last_day is not None:
            days |= days_between(one.first_day, one.last_day)
            told |= {q for q in times.named if one.first <= q <= one.last}
        elif one.first in times.named:
            days |= days_between(one.first.start, one.last.end)
    return days | {d for q in times.named if q not in told for d in days_between(q.start, q.end)}


@given(plannings(), periods(), st.sampled_from(["blokken", "taken"]))
def test_expanded_it_stands_on_the_days_of_the_model(
    planning: Planning, period: Period, form: str
) -> None:
    plan = plan_with(planning, period)
    table = plan["a"].timetable
    (content,) = made(plan, kwartalen=form).values()
    calendar = parsed(content)
    wide = (date(1990, 1, 1), date(2060, 1, 1))
    found = recurring_ical_events.of(calendar, components=["VEVENT", "VTODO"]).between(*wide)
    days: set[date] = set()
    quarters: set[Quarter] = set()
    for one in found:
        title = str(one["summary"])
        if title.startswith(("Uiterlijk", "Op afroep", "Niets")):
            continue
        first = one["dtstart"].dt
        last = one["dtend"].dt - DAY if "dtend" in one else one["due"].dt if "due" in one else first
        days |= days_between(first, last)
    quarters = {Quarter.containing(day) for day in days}
    sure, maybe = expected_days(table)
    assert sure <= days <= sure | maybe
    active = {q for times in table.phases for q in (*times.named, *times.window, *times.ongoing)}
    assert active <= quarters
    on_demand = "Op afroep en zonder datum (1)" in [str(one["summary"]) for one in found]
    assert on_demand == (bool(table.on_demand) or not days)


@given(plannings(), periods())
def test_a_rule_begins_as_the_rule_of_the_model(planning: Planning, period: Period) -> None:
    row = plan_with(planning, period)["a"]
    for times in row.timetable.phases:
        rule = recurrence_rule(times, period)
        if rule is None:
            continue
        start = datetime(rule[0].year, rule[0].month, rule[0].day)
        expected = {day.date() for day in rrulestr(rule[1], dtstart=start)}
        begun: set[date] = set()
        for moment in calendar_moments(row):
            if moment.sort not in (MomentSort.ONGOING, MomentSort.WINDOW, MomentSort.DEADLINE):
                begun |= {first for first, _ in moment.spans} | repeated(moment)
        often = times.phase.frequency
        by_quarter = often is None or often.count is None or often.reaches_every_quarter
        if by_quarter and has_months(times):
            # "Elk kwartaal in januari", "regelmatig in mei": what happens is told by the quarter.
            touched = {day for one in calendar_moments(row) for span in one.spans for day in span}
            low, high = min(touched), max(touched)
            assert low <= min(expected)
            assert max(expected) <= high
        else:
            assert expected <= begun


def has_months(times: PhaseTimes) -> bool:
    return any(getattr(when, "months", ()) for when in times.phase.when)


def repeated(moment: Moment) -> set[date]:
    if moment.rule is None:
        return set()
    start = datetime(moment.first.year, moment.first.month, moment.first.day)
    days = {day.date() for day in rrulestr(moment.rule, dtstart=start)}
    if moment.sort is not MomentSort.MARK:
        assert days == {first for first, _ in moment.spans}
    return days


@given(plans())
def test_plans_are_read_without_a_word_of_complaint(plan: Plan) -> None:
    (content,) = made(plan, herinnering=True).values()
    parsed(content)
    IcsCalendarStream.calendar_from_ics(content.decode())
    uids = [
        (str(one["uid"]), str(one.get("recurrence-id") and one["recurrence-id"].dt))
        for one in parsed(content).subcomponents
    ]
    assert len(set(uids)) == len(uids)
    assert made(plan, herinnering=True) == {"agenda.ics": content}


# -- what is said, and how


def test_a_quarter_is_a_span_that_blocks_nothing() -> None:
    event = one_named(plan_of("titel: Halt inzetten, planning: Q4 2024"), "Halt inzetten")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 10, 1), date(2025, 1, 1))
    assert event["transp"] == "TRANSPARENT"
    assert "Kwartaalplanning, datum volgt." in event["description"]
    assert event["x-ivb-edtf"] == "2024-36"


def test_a_date_is_an_event_and_says_nothing_of_quarters() -> None:
    plan = plan_of("titel: Actieweek, planning: 15 t/m 19 april 2024")
    event = one_named(plan, "Actieweek", kwartalen="taken")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 4, 15), date(2024, 4, 20))
    assert "volgt" not in event["description"]
    assert event["x-ivb-edtf"] == "2024-04-15/2024-04-19"


@pytest.mark.parametrize(
    ("planning", "said"),
    [
        ("week 16 2024", "Weekplanning, dag volgt."),
        ("maart 2025", "Maandplanning, datum volgt."),
        ("2025", "Ergens in deze tijd. Kwartaalplanning, datum volgt."),
        ("doorlopend", "Doorlopend werk, zonder vaste datum."),
        ("maandelijks", "Komt steeds terug; deze dag is alleen een geheugensteun, datum volgt."),
        ("medio 2025", "Kwartaalplanning, datum volgt. De tijd is bij benadering."),
    ],
)
def test_what_is_not_fixed_is_said(planning: str, said: str) -> None:
    found = components(plan_of(f"titel: Doen, planning: {planning}"))
    assert said in str(found[0]["description"]).splitlines()


def test_quarters_can_be_tasks() -> None:
    plan = plan_of(
        "titel: Doen, planning: Q1 2025, voortgang: [{peildatum: 2025-03-01, status: gereed}]"
    )
    task = one_named(plan, "Doen", kwartalen="taken")
    assert task.name == "VTODO"
    assert (task["dtstart"].dt, task["due"].dt) == (date(2025, 1, 1), date(2025, 3, 31))
    assert task["status"] == "COMPLETED"


def test_ongoing_work_is_one_span() -> None:
    (event,) = components(plan_of("titel: Doen, planning: doorlopend"))
    assert event["summary"] == "Doorlopend: Doen"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 1, 1), date(2027, 1, 1))


def test_a_first_quarter_every_year_is_a_series_with_its_leap_year_apart() -> None:
    series, leap = components(plan_of("titel: Doen, planning: jaarlijks in Q1"))
    assert series["rrule"].to_ical() == b"FREQ=YEARLY;COUNT=3;BYMONTHDAY=1;BYMONTH=1"
    assert series["dtend"].dt - series["dtstart"].dt == timedelta(days=90)
    assert leap["uid"] == series["uid"]
    assert leap["recurrence-id"].dt == leap["dtstart"].dt == date(2024, 1, 1)
    assert leap["dtend"].dt == date(2024, 4, 1)


def test_what_has_no_date_stands_in_one_note() -> None:
    plan = plan_of(
        "titel: Sluiten, maatregel: Panden sluiten., planning: bij calamiteiten",
        "titel: Later, maatregel: Dat komt nog., planning: zo snel mogelijk",
        "titel: Leeg, maatregel: Niets bekend.",
        "titel: Nu, planning: Q1 2024",
    )
    note = one_named(plan, "Op afroep en zonder datum (3)")
    assert str(note["description"]) == (
        "Op afroep:\n"
        "- Sluiten: Panden sluiten; Planning: bij calamiteiten\n\n"
        "Nog zonder datum:\n"
        "- Later: Dat komt nog; planning niet gelezen: zo snel mogelijk\n"
        "- Leeg: Niets bekend"
    )
    assert note["dtstart"].dt == date(2024, 1, 1)
    moved = one_named(plan, "Op afroep en zonder datum (3)", as_of="2025-05-06")
    assert moved["dtstart"].dt == date(2025, 5, 6)
    assert moved["uid"] == note["uid"]


def test_an_ambiguous_planning_is_told_as_such() -> None:
    plan = plan_of("titel: Doen, planning: Q3 en Q4 2024 2025")
    event = one_named(plan, "Doen (onder voorbehoud)")
    assert event["status"] == "TENTATIVE"
    assert "De planning is op meer dan een manier te lezen: “" in event["description"]


def test_terms_and_ends_stand_on_their_day() -> None:
    plan = plan_of(
        "titel: Register, planning: uiterlijk 1 juli 2025",
        "titel: Cameras, planning: doorlopend, geldig-tot: 2026-06-30",
    )
    term = one_named(plan, "Uiterlijk: Register")
    assert (term["dtstart"].dt, term["dtend"].dt) == (date(2025, 7, 1), date(2025, 7, 2))
    assert one_named(plan, "Loopt af: Cameras")["dtstart"].dt == date(2026, 6, 30)
    assert one_named(plan, "Afronden: Register")["dtend"].dt == date(2025, 7, 1)


GOVERNED = """
besluiten:
  - {orgaan: raad, soort: vaststellen, datum: 2024-02-13, status: genomen}
  - {orgaan: college, onderwerp: Convenant, acties: [b], datum: 2025-03-04}
  - {orgaan: driehoek, onderwerp: Aanwijzing}
evaluatiemomenten: [{soort: eind, wanneer: 2026Q3}]
toezeggingen:
  - {soort: motie, nummer: M-12, datum: 2024-06-18, tekst: Meer boa's., termijn: 2025-01-01}
  - {soort: motie, nummer: M-13, tekst: Klaar., termijn: 2025-01-01, afgedaan: ja}
"""
TWO = (
    "id: a, titel: Eerste, planning: Q1 2025, partijen: [politie]",
    "id: b, titel: Tweede, planning: Q2 2025, partijen: [{partij: keten, rol: adviseren}]",
)


def summaries(plan: Plan, **asked: Any) -> list[str]:
    return [str(one["summary"]) for one in components(plan, **asked)]


def test_decisions_evaluations_and_terms_of_the_plan() -> None:
    plan = plan_of(*TWO, head=GOVERNED)
    assert summaries(plan) == [
        "Eerste",
        "Tweede",
        "Besluit raad: Veilig Voorbeeld",
        "Besluit college: Convenant",
        "Evaluatie van het plan (eind)",
        "Uiterlijk: motie M-12",
        "Op afroep en zonder datum (1)",
    ]
    assert "Besluit driehoek: Aanwijzing" in components(plan)[-1]["description"]
    police = summaries(plan, partner="politie")
    assert "Besluit college: Convenant" not in police
    assert "Uiterlijk: motie M-12" not in police
    assert "Evaluatie van het plan (eind)" in police
    assert summaries(plan, quarter="2025Q1") == [
        "Eerste", "Besluit college: Convenant", "Uiterlijk: motie M-12",
    ]  # fmt: skip
    assert summaries(plan, quarter="2025Q1", partner="politie") == ["Eerste"]


def test_a_quarter_brings_what_stands_in_it_and_the_same_entries() -> None:
    plan = plan_of("titel: Doen, planning: 'Q1 2024 opstarten, Q3 2024 evalueren'")
    whole = {str(one["uid"]): str(one["summary"]) for one in components(plan)}
    (event,) = components(plan, quarter="2024Q3")
    assert whole[str(event["uid"])] == event["summary"] == "Evalueren: Doen"


def test_what_comes_once_a_year_stands_in_each_year() -> None:
    plan = plan_of("titel: Sessie, planning: jaarlijks", "titel: Controle, planning: 2x per jaar")
    found = [(str(one["summary"]), one["dtstart"].dt.year) for one in components(plan)]
    sessions = [("Sessie (kwartaal volgt)", year) for year in (2024, 2025, 2026)]
    assert found == [*sessions, ("Controle (kwartaal volgt)", 2024)]


def test_a_member_of_a_group_gets_its_own_calendar_and_role() -> None:
    plan = plan_of(*TWO)
    files = made(plan, per="partij")
    assert list(files) == ["politie.ics", "halt.ics", "ketenpartners.ics"]
    assert b"Tweede" in files["halt.ics"]
    assert b"Eerste" not in files["halt.ics"]
    assert "Uw rol: adviseren" in components(plan, partner="Ketenpartners")[0]["description"]


def test_nobody_is_left_out_of_several_calendars() -> None:
    plan = plan_of(
        "titel: Alleen, planning: Q1 2025",
        "titel: Later, planning: n.t.b., partijen: [politie], portefeuillehouders: burgemeester",
    )
    assert list(made(plan, per="partij")) == ["politie.ics", "zonder-partij.ics"]
    assert list(made(plan, per="portefeuillehouder")) == [
        "burgemeester.ics", "zonder-portefeuillehouder.ics",
    ]  # fmt: skip
    by_quarter = made(plan, per="kwartaal")
    assert len(by_quarter) == 13
    assert list(by_quarter)[-2:] == ["2026-kwartaal-4.ics", "zonder-kwartaal.ics"]
    assert b"SUMMARY:Alleen" in by_quarter["2025-kwartaal-1.ics"]
    assert b"- Later" in by_quarter["zonder-kwartaal.ics"]
    assert list(made(plan, per="kwartaal", quarter="2025Q1")) == ["2025-kwartaal-1.ics"]
    assert list(made(Plan(), per="kwartaal")) == ["zonder-kwartaal.ics"]
    for content in made(plan, per="kwartaal", language="en").values():
        parsed(content)


def test_what_comes_back_irregularly_begins_anew_each_year() -> None:
    phase = Phase(when=(Yearly(quarters=(1, 4)),), frequency=Frequency(count=None))
    found = components(plan_with(Planning((phase,)), Period.of("2024-2026")))
    series = [one for one in found if "rrule" in one]
    assert sorted(one["dtstart"].dt for one in series) == [date(2024, 1, 1), date(2024, 10, 1)]
    assert {one["rrule"].to_ical() for one in series} == {
        b"FREQ=YEARLY;COUNT=3;BYMONTHDAY=1;BYMONTH=1",
        b"FREQ=YEARLY;COUNT=3;BYMONTHDAY=1;BYMONTH=10",
    }


def test_reminders_come_on_request_and_where_they_help() -> None:
    plan = plan_of(
        "titel: Week, planning: 15 t/m 19 april 2024",
        "titel: Gewoon, planning: Q1 2025",
        "titel: Toets, planning: evaluatie Q4 2025",
        "titel: Klaar, planning: 3 mei 2024, voortgang: [{peildatum: 2024-05-04, status: gereed}]",
        head=GOVERNED.replace("[b]", "[]"),
    )
    assert not any(one.subcomponents for one in components(plan))
    found = {
        str(one["summary"]): [alarm["trigger"].dt for alarm in one.subcomponents]
        for one in components(plan, herinnering=True)
    }
    two_weeks = [timedelta(days=-14)]
    assert found["Week"] == found["Evalueren: Toets"] == two_weeks
    assert found["Besluit raad: Veilig Voorbeeld"] == found["Uiterlijk: motie M-12"] == two_weeks
    assert found["Gewoon"] == found["Klaar"] == []


# -- coming again


def test_the_same_thing_keeps_its_name_when_its_planning_changes() -> None:
    before = plan_of("id: a, titel: Doen, planning: 'Q1 2024 opstarten, daarna doorlopend'")
    after = before.with_action("a", planning="Q3 2024", title="Anders gezegd")
    first, _ = components(before)
    (moved,) = components(after)
    assert moved["uid"] == first["uid"]
    assert moved["dtstart"].dt == date(2024, 7, 1)
    elsewhere = evolve(before, period=Period.of("2025-2028"))
    assert components(elsewhere)[0]["uid"] != first["uid"]


def test_a_later_version_has_a_higher_number() -> None:
    plan = plan_of("id: a, titel: Doen, planning: Q1 2024")
    report = Progress(date=date(2024, 4, 1))
    states = [
        components(one, **asked)[0]["sequence"]
        for one, asked in (
            (plan, {}),
            (plan.with_action("a", progress=(report,)), {}),
            (plan.with_action("a", progress=(report, report)), {}),
            (plan.with_action("a", progress=(report, report)), {"as_of": "2024-07-01"}),
            (plan.with_action("a", progress=(report, report)), {"as_of": "2024-08-01"}),
        )
    ]
    assert states == sorted(set(states))
    assert components(plan, volgnummer="7")[0]["sequence"] == 7
    assert components(plan)[0]["dtstamp"].dt.date() == date(2024, 1, 1)
    assert components(plan, as_of="2024-08-01")[0]["dtstamp"].dt.date() == date(2024, 8, 1)
    for wrong in ("a", "-1", "1.5", "9" * 5000, ""):
        with pytest.raises(NotUsable):
            made(plan, volgnummer=wrong)


@pytest.mark.parametrize(
    ("earlier", "later"), [("1", "2"), ("1.1", "1.2"), ("v1.9", "v1.10"), ("1.9", "2.0")]
)
def test_numbers_of_versions_count(earlier: str, later: str) -> None:
    def number(version: str) -> int:
        plan = plan_of("titel: Doen, planning: Q1 2024", head=f"versie: {{nummer: '{version}'}}\n")
        return int(components(plan)[0]["sequence"])

    assert number(earlier) < number(later)


def test_what_is_dropped_is_cancelled() -> None:
    plan = plan_of(
        "titel: Doen, planning: Q1 2025, voortgang: [{peildatum: 2024-09-01, status: vervallen}]"
    )
    event = one_named(plan, "Vervallen: Doen")
    assert event["status"] == "CANCELLED"
    assert "Stand op 1 september 2024: vervallen" in event["description"]
    assert one_named(plan, "Doen", as_of="2024-08-01")["status"] == "CONFIRMED"


# -- whatever a plan may hold


@given(st.text(min_size=1, max_size=200))
def test_text_is_text_to_every_reader(text: str) -> None:
    action = Action(id="a", title=f"X{text}", measure=f"M{text}", planning="Q1 2024")
    priority = Priority(id="p", name=f"P{text}", items=(Item(id="i", actions=(action,)),))
    plan = Plan(title=f"T{text}", period=Period.of("2024"), priorities=(priority,))
    (content,) = made(plan).values()
    (event,) = parsed(content).subcomponents
    assert len(str(event["summary"])) <= 90
    expected = " ".join(harmless(f"X{text}").split())
    assert " ".join(str(event["summary"]).split())[:40] == expected[:40]
    plain = harmless(f"M{text}".strip()).replace("\u2028", " ").replace("\u2029", " ")
    assert str(event["description"]).startswith(plain)
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    assert len(calendar.events) == 1


def test_a_plan_that_tries_to_add_events() -> None:
    trick = "Doen\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Vals\r\nATTACH:x"
    plan = Plan(
        title=trick,
        period=Period.of("2024"),
        priorities=(
            Priority(
                name=trick,
                items=(Item(name=trick, actions=(Action(measure=trick, planning="Q1 2024"),)),),
            ),
        ),
    )
    (event,) = components(plan)
    assert "attach" not in event


def test_an_empty_plan_and_one_without_a_period() -> None:
    (note,) = components(Plan())
    assert note["summary"] == "Niets om in te plannen"
    plan = evolve(plan_of("titel: Doen, planning: Q1 2024"), period=None)
    (note,) = components(plan)
    assert "- Doen; Planning: Q1 2024" in note["description"]
