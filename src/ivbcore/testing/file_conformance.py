"""Whether exporters and importers keep to their contracts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from functools import partial
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ivbcore.api import built_in_host, dump, read
from ivbcore.contracts.exporter import Artifact, Exporter, ExportRequest
from ivbcore.contracts.importer import Importer, SourceData
from ivbcore.engine.files import SourceFile
from ivbcore.engine.host import Host
from ivbcore.engine.reading import read_source
from ivbcore.engine.writing import to_data
from ivbcore.findings.report import Report
from ivbcore.model.editions import edition_of
from ivbcore.model.openness import Openness
from ivbcore.model.plan import Plan
from ivbcore.publishing.selection import EVERYTHING, Selection
from ivbcore.testing.files import hostile_files
from ivbcore.testing.plan_strategies import any_plans
from ivbcore.testing.stand_in import plugin_with
from ivbcore.testing.verdict import in_both_languages, over, quiet, require, tried, untimely
from ivbcore.values.language import LANGUAGES
from ivbcore.values.location import Location

if TYPE_CHECKING:
    from ivbcore.values.language import Language

__all__ = ["check_exporter", "check_importer"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE_NAME = re.compile(r"[^/\\:*?\"<>|\x00-\x1f]+")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*(; ?[a-z]+=[\w-]+)*", re.IGNORECASE)


def check_exporter(
    exporter: Exporter,
    *,
    of: SearchStrategy[Plan] | None = None,
    options: Mapping[str, Any] | None = None,
    examples: int = 15,
    host: Host | None = None,
) -> None:
    """Whether an exporter keeps to its contract; an AssertionError that says where it does not.

    It has a title in both languages, and so have its options; writes every plan in both, as files
    with plain names, media types and bytes; gives the same bytes for the same request and for an
    equal one; asks nothing of the machine; leaves the plan alone; and what it writes reads back as
    the same plan where it says so. `of` are the plans to write, those of `plans()` when not given.
    """
    require(isinstance(exporter, Exporter), f"{exporter!r} is no Exporter")
    named = f"exporter {exporter.name!r}"
    require(_NAME.fullmatch(exporter.name), f"the name of {named} is not in small letters")
    in_both_languages(f"the title of {named}", exporter.title)
    for one in exporter.options:
        in_both_languages(f"the title of option {one.name!r} of {named}", one.title)
        fits = one.default is None or not one.choices or one.default in one.choices
        require(fits, f"option {one.name!r} of {named} has a default that cannot be chosen")
    asking = untimely(exporter.export)
    require(not asking, f"{named} asks the machine instead of its request: {asking}")
    host = host or built_in_host()

    def judge(plan: Plan) -> None:
        before, equal = dump(plan), deepcopy(plan)
        for language in LANGUAGES:
            _exports(exporter, plan, equal, language, options or {}, host)
            require(dump(plan) == before, f"{named} changes the plan that it writes")

    if exporter.asks_for is None:
        judge(Plan())
    over(any_plans() if of is None else of, judge, examples=examples, shared=of is None)


def _exports(
    exporter: Exporter,
    plan: Plan,
    equal: Plan,
    language: Language,
    options: Mapping[str, Any],
    host: Host,
) -> None:
    named = f"exporter {exporter.name!r}"
    first = _artifacts(exporter, plan, language, options)
    for artifact in first:
        _is_a_file(artifact, named)
    names = [artifact.name for artifact in first]
    require(len(set(names)) == len(names), f"{named} gives two files one name: {names}")
    with quiet(named):
        again = _artifacts(exporter, plan, language, options)
    require(again == first, f"{named} gives other bytes the second time")
    require(
        _artifacts(exporter, equal, language, options) == first,
        f"{named} gives other bytes for an equal plan",
    )
    if exporter.round_trips:
        _round_trips(first, edition_of(plan, Openness.CONFIDENTIAL).plan, named, host)


def _artifacts(
    exporter: Exporter, plan: Plan, language: Language, options: Mapping[str, Any]
) -> list[Artifact]:
    edition = edition_of(plan, Openness.CONFIDENTIAL)
    report = Report() if exporter.needs_report else None
    chosen = {one.name: options.get(one.name, one.default) for one in exporter.options}
    selection = _asked(exporter, plan)
    if selection is None:
        return []
    request = ExportRequest(
        edition, partial(to_data, edition.plan), language, report, chosen, selection
    )

    def export() -> list[Artifact]:
        result = exporter.export(request)
        return [result] if isinstance(result, Artifact) else list(result)

    return tried(f"exporter {exporter.name!r}", export)


def _asked(exporter: Exporter, plan: Plan) -> Selection | None:
    """The selection that an exporter cannot do without; None when nobody is there."""
    if exporter.asks_for is None:
        return EVERYTHING
    who = "partners" if exporter.asks_for == "partner" else "holders"
    names = [one.name for row in plan.rows for one in getattr(row, who)]
    return Selection(**{exporter.asks_for: names[0]}) if names else None


def _is_a_file(artifact: object, named: str) -> None:
    require(isinstance(artifact, Artifact), f"{named} gives something that is no Artifact")
    assert isinstance(artifact, Artifact)
    name = artifact.name
    plain = _FILE_NAME.fullmatch(name) and name.strip(". ")
    require(plain, f"{named} gives a file a name that is no plain file name: {name!r}")
    known = _MEDIA_TYPE.fullmatch(artifact.media_type)
    require(known, f"{named} gives {name} no media type: {artifact.media_type!r}")
    given = type(artifact.content).__name__
    require(given == "bytes", f"{named} fills {name} with {given}, not bytes")


def _round_trips(artifacts: list[Artifact], plan: Plan, named: str, host: Host) -> None:
    require(len(artifacts) == 1, f"{named} says it round-trips, but gives several files")
    (artifact,) = artifacts
    loaded = read(text=artifact.content, name=artifact.name, host=host)
    told = [str(one) for one in loaded.findings][:3]
    require(loaded.plan == plan, f"{named} says it round-trips; read back differs: {told}")


def check_importer(
    importer: Importer,
    *,
    reads: Iterable[tuple[bytes, Plan]] = (),
    examples: int = 60,
    host: Host | None = None,
) -> None:
    """Whether an importer keeps to its contract; an AssertionError that says where it does not.

    It never raises, on any bytes; gives plain data, and findings where there is none; does the
    same the second time, and asks nothing of the machine; tells findings in both languages, and
    places that exist. `reads` are files and the plans that are in them.
    """
    require(isinstance(importer, Importer), f"{importer!r} is no Importer")
    named = f"importer {importer.name!r}"
    require(_NAME.fullmatch(importer.name), f"the name of {named} is not in small letters")
    require(importer.suffixes, f"{named} has no suffixes: no file will ever reach it")
    for suffix in importer.suffixes:
        require(
            str(suffix).startswith(".") and suffix == str(suffix).lower(),
            f"{named} has a suffix that is no lower-case ending: {suffix!r}",
        )
    asking = untimely(importer.read)
    require(not asking, f"{named} asks the machine instead of the file: {asking}")
    name = f"plan{importer.suffixes[0]}"
    others = [one for one in (host or built_in_host()).plugins if _has_no(one, importer)]
    alone = Host((*others, plugin_with(importer)))
    reads = list(reads)
    for content, plan in reads:
        loaded = read_source(SourceFile(name, content), alone)
        told = [str(one) for one in loaded.findings][:3]
        require(loaded.plan == plan, f"{named} reads another plan than was written: {told}")
    known = [content for content, _ in reads]
    files = hostile_files() | (st.sampled_from(known) if known else st.nothing())
    over(files, lambda content: _imports(importer, content, name), examples=examples)


def _has_no(plugin: object, importer: Importer) -> bool:
    """Whether a plugin brings no importer of this name or these files."""
    host = Host((plugin,))
    return not any(
        one.name == importer.name or set(one.suffixes) & set(importer.suffixes)
        for one in host.importers
    )


def _imports(importer: Importer, content: bytes, name: str) -> None:
    named = f"importer {importer.name!r}"
    data = tried(named, importer.read, content, name)
    require(isinstance(data, SourceData), f"{named} gives {type(data).__name__}, not SourceData")
    if data.data is None:
        require(data.findings, f"{named} reads nothing and does not say why: {content[:60]!r}")
    for finding in data.findings:
        for language in LANGUAGES:
            sentence = tried(f"the message of {finding!r}", finding.message, language)
            require(sentence.strip(), f"{named} has an empty message in {language!r}")
    for container, key in _places(data.data, named):
        for ask in (data.positions.of_key, data.positions.of_value):
            place = tried(f"the positions of {named}", ask, container, key)
            right = place is None or _is_a_place(place)
            require(right, f"{named} gives {key!r} a place that cannot be: {place!r}")
    with quiet(named):
        again = importer.read(content, name)
    same = (again.data, again.findings) == (data.data, data.findings)
    require(same, f"{named} reads something else the second time: {content[:60]!r}")


def _is_a_place(place: object) -> bool:
    return isinstance(place, Location) and place.line >= 1 and place.column >= 1


def _places(data: Any, named: str) -> Iterator[tuple[Any, str | int]]:
    """Every container in plain data with each of its keys; a complaint when it is not plain."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        plain = one is None or type(one) in (dict, list, str, bool)
        require(plain, f"{named} gives data that is not plain: {type(one).__name__} {one!r}")
        if isinstance(one, dict):
            keys = [key for key in one if type(key) is not str]
            require(not keys, f"{named} gives keys that are no text: {keys[:3]}")
            yield from ((one, key) for key in one)
            waiting += one.values()
        elif isinstance(one, list):
            yield from ((one, at) for at in range(len(one)))
            waiting += one
