"""Make the generated and the faulty plans of the corpus, the same every time.

They are kept as files, so that a newer Hypothesis does not change what versions are compared on.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from acceptance.corpus import PLANS
from ivbcore.api import dump
from ivbcore.engine.writing import to_data
from ivbcore.testing import faults, plan_files, plans
from ivbcore.testing.fragments import plan_text

T = TypeVar("T")

_SEED = 2024
_FRAGMENTS = {
    "een-maatregel": "",
    "geen-prioriteiten": "prioriteiten: []\n",
    "alleen-prioriteiten": "prioriteiten:\n  - naam: Ondermijning\n  - naam: Jeugd\n",
    "leeg-gelaten": (
        "prioriteiten:\n  - naam: Jeugd\n    items:\n      - naam: Straat\n        acties:\n"
        "          - {maatregel: Wijkagenten ontmoeten jongeren., planning: n.n.b., partijen: '-',"
        " portefeuillehouders: n.v.t.}\n"
    ),
}


def make() -> None:
    """Write the plans."""
    _empty("generated", "faulty")
    drawn = _drawn(plans(actions=(1, 6)), 8)
    # What is accepted on purpose names codes at random: that says nothing about rules.
    some = plans(actions=(2, 8), complete=False).filter(lambda one: "bewust-zo" not in dump(one))
    drawn += _drawn(some, 4)
    for number, plan in enumerate(drawn, start=1):
        _write("generated", f"plan-{number:02}.yaml", dump(plan).encode("utf-8"))
    styled = plan_files(plans=plans(actions=(1, 4)))
    for number, file in enumerate(_drawn(styled, 4), start=1):
        _write("generated", f"styled-{number:02}.yaml", file.content)
    data = json.dumps(to_data(drawn[0]), ensure_ascii=False, indent=2)
    _write("generated", "as-json.json", f"{data}\n".encode())
    for name, fragment in _FRAGMENTS.items():
        _write("generated", f"{name}.yaml", plan_text(fragment).encode("utf-8"))
    base = _drawn(plans(actions=(3, 3), priorities=1), 1)[0]
    for name, fault in faults().items():
        planted = fault.planted(base)
        _write("faulty", f"{fault.code.lower()}-{name}.yaml", planted.content)


def _drawn(strategy: SearchStrategy[T], count: int) -> list[T]:
    found: list[T] = []

    @seed(_SEED)
    @settings(
        max_examples=count, phases=[Phase.generate], database=None, deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def draw(one: T) -> None:
        found.append(one)

    draw()
    return found[:count]


def _empty(*groups: str) -> None:
    for group in groups:
        folder = PLANS / group
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            path.unlink()


def _write(group: str, name: str, content: bytes) -> Path:
    path = PLANS / group / name
    path.write_bytes(content)
    return path
