"""Plan the pages by date: all years, each year, month and day, and what has no sure date."""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from backfile import views
from backfile.dates import CYCLE, parse_edtf
from backfile.model import Card, Entry, Link, Page
from backfile.site import Site

PARTS = {"year": "month", "month": "day"}
"""By what the lists of a wider date are divided."""


def dates(site: Site) -> Iterator[Page]:
    """Plan the pages by date: all years, each year, month and day, and what has none."""
    yield Page("/dates/", "dates.html", views.DatesView("/dates/", decades(site), sum(map(doubted, site.entries))))
    yield from year_pages(site) if site.config.pages.years == "calendar" else listings_by_date(site, "year", site.years)
    yield from listings_by_date(site, "month", site.months)
    yield from listings_by_date(site, "day", site.days)
    cards = [entry.card for entry in site.entries]
    view = views.UndatedView(
        "/undated/",
        unknown=tuple(card for card in cards if not card.date.known),
        doubtful=tuple(card for card in cards if card.date.doubtful),
        wide=tuple(card for card in cards if card.date.known and not card.date.doubtful and not card.date.year),
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
            entries=tuple(entry.card for entry in site.years[year] if not entry.card.date.month),
            older=older,
            newer=newer,
        )
        yield Page(view.address, "year.html", view)


def calendar_of(site: Site, year: int, month: int) -> views.Calendar:
    """Count the days of a month."""
    name = f"{year:04}-{month:02}"
    weekday, length = calendar.monthrange(year or CYCLE, month)
    return views.Calendar(
        count(site, name), weekday + 1, tuple(count(site, f"{name}-{day:02}") for day in range(1, length + 1))
    )


def listings_by_date(site: Site, kind: str, found: dict[str, tuple[Entry, ...]]) -> Iterator[Page]:
    """Plan the page of each year, month or day that has entries, as a list of them."""
    for name, older, newer in around(list(found)):
        cards = [entry.card for entry in found[name]]
        view = views.ListingView(
            address=date_address(name),
            kind=kind,
            term=None,
            date=parse_edtf(name),
            trail=tuple(Link(wider, date_address(wider)) for wider in (name[:4], name[:7]) if len(wider) < len(name)),
            sections=sections_by(PARTS[kind], site, cards) if kind in PARTS else (views.Section("", "", tuple(cards)),),
            pager=views.Pager(1, 1),
            older=older,
            newer=newer,
            feed="",
        )
        yield Page(view.address, "listing.html", view)


def sections_by(part: str, site: Site, cards: Iterable[Card]) -> tuple[views.Section, ...]:
    """Divide the documents of a year by month, or of a month by day; those that have none come last."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        found[getattr(card.date, part)].append(card)
    return tuple(
        views.Section(name, count(site, name).address if name else "", tuple(found[name]))
        for name in sorted(found, key=lambda name: (not name, name))
    )


def sure_years(site: Site) -> tuple[views.Count, ...]:
    """Count the entries of every year from the first to the last, of empty years too; doubtful dates do not count."""
    counts = {year: sum(not entry.card.date.doubtful for entry in entries) for year, entries in site.years.items()}
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


def doubted(entry: Entry) -> bool:
    """Tell whether an entry has no date, or one that is proposed only."""
    return not entry.card.date.known or entry.card.date.doubtful


def finest_date(entry: Entry) -> str:
    """Give the address of the smallest date page that lists an entry."""
    name = entry.card.date.day or entry.card.date.month or entry.card.date.year
    return date_address(name) if name else ""
