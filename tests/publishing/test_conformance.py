"""Every exporter of a plan tells the whole edition, and nothing above it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ivbcore.api import built_in_host, export
from ivbcore.contracts import Artifact, Exporter, ExportRequest, Texts, harmless
from ivbcore.testing import check_publication
from ivbcore.testing.publication import large_plan
from tests.publishing.readers import READERS, visible_text

HOST = built_in_host()
OF_PLANS = [one for one in HOST.exporters if not one.needs_report]


def variants(exporter: Exporter) -> list[dict[str, str]]:
    """The exporter as it is, and with each of the values of the options that have values."""
    return [
        {},
        *(
            {option.name: value}
            for option in exporter.options
            for value in option.choices
            if value != option.default
        ),
    ]


EVERY = [
    pytest.param(one, options, id="-".join([one.name, *options.values()]))
    for one in OF_PLANS
    for options in variants(one)
]


def test_the_plan_is_written_in_more_than_one_form() -> None:
    assert OF_PLANS
    assert READERS


@pytest.mark.slow
@pytest.mark.parametrize(("exporter", "options"), EVERY)
def test_tells_the_edition_and_nothing_above_it(
    exporter: Exporter, options: dict[str, str]
) -> None:
    check_publication(exporter, visible_text, options=options)


@pytest.mark.slow
@pytest.mark.parametrize("exporter", OF_PLANS, ids=lambda one: one.name)
def test_writes_five_thousand_actions(exporter: Exporter) -> None:
    plan = large_plan()
    asked = {"partner": "politie"} if exporter.asks_for == "partner" else {}
    asked = {"holder": "burgemeester"} if exporter.asks_for == "holder" else asked
    made = export(plan, exporter.name, host=HOST, **asked)
    text = "\n".join(visible_text(one.media_type, one.content) for one in made.artifacts)
    rows = plan.rows.with_partner("politie") if "partner" in asked else plan.rows
    rows = plan.rows.held_by("burgemeester") if "holder" in asked else rows
    words = [(row.action.title or "").strip() for row in rows]
    assert len(words) == (len(rows) if asked else 5_000) > 500
    assert all(word in text for word in words)


def written(export: Any) -> Exporter:
    """An exporter made of a function from a request to text."""
    return Exporter(
        "proef",
        Texts("Proef", "Trial"),
        lambda request: Artifact("a.json", "application/json", export(request).encode()),
        selects=True,
    )


def told(request: ExportRequest, rows: Any) -> str:
    return json.dumps([harmless(row.label) for row in rows])


def test_an_exporter_that_tells_what_it_should_is_in_order() -> None:
    check_publication(written(lambda one: told(one, one.rows)), visible_text, examples=2)


@pytest.mark.parametrize(
    ("export", "why"),
    [
        (lambda one: told(one, [row for row in one.rows if row.timetable.possible]), "leaves out"),
        (lambda one: told(one, one.rows[:2]), "leaves out"),
        (lambda one: 1 / 0, "raises"),
        (lambda one: "\ud800", "raises"),
        (lambda one: told(one, [row for row in one.rows if "<" not in row.label]), "leaves out"),
        (lambda one: told(one, one.rows if one.language == "nl" else ()), "leaves out"),
    ],
    ids=["undated", "many", "crash", "half-a-character", "markup", "english"],
)
def test_what_an_exporter_does_wrong_is_named(export: Any, why: str) -> None:
    with pytest.raises(AssertionError, match=why):
        check_publication(written(export), visible_text, examples=2)


def test_an_exporter_that_tells_what_is_above_the_edition_is_named() -> None:
    seen: set[str] = set()

    def leaking(request: ExportRequest) -> str:
        seen.update(harmless(row.label) for row in request.plan.rows)
        return json.dumps(sorted(seen))

    with pytest.raises(AssertionError, match="tells in edition openbaar"):
        check_publication(written(leaking), visible_text, examples=2)
