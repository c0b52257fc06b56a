"""``ivb check``: read plans and report what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ivbcore import api
from ivbcore.cli import choice_texts, plugin_texts, texts
from ivbcore.cli import plan_texts as said
from ivbcore.cli.choosing import Given, effective, settings_data, speak
from ivbcore.cli.console import Console, current_console
from ivbcore.cli.exporting import FINDINGS_PAGE, exported_text
from ivbcore.cli.findings import finding_data
from ivbcore.cli.fixing import make_fixes, show_fixes
from ivbcore.cli.grouping import show
from ivbcore.cli.hosting import current_host, trace
from ivbcore.cli.known import baselines, record, without_known
from ivbcore.cli.options import DAY, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.engine.files import SourceFile
from ivbcore.engine.settings import SEVERITIES, Settings
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ivbcore.engine.host import Host
    from ivbcore.engine.reading import Loaded
    from ivbcore.findings.report import Report

__all__ = ["command"]

EXAMPLE = """\
ivb check plan.yaml
ivb check plannen/*.yaml --format json --fail-on waarschuwing --ignore IVB020"""


@make_command("check", texts.COMMANDS["check"], EXAMPLE)
@option("--format", "form", default="text", metavar="VORM", help=texts.FORMAT)
@option("--json", "json", is_flag=True, help=texts.JSON)
@option("--as-of", callback=DAY, metavar="DATUM", help=texts.CHECK_AS_OF)
@option(
    "--fail-on",
    type=click.Choice(list(SEVERITIES)),
    metavar="ERNST",
    help=texts.FAIL_ON,
)
@option("--select", multiple=True, metavar="CODE", help=texts.SELECT)
@option("--ignore", multiple=True, metavar="CODE", help=texts.IGNORE)
@option("--norm", metavar="NORM", help=plugin_texts.NORM)
@option("--preview", is_flag=True, help=texts.PREVIEW)
@option("--severity", multiple=True, metavar="CODE=ERNST", help=choice_texts.SEVERITY)
@option("--limit", multiple=True, metavar="CODE.GRENS=GETAL", help=choice_texts.LIMIT)
@option("--settings", metavar="BESTAND", help=choice_texts.SETTINGS)
@option("--show-settings", is_flag=True, help=choice_texts.SHOW_SETTINGS)
@option("--baseline", metavar="BESTAND", help=choice_texts.BASELINE)
@option("--write-baseline", metavar="BESTAND", help=choice_texts.WRITE_BASELINE)
@option("--no-cache", is_flag=True, expose_value=False, help=choice_texts.NO_CACHE)
@option("--fix", is_flag=True, help=choice_texts.FIX)
@option("--unsafe", is_flag=True, help=choice_texts.UNSAFE)
@option("--diff", is_flag=True, help=choice_texts.DIFF)
@argument("paths", "PLAN...", nargs=-1, required=True)
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    paths: tuple[str, ...],
    form: str,
    json: bool,
    as_of: date | None,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    norm: str | None,
    preview: bool,
    severity: tuple[str, ...],
    limit: tuple[str, ...],
    settings: str | None,
    show_settings: bool,
    baseline: str | None,
    write_baseline: str | None,
    fix: bool,
    unsafe: bool,
    diff: bool,
) -> int:
    """Check plans; the exit code tells whether something serious was found."""
    console = current_console()
    host = current_host()
    form = "json" if json else _form(form, host)
    given = Given(
        _codes(select, host), _codes(ignore, host), preview, norm, severity, limit, fail_on,
        Path(baseline) if baseline else None, settings,
    )  # fmt: skip
    chosen = {path: effective(path, given, host, console) for path in paths}
    if show_settings:
        console.json({path: settings_data(one) for path, one in chosen.items()})
        return 0
    speak(chosen.values(), console)
    if diff:
        return show_fixes(chosen, console, host, as_of, unsafe=unsafe)
    if fix:
        make_fixes(chosen, console, host, as_of, unsafe=unsafe)
    known = {} if write_baseline else baselines(chosen.values(), console)
    checked: _Checked = []
    serious = False
    for path in paths:
        loaded = api.read(path, host=host)
        report = api.check(loaded, as_of=as_of, host=host, choice=chosen[path].choice)
        report = without_known(report, path, chosen[path], known, console)
        threshold = SEVERITIES[chosen[path].fail_on or "fout"]
        serious = serious or bool(threshold is not None and report.at_or_above(threshold))
        checked.append((path, loaded, report))
    if write_baseline:
        return record(Path(write_baseline), checked, console)
    _rests_on(checked, chosen.values(), console)
    trace()
    if form == "json":
        console.json(_data(checked, console))
    elif form == "text":
        show(checked, console)
    else:
        console.out(exported_text(checked, form, console, host))
    if any(loaded.plan is None for _, loaded, _ in checked):
        return 2
    return 1 if serious else 0


_Checked = list[tuple[str, "Loaded", "Report"]]


def _rests_on(checked: _Checked, chosen: Iterable[Settings], console: Console) -> None:
    """Tell on which files the answer rests, and whether it will be the same another time."""
    if console.recording is None:
        return
    digests = console.recording.digests
    for _, loaded, report in checked:
        for source in loaded.sources:
            if source.path is not None:
                digests[str(source.path.resolve())] = source.digest
        # What is said of plugins may hold times and faults of the moment.
        if any(one.code.code.startswith("IVB9") for one in report):
            console.recording.repeatable = False
    for settings in chosen:
        if settings.baseline is not None:
            content = settings.baseline.read_bytes() if settings.baseline.is_file() else b""
            digests[str(settings.baseline.resolve())] = SourceFile("", content).digest


def _form(name: str, host: Host) -> str:
    """The form to tell findings in: of our own, or of an exporter that tells findings."""
    own = {"text": "text", "json": "json", "html": FINDINGS_PAGE}
    if name in own:  # exporters are asked for only when one is named
        return own[name]
    known = (*own, *(one.name for one in host.exporters if one.needs_report))
    if name not in known:
        raise UnknownName("format", name, nearest(name, known) or known)
    return name


def _codes(given: tuple[str, ...], host: Host) -> frozenset[str]:
    """Codes and beginnings of codes, of names too; what selects nothing at all is refused."""
    if not given:
        return frozenset()
    codes = (*OWN_CODES, *(rule.code for rule in host.rules))
    by_name = {code.name: code.code for code in codes}
    found = set()
    for one in (one for text in given for one in re.split(r"[\s,]+", text) if one):
        code = by_name.get(one.lower(), one.upper())
        if not any(known.code.startswith(code) for known in codes):
            known = [text for each in codes for text in (each.code, each.name)]
            raise UnknownName("code", one, nearest(one, known))
        found.add(code)
    return frozenset(found)


def _data(checked: _Checked, console: Console) -> dict[str, Any]:
    every = [one for _, _, findings in checked for one in findings]
    return {
        "plannen": [_plan_data(path, loaded) for path, loaded, _ in checked],
        "meldingen": [finding_data(one, console) for one in every],
        "aantallen": {
            severity.value: sum(1 for one in every if one.severity is severity)
            for severity in said.COUNTS
        },
        "bewust-zo": sum(len(report.accepted) for _, _, report in checked),
        "bekend": sum(len(report.known) for _, _, report in checked),
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
