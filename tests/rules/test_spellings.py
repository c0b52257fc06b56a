"""What the rule on spellings offers: safe where nothing that was found is lost, and enough."""

from __future__ import annotations

import pytest

from ivbcore.contracts import Finding
from ivbcore.plugins.rules import all_rules
from tests.rules.cases import found_by, shared_of

RULE = next(rule for rule in all_rules() if rule.code.code == "IVB401")
PLAN = """\
partijen:
  - {id: welle, naam: Stichting De Welle, positie: extern, ook-genoemd: [%s]}
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Preventie
        acties: [{id: les, maatregel: Lessen geven., partijen: [%s], inzet: {%s: 2 dagen per keer}}]
"""


def found(*texts: str) -> tuple[Finding, ...]:
    return found_by(RULE, shared_of(PLAN % texts))


@pytest.mark.parametrize(
    ("aliases", "used", "safe", "left"),
    [
        ("Stichting de Welle", "Stichting de Welle", True, None),
        ("De Welle", "De Welle", False, None),
        ("De Welle, Stichting de Welle", "Stichting de Welle", True, ("De Welle",)),
    ],
)
def test_it_is_safe_where_the_name_finds_as_much(
    aliases: str, used: str, safe: bool, left: object
) -> None:
    fix = found(aliases, used, "welle")[0].fix
    assert fix is not None
    assert fix.safe is safe
    assert [(one.path, one.value) for one in fix.changes] == [
        ("acties/les/partijen/0", "welle"),
        ("partijen/welle/ook-genoemd", left),
    ]
    assert not found("jongerenwerk", "welle", "welle")


def test_a_spelling_that_is_a_key_stays() -> None:
    aliases = "De Welle, jongerenwerk, Stichting de Welle"
    fix = found(aliases, "Stichting de Welle", "De Welle")[0].fix
    assert fix is not None
    assert [(one.path, one.value) for one in fix.changes] == [
        ("acties/les/partijen/0", "welle"),
        ("partijen/welle/ook-genoemd", ("De Welle", "jongerenwerk")),
    ]
    assert found("De Welle", "welle", "De Welle")[0].fix is None
