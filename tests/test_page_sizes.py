"""Pages stay small, whatever is in the archive: they are read on telephones, and hosts count every byte."""

import gzip
import json

import pytest
from conftest import Archive, document
from every_kind import BODY

ARTICLE = 12_000
"""Bytes of an article's page beyond its text (docs/quality.md)."""

LISTING = 40_000
"""Bytes of a page that lists documents."""

SHEET = 8_000
"""Bytes of the stylesheet as a host sends it, gzipped."""


def size(archive: Archive, address: str) -> int:
    """Give the bytes of a page."""
    return len(archive.html(address).encode())


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Give an archive whose lists are all full: 130 documents of a day, a tag and a source."""
    archive = Archive(tmp_path_factory.mktemp("full"))
    front = {"date": "2015-02-14", "source": "The Valley Post", "authors": "[Ada Marsh]", "lang": "en"}
    for number in range(130):
        tags = json.dumps(["Rivers", *(f"Subject {number + n}" for n in range(6))])
        title = f"The bridge at Mill Lane, its railing and its piers, in the {number}th report on the river"
        archive.write(f"content/the-bridge-at-mill-lane-{number:03}.md", document(title, BODY * 3, tags=tags, **front))
    return archive.build("--base-url", "https://example.org/repo")


def test_an_article_adds_little_to_its_text(full: Archive):
    assert size(full, "/articles/the-bridge-at-mill-lane-050/") - len((BODY * 3).encode()) < ARTICLE


@pytest.mark.parametrize("address", ["/", "/tags/rivers/", "/sources/the-valley-post/", "/2015/", "/tags/", "/dates/"])
def test_a_list_stays_small(full: Archive, address: str):
    assert size(full, address) < LISTING


def test_the_stylesheet_is_small(full: Archive):
    sheet = next(full.path("output/assets").glob("site.*.css"))
    assert len(gzip.compress(sheet.read_bytes(), mtime=0)) < SHEET


def test_an_article_with_every_subject_is_as_small_as_its_subjects_are(archive: Archive):
    tags = json.dumps([f"Subject {number}" for number in range(2000)])
    archive.write("site.yaml", "feeds: no\ncitations: no\n")  # of each subject, and of no weight for the article's page
    archive.write("content/all.md", document("All there is", BODY, tags=tags)).build()
    assert size(archive, "/articles/all/") < ARTICLE + 2000 * 200
