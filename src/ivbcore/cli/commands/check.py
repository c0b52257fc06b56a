"""``ivb check``: read plans and report what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from ivbcore import api
from ivbcore.cli import choice_texts, plugin_texts, texts
from ivbcore.cli.choosing import Given, effective, settings_data, speak
from ivbcore.cli.console import CannotDo, Console, current_console
from ivbcore.cli.exporting import FINDINGS_PAGE, exported_text
from ivbcore.cli.fixing import make_fixes, show_fixes
from ivbcore.cli.hosting import current_host
from ivbcore.cli.known import baselines, record, without_known
from ivbcore.cli.norms import known_norm
from ivbcore.cli.options import DAY, argument, option
from ivbcore.cli.options import command as make_command
from ivbcore.cli.remembering import PlanByPlan
from ivbcore.cli.telling import Told, show, show_data, told_of
from ivbcore.engine.files import SourceFile
from ivbcore.engine.settings import SEVERITIES, Settings
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.values.errors import UnknownName
from ivbcore.values.names import nearest

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.engine.baseline import Baseline
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
    if unsafe and not (fix or diff):
        raise CannotDo(choice_texts.UNSAFE_ALONE)
    given = Given(
        _codes(select, host), _codes(ignore, host), preview, known_norm(norm, host), severity,
        limit, fail_on, Path(baseline) if baseline else None, settings,
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
    if form in _OWN_FORMS and not write_baseline:
        return _tell(paths, chosen, known, form, as_of, console, host)
    checked: _Checked = []
    serious = False
    for path in paths:
        loaded, report = _checked(path, chosen[path], known, as_of, console, host)
        serious = serious or _is_serious(report, chosen[path])
        checked.append((path, loaded, report))
    if write_baseline:
        return record(Path(write_baseline), checked, console)
    for path, loaded, report in checked:
        _rests_on(loaded, report, chosen[path], console)
    console.out(exported_text(checked, form, console, host))
    if any(loaded.plan is None for _, loaded, _ in checked):
        return 2
    return 1 if serious else 0


_OWN_FORMS = ("text", "json")


def _tell(
    paths: tuple[str, ...], chosen: dict[str, Settings], known: dict[Path, Baseline], form: str,
    as_of: date | None, console: Console, host: Host,
) -> int:  # fmt: skip
    """Tell in a form of our own; what was told of a plan before, and still holds, is told again."""
    recording = console.recording
    memory = None
    if recording is not None and len(paths) > 1:
        memory = PlanByPlan(recording.arguments, paths)
    every: list[Told] = []
    for path in paths:
        settings = chosen[path]
        before = memory.before(path) if memory else None
        if before is not None and recording is not None:
            told, files = before
            for note in told["notes"]:
                console.note(note)
            recording.digests.update(files)
        else:
            noted = len(recording.written) if recording else 0
            loaded, report = _checked(path, settings, known, as_of, console, host)
            told = told_of(path, loaded, report, form, console)
            told |= {"read": loaded.plan is not None, "serious": _is_serious(report, settings)}
            files, repeatable = _rests_on(loaded, report, settings, console)
            if memory and recording:
                told["notes"] = [text for _, text in recording.written[noted:]]
                if repeatable and told["read"]:
                    memory.found(path, told, files)
        every.append(told)
    (show_data if form == "json" else show)(every, console)
    if memory and recording and recording.repeatable:
        memory.keep()
    if not all(told["read"] for told in every):
        return 2
    return 1 if any(told["serious"] for told in every) else 0


def _checked(
    path: str, settings: Settings, known: dict[Path, Baseline], as_of: date | None,
    console: Console, host: Host,
) -> tuple[Loaded, Report]:  # fmt: skip
    loaded = api.read(path, host=host)
    choice = settings.choice
    if not (choice.select or choice.norm or choice.preview):
        choice = evolve(choice, count_preview=True)
    report = api.check(loaded, as_of=as_of, host=host, choice=choice)
    return loaded, without_known(report, path, settings, known, console)


def _is_serious(report: Report, settings: Settings) -> bool:
    threshold = SEVERITIES[settings.fail_on or "fout"]
    return bool(threshold is not None and report.at_or_above(threshold))


_Checked = list[tuple[str, "Loaded", "Report"]]


def _rests_on(
    loaded: Loaded, report: Report, settings: Settings, console: Console
) -> tuple[dict[str, str], bool]:
    """On which files an answer rests, and whether it will be the same another time."""
    files: dict[str, str] = {}
    if console.recording is None:
        return files, False
    for source in loaded.sources:
        if source.path is not None:
            files[str(source.path.resolve())] = source.digest
    if settings.baseline is not None:
        content = settings.baseline.read_bytes() if settings.baseline.is_file() else b""
        files[str(settings.baseline.resolve())] = SourceFile("", content).digest
    # What is said of plugins may hold times and faults of the moment.
    repeatable = not any(one.code.code.startswith("IVB9") for one in report)
    console.recording.digests.update(files)
    console.recording.repeatable = console.recording.repeatable and repeatable
    return files, repeatable


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
