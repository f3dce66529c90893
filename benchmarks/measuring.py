"""Measure a command from outside: time, processor time and memory of it and of every process that it starts."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks at the memory."""

PROC = Path("/proc")
"""Where Linux tells of processes; other systems have no such folder."""


class FailedError(Exception):
    """Say that a command which was to be measured did not do its work."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Hold what a command cost."""

    wall: float
    """Seconds from its start to its end."""

    cpu: float
    """Seconds of processors that it and its children used."""

    memory: int
    """Most bytes that all its processes together held at a time."""


def measure(command: Sequence[str], folder: Path, limit: float) -> Cost:
    """Run a command in a folder, and give what it cost; raises FailedError where it fails or takes too long."""
    os.sync()  # what was written before is not to be paid for now
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    patience = threading.Timer(limit, process.kill)
    patience.start()
    peak = Peak(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    patience.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{' '.join(command)} ended with {process.returncode}")
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(peak.stop(), largest))


class Peak:
    """Watch the memory of a process and its children until told to stop."""

    def __init__(self, pid: int) -> None:
        """Begin to watch."""
        self.pid, self.most, self.done = pid, 0, threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self) -> None:
        """Look now and then."""
        while not self.done.wait(PAUSE):
            self.most = max(self.most, memory(self.pid))

    def stop(self) -> int:
        """Stop, and give the most bytes that were seen."""
        self.done.set()
        self.thread.join()
        return self.most


def memory(pid: int) -> int:
    """Add up the resident bytes of a process and its children; pages that they share count for each of them."""
    total, todo = 0, [pid]
    while todo:
        place = PROC / str(todo.pop())
        with suppress(OSError):  # it ended this moment
            total += int((place / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            for task in (place / "task").iterdir():
                todo += map(int, (task / "children").read_text().split())
    return total
