"""Files are found, read and written, and what the disk says becomes a problem with the path."""

import os
import sys
from pathlib import Path

import pytest

from backfile.errors import BackfileError
from backfile.store import Folders, Stamp, forget, read_bytes, read_text, scan, write_text

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def folders(site: Path) -> Folders:
    """Give the folders of an archive."""
    names = ("home", "seeds", "content", "layouts", "assets", "output", "cache")
    return Folders(site=site, **{name: site / name for name in names})


def problem(step: object, *args: object) -> str:
    """Take a step that must meet a problem."""
    with pytest.raises(BackfileError) as error:
        step(*args)  # type: ignore[operator]
    return str(error.value)


def scanned(folder: Path) -> dict[str, Stamp] | BackfileError:
    """Scan a folder, or give the problem that was met."""
    try:
        return scan(folder)
    except BackfileError as error:
        return error


def test_files_are_found_in_order_with_slashes_between_folders(tmp_path: Path):
    for name in ("b.md", "a/z.md", "a/b/c.md", "a.md"):
        write_text(tmp_path / name, "", name)
    assert list(scan(tmp_path)) == ["a.md", "a/b/c.md", "a/z.md", "b.md"]


def test_hidden_files_and_other_endings_are_passed_over(tmp_path: Path):
    for name in (".hidden.md", ".git/a.md", "a.md~", "a.txt", "a.md"):
        write_text(tmp_path / name, "", name)
    assert list(scan(tmp_path, (".md",))) == ["a.md"]


def test_an_ending_in_capitals_is_the_same_ending(tmp_path: Path):
    write_text(tmp_path / "A.TXT", "", "A.TXT")
    assert list(scan(tmp_path, (".txt",))) == ["A.TXT"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path):
    assert scan(tmp_path / "none") == {}


def test_a_file_in_place_of_a_folder_is_a_problem(tmp_path: Path):
    write_text(tmp_path / "content", "", "content")
    assert "not a directory" in problem(scan, tmp_path / "content")


@LINKS
def test_a_link_to_nothing_is_passed_over_or_told(tmp_path: Path):
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    assert str(scanned(tmp_path)) == "{}" or "a.md: " in str(scanned(tmp_path))


@LINKS
def test_a_folder_that_holds_itself_is_told_and_not_followed_for_ever(tmp_path: Path):
    (tmp_path / "again").symlink_to(tmp_path)
    write_text(tmp_path / "a.md", "", "a.md")
    found = str(scanned(tmp_path))
    assert "a.md" in found or "again" in found


@pytest.mark.parametrize("change", ["text", "time", "file"])
def test_a_stamp_tells_that_a_file_changed(tmp_path: Path, change: str):
    path = tmp_path / "a.md"
    write_text(path, "one", "a.md")
    before = scan(tmp_path)
    if change == "text":
        path.write_text("three")
    elif change == "time":
        os.utime(path, ns=(0, path.stat().st_mtime_ns + 1_000_000))
    else:
        stamp = path.stat()
        write_text(path, "two", "a.md")
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert scan(tmp_path) != before


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path):
    assert problem(read_bytes, tmp_path / "a.md", "content/a.md") == (
        "content/a.md: no such file or directory\n  look at its permissions and the space left"
    )


def test_line_ends_and_byte_order_marks_are_those_of_this_place(tmp_path: Path):
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\n")
    assert read_text(tmp_path / "a.md", "a.md") == "one\ntwo\n"


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path):
    (tmp_path / "a.md").write_bytes(b"one\ntw\xe9\n")
    assert problem(read_text, tmp_path / "a.md", "content/a.md") == (
        "content/a.md:2: not UTF-8 text\n  save the file again with the encoding UTF-8"
    )


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path):
    write_text(tmp_path / "a/b/c.md", "é\n", "a/b/c.md")
    assert (tmp_path / "a/b/c.md").read_bytes() == "é\n".encode()
    assert [path.name for path in (tmp_path / "a/b").iterdir()] == ["c.md"]


def test_a_file_is_old_or_new_and_never_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_text(tmp_path / "a.md", "old", "a.md")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert problem(write_text, tmp_path / "a.md", "new", "a.md").startswith("a.md: no space left on device")
    assert (tmp_path / "a.md").read_text() == "old"


def test_forgetting_what_is_not_there_is_no_mistake(tmp_path: Path):
    forget(tmp_path / "none")


def test_a_path_is_shown_as_a_person_in_the_archive_writes_it(tmp_path: Path):
    assert folders(tmp_path).shown(tmp_path / "content" / "a.md") == "content/a.md"
    assert folders(tmp_path).shown(tmp_path.parent) == str(tmp_path.parent)
