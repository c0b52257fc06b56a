"""The plugin as a host sees it, and its pack as data."""

from __future__ import annotations

import pytest

import ivbcore
import ivbcore_platform_ivz
from ivbcore import Host
from ivbcore.testing import check_plugin


@pytest.fixture
def host() -> Host:
    return ivbcore.standard_host(off=True).with_plugins(ivbcore_platform_ivz)


def test_everything_is_contributed_without_a_finding(host: Host) -> None:
    hooks = ("ivb_packs", "ivb_rules", "ivb_word_lists", "ivb_planning_words")
    assert host.findings_of(*hooks) == ()
    assert "platform-ivz" in [one.name for one in host.packs]
    assert [one.name for one in host.planning_words] == ["ivz-engels"]
    own = [one.code.code for one in host.rules if one.code.code.startswith("IVZ")]
    assert own == ["IVZ001", "IVZ002"]
    assert "Ondermijning" in host.word_lists["regionale-agenda"]


def test_the_version_is_that_of_the_package(host: Host) -> None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        installed = version("ivbcore-platform-ivz")
    except PackageNotFoundError:
        pytest.skip("not installed")
    assert installed == ivbcore_platform_ivz.__version__
    assert [one.version for one in host.packs if one.name == "platform-ivz"] == [installed]


def test_keeps_to_every_contract() -> None:
    check_plugin(ivbcore_platform_ivz)
