"""Touch the disk: find, read and write the files of an archive.

Errors of the disk become problems with the path here, so that callers need not care.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import BackfileError, Problem

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


def scan(folder: Path, suffixes: tuple[str, ...] = (), *, shown: str = "", hidden: bool = False) -> dict[str, Stamp]:
    """Find the files below a folder: their names with `/` between folders, in order, and their stamps.

    Passed over are hidden files and folders unless they are asked for, files with other endings where some are given,
    and links to nothing. A folder that is not there holds nothing. Raises BackfileError where one cannot be read, or a
    link in it leads back to a folder above; `shown` names the folder in the message.
    """
    found: dict[str, Stamp] = {}
    todo = [(str(folder), "")]
    while todo:
        path, prefix = todo.pop()
        with disk(f"{shown or folder}/{prefix}".rstrip("/")):
            entries = list(os.scandir(path)) if os.path.lexists(path) else ()
            for entry in entries:
                if entry.name.startswith(".") and not hidden:
                    continue
                if entry.is_dir():
                    todo.append((below(entry), f"{prefix}{entry.name}/"))
                elif entry.is_file() and (not suffixes or entry.name.lower().endswith(suffixes)):
                    with suppress(FileNotFoundError):  # it may go while we look
                        status = entry.stat()
                        found[prefix + entry.name] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return dict(sorted(found.items()))


def below(entry: os.DirEntry[str]) -> str:
    """Give the path of a folder to go into."""
    if entry.is_symlink() and f"{entry.path}/".startswith(f"{Path(entry.path).resolve()}/"):
        raise BackfileError([Problem(entry.path, 0, "this link leads back to a folder above it", "remove it")])
    return entry.path


def read_bytes(path: Path, shown: str) -> bytes:
    """Read a file."""
    with disk(shown):
        return path.read_bytes()


def read_text(path: Path, shown: str, *, exact: bool = False) -> str:
    """Read a file of UTF-8 text; line ends become line feeds, and a byte order mark goes, unless it is to be exact."""
    raw = read_bytes(path, shown)
    try:
        text = raw.decode("utf-8" if exact else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BackfileError(
            [Problem(shown, line, "not UTF-8 text", "save the file again with the encoding UTF-8")]
        ) from None
    return text if exact else text.replace("\r\n", "\n")


def write_text(path: Path, text: str, shown: str) -> None:
    """Write a file of UTF-8 text; readers see the old one or the new one, never half of one."""
    write_bytes(path, text.encode(), shown)


def write_bytes(path: Path, raw: bytes, shown: str) -> None:
    """Write a file; readers see the old one or the new one, never half of one."""
    with disk(shown):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(raw)
        part.replace(path)


def forget(path: Path) -> None:
    """Delete a file of our own, if it is there."""
    with disk(str(path)):
        path.unlink(missing_ok=True)


def prune(folder: Path) -> None:
    """Delete the empty folders in a folder of our own, itself and the one it lies in, where nothing is left."""
    with disk(str(folder)):
        for path in (*(Path(place) for place, _, _ in os.walk(folder, topdown=False)), folder.parent):
            if path.is_dir() and not list(path.iterdir()):
                path.rmdir()
