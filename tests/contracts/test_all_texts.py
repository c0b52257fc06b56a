"""Personal data in the fields of plugins: they are published too, and stop a public edition."""

from __future__ import annotations

import pytest

import ivbcore
from ivbcore.contracts import every_text, personal_in
from ivbcore.engine.exporting import NotForPublication

PLAN = """
ivb: 1
titel: Plan
gemeente: Borne
looptijd: 2025-2026
prioriteiten: [{naam: Jeugd, items: [{naam: Camera, acties: [{id: a, titel: Kijken, %s}]}]}]
"""


@pytest.mark.parametrize(
    "own",
    [
        "behandelaar: jan.jansen@borne.nl",
        "bsn: 123456782",
        "mobiel: 06-12345678",
        "wie: {namen: [{mail: jan.jansen@borne.nl}]}",
        "wie: [Dorpsstraat 12]",
    ],
)
def test_personal_data_in_fields_of_plugins_stops_a_public_edition(own: str) -> None:
    plan = ivbcore.read(text=PLAN % f"eigen: {{HVT: {{{own}}}}}").plan
    assert plan is not None
    assert next(path for path, _ in personal_in(plan)).startswith("acties/a/eigen/HVT/")
    assert all("eigen" not in path for path, _ in every_text(plan))
    with pytest.raises(NotForPublication):
        ivbcore.export(plan, "json")
    assert ivbcore.export(plan, "json", with_personal_data=True).artifacts
    assert ivbcore.export(plan, "json", level="intern").artifacts


@pytest.mark.parametrize("own", ["zaaknummer: 123456782", "zaak: Z24-0123", "nummers: [1, 2]"])
def test_numbers_of_cases_in_fields_of_plugins_are_no_personal_data(own: str) -> None:
    plan = ivbcore.read(text=PLAN % f"eigen: {{HVT: {{{own}}}}}").plan
    assert plan is not None
    assert personal_in(plan) == ()
