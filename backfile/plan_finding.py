"""Plan what leads to documents from elsewhere: the search page, feeds, and what crawlers and browsers ask for."""

from collections.abc import Iterable, Iterator
from itertools import islice

from backfile import plan_dates, views
from backfile.model import Entry, Page, Source, Term
from backfile.site import Group, Site
from backfile.text import fold

FEED = "/feed.xml"
SITEMAP = "/sitemap.xml"
SEARCH = "/search/"
INDEX = f"{SEARCH}index/"
"""Folder of the files that the search page fetches."""

HEAD = f"{INDEX}head.json"
"""The first of them, which says what the others hold."""

FOLLOWED = ("tags", "sources")
"""What has feeds of its own."""

SITEMAP_LIMIT = 50_000
"""Addresses in one sitemap (sitemaps.org, protocol 0.9)."""

OPENSEARCH = "/opensearch.xml"

MOST_USED = 24
"""Tags and sources that the front page and the search page name."""

EPOCH = "1970-01-01T00:00:00Z"
"""The moment a feed gives where no date is known: Atom wants one, and the clock would make two builds differ."""


def search(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """Plan the search page, where it is wanted; `pages` are those that it leads to, indexes of terms among them."""
    if not site.config.search:
        return
    view = views.SearchView(
        address=SEARCH,
        index=HEAD,
        years=tuple(year for year in plan_dates.sure_years(site) if year.address),
        tags=most_used(site.registries[0].groups),
        initials=tuple(
            views.Initials(page.view.kind, page.address, tuple(letter.name for letter in page.view.letters))
            for page in pages
            if isinstance(page.view, views.TermsView) and page.view.letters
        ),
    )
    yield Page(SEARCH, "search.html", view)
    if site.config.base_url:
        yield Page(OPENSEARCH, "opensearch.xml", views.OpenSearchView(OPENSEARCH, SEARCH))


def most_used(groups: Iterable[Group]) -> tuple[Term, ...]:
    """Give the terms with most entries, the first of them first."""
    return tuple(sorted((group.term for group in groups), key=lambda term: (-term.count, fold(term.name)))[:MOST_USED])


def feeds(site: Site, moment: str) -> Iterator[Page]:
    """Plan the feed of the whole archive and, where wanted, of each tag and each source that has a page."""
    yield feed(FEED, None, "/", newest(site, site.entries), moment)
    if site.config.feeds:
        for group in (group for registry in site.registries for group in registry.groups if has_feed(site, group.term)):
            entries = newest(site, group.entries)
            yield feed(f"{group.term.address}feed.xml", group.term, group.term.address, entries, moment)


def has_feed(site: Site, term: Term) -> bool:
    """Tell whether a tag, source or author has a feed of its own."""
    return site.config.feeds and term.kind in FOLLOWED and bool(term.address)


def newest(site: Site, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the entries that a feed prints; a text that search engines leave out is not handed to them this way."""
    return tuple(islice((entry for entry in entries if not entry.noindex), site.config.newest))


def feed(address: str, term: Term | None, page: str, entries: tuple[Entry, ...], moment: str) -> Page:
    """Plan a feed; its moment is the given one, or the newest sure day among its entries."""
    days = [entry.card.date.day for entry in entries if entry.card.date.asserted]
    updated = moment or (f"{max(days)}T00:00:00Z" if days else EPOCH)
    documents = tuple(Source(entry.path, entry.digest) for entry in entries)
    view = views.FeedView(address, term, page, updated, tuple(entry.card for entry in entries))
    return Page(address, "feed.xml", view, documents)


def sitemap(site: Site, pages: Iterable[Page], limit: int = SITEMAP_LIMIT) -> Iterator[Page]:
    """Plan the sitemap: every page that stands for itself, and that search engines may and shall count.

    Where there are more than `limit` of them it is divided, and the sitemap names its parts.
    """
    hidden = ("", "redirect.html", "original.html", "404.html", "feed.xml", "opensearch.xml")
    elsewhere = {
        entry.card.address
        for entry in site.entries
        if entry.noindex or canonical(entry, site.config.canonical) != entry.card.address
    }
    addresses = sorted(page.address for page in pages if page.layout not in hidden and page.address not in elsewhere)
    parts = [tuple(addresses[start : start + limit]) for start in range(0, len(addresses), limit)]
    if len(parts) <= 1:
        yield Page(SITEMAP, "sitemap.xml", views.SitemapView(tuple(addresses), ()))
        return
    names = tuple(f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1))
    yield Page(SITEMAP, "sitemap.xml", views.SitemapView((), names))
    for name, part in zip(names, parts, strict=True):
        yield Page(name, "sitemap.xml", views.SitemapView(part, ()))


def canonical(entry: Entry, policy: str) -> str:
    """Give the address that search engines shall count for an entry; `policy` is that of the site."""
    return entry.card.url if entry.card.url and (entry.canonical or policy) == "original" else entry.card.address
