"""Measure the preview: from saving a document until the browser has its new page.

    python benchmarks/preview.py --n 1000 --reps 10

A running `build.py serve` is watched over livereload's own line, as a browser does; after the word to reload, the page
of the edited document is fetched. Every other edit is one of the headline, which many pages show.
"""

import argparse
import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from measuring import FailedError
from programs import BACKFILE, Room, change, prepare, programs
from tornado.websocket import websocket_connect

STARTED = re.compile(r"http://127\.0\.0\.1:(\d+)/")
VERSION = re.compile(r"/livereload/(\w+)")
PATIENCE = 60
"""Seconds after which a preview that says nothing has failed."""

QUIET = 0.5
"""Seconds between two edits, as if a person had looked at the page."""

EDITS = ("body", "title")

HANDSHAKE = (
    {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]},
    {"command": "info", "url": "/"},
)
"""What a browser says before it is told of anything."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Run the preview of an archive; gives its address once it is there."""
    command = (*BACKFILE, "serve", "--site", str(folder), "--port", "0")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            told = (STARTED.search(line) for line in process.stdout or ())
            port = next((found[1] for found in told if found), "")
            if not port:
                raise FailedError("the preview did not start")
            yield f"127.0.0.1:{port}"
        finally:
            process.terminate()


def page_at(address: str, room: Room) -> str:
    """Fetch the page of the document that is edited."""
    with urlopen(f"http://{address}/articles/{room.document.stem}/", timeout=PATIENCE) as answer:
        return str(answer.read(), "utf-8")


async def reloaded(address: str, room: Room, step: str, mark: str) -> tuple[float, float]:
    """Save an edit; gives the seconds until the word to reload, and until the page with the edit is there."""
    version = VERSION.search(await asyncio.to_thread(page_at, address, room))
    if not version:
        raise FailedError("the page has no script of livereload")
    line = await websocket_connect(f"ws://{address}/livereload/{version[1]}/livereload")
    for word in HANDSHAKE:
        await line.write_message(json.dumps(word))
    await line.read_message()  # the hello of the other side
    begun = time.perf_counter()
    change(room, step, mark)
    while json.loads(await line.read_message() or '{"command": "reload"}')["command"] != "reload":
        pass
    told = time.perf_counter() - begun
    page = await asyncio.to_thread(page_at, address, room)
    shown = time.perf_counter() - begun
    line.close()
    if mark not in page:
        raise FailedError(f"the page does not show the edit of the {step}")
    return told, shown


async def measure_preview(address: str, room: Room, reps: int) -> dict[str, list[tuple[float, float]]]:
    """Edit again and again, the kinds of edit in turns."""
    found: dict[str, list[tuple[float, float]]] = {step: [] for step in EDITS}
    for rep in range(reps):
        for step in EDITS:
            await asyncio.sleep(QUIET)
            edit = reloaded(address, room, step, f"Edited {step} {rep}")
            found[step].append(await asyncio.wait_for(edit, PATIENCE))
    return found


def arguments() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(
        description="Measure the preview: from saving a document until the browser has its new page.",
        epilog="example: python benchmarks/preview.py --n 1000 --reps 10",
    )
    parser.add_argument("--n", type=int, default=1000, help="documents (1000)")
    parser.add_argument("--reps", type=int, default=5, help="edits of each kind (5)")
    parser.add_argument("--program", default="backfile", metavar="NAME", help="backfile, or backfile-everything")
    parser.add_argument("--work", type=Path, metavar="DIR", help="folder to work in (a temporary one)")
    return parser


def main() -> None:
    """Measure what the command line asks for, and print it."""
    asked = arguments().parse_args()
    program = next(program for program in programs(Path(sys.prefix)) if program.name == asked.program)
    with tempfile.TemporaryDirectory(dir=asked.work) as place:
        room = prepare(program, Path(place, program.name), asked.n)
        with served(room.folder) as address:
            found = asyncio.run(measure_preview(address, room, asked.reps))
    print(f"documents: {asked.n:,}; edits of each kind: {asked.reps}; load: {os.getloadavg()[0]:.1f}")
    print("| edit | told to reload, s | page there, s | slowest, s |\n|---|--:|--:|--:|")
    for step, times in found.items():
        told, shown = (statistics.median(column) for column in zip(*times, strict=True))
        print(f"| {step} | {told:.2f} | {shown:.2f} | {max(shown for _, shown in times):.2f} |")


if __name__ == "__main__":
    try:
        main()
    except FailedError as error:
        sys.exit(str(error))
