"""Reading the plan that a command is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore import api
from ivbcore.cli import plan_texts as texts
from ivbcore.cli.console import CannotDo, Console, plain
from ivbcore.cli.hosting import current_host
from ivbcore.findings.severity import Severity

if TYPE_CHECKING:
    from ivbcore.engine.reading import Loaded
    from ivbcore.model.plan import Plan

__all__ = ["plan_in", "plan_whole", "read_plan", "reasons"]


def read_plan(path: str, console: Console) -> tuple[Loaded, Plan]:
    """The plan in a file. What was wrong with it is told on standard error, in one line."""
    loaded = api.read(path, host=current_host())
    if loaded.plan is None:
        raise CannotDo(texts.NO_PLAN, reason=reasons(loaded, console))
    if loaded.errors:
        console.note(console.say(texts.READ_WITH_ERRORS, count=len(loaded.errors), file=path))
    if failures := len(loaded.findings.at_or_above(Severity.ERROR)) - len(loaded.errors):
        console.note(console.say(texts.PLUGINS_FAILED, count=failures))
    return loaded, loaded.plan


def plan_in(path: str, console: Console) -> Plan:
    """The plan alone."""
    return read_plan(path, console)[1]


def plan_whole(path: str, console: Console, *, partial: bool) -> Plan:
    """The plan, refused when something of it is missing, unless a part will do."""
    loaded = api.read(path, host=current_host())
    if loaded.plan is None:
        raise CannotDo(texts.NO_PLAN, reason=reasons(loaded, console))
    if not loaded.complete and not partial:
        raise CannotDo(texts.PARTIAL_PLAN, file=path, reason=reasons(loaded, console))
    if not loaded.complete:
        console.note(console.say(texts.WRITTEN_IN_PART, file=path))
    return loaded.plan


def reasons(loaded: Loaded, console: Console) -> str:
    """The first of the errors, with the place where it stands further down than line 1."""
    errors = loaded.errors or loaded.findings.at_or_above(Severity.ERROR)
    told = []
    for one in errors[:1]:
        place = f"{one.location}: " if one.location and one.location.line > 1 else ""
        told.append(f"{place}{plain(one.message(console.language))}")
    if len(errors) > 1:
        told.append(console.say(texts.AND_MORE, count=len(errors) - 1))
    return " ".join(told)
