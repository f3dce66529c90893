"""The list of what was made tells whether the files of the output still are what they were."""

from pathlib import Path

import pytest
from conftest import Archive

from backfile.errors import BackfileError
from backfile.manifest import MARK, WHOLE, Made, genuine, listing, made_of, present, read_mark, state_of

STATE = "a" * 32
ORIGIN = "0" * 32


def write_mark(folder: Path, text: str) -> Path:
    """Write a list into a folder."""
    (folder / MARK).write_text(text, encoding="utf-8")
    return folder / MARK


def test_a_list_is_read_as_it_was_written(tmp_path: Path):
    made = {"a b/é.html": made_of(ORIGIN, b"abc"), "index.html": made_of("1" * 32, b"")}
    assert read_mark(write_mark(tmp_path, listing(made, STATE))) == made
    assert state_of(tmp_path) == STATE


def test_where_there_is_no_list_nothing_was_made(tmp_path: Path):
    assert read_mark(tmp_path / MARK) == {}
    assert state_of(tmp_path) == ""


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        f"{ORIGIN} {ORIGIN} 3",
        f"{ORIGIN} 3 a.html",
        f"{ORIGIN} {ORIGIN} 3 /etc/passwd",
        f"{ORIGIN} {ORIGIN} 3 a/../../b",
    ],
)
def test_a_line_that_was_tampered_with_is_a_problem(tmp_path: Path, line: str):
    text = listing({"a.html": made_of(ORIGIN, b"abc")}, STATE)
    with pytest.raises(BackfileError, match=":3: this list of the files of the site is damaged"):
        read_mark(write_mark(tmp_path, f"{text}{line}\n"))


def test_the_state_of_the_whole_is_no_file(tmp_path: Path):
    assert WHOLE not in read_mark(write_mark(tmp_path, listing({}, STATE)))


def test_a_file_of_ours_that_lost_bytes_is_not_present(archive: Archive):
    archive.write("output/a.html", "12345").write("output/b.html", "1234")
    made = {name: Made(ORIGIN, 5, ORIGIN) for name in ("a.html", "b.html", "c.html")}
    assert list(present(archive.path("output"), made)) == ["a.html"]


def test_a_file_of_ours_with_other_bytes_is_not_genuine(archive: Archive):
    made = {name: made_of(ORIGIN, b"12345") for name in ("a.html", "b.html", "c.html", "d/e.html")}
    archive.write("output/a.html", "12345").write("output/b.html", "54321").write("output/d/e.html", "12345")
    assert list(genuine(archive.path("output"), made)) == ["a.html", "d/e.html"]
