"""Make the pages that are printed from the data: words, terms, rules, commands, glossary.

Run ``python -m docs.make_words`` after a change in the vocabulary, the model or the rules.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import attrs

from acceptance.judging import Judged, precision
from docs.reference import commands_page, glossary_page
from ivbcore.api import built_in_host
from ivbcore.contracts import Norm, Rule
from ivbcore.findings.accepted import ACCEPTED
from ivbcore.findings.code import Code, CodeStatus
from ivbcore.findings.packs import PACKS
from ivbcore.findings.patching import PATCHING
from ivbcore.findings.plugins import PLUGINS
from ivbcore.findings.reading import READING
from ivbcore.findings.settings import SETTINGS
from ivbcore.findings.wordings import WORDINGS
from ivbcore.model.pack import Pack
from ivbcore.model.plan import Plan
from ivbcore.planning.dutch.calendar import calendar
from ivbcore.planning.dutch.continuing import continuing
from ivbcore.planning.dutch.frequencies import frequencies, numbers
from ivbcore.planning.dutch.joining import joining, softness
from ivbcore.planning.dutch.kinds import kinds
from ivbcore.planning.dutch.untimed import untimed
from ivbcore.planning.meaning import Bound, Frequency, Phase, Planning
from ivbcore.planning.vocabulary import Entry, Season, Tag
from ivbcore.planning.wording import Wording
from ivbcore.planning.writer import write
from ivbcore.values.quarter import Period, Quarter
from ivbcore.values.term import terms_of

__all__ = ["PAGES", "classes_of", "rules_page", "terms_page", "words_page"]

_MADE = "<!-- Made by python -m docs.make_words; do not edit. -->"

_SECTIONS = (
    ("What is done", kinds),
    ("Times of the year", calendar),
    ("Soft words and the period of the plan", softness),
    ("Joining and bounding times", joining),
    ("Numbers", numbers),
    ("How often", frequencies),
    ("Going on, and on demand", continuing),
    ("Words without a time", untimed),
)

_ROLES: dict[str, str] = {
    Tag.HALF: "half of the year",
    Tag.TERTIAL: "four months",
    Tag.ABOUT: "about",
    Tag.PERIOD: "the period of the plan, behind a soft word or an ordinal",
    Tag.AND: "and",
    Tag.OR: "or",
    Tag.RANGE: "up to and including",
    Tag.UNTIL: "until; doubtful before a bare year",
    Tag.FROM: "from, the end open",
    Tag.ONWARD: "and onward, behind a time",
    Tag.START: "a start, the end open",
    Tag.BEFORE: "before, or for",
    Tag.AFTER: "after",
    Tag.IN: "in",
    Tag.OF: "of",
    Tag.OVER: "about another time: a year behind it is no planning",
    Tag.BESIDE: "beside something else: a time behind it is no planning",
    Tag.WORD: "a document: a date behind it is its own, and no planning",
    Tag.ARTICLE: "an article",
    Tag.THEN: "then",
    Tag.LASTS: "how long, with a count and a unit beside it",
    Tag.EVERY: "every",
    Tag.PER: "per",
    Tag.ALTERNATE: "every other",
    Tag.TO: "to, in a range of counts",
    Tag.OCCASIONS: "things that are counted",
    Tag.ONGOING: "ongoing",
    Tag.RUNS: "runs: ongoing, and opens a range",
    Tag.ON_DEMAND: "on demand",
    Tag.NOT_YET_KNOWN: "not yet known",
    Tag.NOT_APPLICABLE: "not applicable",
    Tag.VAGUE: "too vague: unread",
    Tag.CONDITION: "changes what is said: never passed over",
    Tag.PAST: "looks back: a year in it is no planning",
    Tag.REFERENCE: "a reference",
    Tag.REMARK: "a remark: carries no time",
    Tag.LABEL: "a number behind it is a name, no time",
}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SOFT = {
    "begin": "beginning: the first quarter of a year",
    "middle": "middle: the second and third quarter of a year",
    "end": "end: the last quarter of a year",
    "ends": "end: the last quarter of a year",
}
_RELATIVE = {0: "this", 1: "next", -1: "last", "new": "new"}
_BOUNDS = {Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most", Bound.ABOUT: "about"}


def words_page() -> str:
    """The vocabulary as a page."""
    lines = [
        "# The words of plannings",
        "",
        _MADE,
        "",
        "These are the Dutch words that the reader knows, as it knows them. Capitals, accents and",
        "spacing make no difference. The examples run as tests: each wording reads the same as the",
        "canonical wording beside it. How the words work together is told in",
        "[planning.md](planning.md).",
    ]
    for title, entries in _SECTIONS:
        lines += ["", f"## {title}", "", *_table(entries())]
    return "\n".join(lines) + "\n"


def _table(entries: Iterable[Entry]) -> Iterator[str]:
    examples: list[tuple[str, str]] = []
    yield "| meaning | words |"
    yield "|---|---|"
    for entry in entries:
        yield f"| {_meaning(entry)} | {_cell(', '.join(entry.forms))} |"
        examples += entry.examples
    if examples:
        yield ""
        yield "| example | reads the same as |"
        yield "|---|---|"
        for wording, canonical in examples:
            yield f"| {_cell(wording)} | {_cell(canonical) or 'no planning'} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;")


def _meaning(entry: Entry) -> str:
    tag: str = entry.tag
    return _ROLES[tag] if tag in _ROLES else _VALUES[tag](entry.value)


def _often(frequency: Frequency) -> str:
    return write(Planning((Phase(frequency=frequency),)))


def _season(season: Season) -> str:
    first, last = season.months
    text = _month(first) if first == last else f"{_month(first)} to {_month(last)}"
    if season.offset:
        text += f", the year {'after' if season.offset > 0 else 'before'}"
    if season.approximate:
        text += ", approximately"
    if season.two_years:
        text += "; with one year alone doubtful"
    return text


def _month(number: int) -> str:
    return _MONTHS[number - 1] if number <= 12 else f"{_MONTHS[number - 13]} of the next year"


_VALUES: Mapping[str, Callable[[Any], str]] = {
    Tag.MONTH: lambda value: _MONTHS[value - 1],
    Tag.WEEKDAY: lambda value: _DAYS[value - 1],
    Tag.LENGTH: lambda value: f"for {value} months" if value else "for the years before it",
    Tag.SEASON: _season,
    Tag.BUDGET: lambda value: " or: ".join(map(_season, value)),
    Tag.KIND: lambda value: f"{value.value} (as a noun)",
    Tag.DEED: lambda value: f"{value.value} (as a verb)",
    Tag.SOFT: lambda value: _SOFT[value],
    Tag.RELATIVE: lambda value: f"{_RELATIVE[value]} (year ...): unread without a reference day",
    Tag.FREQUENCY: lambda value: " or: ".join(map(_often, value)),
    Tag.TIMES: lambda value: f"times per {value.value}" if value else "times",
    Tag.BOUND: lambda value: _BOUNDS[value],
    Tag.ORDINAL: lambda value: "last" if value == -1 else f"{value}.",
    Tag.COUNT: str,
    Tag.UNIT: lambda value: f"a unit of time: {value.value}",
    Tag.PERIOD_PART: lambda value: f"part of the period: {value.value}",
    Tag.BY: lambda value: "before (a term)" if value else "at the latest (a term)",
}


def terms_page() -> str:
    """The glossary as a page."""
    lines = [
        "# The terms of plan files",
        "",
        _MADE,
        "",
        "Every key that can stand in a plan file, with its name in Python. How values are written",
        "is told in [plan-file.md](plan-file.md). Behind them stand the keys of [packs](#pack).",
    ]
    plan = tuple(classes_of(Plan))
    for cls in (*plan, *(one for one in classes_of(Pack) if one not in plan)):
        lines += ["", f"## {cls.__name__}", ""]
        if dutch := re.search(r"^ *Dutch: *(.+)$", cls.__doc__ or "", re.MULTILINE):
            lines += [f"Dutch: {dutch[1]}", ""]
        lines += ["| key | Python | holds | meaning | unit |", "|---|---|---|---|---|"]
        kinds_of = attrs.fields_dict(cls)
        for name, term in terms_of(cls).items():
            holds = _holds(kinds_of[name].type)
            unit = term.unit or ""
            lines.append(
                f"| `{term.key}` | `{name}` | {holds} | {_cell(term.meaning)} | {_cell(unit)} |"
            )
    return "\n".join(lines) + "\n"


def classes_of(root: type[Any]) -> Iterator[type[Any]]:
    """The classes of the model, in the order in which a plan leads to them."""
    waiting, seen = [root], {root}
    while waiting:
        cls = waiting.pop(0)
        attrs.resolve_types(cls)
        yield cls
        for name in terms_of(cls):
            for one in _inside(attrs.fields_dict(cls)[name].type):
                if _is_element(one) and one not in seen:
                    seen.add(one)
                    waiting.append(one)


def _is_element(cls: Any) -> bool:
    return isinstance(cls, type) and attrs.has(cls) and bool(terms_of(cls))


def _inside(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is None:
        yield annotation
    for one in get_args(annotation):
        yield from _inside(one)


def _holds(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return " or ".join(_holds(one) for one in arguments if one is not type(None))
    if origin is tuple:
        return f"list of {_holds(arguments[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"mapping to {_holds(arguments[1])}"
    if annotation in _HOLDS:
        return _HOLDS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "one of " + ", ".join(f"`{member.value}`" for member in annotation)
    if _is_element(annotation):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    name: str = getattr(annotation, "__name__", "")
    return "anything" if annotation is Any else name.lower()


_HOLDS: dict[Any, str] = {
    str: "text",
    int: "whole number",
    Decimal: "number",
    bool: "yes or no",
    Quarter: "quarter",
    Period: "period",
    Wording: "planning",
}

_READING = (
    ("Reading", READING),
    ("Wordings", WORDINGS),
    ("Packs", PACKS),
    ("Accepted on purpose", ACCEPTED),
    ("Settings and baselines", SETTINGS),
    ("Writing changes", PATCHING),
    ("Plugins", PLUGINS),
)  # fmt: skip


def rules_page() -> str:
    """The codes of findings, and the rules with their pages."""
    rules = built_in_host().rules
    lines = [
        "# Rules and codes",
        "",
        _MADE,
        "",
        "Every finding has a code. `ivb explain` shows what is here for one of them, `ivb rules`",
        "lists the rules. `--select`, `--ignore`, `--norm` and `--preview` of `ivb check` choose",
        "among them.",
        "",
        "At the end of each rule stands how many of its findings were right, as an adviser judged",
        "them on the plans in `acceptance/`: those of municipalities, and plans that were composed",
        "in their shape.",
        "",
        "## Rules",
        "",
        "| code | name | severity | what is wrong |",
        "|---|---|---|---|",
    ]
    for rule in rules:
        code = rule.code
        name = f"[{code.name}](#{code.code.lower()}-{code.name})"
        severity = ", ".join((code.severity.named("en"), *_marks(rule)))
        lines.append(f"| {code} | {name} | {severity} | {_cell(code.summary.en)} |")
    lines += ["", *_norms(rules)]
    for title, codes in _READING:
        lines += ["", f"## {title}", "", *_codes(codes)]
    lines += ["", "## The rules one by one"]
    judged = precision()
    for rule in rules:
        lines += ["", f"### {rule.code} {rule.code.name}", "", *_page(rule)]
        lines += ["", _judged(judged.get(rule.code.code))]
    return "\n".join(lines) + "\n"


def _norms(rules: Iterable[Rule]) -> Iterator[str]:
    """What rules rest on, and which rest on nothing but good sense."""
    resting: dict[Norm, list[str]] = {}
    for rule in rules:
        for norm in rule.norms:
            resting.setdefault(norm, []).append(rule.code.code)
    yield "### What rules rest on"
    yield ""
    yield "`ivb rules --norm` and `ivb check --norm` take the name of a norm."
    yield ""
    yield "| norm | title | rules |"
    yield "|---|---|---|"
    for norm in sorted(resting, key=lambda one: one.id):
        yield f"| `{norm.id}` | {_cell(norm.title)} | {', '.join(resting[norm])} |"
    without = [rule.code.code for rule in rules if rule.no_norm is not None]
    yield ""
    yield f"No norm asks what these rules ask; their pages tell why: {', '.join(without)}."


def _codes(codes: Iterable[Code]) -> Iterator[str]:
    yield "| code | name | severity | what is wrong |"
    yield "|---|---|---|---|"
    for code in codes:
        severity = code.severity.named("en")
        yield f"| {code} | {code.name} | {severity} | {_cell(code.summary.en)} |"


def _marks(rule: Rule) -> Iterator[str]:
    if rule.code.status is not CodeStatus.STABLE:
        yield rule.code.status.value
    if not rule.enabled:
        yield "off by default"


def _page(rule: Rule) -> Iterator[str]:
    yield rule.page.rstrip()
    yield ""
    yield f"Why it matters: {_cell(rule.code.why.en)}"
    if rule.norms:
        yield ""
        yield "Norms: " + "; ".join(f"{norm.title} (`{norm.id}`)" for norm in rule.norms)
    elif rule.no_norm is not None:
        yield ""
        yield f"Norms: none. {_cell(rule.no_norm.en)}"
    if rule.limits:
        yield ""
        yield "| limit | default | meaning |"
        yield "|---|---|---|"
        for name, limit in rule.limits.items():
            value = f"{limit.default:g} {limit.unit}".strip()
            yield f"| `{name}` | {value} | {_cell(limit.meaning.en)} |"


def _judged(found: Judged | None) -> str:
    if found is None:
        return "Precision: never judged; it found nothing in the plans that were judged."
    where = f" ({found.composed} in composed plans)" if found.composed else ""
    return f"Precision: {found.right} of {found.judged} findings judged right{where}."


PAGES = {
    "words.md": words_page,
    "terms.md": terms_page,
    "rules.md": rules_page,
    "commands.md": commands_page,
    "glossary.md": glossary_page,
}


def main() -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (Path(__file__).parent / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
