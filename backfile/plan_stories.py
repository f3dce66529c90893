"""Plan the pages of stories: an index, and for each story a timeline.

A story has the address of its oldest text, and every other text's leads to it: so an address that was cited leads to
the story that has the text now, also where an older text was found, two stories became one, or one became two.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from backfile import views
from backfile.dates import UNKNOWN
from backfile.model import Entry, Page
from backfile.plan_citations import divided
from backfile.site import Site

STORIES = "/stories/"
HALF = 0.5
"""Share of a story's texts that must bear a tag which is shown as the story's."""


def address_of(entry: Entry) -> str:
    """Give the address of the story that an entry begins."""
    return STORIES + entry.card.address.strip("/").rpartition("/")[2] + "/"


def told(site: Site, story: Sequence[Entry]) -> views.Affair:
    """Say what is known of a story as a whole."""
    dates = [entry.card.date for entry in story if entry.card.date.year and not entry.card.date.doubtful]
    sources = site.registries[1].terms([entry.card.source for entry in story if entry.card.source])
    return views.Affair(
        address=address_of(story[0]),
        opening=story[0].card,
        count=len(story),
        sources=tuple(term.name for term in sources),
        first=min(dates, key=lambda date: date.order, default=UNKNOWN),
        last=max(dates, key=lambda date: date.order, default=UNKNOWN),
    )


def stories_by_text(site: Site) -> dict[str, views.Affair]:
    """Give the story of each entry that is part of one, by the entry's path."""
    return {entry.path: affair for story in site.stories for affair in [told(site, story)] for entry in story}


def stories(site: Site) -> Iterator[Page]:
    """Plan the index of stories and the pages of each."""
    if not site.config.pages.stories:
        return
    found = [told(site, story) for story in site.stories[::-1]]
    starts = divided(len(found), site.config.per_page)
    addresses = [*(f"{STORIES}page/{number}/" for number in range(1, len(starts))), STORIES]
    for index, (start, end) in enumerate(pairwise([*starts, len(found)])):
        newer = addresses[index + 1] if index + 1 < len(starts) else ""
        pager = views.Pager(index + 1, len(starts), newer, addresses[index - 1] if index else "")
        view = views.StoriesView(addresses[index], tuple(reversed(found[start:end])), pager)
        yield Page(view.address, "stories.html", view)
    for story in site.stories:
        yield from story_pages(site, story)


def story_pages(site: Site, story: Sequence[Entry]) -> Iterator[Page]:
    """Plan the pages of a story; they are read from the first on, so the first holds the oldest texts."""
    affair, size = told(site, story), site.config.per_page
    borne = Counter(term for entry in story for term in site.registries[0].terms(entry.card.tags))
    tags = tuple(term for term, count in borne.most_common() if count >= HALF * len(story))
    starts = range(0, len(story), size)
    addresses = [affair.address, *(f"{affair.address}page/{number}/" for number in range(2, len(starts) + 1)), ""]
    for index, start in enumerate(starts):
        pager = views.Pager(index + 1, len(starts), addresses[index + 1], addresses[index - 1] if index else "")
        part = story[start : start + size]
        yield Page(
            addresses[index], "story.html", views.StoryView(addresses[index], affair, tags, by_year(part), pager)
        )


def by_year(entries: Sequence[Entry]) -> tuple[views.Section, ...]:
    """Divide the texts of a story by year, those without a sure one last."""
    years = [entry.card.date.year if not entry.card.date.doubtful else "" for entry in entries]
    return tuple(
        views.Section(year, "", tuple(entry.card for entry, own in zip(entries, years, strict=True) if own == year))
        for year in dict.fromkeys(years)
    )


def older_addresses(site: Site) -> Iterator[tuple[str, str]]:
    """Give the addresses that a story may have had, or may get, each with the one that it has."""
    for story in site.stories:
        for entry in story[1:]:
            yield address_of(entry), address_of(story[0])
