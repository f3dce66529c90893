"""Work is done in batches, in this process or in several, and the number of processes never shows in the result."""

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest
from conftest import ROOT, Archive, document

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


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_an_archive_is_the_same_however_processes_begin(archive: Archive, other: Archive, method: str):
    for place in (archive, other):
        for number in range(60):
            place.write(f"content/{number}.md", document(f"Number {number}", "It rained.", tags=f"[t{number % 9}]"))
    argv = ["build", "--jobs", "2", "--quiet", "--site", str(other.folder)]
    begin = (
        "import build, multiprocessing\n"
        "from backfile import workers\n"
        "workers.WORTH_A_PROCESS, workers.BATCH = 30, 4\n"
        f"multiprocessing.set_start_method({method!r})\n"
        f"raise SystemExit(build.main({argv}))"
    )
    subprocess.run([sys.executable, "-c", begin], cwd=ROOT, check=True)  # noqa: S603 - it is written here
    assert other.files("output") == archive.build().files("output")


def test_there_is_at_least_one_processor():
    assert workers.default_jobs() >= 1
