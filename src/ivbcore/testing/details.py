"""Strategies for what a plan may have and need not: the optional fields."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ivbcore.contracts.naming import is_no_name
from ivbcore.model.action import (
    Accepted,
    BudgetKind,
    BudgetLine,
    MunicipalRole,
    Openness,
    Progress,
    ProgressStatus,
    SourceReference,
    Urgency,
)
from ivbcore.model.effort import Amount, Capacity, Effort, QuarterCount
from ivbcore.model.governance import (
    Abbreviation,
    Adoption,
    Commitment,
    Consultation,
    Decision,
    EvaluationMoment,
    Framework,
    Municipality,
    QuarterOfYear,
    Reporting,
    Scope,
    Source,
    Version,
)
from ivbcore.planning.meaning import PhaseKind
from ivbcore.testing.material import MUNICIPALITIES
from ivbcore.values.quarter import Period, Quarter

__all__ = [
    "action_details",
    "capacities",
    "efforts",
    "governance",
    "municipalities",
    "names",
    "plan_details",
    "texts",
]

# Words that files, tables and pages trip over.
_NASTY = (
    "ja", "nee", "null", "~", "4.1", "010", "2024", "1e3", "0x1F", "10:30", "a: b", "# geen",
    "- punt", "[lijst]", "{map}", "*ster", "&anker", "!tag", "%procent", "@adres", "`accent",
    "it's", 'een "woord"', "tab\there", "eerste regel\ntweede regel", " spaties ", "=1+1",
    "<b>vet</b> & meer", "café ’s avonds", "e\u0301e\u0301n", "\U0001f6b2 fietsen", "| pijp",
    "> groter", "---", "...", "\u2028", "\ufeffmerk", "back\\slash", "komma, punt; haak )",
)  # fmt: skip


def municipalities() -> SearchStrategy[Municipality]:
    """Municipalities of Twente with their codes."""
    return st.sampled_from([Municipality(name=name, code=code) for name, code in MUNICIPALITIES])


def texts(*, longest: int = 60) -> SearchStrategy[str]:
    """Texts of any characters that a file can hold, the ones that hurt among them; never blank."""
    if longest < 1:
        raise ValueError(f"a text has at least one character: longest={longest!r}")
    return _texts(longest)


@lru_cache(maxsize=16)
def _texts(longest: int) -> SearchStrategy[str]:
    anything = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=longest)
    nasty = st.sampled_from([one for one in _NASTY if len(one) <= longest] or ["a"])
    return st.one_of(nasty, anything).filter(str.strip)


@lru_cache(maxsize=1)
def names() -> SearchStrategy[str]:
    """Texts of any characters, without those that answer a question or only tell a time."""
    return texts().filter(lambda text: not is_no_name(text))


def _days() -> SearchStrategy[date]:
    return st.dates(date(2024, 1, 1), date(2027, 12, 31))


def _amounts() -> SearchStrategy[Decimal]:
    return st.decimals(0, 1_000_000, places=2)


def _extras() -> SearchStrategy[dict[str, Any]]:
    return st.dictionaries(
        st.sampled_from(("HVT", "ZAAK1")),
        st.dictionaries(st.sampled_from(("zaaknummer", "dossier")), texts(), min_size=1),
        min_size=1,
        max_size=1,
    )


def efforts() -> SearchStrategy[Effort]:
    """What an action takes of a partner."""
    return st.sampled_from([Effort.of(text) for text in _EFFORTS])


_EFFORTS = ("6 dagen per kwartaal", "2 dagen per keer", "0,5 fte", "16 uur per keer")


@lru_cache(maxsize=1)  # making strategies takes longer than drawing from them
def action_details() -> SearchStrategy[dict[str, Any]]:
    """Optional fields of an action, those aside that refer to something."""
    progress = st.builds(
        Progress, date=_days(), status=st.sampled_from(ProgressStatus), result=st.none() | texts()
    )
    accepted = st.builds(
        Accepted, code=st.sampled_from(("IVB214", "IVB405")), reason=st.none() | texts(),
        date=st.none() | _days(),
    )  # fmt: skip
    budget = st.builds(
        BudgetLine, year=st.integers(2024, 2027), amount=_amounts(),
        kind=st.none() | st.sampled_from(BudgetKind), cover=st.none() | texts(),
    ) | st.builds(BudgetLine, text=st.sampled_from(("n.v.t.", "p.m.")) | texts())  # fmt: skip
    return st.fixed_dictionaries(
        {},
        optional={
            "title": texts(),
            "measure": texts(longest=200),
            "result": texts(),
            "remark": texts(),
            "target_group": texts(),
            "principal": names(),
            "nature": st.lists(texts(), min_size=1, max_size=3),
            "area": st.lists(names(), min_size=1, max_size=2),
            "kind": st.sampled_from(PhaseKind),
            "duration": st.integers(1, 12).map(QuarterCount),
            "municipal_role": st.sampled_from(MunicipalRole),
            "openness": st.sampled_from(Openness),
            "urgency": st.sampled_from(Urgency),
            "statutory": st.booleans(),
            "unannounced": st.booleans(),
            "valid_until": _days(),
            "source": st.builds(
                SourceReference, chapter=st.none() | st.just("4.1") | texts(),
                page=st.none() | st.integers(1, 99),
            ),
            "budget": st.lists(budget, min_size=1, max_size=2),
            "progress": st.lists(progress, min_size=1, max_size=2),
            "accepted": st.lists(accepted, min_size=1, max_size=2),
            "extra": _extras(),
        },
    )  # fmt: skip


def governance(period: Period) -> dict[str, Any]:
    """How a complete plan is adopted, steered, reported and evaluated."""
    before = period.first.year - 1
    adopted = date(before, 12, 12)
    return {
        "evaluated_period": Period.of(f"{before - 2}-{before}"),
        "version": Version(number="1.0", adopted=adopted, status="vastgesteld"),
        "adoption": [
            Adoption(part="prioriteiten", body="raad", date=adopted),
            Adoption(part="uitvoering", body="college", date=adopted),
        ],
        "reporting": [Reporting(to="raad", rhythm="jaarlijks", form="raadsbrief")],
        "evaluation_moments": [
            *(
                EvaluationMoment(kind="herziening met de nieuwe raad", when=Quarter(year, 3))
                for year in period.years
                if year % 4 == 2 and Quarter(year, 3) in period  # the council is elected in March
            ),
            EvaluationMoment(kind="eind", when=period.last),
        ],
        "decisions": [
            Decision(body="raad", kind="vaststellen", date=adopted, status="genomen"),
            Decision(
                body="raad",
                kind="vaststellen",
                subject="Integraal Veiligheidsbeleid voor de volgende periode",
                date=date(period.last.year, 3 * period.last.number, 3),
            ),
        ],
        "sources": [Source(name="Veiligheidsmonitor", supplier="politie")],
    }


@lru_cache(maxsize=16)
def plan_details(period: Period) -> SearchStrategy[dict[str, Any]]:
    """Optional fields of a plan, in words of any kind."""
    return st.fixed_dictionaries(
        {},
        optional={
            "remark": texts(),
            "evaluated_period": st.just(
                Period.of(f"{period.first.year - 4}-{period.first.year - 1}")
            ),
            "version": st.builds(Version, number=texts()),
            "frameworks": _few(
                st.builds(Framework, name=names(), period=st.none() | st.just(period))
            ),
            "adoption": _few(st.builds(Adoption, body=names(), part=st.none() | texts())),
            "scope": _few(st.builds(Scope, theme=names(), arranged_in=st.none() | names())),
            "reporting": _few(
                st.builds(Reporting, to=names(), quarter=st.none() | st.sampled_from(QuarterOfYear))
            ),
            "evaluation_moments": _few(
                st.builds(EvaluationMoment, kind=texts(), when=st.sampled_from(period.quarters))
            ),
            "decisions": _few(st.builds(Decision, body=names(), date=st.none() | _days())),
            "consultations": st.just([Consultation(id="driehoek", name="Driehoek")]),
            "commitments": _few(
                st.builds(Commitment, text=texts(), settled=st.none() | st.booleans())
            ),
            "abbreviations": _few(st.builds(Abbreviation, short=texts(), meaning=names())),
            "sources": _few(st.builds(Source, name=names())),
            "extra": _extras(),
        },
    )


@lru_cache(maxsize=64)
def capacities(partner: str, period: Period) -> SearchStrategy[Capacity]:
    """What a partner can give in the quarters of a period."""
    return st.builds(
        Capacity,
        partner=st.just(partner),
        per_quarter=st.just(Amount.of("120 dagen")),
        quarters=st.dictionaries(
            st.sampled_from(period.quarters).map(str),
            st.sampled_from((Amount.of("60 dagen"), Amount.of("0,5 fte"))),
            max_size=2,
        ),
    )


def _few(elements: SearchStrategy[Any]) -> SearchStrategy[list[Any]]:
    return st.lists(elements, min_size=1, max_size=2)
