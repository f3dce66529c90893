"""Addresses that two things claim are found before anything is written."""

from conftest import document

from backfile.clashes import clashes
from backfile.config import Config, parse_config
from backfile.entries import read_entry
from backfile.model import Entry
from backfile.plan import plan
from backfile.site import assemble

HINT = "\n  give one of them another slug or alias"


def entry(title: str, **front: object) -> Entry:
    """Read the entry of a document."""
    path = f"{front.pop('path', title)}.md"
    return read_entry(document(title, **front), path, path, "en")


def told(*entries: Entry, config: str = "") -> list[str]:
    """Tell the clashes of a site."""
    site = assemble(parse_config(config, "site.yaml") if config else Config(), entries)
    return sorted(map(str, clashes(site, plan(site), "content")))


def test_two_documents_that_claim_one_address_are_told_with_the_line():
    assert told(entry("a", slug="x"), entry("b", slug="x")) == [
        f"content/b.md:3: the address /articles/x/ is taken by content/a.md{HINT}"
    ]


def test_addresses_that_differ_in_case_alone_clash():
    assert told(entry("a", slug="Flood"), entry("b", slug="flood")) == [
        f"content/b.md:3: the address /articles/flood/ is taken by content/a.md{HINT}"
    ]


def test_an_older_address_must_not_hide_a_page():
    found = told(entry("a", aliases="[/tags/]"))
    assert found == [f"content/a.md:3: the address /tags/ is taken by a page that backfile makes{HINT}"]


def test_an_older_address_must_not_hide_another_document():
    assert told(entry("a"), entry("b", aliases="[/articles/a/]")) == [
        f"content/b.md:3: the address /articles/a/ is taken by content/a.md{HINT}"
    ]


def test_two_documents_that_claim_one_older_address_are_both_told():
    found = told(entry("a", aliases="[/old/]"), entry("b", aliases="[/old/]"))
    assert len(found) == 1
    assert "content/a.md" in found[0]
    assert "content/b.md" in found[0]


def test_a_file_must_not_stand_where_a_folder_is_needed():
    assert len(told(entry("a", aliases="[/old.html, /old.html/b/]"))) == 1


def test_nothing_clashes_where_nothing_is_wrong():
    assert (
        told(
            entry("Flood", tags="[Rivers]", aliases="[/old/flood/]"), entry("Fire"), config="tags: {Rivers: [streams]}"
        )
        == []
    )
