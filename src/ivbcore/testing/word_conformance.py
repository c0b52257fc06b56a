"""Whether planning words and extensions keep to their contracts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import attrs
from hypothesis import strategies as st

from ivbcore.api import built_in_host, dump, read
from ivbcore.contracts.extension import Extension
from ivbcore.contracts.pack import PlanningWords
from ivbcore.engine.host import Host
from ivbcore.model.element import Element
from ivbcore.model.plan import Plan
from ivbcore.planning.dutch import DUTCH
from ivbcore.planning.folding import folded as scanned
from ivbcore.planning.reader import read as read_wording
from ivbcore.planning.vocabulary import Entry, Vocabulary
from ivbcore.planning.wording import Status
from ivbcore.planning.writer import write
from ivbcore.testing.stand_in import plugin_with
from ivbcore.testing.time_strategies import plannings
from ivbcore.testing.verdict import over, require, tried
from ivbcore.values.term import METADATA_KEY, terms_of

__all__ = ["check_extension", "check_vocabulary"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_vocabulary(words: PlanningWords | Vocabulary, *, examples: int = 60) -> None:
    """Whether planning words keep to their contract; an AssertionError that says where not.

    Every form is folded and free; every entry has an example, and each example reads as it says
    it does; what Dutch already reads reads the same with the words added.
    """
    if isinstance(words, Vocabulary):
        _examples_hold(words, words.entries)
        return
    require(isinstance(words, PlanningWords), f"{words!r} is no PlanningWords and no Vocabulary")
    named = f"planning words {words.name!r}"
    require(_NAME.fullmatch(words.name), f"the name of the {named} is not in small letters")
    require(words.entries or words.vocabulary, f"the {named} have no entries and no vocabulary")
    for entry in words.entries:
        require(entry.forms, f"{named}: an entry of {entry.tag} has no forms")
        require(entry.examples, f"{named}: the entry {entry.forms} has no example")
        for form in entry.forms:
            require(form == _folded(form).strip(), f"{named}: {form!r} has capitals or accents")
            used = any(form in _folded(wording) for wording, _ in entry.examples)
            require(
                used or len(entry.forms) > 1, f"{named}: no example of {form!r} holds that form"
            )
    base = words.vocabulary or DUTCH
    extended = tried(f"adding the {named}", base.with_entries, words.name, words.entries)
    _examples_hold(extended, words.entries)
    if words.vocabulary is not None:
        _examples_hold(words.vocabulary, words.vocabulary.entries)
        return

    def judge(text: str) -> None:
        same = read_wording(text, extended) == read_wording(text)
        require(same, f"{named}: {text!r} reads differently with these words added")

    over(plannings().map(write) | st.sampled_from(_dutch_examples()), judge, examples=examples)


def _folded(text: str) -> str:
    return scanned(text)[0]


def _dutch_examples() -> list[str]:
    return [wording for entry in DUTCH.entries for wording, _ in entry.examples]


def _examples_hold(vocabulary: Vocabulary, entries: Iterable[Entry]) -> None:
    for entry in entries:
        for text, canonical in entry.examples:
            found = read_wording(text, vocabulary)
            if not canonical:
                unread = found.status is not Status.READ
                require(unread, f"the example {text!r} is read, though it says it is no planning")
                continue
            told = [f"{one.words} ({one.kind.explained('en')})" for one in found.troubles]
            require(
                found.status is Status.READ,
                f"the example {text!r} is not read but {found.status}: {'; '.join(told)}",
            )
            # Canonical words are Dutch, whatever language the example is in.
            meant = read_wording(canonical).planning
            require(meant, f"the example {text!r} refers to {canonical!r}, which is not read")
            written = write(found.planning) if found.planning else ""
            require(
                found.planning == meant,
                f"the example {text!r} reads as {written!r} and not as {canonical!r}",
            )


def check_extension(
    extension: Extension, *, values: Iterable[Any] = (), host: Host | None = None
) -> None:
    """Whether an extension keeps to its contract; an AssertionError that says where it does not.

    Its class is a frozen attrs class, each field with a term and a default, each key its own;
    and what is filled in (`values`, instances of the class) is written and read back the same.
    """
    require(isinstance(extension, Extension), f"{extension!r} is no Extension")
    cls = extension.cls
    named = f"extension {extension.prefix}"
    require(attrs.has(cls), f"{named}: {cls!r} is no attrs class")
    require(_is_frozen(cls), f"{named}: {cls.__name__} is not frozen")
    fields = attrs.fields(cls)
    require(fields, f"{named}: {cls.__name__} has no fields")
    for attribute in fields:
        told = f"field {attribute.name!r} of {cls.__name__}"
        require(METADATA_KEY in attribute.metadata, f"{named}: {told} has no term(...)")
        empty = attribute.default is attrs.NOTHING
        require(not empty, f"{named}: {told} has no default, so a block without it cannot be read")
    terms = terms_of(cls)
    keys = [one.key for one in terms.values()]
    require(len(set(keys)) == len(keys), f"{named}: two fields have one key: {sorted(keys)}")
    for name, one in terms.items():
        require(_NAME.fullmatch(one.key), f"{named}: the key {one.key!r} is not in small letters")
        require(one.meaning.strip(), f"{named}: field {name!r} does not say what it means")
    for element in extension.on:
        require(
            attrs.has(element) and issubclass(element, Element),
            f"{named} stands on {element!r}, which is no element of a plan",
        )
    empty = tried(named, cls)
    require(empty == tried(named, cls), f"{named}: two empty blocks are not equal")
    host = host or built_in_host()
    if extension not in host.extensions:
        host = host.with_plugins(plugin_with(extension, extension.prefix))
        refused = [one.message("en") for one in host.findings_of("ivb_extensions")]
        require(extension in host.extensions, f"{named} cannot be used: {'; '.join(refused[:3])}")
    for value in values:
        require(isinstance(value, cls), f"{named}: {value!r} is no {cls.__name__}")
        _is_kept(extension, value, host)


def _is_frozen(cls: type[Any]) -> bool:
    probe = cls.__setattr__
    return "frozen" in getattr(probe, "__name__", "")


def _is_kept(extension: Extension, value: Any, host: Host) -> None:
    plan = _with_block(_a_plan(), extension, value)
    loaded = read(text=dump(plan), host=host)
    told = [one.message("en") for one in loaded.findings]
    require(
        loaded.plan == plan,
        f"extension {extension.prefix}: {value!r} is not read back as it was written; {told[:3]}",
    )


def _a_plan() -> Plan:
    from ivbcore.testing.fragments import BASE

    plan = read(text="\n".join(BASE.values()), host=built_in_host()).plan
    assert plan is not None
    return plan


def _with_block(plan: Plan, extension: Extension, value: Any) -> Plan:
    """The plan with the block on the first element that may have it."""
    block = {extension.prefix: value}
    action = plan.rows[0].action
    elements: tuple[Any, ...] = extension.on or (type(action),)
    for element in elements:
        if isinstance(plan, element):
            break
        if isinstance(action, element):
            return plan.with_action(action.id, extra=block)
        for index, one in enumerate(plan.priorities):
            if isinstance(one, element):
                wider = attrs.evolve(one, extra=block)
                return attrs.evolve(plan, priorities=[wider, *plan.priorities[index + 1 :]])
        made = element(extra=block) if not hasattr(element, "id") else element(id="x", extra=block)
        try:
            return plan.adding(made)
        except TypeError:
            continue
    return attrs.evolve(plan, extra=block)
