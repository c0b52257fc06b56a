"""The plugin as a host sees it."""

from __future__ import annotations

import datetime as dt
from importlib.metadata import PackageNotFoundError, version

import pytest

import ivbcore
import ivbcore_voorbeeldgemeenten
from ivbcore import Host
from ivbcore.testing import check_plugin
from ivbcore_voorbeeldgemeenten.casefile import CaseFile

HOOKS = (
    "ivb_exporters", "ivb_extensions", "ivb_planning_words", "ivb_rules", "ivb_word_lists",
)  # fmt: skip


def test_everything_is_contributed_without_a_finding() -> None:
    host: Host = ivbcore.standard_host(off=True).with_plugins(ivbcore_voorbeeldgemeenten)
    assert host.findings_of(*HOOKS) == ()
    assert "raadsagenda" in [one.name for one in host.exporters]
    assert [one.prefix for one in host.extensions] == ["VBG"]
    assert [one.name for one in host.planning_words] == ["vbg-weken"]
    assert "VBG001" in [one.code.code for one in host.rules]
    assert "verordening" in host.word_lists["raadsstukken"]


def test_the_version_is_that_of_the_package() -> None:
    try:
        installed = version("ivbcore-voorbeeldgemeenten")
    except PackageNotFoundError:
        pytest.skip("not installed")
    assert installed == ivbcore_voorbeeldgemeenten.__version__


def test_keeps_to_every_contract() -> None:
    cases = (
        CaseFile(number="Z25-0123", meeting=dt.date(2025, 11, 18), formality=False),
        CaseFile(number="Z26-0004"),
    )
    check_plugin(ivbcore_voorbeeldgemeenten, cases={"VBG": {"values": cases}})
