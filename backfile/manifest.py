"""List the files that backfile made in an output folder, and see whether they are still what they were."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import BackfileError, Problem
from backfile.text import digest

MARK = ".backfile"
"""File in the output folder that says it is ours, and lists what we made there."""

ROW = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{32}) ([0-9]{1,15}) ([^/].*)")
"""A line of it: digest, seal, size and path."""

WHOLE = "."
"""Name that the first line of it gives to the site as a whole; its digest covers all that the site was made from."""

NO_STATE = "0" * 32
"""Digest of a site of which that is not known."""


@dataclass(frozen=True, slots=True)
class Made:
    """Say what a file of the output was made from."""

    digest: str
    """Digest of engine, layout and page."""

    size: int
    """Bytes of the file."""

    seal: str
    """Digest of these bytes: it shows whether somebody changed them."""


def made_of(origin: str, raw: bytes) -> Made:
    """Describe a file by the digest of what it is made from, and by its bytes."""
    return Made(origin, len(raw), digest(raw))


def listing(made: Mapping[str, Made], state: str) -> str:
    """Write the list; `state` is the digest of all that the site was made from."""
    rows = (f"{made[name].digest} {made[name].seal} {made[name].size} {name}\n" for name in sorted(made))
    return "".join((f"{state} {NO_STATE} 0 {WHOLE}\n", *rows))


def read_mark(path: Path) -> dict[str, Made]:
    """Read the list of files in a mark; a file that is not there lists nothing.

    Raises BackfileError where the list was tampered with: what it names may be deleted one day.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
    except FileNotFoundError:
        return {}
    made = {}
    for number, line in enumerate(lines, start=1):
        row = ROW.fullmatch(line)
        if not row or ".." in row[4].split("/"):
            hint = "delete the output folder yourself, and build again"
            raise BackfileError([Problem(str(path), number, "this list of the files of the site is damaged", hint)])
        made[row[4]] = Made(row[1], int(row[3]), row[2])
    made.pop(WHOLE, None)
    return made


def state_of(output: Path) -> str:
    """Give the digest of all that the whole site was made from; nothing where it is not known."""
    try:
        with (output / MARK).open(encoding="utf-8", errors="replace") as file:
            row = ROW.fullmatch(file.readline().rstrip("\n"))
    except OSError:
        return ""
    return row[1] if row and row[4] == WHOLE else ""


def present(output: Path, made: Mapping[str, Made]) -> dict[str, Made]:
    """Keep of the files that we made those that still stand there with their size."""
    root = str(output) + os.sep
    kept = {}
    for name, was in made.items():
        try:
            if os.stat(root + name).st_size == was.size:  # noqa: PTH116 - a Path for each of 20,000 files costs more than the call
                kept[name] = was
        except OSError:
            continue
    return kept


def genuine(output: Path, made: Mapping[str, Made]) -> dict[str, Made]:
    """Keep of the files that we made those that still have the bytes that we gave them; every file is read."""
    kept = {}
    for name, was in made.items():
        try:
            raw = (output / name).read_bytes()
        except OSError:
            continue
        if digest(raw) == was.seal:
            kept[name] = was
    return kept
