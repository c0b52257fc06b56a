"""The codes of plugins (9xx) that the host itself finds."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["PLUGINS"]

PLUGIN_NOT_IMPORTED = Code(
    "IVB901",
    "plugin-not-imported",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} kan niet worden geladen: {reason}.",
        "The plugin {name} cannot be loaded: {reason}.",
    ),
    Texts("Een uitbreiding kan niet worden geladen.", "A plugin cannot be loaded."),
)
PLUGIN_CRASHED = Code(
    "IVB902",
    "plugin-crashed",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} is mislukt: {reason}.",
        "The plugin {name} failed: {reason}.",
    ),
    Texts("Een uitbreiding is mislukt.", "A plugin failed."),
)
CONTRIBUTION_MALFORMED = Code(
    "IVB903",
    "contribution-malformed",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} levert iets onbruikbaars: {value} in plaats van {expected}.",
        "The plugin {name} contributes something of no use: {value} instead of {expected}.",
    ),
    Texts("Een uitbreiding levert iets onbruikbaars.", "A plugin contributes the wrong thing."),
)
HOOK_UNKNOWN = Code(
    "IVB904",
    "hook-unknown",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} vult een haak in die niet bestaat: {value}.",
        "The plugin {name} implements a hook that does not exist: {value}.",
    ),
    Texts("Een haak van een uitbreiding bestaat niet.", "A plugin implements no known hook."),
)
NAME_TAKEN = Code(
    "IVB905",
    "contribution-name-taken",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} levert {value}, maar {other} levert dat al; de eerste telt.",
        "The plugin {name} contributes {value}, but {other} does already; the first one counts.",
    ),
    Texts("Twee uitbreidingen leveren hetzelfde.", "Two plugins contribute the same."),
)

PLUGINS: tuple[Code, ...] = (
    PLUGIN_NOT_IMPORTED,
    PLUGIN_CRASHED,
    CONTRIBUTION_MALFORMED,
    HOOK_UNKNOWN,
    NAME_TAKEN,
)
"""Every code of plugins, in order."""
