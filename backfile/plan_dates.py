"""Plan the pages by date: all years, each year, month and day, each day of any year, and what has no sure date."""

import calendar
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TypeVar

from backfile import views
from backfile.dates import CYCLE
from backfile.model import Card, Entry, Link, Page
from backfile.site import Site

ANY_YEAR = "/on-this-day/"
"""The days of the calendar, each with what the archive holds of it from every year."""

PARTS = {"year": "month", "month": "day"}
"""By what the lists of a wider date are divided."""

REST = "rest"
"""The section of what is dated to a year, but to no month of it, or to a month, but to no day."""

MANY_YEARS = 30
"""Years that are listed with their months, 22 kB. Where there are more, the months stand on the pages of years."""

MOST_BARS = 60
"""Years of a chart: on a telephone each has five pixels. Where there are more, it counts decades."""

List = TypeVar("List", views.ListingView, views.UndatedView)


def dates(site: Site) -> Iterator[Page]:
    """Plan the pages by date: all years, each year, month and day, each day of any year, and what has no date."""
    found = anniversaries(site)
    view = views.DatesView(
        address="/dates/",
        decades=decades(site),
        years=sure_years(site),
        undated=sum(map(doubted, site.entries)),
        any_year=ANY_YEAR if found else "",
    )
    yield Page(view.address, "dates.html", view)
    yield from year_pages(site) if site.config.pages.years == "calendar" else pages_by_date(site, "year", site.years)
    yield from pages_by_date(site, "month", site.months)
    yield from pages_by_date(site, "day", site.days, found)
    yield from any_year_pages(site, found)
    yield from undated_pages(site)


def decades(site: Site) -> tuple[views.Decade, ...]:
    """Gather the years that have entries by decade, the newest decade first."""
    found: dict[str, list[str]] = defaultdict(list)
    for year in site.years:
        found[year[:3] + "X"].append(year)
    months = range(1, 13) if len(site.years) <= MANY_YEARS else ()
    return tuple(
        views.Decade(
            decade,
            sum(len(site.years[year]) for year in years),
            tuple(count(site, year) for year in years),
            tuple(tuple(count(site, f"{year}-{month:02}") for month in months) for year in years),
        )
        for decade, years in sorted(found.items(), reverse=True)
    )


def year_pages(site: Site) -> Iterator[Page]:
    """Plan the page of each year that has entries: a calendar, which leads to all that has a month, and a list.

    The list holds every entry where they fit on a page, and else those without a month; what does not fit of these has
    pages of its own, without a calendar.
    """
    for year, older, newer in around(list(site.years)):
        entries = site.years[year]
        few = len(entries) <= site.config.per_date
        known = [entry.card for entry in entries if few and entry.card.date.month]
        rest = [entry.card for entry in entries if not entry.card.date.month]
        sections = tuple(one_section(name, cards) for name, cards in (("", known), (REST, rest)) if cards)
        pages = divided(views.ListingView(date_address(year), "year", sections, year, len(entries)), site)
        first = next(pages)
        calendars = tuple(calendar_of(site, int(year), month) for month in range(1, 13))
        view = views.YearView(
            first.address, year, first.count, calendars, first.sections, first.pager, older=older, newer=newer
        )
        yield Page(view.address, "year.html", view)
        yield from (Page(rest.address, "listing.html", replace(rest, trail=wider(year))) for rest in pages)


def calendar_of(site: Site, year: int, month: int) -> views.Calendar:
    """Count the days of a month."""
    name = f"{year:04}-{month:02}"
    weekday, length = calendar.monthrange(year or CYCLE, month)
    return views.Calendar(
        count(site, name), weekday + 1, tuple(count(site, f"{name}-{day:02}") for day in range(1, length + 1))
    )


def pages_by_date(
    site: Site, kind: str, found: dict[str, tuple[Entry, ...]], anniversaries: Container[str] = ()
) -> Iterator[Page]:
    """Plan the pages of each year, month or day that has entries, as a list of them, the oldest first."""
    for name, older, newer in around(list(found)):
        cards = [entry.card for entry in found[name]]
        sections = sections_by(PARTS[kind], site, cards) if kind in PARTS else (one_section("", cards),)
        whole = views.ListingView(
            date_address(name),
            kind,
            sections,
            name,
            len(cards),
            trail=wider(name),
            older=older,
            newer=newer,
            any_year=any_year_address(name[5:]) if name[5:] in anniversaries else "",
        )
        yield from (Page(view.address, "listing.html", view) for view in divided(whole, site))


def any_year_pages(site: Site, found: dict[str, list[Card]]) -> Iterator[Page]:
    """Plan a page for each day of the calendar that some year has documents of, and one that leads to them."""
    if not found:
        return
    months = tuple(
        tuple(
            views.Count(name, any_year_address(name) if name in found else "", len(found.get(name, ())))
            for name in (f"{month:02}-{day:02}" for day in range(1, calendar.monthrange(CYCLE, month)[1] + 1))
        )
        for month in range(1, 13)
    )
    yield Page(ANY_YEAR, "on-this-day.html", views.AnyYearView(ANY_YEAR, months))
    for name, older, newer in around(list(found)):
        cards = found[name]
        sections = sections_by("day", site, cards)
        whole = views.ListingView(
            any_year_address(name), "any-year", sections, name, len(cards), older=older, newer=newer
        )
        yield from (Page(view.address, "listing.html", view) for view in divided(whole, site))


def anniversaries(site: Site) -> dict[str, list[Card]]:
    """Gather the entries of a day that nobody doubts under that day of any year, `02-14`, the oldest first.

    Where the owner wants no pages of these days there are none.
    """
    found: dict[str, list[Card]] = defaultdict(list)
    for day, entries in site.days.items() if site.config.pages.on_this_day else ():
        for entry in entries:
            if entry.card.date.asserted:
                found[day[5:]].append(entry.card)
    return {name: found[name] for name in sorted(found)}


def undated_pages(site: Site) -> Iterator[Page]:
    """Plan the pages of what has no date, a doubtful one, or one that no single year holds."""
    found: dict[str, list[Card]] = {"doubtful": [], "unknown": [], "wide": []}
    for card in (entry.card for entry in site.entries):
        if card.date.doubtful:
            found["doubtful"].append(card)
        elif not card.date.year:
            found["wide" if card.date.known else "unknown"].append(card)
    sections = tuple(one_section(name, cards) for name, cards in found.items() if cards)
    whole = views.UndatedView("/undated/", sections)
    yield from (Page(view.address, "undated.html", view) for view in divided(whole, site))


def divided(whole: List, site: Site) -> Iterator[List]:
    """Divide a list into pages; the first has the list's own address, and the last runs up to half a page over.

    A section may go on from one page to the next.
    """
    placed = [(section, card) for section in whole.sections for card in section.entries]
    starts: Sequence[int] = range(0, max(len(placed) - site.config.per_date // 2, 1), site.config.per_date)
    addresses = [whole.address, *(f"{whole.address}page/{number}/" for number in range(2, len(starts) + 1))]
    for index, (start, end) in enumerate(pairwise([*starts, len(placed)])):
        parts = groupby(placed[start:end], key=lambda pair: pair[0].name)
        older, newer = addresses[index - 1] if index else "", addresses[index + 1] if index + 1 < len(starts) else ""
        yield replace(
            whole,
            address=addresses[index],
            sections=tuple(with_cards(list(pairs)) for _, pairs in parts),
            pager=views.Pager(index + 1, len(starts), newer=newer, older=older),
        )


def with_cards(pairs: Sequence[tuple[views.Section, Card]]) -> views.Section:
    """Give a section with those of its entries that stand on a page."""
    return replace(pairs[0][0], entries=tuple(card for _, card in pairs))


def one_section(name: str, cards: Sequence[Card]) -> views.Section:
    """Put entries into one section, which has no page of its own."""
    return views.Section(name, "", tuple(cards), len(cards))


def sections_by(part: str, site: Site, cards: Iterable[Card]) -> tuple[views.Section, ...]:
    """Divide documents by the year, month or day of their date; those that have none come last."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        found[getattr(card.date, part)].append(card)
    return tuple(
        views.Section(name or REST, count(site, name).address if name else "", tuple(found[name]), len(found[name]))
        for name in sorted(found, key=lambda name: (not name, name))
    )


def around(names: Sequence[str]) -> Iterator[tuple[str, Link | None, Link | None]]:
    """Give each date, or day of any year, with links to the one before and the one after it."""
    address_of = any_year_address if names and len(names[0]) == len("02-14") else date_address
    links = [None, *(Link(name, address_of(name)) for name in names), None]
    return zip(names, links, links[2:], strict=False)


def wider(name: str) -> tuple[Link, ...]:
    """Give links to the year and the month that a date is in, the widest first."""
    return tuple(Link(name[:end], date_address(name[:end])) for end in (4, 7) if end < len(name))


def span(site: Site) -> tuple[str, ...]:
    """Give the first and the last year that is sure of a document; one where they are the same, none where none is."""
    years = [year for year, entries in site.years.items() if not all(entry.card.date.doubtful for entry in entries)]
    return tuple(dict.fromkeys((years[0], years[-1]))) if years else ()


def sure_years(site: Site) -> tuple[views.Count, ...]:
    """Make the bars of a chart of the whole archive; documents with a doubtful date do not count."""
    counts = {year: sum(not entry.card.date.doubtful for entry in entries) for year, entries in site.years.items()}
    return bars(counts, lambda name: f"/dates/#d{name}" if name.endswith("X") else date_address(name))


def bars(counts: Mapping[str, int], address_of: Callable[[str], str]) -> tuple[views.Count, ...]:
    """Make the bars of a chart from counts by year: every year from the first to the last, empty ones too.

    Where the years are many, every decade. `address_of` says where a year or a decade leads.
    """
    some = {year: number for year, number in counts.items() if number}
    if not some:
        return ()
    first, last = int(min(some)), int(max(some))
    names = [f"{year:04}" for year in range(first, last + 1)]
    if len(names) > MOST_BARS:
        names = [f"{decade:03}X" for decade in range(first // 10, last // 10 + 1)]
        some = by_decade(some)
    return tuple(views.Count(name, address_of(name) if name in some else "", some.get(name, 0)) for name in names)


def by_decade(counts: Mapping[str, int]) -> dict[str, int]:
    """Add up counts by year to counts by decade, `201X`."""
    totals = Counter[str]()
    for year, number in counts.items():
        totals[f"{year[:3]}X"] += number
    return dict(totals)


def count(site: Site, name: str) -> views.Count:
    """Count the entries of a year, a month or a day."""
    found = {4: site.years, 7: site.months, 10: site.days}[len(name)].get(name, ())
    return views.Count(name, date_address(name) if found else "", len(found))


def date_address(name: str) -> str:
    """Give the address of a year, a month or a day."""
    return "/" + name.replace("-", "/") + "/"


def any_year_address(name: str) -> str:
    """Give the address of a day of any year, `02-14`."""
    return f"{ANY_YEAR}{name}/"


def doubted(entry: Entry) -> bool:
    """Tell whether an entry has no date, or one that is proposed only."""
    return not entry.card.date.known or entry.card.date.doubtful


def finest_date(entry: Entry) -> str:
    """Give the address of the smallest date page that lists an entry."""
    name = entry.card.date.day or entry.card.date.month or entry.card.date.year
    return date_address(name) if name else ""
