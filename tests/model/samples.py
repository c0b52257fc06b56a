"""A small plan with one of everything that the questions are about, and plans at random."""

from __future__ import annotations

from hypothesis import strategies as st

from ivbcore.model.action import Action
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import DesiredDevelopment, Indicator, Measurement, Objective
from ivbcore.model.partner import Participation, Partner, Position
from ivbcore.model.plan import Plan
from ivbcore.model.power import Power
from ivbcore.model.priority import Item, Priority
from ivbcore.planning.meaning import OfPeriod, Phase, PhaseKind, Planning, Precision, Stretch
from ivbcore.planning.wording import Status, Wording
from ivbcore.values.quarter import Period, Quarter


def phase(*quarters: str, kind: PhaseKind = PhaseKind.EXECUTE) -> Phase:
    """A phase in these quarters; in the whole period when there are none."""
    when = tuple(Stretch(Quarter.of(q), Quarter.of(q)) for q in quarters)
    return Phase(kind, when or (OfPeriod(),))


def wording(text: str, *readings: tuple[Phase, ...]) -> Wording:
    """A wording as the reader would give it, without the reader."""
    status = Status.READ if len(readings) == 1 else Status.AMBIGUOUS
    return Wording(text, status if readings else Status.UNREAD, tuple(map(Planning, readings)))


ONGOING = wording("Doorlopend", (phase(kind=PhaseKind.ONGOING),))
ON_DEMAND = wording("Op afroep", (phase(kind=PhaseKind.ON_DEMAND),))
EVALUATED = wording(
    "Q2 2024, evaluatie Q4 2025",
    (phase("2024Q2"), phase("2025Q4", kind=PhaseKind.EVALUATE)),
)
STARTED = wording(
    "Q1 en Q2 2024 opstarten, daarna doorlopend",
    (
        phase("2024Q1", "2024Q2", kind=PhaseKind.START_UP),
        Phase(PhaseKind.ONGOING, (Stretch(Quarter(2024, 3), None),)),
    ),
)
YEAR = wording(
    "2025", (Phase(when=(Stretch(Quarter(2025, 1), Quarter(2025, 4), Precision.YEAR),)),)
)
DOUBTFUL = wording("Q3", (phase("2024Q3"),), (phase("2025Q3"),))
UNREAD = wording("zodra het kan")


def sample_plan() -> Plan:
    return Plan(
        title="Integraal Veiligheidsbeleid 2024-2026",
        period="2024-2026",
        holders=[
            PortfolioHolder(id="burgemeester", name="Burgemeester"),
            PortfolioHolder(id="wethouder-jeugd", name="Wethouder jeugd", aliases="Jeugd"),
        ],
        partners=[
            Partner(id="team-veiligheid", name="Team veiligheid", position=Position.INTERNAL),
            Partner(id="politie", name="Politie", position=Position.EXTERNAL),
            Partner(id="basisteam", name="Basisteam West", part_of="politie"),
            Partner(
                id="de-welle",
                name="Stichting De Welle",
                position=Position.EXTERNAL,
                aliases="De Welle",
            ),
            Partner(id="riec", name="RIEC-partners", members=["Politie", "OM"]),
            Partner(id="allen", name="Alle partners", members=["riec", "de-welle", "allen"]),
        ],
        powers=[Power(id="cameratoezicht", name="Cameratoezicht", aliases="camera's")],
        priorities=[
            Priority(
                id="jeugd",
                number=1,
                name="Jeugd en Veiligheid",
                aliases="Jeugd en veiligheid in de wijk",
                objectives=[
                    Objective(
                        text="Minder overlast.",
                        indicators=[
                            Indicator(
                                id="meldingen",
                                name="Meldingen",
                                desired=DesiredDevelopment.FALL,
                                target=Measurement(value=160, year=2026),
                            )
                        ],
                    )
                ],
                items=[
                    Item(
                        name="Project Jeugdaanpak",
                        target_group="jeugd",
                        actions=[
                            Action(
                                id="starten",
                                title="Jeugdaanpak starten",
                                measure="Jongeren benaderen.",
                                holders=["burgemeester", "Jeugd"],
                                partners=["politie", Participation(partner="OM", role="adviseren")],
                                planning=STARTED,
                                lead="Team Veiligheid",
                                nature=["zorg", "Preventief"],
                            ),
                            Action(
                                id="evalueren",
                                measure="De aanpak evalueren.",
                                holders="wethouder  JEUGD",
                                partners=["RIEC-partners", "n.v.t."],
                                planning=EVALUATED,
                                follows=["starten", "verdwenen"],
                                nature="preventief",
                            ),
                        ],
                    ),
                    Item(name="Leeg item"),
                ],
            ),
            Priority(
                id="ondermijning",
                number=2,
                name="Ondermijning",
                items=[
                    Item(
                        id="cameras",
                        name="Camera’s",
                        actions=[
                            Action(
                                id="camera",
                                measure="Camera's plaatsen.",
                                holders="n.n.b.",
                                partners=["de welle", "Alle partners"],
                                planning=YEAR,
                                powers=["Camera’s"],
                                target_group="ondernemers",
                                kind=PhaseKind.PILOT,
                            ),
                            Action(
                                id="meldpunt",
                                measure="Meldpunt.",
                                partners="team-veiligheid",
                                planning=ONGOING,
                                municipalities="Borne",
                            ),
                            Action(id="bellen", measure="Bellen.", planning=ON_DEMAND),
                            Action(id="twijfel", measure="Twijfel.", planning=DOUBTFUL),
                            Action(id="ongelezen", measure="Ooit.", planning=UNREAD),
                        ],
                    )
                ],
            ),
        ],
    )


NAMES = ["politie", "Politie", "OM", "de-welle", "RIEC-partners", "n.v.t.", "Iemand", ""]
WORDINGS = [ONGOING, ON_DEMAND, EVALUATED, STARTED, YEAR, DOUBTFUL, UNREAD]
KINDS = st.none() | st.sampled_from(PhaseKind)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans with unknown, doubled and missing things in them."""
    period = draw(st.sampled_from(["2024-2026", "2025", "2024Q3-2027Q2", None]))

    def action() -> Action:
        return Action(
            id=draw(st.sampled_from(["", "a", "b", "c", "d"])),
            measure=draw(st.sampled_from(["", "Iets doen", "Iets anders doen"])),
            holders=draw(st.lists(st.sampled_from(NAMES), max_size=3)),
            partners=draw(st.lists(st.sampled_from(NAMES), max_size=4)),
            planning=draw(st.sampled_from(WORDINGS)),
            kind=draw(KINDS),
            lead=draw(st.none() | st.sampled_from(NAMES)),
        )

    def item(number: int) -> Item:
        return Item(
            name=f"Item {number}", actions=[action() for _ in range(draw(st.integers(0, 3)))]
        )

    sizes = draw(st.lists(st.integers(0, 2), max_size=3))
    return Plan(
        title="Plan",
        period=None if period is None else Period.of(period),
        partners=sample_plan().partners if draw(st.booleans()) else (),
        priorities=[
            Priority(number=p, name=f"Prioriteit {p}", items=[item(10 * p + i) for i in range(n)])
            for p, n in enumerate(sizes, 1)
        ],
    )
