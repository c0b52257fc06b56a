"""Exporting: an edition is made first, then the exporter runs, and nothing is half written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ivbcore.contracts.exporter import Artifact, Exporter, ExportRequest
from ivbcore.contracts.importer import LARGEST
from ivbcore.contracts.text import shortened
from ivbcore.engine.collecting import TooManyError
from ivbcore.engine.files import write_whole
from ivbcore.engine.guarding import NotForPublication, guard
from ivbcore.engine.throwing import ANYTHING, told
from ivbcore.engine.writing import to_data
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import CONTRIBUTION_MALFORMED, EXPORTER_CRASHED
from ivbcore.model.editions import edition_of
from ivbcore.model.openness import Openness
from ivbcore.publishing.refusing import NotUsable
from ivbcore.publishing.selection import EVERYTHING, Selection
from ivbcore.values.errors import IvbError, MissingExtra, UnknownName
from ivbcore.values.language import Texts
from ivbcore.values.names import nearest
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from datetime import date

    from ivbcore.engine.host import Host
    from ivbcore.findings.report import Report
    from ivbcore.model.plan import Plan
    from ivbcore.values.language import Language

__all__ = [
    "ExportFailed",
    "Exported",
    "NoSelection",
    "NotForPublication",
    "SelectionNeeded",
    "exported",
    "exporter_named",
]


_MOST_FILES = 10_000  # an exporter that gives more never ends


class ExportFailed(IvbError):  # noqa: N818 - the public name says what happened
    """An exporter could not do its work; `finding` names the exporter and its plugin."""

    def __init__(self, finding: Finding) -> None:
        """Carry the finding, and say it."""
        self.finding = finding
        super().__init__(finding.message("en"))


class NoSelection(IvbError, ValueError):  # noqa: N818
    """Some of the actions were asked of a format that always tells the whole plan."""

    def __init__(self, form: str) -> None:
        """Name the format."""
        self.form = form
        super().__init__(f"the format {form!r} tells the whole plan, not a selection of it")


class SelectionNeeded(IvbError, ValueError):  # noqa: N818
    """A format for one partner or holder was asked for without saying which."""

    def __init__(self, form: str, asks_for: str) -> None:
        """Name the format, and what it needs."""
        self.form, self.asks_for = form, asks_for
        super().__init__(f"the format {form!r} needs a {asks_for}")


@frozen
class Exported:
    """What an exporter made, not yet written anywhere."""

    artifacts: tuple[Artifact, ...]

    def save(self, path: str | Path) -> tuple[Path, ...]:
        """Write each file whole or not at all; the paths that were written.

        One file goes to `path` itself, unless that is a folder; several go into the folder
        `path`, which is made when it is not there.
        """
        target = Path(path)
        if len(self.artifacts) == 1 and not (target.is_dir() or str(path).endswith("/")):
            places = [(target, self.artifacts[0])]
        else:
            target.mkdir(parents=True, exist_ok=True)
            places = [(target / _safe(one.name), one) for one in self.artifacts]
        for place, artifact in places:
            write_whole(place, artifact.content)
        return tuple(place for place, _ in places)


def exported(  # noqa: PLR0913 - every choice by its name
    plan: Plan,
    form: str,
    host: Host,
    *,
    level: Openness = Openness.PUBLIC,
    language: Language = "nl",
    report: Report | None = None,
    options: Mapping[str, Any] | None = None,
    selection: Selection = EVERYTHING,
    as_of: date | None = None,
    with_personal_data: bool = False,
) -> Exported:
    """The plan in a format, in the edition of a level of openness.

    Raises UnknownName for a format that no plugin offers, for an option that the format does not
    have and for a name that the edition does not know; NoSelection and SelectionNeeded when the
    format cannot select, or needs a name; NotUsable when it cannot use what an option gives, and
    OSError when a file that an option names cannot be read; MissingExtra where a library is not
    installed, NotForPublication when a public edition would hold personal data (unless
    `with_personal_data`), ExportFailed when the exporter crashes or gives the wrong thing.
    """
    exporter = exporter_named(form, host)
    chosen = _options(exporter, options or {})
    if selection and not exporter.selects:
        raise NoSelection(form)
    if exporter.asks_for is not None and getattr(selection, exporter.asks_for) is None:
        raise SelectionNeeded(form, exporter.asks_for)
    edition = edition_of(plan, level)
    selection.rows_of(edition.plan)  # a name that is not known is told before anything is made
    if level is Openness.PUBLIC and not exporter.needs_report and not with_personal_data:
        guard(edition.plan, host)
    given = report if exporter.needs_report or exporter.takes_report else None

    def beside(name: str) -> tuple[Artifact, ...]:
        other = exporter_named(name, host)
        return _artifacts(other, evolve(request, report=None, options=_options(other, {})), host)

    request = ExportRequest(
        edition, partial(to_data, edition.plan), language, given, chosen, selection, as_of, beside
    )
    return Exported(_artifacts(exporter, request, host))


def _artifacts(exporter: Exporter, request: ExportRequest, host: Host) -> tuple[Artifact, ...]:
    """What an exporter makes, all of it files that can be written."""
    form = exporter.name
    source = host.origin_of(exporter)
    plugin = source.label if source is not None else "?"
    try:
        answer = exporter.export(request)
        artifacts = (answer,) if isinstance(answer, Artifact) else _several(answer)
    except (MissingExtra, NotUsable, ExportFailed):
        raise
    except ImportError as error:
        if exporter.extra is not None:
            raise MissingExtra(exporter.extra, form) from error
        raise ExportFailed(_crashed(plugin, form, error)) from error
    except ANYTHING as error:
        raise ExportFailed(_crashed(plugin, form, error)) from error
    if wrong := _misfit(artifacts):
        raise ExportFailed(
            Finding.of(CONTRIBUTION_MALFORMED, name=plugin, value=wrong, expected="Artifact")
        )
    return artifacts


def _several(answer: Any) -> tuple[Any, ...]:
    """All files of an answer, which may be anything."""
    found = tuple(islice(answer, _MOST_FILES + 1))
    if len(found) > _MOST_FILES:
        raise TooManyError(f"more than {_MOST_FILES} files")
    return found


def _misfit(artifacts: tuple[Any, ...]) -> str:
    """What is no file that can be written, or nothing when all are."""
    if not artifacts:
        return "()"
    names = set()
    for one in artifacts:
        if type(one) is not Artifact:
            return type(one).__name__
        name, content, media_type = _unchecked(one)
        if not isinstance(media_type, str):
            return f"Artifact(media_type={type(media_type).__name__})"
        if not isinstance(content, bytes):
            return f"Artifact(content={type(content).__name__})"
        if not isinstance(name, str) or not _is_plain(name) or name.lower() in names:
            return f"Artifact(name={shortened(name)})"
        names.add(name.lower())
    return ""


def _unchecked(artifact: Artifact) -> tuple[Any, Any, Any]:
    """Its name, content and kind, which may be anything when nobody checked the types."""
    return artifact.name, artifact.content, artifact.media_type


def exporter_named(form: str, host: Host) -> Exporter:
    """The exporter of a format; UnknownName for one that no plugin offers."""
    known = {one.name: one for one in host.exporters}
    if form not in known:
        raise UnknownName("format", form, nearest(form, known) or tuple(known))
    return known[form]


def _options(exporter: Exporter, given: Mapping[str, Any]) -> dict[str, Any]:
    """A value for every option of an exporter: what was given, else its default."""
    offered = {one.name: one for one in exporter.options}
    for name, value in given.items():
        if name not in offered:
            raise UnknownName("option", name, nearest(name, offered) or tuple(offered))
        choices = offered[name].choices
        if choices and value not in choices:
            near = nearest(str(value), choices) or choices
            raise UnknownName("value", f"{name}={value}", tuple(f"{name}={one}" for one in near))
        if offered[name].file and value is not None:
            given = {**given, name: _content(value)}
    return {one.name: given.get(one.name, one.default) for one in exporter.options}


def _content(value: bytes | str | PathLike[str]) -> bytes:
    """The content of a file that an option names."""
    if isinstance(value, bytes):
        return value
    path = Path(value)
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise NotUsable(
            Texts(
                f"{path.name} is groter dan {LARGEST // 1_000_000} MB.",
                f"{path.name} is larger than {LARGEST // 1_000_000} MB.",
            )
        )
    return content


def _crashed(plugin: str, form: str, error: BaseException) -> Finding:
    return Finding.of(EXPORTER_CRASHED, name=plugin, value=form, reason=told(error))


def _is_plain(name: str) -> bool:
    """Whether it is the name of a file and nothing more, on any system."""
    return bool(name.strip(". ")) and name.isprintable() and not set(name) & set("/\\:")


def _safe(name: str) -> str:
    """A plain file name: an exporter cannot write outside the folder."""
    if not _is_plain(name):
        raise IvbError(f"not a file name: {name!r}")
    return name
