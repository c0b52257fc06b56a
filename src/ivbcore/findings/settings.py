"""The codes of settings and baselines (IVB081 to IVB086)."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["SETTINGS"]

SETTINGS_UNREADABLE = Code(
    "IVB081",
    "settings-unreadable",
    Severity.ERROR,
    Texts("{file} is niet te lezen: {reason}.", "{file} cannot be read: {reason}."),
    Texts("Een bestand met instellingen is niet te lezen.", "A settings file cannot be read."),
)
UNKNOWN_SETTING = Code(
    "IVB082",
    "unknown-setting",
    Severity.ERROR,
    Texts(
        "De instelling '{key}' bestaat niet{suggestion}.",
        "There is no setting '{key}'{suggestion}.",
    ),
    Texts("Een instelling bestaat niet.", "A setting does not exist."),
)
SETTING_OF_WRONG_TYPE = Code(
    "IVB083",
    "setting-of-wrong-type",
    Severity.ERROR,
    Texts(
        "Bij '{key}' staat {value}; verwacht wordt {expected}.",
        "'{key}' holds {value}; expected is {expected}.",
    ),
    Texts("Een instelling heeft een verkeerde waarde.", "A setting has a wrong value."),
)
SETTING_WITH_UNKNOWN_CODE = Code(
    "IVB084",
    "setting-with-unknown-code",
    Severity.ERROR,
    Texts(
        "Bij '{key}' staat '{value}'; zo'n code is er niet{suggestion}.",
        "'{key}' names '{value}'; there is no such code{suggestion}.",
    ),
    Texts("Een instelling noemt een onbekende code.", "A setting names an unknown code."),
)
SETTING_OF_UNKNOWN_LIMIT = Code(
    "IVB085",
    "setting-of-unknown-limit",
    Severity.ERROR,
    Texts(
        "De regel {value} heeft geen grens '{key}'{expected}.",
        "The rule {value} has no limit '{key}'{expected}.",
    ),
    Texts("Een regel heeft deze grens niet.", "A rule does not have this limit."),
)
BASELINE_UNREADABLE = Code(
    "IVB086",
    "baseline-unreadable",
    Severity.ERROR,
    Texts(
        "De nullijn {file} is niet te lezen: {reason}.",
        "The baseline {file} cannot be read: {reason}.",
    ),
    Texts("Een nullijn is niet te lezen.", "A baseline cannot be read."),
)

SETTINGS: tuple[Code, ...] = (
    SETTINGS_UNREADABLE,
    UNKNOWN_SETTING,
    SETTING_OF_WRONG_TYPE,
    SETTING_WITH_UNKNOWN_CODE,
    SETTING_OF_UNKNOWN_LIMIT,
    BASELINE_UNREADABLE,
)
"""Every code of settings, in order."""
