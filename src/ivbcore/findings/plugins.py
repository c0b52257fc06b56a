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

RULE_CRASHED = Code(
    "IVB906",
    "rule-crashed",
    Severity.ERROR,
    Texts(
        "De regel {value} van {name} is mislukt: {reason}.",
        "The rule {value} of {name} failed: {reason}.",
    ),
    Texts("Een regel is mislukt.", "A rule failed."),
)
RULE_SLOW = Code(
    "IVB907",
    "rule-slow",
    Severity.INFORMATION,
    Texts(
        "De regel {value} van {name} nam {amount} in beslag.",
        "The rule {value} of {name} took {amount}.",
    ),
    Texts("Een regel is traag.", "A rule is slow."),
)
OUTSIDE_PREFIX = Code(
    "IVB908",
    "outside-prefix",
    Severity.ERROR,
    Texts(
        "De uitbreiding {name} levert {value}, maar dat begint niet met haar eigen voorvoegsel.",
        "The plugin {name} contributes {value}, which does not begin with its own prefix.",
    ),
    Texts(
        "Een uitbreiding komt buiten haar voorvoegsel.", "A plugin contributes outside its prefix."
    ),
)
MADE_FOR_OTHER_CONTRACTS = Code(
    "IVB909",
    "made-for-other-contracts",
    Severity.WARNING,
    Texts(
        "De uitbreiding {name} is voor versie {version} van de afspraken; dit is {expected}.",
        "The plugin {name} was made for version {version} of the contracts; this is {expected}.",
    ),
    Texts(
        "Een uitbreiding is voor andere afspraken gemaakt.",
        "A plugin was made for another version of the contracts.",
    ),
)
EXPORTER_CRASHED = Code(
    "IVB910",
    "exporter-crashed",
    Severity.ERROR,
    Texts(
        "De uitvoervorm {value} van {name} is mislukt: {reason}.",
        "The exporter {value} of {name} failed: {reason}.",
    ),
    Texts("Een uitvoervorm is mislukt.", "An exporter failed."),
)
EXTENSION_NOT_INSTALLED = Code(
    "IVB911",
    "extension-not-installed",
    Severity.INFORMATION,
    Texts(
        "De eigen velden van {name} staan in het plan, maar die uitbreiding is er niet;"
        " ze blijven ongelezen bewaard.",
        "The plan holds fields of {name}, but that plugin is not there; they are kept unread.",
    ),
    Texts(
        "Eigen velden van een uitbreiding die er niet is.", "Fields of a plugin that is not there."
    ),
)

PLUGINS: tuple[Code, ...] = (
    PLUGIN_NOT_IMPORTED,
    PLUGIN_CRASHED,
    CONTRIBUTION_MALFORMED,
    HOOK_UNKNOWN,
    NAME_TAKEN,
    RULE_CRASHED,
    RULE_SLOW,
    OUTSIDE_PREFIX,
    MADE_FOR_OTHER_CONTRACTS,
    EXPORTER_CRASHED,
    EXTENSION_NOT_INSTALLED,
)
"""Every code of plugins, in order."""
