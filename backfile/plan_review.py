"""Plan the page that lists what needs a person. It is no part of the site: it is planned only where someone asks."""

from collections import defaultdict

from backfile import views
from backfile.faults import KINDS, REPRINT
from backfile.model import Card, Entry, Page
from backfile.site import Site

ADDRESS = "/review/"
"""Where the preview shows it."""

SHOWN = 500
"""Documents of each kind that the page shows; the rest is counted."""


def review(site: Site, content: str, seeds: str, most: int = SHOWN) -> Page:
    """Plan the page; `content` and `seeds` are the folders as shown, `most` is how many of each kind it shows."""
    found: dict[str, list[views.Doubt]] = defaultdict(list)
    for entry in site.entries:
        for kind, why in entry.faults:
            found[kind].append(doubt(entry, why, content, seeds))
        if site.reprints.get(entry.path):
            others = tuple(other.card for other in site.reprints[entry.path])
            found[REPRINT].append(doubt(entry, "", content, seeds, others))
    groups = tuple(views.Doubts(kind, len(found[kind]), tuple(found[kind][:most])) for kind in KINDS if found.get(kind))
    view = views.ReviewView(ADDRESS, len(site.entries), groups)
    return Page(ADDRESS, "review.html", view)


def doubt(entry: Entry, why: str, content: str, seeds: str, others: tuple[Card, ...] = ()) -> views.Doubt:
    """Show what a person may look at in a document."""
    seed = f"{seeds}/{entry.card.seed}" if entry.card.seed else ""
    return views.Doubt(entry.card, f"{content}/{entry.path}", seed, why, others)
