"""Plans without a fault of structure, at random."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import strategies as st

from ivbcore.contracts import Plan
from ivbcore.model.action import Action
from ivbcore.model.analysis import Choice, Evaluation, SafetyIssue, Treatment, Trend
from ivbcore.model.effort import Amount, Capacity
from ivbcore.model.governance import (
    Abbreviation,
    Adoption,
    Decision,
    EvaluationMoment,
    Municipality,
    Reporting,
    Scope,
)
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.objective import (
    DesiredDevelopment,
    Indicator,
    IndicatorKind,
    Measurement,
    Objective,
)
from ivbcore.model.partner import Partner, Position
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.model.priority import Item, Priority

HOLDERS = ("Burgemeester", "Wethouder jeugd", "Wethouder zorg")
PARTNERS = ("Politie", "Jongerenwerk", "Openbaar Ministerie", "Reggewoon", "GGD Twente")
OWN = "Team veiligheid"
ISSUES = ("Overlast op pleinen", "Drugshandel", "Eenzaamheid", "Heling")
DEEDS = ("voorlichten", "bezoeken", "controleren", "ondersteunen", "bijeenbrengen")
WHOM = ("winkeliers", "jongeren", "ouderen", "verhuurders", "scholen", "sportclubs", "horeca")
POWERS = ("cameratoezicht", "gebiedsverbod", "bibob-toets", "tijdelijk-huisverbod")
FIELDS = {
    "bedrijvigheid-en-veiligheid": ("winkelgebied", "uitgaan", "evenementen"),
    "jeugd-en-veiligheid": ("jeugdoverlast",),
    "integriteit-en-veiligheid": ("ondermijning",),
}

GOALS = (
    "Minder overlast, doordat wordt gewerkt aan vroege hulp.",
    "Bewoners voelen zich veiliger.",
    "Het aantal slachtoffers van heling neemt af.",
)

TRIMMINGS = ("", " (met de politie)", " “samen sterk”", " volgens AVE", ", ook ’s avonds")


@st.composite
def indicators(draw: st.DrawFn, number: int) -> Indicator:
    """Figures with all that they need, that can still be reached."""
    baseline, change = draw(st.integers(20, 400)), draw(st.integers(1, 19))
    falls = draw(st.booleans())
    share = draw(st.booleans())
    return Indicator(
        id=f"cijfer-{number}",
        name=draw(st.sampled_from(("meldingen van overlast", "bewoners die zich veilig voelen"))),
        unit="procent" if share else "aantal",
        base=draw(st.sampled_from(("bewoners", "1.200 bewoners"))) if share else None,
        kind=draw(st.none() | st.sampled_from(IndicatorKind)),
        desired=DesiredDevelopment.FALL if falls else DesiredDevelopment.RISE,
        source="politie",
        rhythm=draw(st.sampled_from((None, "jaarlijks", "per kwartaal", "doorlopend"))),
        baseline=Measurement(value=baseline, year=draw(st.integers(2021, 2023))),
        target=Measurement(
            value=baseline - change if falls else baseline + change,
            year=draw(st.integers(2024, 2026)),
        ),
    )


def objectives(number: int) -> st.SearchStrategy[Objective]:
    """Goals that say what should come of it, with a figure."""
    figures = st.lists(indicators(number), min_size=1, max_size=1)
    return st.builds(Objective, text=st.sampled_from(GOALS), indicators=figures)


@st.composite
def clean_plans(draw: st.DrawFn) -> Plan:
    """Plans in which every reference is known, everything is used and every text is whole."""
    holders = [PortfolioHolder(name=name) for name in HOLDERS]
    partners = [
        Partner(name=OWN, position=Position.INTERNAL),
        *(Partner(name=name, position=Position.EXTERNAL) for name in PARTNERS),
    ]
    issues = [
        SafetyIssue(
            name=name, treatment=Treatment.TACKLE, trend=draw(st.none() | st.sampled_from(Trend))
        )
        for name in ISSUES
    ]
    pairs = draw(
        st.lists(
            st.tuples(st.sampled_from(DEEDS), st.sampled_from(WHOM)),
            min_size=1,
            max_size=12,
            unique=True,
        )
    )
    actions = [
        Action(
            title=f"{whom} {deed}".capitalize(),
            measure=f"Samen {whom} {deed}{draw(st.sampled_from(TRIMMINGS))}.",
            holders=draw(
                st.lists(st.sampled_from([one.id for one in holders]), min_size=1, max_size=2)
            ),
            # The municipality itself, the police, who reaches young people, and others.
            partners=[
                *(one.id for one in partners[:3]),
                *draw(st.lists(st.sampled_from([one.id for one in partners[3:]]), unique=True)),
            ],
            contributes_to=draw(
                st.lists(st.sampled_from([one.id for one in issues]), min_size=1, max_size=2)
            ),
            planning=draw(st.sampled_from(["Doorlopend", "Q1 2025", "n.n.b.", ""])),
        )
        for deed, whom in pairs
    ]
    if len(actions) > 1:
        actions[-1] = Action(
            title="Evaluatie",
            measure="Nagaan wat het heeft opgeleverd.",
            holders=[one.id for one in holders],
            partners=[one.id for one in partners],
            contributes_to=[one.id for one in issues],
            follows=[actions[0].id],
        )
    else:
        holders, partners, issues = [], [], issues[:1]
        actions = [Action(title="Plan", measure="Een plan maken.", contributes_to=[issues[0].id])]
    cut = draw(st.integers(1, len(actions)))
    groups = [group for group in (actions[:cut], actions[cut:]) if group]
    return Plan(
        title="Integraal Veiligheidsbeleid",
        municipality=Municipality(name="Borne"),
        period="2024-2026",
        evaluation_moments=[EvaluationMoment(kind="eind", when="2026Q3")],
        decisions=[
            Decision(
                body="raad",
                kind="vaststellen",
                subject="Integraal Veiligheidsbeleid 2027-2030",
                date=date(2026, 11, 10),
            )
        ],
        abbreviations=[Abbreviation(short="AVE", meaning="aanpak voorkoming escalatie")],
        scope=[Scope(theme="evenementen")],
        holders=holders,
        partners=partners,
        # What everybody can give, so that no quarter is called too full by counting actions.
        capacity=[Capacity(partner=one.id, per_quarter=Amount.of("120 dagen")) for one in partners],
        issues=issues,
        adoption=[Adoption(body="raad")],
        reporting=[Reporting(to="raad", rhythm="jaarlijks")],
        evaluations=draw(
            st.lists(
                st.builds(
                    Evaluation,
                    name=st.sampled_from(("Buurtpreventie", "Voorlichting over heling")),
                    choice=st.sampled_from(Choice),
                    actions=st.just([actions[0].id]),
                ),
                max_size=2,
            )
        ),
        priorities=[
            Priority(
                name=f"Thema {number}",
                number=number,
                safety_field="jeugd-en-veiligheid",
                objectives=[
                    Objective(
                        text=draw(st.sampled_from(GOALS)), indicators=[draw(indicators(number))]
                    )
                ],
                items=[Item(name=f"Onderwerp {number}", actions=group)],
            )
            for number, group in enumerate(groups, 1)
        ],
    )


def with_national_names(plan: Plan) -> Plan:
    """The plan with a few powers and themes, as if from a pack."""
    return evolve(
        plan,
        powers=[Power(id=name, name=name.replace("-", " "), origin="nationaal") for name in POWERS],
        themes=[
            Theme(id=theme, name=theme, safety_field=field, origin="nationaal")
            for field, themes in FIELDS.items()
            for theme in themes
        ],
        safety_fields=[
            SafetyField(id=field, name=field.replace("-", " "), origin="nationaal")
            for field in FIELDS
        ],
    )
