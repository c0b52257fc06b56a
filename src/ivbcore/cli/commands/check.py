"""``ivb check``: read plans and report what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from ivbcore import api
from ivbcore.cli import plan_texts as said
from ivbcore.cli import plugin_texts, texts
from ivbcore.cli.console import Console, current_console
from ivbcore.cli.findings import SourceLines, counts_text, finding_data, finding_lines
from ivbcore.cli.hosting import current_host, trace
from ivbcore.cli.options import DAY, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.engine.checking import Choice
from ivbcore.findings.packs import PACKS
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.reading import READING
from ivbcore.findings.severity import Severity
from ivbcore.findings.wordings import WORDINGS
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.engine.host import Host
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
@option("--norm", metavar="NORM", help=plugin_texts.NORM)
@option("--preview", is_flag=True, help=texts.PREVIEW)
@argument("paths", "PLAN...", nargs=-1, required=True)
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    paths: tuple[str, ...],
    form: str,
    json: bool,
    as_of: date | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    norm: str | None,
    preview: bool,
) -> int:
    """Check plans; the exit code tells whether something serious was found."""
    console = current_console()
    host = current_host()
    choice = Choice(
        select=_codes(select, host), ignore=_codes(ignore, host), preview=preview, norm=norm
    )
    checked = []
    for path in paths:
        loaded = api.read(path, host=host)
        report = api.check(loaded, as_of=as_of, host=host, choice=choice)
        checked.append((path, loaded, list(report)))
    trace()
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


def _codes(given: tuple[str, ...], host: Host) -> frozenset[str]:
    """Codes and beginnings of codes, of names too; what selects nothing at all is refused."""
    if not given:
        return frozenset()
    codes = (*READING, *WORDINGS, *PACKS, *PLUGINS, *(rule.code for rule in host.rules))
    by_name = {code.name: code.code for code in codes}
    found = set()
    for one in (one for text in given for one in re.split(r"[\s,]+", text) if one):
        code = by_name.get(one.lower(), one.upper())
        if not any(known.code.startswith(code) for known in codes):
            known = [text for each in codes for text in (each.code, each.name)]
            raise UnknownName("code", one, nearest(one, known))
        found.add(code)
    return frozenset(found)


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
