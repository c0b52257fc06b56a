"""What is done: the kinds of phases."""

from __future__ import annotations

from ivbcore.contracts import Entry, PhaseKind, Tag, forms

__all__ = ["kinds"]

# Words that are noun and verb alike ("update", "draft") count as nouns: a verb outranks the noun
# before it, and "evaluation of the update" is an evaluation.
_NOUNS: dict[PhaseKind, str] = {
    PhaseKind.PREPARE: "preparation, preparations, exploration, orientation, inventory, scoping",
    PhaseKind.DRAFT: "draft, drafting",
    PhaseKind.START_UP: "start-up, startup, start-up phase",
    PhaseKind.EXECUTE: "execution, realisation, realization, delivery of the programme",
    PhaseKind.INTRODUCE: "introduction, implementation, roll-out, rollout, go-live, deployment",
    PhaseKind.PILOT: "pilot, pilots, pilot phase, trial, trial run",
    PhaseKind.DEVELOP: "development, further development",
    PhaseKind.UPDATE: "update, revision, recalibration, renewal of the policy",
    PhaseKind.EVALUATE: "evaluation, evaluations, interim evaluation, final evaluation, review,"
    " midterm review, mid-term review",
    PhaseKind.ADOPT: "adoption, approval, council decision, decision-making, ratification",
    PhaseKind.REPORT: "report, reports, reporting, progress report, feedback",
    PhaseKind.COMPLETE: "completion, delivery, ready, done",
    PhaseKind.ANCHOR: "embedding, anchoring",
    PhaseKind.EXTEND: "extension, renewal, recertification",
    PhaseKind.END: "termination, discontinuation",
}
_DEEDS: dict[PhaseKind, str] = {
    PhaseKind.PREPARE: "prepare, prepared, explore, explored",
    PhaseKind.DRAFT: "draw up, drawn up, drafted, write",
    PhaseKind.START_UP: "start up, set up, started up",
    PhaseKind.EXECUTE: "execute, executed, carry out, carried out, perform, performed",
    PhaseKind.INTRODUCE: "introduce, introduced, implement, implemented, roll out, rolled out",
    PhaseKind.DEVELOP: "develop, developed, develop further, further develop",
    PhaseKind.UPDATE: "updating, updated, revise, revised, recalibrate",
    PhaseKind.EVALUATE: "evaluate, evaluated, evaluating",
    PhaseKind.ADOPT: "adopt, adopted, approve, approved",
    PhaseKind.REPORT: "reported",
    PhaseKind.COMPLETE: "complete, completed, finish, finished, deliver, delivered, is ready",
    PhaseKind.ANCHOR: "embed, embedded, anchor, anchored",
    PhaseKind.EXTEND: "extend, extended, renew, renewed, recertify",
    PhaseKind.END: "terminate, terminated, discontinue, discontinued, stop, stopped, phase out",
}
_EXAMPLES: dict[PhaseKind, tuple[tuple[str, str], ...]] = {
    PhaseKind.EVALUATE: (
        ("Q4 2024: evaluation", "Q4 2024: evaluatie"),
        ("evaluation of the update Q4 2025", "evaluatie van de actualisatie Q4 2025"),
        ("annual evaluation in Q4", "jaarlijkse evaluatie in Q4"),
    ),
    PhaseKind.COMPLETE: (("complete Q4 2024", "Q4 2024 afronden"),),
    PhaseKind.DEVELOP: (("Q3/Q4 2024 further development", "Q3/Q4 2024 doorontwikkeling"),),
    PhaseKind.INTRODUCE: (
        (
            "Q1 2024 introduction PGAx, Q2 2024 evaluation",
            "Q1 2024 invoering PGAx, Q2 2024 evaluatie",
        ),
    ),
}


def kinds() -> tuple[Entry, ...]:
    """The nouns, then the verbs."""
    return (
        *(
            Entry(Tag.KIND, kind, forms(words), _EXAMPLES.get(kind, ()))
            for kind, words in _NOUNS.items()
        ),
        *(Entry(Tag.DEED, kind, forms(words)) for kind, words in _DEEDS.items()),
    )
