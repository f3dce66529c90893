"""Remember between builds what was read, so that only what changed is read again. It may be deleted at any time."""

import json
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from backfile.dates import When, parse_edtf
from backfile.errors import BackfileError, Problem
from backfile.model import Card, Entry
from backfile.store import Stamp

FILE = "memory.sqlite"

FRESH = 2_000_000_000
"""Nanoseconds in which a file may change again without a new stamp: the coarsest clock of a file system (FAT)."""

TABLES = {
    "entries": "path text primary key, size int, changed int, inode int, state text, entry text",
    "seeds": "name text primary key, size int, changed int, inode int, state text",
    "hashes": "name text primary key, size int, changed int, inode int, sha256 text",
    "addresses": "path text primary key, address text",
    "notes": "state text primary key, note text",
    "bags": "path text primary key, digest text, words text",
}
"""The tables and their columns."""

NAMES = r"(?:^|, )(\w+)"
"""Names of columns among their kinds."""

CARD = tuple(field.name for field in fields(Card))
ENTRY = tuple(field.name for field in fields(Entry) if field.name != "card")
"""The values of an entry, in the order in which they are written."""

KEYS = {table: columns.partition(" ")[0] for table, columns in TABLES.items()}
"""The column that tells the rows of a table apart."""


def forgettable() -> tuple[str, ...]:
    """Name the files that a memory may consist of."""
    return tuple(f"{FILE}{ending}" for ending in ("", "-wal", "-shm", "-journal"))


class Memory:
    """Remember entries by document, outcomes by seed, and notes by the state they were made from.

    `state` is a digest of everything else that a value depends on: what was remembered under another one is forgotten.
    A memory that was damaged is begun anew.
    """

    def __init__(self, folder: Path, shown: str) -> None:
        """Open the memory of an archive; `shown` names its folder in messages."""
        self.path, self.shown = folder / FILE, shown
        with self.writable():
            folder.mkdir(parents=True, exist_ok=True)
            try:
                self.connection = open_file(self.path)
            except sqlite3.DatabaseError:
                self.begin_anew()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def begin_anew(self) -> None:
        """Forget everything."""
        for name in forgettable():
            self.path.with_name(name).unlink(missing_ok=True)
        self.connection = open_file(self.path)

    @contextmanager
    def writable(self) -> Iterator[None]:
        """Turn an error of the disk into a problem of the folder."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            hint = "name another folder with --cache"
            what = f"the memory between builds cannot be written: {error}"
            raise BackfileError([Problem(self.shown, 0, what, hint)]) from error

    def ask(self, question: str, *values: str) -> list[Any]:
        """Read rows; a damaged memory has none."""
        try:
            return self.connection.execute(question, values).fetchall()
        except sqlite3.DatabaseError:
            self.close()
            with self.writable():
                self.begin_anew()
            return []

    def keep(self, table: str, rows: Iterable[tuple[Any, ...]], stamps: Mapping[str, Stamp] | None = None) -> None:
        """Write rows, and forget those of files that are gone; without `stamps`, all others."""
        rows = list(rows)
        gone = [(name,) for (name,) in self.ask(f"select {KEYS[table]} from {table}") if name not in (stamps or ())]  # noqa: S608 - both are written in this module
        marks = ", ".join("?" * len(rows[0])) if rows else ""
        with self.writable(), self.connection as base:
            base.executemany(f"delete from {table} where {KEYS[table]} = ?", gone)  # noqa: S608 - the same
            if rows:
                base.executemany(f"insert or replace into {table} values ({marks})", rows)  # noqa: S608 - the same

    def entries(self, state: str, stamps: Mapping[str, Stamp]) -> dict[str, Entry]:
        """Recall the entries of the documents that still have the stamp they were read with."""
        rows = self.ask("select path, size, changed, inode, entry from entries where state = ?", state)
        loaded = {row[0]: load_entry(row[4]) for row in rows if stamps.get(row[0]) == row[1:4]}
        return {path: entry for path, entry in loaded.items() if entry}

    def remember_entries(self, state: str, stamps: Mapping[str, Stamp], read: Iterable[Entry]) -> None:
        """Keep the entries that were just read, and forget the documents that are gone."""
        rows = ((entry.path, *trusted(stamps[entry.path]), state, dump_entry(entry)) for entry in read)
        self.keep("entries", rows, stamps)

    def seeds(self, states: Mapping[str, str], stamps: Mapping[str, Stamp]) -> set[str]:
        """Recall the seeds that still have the stamp and the state that they were imported with."""
        rows = self.ask("select name, size, changed, inode, state from seeds")
        return {row[0] for row in rows if stamps.get(row[0]) == row[1:4] and states[row[0]] == row[4]}

    def imported(self) -> set[str]:
        """Recall the seeds that were ever imported, in any state."""
        return {name for (name,) in self.ask("select name from seeds")}

    def remember_seeds(self, states: Mapping[str, str], stamps: Mapping[str, Stamp], read: Iterable[str]) -> None:
        """Keep the seeds that were just imported, and forget those that are gone."""
        self.keep("seeds", ((name, *trusted(stamps[name]), states[name]) for name in read), stamps)

    def hashes(self, stamps: Mapping[str, Stamp]) -> dict[str, str]:
        """Recall the SHA-256 of the seeds that still have the stamp they were read with."""
        rows = self.ask("select name, size, changed, inode, sha256 from hashes")
        return {row[0]: row[4] for row in rows if stamps.get(row[0]) == row[1:4]}

    def remember_hashes(self, stamps: Mapping[str, Stamp], read: Mapping[str, str]) -> None:
        """Keep the SHA-256 of seeds that were just read, and forget the seeds that are gone."""
        self.keep("hashes", ((name, *trusted(stamps[name]), sha256) for name, sha256 in read.items()), stamps)

    def addresses(self) -> dict[str, str]:
        """Recall the address that each document had in the last build."""
        return dict(self.ask("select path, address from addresses"))

    def remember_addresses(self, entries: Iterable[Entry]) -> None:
        """Keep the address of each document."""
        self.keep("addresses", ((entry.path, entry.card.address) for entry in entries))

    def bags(self) -> dict[str, str]:
        """Recall of which documents the words are known, and the digest of the file that they were read from."""
        return dict(self.ask("select path, digest from bags"))

    def bag(self, path: str) -> str:
        """Recall the words of a document, as they were remembered."""
        rows = self.ask("select words from bags where path = ?", path)
        if not rows:
            what = "the memory between builds was damaged meanwhile"
            raise BackfileError([Problem(self.shown, 0, what, "build again")])
        return str(rows[0][0])

    def remember_bags(self, read: Iterable[tuple[str, str, str]]) -> None:
        """Keep the words of documents that were just read, each with the digest of its file."""
        with self.writable(), self.connection as base:
            base.executemany("insert or replace into bags values (?, ?, ?)", read)

    def forget_bags(self, gone: Iterable[str]) -> None:
        """Forget the words of documents that are gone."""
        with self.writable(), self.connection as base:
            base.executemany("delete from bags where path = ?", ((path,) for path in gone))

    def note(self, state: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Recall a note made from a state; None where there is none."""
        rows = self.ask("select note from notes where state = ?", state)
        try:
            return json.loads(rows[0][0]) if rows else None
        except ValueError:
            return None

    def remember_note(self, state: str, note: object) -> None:
        """Keep one note, the last."""
        self.keep("notes", [(state, json.dumps(note))])


def open_file(path: Path) -> sqlite3.Connection:
    """Open the file and lay out its tables; raises sqlite3.DatabaseError where it is no such file."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = off")
        for table, columns in TABLES.items():
            connection.execute(f"create table if not exists {table} ({columns})")
            found = [row[1] for row in connection.execute(f"pragma table_info({table})")]
            if found != re.findall(NAMES, columns):
                raise sqlite3.DatabaseError(f"the table {table} is another one")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def trusted(stamp: Stamp) -> Stamp:
    """Give a file's stamp, or one that no file has where the file is so young that a change of it might not show."""
    return stamp if time.time_ns() - stamp[1] > FRESH else (-1, -1, -1)


def dump_entry(entry: Entry) -> str:
    """Write an entry as JSON."""
    card = [getattr(entry.card, name) for name in CARD]
    values = [getattr(entry, name) for name in ENTRY]
    return json.dumps(
        [[value.edtf if isinstance(value, When) else value for value in card], values], ensure_ascii=False
    )


def load_entry(text: str) -> Entry | None:
    """Read an entry from JSON; None where it is not what was written."""
    try:
        shown, rest = json.loads(text)
        values: dict[str, Any] = dict(zip(CARD, map(frozen, shown), strict=True))
        card = Card(**values | {"date": parse_edtf(values["date"])})
        return Entry(card=card, **dict(zip(ENTRY, map(frozen, rest), strict=True)))
    except (ValueError, TypeError, AttributeError):
        return None


def frozen(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Make a tuple of a list, which JSON knows no other word for."""
    if not isinstance(value, list):
        return value
    return tuple(map(frozen, value)) if value and isinstance(value[0], list) else tuple(value)
