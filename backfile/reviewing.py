"""The use case of reviewing: list what needs a person, as a page of the preview or for the terminal."""

from contextlib import closing

from backfile.errors import BackfileError, Problem
from backfile.making import page_bytes
from backfile.memory import Memory
from backfile.plan_review import review
from backfile.prepress import read_archive
from backfile.reading import engine_digest, read_config, read_shelf
from backfile.render import renderer
from backfile.runs import Options
from backfile.site import assemble
from backfile.store import Folders
from backfile.views import ReviewView

ALL = 10**9
"""How many of each kind are listed where no page has to hold them."""


def doubts(folders: Folders, options: Options) -> ReviewView:
    """List what needs a person; raises BackfileError where documents cannot be read."""
    config = read_config(folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        shelf = read_shelf(folders, config, memory, engine_digest(), options.workers)
    if shelf.problems:
        raise BackfileError(shelf.problems)
    site = assemble(config, shelf.entries)
    view = review(site, folders.shown(folders.content), folders.shown(folders.seeds), ALL).view
    if not isinstance(view, ReviewView):
        raise TypeError(view)
    return view


def review_page(folders: Folders, options: Options) -> bytes:
    """Make the page that lists what needs a person; it is handed out, and never written into the output."""
    problems: list[Problem] = []
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        archive = read_archive(folders, options, memory, problems)
    if not archive or problems:
        raise BackfileError(problems)
    site = assemble(archive.config, archive.shelf.entries, archive.shelf.about)
    page = review(site, folders.shown(folders.content), folders.shown(folders.seeds))
    return page_bytes(archive.shop, renderer(archive.shop.setting), page)
