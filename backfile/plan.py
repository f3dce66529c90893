"""Plan every file of the output in one place: Site to Pages. If it is a file in output/, it is made here."""

import calendar
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from backfile import views
from backfile.dates import parse_edtf
from backfile.errors import Problem
from backfile.model import Entry, Link, Page, Source, Term
from backfile.site import Group, Neighbours, Registry, Site
from backfile.text import fold
from backfile.urls import file_of

FEED = "/feed.xml"
SITEMAP = "/sitemap.xml"
HOME_TAGS = 24
"""Tags and sources that the front page names."""

EPOCH = "1970-01-01T00:00:00Z"
"""The moment a feed gives where no date is known: Atom wants one, and the clock would make two builds differ."""


def plan(site: Site, moment: str = "", seeds: dict[str, str] | None = None) -> tuple[Page, ...]:
    """Plan all pages of the site.

    `moment` is the time of the build where its maker fixes one (SOURCE_DATE_EPOCH), as RFC 3339 writes it;
    `seeds` holds the SHA-256 of each seed that is there, by name.
    """
    pages = [*home(site), *articles(site, seeds or {}), *dates(site), *about(site), not_found()]
    for registry in site.registries:
        pages += terms(site, registry)
    pages += feeds(site, moment)
    pages += redirects(site)
    return (*pages, sitemap(pages), Page("/robots.txt", "robots.txt", views.RobotsView(SITEMAP)))


def home(site: Site) -> Iterator[Page]:
    """Plan the front page."""
    tags, sources, _ = site.registries
    featured = tuple(entry for entry in site.entries if entry.featured)[: site.config.newest]
    sure = [entry for entry in site.entries if not entry.featured and not doubted(entry)]
    rest = [entry for entry in site.entries if not entry.featured and doubted(entry)]
    view = views.HomeView(
        address="/",
        featured=featured,
        newest=tuple((sure + rest)[: site.config.newest]),
        years=sure_years(site),
        tags=most_used(tags.groups),
        sources=most_used(sources.groups),
        total=len(site.entries),
        undated=sum(map(doubted, site.entries)),
        feed=FEED,
    )
    yield Page("/", "home.html", view)


def doubted(entry: Entry) -> bool:
    """Tell whether an entry has no date, or one that is proposed only."""
    return not entry.date.known or entry.date.doubtful


def most_used(groups: Iterable[Group]) -> tuple[Term, ...]:
    """Give the terms with most entries, the first of them first."""
    return tuple(sorted((group.term for group in groups), key=lambda term: (-term.count, fold(term.name)))[:HOME_TAGS])


def sure_years(site: Site) -> tuple[views.Count, ...]:
    """Count the entries of every year from the first to the last, of empty years too; doubtful dates do not count."""
    counts = {year: sum(not entry.date.doubtful for entry in entries) for year, entries in site.years.items()}
    sure = [int(year) for year, number in counts.items() if number]
    years = [f"{year:04}" for year in range(min(sure), max(sure) + 1)] if sure else []
    return tuple(views.Count(year, date_address(year) if year in counts else "", counts.get(year, 0)) for year in years)


def count(site: Site, name: str) -> views.Count:
    """Count the entries of a year, a month or a day."""
    found = {4: site.years, 7: site.months, 10: site.days}[len(name)].get(name, ())
    return views.Count(name, date_address(name) if found else "", len(found))


def date_address(name: str) -> str:
    """Give the address of a year, a month or a day."""
    return "/" + name.replace("-", "/") + "/"


def articles(site: Site, seeds: dict[str, str]) -> Iterator[Page]:
    """Plan the page of each document, and the one with its seed's text."""
    tags, sources, authors = site.registries
    own_tags = {entry.path: tags.terms(entry.tags) for entry in site.entries}
    for entry in site.entries:
        original = original_page(entry, seeds) if site.config.originals else None
        near = site.neighbours.get(entry.path, Neighbours())
        mine = own_tags[entry.path]
        view = views.ArticleView(
            address=entry.address,
            entry=entry,
            day=finest_date(entry),
            source=next(iter(sources.terms([entry.source])), None) if entry.source else None,
            authors=authors.terms(entry.authors),
            tags=mine,
            older=near.older,
            newer=near.newer,
            related=tuple(
                views.Related(other, tuple(term.name for term in own_tags[other.path] if term in mine))
                for other in site.related.get(entry.path, ())
            ),
            original=original.address if original else "",
        )
        yield Page(entry.address, "article.html", view, (Source(entry.path, entry.digest),))
        if original:
            yield original


def original_page(entry: Entry, seeds: dict[str, str]) -> Page | None:
    """Plan the page that shows an entry's seed line by line; None where the seed is not there."""
    now = seeds.get(entry.seed)
    if not now:
        return None
    address = f"{entry.address}original/"
    view = views.OriginalView(address, entry, changed=now != entry.sha256)
    return Page(address, "original.html", view, (Source(entry.path, entry.marks),), (Source(entry.seed, now),))


def finest_date(entry: Entry) -> str:
    """Give the address of the smallest date page that lists an entry."""
    name = entry.date.day or entry.date.month or entry.date.year
    return date_address(name) if name else ""


def dates(site: Site) -> Iterator[Page]:
    """Plan the pages by date: all years, each year, month and day, and what has none."""
    yield Page("/dates/", "dates.html", views.DatesView("/dates/", decades(site), sum(map(doubted, site.entries))))
    yield from year_pages(site)
    yield from listings_by_date(site, "month", site.months)
    yield from listings_by_date(site, "day", site.days)
    view = views.UndatedView(
        "/undated/",
        unknown=tuple(entry for entry in site.entries if not entry.date.known),
        doubtful=tuple(entry for entry in site.entries if entry.date.doubtful),
        wide=tuple(e for e in site.entries if e.date.known and not e.date.doubtful and not e.date.year),
    )
    yield Page("/undated/", "undated.html", view)


def decades(site: Site) -> tuple[views.Decade, ...]:
    """Gather the years that have entries by decade, the newest decade first."""
    found: dict[str, list[str]] = defaultdict(list)
    for year in site.years:
        found[year[:3] + "0"].append(year)
    return tuple(
        views.Decade(
            decade,
            tuple(count(site, year) for year in years),
            tuple(tuple(count(site, f"{year}-{month:02}") for month in range(1, 13)) for year in years),
        )
        for decade, years in sorted(found.items(), reverse=True)
    )


def around(names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Give each name with the address of the one before and the one after it."""
    addresses = ["", *map(date_address, names), ""]
    return zip(names, addresses, addresses[2:], strict=False)


def year_pages(site: Site) -> Iterator[Page]:
    """Plan the page of each year that has entries."""
    for year, older, newer in around(list(site.years)):
        view = views.YearView(
            address=date_address(year),
            year=year,
            count=len(site.years[year]),
            calendars=tuple(calendar_of(site, int(year), month) for month in range(1, 13)),
            entries=tuple(entry for entry in site.years[year] if not entry.date.month),
            older=older,
            newer=newer,
        )
        yield Page(view.address, "year.html", view)


def calendar_of(site: Site, year: int, month: int) -> views.Calendar:
    """Lay out a month in weeks from Monday."""
    name = f"{year:04}-{month:02}"
    weeks = calendar.Calendar().monthdayscalendar(year, month) if year else []
    days = tuple(tuple(count(site, f"{name}-{day:02}") if day else None for day in week) for week in weeks)
    return views.Calendar(count(site, name), days)


def listings_by_date(site: Site, kind: str, found: dict[str, tuple[Entry, ...]]) -> Iterator[Page]:
    """Plan the page of each month or day that has entries."""
    for name, older, newer in around(list(found)):
        view = views.ListingView(
            address=date_address(name),
            kind=kind,
            term=None,
            date=parse_edtf(name),
            trail=tuple(Link(wider, date_address(wider)) for wider in (name[:4], name[:7]) if len(wider) < len(name)),
            sections=sections_by_day(site, found[name]) if kind == "month" else (views.Section("", "", found[name]),),
            pager=views.Pager(1, 1),
            older=older,
            newer=newer,
            feed="",
        )
        yield Page(view.address, "listing.html", view)


def sections_by_day(site: Site, entries: Iterable[Entry]) -> tuple[views.Section, ...]:
    """Divide the entries of a month by day; those dated to the month alone come last."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.date.day].append(entry)
    return tuple(
        views.Section(day, date_address(day) if day in site.days else "", tuple(found[day]))
        for day in sorted(found, key=lambda day: (not day, day))
    )


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
        yield from term_pages(site, group)


def initial(name: str) -> str:
    """Give the letter under which a name is filed; `#` for digits and signs."""
    first = fold(name)[:1].upper()[:1]
    return first if first and unicodedata.category(first)[0] == "L" else "#"


def term_pages(site: Site, group: Group) -> Iterator[Page]:
    """Plan the pages of one tag, source or author.

    Pages are counted from the oldest entry, so that a page that was cited keeps its entries when newer ones come; the
    newest is the term's own address, and runs up to half a page over instead of standing nearly empty.
    """
    size, entries, address = site.config.per_page, group.entries[::-1], group.term.address
    starts = list(range(0, max(len(entries) - size // 2, 1), size))
    feed = f"{address}feed.xml" if site.config.feeds and group.term.kind == "tags" else ""
    addresses = [*(f"{address}page/{number}/" for number in range(1, len(starts))), address]
    for index, (start, end) in enumerate(pairwise([*starts, len(entries)])):
        view = views.ListingView(
            address=addresses[index],
            kind=group.term.kind,
            term=group.term,
            date=None,
            trail=(),
            sections=(views.Section("", "", entries[start:end][::-1]),),
            pager=views.Pager(
                number=index + 1,
                total=len(starts),
                newer=addresses[index + 1] if index + 1 < len(starts) else "",
                older=addresses[index - 1] if index else "",
            ),
            older="",
            newer="",
            feed=feed,
        )
        yield Page(view.address, "listing.html", view)


def about(site: Site) -> Iterator[Page]:
    """Plan the page about the archive."""
    view = views.AboutView("/about/", site.about is not None, len(site.entries), FEED)
    yield Page("/about/", "about.html", view, (Source(site.about.path, site.about.digest),) if site.about else ())


def not_found() -> Page:
    """Plan the page for addresses that are not there; hosts look for it at the root."""
    return Page("/404.html", "404.html", views.NotFoundView("/404.html"))


def feeds(site: Site, moment: str) -> Iterator[Page]:
    """Plan the feed of the whole archive and, where wanted, of each tag."""
    yield feed(FEED, None, "/", site.entries[: site.config.newest], moment)
    if site.config.feeds:
        for group in site.registries[0].groups:
            entries = group.entries[: site.config.newest]
            yield feed(f"{group.term.address}feed.xml", group.term, group.term.address, entries, moment)


def feed(address: str, term: Term | None, page: str, entries: tuple[Entry, ...], moment: str) -> Page:
    """Plan a feed; its moment is the given one, or the newest sure day among its entries."""
    days = [entry.date.day for entry in entries if entry.date.asserted]
    updated = moment or (f"{max(days)}T00:00:00Z" if days else EPOCH)
    documents = tuple(Source(entry.path, entry.digest) for entry in entries)
    return Page(address, "feed.xml", views.FeedView(address, term, page, updated, entries), documents)


def redirects(site: Site) -> Iterator[Page]:
    """Plan a page for each older address of a document and each other spelling of a tag, source or author."""
    targets = [(alias, entry.address) for entry in site.entries for alias in entry.aliases]
    for registry in site.registries:
        targets += [(alias, group.term.address) for group in registry.groups for alias in group.aliases]
    for alias, target in targets:
        yield Page(alias, "redirect.html", views.RedirectView(alias, target))


def sitemap(pages: Iterable[Page]) -> Page:
    """Plan the sitemap: every page that stands for itself."""
    hidden = ("redirect.html", "original.html", "404.html", "feed.xml")
    addresses = sorted(page.address for page in pages if page.layout not in hidden)
    return Page(SITEMAP, "sitemap.xml", views.SitemapView(tuple(addresses)))


def clashes(site: Site, pages: Iterable[Page], content: str) -> Iterator[Problem]:
    """Find addresses that two things claim, also where only the case of letters differs: some disks do not see it."""
    owners = {entry.address: entry for entry in site.entries} | {a: e for e in site.entries for a in e.aliases}
    claimed: dict[str, Page] = {}
    folders: set[str] = set()
    ordered = sorted(pages, key=lambda page: page.layout == "redirect.html")
    for page in ordered:
        name = unicodedata.normalize("NFC", file_of(page.address)).casefold()
        other = claimed.setdefault(name, page)
        if other is not page:
            yield clash(page, other, owners, content)
        folders.update(name[:at] for at in range(len(name)) if name[at] == "/")
    for name in claimed.keys() & folders:
        yield clash(claimed[name], claimed[name], owners, content)


def clash(page: Page, other: Page, owners: dict[str, Entry], content: str) -> Problem:
    """Say which document claims an address that is taken, and by what."""
    entry = page.documents and isinstance(page.view, views.ArticleView) and page.view.entry
    mine = entry or owners.get(page.address)
    theirs = other.view.entry if isinstance(other.view, views.ArticleView) else None
    rival = f"{content}/{theirs.path}" if theirs else "a page that backfile makes"
    where = (f"{content}/{mine.path}", mine.line) if mine else (content, 0)
    return Problem(*where, f"the address {page.address} is taken by {rival}", "give one of them another slug or alias")
