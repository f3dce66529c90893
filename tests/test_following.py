"""A seed that a person moves or renames keeps its document, its address and every correction."""

import pytest
from conftest import Archive

from backfile.documents import corrected, parse_document, untouched
from backfile.following import with_seed
from backfile.model import Document

FLOOD = """Flood in the valley of the Harrow

Published Saturday, February 14, 2015

The river Harrow rose in the night and took the bridge at Millbrook, the council said on Friday. Nobody was hurt.

Engineers of Kestrel Works looked at the dam in the morning and found a crack that had not been there before.
"""


@pytest.fixture
def imported(archive: Archive) -> Archive:
    """Give an archive of two seeds, imported an hour ago."""
    archive.seed("flood.txt", FLOOD).seed("fire.txt", FLOOD.replace("Flood", "Fire"))
    return archive.age().import_()


def made(archive: Archive) -> Document:
    """Read the document."""
    return parse_document(archive.read("content/flood.md"), "")


def seed_of(archive: Archive) -> str:
    """Give the name of its seed."""
    found = made(archive).provenance
    assert found
    return found.seed


def test_a_seed_that_is_moved_into_a_folder_keeps_its_document(imported: Archive):
    slug = made(imported).slug
    imported.rename("seeds/flood.txt", "seeds/valley-post/flood.txt").import_()
    assert set(imported.files("content")) == {"flood.md", "fire.md"}
    assert imported.fates() == {"updated": ["flood.md"]}
    assert (made(imported).slug, made(imported).source, seed_of(imported)) == (
        slug,
        "valley-post",
        "valley-post/flood.txt",
    )
    assert imported.import_("--again").fates() == {"unchanged": ["fire.md", "flood.md"]}


def test_what_a_person_corrected_stays(imported: Archive):
    imported.replace("content/flood.md", "title: Flood in the valley of the Harrow", "title: The flood  # mine")
    imported.rename("seeds/flood.txt", "seeds/a/b.txt").import_()
    assert "title: The flood  # mine\n" in imported.read("content/flood.md")
    assert (corrected(made(imported)), seed_of(imported)) == (("title",), "a/b.txt")
    assert imported.fates() == {"offered": ["flood.md"]}


def test_the_page_with_the_collected_text_is_still_there(imported: Archive):
    imported.rename("seeds/flood.txt", "seeds/post/flood.txt").done()
    assert imported.has(f"/articles/{made(imported).slug}/original/")


def test_a_copy_is_a_seed_of_its_own(imported: Archive):
    imported.seed("post/flood.txt", FLOOD).import_()
    assert imported.fates() == {"written": ["post/flood.md"]}
    assert seed_of(imported) == "flood.txt"


def test_a_seed_that_was_moved_and_edited_is_another(imported: Archive):
    imported.delete("seeds/flood.txt").seed("post/flood.txt", FLOOD.replace("Friday", "Monday")).import_()
    assert imported.fates() == {"written": ["post/flood.md"]}


def test_a_dry_run_moves_nothing(imported: Archive):
    imported.rename("seeds/flood.txt", "seeds/post/flood.txt").import_("--dry-run")
    assert seed_of(imported) == "flood.txt"


def test_an_untouched_document_is_untouched_afterwards(imported: Archive):
    text = with_seed(imported.read("content/flood.md"), "a: b.txt", "content/flood.md")
    found = parse_document(text, "").provenance
    assert found
    assert (found.seed, untouched(text, found.digest)) == ("a: b.txt", True)
