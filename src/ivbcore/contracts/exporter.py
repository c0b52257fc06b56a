"""The contract of exporters: from an edition of a plan to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from attrs import field

from ivbcore.findings.report import Report
from ivbcore.model.editions import Edition
from ivbcore.publishing.selection import EVERYTHING, Selection
from ivbcore.values.language import Language, Texts
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.rows import Rows
    from ivbcore.scheduling.workload import Workload

__all__ = ["Artifact", "ExportOption", "ExportRequest", "Exporter"]


@frozen
class Artifact:
    """A file in the making.

    Dutch: uitvoerbestand
    `name` is a plain file name, `media_type` as in RFC 6838. Saving is the business of
    `ivbcore.export`, which writes whole or not at all.
    """

    name: str
    media_type: str
    content: bytes = field(repr=lambda content: f"<{len(content)} bytes>")


@frozen
class ExportOption:
    """A further choice that an exporter offers, by name.

    Dutch: keuze bij een uitvoervorm
    A text, or one of `choices` where there are any; with `flag` it is yes or no. With `file` the
    exporter gets the content of a file as bytes, and whoever asks gives its path (or bytes). Who
    gives nothing gets `default`.
    """

    name: str
    title: Texts
    choices: tuple[str, ...] = ()
    flag: bool = False
    file: bool = False
    default: str | bool | None = None


def _alone(form: str) -> tuple[Artifact, ...]:
    raise LookupError(f"no format is known here: {form!r}")


@frozen
class ExportRequest:
    """What an exporter is asked for.

    `edition` is the plan as it may be shown; exporters never filter. `rows` are the actions of
    the edition that are asked for. `report` is given to those that ask for it. `options` holds a
    value for every option that the exporter offers. `as_of` (Dutch: peildatum) is the day from
    which is looked; None when none was given. `plain` gives the edition's plan as plain data
    under the keys of the plan file; with ``edtf=True`` quarters and periods as ISO 8601-2 spells
    them. `beside` gives what another format, by name, makes of the same edition, selection and
    day: a letter with its calendar beside it.
    """

    edition: Edition
    plain: Callable[..., Mapping[str, Any]]
    language: Language = "nl"
    report: Report | None = None
    options: Mapping[str, Any] = field(factory=dict)
    selection: Selection = EVERYTHING
    as_of: date | None = None
    beside: Callable[[str], tuple[Artifact, ...]] = field(default=_alone, eq=False, repr=False)

    @property
    def plan(self) -> Plan:
        """The plan of the edition."""
        return self.edition.plan

    @property
    def rows(self) -> Rows:
        """The actions that are asked for; UnknownName for a name that the edition lacks."""
        return self.selection.rows_of(self.edition.plan)

    def workload(self, *, selected: bool = False) -> Workload:
        """What the edition asks of partners, holders and leads, quarter by quarter.

        With `selected` only the actions that are asked for count.
        """
        # Imported on use: most formats never ask.
        from ivbcore.scheduling.workload import workload_of

        only = frozenset(row.key for row in self.rows) if selected and self.selection else None
        return workload_of(self.edition.plan, only=only)

    def say(self, texts: Texts) -> str:
        """A text in the language asked for."""
        return texts.in_language(self.language)


@frozen
class Exporter:
    """One format in which a plan can be written.

    Dutch: uitvoervorm
    `export` is pure: the same request gives the same bytes. `extra` names the extra of ivbcore
    whose libraries it needs; `round_trips` that reading the artifact gives an equal plan.
    `needs_report`: it tells findings and nothing else; `takes_report`: it tells them when asked.
    `selects`: it can write some of the actions; others write the whole plan. `asks_for` is the
    part of a selection that it cannot do without: a letter to a partner needs the partner.
    It raises `NotUsable` when it cannot use what it was given.
    """

    name: str
    title: Texts
    export: Callable[[ExportRequest], Artifact | Iterable[Artifact]]
    extra: str | None = None
    needs_report: bool = False
    round_trips: bool = False
    takes_report: bool = False
    selects: bool = False
    asks_for: Literal["partner", "holder"] | None = None
    options: tuple[ExportOption, ...] = ()
