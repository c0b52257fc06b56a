"""The legal powers that an action uses: those it names, and those its words speak of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ivbcore.contracts.spotting import spotted
from ivbcore.model.power import Power
from ivbcore.values.names import folded
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.contracts.rules import Context
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = ["PowerUse", "power_words", "powers_in", "powers_of"]


@frozen
class PowerUse:
    """A power that an action uses, and how that is known.

    Dutch: gebruikte bevoegdheid
    `words` are what the text says, and empty for a power that the action names itself in
    `bevoegdheden`; `path` is where either stands.
    """

    power: Power
    path: str
    words: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether the action names the power, rather than speaking of it."""
        return not self.words

    @property
    def only_body(self) -> str:
        """The one body that holds the power, folded; empty when there are more, or none."""
        bodies = self.power.competent_bodies
        return folded(bodies[0]) if len(bodies) == 1 else ""


def powers_of(context: Context, row: Row) -> tuple[PowerUse, ...]:
    """The powers of an action: named ones first, then those its words speak of.

    Read are title and measure, and the name of the item where it has this action alone: a heading
    over several actions need not speak of each. Looked up are the powers of the packs that
    the plan names; a power that is named is not given again for its words. Found once a row, and
    shared between rules.
    """
    known = context.once(_found)
    if row.index not in known:
        known[row.index] = tuple(_powers_of(context, row))
    return known[row.index]


def powers_in(context: Context, text: str | None) -> tuple[tuple[Power, tuple[str, ...]], ...]:
    """The powers that a text speaks of, with the words that say so."""
    powers = context.once(_by_words)
    if not powers:
        powers.update(_registered(context))
    every = tuple(word for words in powers.values() for word in words[1])
    if not text or not spotted(every, text):
        return ()
    found = ((power, spotted(words, text)) for power, words in powers.values())
    return tuple((power, words) for power, words in found if words)


def power_words(power: Power) -> tuple[str, ...]:
    """By which words a text speaks of a power; a star stands for further letters.

    The name with `herkend-aan`, and the aliases where a pack does not say by which words.
    """
    return (power.name, *(power.recognised_by or power.aliases))


def _powers_of(context: Context, row: Row) -> Iterator[PowerUse]:
    named = set()
    for index, power in enumerate(row.powers):
        if isinstance(power, Power) and power.id not in named:
            named.add(power.id)
            yield PowerUse(power, f"{row.path}/bevoegdheden/{index}")
    measure = f"{row.path}/maatregel"
    texts = [(f"{row.path}/titel", row.action.title), (measure, row.action.measure)]
    if len(row.item.actions) == 1:
        texts.append((measure, row.item.name))
    for path, text in texts:
        for power, words in powers_in(context, text):
            if power.id not in named:
                named.add(power.id)
                yield PowerUse(power, path, words)


def _registered(context: Context) -> dict[str, tuple[Power, tuple[str, ...]]]:
    """Every power that the plan or its packs describe, by identifier, with its words."""
    powers = (*context.plan.powers, *context.packed("bevoegdheden"))
    return {one.id: (one, power_words(one)) for one in reversed(powers) if isinstance(one, Power)}


def _found(_: Plan) -> dict[int, tuple[PowerUse, ...]]:
    """What was found so far, in one run."""
    return {}


def _by_words(_: Plan) -> dict[str, tuple[Power, tuple[str, ...]]]:
    """The powers to look for, in one run; filled when the first rule asks."""
    return {}
