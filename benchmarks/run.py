"""Measure backfile and, where they are installed, Hugo and Pelican on the same documents; print a table.

    python benchmarks/run.py --n 1000 --reps 3
    python benchmarks/run.py --n 10000 --reps 5 --only cold,body --programs backfile,hugo --json figures.json

The programs take turns: each step of one is followed by the same step of the next, so that a busy moment of the machine
falls on all of them. README.md beside this file says what the columns mean.
"""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from measuring import Cost, FailedError, measure
from programs import BUILDS, IMPORTS, STEPS, Program, Room, change, check, look, prepare, programs, version_of

RESULTS = Path(__file__).resolve().parent / "results"

COLUMNS = ("step", "program", "wall s", "CPU s", "peak MB", "files written", "× wall", "× CPU")


@dataclass(frozen=True, slots=True)
class Run:
    """Hold one measurement."""

    step: str
    program: str
    rep: int
    cost: Cost
    written: int
    """Files that the program wrote."""

    files: int
    """Files that are there after it."""


def measure_all(rooms: Sequence[Room], steps: Iterable[str], reps: int, limit: float) -> Iterator[Run]:
    """Measure every step of every program, again and again, in turns."""
    for rep in range(1, reps + 1):
        for step in steps:
            for room in rooms:
                if step in room.program.steps:
                    yield measure_step(room, step, rep, limit)


def measure_step(room: Room, step: str, rep: int, limit: float) -> Run:
    """Measure one step of one program, and make sure that it did what it was to do."""
    mark = f"Edited {step} {rep}"
    change(room, step, mark)
    before = look(room)
    cost = measure(room.program.command, room.folder, limit)
    after = look(room)
    check(room, step, mark)
    written = sum(before.get(name) != seen for name, seen in after.items())
    return Run(step, room.program.name, rep, cost, written, len(after))


def table(runs: Sequence[Run], names: Sequence[str], against: str) -> Iterator[str]:
    """Write the medians as a table, with the ratios to one of the programs."""
    yield "| " + " | ".join(COLUMNS) + " |"
    yield "|---|---" + "|--:" * (len(COLUMNS) - 2) + "|"
    for step in STEPS:
        for name in names:
            mine = [run for run in runs if (run.step, run.program) == (step, name)]
            theirs = {run.rep: run for run in runs if (run.step, run.program) == (step, against)}
            if mine:
                yield "| " + " | ".join(row(mine, theirs)) + " |"


def row(mine: Sequence[Run], theirs: dict[int, Run]) -> Iterator[str]:
    """Write a row: medians over the repetitions, and the medians of the ratios within each repetition."""
    yield mine[0].step
    yield mine[0].program
    yield f"{statistics.median(run.cost.wall for run in mine):.2f}"
    yield f"{statistics.median(run.cost.cpu for run in mine):.2f}"
    yield f"{max(run.cost.memory for run in mine) / 1e6:.0f}"
    yield f"{statistics.median(run.written for run in mine):,.0f}"
    pairs = [(run.cost, theirs[run.rep].cost) for run in mine if run.rep in theirs]
    yield f"{statistics.median(a.wall / b.wall for a, b in pairs):.3f}" if pairs else ""
    yield f"{statistics.median(a.cpu / b.cpu for a, b in pairs):.3f}" if pairs else ""


def conditions(count: int, reps: int, measured: Iterable[Program]) -> dict[str, object]:
    """Say under which conditions was measured."""
    return {
        "documents": count,
        "repetitions": reps,
        "processors": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "versions": {program.name: version_of(program) for program in measured},
    }


def chosen(tools: Path, names: Sequence[str], steps: Sequence[str]) -> list[Program]:
    """Give the programs that are to be measured: those named, or all that have one of the steps."""
    there = [program for program in programs(tools) if set(program.steps) & set(steps)]
    missing = set(names) - {program.name for program in there}
    if missing:
        raise FailedError(f"not there: {', '.join(sorted(missing))}; there are: {', '.join(p.name for p in there)}")
    return [program for program in there if not names or program.name in names]


def needed(only: Iterable[str]) -> list[str]:
    """Give the steps that were asked for, and the first ones that they need: with no output every build is cold."""
    found = {first for first, *later in (BUILDS, IMPORTS) if {first, *later} & set(only)}
    return [step for step in STEPS if step in found or step in only]


def listed(text: str) -> list[str]:
    """Read names parted by commas."""
    return [name.strip() for name in text.split(",")]


def some_steps(text: str) -> list[str]:
    """Read names of steps parted by commas."""
    unknown = set(listed(text)) - set(STEPS)
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: there are {', '.join(STEPS)}")
    return listed(text)


def arguments() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(
        description="Measure backfile and, where installed, Hugo and Pelican on the same documents.",
        epilog="example: python benchmarks/run.py --n 1000 --reps 3 --only cold,body",
    )
    parser.add_argument("--n", type=int, default=1000, help="documents (1000)")
    parser.add_argument("--reps", type=int, default=3, help="repetitions (3)")
    parser.add_argument("--limit", type=float, default=900, help="seconds that a single run may take (900)")
    parser.add_argument(
        "--only", type=some_steps, default=list(STEPS), metavar="STEPS", help=f"steps, of: {', '.join(STEPS)}"
    )
    parser.add_argument("--programs", type=listed, default=[], metavar="NAMES", help="programs, instead of all")
    parser.add_argument("--against", default="hugo", metavar="NAME", help="program that ratios refer to (hugo)")
    parser.add_argument("--tools", type=Path, default=Path(sys.prefix), metavar="DIR", help="environment of the peers")
    parser.add_argument("--work", type=Path, metavar="DIR", help="folder to work in (a temporary one)")
    parser.add_argument("--json", type=Path, default=RESULTS / "run.json", metavar="FILE", help="every measurement")
    return parser


def report(runs: Iterable[Run], facts: Mapping[str, object], path: Path) -> None:
    """Write every measurement as JSON, and say under which conditions they were taken."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**facts, "runs": [asdict(run) for run in runs]}, indent=1), "utf-8")
    print("; ".join(f"{key}: {value}" for key, value in facts.items() if key != "versions"))


def main() -> int:
    """Measure what the command line asks for."""
    asked = arguments().parse_args()
    steps = needed(asked.only)
    measured = chosen(asked.tools, asked.programs, steps)
    runs: list[Run] = []
    with tempfile.TemporaryDirectory(dir=asked.work) as place:
        rooms = [prepare(program, Path(place, program.name), asked.n) for program in measured]
        facts = conditions(asked.n, asked.reps, measured)
        try:
            for run in measure_all(rooms, steps, asked.reps, asked.limit):
                runs.append(run)
                print(f"{run.rep} {run.step}, {run.program}: {run.cost.wall:.2f} s", file=sys.stderr)
        finally:  # what was measured before a program failed is told too
            report(runs, facts, asked.json)
            print("\n".join(table(runs, [program.name for program in measured], asked.against)))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FailedError as error:
        sys.exit(str(error))
