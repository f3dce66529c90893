"""Prepare a site: read the archive and plan every file of it; nothing is rendered yet, and nothing written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

from backfile import store
from backfile.clashes import clashes
from backfile.config import Config
from backfile.errors import BackfileError, Problem
from backfile.making import Shop, Task, page_digest
from backfile.memory import Memory
from backfile.model import Entry
from backfile.plan import plan
from backfile.reading import Asset, engine_digest, read_assets, read_config, read_hashes, read_setting, read_shelf
from backfile.render import Setting, layout_digests, syntax_problems
from backfile.runs import Options
from backfile.site import assemble
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import file_of, parse_base

Args = ParamSpec("Args")
Value = TypeVar("Value")

SEEDS = (".txt",)
"""Endings of the files that are seeds."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Hold a site before any file of it is made."""

    shop: Shop
    """What a worker needs to make pages."""

    tasks: dict[str, Task]
    """Every page, by its file below the output folder."""

    assets: dict[str, Asset]
    """Every other file."""

    entries: tuple[Entry, ...]
    """The documents that the site shows."""


def prepare(folders: Folders, options: Options, memory: Memory, problems: list[Problem]) -> Prepared:
    """Read the archive and plan every file of its site: the first of the two passes.

    At its end all addresses are known and no page is rendered. Raises BackfileError with `problems` and all others.
    """
    engine = engine_digest()
    config = attempt(problems, read_config, folders) or Config()
    if options.base_url is not None:
        config = replace(config, base_url=attempt(problems, base_url, options.base_url) or "")
    assets = attempt(problems, read_assets, folders) or ()
    setting = attempt(problems, read_setting, folders, config, assets)
    shelf = read_shelf(folders, config, memory, engine, options.jobs)
    problems += shelf.problems
    if not folders.content.is_dir() and not problems:
        hint = 'import seeds, or begin a document: build.py new "Title"'
        problems.append(Problem(folders.shown(folders.content), 0, "there is no such folder", hint))
    layouts = (attempt(problems, digests_of, setting, memory) or {}) if setting else {}
    stamps = store.scan(folders.seeds, SEEDS, shown=folders.shown(folders.seeds))
    hashes = (
        read_hashes(folders, memory, stamps, (entry.card.seed for entry in shelf.entries)) if config.originals else {}
    )
    site = assemble(config, shelf.entries, shelf.about)
    pages = plan(site, options.moment, hashes)
    problems += clashes(site, pages, folders.shown(folders.content), (asset.address for asset in assets))
    if problems or not setting:
        raise BackfileError(problems)
    base = digest(engine, repr(replace(setting, layouts=())), repr(config.encodings))
    tasks = {file_of(page.address): Task(page, page_digest(base, layouts.get(page.layout, ""), page)) for page in pages}
    files = {file_of(asset.address): asset for asset in assets}
    return Prepared(Shop(folders, setting, config.encodings), tasks, files, shelf.entries)


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
