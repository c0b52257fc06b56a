"""Keeping the time of the solver, from outside: it has been seen to run far past its own limit."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivbcore.scheduling.highs import Answer, Session
    from ivbcore.scheduling.model import Model

__all__ = ["TimedSolver"]

_LEAST = 0.02
_GRACE = 1.1
_SHARE = 0.9
_AFTER = 0.5  # how long telling a schedule takes, beside making the problem of it


class TimedSolver:
    """Solves within a number of seconds in all, counted from when it is made.

    The solver works in a thread of its own. One that does not stop in time is asked to, and
    left behind when it does not listen: what it had found by then is used.
    """

    def __init__(self, seconds: float) -> None:
        """Start counting."""
        if seconds <= 0:
            raise ValueError(f"no time to solve anything: {seconds} seconds")
        self._begin = time.monotonic()
        self._until = self._begin + seconds * _SHARE  # what comes after takes time, too
        self._grace = seconds * _SHARE * (_GRACE - 1)
        self._lost = False
        self._pace = 0.0

    @property
    def pace(self) -> float:
        """About how many seconds it takes to go through everything once."""
        return self._pace

    def begin(self) -> None:
        """The problem is there, and the time that it took says what telling the schedule takes."""
        self._pace = time.monotonic() - self._begin
        self._until -= _AFTER * self._pace

    @property
    def left(self) -> float:
        """The seconds that are left: none when a solver does not listen."""
        return 0.0 if self._lost else self._until - time.monotonic()

    def open(self, model: Model) -> Session | None:
        """A session for a model."""
        from ivbcore.scheduling.highs import Session

        return Session(model) if self.left > _LEAST else None

    def minimise(
        self,
        session: Session,
        costs: Mapping[int, float],
        hint: Sequence[float] | None,
        share: float,
        target: float,
        *,
        loose: AbstractSet[int] | None = None,
        below: float | None = None,
    ) -> Answer | None:
        """The answer within a share of the time that is left."""
        from ivbcore.scheduling.highs import Answer

        left = self.left
        if left < _LEAST:
            return None
        budget = left * share
        found: list[Answer] = []
        failed: list[BaseException] = []

        def work() -> None:
            try:
                found.append(
                    session.minimise(costs, hint, budget, target, loose=loose, below=below)
                )
            except Exception as error:  # noqa: BLE001 - carried over to the thread that waits
                failed.append(error)

        thread = Thread(target=work, daemon=True, name="ivbcore-solver")
        thread.start()
        thread.join(min(budget * _GRACE, left))
        if thread.is_alive():
            session.cancel()
            thread.join(max(0.05, self.left + self._grace))
        if failed:
            raise failed[0]
        if thread.is_alive():
            self._lost = True
            return Answer(session.best, float("-inf"), proven=False)
        return found[0]
