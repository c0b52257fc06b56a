"""The sentences and names of a plan that people read, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from ivbcore.model.priority import Item, Priority
from ivbcore.values.names import folded
from ivbcore.values.records import frozen

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["Prose", "ProseKind", "prose_of", "skeleton"]


class ProseKind(StrEnum):
    """What kind of text it is.

    Dutch: soort tekst
    """

    HEADING = "kop"
    MEASURE = "maatregel"
    GOAL = "doelstelling"
    PLANNING = "planning"
    NAME = "naam"
    ANALYSIS = "analyse"


@frozen
class Prose:
    """A text that people read.

    Dutch: tekst
    """

    kind: ProseKind
    path: str
    text: str


def prose_of(plan: Plan) -> tuple[Prose, ...]:
    """The texts of a plan, in the order of the document: ``context.once(prose_of)``.

    Remarks are not among them: they are about the plan, and no part of it. Neither is what
    packs brought in.
    """
    return tuple(one for one in _all(plan) if one.text.strip())


def _all(plan: Plan) -> Iterator[Prose]:
    yield Prose(ProseKind.HEADING, "titel", plan.title)
    for index, evaluation in enumerate(plan.evaluations):
        yield Prose(ProseKind.ANALYSIS, f"evaluatie/{index}/naam", evaluation.name)
        yield Prose(ProseKind.ANALYSIS, f"evaluatie/{index}/resultaat", evaluation.result or "")
    for path, place in plan.places.items():
        one = place.element
        if place.attribute == "actions":
            yield Prose(ProseKind.HEADING, f"{path}/titel", one.title or "")
            yield Prose(ProseKind.MEASURE, f"{path}/maatregel", one.measure)
            yield Prose(ProseKind.PLANNING, f"{path}/planning", one.planning.text)
            yield Prose(ProseKind.MEASURE, f"{path}/resultaat", one.result or "")
        elif isinstance(one, (Item, Priority)):
            yield Prose(ProseKind.HEADING, f"{path}/naam", one.name)
            for index, objective in enumerate(getattr(one, "objectives", ())):
                below = f"{path}/doelstellingen/{index}/tekst"
                yield Prose(ProseKind.GOAL, below, objective.text)
        elif place.attribute in ("issues", "figures", "indicators"):
            yield Prose(ProseKind.ANALYSIS, f"{path}/naam", one.name)
        elif place.attribute and getattr(one, "origin", None) is None:
            yield Prose(ProseKind.NAME, f"{path}/naam", one.name)


def skeleton(text: str) -> str:
    """A name without what differs between spellings: "Zorg & Veiligheid", "zorg en veiligheid".

    Capitals, spaces, punctuation, accents of quotes, "&" for "en" and what stands in brackets.
    """
    plain = folded(text).replace("&", " en ").partition("(")[0]
    return "".join(filter(str.isalnum, plain))
