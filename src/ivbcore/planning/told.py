"""The names of kinds and statuses in the languages of the reader."""

from __future__ import annotations

from ivbcore.planning.meaning import PhaseKind
from ivbcore.planning.wording import Status
from ivbcore.values.language import Texts

__all__ = ["KIND_NAMES", "STATUS_NAMES"]

STATUS_NAMES = {
    Status.READ: Texts("gelezen", "read"),
    Status.AMBIGUOUS: Texts("dubbelzinnig", "ambiguous"),
    Status.PARTIAL: Texts("deels gelezen", "read in part"),
    Status.UNREAD: Texts("niet gelezen", "not read"),
    Status.NOT_YET_KNOWN: Texts("nog niet bekend", "not yet known"),
    Status.NOT_APPLICABLE: Texts("niet van toepassing", "not applicable"),
    Status.NOT_FILLED_IN: Texts("niet ingevuld", "not filled in"),
    Status.EMPTY: Texts("leeg", "empty"),
}
_ENGLISH_KINDS = {
    PhaseKind.PREPARE: "preparation",
    PhaseKind.DRAFT: "drafting",
    PhaseKind.START_UP: "start-up",
    PhaseKind.EXECUTE: "execution",
    PhaseKind.INTRODUCE: "introduction",
    PhaseKind.PILOT: "pilot",
    PhaseKind.DEVELOP: "development",
    PhaseKind.UPDATE: "update",
    PhaseKind.EVALUATE: "evaluation",
    PhaseKind.ADOPT: "adoption",
    PhaseKind.REPORT: "reporting",
    PhaseKind.COMPLETE: "completion",
    PhaseKind.ANCHOR: "anchoring",
    PhaseKind.EXTEND: "extension",
    PhaseKind.END: "ending",
    PhaseKind.ONGOING: "ongoing",
    PhaseKind.ON_DEMAND: "on demand",
}
KIND_NAMES = {
    kind: Texts(kind.value.replace("-", " "), english) for kind, english in _ENGLISH_KINDS.items()
}
