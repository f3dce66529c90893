"""Seeds are acquired: which are read, where their documents are, and which a person does not want back."""

import pytest
from conftest import ROOT, Archive, document

from backfile.acquisition import DELETED, begin_document, deleted_seeds, noted_as_deleted, offered, places
from backfile.entries import read_entry
from backfile.errors import BackfileError
from backfile.model import Entry
from backfile.store import Folders

FLOOD = "Flood in the valley\n\nPublished Saturday, February 14, 2015\n\nThe river Harrow rose in the night.\n"


def folders(archive: Archive) -> Folders:
    """Give the folders of an archive."""
    own = {name: archive.path(name) for name in ("seeds", "content", "layouts", "assets", "output")}
    return Folders(site=archive.folder, home=ROOT, cache=archive.path(".backfile"), **own)


def entries(**seeds: str) -> list[Entry]:
    """Give the entries of documents, each by its file (`_` for `/`) with the seed it came from."""
    found = []
    for name, seed in seeds.items():
        path = f"{name.replace('_', '/')}.md"
        text = document(name, seed=f"{{name: {seed}}}") if seed else document(name)
        found.append(read_entry(text, path, path, "en"))
    return found


def test_a_document_is_where_its_seeds_name_says():
    assert places(["a.txt", "b/c.txt"], entries(a="a.txt")) == {"a.txt": "a.md", "b/c.txt": "b/c.md"}


def test_a_document_that_was_moved_is_where_it_is():
    assert places(["a.txt"], entries(x_y="a.txt")) == {"a.txt": "x/y.md"}


def test_what_stands_in_a_seeds_place_is_its_document_whatever_it_says():
    assert places(["a.txt"], entries(a="", z="a.txt")) == {"a.txt": "a.md"}


def test_of_two_copies_the_first_by_name_is_the_document():
    assert places(["a.txt"], entries(x="a.txt", w="a.txt")) == {"a.txt": "w.md"}


def test_a_seed_whose_document_is_gone_is_noted_in_the_content_folder(archive: Archive):
    archive.write("content/b.md", document("b"))
    found = deleted_seeds(folders(archive), {"a.txt": "a.md", "b.txt": "b.md", "new.txt": "new.md"}, {"a.txt", "b.txt"})
    assert found == {"a.txt"}
    assert archive.read(f"content/{DELETED}") == "a.txt\n"


def test_what_was_noted_once_is_known_without_any_memory(archive: Archive):
    archive.write(f"content/{DELETED}", "a.txt\nb.txt\n")
    assert deleted_seeds(folders(archive), {"a.txt": "a.md", "b.txt": "b.md"}, set()) == {"a.txt", "b.txt"}


def test_a_document_that_came_back_is_noted_no_longer(archive: Archive):
    archive.write(f"content/{DELETED}", "a.txt\n").write("content/a.md", document("a"))
    assert deleted_seeds(folders(archive), {"a.txt": "a.md"}, set()) == set()
    assert noted_as_deleted(folders(archive)) == set()
    assert not archive.path(f"content/{DELETED}").exists()


def test_a_note_is_not_written_anew_where_it_says_the_same(archive: Archive):
    archive.write(f"content/{DELETED}", "a.txt\n").age()
    before = archive.path(f"content/{DELETED}").stat().st_mtime_ns
    deleted_seeds(folders(archive), {"a.txt": "a.md"}, {"a.txt"})
    assert archive.path(f"content/{DELETED}").stat().st_mtime_ns == before


def test_a_note_that_someone_cloned_on_windows_is_read(archive: Archive):
    archive.write(f"content/{DELETED}", "a.txt\r\nb.txt\r\n")
    assert noted_as_deleted(folders(archive)) == {"a.txt", "b.txt"}


def test_a_seed_that_was_removed_and_put_back_is_still_unwanted(archive: Archive):
    archive.seed("flood.txt", FLOOD).seed("fire.txt", FLOOD.replace("Flood", "Fire")).import_()
    archive.delete("content/flood.md").import_().delete("seeds/flood.txt").import_()
    archive.seed("flood.txt", FLOOD).import_()
    assert not archive.path("content/flood.md").exists()


def test_a_document_with_a_mistake_in_it_is_not_taken_for_deleted(archive: Archive):
    archive.seed("flood.txt", FLOOD).import_()
    archive.rename("content/flood.md", "content/2015/flood.md").replace("content/2015/flood.md", "title:", "titel:")
    archive.run("import")
    archive.replace("content/2015/flood.md", "titel:", "title:").import_()
    assert list(archive.files("content")) == ["2015/flood.md"]


def test_a_note_is_no_document(archive: Archive):
    archive.write("content/a.md", document("a")).write(f"content/{DELETED}", "b.txt\n").build()
    assert archive.report["build"]["documents"] == 1
    assert not [name for name, raw in archive.site().items() if b"b.txt" in raw]


def test_an_offer_is_found_by_its_document(archive: Archive):
    archive.write(".backfile/offers/x/y.md", "offer")
    assert offered(folders(archive), {"a.txt": "x/y.md", "b.txt": "b.md"}) == {"a.txt"}


def test_a_new_document_is_begun_once(archive: Archive):
    assert begin_document(folders(archive), "flood", "Flood") == "content/flood.md"
    with pytest.raises(BackfileError, match=r"^content/flood.md: this document is there already"):
        begin_document(folders(archive), "flood", "Flood")
