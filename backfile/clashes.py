"""Find addresses that two things claim, before anything is written."""

import unicodedata
from collections.abc import Iterable, Iterator

from backfile import views
from backfile.errors import Problem
from backfile.model import Entry, Page
from backfile.site import Site
from backfile.urls import file_of


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
