"""A sentence that looks back is no planning, whichever verb it uses; what looks like one may be.

No list holds every verb. The shape of a word and what stands round it tell most of them.
"""

from __future__ import annotations

import pytest

from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status

VERBS = (
    "adviseerde", "toetste", "beoordeelde", "vertaalde", "verwerkte", "signaleerde",
    "analyseerde", "coördineerde", "faciliteerde", "inventariseerde", "concludeerde",
    "adviseerden", "verstrekte", "ontdekte", "handhaafde", "belde", "schakelde", "verhoogde",
    "verlaagde", "verminderde", "versterkte", "verbeterde", "verruimde", "verplaatste",
    "beantwoordde", "bevestigde", "stuurde", "verspreidde", "installeerde", "bouwde",
    "renoveerde", "sloopte", "hervatte", "staakte", "schorste", "verbood", "legaliseerde",
    "waarschuwde", "veroordeelde", "bewaakte", "beveiligde", "peilde", "inspecteerde",
    "interviewde", "raadpleegde", "overlegde", "vergaderde", "stemde", "ontsloeg", "verving",
    "ontbond", "verwierp", "kromp", "halveerde", "verviel", "verdween", "functioneerde",
    "slaagde", "mislukte",
)  # fmt: skip
SENTENCES = (
    "De gemeente {verb} in 2025 de aanpak.", "In Q2 2025 {verb} de werkgroep dit.",
    "De raad {verb} dit op 12 maart 2025.",
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_what_looks_back_is_not_planned(verb: str) -> None:
    for sentence in SENTENCES:
        assert read(sentence.format(verb=verb)).status is not Status.READ


@pytest.mark.parametrize(
    "text",
    [
        "Verbeterde samenwerking in 2025",
        "In Q2 2025 een vernieuwde website",
        "Met de verhoogde inzet in 2025 bereiken we meer wijken",
        "uitgebreide controle in Q4 2025",
        "pilot buurtapp gemeente in Q3 2025",
        "start gezamenlijke route in Q3 2025",
        "De afgesproken werkwijze wordt in 2025 verankerd",
        "Team bestuurlijke boete in Q3 2025 uitbreiden",
        "georganiseerde criminaliteit: Q3 2025",
        "aanpak verwarde personen in 2025",
    ],
)
def test_what_only_looks_like_it_is_read(text: str) -> None:
    assert read(text).status is Status.READ
