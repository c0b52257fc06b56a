"""Spaces and quotation marks are put right in the file, and nothing else in it changes."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ivbcore
from ivbcore.contracts import Plan
from ivbcore.engine.checking import Choice
from ivbcore.testing import plan_files, plans

ONLY = Choice(select=frozenset(("IVB123", "IVB124")))

FILE = """\
# Opmerking  met  dubbele spaties.
ivb: 1
titel:   "Plan  van  aanpak "   # twee keer
gemeente: {naam: "Borne"}
looptijd: 2024-2026
partijen:
  - {id: ggd,   naam: 'GGD  Twente'}
prioriteiten:
  - naam: Zorg  en veiligheid
    doelstellingen: [“Minder  overlast.”]
    items:
      - naam: >-
          De aanpak “Samen
          sterk“  voeren
        acties:
          - maatregel: |
              Regie voeren:

                -  bij escalatie "nu"
            partijen: [ggd,  "GGD  Twente"]
            planning: "Q1  2025"
"""
RIGHT = """\
# Opmerking  met  dubbele spaties.
ivb: 1
titel:   "Plan van aanpak"   # twee keer
gemeente: {naam: "Borne"}
looptijd: 2024-2026
partijen:
  - {id: ggd,   naam: 'GGD Twente'}
prioriteiten:
  - naam: Zorg en veiligheid
    doelstellingen: ["“Minder overlast.”"]
    items:
      - naam: De aanpak “Samen sterk” voeren
        acties:
          - maatregel: "Regie voeren:\\n\\n  - bij escalatie “nu”\\n"
            partijen: [ggd,  "GGD  Twente"]
            planning: "Q1 2025"
"""


def fixed(text: str, name: str = "plan.yaml") -> str:
    loaded = ivbcore.read(text=text, name=name)
    patch = ivbcore.fix(loaded, choice=ONLY)
    return patch.new[0].content.decode("utf-8")


def test_only_what_was_stray_changes() -> None:
    assert fixed(FILE) == RIGHT
    assert fixed(RIGHT) == RIGHT


def test_windows_line_ends_and_json_stay() -> None:
    assert fixed(FILE.replace("\n", "\r\n")).replace("\r\n", "\n") == RIGHT
    text = '{"ivb": 1, "titel": "Een  plan", "gemeente": "Borne",\t"looptijd": "2024-2026"}'
    assert fixed(text, "plan.json") == text.replace("Een  plan", "Een plan")


@pytest.mark.parametrize("space", ["  ", " \t", "\xa0 ", "   "])
@settings(max_examples=12)
@given(data=st.data())
def test_a_plan_with_stray_spaces_becomes_the_plan_without(space: str, data: st.DataObject) -> None:
    plan = data.draw(plans(actions=(1, 3)))
    spoiled = plan
    for row in plan.rows:
        measure = row.action.measure.replace(" ", space)
        spoiled = spoiled.with_action(row.key, measure=f"{space}{measure}")
    file = data.draw(plan_files(plans=st.just(spoiled)))
    loaded = ivbcore.read(text=file.content)
    assert loaded.plan == spoiled
    patch = ivbcore.fix(loaded, choice=ONLY)
    content = patch.new[0].content
    assert _reread(content) == plan
    assert ivbcore.fix(ivbcore.read(text=content), choice=ONLY).new[0].content == content


@settings(max_examples=12)
@given(data=st.data())
def test_names_mean_the_same_in_other_marks(data: st.DataObject) -> None:
    plan = data.draw(plans(actions=(2, 3)))
    first, *rest = plan.partners
    named = evolve(plan, partners=(evolve(first, name=f'{first.name} "Zuid"'), *rest))
    row = named.rows[0]
    mixed = named.with_action(
        row.key, measure="De aanpak “Samen” en de aanpak “Sterk” uitvoeren.",
        partners=(f'{first.name} "Zuid"',),
    )  # fmt: skip
    text = ivbcore.dump(mixed)
    after = _reread(fixed(text).encode("utf-8"))
    assert [one.name for one in after.partners] == [
        f"{first.name} “Zuid”", *(one.name for one in rest),
    ]  # fmt: skip
    assert [one.id for one in after.rows[0].partners] == [one.id for one in mixed.rows[0].partners]


def _reread(content: bytes) -> Plan:
    loaded = ivbcore.read(text=content)
    assert loaded.plan is not None
    return loaded.plan


def test_a_text_that_stands_for_an_element_is_reached() -> None:
    alone = FILE.replace("[“Minder  overlast.”]", "“Minder  overlast.”")
    assert fixed(alone) == RIGHT.replace('["“Minder overlast.”"]', '"“Minder overlast.”"')
