"""Problems are values: where, what, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Say what is wrong in one place of the archive."""

    path: str
    """The file or folder, written as the person would find it."""

    line: int
    """Line in that file, from 1; 0 where the whole file or a folder is meant."""

    what: str
    """What is wrong, in one sentence without a full stop."""

    hint: str = ""
    """What to do about it; empty where the first sentence says it all."""

    def __str__(self) -> str:
        """Write the problem as `path:line: what`, the hint on a line of its own."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what}" + (f"\n  {self.hint}" if self.hint else "")


class BackfileError(Exception):
    """Stop the run for reasons that a person can mend; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep each problem once, in the order of the files and lines; one that is met on many pages has many hints."""
        once = {(problem.path, problem.line, problem.what): problem for problem in sorted(problems, reverse=True)}
        self.problems: tuple[Problem, ...] = tuple(sorted(once.values()))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["BackfileError"], tuple[tuple[Problem, ...]]]:
        """Cross from a worker process with the problems, not their text."""
        return (BackfileError, (self.problems,))
