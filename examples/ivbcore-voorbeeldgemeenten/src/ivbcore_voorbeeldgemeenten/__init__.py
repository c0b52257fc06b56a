"""An example plugin: what three municipalities with a joint plan add to ivbcore for themselves.

Fields for their case system, an event week as a planning word, a rule on council decisions, and
an export for their council information system. The municipalities are made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ivbcore.contracts import (
    Entry,
    Exporter,
    ExportOption,
    Extension,
    PlanningWords,
    PluginInfo,
    Rule,
    Season,
    Tag,
    Texts,
    WordList,
    hookimpl,
)

if TYPE_CHECKING:
    from ivbcore.contracts import Artifact, ExportRequest

__version__ = "1.0"

__all__ = [
    "__version__",
    "ivb_exporters",
    "ivb_extensions",
    "ivb_planning_words",
    "ivb_plugin",
    "ivb_rules",
    "ivb_word_lists",
]


@hookimpl
def ivb_plugin() -> PluginInfo:
    """Who the plugin is."""
    return PluginInfo("Voorbeeldgemeenten", "VBG", __version__)


@hookimpl
def ivb_extensions() -> Sequence[Extension]:
    """The fields of the case system, under `eigen: {VBG: ...}` of actions and decisions."""
    from ivbcore.contracts import Action, Decision
    from ivbcore_voorbeeldgemeenten.casefile import CaseFile

    return (Extension("VBG", CaseFile, on=(Action, Decision)),)


@hookimpl
def ivb_planning_words() -> Sequence[PlanningWords]:
    """Weeks that everybody in the three municipalities knows, for plans that name `vbg-weken`."""
    fair = Entry(
        Tag.SEASON,
        Season((9, 9), approximate=False, fine=True),
        ("najaarskermis", "kermisweek", "week van de najaarskermis"),
        (
            ("Kermisweek 2026", "september 2026"),
            ("jaarlijks in de kermisweek", "jaarlijks in september"),
        ),
    )
    boats = Entry(
        Tag.SEASON,
        Season((6, 7), approximate=False, fine=True),
        ("havendagen", "oosterhavense havendagen"),
        (("havendagen 2027", "juni en juli 2027"),),
    )
    return (PlanningWords("vbg-weken", (fair, boats)),)


@hookimpl
def ivb_word_lists() -> Sequence[WordList]:
    """What the council decides on, for the rule VBG001; another package may add to it."""
    from ivbcore_voorbeeldgemeenten.rules import COUNCIL_PAPERS

    papers = ("verordening", "beleidsnota", "raadsvoorstel", "kadernota", "krediet")
    return (WordList(COUNCIL_PAPERS, papers), WordList("bekende-afkortingen", ("VBG",)))


@hookimpl
def ivb_rules() -> Sequence[Rule]:
    """The rule on council decisions."""
    from ivbcore_voorbeeldgemeenten.rules import council_decision_without_case

    return (council_decision_without_case,)


@hookimpl
def ivb_exporters() -> Sequence[Exporter]:
    """The format of the council information system."""
    title = Texts("Agenda van de raad (JSON)", "Agenda of the council (JSON)")
    gemeente = ExportOption(
        "gemeente",
        Texts("alleen de punten van deze gemeente", "only the items of this municipality"),
    )
    return (Exporter("raadsagenda", title, _council_agenda, options=(gemeente,)),)


def _council_agenda(request: ExportRequest) -> Artifact:
    # Imported on use: only whoever asks for the format needs it.
    from ivbcore_voorbeeldgemeenten.agenda import council_agenda

    return council_agenda(request)
