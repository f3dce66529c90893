"""Work is done in batches, in this process or in several, and the number of processes never shows in the result."""

import os
from collections.abc import Sequence

import pytest

from backfile import workers
from backfile.errors import BackfileError, Problem

FORKS = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


def doubled(items: Sequence[int]) -> list[int]:
    """Double numbers."""
    return [2 * item for item in items]


def where(items: Sequence[int]) -> list[int]:
    """Tell the process that works."""
    return [os.getpid() for _ in items]


def failing(_items: Sequence[int]) -> None:
    """Meet a problem."""
    raise BackfileError([Problem("a.md", 3, "no title", "add one")])


@FORKS
@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_results_come_in_the_order_of_the_items(jobs: int):
    items = list(range(workers.WORTH_A_PROCESS + 1))
    assert [number for batch in workers.run(doubled, items, jobs) for number in batch] == doubled(items)


def test_nothing_to_do_is_no_work():
    assert list(workers.run(doubled, [], 4)) == []


def test_little_work_stays_in_this_process():
    found = workers.run(where, list(range(workers.WORTH_A_PROCESS - 1)), 4)
    assert {process for batch in found for process in batch} == {os.getpid()}


@FORKS
def test_much_work_goes_to_others():
    found = workers.run(where, list(range(workers.WORTH_A_PROCESS)), 2)
    assert os.getpid() not in {process for batch in found for process in batch}


@FORKS
def test_a_problem_crosses_from_another_process_as_a_value():
    with pytest.raises(BackfileError) as error:
        list(workers.run(failing, list(range(workers.WORTH_A_PROCESS)), 2))
    assert error.value.problems == (Problem("a.md", 3, "no title", "add one"),)


def test_there_is_at_least_one_processor():
    assert workers.default_jobs() >= 1
