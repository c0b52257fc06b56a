"""``ivb check``: read plans and report what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import texts
from ivbcore.cli.console import Console, current_console
from ivbcore.cli.findings import SourceLines, counts_text, finding_data, finding_lines
from ivbcore.cli.options import DAY, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.findings.packs import PACKS
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.reading import READING
from ivbcore.findings.severity import Severity
from ivbcore.findings.wordings import WORDINGS
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.finding import Finding

__all__ = ["command"]

EXAMPLE = """\
ivb check plan.yaml
ivb check plannen/*.yaml --format json --fail-on waarschuwing --ignore IVB020"""

_THRESHOLDS: dict[str, Severity | None] = {
    "fout": Severity.ERROR,
    "waarschuwing": Severity.WARNING,
    "informatie": Severity.INFORMATION,
    "nooit": None,
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "information": Severity.INFORMATION,
    "never": None,
}


@make_command("check", texts.COMMANDS["check"], EXAMPLE)
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=texts.FORMAT)
@option("--json", "json", is_flag=True, help=texts.JSON)
@option("--as-of", callback=DAY, metavar="DATUM", help=texts.CHECK_AS_OF)
@option(
    "--fail-on",
    type=click.Choice(list(_THRESHOLDS)),
    default="fout",
    metavar="ERNST",
    help=texts.FAIL_ON,
)
@option("--select", multiple=True, metavar="CODE", help=texts.SELECT)
@option("--ignore", multiple=True, metavar="CODE", help=texts.IGNORE)
@argument("paths", "PLAN...", nargs=-1, required=True)
def command(
    paths: tuple[str, ...],
    form: str,
    json: bool,
    as_of: date | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Check plans; the exit code tells whether something serious was found."""
    console = current_console()
    wanted, unwanted = _selectors(select), _selectors(ignore)
    checked = []
    for path in paths:
        loaded = api.read(path)
        report = api.check(loaded, as_of=as_of)
        kept = [one for one in report if _chosen(one, wanted, unwanted)]
        checked.append((path, loaded, kept))
    if json or form == "json":
        console.json(_data(checked, console))
    else:
        _show(checked, console)
    if any(loaded.plan is None for _, loaded, _ in checked):
        return 2
    threshold = _THRESHOLDS[fail_on]
    serious = threshold is not None and any(
        one.severity >= threshold for _, _, findings in checked for one in findings
    )
    return 1 if serious else 0


_Checked = list[tuple[str, "Loaded", list["Finding"]]]


def _selectors(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes, beginnings of codes and names; what selects nothing at all is refused."""
    if not given:
        return ()
    rules = (rule.code for rule in api.standard_host().rules)
    codes = (*READING, *WORDINGS, *PACKS, *PLUGINS, *rules)
    known = [text for code in codes for text in (code.code, code.name)]
    selectors = [one for text in given for one in re.split(r"[\s,]+", text) if one]
    for one in selectors:
        if not any(_matches(one, text) for text in known):
            raise UnknownName("code", one, nearest(one, known))
    return tuple(selectors)


def _matches(selector: str, text: str) -> bool:
    return text == selector or (text.isupper() and text.startswith(selector.upper()))


def _chosen(finding: Finding, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> bool:
    texts_of = (finding.code.code, finding.code.name)

    def among(selectors: Iterable[str]) -> bool:
        return any(_matches(one, text) for one in selectors for text in texts_of)

    return (not wanted or among(wanted)) and not among(unwanted)


def _show(checked: _Checked, console: Console) -> None:
    blocks = []
    for _, loaded, findings in checked:
        lines = SourceLines(loaded)
        blocks += ["\n".join(finding_lines(one, lines, console)) for one in findings]
    for block in blocks:
        console.out(f"{block}\n")
    summaries = []
    for path, loaded, _ in checked:
        text = console.say(said.PLAN_SUMMARY, file=path, summary=_summary(loaded, console))
        summaries += console.hanging("", text)
    every = [one for _, _, findings in checked for one in findings]
    console.lines([*summaries, counts_text(every, console)])


def _summary(loaded: Loaded, console: Console) -> str:
    """What was read: so many actions, so many plannings not read with certainty."""
    if loaded.plan is None:
        return console.say(said.NOT_READ)
    rows = loaded.plan.rows
    unsettled = len(rows.unsettled())
    actions = said.ACTIONS_ONE if len(rows) == 1 else said.ACTIONS
    sure = {0: said.UNSETTLED_NONE, 1: said.UNSETTLED_ONE}.get(unsettled, said.UNSETTLED)
    parts = [console.say(actions, count=len(rows))]
    if rows:
        parts.append(console.say(sure, count=unsettled))
    if loaded.left_out:
        parts.append(console.say(said.INCOMPLETE))
    return ", ".join(parts)


def _data(checked: _Checked, console: Console) -> dict[str, Any]:
    every = [one for _, _, findings in checked for one in findings]
    return {
        "plannen": [_plan_data(path, loaded) for path, loaded, _ in checked],
        "meldingen": [finding_data(one, console) for one in every],
        "aantallen": {
            severity.value: sum(1 for one in every if one.severity is severity)
            for severity in said.COUNTS
        },
    }


def _plan_data(path: str, loaded: Loaded) -> dict[str, Any]:
    rows = loaded.plan.rows if loaded.plan else None
    return {
        "bestand": path,
        "gelezen": rows is not None,
        "volledig": loaded.complete,
        "maatregelen": 0 if rows is None else len(rows),
        "niet-zeker-gelezen": 0 if rows is None else len(rows.unsettled()),
    }
