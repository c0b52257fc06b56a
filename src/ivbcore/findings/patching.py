"""The codes of writing changes into plan files (IVB091 to IVB093)."""

from __future__ import annotations

from ivbcore.findings.code import Code
from ivbcore.findings.severity import Severity
from ivbcore.values.language import Texts

__all__ = ["PATCHING"]

FILE_CHANGED = Code(
    "IVB091",
    "file-changed-since-read",
    Severity.ERROR,
    Texts(
        "{file} is veranderd nadat het werd gelezen; er is niets geschreven.",
        "{file} changed after it was read; nothing was written.",
    ),
    Texts("Een bestand veranderde tijdens het werk.", "A file changed during the work."),
)
CHANGE_NOT_WRITABLE = Code(
    "IVB092",
    "change-not-writable",
    Severity.ERROR,
    Texts(
        "De wijziging kan niet veilig in {file} worden geschreven: {reason}. Er is niets "
        "geschreven.",
        "The change cannot be written into {file} safely: {reason}. Nothing was written.",
    ),
    Texts("Een wijziging is niet te schrijven.", "A change cannot be written."),
)
FILE_NOT_WRITTEN = Code(
    "IVB093",
    "file-not-written",
    Severity.ERROR,
    Texts("{file} kon niet worden geschreven: {reason}.", "{file} could not be written: {reason}."),
    Texts("Een bestand kon niet worden geschreven.", "A file could not be written."),
)

PATCHING: tuple[Code, ...] = (FILE_CHANGED, CHANGE_NOT_WRITABLE, FILE_NOT_WRITTEN)
"""Every code of writing changes, in order."""
