"""Plans without a fault of structure, at random."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from ivbcore.contracts import Plan
from ivbcore.model.action import Action
from ivbcore.model.analysis import SafetyIssue
from ivbcore.model.governance import Abbreviation, Municipality, Scope
from ivbcore.model.holder import PortfolioHolder
from ivbcore.model.partner import Partner, Position
from ivbcore.model.power import Power, SafetyField, Theme
from ivbcore.model.priority import Item, Priority

HOLDERS = ("Burgemeester", "Wethouder jeugd", "Wethouder zorg")
PARTNERS = ("Politie", "Openbaar Ministerie", "Reggewoon", "GGD Twente", "Team veiligheid")
ISSUES = ("Overlast op pleinen", "Drugshandel", "Eenzaamheid", "Heling")
DEEDS = ("voorlichten", "bezoeken", "controleren", "ondersteunen", "bijeenbrengen")
WHOM = ("winkeliers", "jongeren", "ouderen", "verhuurders", "scholen", "sportclubs", "horeca")
POWERS = ("cameratoezicht", "gebiedsverbod", "bibob-toets", "tijdelijk-huisverbod")
FIELDS = {
    "bedrijvigheid-en-veiligheid": ("winkelgebied", "uitgaan", "evenementen"),
    "jeugd-en-veiligheid": ("jeugdoverlast",),
    "integriteit-en-veiligheid": ("ondermijning",),
}

TRIMMINGS = ("", " (met de politie)", " “samen sterk”", " volgens AVE", ", ook ’s avonds")


@st.composite
def clean_plans(draw: st.DrawFn) -> Plan:
    """Plans in which every reference is known, everything is used and every text is whole."""
    holders = [PortfolioHolder(name=name) for name in HOLDERS]
    partners = [Partner(name=name, position=Position.EXTERNAL) for name in PARTNERS]
    issues = [SafetyIssue(name=name) for name in ISSUES]
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
            measure=f"Elk jaar {whom} {deed}{draw(st.sampled_from(TRIMMINGS))}.",
            holders=draw(st.lists(st.sampled_from([one.id for one in holders]), max_size=2)),
            partners=draw(st.lists(st.sampled_from([one.id for one in partners]), max_size=3)),
            contributes_to=draw(st.lists(st.sampled_from([one.id for one in issues]), max_size=2)),
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
            follows=[actions[0].id],
        )
    else:
        holders, partners = [], []
        actions = [Action(title="Plan", measure="Een plan maken.")]
    cut = draw(st.integers(1, len(actions)))
    groups = [group for group in (actions[:cut], actions[cut:]) if group]
    return Plan(
        title="Integraal Veiligheidsbeleid",
        municipality=Municipality(name="Borne"),
        period="2024-2026",
        abbreviations=[Abbreviation(short="AVE", meaning="aanpak voorkoming escalatie")],
        scope=[Scope(theme="evenementen")],
        holders=holders,
        partners=partners,
        issues=issues,
        priorities=[
            Priority(
                name=f"Thema {number}",
                number=number,
                safety_field="jeugd-en-veiligheid",
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
