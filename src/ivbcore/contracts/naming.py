"""The names in a plan, and what stands where a name belongs and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ivbcore.model import analysis, governance, holder, objective, partner, priority
from ivbcore.model.action import Action
from ivbcore.values.absence import Absence, absence_of
from ivbcore.values.names import folded
from ivbcore.values.records import frozen
from ivbcore.values.term import terms_of

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan

__all__ = ["Name", "is_no_name", "names_of"]

_ANSWERS = frozenset({"ja", "nee", "geen", "wel", "true", "false", "yes", "no"})
_LONGEST = 24  # a time that is told in figures; no answer is longer
_YEAR = r"(?:19|20)\d\d"
_TIME = (
    rf"(?:{_YEAR}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]{_YEAR}"
    rf"|{_YEAR} ?[qk][1-4]|[qk][1-4] ?{_YEAR}|{_YEAR})"
)


@frozen
class Name:
    """What stands at a place where a name belongs.

    Dutch: naam
    `key` is the key that people know it by: of what can be written as a plain text, that of the
    list. `heading` tells that it stands above something: a year may.
    """

    path: str
    text: str
    key: str
    heading: bool = False


def is_no_name(text: str, *, time: bool = True) -> bool:
    """Whether a text is an answer ("ja", "geen", "n.v.t."), a dash, or only a time, and no name.

    Numbers that are no year may be names: a concert hall is called 013. With `time` False a year
    or a date may be one as well.
    """
    if not text or len(text) > _LONGEST:
        return False
    plain = folded(text)
    absence = absence_of(plain)
    if plain in _ANSWERS or absence is Absence.NOT_APPLICABLE:
        return True
    if absence is Absence.NOT_FILLED_IN:
        return not plain.isalpha()  # "x" may be a name
    return time and _time().fullmatch(plain) is not None


@lru_cache(maxsize=1)
def _time() -> re.Pattern[str]:
    """A day, quarter or year, or from the one to the other."""
    return re.compile(rf"{_TIME}(?: ?(?:-|–|/|\.\.|t/m) ?{_TIME})?")


# The fields that hold a name which is no reference; references are seen where they are resolved.
_NAMES: Mapping[type[Any], tuple[str, ...]] = {
    governance.Municipality: ("name",),
    governance.Framework: ("name", "source"),
    governance.Adoption: ("body",),
    governance.Scope: ("theme", "arranged_in"),
    governance.Reporting: ("to",),
    governance.Decision: ("body",),
    governance.Consultation: ("name",),
    governance.Abbreviation: ("meaning",),
    governance.Source: ("name", "supplier"),
    holder.PortfolioHolder: ("name", "aliases", "portfolio"),
    partner.Partner: ("name", "aliases"),
    objective.Objective: ("text",),
    objective.Indicator: ("name",),
    analysis.SafetyIssue: ("name",),
    analysis.Evaluation: ("name",),
    priority.Priority: ("name", "aliases", "follows_agenda"),
    priority.Item: ("name",),
    Action: ("principal", "area", "municipalities"),
}
_HEADINGS = (priority.Priority, priority.Item)


def names_of(plan: Plan) -> Iterator[Name]:
    """What stands where a name belongs, other than as a reference: of the plan, not of packs."""
    if plan.municipality is not None:
        yield from _of_element(plan.municipality, "gemeente")
    yield from _of_lists(plan, "")
    for path, place in plan.places.items():
        element = place.element
        if getattr(element, "origin", None) is None:
            yield from _of_element(element, path)
            if isinstance(element, priority.Priority):
                yield from _of_lists(element, f"{path}/")


def _of_element(element: Any, path: str) -> Iterator[Name]:
    kind = type(element)
    names = _NAMES.get(kind, ())
    heading = kind in _HEADINGS
    for name in names:
        value = getattr(element, name)
        if not value:
            continue
        key = terms_of(kind)[name].key
        place = f"{path}/{key}"
        if name == getattr(kind, "SHORT_FORM", None):
            key = path.split("/")[-2:][0]
        if isinstance(value, str):
            yield Name(place, value, key, heading)
        else:
            yield from (Name(f"{place}/{index}", one, key) for index, one in enumerate(value))


def _of_lists(element: Any, before: str) -> Iterator[Name]:
    """The names of those that have no path of their own, in the lists of an element."""
    for name, described in terms_of(type(element)).items():
        value = getattr(element, name)
        if type(value) is tuple and value and not hasattr(value[0], "id"):
            for index, one in enumerate(value):
                yield from _of_element(one, f"{before}{described.key}/{index}")
