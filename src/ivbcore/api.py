"""The public functions: the only place that knows both the engine and the plugins."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.engine.collecting import Source
from ivbcore.engine.discovery import chosen, in_folder, installed
from ivbcore.engine.files import SourceFile
from ivbcore.engine.host import Host
from ivbcore.engine.reading import Loaded, read_file, read_source
from ivbcore.findings.report import Report
from ivbcore.findings.severity import Severity
from ivbcore.model.plan import Plan
from ivbcore.plugins import BUILT_IN
from ivbcore.values.errors import IvbError
from ivbcore.values.quarter import Period, Quarter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ivbcore.engine.checking import Choice
    from ivbcore.engine.exporting import Exported
    from ivbcore.engine.rewriting import Patch
    from ivbcore.engine.settings import Settings
    from ivbcore.findings.finding import Finding
    from ivbcore.model.action import Openness
    from ivbcore.planning.wording import Wording
    from ivbcore.scheduling.capacities import CapacityChange
    from ivbcore.scheduling.schedule import Schedule
    from ivbcore.values.language import Language

__all__ = [
    "Loaded",
    "PlanUnreadable",
    "built_in_host",
    "check",
    "dump",
    "export",
    "fix",
    "load",
    "read",
    "read_planning",
    "schedule",
    "schema",
    "settings",
    "standard_host",
]

PathLike = str | os.PathLike[str]


class PlanUnreadable(IvbError, ValueError):  # noqa: N818 - the public name says what happened
    """A plan could not be loaded whole; `findings` say what is wrong, the worst first."""

    def __init__(self, loaded: Loaded) -> None:
        """Carry what was read, and say the errors in it."""
        self.loaded = loaded
        self.findings: Report = loaded.findings
        errors: tuple[Finding, ...] = tuple(loaded.findings.at_or_above(Severity.ERROR))
        shown = [f"{one.location or one.path}: {one.message('en')}" for one in errors[:5]]
        if len(errors) > len(shown):
            shown.append(f"and {len(errors) - len(shown)} more")
        super().__init__("\n".join(shown) or "the plan could not be read whole")


@lru_cache(maxsize=8)
def standard_host(
    *, plugin_dirs: tuple[str, ...] = (), only: frozenset[str] | None = None, off: bool = False
) -> Host:
    """The host with the built-in plugins and those that are installed.

    `plugin_dirs` are folders with more plugins, one Python file each; `only` names the plugins
    that may be used (all when None); `off` leaves out all but the built-in ones. FileNotFoundError
    when a folder is not there.
    """
    found = [*installed(), *(one for folder in plugin_dirs for one in in_folder(Path(folder)))]
    return built_in_host().with_plugins(*chosen(found, only=only, off=off))


@lru_cache(maxsize=1)
def built_in_host() -> Host:
    """The host with the built-in plugins alone."""
    return Host(
        Source(module, module.rpartition(".")[2], built_in=True, hooks=frozenset(hooks))
        for module, hooks in BUILT_IN
    )


def read(
    path: PathLike | None = None,
    *,
    text: str | bytes | None = None,
    name: str = "plan.yaml",
    host: Host | None = None,
) -> Loaded:
    """Read a plan from a file, or from a text under a name. Never raises on input.

    What is wrong is in the `findings` of the answer. The end of the name tells YAML from JSON.
    """
    host = host or standard_host()
    if (path is None) == (text is None):
        raise TypeError("give either a path or a text")
    if path is not None:
        # A path has no two slashes in a row; an address is told as it was given.
        return read_file(Path(path), host, given if "://" in (given := str(path)) else None)
    content = text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogatepass")
    return read_source(SourceFile(name, content), host)


def load(path: PathLike, *, host: Host | None = None) -> Plan:
    """The complete plan in a file; PlanUnreadable, with the findings, when there is an error."""
    loaded = read(path, host=host)
    if loaded.plan is None or not loaded.complete:
        raise PlanUnreadable(loaded)
    return loaded.plan


def dump(plan: Plan) -> str:
    """The plan as canonical YAML, for a new file."""
    from ivbcore.engine.writing import dump as written

    return written(plan)


def check(
    plan: Plan | Loaded | PathLike,
    *,
    as_of: date | str | None = None,
    host: Host | None = None,
    choice: Choice | None = None,
) -> Report:
    """What is to be said of a plan, given as a plan, as read, or as a path.

    `as_of` (Dutch: peildatum) is the day from which is looked; nothing depends on today.
    `choice` tells which rules run. Places are told when the plan comes from a file.
    """
    import datetime as dt

    from ivbcore.engine.checking import check_loaded

    host = host or standard_host()
    if isinstance(plan, Plan):
        loaded = evolve(read(text=dump(plan), host=host), tree=None)
    else:
        loaded = plan if isinstance(plan, Loaded) else read(plan, host=host)
    day = dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    return check_loaded(loaded, host, day, choice)


def fix(
    plan: Loaded | PathLike,
    *,
    unsafe: bool = False,
    as_of: date | str | None = None,
    host: Host | None = None,
    choice: Choice | None = None,
) -> Patch:
    """What the files of a plan become when the fixes of its findings are made; writes nothing.

    `unsafe` takes the fixes too that may change what the plan means. The answer has `diff()`,
    and `write()`, which replaces the files and gives what went wrong.
    """
    from ivbcore.engine.reading import reread
    from ivbcore.engine.rewriting import fixed

    host = host or standard_host()
    loaded = plan if isinstance(plan, Loaded) else read(plan, host=host)

    def checked(one: Loaded) -> Report:
        return check(one, as_of=as_of, host=host, choice=choice)

    return fixed(loaded, host, reread, checked, unsafe=unsafe)


def settings(plan: PathLike, *, host: Host | None = None) -> Settings:
    """The settings for a plan file: those in the nearest ``ivb.toml``, going up from the plan.

    Its `choice` is what `check` takes; its `findings` say what is wrong. Never raises on input.
    """
    from ivbcore.engine.settings import nearest_file, settings_in

    return settings_in(nearest_file(Path(plan)), host or standard_host())


def export(  # noqa: PLR0913 - every choice by its name
    plan: Plan,
    form: str,
    *,
    level: Openness | str = "openbaar",
    language: Language = "nl",
    partner: str | None = None,
    holder: str | None = None,
    quarter: Quarter | str | None = None,
    as_of: date | str | None = None,
    report: Report | None = None,
    findings: bool = False,
    with_personal_data: bool = False,
    host: Host | None = None,
    **options: Any,
) -> Exported:
    """The plan in a format: ``export(plan, "html").save("plan.html")``.

    `level` (Dutch: openbaarheid) says which edition is made: what is marked above it is left
    out. `partner`, `holder` and `quarter` ask for some of the actions. `as_of` (Dutch: peildatum)
    is the day from which is looked. With `findings` a format that can tells the findings of the
    edition; one that tells nothing else has them anyway; `report` gives others. A public edition
    with personal data is refused unless `with_personal_data`. Further arguments are the
    exporter's own options.
    """
    import datetime as dt

    from ivbcore.engine.exporting import exported, exporter_named
    from ivbcore.findings.plugins import RULE_SLOW
    from ivbcore.model.action import Openness as Level
    from ivbcore.model.editions import edition_of
    from ivbcore.publishing.selection import Selection

    host = host or standard_host()
    day = dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    exporter = exporter_named(form, host)
    if report is None and (exporter.needs_report or (findings and exporter.takes_report)):
        told = check(edition_of(plan, Level(level)).plan, as_of=day, host=host)
        # How long a rule took says nothing of the plan, and differs from time to time.
        report = Report(one for one in told if one.code is not RULE_SLOW)
    return exported(
        plan,
        form,
        host,
        level=Level(level),
        language=language,
        report=report,
        options=options,
        selection=Selection(partner, holder, quarter),
        as_of=day,
        with_personal_data=with_personal_data,
    )


def schedule(  # noqa: PLR0913 - every choice by its name
    plan: Plan,
    *,
    capacity: Iterable[str | CapacityChange] = (),
    hard: bool = False,
    move_fixed: bool = False,
    since: Quarter | str | None = None,
    keep: Schedule | Mapping[str, Any] | None = None,
    exclude: Iterable[Quarter | str] = (),
    assume: Plan | None = None,
    seconds: float = 20.0,
    explain: bool = True,
) -> Schedule:
    """A proposal of what to do when; needs the extra `solver`. Nothing is written into the plan.

    `capacity` holds changes such as ``team-veiligheid=-50%@2025Q1..2025Q2``. With `hard` nothing
    goes above a capacity, and what does not fit has no place; otherwise everything has a place
    and overload is kept as low as can be. `since` is the first quarter that is still open,
    `keep` a schedule made before (or its JSON) from which as little as possible is moved,
    `exclude` quarters in which nothing flexible may run. `assume` lays assumptions over the
    plan. `seconds` limits the time; `explain` tells why what does not fit does not.
    """
    from ivbcore.engine.scheduling import kept_starts, scheduled
    from ivbcore.scheduling.assuming import assuming
    from ivbcore.scheduling.capacities import CapacityChange
    from ivbcore.scheduling.schedule import Schedule
    from ivbcore.scheduling.setting import Choices

    choices = Choices(
        hard=hard,
        move_fixed=move_fixed,
        since=None if since is None else Quarter.of(since).ordinal,
        exclude=frozenset(Quarter.of(one).ordinal for one in exclude),
        keep=keep.movable_starts
        if isinstance(keep, Schedule)
        else None
        if keep is None
        else kept_starts(keep),
        changes=tuple(CapacityChange.of(one) for one in capacity),
    )
    whole = plan if assume is None else assuming(plan, assume)
    return scheduled(whole, choices, seconds, explain=explain)


def read_planning(
    text: str, period: Period | str | None = None, as_of: date | str | None = None
) -> Wording:
    """Read a planning as people write it; never raises on any text.

    With a `period` it is settled by that period; `as_of` (Dutch: peildatum) is the day from
    which words such as "volgend jaar" count.
    """
    import datetime as dt

    from ivbcore.planning.reader import read as read_wording

    day = dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    wording = read_wording(text, as_of=day)
    return wording if period is None else wording.within(Period.of(period))


def schema(*, host: Host | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of plan files, with the fields of the host's plugins."""
    from ivbcore.engine.schema import plan_schema

    return plan_schema((host or standard_host()).extensions)
