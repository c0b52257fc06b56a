"""The documents that are made for somebody: what stands in them is what the plan says."""

from __future__ import annotations

import datetime as dt
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import ivbcore
from ivbcore.api import export
from ivbcore.contracts import (
    Action,
    NotUsable,
    Plan,
    Progress,
    ProgressStatus,
    cells_of,
    harmless,
    timed,
)
from ivbcore.testing import plans
from ivbcore.values.errors import UnknownName
from tests.publishing.document_readers import (
    markdown_plain,
    markdown_tables,
    page_of,
    word_paragraphs,
    word_tables,
)

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
APPROVED = HERE / "approved"
HELLENDOORN = ROOT / "examples/hellendoorn/plan.yaml"
ASKED: dict[str, dict[str, Any]] = {
    "docx": {},
    "partner": {"partner": "politie"},
    "wethouder": {"holder": "burgemeester", "as_of": "2024-10-01"},
    "driehoek": {"level": "vertrouwelijk"},
    "overdracht": {"holder": "wethouder zorg", "as_of": "2024-10-01"},
}
DOTS = re.compile(r": \.+$")
DAY = "2025-08-20"


@lru_cache(maxsize=1)
def hellendoorn() -> Plan:
    return ivbcore.load(HELLENDOORN)


@lru_cache(maxsize=1)
def example() -> Plan:
    return ivbcore.load(Path(__file__).parent / "uitgaan.yaml")


def made(plan: Plan, form: str, **asked: Any) -> bytes:
    (artifact,) = export(plan, form, **asked).artifacts
    return artifact.content


def tables(plan: Plan, form: str, **asked: Any) -> list[list[list[str]]]:
    """The cells of every table in Word, without the dots to fill in."""
    found = word_tables(made(plan, form, **asked))
    return [[[DOTS.sub(": ...", cell) for cell in row] for row in one] for one in found]


def paragraphs(plan: Plan, form: str, **asked: Any) -> list[str]:
    return word_paragraphs(made(plan, form, **asked))


# -- the real plan ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ASKED)
def test_documents_of_the_real_plan_are_as_approved(form: str) -> None:
    text = made(hellendoorn(), form, vorm="md", **ASKED[form]).decode()
    approved = APPROVED / f"hellendoorn-{form}.md"
    if os.environ.get("IVB_APPROVE"):
        approved.write_text(text, encoding="utf-8")
    assert text == approved.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ASKED)
def test_the_three_forms_say_the_same(form: str, language: Any) -> None:
    asked = {"language": language, **ASKED[form]}
    word = made(hellendoorn(), form, **asked)
    page = page_of(made(hellendoorn(), form, vorm="html", **asked).decode())
    text = made(hellendoorn(), form, vorm="md", **asked).decode()

    def plain(every: list[list[list[str]]]) -> list[list[list[str]]]:
        return [[[DOTS.sub("", cell) for cell in row] for row in one] for one in every]

    assert plain(word_tables(word)) == plain(page.tables) == plain(markdown_tables(text))
    for told in word_paragraphs(word):
        words = re.sub(r": \.+", "", told).replace("\n", " ").strip()
        if "Pagina" not in words and "Page" not in words:
            assert words in " ".join(page.text.split()), words
            assert words in " ".join(markdown_plain(text).split()), words


def test_the_chapter_has_the_five_columns_of_the_plan() -> None:
    plan = hellendoorn()
    found = [row for one in tables(plan, "docx") for row in one[1:]]
    expected = []
    for row in plan.rows:
        item, *others = cells_of(row).texts
        group = f"\nDoelgroep: {row.target_group}" if row.target_group else ""
        expected.append([item + group, *others])
    assert found == expected
    headings = {tuple(one[0]) for one in tables(plan, "docx")}
    assert headings == {
        (
            "Item/actiepunt", "Maatregelen/activiteiten", "Portefeuillehouder",
            "Partijen intern/extern", "Planning",
        ),
    }  # fmt: skip


@given(plans())
def test_the_chapter_of_any_plan_is_that_plan(plan: Plan) -> None:
    made_of = word_tables(made(plan, "docx", level="vertrouwelijk", with_personal_data=True))
    rows = [row for one in made_of if len(one[0]) == 5 for row in one[1:]]
    for row, cells in zip(plan.rows, rows, strict=True):
        item, *others = (harmless(text) for text in cells_of(row).texts)
        assert cells[0].split("\nDoelgroep")[0].split() == item.split()
        assert [cell.split() for cell in cells[1:]] == [text.split() for text in others]


@pytest.mark.parametrize("partner", ["politie", "openbaar-ministerie", "Reggewoon", "halt"])
def test_a_partner_is_asked_what_the_plan_asks(partner: str) -> None:
    plan = hellendoorn()
    mine = plan.rows.with_partner(partner)
    assert mine
    text = "\n".join(paragraphs(plan, "partner", partner=partner))
    for row in plan.rows:
        assert (row.label in text) == (row in mine), row
    name = plan.directory.partners.resolve(partner).name
    for one in tables(plan, "partner", partner=partner):
        for _, what, with_whom, *_ in one[1:]:
            assert name not in with_whom.split(", ")
            named = [row for row in mine if what.split("\n")[0].startswith(row.label)]
            if len(named) == 1 and with_whom not in ("zoals eerder", "u alleen"):
                others = {one.name for one in named[0].partners} - {name}
                assert set(with_whom.split(", ")) == others


def test_no_codes_and_no_identifiers() -> None:
    plan = hellendoorn()
    for form, asked in ASKED.items():
        text = "\n".join(paragraphs(plan, form, **asked))
        assert not re.search(r"\bIVB\d{3}\b|20\d\dQ\d|\b20\d\d-\d\d-\d\d\b", text), form
        for row in plan.rows:
            if "-" in row.key and row.key not in row.action.measure:
                assert row.key not in text


# -- what each document tells ----------------------------------------------------------------------


def test_partner_by_quarter_then_the_rest_in_one_list() -> None:
    found = tables(example(), "partner", partner="Politie", as_of=DAY)
    assert [one[1:] for one in found] == [
        [
            ["Q3 2025", "Horecaconvenant (opstellen)\nEen convenant met de horeca.",
             "Ketenpartners, Team veiligheid", "af te spreken"],
            ["Q4 2025", "Preventief fouilleren\nOp koopavonden fouilleren.", "u alleen", "trekker"],
            ["Q4 2025", "Horecaconvenant (vaststellen)", "zoals eerder", "zoals eerder"],
            ["Q1 2026", "Camera's\nCamera's plaatsen.", "Team veiligheid", "meekijken"],
        ],
        [
            ["1 keer per jaar, de hele looptijd",
             "Onderzoek naar lachgas\nMeten hoe vaak het voorkomt.",
             "Team veiligheid", "af te spreken"],
        ],
        [
            ["op afroep", "Nazorg\nSlachtoffers bellen.", "u alleen",
             "af te spreken"],
            ["doorlopend 2026", "Horecaconvenant", "zoals eerder", "zoals eerder"],
        ],
    ]  # fmt: skip
    text = paragraphs(example(), "partner", partner="Politie")
    assert "Waar het plan Ketenpartners noemt, rekenen wij u daartoe." in "\n".join(text)


def test_what_comes_back_is_told_in_full_once() -> None:
    plan = example().with_action("nazorg", planning="Q1 2025, Q3 2025 en Q1 2026")
    (first, *_) = tables(plan, "partner", partner="Politie")
    told = [row for row in first if "Nazorg" in row[1]]
    assert [row[:3] for row in told] == [
        ["Q1 2025", "Nazorg\nSlachtoffers bellen.", "u alleen"],
        ["Q3 2025", "Opnieuw: Nazorg", "zoals eerder"],
        ["Q1 2026", "Opnieuw: Nazorg", "zoals eerder"],
    ]


def test_the_calendar_of_a_partner_beside_its_letter() -> None:
    letter, calendar = export(example(), "partner", partner="politie", agenda=True).artifacts
    (alone,) = export(example(), "ics", partner="politie").artifacts
    assert calendar == alone
    assert (letter.name, calendar.media_type[:13]) == ("partner-politie.docx", "text/calendar")


def test_a_partner_without_actions_is_told_so() -> None:
    plan = example()
    with pytest.raises(UnknownName):
        export(plan, "partner", partner="nergens")
    text = "\n".join(paragraphs(plan, "partner", partner="politie", quarter="2027Q1"))
    assert "vragen wij u niets" in text


def test_one_sheet_for_the_mayor() -> None:
    actions, decisions = tables(example(), "wethouder", holder="burgemeester", as_of=DAY)
    assert actions == [
        ["Maatregel", "Wanneer", "Stand", "Trekker", "Eerst aan zet"],
        ["Horecaconvenant", "opstellen Q3 2025; vaststellen Q4 2025; doorlopend 2026",
         "niet gemeld", "niet genoemd", "Wethouder zorg"],
        ["Preventief fouilleren", "Q4 2025", "vertraagd", "Politie", ""],
        ["Camera's", "Q1 2026", "niet gemeld", "Team veiligheid", ""],
    ]  # fmt: skip
    assert decisions[1:] == [
        ["Zone station (aanwijzen)", "burgemeester", "15 september 2025",
         "4 augustus 2025 (voorbij)"],
        ["Verordening (vaststellen)", "raad", "16 december 2025", "4 november 2025"],
        ["Horecaconvenant vaststellen", "Wie besluit: ...", "Q4 2025", "19 november 2025"],
        ["Camera's: verlengen of beëindigen", "Wie besluit: ...", "uiterlijk 30 juni 2026",
         "19 mei 2026"],
    ]  # fmt: skip
    told = paragraphs(example(), "wethouder", holder="burgemeester", as_of=DAY)
    assert "De komende drie maanden (Q3 t/m Q4 2025)" in told
    assert "Begint: Horecaconvenant; Preventief fouilleren." in told
    assert "Vertraagd: Preventief fouilleren. Oorzaak: Te druk. Bijsturing: Gesprek." in told
    assert "Team veiligheid is overvraagd: Q1 2026 vraagt 12 dagen, er zijn er 10." in told


def test_what_is_the_same_for_all_is_said_once() -> None:
    def report(day: int, status: ProgressStatus) -> tuple[Progress]:
        return (Progress(date=dt.date(2025, 7, day), status=status),)

    plan = example()
    for row in plan.rows:
        plan = plan.with_action(
            row.key,
            lead="team-veiligheid",
            holders=("wethouder-zorg", "burgemeester"),
            progress=report(1, ProgressStatus.ON_COURSE),
            planning="Doorlopend" if row.key in ("nazorg", "vervoer") else row.action.planning,
        )
    told = paragraphs(plan, "overdracht", holder="burgemeester", as_of=DAY)
    assert "Doorlopend (op koers): Nazorg; Nachtbus." in told
    assert (
        "De stand is die van 1 juli 2025. Trekker van alle: Team veiligheid. "
        "Eerst aan zet bij alle: Wethouder zorg."
    ) in told
    (actions, *_) = tables(plan, "overdracht", holder="burgemeester", as_of=DAY)
    assert actions[0] == ["Maatregel", "Wanneer", "Stand"]
    plan = plan.with_action("cameras", lead="politie", progress=report(9, ProgressStatus.DELAYED))
    (actions, *_) = tables(plan, "overdracht", holder="burgemeester", as_of=DAY)
    assert ["Camera's", "Q1 2026", "vertraagd, 9 juli 2025", "Politie"] in actions
    assert len(actions) == 1 + len(plan.rows)


def test_what_is_not_certain_is_a_bottleneck() -> None:
    told = paragraphs(example(), "wethouder", holder="wethouder zorg", as_of=DAY)
    assert "Planning nog niet bekend: Nachtbus („n.n.b.”)." in told
    assert "Tijd nog niet bekend: Nachtbus („n.n.b.”)." in told
    assert "Kan dan vallen: Onderzoek naar lachgas." in told


def test_a_later_day_sees_later_reports_and_what_lags() -> None:
    told = paragraphs(example(), "wethouder", holder="burgemeester", as_of="2025-11-01")
    assert "Gereed: Preventief fouilleren." in told
    assert "De stand is die van 1 oktober 2025." in told
    on_course = Progress(date=dt.date(2025, 7, 1), status=ProgressStatus.ON_COURSE)
    plan = example().with_action("cameras", planning="Q2 2025", progress=(on_course,))
    told = paragraphs(plan, "wethouder", holder="burgemeester", as_of=DAY)
    assert "Volgens de planning klaar, maar niet gereed gemeld: Camera's." in told
    told = paragraphs(plan, "wethouder", holder="burgemeester", as_of="2025-06-30")
    assert not any("niet gereed gemeld" in one for one in told)


def test_papers_are_planned_back_by_the_weeks_asked_for() -> None:
    _, decisions = tables(
        example(), "wethouder", holder="burgemeester", as_of=DAY, aanlooptijd="10"
    )
    assert decisions[2][3] == "7 oktober 2025"
    for wrong in ("x", "-1", "105", "1.5", "²", ""):
        with pytest.raises(NotUsable, match="whole number of weeks"):
            export(example(), "wethouder", holder="burgemeester", aanlooptijd=wrong)


def test_the_agenda_of_the_driehoek() -> None:
    powers, expiring, police = tables(example(), "driehoek", as_of=DAY, level="vertrouwelijk")
    assert powers[1:] == [
        ["Zone station (aanwijzen)\nbesluit: 15 september 2025\nPreventief fouilleren",
         "Gebied: ...", "Periode: ...",
         "Aanwijzing van een veiligheidsrisicogebied, Gemeentewet 151b en 174b",
         "vereist; gehouden op: ..."],
        ["Camera's\nQ1 2026", "stationsplein", "tot en met 30 juni 2026",
         "Cameratoezicht op openbare plaatsen, Gemeentewet 151c", "vereist; gehouden op: ..."],
    ]  # fmt: skip
    assert expiring[1:] == [["Camera's", "stationsplein", "30 juni 2026", "19 mei 2026"]]
    assert police[1:] == [
        ["Q3 2025", "Horecaconvenant (opstellen)"],
        ["Q4 2025", "Preventief fouilleren; Horecaconvenant (vaststellen)"],
        ["Q1 2026", "Camera's"],
    ]
    told = paragraphs(example(), "driehoek", as_of=DAY)
    assert "Deelnemers: Burgemeester, Politie en Openbaar Ministerie" in told
    assert "Veilig uitgaan: Nachtbus." in told
    assert "VERTROUWELIJK" in told
    assert expiring[0] not in [one[0] for one in tables(example(), "driehoek", as_of="2026-07-01")]


def test_an_agenda_of_an_empty_plan_has_places_to_fill_in() -> None:
    told = paragraphs(Plan(), "driehoek")
    assert any(one.startswith("Deelnemers: ...") for one in told)
    assert "Het plan vraagt niets van de politie." in told


def test_a_handover() -> None:
    actions, decisions, expiring, promised, meetings = tables(
        example(), "overdracht", holder="burgemeester", as_of=DAY
    )
    assert [row[0] for row in decisions[1:]] == [
        "Zone station (aanwijzen)", "Verordening (vaststellen)", "Horecaconvenant vaststellen",
    ]  # fmt: skip
    assert expiring[1:] == [
        ["Camera's", "30 juni 2026"], ["Evaluatie van het plan (eind)", "Q3 2026"],
        ["Coalitieakkoord", "Q4 2026"], ["Looptijd van dit plan", "Q4 2026"],
    ]  # fmt: skip
    assert promised[1:] == [
        ["Motie M-12\nCijfers.", "11 maart 2025", "1 november 2025", "Preventief fouilleren"]
    ]
    assert meetings[1:] == [["Driehoek", "zeswekelijks", "Politie en Openbaar Ministerie", ""]]
    assert len(actions) == 4
    other = tables(example(), "overdracht", holder="wethouder zorg", as_of=DAY)
    assert other[-1][1:] == [
        ["Veiligheidstafel", "Ritme: ...", "Politie", "De wethouder zit voor."]
    ]


def test_a_handover_of_the_whole_college() -> None:
    meetings = tables(example(), "overdracht", as_of=DAY)[-1]
    assert len(meetings) == 3
    assert "Overdracht" in paragraphs(example(), "overdracht")


def test_indicators_stand_in_the_chapter() -> None:
    indicators, _ = tables(example(), "docx")
    assert indicators[1] == [
        "incidenten (aantal)", "80 (2024)", "74,5 (30 juni 2025)", "60 (2026)", "dalen", "politie",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "words"),
    [("openbaar", ""), ("regio", "ALLEEN VOOR DE REGIO"), ("intern", "INTERN"),
     ("vertrouwelijk", "VERTROUWELIJK")],
)  # fmt: skip
def test_every_page_says_what_edition_it_is(level: str, words: str) -> None:
    told = paragraphs(example(), "overdracht", level=level)
    marks = [one for one in told if one.isupper() and not one.startswith("Q")]
    assert marks == ([words] if words else [])


def test_an_action_without_any_name_is_called_after_its_place() -> None:
    plan = ivbcore.load(HERE / "uitgaan.yaml")
    nameless = plan.priorities[0].items[0]
    (item,) = [evolve(nameless, name=" ", actions=(Action(holders=("burgemeester",)),))]
    plan = evolve(plan, priorities=(evolve(plan.priorities[0], items=(item,)),))
    told = "\n".join(paragraphs(plan, "wethouder", holder="burgemeester"))
    assert "Tijd nog niet bekend: Maatregel 1." in told
    told = "\n".join(paragraphs(plan, "wethouder", holder="burgemeester", language="en"))
    assert "Time not yet known: Action 1." in told


def test_times_in_words() -> None:
    def told(planning: str, language: Any = "nl") -> list[str]:
        row = example().with_action("nazorg", planning=planning)["nazorg"]
        return [line.told(language) for line in timed(row)]

    assert told("15 t/m 19 april 2025") == ["15 t/m 19 april 2025"]
    assert told("28 april t/m 2 mei 2025") == ["28 april t/m 2 mei 2025"]
    assert told("3 maart 2025") == ["3 maart 2025"]
    assert told("april 2025") == ["april 2025"]
    assert told("Q1 en Q2 2025") == ["Q1 t/m Q2 2025"]
    assert told("Q4 2025 en Q1 2026") == ["Q4 2025 t/m Q1 2026"]
    assert told("2026") == ["ergens in 2026"]
    assert told("twee keer per jaar") == ["2 keer per jaar, de hele looptijd"]
    assert told("doorlopend") == ["doorlopend"]
    assert told("doorlopend", "en") == ["ongoing"]
    assert told("op afroep") == ["op afroep"]
    assert told("twee keer per jaar", "en") == ["2 times per year, the whole period"]
    assert told("jaarlijks", "en") == ["once per year, the whole period"]
    assert told("maandelijks") == ["1 keer per maand, de hele looptijd"]
    assert told("zodra er geld is") == ["„zodra er geld is”"]
    assert told("") == ["nog niet bekend"]
    assert told("Gereed per 1 januari 2026")[0].endswith("uiterlijk 1 januari 2026")


@given(plans())
def test_the_lines_of_an_action_are_its_timetable(plan: Plan) -> None:
    """Together they touch exactly the quarters in which the action can be active."""
    for row in plan.rows:
        touched = {
            at
            for line in timed(row)
            if line.first is not None and line.last is not None
            for at in range(line.first.ordinal, line.last.ordinal + 1)
        }
        assert touched == {quarter.ordinal for quarter in row.timetable.possible}


# -- what is over, and what is long ----------------------------------------------------------------


def letter(day: str | None, **changes: Any) -> str:
    plan = hellendoorn()
    for key, progress in changes.items():
        plan = plan.with_action(key.replace("_", "-"), progress=[progress])
    return made(plan, "partner", partner="politie", as_of=day, vorm="md").decode()


def test_a_letter_asks_nothing_of_which_the_time_is_past() -> None:
    asked, _, over = letter("2025-02-01").partition("**Al geweest of afgesloten:**")
    assert "bij 15 maatregelen" in asked
    assert "2024 |" not in asked.replace("Q3 2024 t/m Q4 2026 |", "")
    assert "| Q4 2025 | **Werkafspraken PI actualiseren**<br>De werkafspraken" in asked
    assert "Cameratoezicht evalueren (Q4 2024)" in over
    assert "Opnieuw: Opslag" not in asked
    whole = letter(None)
    assert "bij 21 maatregelen" in whole
    assert "Al geweest" not in whole


def test_what_is_closed_is_not_asked_and_what_is_late_still_is() -> None:
    day = dt.date(2025, 1, 15)
    late = letter(
        "2025-02-01", cameratoezicht_evalueren=Progress(date=day, status=ProgressStatus.DELAYED)
    )
    assert "| Q4 2024 | **Cameratoezicht evalueren**" in late
    gone = Progress(date=day, status=ProgressStatus.DROPPED)
    dropped = letter("2025-02-01", werkafspraken_pi_actualiseren=gone)
    asked, _, over = dropped.partition("**Al geweest of afgesloten:**")
    assert "Werkafspraken PI" not in asked
    assert over.count("Werkafspraken PI actualiseren (vervallen)") == 1


def test_the_driehoek_does_not_ask_the_police_for_what_is_over() -> None:
    told = made(hellendoorn(), "driehoek", as_of="2025-02-01", vorm="md").decode()
    asked = told.partition("## 3.")[2].partition("## 4.")[0]
    assert "Q4 2024 |" not in asked
    assert "Cameratoezicht evalueren (Q4 2024)" in asked


@pytest.mark.parametrize("form", ["wethouder", "overdracht", "driehoek"])
def test_a_measure_without_a_title_is_told_in_few_words(form: str) -> None:
    plan = hellendoorn()
    long = "De aanpak van overlast bespreken met iedereen die erbij hoort. " * 8
    for row in plan.rows:
        plan = plan.with_action(row.key, title=None, measure=f"{row.number}. {long}")
    asked = {"wethouder": {"holder": "burgemeester"}}.get(form, {})
    told = made(plan, form, vorm="md", **asked).decode()
    assert "De aanpak van overlast bespreken" in told
    assert "erbij hoort. De aanpak" not in told


def test_a_letter_tells_a_measure_without_a_title_once_and_whole() -> None:
    measure = f"Nagaan {'verder ' * 20}en verder."
    plan = hellendoorn().with_action("cameratoezicht-evalueren", title=None, measure=measure)
    told = made(plan, "partner", partner="politie", vorm="md").decode()
    assert told.count("Nagaan verder") == told.count(measure) == 1
