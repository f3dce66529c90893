"""Programs that read an article's page take it for the paper's article, and for nothing that is not so."""

import json
from typing import Any

import pytest
from conftest import Archive, Shown, changed, document
from selectolax.lexbor import LexborHTMLParser
from zotero import Item, save

BASE = "base_url: https://a.example/valley\ntitle: The Valley Archive\n"
SEED = "{name: a.txt, sha256: abc}"
FULL = {
    "date": "2015-02-14",
    "authors": "[Ada Marsh, Bo Hill]",
    "agencies": "[AFP]",
    "source": "Valley Herald",
    "place": "MILLBROOK",
    "tags": "[Floods, Valley]",
    "lang": "en",
    "url": "https://n.example/1?a=b&c=d",
    "captured": "2016-01-02",
    "archived": "https://web.archive.org/web/20160304050607/https://n.example/1",
    "licence": "CC BY 4.0",
    "seed": SEED,
}
NEIGHBOUR = document("Fire", "Smoke over Millbrook.", date="2012-01-01", source="Hill Post", tags="[Floods]")


def article(archive: Archive, title: str = "Flood", body: str = "Water.", site: str = BASE, **front: object) -> str:
    """Build an archive of a document and another one; gives its page."""
    archive.write("site.yaml", site).write("content/fire.md", NEIGHBOUR)
    archive.write("content/flood.md", document(title, body, **front)).build()
    return archive.html("/articles/flood/")


def zotero(archive: Archive, **front: object) -> Item:
    """Save a document's page with Zotero."""
    return save(article(archive, **front))


def described(html: str) -> dict[str, Any]:
    """Read the linked data of a page."""
    (node,) = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    return json.loads(node.text())  # type: ignore[no-any-return]


def metas(html: str, name: str) -> list[str | None]:
    """Give what elements `meta` of a name or a property say."""
    page = LexborHTMLParser(html)
    return [node.attributes["content"] for node in page.css(f'meta[name="{name}"], meta[property="{name}"]')]


# Zotero


def test_zotero_saves_the_papers_article(archive: Archive):
    assert zotero(archive, **FULL) == Item(
        kind="newspaperArticle",
        title="Flood",
        creators=("Ada Marsh", "Bo Hill"),
        paper="Valley Herald",
        date="2015-02-14",
        url="https://a.example/valley/articles/flood/",
        language="en",
        rights="CC BY 4.0",
        abstract="Water.",
        extra="From AFP. Collected from https://n.example/1?a=b&c=d, 2016-01-02. "
        "Copy of that page: https://web.archive.org/web/20160304050607/https://n.example/1",
        archive="The Valley Archive",
        place="a.txt",
        issn="",
    )


def test_what_is_not_known_is_not_made_up(archive: Archive):
    item = zotero(archive)
    assert (item.kind, item.title) == ("newspaperArticle", "Flood")
    assert (item.paper, item.creators, item.date, item.extra, item.place) == ("", (), "", "", "")


def test_the_archive_is_never_taken_for_the_newspaper(archive: Archive):
    for front in ({}, {"source": "Valley Herald"}, {"url": "https://n.example/1"}):
        assert zotero(archive, **front).paper in ("", "Valley Herald")


def test_a_doubtful_date_is_not_saved_as_one_nor_is_the_neighbours(archive: Archive):
    item = zotero(archive, date="2021-10-25?", tags="[Floods]")
    assert (item.date, item.extra) == ("", "Date proposed, not asserted: 25 October 2021")


@pytest.mark.parametrize("date", ["2015-02-14", "2015-02", "2015", "2014-11-10~", "201X"])
def test_a_date_is_saved_with_the_precision_that_is_known(archive: Archive, date: str):
    assert zotero(archive, date=date).date == date


def test_agencies_are_no_authors(archive: Archive):
    item = zotero(archive, agencies="[AFP, Reuters]")
    assert (item.creators, item.extra) == ((), "From AFP, Reuters")


def test_the_day_of_collecting_is_not_the_day_of_printing(archive: Archive):
    assert zotero(archive, url="https://n.example/2015-0214", captured="2016-01-02").date == ""


def test_no_number_is_taken_for_an_issn(archive: Archive):
    assert zotero(archive, url="https://n.example/2015-0214").issn == ""


def test_a_doubtful_source_or_author_is_not_saved(archive: Archive):
    evidence = "\n  {}: {{line: 1, sure: doubtful, why: a guess}}"
    front = {"source": "Valley Herald", "authors": "[Ada Marsh]", "seed": SEED}
    assert zotero(archive, **front, evidence=evidence.format("source")).paper == ""
    item = zotero(archive, **front, evidence=evidence.format("authors"))
    assert (item.paper, item.creators) == ("Valley Herald", ())


def test_an_imported_article_is_saved_as_what_it_is(two_seeds: Archive):
    items = {
        address: save(two_seeds.html(address))
        for address in (
            f"/articles/{path.parent.name}/" for path in two_seeds.path("output").glob("articles/*/index.html")
        )
    }
    assert {item.kind for item in items.values()} == {"newspaperArticle"}
    assert {(item.paper, item.date) for item in items.values()} == {("Al-Akhbar", "2015-02-14"), ("", "")}


def test_pages_that_are_no_article_are_none_to_zotero(two_seeds: Archive):
    for address in ("/", "/tags/", "/tags/iran/", "/dates/", "/about/"):
        assert save(two_seeds.html(address)).kind == "webpage"


# Linked data and OpenGraph


def test_linked_data_says_what_is_known(archive: Archive):
    home = "https://a.example/valley/"
    assert described(article(archive, site=f"{BASE}owner: The Valley Society\n", **FULL)) == {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ArchiveComponent"],
        "url": f"{home}articles/flood/",
        "isPartOf": {"@type": "Collection", "name": "The Valley Archive", "url": home},
        "holdingArchive": {"@type": "ArchiveOrganization", "name": "The Valley Society", "url": home},
        "identifier": {"@type": "PropertyValue", "propertyID": "SHA-256", "value": "abc"},
        "isAccessibleForFree": True,
        "headline": "Flood",
        "inLanguage": "en",
        "keywords": ["Floods", "Valley"],
        "dateline": "MILLBROOK",
        "datePublished": "2015-02-14",
        "author": [{"@type": "Person", "name": "Ada Marsh"}, {"@type": "Person", "name": "Bo Hill"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Valley Herald"},
        "sourceOrganization": [{"@type": "NewsMediaOrganization", "name": "AFP"}],
        "isBasedOn": FULL["url"],
        "archivedAt": FULL["archived"],
        "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
    }


@pytest.mark.parametrize(
    ("date", "published"),
    [("2015-02", "2015-02"), ("2014-11-10~", None), ("2021-10-25?", None), ("2015", None), ("", None)],
)
def test_linked_data_dates_only_what_is_certain(archive: Archive, date: str, published: str | None):
    html = article(archive, date=date)
    assert described(html).get("datePublished") == published
    assert metas(html, "article:published_time") == []


def test_a_text_that_has_no_headline_is_named_and_not_headlined(archive: Archive):
    data = described(article(archive, title=""))
    assert (data["name"], "headline" in data) == ("Water.", False)


def test_linked_data_cannot_end_its_element(archive: Archive):
    title = "</script><script>alert(1)</script><!--"
    html = article(archive, title=f"'{title}'")
    assert described(html)["headline"] == title
    assert html.count("<script") == 1


def test_opengraph_takes_it_for_an_article(archive: Archive):
    html = article(archive, **FULL)
    assert metas(html, "og:type") == ["article"]
    assert metas(html, "og:url") == ["https://a.example/valley/articles/flood/"]
    assert metas(html, "og:description") == ["Water."]
    assert metas(html, "article:published_time") == ["2015-02-14"]
    assert metas(html, "article:tag") == ["Floods", "Valley"]


def test_every_page_has_a_description_and_a_title_of_its_own(two_seeds: Archive):
    titles = []
    for path in two_seeds.path("output").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        titles.append(LexborHTMLParser(html).css_first("title").text())
        assert [text for text in metas(html, "description") if text], path
    assert len(titles) == len(set(titles))


def test_two_reports_under_one_headline_have_titles_of_their_own(archive: Archive):
    for name, paper in (("a", "Valley Herald"), ("b", "Hill Post")):
        archive.write(f"content/{name}.md", document("Flood", "Water.", source=paper, date="2015-02-14"))
    archive.build()
    assert "<title>Flood – Valley Herald, 14 February 2015 – Archive</title>" in archive.html("/articles/a/")
    assert "<title>Flood – Hill Post, 14 February 2015 – Archive</title>" in archive.html("/articles/b/")


# Canonical, robots


def canonical(html: str) -> str | None:
    """Give the address that a page names as the one to count."""
    (node,) = LexborHTMLParser(html).css('link[rel="canonical"]')
    return node.attributes["href"]


@pytest.mark.parametrize(
    ("site", "front", "original"),
    [
        ("", {}, False),
        ("", {"canonical": "original"}, True),
        ("canonical: original", {}, True),
        ("canonical: original", {"canonical": "self"}, False),
        ("canonical: self", {}, False),
    ],
)
def test_the_owner_says_which_page_search_engines_count(
    archive: Archive, site: str, front: dict[str, str], original: bool
):
    html = article(archive, site=BASE + site, url="https://n.example/1", **front)
    own = "https://a.example/valley/articles/flood/"
    assert canonical(html) == ("https://n.example/1" if original else own)
    assert (f"<loc>{own}</loc>" in archive.html("/sitemap.xml")) is not original


def test_where_the_original_is_not_known_the_own_page_counts(archive: Archive):
    html = article(archive, site=f"{BASE}canonical: original\n")
    assert canonical(html) == "https://a.example/valley/articles/flood/"


def test_a_text_that_search_engines_leave_out_is_not_handed_to_them_otherwise(archive: Archive):
    article(archive, tags="[Floods]")
    before = archive.site()
    html = article(archive, tags="[Floods]", robots="[noindex, noarchive]")
    assert metas(html, "robots") == ["noindex, noarchive"]
    gone = {name for name in changed(before, archive.site()) if b"articles/flood/" not in archive.site()[name]}
    assert {"feed.xml", "sitemap.xml", "tags/floods/feed.xml", "search/index/cards/0.json"} <= gone
    assert {name for name in gone if not name.startswith("search/index/")} == {
        "feed.xml",
        "sitemap.xml",
        "tags/floods/feed.xml",
    }
    assert "/valley/articles/flood/" in archive.page("/tags/floods/").links


def test_other_wishes_to_search_engines_change_nothing_else(archive: Archive):
    assert metas(article(archive, robots="nosnippet"), "robots") == ["nosnippet"]
    assert "articles/flood/" in archive.html("/sitemap.xml")
    assert metas(archive.html("/articles/fire/"), "robots") == []


# On the page


def citation(page: Shown) -> str:
    """Give the words of the citation."""
    return page.all(".citation p")[0]


def test_the_page_says_how_to_cite_it(archive: Archive):
    article(archive, **FULL)
    page = archive.page("/articles/flood/")
    assert citation(page) == (
        "Ada Marsh , Bo Hill . “Flood” . Valley Herald , 14 February 2015. The Valley Archive . "
        "https://a.example/valley/articles/flood/"
    )
    endings = [link.rpartition(".")[2] for link in page.links if "/flood/citation." in link]
    assert endings == ["bib", "ris", "json"]


def test_a_citation_asserts_no_doubtful_date_author_or_source(archive: Archive):
    evidence = "\n  authors: {line: 1, sure: doubtful, why: x}\n  source: {line: 1, sure: doubtful, why: x}"
    front = {"date": "2021-10-25?", "source": "Valley Herald", "authors": "[Ada Marsh]", "seed": SEED}
    article(archive, **front, evidence=evidence)
    assert citation(archive.page("/articles/flood/")).startswith("“Flood” . 25 October 2021, doubtful. The Valley")


def test_a_link_to_the_original_says_where_a_copy_is(archive: Archive):
    article(archive, **FULL)
    (link,) = archive.page("/articles/flood/").main.css("a[data-originalurl]")
    assert link.attributes["href"] == link.attributes["data-originalurl"] == FULL["url"]
    assert link.attributes["data-versionurl"] == FULL["archived"]
    assert link.attributes["data-versiondate"] == "2016-03-04"
    assert FULL["archived"] in archive.page("/articles/flood/").links


def test_where_no_copy_is_known_the_reader_is_helped_to_look_for_one(archive: Archive):
    article(archive, url="https://n.example/1", captured="2016-01-02")
    assert "https://web.archive.org/web/20160102/https://n.example/1" in archive.page("/articles/flood/").links
    article(archive, url="https://n.example/1")
    page = archive.page("/articles/flood/")
    assert "https://web.archive.org/web/*/https://n.example/1" in page.links
    assert not page.main.css("[data-versiondate]")
