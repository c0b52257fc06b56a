"""Who takes part in an action, by whatever name, and whom a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ivbcore.contracts.spotting import spotted
from ivbcore.model.directory import Unknown
from ivbcore.model.partner import Partner
from ivbcore.values.absence import absence_of
from ivbcore.values.names import folded

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Context
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["acting", "named_partners", "own_names", "takes_part", "unsettled"]

_Words = tuple[str, ...]


def takes_part(row: Row, partner: Partner) -> bool:
    """Whether a partner takes part in an action: itself, through a group, or as whole or part.

    The police take part where a team of theirs does, and the team where the police do. So does
    whoever is named whole in the name of another: "Politie" in "Politie Oost-Nederland".
    """
    partners = row.plan.directory.partners
    here = _reached(row)
    if partners.key(partner.id) in here:
        return True
    if any(partners.key(one.name) in here for one in row.plan.directory.wholes_of(partner.id)):
        return True
    names = tuple(name for name in (partner.name, *partner.aliases) if name)
    return bool(spotted(names, "\n".join(one.name for one in row.partners)))


def acting(plan: Plan) -> frozenset[str]:
    """The keys of all partners that take part in some action: ``context.once(acting)``."""
    return frozenset(key for row in plan.rows for key in _reached(row))


def own_names(plan: Plan) -> frozenset[str]:
    """What the municipality itself is called, folded: ``context.once(own_names)``."""
    every = (*plan.municipalities, *((plan.municipality,) if plan.municipality else ()))
    names = {folded(one.name) for one in every if one.name}
    return frozenset((*names, "gemeente", *(f"gemeente {name}" for name in names)))


def unsettled(context: Context, row: Row) -> bool:
    """Whether nobody can know who takes part: a name that is unknown, a group without members."""
    return any(
        isinstance(one, Unknown)
        or (not one.members and bool(context.spotted("groepswoorden", one.name)))
        for one in row.partners
    )


def named_partners(context: Context, text: str | None) -> tuple[Partner, ...]:
    """The partners that a text speaks of, by name or alias, each once.

    A name with a capital of its own counts, and so do the bodies of the word list `instanties`
    in any letters: "scholen" or "ondernemers" may be whom an action is for. Where the words
    before a name (word list `geen-deelname`) say that something only comes from it or goes
    without it, it does not count.
    """
    known = context.once(_by_first_word)
    if not text or known.keys().isdisjoint(re.findall(r"\w+", folded(text))):
        return ()
    found = context.once(_found_before)
    if text not in found:
        found[text] = tuple(_named(context, text, known))
    return found[text]


def _named(
    context: Context, text: str, known: Mapping[str, list[tuple[_Words, Partner]]]
) -> Iterable[Partner]:
    """The partners that a text speaks of, each once."""
    every = tuple(re.finditer(r"\w+", text))
    words = [folded(one[0]) for one in every]
    found: dict[str, Partner] = {}
    at = 0
    while at < len(words):
        for name, partner in known.get(words[at], ()):
            last = at + len(name) - 1
            if tuple(words[at : last + 1]) != name:
                continue
            start, end = every[at].start(), every[last].end()
            if _stands_alone(text, start, end) and _is_body(context, text, start, end):
                before = " ".join(words[max(0, at - 4) : at])
                if not _from_outside(context, before):
                    found.setdefault(partner.id, partner)
            at = last
            break
        at += 1
    return found.values()


def _reached(row: Row) -> frozenset[str]:
    """The keys of who is named in a row, and of all that is in them or that they belong to."""
    directory = row.plan.directory
    action = row.action
    others = (action.lead, *action.effort)
    named = {*row.partner_keys}
    named |= {directory.partners.key(one) for one in others if one and absence_of(one) is None}
    reached = set(named)
    for key in named:
        partner = directory.partners.find(key)
        if partner is None:
            continue
        reached |= directory.group_keys(key)
        if partner.members:
            reached |= {directory.partners.key(one.name) for one in directory.members_of(key)}
        if partner.part_of:
            reached |= {directory.partners.key(one.name) for one in directory.wholes_of(key)}
    return frozenset(reached)


def _found_before(_: Plan) -> dict[str, tuple[Partner, ...]]:
    """Whom the texts that were looked at in one run speak of."""
    return {}


def _by_first_word(plan: Plan) -> Mapping[str, list[tuple[_Words, Partner]]]:
    """Names and aliases as words, the longest first, by the first of them."""
    found: dict[str, list[tuple[_Words, Partner]]] = {}
    for partner in plan.partners:
        for name in dict.fromkeys((partner.name, *partner.aliases)):
            words = tuple(re.findall(r"\w+", folded(name)))
            if words:
                found.setdefault(words[0], []).append((words, partner))
    for names in found.values():
        names.sort(key=lambda one: -len(one[0]))
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer word: not "Halt-verwijzing", not "politie.nl"."""
    return text[start - 1 : start] != "-" and not re.match(r"-|\.\w|'\w", text[end:])


def _is_body(context: Context, text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if folded(name) in context.spotted("instanties", name):
        return True
    if text.isupper():
        return False
    opens = not text[:start].rstrip(" '\"“‘(") or text[:start].rstrip()[-1:] in ".!?:;•-"
    return any(letter.isupper() for letter in (name[1:] if opens else name))


def _from_outside(context: Context, before: str) -> bool:
    words = before.split()
    while words and words[-1] in ("de", "het", "een", "onze", "lokale"):
        words.pop()
    left = " ".join(words)
    return any(_ends_with(left, one) for one in context.words("geen-deelname"))


def _ends_with(text: str, words: str) -> bool:
    return text == words or text.endswith(f" {words}")
