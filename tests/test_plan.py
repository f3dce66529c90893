"""Every file of the output is planned in one place, before any is made."""

import pytest
from conftest import Archive, document

from backfile.config import Config, parse_config
from backfile.entries import read_entry
from backfile.model import Entry, Page
from backfile.plan import plan
from backfile.site import assemble
from backfile.views import ListingView


def entry(title: str, **front: object) -> Entry:
    """Read the entry of a document."""
    path = f"{front.pop('path', title)}.md"
    return read_entry(document(title, **front), path, path, "en")


def planned(
    *entries: Entry, config: str = "", moment: str = "", seeds: dict[str, str] | None = None
) -> dict[str, Page]:
    """Plan a site; gives its pages by address."""
    site = assemble(parse_config(config, "site.yaml") if config else Config(), entries)
    return {page.address: page for page in plan(site, moment, seeds)}


def listed(page: Page) -> list[str]:
    """Name the entries of a listing."""
    assert isinstance(page.view, ListingView)
    return [found.title for section in page.view.sections for found in section.entries]


FLOOD = entry(
    "Flood", date="2015-02-14", tags="[Rivers]", source="Valley Post", authors="[Ada]", aliases="[/old/flood/]"
)
COMMON_PAGES = {
    "/", "/stories/", "/tags/", "/sources/", "/authors/", "/dates/", "/undated/", "/about/", "/404.html", "/feed.xml",
    "/sitemap.xml", "/robots.txt", "/search/",
}  # fmt: skip


def test_an_empty_archive_has_its_common_pages():
    assert set(planned()) == COMMON_PAGES


def test_a_document_has_a_page_for_itself_and_for_all_that_it_bears():
    assert set(planned(FLOOD, config="citations: no")) - COMMON_PAGES == {
        "/articles/flood/",
        "/tags/rivers/",
        "/tags/rivers/feed.xml",
        "/sources/valley-post/",
        "/sources/valley-post/feed.xml",
        "/authors/ada/",
        "/2015/",
        "/2015/02/",
        "/2015/02/14/",
        "/on-this-day/",
        "/on-this-day/02-14/",
        "/old/flood/",
    }


def test_no_two_pages_have_one_address():
    site = assemble(Config(), [FLOOD, entry("Fire", date="2015-02-14", tags="[Rivers]")])
    addresses = [page.address for page in plan(site)]
    assert len(addresses) == len(set(addresses))


def test_feeds_of_tags_can_be_switched_off():
    assert "/tags/rivers/feed.xml" not in planned(FLOOD, config="feeds: no")
    assert planned(FLOOD, config="feeds: no")["/tags/rivers/"].view.feed == ""


def test_the_other_spelling_of_a_tag_is_a_redirect():
    page = planned(FLOOD, config="tags: {Rivers: [streams]}")["/tags/streams/"]
    assert (page.layout, page.view.target) == ("redirect.html", "/tags/rivers/")


def test_the_page_of_a_wider_tag_names_the_narrower_ones_and_the_other_way_round(archive: Archive):
    archive.write("site.yaml", "tags: {Water: [], Rivers & brooks: {parent: Water}}\n")
    archive.write("content/a.md", document("Flood", "It rose.", tags="[Rivers & brooks]")).build()
    water, rivers = archive.page("/tags/water/"), archive.page("/tags/rivers-and-brooks/")
    assert "With Rivers & brooks" in water.text
    assert "/articles/a/" in water.links
    assert "Part of Water" in rivers.text
    assert ("/tags/rivers-and-brooks/" in water.links, "/tags/water/" in rivers.links) == (True, True)


def test_a_long_listing_is_divided_from_its_oldest_entry():
    entries = [entry(f"t{n}", date=f"2015-01-0{n}", tags="[x]") for n in range(1, 10)]
    pages = planned(*entries, config="per_page: 4")
    assert listed(pages["/tags/x/page/1/"]) == ["t4", "t3", "t2", "t1"]
    assert listed(pages["/tags/x/"]) == ["t9", "t8", "t7", "t6", "t5"]


def test_a_page_that_was_cited_keeps_its_entries_when_newer_ones_come():
    entries = [entry(f"t{n}", date=f"2015-01-{n:02}", tags="[x]") for n in range(1, 20)]
    before, after = (planned(*some, config="per_page: 4") for some in (entries[:12], entries))
    kept = [address for address in before if address.startswith("/tags/x/page/")]
    assert len(kept) == 2
    assert all(listed(before[address]) == listed(after[address]) for address in kept)


def test_every_entry_stands_on_exactly_one_page_of_its_tag():
    for number in range(1, 30):
        entries = [entry(f"t{n}", date=f"2015-01-{n:02}", tags="[x]") for n in range(1, number + 1)]
        for size in (1, 3, 10):
            pages = [
                page
                for address, page in planned(*entries, config=f"per_page: {size}\nfeeds: no\ncitations: no").items()
                if address.startswith("/tags/x/")
            ]
            shown = [title for page in pages for title in listed(page)]
            assert sorted(shown) == sorted(found.card.title for found in entries)
            assert all(len(listed(page)) <= size + size // 2 for page in pages)


def test_the_pages_of_a_listing_lead_to_each_other():
    entries = [entry(f"t{n}", date=f"2015-01-0{n}", tags="[x]") for n in range(1, 10)]
    pages = planned(*entries, config="per_page: 3")
    pagers = [pages[address].view.pager for address in ("/tags/x/page/1/", "/tags/x/page/2/", "/tags/x/")]
    assert [(pager.number, pager.older, pager.newer) for pager in pagers] == [
        (1, "", "/tags/x/page/2/"),
        (2, "/tags/x/page/1/", "/tags/x/"),
        (3, "/tags/x/page/2/", ""),
    ]


def test_all_documents_are_listed_where_wanted():
    entries = [entry(f"t{n}", date=f"2015-01-0{n}") for n in range(1, 10)]
    assert not [address for address in planned(*entries) if address.startswith("/page/")]
    pages = planned(*entries, config="per_page: 4\npages: {all: yes}")
    assert listed(pages["/page/1/"]) == ["t4", "t3", "t2", "t1"]
    assert listed(pages["/page/"]) == ["t9", "t8", "t7", "t6", "t5"]
    assert pages["/page/"].view.pager.older == "/page/1/"
    assert pages["/"].view.all == "/page/"
    assert planned(*entries)["/"].view.all == ""


@pytest.mark.parametrize("kind", ["tags", "sources", "authors"])
def test_terms_without_pages_keep_their_names_and_have_no_address(kind: str):
    config = "tags: {Rivers: [streams]}\nsources: {Valley Post: [Post]}\n"
    usual, pages = planned(FLOOD, config=config), planned(FLOOD, config=f"{config}pages: {{{kind}: no}}")
    assert usual.keys() - pages.keys() == {address for address in usual if address.startswith(f"/{kind}/")}
    view = pages["/articles/flood/"].view
    terms = {"tags": view.tags, "sources": (view.source,), "authors": view.authors}
    assert [term.name for term in terms[kind]] == [
        {"tags": "Rivers", "sources": "Valley Post", "authors": "Ada"}[kind],
    ]
    assert [name for name in terms if any(not term.address for term in terms[name])] == [kind]


def test_the_front_page_shows_picks_first_and_the_doubtful_last():
    view = planned(
        entry("a", date="2021?"),
        entry("b", date="2014"),
        entry("c", date="2015"),
        entry("d", date="2012", featured="yes"),
    )["/"].view
    assert [found.title for found in view.featured] == ["d"]
    assert [found.title for found in view.newest] == ["c", "b", "a"]


def test_the_front_page_and_the_feed_hold_no_more_than_asked():
    entries = [entry(f"t{n}", date=f"2015-01-0{n}") for n in range(1, 10)]
    pages = planned(*entries, config="newest: 3")
    assert [found.title for found in pages["/feed.xml"].view.entries] == ["t9", "t8", "t7"]
    assert len(pages["/"].view.newest) == 3


def test_a_feed_is_as_old_as_its_newest_sure_day():
    assert (
        planned(entry("a", date="2015-02-14"), entry("b", date="2021-10-25?"))["/feed.xml"].view.updated
        == "2015-02-14T00:00:00Z"
    )
    assert planned(entry("a"))["/feed.xml"].view.updated == "1970-01-01T00:00:00Z"


def test_a_fixed_moment_is_the_moment_of_every_feed():
    pages = planned(FLOOD, moment="2020-01-01T00:00:00Z")
    assert {pages[address].view.updated for address in ("/feed.xml", "/tags/rivers/feed.xml")} == {
        "2020-01-01T00:00:00Z"
    }


def test_the_sitemap_names_what_stands_for_itself_in_order():
    addresses = planned(FLOOD)["/sitemap.xml"].view.addresses
    assert addresses == tuple(sorted(addresses))
    assert "/articles/flood/" in addresses
    assert not {"/old/flood/", "/404.html", "/feed.xml", "/robots.txt", "/sitemap.xml"} & set(addresses)


def test_the_original_text_has_a_page_where_the_seed_is_there():
    seeded = read_entry("---\ntitle: a\nseed: {name: a.txt, sha256: x}\n---\n", "a.md", "a.md", "en")
    pages = planned(seeded, seeds={"a.txt": "x"})
    assert pages["/articles/a/"].view.original == "/articles/a/original/"
    assert not pages["/articles/a/original/"].view.changed
    assert planned(seeded, seeds={"a.txt": "y"})["/articles/a/original/"].view.changed
    assert "/articles/a/original/" not in planned(seeded)
    assert "/articles/a/original/" not in planned(seeded, config="originals: no", seeds={"a.txt": "x"})


def test_the_page_of_a_document_leads_to_its_finest_date_page():
    dated = {"2015-02-14": "/2015/02/14/", "2015-02": "/2015/02/", "2015": "/2015/", "201X": "", "": ""}
    for date, address in dated.items():
        assert planned(entry("a", date=date))["/articles/a/"].view.day == address


def test_terms_are_filed_under_their_letter():
    pages = planned(entry("a", tags="[Zebra, élan, Éire, 2015, سيول, '!']"))
    letters = [(letter.name, [term.name for term in letter.terms]) for letter in pages["/tags/"].view.letters]
    assert letters == [("E", ["Éire", "élan"]), ("Z", ["Zebra"]), ("س", ["سيول"]), ("#", ["!", "2015"])]
