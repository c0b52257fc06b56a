"""Fingerprints: what knows a finding again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve

import ivbcore
from ivbcore.findings.arguments import PASSING, VOCABULARY
from ivbcore.findings.code import Code
from ivbcore.findings.finding import Finding
from ivbcore.findings.reading import DUPLICATE_KEY, WRONG_TYPE
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts
from ivbcore.values.location import Location

ROOT = Path(__file__).parents[2]
SHAPES = sorted((ROOT / "acceptance" / "plans" / "shapes").glob("*.yaml"))


def wrong(path: str, value: str = "x", line: int = 1) -> Finding:
    place = Location("plan.yaml", line)
    return Finding.of(WRONG_TYPE, path, place, key="id", value=value, expected=Texts("a", "b"))


def test_a_moved_line_leaves_it() -> None:
    assert wrong("acties/x/id", line=3).fingerprint == wrong("acties/x/id", line=90).fingerprint


@pytest.mark.parametrize(
    ("one", "other"),
    [("acties/x/voortgang/0/status", "acties/x/voortgang/3/status"), ("acties/x#2", "acties/x#3")],
)
def test_reordering_leaves_it(one: str, other: str) -> None:
    assert wrong(one).fingerprint == wrong(other).fingerprint


def test_another_element_or_another_value_is_another_fault() -> None:
    prints = {wrong("acties/x").fingerprint, wrong("acties/y").fingerprint}
    assert len(prints | {wrong("acties/x", "y").fingerprint}) == 3


def test_a_line_among_the_arguments_is_no_part_of_it() -> None:
    one, other = (Finding.of(DUPLICATE_KEY, "acties", key="titel", line=line) for line in (3, 8))
    assert one.fingerprint == other.fingerprint


def test_it_is_the_same_in_every_process() -> None:
    found = Finding.of(DUPLICATE_KEY, "acties", key="titel", line=3)
    assert found.fingerprint == "21b9bbdd68011028645b"


def test_the_order_of_names_and_of_places_is_no_part_of_it() -> None:
    code = Code("IVB999", "x", Severity.WARNING, Texts("{names}", "{names}"), Texts("", ""))
    one = Finding.of(code, "acties/a/partijen", names=("a", "b"), several=True)
    other = Finding.of(code, "acties/b/partijen", names=("b", "a"), several=True)
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != Finding.of(code, "acties/b/partijen", names=("a", "b")).fingerprint
    assert one.fingerprint != Finding.of(code, one.path, names=("a",), several=True).fingerprint


def test_which_of_two_that_clash_stands_first_is_no_part_of_it() -> None:
    code = Code("IVB999", "x", Severity.WARNING, Texts("{action}", "{other}"), Texts("", ""))
    one = Finding.of(code, "acties/a", action="a", other="b", several=True)
    other = Finding.of(code, "acties/b", action="b", other="a", several=True)
    assert one.fingerprint == other.fingerprint
    # What follows something planned later is not the same as the reverse.
    follows = Finding.of(code, "acties/a", action="a", other="b")
    assert follows.fingerprint != Finding.of(code, "acties/a", action="b", other="a").fingerprint


def turned_round(plan: ivbcore.Plan, *, priorities: bool = False) -> ivbcore.Plan:
    """The plan with its lists in the reverse order."""
    turned = tuple(
        evolve(
            priority,
            items=tuple(evolve(item, actions=item.actions[::-1]) for item in priority.items[::-1]),
        )
        for priority in plan.priorities
    )
    return evolve(
        plan,
        partners=plan.partners[::-1],
        issues=plan.issues[::-1],
        evaluations=plan.evaluations[::-1],
        priorities=turned[::-1] if priorities else turned,
    )


def fingerprints(plan: ivbcore.Plan) -> Counter[str]:
    choice = ivbcore.Choice(preview=True, ignore=frozenset(["IVB113"]))
    return Counter(
        one.fingerprint for one in ivbcore.check(plan, as_of="2024-01-01", choice=choice)
    )


def test_a_plan_in_another_order_has_the_same_findings() -> None:
    plan = ivbcore.load(ROOT / "examples" / "hellendoorn" / "plan.yaml")
    turned = turned_round(plan)
    assert turned != plan
    assert fingerprints(plan) == fingerprints(turned)
    assert fingerprints(plan).total() > 60


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_plans_of_other_shapes_have_the_same_findings_in_another_order(path: Path) -> None:
    plan = ivbcore.read(path).plan
    assert plan is not None
    # IVB113 is about the order of priorities itself.
    assert fingerprints(plan) == fingerprints(turned_round(plan, priorities=True))


def test_which_element_without_an_identifier_comes_first_is_no_part_of_it() -> None:
    layout = """
        ivb: 1
        titel: Proef
        gemeente: Hellendoorn
        looptijd: 2024-2026
        prioriteiten: [{id: a, naam: A, items: [%s]}]
    """
    items = ["{naam: Een}", "{naam: Twee}"]
    one, other = (
        ivbcore.read(text=layout % ", ".join(order)).findings for order in (items, items[::-1])
    )
    assert [finding.fingerprint for finding in one] == [finding.fingerprint for finding in other]


def test_what_passes_is_in_the_vocabulary() -> None:
    assert set(VOCABULARY) > PASSING
