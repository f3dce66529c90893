"""Every document, tag and source has files of references; long lists have volumes that stay when newer entries come."""

import json

from conftest import Archive, changed, document

from backfile.citing.files import Citations
from backfile.config import parse_config
from backfile.entries import read_entry
from backfile.model import Entry, Page
from backfile.plan import plan
from backfile.plan_citations import FORMS, VOLUME
from backfile.site import assemble


def entries(count: int, **front: object) -> list[Entry]:
    """Read so many documents, one a day."""
    dates = [f"{2000 + n // 300}-{n // 25 % 12 + 1:02}-{n % 25 + 1:02}" for n in range(count)]
    texts = [document(f"t{n}", date=date, **front) for n, date in enumerate(dates)]
    return [read_entry(text, f"t{n}.md", f"t{n}.md", "en", signed=False) for n, text in enumerate(texts)]


def planned(found: list[Entry], config: str = "") -> dict[str, Page]:
    """Plan a site; gives its pages by address."""
    return {page.address: page for page in plan(assemble(parse_config(f"related: no\n{config}", "site.yaml"), found))}


def cited(page: Page) -> list[str]:
    """Name the documents of a file of references."""
    assert isinstance(page.view, Citations)
    return [card.title for card in page.view.entries]


def test_documents_tags_and_sources_have_a_file_in_each_format():
    pages = planned(entries(1, tags="[Rivers]", source="Valley Post", authors="[Ada]"))
    for ending in FORMS.values():
        for stem in ("/articles/t0/citation", "/tags/rivers/citations", "/sources/valley-post/citations"):
            assert cited(pages[f"{stem}.{ending}"]) == ["t0"]
        assert f"/authors/ada/citations.{ending}" not in pages


def test_references_can_be_switched_off():
    pages = planned(entries(1, tags="[Rivers]"), "citations: no")
    assert not [address for address in pages if "citation" in address]
    assert (pages["/articles/t0/"].view.citations, pages["/tags/rivers/"].view.citations) == ((), ())


def test_where_tags_have_no_pages_they_have_no_lists_of_references():
    assert not [address for address in planned(entries(1, tags="[x]"), "pages: {tags: no}") if "citations." in address]


def test_a_long_list_is_divided_into_volumes_that_hold_each_document_once():
    pages = planned(entries(2 * VOLUME + 700, tags="[x]"))
    names = ("citations-1", "citations-2", "citations")
    held = [cited(pages[f"/tags/x/{name}.bib"]) for name in names]
    assert [len(volume) for volume in held] == [VOLUME, VOLUME, 700]
    assert len({title for volume in held for title in volume}) == 2 * VOLUME + 700


def test_a_volume_keeps_its_documents_when_newer_ones_come():
    found = entries(2 * VOLUME + 600, tags="[x]")
    before, after = planned(found[: VOLUME + 600]), planned(found)
    assert cited(before["/tags/x/citations-1.ris"]) == cited(after["/tags/x/citations-1.ris"])


def test_no_file_of_references_grows_with_the_archive():
    for count in (1400, 1600, 2400):
        assert max(len(cited(page)) for page in planned(entries(count, tags="[x]")).values() if not page.layout) <= 1500


def test_each_page_of_a_listing_leads_to_the_volume_that_cites_its_entries():
    pages = planned(entries(2300, tags="[x]"), "per_page: 30")
    lists = [
        page for address, page in pages.items() if address.startswith("/tags/x/") and page.layout == "listing.html"
    ]
    for page in lists:
        shown = {entry.title for section in page.view.sections for entry in section.entries}
        volumes = [pages[volume.files[0].address] for volume in page.view.citations]
        assert any(shown <= set(cited(volume)) for volume in volumes)
        assert len(volumes) == (2 if page.address == "/tags/x/" else 1)


def test_an_edit_of_a_text_makes_no_reference_anew(archive: Archive):
    archive.write("content/a.md", document("Flood", "Water.", tags="[Rivers]", source="Valley Post")).age().build()
    before = archive.site()
    archive.append("content/a.md", "More. " * 100).build()
    assert not [name for name in changed(before, archive.site()) if "citation" in name]


def test_a_new_headline_changes_exactly_the_references_that_show_it(archive: Archive):
    archive.write("content/a.md", document("Flood", "Water.", tags="[Rivers]", source="Valley Post"))
    archive.write("content/b.md", document("Fire", "Smoke.", tags="[Hills]", source="Valley Post")).age().build()
    before = archive.site()
    archive.replace("content/a.md", "Flood", "Deluge").build()
    stems = ("articles/a/citation", "tags/rivers/citations", "sources/valley-post/citations")
    expected = {f"{stem}.{ending}" for stem in stems for ending in FORMS.values()}
    assert {name for name in changed(before, archive.site()) if "citation" in name} == expected


def test_a_list_cites_sources_under_the_name_that_the_site_shows(archive: Archive):
    archive.write("site.yaml", "sources: {Valley Post: [V. Post]}\ntags: {Valley: [V. Post]}\n")
    archive.write("content/a.md", document("Flood", "Water.", tags="[V. Post]", source="V. Post")).build()
    for address in ("/articles/a/citation.json", "/tags/valley/citations.json", "/sources/valley-post/citations.json"):
        (item,) = json.loads(archive.html(address))
        assert (item["container-title"], item["keyword"]) == ("Valley Post", "Valley")
