"""Prepare a site: read the archive and plan every file of it; nothing is rendered yet, and nothing written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

from backfile import store
from backfile.clashes import clashes
from backfile.config import Config
from backfile.dates import When
from backfile.errors import BackfileError, Problem
from backfile.indexing import index_state
from backfile.making import Shop, Task, page_digest
from backfile.memory import Memory
from backfile.plan import plan
from backfile.plan_finding import HEAD
from backfile.reading import (
    Asset,
    Shelf,
    engine_digest,
    read_assets,
    read_config,
    read_hashes,
    read_setting,
    read_shelf,
)
from backfile.render import Setting, layout_digests, syntax_problems
from backfile.runs import Options
from backfile.site import Site, assemble
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import file_of, parse_base

Args = ParamSpec("Args")
Value = TypeVar("Value")

SEEDS = (".txt",)
"""Endings of the files that are seeds."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Hold all that a site is made from, as it was read."""

    shop: Shop
    """What a worker needs to make pages."""

    config: Config
    """What the owner decided."""

    shelf: Shelf
    """The documents."""

    hashes: dict[str, str]
    """The SHA-256 of each seed that a page shows."""

    assets: tuple[Asset, ...]
    """Files that are published as they are."""

    layouts: Mapping[str, str]
    """The digest of each layout with all that it needs."""

    base: str
    """Digest of what every page depends on: the program, what layouts see everywhere, code pages."""

    moment: str
    """The time of the build, where its maker fixes one."""

    @property
    def state(self) -> str:
        """Fingerprint the whole: of an equal state comes an equal site, without planning it again."""
        entries = (*self.shelf.entries, *((self.shelf.about,) if self.shelf.about else ()))
        parts = [f"{entry.path} {entry.digest}" for entry in entries]
        parts += [f"{asset.address} {digest(asset.raw)}" for asset in self.assets]
        known = (self.config, sorted(self.hashes.items()), sorted(self.layouts.items()), self.moment)
        return digest(self.base, repr(known), *parts)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Hold a site before any file of it is made."""

    shop: Shop
    """What a worker needs to make pages."""

    tasks: dict[str, Task]
    """Every page, by its file below the output folder."""

    assets: dict[str, Asset]
    """Every file that is published as it is."""

    site: Site
    """The archive in order."""

    index: str
    """Fingerprint of all that the search's index depends on; empty where the texts cannot be searched."""


def read_archive(folders: Folders, options: Options, memory: Memory, problems: list[Problem]) -> Archive | None:
    """Read the archive and add its problems to `problems`; None where they are such that no page can be planned."""
    engine = engine_digest()
    config = attempt(problems, read_config, folders) or Config()
    if options.base_url is not None:
        config = replace(config, base_url=attempt(problems, base_url, options.base_url) or "")
    assets = attempt(problems, read_assets, folders, search=config.search) or ()
    setting = attempt(problems, read_setting, folders, config, assets)
    shelf = read_shelf(folders, config, memory, engine, options.workers)
    problems += shelf.problems
    if options.dated is not None:
        shelf = attempt(problems, part_of, shelf, options.dated) or shelf
    if not folders.content.is_dir() and not problems:
        hint = 'import seeds, or begin a document: build.py new "Title"'
        problems.append(Problem(folders.shown(folders.content), 0, "there is no such folder", hint))
    if not setting:
        return None
    wanted = [entry.card.seed for entry in shelf.entries] if config.originals else []
    seeds = store.scan(folders.seeds, SEEDS, shown=folders.shown(folders.seeds))
    return Archive(
        shop=Shop(folders, setting, config.encodings),
        config=config,
        shelf=shelf,
        hashes=read_hashes(folders, memory, seeds, wanted),
        assets=assets,
        layouts=attempt(problems, digests_of, setting, memory) or {},
        base=digest(engine, repr(replace(setting, layouts=())), repr(config.encodings)),
        moment=options.moment,
    )


def part_of(shelf: Shelf, dated: When) -> Shelf:
    """Take the documents whose date begins within another; raises BackfileError where there are none."""
    entries = tuple(entry for entry in shelf.entries if entry.card.date.begins_in(dated))
    if not entries:
        what = f"no document is dated {dated.edtf}" if dated.known else "every document has a date"
        raise BackfileError([Problem("--dated", 0, what, "write 199X for a decade, 1995 for a year")])
    return replace(shelf, entries=entries)


def prepare(archive: Archive, problems: list[Problem]) -> Prepared:
    """Plan every file of the site: the first of the two passes.

    At its end all addresses are known and no page is rendered. Raises BackfileError with `problems` and the addresses
    that are claimed twice.
    """
    folders = archive.shop.folders
    site = assemble(archive.config, archive.shelf.entries, archive.shelf.about)
    pages = plan(site, archive.moment, archive.hashes)
    addresses = [*(asset.address for asset in archive.assets), *([HEAD] if archive.config.search else [])]
    problems += clashes(site, pages, folders.shown(folders.content), addresses)
    if problems:
        raise BackfileError(problems)
    tasks = {
        file_of(page.address): Task(page, page_digest(archive.base, archive.layouts.get(page.layout, ""), page))
        for page in pages
    }
    return Prepared(
        shop=archive.shop,
        tasks=tasks,
        assets={file_of(asset.address): asset for asset in archive.assets},
        site=site,
        index=index_state(archive.base, site) if archive.config.search else "",
    )


def digests_of(setting: Setting, memory: Memory) -> Mapping[str, str]:
    """Fingerprint the layouts, or recall their fingerprints where no layout changed.

    Raises BackfileError with every layout that Jinja cannot read.
    """
    state = digest(repr(setting.layouts))
    known = memory.note(state)
    if known is None:
        problems = tuple(syntax_problems(setting))
        if problems:
            raise BackfileError(problems)
        known = layout_digests(setting)
        memory.remember_note(state, known)
    return known  # type: ignore[no-any-return]  # a note is what was put into it


def base_url(text: str) -> str:
    """Read the address given on the command line."""
    try:
        return parse_base(text)
    except ValueError as error:
        raise BackfileError(
            [Problem("--base-url", 0, str(error), "write it like https://example.org/archive")]
        ) from None


def attempt(
    problems: list[Problem], step: Callable[Args, Value], *args: Args.args, **kwargs: Args.kwargs
) -> Value | None:
    """Take a step; where it meets problems, gather them and go on without its value."""
    try:
        return step(*args, **kwargs)
    except BackfileError as error:
        problems += error.problems
        return None
