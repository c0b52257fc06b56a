"""What counts in a check: the settings file, and the command line, which wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from ivbcore.cli import choice_texts as texts
from ivbcore.cli.console import CannotDo, Console, plain
from ivbcore.cli.options import LANGUAGE_GIVEN
from ivbcore.engine.settings import Settings, nearest_file, settings_in, settings_of
from ivbcore.findings.severity import Severity
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.findings.finding import Finding

__all__ = ["OFF", "Given", "effective", "refuse_if_wrong", "settings_data", "speak"]

OFF = ("uit", "off")
"""The words that stand for no settings file at all."""


@frozen
class Given:
    """What the command line said; what it did not say is empty or None."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    preview: bool = False
    norm: str | None = None
    severities: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: Path | None = None
    settings: str | None = None


def effective(path: str, given: Given, host: Host, console: Console) -> Settings:
    """The settings that hold for a plan; refused with all that is wrong with them."""
    if given.settings in OFF:
        file = None
    else:
        file = Path(given.settings) if given.settings else nearest_file(Path(path))
    settings = settings_in(file, host)
    refuse_if_wrong(settings.findings, console)
    own = settings_of(_tables(given), host)
    refuse_if_wrong(own.findings, console, placed=False)
    choice = settings.choice
    limits = {
        code: {**choice.limits.get(code, {}), **own.choice.limits.get(code, {})}
        for code in (*choice.limits, *own.choice.limits)
    }
    choice = evolve(
        choice,
        select=given.select or choice.select,
        ignore=given.ignore or choice.ignore,
        preview=given.preview or choice.preview,
        norm=given.norm or choice.norm,
        severities={**choice.severities, **own.choice.severities},
        limits=limits,
    )
    return evolve(
        settings,
        choice=choice,
        fail_on=given.fail_on or settings.fail_on,
        baseline=given.baseline or settings.baseline,
    )


def _tables(given: Given) -> dict[str, Any]:
    """``IVB214=fout`` and ``IVB622.most=8`` as a settings file would say them."""
    severities: dict[str, Any] = {}
    for one in given.severities:
        code, sign, word = one.partition("=")
        if not sign:
            raise CannotDo(texts.NO_SEVERITY, value=plain(one))
        severities[code.strip()] = word.strip()
    limits: dict[str, dict[str, Any]] = {}
    for one in given.limits:
        name, _, number = one.partition("=")
        code, _, limit = name.partition(".")
        try:
            value = float(number)
        except ValueError:
            raise CannotDo(texts.NO_LIMIT, value=plain(one)) from None
        limits.setdefault(code.strip(), {})[limit.strip()] = value
    return {"severity": severities, "limits": limits}


def refuse_if_wrong(
    findings: tuple[Finding, ...], console: Console, *, placed: bool = True
) -> None:
    """Tell everything that is wrong at once, and stop."""
    if not findings:
        return
    told = []
    for one in findings:
        place = f"{one.location}: " if placed and one.location else ""
        told.append(f"{place}{plain(one.message(console.language))}")
    raise CannotDo(texts.WRONG_SETTINGS, reasons="\n".join(told))


def settings_data(settings: Settings) -> dict[str, Any]:
    """Settings as they could stand in a settings file."""
    choice = settings.choice
    severities: Mapping[str, Severity] = choice.severities
    return {
        "file": str(settings.file) if settings.file else None,
        "select": sorted(choice.select),
        "ignore": sorted(choice.ignore),
        "preview": choice.preview,
        "norm": choice.norm,
        "language": settings.language,
        "fail-on": settings.fail_on or "fout",
        "baseline": str(settings.baseline) if settings.baseline else None,
        "severity": {code: one.value for code, one in sorted(severities.items())},
        "limits": {code: dict(one) for code, one in sorted(choice.limits.items())},
    }


def speak(settings: Iterable[Settings], console: Console) -> None:
    """Speak the language of the settings, unless the command line chose one."""
    if LANGUAGE_GIVEN in click.get_current_context().meta:
        return
    for one in settings:
        if one.language is not None:
            console.language = one.language
            return
