"""A time of something else beside the planning: read as the planning alone, or refused.

What was decided, announced or paid, when a law begins or a contract ends: people type it into the
same cell. Alone such a time may be the planning; beside another one it never may be added to it.
"""

from __future__ import annotations

from itertools import cycle

import pytest

from ivbcore.planning.reader import read
from ivbcore.planning.wording import Status, TroubleKind
from ivbcore.values.quarter import Period, Quarter

PERIOD = Period.of("2025-2028")
PLANNED = Quarter.of("2026Q3")
PLANNINGS = (
    "Q3 2026", "augustus 2026", "15 september 2026", "3e kwartaal 2026", "gereed Q3 2026",
    "uitvoering Q3 2026", "evaluatie in Q3 2026", "uiterlijk 15 september 2026",
)  # fmt: skip
PATTERNS = (
    "{planning} ({other})", "{planning}; {other}", "{other}. {planning}", "{planning}\n{other}",
    "{planning}, {other}", "{other}; {planning}", "{planning} - {other}", "{planning}. {other}.",
)  # fmt: skip
OTHERS = (
    "besproken in driehoek 12-3-2025", "raad ingestemd op 4 maart 2025", "motie 12 mei 2025",
    "motie raad mei 2025", "toezegging 2025-12", "subsidie toegekend in Q1 2025",
    "aangevraagd in Q1 2025", "aangekondigd in maart 2025", "gemeld aan raad in maart 2025",
    "conform besluit 12-3-2025", "bijgewerkt 1 maart 2025", "ingediend op 1 maart 2025",
    "verzonden 1 maart 2025", "zie brief van 3 maart 2025", "zie ook Q1 2025",
    "€ 10.000 in 2025", "€ 10.000 (2025)", "incidenteel budget 2025", "1 fte in 2025",
    "zie raadsbrief 2025", "budget 2025",
    "vacature sinds Q1 2025", "nieuwe collega per 1 april 2025", "t.b.v. jaarverslag 2025",
    "projectleider per 1-4-2025 begonnen", "wet per 1 januari 2025", "nieuwe wet verwacht 2027",
    "wetswijziging 1-1-2027", "contract tot 1-1-2028", "contract loopt tot 2028",
    "convenant loopt t/m 2027", "onderzoek gedaan in 2025", "was gepland voor Q1 2025",
    "vorige keer: Q1 2025", "oude planning Q1 2025", "uitgesteld vanuit Q1 2025",
    "n.a.v. incident maart 2025", "stand 1 maart 2025", "versie 1 maart 2025", "d.d. 1 maart 2025",
    "wacht op besluit Q1 2025", "mits besluit in Q1 2025", "na actie 2.1 (Q1 2025)",
    "i.v.m. verkiezingen in 2026", "in 2025 niet gehaald", "niet in 2025", "2025 vervallen",
    "doel 2028: 50 deelnemers", "streefwaarde 2028: 80%", "al gedaan in 2025",
    "overleg met politie sinds 2019", "stijging sinds 2022", "coördinator ziek sinds maart 2025",
    "financiering t/m 2026", "middelen tot en met 2027", "formatie vanaf 2027", "fte per 1-1-2025",
    "daling in 2025", "incident 12 maart 2025", "Omgevingswet per 1-1-2024", "dekking vanaf 2026",
)  # fmt: skip


@pytest.mark.parametrize("other", OTHERS)
def test_the_time_of_something_else_is_never_added(other: str) -> None:
    plannings = cycle(PLANNINGS)
    for pattern in PATTERNS:
        text = pattern.format(planning=next(plannings), other=other)
        wording = read(text).within(PERIOD)
        if wording.status is Status.READ:
            table = wording.over(PERIOD)
            found = {*table.named, *table.window, *table.ongoing, *table.on_demand}
            assert found == {PLANNED}, text


def test_a_name_is_not_called_a_year() -> None:
    troubles = read("trekker Jan, gereed okt '25").troubles
    assert [(one.words, one.kind) for one in troubles] == [("Jan", TroubleKind.NOT_UNDERSTOOD)]
