"""Running rules over a plan. A rule that crashes costs one finding, a slow one is named."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING, Any

from attrs import evolve, field

from ivbcore.contracts.rules import Context, Rule, Shared
from ivbcore.engine.accepting import has_accepted, sift
from ivbcore.engine.collecting import TooManyError
from ivbcore.engine.throwing import ANYTHING, class_name, told
from ivbcore.findings.catalogue import OWN_CODES
from ivbcore.findings.code import CodeStatus
from ivbcore.findings.finding import Finding
from ivbcore.findings.plugins import CONTRIBUTION_MALFORMED, RULE_CRASHED, RULE_SLOW
from ivbcore.findings.reading import ENGLISH_KEY, MISSPELT_KEY, WRONG_TYPE
from ivbcore.findings.report import Report
from ivbcore.findings.severity import Severity
from ivbcore.values.language import LANGUAGES, Texts
from ivbcore.values.location import Location
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.engine.reading import Loaded

__all__ = ["Choice", "check_loaded"]

_MOST_FINDINGS, _MOST_A_ROW = 100_000, 20  # a rule that finds more never ends
SLOW_SECONDS = 2.0
"""A rule that takes longer over one plan is named."""


@frozen
class Choice:
    """Which rules run, and how their findings weigh.

    Dutch: keuze
    `select` and `ignore` hold codes or the beginnings of codes; an empty `select` means every
    stable rule that is not off by default. `preview` adds rules in preview. `severities` and
    `limits` (by code, then by name) change what a rule says of itself. With `count_preview` the
    rules in preview run as well, and what they find is set aside (`Report.preview`).
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    preview: bool = False
    severities: Mapping[str, Severity] = field(factory=dict)
    limits: Mapping[str, Mapping[str, float]] = field(factory=dict)
    norm: str | None = None
    count_preview: bool = False

    def takes(self, rule: Rule) -> bool:
        """Whether a rule runs."""
        code = rule.code
        if (self.ignore and _begins(code.code, self.ignore)) or code.status is CodeStatus.RETIRED:
            return False
        if self.norm is not None and all(norm.id != self.norm for norm in rule.norms):
            return False
        if code.code in self.select:
            return True
        if code.status is CodeStatus.PREVIEW and not self.preview:
            return False
        return _begins(code.code, self.select) if self.select else rule.enabled

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding of reading or of the host is shown.

        What went wrong with plugins is shown unless it is ignored: a rule that was selected and
        failed found nothing.
        """
        return self.keeps_code(finding.code.code)

    def keeps_code(self, code: str) -> bool:
        """Whether findings with a code of reading or of the host are shown."""
        if _begins(code, self.ignore):
            return False
        if self.norm is not None:  # a norm is what rules rest on
            return _of_plugins(code)
        return not self.select or _begins(code, self.select) or _of_plugins(code)


def _of_plugins(code: str) -> bool:
    return code.startswith("IVB9")


def _begins(code: str, beginnings: Iterable[str]) -> bool:
    return code.startswith(tuple(beginnings))


def _meant(findings: Iterable[Finding]) -> Iterator[str]:
    """The keys that stand there and were not read: misspelt, English, or with a wrong value."""
    for one in findings:
        if (name := _NAMING.get(one.code)) is not None:
            yield str(one.arguments[name]).partition("/")[0]


_NAMING = {MISSPELT_KEY: "nearest", ENGLISH_KEY: "expected", WRONG_TYPE: "key"}


def check_loaded(
    loaded: Loaded, host: Host, as_of: date | None = None, choice: Choice | None = None
) -> Report:
    """The findings of reading and of every rule that runs, in the order of the file."""
    choice = choice or Choice()
    findings: list[Finding] = [
        _weighed(one, choice) for one in loaded.findings if choice.keeps(one)
    ]
    if loaded.plan is None:  # why nothing was read is told, whatever was selected
        return Report(findings or [_weighed(one, choice) for one in loaded.findings])
    shared = Shared(
        loaded.plan,
        as_of,
        loaded.place,
        loaded.left_out,
        host.word_lists,
        loaded.registered,
        loaded.packed,
        frozenset(_meant(loaded.findings)),
    )
    about_rules = [*host.findings_of("ivb_rules", "ivb_word_lists")]
    told_better: set[tuple[str, str]] = set()
    judged: set[str] = {code.code for code in OWN_CODES if choice.keeps_code(code.code)}
    aside: list[Finding] = []
    with_preview = evolve(choice, preview=True) if choice.count_preview else choice
    for rule in host.rules:
        if choice.takes(rule):
            shared.day_missed = False
            found, about = _run(rule, shared, host, choice)
            if not about and not shared.day_missed:
                judged.add(rule.code.code)
            findings += found
            about_rules += about
            if rule.instead_of:
                told_better.update((code, one.path) for one in found for code in rule.instead_of)
        elif choice.count_preview and with_preview.takes(rule):
            aside += _run(rule, shared, host, choice)[0]
    if told_better:  # of one cause one finding: the one that says what to do
        findings = [one for one in findings if (one.code.code, one.path) not in told_better]
    findings += [one for one in about_rules if choice.keeps(one)]
    findings = list(dict.fromkeys(findings))
    if not has_accepted(loaded.plan):
        return Report(findings, preview=aside)
    codes = (*OWN_CODES, *(rule.code for rule in host.rules))
    all_found = (*findings, *aside)
    sifted = sift(all_found, loaded.plan, codes, () if loaded.left_out else judged, loaded.place)
    unasked = {one.code for one in aside}
    own = (one for one in sifted.reported if choice.keeps(one) or one.code not in OWN_CODES)
    return Report(
        (_weighed(one, choice) for one in own if one.code not in unasked),
        accepted=(one for one in sifted.accepted if one.code not in unasked),
        preview=(one for one in sifted.reported if one.code in unasked),
    )


def _run(
    rule: Rule, shared: Shared, host: Host, choice: Choice
) -> tuple[list[Finding], list[Finding]]:
    """What a rule finds, and what there is to say of the rule."""
    limits = choice.limits.get(rule.code.code, {}) if choice.limits else {}
    sound: list[Finding] = []
    about: list[Finding] = []
    start = time.perf_counter()
    try:
        most = _MOST_FINDINGS + _MOST_A_ROW * len(shared.plan.rows)
        found = list(islice(rule.check(Context(rule, shared, limits)), most + 1))
        if len(found) > most:
            raise TooManyError(f"more than {most} findings")
        seconds = time.perf_counter() - start
        for one in found:
            if _is_of(one, rule):
                sound.append(_weighed(one, choice))
            elif not about:
                about.append(_malformed(one, rule, _label(rule, host)))
    except ANYTHING as error:
        name, reason = _label(rule, host), told(error)
        crashed = Finding.of(RULE_CRASHED, name=name, value=rule.code.code, reason=reason)
        return [], [crashed]
    if seconds > SLOW_SECONDS:
        amount = f"{seconds:.1f} s"
        name = _label(rule, host)
        about.append(Finding.of(RULE_SLOW, name=name, value=rule.code.code, amount=amount))
    return sound, about


def _label(rule: Rule, host: Host) -> str:
    """The plugin that a rule came from, and its version."""
    source = host.origin_of(rule)
    return source.label if source is not None else "?"


def _is_of(found: Any, rule: Rule) -> bool:
    """Whether it is a finding of the rule, that can be sorted and said."""
    if type(found) is not Finding or found.code != rule.code:
        return False
    places: tuple[Any, ...] = (found.location, *found.related)
    path: Any = found.path
    if not isinstance(path, str) or not isinstance(found.severity, Severity):
        return False
    if not all(place is None or isinstance(place, Location) for place in places):
        return False
    # What cannot be hashed or said throws, and then the rule has crashed.
    for name, value in found.arguments.items():
        if not _is_argument(value):
            raise TypeError(f"argument {name}: {type(value).__name__}")
    hash(found)
    return all(isinstance(found.message(language), str) for language in LANGUAGES)


def _is_argument(value: Any) -> bool:
    """Whether it can be said, and written as JSON."""
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, tuple):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, (str, int, Texts))


def _malformed(found: Any, rule: Rule, plugin: str) -> Finding:
    value = str(found.code) if type(found) is Finding else class_name(found)
    expected = f"Finding {rule.code.code}"
    return Finding.of(CONTRIBUTION_MALFORMED, name=plugin, value=value, expected=expected)


def _weighed(finding: Finding, choice: Choice) -> Finding:
    severity = choice.severities.get(finding.code.code)
    return finding if severity is None else evolve(finding, severity=severity)
