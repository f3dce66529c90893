"""What leads to documents from elsewhere is planned with the other pages."""

from test_plan import FLOOD, entry, planned

from backfile.config import Config
from backfile.plan import plan
from backfile.plan_finding import sitemap
from backfile.site import assemble


def test_the_search_page_leads_to_years_tags_and_letters():
    view = planned(FLOOD, entry("b", date="2012", tags="[Élan, Rivers]"))["/search/"].view
    assert [(year.name, year.address) for year in view.years] == [("2012", "/2012/"), ("2015", "/2015/")]
    assert [tag.name for tag in view.tags] == ["Rivers", "Élan"]
    assert [(item.address, item.letters) for item in view.initials] == [
        ("/tags/", ("E", "R")),
        ("/sources/", ("V",)),
        ("/authors/", ("A",)),
    ]


def test_the_search_page_leads_to_no_index_that_there_is_not():
    config = "pages: {tags: no, authors: no}"
    assert [item.kind for item in planned(FLOOD, config=config)["/search/"].view.initials] == ["sources"]
    assert planned()["/search/"].view.initials == ()


def test_the_search_can_be_switched_off():
    assert "/search/" not in planned(FLOOD, config="search: no")


def test_tags_and_sources_have_feeds_and_authors_have_none():
    pages = planned(FLOOD)
    assert {address for address in pages if address.endswith("feed.xml")} == {
        "/feed.xml",
        "/tags/rivers/feed.xml",
        "/sources/valley-post/feed.xml",
    }
    assert pages["/sources/valley-post/"].view.feed == "/sources/valley-post/feed.xml"
    assert pages["/authors/ada/"].view.feed == ""


def test_what_has_no_page_has_no_feed():
    assert "/sources/valley-post/feed.xml" not in planned(FLOOD, config="pages: {sources: no}")


def test_a_long_sitemap_is_divided_and_names_its_parts():
    site = assemble(Config(), [FLOOD, entry("b")])
    pages = plan(site)
    (whole,) = sitemap(site, pages)
    first, *parts = sitemap(site, pages, limit=4)
    assert (first.address, first.view.addresses) == ("/sitemap.xml", ())
    assert first.view.parts == tuple(part.address for part in parts)
    assert all(0 < len(part.view.addresses) <= 4 for part in parts)
    assert tuple(address for part in parts for address in part.view.addresses) == whole.view.addresses


def test_browsers_are_told_of_the_search_where_its_whole_address_is_known():
    pages = planned(FLOOD, config="base_url: https://example.org/repo")
    assert pages["/opensearch.xml"].view.search == "/search/"
    assert "/opensearch.xml" not in planned(FLOOD)
    assert "/opensearch.xml" not in planned(FLOOD, config="base_url: https://example.org\nsearch: no")
