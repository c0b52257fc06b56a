"""Markdown, as markdown-it understands it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ivbcore import read
from ivbcore.contracts import cells_of, harmless
from ivbcore.model.plan import Plan
from tests.publishing.texts import APPROVED, HELLENDOORN, plan_saying, written

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tables_of(text: str) -> list[list[list[str]]]:
    """The cells of every table, row by row."""
    tables: list[list[list[str]]] = []
    tokens = READER.parse(text)
    for at, token in enumerate(tokens):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("th_open", "td_open"):
            tables[-1][-1].append(shown(tokens[at + 1]))
    return tables


def shown(inline: Token) -> str:
    return "".join(one.content for one in inline.children or () if one.type.startswith("text"))


def headings_of(text: str) -> list[tuple[str, str]]:
    tokens = READER.parse(text)
    return [
        (token.tag, shown(tokens[at + 1]))
        for at, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def kinds_in(text: str) -> Iterator[str]:
    for token in READER.parse(text):
        yield token.type
        yield from (child.type for child in token.children or ())


def test_the_real_plan_as_approved() -> None:
    approved = (APPROVED / "hellendoorn-plan.md").read_text(encoding="utf-8")
    assert written(HELLENDOORN, "md") == approved


def test_every_cell_is_that_of_the_plan() -> None:
    tables = tables_of(written(HELLENDOORN, "md"))
    assert len(tables) == len(HELLENDOORN.priorities)
    lines = [line for table in tables for line in table[1:]]
    assert len(lines) == 45
    for line, row in zip(lines, HELLENDOORN.rows, strict=True):
        item, measure, *others = (" ".join(text.split()) for text in cells_of(row).texts)
        assert line == [item, f"{row.action.title}: {measure}", *others]


def test_the_agenda_has_every_quarter_and_what_is_evaluated_in_it() -> None:
    text = written(HELLENDOORN, "md")
    headings = [name for tag, name in headings_of(text) if tag == "h3"]
    assert [name for name in headings if name.startswith("Q")] == [
        f"Q{one.number} {one.year}" for one in HELLENDOORN.period or ()
    ]
    second = text.partition("### Q2 2024")[2].partition("###")[0]
    assert (
        "**Evaluatie:** Bibob-beleid uitvoeren en evalueren; Procesregiemodel doorontwikkelen"
    ) in second


def test_a_selection_in_the_other_language() -> None:
    text = written(HELLENDOORN, "md", partner="halt", quarter="2024Q4", language="en")
    (table,) = tables_of(text)
    assert table[0][0] == "Item"
    assert [line[0] for line in table[1:]] == ["Halt-verwijzing"]
    assert ("h3", "Q4 2024") in headings_of(text)
    assert "- Only: Halt, Q4 2024" in text


def test_objectives_decisions_and_ends() -> None:
    text = """
ivb: 1
titel: Plan
looptijd: 2024
besluiten: [{orgaan: raad, soort: vaststellen, datum: 2024-02-13}]
evaluatiemomenten: [{soort: eind, wanneer: 2024Q4}]
prioriteiten:
  - naam: Jeugd
    doelstellingen:
      - tekst: Minder meldingen.
        indicatoren:
          - naam: meldingen
            eenheid: cijfer
            nulmeting: {waarde: 7.5, jaar: 2023}
            streefwaarde: 8
    items:
      - naam: Straat
        acties:
          - {titel: Cameras, planning: doorlopend, geldig-tot: 2024-06-30}
          - {titel: Later, planning: bij calamiteiten}
          - {titel: Ooit, planning: zo snel mogelijk}
"""
    plan = read(text=text).plan
    assert plan is not None
    told = written(plan, "md")
    for line in (
        "- Minder meldingen.",
        "  - meldingen: nulmeting 7,5 cijfer (2023), streefwaarde 8 cijfer",
        "- **Loopt af:** Cameras (30 juni 2024)",
        "- **Besluit:** raad, vaststellen, 13 februari 2024",
        "- **Evaluatie van het plan**: eind",
        "- Later: bij calamiteiten",
        "- Ooit: zo snel mogelijk",
    ):
        assert line in told.splitlines()


@given(st.text() | st.text(alphabet="\\`*_{}[]()<>#+-=!|~&;:@$^'\"./w1 \n\t"))
def test_whatever_a_plan_says_is_shown_and_nothing_more(text: str) -> None:
    told = written(plan_saying(text), "md")
    kinds = set(kinds_in(told))
    assert not {one for one in kinds if one.startswith(("html", "link", "image", "code", "fence"))}
    assert (
        not {"em_open", "s_open", "softbreak", "hr", "blockquote_open", "ordered_list_open"} & kinds
    )
    (table,) = tables_of(told)
    line = " ".join(harmless(text).split())
    assert table[1][:4] == [line] * 4
    titles = [name for tag, name in headings_of(told) if tag == "h1"]
    assert titles == [line or "Veiligheidsplan"]


def test_addresses_are_no_links() -> None:
    for text in ("https://x.example/a", "www.x.example", "a@x.example", "[a](b)", "![a](b)"):
        told = written(plan_saying(text), "md")
        assert text not in told
        assert tables_of(told)[0][1][0] == text


def test_an_empty_plan() -> None:
    assert written(Plan(), "md") == "# Veiligheidsplan\n\nEr zijn geen maatregelen.\n"
