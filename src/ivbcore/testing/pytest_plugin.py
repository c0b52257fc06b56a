"""The pytest plugin: a host, a plan of your own, and laws as tests.

``pytest --ivb-plan=plan.yaml``, or ``ivb_plan = "plan.yaml"`` in the settings of pytest. A law
that stands in a test module is a test, over that plan. Importing this costs next to nothing;
the library itself is loaded when a test asks for it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.model.plan import Plan

__all__ = ["ivb_host", "ivb_plan"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The plan that `ivb_plan` reads: as an option, or in the settings."""
    group = parser.getgroup("ivbcore", "ivbcore: municipal safety plans")
    group.addoption(
        "--ivb-plan", metavar="PATH", default=None, help="the plan file that laws are held against"
    )
    parser.addini("ivb_plan", "the plan file that laws are held against, seen from this file")


@pytest.fixture(scope="session")
def ivb_host() -> Host:
    """The host with the built-in plugins; write a fixture of this name for another one."""
    from ivbcore.api import standard_host

    return standard_host()


@pytest.fixture(scope="session")
def ivb_plan(pytestconfig: pytest.Config, ivb_host: Host) -> Plan:
    """The plan named by ``--ivb-plan`` or ``ivb_plan``, read whole."""
    from ivbcore.api import PlanUnreadable, load

    path = _plan_path(pytestconfig)
    if path is None:
        pytest.fail(
            "no plan to test: give --ivb-plan PATH, or set ivb_plan in the settings of pytest",
            pytrace=False,
        )
    try:
        return load(path, host=ivb_host)
    except PlanUnreadable as error:
        pytest.fail(f"{path} cannot be read whole:\n{error}", pytrace=False)


def _plan_path(config: pytest.Config) -> Path | None:
    given = config.getoption("--ivb-plan")
    if given:
        return Path(config.invocation_params.dir, given)
    told = config.getini("ivb_plan")
    if not told:
        return None
    folder = config.inipath.parent if config.inipath else config.rootpath
    return Path(folder, str(told))


def pytest_pycollect_makeitem(
    collector: pytest.Module | pytest.Class, name: str, obj: object
) -> Any:
    """A law in a test module is a test."""
    laws = sys.modules.get("ivbcore.testing.laws")
    if laws is None or not isinstance(obj, laws.Law):
        return None

    def held(ivb_plan: Plan) -> None:
        try:
            obj.check(ivb_plan)
        except AssertionError as error:
            broken = str(error)
        else:
            return
        pytest.fail(broken, pytrace=False)  # the rows say it all, and once

    return pytest.Function.from_parent(collector, name=name, callobj=held)
