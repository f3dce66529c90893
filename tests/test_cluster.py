"""A cluster does the work of this machine: the same bytes, whatever is lost meanwhile, or a message that says why."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from conftest import ROOT, Archive, document
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker, WorkerState

from backfile import cluster, commands, pipeline, store, workers
from backfile.errors import BackfileError, Problem
from backfile.runs import Options
from backfile.store import Folders

MUCH = list(range(60))
STARTS = 100.0
"""Seconds in which a scheduler with its workers must be there."""


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let little be worth travelling."""
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", len(MUCH))
    monkeypatch.setattr(workers, "BATCH", 3)


def where(items: Sequence[int]) -> list[tuple[int, int]]:
    """Tell each number with the process that works."""
    return [(item, os.getpid()) for item in items]


def failing(_items: Sequence[int]) -> None:
    """Meet a problem."""
    raise BackfileError([Problem("a.md", 3, "no title", "add one")])


@dataclass(frozen=True)
class Machines:
    """A scheduler and its workers, each a process."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Start a scheduler and two workers on this machine."""
    folder = tmp_path_factory.mktemp("machines")
    file = folder / "scheduler.json"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}

    def start(module: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--scheduler-file", str(file), *options]
        with (folder / "log").open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - it is written here
                [*command, "--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0"],
                cwd=folder,
                env=environment,
                stdout=log,
                stderr=log,
            )

    scheduler = start("dask_scheduler", "--port", "0")
    own = ("--no-nanny", "--nthreads", "2", "--local-directory", str(folder))
    both = tuple(start("dask_worker", *own) for _ in range(2))
    try:
        wait_for(file.exists)
        yield Machines(json.loads(file.read_text())["address"], scheduler, both)
    finally:
        for process in (*both, scheduler):
            process.kill()
            process.wait()


def wait_for(there: Callable[[], bool]) -> None:
    """Wait until something is there."""
    until = time.monotonic() + STARTS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


def folders(archive: Archive) -> Folders:
    """Give the folders of an archive."""
    return commands.folders_of({"site": archive.folder}, ROOT)


def refusal(archive: Archive, address: str) -> str:
    """Ask for a cluster that is not to be had."""
    with pytest.raises(BackfileError) as error, cluster.hired(address, folders(archive)):
        pass
    return str(error.value)


def many(archive: Archive) -> Archive:
    """Write more documents than one process is given alone, and seeds."""
    for number in MUCH:
        front = {"date": f"20{number % 9:02}-01-02", "tags": f"[t{number % 7}]", "source": f"Post {number % 3}"}
        archive.write(f"content/n{number}.md", document(f"Number {number}", f"Text of {number}.", **front))
    return archive.age()


# The same result


def test_much_work_is_done_by_others_and_comes_back_in_order(archive: Archive, machines: Machines):
    with cluster.hired(machines.address, folders(archive)) as crew:
        wait_for(lambda: len(crew.client.nthreads()) > 0)
        done = [pair for batch in crew.run(where, MUCH) for pair in batch]
    assert [item for item, _ in done] == MUCH
    assert {process for _, process in done} <= {process.pid for process in machines.workers}
    assert archive.files(".backfile") == {}


def test_little_work_stays_here(archive: Archive, machines: Machines):
    with cluster.hired(machines.address, folders(archive)) as crew:
        assert list(crew.run(where, MUCH[1:3])) == [where(MUCH[1:3])]


def test_a_problem_comes_back_as_a_value(archive: Archive, machines: Machines):
    with cluster.hired(machines.address, folders(archive)) as crew, pytest.raises(BackfileError) as error:
        list(crew.run(failing, MUCH))
    assert error.value.problems == (Problem("a.md", 3, "no title", "add one"),)


def test_a_site_is_the_same_though_a_worker_is_lost_in_the_middle(archive: Archive, other: Archive, machines: Machines):
    many(archive).build()
    seen: list[int] = []

    def lose_one(_stage: str, done: int, _total: int) -> None:
        seen.append(done)
        machines.workers[0].kill()

    with cluster.hired(machines.address, folders(many(other))) as crew:
        pipeline.build(folders(other), Options(workers=crew, progress=lose_one))
        assert len(crew.client.nthreads()) == 1
    assert len(seen) > 2
    assert other.files("output") == archive.files("output")


def test_an_archive_is_the_same_on_a_cluster(archive: Archive, other: Archive, machines: Machines):
    for place in (archive, other):
        for number in MUCH:
            place.seed(f"{number}.txt", f"Flood {number}\n\nPublished {number % 28 + 1} May 2015\n\nWater rose.\n")
    archive.done()
    other.done("--cluster", machines.address)
    assert other.files("content") == archive.files("content")
    assert other.files("output") == archive.files("output")
    assert not [name for name in other.files(".backfile") if name.startswith("work-")]


# Whatever is wrong is told


def test_where_nobody_answers_it_is_told_at_once(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "ANSWER", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        for _ in range(2):  # the second time nothing listens there any more
            assert refusal(archive, address) == (
                f"{address}: no scheduler answers within 0 seconds\n"
                "  name the address of a Dask scheduler, for example --cluster tcp://192.0.2.7:8786"
            )
            silent.close()


@pytest.mark.parametrize("address", ["somewhere", "tcp://127.0.0.1", "gopher://127.0.0.1:70"])
def test_what_is_no_address_is_told(archive: Archive, address: str):
    told = archive.problems("build", "--cluster", address)
    assert told.startswith(f"{address}: ")
    assert "--cluster tcp://192.0.2.7:8786" in told


def test_a_worker_is_no_scheduler(archive: Archive, machines: Machines):
    with cluster.hired(machines.address, folders(archive)) as crew:
        wait_for(lambda: len(crew.client.nthreads()) > 0)
        address = next(iter(crew.client.nthreads()))
    assert "but a worker of" in refusal(archive, address)


def test_a_scheduler_of_another_version_is_told(archive: Archive, machines: Machines, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "version_of", lambda _name: "1.0")
    assert "here is no scheduler of distributed 1.0, but a scheduler of 20" in refusal(archive, machines.address)


def test_a_machine_with_another_program_does_nothing(
    archive: Archive, machines: Machines, monkeypatch: pytest.MonkeyPatch
):
    mine = (("backfile", "0000"), *cluster.program()[1:])
    monkeypatch.setattr(cluster, "program", lambda: mine)
    with cluster.hired(machines.address, folders(archive)) as crew, pytest.raises(BackfileError) as error:
        list(crew.run(where, MUCH))
    found = error.value.problems[0]
    assert found.path.startswith("tcp://127.0.0.1:")
    assert found.what == f"backfile is {cluster.engine_digest()[:8]} there, and 0000 here"
    assert "requirements.txt" in found.hint


def test_a_machine_that_sees_other_folders_does_nothing(
    archive: Archive, machines: Machines, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(store, "write_bytes", lambda *_: None)  # as if it were written on another disk
    with cluster.hired(machines.address, folders(archive)) as crew, pytest.raises(BackfileError) as error:
        list(crew.run(where, MUCH))
    assert f"this machine does not see {archive.path('.backfile')} as it is here" in str(error.value)


class Broken:
    """Stand for a client whose every result fails."""

    def __init__(self, error: BaseException) -> None:
        """Keep what fails."""
        self.error = error

    def nthreads(self) -> dict[str, int]:
        """Have nobody left."""
        return {}

    def submit(self, *_work: object, **_how: object) -> "Broken":
        """Take work."""
        return self

    def result(self, timeout: float) -> object:
        """Fail."""
        assert timeout
        raise self.error


def caused(error: BaseException, cause: BaseException) -> BaseException:
    """Give an error its cause."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (KilledWorker("work", WorkerState.__new__(WorkerState), 3), "4 workers were lost over the same documents"),
        (TimeoutError(), "no worker has been there for 60 seconds"),
        (CommClosedError(), "the connection to the scheduler was lost"),
        (caused(RuntimeError(), ImportError("No module named 'backfile'")), "a worker lacks this program: No module"),
    ],
)
def test_what_happens_to_a_cluster_is_told(archive: Archive, error: BaseException, what: str):
    crew = cluster.Cluster(Broken(error), "tcp://192.0.2.7:8786", folders(archive))
    with pytest.raises(BackfileError) as told:
        list(crew.run(where, MUCH))
    assert str(told.value).startswith(f"tcp://192.0.2.7:8786: {what}")
    assert archive.files(".backfile") == {}


def test_a_mistake_of_the_program_stays_one(archive: Archive):
    with pytest.raises(RuntimeError):
        list(cluster.Cluster(Broken(RuntimeError("ours")), "", folders(archive)).run(where, MUCH))


def test_without_dask_it_is_told_what_to_install(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(sys.modules, "backfile.cluster")
    monkeypatch.delattr("backfile.cluster")
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = archive.problems("build", "--cluster", "tcp://127.0.0.1:1")
    assert told.startswith("--cluster: a package is missing: distributed\n  install what a cluster needs")


def test_every_library_that_decides_what_is_read_or_made_is_compared():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)\]", project, re.MULTILINE | re.DOTALL)
    assert block
    others = {"livereload", "watchfiles", "rich"}
    assert set(re.findall(r'"([a-z0-9-]+)>=', block[1])) == set(cluster.LIBRARIES) | others
