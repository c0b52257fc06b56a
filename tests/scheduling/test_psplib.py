"""Resource-constrained projects as a foreign test: the optimum fits, one quarter less does not."""

from __future__ import annotations

import time

import pytest

import ivbcore
from ivbcore.scheduling.data import schedule_data
from ivbcore.scheduling.levelling import Goal
from tests.scheduling.checker import faults
from tests.scheduling.psplib import as_plan, planted, read_sm, written
from tests.scheduling.test_levelling import capacity_in

PLANTED = [(12, 12, 2, 1), (16, 10, 3, 2), (20, 16, 4, 3)]


@pytest.mark.parametrize(("jobs", "horizon", "resources", "seed"), PLANTED)
def test_an_instance_is_read_as_it_is_written(
    jobs: int, horizon: int, resources: int, seed: int
) -> None:
    instance = planted(jobs, horizon, resources, seed)
    assert read_sm(written(instance)) == instance


@pytest.mark.slow
@pytest.mark.parametrize(("jobs", "horizon", "resources", "seed"), PLANTED)
def test_the_planted_optimum_fits_and_one_quarter_less_does_not(
    jobs: int, horizon: int, resources: int, seed: int
) -> None:
    instance = planted(jobs, horizon, resources, seed)
    made = as_plan(instance, horizon)
    schedule = ivbcore.schedule(made, seconds=40, explain=False)
    assert faults(made, schedule_data(schedule, "nl"), capacity_in(made)) == []
    assert not schedule.unplaced
    assert schedule.overload == 0
    shorter = ivbcore.schedule(as_plan(instance, horizon - 1), seconds=20, explain=False)
    bounds = {one.goal: one.bound for one in shorter.reached}
    assert shorter.unplaced or bounds[Goal.OVERLOAD] > 0


def test_the_time_limit_is_kept() -> None:
    made = as_plan(planted(60, 30, 4, 5), 29)
    start = time.process_time()  # where others keep the machine busy, less is done in the time
    ivbcore.schedule(made, seconds=8)
    assert time.process_time() - start < 8 * 1.2
