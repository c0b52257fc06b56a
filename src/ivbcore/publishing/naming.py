"""By what names people know things: actions, plans, municipalities, and where a plan stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from ivbcore.model.openness import Openness
from ivbcore.values.language import Language, Texts

if TYPE_CHECKING:
    from ivbcore.model.plan import Plan
    from ivbcore.model.row import Row

__all__ = [
    "cut_off",
    "listed",
    "municipality_names",
    "nameless",
    "plan_name",
    "short_name",
    "source_words",
    "the_plan",
]

_LONGEST = 80
_SHORTEST = 20  # less says too little
_OF = Texts("gemeente {name}", "municipality of {name}")
_OF_SEVERAL = Texts("gemeenten {name}", "municipalities of {name}")
_WHOSE = Texts("het plan ‘{plan}’ van de {whose}", "the plan ‘{plan}’ of the {whose}")
_UNNAMED = Texts("het veiligheidsplan", "the safety plan")
_THE_PLAN = Texts("het plan ‘{plan}’", "the plan ‘{plan}’")
_NAMELESS = Texts("Maatregel {number}", "Action {number}")
_AND = Texts("en", "and")
_SOURCE = Texts("Bron: {plan}. Editie: {level}.", "Source: {plan}. Edition: {level}.")
_AS_OF = Texts("Stand op {day}.", "As of {day}.")
_LEVELS = {
    Openness.PUBLIC: Texts("openbaar", "public"),
    Openness.REGION: Texts("regio", "region"),
    Openness.INTERNAL: Texts("intern", "internal"),
    Openness.CONFIDENTIAL: Texts("vertrouwelijk", "confidential"),
}


def short_name(row: Row, language: Language = "nl") -> str:
    """An action in few words: its title, else how its measure begins, else its item.

    What has no name at all is called after its place in the plan.
    """
    action = row.action
    for text in (action.title, action.measure, row.item.name):
        if text and text.strip():
            return cut_off(text)
    return nameless(row, language)


def cut_off(text: str, longest: int = _LONGEST) -> str:
    """A text that is not too long: its first sentence, else as many whole words as fit."""
    if len(text) <= longest:
        return text
    stop = text.find(". ", _SHORTEST, longest)
    if stop >= 0:
        return text[:stop]
    head = text[: longest - 1]
    words = head.rpartition(" ")[0]
    return f"{(words if len(words) >= _SHORTEST else head).rstrip(' ,;:.')}…"


def nameless(row: Row, language: Language = "nl") -> str:
    """What an action without any name is called: after its place in the plan."""
    return _NAMELESS.in_language(language).format(number=row.number)


def listed(names: Iterable[str], language: Language = "nl") -> str:
    """Names in a row, as people write them: ``politie, boa's en jongerenwerk``."""
    every = [name for name in names if name]
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} {_AND.in_language(language)} {every[-1]}"


def municipality_names(plan: Plan, language: Language = "nl") -> str:
    """Whose plan it is: ``gemeente Hellendoorn``; empty when the plan does not say."""
    own = () if plan.municipality is None else (plan.municipality,)
    names = [one.name for one in (*own, *plan.municipalities) if one.name]
    if not names:
        return ""
    texts = _OF if len(names) == 1 else _OF_SEVERAL
    return texts.in_language(language).format(name=listed(names, language))


def plan_name(plan: Plan, language: Language = "nl") -> str:
    """The plan and whose it is, as far as it says."""
    return ", ".join(one for one in (plan.title, municipality_names(plan, language)) if one)


def the_plan(plan: Plan, language: Language = "nl") -> str:
    """The plan in a sentence: ``het plan ‘Veilig Borne’ van de gemeente Borne``."""
    whose = municipality_names(plan, language)
    texts = _UNNAMED if not plan.title else _WHOSE if whose else _THE_PLAN
    return texts.in_language(language).format(plan=plan.title, whose=whose)


def source_words(plan: Plan, level: Openness, day: date | None, language: Language) -> str:
    """Where what is told comes from, in which edition, and as of which day."""
    edition = _LEVELS[level].in_language(language)
    words = _SOURCE.in_language(language).format(plan=plan_name(plan, language), level=edition)
    if day is None:
        return words
    # Imported on use: the door to pendulum.
    from ivbcore.values.calendar_dates import human_date

    return f"{words} {_AS_OF.in_language(language).format(day=human_date(day, language))}"
