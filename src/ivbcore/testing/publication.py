"""Whether an exporter tells all that it should of a plan, and nothing that it should not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ivbcore.api import built_in_host, check, read
from ivbcore.contracts.exporter import Artifact, Exporter
from ivbcore.engine.exporting import exported
from ivbcore.model.action import Action, Openness
from ivbcore.model.editions import edition_of
from ivbcore.model.plan import Plan
from ivbcore.model.priority import Item, Priority
from ivbcore.publishing.selection import EVERYTHING, Selection
from ivbcore.testing.plan_strategies import any_plans
from ivbcore.testing.stand_in import plugin_with
from ivbcore.testing.verdict import over, require, tried
from ivbcore.values.language import LANGUAGES

if TYPE_CHECKING:
    from ivbcore.engine.host import Host
    from ivbcore.model.rows import Row
    from ivbcore.values.language import Language

__all__ = ["check_publication", "large_plan", "marked"]

TextOf = Callable[[str, bytes], str]
"""From a media type and the bytes of a file to the text that a person gets to read."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = tuple(Openness)
# What texts may hold that a format, a browser, a spreadsheet or a terminal could take as its own.
HOSTILE = (
    "<script>alert(1)</script>", "</td></tr></table>", "&amp;&lt;", "=1+1", "@SUM(A1)", "+31", "-1",
    '=HYPERLINK("http://x.example","x")', "\u202egro.elpmaxe\u202c", "\x00\x07\x1b[31m", "a\r\nb",
    "| a | b |", "# kop", "](javascript:alert(1))", "BEGIN:VEVENT", "a;b,c\\n", "%%{init: {}}%%",
    "```", "{{ 7*7 }}", "{% raw %}", "\ud800", "\ufffe", "a" * 400,
)  # fmt: skip


def check_publication(
    exporter: Exporter,
    text_of: TextOf,
    *,
    options: Mapping[str, Any] | None = None,
    examples: int = 5,
    host: Host | None = None,
) -> None:
    """Whether an exporter tells the edition and the selection; an AssertionError where it does not.

    Every action that is asked for appears, those without a time too, in every edition and both
    languages; nothing of what is marked above the level of the edition appears; an empty plan,
    one without a period and texts that try to be more than text are written as well. `text_of`
    gives the text that a person gets to read in a file of a media type. Actions are known by a
    word that is put into both title and measure.
    """
    publication = _Publication(exporter, text_of, dict(options or {}), host)

    def judge(drawn: tuple[Plan, str, int]) -> None:
        plan, hostile, seed = drawn
        publication.judge(marked(plan, hostile), _LEVELS[seed % len(_LEVELS)], seed)

    for plan in (Plan(), evolve(marked(_smallest()), period=None)):
        publication.judge(plan, Openness.PUBLIC, 0)
    # One hostile text in each of the places where a plan can hold text.
    for seed, hostile in enumerate(HOSTILE):
        publication.judge(marked(_smallest(), hostile), _LEVELS[seed % len(_LEVELS)], seed)
    over(_drawn_from(), judge, examples=examples, shared=True)


@lru_cache(maxsize=1)
def _drawn_from() -> SearchStrategy[tuple[Plan, str, int]]:
    return st.tuples(any_plans(), st.sampled_from(HOSTILE), st.integers(0, 99))


def marked(plan: Plan, text: str = "", *, levels: bool = True) -> Plan:
    """The plan with a word of its own in every action, levels of openness, and a text everywhere.

    The word stands in title and measure; `text` behind it, and in the names of the plan,
    priorities, items and in remarks. With `levels` every third action is marked, the levels of
    openness in turn.
    """
    number = iter(range(10**6))

    def action(one: Action) -> Action:
        at = next(number)
        word = word_of(at)
        return evolve(
            one,
            id=f"m{at}",
            title=f"{word} {text}",
            measure=f"Doen wat {word} zegt. {text}",
            remark=f"{text} {word}" if text else one.remark,
            follows=(),
            openness=_LEVELS[at // 3 % len(_LEVELS)] if levels and at % 3 == 2 else None,
        )

    def item(one: Item) -> Item:
        return evolve(one, name=f"{one.name} {text}", actions=tuple(map(action, one.actions)))

    def priority(one: Priority) -> Priority:
        return evolve(one, name=f"{one.name} {text}", items=tuple(map(item, one.items)))

    return evolve(
        plan,
        title=f"{plan.title} {text}",
        priorities=tuple(map(priority, plan.priorities)),
        decisions=(),
        commitments=(),
        evaluations=(),
    )


def word_of(number: int) -> str:
    """A word for a number, of letters alone: no format changes it and none is part of another."""
    digits = []
    for _ in range(4):
        number, rest = divmod(number, len(_LETTERS))
        digits.append(_LETTERS[rest])
    return f"Kenmerk{''.join(digits)}q"


def large_plan(actions: int = 5_000) -> Plan:
    """A plan of so many actions, ten to an item, each with a word of its own."""
    base = _smallest()
    (priority,) = base.priorities
    pattern = priority.items[0].actions
    items = tuple(
        Item(
            id=f"i{first}",
            name=f"Onderdeel {first}",
            actions=tuple(pattern[(first + at) % len(pattern)] for at in range(10)),
        )
        for first in range(0, actions, 10)
    )
    return marked(evolve(base, priorities=(evolve(priority, items=items),)), levels=False)


def _smallest() -> Plan:
    plan = read(text=_SMALLEST).plan
    assert plan is not None
    return plan


_SMALLEST = """
ivb: 1
titel: Een plan
gemeente: {naam: Voorbeeld}
looptijd: 2024-2026
partijen: [{id: politie, naam: Politie, positie: extern}, {id: team, naam: Team, positie: intern}]
portefeuillehouders: [{id: burgemeester, naam: burgemeester}]
prioriteiten:
  - naam: Jeugd
    items:
      - naam: Straat
        acties:
          - {id: a, maatregel: A., portefeuillehouders: burgemeester, partijen: [politie, team],
             planning: Q1 2024}
          - {id: b, maatregel: B., portefeuillehouders: burgemeester, partijen: [team],
             planning: doorlopend}
          - {id: c, maatregel: C., portefeuillehouders: burgemeester, partijen: [politie],
             planning: zodra het kan en mag}
          - {id: d, maatregel: D., partijen: [politie], planning: op afroep}
          - {id: e, maatregel: E., portefeuillehouders: burgemeester, partijen: [Onbekende Bond]}
          - {id: f, maatregel: F., portefeuillehouders: burgemeester, partijen: [politie],
             planning: Q3 en Q4 2024 2025}
"""


class _Publication:
    """An exporter, and how to judge what it writes of a plan."""

    def __init__(
        self, exporter: Exporter, text_of: TextOf, options: dict[str, Any], host: Host | None
    ) -> None:
        self.exporter = exporter
        self.text_of = text_of
        self.options = options
        host = host or built_in_host()
        known = any(one.name == exporter.name for one in host.exporters)
        self.host = host if known else host.with_plugins(plugin_with(exporter))

    def judge(self, plan: Plan, level: Openness, seed: int) -> None:
        edition = edition_of(plan, level).plan
        language = LANGUAGES[seed % len(LANGUAGES)]
        for selection in self._selections(edition, seed):
            shown = selection.rows_of(edition)
            text = self._text(plan, level, language, selection)
            self._all_there([*shown], text, level, selection)
            hidden = {_word(row) for row in plan.rows} - {_word(row) for row in edition.rows}
            told = sorted(word for word in hidden if word in text)
            require(not told, f"{self._named} tells in edition {level.value} what is above: {told}")

    @property
    def _named(self) -> str:
        return f"exporter {self.exporter.name!r}"

    def _selections(self, plan: Plan, seed: int) -> Iterator[Selection]:
        if self.exporter.asks_for is None:
            yield EVERYTHING
        if not self.exporter.selects:
            return
        partners = [one.name for row in plan.rows for one in row.partners]
        holders = [one.name for row in plan.rows for one in row.holders]
        if partners and self.exporter.asks_for != "holder":
            yield Selection(partner=partners[seed % len(partners)])
        if holders and self.exporter.asks_for != "partner":
            yield Selection(holder=holders[seed % len(holders)])
        if plan.period is not None and self.exporter.asks_for is None:
            quarters = plan.period.quarters
            yield Selection(quarter=quarters[seed % len(quarters)])

    def _text(self, plan: Plan, level: Openness, language: Language, selection: Selection) -> str:
        report = check(edition_of(plan, level).plan) if self.exporter.takes_report else None

        def export() -> tuple[Artifact, ...]:
            return exported(
                plan,
                self.exporter.name,
                self.host,
                level=level,
                language=language,
                report=report,
                options=self.options,
                selection=selection,
                with_personal_data=True,
            ).artifacts

        artifacts = tried(self._named, export)
        return "\n".join(
            tried(f"the reader of {one.name}", self.text_of, one.media_type, one.content)
            for one in artifacts
        )

    def _all_there(
        self, rows: Iterable[Row], text: str, level: Openness, selection: Selection
    ) -> None:
        missing = [_word(row) for row in rows if _word(row) not in text]
        asked = f" for {selection}" if selection else ""
        require(
            not missing,
            f"{self._named} leaves out of edition {level.value}{asked}: {missing[:5]}",
        )


def _word(row: Row) -> str:
    return (row.action.title or "").partition(" ")[0]
