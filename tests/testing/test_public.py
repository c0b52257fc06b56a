"""The names of the kit: each loads, in whatever order, and `from_type` knows the types."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import ivbcore.testing
from ivbcore import Action, Partner, Period, Plan, Planning, PortfolioHolder, Quarter, Wording
from ivbcore.model.priority import Item, Priority
from ivbcore.planning.meaning import Phase
from ivbcore.planning.wording import Status
from ivbcore.testing.registration import register
from ivbcore.values.quarter import runs_of

register()


def test_no_module_hides_a_name() -> None:
    folder = Path(str(ivbcore.testing.__file__)).parent
    for module in folder.glob("[a-z]*.py"):
        assert module.stem not in ivbcore.testing.__all__
        import_module(f"ivbcore.testing.{module.stem}")
    for name in ivbcore.testing.__all__:
        assert callable(getattr(ivbcore.testing, name)), name
    assert dir(ivbcore.testing) == sorted(ivbcore.testing.__all__)


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, ivbcore.testing; assert not {'hypothesis', 'attrs'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


TYPES = (
    Action, Item, Partner, Period, Phase, Plan, Planning, PortfolioHolder, Priority, Quarter,
    Wording,
)  # fmt: skip


@settings(max_examples=15)
@given(st.data())
def test_from_type_knows_the_types(data: st.DataObject) -> None:
    for one in TYPES:
        assert isinstance(data.draw(st.from_type(one)), one)


@given(...)
def test_arguments_are_made_from_their_types(plan: Plan, quarters: set[Quarter]) -> None:
    assert plan.rows
    assert sum((last.ordinal - first.ordinal + 1) for first, last in runs_of(quarters)) == len(
        quarters
    )


@given(...)
def test_wordings_are_read(wording: Wording) -> None:
    assert wording.status is Status.READ
