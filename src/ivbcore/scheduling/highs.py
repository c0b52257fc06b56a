"""The door to HiGHS: the only module that imports the solver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from ivbcore.scheduling.model import Model
from ivbcore.values.errors import MissingExtra
from ivbcore.values.records import frozen

__all__ = ["Answer", "Session", "quiet", "version"]

_FEASIBLE = 2
_NEAR = 1e-5
_USUAL, _LITTLE = 0.05, 0.01  # how much looking for answers by rules of thumb


@frozen
class Answer:
    """What the solver found: values of the columns (None: nothing), and the bound it proved."""

    values: tuple[float, ...] | None
    bound: float
    proven: bool
    impossible: bool = False


def _highspy() -> Any:
    try:
        import highspy
    except ImportError:
        raise MissingExtra("solver", "placing what has no fixed quarter") from None
    return highspy


def quiet(highspy: Any) -> Any:
    """A solver that writes nothing: the making of one already does, unless it is told not to."""

    class Quiet(highspy.Highs):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802 - a name of highspy
            self.silent()
            super().enableCallbacks()

    highs = Quiet()
    highs.silent()
    return highs


def version() -> str:
    """The version of the solver, which belongs to a schedule that has to be made again."""
    return str(quiet(_highspy()).version())


class Session:
    """One model, solved for one objective after another.

    One thread and a fixed seed: the same input gives the same answer. All objectives here are
    whole numbers at their best, so less than one from the bound is proven.
    """

    def __init__(self, model: Model) -> None:
        highspy = _highspy()
        import numpy as np  # comes with highspy

        self._np, self._highspy = np, highspy
        self.best: tuple[float, ...] | None = None
        self._columns = len(model.lower)
        self._model = model
        self._highs = highs = quiet(highspy)
        for name, value in (
            ("output_flag", False), ("threads", 1), ("random_seed", 0), ("parallel", "off"),
            ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.999),
        ):  # fmt: skip
            highs.setOptionValue(name, value)
        lp = highspy.HighsLp()
        rows = model.rows
        lp.num_col_, lp.num_row_ = self._columns, len(rows.lower)
        lp.col_cost_ = np.zeros(self._columns)
        lp.col_lower_, lp.col_upper_ = np.array(model.lower), np.array(model.upper)
        lp.row_lower_, lp.row_upper_ = np.array(rows.lower), np.array(rows.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array([*rows.starts, len(rows.columns)], dtype=np.int32)
        lp.a_matrix_.index_ = np.array(rows.columns, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(rows.values)
        kind = highspy.HighsVarType
        lp.integrality_ = [kind.kInteger if whole else kind.kContinuous for whole in model.whole]
        highs.passModel(lp)
        self._stopped = False
        highs.cbSimplexInterrupt += self._look_up
        highs.cbIpmInterrupt += self._look_up
        highs.cbMipInterrupt += self._look_up
        highs.cbMipImprovingSolution += self._improved

    def _look_up(self, event: Any) -> None:
        """Stop when asked to; what comes next is solved all the same."""
        event.data_in.user_interrupt = self._stopped  # HiGHS itself never takes it back

    def _improved(self, event: Any) -> None:
        """Keep every better schedule at hand, for when the solver has to be left behind."""
        found = event.data_out.mip_solution
        if len(found) == self._columns:
            self.best = tuple(map(float, found))

    def minimise(
        self,
        costs: Mapping[int, float],
        hint: Sequence[float] | None,
        seconds: float,
        target: float,
        *,
        loose: AbstractSet[int] | None = None,
        below: float | None = None,
    ) -> Answer:
        """The least of an objective, from a hint, within so many seconds (as HiGHS keeps them).

        It stops as soon as it is down to `target`; without costs anything possible will do. With
        `loose` the other whole columns keep the value of the hint, and the bound says nothing of
        the whole. With `below` only what is no more than that will do, and the hint counts for
        nothing.
        """
        if loose is not None and hint is not None:
            self._keep(hint, loose)
            try:
                return self.minimise(costs, hint, seconds, target)
            finally:
                self._keep(hint, None)
        if below is not None:
            row = self.limit(costs, below)
            # A good answer is known: the time goes to showing that there is no better one.
            self._highs.setOptionValue("mip_heuristic_effort", _LITTLE)
            try:
                return self.minimise(costs, None, seconds, target)
            finally:
                self._highs.setOptionValue("mip_heuristic_effort", _USUAL)
                infinite = self._highspy.kHighsInf
                self._highs.changeRowBounds(row, -infinite, infinite)
        np, highs = self._np, self._highs
        self.best, self._stopped = None, False
        cost = np.zeros(self._columns)
        for column, value in costs.items():
            cost[column] = value
        highs.changeColsCost(self._columns, np.arange(self._columns, dtype=np.int32), cost)
        if hint is not None:
            solution = self._highspy.HighsSolution()
            solution.col_value = list(hint)
            highs.setSolution(solution)
        highs.setOptionValue("time_limit", highs.getRunTime() + max(0.01, seconds))
        highs.setOptionValue("objective_target", target)
        highs.run()
        wanted = self._highspy.HighsModelStatus
        if highs.getModelStatus() == wanted.kOptimal and not self._agrees(cost):
            # Solved in presolve, HiGHS has been seen to give back the hint beside the right value.
            highs.clearSolver()
            highs.run()
        status = highs.getModelStatus()
        info = highs.getInfo()
        if status == wanted.kInfeasible:
            return Answer(None, float("inf"), proven=True, impossible=True)
        found = highs.getSolution()
        has_values = int(info.primal_solution_status) == _FEASIBLE
        values = tuple(map(float, found.col_value)) if has_values else self.best
        bound = max(info.mip_dual_bound, target) if any(costs.values()) else 0.0
        return Answer(values, bound, proven=status == wanted.kOptimal)

    def _keep(self, hint: Sequence[float], loose: AbstractSet[int] | None) -> None:
        """Hold the whole columns that are not loose to the hint; None: let all of them go."""
        np, model = self._np, self._model
        lower, upper = np.array(model.lower), np.array(model.upper)
        if loose is not None:
            held = np.array(model.whole)
            held[list(loose)] = False
            lower[held] = upper[held] = np.array(hint)[held]
        numbers = np.arange(self._columns, dtype=np.int32)
        self._highs.changeColsBounds(self._columns, numbers, lower, upper)

    def _agrees(self, cost: Any) -> bool:
        """Whether the values that the solver gives are worth what it says."""
        values = self._np.array(self._highs.getSolution().col_value)
        if len(values) != self._columns:
            return False
        told = self._highs.getInfo().objective_function_value
        return bool(abs(float(cost @ values) - told) <= _NEAR * max(1.0, abs(told)))

    def limit(self, costs: Mapping[int, float], most: float) -> int:
        """Hold an objective to what was reached, from now on; the number of the row that does."""
        np = self._np
        columns = np.array(list(costs), dtype=np.int32)
        values = np.array(list(costs.values()))
        self._highs.addRow(-self._highspy.kHighsInf, most, len(columns), columns, values)
        return int(self._highs.getNumRow()) - 1

    def cancel(self) -> None:
        """Ask the solver to stop; it does when it next looks up."""
        self._stopped = True
