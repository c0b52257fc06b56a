"""IVB216: a plan that ends without anything that prepares the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ivbcore.contracts import (
    CCV_STEPS,
    POLITIEWET_38B,
    Context,
    Finding,
    Period,
    Row,
    Texts,
    about_the_plan,
    folded,
    plan_nouns,
    rule,
)

_SHORT = 4
_NEXT = (
    r"(?<!\w)(?:nieuwe?|volgende?|opvolg\w*|vervolg\w*|herijk\w*|herzien\w*|actualis\w*"
    r"|voorbereid\w*|verleng\w*)(?!\w)"
)
# "Het nieuwe plan voorbereiden", and no new plan for the market square.
_NO_MORE = (
    r"(?= (?:voorbereid|opstel|opgesteld|mak|gemaakt|schrij|vast|en(?!\w)|in(?!\w)|vanaf|door|20)"
    r"|\s*$|\s*[.;:,])"
)
# "Plan evalueren en opnieuw vaststellen."
_AGAIN = r"(?:\w+ en )?(?:opnieuw|herzien|herijken|vernieuwen|verlengen|actualiseren)(?!\w)"
# What the last quarters of a plan write by the name of a plan is the next one.
_LAST_QUARTERS = 6
_SHORTEST_WORD = 6


@rule(
    "IVB216",
    "successor-not-prepared",
    nl="De looptijd eindigt in {quarters}, en nergens staat wanneer het volgende plan wordt "
    "voorbereid of vastgesteld.",
    en="The period ends in {quarters}, and nowhere it says when the next plan is prepared or "
    "adopted.",
    summary=Texts(
        "Het volgende plan wordt nergens voorbereid.", "The next plan is prepared nowhere."
    ),
    why=Texts(
        "De raad stelt de doelen ten minste eens in de vier jaar vast; wie te laat begint, zit een "
        "jaar zonder plan.",
        "The council sets the goals at least once in four years; who begins too late is without "
        "a plan for a year.",
    ),
    norms=(POLITIEWET_38B, CCV_STEPS),
)
def successor_not_prepared(context: Context) -> Iterator[Finding]:
    """A plan that ends without anything that prepares the next one.

    An analysis, talks with partners and a council decision take the better part of a year. Found
    when no action, decision or evaluation moment speaks of a next plan: a word such as "nieuw",
    "volgend", "herijken" or "verlengen" beside a name of the plan (word list `plannamen`, or its
    own title), such a name with years that begin after the period, an action that writes
    something by such a name in the last year and a half, or a decision in the last year about
    it. A plan of a year or less is left alone.

    Faulty:

    ```yaml
    looptijd: 2024-2026
    evaluatiemomenten: [{soort: eind, wanneer: 2026Q2}]
    ```

    Put right:

    ```yaml
    looptijd: 2024-2026
    evaluatiemomenten: [{soort: eind, wanneer: 2026Q2}]
    besluiten:
      - orgaan: raad
        soort: vaststellen
        onderwerp: Veiligheidsbeleid 2027-2030
        datum: 2026-11-10
    ```
    """
    period = context.plan.period
    if period is None or len(period) <= _SHORT or not context.rows:
        return
    if context.lacks("evaluatiemomenten", "acties", "items", "besluiten"):
        return
    if _adopted(context, period) or any(_speaks(context, text) for text in _texts(context)):
        return
    if any(_writes(context, row, period) for row in context.rows):
        return
    if any(map(_next, _moments(context))):
        return
    yield context.finding("looptijd", quarters=(str(period.last),))


def _texts(context: Context) -> Iterator[str]:
    for one in context.plan.decisions:
        yield f"{one.kind or ''} {one.subject or ''} {one.remark or ''}"
    yield from _moments(context)
    for row in context.rows:
        yield f"{row.item.name}\n{row.action.title or ''}"
        yield row.action.measure


def _moments(context: Context) -> Iterator[str]:
    for moment in context.plan.evaluation_moments:
        yield f"{moment.kind or ''} {moment.remark or ''}"


def _speaks(context: Context, text: str) -> bool:
    plain = folded(text)
    if re.search(_NEXT, plain) and about_the_plan(context, plain):
        return True
    new, again = _told(plan_nouns(context))
    if new.search(plain) or again.search(plain):
        return True
    return _is_later(context, plain)


@lru_cache(maxsize=16)
def _told(nouns: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds "een nieuw plan", and "het plan herzien"."""
    beginning = r"(?:^|[.;:]\s*|(?<!\w)(?:het|dit|ons) )"
    return (
        re.compile(rf"(?<!\w)(?:nieuwe?|volgende?) (?:{nouns}){_NO_MORE}"),
        re.compile(rf"{beginning}(?:{nouns}) {_AGAIN}"),
    )


def _next(moment: str) -> bool:
    """Whether a moment of evaluation, which is about the plan anyway, speaks of a next one."""
    plain = folded(moment)
    noun = re.search(r"(?<!\w)(?:\w*(?:plan|programma|beleid|nota|agenda)|ivb|ivp)(?!\w)", plain)
    return bool(noun and re.search(_NEXT, plain))


def _is_later(context: Context, plain: str) -> bool:
    """Whether a text names a plan for the years after the period: "Actieprogramma 2027-2030"."""
    period = context.plan.period
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|/|t/m|tot en met)\s*(?:20)?\d\d", plain)
    if period is None or not any(int(year) > period.last.year for year in years):
        return False
    first = folded(context.plan.title).partition(" ")[0]
    own = len(first) >= _SHORTEST_WORD and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", plain)
    return bool(own) or about_the_plan(context, plain)


def _writes(context: Context, row: Row, period: Period) -> bool:
    """Whether a row writes something by the name of a plan when the period nears its end."""
    text = f"{row.action.title or ''}\n{row.action.measure}"
    late = period.last.shifted(-_LAST_QUARTERS)
    return (
        any(quarter > late for quarter in row.timetable.possible)
        and bool(context.spotted("maakwoorden", text))
        and about_the_plan(context, text)
    )


def _adopted(context: Context, period: Period) -> bool:
    """Whether something by the name of a plan is adopted in the last year, or after it."""
    since = date(period.last.year - 1, period.last.start.month, 1)
    late = (one for one in context.plan.decisions if one.date is not None and one.date >= since)
    return any(about_the_plan(context, one.subject) for one in late)
