"""Touch the disk: find and read the files of an archive, and put a new output in place, whole or not at all.

The only module that opens files. Errors of the disk become problems with the path here, so that callers need not care.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import BackfileError, Problem

MARK = ".backfile"
"""File in the output folder that says it is ours, and lists what we made there: digest, size and path, a line each."""

STAGE = ".backfile-next"
"""Folder in the output folder in which a new output grows until it is complete."""

Stamp = tuple[int, int, int]
"""Size, time of change in nanoseconds and inode: a file whose stamp is the same is taken for unchanged."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Hold where the parts of an archive lie."""

    site: Path
    """The archive's folder."""

    home: Path
    """The folder of build.py, from which layouts and assets come that the archive has not."""

    seeds: Path
    """Collected texts."""

    content: Path
    """Documents."""

    layouts: Path
    """The archive's own layouts."""

    assets: Path
    """The archive's own assets."""

    output: Path
    """The site that is made."""

    cache: Path
    """Memory between builds; may be deleted at any time."""

    def shown(self, path: Path) -> str:
        """Write a path as a person in the archive's folder would."""
        try:
            return path.relative_to(self.site).as_posix()
        except ValueError:
            return str(path)


@dataclass(frozen=True, slots=True)
class Made:
    """Say what a file of the output was made from."""

    digest: str
    """Digest of engine, layout and page."""

    size: int
    """Bytes of the file."""


@contextmanager
def disk(shown: str) -> Iterator[None]:
    """Turn an error of the disk into a problem of the file or folder shown."""
    try:
        yield
    except OSError as error:
        raise BackfileError(
            [Problem(shown, 0, disk_words(error), "look at its permissions and the space left")]
        ) from error


def disk_words(error: OSError) -> str:
    """Say what the disk said, without numbers."""
    return (error.strerror or str(error)).lower()


def scan(folder: Path, suffixes: tuple[str, ...] = ()) -> dict[str, Stamp]:
    """Find the files below a folder: their names with `/` between folders, in order, and their stamps.

    Hidden files and folders are passed over, and so are files with other suffixes where some are given. A folder that
    is not there holds nothing.
    """
    found: dict[str, Stamp] = {}
    todo = [(str(folder), "")]
    while todo:
        path, prefix = todo.pop()
        try:
            entries = list(os.scandir(path))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise BackfileError([Problem(path, 0, disk_words(error), "look at its permissions")]) from error
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                todo.append((entry.path, f"{prefix}{entry.name}/"))
            elif not suffixes or entry.name.endswith(suffixes):
                status = entry.stat()
                found[prefix + entry.name] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return dict(sorted(found.items()))


def read_bytes(path: Path, shown: str) -> bytes:
    """Read a file."""
    with disk(shown):
        return path.read_bytes()


def read_text(path: Path, shown: str) -> str:
    """Read a file of UTF-8 text; line ends become line feeds."""
    raw = read_bytes(path, shown)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BackfileError(
            [Problem(shown, line, "not UTF-8 text", "save the file again with the encoding UTF-8")]
        ) from None
    return text.replace("\r\n", "\n")


def write_text(path: Path, text: str, shown: str) -> None:
    """Write a file; readers see the old one or the new one, never half of one."""
    with disk(shown):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)


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
    with disk(shown):
        others = output.is_dir() and any(entry.name not in (MARK, STAGE) for entry in os.scandir(output))
        if others and not (output / MARK).is_file():
            hint = "name another folder with --output, or empty this one yourself"
            raise BackfileError([Problem(shown, 0, "the output folder holds files that backfile did not make", hint)])


def manifest(output: Path) -> dict[str, Made]:
    """Read which files of the output we made; finishes what an earlier build had completed but not put in place."""
    if (output / STAGE / MARK).is_file():
        settle(output)
    shutil.rmtree(output / STAGE, ignore_errors=True)
    return read_mark(output / MARK)


def read_mark(path: Path) -> dict[str, Made]:
    """Read the list of files in a mark; a file that is not there lists nothing."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    rows = (line.split(" ", 2) for line in lines)
    return {name: Made(digest, int(size)) for digest, size, name in rows}


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


def strangers(output: Path, names: Iterable[str]) -> list[str]:
    """Find which of these files, none of which we made, stand in the output all the same."""
    return [name for name in names if os.path.lexists(output / name)]


def stage(output: Path, name: str, raw: bytes) -> None:
    """Write a file of the new output beside the old one."""
    path = output / STAGE / "site" / name
    with disk(str(output)):
        try:
            path.write_bytes(raw)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)


def commit(output: Path, made: Mapping[str, Made]) -> None:
    """Put the staged files in place, and take away those of ours that are no longer made.

    The list of the new output, written last, is the point of no return: what is killed before it leaves the old site,
    what is killed after it is finished by the next build.
    """
    listing = "".join(f"{made[name].digest} {made[name].size} {name}\n" for name in sorted(made))
    folder = output / STAGE
    with disk(str(output)):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "part").write_text(listing, encoding="utf-8", newline="\n")
        (folder / "part").replace(folder / MARK)
        settle(output)


def settle(output: Path) -> None:
    """Finish a commit from whatever point it has reached."""
    now = read_mark(output / STAGE / MARK)
    remove(output, read_mark(output / MARK).keys() - now.keys())
    move(output / STAGE / "site", output)
    (output / STAGE / MARK).replace(output / MARK)
    shutil.rmtree(output / STAGE, ignore_errors=True)


def remove(output: Path, names: Iterable[str]) -> None:
    """Delete files of ours, and the folders that this leaves empty."""
    for name in sorted(names, reverse=True):
        (output / name).unlink(missing_ok=True)
        for parent in list((output / name).parents):
            if parent == output or not parent.is_dir() or any(os.scandir(parent)):
                break
            parent.rmdir()


def move(source: Path, target: Path) -> None:
    """Move the files of one tree into another; a folder that is new there moves whole, in one step."""
    if not source.is_dir():
        return
    for entry in os.scandir(source):
        goal = target / entry.name
        if entry.is_dir() and goal.is_dir():
            move(Path(entry.path), goal)
        else:
            Path(entry.path).replace(goal)


def clean(folders: Folders) -> int:
    """Delete the files that backfile made in the output folder, and its memory; says how many files of the site."""
    made = manifest(folders.output)
    with disk(folders.shown(folders.output)):
        remove(folders.output, made)
        (folders.output / MARK).unlink(missing_ok=True)
        if folders.output.is_dir() and not any(os.scandir(folders.output)):
            folders.output.rmdir()
        shutil.rmtree(folders.cache, ignore_errors=True)
    return len(made)


def holds(output: Path, name: str, raw: bytes) -> bool:
    """Tell whether a file of the output already has these bytes."""
    try:
        with open(f"{output}/{name}", "rb") as file:  # noqa: PTH123 - once a page: a Path costs more than the rest
            return file.read(len(raw) + 1) == raw
    except OSError:
        return False


def forget(path: Path) -> None:
    """Delete a file of our own memory, if it is there."""
    path.unlink(missing_ok=True)
