"""What did not change is not read again; what cannot be trusted is, and the memory may be lost at any time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Archive, document

from backfile import memory as module
from backfile.entries import read_entry
from backfile.errors import BackfileError
from backfile.memory import FILE, Memory
from backfile.store import scan, write_text

STAMP = (5, 1_000_000_000, 7)
OTHER = (6, 1_000_000_000, 7)
ENTRY = read_entry(
    document("Flood", "Water rose.", date="2015-02?", tags="[Rivers]", aliases="[/old/]", featured="yes"),
    "flood.md",
    "flood.md",
    "en",
)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Give an empty memory."""
    made = Memory(tmp_path / "cache", "cache")
    yield made
    made.close()


def test_an_entry_is_recalled_as_it_was(memory: Memory):
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    assert memory.entries("s", {"flood.md": STAMP}) == {"flood.md": ENTRY}


def test_an_entry_is_forgotten_where_the_file_has_another_stamp(memory: Memory):
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    assert memory.entries("s", {"flood.md": OTHER}) == {}


def test_an_entry_is_forgotten_where_anything_else_that_it_depends_on_changed(memory: Memory):
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    assert memory.entries("t", {"flood.md": STAMP}) == {}


def test_a_file_that_is_gone_is_forgotten(memory: Memory):
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    memory.remember_entries("s", {}, [])
    assert memory.entries("s", {"flood.md": STAMP}) == {}


def test_a_file_that_changed_just_now_is_not_trusted(memory: Memory, monkeypatch: pytest.MonkeyPatch):
    now = STAMP[1] + module.FRESH
    monkeypatch.setattr(module.time, "time_ns", lambda: now)
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    assert memory.entries("s", {"flood.md": STAMP}) == {}
    monkeypatch.setattr(module.time, "time_ns", lambda: now + 1)
    memory.remember_entries("s", {"flood.md": STAMP}, [ENTRY])
    assert memory.entries("s", {"flood.md": STAMP}) == {"flood.md": ENTRY}


def test_a_file_from_the_future_is_not_trusted(memory: Memory):
    later = (5, 2**62, 7)
    memory.remember_entries("s", {"flood.md": later}, [ENTRY])
    assert memory.entries("s", {"flood.md": later}) == {}


def test_a_seed_is_recalled(memory: Memory):
    memory.remember_seeds({"a.txt": "state"}, {"a.txt": STAMP}, ["a.txt"])
    assert memory.seeds({"a.txt": "state"}, {"a.txt": STAMP}) == {"a.txt"}
    assert memory.seeds({"a.txt": "other state"}, {"a.txt": STAMP}) == set()
    assert memory.seeds({"a.txt": "state"}, {"a.txt": OTHER}) == set()
    assert memory.seeds({}, {}) == set()
    assert memory.imported() == {"a.txt"}


def test_a_seed_that_was_not_read_this_time_is_still_known(memory: Memory):
    stamps = {"a.txt": STAMP, "b.txt": STAMP}
    memory.remember_seeds({"a.txt": "state", "b.txt": "state"}, stamps, ["a.txt", "b.txt"])
    memory.remember_seeds({"a.txt": "new", "b.txt": "new"}, stamps, ["a.txt"])
    assert memory.imported() == {"a.txt", "b.txt"}
    assert memory.seeds({"a.txt": "new", "b.txt": "new"}, stamps) == {"a.txt"}
    assert memory.seeds({"a.txt": "new", "b.txt": "state"}, stamps) == {"a.txt", "b.txt"}


def test_digests_of_seeds_are_recalled(memory: Memory):
    memory.remember_hashes({"a.txt": STAMP}, {"a.txt": "0" * 64})
    assert memory.hashes({"a.txt": STAMP}) == {"a.txt": "0" * 64}
    assert memory.hashes({"a.txt": OTHER}) == {}


def test_addresses_are_those_of_the_last_build(memory: Memory):
    memory.remember_addresses([ENTRY])
    assert memory.addresses() == {"flood.md": "/articles/flood/"}
    memory.remember_addresses([])
    assert memory.addresses() == {}


def test_one_note_is_kept_the_last(memory: Memory):
    memory.remember_note("a", {"x": "1"})
    memory.remember_note("b", None)
    assert memory.note("a") is None
    memory.remember_note("c", {"x": "2"})
    assert memory.note("c") == {"x": "2"}


def test_a_memory_outlives_the_run(tmp_path: Path):
    for _ in range(2):
        memory = Memory(tmp_path, "cache")
        memory.remember_note("a", "kept")
        memory.close()
        again = Memory(tmp_path, "cache")
        assert again.note("a") == "kept"
        again.close()


def test_a_memory_that_is_no_memory_is_begun_anew(tmp_path: Path):
    write_text(tmp_path / FILE, "not a database" * 100, FILE)
    memory = Memory(tmp_path, "cache")
    assert memory.imported() == set()
    memory.close()


def test_a_memory_that_cannot_be_written_is_told(tmp_path: Path):
    write_text(tmp_path / "cache", "a file", "cache")
    with pytest.raises(BackfileError) as error:
        Memory(tmp_path / "cache", ".backfile")
    assert str(error.value).startswith(".backfile: the memory between builds cannot be written: ")
    assert str(error.value).endswith("\n  name another folder with --cache")


@pytest.mark.parametrize("harm", ["lost", "empty", "half", "other tables", "nonsense inside"])
def test_a_harmed_memory_changes_nothing_of_the_site(archive: Archive, harm: str):
    archive.write(
        "content/flood.md", document("Flood", "Water rose.", date="2015-02-14", tags="[Rivers]")
    ).age().build()
    before, path = archive.site(), archive.path(f".backfile/{FILE}")
    raw = path.read_bytes()
    for rest in path.parent.iterdir():
        rest.unlink()
    if harm == "empty":
        path.write_bytes(b"")
    elif harm == "half":
        path.write_bytes(raw[: len(raw) // 2])
    elif harm == "nonsense inside":
        path.write_bytes(raw[:4096] + b"\xff" * 8192 + raw[12288:])
    elif harm == "other tables":
        other = module.sqlite3.connect(path)
        other.execute("create table entries (path text primary key, something text)")
        other.commit()
        other.close()
    assert archive.build().counts == (0, 0)
    assert archive.site() == before


def test_the_stamps_are_those_that_the_disk_gives(tmp_path: Path, memory: Memory):
    write_text(tmp_path / "flood.md", document("Flood"), "flood.md")
    stamps = {name: stamp for name, stamp in scan(tmp_path).items() if name == "flood.md"}
    memory.remember_seeds({"flood.md": "state"}, stamps, ["flood.md"])
    assert memory.seeds({"flood.md": "state"}, stamps) == set(), "it was written just now"
