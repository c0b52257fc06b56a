"""The report of a plan as a page: read back by another parser and held against the plan."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import ivbcore
from ivbcore.api import built_in_host
from ivbcore.contracts import (
    COLUMNS,
    NotUsable,
    Plan,
    Role,
    Row,
    agenda_of,
    cells_of,
    days_text,
    harmless,
    quarter_words,
    timing_words,
    title_line,
)
from ivbcore.model.governance import Municipality
from ivbcore.plugins.exporters.html_report.glossary import glossary_of
from ivbcore.plugins.exporters.html_report.words import in_language
from ivbcore.scheduling.workload import workload_of
from ivbcore.testing import plans
from ivbcore.testing.publication import HOSTILE, marked
from ivbcore.values.language import Language
from tests.publishing.pages import Node, tree_of
from tests.publishing.readers import visible_text

ROOT = Path(__file__).parents[2]
REAL = ROOT / "examples" / "hellendoorn" / "plan.yaml"
APPROVED = Path(__file__).parent / "approved" / "hellendoorn-html.txt"

RICH = """
ivb: 1
titel: Plan met cijfers
gemeente: {naam: Voorbeeld}
looptijd: 2024Q3-2026Q2
versie: {vastgesteld: 2024-02-13, nummer: "2"}
vaststelling: [{deel: prioriteiten, orgaan: raad, datum: 2024-02-13}]
rapportage: [{aan: raad, ritme: jaarlijks, vorm: raadsbrief, kwartaal: Q1}]
evaluatiemomenten: [{soort: tussentijds, wanneer: 2025Q2}]
besluiten:
  - {orgaan: college, soort: vaststellen, onderwerp: cameragebied, datum: 2025-05-06}
  - {orgaan: raad, soort: instellen, onderwerp: overleg, datum: 2024-11-05, acties: [a]}
afbakening: [{thema: evenementen, geregeld-in: evenementenbeleid}]
begrippen: [{afkorting: AVE, betekenis: Aanpak voorkoming escalatie}]
portefeuillehouders: [{id: burgemeester, naam: Burgemeester}, {id: wethouder, naam: Wethouder zorg}]
partijen:
  - {id: team, naam: Team veiligheid, positie: intern}
  - {id: politie, naam: Politie, positie: extern}
  - {id: keten, naam: Ketenpartners, positie: extern, leden: [politie, ggz]}
  - {id: ggz, naam: GGZ, positie: extern}
capaciteit: [{partij: team, per-kwartaal: 5 dagen}]
prioriteiten:
  - naam: Zorg en veiligheid
    nummer: 3
    niveau: regionaal
    doelstellingen:
      - tekst: Minder escalaties.
        indicatoren:
          - naam: escalaties
            eenheid: aantal
            nulmeting: {waarde: 21.5, jaar: 2023}
            streefwaarde: {waarde: 16, jaar: 2026}
            metingen: [{waarde: 19, jaar: 2024}, {waarde: 18, jaar: 2025}, {waarde: 20, jaar: 2022}]
          - {naam: opvolging, eenheid: procent, streefwaarde: {waarde: 90}}
    items:
      - naam: Casusoverleg
        doelgroep: verwarde personen
        acties:
          - {id: a, titel: Overleg starten, maatregel: Een overleg beginnen.,
             portefeuillehouders: [burgemeester, wethouder],
             partijen: [{partij: team, rol: voorzitten}, keten],
             planning: Q4 2024 opstarten, inzet: {team: 8 dagen per kwartaal}}
          - {id: b, titel: Overleg evalueren, maatregel: Nagaan of het werkt., soort: evalueren,
             portefeuillehouders: burgemeester, partijen: [team], planning: "2026",
             voortgang: [{peildatum: 2025-03-01, status: op-koers},
                         {peildatum: 2025-06-01, status: vertraagd}]}
          - {id: c, titel: Inzet bij nood, maatregel: Komen., partijen: [Buurtvereniging],
             planning: op afroep}
          - {id: d, titel: Nog te plannen, maatregel: Wachten., planning: n.n.b.}
  - naam: Leeg
"""


def page(plan: Plan, **asked: Any) -> str:
    return ivbcore.export(plan, "html", **asked).artifacts[0].content.decode("utf-8")


@lru_cache(maxsize=1)
def real() -> Plan:
    return ivbcore.load(REAL)


@lru_cache(maxsize=1)
def rich() -> Plan:
    plan = ivbcore.read(text=RICH).plan
    assert plan is not None
    return plan


def tables(root: Node, name: str) -> list[list[list[str]]]:
    return [one.table for one in root.every("table", class_=name)]


def lines(root: Node, name: str) -> list[list[str]]:
    """The rows below the headings of all tables of one kind."""
    return [
        [cell.text for cell in row.children if isinstance(cell, Node)]
        for table in root.every("table", class_=name)
        for body in table.every("tbody")
        for row in body.every("tr")
    ]


def expected(row: Row) -> list[str]:
    return [harmless(text) for text in cells_of(row).texts]


def test_takes_a_report_and_selects() -> None:
    (exporter,) = [one for one in built_in_host().exporters if one.name == "html"]
    assert exporter.takes_report
    assert exporter.selects


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_five_columns_say_what_the_plan_says(language: Language) -> None:
    root = tree_of(page(real(), language=language))
    heads = [one.in_language(language) for one in COLUMNS]
    shown = tables(root, "plan")
    assert len(shown) == len(real().priorities)
    assert all(table[0] == heads for table in shown)
    assert lines(root, "plan") == [expected(row) for row in real().rows]


@given(plan=plans() | plans(complete=False))
def test_any_plan_is_a_well_made_page_with_its_rows(plan: Plan) -> None:
    root = tree_of(page(plan, level="vertrouwelijk"))
    assert lines(root, "plan") == [expected(row) for row in plan.rows]
    names = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(set(names)) == len(names)
    links = {one.attributes["href"] for one in root.every("a")}
    assert {link.removeprefix("#") for link in links} <= set(names)
    assert all(link.startswith("#") for link in links)


def test_the_timeline_tells_each_action_in_words_too() -> None:
    root = tree_of(page(real()))
    drawn = [
        row
        for table in root.every("table", class_="timeline")
        for row in table.every("tr")
        if "data-m" in row.attributes
    ]
    assert [int(row.attributes["data-m"]) for row in drawn] == [one.number for one in real().rows]
    for node, row in zip(drawn, real().rows, strict=True):
        assert node.one("svg", role="img").one("title").text == timing_words(row)
    told = [[title_line(row), timing_words(row)] for row in real().rows]
    assert lines(root, "words") == told


def shapes(root: Node) -> list[set[str]]:
    """What is drawn on each line of the timeline, by class or sign."""
    return [
        {
            one.attributes.get("class", one.attributes.get("href", ""))
            for one in drawing.every()
            if one.tag not in ("title", "text") and one.attributes.get("href") != "#grid"
        }
        for table in root.every("table", class_="timeline")
        for drawing in table.every("svg", role="img")
    ]


@pytest.mark.parametrize(
    ("planning", "drawn"),
    [
        ("Q4 2024", {"bar"}),
        ("Doorlopend", {"bar"}),
        ("op afroep", {"demand"}),
        ("2025", {"window"}),
        ("jaarlijks", {"window", "ring"}),
        ("elk kwartaal", {"bar edge"}),
        ("Evaluatie Q4 2025", {"#sign-evaluate"}),
        ("gereed in Q2 2025", {"#sign-complete"}),
        ("vaststellen in Q1 2025", {"#sign-adopt"}),
        ("Q3 en Q4 2024 2025", {"bar", "doubt"}),
    ],
)
def test_what_differs_in_kind_is_drawn_in_another_form(planning: str, drawn: set[str]) -> None:
    plan = rich().with_action("a", planning=planning)
    assert shapes(tree_of(page(plan)))[0] == drawn


def test_the_heat_map_holds_the_figures_of_the_workload() -> None:
    for plan in (real(), rich()):
        root = tree_of(page(plan))
        shown = {line[0]: line[1:] for line in lines(root, "heat")}
        for line in workload_of(plan).of(Role.PARTNER):
            if not any(cell.actions for cell in line.cells):
                assert line.carrier.name not in shown
                continue
            for text, cell in zip(shown[line.carrier.name], line.cells, strict=True):
                certain, _, spread = re.match(r"(\d*)(\+(\d+))?", text).groups()  # type: ignore[union-attr]
                assert int(certain or 0) == len(cell.certain)
                assert int(spread or 0) == len(cell.spread)
                if line.in_days and cell.days:
                    assert days_text(cell.days) in text
                assert ("te vol" in text) is bool(cell.overload)


def test_the_matrix_counts_what_names_a_partner() -> None:
    root = tree_of(page(real()))
    for name, *counts, total in lines(root, "matrix"):
        rows = real().rows.with_partner(name)
        per = [len([row for row in rows if row.priority is one]) for one in real().priorities]
        assert [int(count or 0) for count in counts] == per
        assert int(total) == len(rows)


def test_the_agenda_holds_what_starts_ends_and_is_evaluated() -> None:
    root = tree_of(page(real()))
    cards = list(root.every("div", class_="card"))
    period = real().period
    assert period is not None
    for card, quarter in zip(cards, period, strict=True):
        agenda = agenda_of(real(), quarter)
        assert card.one("h3").text.strip() == quarter_words(quarter)
        told = {int(one.attributes["data-m"]) for one in card.every("li")}
        every = (*agenda.starts, *agenda.runs, *agenda.evaluated, *agenda.decided, *agenda.ends,
                 *agenda.perhaps, *agenda.on_demand, *agenda.doubtful)  # fmt: skip
        assert told == {row.number for row in every}


def test_parts_hold_the_actions_of_each_holder_and_partner() -> None:
    root = tree_of(page(real()))
    shown = {
        part.one("summary").one("span").text: {
            int(row.attributes["data-m"]) for row in part.every("tr") if "data-m" in row.attributes
        }
        for part in root.every("details", class_="part")
    }
    for holder in real().holders:
        rows = real().rows.held_by(holder.id)
        assert shown.get(holder.name, set()) == {row.number for row in rows}
    for partner in real().partners:
        rows = real().rows.with_partner(partner.id)
        assert shown.get(partner.name, set()) == {row.number for row in rows}


def test_figures_decisions_and_sources_are_told() -> None:
    root = tree_of(page(rich()))
    text = " ".join(root.one("body").text.split())
    for told in (
        "Q3 2024 t/m Q2 2026", "13 februari 2024", "openbaar", "college: cameragebied vaststellen",
        "6 mei 2025", "Het plan zelf (tussentijds) · Q2 2025", "prioriteiten: raad",
        "raad, raadsbrief", "AVE", "evenementen: evenementenbeleid", "Prioriteit van de regio",
        "8 van 5 d", "voorzitten", "via Ketenpartners", "eerst verantwoordelijk",
    ):  # fmt: skip
        assert told.replace("· ", "") in text.replace("· ", ""), told
    values = ["escalaties moet dalen", "21,5 (2023)", "18 (2025)", "16 (2026)"]
    assert values in lines(root, "stacked")
    assert ["opvolging", "niet bekend", "niet bekend", "90%"] in lines(root, "stacked")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"partner": "OM"}, "maatregelen met Openbaar Ministerie"),
        ({"holder": "wethouder zorg"}, "maatregelen van Wethouder zorg"),
        ({"quarter": "2024Q4"}, "maatregelen die in Q4 2024 kunnen lopen"),
        ({"partner": "politie", "quarter": "2025Q1"}, "met Politie, maatregelen die in Q1 2025"),
    ],
)
def test_a_selection_holds_its_rows_alone_and_says_so(asked: dict[str, str], said: str) -> None:
    request = ivbcore.export(real(), "html", **asked)
    root = tree_of(request.artifacts[0].content.decode("utf-8"))
    rows = real().rows
    if "partner" in asked:
        rows = rows.with_partner(asked["partner"])
    if "holder" in asked:
        rows = rows.held_by(asked["holder"])
    if "quarter" in asked:
        rows = rows.possibly_in(asked["quarter"])
    assert 0 < len(rows) < len(real().rows)
    assert said in root.one("p", class_="selected").text
    assert lines(root, "plan") == [expected(row) for row in rows]
    marks = {one.attributes["data-m"] for one in root.every() if "data-m" in one.attributes}
    assert marks == {str(row.number) for row in rows}


def test_a_selection_tells_the_decisions_about_its_rows_alone() -> None:
    own = tree_of(page(rich(), partner="politie")).one("main").text
    assert own.count("raad: overleg instellen") == 2
    assert "cameragebied" not in own
    assert "overleg instellen" not in page(rich(), partner="Buurtvereniging")


def test_findings_are_told_only_on_request_by_titles_and_without_codes() -> None:
    without, with_them = page(real()), page(real(), findings=True)
    report = ivbcore.check(real())
    assert 'id="findings"' not in without
    text = tree_of(with_them).one("main").text
    told = text[text.rindex(in_language("nl")["findings"]) :]
    assert len(report) > 20
    keys = {key for key in real().rows.by_key if "-" in key}
    for one in report:
        assert one.code.code not in text
        told_of = [str(value) for value in one.arguments.values()]
        if not any(key in value for value in told_of for key in real().rows.by_key):
            assert harmless(one.message()) in told
    assert not [key for key in keys if re.search(rf"(?<![\w/-]){key}(?![\w-])", told)]


def test_findings_of_a_selection_are_about_its_rows() -> None:
    made = tree_of(page(real(), findings=True, holder="wethouder jeugd"))
    rows = real().rows.held_by("wethouder jeugd")
    report = ivbcore.check(real())
    about = [one for row in rows for one in report.about(row.path)]
    (chapter,) = [one for one in made.every("section") if list(one.every("h2", id="findings"))]
    numbers = [int(one.attributes["data-m"]) for one in chapter.every("li")]
    assert 0 < len(numbers) == len(about) < len(report)
    assert set(numbers) <= {row.number for row in rows}


def test_how_actions_stand_is_told_as_of_the_day() -> None:
    early = " ".join(tree_of(page(rich(), as_of="2025-04-01")).one("main").text.split())
    late = " ".join(tree_of(page(rich(), as_of="2025-07-01")).one("main").text.split())
    assert "Hoe staat het ervoor? 1 op koers" in early
    assert "Hoe staat het ervoor? 1 vertraagd: Overleg evalueren" in late
    assert "Hoe staat het ervoor?" not in page(real())


def test_everything_the_page_says_itself_is_in_the_language_asked_for() -> None:
    for language in ("nl", "en"):
        root = tree_of(page(rich(), language=language, findings=True))
        other = in_language("en" if language == "nl" else "nl")
        own = in_language(language)
        assert root.one("html").attributes["lang"] == language
        told = {one.text.strip() for tag in ("h2", "h3", "h4", "dt") for one in root.every(tag)}
        assert not told & {text for name, text in other.items() if text != own[name]}
        assert {own["summary"], own["timeline"], own["load"], own["agenda"]} <= told
    assert root.one("h1").attributes["lang"] == "nl"


def test_the_policy_lets_only_our_own_style_and_script_run() -> None:
    root = tree_of(page(real()))
    (policy,) = [
        one.attributes["content"]
        for one in root.every("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        digest = b64encode(sha256(root.one(tag).text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not [one for one in root.every() if "style" in one.attributes or "src" in one.attributes]
    assert not [name for one in root.every() for name in one.attributes if name.startswith("on")]


def test_a_house_style_is_laid_over_our_own() -> None:
    css = ":root { --accent: #6b0f1a; }\nh1 { background: url(data:image/png;base64,AA) }"
    made = page(rich(), huisstijl=css.encode())
    own, house = tree_of(made).every("style")
    assert house.text == css
    for one in (own, house):
        assert b64encode(sha256(one.text.encode()).digest()).decode() in made
    assert "img-src data:" in made
    assert "img-src" not in page(rich())
    for bad in (b"p {} </style><script>alert(1)</script>", b"\xff\xfe\x00"):
        with pytest.raises(NotUsable):
            page(rich(), huisstijl=bad)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_texts_try_to_be_changes_no_element(hostile: str) -> None:
    def elements(text: str) -> list[tuple[str, tuple[str, ...]]]:
        plan = evolve(marked(rich(), text), municipality=None, abbreviations=())
        made = page(plan, with_personal_data=True)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)
        return [(one.tag, tuple(one.attributes)) for one in tree_of(made).every()]

    assert elements(hostile) == elements("x")


def test_a_plan_without_anything_and_one_without_a_period_are_pages_too() -> None:
    root = tree_of(page(Plan()))
    assert root.one("h1").text == in_language("nl")["untitled"]
    timeless = evolve(rich(), period=None)
    root = tree_of(page(timeless))
    assert not tables(root, "timeline")
    assert in_language("nl")["no_period"] in root.one("main").text
    assert [line[0] for line in lines(root, "words")] == [title_line(row) for row in timeless.rows]


def test_a_joint_plan_tells_for_which_municipalities() -> None:
    plan = evolve(
        rich().with_action("a", municipalities=("GM0141", "Borne")),
        municipality=None,
        municipalities=(Municipality(name="Almelo", code="GM0141"), Municipality(name="Borne")),
    )
    root = tree_of(page(plan))
    assert "GemeentenAlmelo, Borne" in root.one("header").text.replace("\n", "")
    line = root.one("table", class_="timeline").one("tr", data_m="1")
    assert "(Almelo, Borne)" in line.text


def test_as_of_marks_the_quarter_of_today() -> None:
    root = tree_of(page(rich(), as_of="2025-02-03"))
    (card,) = root.every("div", class_="is-now")
    assert card.one("h3").text.startswith("Q1 2025")
    assert len(list(root.every("rect", class_="now"))) == 1
    assert len(list(root.every("rect", class_="band"))) == 1
    assert "3 februari 2025" in root.one("header").text


def test_the_words_of_the_page_are_explained_and_no_others() -> None:
    rows = real().rows
    told = dict(glossary_of(rows.ongoing(), False, "nl"))
    assert "Doorlopend" in told
    assert told.keys().isdisjoint({"Op afroep", "Indicator"})
    assert "Indicator" in dict(glossary_of(rows, True, "en"))
    assert list(told) == sorted(told)


def test_the_page_of_the_real_plan_reads_as_it_was_approved() -> None:
    """Write it again with ``python -m tests.publishing.test_html_report`` and read what changed."""
    assert approved() == APPROVED.read_text(encoding="utf-8")


def approved() -> str:
    text = visible_text("text/html", page(real()).encode())
    told = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return "\n".join(told) + "\n"


if __name__ == "__main__":
    APPROVED.parent.mkdir(exist_ok=True)
    APPROVED.write_text(approved(), encoding="utf-8")
