"""Plan every file of the output in one place: Site to Pages. If it is a file in output/, it is made here."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from backfile import plan_citations, plan_dates, plan_stories, views
from backfile.citing.references import version_date
from backfile.model import Entry, Page, Source, Term
from backfile.plan_finding import FEED, SITEMAP, canonical, feeds, has_feed, most_used, search, sitemap
from backfile.site import Group, Neighbours, Registry, Site
from backfile.text import fold

ALL = "/page/"
"""The list of all documents; its pages are numbered below it."""


def plan(site: Site, moment: str = "", seeds: dict[str, str] | None = None) -> tuple[Page, ...]:
    """Plan all pages of the site.

    `moment` is the time of the build where its maker fixes one (SOURCE_DATE_EPOCH), as RFC 3339 writes it;
    `seeds` holds the SHA-256 of each seed that is there, by name.
    """
    pages = [*home(site), *articles(site, seeds or {}), *plan_dates.dates(site), *about(site), not_found()]
    for registry in site.registries:
        pages += terms(site, registry) if getattr(site.config.pages, registry.kind) else ()
    pages += all_documents(site)
    pages += [*plan_stories.stories(site), *plan_citations.citations(site)]
    pages += search(site, pages)
    pages += feeds(site, moment)
    pages += redirects(site)
    return (*pages, *sitemap(site, pages), Page("/robots.txt", "robots.txt", views.RobotsView(SITEMAP)))


def home(site: Site) -> Iterator[Page]:
    """Plan the front page."""
    tags, sources, _ = site.registries
    others = [entry for entry in site.entries if not entry.card.featured]
    others.sort(key=plan_dates.doubted)
    view = views.HomeView(
        address="/",
        featured=tuple(entry.card for entry in site.entries if entry.card.featured)[: site.config.newest],
        newest=tuple(entry.card for entry in others[: site.config.newest]),
        span=plan_dates.span(site),
        years=plan_dates.sure_years(site),
        tags=most_used(tags.groups),
        sources=most_used(sources.groups),
        total=len(site.entries),
        undated=sum(map(plan_dates.doubted, site.entries)),
        all=ALL if site.config.pages.all else "",
        any_year=plan_dates.ANY_YEAR if plan_dates.anniversaries(site) else "",
        feed=FEED,
    )
    yield Page("/", "home.html", view)


def articles(site: Site, seeds: dict[str, str]) -> Iterator[Page]:
    """Plan the page of each document, and the one with its seed's text."""
    tags, sources, authors = site.registries
    own_tags = {entry.path: tags.terms(entry.card.tags) for entry in site.entries}
    told = plan_stories.stories_by_text(site)
    titles = Counter(fold(entry.card.title) for entry in site.entries)
    for entry in site.entries:
        original = original_page(entry, seeds) if site.config.originals else None
        near = site.neighbours.get(entry.path, Neighbours())
        mine = own_tags[entry.path]
        view = views.ArticleView(
            address=entry.card.address,
            entry=entry.card,
            day=plan_dates.finest_date(entry),
            source=next(iter(sources.terms([entry.card.source])), None) if entry.card.source else None,
            authors=authors.terms(entry.card.authors),
            tags=mine,
            older=near.older,
            newer=near.newer,
            related=tuple(
                views.Related(other.card, tuple(term.name for term in own_tags[other.path] if term in mine))
                for other in site.related.get(entry.path, ())
            ),
            reprints=tuple(other.card for other in site.reprints.get(entry.path, ())),
            story=told.get(entry.path),
            original=original.address if original else "",
            canonical=canonical(entry, site.config.canonical),
            namesake=titles[fold(entry.card.title)] > 1,
            citations=plan_citations.links(entry.card.address) if site.config.citations else (),
            version_date=version_date(entry.card),
        )
        yield Page(entry.card.address, "article.html", view, (Source(entry.path, entry.digest),))
        if original:
            yield original


def original_page(entry: Entry, seeds: dict[str, str]) -> Page | None:
    """Plan the page that shows an entry's seed line by line; None where the seed is not there."""
    now = seeds.get(entry.card.seed)
    if not now:
        return None
    address = f"{entry.card.address}original/"
    view = views.OriginalView(address, entry.card, changed=now != entry.card.sha256)
    return Page(address, "original.html", view, (Source(entry.path, entry.marks),), (Source(entry.card.seed, now),))


def terms(site: Site, registry: Registry) -> Iterator[Page]:
    """Plan the index of all tags, sources or authors, and the pages of each."""
    address = f"/{registry.kind}/"
    letters: dict[str, list[Term]] = defaultdict(list)
    for group in registry.groups:
        letters[initial(group.term.name)].append(group.term)
    ordered = tuple(
        views.Letter(name, tuple(found))
        for name, found in sorted(letters.items(), key=lambda item: (item[0] == "#", item[0]))
    )
    yield Page(address, "terms.html", views.TermsView(address, registry.kind, ordered))
    for group in registry.groups:
        yield from listing_pages(site, group, group.entries)


def initial(name: str) -> str:
    """Give the letter under which a name is filed; `#` for digits and signs."""
    first = fold(name)[:1].upper()[:1]
    return first if first and unicodedata.category(first)[0] == "L" else "#"


def all_documents(site: Site) -> Iterator[Page]:
    """Plan the list of all documents, where it is wanted: the newest at /page/, the older ones numbered below it."""
    return listing_pages(site, None, site.entries) if site.config.pages.all else iter(())


def listing_pages(site: Site, group: Group | None, newest_first: Sequence[Entry]) -> Iterator[Page]:
    """Plan the pages of one tag, source or author, or without a term those of all documents.

    Pages are counted from the oldest entry, so that a page that was cited keeps its entries when newer ones come; the
    newest has the listing's own address, and runs up to half a page over instead of standing nearly empty.
    """
    size, entries = site.config.per_page, newest_first[::-1]
    term = group.term if group else None
    address, older = (term.address, f"{term.address}page/") if term else (ALL, ALL)
    starts = plan_citations.divided(len(entries), size)
    feed = f"{address}feed.xml" if term and has_feed(site, term) else ""
    addresses = [*(f"{older}{number}/" for number in range(1, len(starts))), address]
    for index, (start, end) in enumerate(pairwise([*starts, len(entries)])):
        view = views.ListingView(
            address=addresses[index],
            kind=term.kind if term else "all",
            sections=(views.Section("", "", tuple(entry.card for entry in reversed(entries[start:end]))),),
            count=len(entries),
            term=term,
            pager=views.Pager(
                number=index + 1,
                total=len(starts),
                newer=addresses[index + 1] if index + 1 < len(starts) else "",
                older=addresses[index - 1] if index else "",
            ),
            feed=feed,
            broader=group.broader if group else (),
            narrower=group.narrower if group else (),
            citations=plan_citations.volumes(site, term, len(entries), start) if term else (),
        )
        yield Page(view.address, "listing.html", view)


def about(site: Site) -> Iterator[Page]:
    """Plan the page about the archive."""
    view = views.AboutView("/about/", site.about is not None, len(site.entries), FEED)
    yield Page("/about/", "about.html", view, (Source(site.about.path, site.about.digest),) if site.about else ())


def not_found() -> Page:
    """Plan the page for addresses that are not there; hosts look for it at the root."""
    return Page("/404.html", "404.html", views.NotFoundView("/404.html"))


def redirects(site: Site) -> Iterator[Page]:
    """Plan a page for each older address of a document and each other spelling of a tag, source or author."""
    targets = [(alias, entry.card.address) for entry in site.entries for alias in entry.aliases]
    for registry in site.registries:
        targets += [(alias, group.term.address) for group in registry.groups for alias in group.aliases]
    for alias, target in (*targets, *plan_stories.older_addresses(site)):
        yield Page(alias, "redirect.html", views.RedirectView(alias, target))
