"""Remember between builds what was read, so that only what changed is read again. It may be deleted at any time."""

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

from backfile.dates import When, parse_edtf
from backfile.errors import BackfileError, Problem
from backfile.model import Entry
from backfile.store import Stamp

FILE = "memory.sqlite"

FRESH = 2_000_000_000
"""Nanoseconds in which a file may change again without a new stamp: the coarsest clock of a file system (FAT)."""

TABLES = """
create table if not exists entries (path text primary key, size int, changed int, inode int, state text, entry text);
create table if not exists seeds (name text primary key, size int, changed int, inode int, state text, path text);
create table if not exists hashes (name text primary key, size int, changed int, inode int, sha256 text);
create table if not exists addresses (path text primary key, address text);
create table if not exists notes (state text primary key, note text);
"""


class Memory:
    """Remember entries by document, outcomes by seed, and notes by the state they were made from.

    `state` is a digest of everything else that a value depends on: what was remembered under another one is forgotten.
    """

    def __init__(self, folder: Path, shown: str) -> None:
        """Open the memory of an archive; one that cannot be read is begun anew."""
        self.path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            try:
                self.connection = open_file(self.path)
            except sqlite3.DatabaseError:
                self.path.unlink(missing_ok=True)
                self.connection = open_file(self.path)
        except (OSError, sqlite3.Error) as error:
            hint = "name another folder with --cache"
            raise BackfileError(
                [Problem(shown, 0, f"the memory between builds cannot be written: {error}", hint)]
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def entries(self, state: str, stamps: Mapping[str, Stamp]) -> dict[str, Entry]:
        """Recall the entries of the documents that still have the stamp they were read with."""
        rows = self.connection.execute(
            "select path, size, changed, inode, entry from entries where state = ?", (state,)
        )
        return {row[0]: load_entry(row[4]) for row in rows if stamps.get(row[0]) == row[1:4]}

    def remember_entries(self, state: str, stamps: Mapping[str, Stamp], read: Iterable[Entry]) -> None:
        """Keep the entries that were just read, and forget the documents that are gone."""
        rows = [(entry.path, *trusted(stamps[entry.path]), state, dump_entry(entry)) for entry in read]
        with self.connection as base:
            base.executemany("insert or replace into entries values (?, ?, ?, ?, ?, ?)", rows)
            forget(base, "entries", "path", stamps)

    def seeds(self, state: str, stamps: Mapping[str, Stamp]) -> dict[str, str]:
        """Recall the documents of the seeds that still have the stamp and the rules they were imported with."""
        rows = self.connection.execute("select name, size, changed, inode, path from seeds where state = ?", (state,))
        return {row[0]: row[4] for row in rows if stamps.get(row[0]) == row[1:4]}

    def imported(self) -> dict[str, str]:
        """Recall the document that each seed became when it was last imported, by any rules."""
        return dict(self.connection.execute("select name, path from seeds"))

    def remember_seeds(self, state: str, stamps: Mapping[str, Stamp], read: Mapping[str, str]) -> None:
        """Keep the document of each seed that was just imported, and forget the seeds that are gone."""
        rows = [(name, *trusted(stamps[name]), state, path) for name, path in read.items()]
        with self.connection as base:
            base.executemany("insert or replace into seeds values (?, ?, ?, ?, ?, ?)", rows)
            forget(base, "seeds", "name", stamps)

    def hashes(self, stamps: Mapping[str, Stamp]) -> dict[str, str]:
        """Recall the SHA-256 of the seeds that still have the stamp they were read with."""
        rows = self.connection.execute("select name, size, changed, inode, sha256 from hashes")
        return {row[0]: row[4] for row in rows if stamps.get(row[0]) == row[1:4]}

    def remember_hashes(self, stamps: Mapping[str, Stamp], read: Mapping[str, str]) -> None:
        """Keep the SHA-256 of seeds that were just read, and forget the seeds that are gone."""
        rows = [(name, *trusted(stamps[name]), sha256) for name, sha256 in read.items()]
        with self.connection as base:
            base.executemany("insert or replace into hashes values (?, ?, ?, ?, ?)", rows)
            forget(base, "hashes", "name", stamps)

    def addresses(self) -> dict[str, str]:
        """Recall the address that each document had in the last build."""
        return dict(self.connection.execute("select path, address from addresses"))

    def remember_addresses(self, entries: Iterable[Entry]) -> None:
        """Keep the address of each document."""
        with self.connection as base:
            base.execute("delete from addresses")
            base.executemany("insert into addresses values (?, ?)", [(entry.path, entry.address) for entry in entries])

    def note(self, state: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Recall a note made from a state; None where there is none."""
        row = self.connection.execute("select note from notes where state = ?", (state,)).fetchone()
        return json.loads(row[0]) if row else None

    def remember_note(self, state: str, note: object) -> None:
        """Keep one note, the last."""
        with self.connection as base:
            base.execute("delete from notes")
            base.execute("insert into notes values (?, ?)", (state, json.dumps(note)))


def open_file(path: Path) -> sqlite3.Connection:
    """Open the file and lay out its tables; raises sqlite3.DatabaseError where it is no such file."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = off")
        connection.executescript(TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def forget(base: sqlite3.Connection, table: str, key: str, stamps: Mapping[str, Stamp]) -> None:
    """Delete the rows of files that are gone."""
    with closing(base.execute(f"select {key} from {table}")) as rows:  # noqa: S608 - both are written in this module
        gone = [(name,) for (name,) in rows if name not in stamps]
    base.executemany(f"delete from {table} where {key} = ?", gone)  # noqa: S608 - the same


def trusted(stamp: Stamp) -> Stamp:
    """Give a file's stamp, or one that no file has where the file is so young that a change of it might not show."""
    return stamp if time.time_ns() - stamp[1] > FRESH else (-1, -1, -1)


def dump_entry(entry: Entry) -> str:
    """Write an entry as JSON."""
    values = [getattr(entry, field.name) for field in fields(entry)]
    return json.dumps([value.edtf if isinstance(value, When) else value for value in values], ensure_ascii=False)


def load_entry(text: str) -> Entry:
    """Read an entry from JSON."""
    names = (field.name for field in fields(Entry))
    values: dict[str, Any] = dict(zip(names, json.loads(text), strict=True))
    values["date"] = parse_edtf(values["date"])
    values |= {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
    return Entry(**values)
