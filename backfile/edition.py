"""Put a new edition of the site into the output folder, whole or not at all; what others put there is not touched."""

import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from backfile.errors import BackfileError, Problem
from backfile.manifest import MARK, NO_STATE, Made, listing, read_mark
from backfile.store import Folders, disk, scan

STAGE = ".backfile-next"
"""Folder in the output folder in which a new output grows until it is complete."""


def claim(folders: Folders) -> None:
    """Make sure that the output folder is ours to write: new, empty, or with our mark.

    Raises BackfileError where it holds other people's files, or is a folder that holds the archive itself.
    """
    output, shown = folders.output.resolve(), folders.shown(folders.output)
    sources = (
        folders.site,
        folders.seeds,
        folders.content,
        folders.layouts,
        folders.assets,
        folders.cache,
        folders.home,
    )
    for source in (path.resolve() for path in sources):
        if source == output or output in source.parents:
            what = f"the output folder would swallow {source}"
            raise BackfileError([Problem(shown, 0, what, "name a folder of its own with --output")])
    for source in (folders.seeds, folders.content, folders.layouts, folders.assets):
        if source.resolve() in output.parents:
            what = f"the output folder would lie in {folders.shown(source)}/, which it is made from"
            raise BackfileError([Problem(shown, 0, what, "name a folder of its own with --output")])
    if output.exists() and not output.is_dir():
        raise BackfileError(
            [Problem(shown, 0, "the site needs a folder, and this is a file", "name another with --output")]
        )
    nearest = next(path for path in (output, *output.parents) if path.is_dir())
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise BackfileError([Problem(shown, 0, "the output folder cannot be written", "look at its permissions")])
    with disk(shown):
        others = output.is_dir() and any(path.name not in (MARK, STAGE) for path in list(output.iterdir()))
        if others and not any((output / mark).is_file() for mark in (MARK, f"{STAGE}/{MARK}")):
            hint = "name another folder with --output, or empty this one yourself"
            raise BackfileError([Problem(shown, 0, "the output folder holds files that backfile did not make", hint)])


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Wait until no other run works on this output folder, and keep others waiting meanwhile.

    A build beside a running preview is common. Where the system (Windows) or the disk has no such lock, nobody waits.
    """
    try:
        import fcntl  # noqa: PLC0415 - not there on every system
    except ImportError:
        yield
        return
    with disk(output.name):
        output.mkdir(parents=True, exist_ok=True)
        handle = os.open(output, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def manifest(output: Path) -> dict[str, Made]:
    """Read which files of the output we made; finishes what an earlier build had completed but not put in place."""
    with disk(output.name):
        if (output / STAGE / MARK).is_file():
            settle(output)
        discard(output)
        return read_mark(output / MARK)


def strangers(output: Path, names: Iterable[str], ours: Container[str] = ()) -> list[str]:
    """Find what stands in the way of new files: others' files of their names, or of the names of their folders."""
    names = list(names)
    there, files = {""}, []
    for folder in sorted(folders_of(names)):  # each before those in it: in what is missing nothing stands
        if folder.rpartition("/")[0] in there and os.path.lexists(output / folder):
            if (output / folder).is_dir():
                there.add(folder)
            elif folder not in ours:
                files.append(folder)
    standing = (name for name in names if name.rpartition("/")[0] in there and os.path.lexists(output / name))
    return files + [name for name in standing if not all_ours(output, name, ours)]


def folders_of(names: Iterable[str]) -> set[str]:
    """Gather the folders of files, and those above them."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def all_ours(output: Path, name: str, ours: Container[str]) -> bool:
    """Tell whether a folder holds nothing but files of ours, which will be gone when a file takes its place."""
    return (output / name).is_dir() and all(f"{name}/{file}" in ours for file in scan(output / name, hidden=True))


def begin(output: Path) -> None:
    """Make the folder in which a new output grows; without it nothing can be staged.

    So another machine that works for us finds out whether it sees this folder, and one that we gave up as lost leaves
    nothing behind when it comes back.
    """
    with disk(output.name):
        (output / STAGE / "site").mkdir(parents=True, exist_ok=True)


def stage(output: Path, name: str, raw: bytes) -> None:
    """Write a file of the new output beside the old one."""
    path = f"{output}/{STAGE}/site/{name}"
    with disk(output.name):
        try:
            file = open(path, "wb")  # noqa: PTH123, SIM115 - once a page: a Path costs more than the call
        except FileNotFoundError:
            make_folder(path.rpartition("/")[0])
            file = open(path, "wb")  # noqa: PTH123, SIM115 - the same
        with file:
            file.write(raw)


def make_folder(path: str) -> None:
    """Make a folder, and those above it that are missing: mostly none, so the folder itself is tried first."""
    try:
        os.mkdir(path)  # noqa: PTH102 - once a page: a Path costs more than the call
    except FileExistsError:
        return  # another worker was faster
    except FileNotFoundError:
        if path.endswith(f"/{STAGE}/site"):
            raise
        make_folder(path.rpartition("/")[0])
        make_folder(path)


def discard(output: Path) -> None:
    """Forget what was staged."""
    shutil.rmtree(output / STAGE, ignore_errors=True)


def commit(output: Path, made: Mapping[str, Made], state: str = NO_STATE) -> None:
    """Put the staged files in place, and take away those of ours that are no longer made.

    `state` is the digest of all that the site was made from.
    The list of the new output, written last, is the point of no return: what is killed before it leaves the old site,
    what is killed after it is finished by the next build.
    """
    folder = output / STAGE
    with disk(output.name):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "part").write_text(listing(made, state), encoding="utf-8", newline="\n")
        (folder / "part").replace(folder / MARK)
        settle(output)


def settle(output: Path) -> None:
    """Finish a commit from whatever point it has reached."""
    now = read_mark(output / STAGE / MARK)
    remove(output, read_mark(output / MARK).keys() - now.keys())
    move(output / STAGE / "site", output)
    (output / STAGE / MARK).replace(output / MARK)
    discard(output)


def remove(output: Path, names: Iterable[str]) -> None:
    """Delete files of ours, and the folders that this leaves empty."""
    for name in sorted(names, reverse=True):
        (output / name).unlink(missing_ok=True)
        for parent in list((output / name).parents):
            if parent == output or not parent.is_dir() or list(parent.iterdir()):
                break
            parent.rmdir()


def move(source: Path, target: Path) -> None:
    """Move the files of one tree into another; a folder that is new there moves whole, in one step."""
    if not source.is_dir():
        return
    for path in list(source.iterdir()):
        goal = target / path.name
        if path.is_dir() and goal.is_dir():
            move(path, goal)
        else:
            path.replace(goal)


def clean(folders: Folders) -> int:
    """Delete the files that backfile made in the output folder; says how many."""
    with disk(folders.shown(folders.output)):
        made = manifest(folders.output)
        remove(folders.output, made)
        (folders.output / MARK).unlink(missing_ok=True)
        if folders.output.is_dir() and not list(folders.output.iterdir()):
            folders.output.rmdir()
    return len(made)


def holds(output: Path, name: str, raw: bytes) -> bool:
    """Tell whether a file of the output already has these bytes."""
    try:
        with open(f"{output}/{name}", "rb") as file:  # noqa: PTH123 - once a page: a Path costs more than the rest
            return file.read(len(raw) + 1) == raw
    except OSError:
        return False
