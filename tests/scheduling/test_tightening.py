"""Tightening takes no start away that a schedule without overload could have."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.scheduling.building import setting_of
from ivbcore.scheduling.levelling import holds
from ivbcore.scheduling.problem import Job, Link, Problem, Resource, possible_starts
from ivbcore.scheduling.serial import one_by_one
from ivbcore.scheduling.setting import Choices
from ivbcore.scheduling.tightening import without_overload
from tests.scheduling.psplib import as_plan, planted
from tests.scheduling.test_psplib import PLANTED


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems with an order, in which what a job asks may differ by quarter and start."""
    quarters = draw(st.integers(2, 6))
    jobs = []
    for number in range(draw(st.integers(1, 4))):
        length = draw(st.integers(1, min(3, quarters)))
        every = range(quarters - length + 1)
        starts = tuple(sorted(draw(st.sets(st.sampled_from(every), min_size=1))))
        loads = tuple(
            tuple(
                (resource, quarter, amount)
                for resource in (0, 1)
                for quarter in range(start, start + length)
                if (amount := draw(st.sampled_from((0, 1, 2, 3, 3))))
            )
            for start in starts
        )
        jobs.append(Job(f"j{number}", f"j{number}", 2, length, starts, loads, starts[0]))
    links = [
        Link(before, after, draw(st.integers(0, 2)), needed=draw(st.booleans()))
        for after in range(len(jobs))
        for before in range(after)
        if draw(st.integers(0, 3)) == 0
    ]
    resources = tuple(
        Resource(
            name,
            tuple(draw(st.integers(0, 1)) for _ in range(quarters)),
            tuple(draw(st.sampled_from((None, 2, 3, 4, 5))) for _ in range(quarters)),
        )
        for name in "ab"
    )
    return Problem(quarters, tuple(jobs), tuple(links), resources)


@given(problems())
def test_no_start_of_a_schedule_without_overload_is_taken_away(problem: Problem) -> None:
    everywhere = [job.starts for job in problem.jobs]
    good = [
        starts
        for starts in product(*everywhere)
        if holds(problem, starts) and not problem.overload(starts)
    ]
    tight = without_overload(problem, everywhere, lambda: False)
    if tight is None:
        assert not good
    else:
        for starts in good:
            assert all(start in left for start, left in zip(starts, tight, strict=True))


@given(problems())
def test_who_can_have_a_place_is_known_before_anything_is_solved(problem: Problem) -> None:
    allowed, certain = possible_starts(problem)
    every = product(*[(*job.starts, None) for job in problem.jobs])
    right = [starts for starts in every if holds(problem, starts)]
    most = max(sum(start is not None for start in starts) for starts in right)
    for number, starts in enumerate(allowed):
        if not starts:
            assert all(one[number] is None for one in right)
    if all(number in certain or not starts for number, starts in enumerate(allowed)):
        assert most == len(certain)
        assert any(
            all(one[number] in allowed[number] for number in certain)
            and sum(start is not None for start in one) == most
            for one in right
        )


def test_a_stretch_that_is_too_full_shows_that_a_project_does_not_fit() -> None:
    instance = planted(12, 12, 2, 1)
    for horizon, fits in ((12, True), (11, False)):
        problem = setting_of(as_plan(instance, horizon), Choices()).problem
        allowed, _ = possible_starts(problem)
        assert (without_overload(problem, allowed, lambda: False) is not None) is fits


@given(problems())
def test_one_by_one_keeps_to_everything_and_has_no_overload(problem: Problem) -> None:
    allowed, certain = possible_starts(problem)
    if len(certain) < len(problem.jobs):
        return
    tight = without_overload(problem, allowed, lambda: False)
    starts = None if tight is None else one_by_one(problem, tight, lambda: False, 30)
    if starts is not None:
        assert holds(problem, starts)
        assert not problem.overload(starts)


@pytest.mark.parametrize("shape", [PLANTED[0], PLANTED[2]])
def test_one_by_one_finds_what_was_planted(shape: tuple[int, int, int, int]) -> None:
    problem = setting_of(as_plan(planted(*shape), shape[1]), Choices()).problem
    allowed, _ = possible_starts(problem)
    starts = one_by_one(problem, allowed, lambda: False, 2_000)
    assert starts is not None
    assert holds(problem, starts)
    assert not problem.overload(starts)
