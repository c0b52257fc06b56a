"""An example plugin: what a regional platform for safety could share with its municipalities.

A pack of partners and building blocks, two rules on the regional agenda, and English planning
words. The content is made up; it is no policy of anyone.
"""

from __future__ import annotations

from collections.abc import Sequence

from ivbcore.contracts import PackSource, PlanningWords, PluginInfo, Rule, WordList, hookimpl
from ivbcore_platform_ivz.names import AGENDA, ENGLISH_WORDS, PACK

__version__ = "2026.1"

__all__ = [
    "__version__",
    "ivb_packs",
    "ivb_planning_words",
    "ivb_plugin",
    "ivb_rules",
    "ivb_word_lists",
]


def _pack() -> bytes:
    # Imported on use: only a plan that names the pack needs it.
    from importlib.resources import files

    return (files(__name__) / "platform-ivz.yaml").read_bytes()


@hookimpl
def ivb_plugin() -> PluginInfo:
    """Who the plugin is."""
    return PluginInfo("Platform IVZ (voorbeeld)", "IVZ", __version__)


@hookimpl
def ivb_packs() -> Sequence[PackSource]:
    """The pack that plans name as `platform-ivz`."""
    return (PackSource(PACK, __version__, _pack),)


@hookimpl
def ivb_word_lists() -> Sequence[WordList]:
    """The points of the regional agenda; another package may add to them."""
    points = (
        "Ondermijning",
        "Zorg en veiligheid",
        "Gedigitaliseerde criminaliteit",
        "Weerbare jeugd",
    )
    return (WordList(AGENDA, points),)


@hookimpl
def ivb_rules() -> Sequence[Rule]:
    """Rules on the match of regional and local priorities."""
    from ivbcore_platform_ivz.rules import agenda_point_unfollowed, agenda_point_unknown

    return (agenda_point_unfollowed, agenda_point_unknown)


@hookimpl
def ivb_planning_words() -> Sequence[PlanningWords]:
    """English, for plans that name it under `bouwstenen`."""
    from ivbcore_platform_ivz.english import ENGLISH

    return (PlanningWords(ENGLISH_WORDS, vocabulary=ENGLISH),)
