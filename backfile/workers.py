"""Run a map over batches: in this process, or in several; other ways of working have the same face."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 64
"""Items that travel to a worker together: few enough to share the work out, many enough that sending them is noise."""

WORTH_A_PROCESS = 400
"""Items from which other processes pay: starting one costs about 0.1 s, a page about 1 ms."""


class Workers(Protocol):
    """Do work somewhere: on this machine, or on several."""

    def run(self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Give the result of `work` for each batch of items, in their order; where it is done never changes it.

        `work` must be a module's function, or a partial of one: it travels.
        """


@dataclass(frozen=True, slots=True)
class Here:
    """Do work on this machine."""

    jobs: int = 1
    """How many processes may work."""

    def run(self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Give the result of `work` for each batch of items, in their order."""
        return run(work, items, self.jobs)


ALONE = Here()
"""Works in this process and in no other."""


def default_jobs() -> int:
    """Count the processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(work: Callable[[Sequence[Item]], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Give the result of `work` for each batch of items, in their order; the number of jobs never changes the result.

    With more than one job `work` runs in other processes, so it must be a module's function, or a partial of one.
    """
    if jobs <= 1 or len(items) < WORTH_A_PROCESS:
        yield from map(work, batches(items))
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(work, batches(items))


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Divide items into what travels together."""
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))
