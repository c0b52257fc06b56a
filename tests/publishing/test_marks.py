"""Nothing that is marked above an edition is in any file: not in text, names or properties."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

import ivbcore
from ivbcore.api import built_in_host, export
from ivbcore.contracts import Exporter, Openness, Plan

HOST = built_in_host()
# What carries a word with a level in it is marked at that level, or belongs to what is.
TEMPLATE = """
ivb: 1
titel: Plan
gemeenten: [Aalten, Borne]
looptijd: 2025-2026
bouwstenen: [nationaal]
bestanden: [intern-kwik.yaml]
portefeuillehouders:
  - {{id: burgemeester, naam: Burgemeester}}
  - {{id: w-{kwik}, naam: Wethouder {kwik}}}
  - {{id: v-{kwik}, naam: Post {kwik}, openbaarheid: {level}}}
partijen:
  - {{id: team, naam: Team veiligheid, positie: intern}}
  - {{id: p-{kwik}, naam: Partij {kwik}, ook-genoemd: [Ook {kwik}], positie: extern}}
  - {{id: q-{kwik}, naam: Club {kwik}, positie: extern, openbaarheid: {level}}}
  - {{id: groep, naam: Groep, positie: extern, leden: [politie, q-{kwik}]}}
capaciteit:
  - {{partij: p-{kwik}, per-kwartaal: 40 dagen}}
  - {{partij: team, per-kwartaal: 40 dagen, opmerking: Bij {kwik}, openbaarheid: {level}}}
kaders: [{{naam: Kader {kwik}, openbaarheid: {level}}}]
bronnen: [{{naam: Bron {kwik}, openbaarheid: {level}}}]
begrippen: [{{afkorting: {kwik}, betekenis: Begrip, openbaarheid: {level}}}]
afbakening: [{{thema: Thema {kwik}, openbaarheid: {level}}}]
vaststelling: [{{deel: Deel {kwik}, orgaan: raad, openbaarheid: {level}}}]
rapportage: [{{aan: Aan {kwik}, openbaarheid: {level}}}]
evaluatiemomenten: [{{soort: Moment {kwik}, wanneer: 2025Q4, openbaarheid: {level}}}]
overleggen:
  - {{naam: Overleg {kwik}, deelnemers: [p-{kwik}, burgemeester], openbaarheid: {level}}}
  - {{naam: Driehoek, deelnemers: [burgemeester, politie, v-{kwik}, q-{kwik}]}}
besluiten:
  - {{orgaan: burgemeester, onderwerp: Besluit {kwik}, datum: 2025-06-03, openbaarheid: {level}}}
  - {{orgaan: burgemeester, onderwerp: Besluit over {kwik}, datum: 2025-06-04, acties: [a-{kwik}]}}
toezeggingen:
  - {{soort: motie, tekst: Motie {kwik}, openbaarheid: {level}}}
  - {{soort: motie, tekst: Motie over {kwik}, acties: [a-{kwik}]}}
evaluatie: [{{naam: Evaluatie {kwik}, acties: [a-{kwik}]}}]
veiligheidsvraagstukken: [{{id: s-{kwik}, naam: Vraag {kwik}, openbaarheid: {level}}}]
prioriteiten:
  - naam: Prioriteit {kwik}
    openbaarheid: {level}
    doelstellingen: [Doel {kwik}]
    items: [{{naam: Onder {kwik}, acties: [{{titel: Daaronder {kwik}, planning: Q2 2025}}]}}]
  - naam: Jeugd
    doelstellingen:
      - {{tekst: Streven {kwik}, openbaarheid: {level}}}
      - tekst: Minder overlast.
        indicatoren:
          - {{naam: Cijfer {kwik}, nulmeting: 3, openbaarheid: {level}}}
          - naam: Meldingen
            nulmeting: {{waarde: 9, bron: Meting {kwik}, openbaarheid: {level}}}
    items:
      - naam: Item {kwik}
        openbaarheid: {level}
        acties: [{{titel: In item {kwik}, planning: Q2 2025}}]
      - naam: Alleen {kwik}
        acties:
          - {{id: a-{kwik}, titel: Actie {kwik}, openbaarheid: {level}, planning: Q3 2025,
             portefeuillehouders: w-{kwik}, partijen: [Ook {kwik}],
             bevoegdheden: [sluiting-drugspand]}}
      - naam: Toezicht
        acties:
          - id: gewoon
            titel: Gewone actie
            maatregel: Kijken.
            portefeuillehouders: [burgemeester, v-{kwik}]
            partijen:
              - team
              - politie
              - q-{kwik}
              - {{partij: groep, rol: Rol {kwik}, openbaarheid: {level}}}
            trekker: q-{kwik}
            inzet: {{q-{kwik}: 3 dagen per keer}}
            draagt-bij-aan: s-{kwik}
            volgt-op: a-{kwik}
            planning: Q3 2025
            geldig-tot: 2025-12-01
            budget: [{{jaar: 2025, dekking: Geld {kwik}, openbaarheid: {level}}}]
            voortgang: [{{status: knelpunt, oorzaak: Door {kwik}, openbaarheid: {level}}}]
"""
WORD = "Kwikzilver"
MARKS = [Openness.REGION, Openness.INTERNAL, Openness.CONFIDENTIAL]
ASKED = {"partner": {"partner": "politie"}, "holder": {"holder": "burgemeester"}, None: {}}


@lru_cache(maxsize=8)
def marked(level: Openness) -> Plan:
    loaded = ivbcore.read(text=TEMPLATE.format(kwik=WORD, level=level.value))
    assert loaded.plan is not None
    return loaded.plan


def insides(name: str, content: bytes) -> str:
    """Everything that stands in a file, packed or not, its name included."""
    parts = [name.encode(), content]
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            parts += [one.encode() + archive.read(one) for one in archive.namelist()]
    return b"\n".join(parts).decode("utf-8", "replace").replace("\r\n ", "").lower()


def variants(exporter: Exporter) -> list[dict[str, str]]:
    return [{}, *({one.name: value} for one in exporter.options for value in one.choices)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("exporter", HOST.exporters, ids=lambda one: one.name)
def test_what_is_marked_is_in_no_file_below_its_level(exporter: Exporter, language: str) -> None:
    for mark, options in ((mark, one) for mark in MARKS for one in variants(exporter)):
        for level in list(Openness)[: list(Openness).index(mark)]:
            made = export(
                marked(mark), exporter.name, host=HOST, level=level, language=language,
                findings=exporter.takes_report or exporter.needs_report, as_of="2025-02-01",
                **ASKED[exporter.asks_for], **options,
            )  # fmt: skip
            for one in made.artifacts:
                told = insides(one.name, one.content)
                assert WORD.lower() not in told, (exporter.name, mark, level, one.name)
                assert "intern-kwik" not in told


def test_the_words_are_told_at_their_level() -> None:
    """Else the test above could not fail."""
    for mark in MARKS:
        made = export(marked(mark), "html", host=HOST, level=mark)
        assert insides("", made.artifacts[0].content).count(WORD.lower()) > 30
