"""Wherever JSON tells quarters it tells them as EDTF too, and both say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.publishing.edtf import spelled_out


def pairs(data: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Every EDTF text or list anywhere in JSON, with the object that it stands in."""
    if isinstance(data, dict):
        if "edtf" in data:
            yield data["edtf"], data
        data = list(data.values())
    for one in data if isinstance(data, list) else ():
        yield from pairs(one)


@pytest.mark.parametrize(
    ("command", "at_least"),
    [
        (("show",), 100),
        (("agenda", "--quarter", "2024Q4"), 1),
        (("workload",), 500),
        (("why", "screeningsbeleid-herzien"), 3),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_commands_tell_quarters_both_ways(
    run: Run, plan: Path, command: Any, at_least: int
) -> None:
    name, *rest = command
    found = list(pairs(json.loads(run(name, plan, *rest, "--json").stdout)))
    assert len(found) >= at_least
    for edtf, beside in found:
        told = spelled_out(edtf if isinstance(edtf, list) else [edtf])
        if isinstance(edtf, list):
            assert told == beside["kwartalen"]
        elif "kwartaal" in beside:
            assert told == [beside["kwartaal"]]
        else:
            edges = beside.get("looptijd", "").split("..")
            edges = [beside["van"], beside["tot-en-met"]] if "van" in beside else edges
            assert [told[0], told[-1]] == edges
